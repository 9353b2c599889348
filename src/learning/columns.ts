import { BASE, FIRST_DIGIT } from './kernel-constants.ts';

/**
 * Columns of numbers in printable characters: what packed models are written in. A model is embedded in the bundle as a string, and what it unpacks to is needed by the
 * first text that is analysed; so unpacking must be a step or two a number, since code that has just begun to run is slow. It is brotli or gzip that makes the bundle
 * small, as they do with any text: numbers of one kind stand side by side, a digit a character, which is what they are good at.
 *
 * A column begins with how many digits its numbers have; then come all first digits, all second digits ... Digits are those to the base 57, from "#" to "[": characters
 * in a row that need no escape in a string. The first digit, or the only one, goes on to "~", so that most numbers up to 91 need one only.
 */

/** How many digits there are in the first place: up to "~". */
export const DIGITS = 92;

/** Bytes that are read column by column. */
export interface ColumnReader {
  readonly bytes: Uint8Array;
  at: number;
}

/** The bytes of an embedded model. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes whole numbers from 0 on. */
export function writeColumn(numbers: ArrayLike<number>): Uint8Array {
  let largest = 0;
  for (let i = 0; i < numbers.length; i++) largest = Math.max(largest, numbers[i]!);
  let digits = 1;
  while (largest >= DIGITS * BASE ** (digits - 1)) digits++;
  const column = new Uint8Array(1 + digits * numbers.length);
  column[0] = FIRST_DIGIT + digits;
  for (let i = 0; i < numbers.length; i++) {
    let rest = numbers[i]!;
    for (let digit = digits - 1; digit >= 0; digit--) {
      const value = digit === 0 ? rest : rest % BASE;
      column[1 + digit * numbers.length + i] = FIRST_DIGIT + value;
      rest = (rest - value) / BASE;
    }
  }
  return column;
}

/**
 * How many entries a loop over a model takes at a time. An engine compiles a function that is called again and again sooner, and more thoroughly, than
 * one in whose only call it must replace a running loop.
 */
export const BLOCK = 512;

/** Reads as many numbers. */
export const readColumn = (input: ColumnReader, count: number): Int32Array => read(input, count, 0, 0, 0);

/** Reads numbers that rise, see {@link writeRising}. */
export const readRising = (input: ColumnReader, count: number): Int32Array => read(input, count, -1, -1, 1);

/** Reads numbers, each added to those before it. */
export const readSums = (input: ColumnReader, count: number): Int32Array => read(input, count, 0, -1, 0);

/** Reads numbers and adds to each the one before it as far as the bits of `kept` go, and `gap`. */
function read(input: ColumnReader, count: number, before: number, kept: number, gap: number): Int32Array {
  const { bytes, at } = input;
  const digits = bytes[at]! - FIRST_DIGIT;
  const numbers = new Int32Array(count);
  for (let from = 0, last = before; from < count; from += BLOCK)
    last = readBlock(bytes, at + 1, digits, numbers, from, last, kept, gap);
  input.at = at + 1 + digits * count;
  return numbers;
}

function readBlock(
  bytes: Uint8Array,
  at: number,
  digits: number,
  numbers: Int32Array,
  from: number,
  before: number,
  kept: number,
  gap: number,
): number {
  const count = numbers.length;
  const to = Math.min(count, from + BLOCK);
  let last = before;
  for (let i = from; i < to; i++) {
    let number = bytes[at + i]! - FIRST_DIGIT;
    for (let digit = 1; digit < digits; digit++) number = number * BASE + bytes[at + digit * count + i]! - FIRST_DIGIT;
    numbers[i] = last = (last & kept) + number + gap;
  }
  return last;
}

/** Where a number stands among others that rise; -1 if it is none of them. */
export function indexOfRising(numbers: Int32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number ? low : -1;
}

/** Passes over a column. */
export function skipColumn(input: ColumnReader, count: number): void {
  input.at += 1 + (input.bytes[input.at]! - FIRST_DIGIT) * count;
}

/** A column of numbers of one digit as it stands in the bytes: each is {@link FIRST_DIGIT} too large. */
export function viewColumn(input: ColumnReader, count: number): Uint8Array {
  const from = input.at + 1;
  input.at = from + count;
  return input.bytes.subarray(from, input.at);
}

/** Writes numbers that rise, by the gaps between them. */
export function writeRising(numbers: ArrayLike<number>): Uint8Array {
  return writeColumn(Array.from(numbers, (number, i) => number - (i === 0 ? -1 : numbers[i - 1]!) - 1));
}
