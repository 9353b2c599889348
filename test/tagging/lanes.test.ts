import { describe, expect, it } from 'vitest';
import { addScores } from '../../src/tagging/classifier.ts';
import { createLanes, sumFeatures } from '../../src/tagging/lanes.ts';
import { mix } from '../../src/tagging/hash.ts';
import { addWeights, decodeWeights, encodeWeights } from '../../src/tagging/weights.ts';

describe('lanes', () => {
  it.each([1, 2, 3, 5, 6])('sum to what the table itself gives, with %i labels', (size) => {
    const keyBits = 18;
    const keys = [...new Set(Array.from({ length: 500 }, (_, i) => mix(7, i) & (2 ** keyBits - 1)))];
    const weights = keys.flatMap((key, row) => Array.from({ length: size }, (_, label) => ((mix(key, label + row) % 255) / 127)));
    const labels = Array.from({ length: size }, (_, label) => `l${label}`);
    const table = decodeWeights(encodeWeights({ labels, keys, weights }, { features: 'test', bits: 8, keyBits, step: 1 / 64 }), 'test');
    const lanes = createLanes(table);
    for (let from = 0; from < 490; from += 35) {
      const features = Int32Array.from({ length: 60 }, (_, k) => (k % 5 === 4 ? mix(9, k) : keys[(from + k) % keys.length]!));
      const slow = new Int32Array(size + 2);
      for (const feature of features) addWeights(table, feature, slow, 1);
      const fast = new Int32Array(size + 2);
      sumFeatures(lanes, features, features.length, fast, 1);
      expect([...fast]).toEqual([...slow]);
    }
  });

  it('refuse more labels than fit', () => {
    const labels = Array.from({ length: 7 }, (_, i) => `l${i}`);
    const table = decodeWeights(encodeWeights({ labels, keys: [1], weights: labels.map(() => 1) }, { features: 'test', bits: 8, keyBits: 18 }), 'test');
    expect(() => createLanes(table)).toThrow(RangeError);
  });
});

describe('scores of many features', () => {
  it('do not overflow', () => {
    const table = decodeWeights(encodeWeights({ labels: ['a', 'b'], keys: [5], weights: [1, -1] }, { features: 'test', bits: 8, keyBits: 18 }), 'test');
    const scores = new Int32Array(2);
    addScores(createLanes(table), new Int32Array(1000).fill(5), 1000, scores, 0);
    expect([...scores]).toEqual([127_000, -127_000]);
  });
});
