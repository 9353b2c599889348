import type { Document } from './document.ts';
import { hashesOf } from './hashes.ts';
import { isCapitalised } from '../text/letters.ts';

/** The word at a token, '' beyond the text. */
export const wordForm = ({ tokens, forms }: Document, i: number): string =>
  i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '';

/** The same in small letters; of a long one the beginning. */
export function lowerForm(document: Document, i: number): string {
  const word = wordForm(document, i);
  if (word.length > LONGEST) return word.slice(0, LONGEST).toLowerCase();
  return word === '' ? '' : hashesOf(document).small[document.tokens.form[i]!]!;
}
const LONGEST = 40;

/** The same without the stop of an abbreviation. */
export function bareForm(document: Document, i: number): string {
  const word = lowerForm(document, i);
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

/** The words from one token to another, with a blank between. */
export function wordsBetween(document: Document, first: number, last: number): string {
  let words = wordForm(document, first);
  for (let i = first + 1; i <= last; i++) words += ` ${wordForm(document, i)}`;
  return words;
}

/** Whether the word at a token begins with a capital and a small letter. */
export const isCapitalisedAt = (document: Document, i: number): boolean => isCapitalised(wordForm(document, i));
