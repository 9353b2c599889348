import { DIGIT, isLineBreak, kindAt, LETTER, OTHER, SPACE, widthAt } from './characters.ts';
import { isLower, isUpper } from '../text/letters.ts';
import type { TokenRules } from './rules.ts';

// Where tokens begin and end. One pass over the text from left to right; each character is looked at a bounded number of times.
//
// - White space is never a token; hyphens between words are ("44", "-", "day"), and so is every quotation mark.
// - Clitics stand apart: "Aliyev", "'s"; "did", "n't"; "they", "'re". Names keep their apostrophe: "O'Brien", "Qur'an".
// - Abbreviations keep their full stop: "U.S.", "Mr.", "a.m.", "J." of "J. Smith".
// - Numbers keep the marks inside ("1,200.50", "9:30", "24/7"), ordinals and decades their ending ("21st", "1990s"); units and signs
//   stand apart ("10", "km"; "$", "5"; "5", "%").
// - A web address, an e-mail address, an @mention and a #tag are one token each.

/** Token boundaries as growing columns. */
export interface Boundaries {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly count: number;
}

/** A token longer than this is handed to nobody who minds length; its own offsets stay exact. */
const LONGEST_ADDRESS = 2048;

export function tokenize(text: string, rules: TokenRules): Boundaries {
  let start = new Int32Array(Math.max(16, text.length >> 2));
  let end = new Int32Array(start.length);
  let count = 0;
  const add = (from: number, to: number): void => {
    if (count === start.length) {
      start = grown(start);
      end = grown(end);
    }
    start[count] = from;
    end[count++] = to;
  };

  const hasMail = text.includes('@');
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) at++;
    else if (kind === LETTER) at = takeWord(text, at, hasMail, rules, add);
    else if (kind === DIGIT) at = takeNumber(text, at, add, rules);
    else at = takeOther(text, at, add, rules);
  }
  return { start, end, count };
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(column.length * 2);
  next.set(column);
  return next;
}

type Add = (from: number, to: number) => void;

// ---- words -----------------------------------------------------------------------------------------------------------------------

function takeWord(text: string, from: number, hasMail: boolean, rules: TokenRules, add: Add): number {
  const address = addressEnd(text, from, hasMail);
  if (address > from) return (add(from, address), address);
  const initials = initialsEnd(text, from);
  if (initials > from) return (add(from, initials), initials);

  let at = wordEnd(text, from);
  while (isApostrophe(text.charCodeAt(at))) {
    const tail = wordEnd(text, at + 1);
    if (tail === at + 1) break; // "ministers' ": the mark stands alone
    const clitic = rules.cliticStart(text, from, at, tail);
    if (clitic === 0) {
      at = tail;
      continue;
    } // "O'Brien", "Qur'an", "rock'n'roll"
    if (clitic > from) add(from, clitic);
    add(clitic, tail);
    return tail;
  }
  if (text.charCodeAt(at) === FULL_STOP && isAbbreviation(text, from, at, rules)) at++;
  add(from, at);
  return at;
}

/** End of the run of letters and digits at `at`. */
function wordEnd(text: string, at: number): number {
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind !== LETTER && kind !== DIGIT) break;
    at += widthAt(text, at);
  }
  return at;
}

const FULL_STOP = 0x2e;

/** Whether the full stop at `stop` belongs to the word before it. */
function isAbbreviation(text: string, from: number, stop: number, rules: TokenRules): boolean {
  if (stop - from > 7 || kindOrSpace(text, stop + 1) === LETTER) return false; // "end.Next": a lost space, no abbreviation
  const word = text.slice(from, stop);
  if (stop - from === 1) return isInitial(text, word, stop, rules);
  if (rules.abbreviationsBeforeNames.has(word) || rules.abbreviations.has(word)) return true;
  if (isTitleInCapitals(word, rules.abbreviationsBeforeNames) && /^ ?\p{Lu}/u.test(text.slice(stop + 1, stop + 4)))
    return true; // "SEN. ORTIZ"
  return rules.abbreviationsBeforeFigures.has(word) && kindAfterSpace(text, stop + 1) === DIGIT;
}

/** "DR", "SEN": a title as texts in capitals have it. */
export const isTitleInCapitals = (word: string, titles: ReadonlySet<string>): boolean =>
  word.length > 1 &&
  word.length < 6 &&
  word === word.toUpperCase() &&
  titles.has(word[0]! + word.slice(1).toLowerCase());

/** "J." of "J. Smith", but no "I." and no single small letter ("plan b.") unless a figure follows ("p. 7"). */
function isInitial(text: string, letter: string, stop: number, { capitalWords, month }: TokenRules): boolean {
  if (capitalWords.has(letter) && !/^\s?\p{Lu}\p{Ll}/u.test(text.slice(stop + 1, stop + 5))) return false;
  if (isUpper(letter)) return true;
  // "p. 7", "c. 347", "b. March 2009"
  return kindAfterSpace(text, stop + 1) === DIGIT || month.test(text.slice(stop + 1, stop + 5));
}

/** The kind at `at`; past the end it is white space. */
const kindOrSpace = (text: string, at: number): number => (at < text.length ? kindAt(text, at) : SPACE);

function kindAfterSpace(text: string, at: number): number {
  if (at < text.length && (text[at] === ' ' || text[at] === '\u00a0')) at++;
  return at < text.length ? kindAt(text, at) : SPACE;
}

/** "U.S.", "U.N", "a.m.", "Ph.D.": single letters with full stops (and "Ph"); `from` if there are fewer than two. */
function initialsEnd(text: string, from: number): number {
  let at = from;
  let letters = 0;
  while (at < text.length && kindAt(text, at) === LETTER && letters < 12) {
    const width = text.charCodeAt(at) === CAPITAL_P && text.startsWith('Ph.', at) ? 2 : widthAt(text, at);
    if (text.charCodeAt(at + width) !== FULL_STOP) {
      // "U.S.A": a last letter without its stop, if the word ends there
      if (letters >= 1 && kindOrSpace(text, at + width) !== LETTER && kindOrSpace(text, at + width) !== DIGIT)
        return at + width;
      break;
    }
    at += width + 1;
    letters++;
  }
  if (letters < 2) return from;
  return at < text.length && kindAt(text, at) === LETTER && isLower(text[at]!) ? from : at; // "e.g.this" is no abbreviation we know
}

// ---- addresses -------------------------------------------------------------------------------------------------------------------

/** End of the web or e-mail address that starts at `from`; `from` if none does. `hasMail` tells whether there is an @ in the text. */
function addressEnd(text: string, from: number, hasMail: boolean): number {
  const first = text.charCodeAt(from);
  if (
    (first === SMALL_H || first === SMALL_W) &&
    (text.startsWith('http://', from) || text.startsWith('https://', from) || text.startsWith('www.', from))
  )
    return trimmed(text, from, spaceAfter(text, from));
  if (!hasMail) return from;
  // an e-mail address: letters, digits and . _ + - up to an @ with a letter after it
  let at = from;
  const limit = Math.min(text.length, from + 64);
  while (at < limit && isAddressUnit(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 0x40 || at + 1 >= text.length || kindAt(text, at + 1) !== LETTER) return from;
  let end = at + 1;
  const last = Math.min(text.length, end + 256);
  while (end < last && isAddressUnit(text.charCodeAt(end))) end++;
  const domain = trimmed(text, from, end);
  return text.slice(at, domain).includes('.') ? domain : from;
}

const SMALL_H = 0x68;
const SMALL_W = 0x77;
const CAPITAL_P = 0x50;

const isAddressUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2e ||
  unit === 0x5f ||
  unit === 0x2b ||
  unit === 0x2d;

function spaceAfter(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_ADDRESS);
  while (at < limit && kindAt(text, at) !== SPACE && !'<>"“”«»'.includes(text[at]!)) at++;
  return at;
}

/** Closing punctuation at the end of an address belongs to the sentence. */
function trimmed(text: string, from: number, to: number): number {
  while (to > from + 1 && ".,;:!?)]}'’-".includes(text[to - 1]!)) to--;
  return to;
}

// ---- numbers ---------------------------------------------------------------------------------------------------------------------

function takeNumber(text: string, from: number, add: Add, rules: TokenRules): number {
  let at = from;
  for (;;) {
    while (at < text.length && kindAt(text, at) === DIGIT) at += widthAt(text, at);
    const mark = text.charCodeAt(at);
    const isInner =
      (mark === FULL_STOP || mark === 0x2c || mark === 0x3a || mark === 0x2f) &&
      at + 1 < text.length &&
      kindAt(text, at + 1) === DIGIT;
    if (!isInner) break;
    at++;
  }
  const tail = wordEnd(text, at);
  if (tail > at && isNumberEnding(text, at, tail, rules)) at = tail;
  add(from, at);
  return at;
}

/** "21st", "1990s", "5G", "737MAX": the letters belong to the number; "10km", "9am" have a unit of their own. */
function isNumberEnding(text: string, from: number, to: number, rules: TokenRules): boolean {
  if (to - from > 4) return false;
  const letters = text.slice(from, to);
  return rules.numberEndings.has(letters) || (isUpper(letters) && !rules.capitalUnits.has(letters));
}

// ---- the rest --------------------------------------------------------------------------------------------------------------------

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0xff07;

function takeOther(text: string, from: number, add: Add, rules: TokenRules): number {
  const unit = text.charCodeAt(from);
  if (
    (unit === 0x40 || unit === 0x23) &&
    from + 1 < text.length &&
    kindAt(text, from + 1) !== OTHER &&
    kindAt(text, from + 1) !== SPACE
  ) {
    let at = wordEnd(text, from + 1); // "@name_of", "#tag"
    while (text.charCodeAt(at) === 0x5f) at = wordEnd(text, at + 1);
    add(from, at);
    return at;
  }
  if (unit === FULL_STOP || unit === 0x2d) return takeRun(text, from, unit, add); // "...", "--"
  if ((unit === 0x27 || unit === 0x60) && text.charCodeAt(from + 1) === unit) return (add(from, from + 2), from + 2); // '' and `` are double marks
  if (isApostrophe(unit)) {
    const clitic = detachedClitic(text, from, rules);
    if (clitic > from) return (add(from, clitic), clitic);
  }
  const to = from + widthAt(text, from);
  add(from, to);
  return to;
}

function takeRun(text: string, from: number, unit: number, add: Add): number {
  let at = from + 1;
  while (text.charCodeAt(at) === unit) at++;
  add(from, at);
  return at;
}

/** "'s" after a mark or an abbreviation: "U.S.'s", "(AP)'s". A quotation that opens with "s" is hardly ever meant. */
function detachedClitic(text: string, from: number, { detachedClitics }: TokenRules): number {
  if (from === 0 || kindAt(text, from - 1) === SPACE || isLineBreak(text.charCodeAt(from - 1))) return from;
  const to = wordEnd(text, from + 1);
  return detachedClitics.has(text.slice(from + 1, to).toLowerCase()) ? to : from;
}
