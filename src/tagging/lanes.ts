import { displace } from './displace.ts';
import { createFeatureList, keysOf, type FeatureList } from './features.ts';
import { allocate, nativeKernels, place as placeArrays, type Kernels, type Native } from './native.ts';
import type { WeightTable } from './weights.ts';

/**
 * A weight table laid out for speed: each row is one or two integers, weights of 8 bits and half of the row's key, and each key has just one
 * place where it may be. For tables of up to six labels, and sums of at most 250 features.
 *
 * Nothing depends on what is found at a key's place (see displace.ts): it is added through a mask that is zero if it is another key's.
 */
export interface Lanes {
  readonly keyMask: number;
  /** Where a key is, see {@link Displacement}. */
  readonly drop: number;
  readonly moves: Uint16Array;
  /**
   * Rows: 16 low bits of the key above the last two weights, before it, for more than two labels, the first four; each weight plus
   * {@link ZERO}, so that it is not negative. What no key has is all zero weights, whosever they are taken for.
   */
  readonly slots: Int32Array;
  readonly labels: number;
  /** What one unit of the integer scores is worth, as a logit. */
  readonly step: number;
  /** To be filled with features, see {@link sumList}. */
  readonly list: FeatureList;
  /** The kernels, where this table is described to them, and the sums that they write; null where they can not run. */
  readonly native: { readonly kernels: Kernels; readonly table: number; readonly sums: Int32Array } | null;
}

/** What is added to a weight. */
const ZERO = 128;

export function createLanes({ labels, step, rows, keyMask, keys, starts, cells }: WeightTable, native: Native | null = nativeKernels()): Lanes {
  if (labels.length > 6) throw new RangeError(`lanes: at most 6 labels, not ${labels.length}`);
  const { drop, moves, size, places } = displace(keys, keyMask);
  const width = labels.length > 2 ? 2 : 1;
  const slots = new Int32Array(size * width);
  for (let place = 0; place < size; place++) writeRow(slots, place * width, width, 0, cells, -1);
  for (let row = 0; row < rows; row++) writeRow(slots, places[row]! * width, width, keys[row]!, cells, starts[row]!);
  const lanes = { keyMask, labels: labels.length, step, drop, moves, slots };
  return (native === null ? null : toKernels(native, lanes)) ?? { ...lanes, list: createFeatureList(), native: null };
}

/** Moves a table to the memory of the kernels and describes it there; null if there is no room. */
function toKernels(native: Native, lanes: Omit<Lanes, 'list' | 'native'>): Lanes | null {
  const { keyMask, drop, moves, slots, labels } = lanes;
  const placed = placeArrays(native, [moves, slots]);
  const list = createFeatureList(native);
  const sums = allocate(native, Int32Array, 6);
  const table = allocate(native, Int32Array, 11);
  if (placed === null || sums === null || table === null) return null;
  const [ownMoves, ownSlots] = placed;
  const width = labels > 2 ? 2 : 1;
  table.set([
    keyMask, drop, moves.length - 1, ownMoves.byteOffset, slots.length / width - 1, ownSlots.byteOffset, width, list.one.byteOffset, list.two.byteOffset, list.keys.byteOffset,
    sums.byteOffset,
  ]);
  return { ...lanes, moves: ownMoves, slots: ownSlots, list, native: { kernels: native.kernels, table: table.byteOffset, sums } };
}

/** Adds up the weights of the features in the table's own list: the sums of the labels are added to `out[at]`, `out[at + 1]` ... */
export function sumList(lanes: Lanes, out: Int32Array, at: number): void {
  const { labels, list, native } = lanes;
  if (native === null) {
    const keys = keysOf(list);
    sumFeatures(lanes, keys, keys.length, out, at);
    return;
  }
  const { kernels, table, sums } = native;
  kernels.sumList(table, list.oneTemplate, list.ones, list.twoTemplate, list.twos);
  for (let label = 0; label < labels; label++) out[at + label] = out[at + label]! + sums[label]!;
}

/** Writes the row that begins at `cells[row]`, or, for -1, one of zeros. */
function writeRow(slots: Int32Array, to: number, width: number, key: number, cells: Int16Array, row: number): void {
  const last = to + width - 1;
  slots[to] = 0x80808080 | 0;
  slots[last] = (key << 16) | 0x8080;
  if (row < 0) return;
  for (let cell = row + cells[row]!; cell > row; cell--) {
    const packed = cells[cell]!;
    const label = packed & 255;
    if (width === 2 && label < 4) slots[to] = slots[to]! + ((packed >> 8) << (8 * label));
    else slots[last] = slots[last]! + ((packed >> 8) << (8 * (label & 1)));
  }
}

/** Adds up the weights of the first `count` features: the sums of the labels are added to `out[at]`, `out[at + 1]` ... */
export function sumFeatures({ keyMask, drop, moves, slots, labels }: Lanes, features: Int32Array, count: number, out: Int32Array, at: number): void {
  const low = moves.length - 1;
  const end = slots.length - 1;
  let a = 0; // two sums of 16 bits each
  let b = 0;
  let c = 0;
  let known = 0;
  if (labels <= 2) {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      const row = slots[((key >>> drop) + moves[key & low]!) & end]!;
      const mask = (((row >>> 16) ^ (key & 0xffff)) - 1) >> 31; // all ones for the key's own row
      const own = row & mask;
      a = (a + ((own & 0xff) | ((own & 0xff00) << 8))) | 0;
      known -= mask;
    }
    unpack(a, known, 0, 1, labels, out, at);
  } else if (labels <= 4) {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      const slot = (((key >>> drop) + moves[key & low]!) << 1) & end;
      const mask = (((slots[slot + 1]! >>> 16) ^ (key & 0xffff)) - 1) >> 31;
      const four = slots[slot]! & mask;
      a = (a + (four & 0xff00ff)) | 0;
      b = (b + ((four >>> 8) & 0xff00ff)) | 0;
      known -= mask;
    }
    unpack(a, known, 0, 2, labels, out, at);
    unpack(b, known, 1, 3, labels, out, at);
  } else {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      const slot = (((key >>> drop) + moves[key & low]!) << 1) & end;
      const two = slots[slot + 1]!;
      const mask = (((two >>> 16) ^ (key & 0xffff)) - 1) >> 31;
      const four = slots[slot]! & mask;
      const own = two & mask;
      a = (a + (four & 0xff00ff)) | 0;
      b = (b + ((four >>> 8) & 0xff00ff)) | 0;
      c = (c + ((own & 0xff) | ((own & 0xff00) << 8))) | 0;
      known -= mask;
    }
    unpack(a, known, 0, 2, labels, out, at);
    unpack(b, known, 1, 3, labels, out, at);
    unpack(c, known, 4, 5, labels, out, at);
  }
}

/** Adds the two sums of a lane, of which each of so many `known` weights had {@link ZERO} added, to those of two labels. */
function unpack(sum: number, known: number, label: number, other: number, labels: number, out: Int32Array, at: number): void {
  if (label < labels) out[at + label] = out[at + label]! + (sum & 0xffff) - known * ZERO;
  if (other < labels) out[at + other] = out[at + other]! + (sum >>> 16) - known * ZERO;
}
