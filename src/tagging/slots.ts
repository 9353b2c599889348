/**
 * Open-addressed tables from a key to a number: pairs in one array, -1 where there is no key. Keys are hashes, spread evenly, so that their high bits serve as
 * well as the low ones for a place; and keys that come in rising order, as they do when a model is unpacked, fill a table from front to end.
 */

/** An empty table for as many entries, at most half full. */
export function emptySlots(entries: number): Int32Array {
  let size = 4;
  while (size < entries * 2) size *= 2;
  return new Int32Array(size * 2).fill(-1);
}

/** How many low bits of a key to leave out, so that what is left numbers at most so many places (a power of two). */
export function lowBits(keyMask: number, places: number): number {
  return Math.max(0, Math.clz32(places) + 1 - Math.clz32(keyMask));
}

/** Enters a key, which is not negative, with its value; `drop` is what {@link lowBits} says of the table. */
export function insertSlot(slots: Int32Array, drop: number, key: number, value: number): void {
  const end = slots.length - 1;
  let slot = (key >>> drop) << 1;
  while (slots[slot] !== -1) slot = (slot + 2) & end;
  slots[slot] = key;
  slots[slot + 1] = value;
}
