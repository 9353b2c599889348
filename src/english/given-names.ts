import data from '../models/given-names.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeLexicon, lookUp, type Lexicon } from '../learning/packed-lexicon.ts';
import { plainLetters } from '../text/letters.ts';

/** Name of the packed list; training writes it, the loader expects it. */
export const GIVEN_NAMES = 'given names by gender 2';

let lexicon: Lexicon | undefined;

/** Whether a word, in small letters, is a given name. */
export const isGivenName = (lower: string): boolean => entryOf(lower) > 0;

/** What a given name tells of who bears it: 0 nothing, 1 a man and 2 a woman for sure, 3 rather a man, 4 rather a woman. */
function entryOf(lower: string): number {
  lexicon ??= decodeLexicon(bytesOf(data), GIVEN_NAMES);
  return Math.max(0, lookUp(lexicon, plainLetters(lower))); // the list has plain letters
}

/** 1 for a man's given name, 2 for a woman's, 0 for neither or both. */
export function genderOfGivenName(lower: string): 0 | 1 | 2 {
  const entry = entryOf(lower);
  return entry === 1 || entry === 2 ? entry : 0;
}

/** 1 for a given name that more men than women bear ("Drew"), 2 for one that more women bear, 0 for one that tells nothing, or all ("Ada"). */
export function leaningOfGivenName(lower: string): 0 | 1 | 2 {
  const entry = entryOf(lower);
  return entry === 3 ? 1 : entry === 4 ? 2 : 0;
}
