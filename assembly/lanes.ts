/** Sums of rows of up to six labels. See src/tagging/lanes.ts. */

/**
 * Adds up the rows of `count` features, at most 250, and writes two sums of 16 bits to each of `out[0]`, `out[1]`, `out[2]`, then how many features are known.
 *
 * @param width integers of a row: 1 for two labels, else 2
 */
export function sumFeatures(keyMask: u32, drop: u32, moves: usize, low: u32, slots: usize, end: u32, width: i32, features: usize, count: i32, out: usize): void {
  let a: u32 = 0;
  let b: u32 = 0;
  let c: u32 = 0;
  let known: u32 = 0;
  const limit = features + (<usize>count << 2);
  if (width == 1) {
    for (let feature = features; feature < limit; feature += 4) {
      const key = load<u32>(feature) & keyMask;
      const row = load<u32>(slots + (<usize>(((key >>> drop) + <u32>load<u16>(moves + (<usize>(key & low) << 1))) & end) << 2));
      const isOwn = <u32>((row >>> 16) == (key & 0xffff));
      const own = row & (0 - isOwn);
      a += (own & 0xff) | ((own & 0xff00) << 8);
      known += isOwn;
    }
  } else {
    for (let feature = features; feature < limit; feature += 4) {
      const key = load<u32>(feature) & keyMask;
      const row = load<u64>(slots + (<usize>(((key >>> drop) + <u32>load<u16>(moves + (<usize>(key & low) << 1))) & (end >>> 1)) << 3));
      const two = <u32>(row >>> 32);
      const isOwn = <u32>((two >>> 16) == (key & 0xffff));
      const mask = 0 - isOwn;
      const four = <u32>row & mask;
      a += four & 0xff00ff;
      b += (four >>> 8) & 0xff00ff;
      c += (two & mask & 0xff) | ((two & mask & 0xff00) << 8);
      known += isOwn;
    }
  }
  store<u32>(out, a);
  store<u32>(out, b, 4);
  store<u32>(out, c, 8);
  store<u32>(out, known, 12);
}
