import { describe, expect, it } from 'vitest';
import { beginsInside, endsSentence, isListItem, splitLines } from '../../src/structure/lines.ts';

describe('lines', () => {
  it('are split with their indent, their width and what stands between them', () => {
    const shown = (text: string) =>
      splitLines(text).map(({ text: own, indent, blanks, afterFormFeed, trailing, width }) => [
        own,
        indent,
        blanks,
        afterFormFeed,
        trailing,
        width,
      ]);
    expect(shown('a  b \n\n\tc\n\u00a0\u2003d\u3000\n')).toEqual([
      ['a  b', 0, 0, false, true, 3],
      ['c', 4, 1, false, false, 1],
      ['d', 2, 0, false, true, 1],
    ]);
    expect(shown('a\n\fb\nc\f\nd\n \f\n  \f e')).toEqual([
      ['a', 0, 0, false, false, 1],
      ['b', 0, 0, true, false, 1],
      ['c', 0, 0, false, true, 1],
      ['d', 0, 0, true, false, 1],
      ['e', 1, 1, true, false, 1],
    ]);
    expect(shown('\n \n')).toEqual([]);
    expect(splitLines(' a\nbc ').map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [3, 5],
    ]);
  });

  it.each([
    ['It rained.', true],
    ['It rained.”', true],
    ['Why?!)', true],
    ['so…', true],
    ['they said:', true],
    ['It rained', false],
    ['It rained,', false],
    ['3.5', false],
    ['. It rained', false],
  ])('%j ends a sentence: %s', (text, ends) => expect(endsSentence(text)).toBe(ends));
  it.each([
    ['the', true],
    [', the', true],
    ['’s plan', true],
    ['’sixties', false],
    ['-owner', true],
    ['- owner', false],
    ['…and', false],
    ['...and', false],
    ['. And', true],
    ['The', false],
    ['5', false],
    ['“the', false],
    ['% of it', true],
  ])('%j begins inside of a sentence: %s', (text, begins) => expect(beginsInside(text)).toBe(begins));
  it.each([
    ['* one', true],
    ['*one', false],
    ['– one', true],
    ['1. one', true],
    ['123) one', true],
    ['1234) one', false],
    ['(a) one', true],
    ['xiv. one', true],
    ['ab. one', false],
    ['1.5 metres', false],
    ['A. Lee', true],
    ['one * two', false],
  ])('%j is an item: %s', (text, item) => expect(isListItem(text)).toBe(item));
});
