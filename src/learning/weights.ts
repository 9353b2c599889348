import {
  DIGITS,
  indexOfRising,
  readColumn,
  readRising,
  readSums,
  skipColumn,
  viewColumn,
  writeColumn,
  writeRising,
} from './columns.ts';
import { FIRST_DIGIT, LEAST_WEIGHT } from './kernel-constants.ts';
import { findMoves } from './displacement.ts';
import { finish, pack, unpack } from './frame.ts';

/**
 * Packed weight tables: what a linear model learned, as bytes. A table has a row for each feature (by the low bits of its 32-bit key, see hash.ts) and a column for each
 * label; most cells are zero and not stored. Weights are whole multiples of one `step`, at most 8 bits each, so that all scores at run time are sums of small integers:
 * exact, and the same on every machine.
 *
 * In the frame (frame.ts) stand five columns: the keys, in rising order; how many cells each row has; the label of each cell; its value; and where the rows go when they
 * are laid out (displacement.ts), which takes long to find. A value has one digit: larger weights are the sum of several cells.
 */
const WEIGHTS = { magic: 'INWT', version: 2, name: 'weights' } as const;

/** The largest value of a cell. */
const LARGEST = LEAST_WEIGHT + DIGITS - 1;
/** The character of the value 0, less which a value as it is written is the value. */
export const ZERO_VALUE = FIRST_DIGIT - LEAST_WEIGHT;

/** Tables of so many labels at most are laid out as lanes (lanes.ts). */
export const MOST_LANES = 6;

/** A weight table as it was packed: rows in the order of their keys. lanes.ts and rows.ts lay it out for look-ups. */
export interface WeightTable {
  readonly labels: readonly string[];
  /** What one unit of the integer scores is worth, as a logit. */
  readonly step: number;
  /** How many rows and cells it has. */
  readonly rows: number;
  readonly count: number;
  /** Mask of the key bits in use. */
  readonly keyMask: number;
  /** See displacement.ts: how many places there are, and how many groups of keys have a move. */
  readonly places: number;
  readonly groups: number;
  /** The five columns as they stand in the bytes, which is what the kernels read; and read, when they are first asked for. */
  readonly packed: Uint8Array;
  readonly columns: WeightColumns;
}

export interface WeightColumns {
  /** The key of each row, rising. */
  readonly keys: Int32Array;
  /** Where the cells of each row end. */
  readonly ends: Int32Array;
  /** The label of each cell, {@link FIRST_DIGIT} added, and its value, {@link ZERO_VALUE} added. What has the same label is added up. */
  readonly cellLabels: Uint8Array;
  readonly cellValues: Uint8Array;
  /** The move of each group of keys. */
  readonly moves: Int32Array;
}

interface Header {
  readonly features: string;
  readonly labels: readonly string[];
  readonly keyBits: number;
  readonly step: number;
  readonly rows: number;
  readonly count: number;
  readonly places: number;
  readonly moves: number;
}

/** A model as a trainer hands it over: row `i` has the key `keys[i]` and the weights `weights[i * labels.length + label]`. */
export interface RawWeights {
  readonly labels: readonly string[];
  readonly keys: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

export interface EncodeOptions {
  /** Name and version of the feature extractor, such as "entities 3". */
  readonly features: string;
  /** Bits of a weight with its sign, 2 to 8. */
  readonly bits: number;
  /** Bits of a key that are kept, at most 30; the trainer must have trained with as many. */
  readonly keyBits: number;
  /** Worth of one unit; larger weights than fit are clipped. Default: so that the largest weight fits. */
  readonly step?: number;
}

/** Packs a trained model. Weights that round to zero, and rows of zeros, are dropped. */
export function encodeWeights(model: RawWeights, options: EncodeOptions): Uint8Array {
  const { labels } = model;
  const width = labels.length;
  if (width > DIGITS) throw new RangeError(`labels: at most ${DIGITS} fit a weight table, not ${width}`);
  const limit = 2 ** (options.bits - 1) - 1;
  const mask = 2 ** options.keyBits - 1;
  let largest = 0;
  for (let i = 0; i < model.weights.length; i++) largest = Math.max(largest, Math.abs(model.weights[i]!));
  const step = Math.fround(options.step ?? (largest / limit || 1));
  const order = Array.from({ length: model.keys.length }, (_, row) => row).sort(
    (a, b) => (model.keys[a]! & mask) - (model.keys[b]! & mask),
  );

  const keys: number[] = [];
  const lengths: number[] = [];
  const cellLabels: number[] = [];
  const cellValues: number[] = [];
  for (const row of order) {
    const before = cellLabels.length;
    for (let label = 0; label < width; label++) {
      let rest = Math.max(-limit, Math.min(limit, Math.round(model.weights[row * width + label]! / step)));
      while (rest !== 0) {
        const value = Math.max(LEAST_WEIGHT, Math.min(LARGEST, rest));
        cellLabels.push(label);
        cellValues.push(value - LEAST_WEIGHT);
        rest -= value;
      }
    }
    if (cellLabels.length === before) continue;
    const key = model.keys[row]! & mask;
    if (keys.at(-1) === key)
      throw new Error(`weights: two rows have the key ${key}; train with keys of ${options.keyBits} bits`);
    keys.push(key);
    lengths.push(cellLabels.length - before);
  }
  const { places, moves } = findMoves(Int32Array.from(keys), mask);
  const header: Header = {
    features: options.features,
    labels,
    keyBits: options.keyBits,
    step,
    rows: keys.length,
    count: cellLabels.length,
    places,
    moves: moves.length,
  };
  return pack(WEIGHTS, header, [
    writeRising(keys),
    writeColumn(lengths),
    writeColumn(cellLabels),
    writeColumn(cellValues),
    writeColumn(moves),
  ]);
}

/** Unpacks a table that {@link encodeWeights} packed, and refuses one that was made with other features or another format. */
export function decodeWeights(bytes: Uint8Array, features: string): WeightTable {
  const { header, input } = unpack<Header>(bytes, WEIGHTS, features);
  const { labels, keyBits, step, rows, count, places, moves: groups } = header;
  const packed = bytes.subarray(input.at);
  for (const length of [rows, rows, count, count, groups]) skipColumn(input, length);
  finish(input, WEIGHTS);
  let columns: WeightColumns | undefined;
  return {
    labels,
    step,
    rows,
    count,
    keyMask: 2 ** keyBits - 1,
    places,
    groups,
    packed,
    get columns() {
      return (columns ??= readColumns(packed, rows, count, groups));
    },
  };
}

function readColumns(bytes: Uint8Array, rows: number, count: number, groups: number): WeightColumns {
  const input = { bytes, at: 0 };
  const keys = readRising(input, rows);
  const ends = readSums(input, rows);
  const cellLabels = viewColumn(input, count);
  const cellValues = viewColumn(input, count);
  return { keys, ends, cellLabels, cellValues, moves: readColumn(input, groups) };
}

/** Adds the weights of a feature to `out[at]`, `out[at + 1]` ... one for each label; tells whether the feature is known. For a few look-ups. */
export function addWeights(
  { keyMask, columns: { keys, ends, cellLabels, cellValues } }: WeightTable,
  feature: number,
  out: Int32Array,
  at: number,
): boolean {
  const row = indexOfRising(keys, feature & keyMask);
  if (row < 0) return false;
  for (let cell = row === 0 ? 0 : ends[row - 1]!; cell < ends[row]!; cell++)
    out[at + cellLabels[cell]! - FIRST_DIGIT]! += cellValues[cell]! - ZERO_VALUE;
  return true;
}
