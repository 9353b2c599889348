import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as api from '../src/index.ts';
import { checkLaws, hostileText } from './laws.ts';
import { expectLinear } from './linear.ts';

const { analyze } = api;

test('exports exactly this', () => {
  expect(Object.keys(api).sort()).toEqual([
    'INFLECTIONS',
    'POS_TAGS',
    'RELATIONS',
    'analyze',
    'detectSpeech',
    'findExchanges',
    'fromSource',
    'mergeEntities',
    'modelStances',
    'paragraphAt',
    'quotesBySpeaker',
    'readDocument',
    'recognizeEntities',
    'repairParagraphs',
    'sentenceAt',
    'sentimentToward',
    'speakerOf',
    'speakerShares',
    'speechCsv',
    'stanceBetween',
    'stanceCsv',
    'stanceProfile',
    'textOf',
    'toSource',
  ]);
});

describe('analyze', () => {
  test('of the empty text is empty', () => {
    expect(analyze('')).toEqual({
      schema: 2,
      text: '',
      repairs: [],
      paragraphs: [],
      turns: [],
      sentences: [],
      entities: [],
      speech: [],
      exchanges: [],
      stances: [],
    });
  });

  test('keeps the laws of the contract on any text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        checkLaws(text);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test.each([
    'Page 3blamed”Amina Duarte praised@',
    'constructor',
    '__proto__ said that toString blamed hasOwnProperty.',
    '“'.repeat(2000),
    "'a' ".repeat(1000),
    'he said '.repeat(1000),
    'Asked about '.repeat(1000),
    '\ud800'.repeat(500),
    'Q: a\nA: b\n'.repeat(500),
    '( '.repeat(1000),
    'A. '.repeat(1000),
    // a label behind another line of its block
    'Q: Why did it stop?\n**Jon Roe:** Why did it stop?\n\n2) (Laughs)\nJon Roe: —\n**Why?**\nWhy did it stop?\n1. Why did it stop?\n',
  ])('holds on %#', (text) => {
    checkLaws(text);
  });

  test('takes time in proportion to the length', () => {
    const unit =
      '“The port stays open,” said Amina Duarte, the mayor of Tarn. Asked about the delay, she blamed the unions. Peru may support her, he said.\n\n';
    expectLinear(
      (times) => {
        const text = unit.repeat(times);
        return () => {
          analyze(text);
        };
      },
      200,
      20,
    );
  }, 60_000);

  test.each<[what: string, turn: (n: number) => string]>([
    [
      'of two speakers',
      (n) =>
        n % 2 === 0
          ? 'JON ROE: Who keeps the port of Tarn open?\n\n'
          : 'AMINA DUARTE: I do, and my council helps. We blame the unions.\n\n',
    ],
    [
      'of ever new speakers',
      (n) =>
        `AMINA ${[...n.toString(26)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('')}ETTE: I keep the port open. Who helps me?\n\n`,
    ],
    [
      'without names',
      (n) => (n % 2 === 0 ? 'Q: Who keeps the port of Tarn open?\n\n' : 'A: I do, and my council helps.\n\n'),
    ],
    [
      'without labels',
      (n) => (n % 2 === 0 ? '**Who keeps the port of Tarn open?**\n\n' : 'I do, and my council helps.\n\n'),
    ],
    [
      'of chevrons',
      (n) => (n % 2 === 0 ? '>> Who keeps the port of Tarn open?\n' : '>> I do, and my council helps.\n'),
    ],
  ])(
    'takes time in proportion to the length of a dialogue %s',
    (_, turn) => {
      expectLinear(
        (times) => {
          const text = Array.from({ length: times }, (__, n) => turn(n)).join('');
          return () => {
            analyze(text);
          };
        },
        150,
        20,
      );
    },
    60_000,
  );

  test('wrong input is refused by name', () => {
    expect(() => analyze(5 as unknown as string)).toThrow(new TypeError('analyze: text must be a string, not number'));
    expect(() => analyze('', { speed: 1 } as object)).toThrow('analyze: there is no option "speed"');
    expect(() => analyze('', null as unknown as object)).toThrow(TypeError);
  });
});
