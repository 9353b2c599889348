import {
  PREPOSITION_BEFORE_YEAR,
  TITLE_AT_END,
  JOINED_BEFORE_NAMES,
  FIRST_OF_NO_COMPOUND,
  LAST_OF_NO_COMPOUND,
  JOINED_SMALL_WORDS,
  COMPOUND_STARTS,
  ADDED_ENDING,
  PLACE_ADVERB,
} from '../english/word-parts.ts';
import { isUpper } from '../text/letters.ts';
import { edit } from './damage.ts';
import { isEnding, isKnown, jointAtHyphen, ownWords, type OwnWords } from './joints.ts';
import { frequency } from './word-frequencies.ts';
import type { Repair } from './types.ts';
import { Unit, unitAt } from '../text/unit-classes.ts';
import { findSuspects, type Pair, type Suspects } from './word-scan.ts';

// Words that were cut apart, or run together, on one line: by a large first letter, by a hyphen that got a line of its own, by the reading of a scan, by a blank
// that was lost. All of them ask the list of words: what is joined has to be a word, and what is parted has to be two.

/** All of it, in text order. */
export function findSplitWords(text: string): Repair[] {
  const own = ownWords(text);
  const suspects = findSuspects(text);
  const edits = [
    ...findDropCaps(text, own),
    ...findScanSplits(text, suspects.pairs),
    ...findLostBlanks(text, suspects),
    ...findCutEndings(text),
  ].sort((a, b) => a.source.start - b.source.start || a.source.end - b.source.end);
  let end = -1;
  return edits.filter(({ source }) => {
    const isFree = source.start >= end;
    if (isFree) end = source.end;
    return isFree;
  });
}

/** "the low\n-\nincome plan": extractors give a hyphen a line of its own. */
export function findLoneHyphens(text: string): Repair[] {
  if (!/\n[^\S\n]{0,9}[-\u2010\u00ad][^\S\n]{0,9}\n/.test(text)) return [];
  const own = ownWords(text);
  return [
    ...text.matchAll(/(?<=\p{L})[^\S\n]{0,9}\n[^\S\n]{0,9}([-\u2010\u00ad])[^\S\n]{0,9}\n[^\S\n]{0,9}(?=\p{Ll})/gu),
  ].map(({ index, 0: gap, 1: hyphen }) => {
    const end = index + gap.length;
    const { joint, confidence } = jointAtHyphen(
      text.slice(Math.max(0, index - 60), index) + hyphen!,
      text.slice(end, end + 60),
      own,
    );
    return joint === 'drop-hyphen'
      ? edit(index, end, '', 'hyphen-join', confidence)
      : edit(index, end, '-', 'compound-join', confidence);
  });
}

/** "T\nhe minister", "T he minister" at the head of a paragraph: the first letter, set large, was read by itself. */
function findDropCaps(text: string, own: OwnWords): Repair[] {
  const edits: Repair[] = [];
  let behind = 0;
  for (let start = 0; start >= 0 && start < text.length; start = text.indexOf('\n', start) + 1 || -1) {
    if (start < behind || !mayBeDropCap(text, start)) continue;
    DROP_CAP.lastIndex = start;
    const match = DROP_CAP.exec(text);
    if (match === null) continue;
    behind = DROP_CAP.lastIndex;
    const [, head, letter, gap, rest] = match;
    const isAlone = gap!.includes('\n');
    const whole = frequency(letter! + rest!);
    const part = rest!.length === 1 && !/[ai]/i.test(rest!) ? -1 : frequency(rest!);
    // "A", "I" and "O" are words: then what is left has to be none
    const isPart = part < 0 || (!/[AIO]/.test(letter!) && (isAlone ? whole >= part - 6 : whole >= part));
    if (!isPart || (isUpper(rest!) && !isAlone)) continue;
    if (whole < (isAlone ? 0 : 1) && !own.has(letter! + rest!)) continue;
    const at = start + head!.length + 1;
    edits.push(edit(at, at + gap!.length, '', 'word-join', 0.85));
  }
  return edits;
}

const DROP_CAP =
  /([^\S\n]{0,9}["“‘]?)(\p{Lu})([^\S\n]{1,3}|[^\S\n]{0,3}\n[^\S\n]{0,9}|[^\S\n]{0,3}\n[^\S\n]{0,9}\n[^\S\n]{0,9})((?:\p{Ll}{1,30}|\p{Lu}{2,30})(?=[^\S\n]|[,;’']))/uy;

/** Whether a line begins with a capital by itself. */
function mayBeDropCap(text: string, start: number): boolean {
  let at = start;
  while (/[\s"“‘]/.test(text[at] ?? '.') && at - start < 10) at++;
  return unitAt(text, at) <= Unit.letter && /\s|[\udc00-\udfff]/.test(text[at + 1] ?? '');
}

/** "Ameri cans": one half is no word, and the whole is a common one. */
function findScanSplits(text: string, pairs: readonly Pair[]): Repair[] {
  const edits: Repair[] = [];
  let last = -1;
  for (const { start, gap, end, frequency: whole } of pairs) {
    if (start < last) continue;
    const [left, right] = [text.slice(start, gap), text.slice(gap + 1, end)];
    if (whole < LEAST_WHOLE && (isKnown(left) || isKnown(right))) continue;
    // a short part may be in the list by chance, or as somebody's name
    const isHalf = (part: string): boolean =>
      !isKnown(part) || (part.length < 5 && frequency(part) <= Math.min(2, whole - 5));
    const [isLeft, isRight] = [isHalf(left), isHalf(right)];
    // a word as common as the whole stands by itself, whatever is beside it: "the Eifel novel"
    if (
      isLeft
        ? !isRight && frequency(right) > whole - 2
        : !isRight || (whole < 7 && right.length > 5 && !isEnding(right))
    )
      continue;
    edits.push(edit(gap, gap + 1, '', 'word-join', 0.85));
    last = end;
  }
  return edits;
}

/** "the city’ s mayor", "they don’ t": in texts put together from their words a blank stands behind the apostrophe. No other word is the rest of such an ending. */
const findCutEndings = (text: string): Repair[] =>
  [...text.matchAll(/(?<=\p{L}[’']) (?=(?:s|t|d|m|ve|re|ll)(?:[\s.,;:!?)]|$))/gu)].map(({ index }) =>
    edit(index, index + 1, '', 'space', 0.9),
  );

/** A word that is joined is this common at least. */
const LEAST_WHOLE = 4;

/** "leadersannounced", "thatboth", "onFriday", "in2015", "Mr.Ode": two common words, and no word as they stand. */
function findLostBlanks(text: string, { unlisted, humps, numerals, stops }: Suspects): Repair[] {
  const edits: Repair[] = [];
  const blankAt = (at: number, confidence: number): unknown => edits.push(edit(at, at, ' ', 'space', confidence));
  for (const { start, end } of unlisted) {
    const at = partOf(text.slice(start, end));
    if (at > 0) blankAt(start + at, 0.8);
  }
  for (const start of humps) {
    const [, left, right] = HUMP.exec(text.slice(start, start + 32)) ?? [];
    if (left !== undefined && JOINED_BEFORE_NAMES.has(left) && frequency(right!) >= 0)
      blankAt(start + left.length, 0.85);
  }
  for (const at of numerals)
    if (PREPOSITION_BEFORE_YEAR.test(text.slice(Math.max(0, at - 8), at)) && YEAR.test(text.slice(at, at + 6)))
      blankAt(at, 0.85);
  for (const at of stops)
    if (TITLE_AT_END.test(text.slice(Math.max(0, at - 7), at)) && unitAt(text, at + 1) === Unit.small) blankAt(at, 0.9);
  return edits;
}

const HUMP = /^(\p{Ll}{2,7})(\p{Lu}\p{Ll}{2,20})(?![\p{L}\p{N}\p{M}@/_&-]|\.\p{L})/u;
const YEAR = /^(?:1[5-9]|20)\d\d(?![\p{L}\p{N}])/u;

/** Where a word that is none falls into two; 0 where it does not. */
function partOf(word: string): number {
  if (isKnown(word) || isKnown(word.replace(ADDED_ENDING, ''))) return 0;
  let found = 0;
  if (PLACE_ADVERB.test(word)) return 0; // "whereof", "therefrom"
  const small = JOINED_SMALL_WORDS.exec(word);
  if (small !== null) return small[1]!.length;
  if (word.length < 6) return 0;
  for (let at = 2; at <= word.length - 2; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const isPair =
      (FIRST_OF_NO_COMPOUND.has(left) && right.length > 3 && frequency(right) >= 9) ||
      (LAST_OF_NO_COMPOUND.has(right) && left.length > 3 && frequency(left) >= 8) ||
      (FIRST_OF_NO_COMPOUND.has(left) && LAST_OF_NO_COMPOUND.has(right)) ||
      (left.length > 6 &&
        right.length > 6 &&
        !COMPOUND_STARTS.test(left) &&
        frequency(left) >= 8 &&
        frequency(right) >= 8);
    if (!isPair) continue;
    if (found > 0) return 0;
    found = at;
  }
  return found;
}
