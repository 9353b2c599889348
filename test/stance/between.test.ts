import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument, sentimentToward, stanceBetween } from '../../src/index.ts';
import type { Span } from '../../src/index.ts';

/** "[a Oslo] praised [b Riga]." -> the text and the two spans. */
function marked(notation: string): { text: string; a: Span; b: Span } {
  const spans = new Map<string, Span>();
  let text = '';
  for (const part of notation.split(/(\[[ab] [^\]]+\])/)) {
    const name = /^\[([ab]) (.+)\]$/.exec(part);
    if (name) spans.set(name[1]!, { start: text.length, end: text.length + name[2]!.length });
    text += name ? name[2]! : part;
  }
  const whole = { start: 0, end: text.length };
  return { text, a: spans.get('a') ?? whole, b: spans.get('b') ?? whole };
}

describe('stanceBetween', () => {
  it.each([
    ['[a The mayor] accused [b the contractor] of fraud over the unfinished bridge.', 'a', -1, 'accuse'],
    ['[a Senator Ortega] praised [b Ms Lindqvist] for her courage.', 'a', 1, 'praise'],
    ['[a Mr Abara] was sharply criticized by [b Ms Lindqvist] on Monday.', 'b', -1, 'criticize'],
    ['[a Ms Otieno] endorsed [b Mr Dahl] for governor.', 'a', 1, 'support'],
  ] as const)('%s', (notation, holder, polarity, type) => {
    const { text, a, b } = marked(notation);
    expect(stanceBetween(text, a, b)).toMatchObject({ holder, polarity, type });
  });

  it('finds nothing between names that only stand side by side', () => {
    const { text, a, b } = marked('[a Oslo] and [b Riga] are cities on the sea.');
    expect(stanceBetween(text, a, b)).toMatchObject({ holder: null, type: null, polarity: 0 });
  });

  it('answers the same with the mentions the other way round', () => {
    const { text, a, b } = marked('[a The mayor] accused [b the contractor] of fraud over the unfinished bridge.');
    const there = stanceBetween(text, a, b);
    const back = stanceBetween(text, b, a);
    expect(back).toMatchObject({
      holder: there.holder === 'a' ? 'b' : 'a',
      polarity: there.polarity,
      type: there.type,
    });
    expect(back.probabilities.bNegative).toBe(there.probabilities.aNegative);
    expect(back.probabilities.neutral).toBe(there.probabilities.neutral);
  });

  it('does not mind who the mentions are', () => {
    const ask = (x: string, y: string) => {
      const { text, a, b } = marked(`[a ${x}] urged the court to punish [b ${y}] for the attack.`);
      return stanceBetween(text, a, b);
    };
    expect(ask('Oslo', 'Riga')).toEqual(ask('Lima', 'Bern'));
  });

  it.each([
    ['[a The minister] said he will help [b Bo Staal].', 'a', 'commit'],
    ['[a Ada Holm] said that she would not go to [b Sedonia].', 'a', 'refuse'],
  ] as const)('knows who "he" or "she" is: %s', (notation, holder, type) => {
    const { text, a, b } = marked(notation);
    expect(stanceBetween(text, a, b)).toMatchObject({ holder, type });
  });

  it('never gives a type without its polarity, nor a polarity without a type', () => {
    const against = ['deny', 'accuse', 'criticize', 'oppose', 'refuse', 'warn'];
    const favour = ['praise', 'support', 'commit'];
    const signs = Object.fromEntries([...against.map((one) => [one, -1]), ...favour.map((one) => [one, 1])]);
    const names = fc.constantFrom('Oslo', 'Ms Otieno', 'the mayor', 'the union', 'Karl Benning', 'the ministry');
    const verbs = fc.constantFrom(
      ...['accused', 'may back', 'did not praise', 'met', 'refused to meet', 'told reporters that', 'agreed with'],
      ...['would not rule out suing', 'asked', 'threatened to leave because', 'will help', 'has no quarrel with'],
      ...['was blamed by', 'denied having spoken to', 'hopes that', 'no longer backs', 'never criticised', 'and'],
      ...['rejected an offer by', 'had words with', 'vowed to stop', 'said it would sanction', 'thanked'],
    );
    const tails = fc.constantFrom(
      '',
      ' over the dam',
      ' of fraud',
      ' would pay',
      ' if the bridge closed',
      ', who had lied',
    );
    fc.assert(
      fc.property(names, verbs, names, tails, fc.boolean(), (x, verb, y, tail, isTurned) => {
        const { text, a, b } = marked(`Last week [a ${x}] ${verb} [b ${y}]${tail}.`);
        const { holder, type, polarity } = isTurned ? stanceBetween(text, b, a) : stanceBetween(text, a, b);
        expect(holder === null, text).toBe(type === null);
        if (type === null) expect(polarity, text).toBe(0);
        else if (type in signs) expect(polarity, `${text} ${type}`).toBe(signs[type]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same for a text and for its document', () => {
    const { text, a, b } = marked('[a Ms Otieno] mocked [b Mr Dahl].');
    expect(stanceBetween(readDocument(text), a, b)).toEqual(stanceBetween(text, a, b));
  });

  it('sees no stance between overlapping mentions or mentions far apart', () => {
    const neutral = {
      holder: null,
      type: null,
      polarity: 0,
      probabilities: { neutral: 1, aPositive: 0, aNegative: 0, bPositive: 0, bNegative: 0 },
    };
    const { text, a } = marked('[a The mayor of Oslo] lied.');
    expect(stanceBetween(text, a, { start: 13, end: 17 })).toEqual(neutral);
    const long = `Oslo ${'and so on '.repeat(200)}Riga`;
    expect(stanceBetween(long, { start: 0, end: 4 }, { start: long.length - 4, end: long.length })).toEqual(neutral);
  });
});

describe('sentimentToward', () => {
  it.each([
    ['Critics called [a the senator] a corrupt liar who had betrayed the voters.', -1],
    ['[a Ms Lindqvist] was hailed as a brave and brilliant leader.', 1],
    ['[a Mr Dahl] arrived in the capital on Tuesday.', 0],
  ] as const)('%s', (notation, polarity) => {
    const { text, a } = marked(notation);
    expect(sentimentToward(text, a).polarity).toBe(polarity);
  });
});

describe('both', () => {
  const anyText = fc.string({ unit: 'binary', minLength: 2, maxLength: 200 });
  it('give probabilities of three decimals that sum to 1, for any text and spans', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, x, y) => {
        const at = (n: number): Span => ({ start: n % text.length, end: (n % text.length) + 1 });
        for (const { probabilities } of [stanceBetween(text, at(x), at(y)), sentimentToward(text, at(x))]) {
          const values: number[] = Object.values(probabilities);
          expect(values.every((p) => p >= 0 && p <= 1 && Number(p.toFixed(3)) === p)).toBe(true);
          expect(Math.round(values.reduce((sum, p) => sum + p * 1000, 0))).toBe(1000);
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    [
      () => stanceBetween(7 as never, { start: 0, end: 1 }, { start: 1, end: 2 }),
      TypeError,
      /stanceBetween: input must be a string or a Document that readDocument made, not number/,
    ],
    [() => stanceBetween('ab', null as never, { start: 1, end: 2 }), TypeError, /stanceBetween: a must be a span/],
    [
      () => stanceBetween('ab', { start: 0, end: 1 }, { start: 1, end: 3 }),
      RangeError,
      /stanceBetween: b must be a span within the text, 0 <= start < end <= 2/,
    ],
    [
      () => stanceBetween('ab', { start: 0, end: 1 }, { start: '1', end: 2 } as never),
      TypeError,
      /b\.start must be a number, not string/,
    ],
    [() => sentimentToward('ab', { start: -1, end: 1 }), RangeError, /sentimentToward: target/],
    [() => sentimentToward('ab', { start: 1, end: 1 }), RangeError, /sentimentToward: target/],
    [() => sentimentToward('ab', { start: 0, end: 1.5 }), RangeError, /sentimentToward: target/],
    [() => sentimentToward(undefined as never, { start: 0, end: 1 }), TypeError, /input/],
  ])('name the argument that is wrong (%#)', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  it('take words that objects know for words', () => {
    const text = 'constructor praised __proto__ and toString.';
    expect(() => stanceBetween(text, { start: 0, end: 11 }, { start: 20, end: 29 })).not.toThrow();
  });
});
