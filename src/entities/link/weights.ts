import data from '../../models/linking.bin';
import { decodeBase64 } from '../../tagging/base64.ts';
import { unpack } from '../../tagging/weights.ts';
import { FEATURE_COUNT, LINK_FEATURES } from './features.ts';

/** Frame of the packed weights: one signed byte each, in steps of 1/24. */
export const LINK_MAGIC = [0x49, 0x4e, 0x4c, 0x41] as const;
export const LINK_VERSION = 1;
export const LINK_STEP = 24;

let weights: Float64Array | undefined;

/** The shipped weights of pronouns' antecedents, unpacked when first needed. */
export function linkWeights(): Float64Array {
  if (weights === undefined) {
    const bytes = decodeBase64(data);
    const { body } = unpack<{ features: string }>(bytes, LINK_MAGIC, LINK_VERSION, 'linking model', LINK_FEATURES);
    if (bytes.length - body !== FEATURE_COUNT) throw new Error(`linking model: ${bytes.length - body} weights, but this code has ${FEATURE_COUNT} features; train again`);
    weights = Float64Array.from(bytes.subarray(body), (byte) => ((byte << 24) >> 24) / LINK_STEP);
  }
  return weights;
}
