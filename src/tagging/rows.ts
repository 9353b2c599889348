import { displace } from './displace.ts';
import { lowBits } from './places.ts';
import type { WeightTable } from './weights.ts';

/**
 * A weight table of many labels laid out for speed. Most rows are short, but the features one meets are those with long rows: these are stored in full, four
 * weights to an integer, and added up two labels to an integer (see lanes.ts), so that no step waits for another. Sums are packed in that way: of labels
 * 0 to 3, the first integer holds 0 and 2, the second 1 and 3; and so on. They hold at most 250 features.
 */
export interface Rows {
  readonly keyMask: number;
  /** Where a key is, see {@link Displacement}. */
  readonly drop: number;
  readonly moves: Uint16Array;
  /**
   * For each place 16 low bits of the key, then 2 bits for a long row, 1 for a short one, 0 if the place is free, then where in `data` the row begins, counted from
   * where the rows of all keys with the same high bits begin.
   */
  readonly slots: Int32Array;
  readonly bases: Int32Array;
  /** How many low bits of a key do not count in `bases`. */
  readonly baseDrop: number;
  /** A long row of zeros; then short rows of {@link SHORT} cells, each of 16 bits; and long rows, a byte for each label, the weight plus {@link ZERO}. */
  readonly data: Int32Array;
  /** The same bytes as cells of value * 256 + half of a sum. */
  readonly cells: Int16Array;
  /** Integers of packed sums, even; a long row has half as many. */
  readonly width: number;
  /** How many weights are not zero. */
  readonly count: number;
}

/** Rows of at most so many weights are stored as cells. */
const SHORT = 4;
/** What is added to a weight of a long row, so that it is not negative. */
const ZERO = 128;
/** Zeros of four long rows, in both halves of a sum. */
const FOUR_ZEROS = 4 * ZERO * 0x10001;
const IS_LONG = 15;
const IS_SHORT = 14;
const OFFSET = 0x3fff;

export function createRows({ labels, count, rows, keyMask, keys, starts, cells }: WeightTable): Rows {
  const long = (labels.length + 3) >> 2;
  const begins = new Int32Array(rows);
  let size = long;
  for (let r = 0; r < rows; r++) {
    begins[r] = size;
    size += cells[starts[r]!]! > SHORT ? long : SHORT >> 1;
  }
  const data = new Int32Array(size);
  const bytes = new Uint8Array(data.buffer);
  const own = new Int16Array(data.buffer);
  bytes.fill(ZERO, 0, long * 4);
  const { bases, baseDrop, offsets } = splitNumbers(keys, begins, keyMask);
  const { drop, moves, size: length, places } = displace(keys, keyMask);
  const slots = new Int32Array(length);
  for (let r = 0; r < rows; r++) {
    const row = starts[r]!;
    const end = row + cells[row]!;
    const isLong = cells[row]! > SHORT;
    slots[places[r]!] = (keys[r]! << 16) | (1 << (isLong ? IS_LONG : IS_SHORT)) | offsets[r]!;
    let at = begins[r]! * (isLong ? 4 : 2);
    if (isLong) {
      bytes.fill(ZERO, at, at + long * 4);
      for (let cell = row + 1; cell <= end; cell++) bytes[at + (cells[cell]! & 255)] = ZERO + (cells[cell]! >> 8);
    } else {
      for (let cell = row + 1; cell <= end; cell++) own[at++] = (cells[cell]! & ~255) | halfOf(cells[cell]! & 255);
    }
  }
  return { keyMask, drop, moves, slots, bases, baseDrop, data, cells: own, width: long * 2, count };
}

/** Which half of which sum is a label's: the number of the sum, times 2, plus 1 for the upper half. */
function halfOf(label: number): number {
  return (label & ~3) | ((label & 1) << 1) | ((label >> 1) & 1);
}

/** Splits numbers that rise with their keys into bases, one for all keys with the same high bits, and offsets. */
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
    if (largest <= OFFSET) return { bases, baseDrop, offsets };
  }
}

/** Where the long and the short rows of the features at hand begin. */
const longRows = new Int32Array(256);
const shortRows = new Int32Array(256);

/** Adds the rows of the first `count` features, at most 250, to the packed sums at `out[at]` and on. */
export function addRows(
  { keyMask, drop, moves, slots, bases, baseDrop, data, cells, width }: Rows, features: Int32Array, count: number, out: Int32Array, at: number,
): void {
  const long = longRows;
  const short = shortRows;
  const low = moves.length - 1;
  const end = slots.length - 1;
  let longs = 0;
  let shorts = 0;
  for (let f = 0; f < count; f++) {
    const key = features[f]! & keyMask;
    const slot = slots[((key >>> drop) + moves[key & low]!) & end]!;
    const isOwn = (((slot >>> 16) ^ (key & 0xffff)) - 1) >>> 31;
    const row = bases[key >>> baseDrop]! + (slot & OFFSET);
    long[longs] = row;
    longs += (slot >>> IS_LONG) & isOwn;
    short[shorts] = row;
    shorts += (slot >>> IS_SHORT) & isOwn;
  }
  // Four rows at a time, so that the sums are read and written once for all of them; the last are filled up with zeros.
  long[longs] = long[longs + 1] = long[longs + 2] = 0;
  for (let r = 0; r < longs; r += 4) {
    const a = long[r]!;
    const b = long[r + 1]!;
    const c = long[r + 2]!;
    const d = long[r + 3]!;
    for (let k = 0, to = at; k < width >> 1; k++, to += 2) {
      const p = data[a + k]!;
      const q = data[b + k]!;
      const s = data[c + k]!;
      const t = data[d + k]!;
      out[to] = (out[to]! - FOUR_ZEROS + (p & 0xff00ff) + (q & 0xff00ff) + (s & 0xff00ff) + (t & 0xff00ff)) | 0;
      out[to + 1] = (out[to + 1]! - FOUR_ZEROS + ((p >>> 8) & 0xff00ff) + ((q >>> 8) & 0xff00ff) + ((s >>> 8) & 0xff00ff) + ((t >>> 8) & 0xff00ff)) | 0;
    }
  }
  for (let r = 0; r < shorts; r++) {
    const row = short[r]! * 2;
    for (let cell = row; cell < row + SHORT; cell++) { // what is left of a row adds nothing
      const packed = cells[cell]!;
      const to = at + ((packed & 255) >> 1);
      out[to] = (out[to]! + ((packed >> 8) << ((packed & 1) << 4))) | 0;
    }
  }
}

/** Writes the sums of `labels` labels that are packed at `sums[from]` and on to `out[at]`, `out[at + 1]` ... */
export function unpackRow(sums: Int32Array, from: number, labels: number, out: Int32Array, at: number): void {
  for (let label = 0, k = from; label < labels; label += 4, k += 2) {
    const even = sums[k]!;
    const odd = sums[k + 1]!;
    const first = (even << 16) >> 16;
    const second = (odd << 16) >> 16;
    out[at + label] = first;
    if (label + 1 < labels) out[at + label + 1] = second;
    if (label + 2 < labels) out[at + label + 2] = (even - first) >> 16; // the lower one may have borrowed from the upper one
    if (label + 3 < labels) out[at + label + 3] = (odd - second) >> 16;
  }
}
