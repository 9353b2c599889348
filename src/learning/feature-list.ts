import { mixPairs, mixValues } from './hash.ts';
import { allocate, type Native } from './native.ts';

/**
 * The features of one place, as values of numbered templates: first those with one value, then those with two. They become keys of weights when they are added up
 * (see {@link sumList}), all at once. A list is used again and again.
 */
export interface FeatureList {
  /** Value k is that of the template `oneTemplate + k`. */
  readonly one: Int32Array;
  /** Values 2k and 2k + 1 are those of the template `twoTemplate + k`. */
  readonly two: Int32Array;
  readonly keys: Int32Array;
  oneTemplate: number;
  twoTemplate: number;
  /** How many templates with one value, and with two, there are. */
  ones: number;
  twos: number;
}

/** The most features of a list. */
export const MOST_FEATURES = 192;

export function createFeatureList(): FeatureList {
  return {
    ...EMPTY,
    one: new Int32Array(MOST_FEATURES),
    two: new Int32Array(2 * MOST_FEATURES),
    keys: new Int32Array(MOST_FEATURES),
  };
}

/** A list that the kernels see; null if there is no room for it. They write keys four at a time, up to three more than there are. */
export function nativeFeatureList(native: Native): FeatureList | null {
  const one = allocate(native, Int32Array, MOST_FEATURES);
  const two = allocate(native, Int32Array, 2 * MOST_FEATURES);
  const keys = allocate(native, Int32Array, MOST_FEATURES + 4);
  return one === null || two === null || keys === null ? null : { ...EMPTY, one, two, keys };
}

const EMPTY = { oneTemplate: 0, twoTemplate: 0, ones: 0, twos: 0 };

/** The keys of a list's features; valid until its next use. */
export function keysOf({ one, two, keys, oneTemplate, twoTemplate, ones, twos }: FeatureList): Int32Array {
  mixValues(oneTemplate, one, ones, keys, 0);
  mixPairs(twoTemplate, two, twos, keys, ones);
  return keys.subarray(0, ones + twos);
}
