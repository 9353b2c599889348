import { DEATHS, DYING_VERBS, HARMING_VERBS, STRIKING_VERBS } from '../english/parts.ts';
import { sameBodies } from '../english/bodies.ts';
import { peopleOf } from '../english/peoples.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { EntityLabel } from '../entities/types.ts';
import type { Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import {
  isFoundDead,
  isMainSubject,
  isOnTrial,
  isOwnedBy,
  isPatientOf,
  isSpeaking,
  isSubjectOf,
  roleOf,
  verbsOf,
} from './grammar.ts';
import { SORTS_OF_BODIES, SORTS_OF_PEOPLE, type SortTable } from '../english/sorts.ts';
import { Kind, type Cluster, type Draft } from './mention-draft.ts';
import type { Facts, NamedOne, Nameless } from './nameless-traits.ts';
import { isGenericFor } from './repeated-nouns.ts';
import { FEATURE_COUNT, rangeOf } from './pair-features.ts';

/*
 * What speaks for it that somebody without a name ("A woman was killed") is one whom the text names elsewhere ("Ada Ode, 59, was hit by a car"): what both do and suffer, what else the two
 * sentences share, who else is named, and which noun it is. Training (training/linking) imports this file.
 */

/** Features come in blocks, one for each question, for people, bodies and places apart; the first follow those of pronouns. */
const BLOCK = 128;
const BLOCKS = 48;
const KINDS = 3;
export const NAMELESS_FEATURE_COUNT = BLOCK * BLOCKS * KINDS;
/** More than any candidate has. */
export const MOST_NAMELESS_FEATURES = BLOCKS;

/** How many mentions are asked for what is told of them. */
const MOST_TOLD = 3;
const MOST_WORDS = 40;

/** What the sentences around some mentions tell. */
export function factsOf(
  document: Document,
  { kind, nouns, mentions }: Pick<Cluster, 'kind' | 'nouns' | 'mentions'>,
): Facts {
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
    isAccused ||= isOnTrial(document, draft);
    isDead ||= isSubjectOf(document, draft, DYING_VERBS) || isFoundDead(document, draft);
    isSaying ||= isSpeaking(document, draft);
    isActing ||= isMainSubject(document, draft);
  }
  const table = kind === Kind.person ? SORTS_OF_PEOPLE : SORTS_OF_BODIES;
  const { sorts, around } = sortsOf(document, table, nouns, told, words);
  return { verbs, words, isHarmed, isAccused, isDead, isSpeaking: isSaying, isActing, sorts, around };
}

/** Of which sorts somebody or something is: by what it is called, in its name, before it and behind ("grocery giant Lumen", "Lumen's shares"), and by the sentences around. */
function sortsOf(
  document: Document,
  { count, nouns: called, around }: SortTable,
  nouns: ReadonlySet<string>,
  told: readonly Draft[],
  words: ReadonlySet<string>,
): Pick<Facts, 'sorts' | 'around'> {
  let sorts = 0;
  for (const noun of nouns) sorts |= called.get(noun) ?? 0;
  for (const { form, first, last } of told) {
    if (form !== 'name') continue;
    for (let i = first - 1; i <= last && i < first + MOST_WORDS; i++) sorts |= called.get(lemmaAt(document, i)) ?? 0;
    if (/^['’]s?$/.test(wordForm(document, last + 1))) sorts |= around.get(lemmaAt(document, last + 2)) ?? 0;
  }
  const times = new Array<number>(count).fill(0);
  let most = 1;
  for (const word of words)
    for (let mask = around.get(word) ?? 0, k = 0; mask > 0; mask >>= 1, k++)
      if ((mask & 1) !== 0 && ++times[k]! > most) most = times[k]!;
  let mask = 0;
  for (let k = 0; k < count; k++) if (times[k] === most) mask |= 1 << k;
  return { sorts, around: mask };
}

const lemmaAt = ({ tokens, lemmas }: Document, i: number): string =>
  i >= 0 && i < tokens.count ? lemmas[tokens.lemma[i]!]!.slice(0, 40).toLowerCase() : '';

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
  /** The first feature of the kind. */
  readonly base: number;
  n: number;
}
const rowFor = ({ kind }: Draft, out: Int32Array): Row => ({
  out,
  base: FEATURE_COUNT + (kind - 1) * BLOCKS * BLOCK,
  n: 0,
});
const add = (row: Row, block: number, value: number): void => {
  row.out[row.n++] = row.base + block * BLOCK + value;
};
const SENTENCES = [0, 1, 3, 8];
const FARTHER = [0, 1, 2, 4, 8];
const TIMES = [1, 2, 4, 8];
const SHARED = [0, 1, 2, 4];
const ARTICLES = 6;

/** The determiner of a noun; a bare one has a number of its own. */
const articleOf = ({ isBare, article }: Draft): number => (isBare ? 5 : article);

/** Writes the features of one who is named into `out`; returns how many. */
export function namedFeatures(document: Document, own: Nameless, one: NamedOne, out: Int32Array): number {
  const row = rowFor(own.first, out);
  const { sentence } = document.tokens;
  const { first, facts } = own;
  const { cluster, name, nearest } = one;
  const isBehind = name.first > first.first ? 1 : 0;
  const article = articleOf(first);
  const { sort } = own;
  const distance = rangeOf(Math.abs(sentence[nearest.first]! - sentence[first.first]!), SENTENCES);
  const isTop = one.isTop ? 1 : 0;
  add(row, 0, article * 10 + isBehind * 5 + distance);
  add(row, 1, sort * 2 + isBehind);
  add(row, 2, genderMatch(own.cluster.gender, cluster) * 2 + isBehind);
  add(row, 3, rangeOf(cluster.mentions.length, TIMES) * 4 + isTop * 2 + isBehind);
  add(row, 4, Math.min(own.named, 5) * 2 + isTop);
  add(row, 5, Math.min(one.rank, 5) * 2 + isBehind);
  if (one.isInSameSentence) add(row, 6, isBehind);
  shareFeatures(row, facts, one.facts, isBehind);
  add(row, 8, (name.last > name.first ? 1 : 0) + 2 * (isAged(document, name) ? 1 : 0) + 4 * isBehind);
  add(row, 9, roleOf(document, name) * 5 + roleOf(document, first));
  add(row, 10, (sentence[first.first]! < 3 ? 1 : 0) * 4 + (sentence[name.first]! < 5 ? 1 : 0) * 2 + isTop);
  add(row, 11, sort * 4 + (isJoined(document, first) ? 2 : 0) + isTop);
  add(row, 12, Math.min(own.rivals, 4) * 2 + isTop);
  saidFeatures(document, row, own, one);
  calledFeatures(row, own, one);
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

/** Who has spoken, and whose words the noun stands in. */
function saidFeatures({ tokens: { sentence } }: Document, row: Row, own: Nameless, one: NamedOne): void {
  const isSpeaking = own.isSpeaking ? 1 : 0;
  const isQuoted = own.isQuoted ? 1 : 0;
  const rank = one.spokeAt < 0 ? 4 : Math.min(one.spokeRank, 3);
  const ago = one.spokeAt < 0 ? 6 : rangeOf(sentence[own.first.first]! - sentence[one.spokeAt]!, FARTHER);
  add(row, 19, rank * 4 + isSpeaking * 2 + isQuoted);
  add(row, 20, ago * 4 + isSpeaking * 2 + (rank === 0 ? 1 : 0));
  add(row, 21, isQuoted * 2 + (own.saidBy === one.index ? 1 : 0));
  add(row, 22, (one.isTop ? 1 : 0) * 2 * ARTICLES + articleOf(own.first) * 2 + isSpeaking);
}

/** What the text calls whom it names, and where he comes from. */
function calledFeatures(row: Row, own: Nameless, one: NamedOne): void {
  const { first, modifiers, origins } = own;
  const { cluster, facts } = one;
  const article = articleOf(first);
  const called = calls(first, cluster) * 2 + (first.noun !== '' && facts.words.has(first.noun) ? 1 : 0);
  add(row, 23, called * ARTICLES + article);
  add(row, 24, called * 10 + own.sort);
  add(row, 25, called * 4 + (one.before === null ? 2 : 0) + (one.isTop ? 1 : 0));
  add(row, 26, called * 2 + (own.named === 1 ? 1 : 0));
  if (modifiers.length > 0) {
    const known = modifiers.filter((word) => facts.words.has(word)).length;
    add(row, 27, Math.min(known, 2) * 3 + Math.min(modifiers.length, 2));
  }
  if (origins.length > 0) add(row, 28, (isFrom(origins, facts.words) ? ARTICLES : 0) + article);
  add(row, 29, Math.min(own.named, 6) * ARTICLES + article);
  add(row, 30, rangeOf(cluster.mentions.length, TIMES) * ARTICLES + article);
  add(row, 31, labelNumber(cluster.label) * 8 + labelNumber(first.label));
  const sorts = (cluster.kind === Kind.person ? SORTS_OF_PEOPLE : SORTS_OF_BODIES).nouns.get(first.noun) ?? 0;
  add(row, 7, agreement(sorts, facts.around) * 2 + (one.isTop ? 1 : 0));
  add(
    row,
    47,
    (agreement(sorts, facts.sorts) * 4 + agreement(sorts, facts.around)) * 2 + (one.before === null ? 1 : 0),
  );
}

/** Of two sets of sorts: 0 the first is empty, 1 the second, 2 they share one, 3 none. */
const agreement = (own: number, other: number): number =>
  own === 0 ? 0 : other === 0 ? 1 : (own & other) !== 0 ? 2 : 3;

/** 0 by this noun, 1 by another for the same, 2 by none and it may be said of any, 3 by others, 4 by none at all. */
function calls(draft: Draft, cluster: Cluster): number {
  if (draft.noun !== '' && cluster.nouns.has(draft.noun)) return 0;
  for (const other of sameBodies(draft.noun)) if (cluster.nouns.has(other)) return 1;
  if (isGenericFor(draft, cluster)) return 2;
  return cluster.nouns.size > 0 ? 3 : 4;
}

/** "The [Norlandic] captain" of whom it is told that she is from Norland. */
export function isFrom(origins: readonly string[], words: ReadonlySet<string>): boolean {
  for (const word of words)
    for (const origin of origins)
      if (peopleOf(word) === peopleOf(origin) || (origin.length > 3 && word.startsWith(origin.slice(0, 4))))
        return true;
  return false;
}

const LABELS: readonly EntityLabel[] = ['PERSON', 'ORG', 'GPE', 'LOC', 'FAC', 'NORP', 'EVENT'];
const labelNumber = (label: EntityLabel): number => LABELS.indexOf(label) + 1;

/** Writes the features of there being no name. */
export function noNameFeatures(document: Document, own: Nameless, out: Int32Array): number {
  const { first, cluster } = own;
  const row = rowFor(first, out);
  const article = articleOf(first);
  const ofArticle = (block: number, value: number): void => {
    add(row, block, value * ARTICLES + article);
  };
  add(row, 32, 0);
  ofArticle(33, 0);
  ofArticle(34, Math.min(own.named, 6));
  ofArticle(35, rangeOf(cluster.mentions.length, TIMES));
  ofArticle(36, own.sort);
  ofArticle(37, Math.min(own.rivals, 5));
  ofArticle(38, Math.min(own.modifiers.length, 5));
  ofArticle(39, Math.min(own.times, 3));
  ofArticle(40, afterNoun(document, first));
  ofArticle(41, (own.isSpeaking ? 2 : 0) + (own.isQuoted ? 1 : 0));
  add(row, 42, roleOf(document, first));
  add(row, 43, (first.isTold ? 2 : 0) + (own.isBroughtIn ? 1 : 0));
  add(row, 44 + (hashOf(first.noun) % 2), hashOf(first.noun) % BLOCK);
  add(row, 46, labelNumber(first.label));
  return row.n;
}

/** What goes on behind a noun: "the head [of]", "a man [from] Tarn", "the woman [who]", "the coach[,]". */
function afterNoun(document: Document, { last }: Draft): number {
  const next = wordForm(document, last + 1);
  if (next === 'of') return 0;
  if (/^(?:for|in|from|at|with)$/.test(next)) return 1;
  return /^(?:who|that|which)$/.test(next) ? 2 : next === ',' ? 3 : 4;
}

/** 0 both unknown, 1 one known, 2 the same, 3 rather the same, 4 rather not. */
const genderMatch = (own: number, { gender, leaning }: Cluster): number =>
  own > 0 && gender > 0 ? 2 : own > 0 && leaning > 0 ? (own === leaning ? 3 : 4) : own > 0 || gender > 0 ? 1 : 0;

/** "Ada Ode, 59,". */
const isAged = (document: Document, { last }: Draft): boolean =>
  wordForm(document, last + 1) === ',' && /^\d\d$/.test(wordForm(document, last + 2));

/** "Mother and sister". */
const isJoined = (document: Document, { first, last }: Draft): boolean =>
  wordForm(document, first - 1) === 'and' || wordForm(document, last + 1) === 'and';

/** The same number for the same noun. */
function hashOf(noun: string): number {
  let hash = 7;
  for (let i = 0; i < noun.length; i++) hash = (hash * 33 + noun.charCodeAt(i)) >>> 0;
  return hash;
}
