import { expect, test } from 'vitest';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { modelStances } from '../../src/stance/stances.ts';
import type { Party } from '../../src/stance/types.ts';
import { goldenFile, goldenTexts, words } from '../golden.ts';

// The same texts denied, doubted and turned round, and each of their sentences alone: what is found otherwise than in the text as it is.

const TURNS: Readonly<Record<string, (text: string) => string>> = {
  'not said': (text) => text.replace(/\bsaid that\b/g, 'did not say that').replace(/\bsaid\b/g, 'never said'),
  'may, for will': (text) => text.replace(/\bwould\b/g, 'might').replace(/\bwill\b/g, 'may'),
  'has been': (text) =>
    text.replace(
      /\b(accused|praised|blamed|criticised|thanked|urged|supported|defended|dismissed|rejected) (\p{Lu}\p{L}+)/gu,
      'was $1 by $2',
    ),
  'refused to': (text) => text.replace(/\b(praised|blamed|thanked|defended|supports|blame)\b/g, 'refused to back'),
  nobody: (text) => text.replace(/^(\p{Lu}\p{L}+) (said|denied|praised|accused|blamed|thanked)/gmu, 'Nobody $2'),
  'if, before': (text) => text.replace(/(^|[.?!] )(\p{Lu})/gmu, '$1If the talks fail, $2'),
  reportedly: (text) => text.replace(/\b(accused|praised|blamed|rejected|promised|warned|thanked)\b/g, 'reportedly $1'),
};

function linesOf(text: string): string[] {
  const document = readDocument(text);
  const entities = recognizeEntities(document);
  const party = (one: Party | null): string =>
    one === null
      ? 'the author'
      : `${entities.find(({ id }) => id === one.entity)?.name ?? '-'} ${words(text, [one.span])}`;
  return modelStances(document, { entities, speech: detectSpeech(document, { entities }) }).map(
    ({ type, holder, target, evidence, condition, id: _, speech: __, ...rest }) =>
      `${type}: ${party(holder)} toward ${party(target)} ${words(text, evidence)}${condition === undefined ? '' : ` if ${words(text, [condition])}`} ${Object.entries(
        rest,
      )
        .map(
          ([key, value]) =>
            `${key} ${value !== null && typeof value === 'object' && 'start' in value ? words(text, [value]) : JSON.stringify(value)}`,
        )
        .join(', ')}`,
  );
}

for (const name of ['council', 'talks', 'names', 'interview']) {
  const text = goldenTexts.get(name)!;
  test(`stances of ${name} denied, doubted and turned round are what is written down`, async () => {
    const whole = new Set(linesOf(text));
    const other = (changed: string): string[] => linesOf(changed).filter((line) => !whole.has(line));
    const parts = [
      ...Object.entries(TURNS).map(([turn, change]) => [`=== ${turn}`, ...other(change(text))].join('\n')),
      '=== each sentence alone',
      ...readDocument(text).sentences.flatMap(({ start, end }) => other(text.slice(start, end))),
    ];
    await expect(parts.join('\n') + '\n').toMatchFileSnapshot(goldenFile(name, 'turns'));
  });
}
