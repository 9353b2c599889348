import { wordForm } from '../language/word-forms.ts';
import { exponential } from '../text/exponential.ts';
import type { Document } from '../language/document.ts';
import { turnAt } from '../structure/page.ts';
import type { EntityLabel } from '../entities/types.ts';
import { TRADING_PARTIES } from '../english/firms.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { isUpper } from '../text/letters.ts';
import { countNouns, isOfAnotherPeople, isToldAlready } from './epithets.ts';
import { isBodyOfAnotherSort, isPlaceOfAnotherSort } from './repeated-nouns.ts';
import { areListed, areOfOneClause, isOfSameVerb, isPartOf, isReportedBy, isSaidOf, isSpeaking } from './grammar.ts';
import { Article, createCluster, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { sumTrees } from '../learning/boosted-trees.ts';
import { eachNamed, factsOf, isFrom } from './nameless-features.ts';
import type { Facts, NamedOne, Nameless } from './nameless-traits.ts';
import { heldOtherwise, isInOtherRole, type Roles } from './roles.ts';
import { sortOfNoun } from './noun-sorts.ts';
import { NounSort } from './antecedent-features.ts';
import { isOther, moveInto, type ChooseName, type Resolution } from './resolution.ts';

/*
 * Who somebody is, or something, whom no rule links to a name: reports speak of "a woman", "the host" or, in a heading, of "Woman" and name her further down, and call again by "the tenor"
 * or "the lender" whom they have named. When all mentions are linked, each that has no name is weighed against the named ones around it, before and behind, and against nobody.
 */

/** How far around its first mention names are looked for, in mentions, and the most that are compared. */
const BACK = 60;
const AHEAD = 60;
const MOST_NAMED = 10;
/** Headings' nouns beyond the first sentences are none. */
const LATEST_HEADING = 1;

/** A text whose mentions are linked, and what has been asked of its clusters. */
interface Reading {
  readonly input: Resolution;
  /** The clusters of those who have a turn. */
  readonly voicesOfPage: ReadonlySet<number>;
  /** By cluster: the last mention that it has been found not to be. */
  readonly refusedBy: Int32Array;
  readonly facts: Map<number, Facts>;
  /** By cluster: where it says something, as tokens in their order. */
  readonly voices: Map<number, readonly number[]>;
  /** How often the text has each noun for one, and where it first brings in one of that noun. */
  readonly times: ReadonlyMap<string, number>;
  readonly broughtIn: ReadonlyMap<string, number>;
}

export function linkNameless(input: Resolution, roles: Roles): void {
  const { document, drafts, clusters, models, chooseName } = input;
  const known = new Set<number>();
  const open = drafts.flatMap((draft, d) => (isNameless(input, draft, known) && !isToldAlready(input, d) ? [d] : []));
  if (open.length === 0) return;
  const reading: Reading = {
    input,
    voicesOfPage: new Set(input.voices),
    refusedBy: new Int32Array(clusters.length).fill(-1),
    facts: new Map(),
    voices: new Map(),
    times: countNouns(drafts),
    broughtIn: firstOfEach(drafts),
  };
  for (const [o, d] of open.entries()) {
    const own = namelessAt(reading, d, rivalsOf(drafts, open, o));
    const others = heldOtherwise(input, d, roles);
    const named = namedAround(reading, d, own, others).filter((one) => isOfSameOrigin(input, own, one));
    if (named.length === 0 || isUndecided(own, named)) continue;
    const scores: number[] = [];
    eachNamed(document, own, named, (features) => {
      scores.push(sumTrees(models.nameless, features));
    });
    const { index, confidence } = chooseName(own, named, scores);
    if (index >= 0 && !isInOtherRole(input, d, roles, named[index]!.index) && !isOwnedBefore(own, named[index]!))
      unite(clusters, own, named[index]!.index, confidence);
  }
}

/** "[Her team] counted slugs. The Slug Club": what is somebody's own is no body that is named behind it. */
const isOwnedBefore = ({ first }: Nameless, { name, before }: NamedOne): boolean =>
  first.kind === Kind.group && first.article === Article.possessive && before === null && name.first > first.first;

/** "The Lumen board" is no body, and "the Lumen spokesman" nobody, of whom the text does not tell that it is of Lumen, and "the Uzbek leader" nobody whom the text calls "the Kazakh leader". */
function isOfSameOrigin(input: Resolution, { first, origins }: Nameless, { facts, cluster }: NamedOne): boolean {
  if (first.kind === Kind.person && isOfAnotherPeople(input, first, cluster)) return false;
  const isOfBody = first.kind !== Kind.person || namesBody(input, first);
  return !isOfBody || origins.length === 0 || isFrom(origins, facts.words);
}

/** "The [Lumen] spokesman". */
function namesBody({ names, nameAt }: Resolution, { first, head }: Draft): boolean {
  for (let i = first; i < head; i++) if (nameAt[i]! >= 0 && names[nameAt[i]!]!.kind === Kind.group) return true;
  return false;
}

/** "The defendant" where two are accused, "the victim" where two are hurt. */
function isUndecided({ sort }: Nameless, named: readonly NamedOne[]): boolean {
  const isOne =
    sort === NounSort.accused
      ? ({ isAccused }: Facts): boolean => isAccused
      : sort === NounSort.victim
        ? ({ isHarmed, isDead }: Facts): boolean => isHarmed || isDead
        : null;
  return isOne !== null && named.filter(({ facts }) => isOne(facts)).length > 1;
}

/** Where the text first brings in one of each noun: "a lawyer". */
function firstOfEach(drafts: readonly Draft[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const draft of drafts)
    if (draft.form === 'nominal' && !draft.plural && draft.article === Article.indefinite && !first.has(draft.noun))
      first.set(draft.noun, draft.first);
  return first;
}

/** Whether a noun may stand for one who is named: of a body or a place, "the company", "its parent", "this town". */
const mayBeNamed = ({ kind, article, isBare }: Draft): boolean =>
  kind === Kind.person
    ? isBare || article !== Article.none
    : (kind === Kind.group || kind === Kind.place) && article >= Article.definite;

/** Whether a mention is the first of somebody single who has no name, or a heading's noun for one. */
function isNameless({ document, clusters }: Resolution, draft: Draft, known: Set<number>): boolean {
  const { form, cluster, plural, isBare } = draft;
  if (form !== 'nominal' || plural || !mayBeNamed(draft) || isOther(document, draft)) return false;
  if (cluster < 0) return isBare && document.tokens.sentence[draft.first]! <= LATEST_HEADING;
  if (known.has(cluster)) return false;
  known.add(cluster);
  const own = clusters[cluster]!;
  return !own.named && own.mentions[0] === draft;
}

/** How many others of its kind without a name stand around one. */
function rivalsOf(drafts: readonly Draft[], open: readonly number[], o: number): number {
  const d = open[o]!;
  const { kind } = drafts[d]!;
  let rivals = 0;
  for (let k = o - 1; k >= 0 && d - open[k]! < BACK; k--) if (drafts[open[k]!]!.kind === kind) rivals++;
  for (let k = o + 1; k < open.length && open[k]! - d < BACK; k++) if (drafts[open[k]!]!.kind === kind) rivals++;
  return rivals;
}

function namelessAt({ input, times, broughtIn }: Reading, d: number, rivals: number): Nameless {
  const { document, drafts, clusters, quoteOf, speakers } = input;
  const first = drafts[d]!;
  const { noun } = first;
  const cluster = first.cluster >= 0 ? clusters[first.cluster]! : clusterOf(first);
  const quote = quoteOf[first.first]!;
  const { modifiers, origins } = modifiersOf(document, first);
  return {
    cluster,
    index: first.cluster,
    first,
    sort: sortOfNoun(first),
    facts: factsOf(document, cluster),
    rivals,
    times: times.get(noun) ?? 0,
    isBroughtIn: noun !== '' && (broughtIn.get(noun) ?? first.first) < first.first,
    modifiers,
    origins,
    isSpeaking: isSpeaking(document, first),
    isQuoted: quote > 0,
    saidBy: quote > 0 ? (speakers.get(quote)?.cluster ?? -1) : -1,
  };
}

/** One that has this mention alone. */
function clusterOf(draft: Draft): Cluster {
  const cluster = createCluster(draft);
  cluster.mentions.push(draft);
  cluster.nouns.add(draft.noun);
  return cluster;
}

/** The adjectives, nouns and names before a noun, and of these and the noun itself those with a capital. */
function modifiersOf(
  { tokens, forms, lemmas }: Document,
  { first, head }: Draft,
): Pick<Nameless, 'modifiers' | 'origins'> {
  const modifiers: string[] = [];
  const origins: string[] = [];
  for (let i = first; i <= head; i++) {
    const p = tokens.pos[i]!;
    if (p !== Tag.ADJ && p !== Tag.NOUN && p !== Tag.PROPN) continue;
    const lemma = lemmas[tokens.lemma[i]!]!.slice(0, 40).toLowerCase();
    if (i < head) modifiers.push(lemma);
    // "the Dublin-based airline", "the FTSE 100 airline" tell something new
    const isTold = i < head && (forms[tokens.form[i + 1]!] === '-' || tokens.pos[i + 1] === Tag.NUM);
    if (i > first && !isTold && isUpper(forms[tokens.form[i]!]!)) origins.push(lemma);
  }
  return { modifiers, origins };
}

/** Those who are named around a mention, and whom it may stand for; the nearest first. */
function namedAround(reading: Reading, d: number, own: Nameless, others: ReadonlySet<number>): NamedOne[] {
  const { input, voicesOfPage, refusedBy } = reading;
  const { document, drafts, clusters } = input;
  const { sentence } = document.tokens;
  const found = new Map<number, Around>();
  // who has a turn speaks of others than those who talk
  const isInTurn = turnAt(document.structure.turns, document.tokens.start[own.first.first]!) >= 0;
  for (const other of isInTurn ? [...others, ...voicesOfPage] : others) if (other >= 0) refusedBy[other] = d;
  const here = sentence[own.first.first]!;
  const consider = (k: number): void => {
    const draft = drafts[k]!;
    const { cluster } = draft;
    if (cluster < 0 || refusedBy[cluster] === d) return;
    const known = found.get(cluster);
    if (known === undefined && found.size >= MOST_NAMED) return;
    const isHere = sentence[draft.first] === here;
    if (
      (known === undefined && !suits(document, own, clusters[cluster]!, voicesOfPage.has(cluster))) ||
      (isHere && isApart(document, own.first, draft))
    ) {
      refusedBy[cluster] = d;
      found.delete(cluster);
      return;
    }
    const name = draft.form === 'name' ? draft : null;
    const before = k < d ? draft : null;
    if (known === undefined) found.set(cluster, { nearest: draft, before, name, isInSameSentence: isHere });
    else {
      known.before ??= before;
      known.name ??= name;
      known.isInSameSentence ||= isHere;
    }
  };
  for (let step = 1; step <= Math.max(BACK, AHEAD); step++) {
    if (step <= BACK && d - step >= 0) consider(d - step);
    if (step <= AHEAD && d + step < drafts.length) consider(d + step);
  }
  return ranked(reading, own, found);
}

/** A cluster around a mention. */
interface Around {
  readonly nearest: Draft;
  before: Draft | null;
  name: Draft | null;
  isInSameSentence: boolean;
}

/** Those of them who are named, with what tells of each. */
function ranked(reading: Reading, { first }: Nameless, found: ReadonlyMap<number, Around>): NamedOne[] {
  const { clusters } = reading.input;
  const named: NamedOne[] = [];
  let most = 0;
  for (const [index, { nearest, before, name, isInSameSentence }] of found) {
    if (name === null) continue;
    const cluster = clusters[index]!;
    most = Math.max(most, cluster.mentions.length);
    named.push({
      cluster,
      index,
      nearest,
      before,
      name,
      facts: told(reading, index),
      rank: named.length,
      isTop: false,
      isInSameSentence,
      spokeAt: lastVoice(reading, index, first.first),
      spokeRank: 0,
    });
  }
  for (const one of named) {
    one.isTop = one.cluster.mentions.length === most;
    for (const { spokeAt } of named) if (spokeAt > one.spokeAt) one.spokeRank++;
  }
  return named;
}

/** What the text tells of a cluster. */
function told({ input: { document, clusters }, facts }: Reading, index: number): Facts {
  let known = facts.get(index);
  if (known === undefined) {
    known = factsOf(document, clusters[index]!);
    facts.set(index, known);
  }
  return known;
}

/** Where a cluster last says something before a token; -1 for nowhere. */
function lastVoice({ input: { document, clusters }, voices }: Reading, index: number, token: number): number {
  let known = voices.get(index);
  if (known === undefined) {
    known = clusters[index]!.mentions.filter((draft) => isSpeaking(document, draft))
      .map(({ first }) => first)
      .sort((a, b) => a - b);
    voices.set(index, known);
  }
  let last = -1;
  for (const at of known) {
    if (at >= token) break;
    last = at;
  }
  return last;
}

/** Whether number and gender agree, and what the noun is said of: a trader may be a firm, a club bear the name of its town. */
function suits(document: Document, { cluster: own, first }: Nameless, other: Cluster, isVoice: boolean): boolean {
  if (!other.named || other.plural || (own.gender !== 0 && other.gender !== 0 && own.gender !== other.gender))
    return false;
  if (other.gender !== 0 && first.leaning !== 0 && other.gender !== first.leaning) return false;
  if (other.kind === own.kind)
    return !isPlaceOfAnotherSort(first, other) && !isBodyOfAnotherSort(document, first, other);
  if (own.kind === Kind.person) return other.kind === Kind.group && TRADING_PARTIES.has(first.noun);
  if (own.kind !== Kind.group) return false;
  const isOfOneWord = other.mentions.every(({ form, first: from, last }) => form !== 'name' || from === last);
  return BODIES_OFTEN.has(other.label) || (other.kind === Kind.person && other.gender === 0 && isOfOneWord && !isVoice);
}

/** Labels that names of bodies bear by their places, or by mistake. */
const BODIES_OFTEN: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['GPE', 'FAC', 'EVENT']);

/** Whether a sentence tells the two apart: who does something and to whom it is done, "his brother", "the driver and Ode"; not "[the driver] said [he] had". */
function isApart(document: Document, own: Draft, other: Draft): boolean {
  if (other.form === 'pronoun' && other.first > own.last && isReportedBy(document, other, own)) return false;
  if (isOfSameVerb(document, own, other) || isOfSameVerb(document, other, own)) return true;
  if (isReportedBy(document, other, own) || isReportedBy(document, own, other)) return true;
  if (
    areListed(document, own, other) ||
    isPartOf(document, other, own) ||
    (other.form === 'name' && (areOfOneClause(document, own, other) || (!own.isBare && isSaidOf(document, own, other))))
  )
    return true;
  if (own.article === Article.possessive && (other.last === own.first - 2 || other.first === own.first)) return true;
  const between = own.first > other.last ? [other.last + 1, own.first] : [own.last + 1, other.first];
  return between[1]! - between[0]! === 1 && /^(?:and|or|with|by)$/.test(wordForm(document, between[0]!));
}

/** Gives all mentions of the one to the other. */
function unite(
  clusters: readonly Cluster[],
  { cluster, first, index }: Nameless,
  into: number,
  confidence: number,
): void {
  const target = clusters[into]!;
  if (first.kind === Kind.group && target.kind === Kind.person) {
    // "Lumen" is a firm if it is "the company"
    target.kind = Kind.group;
    target.label = 'ORG';
    for (const draft of target.mentions) draft.label = 'ORG';
  }
  for (const draft of index < 0 ? [first] : cluster.mentions)
    draft.confidence = Math.min(draft.confidence === 0 ? 1 : draft.confidence, confidence);
  if (index >= 0) moveInto(clusters, index, into);
  else {
    first.cluster = into;
    first.label = target.label;
    target.mentions.push(first);
  }
}

/** Least probability of a name, for people, bodies and places; and how much likelier it must be than another name. */
const LEAST: readonly number[] = [1, 0.45, 0.4, 0.45];
const MARGIN = 0.2;

/** The likeliest, if it is likely enough. */
export const chooseLikeliestName: ChooseName = ({ first }, named, scores) => {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  if (best === named.length) return NOBODY;
  const powers = scores.map((score) => exponential(score - scores[best]!));
  const total = powers.reduce((all, power) => all + power, 0);
  const probability = 1 / total;
  const second = Math.max(0, ...powers.filter((_, i) => i !== best && i < named.length)) / total;
  return probability < LEAST[first.kind]! || probability - second < MARGIN
    ? NOBODY
    : { index: best, confidence: probability };
};
const NOBODY = { index: -1, confidence: 0 } as const;
