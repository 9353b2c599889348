import { POS_TAGS } from '../english/pos-tags.ts';
import { hashString } from '../learning/hash.ts';
import { allocate, nativeKernels, type Native } from '../learning/native.ts';
import { nativeLoops, plainLoops } from './loops.ts';
import { CELL_ZERO, INPUT_STEP, KEY_BITS, type SyntaxModel, type Table } from './packed-network.ts';
import { FIXED, KEPT, layOut, MOST_AT_ONCE, STATE, type Laid, type Matrix } from './network-layout.ts';
import { RELATIONS, INFLECTIONS } from './relations.ts';
import { keyOf, normOf, rowsOfWord } from './word-rows.ts';

/*
 * The tagger and parser: two quasi-recurrent layers both ways (Bradbury et al. 2017) over what is known of each word, a tagger, and biaffine arcs (Dozat and Manning 2017), of which the
 * best projective tree is taken (Eisner 1996). Matrices are of whole numbers, so that sums are exact; the rest are single floats in a fixed order: the same on every machine.
 *
 * The first layer's gates are the sum of three rows, of the word before, the word, and the word behind. Rows are kept from one text to the next, as many as fit.
 */

export { MOST_AT_ONCE };

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

export function createNetwork(model: SyntaxModel, native: Native | null = nativeKernels()): Network {
  const laid = (native === null ? null : layOut(model, nativeLoops(native.kernels), (kind, length) => allocate(native, kind, length)))
    ?? layOut(model, plainLoops, (kind, length) => new kind(length))!;
  return {
    read(words, formOf, lexicon, begins, out) {
      findRows(laid, words, begins.at(-1)!, formOf, lexicon);
      encode(laid, begins);
      tagWords(laid, begins.at(-1)!, out);
      for (let s = 0; s + 1 < begins.length; s++) {
        attach(laid, begins[s]!, begins[s + 1]! - begins[s]!);
        label(laid, begins[s]!, begins[s + 1]! - begins[s]!, out);
      }
    },
    forget() { laid.owner.fill(-1); },
  };
}

const OFFSET = { tags: 0, inflections: POS_TAGS.length, far: POS_TAGS.length + INFLECTIONS.length, arcs: POS_TAGS.length + INFLECTIONS.length + DISTANCES } as const;

/** Writes what is known of a word as inputs of the narrow layer. */
function describe(laid: Laid, form: string, lexicon: number, at: number): void {
  const { model: { tables, vectors, norms, names, header: { dims } }, inputs } = laid;
  const norm = find(norms, normOf(form));
  const name = find(names, keyOf(form));
  const { suffix, ending, prefix, shape } = rowsOfWord(form);
  let to = copyRow(inputs, tables.word, norm + 1, at * laid.narrowLayer.inputs);
  const step = name < 0 ? 0 : vectors.steps[name]! * 8;
  for (let d = 0; d < dims; d++) inputs[to++] = name < 0 ? 0 : (2 * (vectors.cells[name * dims + d]! - VECTOR_ZERO) + 1) * step;
  to = copyRow(inputs, tables.suffix, suffix, to);
  to = copyRow(inputs, tables.ending, ending, to);
  to = copyRow(inputs, tables.prefix, prefix, to);
  to = copyRow(inputs, tables.shape, shape, to);
  to = copyRow(inputs, tables.lexicon, lexicon, to);
  inputs[to++] = norm < 0 ? FIXED : 0;
  inputs[to] = name < 0 ? FIXED : 0;
}

function copyRow(inputs: Int16Array, { width, cells, steps }: Table, row: number, to: number): number {
  const step = steps[row]!;
  for (let k = 0; k < width; k++) inputs[to + k] = (cells[row * width + k]! - CELL_ZERO) * step;
  return to + width;
}

/** Finds or makes the row of each word. */
function findRows(laid: Laid, words: Int32Array, count: number, formOf: (at: number) => string, lexicon: Uint8Array): void {
  const { owner, lastUse, rowOf } = laid;
  const use = ++laid.uses;
  const places: number[] = [];
  let spare = 0;
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
    describe(laid, formOf(i), lexicon[i]!, places.length);
    places.push(rowOf[i]!);
  }
  if (places.length > 0) makeRows(laid, places);
}

/** The rows of the words that are described among the inputs. */
function makeRows(laid: Laid, places: readonly number[]): void {
  const { loops, inputs, narrowLayer, narrowOut, narrowFixed, firstLayer, rowsOut, rowsFixed, rows, rowSize } = laid;
  run(laid, narrowLayer, inputs, places.length, narrowOut);
  loops.toFixed(narrowOut, places.length * narrowLayer.outputs, FIXED, false, narrowFixed);
  run(laid, firstLayer, narrowFixed, places.length, rowsOut);
  loops.toFixed(rowsOut, places.length * rowSize, FIXED, false, rowsFixed);
  places.forEach((place, k) => { rows.set(rowsFixed.subarray(k * rowSize, (k + 1) * rowSize), place * rowSize); });
}

function run({ loops }: Laid, { weights, inputs, outputs, scales, bias }: Matrix, from: Int16Array, count: number, out: Float32Array): void {
  loops.dense(weights, inputs, outputs, from, count, scales, bias, out);
}

/** Both layers over all words of a batch, and the outputs of the heads. */
function encode(laid: Laid, begins: readonly number[]): void {
  const { loops, rows, rowSize, rowOf, nothing, width, gateBuffer, below, above, fixed, norms: { gain1, shift1, gain2, shift2 }, firstBias } = laid;
  const gates = 4 * width, states = 2 * width;
  const count = begins.at(-1)!;
  for (let s = 0; s + 1 < begins.length; s++) {
    const from = begins[s]!, to = begins[s + 1]!;
    for (let i = from; i < to; i++) {
      const before = i > from ? rowOf[i - 1]! : nothing, behind = i + 1 < to ? rowOf[i + 1]! : nothing;
      loops.addThree(rows, before * rowSize, rowOf[i]! * rowSize + gates, behind * rowSize + 2 * gates, firstBias, gates, INPUT_STEP, gateBuffer, i * gates);
    }
    loops.scan(gateBuffer, from * gates, width, to - from, below, from * states);
  }
  loops.normalise(below, null, states, count, gain1, shift1);
  loops.toFixed(below, count * states, STATE, false, fixed);
  run(laid, laid.secondLayer, fixed, count, gateBuffer);
  for (let s = 0; s + 1 < begins.length; s++) loops.scan(gateBuffer, begins[s]! * gates, width, begins[s + 1]! - begins[s]!, above, begins[s]! * states);
  loops.normalise(above, below, states, count, gain2, shift2);
  loops.toFixed(above, count * states, STATE, false, fixed);
  run(laid, laid.headLayer, fixed, count, laid.headBuffer);
}

function tagWords({ headBuffer, headLayer: { outputs } }: Laid, count: number, out: Parsed): void {
  for (let i = 0; i < count; i++) {
    out.tags[i] = best(headBuffer, i * outputs + OFFSET.tags, POS_TAGS.length);
    out.inflections[i] = best(headBuffer, i * outputs + OFFSET.inflections, INFLECTIONS.length);
  }
}

/** Copies `size` outputs of the heads from `offset` on, of so many words, side by side. */
function gather({ headBuffer, headLayer: { outputs } }: Laid, from: number, count: number, offset: number, size: number, out: Float32Array): void {
  for (let i = 0; i < count; i++) out.set(headBuffer.subarray((from + i) * outputs + offset, (from + i) * outputs + offset + size), i * size);
}

/** The heads of one sentence's words, in `tree`. */
function attach(laid: Laid, from: number, count: number): void {
  const { loops, hidden, ends, fixed, dependents, governors, biases, scores, space, tree, headBuffer, headLayer: { outputs } } = laid;
  gather(laid, from, count, OFFSET.arcs, hidden, ends);
  loops.toFixed(ends, count * hidden, FIXED, true, fixed);
  run(laid, laid.pairLayer, fixed, count, dependents);
  gather(laid, from, count, OFFSET.arcs + hidden, hidden, governors);
  governors.set(laid.model.numbers.rootGovernor, count * hidden);
  rectifyGovernors(laid, count + 1);
  loops.pairScores(dependents, governors, biases, hidden, count, scores);
  const stride = count + 1;
  for (let d = 0; d < count; d++) {
    const far = (from + d) * outputs + OFFSET.far;
    for (let h = 0; h < count; h++) scores[d * stride + h] = scores[d * stride + h]! + headBuffer[far + distanceClass(h - d)]!;
    scores[d * stride + d] = -1e4;
    scores[d * stride + count] = scores[d * stride + count]! + headBuffer[far + ROOT_DISTANCE]!;
  }
  if (!isTree(scores, count, tree)) loops.bestTree(scores, count, space, tree);
}

/** What words are as heads, rectified, and how apt each is to be one at all. */
function rectifyGovernors({ governors, biases, hidden, model: { numbers: { governor, governorBias } } }: Laid, count: number): void {
  for (let h = 0; h < count; h++) {
    let bias = governorBias[0]!;
    for (let k = 0; k < hidden; k++) {
      const value = governors[h * hidden + k]!;
      if (value > 0) bias = Math.fround(bias + Math.fround(value * governor[k]!));
      else governors[h * hidden + k] = 0;
    }
    biases[h] = bias;
  }
}

/** The relations of one sentence's words to the heads in `tree`. */
function label(laid: Laid, from: number, count: number, out: Parsed): void {
  const { loops, hidden, labelHidden, ends, fixed, tree, headBuffer, headLayer: { outputs }, labelLayer, labelOut, model: { numbers: { rootLabel, distances } } } = laid;
  gather(laid, from, count, OFFSET.arcs + 2 * hidden, labelHidden, ends);
  for (let d = 0; d < count; d++) {
    const h = tree[d]!;
    const isRoot = h === count;
    const distance = (isRoot ? ROOT_DISTANCE : distanceClass(h - d)) * labelHidden;
    const governor = (from + h) * outputs + OFFSET.arcs + 2 * hidden + labelHidden;
    for (let k = 0; k < labelHidden; k++) {
      const own = Math.fround(ends[d * labelHidden + k]! + (isRoot ? rootLabel[k]! : headBuffer[governor + k]!));
      ends[d * labelHidden + k] = own + distances[distance + k]!;
    }
  }
  loops.toFixed(ends, count * labelHidden, FIXED, true, fixed);
  run(laid, labelLayer, fixed, count, labelOut);
  for (let d = 0; d < count; d++) {
    out.heads[from + d] = tree[d] === count ? -1 : tree[d]!;
    out.relations[from + d] = tree[d] === count ? 0 : best(labelOut, d * labelLayer.outputs + 1, RELATIONS.length - 1) + 1;
  }
}

/** Digits of vectors: nibbles, 8 added. */
const VECTOR_ZERO = CELL_ZERO - 45 + 8;

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
