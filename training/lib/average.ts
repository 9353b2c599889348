import type { RawWeights } from '../../src/learning/weights.ts';

/** The mean of models that differ in the order of their examples and in what dropout hid: one model, with less chance in it. */
export function averageOf(seeds: number, train: (seed: number) => RawWeights): RawWeights {
  const first = train(1);
  const sums = Float32Array.from(first.weights);
  for (let seed = 2; seed <= seeds; seed++) {
    const { weights } = train(seed);
    for (let i = 0; i < sums.length; i++) sums[i]! += weights[i]!;
  }
  return { ...first, weights: sums.map((sum) => sum / seeds) };
}
