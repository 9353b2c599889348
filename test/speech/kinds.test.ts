import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** What is said in a text: the speaker's name or "-", the words of the cue and of the content. */
function saidIn(text: string): string[] {
  const { speech, entities, text: repaired } = analyze(text);
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => repaired.slice(start, end)).join(' … ');
  return speech.map(({ speaker, cue, content }) => {
    const entity = entities.find(({ id }) => id === speaker);
    const name = entity?.mentions.some(({ form }) => form === 'name') ? entity.name : '-';
    return `${name} | ${words(cue)} | ${words(content)}`;
  });
}

describe('a content ends', () => {
  test.each([
    [
      'before a semicolon',
      'The charity claims that 40,000 people sleep outside; the ministry counts 9,000.',
      '- | claims | that 40,000 people sleep outside',
    ],
    [
      'before what the speaker does next',
      'Orlik said prices would fall by the summer, and left the room without taking questions.',
      'Orlik | said | prices would fall by the summer',
    ],
    [
      'before what the speaker says next',
      'The bank raised rates on Tuesday, saying that food prices were rising and warning that it could act again.',
      '- | warning | that it could act again',
    ],
    ['before when it was said', 'Novak condemned the vote while the crowd cheered.', 'Novak | condemned | the vote'],
    [
      'before the source of the next attribution',
      'The union believes that the pit will close, and its leader, Ana Reis, fears a strike.',
      '- | believes | that the pit will close',
    ],
    [
      'behind what hangs from a quoted noun',
      'The minister revealed that she had stopped the sale of a "ghost ship" moored in the harbour since May.',
      '- | revealed | that she had stopped the sale of a "ghost ship" moored in the harbour since May',
    ],
    [
      'behind the question of a question word',
      'Parents demanded to know why, if the tests were in May, the water was still on in June.',
      '- | demanded | to know why, if the tests were in May, the water was still on in June',
    ],
  ])('%s', (_, text, line) => {
    expect(saidIn(text)).toContain(line);
  });

  test('and a list of what is said goes on behind its semicolons', () => {
    expect(saidIn('Novak said that the dam leaked; that it was old; and that nobody had looked.')).toEqual([
      'Novak | said | that the dam leaked; that it was old; and that nobody had looked',
    ]);
  });
});

describe('a content begins', () => {
  test('where its sentence does', () => {
    expect(
      saidIn('The firm knew of the leak, its lawyer, Ida Korr, told reporters when the hearing had ended.'),
    ).toEqual(['Ida Korr | told | The firm knew of the leak']);
  });
});

describe('a passive tells what somebody says', () => {
  test.each([
    [
      'A driver stole more than 300 parcels from his own van, a jury has been told.',
      '- | has been told | A driver stole more than 300 parcels from his own van',
    ],
    ['The minister is thought to favour a delay.', '- | is thought | The minister … to favour a delay'],
    ['The minister was reported to be “furious”.', '- | was reported | The minister … to be “furious”'],
    ['The hall, which is said to leak, was closed.', '- | is said | to leak'],
    ['Visitors are being advised not to swim in the lake.', '- | are being advised | not to swim in the lake'],
    ['It is not known how long the fire had been burning.', '- | is not known | how long the fire had been burning'],
    ['Mr Lowe, who is said by his doctors to be ill, did not attend.', '- | is said | to be ill'],
    [
      'Councillors were warned by Ines Rook that the roof might fall.',
      'Ines Rook | were warned | that the roof might fall',
    ],
  ])('%s', (text, line) => {
    expect(saidIn(text)).toContain(line);
  });
  test.each(['The minister is expected at noon.', 'A boat called Miracle Run was sold.'])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('what is said of what others say', () => {
  test.each([
    [
      'The prime minister, Oda Renn, denied reports that the army had crossed the river.',
      'Oda Renn | denied | reports that the army had crossed the river',
    ],
    [
      'Jonas Pike rejected a claim that he had lied about his degree.',
      'Jonas Pike | rejected | a claim that he had lied about his degree',
    ],
    ['In the view of Rosa Timms, the plan will fail.', 'Rosa Timms | view | the plan will fail'],
    ['In the words of Jan Oster, the strike was a cry for help.', 'Jan Oster | words | the strike was a cry for help'],
    ['The club reacted by letter, calling the fine “an insult”.', '- | calling | the fine “an insult”'],
  ])('%s', (text, line) => {
    expect(saidIn(text)).toContain(line);
  });
  test('who draws criticism says nothing', () => {
    const said = analyze('Health officials have drawn criticism for pushing for a ban on menthol.').speech;
    expect(said.flatMap(({ source }) => source)).toEqual([]);
  });
});

describe('who speaks', () => {
  test.each([
    ['a role with a name behind it', '“Go now,” says the county’s chief fire officer, Bren Talbot.', 'Bren Talbot'],
    [
      'a name with an address behind it',
      'Harold Minter, 48, of Ash Lane, Dorby, denies that he took the van.',
      'Harold Minter',
    ],
    [
      'who doubts it in the sentence before',
      'The minister, Ada Orr, was away. The mayor, Lena Bick, doubts the figures. “They were made up,” she said.',
      'Lena Bick',
    ],
    [
      'who says it of somebody else in the sentence before',
      'Ada Brill said Mina Sorel had sold the boat. “She needed the money,” she said.',
      'Ada Brill',
    ],
    [
      'not who asks',
      'Ola Berg denied the charge. The prosecutor, Tom Averly, asked him about the money. “I earned it,” he said.',
      'Ola Berg',
    ],
    [
      'the body that "it" stands for',
      'Tarn Water cut its prices on Monday. It said the winter had been mild.',
      'Tarn Water',
    ],
    [
      'who is named behind a nickname',
      'Rules hurt people, said one of the owners, Rep. Ada “Bo” Ames, who has left.',
      'Ada',
    ],
  ])('is %s', (_, text, speaker) => {
    expect(saidIn(text).at(-1)!.startsWith(speaker)).toBe(true);
  });
});

describe('"who" behind a body that somebody is of', () => {
  test.each([
    [
      '“Wait,” cautions Ada Ode of rival shop Velden Research, who estimates that one in ten will leave.',
      'Ada Ode | estimates | that one in ten will leave',
    ],
    ['Velden’s lawyer, who said that nobody knew, left the court.', '- | said | that nobody knew'],
  ])('%s', (text, line) => {
    expect(saidIn(text)).toContain(line);
  });
});

test('whose lawyer somebody is says nothing, though the name has a hyphen', () => {
  expect(saidIn('Ada Ode-Lund’s lawyer, Peter Jones, said she was innocent.')).toEqual([
    'Peter Jones | said | she was innocent',
  ]);
});

test('a dateline is no part of the sentence behind it', () => {
  expect(
    saidIn(
      'PORT ALDER (Coast Wire) - The operator of a ferry that ran aground off Port Alder on Sunday blamed “human error” on Tuesday.',
    ),
  ).toEqual(['- | blamed | “human error”']);
});
