import { createRandom, shuffle } from '../lib/random.ts';

export interface NetworkExample {
  readonly inputs: Float32Array;
  readonly label: number;
  readonly nuisance?: boolean;
}

export interface NetworkTraining {
  readonly hidden: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
  readonly dropInputs: number;
  readonly dropUnits: number;
  readonly seed?: number;
}

/** What a network learned: input layer (a row an input), output layer (a row a unit), biases of the classes. */
export interface Network {
  readonly layer: Float32Array;
  readonly output: number[];
}

/**
 * Trains one hidden layer of rectified units by Adam with dropout. Examples marked as a nuisance have class biases of their own, which are
 * thrown away: they come from a collection with other proportions.
 */
export function trainNetwork(examples: readonly NetworkExample[], options: NetworkTraining): Network {
  const { hidden: H, classes: K, epochs, rate, l2, dropInputs, dropUnits } = options;
  const D = examples[0]!.inputs.length;
  const random = createRandom(options.seed ?? 5);
  const normal = (): number => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += random();
    return sum;
  };
  const outputAt = D * H,
    biasAt = outputAt + H * K,
    nuisanceAt = biasAt + K,
    size = nuisanceAt + K;
  const w = new Float32Array(size),
    gradient = new Float32Array(size),
    first = new Float32Array(size),
    second = new Float32Array(size);
  for (let i = 0; i < outputAt; i++) w[i] = normal() * 0.05;
  for (let i = outputAt; i < biasAt; i++) w[i] = normal() * 0.1;
  for (let h = 0; h < H; h++) w[(D - 1) * H + h] = 0.1;
  const order = examples.map((_, i) => i);
  const x = new Float32Array(D),
    unit = new Float32Array(H),
    keep = new Float32Array(H),
    dUnit = new Float32Array(H),
    p = new Float64Array(K);
  const BATCH = 64;
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += BATCH) {
      const batch = order.slice(from, from + BATCH);
      gradient.fill(0);
      for (const index of batch) {
        const { inputs, label, nuisance = false } = examples[index]!;
        for (let i = 0; i < D; i++)
          x[i] =
            inputs[i] === 0 ? 0 : i === D - 1 ? inputs[i]! : random() < dropInputs ? 0 : inputs[i]! / (1 - dropInputs);
        unit.fill(0);
        for (let i = 0; i < D; i++) {
          const xi = x[i]!;
          if (xi === 0) continue;
          for (let h = 0, q = i * H; h < H; h++, q++) unit[h]! += xi * w[q]!;
        }
        for (let h = 0; h < H; h++) keep[h] = unit[h]! > 0 && random() >= dropUnits ? 1 / (1 - dropUnits) : 0;
        for (let c = 0; c < K; c++) p[c] = w[biasAt + c]! + (nuisance ? w[nuisanceAt + c]! : 0);
        for (let h = 0; h < H; h++)
          if (keep[h]! > 0) for (let c = 0; c < K; c++) p[c]! += unit[h]! * keep[h]! * w[outputAt + h * K + c]!;
        const top = Math.max(...p);
        let sum = 0;
        for (let c = 0; c < K; c++) sum += p[c] = Math.exp(p[c]! - top);
        for (let c = 0; c < K; c++) p[c] = (p[c]! / sum - (c === label ? 1 : 0)) / batch.length;
        for (let c = 0; c < K; c++) {
          gradient[biasAt + c]! += p[c]!;
          if (nuisance) gradient[nuisanceAt + c]! += p[c]!;
        }
        for (let h = 0; h < H; h++) {
          let sumH = 0;
          if (keep[h]! > 0)
            for (let c = 0; c < K; c++) {
              const q = outputAt + h * K + c;
              gradient[q]! += p[c]! * unit[h]! * keep[h]!;
              sumH += p[c]! * w[q]!;
            }
          dUnit[h] = sumH * keep[h]!;
        }
        for (let i = 0; i < D; i++) {
          const xi = x[i]!;
          if (xi === 0) continue;
          for (let h = 0, q = i * H; h < H; h++, q++) gradient[q]! += xi * dUnit[h]!;
        }
      }
      steps++;
      const fix1 = 1 - 0.9 ** steps,
        fix2 = 1 - 0.999 ** steps;
      for (let i = 0; i < size; i++) {
        const g = gradient[i]! + (i < outputAt ? l2 * w[i]! : 0);
        first[i]! += 0.1 * (g - first[i]!);
        second[i]! += 0.001 * (g * g - second[i]!);
        w[i]! -= (rate * first[i]!) / fix1 / (Math.sqrt(second[i]! / fix2) + 1e-8);
      }
    }
  }
  return { layer: w.slice(0, outputAt), output: [...w.slice(outputAt, nuisanceAt)] };
}
