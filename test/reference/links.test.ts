import { describe, expect, test } from 'vitest';
import { recognizeEntities } from '../../src/index.ts';

/** The name of the entity with the last mention of some words, and null where that is nobody who is named. */
function whose(text: string, words: string): string | null {
  const at = text.lastIndexOf(words);
  const end = at + words.length;
  const entity = recognizeEntities(text).find(
    ({ label, mentions }) =>
      !['DATE', 'QUANTITY', 'CARDINAL'].includes(label) &&
      mentions.some((m) => m.end === end && m.start >= at && m.form !== 'name'),
  );
  return entity?.mentions.some(({ form }) => form === 'name') === true ? entity.name : null;
}

type Row = readonly [text: string, words: string, name: string | null];

describe('whom a lead speaks of', () => {
  test.each<Row>([
    ['A climber has died in a fall. Ben Ode, 32, slipped on the ridge.', 'A climber', 'Ben Ode'],
    [
      'A suspected smuggler was found dead in his cell. Ben Ode had been arrested on Monday.',
      'A suspected smuggler',
      'Ben Ode',
    ],
    [
      'A union leader blamed the port master.\n\nPetra Vance, the union leader, said he had slept.',
      'A union leader',
      'Petra Vance',
    ],
    ['Climber dies in fall\n\nA climber has died. Ben Ode, 32, slipped on the ridge.', 'Climber', 'Ben Ode'],
    ['A man has been held after a fire. Ada Ode, 44, saw it from her window.', 'A man', null],
    ['The driver spoke first. Then Rosa Lind arrived.', 'The driver', null],
    ['A woman was hit by a lorry, and the driver fled. Ben Ode, 50, was walking home.', 'the driver', null],
    ['A man has been shot. Mayor Ben Ode called it a tragedy.', 'A man', null],
    ['A man has been shot. Ben Ode, his neighbour, called the police.', 'A man', null],
  ])('%s', (text, words, name) => expect(whose(text, words)).toBe(name));
});

describe('what somebody is known for, and what is done to him', () => {
  test.each<Row>([
    ["Ada Ode's lawyer says the actress has left.", 'the actress', 'Ada Ode'],
    ['Ben Ode scored twice. The 33-year-old striker left early.', 'The 33-year-old striker', 'Ben Ode'],
    ['Ben Ode scored twice. The 33-year-old left early.', 'The 33-year-old', 'Ben Ode'],
    ['Ben Ode met Ivan Lee. The actor left early.', 'The actor', null],
    ['Ben Ode was charged on Monday. The judge was ill. The defendant wept.', 'The defendant', 'Ben Ode'],
    ['Ben Ode was charged. Ivan Lee was charged, too. The defendant wept.', 'The defendant', null],
    ['Ada Ode was stabbed on Monday. The police came late. The victim is in hospital.', 'The victim', 'Ada Ode'],
    ["Ben Ode's lawyer, Ada Lee, said her client would appeal.", 'her client', 'Ben Ode'],
    ['Coach Ben Ode was sacked on Monday. The owner thanked the former coach.', 'the former coach', 'Ben Ode'],
    ['Coach Ben Ode smiled. The owner thanked the former coach.', 'the former coach', null],
  ])('%s', (text, words, name) => expect(whose(text, words)).toBe(name));
});

describe('who has spoken goes on under what he is: the entity agrees with the speaker', () => {
  test.each<Row>([
    ['Farid Ode said that business was bad. “My son is one,” said the shopkeeper.', 'the shopkeeper', 'Farid Ode'],
    ['“I told him,” Ivo Lee said. The Italian felt the corner was wrong.', 'The Italian', 'Ivo Lee'],
    ['Hugh Ode suggested that it was dark. “Perhaps,” replied the witness.', 'the witness', null],
    ['Ada Ode said it would close. Ben Lee and Ken Orr arrived. The teacher hoped it would not.', 'The teacher', null],
    ['Ben Ode said it would close. The regulator claimed it would not.', 'The regulator', null],
  ])('%s', (text, words, name) => expect(whose(text, words)).toBe(name));
});

describe('appositions and predicates', () => {
  test.each<Row>([
    ['Ben Ode, a scientist and a father of two, died.', 'a father', 'Ben Ode'],
    ['The passing of Ben Ode, the man who leaked it, was announced.', 'the man', 'Ben Ode'],
    ['Ben Ode was 81. The head of the party for years, he died at home.', 'The head', 'Ben Ode'],
    ['It was said that one of our own, Hugh Ode, will be the host of the show.', 'the host', 'Hugh Ode'],
    ['Ben Ode, Lark Bay police chief, left.', 'police chief', 'Ben Ode'],
    ['Ben Ode was relieved of his duties as coach.', 'coach', 'Ben Ode'],
    ['She met Works Minister and party leader Ben Ode.', 'Works Minister', 'Ben Ode'],
    ['She met the minister and party leader Ben Ode.', 'the minister', null],
    ['Ben Ode, Mayor of Tarn and Chairman of the Board of Lumen, left.', 'Chairman', 'Ben Ode'],
  ])('%s', (text, words, name) => expect(whose(text, words)).toBe(name));
});

describe('whose office somebody has, however the body is called', () => {
  test.each<Row>([
    [
      'Ben Ode, a teacher at Marlow Farming University (MFU), left. Ada Lee stayed. The MFU teacher smiled.',
      'The MFU teacher',
      'Ben Ode',
    ],
    [
      'Ben Ode, a teacher at Marlow Farming University (MFU), left. Ada Lee stayed. The TKL teacher smiled.',
      'The TKL teacher',
      null,
    ],
    ['It was late, said Marlow District Officer (MDO) Ben Ode. Ada Lee stayed. The MDO smiled.', 'The MDO', 'Ben Ode'],
    ['Ben Ode, the Municipal Chief Executive (MCE), left. Ada Lee stayed. The MCE smiled.', 'The MCE', 'Ben Ode'],
    [
      'The Crown Prince Sheikh Omar Ode met Ada Lee and Ben Orr. The Crown Prince smiled.',
      'The Crown Prince',
      'Omar Ode',
    ],
    ['Ben Ode, Secretary of the TCC, met Ada Lee. TCC secretary also said it would rain.', 'secretary', 'Ben Ode'],
  ])('%s', (text, words, name) => expect(whose(text, words)).toBe(name));
});

test('what somebody worked as is nobody else', () => {
  const names = recognizeEntities('Ben Ode worked as a clerk. He met a nurse.').map(({ name }) => name);
  expect(names).toContain('a nurse');
  expect(names).not.toContain('a clerk');
});

test('nobody calls several men "he"', () =>
  expect(whose('Several men told Ben Ode to go. When he refused, two left.', 'he')).toBe('Ben Ode'));

describe('we, it, and who is not who speaks', () => {
  test.each<Row>([
    ['The ministry said: "We deny it."', 'We', null],
    ['The National Ports Authority wrote: "We deny it."', 'We', 'National Ports Authority'],
    [
      'The National Ports Authority left. Its spokeswoman, Ada Ode, smiled. "We deny it," Ode said.',
      'We',
      'National Ports Authority',
    ],
    ['Ada Ode smiled. "We deny it," Ode said.', 'We', null],
    ['My friends, we have come far. As Americans, we must act. Our time is now.', 'Our', 'Americans'],
    ['My friends, we have come far. Americans must act. Our time is now.', 'Our', null],
    ['I, Josh Ode, declare it. My word is law.', 'My', 'Josh Ode'],
    ['The National Ports Authority runs nine ports. It employs 4,000 people.', 'It', 'National Ports Authority'],
    ['Ben Ode met Ivan Lee. "He lied to everybody there," Ode said.', 'He', 'Ivan Lee'],
    ['Ivan Lee left. Ben Ode had come. "Ode should look in the mirror," he said.', 'he', 'Ivan Lee'],
  ])('%s', (text, words, name) => expect(whose(text, words)).toBe(name));

  test.each<readonly [text: string, name: string, label: string]>([
    ['The plant in Ormdal is shut. Ormdal’s mayor, Ada Ode, wept.', 'Ormdal', 'GPE'],
    ['The company blamed for it, Corvex Chemicals, denied it. Corvex said so twice.', 'Corvex Chemicals', 'ORG'],
  ])('%s', (text, name, label) => {
    const entity = recognizeEntities(text).filter((other) => other.name === name);
    expect(entity.map((other) => other.label)).toEqual([label]);
  });

  test('who was a captain is no captain: the title keeps "former" before the body’s name', () => {
    const text = 'Former Lumen captain Ivan Sand left. Captain Leo Orr stayed. The captain smiled.';
    const titles = recognizeEntities(text).map(({ name, title }) => [name, title]);
    expect(titles).toContainEqual(['Ivan Sand', 'Former captain']);
    expect(whose(text, 'The captain')).toBe('Leo Orr');
  });
});

test('what always has an article is a vessel, and does not take "she said" from who speaks', () => {
  const text =
    'The Lady Muriel hit the quay on Friday. The Lady Muriel had left Tarn at noon. Ada Sole saw it.\n\n"It was dreadful," she said.';
  const entities = recognizeEntities(text);
  expect(entities.find(({ name }) => name.endsWith('Muriel'))?.label).toBe('PRODUCT');
  expect(whose(text, 'she')).toBe('Ada Sole');
});

test.each([
  ['Mr Ode, of Strand Road, Port Callan, was released.', undefined],
  ['Ben Ode, 34, of Tarn, was fined.', undefined],
  ['Ben Ode, from Tarn, was fined.', undefined],
  ['Ben Ode, of the World Bank, was fined.', 'World Bank'],
])('where somebody lives is no affiliation: %s', (text, affiliation) => {
  expect(recognizeEntities(text)[0]!.affiliation).toBe(affiliation);
});
