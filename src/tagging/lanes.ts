import { lowBits } from './slots.ts';
import type { WeightTable } from './weights.ts';

/**
 * A weight table laid out for speed: each row stands beside its key, two labels to an integer, so that a look-up touches one cache line
 * and no row is walked cell by cell. For tables of up to six labels, and sums of at most 250 features: each lane holds 16 bits.
 */
export interface Lanes {
  readonly keyMask: number;
  /** How many low bits of a key do not count for its place. */
  readonly drop: number;
  /** Key, then the lanes, padded to a power of two; -1 for no key. */
  readonly slots: Int32Array;
  /** Integers a row, as a power of two. */
  readonly shift: number;
  readonly labels: number;
  /** What one unit of the integer scores is worth, as a logit. */
  readonly step: number;
}

export function createLanes(table: WeightTable): Lanes {
  const { labels, step, rows, keyMask } = table;
  if (labels.length > 6) throw new RangeError(`lanes: at most 6 labels, not ${labels.length}`);
  const shift = labels.length <= 2 ? 1 : 2;
  let size = 4;
  while (size < rows * 1.5) size *= 2;
  const slots = new Int32Array(size << shift).fill(-1);
  const drop = lowBits(keyMask, size);
  // Rows with many weights are those of frequent features: they come first, so that they are found at the first try.
  addRows(slots, shift, drop, table, labels.length, 255);
  addRows(slots, shift, drop, table, -1, labels.length);
  return { keyMask, drop, slots, shift, labels: labels.length, step };
}

/** Enters the rows of which twice the number of weights is above `least` and at most `most`. One loop, which the engine compiles once for all tables. */
function addRows(out: Int32Array, shift: number, drop: number, { keys, starts, cells }: WeightTable, least: number, most: number): void {
  const end = out.length - 1;
  const width = 1 << shift;
  for (let r = 0; r < keys.length; r++) {
    const row = starts[r]!;
    const count = cells[row]!;
    if (2 * count <= least || 2 * count > most) continue;
    const key = keys[r]!;
    let to = (key >>> drop) << shift;
    while (out[to] !== -1) to = (to + width) & end;
    out[to] = key;
    for (let k = 1; k < width; k++) out[to + k] = 0;
    for (let cell = row + count; cell > row; cell--) {
      const packed = cells[cell]!;
      const lane = to + 1 + ((packed & 255) >> 1);
      out[lane] = (out[lane]! + ((packed >> 8) << ((packed & 1) << 4))) | 0;
    }
  }
}

/** Adds up the weights of the first `count` features: the sums of the labels are added to `out[at]`, `out[at + 1]` ... */
export function sumFeatures({ keyMask, drop, slots, shift, labels }: Lanes, features: Int32Array, count: number, out: Int32Array, at: number): void {
  const end = slots.length - 1;
  let a = 0;
  let b = 0;
  let c = 0;
  if (shift === 1) {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      let slot = (key >>> drop) << 1;
      let found = slots[slot]!;
      while (found !== key && found !== -1) {
        slot = (slot + 2) & end;
        found = slots[slot]!;
      }
      if (found === key) a = (a + slots[slot + 1]!) | 0;
    }
  } else {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      let slot = (key >>> drop) << 2;
      let found = slots[slot]!;
      while (found !== key && found !== -1) {
        slot = (slot + 4) & end;
        found = slots[slot]!;
      }
      if (found === key) {
        a = (a + slots[slot + 1]!) | 0;
        b = (b + slots[slot + 2]!) | 0;
        c = (c + slots[slot + 3]!) | 0;
      }
    }
  }
  unpack(a, 0, labels, out, at);
  unpack(b, 2, labels, out, at);
  unpack(c, 4, labels, out, at);
}

/** The two sums of a lane; the lower one may have borrowed from the upper one. */
function unpack(sum: number, label: number, labels: number, out: Int32Array, at: number): void {
  const low = (sum << 16) >> 16;
  if (label < labels) out[at + label] = out[at + label]! + low;
  if (label + 1 < labels) out[at + label + 1] = out[at + label + 1]! + ((sum - low) >> 16);
}
