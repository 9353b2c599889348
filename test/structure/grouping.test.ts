import { describe, expect, it } from 'vitest';
import type { Opening } from '../../src/structure/dialogue.ts';
import { groupSpeakers, sideOf } from '../../src/structure/label-speakers.ts';
import { splitLines } from '../../src/structure/lines.ts';
import { findLabels } from '../../src/structure/turn-labels.ts';

// Which labels are one speaker's, where every label before a colon opens a turn.

interface Told {
  readonly examiners?: readonly string[];
  readonly witnesses?: readonly string[];
  readonly ask?: string;
  readonly answer?: string;
}

/** "Ada Ode, Ode = Ada Ode": the labels of each speaker, and the name that the page has for him. */
function grouped(text: string, { examiners = [], witnesses = [], ask, answer }: Told = {}): string[] {
  const openings = findLabels(text, splitLines(text))
    .filter(({ closer }) => closer === 'colon')
    .map((label): Opening => ({ ...label, label, side: null, confidence: 1 }));
  /** The places of names, in turns. */
  const placesOf = (names: readonly string[]) => {
    let from = 0;
    return names.map((name) => {
      const start = text.indexOf(name, from);
      from = start + 1;
      return { start, end: start + name.length };
    });
  };
  const [asks = null, answers = null] = [ask, answer].map((name) => (name === undefined ? null : placesOf([name])[0]!));
  const { speakers, speakerOf } = groupSpeakers(
    text,
    openings,
    { ask: asks, answer: answers },
    { examiners: placesOf(examiners), witnesses: placesOf(witnesses) },
  );
  expect(speakerOf).toHaveLength(openings.length);
  return speakers.map(({ labels, named }) => {
    const names = labels.map(({ start, end }) => text.slice(start, end)).join(', ');
    return named === null ? names : `${names} = ${text.slice(named.start, named.end)}`;
  });
}

describe('labels of one surname are one speaker’s, or several', () => {
  it.each<readonly [labels: readonly string[], speakers: readonly string[]]>([
    [['Ada Ode', 'Ode', 'Ms. Ode'], ['Ada Ode, Ode, Ms. Ode']],
    [
      ['Ada Ode', 'Jon Ode', 'Ada Ode'],
      ['Ada Ode, Ada Ode', 'Jon Ode'],
    ],
    [
      ['Ada Ode', 'Jon Ode', 'Ode'],
      ['Ada Ode', 'Jon Ode, Ode'],
    ],
    [['Bea Ode', 'B. Ode'], ['Bea Ode, B. Ode']],
    [['B. Ode', 'Bea Ode'], ['B. Ode, Bea Ode']],
    [
      ['Ada Ode', 'J. Ode'],
      ['Ada Ode', 'J. Ode'],
    ],
    [
      ['B. Ode', 'Jon Ode'],
      ['B. Ode', 'Jon Ode'],
    ],
    [['Robert Ode', 'Rob Ode'], ['Robert Ode, Rob Ode']],
    [['Rob Ode', 'Robert Ode'], ['Rob Ode, Robert Ode']],
    [['Robert Ode', 'Robin Ode'], ['Robert Ode, Robin Ode']],
    [
      ['Robert Ode', 'Ro Ode'],
      ['Robert Ode', 'Ro Ode'],
    ],
    [
      ['Ro Ode', 'Robert Ode'],
      ['Ro Ode', 'Robert Ode'],
    ],
    [
      ['Robert Ode', 'Bert Ode'],
      ['Robert Ode', 'Bert Ode'],
    ],
    [['Ada Bo Ode', 'Bo Ode'], ['Ada Bo Ode, Bo Ode']],
    [['Bo Ode', 'Ada Bo Ode'], ['Bo Ode, Ada Bo Ode']],
    [['Dr. Ada Ode', 'Ada Ode Jr.'], ['Dr. Ada Ode, Ada Ode Jr.']],
    [
      ['Dr. Jon Ode', 'Ms. Ada Ode'],
      ['Dr. Jon Ode', 'Ms. Ada Ode'],
    ],
    [['Right Hon. Ada Ode', 'Ada Ode'], ['Right Hon. Ada Ode, Ada Ode']],
    [
      ['B. Ode', 'Bea Ode', 'Ben Ode'],
      ['B. Ode, Bea Ode', 'Ben Ode'],
    ],
    [
      ['Q', 'Q', 'A'],
      ['Q, Q', 'A'],
    ],
    [
      ['THE WITNESS', 'A', 'Q'],
      ['THE WITNESS', 'Q'],
    ],
    [
      ['WITNESS', 'Q', 'Ode'],
      ['WITNESS', 'Q', 'Ode'],
    ],
    [['JON ROE, HOST', 'HOST', 'The HOST'], ['JON ROE, HOST, The HOST']],
    [['JON ROE, THE HOST', 'HOST'], ['JON ROE, HOST']],
    [
      ['JON ROE, HOST', 'ADA ODE, HOST', 'HOST'],
      ['JON ROE', 'ADA ODE', 'HOST'],
    ],
    [['JON ROE, HOST', 'ROE, HOST', 'HOST'], ['JON ROE, ROE, HOST']],
  ])('%j: %j', (labels, speakers) =>
    expect(grouped(labels.map((label) => `${label}: Yes.`).join('\n'))).toEqual(speakers),
  );
});

describe('whom the page names is mistaken where', () => {
  it.each<readonly [broken: string, text: string, told: Told, speakers: readonly string[]]>([
    ['it says who asks', 'By Jon Roe.\nQ: Why?\nOde: So.', { ask: 'Jon Roe' }, ['Q = Jon Roe', 'Ode']],
    ['it says who answers', 'By Jon Roe.\nQ: Why?\nA: So.', { answer: 'Jon Roe' }, ['Q', 'A = Jon Roe']],
    ['two ask', 'By Jon Roe.\nQ: Why?\nInterviewer: So.', { ask: 'Jon Roe' }, ['Q', 'Interviewer']],
    ['it tells with whom one talks', 'She talked to Jon Roe.\nQ: Why?\nOde: So.', {}, ['Q = Jon Roe', 'Ode']],
    ['it tells so, and nobody has a name', 'She talked to Jon Roe.\nQ: Why?\nA: So.', {}, ['Q', 'A']],
    [
      'it explains initials',
      'By Jon Roe (JR) and Ada Ode (AO).\nJ.R.: Why?\nAO: So.',
      {},
      ['J.R. = Jon Roe', 'AO = Ada Ode'],
    ],
    ['it has the names of initials', 'By Jon Roe and Ada Ode.\nJR: Why?\nLee: So.', {}, ['JR = Jon Roe', 'Lee']],
    [
      'it has an office',
      'Prime Minister Ada Ode spoke.\nPRIME MINISTER: So.\nRoe: Why?',
      {},
      ['PRIME MINISTER = Ada Ode', 'Roe'],
    ],
    ['initials stand for an office', 'Prime Minister Ada Ode spoke.\nPM: So.\nRoe: Why?', {}, ['PM = Ada Ode', 'Roe']],
    ['a name stands behind a part', 'Moderator (Ada Ode): Why?\nRoe: So.', {}, ['Moderator = Ada Ode', 'Roe']],
    ['a place does', 'Moderator (the sea): Why?\nRoe: So.', {}, ['Moderator', 'Roe']],
    [
      'a name stands behind a letter',
      'Question (Ada Ode, Tarn Wire): Why?\nRoe: So.\nQuestion (Lea Nye, Tarn Wire): Who?',
      {},
      ['Question = Ada Ode', 'Roe', 'Question = Lea Nye'],
    ],
  ])('%s', (_, text, told, speakers) => expect(grouped(text, told)).toEqual(speakers));
});

describe('who is called on before a label is missed, or made up, where', () => {
  const called = (words: string, label = 'Question'): string | undefined =>
    grouped(`Roe: ${words}\n${label}: Why?`).find((speaker) => speaker.startsWith(label));
  it.each<readonly [words: string, label: string, speaker: string]>([
    ['Our next question comes from Ada Ode.', 'Question', 'Question = Ada Ode'],
    ['The next question is from the line of Ada Ode with Tarn Bank.', 'Question', 'Question = Ada Ode'],
    ['The first caller is Ada Ode.', 'CALLER', 'CALLER = Ada Ode'],
    ['Our next question comes from Ada Ode. It rained.', 'Question', 'Question'],
    ['Our next guest comes from Ada Ode.', 'Question', 'Question'],
    ['Our next question comes from the sea.', 'Question', 'Question'],
    ['Our next question comes from Ada Ode.', 'Answer', 'Answer'],
    ['Our next question comes from Ada Ode.', 'Jon Lee', 'Jon Lee'],
    [`Our next question comes from Ada Ode, ${'a'.repeat(80)}.`, 'Question', 'Question'],
  ])('%s, %s', (words, label, speaker) => expect(called(words, label)).toBe(speaker));
});

describe('who examines and who is heard is mistaken where', () => {
  const RECORD = 'Q: One?\nBY MS. ODE\nQ: Two?\nA: So.\nBY MR. LEE\nQ: Three?\nWITNESS: Oh.\nLEE: Yes.';
  it.each<readonly [broken: string, told: Told, speakers: readonly string[]]>([
    ['nobody is named', {}, ['Q, Q, Q', 'A', 'WITNESS', 'LEE']],
    [
      'one examines behind the other',
      { examiners: ['ODE', 'LEE'] },
      ['Q', 'Q = ODE', 'A', 'Q = LEE', 'WITNESS', 'LEE'],
    ],
    ['a witness is sworn', { witnesses: ['ODE'] }, ['Q, Q, Q', 'A, WITNESS = ODE', 'LEE']],
    ['two are', { witnesses: ['ODE', 'LEE'] }, ['Q, Q, Q', 'A = ODE', 'WITNESS = LEE', 'LEE']],
  ])('%s', (_, told, speakers) => expect(grouped(RECORD, told)).toEqual(speakers));
});

it('labels tell by themselves who asks', () => {
  const side = (name: string): string | null => {
    const text = `${name}: Yes.`;
    const [label] = findLabels(text, splitLines(text));
    return label === undefined ? '-' : sideOf(label);
  };
  expect(
    ['Q', 'A', 'Question', 'Interviewer', 'Interviewer 12', 'Old interviewer', 'Interviewee 2', 'Ode', 'Moderator'].map(
      (name) => `${name} ${side(name)}`,
    ),
  ).toEqual([
    'Q ask',
    'A answer',
    'Question ask',
    'Interviewer ask',
    'Interviewer 12 ask',
    'Old interviewer ask',
    'Interviewee 2 answer',
    'Ode null',
    'Moderator ask',
  ]);
});
