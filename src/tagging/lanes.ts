import { lowBits } from './places.ts';
import type { WeightTable } from './weights.ts';

/**
 * A weight table laid out for speed: each row is one or two integers, weights of 8 bits and half of the row's key, and each key has just one
 * place where it may be. For tables of up to six labels, and sums of at most 250 features.
 *
 * Looking up features one after another, a processor is slowed down by every step that it can not foresee: whether a key is known, how many places
 * must be tried. Here nothing depends on what is found. The place of a key is its high bits plus what `moves` has for its low bits,
 * chosen when the table is laid out so that no two keys share a place (hash and displace: Pagh 1999); what lies there is added through a mask that is
 * zero if it is another key's.
 */
export interface Lanes {
  readonly keyMask: number;
  /** How many low bits of a key do not count for its place. */
  readonly drop: number;
  /** How far keys with the same low bits are moved. */
  readonly moves: Uint16Array;
  /**
   * Rows: 16 low bits of the key above the last two weights, before it, for more than two labels, the first four; each weight plus
   * {@link ZERO}, so that it is not negative. What no key has is all zero weights, whosever they are taken for.
   */
  readonly slots: Int32Array;
  readonly labels: number;
  /** What one unit of the integer scores is worth, as a logit. */
  readonly step: number;
}

/** What is added to a weight. */
const ZERO = 128;

/** The share of places that are taken at most. */
const FULL = 0.9;

export function createLanes(table: WeightTable): Lanes {
  const { labels, step, rows, keyMask } = table;
  if (labels.length > 6) throw new RangeError(`lanes: at most 6 labels, not ${labels.length}`);
  let size = 4;
  while (size * FULL < rows || size * 0x10000 <= keyMask) size *= 2; // half of the key and its place must tell the whole key
  for (;; size *= 2) {
    const lanes = layOut(table, size);
    if (lanes !== null) return { keyMask, labels: labels.length, step, ...lanes };
  }
}

/** Finds a place for each key: those that must be moved together come first, the larger groups before the smaller ones. */
function layOut({ labels, rows, keyMask, keys, starts, cells }: WeightTable, size: number): Pick<Lanes, 'drop' | 'moves' | 'slots'> | null {
  const drop = lowBits(keyMask, size);
  const end = size - 1;
  let groups = 4;
  while ((groups * 3 < rows || groups < 1 << drop) && groups < 0x10000) groups *= 2; // two keys of one group never share a place
  const low = groups - 1;
  // The rows of each group, one group after another.
  const first = new Int32Array(groups + 1);
  for (let row = 0; row < rows; row++) first[(keys[row]! & low) + 1]!++;
  let largest = 0;
  for (let group = 0; group < groups; group++) {
    largest = Math.max(largest, first[group + 1]!);
    first[group + 1]! += first[group]!;
  }
  const next = first.slice();
  const members = new Int32Array(rows);
  for (let row = 0; row < rows; row++) members[next[keys[row]! & low]!++] = row;

  const isTaken = new Uint8Array(size);
  const moves = new Uint16Array(groups);
  const width = labels.length > 2 ? 2 : 1;
  const slots = new Int32Array(size * width);
  for (let place = 0; place < size; place++) writeRow(slots, place * width, width, 0, cells, -1);
  for (let count = largest; count > 0; count--) {
    for (let group = 0; group < groups; group++) {
      const from = first[group]!;
      const to = first[group + 1]!;
      if (to - from !== count) continue;
      let move = 0;
      for (let k = from; k < to;) {
        if (isTaken[((keys[members[k]!]! >>> drop) + move) & end] === 0) k++;
        else if (++move < size && move <= 0xffff) k = from;
        else return null;
      }
      moves[group] = move;
      for (let k = from; k < to; k++) {
        const row = members[k]!;
        const place = ((keys[row]! >>> drop) + move) & end;
        isTaken[place] = 1;
        writeRow(slots, place * width, width, keys[row]!, cells, starts[row]!);
      }
    }
  }
  return { drop, moves, slots };
}

/** Writes the row that begins at `cells[row]`, or, for -1, one of zeros. */
function writeRow(slots: Int32Array, to: number, width: number, key: number, cells: Int16Array, row: number): void {
  const last = to + width - 1;
  slots[to] = 0x80808080 | 0;
  slots[last] = (key << 16) | 0x8080;
  if (row < 0) return;
  for (let cell = row + cells[row]!; cell > row; cell--) {
    const packed = cells[cell]!;
    const label = packed & 255;
    if (width === 2 && label < 4) slots[to] = slots[to]! + ((packed >> 8) << (8 * label));
    else slots[last] = slots[last]! + ((packed >> 8) << (8 * (label & 1)));
  }
}

/** Adds up the weights of the first `count` features: the sums of the labels are added to `out[at]`, `out[at + 1]` ... */
export function sumFeatures({ keyMask, drop, moves, slots, labels }: Lanes, features: Int32Array, count: number, out: Int32Array, at: number): void {
  const low = moves.length - 1;
  const end = slots.length - 1;
  let a = 0; // two sums of 16 bits each
  let b = 0;
  let c = 0;
  let known = 0;
  if (labels <= 2) {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      const row = slots[((key >>> drop) + moves[key & low]!) & end]!;
      const mask = (((row >>> 16) ^ (key & 0xffff)) - 1) >> 31; // all ones for the key's own row
      const own = row & mask;
      a = (a + ((own & 0xff) | ((own & 0xff00) << 8))) | 0;
      known -= mask;
    }
    unpack(a, known, 0, 1, labels, out, at);
  } else if (labels <= 4) {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      const slot = (((key >>> drop) + moves[key & low]!) << 1) & end;
      const mask = (((slots[slot + 1]! >>> 16) ^ (key & 0xffff)) - 1) >> 31;
      const four = slots[slot]! & mask;
      a = (a + (four & 0xff00ff)) | 0;
      b = (b + ((four >>> 8) & 0xff00ff)) | 0;
      known -= mask;
    }
    unpack(a, known, 0, 2, labels, out, at);
    unpack(b, known, 1, 3, labels, out, at);
  } else {
    for (let f = 0; f < count; f++) {
      const key = features[f]! & keyMask;
      const slot = (((key >>> drop) + moves[key & low]!) << 1) & end;
      const two = slots[slot + 1]!;
      const mask = (((two >>> 16) ^ (key & 0xffff)) - 1) >> 31;
      const four = slots[slot]! & mask;
      const own = two & mask;
      a = (a + (four & 0xff00ff)) | 0;
      b = (b + ((four >>> 8) & 0xff00ff)) | 0;
      c = (c + ((own & 0xff) | ((own & 0xff00) << 8))) | 0;
      known -= mask;
    }
    unpack(a, known, 0, 2, labels, out, at);
    unpack(b, known, 1, 3, labels, out, at);
    unpack(c, known, 4, 5, labels, out, at);
  }
}

/** Adds the two sums of a lane, of which each of so many `known` weights had {@link ZERO} added, to those of two labels. */
function unpack(sum: number, known: number, label: number, other: number, labels: number, out: Int32Array, at: number): void {
  if (label < labels) out[at + label] = out[at + label]! + (sum & 0xffff) - known * ZERO;
  if (other < labels) out[at + other] = out[at + other]! + (sum >>> 16) - known * ZERO;
}
