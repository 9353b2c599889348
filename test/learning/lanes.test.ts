import { describe, expect, it } from 'vitest';
import { addScores } from '../../src/learning/classifier.ts';
import { createFeatureList, keysOf, type FeatureList } from '../../src/learning/feature-list.ts';
import { createLanes, sumFeatures, sumList } from '../../src/learning/lanes.ts';
import { mix } from '../../src/learning/hash.ts';
import { startKernels } from '../../src/learning/native.ts';
import { addWeights, decodeWeights, encodeWeights } from '../../src/learning/weights.ts';

describe('lanes', () => {
  it.each([1, 2, 3, 5, 6])('sum to what the table itself gives, with %i labels', (size) => {
    const keyBits = 18;
    const keys = [...new Set(Array.from({ length: 500 }, (_, i) => mix(7, i) & (2 ** keyBits - 1)))];
    const weights = keys.flatMap((key, row) =>
      Array.from({ length: size }, (_, label) => (mix(key, label + row) % 255) / 127),
    );
    const labels = Array.from({ length: size }, (_, label) => `l${label}`);
    const table = decodeWeights(
      encodeWeights({ labels, keys, weights }, { features: 'test', bits: 8, keyBits, step: 1 / 64 }),
      'test',
    );
    const lanes = createLanes(table);
    for (let from = 0; from < 490; from += 35) {
      const features = Int32Array.from({ length: 60 }, (_, k) =>
        k % 5 === 4 ? mix(9, k) : keys[(from + k) % keys.length]!,
      );
      const slow = new Int32Array(size + 2);
      for (const feature of features) addWeights(table, feature, slow, 1);
      const fast = new Int32Array(size + 2);
      sumFeatures(lanes, features, features.length, fast, 1);
      expect([...fast]).toEqual([...slow]);
    }
  });

  it.each([1, 2, 3, 5, 6])('of %i labels sum the values of a list, with the kernels and without', (size) => {
    const native = startKernels();
    expect(native).not.toBeNull();
    const labels = Array.from({ length: size }, (_, label) => `l${label}`);
    const counts = [
      [0, 0],
      [1, 0],
      [0, 1],
      [11, 7],
      [14, 20],
      [60, 132],
    ] as const;
    const values = Int32Array.from({ length: 600 }, (_, k) => mix(3, k));
    const fill = (list: FeatureList, ones: number, twos: number): void => {
      list.one.set(values.subarray(0, ones));
      list.two.set(values.subarray(200, 200 + 2 * twos));
      Object.assign(list, { oneTemplate: 40, twoTemplate: 900, ones, twos });
    };
    const list = createFeatureList();
    fill(list, 60, 132);
    // Of each two features one is known.
    const keys = [...new Set([...keysOf(list)].map((key) => key & 0xffffff))].filter((_, k) => k % 2 === 0);
    const weights = keys.flatMap((key, row) =>
      Array.from({ length: size }, (_, label) => (mix(key, label + row) % 255) / 127),
    );
    const table = decodeWeights(
      encodeWeights({ labels, keys, weights }, { features: 'test', bits: 8, keyBits: 24, step: 1 / 64 }),
      'test',
    );
    for (const [ones, twos] of counts) {
      fill(list, ones, twos);
      const slow = new Int32Array(size + 2);
      for (const key of keysOf(list)) addWeights(table, key, slow, 1);
      for (const kernels of [native, null]) {
        const lanes = createLanes(table, kernels);
        expect(lanes.native === null).toBe(kernels === null);
        fill(lanes.list, ones, twos);
        const fast = new Int32Array(size + 2);
        sumList(lanes, fast, 1);
        expect([...fast]).toEqual([...slow]);
      }
    }
  });

  it('refuse more labels than fit', () => {
    const labels = Array.from({ length: 7 }, (_, i) => `l${i}`);
    const table = decodeWeights(
      encodeWeights({ labels, keys: [1], weights: labels.map(() => 1) }, { features: 'test', bits: 8, keyBits: 18 }),
      'test',
    );
    expect(() => createLanes(table)).toThrow(RangeError);
  });
});

describe('scores of many features', () => {
  it('do not overflow', () => {
    const table = decodeWeights(
      encodeWeights({ labels: ['a', 'b'], keys: [5], weights: [1, -1] }, { features: 'test', bits: 8, keyBits: 18 }),
      'test',
    );
    const scores = new Int32Array(2);
    addScores(createLanes(table), new Int32Array(1000).fill(5), 1000, scores, 0);
    expect([...scores]).toEqual([127_000, -127_000]);
  });
});
