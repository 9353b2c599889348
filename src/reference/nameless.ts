import { exponential } from '../text/exponential.ts';
import type { Document } from '../language/document.ts';
import { isOfSameVerb, isPartOf, isReportedBy } from './grammar.ts';
import { Article, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { factsOf, MOST_NAMELESS_FEATURES, namedFeatures, noNameFeatures } from './nameless-features.ts';
import type { Facts, NamedOne, Nameless } from './nameless-traits.ts';
import { isOther, type ChooseName, type Resolution } from './resolution.ts';

/*
 * Who somebody is whom no mention names: reports speak of "a woman", "the host" or, in a heading, of "Woman" and name her further down. When all mentions are linked, each that has no name is
 * weighed against the named ones around it, before and behind, and against nobody.
 */

/** How far around its first mention names are looked for, in mentions, and the most that are compared. */
const BACK = 60;
const AHEAD = 60;
const MOST_NAMED = 10;
/** Headings' nouns beyond the first sentences are none. */
const LATEST_HEADING = 1;

export function linkNameless(input: Resolution): void {
  const { document, drafts, clusters, weights, chooseName } = input;
  const facts = new Map<number, Facts>();
  const known = new Set<number>();
  const open = drafts.flatMap((draft, d) => (isNameless(input, draft, known) ? [d] : []));
  const scratch = new Int32Array(MOST_NAMELESS_FEATURES);
  for (const d of open) {
    const own = namelessAt(input, d, open);
    const named = namedAround(input, d, own, facts);
    if (named.length === 0) continue;
    const one: Nameless = { ...own, named: named.length };
    const scores = named.map((other) => sum(weights, scratch, namedFeatures(document, one, other, scratch)));
    scores.push(sum(weights, scratch, noNameFeatures(document, one, scratch)));
    const { index, confidence } = chooseName(one, named, scores);
    if (index >= 0) unite(clusters, one, named[index]!.index, confidence);
  }
}

/** "A woman", "Woman" in a heading: "the woman", "his wife" are whom the rules and weights of nouns have found, or nobody. */
const isNew = ({ article, isBare }: Draft): boolean => isBare === true || article === Article.indefinite;

/** Whether a mention is the first of somebody single who has no name, or a heading's noun for one. */
function isNameless({ document, clusters }: Resolution, draft: Draft, known: Set<number>): boolean {
  const { form, cluster, plural, kind, isBare } = draft;
  if (form !== 'nominal' || plural || kind !== Kind.person || !isNew(draft) || isOther(document, draft)) return false;
  if (cluster < 0) return isBare === true && document.tokens.sentence[draft.first]! <= LATEST_HEADING;
  if (known.has(cluster)) return false;
  known.add(cluster);
  const own = clusters[cluster]!;
  return !own.named && own.mentions[0] === draft;
}

function namelessAt({ document, drafts, clusters }: Resolution, d: number, open: readonly number[]): Nameless {
  const first = drafts[d]!;
  const { kind, label, gender, plural, noun } = first;
  const cluster: Cluster =
    first.cluster >= 0
      ? clusters[first.cluster]!
      : { kind, label, gender, plural, named: false, mentions: [first], nouns: new Set([noun]) };
  let rivals = 0;
  for (const k of open) if (k !== d && Math.abs(k - d) < BACK) rivals++;
  return { cluster, index: first.cluster, first, facts: factsOf(document, cluster.mentions), rivals, named: 0 };
}

/** Those who are named around a mention, and whom it may stand for; the nearest first. */
function namedAround(input: Resolution, d: number, own: Nameless, facts: Map<number, Facts>): NamedOne[] {
  const { document, drafts, clusters } = input;
  const { sentence } = document.tokens;
  const found = new Map<number, { nearest: Draft; name: Draft | null; isInSameSentence: boolean }>();
  const none = new Set<number>();
  const here = sentence[own.first.first]!;
  const consider = (k: number): void => {
    const draft = drafts[k]!;
    const { cluster } = draft;
    if (cluster < 0 || none.has(cluster)) return;
    const known = found.get(cluster);
    if (known === undefined && (found.size >= MOST_NAMED || !suits(own.cluster, clusters[cluster]!))) return;
    const isHere = sentence[draft.first] === here;
    if (isHere && isApart(document, own.first, draft)) {
      none.add(cluster);
      found.delete(cluster);
      return;
    }
    if (known === undefined)
      found.set(cluster, {
        nearest: draft,
        name: draft.form === 'name' ? draft : null,
        isInSameSentence: isHere,
      });
    else {
      known.name ??= draft.form === 'name' ? draft : null;
      known.isInSameSentence ||= isHere;
    }
  };
  for (let step = 1; step <= Math.max(BACK, AHEAD); step++) {
    if (step <= BACK && d - step >= 0) consider(d - step);
    if (step <= AHEAD && d + step < drafts.length) consider(d + step);
  }
  const named = [...found].flatMap(([index, { name, ...rest }]) => (name === null ? [] : [{ index, name, ...rest }]));
  const most = Math.max(0, ...named.map(({ index }) => clusters[index]!.mentions.length));
  return named.map(({ index, ...rest }, rank): NamedOne => {
    const cluster = clusters[index]!;
    let told = facts.get(index);
    if (told === undefined) {
      told = factsOf(document, cluster.mentions);
      facts.set(index, told);
    }
    return { ...rest, index, cluster, facts: told, rank, isTop: cluster.mentions.length === most };
  });
}

const suits = (own: Cluster, other: Cluster): boolean =>
  other.named &&
  !other.plural &&
  other.kind === own.kind &&
  (own.gender === 0 || other.gender === 0 || own.gender === other.gender);

/** Whether a sentence tells the two apart: who does something and to whom it is done, "his brother", "the driver and Ode". */
function isApart(document: Document, own: Draft, other: Draft): boolean {
  if (isOfSameVerb(document, own, other) || isOfSameVerb(document, other, own)) return true;
  if (isReportedBy(document, other, own) || isReportedBy(document, own, other)) return true;
  if (isPartOf(document, other, own)) return true;
  if (own.article === Article.possessive && (other.last === own.first - 2 || other.first === own.first)) return true;
  const { tokens, forms } = document;
  const between = own.first > other.last ? [other.last + 1, own.first] : [own.last + 1, other.first];
  return between[1]! - between[0]! === 1 && /^(?:and|or|with|by)$/.test(forms[tokens.form[between[0]!]!]!);
}

/** Gives all mentions of the one to the other. */
function unite(
  clusters: readonly Cluster[],
  { cluster, first, index }: Nameless,
  into: number,
  confidence: number,
): void {
  const target = clusters[into]!;
  for (const draft of index < 0 ? [first] : cluster.mentions) {
    draft.cluster = into;
    draft.label = target.label;
    draft.confidence = Math.min(draft.confidence === 0 ? 1 : draft.confidence, confidence);
    target.mentions.push(draft);
  }
  if (target.gender === 0) target.gender = cluster.gender;
  for (const noun of cluster.nouns) target.nouns.add(noun);
  if (index >= 0) cluster.mentions.length = 0;
}

/** Least probability of a name. */
const LEAST = 0.7;

/** The likeliest, if it is likely enough. */
export const chooseLikeliestName: ChooseName = (_, named, scores) => {
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  if (best === named.length) return { index: -1, confidence: 0 };
  let total = 0;
  for (const score of scores) total += exponential(score - scores[best]!);
  const probability = 1 / total;
  return probability < LEAST ? { index: -1, confidence: 0 } : { index: best, confidence: probability };
};

function sum(weights: ArrayLike<number>, features: Int32Array, n: number): number {
  let total = 0;
  for (let k = 0; k < n; k++) total += weights[features[k]!]!;
  return total;
}
