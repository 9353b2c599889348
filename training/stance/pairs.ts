import type { RawWeights } from '../../src/learning/weights.ts';
import { createAdaGrad } from '../lib/adagrad.ts';
import { createRandom, shuffle } from '../lib/random.ts';
import { countRows } from '../lib/rows.ts';

/** A pair of mentions: the features of each as the holder, and which of the five classes is right. */
export interface PairExample {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** 0 neutral, 1 and 2: a for, against b; 3 and 4: b for, against a. */
  readonly label: number;
  readonly weight?: number;
}

export interface PairTraining {
  readonly labels: readonly string[];
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly keyBits: number;
  readonly atLeast: number;
}

/** Trains the shared weights of "for" and "against" by a conditional logit over the five classes, "neutral" with the score 0. */
export function trainPairs(
  examples: readonly PairExample[],
  { labels, epochs, rate, l2, keyBits, atLeast }: PairTraining,
): RawWeights {
  const rows = countRows(
    examples.flatMap(({ a, b }) => [a, b]),
    keyBits,
    atLeast,
  );
  const compile = (features: Int32Array): Int32Array =>
    features.map((feature) => rows.row(feature)).filter((row) => row >= 0);
  const sides = examples.map(({ a, b }) => [compile(a), compile(b)] as const);
  const model = createAdaGrad(rows.count * 2, { rate, l1: 0, l2 });
  const { weights } = model;
  const random = createRandom(1);
  const order = examples.map((_, i) => i);
  const scores = new Float64Array(5);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { label, weight = 1 } = examples[index]!;
      const [a, b] = sides[index]!;
      model.tick();
      scores.fill(0);
      for (const row of a) {
        scores[1]! += weights[row * 2]!;
        scores[2]! += weights[row * 2 + 1]!;
      }
      for (const row of b) {
        scores[3]! += weights[row * 2]!;
        scores[4]! += weights[row * 2 + 1]!;
      }
      const top = Math.max(...scores);
      let sum = 0;
      for (let c = 0; c < 5; c++) sum += scores[c] = Math.exp(scores[c]! - top);
      for (let c = 1; c < 5; c++) {
        const gradient = weight * (scores[c]! / sum - (c === label ? 1 : 0));
        if (Math.abs(gradient) < 1e-4) continue;
        for (const row of c < 3 ? a : b) model.update(row * 2 + ((c - 1) & 1), gradient);
      }
    }
  }
  model.settle();
  return { labels, keys: rows.keys, weights };
}
