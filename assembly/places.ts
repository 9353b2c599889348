import { after, digitsOf, numberAt } from './columns';

/** The index of the one place where a key may be (src/learning/displacement.ts): `low` and `end` are masks, one less than a power of two. */
// @ts-ignore: a decorator of a function
@inline export function placeOf(key: u32, drop: u32, moves: usize, low: u32, end: u32): usize {
  return <usize>(((key >>> drop) + <u32>load<u16>(moves + (<usize>(key & low) << 1))) & end);
}

/**
 * Lays out the keys of a lexicon with their numbers: see `fill` of src/learning/hash-places.ts.
 *
 * @param columns the packed columns: `size` keys and as many numbers
 * @param list what the numbers stand for, or 0 where for themselves
 * @param slots the result: `places` integers and `spare` more
 * @returns 1, or 0 where a key would be too far from its place
 */
export function layOutPlaces(columns: usize, size: i32, list: usize, drop: u32, slots: usize, places: i32, spare: i32): i32 {
  const numbers = after(columns, size);
  const keyDigits = digitsOf(columns);
  const numberDigits = digitsOf(numbers);
  let key = -1;
  let next = 0;
  for (let k = 0; k < size; k++) {
    key += numberAt(columns, keyDigits, size, k) + 1;
    const place = <i32>(<u32>key >>> drop);
    if (next - place > spare - 3 || place >= places) return 0;
    next = fillUp(slots, next, place, drop);
    let number = numberAt(numbers, numberDigits, size, k);
    if (list != 0) number = load<i32>(list + (<usize>number << 2));
    store<i32>(slots + (<usize>next << 2), (key << 16) | number);
    next++;
  }
  fillUp(slots, next, places + spare, drop);
  return 1;
}

/** Fills free places up to one. */
// @ts-ignore: a decorator of a function
@inline function fillUp(slots: usize, from: i32, to: i32, drop: u32): i32 {
  let next = from;
  while (next < to) {
    const slot = slots + (<usize>next << 2);
    next++;
    store<i32>(slot, (next << drop) << 16);
  }
  return next;
}
