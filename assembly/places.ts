/** The index of the one place where a key may be (src/tagging/displacement.ts): `low` and `end` are masks, one less than a power of two. */
// @ts-ignore: a decorator of a function
@inline export function placeOf(key: u32, drop: u32, moves: usize, low: u32, end: u32): usize {
  return <usize>(((key >>> drop) + <u32>load<u16>(moves + (<usize>(key & low) << 1))) & end);
}
