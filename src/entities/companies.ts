import { hasLower, isUpper } from '../text/letters.ts';
import type { Document } from '../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import { ADDRESS } from '../english/titles.ts';
import type { TaggedName } from './tagger.ts';

/**
 * Companies by the legal form at the end of their name: "Lumenara ASA" is one whatever the tagger makes of it, and so is "Lumenara" elsewhere in
 * the text, unless a person is called so, too ("Karl Brandt founded Brandt GmbH").
 */
const FORMS: ReadonlySet<string> = new Set(
  'Inc Inc. Ltd Ltd. LLC LLP plc PLC Corp Corp. GmbH ASA Oyj Bhd Pty Pvt SpA S.p.A. N.V. B.V. S.A.'.split(' '),
);
/** Those that mean other things, too: only behind what looks like a name, written small and large, and is no place. */
const AMBIGUOUS: ReadonlySet<string> = new Set('AS AG AB SA SE NV BV Oy Limited'.split(' '));
/** Longest name before a legal form that the tagger has missed, in tokens. */
const LONGEST = 4;
const isMixed = (form: string): boolean => isUpper(form) && hasLower(form);

const legalTrait: Trait = ({ list }, word) => (FORMS.has(list[word]!) || AMBIGUOUS.has(list[word]!) ? 1 : 0);

/** The same names, those of companies whole and labelled ORG. */
export function withCompanies(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const { tokens, forms } = document;
  if (forms.includes('&'))
    names = names.map((name) =>
      name.label === 'PERSON' && isPartnership(document, name) ? { ...name, label: 'ORG' } : name,
    );
  const isForm = traitsOf(legalTrait, numberWords(forms));
  if (!isForm.includes(1)) return names;
  const formAt = (i: number): string => (i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '');
  const isBehind = (i: number): boolean =>
    i > 0 && tokens.sentence[i] === tokens.sentence[i - 1] && tokens.start[i]! - tokens.end[i - 1]! <= 1;

  const found: TaggedName[] = [];
  const called = new Set<string>();
  let k = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (isForm[tokens.form[i]!] === 0 || !isBehind(i) || formAt(i - 1) === '(') continue;
    const end =
      formAt(i - 1) === ')' && formAt(i - 3) === '(' && isForm[tokens.form[i - 2]!] === 1
        ? i - 4 // "Kruger Foods (Pty) Ltd"
        : formAt(i - 1) === ',' && FORMS.has(formAt(i))
          ? i - 2
          : i - 1; // "Lumenara, Inc."
    while (k < names.length && names[k]!.last < end) found.push(names[k++]!);
    const name = names[k];
    const isNamed = name !== undefined && name.first <= end && name.last >= end && name.last <= i;
    if (name !== undefined && !isNamed && name.first <= i && name.last >= i) continue; // in the middle of another
    if (
      !FORMS.has(formAt(i)) &&
      (!isNamed ||
        name.label === 'LOC' ||
        name.label === 'NORP' ||
        !isMixed(formAt(end)) ||
        (isBehind(i + 1) && isUpper(formAt(i + 1))))
    )
      continue;
    while (k < names.length && names[k]!.first <= i) k++;
    let first = isNamed ? name.first : end + 1;
    if (!isNamed)
      while (
        first > end + 1 - LONGEST &&
        isBehind(first) &&
        isUpper(formAt(first - 1)) &&
        !(k > 0 && names[k - 1]!.last >= first - 1)
      )
        first--;
    if (first > end) continue;
    found.push({ first, last: i, label: 'ORG', confidence: isNamed ? name.confidence : 0.5 });
    called.add(wordsOf(first, end));
  }
  for (; k < names.length; k++) found.push(names[k]!);

  for (const { first, last, label } of found) {
    if (
      label === 'PERSON' &&
      (last > first ||
        ADDRESS.has(
          formAt(first - 1)
            .toLowerCase()
            .replace('.', ''),
        ))
    )
      called.delete(formAt(last));
  }
  if (called.size === 0) return found;
  return found.map((name) =>
    (name.label === 'PERSON' || name.label === 'LOC') && called.has(wordsOf(name.first, name.last))
      ? { ...name, label: 'ORG' }
      : name,
  );

  function wordsOf(first: number, last: number): string {
    let words = formAt(first);
    for (let i = first + 1; i <= last; i++) words += ` ${formAt(i)}`;
    return words;
  }
}

/** "Munro & Lyle". */
function isPartnership({ tokens, forms }: Document, { first, last }: TaggedName): boolean {
  for (let i = first + 1; i < last; i++) if (forms[tokens.form[i]!] === '&') return true;
  return false;
}
