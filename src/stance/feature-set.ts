import { BLOCK } from '../learning/columns.ts';
import { mix } from '../learning/hash.ts';
import { allocate, nativeKernels, withCopy, type Native } from '../learning/native.ts';
import type { WeightTable } from '../learning/weights.ts';

/** A set of features under construction: no feature twice. */
export interface FeatureSet {
  readonly keys: Int32Array;
  count: number;
  /** Keys by their places in a table, and the place of each feature there. */
  readonly seen: Int32Array;
  readonly places: Int32Array;
  /** A filter of {@link filterOf}: features that it does not know are left out, which are most at run time; null to take all. */
  known: Uint8Array | null;
  /** How many features were offered, known or not. */
  offered: number;
}

const MOST_FEATURES = 2048;
export function createFeatureSet(): FeatureSet {
  return {
    keys: new Int32Array(MOST_FEATURES),
    count: 0,
    seen: new Int32Array(MOST_FEATURES * 2),
    places: new Int32Array(MOST_FEATURES),
    known: null,
    offered: 0,
  };
}

export function clear(set: FeatureSet): void {
  const { count, seen, places } = set;
  for (let k = 0; k < count; k++) seen[places[k]!] = 0; // few of the places are taken
  set.count = set.offered = 0;
}

export function add(set: FeatureSet, template: number, a: number, b = 0): void {
  const { keys, seen, known } = set;
  const key = mix(mix(template, a), b) || 1;
  set.offered++;
  if (known !== null && ((known[(key & FILTER_MASK) >> 3]! >> (key & 7)) & 1) === 0) return;
  const mask = 2 * MOST_FEATURES - 1;
  let slot = key & mask;
  while (seen[slot] !== 0) {
    if (seen[slot] === key) return;
    slot = (slot + 1) & mask;
  }
  if (set.count >= MOST_FEATURES - 1) return;
  seen[slot] = key;
  set.places[set.count] = slot;
  keys[set.count++] = key;
}

/** Bits in a filter of keys: small enough to stay near at hand, where the table of weights does not. */
const FILTER_BITS = 18;
const FILTER_MASK = 2 ** FILTER_BITS - 1;

/** A filter of the keys of a table. */
export function filterOf(table: WeightTable, native: Native | null = nativeKernels()): Uint8Array {
  return (native === null ? null : nativeFilter(table, native)) ?? plainFilter(table);
}

const FILTER_SIZE = 2 ** (FILTER_BITS - 3);

function nativeFilter({ packed, rows }: WeightTable, native: Native): Uint8Array | null {
  return withCopy(native, packed, (columns) => {
    const filter = allocate(native, Uint8Array, FILTER_SIZE);
    if (filter !== null) native.kernels.enterKeys(columns, rows, FILTER_MASK, filter.byteOffset);
    return filter;
  });
}

function plainFilter({ columns: { keys } }: WeightTable): Uint8Array {
  const filter = new Uint8Array(FILTER_SIZE);
  for (let row = 0; row < keys.length; row += BLOCK) enterKeys(filter, keys, row);
  return filter;
}

function enterKeys(filter: Uint8Array, keys: Int32Array, from: number): void {
  const to = Math.min(keys.length, from + BLOCK);
  for (let row = from; row < to; row++) {
    const key = keys[row]! & FILTER_MASK;
    filter[key >> 3] = filter[key >> 3]! | (1 << (key & 7));
  }
}

/** A sentence without end may offer more than a set holds, and what is left out then must not hang on what is known: all are taken. */
export const isOverfull = ({ known, offered }: FeatureSet): boolean => known !== null && offered >= MOST_FEATURES;
