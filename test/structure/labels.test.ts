import { describe, expect, it, test } from 'vitest';
import { findLabels, type Label } from '../../src/structure/turn-labels.ts';
import { splitLines } from '../../src/structure/lines.ts';
import { expectLinear } from '../linear.ts';

// What may be a label, before anybody has weighed whether it is one.

const labelsOf = (text: string): readonly Label[] => findLabels(text, splitLines(text));
/** Readings of the first line that are closed by that: "Ada Ode (mayor) @12 full: It rains." is name, role, time, kind and the words behind. */
const read = (text: string, closer: Label['closer']): string | null => {
  const found = labelsOf(text).find((label) => label.closer === closer && !label.isInner);
  if (found === undefined) return null;
  const { name, role, time, kind, content, line } = found;
  const { end } = splitLines(text)[line]!;
  return [
    text.slice(name.start, name.end),
    ...(role === null ? [] : [`(${text.slice(role.start, role.end)})`]),
    ...(time === null ? [] : [`@${time}`]),
    `${kind}:`,
    text.slice(content, end),
  ]
    .join(' ')
    .trimEnd();
};

describe('before a colon,', () => {
  it.each<readonly [line: string, label: string | null]>([
    ['Q: Why?', 'Q letter: Why?'],
    ['Q1: Why?', 'Q1 letter: Why?'],
    ['Q:', 'Q letter:'],
    ['Q:Why?', null],
    [': Why?', null],
    ['MS. OTIENO: Yes.', 'MS. OTIENO titled: Yes.'],
    ['Anna van der Weber: Yes.', 'Anna van der Weber full: Yes.'],
    ['WEBER: Yes.', 'WEBER single: Yes.'],
    ['JW: Yes.', 'JW initials: Yes.'],
    ['J.W.: Yes.', 'J.W. initials: Yes.'],
    ['Anna the great: Yes.', 'Anna the great words: Yes.'],
    ['anna: Yes.', 'anna words: Yes.'],
    ['Anna, HOST: Yes.', 'Anna (HOST) single: Yes.'],
    ['ANNA WEBER, MAYOR OF ORSK: Yes.', 'ANNA WEBER (MAYOR OF ORSK) full: Yes.'],
    ['Anna (Orsk Radio): Yes.', 'Anna (Orsk Radio) single: Yes.'],
    ['“Anna: Yes.”', 'Anna single: Yes.”'],
    ['“Anna said: Yes.', 'Anna single: Yes.'],
    ['Anna says: Yes.', 'Anna single: Yes.'],
    ['A B C D E F G H: Yes.', null],
    ['The Old Woman Who Lived There With Us All: Yes.', null],
    ['Reporter 2: Yes.', 'Reporter 2 role: Yes.'],
    ['No colon', null],
    ['At 10:30 we left.', null],
    ['See https://orsk.example for it.', null],
    ['Really? No: yes.', null],
    ['THE COURT: Yes.', 'THE COURT role: Yes.'],
    ['Several members: No!', 'Several members crowd: No!'],
    ['[00:12:30] Anna Weber: Yes.', 'Anna Weber @750 full: Yes.'],
    ['Anna Weber (00:01): Yes.', 'Anna Weber @1 full: Yes.'],
    ['Anna Weber: (00:01) Yes.', 'Anna Weber @1 full: Yes.'],
    ['>> WEBER: Yes.', 'WEBER single: Yes.'],
    ['ANNA: Yes.', 'ANNA initials: Yes.'],
    ['**Anna:** Yes.', 'Anna single: Yes.'],
    ['**Anna**: Yes.', 'Anna single: Yes.'],
    ['- Anna: Yes.', 'Anna single: Yes.'],
    ["Anna ('Ann') Weber: Yes.", "Anna ('Ann') Weber full: Yes."],
    ['The Minister for Health (Anna Weber): Yes.', 'Anna Weber (The Minister for Health) full: Yes.'],
    ['Anna; Weber: Yes.', null],
    ['He left. Anna: Yes.', null],
    ['He said: yes.', null],
    ['Anna ("Ann") Weber: Yes.', 'Anna ("Ann") Weber full: Yes.'],
    ['Anna (“Ann”) Weber: Yes.', 'Anna (“Ann”) Weber full: Yes.'],
    ['1984: The boat sank.', null],
  ])('%j is read as %j', (line, label) => expect(read(line, 'colon')).toBe(label));

  it.fails.each([['2 Reporters: Yes.', null]])('(known gap) %j is read as %j', (line, label) =>
    expect(read(line, 'colon')).toBe(label),
  );
});

describe('before other marks,', () => {
  it.each<readonly [closer: Label['closer'], line: string, label: string | null]>([
    ['stop', 'Q. Why?', 'Q letter: Why?'],
    ['stop', 'Mr. WEBER. Why?', 'Mr. WEBER titled: Why?'],
    ['stop', 'WEBER. Why?', 'WEBER single: Why?'],
    ['stop', 'Weber. Why?', null],
    ['stop', 'No. I will not.', null],
    ['stop', 'J. R. Weber left.', null],
    ['stop', 'U.S. boats left.', null],
    ['stop', 'The CHAIRMAN. Order.', 'The CHAIRMAN role: Order.'],
    ['dash', 'Anna Weber - Yes.', 'Anna Weber full: Yes.'],
    ['dash', 'Anna Weber – Yes.', 'Anna Weber full: Yes.'],
    ['dash', 'Anna—yes.', 'Anna single: yes.'],
    ['dash', 'A well-known boat left.', null],
    ['gap', 'Q    Why?', 'Q letter: Why?'],
    ['gap', 'Q Why?', 'Q letter: Why?'],
    ['gap', 'WEBER    Yes.', 'WEBER single: Yes.'],
    ['gap', 'WEBER\tYes.', 'WEBER single: Yes.'],
    ['gap', 'Anna the great    Yes.', null],
    ['bracket', '[Speaker 1] Yes.', 'Speaker 1 role: Yes.'],
    ['bracket', '[SPEAKER_00]: Yes.', 'SPEAKER_00 role: Yes.'],
    ['bracket', '(speaker 0) Yes.', 'speaker 0 role: Yes.'],
    ['bracket', '(LAUGHTER)', null],
    ['bracket', '[Applause.]', null],
    ['bold', '**Anna Weber** Yes.', 'Anna Weber full: Yes.'],
    ['alone', '**Anna Weber**', 'Anna Weber full:'],
    ['alone', 'Anna Weber', 'Anna Weber full:'],
    ['alone', '#### Anna Weber', 'Anna Weber full:'],
    ['alone', 'Anna Weber  0:10', 'Anna Weber @10 full:'],
    ['alone', 'Anna Weber (01:02:03)', 'Anna Weber @3723 full:'],
    ['alone', 'Anna Weber -- Orsk Bank -- Analyst', 'Anna Weber (Orsk Bank -- Analyst) full:'],
    ['alone', 'Anna Weber.', null],
    ['alone', 'Anna Weber,', null],
    ['alone', 'The boat that left', null],
  ])('%s: %j is read as %j', (closer, line, label) => expect(read(line, closer)).toBe(label));
});

describe('within a line,', () => {
  const inner = (text: string): string[] =>
    labelsOf(text)
      .filter(({ isInner }) => isInner)
      .map(({ name }) => text.slice(name.start, name.end));
  it.each<readonly [text: string, labels: readonly string[]]>([
    ['You have one minute. VANE: Thank you.', ['VANE']],
    ['You have one minute. Mr. VANE: Thank you.', ['Mr. VANE']],
    ['“Go now.” VANE: Thank you.', ['VANE']],
    ['You have Mr. VANE: thank you, all of you.', []],
    ['You have one minute, VANE: thank you.', []],
    ['Is it late? VANE: Yes. HALL: No.', ['VANE', 'HALL']],
  ])('%j has %j', (text, labels) => expect(inner(text)).toEqual(labels));
});

test('keys are those of one person, whatever stands around the surname', () => {
  const key = (line: string): string | undefined => labelsOf(line)[0]?.key;
  expect(
    new Set(
      ['ADA ODE: a', 'Ode: a', 'Ms. Ode: a', 'MAYOR ODE: a', 'Ada B. Ode: a', 'Ada Ode Jr.: a', 'Ode: a'].map(key),
    ),
  ).toEqual(new Set(['ode']));
  expect(key('Speaker 1: a')).not.toBe(key('Speaker 2: a'));
  expect(key('THE COURT: a')).toBe(key('Court: a'));
});

test('spans lie in order within the line', () => {
  for (const text of [
    '[00:12] **Ada Ode, Mayor:** Yes.',
    '>> ADA ODE (Tarn): No. LEE: So.',
    'Ada Ode -- Tarn Bank -- Analyst',
    'Q.  Why?',
    '“Ode: (00:12) Yes',
  ]) {
    for (const { start, name, role, mark, content } of labelsOf(text)) {
      expect(start).toBeLessThanOrEqual(name.start);
      expect(name.start).toBeLessThan(name.end);
      expect(name.end).toBeLessThanOrEqual(content);
      expect(content).toBeLessThanOrEqual(text.length);
      if (mark !== null) expect([mark.end - mark.start, mark.end <= content]).toEqual([1, true]);
      if (role !== null) expect(role.start < role.end && role.end <= content).toBe(true);
    }
  }
});

test.each([
  'a: b ',
  'a. b: ',
  '(a ',
  '[a',
  '** ',
  '>> a. ',
  '>> ',
  'Mr. ',
  ' - a',
  'A B, ',
  '“a” ',
  'a  ',
  'A.A',
  '1:1 ',
  '\\',
])(
  'labels take linear time on %j again and again, in a line and in lines',
  (unit) => {
    for (const between of ['', '\n']) {
      expectLinear((length) => {
        const text = (unit + between).repeat(Math.ceil(length / (unit.length + between.length)));
        const lines = splitLines(text);
        return () => {
          findLabels(text, lines);
        };
      }, 10_000);
    }
  },
  30_000,
);
