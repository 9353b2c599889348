/**
 * Viterbi and forward-backward over dense tables of `stride` columns: the tags, filled up to a multiple of eight with what is impossible. See src/learning/chain.ts.
 */
import { LEAST_POTENTIAL, LEAST_SUM, NEVER } from '../src/learning/kernel-constants';

/** Address of the number of 32 bits that is `index` further on. */
// @ts-ignore: a decorator of a function
@inline function place(base: usize, index: i32): usize {
  return base + (<usize>index << 2);
}

/**
 * The best tags. Scores are kept times 64, so that the low bits of a sum can say which tag it came from, and relative to the best of their token.
 *
 * @param scores emissions, `size` to a token
 * @param arcs row p, column t: 64 times the transition from p to t, plus 63 - p
 * @param first for each tag 64 times the transition from the start
 * @param last for each tag 0, or {@link NEVER} if it may not be the last
 * @param best memory for two rows of scores
 * @param back memory for a byte for each token and column
 * @param path the result, a byte a token
 */
export function decode(scores: usize, size: i32, stride: i32, length: i32, arcs: usize, first: usize, last: usize, best: usize, back: usize, path: usize): void {
  let now = best;
  let next = place(best, stride);
  for (let t = 0; t < stride; t += 4) v128.store(place(now, t), v128.load(place(first, t)));
  addEmissions(now, scores, size, stride);
  for (let i = 1; i < length; i++) {
    const origins = back + <usize>(i * stride);
    for (let t = 0; t < stride; t += 8) {
      let a = i32x4.splat(i32.MIN_VALUE);
      let b = a;
      let arc = place(arcs, t);
      for (let p = 0; p < size; p++, arc += <usize>stride << 2) {
        const score = v128.load32_splat(place(now, p));
        a = i32x4.max_s(a, i32x4.add(score, v128.load(arc)));
        b = i32x4.max_s(b, i32x4.add(score, v128.load(arc, 16)));
      }
      const low = i32x4.splat(63);
      // From four numbers of 32 bits to four bytes, twice.
      const from = i16x8.narrow_i32x4_s(v128.andnot(low, a), v128.andnot(low, b));
      v128.store64_lane(origins + <usize>t, i8x16.narrow_i16x8_s(from, from), 0);
      v128.store(place(next, t), v128.andnot(a, low));
      v128.store(place(next, t + 4), v128.andnot(b, low));
    }
    addEmissions(next, place(scores, i * size), size, stride);
    const spare = now;
    now = next;
    next = spare;
  }
  let tag = 0;
  let top = i32.MIN_VALUE;
  for (let t = 0; t < size; t++) {
    const score = load<i32>(place(now, t)) + load<i32>(place(last, t));
    if (score > top) {
      top = score;
      tag = t;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    store<u8>(path + <usize>i, <u8>tag);
    tag = load<u8>(back + <usize>(i * stride + tag));
  }
}

/** Adds a token's emissions, and makes all scores relative to the best. */
// @ts-ignore: a decorator of a function
@inline function addEmissions(row: usize, scores: usize, size: i32, stride: i32): void {
  let top = i32x4.splat(i32.MIN_VALUE);
  const lowest = i32x4.splat(NEVER);
  for (let t = 0; t < stride; t += 4) {
    const at = place(row, t);
    const so = v128.load(at);
    // What is out of reach stays there, however high the emission; beyond the last tag it is that of the next token.
    const sum = v128.bitselect(i32x4.add(so, i32x4.shl(v128.load(place(scores, t)), 6)), lowest, i32x4.gt_s(so, i32x4.splat(NEVER >> 1)));
    v128.store(at, sum);
    top = i32x4.max_s(top, sum);
  }
  const best = max(max(i32x4.extract_lane(top, 0), i32x4.extract_lane(top, 1)), max(i32x4.extract_lane(top, 2), i32x4.extract_lane(top, 3)));
  const bests = i32x4.splat(best);
  for (let t = 0; t < stride; t += 4) v128.store(place(row, t), i32x4.max_s(i32x4.sub(v128.load(place(row, t)), bests), lowest));
}

/**
 * The probability of each tag at each token.
 *
 * @param forwards row p, column t: e to the transition from p to t, 0 for none
 * @param backwards the same, rows and columns exchanged
 * @param first for each tag e to the transition from the start
 * @param last for each tag 1, or 0 if it may not be the last
 * @param odds e to minus k units of score, for gaps below `limit`, and 0 at `never`
 * @param memory for two rows, then for two rows a token
 * @param out the result, `size` to a token, and a row more
 */
export function marginals(
  scores: usize, size: i32, stride: i32, length: i32, forwards: usize, backwards: usize, first: usize, last: usize, odds: usize, limit: i32, never: i32, start: i32, memory: usize, out: usize,
): void {
  const reach = memory;
  const ahead = place(memory, stride);
  const forward = place(memory, 2 * stride);
  const potentials = place(forward, length * stride);
  for (let i = 0; i < length; i++) {
    const row = place(forward, i * stride);
    const potential = place(potentials, i * stride);
    if (i == 0) copy(first, reach, stride);
    else carry(place(forward, (i - 1) * stride), forwards, size, stride, reach);
    const from = place(scores, i * size);
    let top = load<i32>(from);
    for (let t = 1; t < size; t++) top = max(top, load<i32>(place(from, t)));
    for (let t = 0; t < size; t++) {
      const gap = top - load<i32>(place(from, t));
      store<f32>(place(potential, t), load<f32>(place(odds, select(gap, never, gap < limit))));
    }
    if (load<f32>(place(potential, start)) == 0) store<f32>(place(potential, start), <f32>LEAST_POTENTIAL);
    if (i == length - 1) multiply(potential, last, potential, stride);
    multiply(potential, reach, row, stride);
    scale(row, stride, start);
  }
  for (let t = 0; t < stride; t++) store<f32>(place(reach, t), 1);
  for (let i = length - 1; i >= 0; i--) {
    const row = place(forward, i * stride);
    multiply(place(potentials, i * stride), reach, ahead, stride);
    multiply(row, reach, row, stride);
    scale(row, stride, start);
    if (i == 0) break;
    carry(ahead, backwards, size, stride, reach);
    scale(reach, stride, start);
  }
  for (let i = 0; i < length; i++) copy(place(forward, i * stride), place(out, i * size), stride); // each row is overwritten where it is too long
}

/** What comes from the tags of a neighbour: row t of `out` is the sum of `values[p] * factors[p][t]`, in the order of p. */
// @ts-ignore: a decorator of a function
@inline function carry(values: usize, factors: usize, size: i32, stride: i32, out: usize): void {
  for (let t = 0; t < stride; t += 8) {
    let a = f32x4.splat(0);
    let b = a;
    let factor = place(factors, t);
    for (let p = 0; p < size; p++, factor += <usize>stride << 2) {
      const value = v128.load32_splat(place(values, p));
      a = f32x4.add(a, f32x4.mul(value, v128.load(factor)));
      b = f32x4.add(b, f32x4.mul(value, v128.load(factor, 16)));
    }
    v128.store(place(out, t), a);
    v128.store(place(out, t + 4), b);
  }
}

/** Makes a row sum to 1; one of nearly nothing becomes certain of `start`. */
// @ts-ignore: a decorator of a function
@inline function scale(row: usize, stride: i32, start: i32): void {
  let sums = f32x4.splat(0);
  for (let t = 0; t < stride; t += 4) sums = f32x4.add(sums, v128.load(place(row, t)));
  const sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1) + f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3);
  const isSome = sum > <f32>LEAST_SUM;
  const factor = f32x4.splat(isSome ? 1 / sum : 0);
  for (let t = 0; t < stride; t += 4) v128.store(place(row, t), f32x4.mul(v128.load(place(row, t)), factor));
  if (!isSome) store<f32>(place(row, start), 1);
}

// @ts-ignore: a decorator of a function
@inline function multiply(a: usize, b: usize, out: usize, stride: i32): void {
  for (let t = 0; t < stride; t += 4) v128.store(place(out, t), f32x4.mul(v128.load(place(a, t)), v128.load(place(b, t))));
}

// @ts-ignore: a decorator of a function
@inline function copy(from: usize, to: usize, stride: i32): void {
  for (let t = 0; t < stride; t += 4) v128.store(place(to, t), v128.load(place(from, t)));
}
