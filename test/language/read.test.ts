import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/index.ts';
import { POS_TAGS } from '../../src/language/document.ts';
import { expectLinear } from '../linear.ts';

const any = fc.string({ unit: 'binary', maxLength: 400 });
const hostile = fc
  .array(
    fc.constantFrom(
      '"',
      "'",
      '’',
      '.',
      '-',
      'a',
      'A',
      '1',
      ' ',
      '\n',
      '\u00a0',
      '\u200b',
      '\0',
      '\ud800',
      '\udc00',
      'é',
      '한',
      '😀',
      '@',
      '://',
      'constructor',
      '__proto__',
      "n't",
      '…',
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

describe('any string at all', () => {
  test('is read without throwing, into tokens in order, disjoint, without white space at their edges', () => {
    fc.assert(
      fc.property(fc.oneof(any, hostile), (text) => {
        const { tokens, forms, lemmas } = readDocument(text);
        let last = 0;
        for (let i = 0; i < tokens.count; i++) {
          const [start, end] = [tokens.start[i]!, tokens.end[i]!];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(forms[tokens.form[i]!]);
          expect(
            text
              .slice(last, start)
              .replace(/[\u0085\u180e\u200b\u2060]/g, '')
              .trim(),
          ).toBe('');
          expect(typeof lemmas[tokens.lemma[i]!]).toBe('string');
          expect(POS_TAGS[tokens.pos[i]!]).toBeDefined();
          last = end;
        }
        expect(
          text
            .slice(last)
            .replace(/[\u0085\u180e\u200b\u2060]/g, '')
            .trim(),
        ).toBe('');
      }),
      { numRuns: 100 },
    );
  });

  test('has sentences and lines that cover its tokens in order', () => {
    fc.assert(
      fc.property(fc.oneof(any, hostile), (text) => {
        const { tokens, sentences, sentenceTokens, lines } = readDocument(text);
        expect(sentenceTokens).toHaveLength(sentences.length + 1);
        sentences.forEach((sentence, s) => {
          expect(sentence.start).toBe(tokens.start[sentenceTokens[s]!]);
          expect(sentence.end).toBe(tokens.end[sentenceTokens[s + 1]! - 1]);
          expect(tokens.sentence[sentenceTokens[s]!]).toBe(s);
        });
        expect(sentenceTokens[sentences.length]).toBe(tokens.count);
        for (let i = 1; i < lines.length; i++) expect(lines[i]!.start).toBeGreaterThan(lines[i - 1]!.end);
      }),
      { numRuns: 70 },
    );
  });

  test('is read alike whatever was read before', () => {
    const first = 'Zorblax-Quine’s "e-quill" (A&B) was un-Brontish; cannot dont wont.';
    const once = readDocument(first);
    fc.assert(
      fc.property(hostile, (text) => {
        readDocument(text);
      }),
      { numRuns: 50 },
    );
    readDocument('A&B Zorblax-Quine un-Brontish e-quill');
    expect(readDocument(first)).toEqual(once);
  });
});

describe('hostile lengths take linear time', () => {
  test.each([
    ['one word', 'a'],
    ['quotation marks', '"'],
    ['hyphens', 'a-'],
    ['spaces', ' '],
    ['line feeds', '\n'],
    ['stops', 'a.'],
    ['words', 'ab '],
  ])(
    '%s',
    (_, unit) => {
      expectLinear((length) => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        return () => {
          readDocument(text);
        };
      }, 20_000);
    },
    30_000,
  );
});

describe('tags and lemmas', () => {
  const column = (text: string): string[] => {
    const { tokens, forms, lemmas } = readDocument(text);
    return Array.from(
      { length: tokens.count },
      (_, i) => `${forms[tokens.form[i]!]}/${POS_TAGS[tokens.pos[i]!]}/${lemmas[tokens.lemma[i]!]}`,
    );
  };
  test('contractions have the lemmas of their words', () => {
    expect(column("She didn't go")).toEqual(['She/PRON/she', 'did/AUX/do', "n't/PART/not", 'go/VERB/go']);
    expect(column('She can’t go')[2]).toBe('n’t/PART/not');
  });
  test("words without a lemma of wink's have themselves", () => {
    expect(column('They cannot, dont')).toHaveLength(4);
    expect(column('cannot')[0]).toMatch(/^cannot\/AUX\//);
  });
  test('very long words are tagged, not lost', () => {
    expect(column(`the ${'x'.repeat(50_000)} said`)).toHaveLength(3);
  });
});

describe('sentences', () => {
  const sentencesOf = (text: string): string[] =>
    readDocument(text).sentences.map(({ start, end }) => text.slice(start, end));
  test.each<[string, string[]]>([
    ['He left. She stayed! Why?', ['He left.', 'She stayed!', 'Why?']],
    [
      '“It failed. It had no money,” she said. “Nobody wants it.” He nodded.',
      ['“It failed.', 'It had no money,” she said.', '“Nobody wants it.”', 'He nodded.'],
    ],
    [
      'Mr. J. P. Oro of the U.S. Senate met Gov. Pell. They spoke.',
      ['Mr. J. P. Oro of the U.S. Senate met Gov. Pell.', 'They spoke.'],
    ],
    ['She moved to the U.S. The war went on.', ['She moved to the U.S.', 'The war went on.']],
    ['"Hey! gimme the pears!" he said.', ['"Hey! gimme the pears!" he said.']],
    ['A heading\n\nThe text begins. It goes on', ['A heading', 'The text begins.', 'It goes on']],
    ['It rose in 1971. [1] It fell later.', ['It rose in 1971. [1]', 'It fell later.']],
    ['"We stay. " The mayor left.', ['"We stay. "', 'The mayor left.']],
    ['"We stay, " she said. " We wait." He left.', ['"We stay, " she said.', '" We wait."', 'He left.']],
    ['1. The parties agree. 2. They sign.', ['1. The parties agree.', '2. They sign.']],
    ['It costs $3.5 million. Or 2.5 percent.', ['It costs $3.5 million.', 'Or 2.5 percent.']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['She works for Tarn Steel Co. Vane left.', ['She works for Tarn Steel Co.', 'Vane left.']],
    ['It was sold to Tarn Inc. Shares rose.', ['It was sold to Tarn Inc.', 'Shares rose.']],
    ['The Tarn Steel Co. Board met.', ['The Tarn Steel Co. Board met.']],
    ['Vane Co. President Ana Ode left.', ['Vane Co. President Ana Ode left.']],
    ['He came at 9 p.m. Vane was there.', ['He came at 9 p.m.', 'Vane was there.']],
    ['We met at 5 p.m. Friday at the dam.', ['We met at 5 p.m. Friday at the dam.']],
    ['We met at 5 p.m. GMT at the dam.', ['We met at 5 p.m. GMT at the dam.']],
    ['We met at 5 p.m. Eastern at the dam.', ['We met at 5 p.m. Eastern at the dam.']],
    ['We met at 5 p.m. March 4 at the dam.', ['We met at 5 p.m. March 4 at the dam.']],
    [
      '“Is it safe?” Mayor Ana Pohl of Tarn asked on Monday.',
      ['“Is it safe?” Mayor Ana Pohl of Tarn asked on Monday.'],
    ],
    ['“Why me?” Vane, the keeper, said. He left.', ['“Why me?” Vane, the keeper, said.', 'He left.']],
    ['He asked “Why?” The mayor left.', ['He asked “Why?”', 'The mayor left.']],
  ])('knows companies, hours and tags behind a question: %s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test.each(['!', '…', '?!', '.”', '!(', '[1].'])('takes linear time on a run of %j', (mark) => {
    expectLinear((size) => {
      const text = `No${mark.repeat(size)} he said.`;
      return () => readDocument(text);
    }, 2000);
  });
});

test('anything but a string is refused by name', () => {
  expect(() => readDocument(null as unknown as string)).toThrow(
    new TypeError('readDocument: text must be a string, not null'),
  );
});
