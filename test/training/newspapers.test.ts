import { expect, test } from 'vitest';
import { asInPolnear, wholeSource } from '../../training/newspapers/manner.ts';

const place = (text: string, part: string): [number, number] => {
  const start = text.indexOf(part);
  return [start, start + part.length];
};

test.each([
  ['The board said that it rained.', 'said', 'it rained', 'that it rained'],
  ['The board urged all of its members to stay.', 'urged', 'to stay', 'all of its members to stay'],
  ['The board told them not to stay.', 'told', 'not to stay', 'them not to stay'],
  ['The board asked to stay.', 'asked', 'to stay', 'to stay'],
  ['The board urged, on Monday, to stay.', 'urged', 'to stay', 'to stay'],
  ['The board said it rained.', 'said', 'it rained', 'it rained'],
])('a content has what PolNeAR counts in: %s', (text, cue, content, whole) => {
  const [[start, end]] = asInPolnear(text, { cue: [place(text, cue)], content: [place(text, content)] }) as [
    [number, number],
  ];
  expect(text.slice(start, end)).toBe(whole);
});

test('a source has the relative clause before its cue, or the comma that closes what it is called, and no other', () => {
  const text = 'Ada Ode, the mayor, said so, and Bo Lee, too, agreed. Cai Orr, who keeps the weir, denied it.';
  const whole = (part: string, cue: string): string[] =>
    wholeSource(text, { source: [place(text, part)], cue: [place(text, cue)] }).map(([start, end]) =>
      text.slice(start, end),
    );
  expect(whole('Ada Ode, the mayor', 'said')).toEqual(['Ada Ode, the mayor,']);
  expect(whole('Bo Lee', 'agreed')).toEqual(['Bo Lee']);
  expect(whole('Cai Orr', 'denied')).toEqual(['Cai Orr, who keeps the weir,']);
});
