import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readDocument } from '../../src/syntax/read.ts';
import { linkMentions } from '../../src/reference/link.ts';
import type { TaggedMention } from '../../src/entities/mention.ts';
import type { Entity, EntityLabel } from '../../src/entities/types.ts';

/** Links names that are marked in the text: "[PERSON Ada Ode] left." */
function linkMarked(marked: string): { text: string; entities: readonly Entity[] } {
  const mentions: TaggedMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[A-Z]+ [^\]]+\])/)) {
    const match = /^\[([A-Z]+) ([^\]]+)\]$/.exec(part);
    if (match)
      mentions.push({
        start: text.length,
        end: text.length + match[2]!.length,
        label: match[1] as EntityLabel,
        confidence: 0.9,
      });
    text += match ? match[2]! : part;
  }
  return { text, entities: linkMentions(readDocument(text), mentions) };
}

/** Each named entity as its mentions in a row. */
function chains(marked: string): string[] {
  const { text, entities } = linkMarked(marked);
  return entities
    .filter(({ mentions }) => mentions.some(({ form }) => form === 'name'))
    .map(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)).join(' | '));
}

describe('linkMentions', () => {
  it.each<[what: string, marked: string, expected: string[]]>([
    ['a surname with its full name', '[PERSON Ada Ode] left. [PERSON Ode] returned.', ['Ada Ode | Ode']],
    [
      'an institution with its longer name, whatever else ends in the word',
      'The [ORG Freeland Congress] met in the [ORG Halls of Congress]. [ORG Congress] voted.',
      ['Freeland Congress | Congress', 'Halls of Congress'],
    ],
    ['the brother of a person with nobody', "[PERSON Ada Ode]'s brother left. She stayed.", ['Ada Ode | She']],
    [
      'the second of two names with what follows it',
      '[PERSON Ada Ode] and [PERSON Bo Lee], a judge, left.',
      ['Ada Ode', 'Bo Lee | a judge'],
    ],
    [
      'an office without an article',
      '[PERSON Ada Ode], president of [GPE Freeland], spoke. The president left.',
      ['Ada Ode | president | The president', 'Freeland'],
    ],
    ['whom a name is given to', 'A man named [PERSON Bo Lee] spoke. He left.', ['A man | Bo Lee | He']],
    ...[
      'They met a girl called [PERSON Ada Ode].',
      'A suspect identified as [PERSON Ada Ode] fled.',
      'Police arrested a doctor named [PERSON Ada Ode] on Monday.',
      'The judge, named [PERSON Ada Ode], left.',
    ].map((marked): [string, string, string[]] => [
      'whom a name is given to, wherever it stands',
      marked,
      [expect.stringContaining(' | ') as unknown as string],
    ]),
    ...[
      'The mayor named [PERSON Ada Ode] to the board.',
      'A senator called [PERSON Ada Ode] a liar.',
      'The judge who named [PERSON Ada Ode] left.',
      'The coach has named [PERSON Ada Ode].',
      'A street named after [PERSON Ada Ode] was closed by a judge.',
    ].map((marked): [string, string, string[]] => [
      'who names another with nobody',
      marked,
      // what somebody is called is said of her, right or wrong
      [marked.includes('a liar') ? 'Ada Ode | a liar' : 'Ada Ode'],
    ]),
    ['a person with an age', '[PERSON Ada Ode], 45, a former judge, spoke.', ['Ada Ode | a former judge']],
    ['a person between dashes', '[PERSON Ada Ode] — a judge — spoke.', ['Ada Ode | a judge']],
    [
      'whose lawyer it is with another than the lawyer',
      '[PERSON Mary Lee] spoke. [PERSON Ada Ode], 45, her lawyer, left.',
      ['Mary Lee | her', 'Ada Ode | her lawyer'],
    ],
    [
      'whose lawyer it is with nobody where the lawyer is alone',
      '[PERSON Ada Ode], 45, her lawyer, left. Her aide, [PERSON Bo Lee], stayed.',
      ['Ada Ode | her lawyer | Her', 'Her aide | Bo Lee'],
    ],
    ...[
      'Backing [PERSON Bo Lee], the mayor criticized the plan.',
      'After praising [PERSON Bo Lee], the mayor of the town has left.',
      'Backed by [PERSON Bo Lee], a judge said no.',
      'Asked about [PERSON Bo Lee], the mayor declined.',
    ].map((marked): [string, string, string[]] => [
      'the subject behind a participle clause with nobody',
      marked,
      ['Bo Lee'],
    ]),
    [
      'an apposition inside a participle clause',
      'Backing [PERSON Bo Lee], the mayor, [PERSON Ada Ode] left.',
      ['Bo Lee | the mayor', 'Ada Ode'],
    ],
    [
      'an apposition in a clause behind a participle',
      'Asked whether [PERSON Bo Lee], a judge based in town, knew, they laughed.',
      ['Bo Lee | a judge'],
    ],
    [
      'an apposition that a participle goes on',
      'Smiling [PERSON Bo Lee], a judge representing the town, left.',
      ['Bo Lee | a judge'],
    ],
    ['what follows a dateline with nothing', '[GPE Freeland] — The city council met. The council rose.', ['Freeland']],
    [
      'the minister, not the deputy minister',
      '[PERSON Ada Ode] is the minister. [PERSON Bo Lee] is the deputy minister. The minister left.',
      ['Ada Ode | the minister | The minister', 'Bo Lee | the deputy minister'],
    ],
    [
      'an institution without whose it is',
      'The [ORG Freeland Security Council] met. The [ORG Security Council] rose.',
      ['Freeland Security Council | Security Council'],
    ],
    [
      'no institution where two end in the same words',
      'The [ORG North Water Board], the [ORG South Water Board] and the [ORG Water Board] met.',
      ['North Water Board', 'South Water Board', 'Water Board'],
    ],
    [
      'events that differ in small words',
      'The [EVENT Feast of the Sea] grew. [EVENT Feast Sea] was loved; the [EVENT Feast of Salt] fell.',
      ['Feast of the Sea | Feast Sea', 'Feast of Salt'],
    ],
    ['names that differ in a mark', 'The [ORG Zed* Group] and the [ORG Zed Group] met.', ['Zed* Group | Zed Group']],
    [
      'no names that differ in a digit',
      'The [ORG Group 0], the [ORG Group 4] and the [ORG Group 9] met.',
      ['Group 0', 'Group 4', 'Group 9'],
    ],
    [
      'no names that differ in a letter',
      'The [ORG A Group], the [ORG Z Group], the [ORG É Group] and the [ORG Ö Group] met.',
      ['A Group', 'Z Group', 'É Group', 'Ö Group'],
    ],
    ['names that differ in an ampersand', 'The [ORG Ode & Lee] and the [ORG Ode Lee] met.', ['Ode & Lee | Ode Lee']],
    [
      'names that differ in a possessor',
      "The [ORG Ode's Bakery], the [ORG Ode Bakery] and the [ORG Ode’s Bakery] met.",
      ["Ode's Bakery | Ode Bakery | Ode’s Bakery"],
    ],
    ['names that differ in stops', 'The [ORG U.N.E.P.] and the [ORG UNEP] met.', ['U.N.E.P. | UNEP']],
    [
      'names that differ in an article',
      '[ORG The Guardian] and [ORG Guardian] met; [ORG The] and [ORG A] met.',
      ['The Guardian | Guardian', 'The', 'A'],
    ],
    [
      'names of many words by the first twelve',
      `[ORG ${'a b c d e f g h i j k l m'.toUpperCase()}] and [ORG ${'a b c d e f g h i j k l n'.toUpperCase()}] met.`,
      ['A B C D E F G H I J K L M | A B C D E F G H I J K L N'],
    ],
    [
      'no names of eleven words that differ',
      `[ORG ${'a b c d e f g h i j k l'.toUpperCase()}] and [ORG ${'a b c d e f g h i j k n'.toUpperCase()}] met.`,
      ['A B C D E F G H I J K L', 'A B C D E F G H I J K N'],
    ],
    [
      'the words of a name in any order, not two of other words',
      'The [ORG Ministry of Water] and the [ORG Water Ministry] met the [ORG Ministrywater] and the [ORG Waterministry].',
      ['Ministry of Water | Water Ministry', 'Ministrywater', 'Waterministry'],
    ],
    [
      'a mayor after a place with nobody',
      'In [GPE Freeland], mayor of [GPE Tarn], she spoke. The mayor left.',
      ['Freeland', 'Tarn'],
    ],
    [
      'an office in the next sentence with nobody',
      'It was [PERSON Ada Ode]. , mayor of [GPE Tarn]. The mayor left.',
      ['Ada Ode', 'Tarn'],
    ],
    [
      'an office after an age alone',
      '[PERSON Ada Ode], 45, mayor of [GPE Tarn], spoke. The mayor left.',
      ['Ada Ode | mayor | The mayor', 'Tarn'],
    ],
    ['no office after another number', '[PERSON Ada Ode], 450, mayor of [GPE Tarn], spoke.', ['Ada Ode', 'Tarn']],
    [
      '"I" with a speaker some words away',
      '"I will stay," the old and very tired mayor, [PERSON Ada Ode], said.',
      ['I | the old and very tired mayor | Ada Ode'],
    ],
    ['"I" with the subject of the verb beside it', '"I will stay," said a tired [PERSON Ada Ode].', ['I | Ada Ode']],
    ['"I" with nobody where a group speaks', '"I will stay," the [ORG Water Board] said.', ['Water Board']],
    [
      '"I" with nobody where the verb is far',
      '"I will stay." It rained and it snowed and it was cold and dark, [PERSON Ada Ode] said.',
      ['Ada Ode'],
    ],
    [
      '"I" with the subject, not whom it is told',
      '"I will stay," [PERSON Ada Ode] told [PERSON Bo Lee].',
      ['I | Ada Ode', 'Bo Lee'],
    ],
    ['"I" before the verb of a lead', '[PERSON Ada Ode] said: "I will stay."', ['Ada Ode | I']],
    [
      'the nouns of a name, with its article',
      'The [ORG Freeland Water Board] met. The board rose. [ORG The Freeland Water Board] paid.',
      ['Freeland Water Board | The board | The Freeland Water Board'],
    ],
    [
      'a newspaper with its noun',
      'The [ORG Daily Ode] newspaper wrote so. The newspaper paid.',
      ['The Daily Ode newspaper | Daily Ode | The newspaper'],
    ],
    [
      'a newspaper by its last word, but no firm that is called so',
      'The [ORG Tarn Post] wrote so. The [ORG Post] added more. [ORG Mercury Ltd] bought the [ORG Velden Mercury].',
      ['Tarn Post | Post', 'Mercury Ltd', 'Velden Mercury'],
    ],
    [
      'no newspaper with the noun of another',
      'The [ORG Daily Ode] newspaper writer of the [ORG Weekly Ode] wrote so.',
      ['Daily Ode', 'Weekly Ode'],
    ],
    [
      'a short country in a longer name',
      'The [ORG UN Security Council] met. The [ORG United Nations Security Council] adjourned.',
      ['UN Security Council | United Nations Security Council'],
    ],
    [
      'a surname before the full name, as in headlines',
      '[PERSON Ode] quits\n\n[PERSON Ada Ode] has quit.',
      ['Ode | Ada Ode'],
    ],
    ['a given name', '[PERSON Ada Ode] left. [PERSON Ada] returned.', ['Ada Ode | Ada']],
    ['a middle name left out', '[PERSON Ada Maria Ode] left. [PERSON Ada Ode] returned.', ['Ada Maria Ode | Ada Ode']],
    ['initials', '[PERSON Ada Ode] left. [PERSON A. Ode] returned.', ['Ada Ode | A. Ode']],
    ['family name first', '[PERSON Mariko Oda] left. [PERSON Oda Mariko] returned.', ['Mariko Oda | Oda Mariko']],
    ['two people with one surname apart', '[PERSON Ada Ode] met [PERSON Ben Ode].', ['Ada Ode', 'Ben Ode']],
    [
      'Mr and Mrs apart',
      '[PERSON Ada Ode] met [PERSON Ben Ode]. Mrs. [PERSON Ode] left before Mr. [PERSON Ode].',
      ['Ada Ode | Ode', 'Ben Ode | Ode'],
    ],
    [
      'a surname with the only form of address, whichever comes first',
      '[PERSON Lee] met Mr. [PERSON Ode]. [PERSON Ode] left before Ms. [PERSON Lee].',
      ['Lee | Lee', 'Ode | Ode'],
    ],
    [
      'labels with and without a form of address',
      '[PERSON Mr. Lee]: Who knows?\n\n[PERSON LEE]: Nobody.',
      ['Mr. Lee | LEE'],
    ],
    [
      'no surname with another form of address, or in one sentence',
      'Mrs. [PERSON Ode] left. President [PERSON Ode] stayed. Dr. [PERSON Lee] met Mr. [PERSON Moss]. Mr. [PERSON Lee] spoke. The son [PERSON Oda] met Mr. [PERSON Oda].',
      ['Ode', 'Ode', 'Lee', 'Moss', 'Lee', 'Oda', 'Oda'],
    ],
    ['an office with its form of address', 'President [PERSON Ode] left. Mr. [PERSON Ode] returned.', ['Ode | Ode']],
    [
      'no surname with one of two forms of address',
      'Mr. [PERSON Ode] met Mrs. [PERSON Ode]. [PERSON Ode] left.',
      ['Ode', 'Ode', 'Ode'],
    ],
    [
      'an acronym with its expansion',
      'The [ORG National Water Authority] ([ORG NWA]) met. The [ORG NWA] paid.',
      ['National Water Authority | NWA | NWA'],
    ],
    [
      'an acronym that is not spelled out at once',
      'The [ORG Bank of Freeland] met. The [ORG BoF] paid.',
      ['Bank of Freeland | BoF'],
    ],
    [
      'words in another order',
      'The [ORG Ministry of Water] met. The [ORG Water Ministry] paid.',
      ['Ministry of Water | Water Ministry'],
    ],
    ['a legal form', '[ORG Ode Ltd] met. [ORG Ode] paid.', ['Ode Ltd | Ode']],
    [
      'a legal form behind an ampersand',
      '[ORG Lumen & Co] met. [ORG Lumen] paid [ORG Ode & Lee].',
      ['Lumen & Co | Lumen', 'Ode & Lee'],
    ],
    [
      'a country and its people apart',
      '[GPE Armenia] and the [NORP Armenians] and [NORP Armenian] songs',
      ['Armenia', 'Armenians | Armenian'],
    ],
    ['countries under several names', 'The [GPE U.S.] and the [GPE United States]', ['U.S. | United States']],
    [
      'a title that comes again',
      'President [PERSON Ada Ode] left. The president returned.',
      ['Ada Ode | The president'],
    ],
    [
      'a profession in apposition',
      '[PERSON Ada Ode], a lawyer, left. The lawyer returned.',
      ['Ada Ode | a lawyer | The lawyer'],
    ],
    ['an office before the name', 'The minister of water, [PERSON Ada Ode], left.', ['The minister | Ada Ode']],
    ['a predicate', '[PERSON Ada Ode] is a lawyer.', ['Ada Ode | a lawyer']],
    ['a predicate behind a parenthesis', '[PERSON Ada Ode] (born in the hills) was a singer.', ['Ada Ode | a singer']],
    ['no predicate that is denied', '[PERSON Ada Ode] is not a lawyer.', ['Ada Ode']],
    [
      'the office by its last word',
      'The [ORG Ministry of Water] met. The ministry paid.',
      ['Ministry of Water | The ministry'],
    ],
    [
      'a pronoun of the right gender',
      '[PERSON Mary Ode] met [PERSON John Lee]. She left.',
      ['Mary Ode | She', 'John Lee'],
    ],
    ['no pronoun of the wrong gender', 'Mr. [PERSON Ode] left. She returned.', ['Ode']],
    [
      '"I" in a quotation',
      '[PERSON John Lee] met [PERSON Mary Ode]. "I am tired," [PERSON Ode] said.',
      ['John Lee', 'Mary Ode | I | Ode'],
    ],
    [
      'no object with the subject of its own verb',
      '[PERSON Ken Orr] won. [PERSON Tom Lind] told him to go.',
      ['Ken Orr | him', 'Tom Lind'],
    ],
    [
      'nobody whom its own clause names',
      '[PERSON Ana Pohl] met [PERSON Rosa Lind]. She said [PERSON Lind] had gone.',
      ['Ana Pohl | She', 'Rosa Lind | Lind'],
    ],
    [
      'nobody whom a participle before it names',
      '[PERSON Tom Lind] came home. Received by [PERSON Ken Orr], he smiled.',
      ['Tom Lind | he', 'Ken Orr'],
    ],
    ['a pronoun in front of its name', 'In his speech, [PERSON Ken Orr] thanked nobody.', ['his | Ken Orr']],
    ['"I" with the name that it gives', 'I, [PERSON Ada Ode], declare it. I am glad.', ['I | Ada Ode | I']],
    ['nothing with nouns that end the text', '[PERSON Ada Ode] met mayors', ['Ada Ode']],
    ['"I" in a transcript', '[PERSON LEE]: Who knows?\n\n[PERSON ODE]: I do.', ['LEE', 'ODE | I']],
  ])('links %s', (_what, marked, expected) => expect(chains(marked)).toEqual(expected));

  it('answers for the interviewee, and asks "you" of them', () => {
    const [ode] = chains(
      'An interview with [PERSON Ada Ode]\n\nWhy do you swim?\n\nI like it. I always did.\n\nDo you run?\n\nI do. I run at dawn.\n\nWhere do you sleep?\n\nIn my boat.',
    );
    expect(ode).toBe('Ada Ode | you | I | I | you | I | I | you | my');
  });

  it.each<[marked: string, title: string | undefined, affiliation: string | undefined]>([
    ['President [PERSON Ada Ode] of [GPE Freeland] left.', 'President of Freeland', 'Freeland'],
    ['[GPE Freeland]’s Prime Minister [PERSON Ada Ode] left.', 'Prime Minister', 'Freeland'],
    [
      '[PERSON Ada Ode], a spokeswoman for the [ORG Water Board], left.',
      'spokeswoman for the Water Board',
      'Water Board',
    ],
    ['Mr. [PERSON Ode] left.', undefined, undefined],
    ['The late [PERSON Ada Ode] was loved.', undefined, undefined],
    ["[PERSON Bo Lee]'s President [PERSON Ada Ode] spoke.", 'President', undefined],
    ['[PERSON Ada Ode], a friend of [PERSON Bo Lee], spoke.', 'friend of Bo Lee', undefined],
    ['Their director, [PERSON Ada Ode], spoke.', 'director', undefined],
    ['[PERSON Ada Ode], mayor of [GPE Freeland], spoke.', 'mayor of Freeland', 'Freeland'],
    ['[PERSON Ada Ode] is a deputy minister.', 'deputy minister', undefined],
  ])('gives title and affiliation: %s', (marked, title, affiliation) => {
    const entity = linkMarked(marked).entities.find(({ name }) => /\bOde$/.test(name));
    expect([entity?.title, entity?.affiliation]).toEqual([title, affiliation]);
  });

  it('names an entity in its fullest form and keeps the others', () => {
    const [ode] = linkMarked('[PERSON ODE] QUITS\n\n[PERSON Ada Ode] quit. [PERSON Ode] left.').entities;
    expect(ode).toMatchObject({ id: 'e1', name: 'Ada Ode', aliases: ['ODE', 'Ode'] });
  });

  it('gives people without a name, under their nominal', () => {
    const { entities } = linkMarked('A spokesman for the village said he was sorry.');
    expect(entities).toMatchObject([{ label: 'PERSON', name: 'A spokesman' }]);
  });

  it('gives ordered mentions inside any text, each once, with ids in order', () => {
    const word = fc.constantFrom(
      'the president',
      'Ada Ode',
      'Ode',
      'he',
      'She',
      'I',
      '"',
      '“',
      '”',
      'said',
      ',',
      '.',
      ':',
      '?',
      '\n\n',
      'is',
      'a lawyer',
      'constructor',
      '__proto__',
      'Mr.',
      '(',
      ')',
      "'s",
      'of',
      'you',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        const mentions: TaggedMention[] = [];
        for (let at = text.indexOf('Ode'); at >= 0; at = text.indexOf('Ode', at + 3))
          mentions.push({ start: at, end: at + 3, label: at % 2 ? 'ORG' : 'PERSON', confidence: 1 });
        const entities = linkMentions(readDocument(text), mentions);
        const seen = new Set<string>();
        entities.forEach(({ id, name, mentions: own }, i) => {
          expect(id).toBe(`e${i + 1}`);
          expect(name).not.toBe('');
          let last = -1;
          for (const { start, end, confidence } of own) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(confidence).toBeGreaterThan(0);
            expect(confidence).toBeLessThanOrEqual(1);
            expect(seen.has(`${start} ${end}`)).toBe(false);
            seen.add(`${start} ${end}`);
            last = start;
          }
        });
      }),
    );
  });
});

describe('confidence of links', () => {
  it('is no higher for a pronoun than for the pronoun that it goes on with', () => {
    const { text, entities } = linkMarked(
      '[PERSON Bo Lee] and [PERSON Jo Reed] met on Monday, and some said he was ill. He was tired. He left. His car broke down.',
    );
    const sure = entities
      .flatMap(({ mentions }) => mentions)
      .filter(({ form }) => form === 'pronoun')
      .sort((a, b) => a.start - b.start)
      .map(({ start, confidence }) => [text.slice(start, start + 3), confidence] as const);
    expect(sure).toHaveLength(4);
    for (let k = 1; k < sure.length; k++) expect(sure[k]![1]).toBeLessThanOrEqual(sure[k - 1]![1]);
  });

  it('is over 0.9 for no noun, which rules link', () => {
    const { entities } = linkMarked('[PERSON Ada Ode], a judge, spoke. The judge left. [PERSON Bo Lee] is a doctor.');
    for (const { form, confidence } of entities.flatMap(({ mentions }) => mentions))
      if (form === 'nominal') expect(confidence).toBeLessThan(0.9);
  });
});

it('the first half of a given name of two is no surname: "Li" is Li Jie, not Lu Li-shih', () => {
  const { entities } = linkMarked(
    '[PERSON Lu Li-shih] taught at sea. [PERSON Li Jie] builds ships. [PERSON Li] agrees.',
  );
  expect(entities.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ['Lu Li-shih', 1],
    ['Li Jie', 2],
  ]);
});
