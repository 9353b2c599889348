import { Unit, unitAt } from './unit-classes.ts';

// What letters a text begins with, and has.

/** Whether a text begins with a capital. */
export const isUpper = (text: string): boolean => unitAt(text, 0) === Unit.capital;

/** Whether it begins with a capital and a small letter. */
export const isCapitalised = (text: string): boolean =>
  isUpper(text) && unitAt(text, (text.charCodeAt(0) & 0xfc00) === 0xd800 ? 2 : 1) === Unit.small;

/** Whether it begins with a small letter. */
export const isLower = (text: string): boolean => unitAt(text, 0) === Unit.small;

/** Whether it begins with a letter. */
export const beginsWithLetter = (text: string): boolean => unitAt(text, 0) <= Unit.letter;

/** Whether it begins with a letter or a numeral. */
export const beginsWithWord = (text: string): boolean => unitAt(text, 0) <= Unit.numeral;

/** Whether there is a letter or a numeral in it. */
export function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (unitAt(text, at) <= Unit.numeral) return true;
  return false;
}

/** Whether there is a small letter in it. */
export function hasLower(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (unitAt(text, at) === Unit.small) return true;
  return false;
}

/** Whether a code unit is a letter of ASCII. */
export const isAsciiLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Letters that have no mark to lose. */
const UNMARKED: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
]);

/** A text in small letters with plain ones alone: "łukasz" and "jürgen" are "lukasz" and "jurgen". */
export const plainLetters = (lower: string): string =>
  isAscii(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[łøđðħıŧßæœþ]/g, (letter) => UNMARKED.get(letter) ?? letter);

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
