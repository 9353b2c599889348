import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repairParagraphs, type RepairOptions } from '../../src/repair/repair.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';

// Small damages, and larger ones at the size of a page, each beside its neighbours: what becomes of the text, by which repairs, in which paragraphs.

const read = (text: string): string =>
  text.replace(/\\([rf]|u[\da-f]{4})/g, (_, escape: string) =>
    escape === 'r' ? '\r' : escape === 'f' ? '\f' : String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  );

function mended(raw: string, options?: RepairOptions): string {
  const { text, repairs, paragraphs } = repairParagraphs(raw, options);
  return [
    JSON.stringify(raw),
    `  ${text === raw ? '=' : JSON.stringify(text)}`,
    ...(repairs.length === 0
      ? []
      : [
          `  ${repairs.map(({ kind, source, replacement, confidence }) => `${kind} ${source.start}-${source.end} ${JSON.stringify(replacement)} ${confidence}`).join(', ')}`,
        ]),
    `  ${paragraphs.map(({ kind, start, end, speaker }) => `${kind} ${start}-${end}${speaker === undefined ? '' : ` ${speaker}`}`).join(', ')}`,
  ].join('\n');
}

test('what is mended in each small damage is what is written down', async () => {
  const frames = framesOf(readFileSync(new URL('../fixtures/golden/repair.frames', import.meta.url), 'utf8'));
  await expect(
    frames
      .map((frame) =>
        textsOf(frame)
          .map((text) => mended(read(text)))
          .join('\n'),
      )
      .join('\n\n') + '\n',
  ).toMatchFileSnapshot(goldenFile('repair', 'frames'));
});
