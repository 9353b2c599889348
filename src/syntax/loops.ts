import type { Kernels } from '../learning/native.ts';

/** Words as dependents and as heads, of `width` numbers each; how apt each is to be a head; the root likewise. */
export interface Pairs {
  readonly width: number;
  readonly dependents: Float32Array;
  readonly heads: Float32Array;
  readonly biases: Float32Array;
  readonly root: Float32Array;
  readonly rootBias: number;
}
/** Rows of `width` numbers by class of distance, or of each word a row of a number for each class; `classes[middle + distance]`, the class of the root is the last of `count`. */
export interface Distances {
  readonly rows: Float32Array;
  readonly width: number;
  readonly classes: Uint8Array;
  readonly middle: number;
  readonly count: number;
}

/** The innermost loops of the tagger and parser: in WebAssembly (assembly/syntax.ts, where each is described) or, where that may not run, in TypeScript, the same to the last bit. */
export interface Loops {
  dense(
    weights: Int16Array,
    width: number,
    outputs: number,
    inputs: Int16Array,
    count: number,
    scales: Float32Array,
    bias: Float32Array,
    out: Float32Array,
  ): void;
  toFixed(numbers: Float32Array, count: number, scale: number, rectified: boolean, out: Int16Array): void;
  addThree(
    rows: Int16Array,
    before: number,
    here: number,
    behind: number,
    bias: Float32Array,
    count: number,
    step: number,
    out: Float32Array,
    to: number,
  ): void;
  scan(gates: Float32Array, from: number, width: number, count: number, out: Float32Array, to: number): void;
  normalise(
    numbers: Float32Array,
    other: Float32Array | null,
    width: number,
    count: number,
    gain: Float32Array,
    bias: Float32Array,
  ): void;
  rectify(
    rows: Float32Array,
    width: number,
    count: number,
    weights: Float32Array,
    bias: number,
    out: Float32Array,
  ): void;
  pairScores(pairs: Pairs, far: Distances, from: number, count: number, out: Float32Array, best: Int32Array): number;
  addHeads(
    words: Float32Array,
    heads: Float32Array,
    root: Float32Array,
    distances: Distances,
    from: number,
    tree: Int32Array,
    count: number,
  ): void;
  bestTree(scores: Float32Array, count: number, space: Float32Array, heads: Int32Array): void;
}

/** Where the weights of an output for its first two inputs stand, and how far behind those for the next two: those of eight outputs lie together. */
export const weightAt = (inputs: number, output: number): number => (output >> 3) * 8 * inputs + 2 * (output & 7);
export const WEIGHT_STEP = 16;

/** How many numbers `bestTree` works with for a sentence of `count` words. */
export const treeSpace = (count: number): number => 7 * count * (count + 7);

/** The loops in WebAssembly; all arrays must lie in the memory of the kernels. */
export function nativeLoops(kernels: Kernels): Loops {
  return {
    dense: (weights, width, outputs, inputs, count, scales, bias, out) => {
      kernels.dense(
        weights.byteOffset,
        width,
        outputs,
        inputs.byteOffset,
        count,
        scales.byteOffset,
        bias.byteOffset,
        out.byteOffset,
      );
    },
    toFixed: (numbers, count, scale, rectified, out) => {
      kernels.toFixed(numbers.byteOffset, count, scale, rectified ? 1 : 0, out.byteOffset);
    },
    addThree: (rows, before, here, behind, bias, count, step, out, to) => {
      const at = rows.byteOffset;
      kernels.addThree(
        at + before * 2,
        at + here * 2,
        at + behind * 2,
        bias.byteOffset,
        count,
        step,
        out.byteOffset + to * 4,
      );
    },
    scan: (gates, from, width, count, out, to) => {
      kernels.scan(gates.byteOffset + from * 4, width, count, out.byteOffset + to * 4);
    },
    normalise: (numbers, other, width, count, gain, bias) => {
      kernels.normalise(numbers.byteOffset, other?.byteOffset ?? 0, width, count, gain.byteOffset, bias.byteOffset);
    },
    rectify: (rows, width, count, weights, bias, out) => {
      kernels.rectify(rows.byteOffset, width, count, weights.byteOffset, bias, out.byteOffset);
    },
    pairScores: ({ width, dependents, heads, biases, root, rootBias }, far, from, count, out, best) =>
      kernels.pairScores(
        dependents.byteOffset + from * width * 4,
        heads.byteOffset + from * width * 4,
        biases.byteOffset + from * 4,
        root.byteOffset,
        rootBias,
        far.rows.byteOffset + from * far.width * 4,
        far.width,
        far.classes.byteOffset,
        far.middle,
        far.count,
        width,
        count,
        out.byteOffset,
        best.byteOffset,
      ),
    addHeads: (words, heads, root, { rows, width, classes, middle, count: classCount }, from, tree, count) => {
      const at = from * width * 4;
      kernels.addHeads(
        words.byteOffset + at,
        heads.byteOffset + at,
        root.byteOffset,
        rows.byteOffset,
        classes.byteOffset,
        middle,
        classCount,
        tree.byteOffset,
        width,
        count,
      );
    },
    bestTree: (scores, count, space, heads) => {
      kernels.bestTree(scores.byteOffset, count, space.byteOffset, heads.byteOffset);
    },
  };
}

const { fround } = Math;

/** To the nearest whole number, of two as near to the even one, as WebAssembly rounds. */
function nearest(x: number): number {
  const down = Math.floor(x);
  const rest = x - down;
  return rest < 0.5 || (rest === 0.5 && down % 2 === 0) ? down : down + 1;
}

function squash(x: number): number {
  const near = Math.max(-3, Math.min(3, x));
  const square = fround(near * near);
  return fround(fround(near * fround(27 + square)) / fround(27 + fround(9 * square)));
}

/** The sum of numbers as four lanes have it. */
function sumOf(count: number, term: (k: number) => number): number {
  const lanes = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) lanes[k & 3] = fround(lanes[k & 3]! + term(k));
  return fround(fround(lanes[0]! + lanes[1]!) + fround(lanes[2]! + lanes[3]!));
}

/** Which of `count` numbers from `from` on is the largest, the first of several. */
export function indexOfLargest(numbers: Float32Array, from: number, count: number): number {
  let at = 0;
  let most = numbers[from]!;
  for (let k = 1; k < count; k++) {
    if (numbers[from + k]! > most) {
      most = numbers[from + k]!;
      at = k;
    }
  }
  return at;
}

/** The loops in TypeScript. */
export const plainLoops: Loops = {
  dense(weights, width, outputs, inputs, count, scales, bias, out) {
    for (let w = 0; w < count; w++) {
      for (let o = 0; o < outputs; o++) {
        let sum = 0;
        for (let k = 0, at = weightAt(width, o); k < width; k += 2, at += WEIGHT_STEP) {
          sum = (sum + inputs[w * width + k]! * weights[at]! + inputs[w * width + k + 1]! * weights[at + 1]!) | 0;
        }
        out[w * outputs + o] = bias[o]! + fround(scales[o]! * fround(sum));
      }
    }
  },
  toFixed(numbers, count, scale, rectified, out) {
    const least = rectified ? 0 : -32767;
    for (let k = 0; k < count; k++)
      out[k] = nearest(Math.max(least, Math.min(32767, fround(fround(scale) * numbers[k]!))));
  },
  addThree(rows, before, here, behind, bias, count, step, out, to) {
    for (let k = 0; k < count; k++)
      out[to + k] = bias[k]! + fround(fround(step) * (rows[before + k]! + rows[here + k]! + rows[behind + k]!));
  },
  scan(gates, from, width, count, out, to) {
    for (let way = 0; way < 2; way++) {
      for (let k = 0; k < width; k++) {
        let state = 0;
        for (let i = 0; i < count; i++) {
          const t = way === 0 ? i : count - 1 - i;
          const at = from + t * 4 * width + way * 2 * width + k;
          const forget = fround(0.5 + fround(0.5 * squash(fround(0.5 * gates[at + width]!))));
          state = fround(fround(forget * state) + fround(squash(gates[at]!) * fround(1 - forget)));
          out[to + t * 2 * width + way * width + k] = state;
        }
      }
    }
  },
  normalise(numbers, other, width, count, gain, bias) {
    for (let w = 0; w < count; w++) {
      const from = w * width;
      if (other !== null) for (let k = from; k < from + width; k++) numbers[k] = numbers[k]! + other[k]!;
      const mean = fround(sumOf(width, (k) => numbers[from + k]!) / width);
      const squares = sumOf(width, (k) => fround(fround(numbers[from + k]! - mean) ** 2));
      const factor = fround(1 / fround(Math.sqrt(fround(fround(squares / width) + fround(1e-5)))));
      for (let k = 0; k < width; k++)
        numbers[from + k] = bias[k]! + fround(fround(fround(numbers[from + k]! - mean) * factor) * gain[k]!);
    }
  },
  rectify(rows, width, count, weights, bias, out) {
    for (let r = 0; r < count; r++) {
      for (let k = r * width; k < (r + 1) * width; k++) rows[k] = Math.max(0, rows[k]!);
      out[r] = sumOf(width, (k) => fround(rows[r * width + k]! * weights[k]!)) + fround(bias);
    }
  },
  pairScores({ width, dependents, heads, biases, root, rootBias }, far, from, count, out, best) {
    let roots = 0;
    for (let d = 0; d < count; d++) {
      const own = (from + d) * width;
      for (let h = 0; h < count; h++) {
        const product = sumOf(width, (k) => fround(dependents[own + k]! * heads[(from + h) * width + k]!));
        out[d * (count + 1) + h] =
          h === d
            ? -1e4
            : fround(product + biases[from + h]!) +
              far.rows[(from + d) * far.width + far.classes[far.middle + h - d]!]!;
      }
      out[d * (count + 1) + count] =
        fround(sumOf(width, (k) => fround(dependents[own + k]! * root[k]!)) + fround(rootBias)) +
        far.rows[(from + d) * far.width + far.count - 1]!;
      best[d] = indexOfLargest(out, d * (count + 1), count + 1);
      if (best[d] === count) roots++;
    }
    return roots;
  },
  addHeads(words, heads, root, { rows, width, classes, middle, count: classCount }, from, tree, count) {
    for (let d = 0; d < count; d++) {
      const h = tree[d]!;
      const [of, at] = h === count ? [root, 0] : [heads, (from + h) * width];
      const distance = (h === count ? classCount - 1 : classes[middle + h - d]!) * width;
      for (let k = 0; k < width; k++)
        words[(from + d) * width + k] = fround(words[(from + d) * width + k]! + of[at + k]!) + rows[distance + k]!;
    }
  },
  bestTree(scores, count, _, heads) {
    const n = count;
    const table = (): Float32Array => new Float32Array(n * n);
    const rightward = table(),
      leftward = table(),
      joinRight = table(),
      joinLeft = table();
    const chosenRight = new Int32Array(n * n),
      chosenLeft = new Int32Array(n * n),
      split = new Int32Array(n * n);
    const best = (from: number, to: number, value: (q: number) => number): [number, number] => {
      let most = -Infinity;
      let at = from;
      for (let q = from; q < to; q++) {
        const one = fround(value(q));
        if (one > most) [most, at] = [one, q];
      }
      return [most, at];
    };
    for (let k = 1; k < n; k++) {
      for (let i = 0; i + k < n; i++) {
        const j = i + k;
        const [both, at] = best(i, j, (q) => rightward[i * n + q]! + leftward[j * n + q + 1]!);
        split[i * n + j] = at;
        joinLeft[j * n + i] = both + scores[i * (n + 1) + j]!;
        joinRight[i * n + j] = both + scores[j * (n + 1) + i]!;
        [leftward[j * n + i], chosenLeft[i * n + j]] = best(i, j, (q) => leftward[q * n + i]! + joinLeft[j * n + q]!);
        [rightward[i * n + j], chosenRight[i * n + j]] = best(
          i + 1,
          j + 1,
          (q) => joinRight[i * n + q]! + rightward[q * n + j]!,
        );
      }
    }
    const [, root] = best(0, n, (r) => fround(leftward[r * n]! + rightward[r * n + n - 1]!) + scores[r * (n + 1) + n]!);
    heads[root] = n;
    const todo: [number, number, number][] = [
      [0, 0, root],
      [1, root, n - 1],
    ];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      const [kind, i, j] = next;
      if (i === j) continue;
      const cell = i * n + j;
      if (kind >= 2) {
        heads[kind === 3 ? j : i] = kind === 3 ? i : j;
        todo.push([1, i, split[cell]!], [0, split[cell]! + 1, j]);
      } else if (kind === 1) todo.push([3, i, chosenRight[cell]!], [1, chosenRight[cell]!, j]);
      else todo.push([2, chosenLeft[cell]!, j], [0, i, chosenLeft[cell]!]);
    }
  },
};
