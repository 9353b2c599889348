import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { recognizeEntities } from '../../src/reference/recognize.ts';

const names = (text: string): string[] =>
  recognizeEntities(text)
    .flatMap(({ mentions }) => mentions)
    .filter(({ form, label }) => form === 'name' && label !== 'CARDINAL')
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end));

describe('headlines', () => {
  it.each<[text: string, expected: string[]]>([
    [
      'Maria Lopez Meets Novak At White House Amid Growing Fears About The Border',
      ['Maria Lopez', 'Novak', 'White House'],
    ],
    ['Kenya Sends More Troops After Weeks Of Heavy Fighting', ['Kenya']],
    ['Ministers Warn Of Rising Prices And Empty Shops Before Winter', []],
    ['MINISTER RESIGNS AFTER WEEKS OF PRESSURE FROM HIS OWN PARTY', []],
    ['KENYA SENDS MORE TROOPS AFTER WEEKS OF HEAVY FIGHTING', ['KENYA']],
    ['Maria Lopez, Peter Novak, Grace Atieno', ['Maria Lopez', 'Peter Novak', 'Grace Atieno']],
  ])('reads %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('leave the sentences around them alone', () => {
    const body = 'Maria Lopez met Peter Novak in Nairobi on Monday.';
    expect(names(`Ministers Warn Of Rising Prices And Empty Shops\n\n${body}`)).toEqual(names(body));
  });

  it('give spans of the text as it is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'KENYA',
            'SENDS',
            'TROOPS',
            'Straße',
            'İSTANBUL',
            'ŉ',
            'The',
            'Of',
            'Prices',
            '12',
            '\u{10400}A',
          ),
          { minLength: 4, maxLength: 12 },
        ),
        (list) => {
          const text = list.join(' ');
          for (const { mentions } of recognizeEntities(text))
            for (const { start, end } of mentions) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        },
      ),
    );
  });
});
