import { LEGAL_FORMS, DOUBTFUL_LEGAL_FORMS } from '../english/firms.ts';
import { hasLower, isUpper } from '../text/letters.ts';
import type { Document } from '../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import { ADDRESS } from '../english/titles.ts';
import { wordForm, wordsBetween } from '../language/word-forms.ts';
import type { TaggedName } from './tagger.ts';

/** Longest name before a legal form that the tagger has missed, in tokens. */
const LONGEST = 4;
const isMixed = (form: string): boolean => isUpper(form) && hasLower(form);

const legalTrait: Trait = ({ list }, word) =>
  LEGAL_FORMS.has(list[word]!) || DOUBTFUL_LEGAL_FORMS.has(list[word]!) ? 1 : 0;

/** The same names, those of companies whole and labelled ORG. */
export function withCompanies(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const { forms } = document;
  if (forms.includes('&'))
    names = names.map((name) =>
      name.label === 'PERSON' && isPartnership(document, name) ? { ...name, label: 'ORG' } : name,
    );
  const isForm = traitsOf(legalTrait, numberWords(forms));
  if (!isForm.includes(1)) return names;
  const { found, called } = findCompanies(document, names, isForm);
  for (const { first, last, label } of found) {
    const address =
      label === 'PERSON'
        ? wordForm(document, first - 1)
            .toLowerCase()
            .replace('.', '')
        : '';
    if (label !== 'PERSON' || (last === first && !ADDRESS.has(address))) continue;
    called.delete(wordForm(document, last));
  }
  if (called.size === 0) return found;
  return found.map((name) => {
    const words = wordsBetween(document, name.first, name.last);
    const isFirm = (name.label === 'PERSON' || name.label === 'LOC') && called.has(words);
    return isFirm ? { ...name, label: 'ORG' } : name;
  });
}

const isWithin = (name: TaggedName | undefined, i: number): boolean =>
  name !== undefined && name.first <= i && name.last >= i;

/** The names with those of companies whole, and what they are called without their legal form. */
function findCompanies(
  document: Document,
  names: readonly TaggedName[],
  isForm: ArrayLike<number>,
): { found: TaggedName[]; called: Set<string> } {
  const { tokens } = document;
  const found: TaggedName[] = [];
  const called = new Set<string>();
  let k = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (isForm[tokens.form[i]!] === 0 || !isBehind(document, i) || wordForm(document, i - 1) === '(') continue;
    const end = endBeforeForm(document, i, isForm);
    while (k < names.length && names[k]!.last < end) found.push(names[k++]!);
    const name = names[k];
    const named = name !== undefined && name.first <= end && name.last >= end && name.last <= i ? name : undefined;
    if (named === undefined && isWithin(name, i)) continue; // in the middle of another
    if (!LEGAL_FORMS.has(wordForm(document, i)) && !isCompany(document, i, end, named)) continue;
    while (k < names.length && names[k]!.first <= i) k++;
    const first = named?.first ?? startOfName(document, end, k > 0 ? names[k - 1]!.last : -1);
    if (first > end) continue;
    found.push({ first, last: i, label: 'ORG', confidence: named?.confidence ?? 0.5 });
    called.add(wordsBetween(document, first, end));
  }
  for (; k < names.length; k++) found.push(names[k]!);
  return { found, called };
}

/** Whether a token stands right behind another of its sentence. */
const isBehind = ({ tokens }: Document, i: number): boolean =>
  i > 0 && tokens.sentence[i] === tokens.sentence[i - 1] && tokens.start[i]! - tokens.end[i - 1]! <= 1;

/** The last word of the name before a legal form: "[Kruger Foods] (Pty) Ltd", "[Lumenara], Inc.". */
function endBeforeForm(document: Document, i: number, isForm: ArrayLike<number>): number {
  const { form } = document.tokens;
  if (wordForm(document, i - 1) === ')' && wordForm(document, i - 3) === '(' && isForm[form[i - 2]!] === 1)
    return i - 4;
  return wordForm(document, i - 1) === ',' && LEGAL_FORMS.has(wordForm(document, i)) ? i - 2 : i - 1;
}

/** Whether an ambiguous form ends a name: only behind what looks like one, is no place, and does not go on. */
function isCompany(document: Document, i: number, end: number, named: TaggedName | undefined): boolean {
  if (named === undefined || named.label === 'LOC' || named.label === 'NORP') return false;
  return isMixed(wordForm(document, end)) && !(isBehind(document, i + 1) && isUpper(wordForm(document, i + 1)));
}

/** Where the capitals before a legal form begin that the tagger has missed, behind the last name. */
function startOfName(document: Document, end: number, taken: number): number {
  let first = end + 1;
  while (
    first > end + 1 - LONGEST &&
    isBehind(document, first) &&
    isUpper(wordForm(document, first - 1)) &&
    taken < first - 1
  )
    first--;
  return first;
}

/** "Munro & Lyle". */
function isPartnership({ tokens, forms }: Document, { first, last }: TaggedName): boolean {
  for (let i = first + 1; i < last; i++) if (forms[tokens.form[i]!] === '&') return true;
  return false;
}
