import { exponential } from './exponential.ts';
import { addWeights, type WeightTable } from './weights.ts';

/**
 * A linear classifier over a weight table: the sum of the weights of the features at hand, for each label. It knows no task: whoever calls
 * it computes the features and reads the labels.
 */

/** Adds up the integer scores of each label into `out`, from the first `count` features. */
export function scoreLabels(table: WeightTable, features: ArrayLike<number>, count: number, out: Int32Array): void {
  out.fill(0);
  for (let i = 0; i < count; i++) addWeights(table, features[i]!, out, 0);
}

/** Turns integer scores into probabilities that sum to 1. */
export function toProbabilities(table: WeightTable, scores: Int32Array, out: Float64Array = new Float64Array(scores.length)): Float64Array {
  let top = scores[0]!;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > top) top = scores[i]!;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) sum += out[i] = exponential((scores[i]! - top) * table.step);
  for (let i = 0; i < scores.length; i++) out[i] = out[i]! / sum;
  return out;
}
