import {
  BLOCK,
  DIGITS,
  readColumn,
  readRising,
  skipColumn,
  writeColumn,
  writeRising,
  type ColumnReader,
} from './columns.ts';
import { finish, pack, unpack } from './frame.ts';
import { hashString } from './hash.ts';
import { nativeKernels, type Native } from './native.ts';
import { layOutPlaces, nativePlaces, valueAt, type Places } from './hash-places.ts';

/**
 * Packed lexicons: from a word or name to a small number (a cluster, a set of flags). Words are not stored, only some bits of their
 * hashes; a word that is not in the lexicon is taken for one that is with a chance of entries / 2 ^ bits. An entry costs about
 * bits - log2(entries) + 1.5 bits, and the entropy of its number, when the bundle is compressed.
 *
 * In the frame (frame.ts) stand two columns: the hashes, in rising order, and the numbers, or where a few large ones make up most of them
 * their places in the header's list.
 */
const LEXICON = { magic: 'INLX', version: 2, name: 'lexicon' } as const;

export type Lexicon = Places;

interface Header {
  readonly features: string;
  readonly keyBits: number;
  readonly size: number;
  /** The numbers, the most frequent first; without it they stand in the column themselves. */
  readonly numbers?: readonly number[];
}

/** Packs entries: words, or hashes where the user hashes for itself. Of two with the same key the first is kept: give the important ones first. */
export function encodeLexicon(
  entries: Iterable<readonly [word: string | number, value: number]>,
  options: { features: string; keyBits: number },
): Uint8Array {
  const mask = 2 ** options.keyBits - 1;
  const byKey = new Map<number, number>();
  for (const [word, value] of entries) {
    if (value > 0xffff) throw new RangeError(`lexicon: numbers of 16 bits fit, ${value} does not`);
    const key = (typeof word === 'number' ? word : hashString(word)) & mask;
    if (!byKey.has(key)) byKey.set(key, value);
  }
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const values = sorted.map(([, value]) => value);
  const numbers = listedNumbers(values);
  const header: Header = {
    features: options.features,
    keyBits: options.keyBits,
    size: sorted.length,
    ...(numbers === null ? {} : { numbers }),
  };
  return pack(LEXICON, header, [
    writeRising(sorted.map(([key]) => key)),
    writeColumn(numbers === null ? values : values.map((value) => numbers.indexOf(value))),
  ]);
}

/** All numbers, the most frequent first, where most of them have one digit so but need two else; null where it does not help. */
function listedNumbers(values: readonly number[]): number[] | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const numbers = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || a - b);
  const many = numbers.slice(0, DIGITS).reduce((sum, number) => sum + counts.get(number)!, 0);
  return numbers.some((number) => number >= DIGITS) && many > values.length * 0.9 ? numbers : null;
}

/** Unpacks a lexicon, and refuses one that is not what its user expects. */
export function decodeLexicon(bytes: Uint8Array, features: string, native: Native | null = nativeKernels()): Lexicon {
  const {
    header: { keyBits, size, numbers },
    input,
  } = unpack<Header>(bytes, LEXICON, features);
  const keyMask = 2 ** keyBits - 1;
  const columns = { bytes, at: input.at };
  skipColumn(input, size);
  skipColumn(input, size);
  finish(input, LEXICON);
  return (
    (native === null ? null : nativePlaces(native, bytes.subarray(columns.at), size, keyMask, numbers)) ??
    plainPlaces(columns, size, keyMask, numbers)
  );
}

function plainPlaces(columns: ColumnReader, size: number, keyMask: number, numbers?: readonly number[]): Lexicon {
  const keys = readRising(columns, size);
  const values = readColumn(columns, size);
  if (numbers !== undefined)
    for (let k = 0, list = Int32Array.from(numbers); k < size; k += BLOCK) translate(values, list, k);
  return layOutPlaces(keys, values, keyMask);
}

/** Puts the numbers of a list for their places in it. */
function translate(values: Int32Array, list: Int32Array, from: number): void {
  const to = Math.min(values.length, from + BLOCK);
  for (let k = from; k < to; k++) values[k] = list[values[k]!]!;
}

/** The number of a word, or -1. */
export const lookUp = (lexicon: Lexicon, word: string): number => lookUpHash(lexicon, hashString(word));

/** The number of a word by its hash, or -1. */
export const lookUpHash = (lexicon: Lexicon, hash: number): number => valueAt(lexicon, hash);
