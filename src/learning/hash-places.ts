import { BLOCK } from './columns.ts';
import { allocate, withCopy, type Native } from './native.ts';

/**
 * Tables from a key to a small number, an integer of 32 bits an entry: 16 low bits of the key, then the number. Look-ups hop at random, and what counts is how much of a
 * table stays in a processor's cache beside all the others; so tables are small and rather full.
 *
 * Keys are hashes, spread evenly, and come in rising order. Each is entered at the place that its high bits number, or the next free one, so that the table is in rising
 * order, too. What is free holds the least key that belongs further on: one comparison tells that a key must be here or nowhere. As keys are never far from their
 * places, 16 bits tell which of two is larger.
 */
export interface Places {
  readonly keyMask: number;
  /** How many low bits of a key do not count for its place. */
  readonly drop: number;
  readonly slots: Int32Array;
  /** How many keys there are. */
  readonly size: number;
}

/** The share of places that are taken at most. */
const FULL = 0.85;

/** How many low bits of a key to leave out, so that what is left numbers at most so many places (a power of two). */
export function lowBits(keyMask: number, places: number): number {
  return Math.max(0, Math.clz32(places) + 1 - Math.clz32(keyMask));
}

/** Lays out keys, which rise, and their numbers of 16 bits. */
export function layOutPlaces(keys: Int32Array, values: Int32Array, keyMask: number): Places {
  for (let places = placesFor(keys.length, keyMask); ; places *= 2) {
    const { drop, spare } = shapeOf(keyMask, places);
    const slots = new Int32Array(places + spare);
    if (fill(slots, keys, values, drop, spare)) return { keyMask, drop, slots, size: keys.length };
    if (drop === 0) throw new RangeError('places: keys must not be negative or larger than their mask');
  }
}

/**
 * The same in the memory of the kernels, from packed columns of keys and numbers; null if there is no room.
 *
 * @param list what the numbers stand for, if not for themselves
 */
export function nativePlaces(
  native: Native,
  packed: Uint8Array,
  size: number,
  keyMask: number,
  list?: readonly number[],
): Places | null {
  const { kernels } = native;
  return withCopy(native, packed, (columns) => {
    const numbers = allocate(native, Int32Array, list?.length ?? 0);
    numbers?.set(list ?? []);
    const { free } = native;
    for (let places = placesFor(size, keyMask); ; places *= 2) {
      native.free = free; // what an attempt before has taken
      const { drop, spare } = shapeOf(keyMask, places);
      const slots = allocate(native, Int32Array, places + spare);
      if (numbers === null || slots === null) return null;
      if (
        kernels.layOutPlaces(
          columns,
          size,
          list === undefined ? 0 : numbers.byteOffset,
          drop,
          slots.byteOffset,
          places,
          spare,
        ) === 1
      )
        return { keyMask, drop, slots, size };
      if (drop === 0) return null; // said by the other way
    }
  });
}

/** How many places to try first. */
function placesFor(keys: number, keyMask: number): number {
  let places = 4;
  while (places * FULL < keys || places <= keyMask >>> 10) places *= 2;
  return places;
}

/** The bits of a key that do not count for one of so many places, and how many more places there are at the end: keys of neighbouring places must not differ by more than 15 bits can say. */
function shapeOf(keyMask: number, places: number): { drop: number; spare: number } {
  const drop = lowBits(keyMask, places);
  return { drop, spare: Math.min(256, 0x8000 >>> drop) };
}

/** Enters the keys; tells whether all of them are so near to where they belong that the spare places are enough. */
function fill(slots: Int32Array, keys: Int32Array, values: Int32Array, drop: number, spare: number): boolean {
  let next = 0;
  for (let k = 0; k < keys.length && next >= 0; k += BLOCK) next = fillBlock(slots, keys, values, drop, spare, k, next);
  if (next < 0) return false;
  while (next < slots.length) slots[next] = (++next << drop) << 16;
  return true;
}

/** Enters a block of keys from the free place `first` on; gives the next free one, or -1. */
function fillBlock(
  slots: Int32Array,
  keys: Int32Array,
  values: Int32Array,
  drop: number,
  spare: number,
  from: number,
  first: number,
): number {
  const far = spare - 3; // what is free in front of the next key counts, too
  const places = slots.length - spare;
  const to = Math.min(keys.length, from + BLOCK);
  let next = first;
  for (let k = from; k < to; k++) {
    const key = keys[k]!;
    const place = key >>> drop;
    if (next - place > far || place >= places) return -1;
    while (next < place) slots[next] = (++next << drop) << 16;
    slots[next++] = (key << 16) | values[k]!;
  }
  return next;
}

/** The number of a key, or -1. */
export function valueAt({ keyMask, drop, slots }: Places, hash: number): number {
  const key = hash & keyMask;
  const tag = key << 16;
  let place = key >>> drop;
  let value = (slots[place]! - tag) | 0; // the keys' difference, which is 0 at the key's own place, and the number
  while (value < 0) value = (slots[++place]! - tag) | 0;
  return value <= 0xffff ? value : -1;
}

/** The same keys, numbered in their order. */
export function numberPlaces({ keyMask, drop, slots, size }: Places): Places {
  const numbered = slots.slice();
  let count = 0;
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place]!;
    const isFree = slot === ((place + 1) << drop) << 16;
    if (!isFree) numbered[place] = (slot & ~0xffff) | count++;
  }
  return { keyMask, drop, size, slots: numbered };
}
