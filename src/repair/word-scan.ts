import { EMPTY, finishString, hashSmallLetter } from '../learning/hash.ts';
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
interface Head {
  start: number;
  end: number;
  /** The state of its hash; 0 where it has other letters than those of ASCII. */
  hash: number;
}

const SHORTEST_UNLISTED = 4;
const LONGEST_UNLISTED = 30;
const LONGEST_HALF = 20;
const SHORTEST_PAIR = 6;
const LONGEST_HUMP = 7;

export function findSuspects(text: string): Suspects {
  const suspects: Suspects = { unlisted: [], pairs: [], humps: [], numerals: [], stops: [] };
  // two that take turns, since one for each word would be garbage
  let head: Head = { start: 0, end: 0, hash: 0 };
  let left: Head = { start: 0, end: 0, hash: 0 };
  let place = -1; // of a right half, if there is a left one
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    if (kind === Unit.other) {
      at++;
      continue;
    }
    if (kind > Unit.letter) {
      at = skipCluster(text, at, suspects);
      continue;
    }
    readHead(text, at, head);
    const { end } = head;
    const behind = kindAt(text, end);
    if (kind === Unit.small) {
      if (behind === Unit.other || isStop(text, end)) {
        lookAtWord(text, head, suspects);
        if (place === at) lookAtPair(text, left, head, suspects);
      } else if (behind === Unit.capital && end - at >= 2 && end - at <= LONGEST_HUMP) suspects.humps.push(at);
    }
    place = text.charCodeAt(end) === BLANK && end - at >= 2 && end - at <= LONGEST_HALF + 1 ? end + 1 : -1;
    [head, left] = [left, head];
    at = behind === Unit.other ? end : skipCluster(text, end, suspects);
  }
  return suspects;
}

function readHead(text: string, start: number, head: Head): void {
  let bits = text.charCodeAt(start);
  let hash = hashSmallLetter(EMPTY, bits);
  let end = start + 1;
  for (; ; end++) {
    const unit = text.charCodeAt(end);
    if (!(unit >= 0x61 && unit <= 0x7a) && (unit < 0x80 || unitAt(text, end) !== Unit.small)) break;
    bits |= unit;
    hash = hashSmallLetter(hash, unit);
  }
  head.start = start;
  head.end = end;
  head.hash = bits < 0x80 ? hash : 0;
}

/** To the end of the letters, numerals and marks that hold together. */
function skipCluster(text: string, from: number, { numerals, stops }: Suspects): number {
  let before = from > 0 ? kindAt(text, from - 1) : Unit.other;
  for (let at = from; ; at++) {
    const kind = kindAt(text, at);
    if (kind === Unit.other) return at;
    if (before === Unit.small) {
      const unit = text.charCodeAt(at);
      if (unit === 0x31 || unit === 0x32) numerals.push(at);
      else if (unit === STOP && kindAt(text, at + 1) === Unit.capital) stops.push(at + 1);
    }
    before = kind;
  }
}

function lookAtWord(text: string, { start, end, hash }: Head, { unlisted }: Suspects): void {
  const length = end - start;
  if (length < SHORTEST_UNLISTED || length > LONGEST_UNLISTED) return;
  const known = hash === 0 ? frequency(text.slice(start, end)) : frequencyOfHash(finishString(hash, length));
  if (known < 0 && !(text.charCodeAt(end) === STOP && kindAt(text, end + 1) <= Unit.letter))
    unlisted.push({ start, end });
}

function lookAtPair(text: string, left: Head, { start, end, hash }: Head, { pairs }: Suspects): void {
  const length = left.end - left.start + end - start;
  if (end - start < 2 || end - start > LONGEST_HALF || length < SHORTEST_PAIR) return;
  let whole = left.hash;
  for (let i = start; i < end; i++) whole = hashSmallLetter(whole, text.charCodeAt(i));
  const common =
    left.hash === 0 || hash === 0
      ? frequency(text.slice(left.start, left.end) + text.slice(start, end))
      : frequencyOfHash(finishString(whole, length));
  if (common > 0) pairs.push({ start: left.start, gap: left.end, end, frequency: common });
}

const BLANK = 0x20;
const STOP = 0x2e;

/** . and #: a word may end before them, but none begins behind them. */
const isStop = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === STOP || unit === 0x23;
};

/** What holds words together, beside {@link Unit}'s kinds: no word begins behind it. */
const JOINER = Unit.other - 1;
/** . # ' @ / _ & - */
const PLAIN_KINDS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return ".#'@/_&-".includes(character) ? JOINER : unitAt(character, 0);
});
const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? PLAIN_KINDS[unit]! : unit === 0x2019 ? JOINER : unitAt(text, at);
};
