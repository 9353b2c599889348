import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { WINK_DATA } from '../../scripts/bundle.ts';
import { packed, unpacked } from '../../scripts/packed-json.ts';

const bytes = (length: number): string =>
  btoa(Array.from({ length }, (_, i) => String.fromCharCode((i * 7 + (i >> 3)) % 256)).join(''));
const words = Array.from({ length: 2000 }, (_, i) => `word${String.fromCharCode(97 + (i % 26)).repeat(i % 90)}\n"${i}`);

test.each([
  ['records that come out even', bytes(16 * 100)],
  ['records and some bytes more', bytes(16 * 100 + 7)],
  ['a list of words, some long, some empty', [...words, '', '', ...words]],
  ['a list in which not all are words', [...words, 1]],
  ['short strings and lists', { a: 'AAAA', b: ['x'], c: null, d: { e: [1, { f: true }] } }],
])('what is packed comes out as it was: %s', (_, value) => {
  expect(unpacked(JSON.parse(JSON.stringify(packed(value))))).toEqual(value);
});

test("wink's model comes out as it was, and its large file in less room", () => {
  const files = globSync(WINK_DATA).filter((file) => file.endsWith('.json'));
  expect(files).toHaveLength(7);
  for (const file of files) {
    const model: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const small = JSON.stringify(packed(model));
    expect(unpacked(JSON.parse(small))).toEqual(model);
    if (file.includes('core')) expect(small.length).toBeLessThan(0.8 * readFileSync(file).length);
  }
});
