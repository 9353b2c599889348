import { Kind, type Cluster, type Draft } from './draft.ts';

/*
 * What speaks for an antecedent. Each pronoun is compared with the last mentions of the entities around it, and with "none of them"; the
 * features of each are a few small integers, whose weights are added up. Training (training/linking) imports this file.
 */

/** Says what the features are; a model made with others is refused. */
export const LINK_FEATURES = 'antecedents 2';

/** Features for each class of pronoun: he, she, they, it. */
export const FEATURES_PER_CLASS = 136;
export const FEATURE_COUNT = FEATURES_PER_CLASS * 4;

/** Grammatical roles. */
export const Role = { subject: 0, other: 1, possessive: 2 } as const;

export interface Situation {
  readonly pronoun: Draft;
  readonly role: number;
  /** Whether it is the first word of its sentence; whether it is inside a quotation (its number, or 0). */
  readonly isInitial: boolean;
  readonly quote: number;
  /** Whether "is", "was" or the like comes next. */
  readonly isBeforeBe: boolean;
}

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
  /** Tokens between. */
  readonly gap: number;
  /** How the two stand to each other in the tree, see `Tie`; 0 in different sentences. */
  readonly tie: number;
  /** Whether the mention is the subject of its sentence's main verb. */
  readonly isMainSubject: boolean;
}

/** Writes the features of a candidate into `out`; returns how many. */
export function candidateFeatures(s: Situation, c: Candidate, out: Int32Array): number {
  const base = (s.pronoun.pronoun - 1) * FEATURES_PER_CLASS;
  const distance = Math.min(c.distance, 4);
  let n = 0;
  out[n++] = base + distance * 3 + c.role; // 0..14
  out[n++] = base + 15 + Math.min(c.rank, 5); // ..20
  const form = c.last.form === 'name' ? 0 : c.last.form === 'nominal' ? 1 : c.last.pronoun === s.pronoun.pronoun ? 2 : 3;
  out[n++] = base + 21 + form * 2 + (distance === 0 ? 0 : 1); // ..28
  out[n++] = base + 29 + (c.times > 8 ? 4 : c.times > 4 ? 3 : c.times > 2 ? 2 : c.times > 1 ? 1 : 0); // ..33
  out[n++] = base + 34 + (s.pronoun.gender === 0 ? 2 : c.cluster.gender === s.pronoun.gender ? 1 : 0); // ..36
  const { kind, named, plural } = c.cluster;
  out[n++] = base + 37 + kind * 4 + (named ? 2 : 0) + (plural ? 1 : 0); // 5 kinds ..56
  if (distance === 0) out[n++] = base + 57 + s.role * 3 + c.role; // ..65
  if (c.isSameLine) out[n++] = base + 66;
  out[n++] = base + 67 + (s.quote === 0 ? (c.quote === 0 ? 0 : 1) : c.quote === s.quote ? 2 : c.quote === 0 ? 3 : 4); // ..71
  if (c.isInitial) out[n++] = base + 72 + Math.min(distance, 2); // ..74
  if (c.isMain) out[n++] = base + 75 + (s.isInitial ? 1 : 0); // ..76
  if (c.isJoined) out[n++] = base + 77;
  out[n++] = base + 78 + (c.gap < 3 ? 0 : c.gap < 8 ? 1 : c.gap < 20 ? 2 : c.gap < 50 ? 3 : 4); // ..82
  if (c.last.form === 'nominal') out[n++] = base + 83 + c.last.article; // ..87
  if (s.isInitial && distance === 1) out[n++] = base + 88 + c.role; // ..90
  if (c.cluster.label === 'NORP') out[n++] = base + 91;
  if (c.cluster.label === 'GPE') out[n++] = base + 92 + (c.role === Role.subject ? 1 : 0); // ..93
  if (s.role === Role.possessive && c.gap < 12 && distance === 0) out[n++] = base + 94;
  if (c.rank === 0 && c.cluster.kind === Kind.person) out[n++] = base + 95 + c.role; // ..97
  if (c.isMainSubject) out[n++] = base + 125 + Math.min(distance, 2) * 2 + (s.role === Role.subject ? 1 : 0); // ..130
  if (c.role === s.role && distance === 1) out[n++] = base + 131 + c.role; // ..133
  return n;
}

/** Writes the features of there being no antecedent. */
export function noneFeatures(s: Situation, candidates: number, out: Int32Array): number {
  const base = (s.pronoun.pronoun - 1) * FEATURES_PER_CLASS;
  let n = 0;
  out[n++] = base + 98;
  out[n++] = base + 99 + Math.min(candidates, 3); // ..102
  out[n++] = base + 103 + s.role; // ..105
  if (s.quote > 0) out[n++] = base + 106;
  if (s.isBeforeBe) out[n++] = base + 107 + (s.isInitial ? 1 : 0); // ..108
  if (s.isInitial) out[n++] = base + 109;
  return n;
}
