import { describe, expect, it } from 'vitest';
import type { Opening } from '../../src/structure/dialogue.ts';
import { splitLines } from '../../src/structure/lines.ts';
import { findLabels } from '../../src/structure/turn-labels.ts';
import { fillTurns, withAnswers, withIntroduction, withQuestions } from '../../src/structure/turns.ts';

// What is said behind openings, whoever has found these: in all texts here, the labels of Ode, Roe, Lee, Q and A.

/** Openings at the labels of those who speak here. */
function openingsOf(text: string): Opening[] {
  const lines = splitLines(text);
  const found = new Map<number, Opening>();
  for (const label of findLabels(text, lines)) {
    const { line, start, content, name, time, isInner } = label;
    if (
      isInner ||
      found.has(line) ||
      !/^(?:Q|A|(?:(?:Ada|Jon|Ms\.) )?(?:Ode|Roe|Lee))$/.test(text.slice(name.start, name.end))
    )
      continue;
    found.set(line, { line, start, content, label, side: null, time, confidence: 1 });
  }
  return [...found.values()];
}

type Step = (text: string, openings: readonly Opening[]) => readonly Opening[];
const asIs: Step = (_, openings) => openings;

/** "Ode: It rained. / It froze.": turns as they are filled, after a step that adds openings; "?" and "!" for who asks and answers without a label, "=Ode" for whom one without it is. */
function filled(text: string, step = asIs): string[] {
  const lines = splitLines(text);
  return fillTurns(text, lines, step(text, openingsOf(text))).map(({ opening, content }) => {
    const name = opening.label?.name;
    const who =
      name !== undefined
        ? text.slice(name.start, name.end)
        : opening.as !== undefined
          ? `=${opening.as.key}`
          : { ask: '?', answer: '!' }[opening.side!];
    return `${who}: ${content.map(({ start, end }) => text.slice(start, end)).join(' / ')}`.trim();
  });
}

/** A sentence of so many letters. */
const long = (letters: number, end = '.'): string => `${'it rains and '.repeat(letters).slice(0, letters - 1)}${end}`;
/** Words of so many letters, the last of them a colon. */
const heading = (letters: number): string => `Part ${'x'.repeat(letters - 6)}:`;

describe('what is said runs too far, or not far enough, where', () => {
  it.each<readonly [broken: string, text: string, turns: readonly string[]]>([
    ['paragraphs stand below', 'Ode: It rained.\n\nIt froze.\nRoe: So.', ['Ode: It rained. / It froze.', 'Roe: So.']],
    ['a heading with a colon stands between', 'Ode: Yes.\n\nPart two:\n\nRoe: So.', ['Ode: Yes.', 'Roe: So.']],
    [
      'no blank line stands above the heading',
      'Ode: Yes.\nPart two:\n\nRoe: So.',
      ['Ode: Yes. / Part two:', 'Roe: So.'],
    ],
    [
      'no blank line stands below the heading',
      'Ode: Yes.\n\nPart two:\nRoe: So.',
      ['Ode: Yes. / Part two:', 'Roe: So.'],
    ],
    [
      'words stand below the heading',
      'Ode: Yes.\n\nPart two:\n\nIt froze.\n\nRoe: So.',
      ['Ode: Yes. / Part two: / It froze.', 'Roe: So.'],
    ],
    [
      'the heading is behind the last turn',
      'Ode: Yes.\n\nRoe: So.\n\nPart two:',
      ['Ode: Yes.', 'Roe: So. / Part two:'],
    ],
    ['a heading has 59 letters', `Ode: Yes.\n\n${heading(59)}\n\nRoe: So.`, ['Ode: Yes.', 'Roe: So.']],
    ['it has 60', `Ode: Yes.\n\n${heading(60)}\n\nRoe: So.`, [`Ode: Yes. / ${heading(60)}`, 'Roe: So.']],
    ['a heading has a number', 'Ode: Yes.\n\n13. The fire\n\nRoe: So.', ['Ode: Yes.', 'Roe: So.']],
    ['a sentence has a number', 'Ode: Yes.\n\n13. The fire.\n\nRoe: So.', ['Ode: Yes. / 13. The fire.', 'Roe: So.']],
    [
      'a number stands within a line',
      'Ode: Yes.\n\nNo. 3. The fire\n\nRoe: So.',
      ['Ode: Yes. / No. 3. The fire', 'Roe: So.'],
    ],
    ['a heading is in capitals', 'Ode: Yes.\n\nTHE FIRE\n\nRoe: So.', ['Ode: Yes.', 'Roe: So.']],
    ['two letters are in capitals', 'Ode: Yes.\n\nNO\n\nRoe: So.', ['Ode: Yes. / NO', 'Roe: So.']],
    [
      'all of the text is in capitals',
      'Ode: YES.\n\nNO\n\nTHE FIRE\n\nRoe: SO.',
      ['Ode: YES. / NO / THE FIRE', 'Roe: SO.'],
    ],
    ['who examines stands below a heading', 'Q: Yes.\nTHE FIRE\nBY MR. KASK:\nA: So.', ['Q: Yes.', 'A: So.']],
    ['a heading of Markdown stands between', 'Ode: Yes.\n## The fire\nRoe: So.', ['Ode: Yes.', 'Roe: So.']],
    ['a number sign stands within a line', 'Ode: Yes.\nNo ## fire\nRoe: So.', ['Ode: Yes. / No ## fire', 'Roe: So.']],
    ['a direction stands between', 'Ode: Yes.\n(Laughter.)\nRoe: So.', ['Ode: Yes.', 'Roe: So.']],
    ['a direction is all that a turn has', 'Ode: (Laughter.)\nRoe: So.', ['Ode: (Laughter.)', 'Roe: So.']],
    ['a long paragraph stands in brackets', `Ode: Yes.\n(${long(157)})\nRoe: So.`, ['Ode: Yes.', 'Roe: So.']],
    ['a sound is all that stands below a label', 'Ode\n[inaudible]\nRoe\nSo.', ['Ode: [inaudible]', 'Roe: So.']],
    ['two directions are', 'Ode\n[inaudible]\n[coughs]\nRoe\nSo.', ['Ode: [inaudible]', 'Roe: So.']],
    ['a direction of the hall is', 'Roe\nSo.\nOde\n[Applause.]\nRoe\nSo.', ['Roe: So.', 'Roe: So.']],
    ['a sound stands below the last label', 'Ode\nYes.\nRoe\n[inaudible]', ['Ode: Yes.']],
    ['a time stands between', 'Ode: Yes.\n00:12\nIt rained.\nRoe: So.', ['Ode: Yes. / It rained.', 'Roe: So.']],
    ['nobody says a word above', 'Ode:\nRoe:\nOde: Yes.\nRoe: So.', ['Ode: Yes.', 'Roe: So.']],
    ['nobody says a word below', 'Ode: Yes.\nRoe: So.\nOde:\nRoe:', ['Ode: Yes.', 'Roe: So.']],
    ['nobody says a word at all', 'Ode:\nRoe:', []],
    ['one says nothing', 'Ode: Yes.\nRoe:\nOde: So.', ['Ode: Yes.', 'Roe:', 'Ode: So.']],
    [
      'the next entry of a live report stands below',
      'Ode: Yes.\nRoe: So.\n\n5:48pm\n\nIt froze.',
      ['Ode: Yes.', 'Roe: So.'],
    ],
    [
      'no blank line stands above it',
      'Ode: Yes.\nRoe: So.\n5:48pm\n\nIt froze.',
      ['Ode: Yes.', 'Roe: So. / 5:48pm / It froze.'],
    ],
    ['the page speaks of itself below', 'Ode: Yes.\nRoe: So.\n\nAll rights reserved.', ['Ode: Yes.', 'Roe: So.']],
    [
      'it does so between',
      'Ode: Yes.\n\nAll rights reserved.\n\nRoe: So.',
      ['Ode: Yes. / All rights reserved.', 'Roe: So.'],
    ],
    [
      'the writer tells of who speaks',
      'Ode: Yes.\n\nOde laughs often at the sea.\n\nIt froze.\n\nRoe: So.',
      ['Ode: Yes.', 'Roe: So.'],
    ],
    [
      'somebody speaks again behind what the writer tells',
      'Ode: Yes.\n\nOde laughs often.\n\nI froze.\n\nRoe: So.',
      ['Ode: Yes. / I froze.', 'Roe: So.'],
    ],
    [
      'the writer goes on behind the last turn',
      `Ode: Yes.\nRoe: So.\n\nRoe laughs, and ${long(60)}\n\nI froze.`,
      ['Ode: Yes.', 'Roe: So.'],
    ],
    [
      'the writer says a little there, and somebody speaks',
      'Ode: Yes.\nRoe: So.\n\nRoe laughs.\n\nI froze.',
      ['Ode: Yes.', 'Roe: So. / I froze.'],
    ],
    [
      'the writer says 60 letters there',
      `Ode: Yes.\nRoe: So.\n\nRoe laughs ${long(49)}\n\nI froze.`,
      ['Ode: Yes.', 'Roe: So.'],
    ],
    ['59', `Ode: Yes.\nRoe: So.\n\nRoe laughs ${long(48)}\n\nI froze.`, ['Ode: Yes.', 'Roe: So. / I froze.']],
  ])('%s', (_, text, turns) => expect(filled(text)).toEqual(turns));
});

describe('behind the last of turns of one paragraph each, an article goes on or not where', () => {
  const SHORT = 'Ode: Yes.\nRoe: So.\nOde: Why?\nRoe: Well.';
  const last = (text: string): string => filled(text).at(-1)!;
  it.each<readonly [broken: string, text: string, last: string]>([
    ['nobody says "I" in 60 letters', `${SHORT}\n\n${long(60)}`, 'Roe: Well.'],
    ['nobody does in 59', `${SHORT}\n\n${long(59)}`, `Roe: Well. / ${long(59)}`],
    ['a short line ends as no sentence', `${SHORT}\n\nThe fire`, 'Roe: Well.'],
    ['a short one ends in a mark', `${SHORT}\n\nThe fire.”)`, 'Roe: Well. / The fire.”)'],
    ['a stop stands within a short one', `${SHORT}\n\nThe fire. And so`, 'Roe: Well.'],
    ['somebody says "I"', `${SHORT}\n\nI know that ${long(60)}`, `Roe: Well. / I know that ${long(60)}`],
    ['no blank line stands between', `${SHORT}\n${long(60)}`, `Roe: Well. / ${long(60)}`],
    ['the last label stands alone', `Ode: Yes.\nRoe: So.\nOde: Why?\nRoe:\n\n${long(60)}`, `Roe: ${long(60)}`],
    [
      'three turns stand before it, one of two paragraphs',
      `Ode: Yes.\nNo.\nRoe: So.\nOde: Why?\nRoe: Well.\n\n${long(60)}`,
      `Roe: Well. / ${long(60)}`,
    ],
    [
      'five stand before it, one of two paragraphs',
      `Ode: Yes.\nNo.\nRoe: So.\nOde: Why?\nRoe: Oh.\nOde: No.\nRoe: Well.\n\n${long(60)}`,
      'Roe: Well.',
    ],
    ['two stand before it', `Ode: Yes.\nRoe: So.\nOde: Why.\n\n${long(60)}`, `Ode: Why. / ${long(60)}`],
    ['it stands between two turns', `${SHORT}\n\n${long(60)}\n\nOde: Oh.`, 'Ode: Oh.'],
  ])('%s', (_, text, expected) => expect(last(text)).toBe(expected));
});

describe('a paragraph keeps what is none of its words, or loses some, where', () => {
  const first = (words: string): string => filled(`Ode: ${words}\nRoe: So.`)[0]!.slice(5);
  it.each<readonly [words: string, said: string]>([
    ['It is safe. (END VIDEO CLIP)', 'It is safe.'],
    ['It is safe.” [LAUGHTER, CHEERS.]', 'It is safe.”'],
    ['It is safe.(Laughter)', 'It is safe.'],
    ['It is safe! (laughs)', 'It is safe!'],
    ['It is safe? (Applause.)', 'It is safe?'],
    ['It is safe… (cheers)', 'It is safe…'],
    ['It is safe — (Crosstalk)', 'It is safe —'],
    ['It is safe. (Laughter) (Applause)', 'It is safe.'],
    ['It is safe (NATO)', 'It is safe (NATO)'],
    ['It is safe. (NO)', 'It is safe. (NO)'],
    ['It is safe. (or not)', 'It is safe. (or not)'],
    ['It is. (LAUGHTER) So.', 'It is. (LAUGHTER) So.'],
    [`It is. (${'A'.repeat(61)})`, 'It is.'],
    [`It is. (${'A'.repeat(62)})`, `It is. (${'A'.repeat(62)})`],
    ['(LAUGHTER) It is safe.', 'It is safe.'],
    ['[LAUGHTER] (CHEERS, APPLAUSE)  It is safe.', 'It is safe.'],
    ['(NO) It is safe.', '(NO) It is safe.'],
    ['(Laughter) It is safe.', '(Laughter) It is safe.'],
    ['(LAUGHTER)It is safe.', '(LAUGHTER)It is safe.'],
    ['It (LAUGHTER) is safe.', 'It (LAUGHTER) is safe.'],
    ['*It is safe.*', 'It is safe.'],
    ['**It is safe.**', 'It is safe.'],
    ['__It is safe.__', 'It is safe.'],
    ['It is safe.**', 'It is safe.'],
    ['*Laughs.* It is safe.', '*Laughs.* It is safe.'],
    ['It is *safe.*', 'It is *safe.*'],
    ['It is *safe* and sound', 'It is *safe* and sound'],
    ['> It is safe.', 'It is safe.'],
  ])('%s', (words, said) => expect(first(words)).toBe(said));

  it('marks of emphasis are all that stands there', () =>
    expect(filled('Ode: Yes.\n****\nIt rained.\nRoe: So.')).toEqual(['Ode: Yes. / It rained.', 'Roe: So.']));
});

describe('who asks without a label is missed, or made up, where', () => {
  const step: Step = (text, openings) => withQuestions(text, splitLines(text), openings);
  const LONG = `${'and so it rains '.repeat(30).slice(0, 399)}?`;
  it.each<readonly [broken: string, text: string, turns: readonly string[]]>([
    [
      'one answers',
      'Did it rain?\n\nOde: Yes.\n\nAnd then?\n\nOde: It froze.',
      ['?: Did it rain?', 'Ode: Yes.', '?: And then?', 'Ode: It froze.'],
    ],
    [
      'her answer has paragraphs',
      'Ode: Yes.\n\nIt rained.\n\nAnd then?\n\nOde: It froze.',
      ['Ode: Yes. / It rained.', '?: And then?', 'Ode: It froze.'],
    ],
    ['what stands above asks nothing', 'It rained.\n\nOde: Yes.\n\nOde: It froze.', ['Ode: Yes.', 'Ode: It froze.']],
    ['she asks in the line of her label', 'Ode: Why?\nOde: It froze.', ['Ode: Why?', 'Ode: It froze.']],
    ['a question has 400 letters', `Ode: Yes.\n\n${LONG}\n\nOde: So.`, ['Ode: Yes.', `?: ${LONG}`, 'Ode: So.']],
    ['it has more', `Ode: Yes.\n\nx${LONG}\n\nOde: So.`, [`Ode: Yes. / x${LONG}`, 'Ode: So.']],
    [
      'another asks as well',
      'Ode: Yes.\n\nAnd then?\n\nOde: It froze.\n\nRoe: So it did?',
      ['Ode: Yes.', '?: And then?', 'Ode: It froze.', 'Roe: So it did?'],
    ],
    [
      'another asks as well, and the question stands at the end of what she says',
      'Ode: Yes.\n\nIt rained.\n\nAnd then?\n\nOde: It froze.\n\nRoe: So it did?',
      ['Ode: Yes. / It rained. / And then?', 'Ode: It froze.', 'Roe: So it did?'],
    ],
    [
      'it stands above the label of another',
      'Ode: Yes.\n\nAnd then?\n\nRoe: It froze, did it?',
      ['Ode: Yes. / And then?', 'Roe: It froze, did it?'],
    ],
    [
      'several answer, and nobody else asks',
      'Did it rain?\n\nOde: Yes.\n\nAnd then?\n\nRoe: It froze.',
      ['?: Did it rain?', 'Ode: Yes.', '?: And then?', 'Roe: It froze.'],
    ],
    [
      'several answer, and one question has no block of its own',
      'Did it rain?\n\nOde: Yes.\nAnd then?\nRoe: It froze.',
      ['Ode: Yes. / And then?', 'Roe: It froze.'],
    ],
    [
      'several answer, and one of them asks',
      'Did it rain?\n\nOde: Yes.\n\nAnd then?\n\nRoe: It froze. Did it?',
      ['Ode: Yes. / And then?', 'Roe: It froze. Did it?'],
    ],
    [
      'one of them asks, and the questions are in bold type',
      '**Did it rain?**\n\nOde: Yes.\n\n**And then?**\n\nRoe: It froze. Did it?',
      ['?: Did it rain?', 'Ode: Yes.', '?: And then?', 'Roe: It froze. Did it?'],
    ],
    [
      'one of them asks, and one of the questions is in bold type',
      '**Did it rain?**\n\nOde: Yes.\n\nAnd then?\n\nRoe: It froze. Did it?',
      ['Ode: Yes. / And then?', 'Roe: It froze. Did it?'],
    ],
    [
      'an introduction asks, above the first question',
      'Who knows the sea?\n\nIt froze.\n\nDid it rain?\n\nOde: Yes.\n\nAnd then?\n\nRoe: It froze.',
      ['?: Did it rain?', 'Ode: Yes.', '?: And then?', 'Roe: It froze.'],
    ],
    [
      'letters answer',
      'Did it rain?\n\nA: Yes.\n\nAnd then?\n\nRoe: It froze.',
      ['A: Yes. / And then?', 'Roe: It froze.'],
    ],
    [
      'several answer a question of 400 letters',
      `${LONG}\n\nOde: Yes.\n\nAnd then?\n\nRoe: It froze.`,
      [`?: ${LONG}`, 'Ode: Yes.', '?: And then?', 'Roe: It froze.'],
    ],
    [
      'several answer one of more',
      `x${LONG}\n\nOde: Yes.\n\nAnd then?\n\nRoe: It froze.`,
      ['Ode: Yes. / And then?', 'Roe: It froze.'],
    ],
  ])('%s', (_, text, turns) => expect(filled(text, step)).toEqual(turns));
});

describe('who answers without a label is missed, or made up, where', () => {
  const step: Step = (text, openings) => withAnswers(splitLines(text), openings);
  it.each<readonly [broken: string, text: string, turns: readonly string[]]>([
    ['two ask', 'Q: Why?\nIt froze.\nQ: And?\nI left.', ['Q: Why?', '!: It froze.', 'Q: And?', '!: I left.']],
    ['one asks', 'Q: Why?\nIt froze.\nA: So.', ['Q: Why? / It froze.', 'A: So.']],
    [
      'four of five labels ask',
      'Q: Why?\nSo.\nQ: Why?\nSo.\nQ: Why?\nSo.\nQ: Why?\nSo.\nRoe: Yes.',
      ['Q: Why?', '!: So.', 'Q: Why?', '!: So.', 'Q: Why?', '!: So.', 'Q: Why?', '!: So.', 'Roe: Yes.'],
    ],
    [
      'three of four do',
      'Q: Why?\nSo.\nQ: Why?\nSo.\nQ: Why?\nSo.\nRoe: Yes.',
      ['Q: Why? / So.', 'Q: Why? / So.', 'Q: Why? / So.', 'Roe: Yes.'],
    ],
    [
      'what stands below ends as no sentence',
      'Q: Why?\nIt froze\nQ: And?\nI left.',
      ['Q: Why? / It froze', 'Q: And? / I left.'],
    ],
    ['what stands below asks', 'Q: Why?\nIt froze?\nQ: And?\nI left.', ['Q: Why? / It froze?', 'Q: And? / I left.']],
    ['a label asks nothing', 'Q: So.\nIt froze.\nQ: And?\nI left.', ['Q: So. / It froze.', 'Q: And? / I left.']],
    ['labels stand alone', 'Q:\nWhy?\nQ:\nAnd?', ['Q: Why?', 'Q: And?']],
  ])('%s', (_, text, turns) => expect(filled(text, step)).toEqual(turns));
});

describe('what a host says above the first label is missed, or made up, where', () => {
  const step: Step = (text, openings) => withIntroduction(splitLines(text), openings);
  const paragraphs = (n: number): string => 'It rained.\n'.repeat(n);
  it.each<readonly [broken: string, text: string, first: string]>([
    ['she says who she is', 'I’m Ada Ode.\nRoe: So.\nOde: Why?', '=ode: I’m Ada Ode.'],
    ['the label stands in the first line', 'Roe: I’m Ada Ode.\nOde: Why?', 'Roe: I’m Ada Ode.'],
    ['nobody of that name speaks', 'I’m Ada Lee.\nRoe: So.\nOde: Why?', 'Roe: So.'],
    [
      'eleven paragraphs stand between',
      `I’m Ada Ode.\n${paragraphs(11)}Roe: So.\nOde: Why?`,
      `=ode: I’m Ada Ode.${' / It rained.'.repeat(11)}`,
    ],
    ['twelve do', `I’m Ada Ode.\n${paragraphs(12)}Roe: So.\nOde: Why?`, 'Roe: So.'],
    ['a line stands between that ends as no sentence', 'I’m Ada Ode.\nThe sea\nRoe: So.\nOde: Why?', 'Roe: So.'],
  ])('%s', (_, text, first) => expect(filled(text, step)[0]).toBe(first));
});
