import { POS_TAGS } from '../english/pos-tags.ts';
import { hashString } from '../learning/hash.ts';
import { allocate, nativeKernels, type Native } from '../learning/native.ts';
import { nativeLoops, plainLoops, treeSpace, type Loops } from './loops.ts';
import { CELL_ZERO, INPUT_STEP, KEY_BITS, type Layer, type SyntaxModel, type Table } from './packed-network.ts';
import { RELATIONS, INFLECTIONS } from './relations.ts';
import { keyOf, normOf, rowsOfWord } from './word-rows.ts';

/*
 * The tagger and parser: two quasi-recurrent layers both ways (Bradbury et al. 2017) over what is known of each word, a tagger, and biaffine arcs (Dozat and Manning 2017), of which the
 * best projective tree is taken (Eisner 1996). Matrices are of whole numbers, so that sums are exact; the rest are single floats in a fixed order: the same on every machine.
 *
 * The first layer's gates are the sum of three rows, of the word before, the word, and the word behind. Rows are kept from one text to the next, as many as fit.
 */

/** Words that are read at once; a longer sentence must be cut by the caller. */
export const MOST_AT_ONCE = 128;
/** Rows of words that are kept, a power of 2. */
const KEPT = 2048;

/** Distances from dependent to head, in classes; the last is that to the root. See `bucket` of training/syntax/network.py. */
export const DISTANCES = 25;
const ROOT_DISTANCE = DISTANCES - 1;
const distanceClasses = /* @__PURE__ */ Uint8Array.from({ length: 2 * MOST_AT_ONCE + 1 }, (_, at) => {
  const delta = at - MOST_AT_ONCE;
  const far = Math.abs(delta);
  const size = far <= 6 ? far : Math.min(11, 6 + Math.floor(Math.log2(far / 6) * 2 + 1e-9));
  return delta > 0 ? size : 12 + size;
});
/** By `head - dependent`. */
export const distanceClass = (delta: number): number => distanceClasses[delta + MOST_AT_ONCE]!;

/** What the network says of the words of a batch. */
export interface Parsed {
  readonly tags: Uint8Array;
  readonly inflections: Uint8Array;
  /** Relative to the first word of the sentence; -1 for its root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** A network ready to run. */
export interface Network {
  /**
   * Reads the sentences of a batch, at most {@link MOST_AT_ONCE} words.
   *
   * @param words the number of each word, the same for the same word; negative for words that shall not be kept
   * @param formOf the word itself
   * @param lexicon of each word its tag in the lexicon
   * @param begins where each sentence begins, and one entry more
   */
  read(words: Int32Array, formOf: (at: number) => string, lexicon: Uint8Array, begins: readonly number[], out: Parsed): void;
  /** Forgets the rows of words; their numbers have been given out anew. */
  forget(): void;
}

interface Matrix { readonly weights: Int16Array; readonly inputs: number; readonly outputs: number; readonly scales: Float32Array; readonly bias: Float32Array }

const FIXED = 1024;
/** States are within 8 of 0, as they are normalised. */
const STATE = 4096;

export function createNetwork(model: SyntaxModel, native: Native | null = nativeKernels()): Network {
  return (native === null ? null : build(model, nativeLoops(native.kernels), (kind, length) => allocate(native, kind, length)))
    ?? build(model, plainLoops, (kind, length) => new kind(length))!;
}

type Allocate = <T extends Int16Array | Int32Array | Float32Array>(kind: { new (length: number): T; new (buffer: ArrayBufferLike, at: number, length: number): T; BYTES_PER_ELEMENT: number }, length: number) => T | null;

const OFFSET = { tags: 0, inflections: POS_TAGS.length, far: POS_TAGS.length + INFLECTIONS.length, arcs: POS_TAGS.length + INFLECTIONS.length + DISTANCES } as const;

/** Lays the model out; null where there is no room. */
function build(model: SyntaxModel, loops: Loops, room: Allocate): Network | null {
  const { header: { width, narrow, hidden, labelHidden, dims }, tables, layers, numbers, vectors, norms, names } = model;
  let isFull = false;
  const take: <T extends Int16Array | Int32Array | Float32Array>(...ask: Parameters<typeof room<T>>) => T = (kind, length) => {
    const made = room(kind, length);
    if (made === null) isFull = true;
    return made ?? new kind(0);
  };
  const floats = (values: ArrayLike<number>, length: number = values.length): Float32Array => {
    const own = take(Float32Array, length);
    if (own.length > 0) own.set(values);
    return own;
  };
  /** `unit` is what a whole unit of the inputs is worth. */
  const layOut = ({ cells, inputs, outputs, scales }: Layer, bias: ArrayLike<number> | null, unit: number): Matrix => {
    const weights = take(Int16Array, inputs * outputs);
    if (weights.length > 0) pairUp(cells, inputs, outputs, weights);
    return { weights, inputs, outputs, scales: floats(scales.map((scale) => scale * unit)), bias: bias === null ? take(Float32Array, outputs) : floats(bias) };
  };

  const gates = 4 * width;
  const states = 2 * width;
  const N = MOST_AT_ONCE;
  const narrowLayer = layOut(layers.narrow, numbers.narrowBias, INPUT_STEP);
  const firstLayer = layOut(layers.first, null, INPUT_STEP);
  const secondLayer = layOut(layers.second, numbers.secondBias, 1 / STATE);
  const headLayer = layOut(layers.heads, numbers.headsBias, 1 / STATE);
  const pairLayer = layOut(layers.pair, null, INPUT_STEP);
  const labelLayer = layOut(layers.labels, numbers.labelsBias, INPUT_STEP);
  const firstBias = floats(numbers.firstBias), gain1 = floats(numbers.gain1), shift1 = floats(numbers.shift1), gain2 = floats(numbers.gain2), shift2 = floats(numbers.shift2);

  // Rows of words: those that are kept, as many for words that find their place taken, and the row of nothing.
  const rowSize = 3 * gates;
  const rows = take(Int16Array, (KEPT + N + 1) * rowSize);
  const NOTHING = KEPT + N;
  const owner = new Int32Array(KEPT).fill(-1);
  const lastUse = new Int32Array(KEPT);
  let use = 0;

  const inputs = take(Int16Array, N * narrowLayer.inputs);
  const narrowOut = take(Float32Array, N * narrow);
  const narrowFixed = take(Int16Array, N * narrow);
  const rowsOut = take(Float32Array, N * rowSize);
  const rowsFixed = take(Int16Array, N * rowSize);
  const gateBuffer = take(Float32Array, N * gates);
  const below = take(Float32Array, N * states), above = take(Float32Array, N * states);
  const fixed = take(Int16Array, N * Math.max(states, hidden, labelHidden));
  const heads = headLayer.outputs;
  const headBuffer = take(Float32Array, N * heads);
  const ends = take(Float32Array, N * Math.max(hidden, labelHidden)), governors = take(Float32Array, (N + 1) * hidden), dependents = take(Float32Array, N * hidden);
  const biases = take(Float32Array, N + 1);
  const scores = take(Float32Array, N * (N + 1));
  const space = take(Float32Array, treeSpace(N));
  const tree = take(Int32Array, N);
  const labelOut = take(Float32Array, N * labelLayer.outputs);
  if (isFull) return null;
  const rowOf = new Int32Array(N);

  /** Writes what is known of a word as inputs of the narrow layer. */
  function describe(form: string, lexicon: number, at: number): void {
    const norm = find(norms, normOf(form));
    const name = find(names, keyOf(form));
    const { suffix, ending, prefix, shape } = rowsOfWord(form);
    let to = at * narrowLayer.inputs;
    to = copyRow(tables.word, norm + 1, to);
    const step = name < 0 ? 0 : vectors.steps[name]! * 8;
    for (let d = 0; d < dims; d++) inputs[to++] = name < 0 ? 0 : (2 * (vectors.cells[name * dims + d]! - VECTOR_ZERO) + 1) * step;
    to = copyRow(tables.suffix, suffix, to);
    to = copyRow(tables.ending, ending, to);
    to = copyRow(tables.prefix, prefix, to);
    to = copyRow(tables.shape, shape, to);
    to = copyRow(tables.lexicon, lexicon, to);
    inputs[to++] = norm < 0 ? FIXED : 0;
    inputs[to] = name < 0 ? FIXED : 0;
  }

  function copyRow({ width: size, cells, steps }: Table, row: number, to: number): number {
    const step = steps[row]!;
    for (let k = 0; k < size; k++) inputs[to + k] = (cells[row * size + k]! - CELL_ZERO) * step;
    return to + size;
  }

  /** Finds or makes the row of each word. */
  function findRows(words: Int32Array, count: number, formOf: (at: number) => string, lexicon: Uint8Array): void {
    use++;
    let missing = 0;
    let spare = 0;
    const places: number[] = [];
    for (let i = 0; i < count; i++) {
      const word = words[i]!;
      const slot = word & (KEPT - 1);
      if (word >= 0 && owner[slot] === word) {
        lastUse[slot] = use;
        rowOf[i] = slot;
        continue;
      }
      const isFree = word >= 0 && lastUse[slot] !== use;
      if (isFree) {
        owner[slot] = word;
        lastUse[slot] = use;
      }
      rowOf[i] = isFree ? slot : KEPT + spare++;
      describe(formOf(i), lexicon[i]!, missing++);
      places.push(rowOf[i]!);
    }
    if (missing === 0) return;
    run(narrowLayer, inputs, missing, narrowOut);
    loops.toFixed(narrowOut, missing * narrow, FIXED, false, narrowFixed);
    run(firstLayer, narrowFixed, missing, rowsOut);
    loops.toFixed(rowsOut, missing * rowSize, FIXED, false, rowsFixed);
    places.forEach((place, k) => { rows.set(rowsFixed.subarray(k * rowSize, (k + 1) * rowSize), place * rowSize); });
  }

  function run({ weights, inputs: size, outputs, scales, bias }: Matrix, from: Int16Array, count: number, out: Float32Array): void {
    loops.dense(weights, size, outputs, from, count, scales, bias, out);
  }

  /** The states of all words, above both layers, in 16 bits. */
  function encode(begins: readonly number[], count: number): void {
    for (let s = 0; s + 1 < begins.length; s++) {
      const from = begins[s]!, to = begins[s + 1]!;
      for (let i = from; i < to; i++) {
        const before = i > from ? rowOf[i - 1]! : NOTHING, behind = i + 1 < to ? rowOf[i + 1]! : NOTHING;
        loops.addThree(rows, before * rowSize, rowOf[i]! * rowSize + gates, behind * rowSize + 2 * gates, firstBias, gates, INPUT_STEP, gateBuffer, i * gates);
      }
      loops.scan(gateBuffer, from * gates, width, to - from, below, from * states);
    }
    loops.normalise(below, null, states, count, gain1, shift1);
    loops.toFixed(below, count * states, STATE, false, fixed);
    run(secondLayer, fixed, count, gateBuffer);
    for (let s = 0; s + 1 < begins.length; s++) loops.scan(gateBuffer, begins[s]! * gates, width, begins[s + 1]! - begins[s]!, above, begins[s]! * states);
    loops.normalise(above, below, states, count, gain2, shift2);
    loops.toFixed(above, count * states, STATE, false, fixed);
    run(headLayer, fixed, count, headBuffer);
  }

  /** Copies `size` outputs from `offset` on, of so many words, side by side. */
  function gather(from: number, count: number, offset: number, size: number, out: Float32Array): void {
    for (let i = 0; i < count; i++) out.set(headBuffer.subarray((from + i) * heads + offset, (from + i) * heads + offset + size), i * size);
  }

  /** The heads of one sentence's words, in `tree`. */
  function attach(from: number, count: number): void {
    gather(from, count, OFFSET.arcs, hidden, ends);
    loops.toFixed(ends, count * hidden, FIXED, true, fixed);
    run(pairLayer, fixed, count, dependents);
    gather(from, count, OFFSET.arcs + hidden, hidden, governors);
    governors.set(numbers.rootGovernor, count * hidden);
    for (let h = 0; h <= count; h++) {
      let bias = numbers.governorBias[0]!;
      for (let k = 0; k < hidden; k++) {
        const value = governors[h * hidden + k]!;
        if (value > 0) bias = Math.fround(bias + Math.fround(value * numbers.governor[k]!));
        else governors[h * hidden + k] = 0;
      }
      biases[h] = bias;
    }
    loops.pairScores(dependents, governors, biases, hidden, count, scores);
    const stride = count + 1;
    for (let d = 0; d < count; d++) {
      const far = (from + d) * heads + OFFSET.far;
      for (let h = 0; h < count; h++) scores[d * stride + h] = scores[d * stride + h]! + headBuffer[far + distanceClass(h - d)]!;
      scores[d * stride + d] = -1e4;
      scores[d * stride + count] = scores[d * stride + count]! + headBuffer[far + ROOT_DISTANCE]!;
    }
    if (!isTree(scores, count, tree)) loops.bestTree(scores, count, space, tree);
  }

  /** The relations of one sentence's words to the heads in `tree`. */
  function label(from: number, count: number, out: Parsed): void {
    gather(from, count, OFFSET.arcs + 2 * hidden, labelHidden, ends);
    for (let d = 0; d < count; d++) {
      const h = tree[d]!;
      const isRoot = h === count;
      const distance = (isRoot ? ROOT_DISTANCE : distanceClass(h - d)) * labelHidden;
      const governor = (from + h) * heads + OFFSET.arcs + 2 * hidden + labelHidden;
      for (let k = 0; k < labelHidden; k++) {
        const own = Math.fround(ends[d * labelHidden + k]! + (isRoot ? numbers.rootLabel[k]! : headBuffer[governor + k]!));
        ends[d * labelHidden + k] = own + numbers.distances[distance + k]!;
      }
    }
    loops.toFixed(ends, count * labelHidden, FIXED, true, fixed);
    run(labelLayer, fixed, count, labelOut);
    for (let d = 0; d < count; d++) {
      out.heads[from + d] = tree[d] === count ? -1 : tree[d]!;
      out.relations[from + d] = tree[d] === count ? 0 : best(labelOut, d * labelLayer.outputs + 1, RELATIONS.length - 1) + 1;
    }
  }

  return {
    read(words, formOf, lexicon, begins, out) {
      const count = begins.at(-1)!;
      findRows(words, count, formOf, lexicon);
      encode(begins, count);
      for (let i = 0; i < count; i++) {
        out.tags[i] = best(headBuffer, i * heads + OFFSET.tags, POS_TAGS.length);
        out.inflections[i] = best(headBuffer, i * heads + OFFSET.inflections, INFLECTIONS.length);
      }
      for (let s = 0; s + 1 < begins.length; s++) {
        attach(begins[s]!, begins[s + 1]! - begins[s]!);
        label(begins[s]!, begins[s + 1]! - begins[s]!, out);
      }
    },
    forget() { owner.fill(-1); },
  };
}

/** Digits of vectors: nibbles, 8 added. */
const VECTOR_ZERO = CELL_ZERO - 45 + 8;

/** Weights as the kernels want them: of each two inputs those of all outputs, the two side by side. */
function pairUp(cells: Uint8Array, inputs: number, outputs: number, weights: Int16Array): void {
  for (let o = 0; o < outputs; o++) {
    for (let k = 0; k < inputs; k += 2) {
      const at = k * outputs + 2 * o;
      weights[at] = cells[o * inputs + k]! - CELL_ZERO;
      weights[at + 1] = cells[o * inputs + k + 1]! - CELL_ZERO;
    }
  }
}

/** The index of a word in a list of hashes, or -1. */
function find(keys: Int32Array, word: string): number {
  const key = hashString(word) & (2 ** KEY_BITS - 1);
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < key) low = middle + 1; else high = middle;
  }
  return keys[low] === key ? low : -1;
}

/** Which of some numbers is the largest. */
function best(numbers: Float32Array, from: number, count: number): number {
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

/** Gives each word the head that fits it best, and tells whether this is a projective tree with one word at the root: then there is no better one. */
function isTree(scores: Float32Array, count: number, heads: Int32Array): boolean {
  let roots = 0;
  for (let d = 0; d < count; d++) {
    const head = best(scores, d * (count + 1), count + 1);
    heads[d] = head;
    if (head === count) roots++;
  }
  if (roots !== 1) return false;
  return isProjective(heads, count);
}

const openEnds = /* @__PURE__ */ new Int32Array(MOST_AT_ONCE + 1);

/** Whether no two arcs cross and none goes round. */
function isProjective(heads: Int32Array, count: number): boolean {
  for (let d = 0; d < count; d++) {
    let steps = 0;
    for (let h = heads[d]!; h !== count; h = heads[h]!) if (++steps > count) return false;
  }
  // Arcs by their left end, the widest first: each must end before the ones around it do, and none may span the word at the root.
  let depth = 0;
  for (let i = 0; i < count; i++) {
    while (depth > 0 && openEnds[depth - 1] === i) depth--;
    if (heads[i] === count && depth > 0) return false;
    for (let j = count - 1; j > i; j--) {
      if (heads[j] !== i && heads[i] !== j) continue;
      if (depth > 0 && openEnds[depth - 1]! < j) return false;
      openEnds[depth++] = j;
    }
  }
  return true;
}
