import { displace } from './displace.ts';
import { allocate, nativeKernels, place, type Kernels, type Native } from './native.ts';
import { lowBits } from './places.ts';
import type { WeightTable } from './weights.ts';

/**
 * A weight table of many labels laid out for speed. Most rows are short, but the features one meets are those with long rows: these are stored in full, a byte for each
 * label. Sums have 16 bits, and hold at most 250 features.
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
  /** A long row of zeros; then short rows of {@link SHORT} cells of 16 bits, the weight times 256 plus the label, or 0; and long rows, {@link WIDTH} bytes. */
  readonly data: Int32Array;
  readonly labels: number;
  /** How many weights are not zero. */
  readonly count: number;
  /** The kernels, and where this table is described to them; null where they can not run. */
  readonly native: { readonly kernels: Kernels; readonly table: number; readonly memory: Native } | null;
}

/** Rows of at most so many weights are stored as cells. */
const SHORT = 4;
/** Sums of a row, and the most labels there may be. */
const WIDTH = 40;
const IS_LONG = 15;
const IS_SHORT = 14;
const OFFSET = 0x3fff;

/** @throws RangeError for more than 40 labels */
export function createRows({ labels, count, rows, keyMask, keys, starts, cells }: WeightTable, native: Native | null = nativeKernels()): Rows {
  if (labels.length > WIDTH) throw new RangeError(`rows: at most ${WIDTH} labels, not ${labels.length}`);
  const begins = new Int32Array(rows);
  let size = WIDTH / 4;
  for (let r = 0; r < rows; r++) {
    begins[r] = size;
    size += cells[starts[r]!]! > SHORT ? WIDTH / 4 : SHORT / 2;
  }
  const data = new Int32Array(size);
  const bytes = new Int8Array(data.buffer);
  const own = new Int16Array(data.buffer);
  const { bases, baseDrop, offsets } = splitNumbers(keys, begins, keyMask);
  const { drop, moves, size: length, places } = displace(keys, keyMask);
  const slots = new Int32Array(length);
  for (let r = 0; r < rows; r++) {
    const row = starts[r]!;
    const end = row + cells[row]!;
    const isLong = cells[row]! > SHORT;
    slots[places[r]!] = (keys[r]! << 16) | (1 << (isLong ? IS_LONG : IS_SHORT)) | offsets[r]!;
    if (isLong) for (let cell = row + 1, at = begins[r]! * 4; cell <= end; cell++) bytes[at + (cells[cell]! & 255)] = cells[cell]! >> 8;
    else for (let cell = row + 1, at = begins[r]! * 2; cell <= end; cell++) own[at++] = cells[cell]!;
  }
  const table = { keyMask, drop, moves, slots, bases, baseDrop, data, labels: labels.length, count, native: null };
  return native === null ? table : { ...table, ...describe(native, table) };
}

/** Moves a table to the memory of the kernels, if there is room, and describes it there. */
function describe(native: Native, { keyMask, drop, moves, slots, bases, baseDrop, data }: Rows): Partial<Rows> {
  const placed = place(native, [moves, slots, bases, data, new Int32Array(9)]);
  if (placed === null) return {};
  const [ownMoves, ownSlots, ownBases, ownData, table] = placed;
  table.set([keyMask, drop, moves.length - 1, ownMoves.byteOffset, slots.length - 1, ownSlots.byteOffset, baseDrop, ownBases.byteOffset, ownData.byteOffset]);
  return { moves: ownMoves, slots: ownSlots, bases: ownBases, data: ownData, native: { kernels: native.kernels, table: table.byteOffset, memory: native } };
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

/** Sums of features by number, kept for a while, and sums of such sums. */
export interface RowSums {
  /** How many sums are kept: numbers are below. */
  readonly room: number;
  /** To be filled with features: at most 250. */
  readonly features: Int32Array;
  /** Keeps the sums of the first `count` features under a number. */
  keep(number: number, count: number): void;
  /** Writes the sums of five kept ones and of the first `count` features to `out[at]`, `out[at + 1]` ... for each label. */
  total(a: number, b: number, c: number, d: number, e: number, count: number, out: Int32Array, at: number): void;
}

const MOST = 256;

/** @param room how many sums to keep */
export function createRowSums(rows: Rows, room: number): RowSums {
  return (rows.native === null ? null : nativeSums(rows, rows.native, room)) ?? plainSums(rows, room);
}

function nativeSums({ labels }: Rows, { kernels, table, memory }: NonNullable<Rows['native']>, room: number): RowSums | null {
  const features = allocate(memory, Int32Array, MOST);
  const sums = allocate(memory, Int16Array, (room + 1) * WIDTH);
  if (features === null || sums === null) return null;
  const from = features.byteOffset;
  const at = sums.byteOffset;
  const row = WIDTH * 2;
  const own = room * WIDTH; // one more, for totals
  return {
    room, features,
    keep(number, count) {
      sums.fill(0, number * WIDTH, (number + 1) * WIDTH);
      kernels.addRows(table, from, count, at + number * row);
    },
    total(a, b, c, d, e, count, out, to) {
      kernels.joinRows(at + a * row, at + b * row, at + c * row, at + d * row, at + e * row, at + room * row);
      kernels.addRows(table, from, count, at + room * row);
      for (let label = 0; label < labels; label++) out[to + label] = sums[own + label]!;
    },
  };
}

/** The twin of the kernels. */
function plainSums(rows: Rows, room: number): RowSums {
  const features = new Int32Array(MOST);
  const sums = new Int16Array((room + 1) * WIDTH);
  const own = room * WIDTH;
  return {
    room, features,
    keep(number, count) {
      sums.fill(0, number * WIDTH, (number + 1) * WIDTH);
      addRows(rows, features, count, sums, number * WIDTH);
    },
    total(a, b, c, d, e, count, out, to) {
      for (let k = 0; k < WIDTH; k++) sums[own + k] = sums[a * WIDTH + k]! + sums[b * WIDTH + k]! + sums[c * WIDTH + k]! + sums[d * WIDTH + k]! + sums[e * WIDTH + k]!;
      addRows(rows, features, count, sums, own);
      for (let label = 0; label < rows.labels; label++) out[to + label] = sums[own + label]!;
    },
  };
}

/** Adds the rows of the first `count` features to the sums at `out[at]` and on. */
function addRows({ keyMask, drop, moves, slots, bases, baseDrop, data }: Rows, features: Int32Array, count: number, out: Int16Array, at: number): void {
  const bytes = new Int8Array(data.buffer, data.byteOffset, data.length * 4);
  const cells = new Int16Array(data.buffer, data.byteOffset, data.length * 2);
  for (let f = 0; f < count; f++) {
    const key = features[f]! & keyMask;
    const slot = slots[((key >>> drop) + moves[key & (moves.length - 1)]!) & (slots.length - 1)]!;
    if (slot >>> 16 !== (key & 0xffff)) continue;
    const row = bases[key >>> baseDrop]! + (slot & OFFSET);
    if ((slot >>> IS_LONG) & 1) for (let k = 0; k < WIDTH; k++) out[at + k] = out[at + k]! + bytes[row * 4 + k]!;
    else if ((slot >>> IS_SHORT) & 1) {
      for (let k = row * 2; k < row * 2 + SHORT; k++) { // what is left of a row adds nothing
        const to = at + (cells[k]! & 255);
        out[to] = out[to]! + (cells[k]! >> 8);
      }
    }
  }
}
