import { FIRM_ENDS } from '../english/followings.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { TITLES } from '../english/titles.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import type { Document } from '../language/document.ts';
import { isCapitalisedAt, lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isBehindBody } from './behind-bodies.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "Little Acre Foods", later "Little Acre": firms of ordinary words, of which the tagger takes the last ones, and later none. What ends as firms do is whole with the word before it if the
 * text has the two again, and what it is without its last word is the firm wherever it stands.
 */

/** Most words of the name of a firm before its last. */
const LONGEST = 4;

/** The same names, with firms of ordinary words whole and found again. */
export function withFirmHeads(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const isFirm = ({ first, last, label }: TaggedName): boolean =>
    label === 'ORG' && last > first && last - first < LONGEST && FIRM_ENDS.has(lowerForm(document, last));
  const isNamed = (name: TaggedName): boolean =>
    name.label === 'ORG' && name.confidence < SURE && isBehindBody(document, name, NOBODY);
  if (!names.some((name) => isFirm(name) || isNamed(name))) return names;
  const pairs = repeatedPairs(document);
  const heads = new Map<string, string[]>();
  const note = (first: number, last: number): void => {
    const words = wordsBetween(document, first, last);
    const known = heads.get(wordForm(document, first)) ?? [];
    if (known.length < LONGEST && !known.includes(words)) heads.set(wordForm(document, first), [...known, words]);
  };
  const whole = names.map((name, k) => {
    if (isNamed(name)) note(name.first, name.last);
    if (!isFirm(name)) return name;
    const taken = k > 0 ? names[k - 1]!.last : -1;
    const first =
      isOpening(document, name.first - 1, taken) && pairs.has(pairAt(document, name.first - 1))
        ? name.first - 1
        : name.first;
    const isSomebody = genderOfGivenName(lowerForm(document, first)) > 0; // "Ada Ode" of "Ada Ode Holdings"
    if (
      name.last - first > 1 &&
      !isSomebody &&
      !isKnownPlace(wordsBetween(document, first, name.last - 1).toLowerCase())
    )
      note(first, name.last - 1);
    return first === name.first ? name : { ...name, first };
  });
  return heads.size === 0 ? whole : withHeads(document, whole, heads);
}

const NOBODY: ReadonlySet<string> = /* @__PURE__ */ new Set();

/** What the tagger has no doubt about: "New York" beside "New York Foods". */
const SURE = 0.8;
const isSure = ({ label, confidence }: TaggedName): boolean => label !== 'ORG' && label !== 'MISC' && confidence > SURE;

const pairAt = (document: Document, i: number): string => `${wordForm(document, i)} ${wordForm(document, i + 1)}`;

/** The pairs of words with capitals that a text has more than once. */
function repeatedPairs(document: Document): ReadonlySet<string> {
  const { sentence, count } = document.tokens;
  const seen = new Set<string>();
  const found = new Set<string>();
  for (let i = 0; i + 1 < count; i++) {
    if (sentence[i] !== sentence[i + 1] || !isCapitalisedAt(document, i) || !isCapitalisedAt(document, i + 1)) continue;
    const pair = pairAt(document, i);
    if (seen.has(pair)) found.add(pair);
    else seen.add(pair);
  }
  return found;
}

/** Whether a word may be the first of a name: it has a capital, is no title, and stands right before the next. */
function isOpening(document: Document, i: number, taken: number): boolean {
  const { start, end, sentence, pos } = document.tokens;
  if (i < 0 || i <= taken || !isCapitalisedAt(document, i)) return false;
  if (sentence[i] !== sentence[i + 1] || start[i + 1]! - end[i]! !== 1) return false;
  const tag = pos[i];
  const word = lowerForm(document, i);
  return (tag === Tag.ADJ || tag === Tag.NOUN || tag === Tag.PROPN || tag === Tag.NUM) && !TITLES.has(word);
}

/** The names, with the heads of firms wherever they stand: over what is within them, and where nothing is. */
function withHeads(
  document: Document,
  names: readonly TaggedName[],
  heads: ReadonlyMap<string, readonly string[]>,
): readonly TaggedName[] {
  const { sentence, count } = document.tokens;
  const found: TaggedName[] = [];
  let k = 0;
  for (let i = 0; i < count; i++) {
    while (k < names.length && names[k]!.last < i) found.push(names[k++]!);
    const candidates = heads.get(wordForm(document, i));
    if (candidates === undefined || (k < names.length && names[k]!.first < i)) continue;
    for (const words of candidates) {
      const last = i + words.split(' ').length - 1;
      if (last >= count || sentence[last] !== sentence[i] || wordsBetween(document, i, last) !== words) continue;
      let end = k;
      while (end < names.length && names[end]!.last <= last) end++;
      if (names[end] !== undefined && names[end]!.first <= last) continue; // a longer name
      if (k < end && isSure(names[k]!)) continue;
      if (isCapitalisedAt(document, last + 1) && sentence[last + 1] === sentence[last]) continue;
      found.push({ first: i, last, label: 'ORG', confidence: 0.6 });
      k = end;
      i = last;
      break;
    }
  }
  return [...found, ...names.slice(k)];
}
