import { createRandom } from '../lib/random.ts';

/** k-means over rows of unit length (by cosine), deterministic; returns the cluster of each row. */
export function kMeans(rows: Float32Array, width: number, k: number, rounds = 12, seed = 3): Int32Array {
  const count = rows.length / width;
  const random = createRandom(seed);
  const centres = new Float32Array(k * width);
  const chosen = new Set<number>();
  while (chosen.size < Math.min(k, count)) chosen.add(Math.floor(random() * count));
  [...chosen].forEach((row, c) => centres.set(rows.subarray(row * width, (row + 1) * width), c * width));
  const own = new Int32Array(count);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(k * width);
    for (let i = 0; i < count; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < width; d++) dot += rows[i * width + d]! * centres[c * width + d]!;
        if (dot > best) {
          best = dot;
          own[i] = c;
        }
      }
      for (let d = 0; d < width; d++) sums[own[i]! * width + d]! += rows[i * width + d]!;
    }
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < width; d++) norm += sums[c * width + d]! ** 2;
      if (norm > 0) for (let d = 0; d < width; d++) centres[c * width + d] = sums[c * width + d]! / Math.sqrt(norm);
    }
  }
  return own;
}

/** k-means in two steps: coarse clusters, each split into `fine` of its own. A row's number is coarse * fine + its part. */
export function kMeansTwice(rows: Float32Array, width: number, coarse: number, fine: number): Int32Array {
  const own = kMeans(rows, width, coarse);
  const result = new Int32Array(own.length);
  for (let c = 0; c < coarse; c++) {
    const members = [...own.keys()].filter((i) => own[i] === c);
    const part = new Float32Array(members.length * width);
    members.forEach((i, j) => part.set(rows.subarray(i * width, (i + 1) * width), j * width));
    const within = kMeans(part, width, fine);
    members.forEach((i, j) => {
      result[i] = c * fine + within[j]!;
    });
  }
  return result;
}

/** The rows in the directions of their greatest variance: power iteration on the covariance, one direction after another. */
export function principalComponents(rows: Float32Array, width: number, dimensions: number): Float32Array {
  const count = rows.length / width;
  const mean = new Float64Array(width),
    covariance = new Float64Array(width * width);
  for (let i = 0; i < count; i++) for (let d = 0; d < width; d++) mean[d]! += rows[i * width + d]! / count;
  for (let i = 0; i < count; i++) {
    for (let a = 0; a < width; a++) {
      const x = rows[i * width + a]! - mean[a]!;
      for (let b = a; b < width; b++) covariance[a * width + b]! += (x * (rows[i * width + b]! - mean[b]!)) / count;
    }
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) covariance[a * width + b] = covariance[b * width + a]!;
  const out = new Float32Array(count * dimensions);
  const random = createRandom(11);
  for (let k = 0; k < dimensions; k++) {
    let direction = Float64Array.from({ length: width }, () => random() - 0.5);
    let value = 0;
    for (let round = 0; round < 200; round++) {
      const next = new Float64Array(width);
      for (let a = 0; a < width; a++)
        for (let b = 0; b < width; b++) next[a]! += covariance[a * width + b]! * direction[b]!;
      value = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0));
      direction = next.map((x) => x / value);
    }
    for (let a = 0; a < width; a++)
      for (let b = 0; b < width; b++) covariance[a * width + b]! -= value * direction[a]! * direction[b]!;
    for (let i = 0; i < count; i++) {
      let dot = 0;
      for (let d = 0; d < width; d++) dot += rows[i * width + d]! * direction[d]!;
      out[i * dimensions + k] = dot;
    }
  }
  return out;
}
