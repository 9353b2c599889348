import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readDocument } from '../../src/syntax/read.ts';
import { findValues } from '../../src/entities/values.ts';

const valuesIn = (text: string): string[] =>
  findValues(readDocument(text)).map(({ start, end, label }) => `${label} ${text.slice(start, end)}`);

describe('findValues', () => {
  it.each<[string, string[]]>([
    ['The 44-day siege began.', ['DATE 44-day']],
    ['After nearly three decades the bridge reopened.', ['DATE nearly three decades']],
    ['It had stood for almost 30 years.', ['DATE almost 30 years']],
    ['They met on January 20 and 21 in secret.', ['DATE January 20 and 21']],
    ['By May 3 and 12 votes short, he left.', ['DATE May 3', 'CARDINAL 12']],
    ['It cost 61 million Hong Kong dollars.', ['MONEY 61 million Hong Kong dollars']],
    ['It closed on September 27, 2020, at noon.', ['DATE September 27, 2020', 'TIME noon']],
    ['They met on Monday, May 18, 2015.', ['DATE Monday, May 18, 2015']],
    ['They met on 3 June 2011 and in June 2012.', ['DATE 3 June 2011', 'DATE June 2012']],
    ['They may march on in May.', ['DATE May']],
    ['Theresa Oda may speak.', []],
    ['The ferry of the 1990s sank in 2003.', ['DATE 1990s', 'DATE 2003']],
    ['He came last Monday.', ['DATE Monday']],
    ['He came last week and two years ago.', ['DATE last week', 'DATE two years ago']],
    ['A 44-year-old was found.', ['DATE 44-year-old']],
    ['Since the 19th century little has changed.', ['DATE 19th century']],
    ['It cost $1.2 billion, or Rs 500 crore.', ['MONEY $1.2 billion', 'MONEY Rs 500 crore']],
    ['It cost US$5m and 30,000 shillings.', ['MONEY US$5m', 'MONEY 30,000 shillings']],
    ['Prices rose 5.3 percent, then 7%.', ['PERCENT 5.3 percent', 'PERCENT 7%']],
    ['The well is 12 km away and 40 metres deep.', ['QUANTITY 12 km', 'QUANTITY 40 metres']],
    ['About 20,000 people came, two of them late.', ['CARDINAL About 20,000', 'CARDINAL two']],
    ['It was the first of its kind.', ['ORDINAL first']],
    ['They left at 10:30 a.m. this morning.', ['TIME 10:30 a.m.', 'TIME this morning']],
    ['The Covid-19 wards are shut.', []],
    ['No one knew. That one left.', []],
    // "to last two years" was read as "the last two years"
    ['Work is to last two years; in the last two years nothing was done.', ['DATE two years', 'DATE last two years']],
    ['It landed at about 8pm, at half past eight.', ['TIME about 8pm', 'TIME half past eight']],
    ['A river cut it over millions of years.', ['DATE over millions of years']],
    ['He paid a third of it, two thirds of a third term.', ['CARDINAL third', 'CARDINAL two thirds', 'ORDINAL third']],
    ['16.42\n\nSnow fell on 16.42 per cent of them.', ['TIME 16.42', 'PERCENT 16.42 per cent']],
  ])('%s', (text, expected) => expect(valuesIn(text)).toEqual(expected));

  it('finds nothing that touches what is taken', () => {
    const text = 'Route 66 opened in 1926.';
    expect(
      findValues(readDocument(text), [{ start: 0, end: 8 }]).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['1926']);
  });

  it('gives disjoint spans in order inside any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'May',
            '5',
            ',',
            '2020',
            'nearly',
            'three',
            'decades',
            '$',
            '%',
            '-',
            'of',
            'a',
            'few',
            'million',
            'constructor',
            ' ',
            '\n',
            'US',
          ),
        ),
        (words) => {
          const text = words.join(' ');
          let last = 0;
          for (const { start, end } of findValues(readDocument(text))) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});
