import { layOutPlaces, lowBits, type Places } from './places.ts';
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
  /** How many low bits of a key do not count in the filter. */
  readonly filterDrop: number;
  /** Where the row of a key begins in `cells`, counted from where the rows of all keys with the same high bits begin. */
  readonly places: Places;
  readonly bases: Int32Array;
  /** How many low bits of a key do not count in `bases`. */
  readonly baseDrop: number;
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
  const begins = new Int32Array(rows);
  const filter = new Int32Array(filterSize(rows));
  const filterDrop = lowBits(keyMask, filter.length * 32);
  let at = 0;
  for (let r = 0; r < rows; r++) {
    const key = keys[r]!;
    const row = starts[r]!;
    const length = cells[row]!;
    const part = key >>> filterDrop;
    filter[part >>> 5]! |= 1 << (part & 31);
    begins[r] = at;
    if (length < LONG) {
      for (let k = 0; k <= length; k++) own[at++] = cells[row + k]!;
    } else {
      const from = (at >> 1) + 1;
      addCells(cells, row, full, from);
      at = (from + width) * 2;
    }
  }
  const { bases, baseDrop, offsets } = splitNumbers(keys, begins, keyMask);
  return { keyMask, filter, filterDrop, places: layOutPlaces(keys, offsets, keyMask), bases, baseDrop, cells: own, full, width, count };
}

/** Splits numbers that rise with their keys into bases, one for all keys with the same high bits, and offsets that fit 16 bits. */
function splitNumbers(keys: Int32Array, numbers: Int32Array, keyMask: number): Pick<Rows, 'bases' | 'baseDrop'> & { offsets: Uint16Array } {
  const offsets = new Uint16Array(keys.length);
  for (let baseDrop = lowBits(keyMask, 256); ; baseDrop--) { // for fewer keys of a base, numbers that are less far apart
    const bases = new Int32Array((keyMask >>> baseDrop) + 1);
    let largest = 0;
    for (let k = 0, last = -1; k < keys.length; k++) {
      const high = keys[k]! >>> baseDrop;
      if (high !== last) bases[high] = numbers[k]!;
      last = high;
      const offset = numbers[k]! - bases[high]!;
      if (offset > largest) largest = offset;
      offsets[k] = offset;
    }
    if (largest <= 0xffff) return { bases, baseDrop, offsets };
  }
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
  { keyMask, filter, filterDrop, places: { drop, slots }, bases, baseDrop, cells, full, width }: Rows, features: Int32Array, count: number, out: Int32Array, at: number,
): void {
  const rows = found;
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
    const tag = key << 16;
    let place = key >>> drop;
    let offset = (slots[place]! - tag) | 0; // as `valueAt` does
    while (offset < 0) offset = (slots[++place]! - tag) | 0;
    if (offset > 0xffff) continue;
    const row = bases[key >>> baseDrop]! + offset;
    touched |= cells[row]!;
    rows[held++] = row;
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
