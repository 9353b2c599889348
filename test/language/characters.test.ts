import { expect, test } from 'vitest';
import { DIGIT, kindAt, LETTER, OTHER, SPACE } from '../../src/language/characters.ts';

test('kinds are what Unicode says, those written down in advance too', () => {
  const kindOf = (character: string): number => {
    if (/[\s\u0085\u180e\u200b\u2060\ufeff]/u.test(character)) return SPACE;
    if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return LETTER;
    return /\p{N}/u.test(character) ? DIGIT : OTHER;
  };
  for (const unit of Array.from({ length: 0x10000 }, (_, at) => at)) {
    const character = String.fromCharCode(unit);
    if (kindAt(character, 0) !== kindOf(character)) expect.fail(`kind of ${unit.toString(16)}`);
  }
  expect(['𝐀', '𝐚', '𝟏', '😀'].map((character) => kindAt(character, 0))).toEqual([LETTER, LETTER, DIGIT, OTHER]);
});
