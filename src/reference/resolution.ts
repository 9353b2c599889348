import { OTHER_ONES } from '../english/small-words.ts';
import type { Document } from '../language/document.ts';
import type { Cluster, Draft } from './mention-draft.ts';
import type { NamedOne, Nameless } from './nameless-traits.ts';
import type { Candidate, Situation } from './antecedent-features.ts';
import type { Trees } from '../learning/boosted-trees.ts';

/** Chooses an antecedent: the index of a candidate or -1, and how sure that is. */
export interface Choice {
  readonly index: number;
  readonly confidence: number;
}
export type Choose = (situation: Situation, candidates: readonly Candidate[], scores: readonly number[]) => Choice;

/** Chooses who somebody without a name is. */
export type ChooseName = (own: Nameless, named: readonly NamedOne[], scores: readonly number[]) => Choice;

/** What is learned of who is meant. */
export interface LinkModels {
  /** For whom a pronoun stands. */
  readonly antecedents: Trees;
  /** Which name somebody has whom no mention names. */
  readonly nameless: Trees;
}

/** What is known of a text while its mentions are linked. */
export interface Resolution {
  readonly document: Document;
  readonly drafts: Draft[];
  readonly names: readonly Draft[];
  /** By token: the name it is in, as its index, or -1. */
  readonly nameAt: Int32Array;
  readonly clusters: Cluster[];
  readonly quoteOf: Int32Array;
  /** Who says each quotation, by its number. */
  readonly speakers: ReadonlyMap<number, Draft>;
  /** The clusters of the page's speakers; -1 for whom nobody names. */
  readonly voices: Int32Array;
  readonly models: LinkModels;
  readonly choose: Choose;
  readonly chooseName: ChooseName;
}

/** What a mention is linked to. */
export interface Link {
  readonly cluster: number;
  readonly confidence: number;
}

/** Gives all mentions of one cluster to another. */
export function moveInto(clusters: readonly Cluster[], from: number, into: number): void {
  const own = clusters[from]!;
  const target = clusters[into]!;
  for (const draft of own.mentions) {
    draft.cluster = into;
    draft.label = target.label;
    target.mentions.push(draft);
  }
  if (target.gender === 0) target.gender = own.gender;
  for (const noun of own.nouns) target.nouns.add(noun);
  own.mentions.length = 0;
}

/** Whether a noun's mention can be the entity, as far as kind, number and gender tell. */
export function canBeSame(cluster: Cluster, draft: Draft): boolean {
  if (draft.kind !== cluster.kind || (cluster.plural && !draft.plural)) return false;
  return cluster.gender === 0 || draft.gender === 0 || cluster.gender === draft.gender;
}

/** The same where no rule of the text's own says so, but the noun alone: "The teenager said he was sorry" is no woman. */
export const mayBeSame = (cluster: Cluster, draft: Draft): boolean =>
  canBeSame(cluster, draft) && (cluster.gender === 0 || draft.leaning === 0 || cluster.gender === draft.leaning);

export function isInitial({ tokens }: Document, i: number): boolean {
  return i === 0 || tokens.sentence[i - 1] !== tokens.sentence[i];
}

/** "the other minister" is none of those before. */
export function isOther({ tokens, forms }: Document, { first, head }: Draft): boolean {
  for (let i = first; i < head; i++) if (OTHER_ONES.has(forms[tokens.form[i]!]!)) return true;
  return false;
}

export const isCapital = ({ tokens, forms }: Document, i: number): boolean =>
  forms[tokens.form[i]!]!.charCodeAt(0) <= 0x5a;
