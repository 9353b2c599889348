import { TITLES } from '../english/titles.ts';
import { isCommonWord } from '../english/common-words.ts';
import { isGivenName } from '../english/given-names.ts';
import { kindOfNoun } from '../english/nouns.ts';
import type { Document } from '../language/document.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { isCapitalised } from '../text/letters.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "Carl “Bud” Hale": what stands in quotation marks between a given name and a surname is what people call its bearer, and the three are one name. Nothing else puts a word
 * with a capital, in quotation marks, between two names without a comma.
 */

/** Most words of a nickname: "The Hammer". */
const LONGEST = 3;
const OPENING = /^["“'‘]$/;
const CLOSING = /^["”'’]$/;

/** The same names, those with a nickname whole. */
export function withNicknames(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const { tokens, forms } = document;
  const opens = forms.map((form) => OPENING.test(form));
  if (!opens.includes(true)) return names;
  const found: TaggedName[] = [];
  let k = 0;
  for (let i = 1; i + 2 < tokens.count; i++) {
    while (k < names.length && names[k]!.last < i - 1) found.push(names[k++]!);
    if (opens[tokens.form[i]!] !== true) continue;
    const close = closingOf(document, i);
    if (close < 0) continue;
    const before = k < names.length && names[k]!.first < i ? names[k] : undefined;
    let end = k;
    while (end < names.length && names[end]!.last <= close) end++;
    const behind = end < names.length && names[end]!.first <= close + 1 ? names[end] : undefined;
    if (!isGivenBefore(document, i - 1, before) || !isSurname(document, close + 1, behind)) continue;
    const last = behind?.last ?? close + 1;
    found.push({ first: before?.first ?? i - 1, last, label: 'PERSON', confidence: 0.9 });
    while (k < names.length && names[k]!.first <= last) k++;
    i = last;
  }
  return [...found, ...names.slice(k)];
}

/** The mark that closes a nickname, or -1: words with capitals alone stand between, close to the marks, and a word follows in the same sentence. */
function closingOf(document: Document, open: number): number {
  const { start, end, sentence, count } = document.tokens;
  if (start[open] === end[open - 1] || start[open + 1] !== end[open]) return -1;
  let close = open + 1;
  while (close <= open + LONGEST && /^\p{Lu}[\p{L}.-]*$/u.test(wordForm(document, close))) close++;
  if (close === open + 1 || !CLOSING.test(wordForm(document, close)) || close + 1 >= count) return -1;
  const isTight = start[close] === end[close - 1] && start[close + 1] === end[close]! + 1;
  return isTight && sentence[open - 1] === sentence[close + 1] ? close : -1;
}

/** Whether a given name stands before the marks, or what the tagger takes for somebody. */
function isGivenBefore(document: Document, i: number, name: TaggedName | undefined): boolean {
  const word = lowerForm(document, i);
  if (!isCapitalised(wordForm(document, i)) || TITLES.has(word)) return false;
  return isGivenName(word) || name?.label === 'PERSON' || (name !== undefined && !isCommonWord(word));
}

/** Whether a surname follows the marks: a word with a capital that is somebody's name or no other word. */
function isSurname(document: Document, i: number, name: TaggedName | undefined): boolean {
  if (!isCapitalised(wordForm(document, i))) return false;
  const word = lowerForm(document, i);
  return name === undefined
    ? kindOfNoun(word) === 0 && !isCommonWord(word)
    : name.label === 'PERSON' || (name.label === 'LOC' && !isKnownPlace(word));
}
