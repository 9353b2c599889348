/**
 * Sums of rows of many labels, in 16 bits each, 40 to a row. See src/tagging/rows.ts.
 */

import { placeOf } from './places';

/** Features with short rows, which are added up last. */
const MOST = 256;
const shorts = memory.data(MOST * 4);

/**
 * Adds the rows of `count` features, at most 250, to the sums at `sums`.
 *
 * @param table where the table is described: key mask, drop, mask and address of `moves`, mask and address of `slots`, base drop, address of `bases` and `data`
 */
export function addRows(table: usize, features: usize, count: i32, sums: usize): void {
  const keyMask = load<u32>(table);
  const drop = load<u32>(table, 4);
  const low = load<u32>(table, 8);
  const moves = <usize>load<u32>(table, 12);
  const end = load<u32>(table, 16);
  const slots = <usize>load<u32>(table, 20);
  const baseDrop = load<u32>(table, 24);
  const bases = <usize>load<u32>(table, 28);
  const data = <usize>load<u32>(table, 32);
  let a = v128.load(sums);
  let b = v128.load(sums, 16);
  let c = v128.load(sums, 32);
  let d = v128.load(sums, 48);
  let e = v128.load(sums, 64);
  let short = shorts;
  for (let f = 0; f < count; f++) {
    const key = load<u32>(features + (<usize>f << 2)) & keyMask;
    const slot = load<u32>(slots + (placeOf(key, drop, moves, low, end) << 2));
    const isOwn = <u32>((slot >>> 16) == (key & 0xffff));
    const row = data + (<usize>(load<u32>(bases + (<usize>(key >>> baseDrop) << 2)) + (slot & 0x3fff)) << 2);
    store<u32>(short, <u32>row);
    short += <usize>(((slot >>> 14) & isOwn) << 2);
    const long = select(row, data, (slot >>> 15) & isOwn); // the first row is zeros: no branch, which a processor could not foresee
    a = i16x8.add(a, v128.load8x8_s(long));
    b = i16x8.add(b, v128.load8x8_s(long, 8));
    c = i16x8.add(c, v128.load8x8_s(long, 16));
    d = i16x8.add(d, v128.load8x8_s(long, 24));
    e = i16x8.add(e, v128.load8x8_s(long, 32));
  }
  v128.store(sums, a);
  v128.store(sums, b, 16);
  v128.store(sums, c, 32);
  v128.store(sums, d, 48);
  v128.store(sums, e, 64);
  for (let at = shorts; at < short; at += 4) {
    const row = <usize>load<u32>(at);
    for (let k: usize = 0; k < 8; k += 2) {
      const cell = <i32>load<i16>(row + k);
      const to = sums + (<usize>(cell & 255) << 1);
      store<i16>(to, load<i16>(to) + <i16>(cell >> 8));
    }
  }
}

/** Writes to `out` the sum of five rows. */
export function joinRows(a: usize, b: usize, c: usize, d: usize, e: usize, out: usize): void {
  for (let k: usize = 0; k < 80; k += 16) {
    v128.store(out + k, i16x8.add(i16x8.add(i16x8.add(v128.load(a + k), v128.load(b + k)), i16x8.add(v128.load(c + k), v128.load(d + k))), v128.load(e + k)));
  }
}
