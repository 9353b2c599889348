import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { modelStances } from '../../src/stance/stances.ts';
import type { Party } from '../../src/stance/types.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile, words } from '../golden.ts';

/** The stances of a text, a line each. */
function stances(text: string): string {
  const document = readDocument(text);
  const entities = recognizeEntities(document);
  const party = (one: Party | null): string =>
    one === null
      ? 'author'
      : `${one.entity === null ? '-' : entities.find(({ id }) => id === one.entity)!.name} ${words(text, [one.span])}`;
  return modelStances(document, { entities, speech: detectSpeech(document, { entities }) })
    .map(({ type, holder, target, evidence, id: _, speech: heard, ...rest }) => {
      const own = Object.entries(rest).map(
        ([key, value]) =>
          `${key} ${value !== null && typeof value === 'object' && 'start' in value ? words(text, [value]) : JSON.stringify(value)}`,
      );
      return `  ${type}: ${party(holder)} > ${party(target)} | ${words(text, evidence)} | ${own.join(', ')}${heard === null ? '' : `, ${heard}`}`;
    })
    .join('\n');
}

test('stances in each construction are what is written down', async () => {
  const frames = ['stance', 'clause', 'edges'].flatMap((name) =>
    framesOf(readFileSync(new URL(`../fixtures/golden/${name}.frames`, import.meta.url), 'utf8')),
  );
  const results = frames.map((frame) =>
    textsOf(frame)
      .map((text) => `${text}\n${stances(text)}`)
      .join('\n'),
  );
  await expect(results.join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('stance', 'frames'));
});
