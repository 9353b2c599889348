import data from '../models/linking.bin';
import { bytesOf, readColumn } from '../learning/columns.ts';
import { finish, unpack } from '../learning/frame.ts';
import { FEATURE_COUNT, LINK_FEATURES } from './pair-features.ts';

/** The packed weights: a column, in steps of 1/24, from -128 on. */
export const LINKING = { magic: 'INLA', version: 2, name: 'linking model' } as const;
export const LINK_STEP = 24;
export const LEAST_WEIGHT = -128;

let weights: Float64Array | undefined;

/** The shipped weights of pronouns' antecedents, unpacked when first needed. */
export function linkWeights(): Float64Array {
  if (weights === undefined) {
    const { input } = unpack(bytesOf(data), LINKING, LINK_FEATURES);
    weights = Float64Array.from(readColumn(input, FEATURE_COUNT), (number) => (number + LEAST_WEIGHT) / LINK_STEP);
    finish(input, LINKING);
  }
  return weights;
}
