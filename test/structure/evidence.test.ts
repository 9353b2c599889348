import { describe, expect, test } from 'vitest';
import { ASKING_FEATURES, askingFeatures, asksForAnswer, asksSomething, whoAsks } from '../../src/structure/asking.ts';
import { readCast } from '../../src/structure/cast.ts';
import { findOpenings } from '../../src/structure/dialogue.ts';
import { groupSpeakers } from '../../src/structure/label-speakers.ts';
import {
  FEATURES,
  gatherEvidence,
  gatherSecond,
  judgeRow,
  SECOND_FEATURES,
} from '../../src/structure/label-evidence.ts';
import { splitLines } from '../../src/structure/lines.ts';
import { SIDE_FEATURES, likeliestSides, sideRows } from '../../src/structure/sides.ts';
import { findLabels } from '../../src/structure/turn-labels.ts';
import { fillTurns } from '../../src/structure/turns.ts';

// Weights know features by number: a feature that tells something else than when they were learned is noise. Whoever changes one trains anew.

const NAMES = [...FEATURES, ...SECOND_FEATURES];

/** "feature: its value for each label", without those that no label has. */
function featureTable(rows: readonly (readonly number[])[]): string {
  const values = rows.map((row) => new Map(row.flatMap((x, k) => (k % 2 === 0 ? [[x, row[k + 1]!]] : []))));
  return NAMES.flatMap((name, f) => {
    const own = values.map((known) => Math.round((known.get(f) ?? 0) * 1000) / 1000);
    return own.every((x) => x === 0) ? [] : [`${name}: ${own.join(' ')}`];
  }).join('\n');
}

function evidence(text: string): string {
  const lines = splitLines(text);
  const labels = findLabels(text, lines);
  const read = gatherEvidence(text, lines, labels);
  const names = labels.map(({ name }) => text.slice(name.start, name.end));
  return `${names.join(', ')}\n${featureTable(labels.map((_, i) => read(i)))}`;
}

/** A sentence of so many letters. */
const long = (letters: number): string => `${'It rains. '.repeat(letters).slice(0, letters - 2)}s.`;

describe('what speaks for a label and against it', () => {
  test('one alone', () => {
    expect(evidence('Ode: It rained')).toMatchInlineSnapshot(`
      "Ode
      any label: 1
      kind single: 1
      closer colon: 1
      key comes once: 1
      style comes once: 1
      share of the style of one key: 1
      keys by labels of the style: 1
      share of lines that open a block and are of the style: 1
      share of the text behind the first of the style: 1
      mean length of the style’s turns: 0.667
      turn is short: 1
      block before it: 1
      one word: 1
      lines are few: 1
      only one key in the text: 1
      colon and one word, once: 1
      line as wide as most: 1"
    `);
  });
  test('two, of which one asks', () => {
    expect(evidence('Ode: Why?\nRoe: So it is.')).toMatchInlineSnapshot(`
      "Ode, Roe
      any label: 1 1
      kind single: 1 1
      closer colon: 1 1
      key comes once: 1 1
      style comes twice: 1 1
      share of the style of one key: 0.5 0.5
      keys by labels of the style: 1 1
      share of lines that open a block and are of the style: 1 1
      share of the text behind the first of the style: 1 1
      mean length of the style’s turns: 0.584 0.584
      share of the style’s turns that begin and end as sentences: 1 1
      share of the style’s turns that ask: 0.5 0.5
      turn ends as a sentence: 1 1
      turn asks: 1 0
      turn is short: 1 1
      block before it: 1 0
      one word: 1 1
      lines are few: 1 1
      two labels, of two keys, one asks: 1 1
      colon and one word, once: 1 1
      line as wide as most: 0 1"
    `);
  });
  test('one voice twice, another once, and a word of pages', () => {
    expect(
      evidence(
        'ADA ODE, MAYOR: It rained. Will it stop?\n\nBELA ROE: it will\n\nADA ODE: Thank you, Ms. Roe. Roe knows.\n\nNote: Nothing.',
      ),
    ).toMatchInlineSnapshot(`
      "ADA ODE, BELA ROE, ADA ODE, Note
      any label: 1 1 1 1
      kind full: 1 1 1 0
      kind single: 0 0 0 1
      closer colon: 1 1 1 1
      key comes once: 0 1 0 1
      key comes twice: 1 0 1 0
      style comes 3 to 5 times: 1 1 1 1
      share of the style whose key comes back: 0.5 0.5 0.5 0.5
      share of the style of one key: 0.5 0.5 0.5 0.5
      keys by labels of the style: 0.75 0.75 0.75 0.75
      share of lines that open a block and are of the style: 1 1 1 1
      share of the text behind the first of the style: 1 1 1 1
      mean length of the style’s turns: 0.842 0.842 0.842 0.842
      share of the style’s turns that begin and end as sentences: 0.75 0.75 0.75 0.75
      share of the style’s turns that ask: 0.25 0.25 0.25 0.25
      share of the style with a name or role: 0.75 0.75 0.75 0.75
      turn begins small: 0 1 0 0
      turn ends as a sentence: 1 0 1 1
      turn asks: 1 0 0 0
      turn is short: 1 1 0 1
      block before it: 1 1 1 1
      behind the last that comes back: 0 0 0 1
      key is a word of pages: 0 0 0 1
      named elsewhere: 0 1 0 0
      one word: 0 0 0 1
      in capitals: 1 1 1 0
      has a role: 1 0 0 0
      lines are few: 1 1 1 1
      colon and one word, once: 0 0 0 1
      line as wide as most: 1 0 1 0
      ordinary word: 0 0 0 1
      ordinary word, comes once: 0 0 0 1
      share of ordinary words in the style: 0.25 0.25 0.25 0.25
      other labels of the style are names, this is an ordinary word: 0 0 0 1"
    `);
  });
  test('letters in lines of their own', () => {
    expect(evidence('Q\nWhy?\n\nA\n\nSo.\n\nQ\nWho?\n\nQ\nAnd\nwho')).toMatchInlineSnapshot(`
      "Q, A, Q, Q
      any label: 1 1 1 1
      kind letter: 1 1 1 1
      closer alone: 1 1 1 1
      key comes once: 0 1 0 0
      key comes 3 times or more: 1 0 1 1
      style comes 3 to 5 times: 1 1 1 1
      share of the style whose key comes back: 0.75 0.75 0.75 0.75
      share of the style of one key: 0.75 0.75 0.75 0.75
      keys by labels of the style: 0.5 0.5 0.5 0.5
      share of neighbours of the style with the same key: 0.333 0.333 0.333 0.333
      share of lines that open a block and are of the style: 0.8 0.8 0.8 0.8
      share of the text behind the first of the style: 1 1 1 1
      mean length of the style’s turns: 0.494 0.494 0.494 0.494
      share of the style’s turns that begin and end as sentences: 0.75 0.75 0.75 0.75
      share of the style’s turns that ask: 0.5 0.5 0.5 0.5
      share of the style with a name or role: 1 1 1 1
      turn ends as a sentence: 1 1 1 0
      turn asks: 1 0 1 0
      turn is short: 1 1 1 1
      block before it: 1 1 1 1
      next of the style has the same key: 0 0 1 0
      one word: 1 1 1 1
      in capitals: 1 1 1 1
      alone, block follows: 0 1 0 0
      closer alone, comes once: 0 1 0 0
      closer alone, comes back: 1 0 1 1"
    `);
  });
  test('turns short and long, in small letters, of no word, of none at all', () => {
    expect(
      evidence(
        `ANA: ${long(29)}\nBEN: ${long(30)}\nANA: ${long(200)}\nBEN: ${long(201)}\nANA: and so on\nBEN: 40\nANA:`,
      ),
    ).toMatchInlineSnapshot(`
      "ANA, BEN, ANA, BEN, ANA, BEN, ANA
      any label: 1 1 1 1 1 1 1
      kind initials: 1 1 1 1 1 1 1
      closer colon: 1 1 1 1 1 1 1
      key comes 3 times or more: 1 1 1 1 1 1 1
      style comes once: 0 0 0 0 0 0 1
      style comes 6 times or more: 1 1 1 1 1 1 0
      share of the style whose key comes back: 1 1 1 1 1 1 0
      share of the style of one key: 0.5 0.5 0.5 0.5 0.5 0.5 1
      keys by labels of the style: 0.333 0.333 0.333 0.333 0.333 0.333 1
      share of lines that open a block and are of the style: 1 1 1 1 1 1 0
      share of the text behind the first of the style: 1 1 1 1 1 1 0.008
      mean length of the style’s turns: 1.271 1.271 1.271 1.271 1.271 1.271 0
      share of the style’s turns that begin and end as sentences: 0.667 0.667 0.667 0.667 0.667 0.667 0
      share of the style with a name or role: 1 1 1 1 1 1 1
      turn begins small: 0 0 0 0 1 0 0
      turn begins with no word: 0 0 0 0 0 1 0
      turn ends as a sentence: 1 1 1 1 0 0 0
      turn is short: 1 0 0 0 1 1 1
      turn is long: 0 0 0 1 0 0 0
      turn is empty: 0 0 0 0 0 0 1
      block before it: 1 0 0 0 0 0 0
      one word: 1 1 1 1 1 1 1
      in capitals: 1 1 1 1 1 1 1
      line before ends no sentence: 0 0 0 0 0 1 1
      line as wide as most: 0 0 1 1 0 0 0"
    `);
  });
  test('times, roles, brackets, and labels within a line', () => {
    expect(
      evidence(
        'He was late\n[00:12] Ms. Ode (minister of the sea, of the sky): It rained. ROE: Did it?\n>> LEE: (No.)\n\n[SPEAKER_00]\nYes.\n\n- Last updated by Ode: now',
      ),
    ).toMatchInlineSnapshot(`
      "Ms. Ode, LEE, SPEAKER_00, Last updated by Ode
      any label: 1 1 1 1
      kind role: 0 0 1 0
      kind initials: 0 1 0 0
      kind titled: 1 0 0 0
      kind words: 0 0 0 1
      closer colon: 1 1 0 1
      closer bracket: 0 0 1 0
      key comes once: 1 1 1 1
      style comes once: 1 1 1 1
      share of the style of one key: 1 1 1 1
      keys by labels of the style: 1 1 1 1
      share of lines that open a block and are of the style: 0 0 0.333 0.333
      share of the text behind the first of the style: 0.918 0.408 0.306 0.177
      mean length of the style’s turns: 1.288 1.145 1.013 0.402
      share of the style’s turns that begin and end as sentences: 1 1 0 0
      share of the style’s turns that ask: 1 0 0 0
      share of the style with a name or role: 1 1 1 0
      share of the style in small letters: 0 0 0 1
      turn begins small: 0 0 0 1
      turn ends as a sentence: 1 1 0 0
      turn asks: 1 0 0 0
      turn is short: 0 0 0 1
      block before it: 0 0 1 1
      named elsewhere: 1 0 0 0
      one word: 0 1 0 0
      four words or more: 0 0 0 1
      has small words: 0 0 0 1
      in capitals: 0 1 1 0
      has a time: 1 0 0 0
      has a role: 1 0 0 0
      alone in brackets: 0 0 1 0
      marks before it: 1 1 1 0
      line before ends no sentence: 1 0 0 0
      colon and one word, once: 0 1 0 0
      small words in the role: 1 0 0 0
      line as wide as most: 1 0 0 0"
    `);
  });
  test('stops and dashes behind names', () => {
    expect(evidence('Mr. VANE. It rained, and\nMr. VANE. it snowed —\nMs. Ode — Well,\nThe Big Old Tarn Bank — “Yes.”'))
      .toMatchInlineSnapshot(`
      "Mr. VANE, Mr. VANE, Ms. Ode, The Big Old Tarn Bank
      any label: 1 1 1 1
      kind titled: 1 1 1 0
      kind single: 0 0 0 1
      closer stop: 1 1 0 0
      closer dash: 0 0 1 1
      key comes once: 0 0 1 1
      key comes twice: 1 1 0 0
      style comes twice: 1 1 1 1
      share of the style whose key comes back: 1 1 0 0
      share of the style of one key: 1 1 0.5 0.5
      keys by labels of the style: 0.5 0.5 1 1
      share of neighbours of the style with the same key: 1 1 0 0
      share of lines that open a block and are of the style: 1 1 0 0
      share of the text behind the first of the style: 1 1 0.495 0.495
      mean length of the style’s turns: 1.047 1.047 0.519 0.519
      share of the style’s turns that begin and end as sentences: 0 0 1 1
      share of the style with a name or role: 1 1 0.5 0.5
      turn begins small: 0 1 0 0
      turn ends as a sentence: 0 0 1 1
      turn is short: 1 0 1 1
      block before it: 1 0 0 0
      next of the style has the same key: 1 0 0 0
      behind the last that comes back: 0 0 1 1
      four words or more: 0 0 0 1
      in capitals: 1 1 0 0
      lines are few: 1 1 1 1
      line before ends no sentence: 0 1 1 1
      stop, in capitals: 1 1 0 0
      line as wide as most: 1 0 0 1"
    `);
  });
});

describe('what the first judgement of all labels tells of each', () => {
  test('its own, those of its style, its name, its neighbours, the best', () => {
    const text = 'Ode: It rained.\nRoe: It did.\nOde: Well.\n>> Lee: So.';
    const labels = findLabels(text, splitLines(text));
    const read = gatherSecond(labels, [0.9, 0, 0.6, 1]);
    expect(featureTable(labels.map((_, i) => read(i)))).toMatchInlineSnapshot(`
      "first judgement: 0.732 -2 0.135 2
      mean of the style: -0.282 0.366 -0.067 -0.282
      mean of the key: 0.135 -0.282 0.732 -0.282
      label before: 0 0.732 -2 0.135
      label behind: -2 0.135 2 0
      best of the text: 2 2 2 2
      share of the text’s turns of the style: 0.577 0.577 0.577 0.385
      style is not the text’s best: 0 0 0 1"
    `);
  });
  test('is the probability that the network of rectified units gives', () => {
    // two features, two units: feature 0 to both, feature 1 to both, both out
    const weights = [1, -1, 0.5, 2, 2, -3];
    const hidden = new Float64Array(2);
    expect(judgeRow(weights, [0, 1], hidden)).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
    expect([...hidden]).toEqual([1, 0]);
    expect(judgeRow(weights, [0, 1, 1, 2], hidden)).toBeCloseTo(1 / (1 + Math.exp(5)), 12);
    expect([...hidden]).toEqual([2, 3]);
    expect(judgeRow(weights, [], hidden)).toBe(0.5);
  });
});

describe('what a speaker shows of asking', () => {
  const text = [
    'MODERATOR: Welcome to Tarn.',
    'ANA: Is it true that the dam has a crack? Everybody says so.',
    'BEN ODE: It has one, and we shall mend it in spring when the water is low.',
    'ANA: Will you “close the road?” I mean.',
    'BEN ODE: He said “Why should I?” and left.',
    'ANA: Tell us about the road.',
    'ROE: Why?',
    'ANA: So?”',
    'BEN ODE: We shall.',
  ].join('\n');
  const lines = splitLines(text);
  const turns = fillTurns(text, lines, findOpenings(text, lines));
  const openings = turns.map(({ opening }) => opening);
  const voices = groupSpeakers(text, openings, readCast(text, lines, openings[0]!.start));

  test('by all turns', () => {
    const rows = askingFeatures(text, turns, voices.speakerOf, voices);
    expect(
      [
        voices.speakers.map(({ kind }) => kind).join(', '),
        ...ASKING_FEATURES.map(
          (name, f) => `${name}: ${rows.map((row) => Math.round(row[f]! * 1000) / 1000).join(' ')}`,
        ),
      ].join('\n'),
    ).toMatchInlineSnapshot(`
      "role, initials, full, initials
      any speaker: 1 1 1 1
      share of own turns that ask: 0 0.75 0 1
      share that end in a question mark: 0 0.25 0 1
      length of turns against the others: -0.267 0.042 0.169 -0.672
      share of all turns: 0.111 0.444 0.333 0.111
      opens the dialogue: 1 0 0 0
      others’ turns that ask less own: 0.5 -0.55 0.667 -0.625
      share answered by a longer turn: 1 0.5 0 0
      role that neither asks nor answers: 1 0 0 0
      several names ask more: 0.5 0.25 0.5 0
      turns are few: 1 0 0 1"
    `);
  });
  test('is what the layout says where it says anything', () => {
    const sides = whoAsks(text, turns, { ...voices, sides: ['answer', 'ask', null, null] });
    expect(sides.slice(0, 2)).toEqual([0.02, 0.98]);
    expect(sides.slice(2)).toEqual(whoAsks(text, turns, voices).slice(2));
  });
  test.each([
    ['Why?', true],
    ['He asked “Why?” and left.', false],
    ['He asked "Why?" and left?', true],
    ['Tell us about the road.', true],
    [`“${'a'.repeat(401)}?” he said.`, true],
    [`“${'a'.repeat(399)}?” he said.`, false],
    ['It rained.', false],
  ])('asks something: %s %j', (words, asks) => {
    expect(asksSomething(`>> ${words}`, [{ start: 3, end: 3 + words.length }])).toBe(asks);
  });
  test('looks for words that want an answer at the head of a long turn alone', () => {
    expect(asksForAnswer('Tell us about the road.')).toBe(true);
    expect(asksForAnswer(`${'It rained. '.repeat(400)} Tell us about the road.`)).toBe(false);
  });
});

describe('what a paragraph without a label shows of who speaks it', () => {
  const paragraphs = [
    'Why did you come? I wonder.',
    'Well, I had to.',
    'Tell us about your boat?',
    `${long(58)} Nobody`,
    'Really, so I hear: you and we.',
    long(59),
    long(60),
  ];
  test('alone, and by its neighbours', () => {
    const rows = sideRows(paragraphs);
    expect(
      SIDE_FEATURES.map(
        (name, f) => `${name}: ${rows.map(({ paragraph }) => Math.round(paragraph[f]! * 1000) / 1000).join(' ')}`,
      ).join('\n'),
    ).toMatchInlineSnapshot(`
      "any paragraph: 1 1 1 1 1 1 1
      ends in a question mark: 0 0 1 0 0 0 0
      asks before its end: 1 0 0 0 0 0 0
      wants an answer in words: 1 0 1 0 0 0 0
      length against the others: -0.244 -0.539 -0.31 0.348 -0.182 0.275 0.288
      under 60 characters: 1 1 1 0 1 1 0
      says "you" alone: 0 0 1 0 0 0 0
      says "I" alone: 0 1 0 0 0 0 0
      says both: 1 0 0 0 1 0 0
      opens as a reply: 0 1 0 1 0 1 1
      opens with "I": 0 1 0 0 1 0 0
      above: ends in a question mark: 0 0 0 1 0 0 0
      above: asks nothing and says "I" alone: 0 0 1 0 0 0 0
      below: opens as a reply: 1 0 1 0 1 1 0
      below: ends in a question mark: 0 1 0 0 0 0 0
      below: says "I" alone: 1 0 0 0 0 0 0"
    `);
    expect(rows.map(({ isAfterQuestion, isAfterShort }) => `${isAfterQuestion} ${isAfterShort}`))
      .toMatchInlineSnapshot(`
      [
        "false true",
        "false false",
        "false true",
        "true false",
        "false false",
        "false false",
        "false false",
      ]
    `);
    expect(sideRows([])).toEqual([]);
  });
  test('the likeliest sequence heeds each paragraph and each step', () => {
    const row = (own: number, isAfterQuestion = false, isAfterShort = false) => ({
      paragraph: [own, ...SIDE_FEATURES.slice(1).map(() => 0)],
      isAfterQuestion,
      isAfterShort,
    });
    const sides = (
      rows: Parameters<typeof likeliestSides>[0],
      steps: readonly [number, number, number, number, number],
    ): string => likeliestSides(rows, [1, ...SIDE_FEATURES.slice(1).map(() => 0), ...steps]).join('');
    expect(sides([], [0, 0, 0, 0, 0])).toBe('');
    expect(sides([row(-5)], [0, 0, 0, 0, 0])).toBe('1');
    expect(sides([row(0), row(1), row(-1), row(2)], [0, 0, 0, 0, 0])).toBe('1101');
    expect(sides([row(0), row(1), row(-1), row(2)], [-3, 0, 0, 0, 0])).toBe('1001');
    expect(sides([row(0), row(1), row(1)], [-3, 5, 0, 0, 0])).toBe('101');
    expect(sides([row(0), row(1, true), row(1)], [-3, 5, 0, 0, 0])).toBe('110');
    expect(sides([row(0), row(-1), row(2), row(-1)], [-9, 0, -1, 0, 0])).toBe('1010');
    expect(sides([row(0), row(-1), row(2), row(-1)], [-9, 0, 3, 0, 0])).toBe('1000');
    expect(sides([row(0), row(-1), row(2, false, true)], [-9, 0, -1, 4, 0])).toBe('100');
    expect(sides([row(0), row(-1), row(2, true)], [-9, 0, -1, 0, 4])).toBe('100');
  });
});
