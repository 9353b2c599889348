/*
 * Where the topic, or the question itself, starts behind words that speak of asking: "asked [by reporters] about [the dam]", "a question from Lee on [the dam]", "when I mention [the dam]".
 */
import { QUESTION_WORDS } from '../english/pronouns.ts';
import {
  ABOUT_WORDS,
  ASKED_PARTICIPLES,
  AUDIENCES,
  BETWEEN_ASKING_AND_TOPIC,
  CHARGE_NOUNS,
  HOW_ASKED,
  QUESTION_NOUNS,
  REMARKING_VERBS,
} from '../english/questions.ts';
import { NO_TOPICS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { type Document } from '../language/document.ts';

const { VERB, AUX, PROPN, DET, ADP } = Tag;

/** A sentence that may say what was asked. */
export interface Place {
  readonly document: Document;
  readonly sentence: number;
  /** Its first token, and the one behind its last. */
  readonly from: number;
  readonly to: number;
  /** A token in small letters; nothing outside of the text. */
  readonly word: (token: number) => string;
  /** Whether the source of an attribution starts at a token. */
  readonly isSource: (token: number) => boolean;
}

/** How many tokens who asks, or who is asked, may have. */
export const LONGEST_ASKER = 8;

/** "asked [on Friday]". */
export const isTime = ({ word }: Place, at: number): boolean => NO_TOPICS.has(word(at));

export const isMark = ({ word }: Place, at: number): boolean => /^["“'‘«„]|^``/.test(word(at));

/** "about the dam", but not "on Friday". */
const isAbout = (place: Place, at: number): boolean => ABOUT_WORDS.has(place.word(at)) && !isTime(place, at + 1);

/** Where the topic starts after "asked [by reporters] about", or the question after "asked [by reporters] whether"; -1 if there is neither. */
export function afterAsked(place: Place, asked: number): number {
  const { to, word } = place;
  const at = HOW_ASKED.has(word(asked + 1)) ? asked + 2 : asked + 1;
  if (isAbout(place, at)) return at + 1;
  if (QUESTION_WORDS.has(word(at)) || isMark(place, at)) return at;
  if (word(at) === ':' && isMark(place, at + 1)) return at + 1;
  const question = askedQuestion(place, at);
  if (question >= 0) return question;
  const hasAgent = BETWEEN_ASKING_AND_TOPIC.has(word(at)) || (word(at) === 'to' && REMARKING_VERBS.has(word(at + 1)));
  if (!hasAgent) return -1;
  for (let i = at + 1; i < Math.min(to, at + 14); i++) {
    if (word(i) === ',' || word(i) === '.') return -1;
    if (isAbout(place, i) && (word(i) !== 'over' || word(asked) !== 'asked')) return i + 1;
    if (QUESTION_WORDS.has(word(i)) && !/^(?:who|which|when|where)$/.test(word(i))) return i;
  }
  return -1;
}

/** "was asked a question about the dam", "was asked the same question": the topic of the question, or the question itself. */
function askedQuestion(place: Place, at: number): number {
  const { document, word } = place;
  if (document.tokens.pos[at] !== DET) return -1;
  const topic = afterQuestion(place, at);
  if (topic >= 0) return topic;
  return word(at + 1) === 'same' && QUESTION_NOUNS.has(word(at + 2)) ? at : -1;
}

/** What is asked, and who asks it. */
interface Asking {
  readonly object: number;
  readonly asker: readonly [number, number];
}

/** Where the topic starts in "When a reporter asked Ode about X, ...", from behind the first word; null if nobody asks so. */
export function afterAsking(place: Place, at: number): Asking | null {
  const { document, to, word } = place;
  const asked = verbAfter(place, at);
  if (asked < 0 || !ASKED_PARTICIPLES.has(word(asked))) return null;
  for (let i = asked + 1; i < Math.min(to, asked + LONGEST_ASKER); i++) {
    if (isAbout(place, i)) return { object: i + 1, asker: [at, asked] };
    if (QUESTION_WORDS.has(word(i)) && !/^(?:who|which)$/.test(word(i))) return { object: i, asker: [at, asked] };
    const pos = document.tokens.pos[i];
    if (word(i) === ',' || pos === VERB || pos === AUX) return null;
  }
  return null;
}

/** The first verb behind whoever asks; -1 if a comma stands before it, or none does. */
function verbAfter({ document, to, word }: Place, at: number): number {
  const { pos } = document.tokens;
  for (let i = at + 1; i < Math.min(to, at + LONGEST_ASKER + 1); i++)
    if (pos[i] === VERB) return i;
    else if (pos[i] === AUX || word(i) === ',') return -1;
  return -1;
}

/** Where the topic starts after "a question [from a reporter] about"; -1 if there is none. */
export function afterQuestion(place: Place, at: number): number {
  const { document, to, word } = place;
  const noun = questionAt(place, at);
  if (noun < 0) return -1;
  if (word(noun + 1) === 'of') return noun + 2;
  const isAsked = /^(?:from|by|put)$/.test(word(noun + 1));
  for (let i = noun + 1; i < Math.min(to, noun + (isAsked ? 8 : 2)); i++) {
    if (ABOUT_WORDS.has(word(i))) return isTime(place, i + 1) ? -1 : i + 1;
    if (QUESTION_WORDS.has(word(i)) && !/^(?:which|who|whose)$/.test(word(i))) return i;
    if (word(i) === 'as' && word(i + 1) === 'to') return i + 2;
    if (i > noun + 1 && document.tokens.pos[i] === ADP && word(i) !== 'of') return -1;
  }
  return -1;
}

/** "a question from Lee": its noun and who asks, and no topic behind them. */
export function isQuestionAlone(place: Place, at: number): boolean {
  const { to, word } = place;
  let i = questionAt(place, at);
  if (i < 0 || !/^(?:from|by)$/.test(word(i + 1))) return false;
  while (i < to && word(i) !== ',' && !ABOUT_WORDS.has(word(i))) i++;
  return word(i) === ',';
}

/** "a [question]", "a tough [question]": the noun that stands at a token or near behind it; or -1. */
function questionAt({ to, word }: Place, at: number): number {
  for (let i = at; i < Math.min(to, at + 5); i++) if (QUESTION_NOUNS.has(word(i))) return i;
  return -1;
}

/** "allegations of fraud", "the reports that the dam leaks": what is said against somebody, who is asked about it. */
export function isCharge({ word }: Place, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (!CHARGE_NOUNS.has(word(i))) continue;
    return ABOUT_WORDS.has(word(i + 1)) || /^(?:of|that|by|against)$/.test(word(i + 1));
  }
  return false;
}

/** "Addressing supporters", "Speaking on the radio", "Speaking on Harbour FM". */
export function isAudience(place: Place, at: number): boolean {
  const { document, to, word } = place;
  for (let i = at; i < Math.min(to, at + 7); i++) {
    if (word(i) === ',' || word(i) === 'of') return false;
    if (AUDIENCES.has(word(i)) || isTime(place, i)) return true;
    if (i < at + 3 && word(at - 1) === 'on' && document.tokens.pos[i] === PROPN) return true;
  }
  return false;
}
