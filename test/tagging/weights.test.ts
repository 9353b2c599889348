import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { createBitReader, createBitWriter, huffmanLengths, huffmanTable, huffmanWords, readBits, readRice, readSymbol, writeRice } from '../../src/tagging/bits.ts';
import { decodeBase64, decodeByHand } from '../../src/tagging/base64.ts';
import { exponential } from '../../src/tagging/exponential.ts';
import { hashString, mix } from '../../src/tagging/hash.ts';
import { decodeLexicon, encodeLexicon, lookUp } from '../../src/tagging/lexicon.ts';
import { addWeights, decodeWeights, encodeWeights } from '../../src/tagging/weights.ts';

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
    expect(() => decodeWeights(bytes, 'toy 2')).toThrow('made with the features "toy 1", but this code computes "toy 2"');
    expect(() => decodeWeights(Uint8Array.from(bytes, (b, i) => (i === 4 ? 9 : b)), 'toy 1')).toThrow('format 9');
    expect(() => decodeWeights(new Uint8Array(3), 'toy 1')).toThrow('no packed weights');
    expect(() => decodeWeights(bytes.slice(0, -1), 'toy 1')).toThrow('damaged');
  });

  test('any table comes back as it was, whatever its shape', () => {
    fc.assert(fc.property(
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 2 ** 20 - 1 }), fc.array(fc.integer({ min: -7, max: 7 }), { minLength: 3, maxLength: 3 })), { selector: ([key]) => key }),
      (rows) => {
        const model = { labels: ['a', 'b', 'c'], keys: rows.map(([key]) => key), weights: rows.flatMap(([, w]) => w) };
        const table = decodeWeights(encodeWeights(model, { features: 'f', bits: 4, keyBits: 20, step: 1 }), 'f');
        for (const [key, weights] of rows) {
          const out = new Int32Array(3);
          addWeights(table, key, out, 0);
          expect([...out]).toEqual(weights.map((w) => w + 0));
        }
      },
    ));
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
});

describe('codes', () => {
  test('bits, Rice and Huffman come back in order', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), fc.integer({ min: 0, max: 6 }), (values, width) => {
      const counts = new Int32Array(41);
      for (const value of values) counts[value]!++;
      const lengths = huffmanLengths(counts);
      const words = huffmanWords(lengths);
      const out = createBitWriter();
      for (const value of values) {
        writeRice(out, value, width);
        out.write(words[value]!, lengths[value]!);
        out.write(value, 24);
      }
      const input = createBitReader(out.bytes());
      const code = huffmanTable(lengths);
      for (const value of values) {
        expect(readRice(input, width)).toBe(value);
        expect(readSymbol(input, code)).toBe(value);
        expect(readBits(input, 24)).toBe(value);
      }
    }));
  });

  it('keeps Huffman words short however skewed the counts', () => {
    const counts = Array.from({ length: 40 }, (_, i) => Math.round(1.6 ** i));
    expect(Math.max(...huffmanLengths(counts))).toBeLessThanOrEqual(15);
  });

  test('base64 is decoded as Node does', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect([...decodeBase64(text)]).toEqual([...bytes]);
      expect([...decodeByHand(text)]).toEqual([...bytes]);
    }));
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
