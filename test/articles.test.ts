import { expect, test } from 'vitest';
import { analyze } from '../src/index.ts';
import { ARTICLES, expectedOf } from './articles.ts';
import { attributionTold, entityTold, exchangesOf, stanceTold } from './told.ts';

// All that is found in eight whole articles is written down beside them, as one reads it: no ids, offsets and confidences. A change of any rule or
// model shows as a change of these files, to be read before it is kept (`vitest run test/articles.test.ts -u`).

for (const [name, text] of ARTICLES)
  test(`what is found in the article ${name} is what is written down`, async () => {
    const analysis = analyze(text);
    const sections: Readonly<Record<string, readonly string[]>> = {
      entities: analysis.entities.map((entity) => entityTold(analysis.text, entity)),
      'who says what': analysis.speech.map((one) => attributionTold(analysis, one)),
      exchanges: exchangesOf(analysis),
      stances: analysis.stances.map((stance) => stanceTold(analysis, stance)),
    };
    const lines = Object.entries(sections).flatMap(([title, found]) =>
      found.length === 0 ? [] : [`## ${title}`, ...found.map((line) => line.replaceAll('\n', '\\n')), ''],
    );
    await expect(lines.join('\n')).toMatchFileSnapshot(expectedOf(name));
  });
