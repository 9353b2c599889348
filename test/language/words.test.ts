import { describe, expect, it, test, vi } from 'vitest';
import fc from 'fast-check';
import { hashString } from '../../src/learning/hash.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { columnOf, numberTokens, numberWords, traitsOf, WIDTH, type Trait } from '../../src/language/words.ts';
import { analyze } from '../../src/index.ts';

const wordsOf = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `qq${from + i}`);

describe('numbered words', () => {
  it('tell words apart by their letters alone, constructor and __proto__ among them', () => {
    const list = ['Tarn', 'tarn', 'constructor', '__proto__', 'Tarn', '', '\ud800', 'é'];
    const { words, numbers } = numberWords(list);
    expect([...numbers].map((number) => words.list[number])).toEqual(list);
    expect([...numbers].map((number) => words.small[number])).toEqual(list.map((word) => word.toLowerCase()));
    expect([...numbers].map((number) => [words.exact[number], words.lower[number]])).toEqual(
      list.map((word) => [hashString(word), hashString(word.toLowerCase())]),
    );
    expect(numbers[0]).toBe(numbers[4]);
    expect(numberWords(list).numbers).toBe(numbers);
  });

  it('are good for as long as they are held, however many come after them', () => {
    const early = numberWords(['before', 'the', 'flood']);
    const lengthOf: Trait = ({ list }, word) => list[word]!.length;
    expect([...traitsOf(lengthOf, early)]).toEqual([6, 3, 5]);
    let { words } = early;
    for (let from = 0, rounds = 0; words === early.words; from += 5000, rounds++) {
      expect(rounds).toBeLessThan(20); // the memory is bounded
      const list = wordsOf(from, 5000);
      const later = numberWords(list);
      ({ words } = later);
      expect(list.every((word, i) => words.list[later.numbers[i]!] === word)).toBe(true);
      expect([...traitsOf(lengthOf, later)]).toEqual(list.map((word) => word.length));
    }
    expect([...traitsOf(lengthOf, early)]).toEqual([6, 3, 5]);
  });

  it('are forgotten when they are long, and numbered however many there are', () => {
    const long = numberWords(['x'.repeat(2 ** 21)]);
    const next = numberWords(['a']);
    expect(next.words).not.toBe(long.words);
    const list = wordsOf(0, 100_000);
    const many = numberWords(list);
    expect(new Set(many.numbers).size).toBe(100_000);
    expect(many.words.list[many.numbers[99_999]!]).toBe('qq99999');
  });
});

describe('traits', () => {
  it('are asked for once a word, whatever they are', () => {
    const given = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31) + 1];
    const trait = vi.fn<Trait>(({ list }, word) => given[Number(list[word]!.slice(5))]!);
    const list = given.map((_, i) => `given${i}`);
    for (let round = 0; round < 3; round++)
      expect([...traitsOf(trait, numberWords([...list, ...list]))]).toEqual([...given, ...given]);
    expect(trait).toHaveBeenCalledTimes(given.length);
  });

  it('do not get mixed up, however many there are', () => {
    const words = numberWords(['some', 'words']);
    const traits = Array.from(
      { length: 3 * WIDTH },
      (_, k): Trait =>
        (_words, word) =>
          word * 1000 + k,
    );
    for (let round = 0; round < 2; round++) {
      for (const [k, trait] of traits.entries())
        expect([...traitsOf(trait, words)]).toEqual([...words.numbers].map((word) => word * 1000 + k));
    }
    const columns = new Set(traits.map((trait) => columnOf(words.words, trait)));
    expect(columns.size).toBe(traits.length);
  });
});

describe('tokens', () => {
  test('are numbered as they come, in a short text and in a long one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'B', 'b', 'the', 'The', 'constructor', 'x1'), { maxLength: 60 }),
        fc.boolean(),
        (tokens, isLong) => {
          const all = isLong ? Array.from({ length: 9000 }, (_, i) => tokens[i % tokens.length] ?? 'z') : tokens; // long ones are listed first
          const text = all.join(' ');
          const start = new Int32Array(all.length);
          for (let i = 1; i < all.length; i++) start[i] = start[i - 1]! + all[i - 1]!.length + 1;
          const { form, forms } = numberTokens(
            text,
            start,
            start.map((at, i) => at + all[i]!.length),
            all.length,
          );
          expect(forms).toEqual([...new Set(all)]);
          expect([...form]).toEqual(all.map((token) => forms.indexOf(token)));
          const { words, numbers } = numberWords(forms);
          expect([...numbers].map((number) => words.list[number])).toEqual(forms);
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('an analysis does not depend on what has been read before it', () => {
  const text =
    'Maria Lopez, the mayor of Tarn, said on Monday that the bridge would stay open. “We accuse Ode Bank of lying,” she told reporters. Peter Novak criticised France.';
  const before = analyze(text);
  for (let from = 0; from < 36_000; from += 6000) readDocument(wordsOf(from, 6000).join(' ')); // more than are remembered
  analyze('MARIA LOPEZ PRAISES MONDAY\n\nThe Bridge of Tarn was told. Lopez lopez accuse said novak France.');
  expect(analyze(text)).toEqual(before);
});
