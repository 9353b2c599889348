import type { RawWeights } from '../../src/learning/weights.ts';
import { legality, transitionFeature } from '../../src/learning/chain.ts';
import { createAdaGrad } from './adagrad.ts';
import { createRandom, shuffle } from './random.ts';
import { countRows, type Rows } from './rows.ts';

/**
 * Trainers of linear chains: a conditional random field by AdaGrad, and an averaged structured perceptron. Both learn the model that
 * src/learning/chain.ts decodes: emissions from hashed features, transitions between neighbouring tags (as rows of `transitionFeature`).
 */
export interface Sequence {
  /** Features of token `i`: `features[starts[i]]` up to `features[starts[i + 1]]`. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** The right tags. */
  readonly gold: Uint8Array;
  /**
   * Where the annotation leaves something open: 1 at `i * tags + t` if tag `t` may be right at token `i`. The model is then asked for
   * any legal sequence of such tags (corpora that never mark dates, say, leave open whether an unmarked token is one). CRF only.
   */
  readonly allowed?: Uint8Array;
  /** Scores of tag `t` at token `i` that are there already, at `i * tags + t`: what is learned is added to them. CRF only. */
  readonly base?: Float32Array;
  /** How much an error counts; default 1. */
  readonly weight?: number;
}

export interface ChainTraining {
  readonly tags: readonly string[];
  readonly epochs: number;
  readonly keyBits: number;
  /** Features that occur less often are not learned; default 1. */
  readonly atLeast?: number;
  readonly seed?: number;
  readonly progress?: (line: string) => void;
}

export interface CrfTraining extends ChainTraining {
  /** AdaGrad's rate; about 0.1. */
  readonly rate: number;
  /** Pull toward zero per sequence; about 1e-6. */
  readonly l1: number;
  readonly l2?: number;
  /** See AdaGradOptions. */
  readonly caution?: number;
  /**
   * Share of a token's features that is hidden at random each time it is learned from, so that no feature relies on another being there
   * (the word itself above all, which the next article will not have). Default 0.
   */
  readonly dropout?: number;
  /** Average the weights at the ends of the epochs from this one on, which takes out the noise of the last steps. Default: none. */
  readonly averageFrom?: number;
  /** Transitions that are there already, at `previous * tags + next`, beside {@link Sequence.base}. */
  readonly baseTransitions?: ArrayLike<number>;
  /** Called after each epoch with the model so far. */
  readonly afterEpoch?: (epoch: number, model: RawWeights) => void;
}

/** Gradients smaller than this are not worth an update: most tags are out of the question at most tokens. */
const NEGLIGIBLE = 1e-3;

/** Trains a conditional random field. */
export function trainCrf(sequences: readonly Sequence[], options: CrfTraining): RawWeights {
  const { tags, epochs, rate, l1, dropout = 0, progress = () => {} } = options;
  const size = tags.length;
  const { before, beforeStart, start, last } = legality(tags);
  const { rows, compiled, transitionRow } = compile(sequences, options);
  const random = createRandom(options.seed ?? 1);
  const shown = new Int32Array(compiled.reduce((most, { features }) => Math.max(most, features.length), 0));
  const shownStarts = new Int32Array(compiled.reduce((most, { starts }) => Math.max(most, starts.length), 0));
  const scale = 1 / (1 - dropout);
  const model = createAdaGrad(rows.count * size, { rate, l1, l2: options.l2 ?? 0, caution: options.caution ?? 0 });
  const { weights } = model;
  const longest = sequences.reduce((most, s) => Math.max(most, s.gold.length), 0);
  const potentials = new Float64Array(longest * size);
  const forward = new Float64Array(longest * size);
  const backward = new Float64Array(longest * size);
  const scales = new Float64Array(longest);
  const gradient = new Float64Array(longest * size);
  const factors = new Float64Array(size * size);
  const pull = new Float64Array(size * size);
  const active = new Int32Array(size);

  /** Adds `sign` times the expected counts of tags and transitions to the gradient; returns the log of the sum over all sequences. */
  const expect = (length: number, sign: number, allowed?: Uint8Array): number => {
    let log = 0;
    for (let i = 0; i < length; i++) {
      const row = i * size;
      let sum = 0;
      for (let t = 0; t < size; t++) {
        let reach = 0;
        if (!allowed || allowed[row + t] === 1) {
          for (let k = beforeStart[t]!; k < beforeStart[t + 1]!; k++) {
            const p = before[k]!;
            if (i > 0) reach += forward[row - size + p]! * factors[p * size + t]!;
            else if (p === start) reach = factors[p * size + t]!;
          }
          reach *= potentials[row + t]!;
        }
        if (i === length - 1 && last[t] === 0) reach = 0;
        forward[row + t] = reach;
        sum += reach;
      }
      if (!(sum > 0)) return -Infinity;
      scales[i] = sum;
      log += Math.log(sum);
      for (let t = 0; t < size; t++) forward[row + t]! /= sum;
    }
    for (let t = 0; t < size; t++) backward[(length - 1) * size + t] = 1;
    for (let i = length - 1; i >= 0; i--) {
      const row = i * size;
      for (let t = 0; t < size; t++) gradient[row + t]! += sign * forward[row + t]! * backward[row + t]!;
      if (i > 0) backward.fill(0, row - size, row);
      for (let t = 0; t < size; t++) {
        if (forward[row + t] === 0) continue;
        const weight = (potentials[row + t]! * backward[row + t]!) / scales[i]!;
        for (let k = beforeStart[t]!; k < beforeStart[t + 1]!; k++) {
          const p = before[k]!;
          const arc = weight * factors[p * size + t]!;
          if (i > 0) {
            backward[row - size + p]! += arc;
            pull[p * size + t]! += sign * arc * forward[row - size + p]!;
          } else if (p === start) pull[p * size + t]! += sign * arc;
        }
      }
    }
    return log;
  };

  const arc = (p: number, t: number): number =>
    weights[transitionRow + p * size + t]! + (options.baseTransitions?.[p * size + t] ?? 0);

  const hide = (
    full: { features: Int32Array; starts: Int32Array },
    length: number,
  ): { features: Int32Array; starts: Int32Array } => {
    let at = 0;
    for (let i = 0; i < length; i++) {
      for (let f = full.starts[i]!; f < full.starts[i + 1]!; f++)
        if (random() >= dropout) shown[at++] = full.features[f]!;
      shownStarts[i + 1] = at;
    }
    return { features: shown, starts: shownStarts };
  };

  const learn = (index: number): number => {
    const sequence = sequences[index]!;
    const { gold, allowed, weight = 1 } = sequence;
    const length = gold.length;
    const { features, starts } = dropout > 0 ? hide(compiled[index]!, length) : compiled[index]!;
    model.tick();
    gradient.fill(0, 0, length * size);
    pull.fill(0);
    for (let p = 0; p < size; p++) for (let t = 0; t < size; t++) factors[p * size + t] = Math.exp(arc(p, t));
    for (let i = 0; i < length; i++) {
      const row = i * size;
      potentials.fill(0, row, row + size);
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        const from = features[f]! * size;
        for (let t = 0; t < size; t++) potentials[row + t]! += weights[from + t]!;
      }
      if (dropout > 0) for (let t = 0; t < size; t++) potentials[row + t]! *= scale;
      if (sequence.base) for (let t = 0; t < size; t++) potentials[row + t]! += sequence.base[row + t]!;
    }
    let loss = 0;
    if (!allowed) {
      let p = start;
      for (let i = 0; i < length; i++) {
        const t = gold[i]!;
        loss -= potentials[i * size + t]! + arc(p, t);
        gradient[i * size + t]! -= 1;
        pull[p * size + t]! -= 1;
        p = t;
      }
    }
    for (let i = 0; i < length; i++) {
      const row = i * size;
      let top = -Infinity;
      for (let t = 0; t < size; t++) top = Math.max(top, potentials[row + t]!);
      for (let t = 0; t < size; t++) potentials[row + t] = Math.exp(potentials[row + t]! - top);
      if (!allowed) loss += top;
    }
    if (allowed) {
      const log = expect(length, -1, allowed);
      if (log === -Infinity) return 0; // the annotation allows no sequence that the scheme knows
      loss -= log;
    }
    loss += expect(length, 1);
    const pace = weight * scale;
    for (let i = 0; i < length; i++) {
      let count = 0;
      for (let t = 0; t < size; t++) if (Math.abs(gradient[i * size + t]!) > NEGLIGIBLE) active[count++] = t;
      if (count === 0) continue;
      for (let f = starts[i]!; f < starts[i + 1]!; f++) {
        const from = features[f]! * size;
        for (let a = 0; a < count; a++) model.update(from + active[a]!, pace * gradient[i * size + active[a]!]!);
      }
    }
    for (let i = 0; i < size * size; i++)
      if (Math.abs(pull[i]!) > NEGLIGIBLE) model.update(transitionRow + i, weight * pull[i]!);
    return loss * weight;
  };

  const order = sequences.map((_, i) => i);
  const averageFrom = options.averageFrom ?? Infinity;
  const mean = averageFrom <= epochs ? new Float32Array(weights.length) : weights;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) loss += learn(index);
    model.settle();
    progress(
      `epoch ${epoch}: loss ${loss.toFixed(0)}, ${weights.reduce((n, w) => n + (w === 0 ? 0 : 1), 0)} weights of ${rows.count} features`,
    );
    if (epoch >= averageFrom)
      for (let i = 0; i < mean.length; i++) mean[i]! += (weights[i]! - mean[i]!) / (epoch - averageFrom + 1);
    options.afterEpoch?.(epoch, { labels: tags, keys: rows.keys, weights: epoch >= averageFrom ? mean : weights });
  }
  return { labels: tags, keys: rows.keys, weights: mean };
}

/** Trains an averaged structured perceptron (Collins 2002). */
export function trainPerceptron(sequences: readonly Sequence[], options: ChainTraining): RawWeights {
  const { tags, epochs, progress = () => {} } = options;
  const size = tags.length;
  const { before, beforeStart, start, last } = legality(tags);
  const { rows, compiled, transitionRow } = compile(sequences, options);
  const weights = new Float32Array(rows.count * size);
  const sums = new Float64Array(rows.count * size);
  const longest = sequences.reduce((most, s) => Math.max(most, s.gold.length), 0);
  const back = new Uint8Array(longest * size);
  const path = new Uint8Array(longest);
  let best = new Float64Array(size);
  let next = new Float64Array(size);
  let step = 1;
  const add = (index: number, by: number): void => {
    weights[index]! += by;
    sums[index]! += by * step;
  };

  const random = createRandom(options.seed ?? 1);
  const order = sequences.map((_, i) => i);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    for (const index of order) {
      const { gold } = sequences[index]!;
      const { features, starts } = compiled[index]!;
      step++;
      best.fill(-Infinity);
      best[start] = 0;
      for (let i = 0; i < gold.length; i++) {
        next.fill(0);
        for (let f = starts[i]!; f < starts[i + 1]!; f++) {
          const from = features[f]! * size;
          for (let t = 0; t < size; t++) next[t]! += weights[from + t]!;
        }
        for (let t = 0; t < size; t++) {
          let top = -Infinity;
          for (let k = beforeStart[t]!; k < beforeStart[t + 1]!; k++) {
            const p = before[k]!;
            const score = best[p]! + weights[transitionRow + p * size + t]!;
            if (score > top) {
              top = score;
              back[i * size + t] = p;
            }
          }
          next[t]! += top;
        }
        [best, next] = [next, best];
      }
      let tag = -1;
      for (let t = 0; t < size; t++) if (last[t] === 1 && (tag < 0 || best[t]! > best[tag]!)) tag = t;
      for (let i = gold.length - 1; i >= 0; i--) {
        path[i] = tag;
        tag = back[i * size + tag]!;
      }
      let right = start;
      let guess = start;
      for (let i = 0; i < gold.length; i++) {
        const t = gold[i]!;
        const g = path[i]!;
        if (t !== g) {
          wrong++;
          for (let f = starts[i]!; f < starts[i + 1]!; f++) {
            add(features[f]! * size + t, 1);
            add(features[f]! * size + g, -1);
          }
        }
        if (t !== g || right !== guess) {
          add(transitionRow + right * size + t, 1);
          add(transitionRow + guess * size + g, -1);
        }
        right = t;
        guess = g;
      }
    }
    progress(`epoch ${epoch}: ${wrong} tags wrong`);
  }
  for (let i = 0; i < weights.length; i++) weights[i]! -= sums[i]! / step;
  return { labels: tags, keys: rows.keys, weights };
}

/** Turns features into rows; the transitions take the first rows of all. */
function compile(
  sequences: readonly Sequence[],
  options: ChainTraining,
): {
  rows: Rows;
  compiled: { features: Int32Array; starts: Int32Array }[];
  transitionRow: number;
} {
  const transitions = options.tags.map((_, tag) => transitionFeature(tag));
  const rows = countRows(
    sequences.map((s) => s.features),
    options.keyBits,
    options.atLeast ?? 1,
    transitions,
  );
  const compiled = sequences.map((sequence) => {
    const features = new Int32Array(sequence.features.length);
    const starts = new Int32Array(sequence.starts.length);
    let at = 0;
    for (let i = 0; i < sequence.gold.length; i++) {
      for (let f = sequence.starts[i]!; f < sequence.starts[i + 1]!; f++) {
        const row = rows.row(sequence.features[f]!);
        if (row >= 0) features[at++] = row;
      }
      starts[i + 1] = at;
    }
    return { features: features.slice(0, at), starts };
  });
  if (transitions.some((feature, tag) => rows.row(feature) !== tag))
    throw new Error('chain: two transitions share a key; use more key bits');
  return { rows, compiled, transitionRow: 0 };
}
