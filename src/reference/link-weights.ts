import data from '../models/linking.bin';
import { bytesOf, readColumn } from '../learning/columns.ts';
import { finish, unpack } from '../learning/frame.ts';
import { NAMELESS_FEATURE_COUNT } from './nameless-features.ts';
import { FEATURE_COUNT, LINK_FEATURES } from './pair-features.ts';

/** The packed weights: a column, in steps of 1/24, from -128 on. */
export const LINKING = { magic: 'INLA', version: 2, name: 'linking model' } as const;
export const LINK_STEP = 24;
export const LEAST_WEIGHT = -128;

/** A weight as it is packed. */
export const packed = (weight: number): number =>
  Math.max(-127, Math.min(127, Math.round(weight * LINK_STEP))) - LEAST_WEIGHT;

let weights: Float64Array | undefined;

/** The shipped weights of pronouns' antecedents, and behind them those of who has no name; unpacked when first needed. */
export function linkWeights(): Float64Array {
  if (weights === undefined) {
    const { input } = unpack(bytesOf(data), LINKING, LINK_FEATURES);
    const pairs = readColumn(input, FEATURE_COUNT);
    const names = readColumn(input, NAMELESS_FEATURE_COUNT);
    weights = new Float64Array(pairs.length + names.length);
    weights.set(pairs);
    weights.set(names, pairs.length);
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k]! + LEAST_WEIGHT) / LINK_STEP;
    finish(input, LINKING);
  }
  return weights;
}
