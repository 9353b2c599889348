import { exponential, logarithm } from '../text/exponential.ts';
import type { Draft } from './mention-draft.ts';

/* How sure a link is: about how often links of its kind are right in documents that training has not seen (the table of models/linking.md). */

/** By what made the link. */
export const SURE = {
  apposition: 0.85,
  predicate: 0.85,
  goesOn: 0.85,
  modifier: 0.85,
  age: 0.8,
  owned: 0.8,
  named: 0.75,
  unnamed: 0.7,
  repeated: 0.55,
  wider: 0.7,
  ahead: 0.6,
  generic: 0.6,
  epithet: 0.7,
  heading: 0.7,
  /** Pronouns of the first person and the second: who says who he is, who speaks a quotation or has a turn, the author, and "we". */
  self: 0.9,
  quoted: 0.85,
  voice: 0.85,
  author: 0.85,
  we: 0.65,
  you: 0.5,
} as const;

/** How far the odds of the weights are trusted: they are sums of features that say much the same. */
const TRUST = 0.7;

/** How often an antecedent is right whose probability, by the weights, is this; of a pronoun that goes on with another no more often than that one. */
export function confidenceOf(probability: number, { form, confidence }: Draft): number {
  const odds = exponential(TRUST * logarithm(probability / Math.max(1 - probability, 1e-6)));
  const own = odds / (1 + odds);
  return form === 'pronoun' ? Math.min(own, confidence) : own;
}
