import { lowBits } from './places.ts';
import { emptySlots, insertSlot } from './slots.ts';
import type { WeightTable } from './weights.ts';

/**
 * A weight table of many labels laid out for speed. Most rows are short, but the features one meets are those with long rows: these
 * are stored in full, two labels to an integer (see lanes.ts), so that a row of 37 labels is added up in 19 steps of which none waits for
 * another. Sums are packed in the same way, and hold at most 250 features.
 */
export interface Rows {
  readonly keyMask: number;
  /** A bit for each high part of a key that occurs: many features are unknown, and this small table says so without a trip to the large one. */
  readonly filter: Int32Array;
  /** How many low bits of a key do not count in the filter, and for its place in `slots`. */
  readonly filterDrop: number;
  readonly drop: number;
  /** Pairs of a key and where its row begins in `cells`; -1 for no key. */
  readonly slots: Int32Array;
  /** Rows, each the number of its cells, then cells of value * 256 + label; or 0, then, from the next even place on, what `full` holds. */
  readonly cells: Int16Array;
  /** The same bytes as integers. */
  readonly full: Int32Array;
  /** Integers of a full row. */
  readonly width: number;
  /** How many weights are not zero. */
  readonly count: number;
}

/** Rows of so many weights are stored in full: their cells would cost about as much as half a full row. */
const LONG = 8;

export function createRows({ labels, count, rows, keyMask, keys, starts, cells }: WeightTable): Rows {
  const width = (labels.length + 1) >> 1;
  let size = 0;
  for (let r = 0; r < rows; r++) {
    const length = cells[starts[r]!]!;
    size += length < LONG ? length + 1 : 2 * width + 3;
  }
  const full = new Int32Array((size + 1) >> 1);
  const own = new Int16Array(full.buffer);
  const slots = emptySlots(rows);
  for (let slot = 1; slot < slots.length; slot += 2) slots[slot] = 0; // what is looked at and not used must be in the array
  const drop = lowBits(keyMask, slots.length / 2);
  const filter = new Int32Array(filterSize(rows));
  const filterDrop = lowBits(keyMask, filter.length * 32);
  let at = 0;
  for (let r = 0; r < rows; r++) {
    const key = keys[r]!;
    const row = starts[r]!;
    const length = cells[row]!;
    const part = key >>> filterDrop;
    filter[part >>> 5]! |= 1 << (part & 31);
    insertSlot(slots, drop, key, at);
    if (length < LONG) {
      for (let k = 0; k <= length; k++) own[at++] = cells[row + k]!;
    } else {
      const from = (at >> 1) + 1;
      addCells(cells, row, full, from);
      at = (from + width) * 2;
    }
  }
  return { keyMask, filter, filterDrop, drop, slots, cells: own, full, width, count };
}

/** Words of 32 bits for a filter with at least eight bits a row, at most 128 KB. */
function filterSize(rows: number): number {
  let size = 4;
  while (size * 4 < rows && size < 32_768) size *= 2;
  return size;
}

/** Where the rows of the features at hand begin. */
const found = new Int32Array(256);

/**
 * Adds the rows of the first `count` features, at most 250, to the packed sums at `out[at]` and on.
 *
 * The tables are larger than a core's cache, and most of the time goes into waiting for memory. Hence three loops of which each does one kind of
 * look-up for all features: a processor runs ahead through such a loop, and waits for many of them at once.
 */
export function addRows(
  { keyMask, filter, filterDrop, drop, slots, cells, full, width }: Rows, features: Int32Array, count: number, out: Int32Array, at: number,
): void {
  const rows = found;
  const end = slots.length - 1;
  let known = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f]! & keyMask;
    const part = key >>> filterDrop;
    rows[known] = key;
    known += (filter[part >>> 5]! >>> (part & 31)) & 1;
  }
  let held = 0;
  let touched = 0;
  for (let f = 0; f < known; f++) {
    const key = rows[f]!;
    let slot = (key >>> drop) << 1;
    let other = slots[slot]!;
    while (other !== key && other !== -1) {
      slot = (slot + 2) & end;
      other = slots[slot]!;
    }
    const row = slots[slot + 1]!;
    touched |= cells[row]!;
    rows[held] = row;
    if (other === key) held++;
  }
  rows[255] = touched; // else no row would be touched
  let long = 0;
  for (let r = 0; r < held; r++) {
    const row = rows[r]!;
    if (cells[row] !== 0) addCells(cells, row, out, at);
    else rows[long++] = (row >> 1) + 1;
  }
  // Four rows at a time, so that the sums are read and written once for all of them.
  let r = 0;
  for (; r + 3 < long; r += 4) {
    const a = rows[r]!;
    const b = rows[r + 1]!;
    const c = rows[r + 2]!;
    const d = rows[r + 3]!;
    for (let k = 0; k < width; k++) out[at + k] = (out[at + k]! + full[a + k]! + full[b + k]! + full[c + k]! + full[d + k]!) | 0;
  }
  for (; r < long; r++) for (let k = 0, from = rows[r]!; k < width; k++) out[at + k] = (out[at + k]! + full[from + k]!) | 0;
}

/** Writes the sums of `labels` labels that are packed at `sums[from]` and on to `out[at]`, `out[at + 1]` ... */
export function unpackRow(sums: Int32Array, from: number, labels: number, out: Int32Array, at: number): void {
  for (let label = 0, k = from; label < labels; label += 2, k++) {
    const sum = sums[k]!;
    const low = (sum << 16) >> 16;
    out[at + label] = low;
    if (label + 1 < labels) out[at + label + 1] = (sum - low) >> 16; // the lower one may have borrowed from the upper one
  }
}

function addCells(cells: Int16Array, row: number, out: Int32Array, at: number): void {
  for (let cell = row + cells[row]!; cell > row; cell--) {
    const packed = cells[cell]!;
    const to = at + ((packed & 255) >> 1);
    out[to] = (out[to]! + ((packed >> 8) << ((packed & 1) << 4))) | 0;
  }
}
