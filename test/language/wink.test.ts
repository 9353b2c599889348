import { expect, test } from 'vitest';
import { readDocument } from '../../src/language/read.ts';
import { expectWords } from '../../src/language/wink.ts';

test('wink may be started afresh as often as one likes', () => {
  const before = JSON.stringify(readDocument('The mayor said that the bridge would reopen.'));
  for (let i = 0; i < 30; i++) expectWords(1_000_001); // each more than wink is shown between two starts
  expect(JSON.stringify(readDocument('The mayor said that the bridge would reopen.'))).toBe(before);
});
