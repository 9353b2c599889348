import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/index.ts';

/** Entities by name: what the text calls each. */
const calledIn = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    analyze(text).entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ start, end }) => text.slice(start, end)),
    ]),
  );
/** The names of those who speak, in text order. */
const speakersIn = (text: string): (string | undefined)[] => {
  const { speech, entities } = analyze(text);
  return speech.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name);
};

describe('who says a quotation is found before it', () => {
  test('a long quotation does not part "he said" from who speaks', () => {
    const text =
      'Royston Carey told the Tarn Observer that he was shaken.\n\n“My wife and I shop there from time to time. I talk to the owner. It is a big loss. I was really shaken up. My mind is unsettled. The owner was a kind man,” he said.';
    expect(speakersIn(text)).toEqual(['Royston Carey', 'Royston Carey']);
  });
  test('whom the reported words name is not who reports them', () => {
    const text =
      'Pavel Halm, president of the Free Party, said the vote might help. Ivo Brandt was trying to circumvent the law, he said.';
    expect(speakersIn(text)).toEqual(['Pavel Halm', 'Pavel Halm']);
  });
  test('who has asked in a clause of his own goes on with "He also said"', () => {
    const text =
      'Simon Hale was represented by the lawyer Dexter Lund, who asked for reasonable bail. He also said that the trial was far away.';
    expect(speakersIn(text).at(-1)).toBe('Dexter Lund');
  });
});

describe('who speaks for a body and has no name speaks as the body', () => {
  test.each([
    ['A Lumen Bank spokesman said the kiln was cold. He said it would be lit soon.', ['Lumen Bank', 'Lumen Bank']],
    ['A spokeswoman for the Tarn Water Board said the well was dry.', ['Tarn Water Board']],
    ['NKVA officials said the kiln was cold.', ['NKVA']],
    ['The NKVA website said the kiln was cold.', ['NKVA']],
  ])('%s', (text, speakers) => expect(speakersIn(text)).toEqual(speakers));
  test.each([
    'Senior NKVA officials said the kiln was cold.',
    'A spokeswoman for the Lumen Bank director Ada Ode said the well was dry.',
    'The Lumen Bank spokesman said the kiln was cold.',
  ])('not %s', (text) => expect(['Lumen Bank', 'NKVA']).not.toContain(speakersIn(text)[0]));
});

describe('letters for an office are whoever holds it', () => {
  test.each([
    ['Rafiq Alam, OC of Tarn Station, met Ada Ode. “We will wait,” said the OC.', 'Rafiq Alam'],
    ['Deputy Commissioner Rafiq Alam met Ada Ode. The DC said it was late.', 'Rafiq Alam'],
    ['Police superintendent (SP) Rafiq Alam met Ada Ode. The SP said it was late.', 'Rafiq Alam'],
    ['The MEC for Health Vera Holm met Ada Ode. The MEC said it was late.', 'Vera Holm'],
    ['Officer Rafiq Alam met Ada Ode at the pier. By then, OC Alam said, it was late.', 'Rafiq Alam'],
    ['Tarn Harbour Officer (HO) Rafiq Alam said it was late.', 'Rafiq Alam'],
  ])('%s', (text, speaker) => expect(speakersIn(text).at(-1)).toBe(speaker));
  test.each([
    'Deputy Commissioner Rafiq Alam met Deputy Commissioner Ada Ode. The DC said it was late.',
    'The District Council (DC) met Deputy Commissioner Ada Ode. The DC said it was late.',
  ])('not %s', (text) => expect(speakersIn(text).at(-1)).not.toBe('Ada Ode'));
});

describe('a body is called again by what its name tells', () => {
  test.each([
    ['Kestrel Airways cut its winter flights, and the airline said it would not fly to Tarn.', 'Kestrel Airways'],
    ['Kelman Insurance closed a branch, and the insurer said it would not open another.', 'Kelman Insurance'],
    ['The Works Ministry met. According to an announcement by the Works Ministry, it was late.', 'Works Ministry'],
    ['According to figures reported by the Tarn Bank, it was late.', 'Tarn Bank'],
  ])('%s', (text, speaker) => expect(speakersIn(text).at(-1)).toBe(speaker));
  test('and nobody by what he is not', () => {
    const text = 'Kestrel Airways sued Kelman Motors, and the insurer said it would not pay.';
    expect(['Kestrel Airways', 'Kelman Motors']).not.toContain(speakersIn(text).at(-1));
  });
});

describe('who is named behind offices and bodies says it', () => {
  test.each([
    'Outside Ostland, Rafiq Alam said that the well was dry.',
    '“The well is dry,” said NKVA founder and director, Rafiq Alam.',
    'A potter and member of NKVA, Rafiq Alam, told us that the well was dry.',
    'Water Resources and Forests Minister Rafiq Alam said that the well was dry.',
  ])('%s', (text) => expect(speakersIn(text)).toEqual(['Rafiq Alam']));
  test.each([
    'The office of Minister Rafiq Alam said that the well was dry.',
    'The board and the director, Rafiq Alam, said that the well was dry.',
    'Ada Ode, Rafiq Alam, and others said that the well was dry.',
  ])('not %s', (text) => expect(speakersIn(text)).not.toContain('Rafiq Alam'));
});

describe('who speaks keeps the floor', () => {
  test.each([
    ['Ivo Brandt, an adviser to Pavel Halm, said the dam was old.\n\n“It leaks,” he said.', 'Ivo Brandt'],
    ['Ivo Brandt said so after lunch with Pavel Halm.\n\nTomas Orr should leave the dam, he said.', 'Ivo Brandt'],
    ['Ivo Brandt on Monday asked the owners to "drain the dam". Pavel Halm knew of the leak, he said.', 'Ivo Brandt'],
  ])('%s', (text, speaker) => expect(speakersIn(text).at(-1)).toBe(speaker));
  test('not where another has acted', () => {
    const text = 'Ivo Brandt said the dam was old. Pavel Halm disagreed. “It is new,” he said.';
    expect(speakersIn(text).at(-1)).toBe('Pavel Halm');
  });
});

describe('of several with a surname it is who has spoken', () => {
  test.each([
    ['Pavel Halm drowned in May. His brother, Ivo Halm, said the dam was old.\n\n“It leaks,” Halm said.', 'Ivo Halm'],
  ])('%s', (text, speaker) => expect(speakersIn(text).at(-1)).toBe(speaker));
});

describe('nouns that follow a name are joined to each other', () => {
  test.each([
    'Vera Holm, a botanist and moss collector, told us that the pond was dying.',
    'Vera Holm, the designer of the park and a keen gardener in her youth, said that the pond was dying.',
    'Vera Holm, a lecturer in botany at the Brandt College of Science and the editor of a small journal, said that the pond was dying.',
    'Vera Holm, an adviser to the trust on moss matters and a lecturer at Tarn University, said that the pond was dying.',
  ])('of one person: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Vera Holm']);
  });
  test.each([
    'Vera Holm and a botanist said that the pond was dying.',
    'The warden, Vera Holm, and a botanist said that the pond was dying.',
  ])('of two: %s', (text) => {
    expect(speakersIn(text)).toEqual([undefined]);
  });
});

describe('who is spoken of in a quotation is not who says it', () => {
  test('though the pronoun behind it comes later', () => {
    const text =
      'Zadie-Jo Marsh, lecturer in rowing at Tarn College, spoke of the coxswain Ivo Brandt.\n\n“If he is given a boat that he cannot steer, he will blame the boat,” she said.';
    expect(speakersIn(text).at(-1)).toBe('Zadie-Jo Marsh');
  });
});

test('a surname that is a title, too, is a name behind "Mr"', () => {
  const text =
    'Mr. King, 82, told us that the mill was closed. Mrs Bishop said that it was sold. Mr. Speaker, we left.';
  expect(speakersIn(text).slice(0, 2)).toEqual(['King', 'Bishop']);
  expect(Object.keys(calledIn(text))).not.toContain('Speaker');
});

test('a noun that the text has twice for who has spoken is his from the first time', () => {
  const text =
    'Ivo Brandt, the spokesman of the parliamentary committee, said on Monday that the guests had left. “We were late,” Brandt quoted Karl Lund as saying.\n\nThe legislator told reporters that the guests had been late.\n\nThe legislator said that nobody was to blame.';
  expect(speakersIn(text).slice(-2)).toEqual(['Ivo Brandt', 'Ivo Brandt']);
});

describe('names of one and of several', () => {
  test('a surname before the given names goes on with who has it first', () => {
    const text =
      'Baek Min-seo opened the fair on Monday. Baek said it was the last. She thanked Baek Do-hyun, who had lent the tents. Baek said it rained.';
    expect(speakersIn(text)).toEqual(['Baek Min-seo', 'Baek Min-seo', 'Baek Min-seo']);
    expect(calledIn(text)['Baek Min-seo']!.filter((name) => name === 'Baek')).toHaveLength(2);
  });
  test('"known as" gives a second name to one', () => {
    const called = calledIn('Karl Brandt, better known online as Bo Stone, left. Stone said so. Brandt was late.');
    expect(called['Karl Brandt']).toEqual(['Karl Brandt', 'Bo Stone', 'Stone', 'Brandt']);
  });
  test('"known as" of something else joins nobody', () => {
    const called = calledIn('Karl Brandt left. The mill known as Lund Mill burned.');
    expect(called['Karl Brandt']).toEqual(['Karl Brandt']);
  });
  test('"Cup-winner" is no given name', () => {
    const called = calledIn('Cup-winner Marsh unsure. Ada Marsh, 29, said she was tired. Marsh said it would pass.');
    expect(called['Ada Marsh']!.filter((name) => name.endsWith('Marsh'))).toHaveLength(3);
  });
});

test('a doubtful "she" does not bar "he" from who goes on speaking', () => {
  const text =
    'Ren Tsai, keeper of the Lund Temple, said helpers had asked the goddess if she wished to travel, with the goddess agreeing.\n\nThe statue arrived on Friday, Tsai said.\n\nNo such journey had been made since 2002, he said.';
  expect(speakersIn(text).at(-1)).toBe('Ren Tsai');
});

test('whose rival is attacked tells who attacks: "her rival"', () => {
  const text = 'Ivo Brandt spoke first. The nominee attacked her rival on Monday. Vera Holm, the nominee, left.';
  expect(calledIn(text)['Ivo Brandt']).toEqual(['Ivo Brandt']);
});

describe('given names', () => {
  test.each([
    ['Ildikó Varga met Gábor Szabo. She left.', 'Ildikó Varga'],
    ['Ferenc Varga met Nazma Hossain. He left.', 'Ferenc Varga'],
    ['Shirin Rahimi met Volodymyr Koval. She left.', 'Shirin Rahimi'],
  ])('of the world tell women from men: %s', (text, name) => {
    expect(calledIn(text)[name]!.length).toBe(2);
  });
  test('of both genders lean to one, and yield to what the text tells', () => {
    const text =
      'Woman killed in Velden crash\n\nA 59-year-old woman died after being hit by a car in Velden on Tuesday, police said. Raj Mehra was crossing the street when the car struck her.';
    expect(calledIn(text)['Raj Mehra']).toEqual(['Woman', 'A 59-year-old woman', 'Raj Mehra', 'her']);
  });
});

describe('nouns', () => {
  test.each([
    ['Ada Ode, a practising homeopath, left.', 'Ada Ode', 'a practising homeopath'],
    ['A father of two, Ben Hale left. A native of Tarn, he won.', 'Ben Hale', 'A native'],
    [
      'Ben Hale played. A poor student and an unskilled cricketer, he did represent the school.',
      'Ben Hale',
      'an unskilled cricketer',
    ],
    ['Ada Ode praised her team-mate Mia Lund. Ben Hale, a left-hander, won.', 'Ben Hale', 'a left-hander'],
    ['Ada Ode, the secretary-general, left.', 'Ada Ode', 'the secretary-general'],
  ])('%s', (text, name, noun) => {
    expect(calledIn(text)[name]).toContain(noun);
  });
  test('"Tarn-based" tells something new of the airline named before', () => {
    const text =
      'The airline Nordwing issued a warning on Wednesday. Nordwing said profits would fall.\n\nThe Tarn-based airline added that fares would drop.';
    expect(speakersIn(text)).toEqual(['Nordwing', 'Nordwing']);
  });
  test('what a list names is not one thing', () => {
    expect(calledIn('Ada Ode praised Lumen Energy, Tarn Steel and the firm.')['Lumen Energy']).toEqual([
      'Lumen Energy',
    ]);
  });
});

describe('writings speak for whom they are by', () => {
  test.each([
    ['A Tarn Council statement said the road was shut.', 'Tarn Council'],
    ['According to research by Lumen Advice, half of the tenants left.', 'Lumen Advice'],
  ])('%s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('names', () => {
  test('honours before them are no part', () => {
    const text = 'Mayor Tom Reed opened the meeting. “It is interesting,” Cr Reed said. Cr Ines Hall left.';
    expect(Object.keys(calledIn(text))).toEqual(expect.arrayContaining(['Tom Reed', 'Ines Hall']));
    expect(speakersIn(text)).toEqual(['Tom Reed']);
  });
  test('apostrophes of two kinds are one', () => {
    expect(calledIn("Judge Brian O’Daly spoke. Brian O'Daly left.")['Brian O’Daly']).toEqual([
      'Brian O’Daly',
      "Brian O'Daly",
    ]);
  });
  test('a short name in brackets that is used again is the long one', () => {
    const called = calledIn('Orta Telecommunications (Ortelec) rose on Monday. Ortelec said it would grow.');
    expect(called['Orta Telecommunications']).toEqual(['Orta Telecommunications', 'Ortelec', 'Ortelec', 'it']);
  });
  test('an office behind an article is no name', () => {
    const { entities } = analyze('The Taoiseach said that Ben Hale would stay.');
    expect(
      entities.some(({ name, mentions }) => name === 'Taoiseach' && mentions.some(({ form }) => form === 'name')),
    ).toBe(false);
  });
  test.each([
    ['Acting director of the East Velden National Theatre Milena Krun said that it had grown.', 'Milena Krun'],
    ['Artistic Director of the Tarn City Theatre Samir Dolan says that it was signed.', 'Samir Dolan'],
    ['“It was the last of them,” said retired ex-Tarn organised fraud detective Sam Odell Monday.', 'Sam Odell'],
    ['According to a report in the Tarn Herald, the mill may close.', 'Tarn Herald'],
    ['The Tarn Herald obituary points out that the painter never travelled.', 'Tarn Herald'],
    ['Bureau of Canals spokesman Sam Odell said it leaked badly early on Monday.', 'Sam Odell'],
    ['Quito-based newspaper El Faro reported that Ben Hale had left.', 'El Faro'],
  ])('end where the body or place ends: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('who says something and is called by a noun alone', () => {
  test.each([
    [
      'Adeline Moreau apologised to her team-mates on Friday. "I cost us two points," the keeper wrote.',
      'Adeline Moreau',
    ],
    ['Omar Hale of Tarn Asset Management described Lund as a bully. The jeweller praised the trainee.', 'Omar Hale'],
    ['Jonty Reeve appealed for calm. "It was a nice cake," the former jeweller said.', 'Jonty Reeve'],
    [
      'Mia Lund, whose son Ben was there, said it was late. Ben did it himself, she said. "He is brave," said the 36-year-old from Tarn.',
      'Mia Lund',
    ],
  ])('is whom the sentence before is about: %s', (text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
  test.each([
    ['Omar Hale was arrested. "He hit me," the driver said.', 'the driver'],
    ['Omar Hale found that the warning was a joke. A manager who had sent it said it was late.', 'A manager'],
    ['Omar Hale wants to be a lawyer. Mia Lund met him. The lawyer said it was late.', 'The lawyer'],
  ])('is not he where the quotation or a clause tells of another: %s', (text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
  test.each([
    ['of an age', 'Ben Hale, 19, was held. His mother, Mia, was sad. The teenager said he was scared.', 'Ben Hale'],
    [
      'who denies a charge',
      'Mia Lund denies murder. Ada Reeve told the jury it was late. The defendant said she never touched it.',
      'Mia Lund',
    ],
    [
      'who is secretary of a department',
      'Transport secretary Omar Hale said he would stay. His shadow, Mia Lund, was there. The minister said he was not.',
      'Omar Hale',
    ],
    [
      'of the gender in what he says',
      'Mia Lund split from Omar Hale. The actress said she was glad. The ex-footballer said he was sad.',
      'Omar Hale',
    ],
    [
      'whom an adjective stands for',
      'Chief executive Mia Lund said prices would rise. The chief executive declined to say whether jobs were safe.',
      'Mia Lund',
    ],
    ['who has children', 'Kelsey Lund, 34, is angry. "Biscuit is happy," the mum-of-two said.', 'Kelsey Lund'],
    [
      'whose verb is no verb of saying',
      'Mia Lund was furious. "Everybody could see it," the manager fumed.',
      'Mia Lund',
    ],
  ])('is the one %s', (_, text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
  test.each([
    [
      'a counterpart holds the same office elsewhere',
      'President Daniyar Hale of Kazakhstan met his Uzbek counterpart Rustam Lund in Astana. The Kazakh leader said it was late. The Uzbek leader said it was early.',
      ['Daniyar Hale', 'Rustam Lund'],
    ],
    [
      'a title in the plural is of all behind it',
      'Presidents Daniyar Hale of Kazakhstan and Rustam Lund of Uzbekistan met. The Kazakh leader said it was late. The Uzbek president said it was early.',
      ['Daniyar Hale', 'Rustam Lund'],
    ],
    [
      'of two who hold it neither',
      'Ministers Ada Hale and Bo Lund left. The minister said it was late.',
      ['The minister'],
    ],
    [
      'a leader of another people is somebody else',
      'President Daniyar Hale of Kazakhstan said it was late. The Uzbek leader said it was early.',
      ['Daniyar Hale', 'The Uzbek leader'],
    ],
    [
      'a people may bear another word than its country',
      'President Ada Hale of the United States said it was late. The American leader said it was early.',
      ['Ada Hale', 'Ada Hale'],
    ],
    [
      'a union is no government',
      'The Federal Government has paid the workers. The union said it was late.',
      ['The union'],
    ],
  ])('%s', (_, text, names) => {
    expect(speakersIn(text)).toEqual(names);
  });
  test('a man is not "she"', () => {
    const text = '"It was fine," said the man. Ben Hale carried two out. "He did it," she says.';
    expect(speakersIn(text).at(-1)).toBeUndefined();
  });
  test('an age in words is no time that stands in the way of who says it', () => {
    const text =
      'Ada Lund said she had spent a night in a tree with her son. Ben Hale was there. Rice farmer Omar Reeve said he would wait. "It is over," the 44-year-old said.';
    expect(speakersIn(text).at(-1)).toBe('Omar Reeve');
  });
});

describe('a sentence says who somebody is', () => {
  test.each([
    ['The officer leading the inquiry, Lee Hart, said he was pleased.', 'Lee Hart', 'The officer'],
    ['A lawyer who has represented the family, Mia Lund, told me so.', 'Mia Lund', 'A lawyer'],
    ['The mayor, a cheerful loyalist named Omar Reeve, insists on it.', 'Omar Reeve', 'The mayor'],
    ['The clarinettist, who would give his name only as Trev, was removed.', 'Trev', 'The clarinettist'],
    ['The man from Tarn is Jon-Uwe Lund, who runs the plant.', 'Jon-Uwe Lund', 'The man'],
    ['In 2013 the carmaker, Brandt Motoren, said it would build a plant.', 'Brandt Motoren', 'the carmaker'],
    ['The union that represents tellers, ASSBIFI, said it feared cuts.', 'ASSBIFI', 'The union'],
  ])('by what stands beside him: %s', (text, name, noun) => {
    expect(calledIn(text)[name]).toContain(noun);
  });
  test.each([
    [
      'The managing director of the Velden Guild of Brewers (VGB), Iris Lund, said beer was dear.',
      'The managing director',
    ],
    ['According to the Minister of Bridges and Canals, Iris Lund, all locks will close.', 'the Minister'],
    ['A tall sailor in her forties from Velden named “Iris Lund” stood by.', 'A tall sailor'],
    [
      'Under the patronage of the governor of the Velden Central Bank, Iris Lund and the chairman of the Boat Guild, Mr. Tom Hale, the town opened a pier.',
      'the governor',
    ],
  ])('over brackets, lists, and where somebody is from: %s', (text, noun) => {
    expect(calledIn(text)['Iris Lund']).toContain(noun);
  });
  test('but not over a clause that tells of another', () => {
    expect(calledIn('The man who married her sister, Ada Ode, left.')['Ada Ode']).not.toContain('The man');
  });
});

describe('no entities', () => {
  test.each([
    "The money was for a children's hospice.",
    'He said that children were ill and that people lied.',
    'A tabloid called her an enemy of the people.',
    'The memo called it "a true friend" of Tarn.',
  ])('are what determiners of other words make of nouns: %s', (text) => {
    const found = Object.keys(calledIn(text));
    expect(found.filter((name) => /children|people|enemy|friend/.test(name))).toEqual([]);
  });
});

describe('whose office', () => {
  test.each([
    [
      'The transport minister closed a bridge on Friday. It rained. Secretary for Transport Mira Falk spoke at noon.',
      'The transport minister',
      'Mira Falk',
    ],
    [
      'As the keeper of the Brandt Estate, Ruben Falk, told us, it is old. The ranch has some 600 trees, according to its keeper.',
      'its keeper',
      'Ruben Falk',
    ],
    [
      'Dr. Mira Falk, VHO director-general, said the water was safe. The Board of Wells (BW) concluded that pipes were old. The VHO chief urged calm.',
      'The VHO chief',
      'Mira Falk',
    ],
    [
      'President Mira Falk opened a garden. Its keeper said it was “worthy of a President of the Republic”. The President explained that rain was due.',
      'a President',
      null,
    ],
    [
      'Mira Falk said the fog was thick. The port closed at noon, the Coast Board said. The official said it would lift.',
      'The official',
      'Mira Falk',
    ],
  ])('%s', (text, noun, name) => {
    const called = Object.entries(calledIn(text)).find(([, forms]) => forms.includes(noun))?.[0];
    expect(called === noun ? null : called).toBe(name);
  });
});

describe('names with a letter off', () => {
  test.each([
    ['Hamid Elbarak opened the fair. “We sold all figs,” said Mr. Albarak.', 'Hamid Elbarak'],
    ['Josef Brandner spoke first. Josef Brandner is a baker. “Bread is dear,” Brandnner said.', 'Josef Brandner'],
    ['Luís Calderón spoke first. “Bread is dear,” Calderon said.', 'Luís Calderón'],
  ])('%s', (text, speaker) => {
    expect(speakersIn(text)).toEqual([speaker]);
  });
  test('are of others where they are written more often than the full one', () => {
    const text = 'Haller won. Haller spoke. His aide Ivo Hallar left. “He was tired,” Haller said.';
    expect(speakersIn(text)).toEqual(['Haller']);
  });
  test('and letters in brackets tell of a body that was called by them before', () => {
    const text = 'VRB raised rates on Monday. The Velden Reserve Authority (VRB) said prices were high.';
    expect(calledIn(text)['Velden Reserve Authority']).toHaveLength(3);
  });
});

describe('names', () => {
  test('a surname is not of the kin who bear it, too', () => {
    const text =
      'Omar Hale, 47, admitted fraud. His wife, Mia Hale, 44, was cleared. Sentencing Hale on Friday, Judge Ada Ode said it was mean.';
    expect(calledIn(text)['Omar Hale']).toContain('Hale');
  });
  test.each([
    ['Łukasz Nowak met Mia Lund. He left.', 'Łukasz Nowak'],
    ['Bjørn Hale met Mia Lund. He left.', 'Bjørn Hale'],
  ])('given names are known without the marks that letters have: %s', (text, name) => {
    expect(calledIn(text)[name]).toEqual([name, 'He']);
  });
  test.each([
    ['Ada Ode at the University of Tarn said so.', 'University of Tarn'],
    ['Mia Lund, who is now at Tarn University, agreed.', 'Tarn University'],
  ])('people belong to where they work: %s', (text, body) => {
    expect(analyze(text).entities.find(({ label }) => label === 'PERSON')?.affiliation).toBe(body);
  });
  test.each(['Ben Ode is a loyalist.', 'Ben Hale, a loyalist, left.'])('no title: %s', (text) => {
    expect(analyze(text).entities.find(({ label }) => label === 'PERSON')?.title).toBeUndefined();
  });
});

describe('kin', () => {
  test.each([
    [
      'Omar Hale admitted fraud. His wife, Mia Hale, was cleared. She said her husband had inherited it.',
      'Omar Hale',
      'her husband',
    ],
    ['In 1971 Ada Ode married Omar Reeve, an engineer. Her husband left.', 'Omar Reeve', 'Her husband'],
    ['Ben Hale and his son, Omar Hale, left. Omar Hale said his father was ill.', 'Ben Hale', 'his father'],
  ])('is told from the other side: %s', (text, name, noun) => {
    expect(calledIn(text)[name]).toContain(noun);
  });
  test('of a wife nobody says that she is the husband', () => {
    const text = 'Omar Hale left. His wife, Mia Hale, said her mother was ill.';
    expect(calledIn(text)['Omar Hale']).not.toContain('her mother');
  });
});

describe('who is "he" in a quotation', () => {
  test('that somebody says whom only a noun names is the other', () => {
    const text = 'Omar Gale, 21, thanked Jon Lund for his trust. "He told me I would get a chance," the striker said.';
    expect(calledIn(text)['Jon Lund']).toContain('He');
    expect(speakersIn(text)).toContain('Omar Gale');
  });
});

describe('the company', () => {
  test.each([
    'Lumen Foods said it had stopped. The Tarn Herald said the company would pay.',
    'Lumen Foods said it had stopped. The Tarn Herald said that inspectors warned the company in May.',
  ])('is not who tells of it: %s', (text) => {
    expect(calledIn(text)['Lumen Foods']!.at(-1)).toMatch(/company$/);
  });
  test('is whose the one is who tells of it', () => {
    const text = 'Lumen Foods CEO Ada Rowe announced the company would pay. The company said it was late.';
    expect(calledIn(text)['Lumen Foods']).toEqual(expect.arrayContaining(['the company', 'The company']));
  });
  test('goes on, where no other tells of it', () => {
    const text = 'Lumen Foods fell. Tarn Steel rose. The company said it was glad.';
    expect(speakersIn(text).at(-1)).toBe('Tarn Steel');
  });
});

describe('one of a people', () => {
  test.each([
    ["Poland's Ada Nowak won. The Pole said she was tired.", 'Ada Nowak', 'The Pole'],
    ["Scotland's Mia Reid won. Omar Hale lost. The Scot later revealed that she was ill.", 'Mia Reid', 'The Scot'],
    ['Ada Nowak, of Poland, beat Mia Lund, of Brazil. The Pole said it was hot.', 'Ada Nowak', 'The Pole'],
    ["Italy's Marco Bianchi lost. The Italian admitted he was slow.", 'Marco Bianchi', 'The Italian'],
  ])('is whom the text tells to be from there: %s', (text, name, noun) => {
    expect(calledIn(text)[name]).toContain(noun);
  });
  test.each([
    "Poland's Ada Nowak beat Poland's Mia Lund. The Pole said it was hot.",
    'Ada Nowak, of Poland, won. She hit the pole and the Pole position was gone.',
    "Serbia's Ada Nowak won. She met the Serb leader.",
  ])('is none of two, and no word before a noun: %s', (text) => {
    expect(calledIn(text)['Ada Nowak']!.join(' ')).not.toMatch(/the (?:pole|serb)/i);
  });
});

describe('who tells something of another', () => {
  test('acts for him: "his agent said he would stay" is the player, and "she" is the agent', () => {
    const text = 'Omar Hale was dropped. His agent, Ruaridh Gale, said he would stay. "We are patient," she said.';
    expect(calledIn(text)['Omar Hale']).toEqual(['Omar Hale', 'His', 'he']);
    expect(speakersIn(text)).toEqual(['Ruaridh Gale', 'Ruaridh Gale']);
  });
  test('and is of no known gender: "she" is the woman of the sentence before', () => {
    const text = 'Mary Hale quit. Ruaridh Gale said she had cheated. He wrote: "Good."';
    expect(calledIn(text)['Mary Hale']).toEqual(['Mary Hale', 'she']);
    expect(speakersIn(text)).toEqual(['Ruaridh Gale', 'Ruaridh Gale']);
  });
  test.each([
    ['Omar Hale quit. Ruaridh Gale said she had won.', 'Ruaridh Gale', 'she'],
    ['Ada Ode quit. Mia Lund said she was glad.', 'Mia Lund', 'she'],
    ['Omar Hale quit.\n\nKiruna officer Ruaridh Gale said he had received a letter.', 'Ruaridh Gale', 'he'],
  ])('but himself in %s', (text, name, pronoun) => {
    expect(calledIn(text)[name]).toContain(pronoun);
  });
});

describe('whom a quotation is about', () => {
  test('its source tells behind it', () => {
    const text = 'Omar Hale met Jon Lund. Later Mia Reeve saw Omar Hale. "He will win," she said of Lund.';
    expect(calledIn(text)['Jon Lund']).toEqual(['Jon Lund', 'He', 'Lund']);
  });
});

describe('bodies', () => {
  test('are called by the noun in their name long after it', () => {
    const between = Array.from({ length: 14 }, (_, i) => `Rain fell on day ${i + 2}.`).join(' ');
    const text = `The Bakers' Union warned of strikes. Ode Foods closed a mill. ${between} Ode Foods fell. The union said it was late.`;
    expect(speakersIn(text).at(-1)).toMatch(/Union/);
  });
  test.each([
    ['The Unite union said it feared cuts.', 'Unite'],
    ['Museum Rijnhaven said it would wait. The museum said so in May.', 'Museum Rijnhaven'],
    ['Prairie Lark Foods cut jobs. Prairie Lark said it was sad.', 'Prairie Lark Foods'],
    ['He accused the Thai army of laying mines. The Thai army said it was late.', 'the Thai army'],
  ])('have one name: %s', (text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
  test('given names cut short are those of the only one who begins so', () => {
    expect(calledIn('Samuel Ode scored. Sam left.')['Samuel Ode']).toEqual(['Samuel Ode', 'Sam']);
    expect(calledIn('Anastasia Reed won. Anas left.')['Anastasia Reed']).toEqual(['Anastasia Reed']);
  });
});

describe('a dialogue of several', () => {
  const text = `Three people spoke to Radio Tarn about the bridge. Nadia Holm asked them.

NADIA HOLM, HOST: Good evening. Mr. Okafor, why did you close it?

PETER OKAFOR, DIRECTOR OF LUMEN: It leaked. Lumen has no money.

NADIA HOLM: Ms. Reyes, is that true, and would you pay?

ROSA REYES, MAYOR OF ORSK: It is. I paid twice.

NADIA HOLM: What do you ask of him?

ROSA REYES: Nothing. You know how it is in Orsk.`;
  const { entities } = analyze(text);
  const of = (name: string) => entities.find((entity) => entity.name.toLowerCase() === name.toLowerCase())!;
  test('who asks says "you" to whom she calls by name, or to who answers', () => {
    const yours = (name: string): number =>
      of(name).mentions.filter(({ start, end }) => /^you$/i.test(text.slice(start, end))).length;
    expect([yours('Peter Okafor'), yours('Rosa Reyes'), yours('Nadia Holm')]).toEqual([1, 2, 0]);
  });
  test('a role in capitals is a title as a sentence would have it', () => {
    expect(of('Peter Okafor')).toMatchObject({ title: 'director of Lumen', affiliation: 'Lumen' });
    expect(of('Rosa Reyes')).toMatchObject({ title: 'mayor of Orsk', affiliation: 'Orsk' });
    expect(of('Nadia Holm')).toMatchObject({ title: 'host' });
  });
});

describe('a body', () => {
  test.each([
    [
      'called a giant',
      'Velden Systems has repaired its browser. The software giant said that nobody was hurt.',
      'Velden Systems',
    ],
    [
      'that acts, not one called so in passing',
      'Velden Systems grew. Ada Ode, an adviser at the company Tarnware, doubts it. She has seen worse. She sold all her shares. Velden Systems opened a yard. It was late, the company said.',
      'Velden Systems',
    ],
    [
      'that is an agency, rather than a department before it',
      'The Works Department is slow. NAVRO has raised the fee. The agency said it was cheap.',
      'NAVRO',
    ],
    [
      "that is the sheriff's, whose county has a name of two words",
      "A Los Pinos County Sheriff's Department deputy has won a race, according to the sheriff's department.",
      "Los Pinos County Sheriff's Department",
    ],
    [
      'or person, as what somebody speaks',
      'Harbour warden Sam Odell will not sail again. "As a swimmer and a warden, I lack the breath," Odell said in a statement. The warden said that it was late.',
      'Sam Odell',
    ],
    [
      'that is a department',
      'The Tarn Department of Harbours has closed a pier, the agency said on Monday.',
      'Tarn Department of Harbours',
    ],
  ])('%s', (_, text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });
});

describe('it', () => {
  test.each([
    [
      'who thinks in a joined clause',
      'The Ministry of Works is late, and it knows that.',
      'Ministry of Works',
      ['Ministry of Works', 'it'],
    ],
    [
      'whose director reports it, not who hears it',
      "The mills belong to the Velden Company. The company's director, Rosa Reyes, told the newspaper Tarn Herald that it would close its quay.",
      'Velden Company',
      ['Velden Company', 'The company', 'it', 'its'],
    ],
    ['none of several who show it', 'Norland and Velden have shown that it works.', 'Velden', ['Velden']],
    [
      'what it was in the sentence before',
      'The Harbour Board votes on it today, and I am glad. It would sail in May.',
      'Harbour Board',
      ['Harbour Board'],
    ],
  ])('is %s', (_, text, name, called) => {
    expect(calledIn(text)[name]).toEqual(called);
  });
});

describe('who answers', () => {
  const answering = (text: string): string[] => {
    const { turns, entities } = analyze(text);
    return turns.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name ?? '-');
  };
  test('is who states his name when asked for it', () => {
    const text =
      'Q. Would you state your full name, please?\n\nA. Ada Fernsby.\n\nQ. Where do you work?\n\nA. On the quay.\n\nQ. Did you see the boat?\n\nA. I did.';
    expect(answering(text)).toEqual(['-', 'Ada Fernsby', '-', 'Ada Fernsby', '-', 'Ada Fernsby']);
  });
  test('is not who asks by a credit at the end of the lines in front', () => {
    const text =
      'A boat for all\n\nThe builder Noor Fernsby has made nine boats. She talks about wood. Interview: Felix Crane\n\nYou grew up in a town. How did this begin?\n\nOn a quay. My uncle had a boat, and I loved it.\n\nWould you do it again?\n\nI would. I have no other trade.\n\nAre you tired?\n\nNever. I sleep well.';
    expect(new Set(answering(text))).toEqual(new Set(['Felix Crane', 'Noor Fernsby']));
  });
});
