/**
 * Columns of numbers in printable characters, as src/learning/columns.ts writes them, read where they stand: a character says how many digits the numbers have, then
 * come all first digits, all second digits ...
 */
import { BASE, FIRST_DIGIT, LEAST_WEIGHT } from '../src/learning/kernel-constants';

/** The digit of the weight 0. */
export const ZERO_WEIGHT: i32 = FIRST_DIGIT - LEAST_WEIGHT;

/** How many digits the numbers of a column have. */
// @ts-ignore: a decorator of a function
@inline export function digitsOf(column: usize): i32 {
  return <i32>load<u8>(column) - FIRST_DIGIT;
}

/** Number `i` of a column of `count`. */
// @ts-ignore: a decorator of a function
@inline export function numberAt(column: usize, digits: i32, count: i32, i: i32): i32 {
  let at = column + 1 + <usize>i;
  let number = <i32>load<u8>(at) - FIRST_DIGIT;
  for (let digit = 1; digit < digits; digit++) {
    at += <usize>count;
    number = number * BASE + <i32>load<u8>(at) - FIRST_DIGIT;
  }
  return number;
}

/** Where the column after one of `count` numbers begins. */
// @ts-ignore: a decorator of a function
@inline export function after(column: usize, count: i32): usize {
  return column + 1 + <usize>(digitsOf(column) * count);
}

/** Writes the moves of a table (src/learning/displacement.ts), 16 bits each. */
export function readMoves(column: usize, groups: i32, moves: usize): void {
  const digits = digitsOf(column);
  for (let group = 0; group < groups; group++) store<u16>(moves + (<usize>group << 1), <u16>numberAt(column, digits, groups, group));
}

/** Writes numbers of one digit, less `zero`, as bytes, sixteen at a time: up to fifteen more than there are. */
export function readDigits(column: usize, count: i32, zero: i32, out: usize): void {
  const zeros = i8x16.splat(<i8>(zero + FIRST_DIGIT));
  for (let i: usize = 0; i < <usize>count; i += 16) v128.store(out + i, i8x16.sub(v128.load(column + 1 + i), zeros));
}

/** Sets the bit of each of `count` keys, which rise, in a filter: that of the key's bits below `mask`. */
export function enterKeys(column: usize, count: i32, mask: i32, filter: usize): void {
  const digits = digitsOf(column);
  let key = -1;
  for (let i = 0; i < count; i++) {
    key += numberAt(column, digits, count, i) + 1;
    const cell = filter + <usize>((key & mask) >>> 3);
    store<u8>(cell, <u8>(<i32>load<u8>(cell) | (1 << (key & 7))));
  }
}
