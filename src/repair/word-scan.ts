import { EMPTY, finishString, hashSmallLetters } from '../learning/hash.ts';
import { Unit, unitAt } from '../text/unit-classes.ts';
import { frequency, frequencyOfHash } from './word-frequencies.ts';

// One pass over a text for words that may have been cut apart or run together. Nearly all words are listed and make none with their neighbour: that is found out
// here by hashes, without a string for each of them.

/** Where something may have to be mended, each list in text order. */
export interface Suspects {
  /** Small words that are not listed. */
  readonly unlisted: WordSpan[];
  /** Two words on one line that are a listed one together. */
  readonly pairs: Pair[];
  /** Where small letters begin that go on with a capital: "theGuild". */
  readonly humps: number[];
  /** Where a numeral follows a small letter: "in2015". */
  readonly numerals: number[];
  /** Where a capital follows the stop behind a small letter: "Mr.Ode". */
  readonly stops: number[];
}

export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

export interface Pair extends WordSpan {
  /** Where the blank between the two is. */
  readonly gap: number;
  /** How frequent they are together. */
  readonly frequency: number;
}

/** Small letters behind a first one of any kind, at the head of what white space, quotation marks and the like set off. */
interface Head extends WordSpan {
  readonly isSmall: boolean;
  /** The state of its hash; null where it has other letters than those of ASCII. */
  readonly hash: number | null;
}

const SHORTEST_UNLISTED = 4;
const LONGEST_UNLISTED = 30;
const LONGEST_HALF = 20;
const SHORTEST_PAIR = 6;
const LONGEST_HUMP = 7;

export function findSuspects(text: string): Suspects {
  const suspects: Suspects = { unlisted: [], pairs: [], humps: [], numerals: [], stops: [] };
  let left: Head | null = null;
  for (let at = 0; at < text.length;) {
    const kind = unitAt(text, at);
    if (kind === Unit.other && !isJoiner(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const head: Head | null = kind <= Unit.letter ? readHead(text, at, kind) : null;
    if (head !== null) {
      const isWhole = endsWord(text, head.end);
      if (isWhole && head.isSmall) lookAtWord(text, head, suspects);
      if (isWhole && head.isSmall && left?.end === at - 1) lookAtPair(text, left, head, suspects);
      if (
        head.isSmall &&
        head.end - at >= 2 &&
        head.end - at <= LONGEST_HUMP &&
        unitAt(text, head.end) === Unit.capital
      )
        suspects.humps.push(at);
    }
    left = head !== null && isLeft(text, head) ? head : null;
    at = skipCluster(text, head?.end ?? at + 1, suspects);
  }
  return suspects;
}

function readHead(text: string, start: number, kind: number): Head {
  let bits = text.charCodeAt(start);
  let end = start + 1;
  while (unitAt(text, end) === Unit.small) bits |= text.charCodeAt(end++);
  return {
    start,
    end,
    isSmall: kind === Unit.small,
    hash: bits < 0x80 && end - start <= LONGEST_UNLISTED ? hashSmallLetters(EMPTY, text, start, end) : null,
  };
}

/** To the end of the letters, numerals and marks that hold together. */
function skipCluster(text: string, from: number, { numerals, stops }: Suspects): number {
  let at = from;
  for (; ; at++) {
    const kind = unitAt(text, at);
    const unit = text.charCodeAt(at);
    if (kind === Unit.other && !isJoiner(unit)) return at;
    if ((unit === 0x31 || unit === 0x32) && unitAt(text, at - 1) === Unit.small) numerals.push(at);
    else if (unit === STOP && unitAt(text, at - 1) === Unit.small && unitAt(text, at + 1) === Unit.capital)
      stops.push(at + 1);
  }
}

function lookAtWord(text: string, { start, end, hash }: Head, { unlisted }: Suspects): void {
  const length = end - start;
  if (length < SHORTEST_UNLISTED || length > LONGEST_UNLISTED) return;
  if (text.charCodeAt(end) === STOP && unitAt(text, end + 1) <= Unit.letter) return;
  const known = hash === null ? frequency(text.slice(start, end)) : frequencyOfHash(finishString(hash, length));
  if (known < 0) unlisted.push({ start, end });
}

const isLeft = (text: string, { start, end }: Head): boolean =>
  end - start >= 2 && end - start <= LONGEST_HALF + 1 && text.charCodeAt(end) === BLANK;

function lookAtPair(text: string, left: Head, { start, end, hash }: Head, { pairs }: Suspects): void {
  const length = left.end - left.start + end - start;
  if (end - start < 2 || end - start > LONGEST_HALF || length < SHORTEST_PAIR) return;
  const whole =
    left.hash === null || hash === null
      ? frequency(text.slice(left.start, left.end) + text.slice(start, end))
      : frequencyOfHash(finishString(hashSmallLetters(left.hash, text, start, end), length));
  if (whole > 0) pairs.push({ start: left.start, gap: left.end, end, frequency: whole });
}

const BLANK = 0x20;
const STOP = 0x2e;
const HASH = 0x23;

/** Whether a word may end before a place: at white space and most marks, but not at those that hold words together. */
function endsWord(text: string, at: number): boolean {
  if (unitAt(text, at) !== Unit.other) return false;
  const unit = text.charCodeAt(at);
  return unit === STOP || unit === HASH || !isJoiner(unit);
}

/** . # ' ’ @ / _ & - */
const JOINERS = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  ".#'@/_&-".includes(String.fromCharCode(unit)) ? 1 : 0,
);
const isJoiner = (unit: number): boolean => (unit < 0x80 ? JOINERS[unit] === 1 : unit === 0x2019);
