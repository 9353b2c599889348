import { BLOCK } from './columns.ts';
import { createFeatureList, keysOf, nativeFeatureList, type FeatureList } from './feature-list.ts';
import { FIRST_DIGIT, LANE_ZERO, NO_FOUR, NO_TWO } from './kernel-constants.ts';
import { allocate, nativeKernels, withCopy, type Kernels, type Native } from './native.ts';
import { lowBits } from './hash-places.ts';
import { MOST_LANES, ZERO_VALUE, type WeightTable } from './weights.ts';

/**
 * A weight table laid out for speed: each row is one or two integers, weights of 8 bits and half of the row's key, and each key has just one
 * place where it may be. For tables of up to six labels, and sums of at most 250 features.
 *
 * Nothing depends on what is found at a key's place (see displacement.ts): it is added through a mask that is zero if it is another key's.
 */
export interface Lanes {
  readonly keyMask: number;
  /** Where a key is, see displacement.ts. */
  readonly drop: number;
  readonly moves: Uint16Array;
  /**
   * Rows: 16 low bits of the key above the last two weights, before it, for more than two labels, the first four; each weight plus
   * {@link LANE_ZERO}, so that it is not negative. What no key has is all zero weights, whosever they are taken for.
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

export function createLanes(table: WeightTable, native: Native | null = nativeKernels()): Lanes {
  if (table.labels.length > MOST_LANES)
    throw new RangeError(`lanes: at most ${MOST_LANES} labels, not ${table.labels.length}`);
  return (native === null ? null : nativeLanes(table, native)) ?? plainLanes(table);
}

/** How many integers a row is. */
const widthOf = (labels: number): number => (labels > 2 ? 2 : 1);

function plainLanes(table: WeightTable): Lanes {
  const { labels, step, rows, keyMask, places, columns } = table;
  const lanes = {
    keyMask,
    drop: lowBits(keyMask, places),
    moves: new Uint16Array(columns.moves),
    slots: emptySlots(places, widthOf(labels.length)),
    labels: labels.length,
    step,
  };
  for (let row = 0; row < rows; row += BLOCK) layOut(table, lanes, row);
  return { ...lanes, list: createFeatureList(), native: null };
}

/** Puts a block of rows where they belong. */
function layOut(
  { labels, rows, columns, places }: WeightTable,
  { drop, moves, slots }: Pick<Lanes, 'drop' | 'moves' | 'slots'>,
  from: number,
): void {
  const { keys, ends, cellLabels, cellValues } = columns;
  const low = moves.length - 1;
  const width = widthOf(labels.length);
  const to = Math.min(rows, from + BLOCK);
  let cell = from === 0 ? 0 : ends[from - 1]!;
  for (let row = from; row < to; row++) {
    const key = keys[row]!;
    const slot = (((key >>> drop) + moves[key & low]!) & (places - 1)) * width;
    let four = NO_FOUR;
    let two = (key << 16) | NO_TWO;
    for (const end = ends[row]!; cell < end; cell++) {
      const label = cellLabels[cell]! - FIRST_DIGIT;
      const value = (cellValues[cell]! - ZERO_VALUE) << ((label & 3) << 3);
      if (width === 1 || label >= 4) two = (two + value) | 0;
      else four = (four + value) | 0;
    }
    slots[slot] = four;
    slots[slot + width - 1] = two;
  }
}

/** Places with rows of zeros. */
function emptySlots(places: number, width: number): Int32Array {
  const slots = new Int32Array(places * width);
  if (width === 1) return slots.fill(NO_TWO);
  slots[0] = NO_FOUR;
  slots[1] = NO_TWO;
  for (let filled = 2; filled < slots.length; filled *= 2) slots.copyWithin(filled, 0, filled);
  return slots;
}

/** Lays a table out in the memory of the kernels and describes it there; null if there is no room. */
function nativeLanes(
  { labels, step, rows, count, keyMask, places, groups, packed }: WeightTable,
  native: Native,
): Lanes | null {
  const { kernels } = native;
  const width = widthOf(labels.length);
  const drop = lowBits(keyMask, places);
  return withCopy(native, packed, (columns) => {
    const moves = allocate(native, Uint16Array, groups);
    const slots = allocate(native, Int32Array, places * width);
    const list = nativeFeatureList(native);
    const sums = allocate(native, Int32Array, 6);
    const table = allocate(native, Int32Array, 11);
    if (moves === null || slots === null || list === null || sums === null || table === null) return null;
    kernels.layOutLanes(columns, rows, count, groups, drop, moves.byteOffset, slots.byteOffset, places, width);
    table.set([
      keyMask,
      drop,
      groups - 1,
      moves.byteOffset,
      places - 1,
      slots.byteOffset,
      width,
      list.one.byteOffset,
      list.two.byteOffset,
      list.keys.byteOffset,
      sums.byteOffset,
    ]);
    return {
      keyMask,
      drop,
      moves,
      slots,
      labels: labels.length,
      step,
      list,
      native: { kernels, table: table.byteOffset, sums },
    };
  });
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

/** Adds up the weights of the first `count` features: the sums of the labels are added to `out[at]`, `out[at + 1]` ... */
export function sumFeatures(
  { keyMask, drop, moves, slots, labels }: Lanes,
  features: Int32Array,
  count: number,
  out: Int32Array,
  at: number,
): void {
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

/** Adds the two sums of a lane, of which each of so many `known` weights had {@link LANE_ZERO} added, to those of two labels. */
function unpack(
  sum: number,
  known: number,
  label: number,
  other: number,
  labels: number,
  out: Int32Array,
  at: number,
): void {
  if (label < labels) out[at + label] = out[at + label]! + (sum & 0xffff) - known * LANE_ZERO;
  if (other < labels) out[at + other] = out[at + other]! + (sum >>> 16) - known * LANE_ZERO;
}
