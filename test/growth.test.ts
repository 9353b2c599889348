import { describe, expect, test } from 'vitest';
import { analyze } from '../src/index.ts';
import { exponentOf, FAMILIES } from './grammar.ts';
import { checkLaws } from './laws.ts';
import { expectLinear } from './linear.ts';

describe('exponentOf', () => {
  const sizes = [1, 2, 4, 8];
  test.each([1, 1.5, 2])('finds the power %d', (power) => {
    expect(exponentOf(sizes.map((size) => ({ size, time: 7 * size ** power })))).toBeCloseTo(power);
  });
});

describe('texts by rule', () => {
  test.each(Object.entries(FAMILIES))(
    '%s: the laws hold, in linear time',
    (_, make) => {
      checkLaws(make(120));
      expectLinear((size) => {
        const text = make(size);
        return () => {
          analyze(text);
        };
      }, 250);
    },
    60_000,
  );
});
