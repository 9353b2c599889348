import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findVocabulary, type VocabularyEntry } from '../../src/entities/vocabulary.ts';
import { readDocument, recognizeEntities } from '../../src/index.ts';
import { expectLinear } from '../linear.ts';

const listed = (...names: string[]): VocabularyEntry[] => names.map((name) => ({ name, label: 'ORG' }));
const found = (text: string, vocabulary: readonly VocabularyEntry[]): string[] =>
  findVocabulary(readDocument(text), vocabulary).map(({ start, end }) => text.slice(start, end));

describe('findVocabulary', () => {
  test('takes the longest name from the left, whatever ends within another', () => {
    expect(found('Tarn Old Port Authority and Old Port', listed('Old Port', 'Tarn Old', 'Old Port Authority'))).toEqual(
      ['Tarn Old', 'Old Port'],
    );
    expect(found('the Old Port Authority', listed('Old', 'Port Authority', 'Old Port Authority', 'Authority'))).toEqual(
      ['Old Port Authority'],
    );
    expect(found('a b c a b', listed('a b c d', 'b c', 'a'))).toEqual(['a', 'b c', 'a']);
  });
  test('knows names with marks and digits, across any white space', () => {
    expect(
      found(
        'A.B. Blau & Söhne sold 3M\n shares of Tarn’s Öl-Werk.',
        listed('A.B. Blau & Söhne', '3M shares', 'Öl-Werk'),
      ),
    ).toEqual(['A.B. Blau & Söhne', '3M\n shares', 'Öl-Werk']);
  });
  test('takes no part of a word', () => {
    expect(found('Northport ports Port’s port2 Portö', listed('Port'))).toEqual(['Port']);
  });
  test('the first of two that are spelled alike counts', () => {
    expect(
      findVocabulary(readDocument('Tarn'), [
        { name: 'Tarn', label: 'GPE' },
        { name: ' Tarn ', label: 'ORG' },
      ]),
    ).toMatchObject([{ entry: 0, label: 'GPE' }]);
  });
  test('finds what comparing every name at every token finds', () => {
    const word = fc.constantFrom('a', 'b', 'A', 'a.', 'b-', '7');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(phrase, { minLength: 1, maxLength: 5 }),
        fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
        (names, text) => {
          const document = readDocument(text);
          const { tokens } = document;
          const expected: string[] = [];
          for (let i = 0; i < tokens.count; i++) {
            let last = -1;
            for (let k = i; k < tokens.count; k++)
              if (names.includes(text.slice(tokens.start[i], tokens.end[k]))) last = k;
            if (last < 0) continue;
            expected.push(text.slice(tokens.start[i], tokens.end[last]));
            i = last;
          }
          expect(findVocabulary(document, listed(...names)).map(({ start, end }) => text.slice(start, end))).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
  test('a list that is not frozen may change between calls', () => {
    const names = listed('Tarn');
    expect(found('Tarn and Port', names)).toEqual(['Tarn']);
    names.push(...listed('Port'));
    expect(found('Tarn and Port', names)).toEqual(['Tarn', 'Port']);
  });

  const again = (words: string, times: number): string => Array.from({ length: times }, () => words).join(' ');
  test.each<[string, (size: number) => [string, VocabularyEntry[]]]>([
    ['a name that almost fits everywhere', (size) => [again('a', size), listed(`${again('a', size)} b`)]],
    ['a name of many words that is there', (size) => [again('a', size), listed(again('a', size))]],
    [
      'names of all lengths',
      (size) => [
        again('a', size),
        listed(...Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, i) => `${again('a', i + 1)} b`)),
      ],
    ],
    ['many names', (size) => [again('a b', size >> 1), listed(...Array.from({ length: size }, (_, i) => `a b n${i}`))]],
    [
      'many names that end alike',
      (size) => [again('n x', size >> 1), listed(...Array.from({ length: size }, (_, i) => `n${i} x`))],
    ],
  ])('linear time: %s', (_, make) => {
    expectLinear((size) => {
      const [text, names] = make(size);
      const document = readDocument(text);
      return () => {
        findVocabulary(document, names);
      };
    }, 4000);
  });
  test('linear time: one entity of many aliases', () => {
    expectLinear((size) => {
      const aliases = Array.from({ length: size }, (_, i) => `zorb${i} quine`);
      const document = readDocument(`${aliases.join('. ')}.`);
      return () => {
        expect(
          recognizeEntities(document, { vocabulary: [{ name: 'Zorblax', label: 'ORG', aliases }] }).filter(
            ({ label }) => label === 'ORG',
          ),
        ).toHaveLength(1);
      };
    }, 300);
  });
});
