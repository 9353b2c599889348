import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';
import { shown } from './dialogue.ts';

const written = (text: string): string => text.replaceAll('\n', '\\n');

test('what is taken for the turns of a transcript is what is written down', async () => {
  const frames = ['speech', 'layout', 'turns'].flatMap((name) =>
    framesOf(readFileSync(new URL(`../fixtures/golden/${name}.frames`, import.meta.url), 'utf8')),
  );
  const results = frames
    .map((frame) =>
      textsOf(frame)
        .map((text) => [text, shown(text)] as const)
        .filter(([, found]) => found.length > 0)
        .map(([text, found]) => [written(text), ...found.map((turn) => `  ${turn}`)].join('\n'))
        .join('\n'),
    )
    .filter(Boolean);
  await expect(results.join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('turns', 'found'));
});
