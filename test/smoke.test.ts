import { expect, test } from 'vitest';
import { analyze } from '../src/index.ts';

test('analyses the empty text', () => {
  expect(analyze('')).toMatchObject({ schema: 1, text: '', entities: [] });
});
