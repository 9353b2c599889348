import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { goldenFile, goldenTexts } from '../golden.ts';

for (const [name, text] of goldenTexts) {
  test(`entities of ${name} are what is written down`, async () => {
    const lines = recognizeEntities(text).map(
      ({ id, label, name, aliases, title, affiliation, mentions }) =>
        `${id} ${label} ${name}${aliases.length > 0 ? ` (${aliases.join('; ')})` : ''}${title === undefined ? '' : `, ${title}`}${affiliation === undefined ? '' : ` of ${affiliation}`}\n  ${mentions.map(({ start, end, form, confidence }) => `${form} ${start} [${text.slice(start, end)}] ${confidence}`).join(', ')}`,
    );
    await expect(lines.join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'entities'));
  });
}
