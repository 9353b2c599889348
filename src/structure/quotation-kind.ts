/*
 * What a quotation is used for. Marks are put around somebody's words, but also around words that the writer does not make
 * his own (the "experts"), nicknames (goes by the name "Shorty") and titles ("Meet the Press"). Told apart by length, by verbs,
 * by capitals and by what stands just before and just after; what is not clear stays `unknown`, for the models to decide.
 */
import { SMALL_IN_TITLES } from '../english/small-words.ts';
import { BEFORE_QUOTED_WORDS } from '../english/verbs.ts';
import { BEFORE_WORKS } from '../english/works.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { QuotationKind, ReadText } from './types.ts';

const { VERB, AUX, PROPN } = Tag;

/** Longest title, in words. */
const LONGEST_TITLE = 12;

/** Marks at the end of what somebody says. */
const SPEECH_ENDS: ReadonlySet<string> = new Set([',', '.', '?', '!', '…', '...']);

/** `first` and `last` are its tokens, marks included. */
export function quotationKind(
  document: ReadText,
  first: number,
  last: number,
  closed: boolean,
  continues: boolean,
): QuotationKind {
  if (continues) return 'speech';
  const { tokens } = document;
  const to = closed ? last : last + 1;
  const inside = countInside(document, first + 1, to);
  const { words, small, stops } = inside;
  if (words === 0) return 'unknown';
  const before = formAt(document, first - 1).toLowerCase();
  const opens = opensSentence(document, first);
  const isLed = opens || before === ',' || before === ':';

  // Ann “Birdie” Kowal, Will “The Fridge” Kowal
  if (words <= 2 && !opens && tokens.pos[first - 1] === PROPN && tokens.pos[last + 1] === PROPN) return 'scare';
  const isTitleCase = words <= LONGEST_TITLE && small === 0 && !stops;
  if (isTitleCase && (BEFORE_WORKS.has(before) || (words > 1 && !isLed))) return 'title';
  if (BEFORE_QUOTED_WORDS.has(before) && words <= 6) return 'scare';
  if (words > LONGEST_TITLE) return 'speech';
  const endsSpeech =
    (to - 1 > first && SPEECH_ENDS.has(formAt(document, to - 1))) || formAt(document, last + 1) === ',';
  return kindOfShort(inside, isLed, endsSpeech);
}

/** The kind of what is no longer than a title may be, by its words and by what stands around it. */
function kindOfShort({ words, verbs, small, stops }: Inside, isLed: boolean, endsSpeech: boolean): QuotationKind {
  if (isLed && (words >= 3 || verbs > 0 || endsSpeech))
    return small === 0 && words > 1 && verbs === 0 ? 'unknown' : 'speech';
  if (words <= 3 && verbs === 0 && !stops) return 'scare';
  return words >= 5 && verbs > 0 ? 'speech' : 'unknown';
}

/** What stands between the marks, counted no further than one word beyond the longest title. */
interface Inside {
  words: number;
  verbs: number;
  /** Words in small letters that titles do not have. */
  small: number;
  /** Whether it asks or exclaims. */
  stops: boolean;
}

function countInside(document: ReadText, from: number, to: number): Inside {
  const { tokens, text } = document;
  const inside: Inside = { words: 0, verbs: 0, small: 0, stops: false };
  for (let i = from; i < to && inside.words <= LONGEST_TITLE; i++) {
    const code = text.charCodeAt(tokens.start[i]!);
    if (!isWordStart(code)) {
      if (code === 0x3f || code === 0x21) inside.stops = true; // ? !
      continue;
    }
    inside.words++;
    if (tokens.pos[i] === VERB || tokens.pos[i] === AUX) inside.verbs++;
    if (isLower(code) && !SMALL_IN_TITLES.has(formAt(document, i))) inside.small++;
  }
  return inside;
}

function opensSentence({ tokens, text }: ReadText, first: number): boolean {
  return (
    first === 0 ||
    tokens.sentence[first] !== tokens.sentence[first - 1] ||
    (tokens.start[first]! > 0 && text.charCodeAt(tokens.start[first]! - 1) === 10)
  );
}

/** The form of a token; nothing outside of the text. */
function formAt({ tokens, forms }: ReadText, i: number): string {
  return i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '';
}

function isWordStart(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

const isLower = (code: number): boolean => code >= 97 && code <= 122;
