import type { RawWeights } from '../../src/learning/weights.ts';
import { createAdaGrad } from './adagrad.ts';
import { createRandom, shuffle } from './random.ts';
import { countRows } from './rows.ts';

/** One thing to classify: the features it has, and the label that is right. */
export interface Example {
  readonly features: Int32Array;
  readonly label: number;
  /** How much an error counts; default 1. */
  readonly weight?: number;
}

export interface ClassifierTraining {
  readonly labels: readonly string[];
  readonly epochs: number;
  readonly keyBits: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2?: number;
  /** See AdaGradOptions. */
  readonly caution?: number;
  /** Features that occur less often are not learned; default 1. */
  readonly atLeast?: number;
  readonly seed?: number;
  readonly progress?: (line: string) => void;
  readonly afterEpoch?: (epoch: number, model: RawWeights) => void;
}

/** Trains a multi-class logistic regression by AdaGrad with L1, for src/learning/classifier.ts. */
export function trainClassifier(examples: readonly Example[], options: ClassifierTraining): RawWeights {
  const { labels, epochs, rate, l1, progress = () => {} } = options;
  const size = labels.length;
  const rows = countRows(
    examples.map((example) => example.features),
    options.keyBits,
    options.atLeast ?? 1,
  );
  const compiled = examples.map(({ features }) =>
    features.map((feature) => rows.row(feature)).filter((row) => row >= 0),
  );
  const model = createAdaGrad(rows.count * size, { rate, l1, l2: options.l2 ?? 0, caution: options.caution ?? 0 });
  const { weights } = model;
  const scores = new Float64Array(size);
  const random = createRandom(options.seed ?? 1);
  const order = examples.map((_, i) => i);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const { label, weight = 1 } = examples[index]!;
      const features = compiled[index]!;
      model.tick();
      scores.fill(0);
      for (const row of features) for (let t = 0; t < size; t++) scores[t]! += weights[row * size + t]!;
      const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
      let sum = 0;
      for (let t = 0; t < size; t++) sum += scores[t] = Math.exp(scores[t]! - top);
      loss -= weight * Math.log(scores[label]! / sum + 1e-300);
      for (let t = 0; t < size; t++) {
        const gradient = scores[t]! / sum - (t === label ? 1 : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const row of features) model.update(row * size + t, weight * gradient);
      }
    }
    model.settle();
    progress(
      `epoch ${epoch}: loss ${loss.toFixed(0)}, ${weights.reduce((n, w) => n + (w === 0 ? 0 : 1), 0)} weights of ${rows.count} features`,
    );
    options.afterEpoch?.(epoch, { labels, keys: rows.keys, weights });
  }
  return { labels, keys: rows.keys, weights };
}
