import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { layoutAttributions } from '../../src/speech/layouts.ts';
import { findOpeners } from '../../src/speech/topics.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile, words } from '../golden.ts';

// What layout and fixed phrases alone tell, before any model has spoken: in whole analyses the models come first, and hide most of it.

const frames = framesOf(readFileSync(new URL('../fixtures/golden/speech.frames', import.meta.url), 'utf8')).concat(
  framesOf(readFileSync(new URL('../fixtures/golden/layout.frames', import.meta.url), 'utf8')),
);
const written = (text: string): string => text.replaceAll('\n', '\\n');

test('what layout tells of who says a quotation is what is written down', async () => {
  const told = (text: string): string => {
    const document = readDocument(text);
    const found = layoutAttributions(document, document.structure.quotations, []);
    return found
      .map(
        ({ source, cue, content, confidence, implicit }) =>
          `  ${written(`${words(text, source)} ${words(text, cue)} ${words(text, content)}`)} ${confidence}${implicit === true ? ' implied' : ''}`,
      )
      .join('\n');
  };
  const results = frames
    .map((frame) =>
      textsOf(frame)
        .map((text) => [text, told(text)] as const)
        .filter(([, found]) => found !== '')
        .map(([text, found]) => `${written(text)}\n${found}`)
        .join('\n'),
    )
    .filter(Boolean);
  await expect(results.join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('layout', 'attributions'));
});

test('what is taken for a phrase that names a topic is what is written down', async () => {
  const told = (text: string): string => {
    const document = readDocument(text);
    const { start, end } = document.tokens;
    return findOpeners(document, (token) => /^(?:Lopez|She|Ada)$/.test(text.slice(start[token], end[token])))
      .map(
        (opener) =>
          `  ${written(JSON.stringify(opener, (_, value: unknown) => (typeof value === 'object' && value !== null && 'start' in value && 'end' in value ? text.slice(Number(value.start), Number(value.end)) : value)))}`,
      )
      .join('\n');
  };
  const results = frames
    .map((frame) =>
      textsOf(frame)
        .map((text) => [text, told(text)] as const)
        .filter(([, found]) => found !== '')
        .map(([text, found]) => `${written(text)}\n${found}`)
        .join('\n'),
    )
    .filter(Boolean);
  await expect(results.join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('layout', 'openers'));
});
