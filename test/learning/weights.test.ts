import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { bytesOf, DIGITS, readColumn, readRising, writeColumn, writeRising } from '../../src/learning/columns.ts';
import { exponential } from '../../src/text/exponential.ts';
import { hashString, mix } from '../../src/learning/hash.ts';
import { decodeLexicon, encodeLexicon, lookUp } from '../../src/learning/packed-lexicon.ts';
import { addWeights, decodeWeights, encodeWeights } from '../../src/learning/weights.ts';

const options = { features: 'toy 1', bits: 8, keyBits: 24 };
const toy = { labels: ['O', 'B-X', 'I-X'], keys: [7, 99, 1_000_000], weights: [1, 0, -1.27, 0, 0, 0, 0.5, 0.25, 0] };

describe('weight tables', () => {
  it('gives back what was packed, to within half a step', () => {
    const table = decodeWeights(encodeWeights(toy, options), 'toy 1');
    expect(table.labels).toEqual(toy.labels);
    expect(table.rows).toBe(2);
    const out = new Int32Array(5);
    expect(addWeights(table, 7, out, 1)).toBe(true);
    expect(addWeights(table, 1_000_000, out, 1)).toBe(true);
    expect(Array.from(out, (value) => Math.round(value * table.step * 100) / 100)).toEqual([0, 1.5, 0.25, -1.27, 0]);
  });

  it('does not know rows of zeros and other features', () => {
    const table = decodeWeights(encodeWeights(toy, options), 'toy 1');
    const out = new Int32Array(3);
    expect(addWeights(table, 99, out, 0)).toBe(false);
    expect(addWeights(table, -5, out, 0)).toBe(false);
    expect([...out]).toEqual([0, 0, 0]);
  });

  it('refuses other features, other formats and other bytes, and says why', () => {
    const bytes = encodeWeights(toy, options);
    expect(() => decodeWeights(bytes, 'toy 2')).toThrow(
      'made with the features "toy 1", but this code computes "toy 2"',
    );
    expect(() =>
      decodeWeights(
        Uint8Array.from(bytes, (b, i) => (i === 4 ? 0x39 : b)),
        'toy 1',
      ),
    ).toThrow('format 9');
    expect(() => decodeWeights(new Uint8Array(3), 'toy 1')).toThrow('no packed weights');
    expect(() => decodeWeights(bytes.slice(0, -1), 'toy 1')).toThrow('damaged');
  });

  test('any table comes back as it was, whatever its shape', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(
            fc.integer({ min: 0, max: 2 ** 20 - 1 }),
            fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 3, maxLength: 3 }),
          ),
          { selector: ([key]) => key },
        ),
        (rows) => {
          const model = {
            labels: ['a', 'b', 'c'],
            keys: rows.map(([key]) => key),
            weights: rows.flatMap(([, w]) => w),
          };
          const table = decodeWeights(encodeWeights(model, { features: 'f', bits: 8, keyBits: 20, step: 1 }), 'f');
          for (const [key, weights] of rows) {
            const out = new Int32Array(3);
            addWeights(table, key, out, 0);
            expect([...out]).toEqual(weights.map((w) => w + 0));
          }
        },
      ),
    );
  });
});

describe('lexicons', () => {
  it('gives back the number of each word, constructor and __proto__ among them', () => {
    const words = ['Nairobi', 'constructor', '__proto__', 'São Paulo', ''].map((word, i) => [word, i * 3] as const);
    const lexicon = decodeLexicon(encodeLexicon(words, { features: 'w', keyBits: 24 }), 'w');
    for (const [word, value] of words) expect(lookUp(lexicon, word)).toBe(value);
    expect(lookUp(lexicon, 'Mombasa')).toBe(-1);
    expect(() => decodeLexicon(new Uint8Array(0), 'w')).toThrow('no packed lexicon');
  });

  it('gives back large numbers, few of them or many', () => {
    for (const many of [3, 60_000]) {
      const entries = Array.from(
        { length: 500 },
        (_, i) => [`w${i}`, i < 470 ? ((i * 7919) % many) + 5 : 65_000 + i] as const,
      );
      const lexicon = decodeLexicon(encodeLexicon(entries, { features: 'w', keyBits: 24 }), 'w');
      expect(entries.map(([word]) => lookUp(lexicon, word))).toEqual(entries.map(([, value]) => value));
    }
    expect(() => encodeLexicon([['a', 65_536]], { features: 'w', keyBits: 24 })).toThrow(RangeError);
  });
});

describe('columns', () => {
  test('come back as they were, however large the numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(91), fc.nat(6000), fc.nat(2 ** 30))),
        fc.uniqueArray(fc.nat(2 ** 24)),
        (numbers, unsorted) => {
          const rising = Int32Array.from(unsorted).sort();
          const input = { bytes: Uint8Array.from([...writeColumn(numbers), ...writeRising(rising)]), at: 0 };
          expect([...readColumn(input, numbers.length)]).toEqual(numbers);
          expect([...readRising(input, rising.length)]).toEqual([...rising]);
          expect(input.at).toBe(input.bytes.length);
        },
      ),
    );
  });

  test('are printable characters, of which one only needs an escape in a string', () => {
    const text = Buffer.from(writeColumn(Array.from({ length: 5000 }, (_, i) => i))).toString('latin1');
    expect(text).toMatch(/^[#-~]+$/);
    expect([...bytesOf(text)]).toEqual([...Buffer.from(text)]);
    expect(JSON.stringify(text).length - 2 - text.length).toBe(57); // those whose first digit is a backslash
  });

  test('give a digit to small numbers', () => {
    expect(writeColumn([0, DIGITS - 1])).toHaveLength(3);
    expect(writeColumn([0, DIGITS])).toHaveLength(5);
    expect(writeColumn([])).toHaveLength(1);
  });
});

describe('hashing', () => {
  it('tells strings, stretches and orders apart', () => {
    expect(hashString('xabcx', 1, 4)).toBe(hashString('abc'));
    expect(new Set(['', 'a', 'b', 'ab', 'ba', 'A'].map((s) => hashString(s))).size).toBe(6);
    expect(mix(1, 2)).not.toBe(mix(2, 1));
  });

  it('spreads small integers over the low bits', () => {
    const keys = new Set(Array.from({ length: 1000 }, (_, i) => mix(mix(5, i), i & 7) & 0xfffff));
    expect(keys.size).toBeGreaterThan(990);
  });
});

test('exponential agrees with Math.exp', () => {
  for (let x = -50; x < 50; x += 0.37) expect(exponential(x) / Math.exp(x)).toBeCloseTo(1, 11);
  expect(exponential(-1e9)).toBe(0);
  expect(exponential(Number.NaN)).toBe(0);
});
