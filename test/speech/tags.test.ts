import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** The speaker of the attribution with a cue. */
const speakerOf = (text: string, cue: string): string | undefined => {
  const { text: read, entities, speech } = analyze(text, { repair: false });
  const said = speech.find(({ cue: [first] }) => first !== undefined && read.slice(first.start).startsWith(cue));
  return entities.find(({ id }) => id === said?.speaker)?.name;
};

describe('"he said" goes on with who spoke, not with whom that one spoke of', () => {
  test.each([
    ['Robert Asher said his client was ashamed. He argued that the fine was too high.', 'argued', 'Robert Asher'],
    [
      'Robert Asher said his client was ashamed. He argued that she had been ill and insisted that the fine was too high.',
      'insisted',
      'Robert Asher',
    ],
    [
      'Striker Andy Coles said Keith Dolan had only himself to blame. “He has been complaining since August,” he wrote on his blog.',
      'wrote',
      'Andy Coles',
    ],
    [
      '“It leaks,” said Priya Nair. Minister Petra Lang said she regretted the decision. The government, she added, was ready to help.',
      'added',
      'Petra Lang',
    ],
  ])('%s', (text, cue, name) => {
    expect(speakerOf(text, cue)).toBe(name);
  });

  test('who acts in between speaks', () => {
    const text =
      'Robert Asher said that Keith Dolan had lied. Dolan left the court. He said that nobody had asked him.';
    expect(speakerOf(text, 'said that nobody')).toBe('Keith Dolan');
  });

  test('who is named beside the pronoun speaks', () => {
    const text =
      'Mary Asher said that Lena Brock was ill. After Lena was asked again, she claimed that nobody had helped.';
    expect(speakerOf(text, 'claimed')).toBe('Lena Brock');
  });
});

test('the times of a live report are no part of what stands behind them', () => {
  const text =
    '14:52 Fisherman Pete Lorne says he has never seen anything like it.\n\n' +
    '2.05pm Rail operator NorthLine says no trains will run before Thursday.\n\n' +
    '13:41 Our reporter Sam Odell in Port Lowe: “The harbour car park is under a metre of water.”';
  const { text: read, speech, entities } = analyze(text);
  expect(
    speech.map(({ speaker, source: [source] }) => [
      entities.find(({ id }) => id === speaker)?.name,
      read.slice(source!.start, source!.end),
    ]),
  ).toEqual([
    ['Pete Lorne', 'Fisherman Pete Lorne'],
    ['NorthLine', 'Rail operator NorthLine'],
    ['Sam Odell', 'Our reporter Sam Odell in Port Lowe'],
  ]);
});
