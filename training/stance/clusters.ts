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
        if (dot > best) { best = dot; own[i] = c; }
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
