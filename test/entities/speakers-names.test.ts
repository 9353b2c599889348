import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

/** The names of those who speak, in text order; null for nobody who is named. */
const speakersIn = (text: string): (string | null)[] => {
  const { speech, entities } = analyze(text);
  return speech.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? null);
};

describe('letters behind a name are no part of it', () => {
  test.each<[text: string, name: string]>([
    ['Sinéad Quirke SC said the lease was void. Ms Quirke said her client knew.', 'Sinéad Quirke'],
    ['Fiona Drummond MSP said the ferries were late. Ms Drummond said she knew.', 'Fiona Drummond'],
    ['Brendan Tolan TD said the house was sold. Mr Tolan said he was sorry.', 'Brendan Tolan'],
    ['Ruth Okello PhD said the sample was small. Okello said it was a start.', 'Ruth Okello'],
    ['Joan Birtles CPA said the accounts were wrong. Birtles said she knew.', 'Joan Birtles'],
  ])('%s', (text, name) => {
    expect(speakersIn(text)).toEqual([name, name]);
  });
  test('a club keeps them', () => {
    const { entities } = analyze('Orlando City SC said the match was off.');
    expect(entities.map(({ label }) => label)).not.toContain('PERSON');
  });
});

describe('an office and its seat before a name', () => {
  test.each<[text: string, name: string]>([
    ['State Member for Bundarra Jacinta Prowse said families would wait.', 'Jacinta Prowse'],
    ['The Norvex CEO, Gwen Ridley, said prices would fall.', 'Gwen Ridley'],
    ['Tarn Chamber of Trade (TCT) chairman Tom Fallon said prices would fall.', 'Tom Fallon'],
    ['Ports Authority of Norland (PAN) Director Gwen Ridley said trade had grown.', 'Gwen Ridley'],
    ['The Tarn MP, Gwen Ridley, said the line would close.', 'Gwen Ridley'],
    ['MP for North Tarn Gwen Ridley said the line would close.', 'Gwen Ridley'],
    ['Labour candidate for Westmere Tom Fallon said the count was wrong.', 'Tom Fallon'],
    ['Secretary of the Teachers Guild Amy Poole said the talks failed.', 'Amy Poole'],
    ['The Minister for Works Chinedu Obasi said the road would open.', 'Chinedu Obasi'],
    ['The Minister of Economy Sheikh Saud bin Rashid Al Thawadi said growth would hold.', 'Saud bin Rashid Al Thawadi'],
    ['His Excellency the Minister of Economy Sheikh Saud bin Omar said growth would hold.', 'Saud bin Omar'],
    ['Armed Forces Chief of Staff Major General Tomas Ibarra said the border was calm.', 'Tomas Ibarra'],
    ['Chair of judges Ravi Menon said the vote was unanimous.', 'Ravi Menon'],
    ['Ambassador of Norland to Freeland Henrik Aas said he was sorry.', 'Henrik Aas'],
    ['Assistant Commissioner of Police Rafiq Bhuiyan said two men were held.', 'Rafiq Bhuiyan'],
    ['National Union of Teachers branch secretary Olwen Prydderch said pay was poor.', 'Olwen Prydderch'],
  ])('%s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
  test('whose office speaks is not who leads it', () => {
    const text = 'The office of the Union of Miners (UM) leader Gwen Ridley said it was shut.';
    expect(speakersIn(text)).not.toContain('Gwen Ridley');
  });
  test('whom somebody speaks for is not parted from his given name', () => {
    expect(analyze('A lawyer for Mary Ann Lee said no.').entities.map(({ name }) => name)).toContain('Mary Ann Lee');
  });
});

describe('initials of three names and more', () => {
  test.each([
    ['Prince Karim bin Omar spoke. Prince KBO said it was late.', 'Karim bin Omar'],
    ['Ada Noor Ali came. Ana said it was late.', 'Ana'],
    ['Bo Ira Stone left. The BIS said rates would rise.', 'BIS'],
  ])('are whose they are, where they are letters of somebody: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('bodies are whole', () => {
  test.each<[text: string, name: string]>([
    ['Conciliation service Accord says the sides will meet.', 'Accord'],
    ['Mental health charity Beacon says the wait is too long.', 'Beacon'],
    ['Consumer group Choice says the labels lie.', 'Choice'],
    ['Energy regulator Wattline says bills will fall.', 'Wattline'],
    [
      "Transport and Allied Workers' Federation members met. The union said no.",
      "Transport and Allied Workers' Federation",
    ],
    ["The Postal, Port and Telegraph Workers' Union said pay was low.", "Postal, Port and Telegraph Workers' Union"],
    ['The Ministry of Defense rejected it. The entity said it was false.', 'Ministry of Defense'],
  ])('%s', (text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
  test('two bodies are not one', () => {
    const { entities } = analyze("On Friday Ferro and Dockers' Union leaders met.");
    expect(entities.map(({ name }) => name)).toContain("Dockers' Union");
  });
});

describe('a source is who says it', () => {
  test.each<[text: string, source: string]>([
    ['Opposition Leader Delroy Wallerson yesterday said the budget was a joke.', 'Opposition Leader Delroy Wallerson'],
    ['Lumen Energy last week said profits fell.', 'Lumen Energy'],
    ['"It was dark," recalled the driver in a statement.', 'the driver'],
    ['"It is over," emphasized the minister at a press conference.', 'the minister'],
  ])('%s', (text, source) => {
    expect(
      analyze(text).speech.flatMap((found) => found.source.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([source]);
  });
});
