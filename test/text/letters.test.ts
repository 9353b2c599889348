import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  beginsWithLetter,
  beginsWithWord,
  hasLower,
  hasWord,
  isAsciiWritten,
  isLower,
  isUpper,
} from '../../src/text/letters.ts';

const QUESTIONS = [
  [isUpper, /^\p{Lu}/u],
  [isLower, /^\p{Ll}/u],
  [beginsWithLetter, /^\p{L}/u],
  [beginsWithWord, /^[\p{L}\p{N}]/u],
  [hasWord, /[\p{L}\p{N}]/u],
  [hasLower, /\p{Ll}/u],
] as const;

describe('letters', () => {
  test.each(QUESTIONS)('%o answers as %s does', (ask, expression) => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      if (ask(character) !== expression.test(character)) expect.fail(`answer for ${unit.toString(16)}`);
    }
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('', 'a', 'Z', '1', '“', '’', '—', '.', ' ', 'É', 'ß', '𝐀', '𝐚', '٣', '\ud800'),
        }),
        (text) => {
          expect(ask(text)).toBe(expression.test(text));
        },
      ),
    );
  });

  test('what is written in ASCII has no letter or numeral beyond it', () => {
    for (let unit = 0x80; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      if (isAsciiWritten(character) && /[\p{L}\p{N}]/u.test(character)) expect.fail(unit.toString(16));
    }
    expect(['“Ode,” he said — 5.', 'São Paulo', ''].map(isAsciiWritten)).toEqual([true, false, true]);
  });
});
