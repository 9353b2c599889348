import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { readDocument } from '../../src/syntax/read.ts';
import { recognizeEntities } from '../../src/reference/recognize.ts';

/** The names of a text as "label name", in text order. */
function names(text: string, options?: Parameters<typeof recognizeEntities>[1]): string[] {
  return recognizeEntities(text, options)
    .flatMap((entity) => entity.mentions)
    .filter((mention) => mention.form === 'name')
    .sort((a, b) => a.start - b.start)
    .map((mention) => `${mention.label.replace('GPE', 'LOC')} ${text.slice(mention.start, mention.end)}`);
}

describe('names', () => {
  for (const [text, ...expected] of [
    ['President Amina Okoro arrived in Nairobi on Monday.', 'PERSON Amina Okoro', 'LOC Nairobi', 'DATE Monday'],
    [
      'The National Water Authority said Kenya would pay $2.5 million.',
      'ORG National Water Authority',
      'LOC Kenya',
      'MONEY $2.5 million',
    ],
    [
      'Labour MP Judith Penhallow met Chinese officials in Beijing.',
      'PERSON Judith Penhallow',
      'NORP Chinese',
      'LOC Beijing',
    ],
    [
      '“We are tired,” said Mohammed bin Rashid, who works for the Bank of Uganda.',
      'PERSON Mohammed bin Rashid',
      'ORG Bank of Uganda',
    ],
    [
      'J. K. Adebayo and Park Min-jung flew to South Africa.',
      'PERSON J. K. Adebayo',
      'PERSON Park Min-jung',
      'LOC South Africa',
    ],
  ] as const) {
    it(`finds those of: ${text}`, () => {
      expect(names(text)).toEqual(expect.arrayContaining([...expected]));
    });
  }

  it('reads acronyms with stops like those without', () => {
    expect(names('The National Water Council met. The N.W.C. fined J.R.R. Adebayo.')).toEqual([
      'ORG National Water Council',
      'ORG N.W.C.',
      'PERSON J.R.R. Adebayo',
    ]);
    const [council] = recognizeEntities('The National Water Council met. The N.W.C. failed.');
    expect(council!.mentions).toHaveLength(2);
  });

  it('takes for a place what the holder of an office is of', () => {
    const found = recognizeEntities(
      'President Mirela Kovan of Velmark arrived. Velmark had never wanted war, she said.',
    );
    expect(
      found.map(
        ({ label, name, mentions }) => `${label} ${name} ${mentions.filter(({ form }) => form === 'name').length}`,
      ),
    ).toEqual(['PERSON Mirela Kovan 1', 'GPE Velmark 2']);
  });

  it('leaves the country of a currency to the amount', () => {
    const found = recognizeEntities('She paid 5 Egyptian pounds in Cairo.').map(
      ({ label, name }) => `${label} ${name}`,
    );
    expect(found).toEqual(['MONEY 5 Egyptian pounds', 'GPE Cairo']);
  });

  it('finds nothing in text without names', () => {
    expect(names('the old man went to the market and bought some bread.')).toEqual([]);
    expect(names('')).toEqual([]);
  });

  it('gives the same for a text and its document', () => {
    const text = 'Grace Mwangi leads the Kenya Revenue Authority.';
    expect(recognizeEntities(readDocument(text))).toEqual(recognizeEntities(text));
  });

  it('gives ids in the order of first mention', () => {
    const ids = recognizeEntities('Amina Okoro met John Smith in Paris.').map((entity) => entity.id);
    expect(ids).toEqual(ids.map((_, i) => `e${i + 1}`));
  });
});

describe('own vocabulary', () => {
  const vocabulary = [
    { name: 'Blue Heron', label: 'PRODUCT', aliases: ['the Heron'] },
    { name: 'zorblax', label: 'ORG' },
    { name: 'constructor', label: 'PERSON' },
  ] as const;

  it('forces known names, in small letters too', () => {
    expect(names('They sell Blue  Heron, and zorblax bought the Heron from constructor.', { vocabulary })).toEqual([
      'PRODUCT Blue  Heron',
      'ORG zorblax',
      'PRODUCT the Heron',
      'PERSON constructor',
    ]);
  });

  it('makes one entity of a name and its aliases', () => {
    const found = recognizeEntities('They sell Blue Heron. Maria Rossi bought the Heron.', { vocabulary });
    expect(found.filter((entity) => entity.label === 'PRODUCT').map((entity) => entity.mentions.length)).toEqual([2]);
    expect(found.map((entity) => entity.id)).toEqual(found.map((_, i) => `e${i + 1}`));
  });

  it('takes whole words only', () => {
    expect(names('zorblaxes are no blue heron', { vocabulary })).toEqual([]);
  });

  it('wins over what the model finds', () => {
    expect(names('He lives in Paris.', { vocabulary: [{ name: 'Paris', label: 'PERSON' }] })).toEqual(['PERSON Paris']);
  });

  for (const [options, error, message] of [
    [null, TypeError, 'options must be an object, not null'],
    [{ vocab: [] }, TypeError, 'there is no option "vocab"'],
    [{ vocabulary: {} }, TypeError, 'recognizeEntities: vocabulary must be an array'],
    [{ vocabulary: ['x'] }, TypeError, 'recognizeEntities: vocabulary[0] must be an object, not string'],
    [
      { vocabulary: [{ name: 5, label: 'ORG' }] },
      TypeError,
      'recognizeEntities: vocabulary[0].name must be a string, not number',
    ],
    [
      { vocabulary: [{ name: ' ', label: 'ORG' }] },
      RangeError,
      'recognizeEntities: vocabulary[0].name must hold more than white space',
    ],
    [
      { vocabulary: [{ name: 'x', label: 'COMPANY' }] },
      RangeError,
      'recognizeEntities: vocabulary[0].label must be one of PERSON',
    ],
    [
      { vocabulary: [{ name: 'x', label: 'ORG', aliases: [1] }] },
      TypeError,
      'recognizeEntities: vocabulary[0].aliases[0] must be a string',
    ],
    [
      { vocabulary: [{ name: 'x', label: 'ORG', id: 7 }] },
      TypeError,
      'recognizeEntities: vocabulary[0].id must be a string, not number',
    ],
    [
      { vocabulary: [{ name: 'x', label: 'ORG', id: '' }] },
      RangeError,
      'recognizeEntities: vocabulary[0].id must hold more than white space',
    ],
  ] as const) {
    it(`refuses ${JSON.stringify(options)}`, () => {
      const call = (): unknown => recognizeEntities('text', options as never);
      expect(call).toThrow(error);
      expect(call).toThrow(message);
    });
  }

  it('refuses an input that is neither text nor document', () => {
    for (const input of [undefined, null, 5, {}, []])
      expect(() => recognizeEntities(input as never)).toThrow(TypeError);
  });
});

describe('any text', () => {
  test('mentions lie inside it, in order and disjoint, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'Kofi Annan',
        'U.N.',
        '$',
        '5',
        '-',
        '’s',
        'of',
        'the',
        'Bank',
        '\n\n',
        '“',
        'constructor',
        '__proto__',
        '\ud800',
        'İ',
        'ǅ',
        'million',
        'A.',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        const mentions = recognizeEntities(text)
          .flatMap((entity) => entity.mentions)
          .filter((m) => m.form === 'name')
          .sort((a, b) => a.start - b.start);
        let last = 0;
        for (const { start, end, confidence } of mentions) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
    );
  });
});
