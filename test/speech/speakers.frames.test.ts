import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../src/syntax/read.ts';
import { resolveSpeakers } from '../../src/speech/speakers.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';
import { readMarks } from './world.ts';

test('who speaks, whoever is known to be meant, is what is written down', async () => {
  const told = (marked: string): string => {
    const { text, drafts, entities } = readMarks(marked, {
      7: { label: 'NORP' },
      8: { label: 'ORG' },
      9: { label: 'GPE' },
    });
    return resolveSpeakers(readDocument(text), entities, drafts)
      .map((speaker) => entities.find(({ id }) => id === speaker)?.name ?? '-')
      .join(', ');
  };
  const frames = framesOf(readFileSync(new URL('../fixtures/golden/speakers.frames', import.meta.url), 'utf8'));
  await expect(
    frames
      .map((frame) =>
        textsOf(frame)
          .map((text) => `${text.replaceAll('\n', '\\n')}\n  ${told(text)}`)
          .join('\n'),
      )
      .join('\n\n') + '\n',
  ).toMatchFileSnapshot(goldenFile('speakers', 'resolved'));
});
