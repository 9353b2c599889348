import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { SMALL_IN_NAMES } from '../english/small-words.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { isCapitalisedAt, lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { hasWord } from '../text/letters.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "The Tarn Vale community forum (CF)", "the Harbour Unit of the Tarn Park (UGT)": bodies whose letters stand in brackets behind them, of which the tagger took a part, or nothing. Their name goes from
 * where the letters tell that it begins, or else from the body before "of", to the bracket.
 */

/** The same names, such bodies whole, and their letters. */
export function withBracketed(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const found: TaggedName[] = [];
  let k = 0;
  for (let open = 1; open + 2 < document.tokens.count; open++) {
    if (wordForm(document, open) !== '(' || wordForm(document, open + 2) !== ')') continue;
    while (k < names.length && names[k]!.first < open) found.push(names[k++]!);
    const [before, name] = [found.at(-2), found.at(-1)];
    const last = open - 1;
    const spelled = startOfSpelled(document, last, wordForm(document, open + 1));
    const first = spelled < 0 ? startBeforeOf(document, [before, name], open) : spelled;
    const isNew = name === undefined || name.last < last || (name.first > first && name.last === last);
    if (first < 0 || !isNew) continue;
    const body: TaggedName = { first, last, label: 'ORG', confidence: name?.confidence ?? 0.5 };
    while (found.length > 0 && found.at(-1)!.last >= first) found.pop();
    found.push(body);
    if (names[k]?.first !== open + 1) found.push({ ...body, first: open + 1, last: open + 1 });
  }
  return [...found, ...names.slice(k)];
}

/** Where a body begins whose words, without the small ones, begin with letters; with its own name before a noun in small letters. -1 if they do not, or are of no body. */
function startOfSpelled(document: Document, last: number, letters: string): number {
  const { sentence } = document.tokens;
  if (!/^\p{Lu}{2,8}$/u.test(letters)) return -1;
  const isSmall = (i: number): boolean => SMALL_IN_NAMES.has(lowerForm(document, i)) || !hasWord(wordForm(document, i));
  let at = last + 1;
  let isBody = false;
  for (const letter of [...letters.toLowerCase()].reverse()) {
    do at--;
    while (at > last - LONGEST && isSmall(at));
    if (at < 0 || sentence[at] !== sentence[last] || lowerForm(document, at)[0] !== letter) return -1;
    isBody ||= kindOfAnyNoun(lemmaAt(document, at).toLowerCase()) === Noun.group;
  }
  const noun = at;
  while (!isCapitalisedAt(document, noun) && isCapitalisedAt(document, at - 1) && sentence[at - 1] === sentence[at])
    at--;
  if (at < noun && lowerForm(document, at) === 'the') at++;
  return isBody && isCapitalisedAt(document, at) ? at : -1;
}

/** In tokens. */
const LONGEST = 14;

/** "[Harbour Unit] of the Tarn Park (Untap)": where the body begins that stands before "of" and the name before the bracket; not of letters, "a unit of TLM (Marine)". */
function startBeforeOf(document: Document, [body, of]: readonly (TaggedName | undefined)[], open: number): number {
  if (body?.label !== 'ORG' || of?.last !== open - 1 || of.first - body.last > 3) return -1;
  const isOf = /^of(?: the)?$/i.test(wordsBetween(document, body.last + 1, of.first - 1));
  const areLetters = /^\p{Lu}\p{L}{1,7}$/u.test(wordForm(document, open + 1));
  return isOf && areLetters && /\p{Ll}/u.test(wordForm(document, of.last)) ? body.first : -1;
}
