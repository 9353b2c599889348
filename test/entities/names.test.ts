import { describe, expect, test } from 'vitest';
import { recognizeEntities } from '../../src/index.ts';

/** The names of a text with their labels, without dates and numbers. */
const names = (text: string): string[] =>
  recognizeEntities(text)
    .filter(
      ({ label, mentions }) =>
        !['DATE', 'CARDINAL', 'TIME'].includes(label) && mentions.some(({ form }) => form === 'name'),
    )
    .map(({ label, name }) => `${label} ${name}`);

describe('names', () => {
  test.each<[what: string, text: string, found: string[]]>([
    [
      'one of a people before a given name',
      'She beat American Tiana Hale. Briton Harriet Ode lost to Australian Zara Whitlock.',
      [
        'NORP American',
        'PERSON Tiana Hale',
        'NORP Briton',
        'PERSON Harriet Ode',
        'NORP Australian',
        'PERSON Zara Whitlock',
      ],
    ],
    ['a firm that begins with an adjective of a people', 'American Airlines cut flights.', ['ORG American Airlines']],
    [
      'a firm of two surnames behind what it is',
      'The ships belong to the Singaporean group Tanaka Lim. The law firm Hughes Carter said it would sue.',
      ['NORP Singaporean', 'ORG Tanaka Lim', 'ORG Hughes Carter'],
    ],
    [
      'a founder behind what he founded',
      'The Danish company Mads Olsen founded was sold. The publisher Ada Hale said it was late.',
      ['NORP Danish', 'PERSON Mads Olsen', 'PERSON Ada Hale'],
    ],
    [
      'a title, which no firm has',
      'Dame Perpetua Marlow-Singh said it was wrong. An appeal by the broadcaster Sir Neville Ashdown-Obi helped.',
      ['PERSON Dame Perpetua Marlow-Singh', 'PERSON Sir Neville Ashdown-Obi'],
    ],
    [
      'a role that opens a headline before a surname',
      'Qualifier Ode-Lee stuns top seed\n\nLerato Ode-Lee won on Monday. Ode-Lee said she was glad.',
      ['PERSON Lerato Ode-Lee'],
    ],
    [
      'a given name that is a word, before a surname that is named first',
      'Precious Nkemelu said he was brave. Later Nkemelu left.',
      ['PERSON Precious Nkemelu'],
    ],
    ['a number behind a name', 'Rep. Bjarne Lund II said he was ill.', ['PERSON Bjarne Lund II']],
    ['what tells of somebody known', 'Poor Nkemelu said he was brave.', ['PERSON Nkemelu']],
    [
      'a firm of ordinary words, whole and without its last',
      'Little Acre Foods said it had stopped production. Little Acre said the problem had been fixed.',
      ['ORG Little Acre Foods'],
    ],
    [
      'a body called after a place that the text has elsewhere',
      'Delhi Police said 34 people in central Delhi were held. A man in Lagos was told that Lagos Library was shut.',
      ['ORG Delhi Police', 'GPE Delhi', 'GPE Lagos', 'ORG Lagos Library'],
    ],
    ['a person whose surname is a noun for a body', 'Ada Church said she was sorry.', ['PERSON Ada Church']],
    [
      'a country behind what it is',
      'Host Qatar said it would pay. Yesterday Poland said no.',
      ['GPE Qatar', 'GPE Poland'],
    ],
    ['a capital as its government', 'Washington called for calm.', ['GPE Washington']],
    [
      'somebody called like a capital',
      'Tiana Washington won. Washington called for calm.',
      ['PERSON Tiana Washington'],
    ],
    [
      'what is a thing in its own words',
      'Aslef said its members would vote. Jo Harker left. Harker said its members would vote.',
      ['ORG Aslef', 'PERSON Jo Harker'],
    ],
    [
      'a surname of two halves, the first of which is a given name, alone',
      'Singer Lola Brandt-Mays said she was tired. "Never again," Brandt-Mays added.',
      ['PERSON Lola Brandt-Mays'],
    ],
    [
      'two of one surname of two halves',
      'Lola Brandt-Mays met Max Brandt-Mays.',
      ['PERSON Lola Brandt-Mays', 'PERSON Max Brandt-Mays'],
    ],
    [
      'a city and somebody, not the firms that are called after them',
      'New York Foods shut. Rain fell in New York. Mary Hale Holdings closed. Mary Hale was sad.',
      ['ORG New York Foods', 'GPE New York', 'ORG Mary Hale Holdings', 'PERSON Mary Hale'],
    ],
    [
      'a nickname in quotation marks within a name',
      'Rep. Carl “Bud” Hale said no. Tunde "The Hammer" Bello and Bud Hale left.',
      ['PERSON Carl “Bud” Hale', 'PERSON Tunde "The Hammer" Bello'],
    ],
    [
      'a quoted word that is no nickname',
      'Ada Ode called "Ben" Hale a liar.',
      ['PERSON Ada Ode', 'PERSON Ben', 'PERSON Hale'],
    ],
    [
      'ranks in front of a name',
      'Sgt Nat Fowles and Capt Elias Cole testified.',
      ['PERSON Nat Fowles', 'PERSON Elias Cole'],
    ],
    ['a day behind a name', 'Ana Ruiz Monday said no.', ['PERSON Ana Ruiz']],
    ['town and country of a dateline', 'ORSK, Ghana -- The port was closed on Monday.', ['GPE ORSK', 'GPE Ghana']],
    ['a place, then a person', 'While in Jefferson, Holder met with officials.', ['GPE Jefferson', 'PERSON Holder']],
    [
      'a state and who holds its office',
      'President of the Republic of Velmark Ilan Kovan spoke.',
      ['PERSON Ilan Kovan', 'GPE Republic of Velmark'],
    ],
    [
      'an owner and what it owns',
      "The plan rests on an alliance with Dubai's Emirates.",
      ['GPE Dubai', 'ORG Emirates'],
    ],
    ['a firm by its noun', 'The insurer Southern Provident will not pay.', ['ORG Southern Provident']],
    ['a body behind its noun, where no article opens', 'A study by think tank Orvanta is out.', ['ORG Orvanta']],
    ['a body of an ordinary word behind its noun', 'The trade union Resolve said it would wait.', ['ORG Resolve']],
    ['a group by what it is known as', 'A group known as the Grey Lanterns set the fire.', ['ORG Grey Lanterns']],
    ['somebody who tells which firm', 'The law firm Ada Lindgren founded is closing.', ['PERSON Ada Lindgren']],
    ['a firm by an apposition', 'Northern Mutual, the insurance company, refused to pay.', ['ORG Northern Mutual']],
    ['a place before a body, which is none', 'In Lagos, the bank raised rates.', ['GPE Lagos']],
    [
      'a newspaper that is given an interview',
      'In an interview to Dawn, Castell made a statement.',
      ['ORG Dawn', 'PERSON Castell'],
    ],
    [
      'a newspaper by its noun',
      'Olsande spoke to the news daily Prabhat Kiran.',
      ['PERSON Olsande', 'ORG Prabhat Kiran'],
    ],
    ['streets', 'She was seen in Mill Lane and in Abbey Road.', ['FAC Mill Lane', 'FAC Abbey Road']],
    ['a seat of power as who governs there', 'The White House denied the report.', ['ORG White House']],
    ['a seat of power as a house', 'He stood outside the White House.', ['FAC White House']],
    ['given names who act', 'Owen backs Marta.', ['PERSON Owen', 'PERSON Marta']],
    ['a city of that name', 'The summit opened in Sofia on Monday.', ['GPE Sofia']],
    ['a month who says something', 'May urged them to stay.', ['PERSON May']],
    [
      'months of people named in full',
      'August Lind and April Rowe met. April said August was late.',
      ['PERSON August Lind', 'PERSON April Rowe'],
    ],
    ['months that are months', 'The march in May was calm, and the bank may cut rates in August.', []],
    ['words behind a form of address', 'He met Mr Grant and Dr Will.', ['PERSON Grant', 'PERSON Will']],
    ['one with an apostrophe behind a form of address', "Mr D'Souza said it was late.", ["PERSON D'Souza"]],
    ['a country behind a form of address', 'Ms France said it was late.', ['PERSON France']],
    ['a firm behind a form of address', 'Mr Apple said it was late.', ['PERSON Apple']],
    ['a name with its form of address', "Mrs N'Diaye said it was late.", ["PERSON N'Diaye"]],
    ['no office behind a form of address', 'Mr President said it was late.', []],
    [
      'wars and battles',
      'The second Karabakh war, the Iraq war and the battle of Tarn were long.',
      ['EVENT second Karabakh war', 'EVENT Iraq war', 'EVENT battle of Tarn'],
    ],
    ['a newspaper before its noun', 'He told the Harbor Democrat newspaper so.', ['ORG Harbor Democrat']],
    ['no newspaper of a people', 'He told the South Korean newspaper so.', ['NORP South Korean']],
    [
      'a newspaper without its nationality',
      'He spoke to the Italian La Repubblica newspaper.',
      ['ORG La Repubblica', 'NORP Italian'],
    ],
    ['one place under two names', 'They left Nagorno-Karabakh. Karabakh is green.', ['GPE Nagorno-Karabakh']],
    ['a state with and without what it is', 'They left the Velden Republic. Velden is green.', ['GPE Velden Republic']],
    ['stage directions, which are nobody', '(CROSSTALK)\n\nThe harbour was calm.', []],
    ['an ordinary word that is a name elsewhere', 'Hope fades. America agreed.', ['LOC America']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('given names that are titles, too', () => {
  test.each<[what: string, text: string, found: string[]]>([
    [
      'where somebody else has the surname',
      'Dean Tranter said he was gutted. Sandra Tranter said she was glad.',
      ['PERSON Dean Tranter', 'PERSON Sandra Tranter'],
    ],
    [
      'which the tagger leaves out',
      'Prince Amadi said he had lost his job. Grace Amadi said she had, too.',
      ['PERSON Prince Amadi', 'PERSON Grace Amadi'],
    ],
    [
      'of a husband',
      'Earl Hobbs said he was asleep. His wife Nora Hobbs said she was out.',
      ['PERSON Earl Hobbs', 'PERSON Nora Hobbs'],
    ],
    [
      'not where the text speaks of the office',
      'Prince Amadi said he was glad. The prince lives in Lima. Grace Amadi is his wife.',
      ['PERSON Prince Amadi', 'GPE Lima', 'PERSON Grace Amadi'],
    ],
    ['not before a given name', 'Major Ada Ode said so. Tom Ode left.', ['PERSON Ada Ode', 'PERSON Tom Ode']],
    ['not before one who bears the office', 'Judge Osei ruled on Friday.', ['PERSON Osei']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });

  test('no title is read from one', () => {
    const [dean] = recognizeEntities('Dean Tranter said he was gutted. Sandra Tranter said she was glad.');
    expect(dean).toMatchObject({ name: 'Dean Tranter' });
    expect(dean!.title).toBeUndefined();
  });
});

describe('what opens the name of a person', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['initials like a form of address', 'MS Venkat said he was out.', ['PERSON MS Venkat']],
    ['initials before two words', 'NK Rama Rao said he would not go.', ['PERSON NK Rama Rao']],
    ['an office, which is no initials', 'PM Sahu said he would not go. VP Hale left.', ['PERSON Sahu', 'PERSON Hale']],
    ['a word that is a title in other letters', 'Amir Khan Wardak said it was open.', ['PERSON Amir Khan Wardak']],
    ['a month behind a preposition', 'In May Rose Dellinger heard a bang.', ['PERSON Rose Dellinger']],
    ['a body before a role', 'UN chief Ada Ode said so.', ['ORG UN', 'PERSON Ada Ode']],
    ['initials before a word that may be a body', 'PJ Power said it rained.', ['PERSON PJ Power']],
    ['a body by its initials', 'BP Power said it rained. TJ Foods fell.', ['ORG BP Power', 'ORG TJ Foods']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('bodies that look like people or places', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['somebody who runs something', 'Hobley runs a shop, and he likes it.', ['PERSON Hobley']],
    ['a given name that runs something', 'Marta runs the buses.', ['PERSON Marta']],
    [
      'what serves a place that stands elsewhere in the text',
      'People in Velden have no water. A pipe burst in Velden. Velden Water said it was mended.',
      ['GPE Velden', 'ORG Velden Water'],
    ],
    ['a body behind a given name', 'Kent Hospital said it was full.', ['ORG Kent Hospital']],
    ['a surname that is a body', 'Kate Church said she was full.', ['PERSON Kate Church']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('bodies whose names are lists', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['whom a union is for', 'The Bakers and Millers Union condemned it.', ['ORG Bakers and Millers Union']],
    [
      'with a comma',
      'The Fish, Food and Allied Workers union said it would strike.',
      ['ORG Fish, Food and Allied Workers'],
    ],
    ['two bodies of which each has an article', 'Bakers and the Millers Union said no.', ['ORG Millers Union']],
    [
      'places before a body',
      'Talks between France, Spain and the Millers Union failed.',
      ['GPE France', 'GPE Spain', 'ORG Millers Union'],
    ],
    [
      'what a union is of',
      'The National Union of Rail, Maritime and Transport Workers said it would go ahead.',
      ['ORG National Union of Rail, Maritime and Transport Workers'],
    ],
    [
      'a department among other bodies',
      'The Department of Justice, Congress and the White House agreed.',
      ['ORG Department of Justice', 'ORG Congress', 'ORG White House'],
    ],
    ['a country beside a council', 'France and Velden Council said it was late.', ['GPE France', 'ORG Velden Council']],
    ['partners', 'Ferro, Lind and Partners said it had won.', ['ORG Ferro, Lind and Partners']],
    [
      'a firm and people',
      'Ada Ode, Tom Hale and Lumen Ltd won.',
      ['PERSON Ada Ode', 'PERSON Tom Hale', 'ORG Lumen Ltd'],
    ],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('bodies of ordinary words', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['that say something', 'Breast Cancer Together said it was pleased.', ['ORG Breast Cancer Together']],
    ['with small words', 'Homes for All said the plan would fail.', ['ORG Homes for All']],
    ['behind a quotation', '“It is late,” Clean Rivers Now said.', ['ORG Clean Rivers Now']],
    ['behind a verb of saying', '“It is late,” said Clean Rivers Now, which left.', ['ORG Clean Rivers Now']],
    ['behind what they are', 'The charity Hope Line welcomed the study.', ['ORG Hope Line']],
    ['before what they are', 'Open Door, a charity, said it was late.', ['ORG Open Door']],
    [
      'wherever they stand again',
      'Fair Wages Now said it was late. A spokesman for Fair Wages Now left.',
      ['ORG Fair Wages Now'],
    ],
    ['that end in a building', 'Citizens Against the Dam said they would march.', ['ORG Citizens Against the Dam']],
    ['no office', 'The Prime Minister said it was late. Home Secretary said no.', []],
    ['no people', 'Church Leaders said it was late.', []],
    ['nobody behind a body', 'The band Tom Hale leads said it was late.', ['PERSON Tom Hale']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('places, firms and nobles by the words of their names', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['a town with hyphens', 'Residents of Stow-on-the-Hill left.', ['GPE Stow-on-the-Hill']],
    ['a council of such a town', 'Stoke-by-Ferry Parish Council objected.', ['ORG Stoke-by-Ferry Parish Council']],
    ['a town upon something', 'Police in Burton upon Wold arrested a man.', ['GPE Burton upon Wold']],
    ['two places with a hyphen', 'The Paris-London train left.', ['GPE Paris', 'GPE London']],
    ['somebody behind what belongs to him', 'The budget airline Ada Hobley runs was sold.', ['PERSON Ada Hobley']],
    ['a firm whose trade opens the sentence', 'Chipmaker Silora cut its forecast.', ['ORG Silora']],
    ['somebody whose trade opens it', 'Developer Ada Hale cut a tree.', ['PERSON Ada Hale']],
    ['a station', 'Radio Velden said the minister had fled.', ['ORG Radio Velden']],
    ['a college', "Researchers at King's College Ormdal found no link.", ["ORG King's College Ormdal"]],
    ['a noble', 'The Duke of Ormdal opened the wing.', ['PERSON Duke of Ormdal']],
    ['a title that told somebody of it', 'Baroness Ogunlesi told peers it was wrong.', ['PERSON Baroness Ogunlesi']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('names that look like something else', () => {
  test.each<[what: string, text: string, found: string[]]>([
    [
      'a firm of a service, and its first word',
      'Kestrel Rail said it was late. Kestrel said it was sorry.',
      ['ORG Kestrel Rail'],
    ],
    ['where somebody was born', 'He was born in Rio Tercero.', ['LOC Rio Tercero']],
    ['whose time it was', "He lived in Giotto's time.", ['PERSON Giotto']],
    [
      'a firm of two surnames, wherever it stands',
      'Pike & Rowe fell on Monday. Investors blame Pike & Rowe.',
      ['ORG Pike & Rowe'],
    ],
    ['two people with a sign between them', 'Ada Ode & Bo Lund left.', ['PERSON Ada Ode', 'PERSON Bo Lund']],
    ['a body that is named with its country', 'Water UK said that bills would rise.', ['ORG Water UK']],
    [
      'a body whose letters stand behind it, in small words',
      'The Tarn Vale community sailing club (CSC) has closed. The CSC said it was late.',
      ['ORG Tarn Vale community sailing club'],
    ],
    [
      'a body with what it is of, and letters of another language',
      'The Harbour Unit of the Larch Park of Tarn (UGT) closed the gate.',
      ['ORG Harbour Unit of the Larch Park of Tarn'],
    ],
    ['what has letters, too, and is no body', 'The Tarn tide model (TTM) was late.', ['NORP Tarn']],
    ['a town on a river', 'A court in Neustadt an der Lahr fined him.', ['GPE Neustadt an der Lahr']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});

describe('firms by what stands around their names', () => {
  test.each<[what: string, text: string, found: string[]]>([
    ['by who speaks for them', 'A spokesman for Skyhop said it was late.', ['ORG Skyhop']],
    ['not by who speaks for somebody', 'A spokesman for Ada Ode said it was late.', ['PERSON Ada Ode']],
    [
      'by what the next sentence calls them',
      'Brightwater has been fined. The company said it was sorry.',
      ['ORG Brightwater'],
    ],
    [
      'not by another firm',
      'Hobley sued Ferro Bank. The company said it was sorry.',
      ['PERSON Hobley', 'ORG Ferro Bank'],
    ],
    ['a judge, who is no firm', 'Mr Justice Penrose said the case was sad.', ['PERSON Penrose']],
  ])('%s', (_, text, found) => {
    expect(names(text)).toEqual(found);
  });
});
