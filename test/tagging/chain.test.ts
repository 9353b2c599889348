import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { createChain, createDecoder, isLegal, transitionFeature, type Chain } from '../../src/tagging/chain.ts';
import { decodeWeights, encodeWeights } from '../../src/tagging/weights.ts';

const TAGS = ['O', 'B-X', 'I-X', 'L-X', 'U-X'];

function chain(tags: readonly string[], transitions: number[][]): Chain {
  const model = { labels: tags, keys: tags.map((_, t) => transitionFeature(t) & 0xffffff), weights: transitions.flat() };
  return createChain(decodeWeights(encodeWeights(model, { features: 't', bits: 8, keyBits: 24, step: 0.1 }), 't'));
}

/** Every legal sequence with its score, the slow way. */
function* sequences({ tags, transitions, start }: Chain, emissions: ArrayLike<number>, length: number): Generator<{ path: number[]; score: number }> {
  const closed = tags.includes('U-X');
  function* from(path: number[], score: number): Generator<{ path: number[]; score: number }> {
    const p = path.at(-1) ?? start;
    if (path.length === length) {
      if (isLegal(tags[p]!, 'O', closed)) yield { path, score };
      return;
    }
    for (let t = 0; t < tags.length; t++) {
      if (isLegal(tags[p]!, tags[t]!, closed)) {
        yield* from([...path, t], score + transitions[p * tags.length + t]! + emissions[path.length * tags.length + t]!);
      }
    }
  }
  yield* from([], 0);
}

describe('decoding', () => {
  const numbers = fc.integer({ min: -30, max: 30 }); // gaps below the eight logits from which a tag is left out
  for (const tags of [TAGS, ['O', 'B-X', 'I-X', 'B-Y', 'I-Y'], ['O', 'in']]) {
    test(`finds the best legal sequence and the right probabilities over ${tags.join(' ')}`, () => {
      fc.assert(fc.property(
        fc.integer({ min: 1, max: 4 }), fc.array(numbers, { minLength: 20, maxLength: 20 }), fc.array(numbers, { minLength: 25, maxLength: 25 }),
        (length, scores, arcs) => {
          const size = tags.length;
          const line = chain(tags, tags.map((_, p) => tags.map((__, t) => arcs[p * size + t]! / 10)));
          const decoder = createDecoder(line);
          const emissions = decoder.emissions(length);
          for (let i = 0; i < length * size; i++) emissions[i] = scores[i]!;
          const all = [...sequences(line, emissions, length)];
          const path = [...decoder.decode(length).subarray(0, length)];
          const best = Math.max(...all.map((s) => s.score));
          expect(all.find((s) => s.path.join() === path.join())?.score).toBe(best);

          const marginals = decoder.marginals(length);
          const mass = all.map((s) => Math.exp((s.score - best) * line.step));
          const total = mass.reduce((a, b) => a + b);
          for (let i = 0; i < length; i++) {
            for (let t = 0; t < size; t++) {
              const expected = all.reduce((sum, s, k) => sum + (s.path[i] === t ? mass[k]! : 0), 0) / total;
              expect(marginals[i * size + t]).toBeCloseTo(expected, 6);
            }
          }
        },
      ), { numRuns: 60 });
    });
  }

  it('forgets what it decoded before', () => {
    const decoder = createDecoder(chain(TAGS, TAGS.map(() => [0, 0, 0, 0, 0])));
    decoder.emissions(3).fill(50);
    decoder.decode(3);
    expect([...decoder.emissions(100).subarray(0, 500)].every((score) => score === 0)).toBe(true);
    expect(decoder.decode(0)).toBeDefined();
  });
});
