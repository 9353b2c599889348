import { exponential } from '../text/exponential.ts';
import { sumFeatures, type Lanes } from './lanes.ts';

/**
 * A linear classifier over a weight table: the sum of the weights of the features at hand, for each label. It knows no task: whoever calls
 * it computes the features and reads the labels.
 */

/** So many sums fit the lanes at a time. */
const AT_ONCE = 250;

/** Adds the integer scores of each label to `out[at]`, `out[at + 1]` ..., from the first `count` features, however many. */
export function addScores(table: Lanes, features: Int32Array, count: number, out: Int32Array, at: number): void {
  for (let from = 0; from < count; from += AT_ONCE) {
    sumFeatures(table, from === 0 ? features : features.subarray(from), Math.min(AT_ONCE, count - from), out, at);
  }
}

/** Adds up the integer scores of each label into `out`, from the first `count` features. */
export function scoreLabels(table: Lanes, features: Int32Array, count: number, out: Int32Array): void {
  out.fill(0);
  addScores(table, features, count, out, 0);
}

/** Turns integer scores into probabilities that sum to 1. */
export function toProbabilities(
  table: Lanes,
  scores: Int32Array,
  out: Float64Array = new Float64Array(scores.length),
): Float64Array {
  let top = scores[0]!;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > top) top = scores[i]!;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += out[i] = exponential((scores[i]! - top) * table.step);
  for (let i = 0; i < scores.length; i++) out[i] = out[i]! / sum;
  return out;
}
