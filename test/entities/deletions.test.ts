import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { goldenFile, goldenTexts } from '../golden.ts';

// Each sentence left out in turn: what its names and pronouns did for the rest shows in what is linked otherwise without them.

/** People, groups and places of a text, each as its mentions with the confidence of its nominals and pronouns. */
const linked = (text: string): string[] =>
  recognizeEntities(text)
    .filter(({ label }) => label === 'PERSON' || label === 'ORG' || label === 'GPE')
    .map(
      ({ name, title, affiliation, mentions }) =>
        `${name}${title === undefined ? '' : `, ${title}`}${affiliation === undefined ? '' : ` of ${affiliation}`}: ${mentions
          .map(
            ({ start, end, form, confidence }) => `${text.slice(start, end)}${form === 'name' ? '' : ` ${confidence}`}`,
          )
          .join(' | ')}`,
    );

for (const name of ['names', 'council', 'talks', 'news']) {
  const text = goldenTexts.get(name)!;
  test(`what is linked in ${name} without each of its sentences is what is written down`, async () => {
    const whole = new Set(linked(text));
    const parts = readDocument(text).sentences.map(({ start, end }) => {
      const other = linked(text.slice(0, start) + text.slice(end)).filter((line) => !whole.has(line));
      return [`=== ${text.slice(start, Math.min(end, start + 60)).replaceAll('\n', ' ')}`, ...other].join('\n');
    });
    await expect(parts.join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'deletions'));
  });
}
