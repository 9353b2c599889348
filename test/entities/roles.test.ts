import { describe, expect, test } from 'vitest';
import { analyze, recognizeEntities } from '../../src/index.ts';

/** The entity whose mention the words are, by its name; null for none. */
function nameOf(text: string, words: string): string | null {
  const at = text.lastIndexOf(words);
  return (
    recognizeEntities(text).find(({ mentions }) =>
      mentions.some(({ start, end, form }) => form === 'nominal' && start >= at && end <= at + words.length),
    )?.name ?? null
  );
}

/** Title and affiliation of the one person of this name. */
function about(text: string, name: string): (string | undefined)[] {
  const entity = recognizeEntities(text).find((other) => other.name === name);
  return [entity?.title, entity?.affiliation];
}

describe('role nouns', () => {
  test.each<[text: string, words: string, name: string]>([
    [
      'Prime Minister Tarek Olsande spoke. Former prime minister Ruben Castell clapped. The prime minister left.',
      'The prime minister',
      'Tarek Olsande',
    ],
    ['Mayor Ada Rowe met former mayor Ben Castell. The former mayor wept.', 'The former mayor', 'Ben Castell'],
    ['President Ada Rowe met Vice President Ken Orr. The president left.', 'The president', 'Ada Rowe'],
    ['President Ada Rowe met Vice President Ken Orr. The vice president left.', 'The vice president', 'Ken Orr'],
    ['Gov. Ada Rowe met Sen. Ken Orr. The governor left.', 'The governor', 'Ada Rowe'],
    ['Gov. Ada Rowe met Sen. Ken Orr. The lawmaker left.', 'The lawmaker', 'Ken Orr'],
    ['Prime Minister Tarek Olsande spoke. The PM left.', 'The PM', 'Tarek Olsande'],
    ['Prime Minister Tarek Olsande spoke. The premier left.', 'The premier', 'Tarek Olsande'],
    ['Secretary of State Lena Moss flew home. The secretary of state slept.', 'The secretary', 'Lena Moss'],
    ['President of the Republic of Velmark Ilan Kovan spoke. Then the head of state left.', 'the head', 'Ilan Kovan'],
    ['King Olav Berg met President Ada Rowe of Freeland. The monarch left.', 'The monarch', 'Olav Berg'],
    [
      'Foreign Minister Ada Rowe met Finance Minister Ken Orr. The foreign minister left.',
      'The foreign minister',
      'Ada Rowe',
    ],
    ['The mayor denied it on Monday. “It is false,” Mayor Ines Falk said.', 'The mayor', 'Ines Falk'],
    ['Statsig chief executive Vija Raj spoke. The CEO left.', 'The CEO', 'Vija Raj'],
    ['The board named Ada Ode coach on Monday. The coach left.', 'The coach', 'Ada Ode'],
    ['Ben Hale will return as host in May. The host slept.', 'The host', 'Ben Hale'],
    ['Ben Hale, 45, was hurt. “No,” the 45-year-old man said.', 'the 45-year-old man', 'Ben Hale'],
    ['The carmaker Bexal Motors Inc. closed. The carmaker said so.', 'The carmaker', 'Bexal Motors Inc.'],
    [
      'President Sipho Dlamini of South Africa left. The South African leader said so.',
      'The South African leader',
      'Sipho Dlamini',
    ],
    ["South Korea's President Park Min-jun left. The Korean leader said so.", 'The Korean leader', 'Park Min-jun'],
    [
      'French President Alain Morel met Chancellor Greta Voss. The French leader said Europe must arm.',
      'The French leader',
      'Alain Morel',
    ],
    [
      'Ambassador of Norland to Freeland Henrik Aas was summoned. The ambassador said so.',
      'The ambassador',
      'Henrik Aas',
    ],
    ['Dr Helen Marsh, who led the study, said bats were fewer. The ecologist said so.', 'The ecologist', 'Helen Marsh'],
    ['Senator Ken Orr said no. The politician said it was late.', 'The politician', 'Ken Orr'],
  ])('%s %s', (text, words, name) => {
    expect(nameOf(text, words)).toBe(name);
  });

  test.each<[text: string, words: string, name: string]>([
    ['President Mirela Kovan said she met the President of Ostrava.', 'the President', 'Mirela Kovan'],
    ['Former mayor Ben Castell clapped. The mayor left.', 'The mayor', 'Ben Castell'],
    ['Health Minister Ada Rowe spoke. The foreign minister left.', 'The foreign minister', 'Ada Rowe'],
    ['President-elect Ken Orr slept. The president left.', 'The president', 'Ken Orr'],
    // who has spoken last is not the holder of another office, nor of a trade that nobody has beside it
    [
      'Our reporter Sunil Rowe says it rained.\n\nThe prime minister has told MPs so.',
      'The prime minister',
      'Sunil Rowe',
    ],
    ['Nurse Olga Brandt said the ward was full. The health minister said so.', 'The health minister', 'Olga Brandt'],
    ['Fisherman Pedro Alonso said the nets were empty. The mayor said so.', 'The mayor', 'Pedro Alonso'],
    ['Sergeant Tim Boyle said it was stolen. The judge said he did not believe him.', 'The judge', 'Tim Boyle'],
    ['Judge Ada Rowe said he lied. The defendant said he was sorry.', 'The defendant', 'Ada Rowe'],
    ['Mayor Ines Falk said it was safe. The governor said it was not.', 'The governor', 'Ines Falk'],
    [
      "South Korea's President Park Min-jun arrived. The South African leader said so.",
      'The South African leader',
      'Park Min-jun',
    ],
    ['President Ada Ode of New Freeland spoke. The New Zealand leader said so.', 'The New Zealand leader', 'Ada Ode'],
    [
      "President Luis Sanz of the Republic of Lowmark spoke. The Czech Republic's president said so.",
      'president',
      'Luis Sanz',
    ],
    [
      'Governor Amy Rusk of South Dakota signed it. The South Carolina governor said no.',
      'The South Carolina governor',
      'Amy Rusk',
    ],
    ['Opposition leader Carla Voss said no. The finance minister said yes.', 'The finance minister', 'Carla Voss'],
  ])('not: %s %s', (text, words, name) => {
    expect(nameOf(text, words)).not.toBe(name);
  });

  test.each<[text: string, words: string, name: string | undefined]>([
    ['Her team counted slugs. The Royal Zoological Club said so. The team plans to return.', 'The team', 'Her team'],
    ['Researchers counted bats. Lumen Energy paid for it. The team said so.', 'The team', 'The team'],
    ['Rovers lost. The Lowmark Water Board said it was wet. The club said so.', 'The club', 'The club'],
    ["The Miners' Union called a strike. The company said it had no choice.", 'The company', 'The company'],
    ['The Hollin Bank closed. The Consumer League complained. The bank said no.', 'The bank', 'Hollin Bank'],
    ['Marsh Rangers signed Tulloch. The club said he would play.', 'The club', 'Marsh Rangers'],
    ['The Lowmark Film Institute closed. The organisation said so.', 'The organisation', 'Lowmark Film Institute'],
  ])('a noun for a body that is no body of another sort: %s', (text, words, name) => {
    const at = text.lastIndexOf(words);
    const { entities } = analyze(text);
    expect(entities.find(({ mentions }) => mentions.some(({ start }) => start === at))?.name).toBe(name);
  });

  test.each<[text: string, found: string[]]>([
    ['The old bridge fell. The new bridge stood. The bridge was blue.', ['The new bridge, The bridge']],
    ['The city council met. The town council left. The town council rose.', ['The town council, The town council']],
    ['Nobody is a hero here.', []],
    ["They weren't spies, and she was not a kid.", []],
  ])('what words before the noun tell apart, and what is denied: %s', (text, found) => {
    expect(
      recognizeEntities(text)
        .filter(({ mentions }) => mentions.some(({ form }) => form === 'nominal'))
        .map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)).join(', ')),
    ).toEqual(found);
  });

  test.each<[text: string, name: string, title: string | undefined, affiliation: string | undefined]>([
    ['Police chief Ruth Ansah spoke.', 'Ruth Ansah', 'Police chief', undefined],
    ['Asked about it, deputy police chief Ruth Ansah left.', 'Ruth Ansah', 'deputy police chief', undefined],
    ['Statsig CEO Vija Raj said no.', 'Vija Raj', 'CEO', 'Statsig'],
    ["Statsig's founding CEO, Vija Raj, said no.", 'Vija Raj', 'founding CEO', 'Statsig'],
    ['The Labour leader, Ana Boll, left.', 'Ana Boll', 'leader', 'Labour'],
    ["Ana Boll, who heads the Nurses' Union, said no.", 'Ana Boll', undefined, "Nurses' Union"],
    ['Carl Rossi, formerly of the World Bank, agreed.', 'Carl Rossi', undefined, 'World Bank'],
    ['Hugh Hill, 45, a doctor from Lima, said no.', 'Hugh Hill', 'doctor', 'Lima'],
    ['Surgeon General Ada Lee spoke.', 'Ada Lee', 'Surgeon General', undefined],
    [
      'President Mirela Kovan said: "I had no contact with the President of Ostrava."',
      'Mirela Kovan',
      'President',
      undefined,
    ],
    ['Then Ada Ode slept.', 'Ada Ode', undefined, undefined],
  ])('title and affiliation: %s', (text, name, title, affiliation) => {
    expect(about(text, name)).toEqual([title, affiliation]);
  });

  test.each<[text: string, pronoun: string, name: string]>([
    ['Coach Emil Dravec said Oskar Lind had missed training. He also said the team was ready.', 'He', 'Emil Dravec'],
    ['Emil Dravec said Oskar Lind was ill, adding that he rested the winger.', 'he', 'Emil Dravec'],
    ['Omar Lind said Ken Orr had lied. In his opinion he should go.', 'his', 'Omar Lind'],
  ])('who has spoken goes on: %s', (text, pronoun, name) => {
    const at = text.lastIndexOf(` ${pronoun} `) + 1;
    expect(recognizeEntities(text).find(({ mentions }) => mentions.some(({ start }) => start === at))?.name).toBe(name);
  });
});
