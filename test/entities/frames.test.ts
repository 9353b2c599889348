import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { framesOf, textsOf } from '../frames.ts';
import { goldenFile } from '../golden.ts';

/** What is linked: each entity as its name, what is known of it, and its mentions, with the confidence of those that are no names. */
const linked = (text: string): string =>
  recognizeEntities(text)
    .filter(({ label, mentions }) => mentions.length > 1 || label === 'PERSON' || label === 'ORG')
    .map(
      ({ name, label, aliases, title, affiliation, mentions }) =>
        `  ${label} ${name}${aliases.length > 0 ? ` (${aliases.join('; ')})` : ''}${title === undefined ? '' : `, ${title}`}${affiliation === undefined ? '' : ` of ${affiliation}`}: ${mentions
          .map(
            ({ start, end, form, confidence }) =>
              `${start} ${text.slice(start, end)}${form === 'name' ? '' : ` ${confidence}`}`,
          )
          .join(' | ')}`,
    )
    .join('\n');

test('what is linked in each construction is what is written down', async () => {
  const file = new URL('../fixtures/golden/linking.frames', import.meta.url);
  const results = framesOf(readFileSync(file, 'utf8')).map((frame) =>
    textsOf(frame)
      .map((text) => `${text.replaceAll('\n', '\\n')}\n${linked(text)}`)
      .join('\n'),
  );
  await expect(results.join('\n\n') + '\n').toMatchFileSnapshot(goldenFile('linking', 'frames'));
});
