import { describe, expect, it } from 'vitest';
import { mix } from '../../src/learning/hash.ts';
import { startKernels } from '../../src/learning/native.ts';
import { createRows, createRowSums } from '../../src/learning/rows.ts';
import { addWeights, decodeWeights, encodeWeights, type WeightTable } from '../../src/learning/weights.ts';

const keyBits = 18;
const keys = [...new Set(Array.from({ length: 500 }, (_, i) => mix(7, i) & (2 ** keyBits - 1)))];

/** A table whose rows have all lengths, from one weight to all of them. */
function tableOf(size: number): WeightTable {
  const weights = keys.flatMap((key, row) =>
    Array.from({ length: size }, (_, label) =>
      label % ((row % 9) + 1) === 0 ? (mix(key, label + row) % 255) / 127 : 0,
    ),
  );
  const labels = Array.from({ length: size }, (_, label) => `l${label}`);
  return decodeWeights(
    encodeWeights({ labels, keys, weights }, { features: 'test', bits: 8, keyBits, step: 1 / 64 }),
    'test',
  );
}

/** Features of which one in five is unknown. */
const featuresFrom = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => (k % 5 === 4 ? mix(9, from + k) : keys[(from + k) % keys.length]!));

it('the kernels run here', () => expect(startKernels()).not.toBeNull());

describe.each([
  ['the kernels', startKernels()],
  ['their twin', null],
])('rows of %s', (_, native) => {
  it.each([1, 2, 7, 8, 37, 40])('sum to what the table itself gives, with %i labels', (size) => {
    const table = tableOf(size);
    const rows = createRows(table, native);
    expect(rows.native === null).toBe(native === null);
    const sums = createRowSums(rows, 6);
    for (let from = 0; from < 490; from += 35) {
      const slow = new Int32Array(size);
      for (let number = 0; number < 6; number++) {
        const features = featuresFrom(from + number, 40);
        sums.features.set(features);
        sums.keep(number, 40);
        if (number < 5) for (const feature of features) addWeights(table, feature, slow, 0);
      }
      const features = featuresFrom(from + 50, 50);
      sums.features.set(features);
      for (const feature of features) addWeights(table, feature, slow, 0);
      const fast = new Int32Array(size + 2);
      sums.total(4, 3, 2, 1, 0, 50, fast, 1);
      expect([...fast]).toEqual([0, ...slow, 0]);
    }
  });

  it('refuse more labels than fit', () =>
    expect(() => createRows(tableOf(41), native)).toThrow('rows: at most 40 labels, not 41'));
});
