import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { SMALL_IN_NAMES } from '../english/small-words.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { isCapitalisedAt, lowerForm, wordForm } from '../language/word-forms.ts';
import { hasWord } from '../text/letters.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "The Tarn Vale community forum (CF)", "the Harbour Unit of the Tarn Park (UGT)": bodies whose letters stand in brackets behind them, of which the tagger took a part, or nothing. Their name goes from
 * where the letters tell that it begins, or else from the body before "of", to the bracket.
 */

/** The same names, such bodies whole, and their letters. */
export function withBracketed(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const { count } = document.tokens;
  const found: TaggedName[] = [];
  let k = 0;
  for (let open = 1; open + 2 < count; open++) {
    const letters = wordForm(document, open + 1);
    const isBracket = wordForm(document, open) === '(' && wordForm(document, open + 2) === ')';
    if (!isBracket || !/^\p{Lu}\p{L}{1,7}$/u.test(letters)) continue;
    while (k < names.length && names[k]!.first < open) found.push(names[k++]!);
    const body = bodyOf(document, found, open - 1, letters);
    if (body === null) continue;
    while (found.length > 0 && found.at(-1)!.last >= body.first) found.pop();
    found.push(body);
    if (!(k < names.length && names[k]!.first === open + 1)) found.push({ ...body, first: open + 1, last: open + 1 });
  }
  return k === 0 ? names : [...found, ...names.slice(k)];
}

/** The body whose letters stand behind a token; null where it is none, or a name already. */
function bodyOf(document: Document, before: readonly TaggedName[], last: number, letters: string): TaggedName | null {
  const spelled = /^\p{Lu}{2,}$/u.test(letters)
    ? startOfSpelled(document, last, letters.toLowerCase(), before.at(-1))
    : -1;
  const first = spelled >= 0 ? spelled : startBeforeOf(document, before.slice(-2), last);
  const name = before.at(-1);
  if (first < 0 || (name !== undefined && name.last >= last && (name.first <= first || name.last > last))) return null;
  return { first, last, label: 'ORG', confidence: name?.confidence ?? 0.5 };
}

/** In tokens. */
const LONGEST = 14;

/** Where a body begins whose words, without the small ones, begin with letters; with what its own name has before a noun in small letters. -1 if they do not, or are of no body. */
function startOfSpelled(document: Document, last: number, letters: string, name: TaggedName | undefined): number {
  const { sentence } = document.tokens;
  let at = last + 1;
  let isBody = false;
  for (let k = letters.length - 1; k >= 0; k--) {
    do at--;
    while (at > last - LONGEST && (SMALL_IN_NAMES.has(lowerForm(document, at)) || !hasWord(wordForm(document, at))));
    if (at < 0 || sentence[at] !== sentence[last] || lowerForm(document, at)[0] !== letters[k]) return -1;
    isBody ||= kindOfAnyNoun(lemmaAt(document, at).toLowerCase()) === Noun.group;
  }
  if (!isBody && !(name?.label === 'ORG' && name.last >= at)) return -1;
  if (isCapitalisedAt(document, at)) return at;
  const noun = at;
  const isOwn = (i: number): boolean => isCapitalisedAt(document, i) && lowerForm(document, i) !== 'the';
  while (isOwn(at - 1) && sentence[at - 1] === sentence[last]) at--;
  return at < noun ? at : -1;
}

/** "[Harbour Unit] of the Tarn Park": where the body begins that ends before "of" and the name at the end. */
function startBeforeOf(document: Document, names: readonly TaggedName[], last: number): number {
  const [body, of] = names;
  if (body === undefined || of === undefined || of.last !== last || body.label !== 'ORG') return -1;
  if (/^\p{Lu}{2,}$/u.test(wordForm(document, last))) return -1; // "a unit of TLM (Marine)"
  const gap = of.first - body.last - 1;
  const isOf =
    lowerForm(document, body.last + 1) === 'of' &&
    (gap === 1 || (gap === 2 && lowerForm(document, of.first - 1) === 'the'));
  return isOf ? body.first : -1;
}
