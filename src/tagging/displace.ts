import { lowBits } from './places.ts';

/**
 * Places for keys where each key has just one place where it may be: its high bits plus what `moves` has for its low bits, chosen so that no two keys share
 * a place (hash and displace: Pagh 1999). Looking up features one after another, a processor is slowed down by every step that it can not
 * foresee: whether a key is known, how many places must be tried. Here nothing depends on what is found.
 *
 * The place of a key is `((key >>> drop) + moves[key & (moves.length - 1)]) & (size - 1)`. A key's place and its 16 low bits tell the whole key.
 */
export interface Displacement {
  /** How many low bits of a key do not count for its place. */
  readonly drop: number;
  /** How far keys with the same low bits are moved. */
  readonly moves: Uint16Array;
  /** How many places there are, a power of two. */
  readonly size: number;
  /** The place of each key. */
  readonly places: Int32Array;
}

/** The share of places that are taken at most. */
const FULL = 0.9;

export function displace(keys: Int32Array, keyMask: number): Displacement {
  let size = 4;
  while (size * FULL < keys.length || size * 0x10000 <= keyMask) size *= 2;
  for (;; size *= 2) {
    const drop = lowBits(keyMask, size);
    const found = findPlaces(keys, drop, size);
    if (found !== null) return { drop, size, ...found };
  }
}

/** Finds a place for each key: those that must be moved together come first, the larger groups before the smaller ones. */
function findPlaces(keys: Int32Array, drop: number, size: number): Pick<Displacement, 'moves' | 'places'> | null {
  const rows = keys.length;
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
  const places = new Int32Array(rows);
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
        places[row] = place;
      }
    }
  }
  return { moves, places };
}
