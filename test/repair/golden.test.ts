import { expect, test } from 'vitest';
import { repairParagraphs } from '../../src/repair/repair.ts';
import { goldenFile, goldenTexts } from '../golden.ts';

// The invented texts, damaged in the ways that scrapers, chunkers and mail programs damage text.

const lines = (text: string, change: (line: string, index: number) => string): string =>
  text.split('\n').map(change).join('\n');

/** Breaks lines before the word that would go beyond the width. */
const wrap = (width: number, text: string): string =>
  lines(text, (line) => {
    let out = '';
    let column = 0;
    for (const word of line.split(' ')) {
      if (column > 0 && column + 1 + word.length > width) {
        out += '\n';
        column = 0;
      } else if (column > 0) {
        out += ' ';
        column++;
      }
      out += word;
      column += word.length;
    }
    return out;
  });

const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  chunked: (text) => text.replace(/[^]{137}/g, '$&\n'),
  'chunked without a space': (text) => text.replace(/([^]{90}\S) (?=\S)/g, '$1'),
  wrapped: (text) => wrap(62, text),
  hyphenated: (text) => wrap(66, text).replace(/(\p{Ll}{4})(\p{Ll}{4,})\n/gu, '$1-\n$2 '),
  'one line': (text) => text.replace(/\n+/g, ' '),
  'a sentence a line': (text) => text.replace(/([.?!]”?) (?=[“\p{Lu}])/gu, '$1\n'),
  'double spaced': (text) => wrap(70, text).replace(/\n+/g, '\n\n'),
  carriage: (text) => text.replace(/\n/g, '\r\n'),
  html: (text) =>
    text.replace(/&/g, '&amp;').replace(/“|”/g, '&quot;').replace(/\n\n/g, '<br><br>').replace(/—/g, '&mdash;'),
  mojibake: (text) => text.replace(/“/g, 'â€œ').replace(/”/g, 'â€\u009d').replace(/’/g, 'â€™'),
  furniture: (text) =>
    `Share\nTweet\n\n${text.trimEnd()}\n\nAdvertisement\n\nRead more: Storms close the harbour\n\n© 2031 Tidal News. All rights reserved.\n`,
  invisible: (text) => text.replace(/\. /g, '.\u00a0 ').replace(/said/g, 'sa\u00adid').replace(/^/, '\ufeff'),
};

for (const name of ['council', 'talks', 'panel', 'odds', 'interview-broken']) {
  const text = goldenTexts.get(name)!;
  test(`repairs of ${name} are what is written down`, async () => {
    const parts = Object.entries(DAMAGES).map(([damage, apply]) => {
      const { text: repaired, repairs, paragraphs } = repairParagraphs(apply(text));
      const isWhole = repaired === repairParagraphs(text).text;
      return [
        `=== ${damage}${isWhole ? ': as without damage' : ''}`,
        repairs
          .map(
            ({ kind, source, replacement, confidence }) =>
              `${kind} ${source.start}-${source.end} ${JSON.stringify(replacement)} ${confidence}`,
          )
          .join('; '),
        paragraphs
          .map(
            ({ kind, start, end, speaker }) => `${kind} ${start}-${end}${speaker === undefined ? '' : ` ${speaker}`}`,
          )
          .join('; '),
      ].join('\n');
    });
    await expect(parts.join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'repair'));
  });
}
