import { ACCUSING_VERBS, DEATHS, DYING_VERBS, HARMING_VERBS, STRIKING_VERBS } from '../english/parts.ts';
import { Tag } from '../english/pos-tags.ts';
import type { Document } from '../language/document.ts';
import {
  isFoundDead,
  isMainSubject,
  isOwnedBy,
  isPatientOf,
  isSpeaking,
  isSubjectOf,
  roleOf,
  verbsOf,
} from './grammar.ts';
import type { Draft } from './mention-draft.ts';
import type { Facts, NamedOne, Nameless } from './nameless-traits.ts';
import { sortOfNoun } from './noun-sorts.ts';
import { FEATURE_COUNT } from './pair-features.ts';

/*
 * What speaks for it that somebody without a name ("A woman was killed") is one whom the text names elsewhere ("Ada Ode, 59, was hit by a car"): what both do and suffer, what else the two
 * sentences share, who else is named, and which noun it is. Training (training/linking) imports this file.
 */

/** Features come in blocks, one for each question; the first follow those of pronouns. */
const BLOCK = 64;
const BLOCKS = 24;
export const NAMELESS_FEATURE_COUNT = BLOCK * BLOCKS;
/** More than any candidate has. */
export const MOST_NAMELESS_FEATURES = BLOCKS;

/** How many mentions are asked for what is told of them. */
const MOST_TOLD = 3;
const MOST_WORDS = 40;

/** What the sentences around some mentions tell. */
export function factsOf(document: Document, mentions: readonly Draft[]): Facts {
  const verbs = new Set<string>();
  const words = new Set<string>();
  const told = mentions.slice(0, MOST_TOLD);
  let isHarmed = false,
    isAccused = false,
    isDead = false,
    isSaying = false,
    isActing = false;
  for (const draft of told) {
    for (const verb of verbsOf(document, draft)) verbs.add(verb);
    addWords(document, draft, words);
    isHarmed ||=
      isPatientOf(document, draft, HARMING_VERBS) ||
      isPatientOf(document, draft, STRIKING_VERBS) ||
      isOwnedBy(document, draft, DEATHS);
    isAccused ||= isPatientOf(document, draft, ACCUSING_VERBS);
    isDead ||= isSubjectOf(document, draft, DYING_VERBS) || isFoundDead(document, draft);
    isSaying ||= isSpeaking(document, draft);
    isActing ||= isMainSubject(document, draft);
  }
  return { verbs, words, isHarmed, isAccused, isDead, isSpeaking: isSaying, isActing };
}

/** The nouns, verbs and names of the sentence of a mention, but for the mention's own last word. */
function addWords({ tokens, lemmas, sentenceTokens }: Document, { first, head }: Draft, words: Set<string>): void {
  const { pos, lemma, sentence, count } = tokens;
  const from = Math.max(sentenceTokens[sentence[first]!]!, first - MOST_WORDS);
  for (let i = from; i < count && sentence[i] === sentence[first] && i < first + MOST_WORDS; i++) {
    const p = pos[i];
    if (i !== head && (p === Tag.NOUN || p === Tag.PROPN || p === Tag.VERB || p === Tag.ADJ))
      words.add(lemmas[lemma[i]!]!.slice(0, 40).toLowerCase());
  }
}

/** The features while they are written. */
interface Row {
  readonly out: Int32Array;
  n: number;
}
const add = (row: Row, block: number, value: number): void => {
  row.out[row.n++] = FEATURE_COUNT + block * BLOCK + value;
};
const rangeOf = (value: number, bounds: readonly number[]): number => {
  let range = 0;
  while (range < bounds.length && value > bounds[range]!) range++;
  return range;
};
const SENTENCES = [0, 1, 3, 8];
const TIMES = [1, 2, 4, 8];
const SHARED = [0, 1, 2, 4];

/** Writes the features of one who is named into `out`; returns how many. */
export function namedFeatures(document: Document, own: Nameless, one: NamedOne, out: Int32Array): number {
  const row: Row = { out, n: 0 };
  const { sentence } = document.tokens;
  const { first, facts } = own;
  const { cluster, name, nearest } = one;
  const isBehind = name.first > first.first ? 1 : 0;
  const article = first.isBare === true ? 5 : first.article;
  const distance = rangeOf(Math.abs(sentence[nearest.first]! - sentence[first.first]!), SENTENCES);
  const sort = sortOfNoun(first);
  add(row, 0, article * 10 + isBehind * 5 + distance);
  add(row, 1, sort * 2 + isBehind);
  add(row, 2, genderMatch(own.cluster.gender, cluster.gender) * 2 + isBehind);
  add(row, 3, rangeOf(cluster.mentions.length, TIMES) * 4 + (one.isTop ? 2 : 0) + isBehind);
  add(row, 4, Math.min(own.named, 5) * 2 + (one.isTop ? 1 : 0));
  add(row, 5, Math.min(one.rank, 5) * 2 + isBehind);
  if (one.isInSameSentence) add(row, 6, isBehind);
  shareFeatures(row, facts, one.facts, isBehind);
  const calls = cluster.nouns.size === 0 ? 0 : cluster.nouns.has(first.noun) ? 1 : 2;
  add(row, 7, calls * 10 + sort);
  add(row, 8, (name.last > name.first ? 1 : 0) + 2 * (isAged(document, name) ? 1 : 0) + 4 * isBehind);
  add(row, 9, roleOf(document, name) * 5 + roleOf(document, first));
  add(
    row,
    10,
    (sentence[first.first]! < 3 ? 1 : 0) * 4 + (sentence[name.first]! < 5 ? 1 : 0) * 2 + (one.isTop ? 1 : 0),
  );
  add(row, 11, 10 + sort * 4 + (isJoined(document, first) ? 2 : 0) + (one.isTop ? 1 : 0));
  add(row, 12, Math.min(own.rivals, 4) * 2 + (one.isTop ? 1 : 0));
  return row.n;
}

/** What the two do and suffer, and which words their sentences have in common. */
function shareFeatures(row: Row, a: Facts, b: Facts, isBehind: number): void {
  let verbs = 0,
    words = 0;
  for (const verb of a.verbs) if (b.verbs.has(verb)) verbs++;
  for (const word of a.words) if (b.words.has(word)) words++;
  add(row, 13, Math.min(verbs, 3) * 2 + isBehind);
  add(row, 14, rangeOf(words, SHARED) * 2 + isBehind);
  add(row, 15, (a.isHarmed || a.isDead ? 1 : 0) * 2 + (b.isHarmed || b.isDead ? 1 : 0));
  add(row, 16, (a.isAccused ? 1 : 0) * 2 + (b.isAccused ? 1 : 0));
  add(row, 17, (a.isSpeaking ? 1 : 0) * 4 + (b.isSpeaking ? 1 : 0) * 2 + isBehind);
  add(row, 18, (a.isActing ? 1 : 0) * 2 + (b.isActing ? 1 : 0));
}

/** Writes the features of there being no name. */
export function noNameFeatures(document: Document, own: Nameless, out: Int32Array): number {
  const { first, cluster } = own;
  const row: Row = { out, n: 0 };
  add(row, 19, 0);
  add(row, 19, 1 + Math.min(own.named, 5));
  add(row, 19, 8 + (first.isBare === true ? 5 : first.article));
  add(row, 19, 16 + rangeOf(cluster.mentions.length, TIMES));
  add(row, 19, 24 + sortOfNoun(first));
  add(row, 19, 36 + Math.min(own.rivals, 5));
  add(row, 19, 44 + Math.min(first.head - first.first, 5));
  add(row, 19, 52 + (first.isTold === true ? 1 : 0));
  add(row, 20 + (hashOf(first.noun) % 2), hashOf(first.noun) % BLOCK);
  const next = document.tokens.form[first.last + 1];
  const after = next === undefined ? '' : document.forms[next]!;
  add(row, 22, /^(?:of|for|in|from|at|with)$/.test(after) ? 0 : /^(?:who|that|which)$/.test(after) ? 1 : 2);
  return row.n;
}

/** 0 both unknown, 1 one known, 2 the same. */
const genderMatch = (a: number, b: number): number => (a === 0 && b === 0 ? 0 : a === 0 || b === 0 ? 1 : 2);

/** "Ada Ode, 59,". */
function isAged({ tokens, forms }: Document, { last }: Draft): boolean {
  const formAt = (i: number): string => (i < tokens.count ? forms[tokens.form[i]!]! : '');
  return formAt(last + 1) === ',' && /^\d\d$/.test(formAt(last + 2));
}

/** "Mother and sister". */
function isJoined({ tokens, forms }: Document, { first, last }: Draft): boolean {
  const formAt = (i: number): string => (i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '');
  return formAt(first - 1) === 'and' || formAt(last + 1) === 'and';
}

/** The same number for the same noun. */
function hashOf(noun: string): number {
  let hash = 7;
  for (let i = 0; i < noun.length; i++) hash = (hash * 33 + noun.charCodeAt(i)) >>> 0;
  return hash;
}
