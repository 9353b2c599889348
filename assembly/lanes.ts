/** Sums of rows of up to six labels, for features that are given as values of templates. See src/learning/lanes.ts and features.ts. */

import {
  FINISH_FIRST, FINISH_SECOND, FIRST_DIGIT, LANE_ZERO, MIX_FIRST, MIX_SECOND, NO_FOUR, NO_TWO,
} from '../src/learning/kernel-constants';
import { after, digitsOf, numberAt, readMoves, ZERO_WEIGHT } from './columns';
import { placeOf } from './places';

/** The first step of `mix` of src/learning/hash.ts, for what comes first. */
// @ts-ignore: a decorator of a function
@inline function mixFirst(a: v128): v128 {
  return v128.xor(i32x4.mul(a, i32x4.splat(MIX_FIRST)), i32x4.shr_u(a, 15));
}

/** The rest of it, for what comes second. */
// @ts-ignore: a decorator of a function
@inline function mixSecond(first: v128, b: v128): v128 {
  let x = i32x4.add(first, i32x4.mul(b, i32x4.splat(MIX_SECOND)));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 16)), i32x4.splat(FINISH_FIRST));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(FINISH_SECOND));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

/**
 * Adds up the rows of all features of a list, at most 250. What it writes after the last key counts for nothing.
 *
 * @param table where the table is described: key mask, drop, mask and address of `moves`, places less one and address of `slots`, integers of a row, addresses of values,
 * of pairs, of keys, and of the result: a sum for each of six labels
 * @param oneTemplate the template of the first of `ones` values
 * @param twoTemplate the template of the first of `twos` pairs
 */
export function sumList(table: usize, oneTemplate: i32, ones: i32, twoTemplate: i32, twos: i32): void {
  const one = <usize>load<u32>(table, 28);
  const two = <usize>load<u32>(table, 32);
  const keys = <usize>load<u32>(table, 36);
  const counting = i32x4(0, 1, 2, 3);
  for (let k = 0; k < ones; k += 4) {
    const at = <usize>k << 2;
    v128.store(keys + at, mixSecond(mixFirst(i32x4.add(i32x4.splat(oneTemplate + k), counting)), v128.load(one + at)));
  }
  const pairKeys = keys + (<usize>ones << 2);
  for (let k = 0; k < twos; k += 4) {
    const at = two + (<usize>k << 3);
    const p = v128.load(at);
    const q = v128.load(at, 16);
    const value = mixSecond(mixFirst(v128.shuffle<i32>(p, q, 0, 2, 4, 6)), v128.shuffle<i32>(p, q, 1, 3, 5, 7));
    v128.store(pairKeys + (<usize>k << 2), mixSecond(mixFirst(i32x4.add(i32x4.splat(twoTemplate + k), counting)), value));
  }
  addUp(table, keys, pairKeys + (<usize>twos << 2));
}

// @ts-ignore: a decorator of a function
@inline function addUp(table: usize, keys: usize, limit: usize): void {
  const keyMask = load<u32>(table);
  const drop = load<u32>(table, 4);
  const low = load<u32>(table, 8);
  const moves = <usize>load<u32>(table, 12);
  const end = load<u32>(table, 16);
  const slots = <usize>load<u32>(table, 20);
  const out = <usize>load<u32>(table, 40);
  let a: u32 = 0; // two sums of 16 bits each
  let b: u32 = 0;
  let c: u32 = 0;
  let known: u32 = 0;
  if (load<u32>(table, 24) == 1) {
    for (let at = keys; at < limit; at += 4) {
      const key = load<u32>(at) & keyMask;
      const row = load<u32>(slots + (placeOf(key, drop, moves, low, end) << 2));
      const isOwn = <u32>((row >>> 16) == (key & 0xffff));
      const own = row & (0 - isOwn);
      c += (own & 0xff) | ((own & 0xff00) << 8);
      known += isOwn;
    }
    write(out, c, known);
    return;
  }
  for (let at = keys; at < limit; at += 4) {
    const key = load<u32>(at) & keyMask;
    const row = load<u64>(slots + (placeOf(key, drop, moves, low, end) << 3));
    const two = <u32>(row >>> 32);
    const isOwn = <u32>((two >>> 16) == (key & 0xffff));
    const mask = 0 - isOwn;
    const four = <u32>row & mask;
    a += four & 0xff00ff;
    b += (four >>> 8) & 0xff00ff;
    c += (two & mask & 0xff) | ((two & mask & 0xff00) << 8);
    known += isOwn;
  }
  store<i32>(out, <i32>(a & 0xffff) - <i32>known * LANE_ZERO);
  store<i32>(out, <i32>(b & 0xffff) - <i32>known * LANE_ZERO, 4);
  store<i32>(out, <i32>(a >>> 16) - <i32>known * LANE_ZERO, 8);
  store<i32>(out, <i32>(b >>> 16) - <i32>known * LANE_ZERO, 12);
  write(out + 16, c, known);
}

// @ts-ignore: a decorator of a function
@inline function write(out: usize, sum: u32, known: u32): void {
  store<i32>(out, <i32>(sum & 0xffff) - <i32>known * LANE_ZERO);
  store<i32>(out, <i32>(sum >>> 16) - <i32>known * LANE_ZERO, 4);
}

/**
 * Lays out a weight table: see `layOut` of src/learning/lanes.ts.
 *
 * @param columns the packed columns: `rows` keys, lengths of rows, labels and weights of `count` cells, `groups` moves
 * @param slots the result: `places` times `width` integers
 * @param moves the moves, 16 bits each
 */
export function layOutLanes(columns: usize, rows: i32, count: i32, groups: i32, drop: u32, moves: usize, slots: usize, places: i32, width: i32): void {
  const lengths = after(columns, rows);
  const labels = after(lengths, rows);
  const weights = after(labels, count);
  readMoves(after(weights, count), groups, moves);
  const none = width == 1 ? i32x4.splat(NO_TWO) : i32x4(NO_FOUR, NO_TWO, NO_FOUR, NO_TWO);
  for (let at: usize = 0; at < <usize>(places * width) << 2; at += 16) v128.store(slots + at, none);

  const keyDigits = digitsOf(columns);
  const lengthDigits = digitsOf(lengths);
  let key = -1;
  let label = labels + 1;
  let weight = weights + 1;
  for (let row = 0; row < rows; row++) {
    key += numberAt(columns, keyDigits, rows, row) + 1;
    let four = NO_FOUR;
    let two = (key << 16) | NO_TWO;
    for (let cells = numberAt(lengths, lengthDigits, rows, row); cells > 0; cells--, label++, weight++) {
      const lane = <i32>load<u8>(label) - FIRST_DIGIT;
      const value = (<i32>load<u8>(weight) - ZERO_WEIGHT) << ((lane & 3) << 3);
      if (width == 1 || lane >= 4) two += value;
      else four += value;
    }
    const slot = slots + (placeOf(key, drop, moves, groups - 1, places - 1) * <usize>width << 2);
    store<i32>(slot, four);
    store<i32>(slot + (<usize>(width - 1) << 2), two);
  }
}
