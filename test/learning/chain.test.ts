import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { createChain, createDecoder, isLegal, transitionFeature, type Chain } from '../../src/learning/chain.ts';
import { mix } from '../../src/learning/hash.ts';
import { startKernels } from '../../src/learning/native.ts';
import { decodeWeights, encodeWeights } from '../../src/learning/weights.ts';

const TAGS = ['O', 'B-X', 'I-X', 'L-X', 'U-X'];

const native = startKernels()!;
const { free } = native;

/** The one chain of the kernels' memory. */
function chain(tags: readonly string[], transitions: number[][]): Chain {
  native.free = free;
  const model = {
    labels: tags,
    keys: tags.map((_, t) => transitionFeature(t) & 0xffffff),
    weights: transitions.flat(),
  };
  return createChain(
    decodeWeights(encodeWeights(model, { features: 't', bits: 8, keyBits: 24, step: 0.1 }), 't'),
    undefined,
    native,
  );
}

/** Every legal sequence with its score, the slow way. */
function* sequences(
  { tags, transitions, start }: Chain,
  emissions: ArrayLike<number>,
  length: number,
): Generator<{ path: number[]; score: number }> {
  const closed = tags.includes('U-X');
  function* from(path: number[], score: number): Generator<{ path: number[]; score: number }> {
    const p = path.at(-1) ?? start;
    if (path.length === length) {
      if (isLegal(tags[p]!, 'O', closed)) yield { path, score };
      return;
    }
    for (let t = 0; t < tags.length; t++) {
      if (isLegal(tags[p]!, tags[t]!, closed)) {
        yield* from(
          [...path, t],
          score + transitions[p * tags.length + t]! + emissions[path.length * tags.length + t]!,
        );
      }
    }
  }
  yield* from([], 0);
}

describe('decoding', () => {
  const numbers = fc.integer({ min: -30, max: 30 }); // gaps below the eight logits from which a tag is left out
  for (const tags of [TAGS, ['O', 'B-X', 'I-X', 'B-Y', 'I-Y'], ['O', 'in']]) {
    test(`finds the best legal sequence and the right probabilities over ${tags.join(' ')}`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 4 }),
          fc.array(numbers, { minLength: 20, maxLength: 20 }),
          fc.array(numbers, { minLength: 25, maxLength: 25 }),
          (length, scores, arcs) => {
            const size = tags.length;
            const line = chain(
              tags,
              tags.map((_, p) => tags.map((__, t) => arcs[p * size + t]! / 10)),
            );
            const all = [...sequences(line, scores, length)];
            const best = Math.max(...all.map((s) => s.score));
            const mass = all.map((s) => Math.exp((s.score - best) * line.step));
            const total = mass.reduce((a, b) => a + b);
            for (const kernels of [line.native, null]) {
              const decoder = createDecoder(line, kernels);
              decoder.emissions(length).set(scores.slice(0, length * size));
              const path = [...decoder.decode(length).subarray(0, length)];
              expect(all.find((s) => s.path.join() === path.join())?.score).toBe(best);
              const marginals = decoder.marginals(length);
              for (let i = 0; i < length; i++) {
                for (let t = 0; t < size; t++) {
                  const expected = all.reduce((sum, s, k) => sum + (s.path[i] === t ? mass[k]! : 0), 0) / total;
                  expect(marginals[i * size + t]).toBeCloseTo(expected, 5);
                }
              }
            }
          },
        ),
        { numRuns: 20 },
      );
    });
  }

  const NINE = [
    'O',
    ...['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].flatMap((label) =>
      ['B', 'I', 'L', 'U'].map((place) => `${place}-${label}`),
    ),
  ];
  it.each([[TAGS], [['O', 'in']], [NINE], [['O', 'B-S', 'I-S', 'B-C', 'I-C', 'Q']]])(
    'the kernels give what their twin gives, to the last bit, over %j',
    (tags) => {
      const size = tags.length;
      const line = chain(
        tags,
        tags.map((_, p) => tags.map((__, t) => (mix(p, t) % 60) / 10)),
      );
      expect(line.native).not.toBeNull();
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 520 }),
          fc.integer(),
          fc.constantFrom(3, 90, 3000),
          fc.constantFrom(2, 8),
          (length, seed, range, within) => {
            const emissions = Int32Array.from({ length: length * size }, (_, k) => mix(seed, k) % range);
            const [fast, slow] = [line.native, null].map((kernels) => {
              const decoder = createDecoder(line, kernels);
              decoder.take(emissions, 0);
              return {
                path: decoder.decode(length).slice(0, length),
                marginals: decoder.marginals(length, within).slice(0, length * size),
              };
            });
            expect(fast!.path).toEqual(slow!.path);
            expect(fast!.marginals).toEqual(slow!.marginals);
            for (let i = 0; i < length; i++)
              expect(
                fast!.marginals.subarray(i * size, (i + 1) * size).reduce((sum, share) => sum + share),
              ).toBeCloseTo(1, 4);
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  it('a stretch through which no likely path leads is certain of something, not of nothing', () => {
    const line = chain(
      TAGS,
      TAGS.map(() => [0, 0, 0, 0, 0]),
    );
    const emissions = Int32Array.from({ length: 100 * 5 }, (_, k) => (k === 1 || (k > 5 && k % 5 === 2) ? 3000 : 0)); // B, and I without end
    const [fast, slow] = [line.native, null].map((kernels) => {
      const decoder = createDecoder(line, kernels);
      decoder.take(emissions, 0);
      return decoder.marginals(100).slice(0, 500);
    });
    expect(fast).toEqual(slow);
    for (let i = 0; i < 100; i++) expect(fast!.subarray(i * 5, i * 5 + 5).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
  });

  it('forgets what it decoded before', () => {
    const decoder = createDecoder(
      chain(
        TAGS,
        TAGS.map(() => [0, 0, 0, 0, 0]),
      ),
    );
    decoder.emissions(3).fill(50);
    decoder.decode(3);
    expect([...decoder.emissions(100).subarray(0, 500)].every((score) => score === 0)).toBe(true);
    expect(decoder.decode(0)).toBeDefined();
  });
});
