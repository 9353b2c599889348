import type { Document } from '../language/document.ts';
import { featuresInto, type AddFeatures } from '../learning/boosted-trees.ts';
import type { Cluster, Draft } from './mention-draft.ts';

/*
 * What speaks for an antecedent. Each pronoun is compared with the last mentions of the entities around it, and with "none of them"; boosted trees weigh what is known of each, some fifty small
 * numbers, among them how it stands to its rivals. Training (training/linking) imports this file.
 */

/** Says what the features are; a model made with others is refused. */
export const ANTECEDENT_FEATURES = 'antecedents 10';
/** How many features a candidate has. */
export const ANTECEDENT_WIDTH = 52;

/** What a mention is in its clause. */
export const Role = { subject: 0, object: 1, oblique: 2, possessive: 3, other: 4 } as const;
/**
 * How a mention stands above a pronoun in their sentence: subject, object, oblique or something else of a clause that the pronoun is in, "higher" if the pronoun is in a clause within
 * that ("[Ode] said he"), "joined" across "and"; or the pronoun is part of the mention's own phrase; or, "ahead", the
 * subject comes behind what the pronoun is in ("In his speech, [Ode] said").
 */
export const Bond = {
  none: 0,
  subject: 1,
  higher: 2,
  joined: 3,
  object: 4,
  oblique: 5,
  beside: 6,
  within: 7,
  ahead: 8,
} as const;
export interface Situation {
  readonly pronoun: Draft;
  /** Which of the classes it is of. */
  readonly linked: number;
  /** The token from which is counted back: its own, or the first of the quotation that it says. */
  readonly from: number;
  readonly role: number;
  /** Whether it is the first word of its sentence; whether it is inside a quotation (its number, or 0). */
  readonly isInitial: boolean;
  readonly quote: number;
  /** Whether "is", "was" or the like comes next. */
  readonly isBeforeBe: boolean;
  /** "himself", "themselves"; whether it is the subject of a verb of saying. */
  readonly isReflexive: boolean;
  readonly isSpeaking: boolean;
}

/** What a noun tells: the age alone, anybody, kin, the accused, the victim, what somebody is known for, a part in what happens, anything else; of bodies and places any of them, or a sort. */
export const NounSort = {
  aged: 0,
  anybody: 1,
  kin: 2,
  accused: 3,
  victim: 4,
  epithet: 5,
  part: 6,
  other: 7,
  anyBody: 8,
  body: 9,
} as const;

export interface Candidate {
  readonly cluster: Cluster;
  readonly index: number;
  /** Its last mention before the pronoun, that mention's role and quotation, and how many sentences it is away. */
  readonly last: Draft;
  readonly role: number;
  readonly quote: number;
  readonly distance: number;
  /** 0 for the nearest candidate. */
  readonly rank: number;
  readonly isSameLine: boolean;
  /** Whether "and" stands right before or after the mention. */
  readonly isJoined: boolean;
  readonly isInitial: boolean;
  /** How often it has been mentioned; whether it is the entity of its kind with most mentions so far. */
  readonly times: number;
  readonly isMain: boolean;
  /** Tokens between, but for those of the quotation that the pronoun says. */
  readonly gap: number;
  /** Of its last mention: how it stands above the pronoun, whether it is the subject of a main clause, or of a verb of saying. */
  readonly bond: number;
  readonly isMainSubject: boolean;
  readonly isSpeaking: boolean;
  /** Whether it says the quotation that the pronoun is in. */
  readonly isQuoted: boolean;
  /** How many sentences ago it said something, and was the subject of a main clause, 3 for long or never; whether the pronoun stands in what it says. */
  readonly spokeAgo: number;
  readonly actedAgo: number;
  readonly isReporter: boolean;
}

/** How many of the features are of the pronoun and of all candidates together. */
const SHARED_WIDTH = 14;
const features = /* @__PURE__ */ new Uint8Array(ANTECEDENT_WIDTH);

/** Hands over the features of each candidate in turn, and at last those of none: one row, which the next overwrites. */
export function eachAntecedent(
  document: Document,
  s: Situation,
  candidates: readonly Candidate[],
  use: (features: Uint8Array) => void,
): void {
  const suited = candidates.map((candidate) => agreement(s, candidate));
  addSituation(s, candidates, suited, featuresInto(features));
  for (const [i, candidate] of candidates.entries()) {
    const add = featuresInto(features, SHARED_WIDTH);
    add(true);
    addPlace(s, candidate, add);
    addEntity(candidate, suited[i]!, add);
    addRivals(candidate, candidates, suited, add);
    addMemory(document, s, candidate, add);
    use(features);
  }
  features.fill(0, SHARED_WIDTH);
  use(features);
}

/** How the gender agrees: 0 rather not, 1 it is not known, 2 rather, 3 it does. */
function agreement({ pronoun }: Situation, { cluster: { gender, leaning } }: Candidate): number {
  if (pronoun.gender === 0) return 1;
  if (gender === pronoun.gender) return 3;
  return leaning === 0 ? 1 : leaning === pronoun.gender ? 2 : 0;
}

/** What is known of the pronoun, and of all candidates together. */
function addSituation(
  s: Situation,
  candidates: readonly Candidate[],
  suited: readonly number[],
  add: AddFeatures,
): void {
  add(s.linked, s.role, s.isInitial, s.quote > 0, s.isBeforeBe, s.isReflexive, s.isSpeaking, s.pronoun.gender);
  let [agreeing, near, named, ago, best] = [0, 0, 0, LONG_AGO, 0];
  for (const [i, { distance, cluster, spokeAgo }] of candidates.entries()) {
    if (suited[i]! >= 2) agreeing++;
    if (distance <= 1) near++;
    if (cluster.named) named++;
    ago = Math.min(ago, spokeAgo);
    best = Math.max(best, suited[i]!);
  }
  add(candidates.length, agreeing, near, named, ago, best);
}
/** See {@link Candidate}. */
const LONG_AGO = 3;

/** Where its last mention stands, and how to the pronoun. */
function addPlace(s: Situation, c: Candidate, add: AddFeatures): void {
  const { last } = c;
  add(c.distance, c.role, c.rank);
  add(last.form === 'name' ? 0 : last.form === 'nominal' ? 1 : last.pronoun === s.pronoun.pronoun ? 2 : 3);
  add(last.article, last.confidence * CONFIDENCES, c.isSameLine);
  add(s.quote === 0 ? (c.quote === 0 ? 0 : 1) : c.quote === s.quote ? 2 : c.quote === 0 ? 3 : 4);
  add(c.isInitial, c.isJoined, c.gap, c.bond);
  add(c.isMainSubject, c.isSpeaking, c.isQuoted, c.isReporter, c.role === s.role);
}
const CONFIDENCES = 20;

/** What it is. */
function addEntity({ cluster, times, isMain, spokeAgo, actedAgo }: Candidate, agrees: number, add: AddFeatures): void {
  const { kind, named, plural, label } = cluster;
  add(agrees, kind, named, plural, label === 'NORP' ? 1 : label === 'GPE' ? 2 : 0, times, isMain, spokeAgo, actedAgo);
}

/** How many of the others are nearer, agree as well or better, are mentioned more often, have spoken or acted since. */
function addRivals(c: Candidate, all: readonly Candidate[], suited: readonly number[], add: AddFeatures): void {
  const own = suited[c.rank]!;
  let [nearer, above, oftener, spoke, acted, better, beside] = [0, 0, 0, 0, 0, 0, 0];
  for (const [i, other] of all.entries()) {
    if (other === c) continue;
    if (other.rank < c.rank && suited[i]! >= own) nearer++;
    if (other.rank < c.rank && other.role <= c.role) above++;
    if (other.times > c.times) oftener++;
    if (other.cluster.spokeAt > c.cluster.spokeAt) spoke++;
    if (other.cluster.actedAt > c.cluster.actedAt) acted++;
    if (suited[i]! > own) better++;
    if (other.distance === c.distance && other.cluster.kind === c.cluster.kind) beside++;
  }
  add(nearer, above, oftener, spoke, acted, better, beside);
}

/** How many of its last mentions are looked at, and how far back is near, in sentences. */
const MENTIONS_BACK = 12;
const NEAR = 2;

/** How long ago it was named and first mentioned, and how often it is in the last sentences. */
function addMemory(
  { tokens: { sentence } }: Document,
  { from }: Situation,
  { cluster: { mentions } }: Candidate,
  add: AddFeatures,
): void {
  const here = sentence[from]!;
  let named = -1,
    recent = 0;
  for (let k = mentions.length - 1; k >= Math.max(0, mentions.length - MENTIONS_BACK); k--) {
    const ago = here - sentence[mentions[k]!.first]!;
    if (named < 0 && mentions[k]!.form === 'name') named = ago;
    if (ago <= NEAR) recent++;
  }
  add(named < 0 ? NEVER_NAMED : Math.min(named, NEVER_NAMED - 1), recent);
  add(here - sentence[mentions[0]?.first ?? from]!, mentions[0]?.form !== 'name');
}
const NEVER_NAMED = 30;
