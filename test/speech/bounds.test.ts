import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.ts';

/** Source, cue and content of each attribution of a text. */
const saidIn = (text: string): string[][] => {
  const { text: read, speech } = analyze(text, { repair: false });
  const words = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => read.slice(start, end)).join(' … ');
  return speech.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
};

describe('a noun of saying with a that-clause is an attribution, in the open as within what is said', () => {
  test.each([
    ['Anger grew at the suggestion that the mayor had lied.', 'that the mayor had lied'],
    ['Harbour board looks into claims that the crane is rusted', 'that the crane is rusted'],
    ['Her claim that the port will close angered Lopez.', 'that the port will close'],
    ['The film has opened amid allegations that the crew had been cheated.', 'that the crew had been cheated'],
  ])('%s', (text, content) => {
    expect(saidIn(text).map(([, , said]) => said)).toContain(content);
  });
});

describe('where a content begins', () => {
  test.each<[string, string, ...string[]]>([
    ['how it came to be said', 'Asked what would follow, she said, “Nobody knows.”', 'she', 'said', '“Nobody knows.”'],
    [
      'where it was said, in front of a quotation of its own sentence',
      'At a meeting in Tarn on Friday, Ode told reporters, “No dam lasts for ever.”',
      'Ode',
      'told',
      '“No dam lasts for ever.”',
    ],
    [
      'a quotation of the sentence before',
      '“Goodbye.” Ode Band wrote on a card: “We are lost without her.”',
      'Ode Band',
      'wrote on a card:',
      '“We are lost without her.”',
    ],
  ])('not with %s', (_, text, ...expected) => {
    const found = saidIn(text);
    expect(
      found.find(([source, cue]) => source === expected[0] && cue!.startsWith(expected[1]!.slice(0, 4)))?.[2],
    ).toBe(expected[2]);
  });
  test('in the next line, where its own ends in a comma', () => {
    const text = 'Asked about the bridge, Ada Ode said,\n\n‘It will be open by the time the snow comes’.';
    expect(saidIn(text)).toContainEqual(['Ada Ode', 'said', '‘It will be open by the time the snow comes’']);
  });
});

describe('where a content ends', () => {
  test.each<[string, string, string]>([
    [
      'a second report of the same speaker',
      'Judge Kole said the charge was grave and he said the firm had misled the court.',
      'the charge was grave',
    ],
    [
      'somebody else who asks for something',
      'Minister Ana Kole said that enough was being done while the council has asked parents to stay at home.',
      'that enough was being done',
    ],
    [
      'a second report, though the parser joins it to the clause',
      'Ode said the report had been lost but denied that anyone was to blame.',
      'the report had been lost',
    ],
    [
      'a second report that is joined to an adjective',
      'The bank said it was sorry and apologised to customers.',
      'it was sorry',
    ],
    [
      'how somebody else takes it',
      'The union claims that crews work 14 days in a row, which the company denies.',
      'that crews work 14 days in a row',
    ],
    [
      'how somebody else takes it, where the chain has it all',
      'Ode claims that it leaks, which the firm denies.',
      'that it leaks',
    ],
    [
      'what the speaker leaves out',
      'The boiler was cleaned, the firm said, without giving a reason.',
      'The boiler was cleaned',
    ],
    [
      'what the speaker keeps to himself',
      'A spokeswoman said the three were taken to hospital but could not provide more details.',
      'the three were taken to hospital',
    ],
    ['who else has reported it', 'Ode said the dam leaks, as the Gazette reported last month.', 'the dam leaks'],
    [
      'what is done besides, in another form than an infinitive',
      'Officers told workers to stay in the building but soon afterwards cleared it.',
      'to stay in the building',
    ],
    ['how a whole quotation was met', '“This is not the end,” Kole said to applause.', '“This is not the end,”'],
    [
      'the quotation of the next sentence',
      'The singer Bo Lee said he was “in shock”. “A great voice and a kind man.”',
      'he was “in shock”',
    ],
    [
      'how the speaker goes on without a comma',
      'The minister said the film was false and misleading adding that it had nothing to do with the army.',
      'the film was false and misleading',
    ],
  ])('before %s', (_, text, content) => {
    expect(saidIn(text)[0]![2]).toBe(content);
  });
  test('behind what is withheld in what is told, which is no manner of speaking', () => {
    expect(saidIn('Ode said the car turned without stopping.')[0]![2]).toBe('the car turned without stopping');
  });
  test('behind what has to be done, which is no deed of the speaker', () => {
    expect(saidIn('He said the limit would cost money and had to be weighed.')[0]![2]).toBe(
      'the limit would cost money and had to be weighed',
    );
  });
  test('behind the verb of a clause that opens with a time', () => {
    expect(saidIn('The legislator underlined that during the meeting, the committee backed the plan.')[0]![2]).toBe(
      'that during the meeting, the committee backed the plan',
    );
  });
  test('before a verb of saying, behind which a participle tells where it has that from', () => {
    expect(saidIn('Prices rose, media reports said citing the Finance Ministry.')[0]![2]).toBe('Prices rose');
  });
  test('behind a comma with an adverb or a preposition', () => {
    const text = 'The survey suggests that the reef will die, when the next summer is as warm as this one.';
    expect(saidIn(text)[0]![2]).toBe('that the reef will die, when the next summer is as warm as this one');
  });
  test('behind what is joined to it, and what hangs from a partial quotation', () => {
    expect(saidIn('Mr Kole denies three counts of fraud and one of theft.')[0]![2]).toBe(
      'three counts of fraud and one of theft',
    );
    expect(saidIn('The union urged the “immediate release” of the two men who were arrested.')[0]![2]).toBe(
      'the “immediate release” of the two men who were arrested',
    );
  });
  test('behind a second that-clause that follows a quotation', () => {
    const text = 'Lund told analysts that the deal made “good sense” and that she expected savings.';
    expect(saidIn(text)[0]![2]).toBe('that the deal made “good sense” and that she expected savings');
  });
  test('behind "as" with a participle in what it is called', () => {
    expect(saidIn('Mr Ode described the call as a vain attention seeking attempt.')[0]![2]).toBe(
      'the call as a vain attention seeking attempt',
    );
  });
});

describe('who says it', () => {
  test.each([
    ['Prices rose, with analysts saying that demand was strong.', 'analysts'],
    ['The vote split the town, with the mayor, Ada Ode, insisting that the dam was safe.', 'the mayor, Ada Ode'],
    ['Ode met with Lee, saying that the dam was safe.', 'Ode'],
  ])('%s', (text, source) => {
    expect(saidIn(text)[0]![0]).toBe(source);
  });
  test('the same, of a second report', () => {
    const text = 'Ode said the talks had been held and praised them.';
    expect(saidIn(text)).toEqual([
      ['Ode', 'said', 'the talks had been held'],
      ['Ode', 'praised', 'them'],
    ]);
  });
  test.each([
    [
      'of a sentence whose only verb looks like a participle',
      'Ada Smith, who chairs the committee, called for a boycott.',
    ],
    ['the same, in apposition', 'The chair, Ada Smith, called for a boycott.'],
  ])('who is named, %s', (_, text) => {
    expect(saidIn(text).map(([source, cue]) => [source!.includes('Ada Smith'), cue])).toEqual([[true, 'called for']]);
  });
  test('who puts it to somebody', () => {
    const text =
      'Ms Roth put it to him that he had lied to detectives when he claimed he had no quarrel with the owner.';
    expect(saidIn(text)[0]!.slice(0, 2)).toEqual(['Ms Roth', 'put it to']);
  });
  test('whom somebody quotes as saying it', () => {
    expect(saidIn('The press quoted Ode as saying that it rained.')).toContainEqual([
      'Ode',
      'saying',
      'that it rained',
    ]);
  });
  test('whose a claim is, and not who disputes it', () => {
    const text = 'Soap star Mia Lund has hit back at her husband’s claims that she stole the dog.';
    expect(saidIn(text).find(([, cue]) => cue === 'claims')![0]).toContain('husband');
  });
  test('nobody, whom a question asks after', () => {
    expect(saidIn('“Who decides that?” said Lund.').map(([source]) => source)).toEqual(['Lund']);
  });
  test('what a court hears, put into what is heard', () => {
    expect(saidIn('The car, the court heard, was stolen.')).toEqual([['the court', 'heard', 'The car … was stolen']]);
  });
  test('a source, without what measures what is said', () => {
    expect(saidIn('According to Mr Pritchard, at least a dozen colleagues share his doubts.')[0]).toEqual([
      'Mr Pritchard',
      'According to',
      'at least a dozen colleagues share his doubts',
    ]);
  });
  test('a source, without the subject of what is said, nor what that does', () => {
    expect(saidIn('According to the warden, a crew from Norvik working on two barges, has cleared the canal.')).toEqual(
      [['the warden', 'According to', 'a crew from Norvik working on two barges, has cleared the canal']],
    );
    expect(saidIn('According to Ilse Marten, a vet, the farm is closed.')[0]![0]).toBe('Ilse Marten, a vet');
  });
  test('a clause, without people or a body whom somebody asks for it', () => {
    expect(saidIn('The union requested the board that workers be heard before the vote.')).toEqual([
      ['The union', 'requested', 'that workers be heard before the vote'],
    ]);
    expect(saidIn('She denied the claim that the well is dry.')[0]![2]).toBe('the claim that the well is dry');
  });
  test('a quotation that goes on behind an aside about how it was said', () => {
    expect(
      saidIn('"Each time you shut a school," Marten said, referring to the new map, "you lose a village."'),
    ).toContainEqual(['Marten', 'said', '"Each time you shut a school," … "you lose a village."']);
  });
  test('a thing, with since when it has been so', () => {
    expect(saidIn('The club mentions a 9 percent rise in thefts since the end of the strike.')[0]![2]).toBe(
      'a 9 percent rise in thefts since the end of the strike',
    );
  });
  test('of whom it is said, with the clause about it', () => {
    expect(saidIn('North Tarn which has long been a Reform town is said to have moved.')[0]![2]).toBe(
      'North Tarn which has long been a Reform town … to have moved',
    );
  });
  test('nobody, of whom a participle between commas says that he was asked', () => {
    expect(saidIn('Marten, asked about the fire, said the barn was empty.')).toEqual([
      ['Marten', 'said', 'the barn was empty'],
    ]);
  });
  test('who does something before a verb that has an object', () => {
    expect(saidIn('Pupils walking down the lane chanted "What school?" and went on until noon.')).toEqual([
      ['Pupils walking down the lane', 'chanted', '"What school?"'],
    ]);
  });
  test('who stands in the sentence behind a quotation as whose kin', () => {
    expect(saidIn('"We stay!" Lund’s sister, Ada Park, said.')).toEqual([
      ['Lund’s sister, Ada Park,', 'said', '"We stay!"'],
    ]);
  });
  test('who stands between commas with whom he tells', () => {
    expect(saidIn('The price, one of them told me, was four times as high.')).toEqual([
      ['one of them', 'told', 'The price … was four times as high'],
    ]);
  });
  test('who walks out, of a participle with its clause', () => {
    expect(saidIn('Opposition members walked out on Tuesday claiming they were not allowed to ask questions.')).toEqual(
      [['Opposition members', 'claiming', 'they were not allowed to ask questions']],
    );
  });
  test('a noun phrase behind "with" in front of a participle says nothing', () => {
    expect(
      saidIn('Divers found the wreck of a ferry in the gulf, with its new name announced in the journal Deep.'),
    ).toEqual([]);
  });
  test('nobody, of a passive that reports nothing', () => {
    expect(saidIn('Kole said: “Some bands are billed to play this month.”').map(([, cue]) => cue)).toEqual(['said']);
  });
  test('who has reported last, of a quotation that fills a paragraph farther down', () => {
    const text =
      'A neighbour said she had heard the crash.\n\nThere had been several crashes on that road since the spring.\n\n‘They drive far too fast along here, and nobody stops them.’';
    expect(saidIn(text).at(-1)![0]).toBe('A neighbour');
  });
});

describe('who is asked or told is not who says it', () => {
  test.each([
    ['The dam is safe, as the board was told in May.', [['', 'was told', 'The dam is safe']]],
    ['Eva Brandt, asked if she would quit, replied: “No.”', [['Eva Brandt', 'replied:', '“No.”']]],
    [
      'Asked about claims that the fire had been set on purpose, police chief Ruth Ansah said there was no evidence of arson.',
      [
        ['', 'Asked', 'claims that the fire had been set on purpose'],
        ['', 'claims', 'that the fire had been set on purpose'],
        ['police chief Ruth Ansah', 'said', 'there was no evidence of arson'],
      ],
    ],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
  test('a measure says how much, not what', () => {
    expect(saidIn('The plan will cost $38 million, twice as much as the council was told in April.')).toEqual([]);
  });
});

describe('the whole of a name is the source', () => {
  test.each([
    ['Clean Rivers Now said the firm had lied.', [['Clean Rivers Now', 'said', 'the firm had lied']]],
    ['The lawyer now said the firm had lied.', [['The lawyer', 'now said', 'the firm had lied']]],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

describe('a second verb in what is said is not who speaks once more', () => {
  test.each<[string, string[][]]>([
    [
      'Novak said the firm had lied and had claimed that the dam was safe.',
      [
        ['Novak', 'said', 'the firm had lied and had claimed that the dam was safe'],
        ['the firm', 'claimed', 'that the dam was safe'],
      ],
    ],
    [
      'Ms Lindt said her client would give evidence next week and would say that he had always loved her.',
      [
        ['Ms Lindt', 'said', 'her client would give evidence next week and would say that he had always loved her'],
        ['her client', 'would say', 'that he had always loved her'],
      ],
    ],
    [
      'Novak had said it leaked and had warned that it was old.',
      [
        ['Novak', 'had said', 'it leaked'],
        ['Novak', 'warned', 'that it was old'],
      ],
    ],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

describe('a report behind "although" is its own', () => {
  test.each<[string, string[][]]>([
    [
      'Two people said the firm had held talks, although one of them cautioned that nothing had been signed.',
      [
        ['Two people', 'said', 'the firm had held talks'],
        ['one of them', 'cautioned', 'that nothing had been signed'],
      ],
    ],
    [
      'Lindt explained that the cabinet will present a note, while at the same time she ruled out any talks.',
      [
        ['Lindt', 'explained', 'that the cabinet will present a note'],
        ['she', 'ruled out', 'any talks'],
      ],
    ],
    [
      'She has called for a new vote, but party leader Olga Lindt said there would be none.',
      [
        ['She', 'has called for', 'a new vote'],
        ['party leader Olga Lindt', 'said', 'there would be none'],
      ],
    ],
    [
      'Lindt said the plan was good although her deputy thinks it is bad.',
      [
        ['Lindt', 'said', 'the plan was good although her deputy thinks it is bad'],
        ['her deputy', 'thinks', 'it is bad'],
      ],
    ],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual(said);
  });
});

describe('what a sentence is joined by is neither who speaks nor what is said', () => {
  test.each<[string, string[]]>([
    ['He claimed the site was sold, a suggestion Ms Lindt rejected.', ['Ms Lindt', 'rejected', 'a suggestion']],
    [
      'The crew got the offer, which branch secretary Olga Lindt called “an insult”.',
      ['branch secretary Olga Lindt', 'called', '“an insult”'],
    ],
    [
      'The plan was opposed by the nurses’ union, whose president, Olga Lindt, said staff had not been told.',
      ['whose president, Olga Lindt,', 'said', 'staff had not been told'],
    ],
    [
      'The sergeant told the judge that his then boss, Olga Lindt, had said to him: “You are late.”',
      ['his then boss, Olga Lindt', 'had said', '“You are late.”'],
    ],
    ['Profits fell; Lindt said, however, that the figure was high.', ['Lindt', 'said', 'that the figure was high']],
    [
      '“Justice came late, but it came,” posted the minister.',
      ['the minister', 'posted', '“Justice came late, but it came,”'],
    ],
    [
      'We regret to announce that Otto Lindt, chair of the branch from 1978 to 1991, died on 3 November.',
      ['We', 'regret to announce', 'that Otto Lindt, chair of the branch from 1978 to 1991, died on 3 November'],
    ],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toContainEqual(said);
  });
  test.each<[string, string[]]>([
    [
      '“They will lose,” Senator Olga Lindt, R-Ky., said Tuesday.',
      ['Senator Olga Lindt, R-Ky.,', 'said', '“They will lose,”'],
    ],
    [
      'Fishers sitting on the quay shouted “Go home!” and laughed.',
      ['Fishers sitting on the quay', 'shouted', '“Go home!”'],
    ],
    ['“It is late,” said Lindt, speaking of the vote.', ['Lindt', 'said', '“It is late,”']],
    [
      'Ms Lindt barely answered, treating the charge as a joke, and, when asked by the board, claiming, “I have paid each bill.”',
      ['Ms Lindt', 'claiming', '“I have paid each bill.”'],
    ],
    ['Lindt called the fine “absurd,” vowing to fight it.', ['Lindt', 'vowing', 'to fight it']],
    ['The Tarn Council on Monday condemned the raid.', ['The Tarn Council', 'condemned', 'the raid']],
    [
      'Olga Lindt, keeper of the pier, said anglers, however, were still waiting for a new lamp.',
      ['Olga Lindt, keeper of the pier,', 'said', 'anglers, however, were still waiting for a new lamp'],
    ],
    [
      'No crack was seen in the tower after the storm, states the survey.',
      ['the survey', 'states', 'No crack was seen in the tower after the storm'],
    ],
    [
      'Lindt said the loss of the ship is due to rust, vowing to mend each hull.',
      ['Lindt', 'vowing', 'to mend each hull'],
    ],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toContainEqual(said);
  });
  test('a verb that stands behind a quotation hands it over once', () => {
    expect(saidIn('“Justice came late, but it came,” posted the minister.')).toHaveLength(1);
  });
});

test('who does something in what is said does not cut its first clause in half', () => {
  const text = 'The captain recalled that during the storm, the deck hands tied their ropes and demanded new sails.';
  expect(saidIn(text)).toContainEqual([
    'The captain',
    'recalled',
    'that during the storm, the deck hands tied their ropes and demanded new sails',
  ]);
});

describe('nobody says what', () => {
  test.each([
    'The board heard two hours of comment, much of it opposed.',
    'The minister declined to give an answer.',
    'The firm refused to provide any details.',
    'The spokesman declined to go into details of the plan.',
  ])('%s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('what stands right behind a verb of saying, before a comma and the clause that is said', () => {
  test.each([
    [
      'The treasurer said despite warnings from the auditors, the choir had spent the whole grant.',
      'despite warnings from the auditors, the choir had spent the whole grant',
    ],
    [
      'The leaflet said for a small boat, permits may cost less than a meal.',
      'for a small boat, permits may cost less than a meal',
    ],
    [
      'Opening the debate, headmaster Ulf Brandt said while the roof was sound, the hall needed new windows.',
      'while the roof was sound, the hall needed new windows',
    ],
  ])('is said: %s', (text, content) => {
    expect(saidIn(text).map(([, , said]) => said)).toContain(content);
  });
  test.each([
    ['The treasurer said in Tarn, the choir had spent the grant.', 'the choir had spent the grant'],
    ['The treasurer said after leaving court, the choir had spent the grant.', 'the choir had spent the grant'],
  ])('is not where it tells where or when: %s', (text, content) => {
    expect(saidIn(text).map(([, , said]) => said)).toContain(content);
  });
});

describe('of what stands in front of who says it and behind the cue, one is said', () => {
  test.each([
    [
      'the clause in front, not what the writer tells of the day',
      'The orchard was full of wasps and had been closed, warden Ulf Brandt said on Friday after three pickers were stung near the gate.',
      'The orchard was full of wasps and had been closed',
    ],
    [
      'the report right behind the cue, not the clause in front',
      'The plum season ends in May and a month before it does, the Growers Council (GC) reports a 14 percent rise in stolen fruit.',
      'a 14 percent rise in stolen fruit',
    ],
  ])('%s', (_, text, content) => {
    expect(
      saidIn(text)
        .filter(([, cue]) => /^(?:said|reports)$/.test(cue!))
        .map(([, , said]) => said),
    ).toEqual([content]);
  });
});

describe('a hearer without "that" behind is no part of what is told', () => {
  test.each([
    ['They told Evening Echo around 40 people slept in the gym.', 'around 40 people slept in the gym'],
    ['Doctors have assured her there is no tear in the knee.', 'there is no tear in the knee'],
  ])('%s', (text, content) => {
    expect(saidIn(text).map(([, , said]) => said)).toEqual([content]);
  });
});

describe('who speaks', () => {
  test.each([
    [
      'goes on behind what has been said, wherever the parser hangs the participle',
      'The warden urged guests to wash and sort the plates they use, adding that clean tables would save an hour.',
      'adding',
      'The warden',
    ],
    [
      'stands with a trade and a name behind the verb, and a relative clause behind that',
      'But baking at night is not always easy, says pastry chef Edna Kitson, who will also judge the contest.',
      'says',
      'pastry chef Edna Kitson',
    ],
  ])('%s', (_, text, cue, source) => {
    expect(saidIn(text).find(([, word]) => word!.endsWith(cue))?.[0]).toBe(source);
  });
});

test('the question that somebody was asked is not taken into the answer', () => {
  const text = 'Edna Poe was asked, “Would you have sold the boat for less?” She answered, “I have no idea.”';
  expect(saidIn(text)).toContainEqual(['She', 'answered', '“I have no idea.”']);
});

test('a verb that no list has hands over what stands behind its colon', () => {
  const text = 'Asked which harbour was her favourite, she demurred: “Whichever one I am in.”';
  expect(saidIn(text)).toContainEqual(['she', 'demurred:', '“Whichever one I am in.”']);
});

test('a guillemet that closes a quotation is no part of who speaks', () => {
  const text =
    '«We are in a storm of rare force because the price is one with which no one is glad, neither the buyers nor the growers,» Nogara said, according to a note.';
  expect(saidIn(text).map(([source]) => source)).not.toContain('» Nogara');
});

describe('a content goes on to the end of its clause', () => {
  test.each([
    [
      'over the end of a sentence within its quotation marks',
      'Novak told the paper that the club “keeps losing money. It cannot last.”',
      'that the club “keeps losing money. It cannot last.”',
    ],
    [
      'with the verb of its subject',
      'The club estimates that the oldest third of its members -- those with more than sixty years -- would stay at home.',
      'that the oldest third of its members -- those with more than sixty years -- would stay at home',
    ],
    [
      'with a noun joined behind a comma',
      'Novak stressed the beauty of the "winding" road between Senn and Orsk, and the county\'s intention to pave it.',
      'the beauty of the "winding" road between Senn and Orsk, and the county\'s intention to pave it',
    ],
    [
      'with what comes "as well as" it',
      'The register revealed the names of a baker, as well as the names of his two sons.',
      'the names of a baker, as well as the names of his two sons',
    ],
    [
      'with a second infinitive',
      'Lopez, who had won, vowed to continue the work of the school within the town, and to open it to the children of the crews.',
      'to continue the work of the school within the town, and to open it to the children of the crews',
    ],
    [
      'with a preposition that the tree ties to it',
      'The Coach Office (TCO) confirmed that it has detected dents on the part of a total of six coaches in keeping to the rule of clean doors.',
      'that it has detected dents on the part of a total of six coaches in keeping to the rule of clean doors',
    ],
    [
      'but not over what else the same one attributes',
      'The loaves should be sold before noon, Novak said, expecting the heat to spoil them.',
      'The loaves should be sold before noon',
    ],
    [
      'behind a condition in front of its verb',
      'She warned that if the pumps stayed idle after the flood, the town would sue the firm.',
      'that if the pumps stayed idle after the flood, the town would sue the firm',
    ],
    [
      'with a relative clause',
      'The forecaster said there would be heavy rain over the hills, which would swell the streams.',
      'there would be heavy rain over the hills, which would swell the streams',
    ],
  ])('%s', (_where, text, content) => {
    expect(saidIn(text).map(([, , said]) => said)).toContain(content);
  });
  test('but not into a quotation that somebody else has', () => {
    const said = saidIn('Novak said that the club loses money. “It cannot last,” Lee added.');
    expect(said.map(([source, , content]) => [source, content])).toEqual([
      ['Novak', 'that the club loses money'],
      ['Lee', '“It cannot last,”'],
    ]);
  });
});

test('what somebody sets out in a clause is told, setting out for a place is not', () => {
  expect(saidIn('The warden set out on Friday how the park would be run.')).toEqual([
    ['The warden', 'set out on Friday', 'how the park would be run'],
  ]);
  expect(saidIn('The wardens set out on Friday when the rain had stopped.')).toEqual([]);
});

test('a quotation of the sentence before, which its speaker went on with, is no part of what is told in other words', () => {
  const text =
    '“The gate is stuck,” Pohl said. “It may be a branch in the sluice that has bent it.” A diver is on his way to the gate, Pohl said.';
  expect(saidIn(text).map(([, , said]) => said)).toEqual([
    '“The gate is stuck,” … “It may be a branch in the sluice that has bent it.”',
    'A diver is on his way to the gate',
  ]);
});
