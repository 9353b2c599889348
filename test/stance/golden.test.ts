import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { sentimentToward, stanceBetween } from '../../src/stance/between.ts';
import { modelStances } from '../../src/stance/stances.ts';
import type { Party } from '../../src/stance/types.ts';
import { goldenFile, goldenTexts, words } from '../golden.ts';

for (const [name, text] of goldenTexts) {
  test(`stances of ${name} are what is written down`, async () => {
    const document = readDocument(text);
    const entities = recognizeEntities(document);
    const party = (one: Party | null): string =>
      one === null
        ? 'the author'
        : `${entities.find(({ id }) => id === one.entity)?.name ?? '-'} ${words(text, [one.span])}`;
    const lines = modelStances(document, { entities, speech: detectSpeech(document, { entities }) }).map(
      ({ id, type, holder, target, evidence, condition, ...rest }) => {
        const own = Object.entries(rest).map(
          ([key, value]) =>
            `${key} ${value !== null && typeof value === 'object' && 'start' in value ? words(text, [value]) : JSON.stringify(value)}`,
        );
        return `${id} ${type}: ${party(holder)} toward ${party(target)}\n  ${words(text, evidence)}${condition === undefined ? '' : ` if ${words(text, [condition])}`}\n  ${own.join(', ')}`;
      },
    );
    // The first two people or organizations that stand in one sentence, asked directly.
    const pairs = document.sentences.flatMap(({ start, end }) => {
      const inside = entities
        .filter(({ label }) => label === 'PERSON' || label === 'ORG' || label === 'GPE')
        .flatMap(({ mentions }) => mentions)
        .filter((mention) => mention.form === 'name' && mention.start >= start && mention.end <= end)
        .sort((a, b) => a.start - b.start);
      if (inside.length < 2) return [];
      const [a, b] = inside as [(typeof inside)[0], (typeof inside)[0]];
      return [
        `${text.slice(a.start, a.end)} and ${text.slice(b.start, b.end)}: ${JSON.stringify(stanceBetween(document, a, b))}`,
        `toward ${text.slice(b.start, b.end)}: ${JSON.stringify(sentimentToward(document, b))}`,
      ];
    });
    await expect([...lines, ...pairs].join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'stances'));
  });
}
