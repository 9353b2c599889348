import { describe, expect, it, test } from 'vitest';
import { analyze } from '../../src/index.ts';
import type { Party } from '../../src/stance/types.ts';

/** The stances of a text, a line each: type, holder's words, target's words. */
function told(text: string): string[] {
  const { stances } = analyze(text);
  const words = (party: Party | null): string =>
    party === null ? 'author' : text.slice(party.span.start, party.span.end);
  return stances.map(({ type, holder, target }) => `${type}: ${words(holder)} > ${words(target)}`);
}

describe('what a speaker does besides saying something is not done by the thing that is spoken of', () => {
  it.each([
    [
      'Norman Pugh said trade had halved, and called on the county to pay compensation.',
      'demand: Norman Pugh > the county',
    ],
    ['Ada Krell said that the budget was balanced and thanked the auditors.', 'praise: Ada Krell > the auditors'],
    [
      'Ada Krell said the road would reopen in May and blamed the contractor for the delay.',
      'accuse: Ada Krell > the contractor',
    ],
    ['Ada Krell said the vaccine was safe and urged parents to bring their children.', 'demand: Ada Krell > parents'],
    [
      'The minister said the harbour was full and warned captains that fines would follow.',
      'warn: The minister > captains',
    ],
    ['Tomas Reiker said the offer was generous but rejected it.', 'oppose: Tomas Reiker > it'],
  ])('%s', (text, expected) => expect(told(text)).toContain(expected));

  it.each([
    ['Ada Krell said the council had met and condemned the attack.', 'criticize: the council > the attack'],
    ['Ada Krell said the senator had resigned and thanked the voters.', 'praise: the senator > the voters'],
    ['Ada Krell said the letter named nobody and praised the union.', 'praise: the letter > the union'],
  ])('but somebody who is spoken of, or a writing, may do it: %s', (text, expected) =>
    expect(told(text)).toContain(expected),
  );
});

describe('to expect something of somebody is to ask it, of a thing to foresee it', () => {
  it.each([
    ['Dora Hessel expects sales to grow by 5 per cent next year.', 'expect: Dora Hessel > sales'],
    ['Dora Hessel expects the bridge to reopen in May.', 'expect: Dora Hessel > the bridge'],
    ['The bank expected prices to fall.', 'expect: The bank > prices'],
    ['Dora Hessel expects ministers to resign.', 'demand: Dora Hessel > ministers'],
    ['Dora Hessel expects the council to pay.', 'demand: Dora Hessel > the council'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));
});

test.each([
  'Mirela Kovan spoke for almost two hours.',
  'Ana Ruiz fought for three years.',
  'Ana Ruiz campaigned for a decade.',
])('a stretch of time is no target: %s', (text) => {
  expect(analyze(text).stances).toEqual([]);
});

test('who is spoken for is one', () => {
  expect(analyze('Ana Ruiz spoke for the union for two hours.').stances.map(({ type }) => type)).toEqual(['support']);
});
