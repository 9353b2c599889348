/** The hidden layer of a small network. See src/stance/polarity-network.ts. */

/**
 * What comes in at each hidden unit: the sum of the inputs times the cells of their rows, in the order of the inputs.
 *
 * @param cells a row of `hidden` bytes for each input
 * @param hidden a multiple of 8
 * @param inputs `count` numbers of 32 bits
 * @param out `hidden` numbers of 64 bits
 */
export function hiddenSums(cells: usize, hidden: i32, inputs: usize, count: i32, out: usize): void {
  for (let h = 0; h < hidden; h += 8) {
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    let row = cells + <usize>h;
    for (let i = 0; i < count; i++, row += <usize>hidden) {
      const number = load<f32>(inputs + (<usize>i << 2));
      if (number == 0) continue; // a place without words
      const input = f64x2.splat(<f64>number);
      const eight = v128.load8x8_s(row);
      const low = i32x4.extend_low_i16x8_s(eight);
      const high = i32x4.extend_high_i16x8_s(eight);
      a = f64x2.add(a, f64x2.mul(input, f64x2.convert_low_i32x4_s(low)));
      b = f64x2.add(b, f64x2.mul(input, f64x2.convert_low_i32x4_s(v128.shuffle<i64>(low, low, 1, 1))));
      c = f64x2.add(c, f64x2.mul(input, f64x2.convert_low_i32x4_s(high)));
      d = f64x2.add(d, f64x2.mul(input, f64x2.convert_low_i32x4_s(v128.shuffle<i64>(high, high, 1, 1))));
    }
    const at = out + (<usize>h << 3);
    v128.store(at, a);
    v128.store(at, b, 16);
    v128.store(at, c, 32);
    v128.store(at, d, 48);
  }
}
