import { describe, expect, test } from 'vitest';
import { repairParagraphs, type RepairOptions } from '../../src/repair/repair.ts';
import { applyEdits } from '../../src/text/edits.ts';
import { LONG, PAGES, PARAGRAPHS } from './pages.ts';

/** All but white space. */
const letters = (text: string): string => text.replace(/\s+/g, '');

const WHOLE = [
  'wrapped at 40',
  'wrapped at 72',
  'wrapped and hyphenated',
  'wrapped, no blank lines',
  'wrapped, first lines indented',
  'wrapped, first lines set out',
  'wrapped in a margin',
  'justified',
  'a paragraph a line',
  'numbered pages',
  'numbered pages, form feeds',
  'running heads',
  'running heads with numbers',
  'running heads and feet',
  'chunks of 137',
  'chunks of 137, trimmed',
  'chunks of 300, blank lines',
  'chunks of bytes',
  'chunks at spaces',
  'chunks at spaces, the spaces lost',
];
const WHOLE_AND_LONG = [
  ...[241, 300, 419, 1000].map((size) => `a long text in chunks of ${size}`),
  ...[241, 419, 1000].map((size) => `a long text in chunks of ${size}, trimmed`),
  'a long text in chunks, lines that end in spaces',
  'one long line that ends in a space',
  'lines that end in spaces but for one',
];
const UNTOUCHED = [
  'verse alone',
  'running heads that tear nothing',
  'rules between',
  'a refrain',
  'a question asked again',
  'labels that come once',
  'turns in blocks, one of them in two lines',
];

describe('paragraphs are put together again', () => {
  test.each(WHOLE)('%s', (name) => expect(repairParagraphs(PAGES[name]!).text).toBe(PARAGRAPHS.join('\n\n')));
  test.each(WHOLE_AND_LONG)('%s', (name) => expect(repairParagraphs(PAGES[name]!).text).toBe(LONG.join('\n\n')));
});

describe('what is no damage stays', () => {
  test.each(UNTOUCHED)('%s', (name) => expect(repairParagraphs(PAGES[name]!).repairs).toEqual([]));
});

const OPTIONS: readonly RepairOptions[] = [{}, { keepLineBreaks: true }, { keepFurniture: true }, { keepMarkup: true }];

/** Pages of which repair takes more than white space away: hyphens, numbers of pages, running heads. */
const LOSES = /hyphenated|numbered|numbers|running|everything/;

describe('under each option', () => {
  test.each(Object.entries(PAGES))('no word is lost, and the edits lead from page to text: %s', (name, raw) => {
    for (const options of OPTIONS) {
      const { text, repairs, paragraphs } = repairParagraphs(raw, options);
      expect(applyEdits(raw, repairs)).toBe(text);
      if (!LOSES.test(name)) expect(letters(text)).toBe(letters(raw));
      expect(letters(paragraphs.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(letters(text));
      if (options.keepLineBreaks !== true) expect(repairParagraphs(text, options).text).toBe(text);
    }
  });
});

test('the options keep what they name', () => {
  expect(repairParagraphs(PAGES['wrapped at 72']!, { keepLineBreaks: true }).text).toBe(PARAGRAPHS.join('\n\n'));
  expect(repairParagraphs(PAGES['a paragraph a line']!, { keepLineBreaks: true })).toMatchObject({
    text: PAGES['a paragraph a line'],
    repairs: [],
  });
  expect(repairParagraphs(PAGES['numbered pages, form feeds']!, { keepFurniture: true }).text).toMatch(/\n2\n/);
  expect(repairParagraphs('<b>Fish</b> &amp; chips', { keepMarkup: true })).toMatchObject({
    text: '<b>Fish</b> &amp; chips',
    repairs: [],
  });
});
