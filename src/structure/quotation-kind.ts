/*
 * What a quotation is used for. Marks are put around somebody's words, but also around words that the writer does not make
 * his own (the "experts"), nicknames (goes by the name "Shorty") and titles ("Meet the Press"). Told apart by length, by verbs,
 * by capitals and by what stands just before and just after; what is not clear stays `unknown`, for the models to decide.
 */
import { Tag } from '../english/pos-tags.ts';
import type { QuotationKind, ReadText } from './types.ts';

const { VERB, AUX, PROPN } = Tag;

/** Words before the title of a work. */
const WORKS: ReadonlySet<string> = new Set([
  'album',
  'anthem',
  'article',
  'ballad',
  'best-seller',
  'bestseller',
  'book',
  'column',
  'comedy',
  'documentary',
  'drama',
  'editorial',
  'entitled',
  'episode',
  'essay',
  'exhibition',
  'film',
  'game',
  'hit',
  'magazine',
  'memoir',
  'movie',
  'musical',
  'newsletter',
  'novel',
  'op-ed',
  'opera',
  'painting',
  'pamphlet',
  'play',
  'podcast',
  'poem',
  'program',
  'programme',
  'sequel',
  'series',
  'show',
  'single',
  'sitcom',
  'song',
  'thriller',
  'titled',
  'track',
  'trilogy',
  'tv',
  'abc',
  'bbc',
  'cbs',
  'cnn',
  'hbo',
  'msnbc',
  'nbc',
  'pbs',
]);

/** Words before a name or a word held at arm's length. */
const NAMING: ReadonlySet<string> = new Set([
  'aka',
  'alias',
  'baptised',
  'baptized',
  'called',
  'christened',
  'codenamed',
  'coined',
  'deemed',
  'dubbed',
  'labeled',
  'labelled',
  'named',
  'name',
  'nickname',
  'nicknamed',
  'so-called',
  'styled',
  'term',
  'termed',
  'word',
  'phrase',
  'moniker',
  'slogan',
  'motto',
  'as',
  'alleged',
  'supposed',
]);

/** Words that stay small in titles. */
const SMALL: ReadonlySet<string> = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'from',
  'in',
  'into',
  'nor',
  'of',
  'on',
  'or',
  'over',
  'the',
  'to',
  'up',
  'vs',
  'with',
  'without',
]);

/** Longest title, in words. */
const LONGEST_TITLE = 12;

/** `first` and `last` are its tokens, marks included. */
export function quotationKind(
  document: ReadText,
  first: number,
  last: number,
  closed: boolean,
  continues: boolean,
): QuotationKind {
  if (continues) return 'speech';
  const { tokens, forms, text } = document;
  const form = (i: number) => (i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '');
  const to = closed ? last : last + 1;
  let words = 0;
  let verbs = 0;
  let small = 0;
  let stops = false;
  for (let i = first + 1; i < to && words <= LONGEST_TITLE; i++) {
    const code = text.charCodeAt(tokens.start[i]!);
    if (!isWordStart(code)) {
      if (code === 0x3f || code === 0x21) stops = true; // ? !
      continue;
    }
    words++;
    if (tokens.pos[i] === VERB || tokens.pos[i] === AUX) verbs++;
    if (isLower(text, tokens.start[i]!) && !SMALL.has(form(i)) && !form(i).startsWith('’') && !form(i).startsWith("'"))
      small++;
  }
  if (words === 0) return 'unknown';
  const before = form(first - 1).toLowerCase();
  const opensSentence =
    first === 0 ||
    tokens.sentence[first] !== tokens.sentence[first - 1] ||
    (tokens.start[first]! > 0 && text.charCodeAt(tokens.start[first]! - 1) === 10);
  const led = before === ',' || before === ':';
  const lastInside = to - 1 > first ? form(to - 1) : '';
  const after = form(last + 1);
  const endsSpeech =
    lastInside === ',' ||
    lastInside === '.' ||
    lastInside === '?' ||
    lastInside === '!' ||
    lastInside === '…' ||
    lastInside === '...' ||
    after === ',';

  if (words <= LONGEST_TITLE && small === 0 && !stops && (words > 1 || WORKS.has(before))) {
    if (WORKS.has(before) || (words > 1 && !opensSentence && !led)) return 'title';
  }
  if (NAMING.has(before) && words <= 6) return 'scare';
  if (
    words <= 2 &&
    first > 0 &&
    tokens.pos[first - 1] === PROPN &&
    last + 1 < tokens.count &&
    tokens.pos[last + 1] === PROPN &&
    !opensSentence
  )
    return 'scare'; // Ann "Birdie" Kowal
  if (words > LONGEST_TITLE || continues) return 'speech';
  if ((opensSentence || led) && (words >= 3 || verbs > 0 || endsSpeech))
    return small === 0 && words > 1 && verbs === 0 ? 'unknown' : 'speech';
  if (words <= 3 && verbs === 0 && !stops) return 'scare';
  if (words >= 5 && verbs > 0) return 'speech';
  return 'unknown';
}

function isWordStart(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}
