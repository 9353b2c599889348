import data from '../models/linking.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeWeights, encodeWeights, spreadWeights } from '../learning/weights.ts';
import { NAMELESS_FEATURE_COUNT } from './nameless-features.ts';
import { FEATURE_COUNT, LINK_FEATURES } from './pair-features.ts';

/** Weights of pronouns' antecedents, and behind them those of who has no name. */
const COUNT = FEATURE_COUNT + NAMELESS_FEATURE_COUNT;
/** Steps that make 1. */
const STEPS = 24;

/** Packs weights, a number for each feature; those at the end may be missing. */
export const packLinkWeights = (weights: ArrayLike<number>): Uint8Array =>
  encodeWeights(
    { labels: ['link'], keys: Array.from(weights, (_, feature) => feature), weights },
    { features: LINK_FEATURES, bits: 8, keyBits: 15, step: 1 / STEPS, isNumbered: true },
  );

/** Unpacks them. */
export const unpackLinkWeights = (bytes: Uint8Array): Float64Array =>
  Float64Array.from(spreadWeights(decodeWeights(bytes, LINK_FEATURES), COUNT), (units) => units / STEPS);

let weights: Float64Array | undefined;

/** The shipped weights, unpacked when first needed. */
export const linkWeights = (): Float64Array => (weights ??= unpackLinkWeights(bytesOf(data)));
