import { BLOCK } from './columns.ts';
import { FIRST_DIGIT, IS_LONG, IS_SHORT, OFFSET, ROW_WIDTH, SHORT } from './kernel-constants.ts';
import { allocate, nativeKernels, withCopy, type Kernels, type Native } from './native.ts';
import { lowBits } from './hash-places.ts';
import { ZERO_VALUE, type WeightTable } from './weights.ts';

/**
 * A weight table of many labels laid out for speed. Most rows are short, but the features one meets are those with long rows: these are stored in full, a byte for each
 * label. Sums have 16 bits, and hold at most 250 features.
 */
export interface Rows {
  readonly keyMask: number;
  /** Where a key is, see displacement.ts. */
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
  /** A long row of zeros; then short rows of {@link SHORT} cells of 16 bits, the weight times 256 plus the label, or 0; and long rows, {@link ROW_WIDTH} bytes. */
  readonly data: Int32Array;
  readonly labels: number;
  /** How many weights are not zero. */
  readonly count: number;
  /** The kernels, and where this table is described to them; null where they can not run. */
  readonly native: { readonly kernels: Kernels; readonly table: number; readonly memory: Native } | null;
}

/** @throws RangeError for more than 40 labels */
export function createRows(table: WeightTable, native: Native | null = nativeKernels()): Rows {
  if (table.labels.length > ROW_WIDTH)
    throw new RangeError(`rows: at most ${ROW_WIDTH} labels, not ${table.labels.length}`);
  return (native === null ? null : nativeRows(table, native)) ?? plainRows(table);
}

function plainRows(table: WeightTable): Rows {
  const { labels, count, rows, keyMask, places, columns } = table;
  const { offsets, bases, baseDrop, size } = splitBegins(table);
  const own = {
    keyMask,
    drop: lowBits(keyMask, places),
    moves: new Uint16Array(columns.moves),
    slots: new Int32Array(places),
    bases,
    baseDrop,
    data: new Int32Array(size),
    labels: labels.length,
    count,
    native: null,
  };
  const bytes = new Int8Array(own.data.buffer);
  const halves = new Int16Array(own.data.buffer);
  for (let row = 0; row < rows; row += BLOCK) copyRows(table, own, offsets, bytes, halves, row);
  return own;
}

/** Bases that rows are counted from; more of them where rows are too far apart. */
const BASES = 256;

interface Begins extends Pick<Rows, 'bases' | 'baseDrop'> {
  /** Where each row begins in `data`, counted from the base of its key. */
  readonly offsets: Int32Array;
  /** Where the last one ends. */
  readonly size: number;
}

/** Splits where rows begin into bases, one for all keys with the same high bits, and offsets. */
function splitBegins(table: WeightTable): Begins {
  const { keyMask, rows } = table;
  const offsets = new Int32Array(rows);
  for (let baseDrop = lowBits(keyMask, BASES); ; baseDrop--) {
    // for fewer keys of a base, rows that are less far apart
    const bases = new Int32Array((keyMask >>> baseDrop) + 1).fill(-1);
    let size = ROW_WIDTH / 4;
    for (let row = 0; row < rows && size >= 0; row += BLOCK)
      size = splitBlock(table, bases, baseDrop, offsets, row, size);
    if (size >= 0) return { bases, baseDrop, offsets, size };
  }
}

/** Gives a block of rows, of which the first begins at `begin`, their offsets; returns where the last one ends, or -1 where one is too large. */
function splitBlock(
  { rows, columns: { keys, ends } }: WeightTable,
  bases: Int32Array,
  baseDrop: number,
  offsets: Int32Array,
  from: number,
  begin: number,
): number {
  const to = Math.min(rows, from + BLOCK);
  let at = begin;
  let cell = from === 0 ? 0 : ends[from - 1]!;
  for (let row = from; row < to; row++) {
    const high = keys[row]! >>> baseDrop;
    if (bases[high] === -1) bases[high] = at;
    const offset = at - bases[high]!;
    if (offset > OFFSET) return -1;
    offsets[row] = offset;
    at += ends[row]! - cell > SHORT ? ROW_WIDTH / 4 : SHORT / 2;
    cell = ends[row]!;
  }
  return at;
}

/** Copies a block of rows to where they belong. `bytes` and `halves` are the numbers of `data`. */
function copyRows(
  { rows, columns }: WeightTable,
  { drop, moves, slots, bases, baseDrop }: Rows,
  offsets: Int32Array,
  bytes: Int8Array,
  halves: Int16Array,
  from: number,
): void {
  const { keys, ends, cellLabels, cellValues } = columns;
  const to = Math.min(rows, from + BLOCK);
  const low = moves.length - 1;
  let cell = from === 0 ? 0 : ends[from - 1]!;
  for (let row = from; row < to; row++) {
    const key = keys[row]!;
    const end = ends[row]!;
    const begin = bases[key >>> baseDrop]! + offsets[row]!;
    const isLong = end - cell > SHORT;
    slots[((key >>> drop) + moves[key & low]!) & (slots.length - 1)] =
      (key << 16) | (1 << (isLong ? IS_LONG : IS_SHORT)) | offsets[row]!;
    if (isLong) {
      for (; cell < end; cell++) {
        const at = begin * 4 + cellLabels[cell]! - FIRST_DIGIT;
        bytes[at] = bytes[at]! + cellValues[cell]! - ZERO_VALUE; // a weight may be the sum of several cells
      }
    } else
      for (let at = begin * 2; cell < end; cell++, at++)
        halves[at] = ((cellValues[cell]! - ZERO_VALUE) << 8) + cellLabels[cell]! - FIRST_DIGIT;
  }
}

/** Lays a table out in the memory of the kernels and describes it there; null if there is no room. */
function nativeRows(
  { labels, rows, count, keyMask, places, groups, packed }: WeightTable,
  native: Native,
): Rows | null {
  const { kernels } = native;
  const drop = lowBits(keyMask, places);
  return withCopy(native, packed, (columns) => {
    const moves = allocate(native, Uint16Array, groups);
    const slots = allocate(native, Int32Array, places);
    const table = allocate(native, Int32Array, 9);
    const { free } = native;
    for (let baseDrop = lowBits(keyMask, BASES); ; baseDrop--) {
      native.free = free; // what an attempt before has taken
      const bases = allocate(native, Int32Array, (keyMask >>> baseDrop) + 1);
      if (moves === null || slots === null || table === null || bases === null) return null;
      const size = kernels.measureRows(columns, rows, baseDrop, bases.fill(-1).byteOffset);
      if (size < 0) continue;
      const data = allocate(native, Int32Array, size);
      if (data === null) return null;
      kernels.layOutRows(
        columns,
        rows,
        count,
        groups,
        drop,
        moves.byteOffset,
        slots.byteOffset,
        places,
        baseDrop,
        bases.byteOffset,
        data.byteOffset,
      );
      table.set([
        keyMask,
        drop,
        groups - 1,
        moves.byteOffset,
        places - 1,
        slots.byteOffset,
        baseDrop,
        bases.byteOffset,
        data.byteOffset,
      ]);
      return {
        keyMask,
        drop,
        moves,
        slots,
        bases,
        baseDrop,
        data,
        labels: labels.length,
        count,
        native: { kernels, table: table.byteOffset, memory: native },
      };
    }
  });
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

function nativeSums(
  { labels }: Rows,
  { kernels, table, memory }: NonNullable<Rows['native']>,
  room: number,
): RowSums | null {
  const features = allocate(memory, Int32Array, MOST);
  const sums = allocate(memory, Int16Array, (room + 1) * ROW_WIDTH);
  if (features === null || sums === null) return null;
  const from = features.byteOffset;
  const at = sums.byteOffset;
  const row = ROW_WIDTH * 2;
  const own = room * ROW_WIDTH; // one more, for totals
  return {
    room,
    features,
    keep(number, count) {
      sums.fill(0, number * ROW_WIDTH, (number + 1) * ROW_WIDTH);
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
  const sums = new Int16Array((room + 1) * ROW_WIDTH);
  const own = room * ROW_WIDTH;
  return {
    room,
    features,
    keep(number, count) {
      sums.fill(0, number * ROW_WIDTH, (number + 1) * ROW_WIDTH);
      addRows(rows, features, count, sums, number * ROW_WIDTH);
    },
    total(a, b, c, d, e, count, out, to) {
      for (let k = 0; k < ROW_WIDTH; k++)
        sums[own + k] =
          sums[a * ROW_WIDTH + k]! +
          sums[b * ROW_WIDTH + k]! +
          sums[c * ROW_WIDTH + k]! +
          sums[d * ROW_WIDTH + k]! +
          sums[e * ROW_WIDTH + k]!;
      addRows(rows, features, count, sums, own);
      for (let label = 0; label < rows.labels; label++) out[to + label] = sums[own + label]!;
    },
  };
}

/** Adds the rows of the first `count` features to the sums at `out[at]` and on. */
function addRows(
  { keyMask, drop, moves, slots, bases, baseDrop, data }: Rows,
  features: Int32Array,
  count: number,
  out: Int16Array,
  at: number,
): void {
  const bytes = new Int8Array(data.buffer, data.byteOffset, data.length * 4);
  const cells = new Int16Array(data.buffer, data.byteOffset, data.length * 2);
  for (let f = 0; f < count; f++) {
    const key = features[f]! & keyMask;
    const slot = slots[((key >>> drop) + moves[key & (moves.length - 1)]!) & (slots.length - 1)]!;
    if (slot >>> 16 !== (key & 0xffff)) continue;
    const row = bases[key >>> baseDrop]! + (slot & OFFSET);
    if ((slot >>> IS_LONG) & 1) for (let k = 0; k < ROW_WIDTH; k++) out[at + k] = out[at + k]! + bytes[row * 4 + k]!;
    else if ((slot >>> IS_SHORT) & 1) {
      for (let k = row * 2; k < row * 2 + SHORT; k++) {
        // what is left of a row adds nothing
        const to = at + (cells[k]! & 255);
        out[to] = out[to]! + (cells[k]! >> 8);
      }
    }
  }
}

/** Adds the weights of one feature to `out[at]`, `out[at + 1]` ... */
export function addRow(rows: Rows, feature: number, out: Int32Array, at: number): void {
  const sums = new Int16Array(ROW_WIDTH);
  addRows(rows, Int32Array.of(feature), 1, sums, 0);
  for (let label = 0; label < rows.labels; label++) out[at + label] = out[at + label]! + sums[label]!;
}
