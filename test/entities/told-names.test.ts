import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import type { NameLabel } from '../../src/entities/name-labels.ts';
import { withTold } from '../../src/entities/told-names.ts';
import { readDocument } from '../../src/syntax/read.ts';

const labelsOf = (text: string): Map<string, string> =>
  new Map(recognizeEntities(readDocument(text)).map(({ name, label }) => [name, label]));

describe('who has been taken for a place', () => {
  const labels = (text: string, ...names: [first: number, last: number, label: NameLabel][]): string[] =>
    withTold(
      readDocument(text),
      names.map(([first, last, label]) => ({ first, last, label, confidence: 0.9 })),
    ).map(({ label }) => label);

  test('a surname that speaks is its bearer’s, one that stands anywhere else may be a place', () => {
    const names: [number, number, NameLabel][] = [
      [0, 1, 'PERSON'],
      [4, 4, 'LOC'],
    ];
    expect(labels('Dana Odeya left. Odeya said no.', ...names)).toEqual(['PERSON', 'PERSON']);
    expect(labels('Dana Odeya left. Odeya froze hard.', ...names)).toEqual(['PERSON', 'LOC']);
  });

  test('a full name is somebody’s where its last word is', () => {
    const names: [number, number, NameLabel][] = [
      [0, 1, 'LOC'],
      [4, 4, 'PERSON'],
    ];
    expect(labels('Dana Odeya left. Odeya wept loudly.', ...names)).toEqual(['PERSON', 'PERSON']);
  });
});

describe('names by what one occurrence tells of all', () => {
  test.each([
    ['Rovers manager Keith Dolan said that the Rovers had been robbed.', 'Rovers', 'ORG'],
    ['Norley chairman Bill Oakes said that nobody would leave.', 'Norley', 'ORG'],
    ['“We deserved it,” Velden boss Carla Rossi said.', 'Velden', 'ORG'],
    ['Barton prop Sam Hale was sent off in the second half.', 'Barton', 'ORG'],
    ['Hartfield Town striker Joe Mills scored twice.', 'Hartfield Town', 'ORG'],
    ['Velden mayor Carla Rossi opened the bridge.', 'Velden', 'GPE'],
    ['Tarn Rovers 1-2 Velden Blues', 'Tarn Rovers', 'ORG'],
    [
      'LONDON (Nordic Wire) - Bread prices fell sharply in the third quarter, officials said on Friday.',
      'Nordic Wire',
      'ORG',
    ],
  ])('%s', (text, name, label) => {
    expect(labelsOf(text).get(name)).toBe(label);
  });

  test('where a report was written is a place, if it is one elsewhere', () => {
    const text =
      'PORT ALDER — The city council of Port Alder voted on Tuesday night to rebuild the covered market that burnt down in March. Mayor Amina Duarte has led Port Alder since 2019.';
    expect([...labelsOf(text)]).toContainEqual(['Port Alder', 'GPE']);
    expect([
      ...labelsOf('TODAY TARN — The harbour froze on Friday, the harbour master said in Velden.'),
    ]).not.toContainEqual(['TODAY TARN', 'GPE']);
  });

  test('a day of the week is no event', () => {
    const found = labelsOf(
      'PORT ALDER — The city council of Port Alder voted on Tuesday night to rebuild the covered market.',
    );
    expect([...found.values()]).not.toContain('EVENT');
  });

  test('half the name of a firm is the firm, unless somebody is called so', () => {
    const firm = recognizeEntities(
      readDocument('Lumen fell by a tenth. Lumen Group is based in Norland. Lumen said it was sorry.'),
    );
    expect(firm.find(({ name }) => name === 'Lumen Group')!.mentions.length).toBeGreaterThanOrEqual(3);
    const person = recognizeEntities(
      readDocument('Karl Lumen founded Lumen Group in 1990. Mr Lumen lives in Norland.'),
    );
    expect(person.find(({ name }) => name === 'Karl Lumen')!.label).toBe('PERSON');
  });

  test('a common word that opens a sentence before a role is no club', () => {
    expect([...labelsOf('Club captain Dean Hobbs apologised to the fans.').keys()]).not.toContain('Club');
    expect([...labelsOf('Team manager Keith Dolan said nothing.').keys()]).not.toContain('Team');
  });

  test('a country stays a place before its captain, and a town where it is a place', () => {
    expect(labelsOf('France captain Luc Amar lifted the cup.').get('France')).toBe('GPE');
    expect(labelsOf('Police in Velden said a man was arrested. The mayor of Velden thanked them.').get('Velden')).toBe(
      'GPE',
    );
  });

  test.each([
    ['The Kent Hawks won on Sunday. The Hawks have now won six games.', 'Kent Hawks', 'Hawks'],
    [
      'The Reserve Bank of Norland raised rates. The Reserve Bank said it would wait.',
      'Reserve Bank of Norland',
      'Reserve Bank',
    ],
    ['The Kent Hawks won. He told Hawks TV he was glad. Hawks are third.', 'Kent Hawks', 'Hawks'],
  ])('a body goes on under half of its name: %s', (text, name, half) => {
    const body = recognizeEntities(readDocument(text)).find((entity) => entity.name === name);
    expect(body!.aliases).toContain(half);
  });

  test('what belongs to a body is not the body', () => {
    const found = labelsOf('The Parliament Committee on Rivers met on Monday. Parliament will vote in June.');
    expect([...found.keys()]).toEqual(expect.arrayContaining(['Parliament Committee on Rivers', 'Parliament']));
  });

  test.each([
    // Each was a person or a place, as the words alone look.
    [
      'Petra Lindgren runs the shipping company Northline. Because Northline broke its contract, we left.',
      'Northline',
      'ORG',
    ],
    ['Shares in Kestrowe fell. Kestrowe said nothing.', 'Kestrowe', 'ORG'],
    ['Jon Varga had been a partner at Varga Capital in Orsk.', 'Varga Capital', 'ORG'],
    ['The Ostravan Freedom Front shelled the pass.', 'Ostravan Freedom Front', 'ORG'],
    ['It was founded at the Lindqvist Center in Velden.', 'Lindqvist Center', 'FAC'],
    ['On Monday Brandauer said it would pay. Nobody believed Brandauer.', 'Brandauer', 'ORG'],
    ['The manufacturer, Larmann Werft, denied it.', 'Larmann Werft', 'ORG'],
    ['Ravensmoor United 2 Carrow Town 1\n\nThe late header sent Ravensmoor top.', 'Ravensmoor United', 'ORG'],
    ['Storm Odile hit the coast on Monday.', 'Storm Odile', 'EVENT'],
    ['The Lady Muriel hit the breakwater at noon, and the ferry sank.', 'Lady Muriel', 'PRODUCT'],
    ['The Ostravan minority in Ostrava left.', 'Ostravan', 'NORP'],
    ['Ivo Brand lives in Pennor Row, near the Teal Barrier.', 'Pennor Row', 'FAC'],
    ['Ivo Brand read her memoir, The Wrong Arm, in Tarn.', 'The Wrong Arm', 'WORK_OF_ART'],
    ['Nvidia, whose chips were used in it, declined to comment.', 'Nvidia', 'ORG'],
    ['Downing Street dismissed the row as a storm.', 'Downing Street', 'ORG'],
    ['Canada’s Laurier Brands made an offer.', 'Laurier Brands', 'ORG'],
    ['Shares in the Boise-based company fell.', 'Boise', 'GPE'],
  ])('%s', (text, name, label) => {
    expect(labelsOf(text).get(name)).toBe(label);
  });

  test('whose full name is told stays a person', () => {
    expect(labelsOf('Ada Lumen raised the offer. Lumen said it would rain.').get('Ada Lumen')).toBe('PERSON');
    expect(labelsOf('The company Ode runs is old. Karl Ode smiled.').get('Karl Ode')).toBe('PERSON');
  });
});

describe('the place that opens a report before a colon', () => {
  test.each([
    ['first of all', 'Odetarn: The pumps ran all night. Nobody was hurt.'],
    ['below a headline', 'Pumps run all night\n\nOdetarn: The pumps ran all night. Nobody was hurt.'],
  ])('is one that the tagger has never seen, %s', (_where, text) => {
    expect(labelsOf(text).get('Odetarn')).toBe('GPE');
  });
  test.each([
    ['somebody speaks', 'Odetarn: We ran the pumps all night. I slept at noon.'],
    ['it is a part of more words', 'Odetarn Velin Brodask Lumik: The pumps ran all night. Nobody was hurt.'],
    ['it is a common word', 'Update: The pumps ran all night. Nobody was hurt.'],
    ['it heads a list of one sentence', 'Odetarn: The pumps that ran all night'],
  ])('is none where %s', (_why, text) => {
    expect([...labelsOf(text).keys()]).not.toContain(text.split(/[ :]/, 1)[0]);
    expect([...labelsOf(text).keys()]).not.toContain(text.split(' ').slice(0, 3).join(' '));
  });
});

test('a line has one dateline, and its place one name', () => {
  const text =
    'Ode - Thank you, Ms. Ode.\nJON ROE:\nWhy did the ferry stop? [00:12:30] Ode: The mayor said that it leaks. >> Who?\n';
  const starts = analyze(text).entities.flatMap(({ mentions }) => mentions.map(({ start }) => start));
  expect(new Set(starts).size).toBe(starts.length);
});
