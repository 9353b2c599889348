import { lowBits } from './hash-places.ts';

/**
 * Where the rows of a table go so that each key has just one place where it may be (hash and displace: Pagh 1999): the place of a key is its high bits
 * plus a move, which all keys with the same low bits share and which is chosen so that no two keys come to lie in one place. To find the moves takes long;
 * training does it, and they come with the weights.
 */
export interface Displacement {
  /** How many places there are: a power of two. */
  readonly places: number;
  /** The move of the keys with these low bits; as many as a power of two. */
  readonly moves: Int32Array;
}

/** The share of places that are taken at most. */
const FULL = 0.9;

/** Finds a place for each of the keys, which rise. */
export function findMoves(keys: Int32Array, keyMask: number): Displacement {
  let places = 4;
  while (places * FULL < keys.length || places * 0x10000 <= keyMask) places *= 2; // half of the key and its place must tell the whole key
  for (; ; places *= 2) {
    const moves = movesFor(keys, keyMask, places);
    if (moves !== null) return { places, moves };
  }
}

/** Keys that must be moved together come first, the larger groups before the smaller ones. */
function movesFor(keys: Int32Array, keyMask: number, places: number): Int32Array | null {
  const drop = lowBits(keyMask, places);
  let groups = 4;
  while ((groups * 3 < keys.length || groups < 1 << drop) && groups < 0x10000) groups *= 2; // two keys of one group never share a place
  const members = Array.from({ length: groups }, (): number[] => []);
  for (const key of keys) members[key & (groups - 1)]!.push(key >>> drop);
  const order = members.map((_, group) => group).sort((a, b) => members[b]!.length - members[a]!.length || a - b);
  const isTaken = new Uint8Array(places);
  const moves = new Int32Array(groups);
  for (const group of order) {
    const own = members[group]!;
    let move = 0;
    while (own.some((place) => isTaken[(place + move) & (places - 1)] === 1))
      if (++move >= Math.min(places, 0x10000)) return null;
    moves[group] = move;
    for (const place of own) isTaken[(place + move) & (places - 1)] = 1;
  }
  return moves;
}
