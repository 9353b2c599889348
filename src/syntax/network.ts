import { indexOfRising } from '../learning/columns.ts';
import { POS_TAGS } from '../grammar/pos-tags.ts';
import { hashString } from '../learning/hash.ts';
import { allocate, nativeKernels, type Native } from '../learning/native.ts';
import { indexOfLargest, nativeLoops, plainLoops } from './loops.ts';
import { CELL_ZERO, INPUT_STEP, KEY_BITS, type SyntaxModel, type Table } from './packed-network.ts';
import { FIXED, KEPT, layOut, MOST_AT_ONCE, STATE, type Laid, type Matrix } from './network-layout.ts';
import { RELATIONS, INFLECTIONS } from './relations.ts';
import { keyOf, normOfKey, rowsOfWord } from './word-rows.ts';

/*
 * The tagger and parser: two quasi-recurrent layers both ways (Bradbury et al. 2017) over what is known of each word, a tagger, and biaffine arcs (Dozat and Manning 2017), of which the
 * best projective tree is taken (Eisner 1996). Matrices are of whole numbers, so that sums are exact; the rest are single floats in a fixed order: the same on every machine.
 *
 * The first layer's gates are the sum of three rows, of the word before, the word, and the word behind. Rows are kept from one text to the next, as many as fit.
 */

export { MOST_AT_ONCE };

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
  read(
    words: Int32Array,
    formOf: (at: number) => string,
    lexicon: Uint8Array,
    begins: readonly number[],
    out: Parsed,
  ): void;
  /** Forgets the rows of words; their numbers have been given out anew. */
  forget(): void;
}

export function createNetwork(model: SyntaxModel, native: Native | null = nativeKernels()): Network {
  const laid =
    (native === null
      ? null
      : layOut(model, nativeLoops(native.kernels), (kind, length) => allocate(native, kind, length))) ??
    layOut(model, plainLoops, (kind, length) => new kind(length))!;
  return {
    read(words, formOf, lexicon, begins, out) {
      findRows(laid, words, begins.at(-1)!, formOf, lexicon);
      encode(laid, begins);
      const count = begins.at(-1)!;
      tagWords(laid, count, out);
      openArcs(laid, count);
      for (let s = 0; s + 1 < begins.length; s++) attach(laid, begins[s]!, begins[s + 1]! - begins[s]!, out);
      label(laid, count, out);
    },
    forget() {
      laid.owner.fill(-1);
    },
  };
}

/** Writes what is known of a word as inputs of the narrow layer. */
function describe(laid: Laid, form: string, lexicon: number, at: number): void {
  const {
    model: {
      tables,
      vectors,
      norms,
      names,
      header: { dims },
    },
    inputs,
  } = laid;
  const key = keyOf(form);
  const small = normOfKey(key);
  const norm = find(norms, small);
  const name = find(names, key);
  const { suffix, ending, prefix, shape } = rowsOfWord(form, small);
  let to = copyRow(inputs, tables.word, norm + 1, at * laid.narrowLayer.inputs);
  const step = name < 0 ? 0 : vectors.steps[name]! * 8;
  for (let d = 0; d < dims; d++)
    inputs[to++] = name < 0 ? 0 : (2 * (vectors.cells[name * dims + d]! - VECTOR_ZERO) + 1) * step;
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
function findRows(
  laid: Laid,
  words: Int32Array,
  count: number,
  formOf: (at: number) => string,
  lexicon: Uint8Array,
): void {
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
  places.forEach((place, k) => {
    rows.set(rowsFixed.subarray(k * rowSize, (k + 1) * rowSize), place * rowSize);
  });
}

function run(
  { loops }: Laid,
  { weights, inputs, outputs, scales, bias }: Matrix,
  from: Int16Array,
  count: number,
  out: Float32Array,
): void {
  loops.dense(weights, inputs, outputs, from, count, scales, bias, out);
}

/** Both layers over all words of a batch. */
function encode(laid: Laid, begins: readonly number[]): void {
  const { norms, loops, rows, rowSize, rowOf, nothing, width, gateBuffer, below, above, fixed, firstBias } = laid;
  const { gain1, shift1, gain2, shift2 } = norms;
  const gates = 4 * width,
    states = 2 * width;
  const count = begins.at(-1)!;
  for (let s = 0; s + 1 < begins.length; s++) {
    const from = begins[s]!,
      to = begins[s + 1]!;
    for (let i = from; i < to; i++) {
      const before = i > from ? rowOf[i - 1]! : nothing,
        behind = i + 1 < to ? rowOf[i + 1]! : nothing;
      loops.addThree(
        rows,
        before * rowSize,
        rowOf[i]! * rowSize + gates,
        behind * rowSize + 2 * gates,
        firstBias,
        gates,
        INPUT_STEP,
        gateBuffer,
        i * gates,
      );
    }
    loops.scan(gateBuffer, from * gates, width, to - from, below, from * states);
  }
  loops.normalise(below, null, states, count, gain1, shift1);
  loops.toFixed(below, count * states, STATE, false, fixed);
  run(laid, laid.secondLayer, fixed, count, gateBuffer);
  for (let s = 0; s + 1 < begins.length; s++)
    loops.scan(gateBuffer, begins[s]! * gates, width, begins[s + 1]! - begins[s]!, above, begins[s]! * states);
  loops.normalise(above, below, states, count, gain2, shift2);
  loops.toFixed(above, count * states, STATE, false, fixed);
}

function tagWords(laid: Laid, count: number, out: Parsed): void {
  const { tagOut, tagLayer, fixed } = laid;
  run(laid, tagLayer, fixed, count, tagOut);
  for (let i = 0; i < count; i++) {
    out.tags[i] = indexOfLargest(tagOut, i * tagLayer.outputs, POS_TAGS.length);
    out.inflections[i] = indexOfLargest(tagOut, i * tagLayer.outputs + POS_TAGS.length, INFLECTIONS.length);
  }
}

/** What all words are as ends of arcs and of labels. */
function openArcs(laid: Laid, count: number): void {
  const { model, loops, fixed, ends, bent, pairs, governorWeights } = laid;
  const { numbers } = model;
  run(laid, laid.farLayer, fixed, count, laid.far.rows);
  run(laid, laid.dependentLayer, fixed, count, ends);
  loops.toFixed(ends, count * pairs.width, FIXED, true, bent);
  run(laid, laid.pairLayer, bent, count, pairs.dependents);
  run(laid, laid.governorLayer, fixed, count, pairs.heads);
  loops.rectify(pairs.heads, pairs.width, count, governorWeights, numbers.governorBias[0]!, pairs.biases);
  run(laid, laid.labelDependentLayer, fixed, count, ends);
  run(laid, laid.labelGovernorLayer, fixed, count, laid.labelHeads);
}

/** The heads of one sentence's words, and what each of them is to its relation. */
function attach(
  { loops, pairs, far, scores, space, tree, ends, labelHeads, rootLabel, labelDistances }: Laid,
  from: number,
  count: number,
  out: Parsed,
): void {
  const roots = loops.pairScores(pairs, far, from, count, scores, tree);
  // Where the best heads of all words by themselves make a tree, there is no better one.
  if (roots !== 1 || !isTree(tree, count)) loops.bestTree(scores, count, space, tree);
  loops.addHeads(ends, labelHeads, rootLabel, labelDistances, from, tree, count);
  for (let d = 0; d < count; d++) out.heads[from + d] = tree[d] === count ? -1 : tree[d]!;
}

/** The relations of all words to their heads. */
function label(laid: Laid, count: number, out: Parsed): void {
  const { loops, ends, bent, labelLayer, labelOut, labelDistances } = laid;
  loops.toFixed(ends, count * labelDistances.width, FIXED, true, bent);
  run(laid, labelLayer, bent, count, labelOut);
  for (let d = 0; d < count; d++)
    out.relations[d] =
      out.heads[d] === -1 ? 0 : indexOfLargest(labelOut, d * labelLayer.outputs + 1, RELATIONS.length - 1) + 1;
}

/** Digits of vectors: nibbles, 8 added. */
const VECTOR_ZERO = CELL_ZERO - 45 + 8;

/** The index of a word in a list of hashes, or -1. */
const find = (keys: Int32Array, word: string): number => indexOfRising(keys, hashString(word) & (2 ** KEY_BITS - 1));

/** Whether heads, one of which is the root (`count`), make a projective tree: no arc goes round, none spans the end of another or the word at the root. */
function isTree(heads: Int32Array, count: number): boolean {
  for (let d = 0; d < count; d++) {
    const head = heads[d]!;
    if (head === count) continue;
    const low = Math.min(d, head),
      high = Math.max(d, head);
    for (let k = low + 1; k < high; k++) if (heads[k]! < low || heads[k]! > high) return false;
    let steps = 0;
    for (let h = head; h !== count; h = heads[h]!) if (++steps > count) return false;
  }
  return true;
}
