/** The loops of the tagger and parser, see src/syntax/loops.ts. Numbers of 32 bits throughout, added up in the order that the twins have. */

/**
 * Outputs of a linear layer for `count` words: `out[w][o] = bias[o] + scales[o] * sum of inputs[w][k] * weights[k][o]`, whole numbers until the end.
 *
 * @param weights numbers of 16 bits: of each eight outputs, for each two inputs, those of the eight, the two side by side
 * @param width how many inputs there are, a multiple of 2
 * @param outputs a multiple of 8
 */
export function dense(weights: usize, width: i32, outputs: i32, inputs: usize, count: i32, scales: usize, bias: usize, out: usize): void {
  const row = <usize>outputs << 2; // bytes of the outputs of a word
  const step = <usize>width << 1;
  for (let o = 0; o < outputs; o += 8) {
    const own = weights + <usize>o * step; // lies together, so that it stays near at hand for all words
    const scaleA = v128.load(scales + (<usize>o << 2));
    const scaleB = v128.load(scales + (<usize>o << 2), 16);
    const biasA = v128.load(bias + (<usize>o << 2));
    const biasB = v128.load(bias + (<usize>o << 2), 16);
    let w = 0;
    let input = inputs;
    let to = out + (<usize>o << 2);
    for (; w + 4 <= count; w += 4) {
      let a0 = i32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
      let weight = own;
      for (let k: usize = 0; k < step; k += 4) {
        const x = v128.load(weight);
        const y = v128.load(weight, 16);
        const a = v128.load32_splat(input + k);
        const b = v128.load32_splat(input + step + k);
        const c = v128.load32_splat(input + 2 * step + k);
        const d = v128.load32_splat(input + 3 * step + k);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, x));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, y));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(b, x));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(b, y));
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(c, x));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(c, y));
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(d, x));
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(d, y));
        weight += 32;
      }
      settle(to, a0, a1, scaleA, scaleB, biasA, biasB);
      settle(to + row, b0, b1, scaleA, scaleB, biasA, biasB);
      settle(to + 2 * row, c0, c1, scaleA, scaleB, biasA, biasB);
      settle(to + 3 * row, d0, d1, scaleA, scaleB, biasA, biasB);
      input += 4 * step;
      to += 4 * row;
    }
    for (; w < count; w++) {
      let a0 = i32x4.splat(0), a1 = a0;
      let weight = own;
      for (let k: usize = 0; k < step; k += 4) {
        const a = v128.load32_splat(input + k);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(a, v128.load(weight)));
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(a, v128.load(weight, 16)));
        weight += 32;
      }
      settle(to, a0, a1, scaleA, scaleB, biasA, biasB);
      input += step;
      to += row;
    }
  }
}

// @ts-ignore: a decorator of a function
@inline function settle(to: usize, a: v128, b: v128, scaleA: v128, scaleB: v128, biasA: v128, biasB: v128): void {
  v128.store(to, f32x4.add(biasA, f32x4.mul(scaleA, f32x4.convert_i32x4_s(a))));
  v128.store(to, f32x4.add(biasB, f32x4.mul(scaleB, f32x4.convert_i32x4_s(b))), 16);
}

/** Numbers as whole ones of 16 bits, in steps of `1 / scale`; rectified or not. `count` is a multiple of 8. */
export function toFixed(numbers: usize, count: i32, scale: f32, rectified: i32, out: usize): void {
  const factor = f32x4.splat(scale);
  const least = f32x4.splat(rectified != 0 ? 0 : -32767);
  const most = f32x4.splat(32767);
  for (let k = 0; k < count; k += 8) {
    const at = numbers + (<usize>k << 2);
    const a = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.max(least, f32x4.min(most, f32x4.mul(factor, v128.load(at))))));
    const b = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.max(least, f32x4.min(most, f32x4.mul(factor, v128.load(at, 16))))));
    v128.store(out + (<usize>k << 1), i16x8.narrow_i32x4_s(a, b));
  }
}

/** The gates of the first layer for one word: the sum of what the words before, here and behind give, each a row of `count` numbers of 16 bits (a multiple of 8) in steps of `step`, and of the bias. */
export function addThree(before: usize, here: usize, behind: usize, bias: usize, count: i32, step: f32, out: usize): void {
  const factor = f32x4.splat(step);
  for (let k = 0; k < count; k += 8) {
    const at = <usize>k << 1;
    const a = v128.load(before + at), b = v128.load(here + at), c = v128.load(behind + at);
    const low = i32x4.add(i32x4.add(i32x4.extend_low_i16x8_s(a), i32x4.extend_low_i16x8_s(b)), i32x4.extend_low_i16x8_s(c));
    const high = i32x4.add(i32x4.add(i32x4.extend_high_i16x8_s(a), i32x4.extend_high_i16x8_s(b)), i32x4.extend_high_i16x8_s(c));
    const to = <usize>k << 2;
    v128.store(out + to, f32x4.add(v128.load(bias + to), f32x4.mul(factor, f32x4.convert_i32x4_s(low))));
    v128.store(out + to, f32x4.add(v128.load(bias + to, 16), f32x4.mul(factor, f32x4.convert_i32x4_s(high))), 16);
  }
}

/** x (27 + x^2) / (27 + 9 x^2) within -3 and 3. */
// @ts-ignore: a decorator of a function
@inline function squash(x: v128): v128 {
  const near = f32x4.max(f32x4.splat(-3), f32x4.min(f32x4.splat(3), x));
  const square = f32x4.mul(near, near);
  return f32x4.div(f32x4.mul(near, f32x4.add(f32x4.splat(27), square)), f32x4.add(f32x4.splat(27), f32x4.mul(f32x4.splat(9), square)));
}

/** The recurrence of a layer over the words of a sentence, both ways: of each word 4 x `width` gates (candidate and forget gate forwards, the same backwards) become 2 x `width` states. */
export function scan(gates: usize, width: i32, count: i32, out: usize): void {
  const w = <usize>width << 2;
  for (let way = 0; way < 2; way++) {
    const candidates = gates + (way == 0 ? 0 : 2 * w);
    const states = out + (way == 0 ? 0 : w);
    for (let k: usize = 0; k < w; k += 16) {
      let state = f32x4.splat(0);
      let t = way == 0 ? 0 : count - 1;
      for (let i = 0; i < count; i++) {
        const at = candidates + <usize>t * (w << 2) + k;
        const forget = f32x4.add(f32x4.splat(0.5), f32x4.mul(f32x4.splat(0.5), squash(f32x4.mul(f32x4.splat(0.5), v128.load(at + w)))));
        state = f32x4.add(f32x4.mul(forget, state), f32x4.mul(squash(v128.load(at)), f32x4.sub(f32x4.splat(1), forget)));
        v128.store(states + <usize>t * (w << 1) + k, state);
        t += way == 0 ? 1 : -1;
      }
    }
  }
}

/** Adds `other` to the numbers of `count` words if it is not 0, normalises each word's (Ba et al. 2016), and writes them over what they were. `width` is a multiple of 4. */
export function normalise(numbers: usize, other: usize, width: i32, count: i32, gain: usize, bias: usize): void {
  const size = <usize>width << 2;
  for (let w = 0; w < count; w++, numbers += size) {
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < size; k += 16) {
      let x = v128.load(numbers + k);
      if (other != 0) {
        x = f32x4.add(x, v128.load(other + k));
        v128.store(numbers + k, x);
      }
      sum = f32x4.add(sum, x);
    }
    if (other != 0) other += size;
    const mean = total(sum) / <f32>width;
    const middle = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    for (let k: usize = 0; k < size; k += 16) {
      const x = f32x4.sub(v128.load(numbers + k), middle);
      squares = f32x4.add(squares, f32x4.mul(x, x));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(total(squares) / <f32>width + <f32>1e-5));
    for (let k: usize = 0; k < size; k += 16) {
      const x = f32x4.mul(f32x4.sub(v128.load(numbers + k), middle), factor);
      v128.store(numbers + k, f32x4.add(v128.load(bias + k), f32x4.mul(x, v128.load(gain + k))));
    }
  }
}

// @ts-ignore: a decorator of a function
@inline function total(four: v128): f32 {
  return f32x4.extract_lane(four, 0) + f32x4.extract_lane(four, 1) + (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3));
}

/** Negative numbers of `count` rows of `width` become 0; `out[row] = bias + the product of the row and the weights`: how apt each word is to be a head at all. */
export function rectify(rows: usize, width: i32, count: i32, weights: usize, bias: f32, out: usize): void {
  const size = <usize>width << 2;
  const zero = f32x4.splat(0);
  for (let r = 0; r < count; r++, rows += size) {
    let sum = zero;
    for (let k: usize = 0; k < size; k += 16) {
      const x = f32x4.max(zero, v128.load(rows + k));
      v128.store(rows + k, x);
      sum = f32x4.add(sum, f32x4.mul(x, v128.load(weights + k)));
    }
    store<f32>(out + (<usize>r << 2), total(sum) + bias);
  }
}

// @ts-ignore: a decorator of a function
@inline function product(a: usize, b: usize, size: usize): f32 {
  let sum = f32x4.splat(0);
  for (let k: usize = 0; k < size; k += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a + k), v128.load(b + k)));
  return total(sum);
}

/**
 * Scores of all pairs of a sentence: `out[d * (count + 1) + h]` is how well h may be the head of d; the head `count` is the root. The product of what each is as dependent and as head
 * (numbers of `width`, a multiple of 4), the bias of the head, and what the dependent says of the distance. Writes the best head of each word by itself, and gives how many have the root.
 *
 * @param far of each dependent `farStride` numbers, by class of distance, that of the root last of `classCount`
 * @param classes the class of each distance `h - d`, from `middle` on
 */
export function pairScores(
  dependents: usize, heads: usize, biases: usize, root: usize, rootBias: f32, far: usize, farStride: i32, classes: usize, middle: i32, classCount: i32,
  width: i32, count: i32, out: usize, best: usize,
): i32 {
  const size = <usize>width << 2;
  let roots = 0;
  for (let d = 0; d < count; d++, dependents += size, far += <usize>farStride << 2) {
    let head = heads;
    let most: f32 = -Infinity;
    let at = 0;
    for (let h = 0; h < count; h++, head += size, out += 4) {
      const distance = load<f32>(far + (<usize>load<u8>(classes + (middle + h - d)) << 2));
      const score: f32 = h == d ? -10000 : product(dependents, head, size) + load<f32>(biases + (<usize>h << 2)) + distance;
      store<f32>(out, score);
      if (score > most) { most = score; at = h; }
    }
    const score = product(dependents, root, size) + rootBias + load<f32>(far + (<usize>(classCount - 1) << 2));
    store<f32>(out, score);
    out += 4;
    if (score > most) { at = count; roots++; }
    store<i32>(best + (<usize>d << 2), at);
  }
  return roots;
}

/** Adds to each word of a sentence (numbers of `width`, a multiple of 4) what its head is, or the root, and what their distance gives. */
export function addHeads(words: usize, heads: usize, root: usize, distances: usize, classes: usize, middle: i32, classCount: i32, tree: usize, width: i32, count: i32): void {
  const size = <usize>width << 2;
  for (let d = 0; d < count; d++, words += size) {
    const h = load<i32>(tree + (<usize>d << 2));
    const head = h == count ? root : heads + <usize>h * size;
    const distance = distances + <usize>(h == count ? classCount - 1 : <i32>load<u8>(classes + (middle + h - d))) * size;
    for (let k: usize = 0; k < size; k += 16) v128.store(words + k, f32x4.add(f32x4.add(v128.load(words + k), v128.load(head + k)), v128.load(distance + k)));
  }
}

/**
 * The largest sum of two numbers for each of four spans that lie side by side, and at which of `count` steps it is first met, counted from `first` on. The steps go
 * through the numbers at `a` and at `b`.
 */
// @ts-ignore: a decorator of a function
@inline function findBest(a: usize, stepA: usize, b: usize, stepB: usize, count: i32, first: v128, places: usize): v128 {
  let most = f32x4.splat(-Infinity);
  let at = first;
  let here = first;
  for (let k = 0; k < count; k++) {
    const sums = f32x4.add(v128.load(a), v128.load(b));
    const isMore = f32x4.gt(sums, most);
    most = v128.bitselect(sums, most, isMore);
    at = v128.bitselect(here, at, isMore);
    here = i32x4.add(here, i32x4.splat(1));
    a += stepA;
    b += stepB;
  }
  v128.store(places, at);
  return most;
}

/** Four numbers that lie `step` apart. */
// @ts-ignore: a decorator of a function
@inline function gather(at: usize, step: usize): v128 {
  return f32x4.replace_lane(
    f32x4.replace_lane(f32x4.replace_lane(v128.load32_splat(at), 1, load<f32>(at + step)), 2, load<f32>(at + 2 * step)), 3, load<f32>(at + 3 * step),
  );
}

/**
 * The best projective tree with one word at the root (Eisner 1996). `scores[d * (count + 1) + h]`, the root as head `count`. Writes the head of each word, `count` for the
 * root.
 *
 * Work space: 4 tables of sums and 3 of choices, of a row for each length of spans and in it the spans by their first words, so that four of one length are read at once;
 * what is read behind the last is never used.
 */
export function bestTree(scores: usize, count: i32, space: usize, heads: usize): void {
  const n = count;
  const row = <usize>((n + 7) & ~3) << 2;
  const table = row * <usize>n;
  const rightward = space; // [j - i][i]: i heads all to j
  const leftward = space + table; // j heads all from i
  const joinRight = space + 2 * table; // i heads j, all between settled
  const joinLeft = space + 3 * table; // j heads i
  const chosenRight = space + 4 * table, chosenLeft = space + 5 * table, split = space + 6 * table;
  const stride = <usize>(n + 1) << 2;
  for (let at: usize = 0; at < row; at += 16) {
    v128.store(rightward + at, f32x4.splat(0));
    v128.store(leftward + at, f32x4.splat(0));
  }
  for (let k = 1; k < n; k++) {
    for (let i = 0; i + k < n; i += 4) {
      const at = <usize>i << 2;
      const own = <usize>k * row + at;
      const first = i32x4.add(i32x4.splat(i), i32x4(0, 1, 2, 3));
      const both = findBest(rightward + at, row, leftward + own - row + 4, 4 - row, k, first, split + own);
      v128.store(joinLeft + own, f32x4.add(both, gather(scores + <usize>i * stride + (<usize>(i + k) << 2), stride + 4)));
      v128.store(joinRight + own, f32x4.add(both, gather(scores + <usize>(i + k) * stride + at, stride + 4)));
      // j heads q, and q heads what is left of it down to i
      v128.store(leftward + own, findBest(leftward + at, row, joinLeft + own, 4 - row, k, first, chosenLeft + own));
      v128.store(rightward + own, findBest(joinRight + row + at, row, rightward + own - row + 4, 4 - row, k, i32x4.add(first, i32x4.splat(1)), chosenRight + own));
    }
  }
  let best: f32 = -Infinity;
  let root = 0;
  for (let r = 0; r < n; r++) {
    const value = load<f32>(leftward + <usize>r * row) + load<f32>(rightward + <usize>(n - 1 - r) * row + (<usize>r << 2)) + load<f32>(scores + <usize>r * stride + (<usize>n << 2));
    if (value > best) { best = value; root = r; }
  }
  store<i32>(heads + (<usize>root << 2), n);
  // What is still to be read off: kind, first and last word; the stack takes the place of the scores of spans, which are done with.
  let depth = 0;
  depth = push(space, depth, 0, 0, root);
  depth = push(space, depth, 1, root, n - 1);
  while (depth > 0) {
    depth--;
    const top = space + <usize>depth * 12;
    const kind = load<i32>(top), i = load<i32>(top, 4), j = load<i32>(top, 8);
    if (i == j) continue;
    const cell = <usize>(j - i) * row + (<usize>i << 2);
    if (kind >= 2) {
      store<i32>(heads + (<usize>(kind == 3 ? j : i) << 2), kind == 3 ? i : j);
      const q = load<i32>(split + cell);
      depth = push(space, depth, 1, i, q);
      depth = push(space, depth, 0, q + 1, j);
    } else if (kind == 1) {
      const q = load<i32>(chosenRight + cell);
      depth = push(space, depth, 3, i, q);
      depth = push(space, depth, 1, q, j);
    } else {
      const q = load<i32>(chosenLeft + cell);
      depth = push(space, depth, 2, q, j);
      depth = push(space, depth, 0, i, q);
    }
  }
}

// @ts-ignore: a decorator of a function
@inline function push(space: usize, depth: i32, kind: i32, i: i32, j: i32): i32 {
  const top = space + <usize>depth * 12;
  store<i32>(top, kind);
  store<i32>(top, i, 4);
  store<i32>(top, j, 8);
  return depth + 1;
}
