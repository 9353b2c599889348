import { describe, expect, it, test } from 'vitest';
import { fullNames, holderOf, isHeld, readLegend, selfIn, talkedWith } from '../../src/structure/label-holders.ts';

// Whom a page names for labels that are no names: what stands before "|" is before the dialogue.

type Row = readonly [broken: string, marked: string, expected: string, labels: readonly string[]];

/** The text without the mark, and where the dialogue begins. */
const split = (marked: string): readonly [text: string, firstTurn: number] => {
  const at = marked.indexOf('|');
  return at < 0 ? [marked, marked.length] : [marked.slice(0, at) + marked.slice(at + 1), at];
};
const named = (text: string, found: ReadonlyMap<string, { start: number; end: number }>): string =>
  [...found].map(([key, { start, end }]) => `${key} ${text.slice(start, end)}`).join(', ');

describe('what a page explains of its labels is missed, or made up, where', () => {
  const legend = (marked: string): string => named(split(marked)[0], readLegend(...split(marked)));
  it.each([
    ['initials stand behind names', 'We met Ada Ode (ao) and Jon Roe, Tarn Bank (JR).', 'ao Ada Ode, jr Jon Roe'],
    ['names of three words have two letters', 'We met Ada Bo Ode (AO) there.', 'ao Ada Bo Ode'],
    ['short forms of the surname do', 'We met Ada Ode (ado) there.', 'ado Ada Ode'],
    ['other letters stand behind a name', 'We met Ada Ode (UN) there.', ''],
    ['the first letter is another', 'We met Ada Ode (BO) there.', ''],
    ['the last letter is that of the first word', 'We met Ada Ode (AA) there.', ''],
    ['initials stand before names', 'AO: Ada Ode\nJR = Jon Roe\nL – Lea Nye', 'ao Ada Ode, jr Jon Roe, l Lea Nye'],
    ['other letters stand before them', 'UN: Ada Ode', ''],
    ['letters stand between a part and a name', 'Respondent (R): Ada Ode', 'r Ada Ode'],
    ['it is explained within the dialogue', 'It rained.\n|We met Ada Ode (ao) there.', ''],
  ])('%s', (_, marked, expected) => expect(legend(marked)).toBe(expected));
});

describe('whole names are found by their initials, or not, where', () => {
  const initials = (marked: string): string => named(split(marked)[0], fullNames(...split(marked)));
  it.each([
    ['a name has two words', 'It was Ada Ode there.', 'ao Ada Ode'],
    ['it has three', 'It was Ada Bo Cid there.', 'abc Ada Bo Cid, ac Ada Bo Cid, ab Ada Bo, bc Bo Cid'],
    ['small words stand within it', 'It was Ada van Ode there.', 'ao Ada van Ode, vo van Ode'],
    ['a small word ends it', 'It was Ada van there.', ''],
    ['an initial stands within it', 'It was Ada B. Ode there.', 'abo Ada B. Ode, ao Ada B. Ode, ab Ada B., bo B. Ode'],
    ['two have the same', 'It was Ada Ode and Ali Oak.', 'ao Ada Ode'],
    ['a line ends within it', 'It was Ada\nOde there.', ''],
    ['it stands in the beginning of the dialogue', '|It was Ada Ode there.', 'ao Ada Ode'],
    ['it stands far behind that', `|${'x'.repeat(3000)} Ada Ode`, ''],
  ])('%s', (_, marked, expected) => expect(initials(marked)).toBe(expected));
});

test('one holds an office, and many are witnesses', () => {
  expect(['host', 'prime minister', 'senator', 'witness', 'old witness'].map(isHeld)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('people say who they are', () => {
  expect(
    [
      'I’m Ada Ode.',
      "Hello, I'm Ada Ode in Tarn.",
      'I am Ada van Ode.',
      'My name is Ada Ode.',
      'I’m Ada.',
      '“I’m Ada Ode.',
      'So am I.',
    ].map(selfIn),
  ).toEqual(['ode', 'ode', 'ode', 'ode', null, null, null]);
});

describe('who holds an office is mistaken where', () => {
  const holder = (marked: string, others: readonly string[] = []): string => {
    const [text, firstTurn] = split(marked);
    const found = holderOf(text, 'prime minister', firstTurn, new Set(others));
    return found === null ? '-' : text.slice(found.start, found.end);
  };
  const PM = 'Prime Minister';
  it.each<Row>([
    ['the name stands behind it', `We met ${PM} Ada Ode there.`, 'Ada Ode', []],
    ['a title stands between', `We met ${PM}, the Hon. Ada Ode, there.`, 'Ada Ode', []],
    ['the name stands before it', `We met Ada Ode, the ${PM}, there.`, 'Ada Ode', []],
    ['the name stands before it in brackets', `We met Ada Ode (${PM}) there.`, 'Ada Ode', []],
    ['a word stands before the name', `Now Ada Ode, the ${PM}, left.`, 'Ada Ode', []],
    ['the name is far before it', `Ada ${'O'.repeat(60)}, the ${PM}, left.`, '-', []],
    ['it heads the text', `${PM} Ada Ode left.`, 'Ada Ode', []],
    ['it is a part of another word', `We met ex-${PM} Ada Ode there.`, '-', []],
    ['two hold it', `${PM} Ada Ode met ${PM} Jon Roe.`, '-', []],
    ['one of two speaks by her name', `${PM} Ada Ode met ${PM} Jon Roe.`, 'Jon Roe', ['ode']],
    ['she is named twice', `${PM} Ada Ode left. Then ${PM} Bo Ode came.`, 'Ada Ode', []],
    ['another is named within the dialogue', `${PM} Ada Ode left. |${PM} Jon Roe came.`, 'Ada Ode', []],
    ['one is named within the dialogue', `It rained. |${PM} Jon Roe came.`, 'Jon Roe', []],
    ['surnames alone stand behind it, twice', `${PM} Ode left. ${PM} Ode came.`, 'Ode', []],
    ['one does', `${PM} Ode left.`, '-', []],
    ['two do', `${PM} Ode left. ${PM} Roe came.`, '-', []],
    ['nobody is named', `The ${PM} left. The ${PM} came.`, '-', []],
    ['it is named far behind the first turn', `|${'x'.repeat(3000)} ${PM} Ada Ode`, '-', []],
    ['a letter changes its length in small ones', `İ ${PM} Ada Ode left.`, '-', []],
    ['it is named often', `${`The ${PM} left. `.repeat(39)}${PM} Ada Ode came.`, 'Ada Ode', []],
    ['it is named too often', `${`The ${PM} left. `.repeat(40)}${PM} Ada Ode came.`, '-', []],
  ])('%s', (_, marked, expected, others) => expect(holder(marked, others)).toBe(expected));
});

describe('with whom somebody talks is mistaken where', () => {
  const talked = (marked: string, labels: readonly string[] = []): string => {
    const [text, firstTurn] = split(marked);
    const found = talkedWith(text, firstTurn, new Set(labels));
    return found === null ? '-' : text.slice(found.start, found.end);
  };
  it.each<Row>([
    ['one is named', 'Here is our interview with Jon Roe on boats.', 'Jon Roe', []],
    ['words stand before the name', 'She talked to Tarn’s chief analyst Jon Roe.', 'Jon Roe', []],
    ['two are', 'She talked to Jon Roe. He spoke with Lea Nye.', '-', []],
    ['one is named twice', 'She talked to Jon Roe. He spoke with Jon Roe.', 'Jon Roe', []],
    ['one of two has a label', 'She talked to Jon Roe. He spoke with Lea Nye.', 'Lea Nye', ['roe']],
    ['it is said within the dialogue', 'It rained. |She talked to Jon Roe.', '-', []],
    ['nobody is named', 'She talked to nobody.', '-', []],
  ])('%s', (_, marked, expected, labels) => expect(talked(marked, labels)).toBe(expected));
});
