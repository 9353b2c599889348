import { typesOf } from './frames/notation.ts';
import type { StanceType } from './types.ts';

/** The types as the learned models number them; to change the order is to change every model. */
export const TYPES: readonly StanceType[] = [
  'affirm',
  'deny',
  'accuse',
  'criticize',
  'praise',
  'support',
  'oppose',
  'demand',
  'commit',
  'refuse',
  'warn',
  'expect',
];

/** Masks of the words that were asked for and can be cues. */
const masks = /* @__PURE__ */ new Map<string, number>();

/** The types that a lower-case word can be a cue of by the table of frames, one bit each in the order of `TYPES`; 0 for none. */
export function typesOfCue(word: string): number {
  let mask = masks.get(word);
  if (mask !== undefined) return mask;
  const types = typesOf(word);
  if (types.length === 0) return 0; // and not kept, as there is no end of words
  mask = maskOf(types);
  masks.set(word, mask);
  return mask;
}

/** The bits of some types. */
export const maskOf = (types: readonly StanceType[]): number =>
  types.reduce((mask, type) => mask | (1 << TYPES.indexOf(type)), 0);

/** Whether a mask of {@link typesOfCue} holds a type. */
export const hasType = (mask: number, type: StanceType): boolean => ((mask >> TYPES.indexOf(type)) & 1) === 1;
