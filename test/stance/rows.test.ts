import { describe, expect, test } from 'vitest';
import { FRAMES } from '../../src/stance/frames/table.ts';
import { stancesTold } from '../told.ts';
import { rowExamples, stancesOf } from './rows.ts';

// Each row of the table of frames holds in the sentence written for it, and not in the one that only looks alike.

const examples = rowExamples();

test('each row of the table has an example and a counter-example, in its order', () => {
  const rows = FRAMES.flatMap(({ type, rows: lines }) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((row) => `${type}: ${row}`),
  );
  expect(examples.map(({ type, row }) => `${type}: ${row}`)).toEqual(rows);
});

test('no sentence stands twice', () => {
  const sentences = examples.flatMap(({ type, example, counterExample }) => [
    `${type}: ${example}`,
    `${type}: ${counterExample}`,
  ]);
  expect(sentences.filter((one, i) => sentences.indexOf(one) < i)).toEqual([]);
});

describe.each([...new Set(examples.map(({ type }) => type))])('%s', (type) => {
  const own = examples.filter((one) => one.type === type);

  for (const { row, example, stance, gaps } of own)
    (gaps.has('example') ? test.fails : test)(`holds: ${row}: ${example}`, () => {
      if (!stancesOf(example, type).some(({ is }) => is(stance)))
        expect(stancesTold(example)).toBe(`${type}: ${stance}`);
    });

  for (const { row, counterExample, gaps } of own)
    (gaps.has('counter-example') ? test.fails : test)(`does not hold: ${row}: ${counterExample}`, () => {
      if (stancesOf(counterExample, type).length > 0) expect(stancesTold(counterExample)).toBe('');
    });
});
