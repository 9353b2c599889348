import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { layOutPlaces, numberPlaces, valueAt } from '../../src/learning/hash-places.ts';

const KEY_BITS = 16;

describe('places', () => {
  test('have each key with its number, and no other, whatever the keys', () => {
    const keysOf = fc.oneof(
      fc.uniqueArray(fc.integer({ min: 0, max: 2 ** KEY_BITS - 1 }), { maxLength: 300 }),
      fc
        .tuple(fc.integer({ min: 0, max: 2 ** KEY_BITS - 1000 }), fc.integer({ min: 0, max: 1000 }))
        .map(([from, length]) => Array.from({ length }, (_, k) => from + k)), // side by side
    );
    fc.assert(
      fc.property(keysOf, (unsorted) => {
        const keys = Int32Array.from(unsorted).sort();
        const values = Int32Array.from(keys, (key, k) => (k % 3 === 0 ? 0xffff : k % 3 === 1 ? 0 : key));
        const places = layOutPlaces(keys, values, 2 ** KEY_BITS - 1);
        const numbered = numberPlaces(places);
        const found: [key: number, value: number, number: number][] = [];
        for (let key = 0; key < 2 ** KEY_BITS; key++) {
          const value = valueAt(places, key);
          const number = valueAt(numbered, key - 2 ** KEY_BITS); // hashes have more bits than keys
          if (value !== -1 || number !== -1) found.push([key, value, number]);
        }
        expect(found).toEqual(Array.from(keys, (key, k) => [key, values[k], k]));
      }),
      { numRuns: 30 },
    );
  });

  test('refuse keys beyond their mask', () => {
    expect(() => layOutPlaces(Int32Array.of(1, 8), new Int32Array(2), 7)).toThrow(RangeError);
    expect(() => layOutPlaces(Int32Array.of(1, -5), new Int32Array(2), 7)).toThrow(RangeError);
  });
});
