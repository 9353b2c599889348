import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { beginsWithLetter, beginsWithWord, hasLower, hasWord, isLower, isUpper } from '../../src/text/letters.ts';
import { Unit, unitAt } from '../../src/text/unit-classes.ts';

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

  test('a code unit is what its character is', () => {
    expect(Array.from('aZ1é𝐚’', (character) => unitAt(character, 0))).toEqual([
      Unit.small,
      Unit.capital,
      Unit.numeral,
      Unit.small,
      Unit.small,
      Unit.other,
    ]);
    expect([unitAt('𝐚', 1), unitAt('\udc1a', 0), unitAt('e\u0301', 1), unitAt('a', 1), unitAt('a', -1)]).toEqual([
      Unit.small,
      Unit.other,
      Unit.mark,
      Unit.other,
      Unit.other,
    ]);
  });
});
