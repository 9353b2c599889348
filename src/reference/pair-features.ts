import { Kind, type Cluster, type Draft } from './mention-draft.ts';

/*
 * What speaks for an antecedent. Each pronoun is compared with the last mentions of the entities around it, and with "none of them"; the
 * features of each are a few small integers, whose weights are added up. Training (training/linking) imports this file.
 */

/** Says what the features are; a model made with others is refused. */
export const LINK_FEATURES = 'antecedents 9';

/** Classes of what is linked: he, she, they, it. */
export const CLASSES = 4;
/** Features for each class. */
const FEATURES_PER_CLASS = 232;
export const FEATURE_COUNT = FEATURES_PER_CLASS * CLASSES;

/** What a mention is in its clause. */
export const Role = { subject: 0, object: 1, oblique: 2, possessive: 3, other: 4 } as const;
const ROLES = 5;

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
const BONDS = 9;

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

/** Writes the features of a candidate into `out`; returns how many. */
export function candidateFeatures(s: Situation, c: Candidate, out: Int32Array): number {
  const row: Row = { out, base: (s.linked - 1) * FEATURES_PER_CLASS, n: 0 };
  placeFeatures(s, c, row);
  entityFeatures(s, c, row);
  syntaxFeatures(s, c, row);
  return row.n;
}

/** The features of one candidate while they are written. */
interface Row {
  readonly out: Int32Array;
  /** The first feature of the class. */
  readonly base: number;
  n: number;
}

const add = (row: Row, feature: number): void => {
  row.out[row.n++] = row.base + feature;
};

/** The sum of the weights of the first `n` features. */
export function sumOf(weights: ArrayLike<number>, features: Int32Array, n: number): number {
  let total = 0;
  for (let k = 0; k < n; k++) total += weights[features[k]!]!;
  return total;
}

/** In which of some ranges a number is: at least so many of the bounds lie below it. */
export function rangeOf(value: number, bounds: readonly number[]): number {
  let range = 0;
  while (range < bounds.length && value > bounds[range]!) range++;
  return range;
}
const TIMES = [1, 2, 4, 8];
const GAPS = [2, 7, 19, 49];

/** Where its last mention stands. */
function placeFeatures(s: Situation, c: Candidate, row: Row): void {
  const distance = Math.min(c.distance, 4);
  add(row, distance * ROLES + c.role); // 0..24
  add(row, 25 + Math.min(c.rank, 5)); // ..30
  const form =
    c.last.form === 'name' ? 0 : c.last.form === 'nominal' ? 1 : c.last.pronoun === s.pronoun.pronoun ? 2 : 3;
  add(row, 31 + form * 2 + (distance === 0 ? 0 : 1)); // ..38
  if (c.isSameLine) add(row, 67);
  add(row, 68 + (s.quote === 0 ? (c.quote === 0 ? 0 : 1) : c.quote === s.quote ? 2 : c.quote === 0 ? 3 : 4)); // ..72
  if (c.isInitial) add(row, 73 + Math.min(distance, 2)); // ..75
  if (c.isJoined) add(row, 78);
  add(row, 79 + rangeOf(c.gap, GAPS)); // ..83
  if (c.last.form === 'nominal') add(row, 84 + c.last.article); // ..88
}

/** What it is. */
function entityFeatures(s: Situation, c: Candidate, row: Row): void {
  const { kind, named, plural, label, gender, leaning } = c.cluster;
  add(row, 39 + rangeOf(c.times, TIMES)); // ..43
  add(row, 44 + (s.pronoun.gender === 0 ? 2 : gender === s.pronoun.gender ? 1 : 0)); // ..46
  if (gender === 0 && leaning > 0 && s.pronoun.gender > 0) add(row, 227 + (leaning === s.pronoun.gender ? 1 : 0)); // ..228
  add(row, 47 + kind * 4 + (named ? 2 : 0) + (plural ? 1 : 0)); // 5 kinds ..66
  if (c.isMain) add(row, 76 + (s.isInitial ? 1 : 0)); // ..77
  if (label === 'NORP') add(row, 89);
  if (label === 'GPE') add(row, 90 + (c.role === Role.subject ? 1 : 0)); // ..91
  if (c.rank === 0 && kind === Kind.person) add(row, 92 + c.role); // ..96
}

/** How the two stand to each other in trees. */
function syntaxFeatures(s: Situation, c: Candidate, row: Row): void {
  const distance = Math.min(c.distance, 4);
  const place = s.role === Role.subject ? 0 : s.role === Role.possessive ? 1 : 2;
  if (distance === 0) {
    add(row, 97 + place * ROLES + c.role); // ..111
    add(row, 112 + place * BONDS + c.bond); // ..138
    if (s.role === Role.possessive && c.gap < 12) add(row, 139);
    if (s.isReflexive) add(row, 140 + (c.bond === Bond.subject ? 1 : 0)); // ..141
  } else {
    if (c.isMainSubject) add(row, 141 + Math.min(distance, 3)); // 142..144
    if (c.role === s.role) add(row, 144 + Math.min(distance, 2)); // 145..146
    if (s.isInitial && distance === 1) add(row, 147 + c.role); // ..151
  }
  if (c.isSpeaking) add(row, 152 + (s.isSpeaking ? 1 : 0) * 3 + Math.min(distance, 2)); // ..157
  if (c.isQuoted) add(row, 158);
  add(row, 176 + (s.isSpeaking ? 4 : 0) + c.spokeAgo); // ..183
  add(row, 184 + (s.role === Role.subject ? 4 : 0) + c.actedAgo); // ..191
  if (c.isReporter) add(row, 192 + place); // ..194
  add(
    row,
    195 +
      (s.isSpeaking ? 16 : 0) +
      Math.min(c.rank, 3) * 4 +
      (c.role === Role.subject ? 3 : c.role === Role.possessive ? 0 : c.role === Role.object ? 2 : 1),
  ); // ..226
}

/** Writes the features of there being no antecedent. */
export function noneFeatures(s: Situation, candidates: number, out: Int32Array): number {
  const base = (s.linked - 1) * FEATURES_PER_CLASS + 160;
  let n = 0;
  out[n++] = base;
  out[n++] = base + 1 + Math.min(candidates, 3); // ..4
  out[n++] = base + 5 + s.role; // ..9
  if (s.quote > 0) out[n++] = base + 10;
  if (s.isBeforeBe) out[n++] = base + 11 + (s.isInitial ? 1 : 0); // ..12
  if (s.isInitial) out[n++] = base + 13;
  if (s.isReflexive) out[n++] = base + 14;
  if (s.isSpeaking) out[n++] = base + 15;
  return n;
}
