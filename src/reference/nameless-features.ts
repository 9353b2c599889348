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
import { featuresInto, type AddFeatures } from '../learning/boosted-trees.ts';

/*
 * What speaks for it that somebody without a name ("A woman was killed") is one whom the text names elsewhere ("Ada Ode, 59, was hit by a car"): what both do and suffer, what else the two
 * sentences share, who else is named, and which noun it is. Training (training/linking) imports this file.
 */

/** Says what the features are; a model made with others is refused. */
export const NAMELESS_FEATURES = 'nameless 1';
/** How many features each of them has who may be meant. */
export const NAMELESS_WIDTH = 61;

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

/** How many of the features are of who has no name and of all the named ones together. */
const SHARED_WIDTH = 24;
const features = /* @__PURE__ */ new Uint8Array(NAMELESS_WIDTH);

/** Hands over the features of each of those who are named in turn, and at last those of nobody: one row, which the next overwrites. */
export function eachNamed(
  document: Document,
  own: Nameless,
  named: readonly NamedOne[],
  use: (features: Uint8Array) => void,
): void {
  const called = named.map(({ cluster }) => calls(own.first, cluster));
  addNameless(document, own, named, called, featuresInto(features));
  for (const [i, one] of named.entries()) {
    const add = featuresInto(features, SHARED_WIDTH);
    add(true);
    addPlace(document, own, one, add);
    addShared(own.facts, one.facts, add);
    addVoice(document, own, one, add);
    addCalled(own, one, called, i, add);
    use(features);
  }
  features.fill(0, SHARED_WIDTH);
  use(features);
}

/** The determiner of a noun; a bare one has a number of its own. */
const articleOf = ({ isBare, article }: Draft): number => (isBare ? 5 : article);

/** What is known of who has no name, and of all the named ones together. */
function addNameless(
  document: Document,
  own: Nameless,
  named: readonly NamedOne[],
  called: readonly number[],
  add: AddFeatures,
): void {
  const { first, facts, modifiers, origins, cluster } = own;
  add(first.kind, articleOf(first), own.sort, labelNumber(first.label), named.length, own.rivals, own.times);
  add(own.isBroughtIn, first.isTold, modifiers.length, origins.length, own.isSpeaking, own.isQuoted);
  add(cluster.mentions.length, afterNoun(document, first), roleOf(document, first), isJoined(document, first));
  add(document.tokens.sentence[first.first]!, first.last - first.first);
  add(called.filter((how) => how < GENERIC).length, called.filter((how) => how === GENERIC).length);
  add(named.filter(({ spokeAt }) => spokeAt >= 0).length);
  add(facts.isHarmed || facts.isDead, facts.isAccused);
}

/** Where the name stands, and who it is. */
function addPlace(document: Document, own: Nameless, one: NamedOne, add: AddFeatures): void {
  const { name, nearest, before, cluster } = one;
  const { sentence } = document.tokens;
  const here = sentence[own.first.first]!;
  add(name.first > own.first.first, Math.abs(sentence[nearest.first]! - here), Math.abs(sentence[name.first]! - here));
  add(before === null ? NEVER : here - sentence[before.first]!, one.rank, one.isInSameSentence, sentence[name.first]!);
  add(
    nearest.form === 'name' ? 0 : nearest.form === 'nominal' ? 1 : 2,
    roleOf(document, name),
    roleOf(document, nearest),
  );
  add(
    name.last - name.first,
    isAged(document, name),
    genderMatch(own.cluster.gender, cluster),
    labelNumber(cluster.label),
  );
  add(one.isTop, cluster.mentions.length, cluster.mentions.filter(({ form }) => form === 'name').length);
}
/** For how long ago something was that never was. */
const NEVER = 60;

/** What the two do and suffer, and how many words their sentences have in common. */
function addShared(a: Facts, b: Facts, add: AddFeatures): void {
  let verbs = 0,
    words = 0;
  for (const verb of a.verbs) if (b.verbs.has(verb)) verbs++;
  for (const word of a.words) if (b.words.has(word)) words++;
  add(verbs, words, b.isHarmed || b.isDead, b.isAccused, b.isSpeaking, b.isActing);
}

/** Who has spoken, and whose words the noun stands in. */
function addVoice({ tokens: { sentence } }: Document, own: Nameless, one: NamedOne, add: AddFeatures): void {
  const { spokeAt, spokeRank } = one;
  if (spokeAt < 0) add(NEVER, NEVER);
  else add(spokeRank, sentence[own.first.first]! - sentence[spokeAt]!);
  add(own.saidBy === one.index);
}

/** What the text calls whom it names and how that fits, and how many of the others are called so, or rather so; where he comes from. */
function addCalled(
  { first, modifiers, origins }: Nameless,
  { cluster, facts, before }: NamedOne,
  called: readonly number[],
  i: number,
  add: AddFeatures,
): void {
  const how = called[i]!;
  add(how, called.filter((other) => other < how).length, called.filter((other) => other === how).length);
  add(first.noun !== '' && facts.words.has(first.noun), before === null, cluster.nouns.size);
  add(modifiers.filter((word) => facts.words.has(word)).length);
  add(origins.length === 0 ? 0 : isFrom(origins, facts.words) ? 2 : 1);
  const sorts = (cluster.kind === Kind.person ? SORTS_OF_PEOPLE : SORTS_OF_BODIES).nouns.get(first.noun) ?? 0;
  add(agreement(sorts, facts.around), agreement(sorts, facts.sorts));
}

/** Of two sets of sorts: 0 the first is empty, 1 the second, 2 they share one, 3 none. */
const agreement = (own: number, other: number): number =>
  own === 0 ? 0 : other === 0 ? 1 : (own & other) !== 0 ? 2 : 3;

/** 0 by this noun, 1 by another for the same, 2 by none and it may be said of any, 3 by others, 4 by none at all. */
function calls(draft: Draft, cluster: Cluster): number {
  if (draft.noun !== '' && cluster.nouns.has(draft.noun)) return 0;
  for (const other of sameBodies(draft.noun)) if (cluster.nouns.has(other)) return 1;
  if (isGenericFor(draft, cluster)) return GENERIC;
  return cluster.nouns.size > 0 ? 3 : 4;
}

const GENERIC = 2;

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
