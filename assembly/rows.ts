/**
 * Sums of rows of many labels, in 16 bits each, 40 to a row. See src/learning/rows.ts.
 */

import { FIRST_DIGIT, IS_LONG, IS_SHORT, OFFSET, ROW_WIDTH, SHORT } from '../src/learning/kernel-constants';
import { after, digitsOf, numberAt, readMoves, ZERO_WEIGHT } from './columns';
import { placeOf } from './places';

/** Features with short rows, which are added up last. */
const MOST = 256;
const shorts = memory.data(MOST * 4);

/**
 * Adds the rows of `count` features, at most 250, to the sums at `sums`.
 *
 * @param table where the table is described: key mask, drop, mask and address of `moves`, mask and address of `slots`, base drop, address of `bases` and `data`
 */
export function addRows(table: usize, features: usize, count: i32, sums: usize): void {
  const keyMask = load<u32>(table);
  const drop = load<u32>(table, 4);
  const low = load<u32>(table, 8);
  const moves = <usize>load<u32>(table, 12);
  const end = load<u32>(table, 16);
  const slots = <usize>load<u32>(table, 20);
  const baseDrop = load<u32>(table, 24);
  const bases = <usize>load<u32>(table, 28);
  const data = <usize>load<u32>(table, 32);
  let a = v128.load(sums);
  let b = v128.load(sums, 16);
  let c = v128.load(sums, 32);
  let d = v128.load(sums, 48);
  let e = v128.load(sums, 64);
  let short = shorts;
  for (let f = 0; f < count; f++) {
    const key = load<u32>(features + (<usize>f << 2)) & keyMask;
    const slot = load<u32>(slots + (placeOf(key, drop, moves, low, end) << 2));
    const isOwn = <u32>((slot >>> 16) == (key & 0xffff));
    const row = data + (<usize>(load<u32>(bases + (<usize>(key >>> baseDrop) << 2)) + (slot & OFFSET)) << 2);
    store<u32>(short, <u32>row);
    short += <usize>(((slot >>> IS_SHORT) & isOwn) << 2);
    const long = select(row, data, (slot >>> IS_LONG) & isOwn); // the first row is zeros: no branch, which a processor could not foresee
    a = i16x8.add(a, v128.load8x8_s(long));
    b = i16x8.add(b, v128.load8x8_s(long, 8));
    c = i16x8.add(c, v128.load8x8_s(long, 16));
    d = i16x8.add(d, v128.load8x8_s(long, 24));
    e = i16x8.add(e, v128.load8x8_s(long, 32));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  v128.store(sums, d, 48);
  v128.store(sums, e, 64);
  for (let at = shorts; at < short; at += 4) {
    const row = <usize>load<u32>(at);
    for (let k: usize = 0; k < 8; k += 2) {
      const cell = <i32>load<i16>(row + k);
      const to = sums + (<usize>(cell & 255) << 1);
      store<i16>(to, load<i16>(to) + <i16>(cell >> 8));
    }
  }
}

/** Writes to `out` the sum of five rows. */
export function joinRows(a: usize, b: usize, c: usize, d: usize, e: usize, out: usize): void {
  for (let k: usize = 0; k < 80; k += 16) {
    v128.store(out + k, i16x8.add(i16x8.add(i16x8.add(v128.load(a + k), v128.load(b + k)), i16x8.add(v128.load(c + k), v128.load(d + k))), v128.load(e + k)));
  }
}

/** The integers of a short row, and of a long one. */
const SHORT_SIZE = SHORT / 2;
const LONG_SIZE = ROW_WIDTH / 4;
const LONG_BIT = 1 << IS_LONG;
const SHORT_BIT = 1 << IS_SHORT;

/**
 * Finds where rows begin: writes a base for all keys with the same bits above the low `baseDrop`, or leaves it -1, and returns where the last row ends, or -1
 * where a row is too far from its base. See `splitBegins` of src/learning/rows.ts.
 */
export function measureRows(columns: usize, rows: i32, baseDrop: u32, bases: usize): i32 {
  const lengths = after(columns, rows);
  const keyDigits = digitsOf(columns);
  const lengthDigits = digitsOf(lengths);
  let key = -1;
  let begin = LONG_SIZE;
  for (let row = 0; row < rows; row++) {
    key += numberAt(columns, keyDigits, rows, row) + 1;
    const base = bases + (<usize>(<u32>key >>> baseDrop) << 2);
    if (load<i32>(base) == -1) store<i32>(base, begin);
    if (begin - load<i32>(base) > OFFSET) return -1;
    begin += numberAt(lengths, lengthDigits, rows, row) > SHORT ? LONG_SIZE : SHORT_SIZE;
  }
  return begin;
}

/**
 * Copies rows to where they belong, which was zero. See `copyRows` of src/learning/rows.ts.
 *
 * @param columns the packed columns: `rows` keys, lengths of rows, labels and weights of `count` cells, `groups` moves
 */
export function layOutRows(
  columns: usize, rows: i32, count: i32, groups: i32, drop: u32, moves: usize, slots: usize, places: i32, baseDrop: u32, bases: usize, data: usize,
): void {
  const lengths = after(columns, rows);
  const labels = after(lengths, rows);
  const weights = after(labels, count);
  readMoves(after(weights, count), groups, moves);
  const keyDigits = digitsOf(columns);
  const lengthDigits = digitsOf(lengths);
  let key = -1;
  let begin = LONG_SIZE;
  let label = labels + 1;
  let weight = weights + 1;
  for (let row = 0; row < rows; row++) {
    key += numberAt(columns, keyDigits, rows, row) + 1;
    const cells = numberAt(lengths, lengthDigits, rows, row);
    const isLong = cells > SHORT;
    const offset = begin - load<i32>(bases + (<usize>(<u32>key >>> baseDrop) << 2));
    store<i32>(slots + (placeOf(key, drop, moves, groups - 1, places - 1) << 2), (key << 16) | (isLong ? LONG_BIT : SHORT_BIT) | offset);
    let at = data + (<usize>begin << 2);
    for (const end = label + <usize>cells; label < end; label++, weight++) {
      const to = <i32>load<u8>(label) - FIRST_DIGIT;
      const value = <i32>load<u8>(weight) - ZERO_WEIGHT;
      if (isLong) {
        const cell = at + <usize>to;
        store<i8>(cell, load<i8>(cell) + <i8>value); // a weight may be the sum of several cells
      } else {
        store<i16>(at, <i16>((value << 8) + to));
        at += 2;
      }
    }
    begin += isLong ? LONG_SIZE : SHORT_SIZE;
  }
}
