import { describe, expect, it } from 'vitest';
import { analyze, modelStances, stanceBetween, stanceProfile } from '../../src/index.ts';
import type { Party } from '../../src/stance/types.ts';

/** The stances of a text, a line each: type, holder's words, target's words. */
function told(text: string): string[] {
  const { stances } = analyze(text);
  const words = (party: Party | null): string =>
    party === null ? 'author' : text.slice(party.span.start, party.span.end);
  return stances.map(
    ({ type, holder, target, unnamed }) =>
      `${type}: ${unnamed === true ? 'somebody' : words(holder)} > ${words(target)}`,
  );
}

describe('judgement in plain verbs and nouns', () => {
  it.each([
    ['“Marlow lied,” said Ines Kerr.', ['accuse: Ines Kerr > Marlow']],
    ['The boat lied to nobody; it lies in the bay.', []],
    ['“The board let the tenants down,” said Ines Kerr.', ['criticize: Ines Kerr > The board']],
    ['The tenants were let down by the board, said Ines Kerr.', ['criticize: Ines Kerr > the board']],
    ['“Shame on the board,” said Ines Kerr.', ['criticize: Ines Kerr > the board']],
    ['Kerr called the subsidy a gift to smugglers.', ['criticize: Kerr > the subsidy']],
    ['Kerr called the park a gift to the nation.', []],
    ['Kerr was refusing to praise the board.', ['refuse: Kerr > to praise the board']],
    ['Kerr was failing to praise the board.', []],
    ['“You cannot trust a man like that,” Kerr said of Marlow.', ['criticize: Kerr > Marlow']],
    ['“Marlow is a false prophet,” said Ines Kerr.', ['criticize: Ines Kerr > Marlow']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('who holds what stands in quotes and documents, and whom it is about', () => {
  it.each([
    ['“Otto Marlow lied to the miners,” Ines Kerr said.', ['accuse: Ines Kerr > Otto Marlow']],
    ['A petition calls on the board to reopen the school.', ['demand: A petition > the board']],
    ['Ines Kerr left the board in a statement that praised the tenants.', ['praise: Ines Kerr > the tenants']],
    ['Ines Kerr flew to Velland threatening to sue the bank.', ['warn: Ines Kerr > to sue the bank']],
    ['Ines Kerr said the council had rigged the vote against the tenants.', ['criticize: Ines Kerr > the council']],
    ['Ines Kerr vowed to make Otto Marlow pay for the flood.', ['warn: Ines Kerr > Otto Marlow']],
    ['Ines Kerr said that she would not go to the hearing.', ['refuse: she > go to the hearing']],
    ['Ines Kerr said the rain would help.', []],
    ['There has been pushback from teachers against the plan.', ['criticize: teachers > the plan']],
    ['Support from Ines Kerr for the bill came late.', ['support: Ines Kerr > the bill']],
    ['Criticism by Ines Kerr of the board grew louder.', ['criticize: Ines Kerr > the board']],
    ['Ines Kerr would have supported the bill had it been amended.', []],
    ['Rather than condemn the raid, Ines Kerr praised the guild.', ['praise: Ines Kerr > the guild']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('who does what a participle, a passive or a joined verb says', () => {
  it.each([
    [
      'Farmers thanked Otto Marlow for supporting the ban.',
      ['praise: Farmers > Otto Marlow', 'support: Otto Marlow > the ban'],
    ],
    [
      'Ines Kerr said the figure had been invented and accused the clerks of fraud.',
      ['accuse: Ines Kerr > the clerks'],
    ],
    ['Ines Kerr said she was saddened and that the guild stood ready to help.', ['commit: the guild > to help']],
    ['Ines Kerr alleged that her aunt was beaten by the guard.', ['accuse: Ines Kerr > the guard']],
    ['Ines Kerr said residents had been lied to.', []],
    ['Ines Kerr said Otto Marlow could not be trusted.', ['criticize: Ines Kerr > Otto Marlow']],
    ['Ines Kerr said the plan should be tabled by somebody.', ['demand: Ines Kerr > the plan']],
    ['Ines Kerr heard of a plan by a member of the house to leave.', ['commit: a member of the house > to leave']],
    ['Kerr called it a ploy to win votes.', ['criticize: Kerr > it']],
    ['It is wise, when accusing Otto Marlow of lying, to whisper.', []],
    ['The team isolated germs from healthy and rejected eggs.', []],
    ['The ministry was slow in allowing guards to attack the crowd.', []],
    [
      'Speaking to reporters at the port, Ines Kerr insisted, “The dam is safe.”',
      ['affirm: Ines Kerr > The dam is safe'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('who says it behind what is said', () => {
  it.each([
    ['“The dam will burst,” warned Ines Kerr.', ['warn: Ines Kerr > The dam will burst']],
    ['The fines were light, objected Ines Kerr.', ['oppose: Ines Kerr > The fines']],
    ['The dam was safe, insisted Ines Kerr.', ['affirm: Ines Kerr > The dam was safe']],
    ['Ines Kerr said the card was not justified.', ['criticize: Ines Kerr > the card']],
    ['Ines Kerr said the card was justified by the rules.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('what was not done, not asked or not expected', () => {
  it.each([
    ['Fewer would have died had they allowed us to leave, said Ines Kerr.', []],
    ['Ines Kerr said the authors should have condemned the raid.', ['criticize: Ines Kerr > the authors']],
    ['Ines Kerr said nobody had foreseen the flood.', []],
    ['Ines Kerr had little faith in the inquiry.', ['expect: Ines Kerr > the inquiry']],
    ['Ines Kerr asked Otto Marlow if it was for this year.', []],
    ['Ines Kerr asked how the club could celebrate a draw.', []],
    ['“You will get one chance, and you will not miss it,” said Ines Kerr.', []],
    ['“Tonight I will not sleep,” said Ines Kerr.', []],
    ['Ines Kerr was honoured to call him a friend.', []],
    ['With the side needing to score, Otto Marlow came on.', []],
    ['Ines Kerr spoke of the money it needs to stay open.', []],
    ['Ines Kerr said it would send no more grain to Velland.', ['refuse: it > send no more grain to Velland']],
    ['Ines Kerr expects Otto Marlow to win the race.', ['expect: Ines Kerr > Otto Marlow']],
    ['Ines Kerr raised her worries with the board on 25 January.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('what is judged', () => {
  it.each([
    [
      'Ines Kerr said that closing the port of Velland was a mistake.',
      ['criticize: Ines Kerr > closing the port of Velland'],
    ],
    ['Ines Kerr said it was an honour for us to open the show.', []],
    ['Ines Kerr said what makes it harder is the inflation concern.', []],
    ['Ines Kerr wants a tax that is fair.', []],
    [
      'Ines Kerr said the tax, which is a disgrace, must go.',
      ['criticize: Ines Kerr > the tax', 'demand: Ines Kerr > the tax'],
    ],
    ['Ines Kerr said the sentence was too short.', ['criticize: Ines Kerr > the sentence']],
    ['Ines Kerr said she was too tired.', []],
    ['Ines Kerr called the songs “gorgeous”, but said the hall was small.', ['praise: Ines Kerr > the songs']],
    ['Ines Kerr branded the developers “sneaky” and “greedy”.', ['criticize: Ines Kerr > the developers']],
    ['Ines Kerr said her side had been second best.', []],
    ['Ines Kerr said the party should find Marlow a better lawyer.', ['demand: Ines Kerr > the party']],
    ['Ines Kerr said Otto Marlow was mistaken.', ['criticize: Ines Kerr > Otto Marlow']],
    ['Ines Kerr was furious at half-time.', []],
    ['Ada Rask lashed the coast of Velland with rain.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('words that only look like a stance', () => {
  it.each([
    'Miners blasted a hole in the cliff.',
    'Soldiers attacked the fort at dawn.',
    'Farmers blocked the road to the port.',
    'A jet shot down a drone over the bay.',
    'The valley offers shade to hikers.',
    'The deal promises cheaper bread.',
    'Kerr said there was a good chance of rain.',
    'Marlow Steel has partnered with a rail firm.',
    'Detectives have questioned six people about the fire.',
    'Officers have questioned twelve people; none has been charged.',
    'An engineer found no fault with the pumps.',
    'Ines Kerr said she had nothing to add.',
    'Geologists believe, in a flood of letters, that it failed.',
    'Asked about claims that the bridge was weak, Ines Kerr said the tests went on.',
    'Kerr said the strike is the latest example of unrest.',
    'The storm threatened the harbour.',
  ])('%s', (text) => expect(told(text).filter((line) => !line.startsWith('affirm'))).toEqual([]));
});

describe('what is so, and what is not', () => {
  it.each([
    ['Marlow vowed never to sell the mill.', ['refuse: Marlow > to sell the mill']],
    ['Marlow has failed to do anything to hold the firm responsible.', []],
    ['The union said the club must be ready to pay.', ['demand: The union > the club']],
    ['Kerr denied reports that Marlow had urged a boycott.', ['deny: Kerr > reports']],
    ['The fee has not been rejected by Kerr.', []],
    ['Kerr said they’d ruined the mill by noon.', ['criticize: Kerr > they']],
    ['Nobody trusts anybody, Kerr said.', []],
    ['Has the guild condemned the raid?', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('threats apart from promises', () => {
  it.each([
    ['Ostmark will bomb Velland, its premier said.', ['warn: Ostmark > Velland']],
    ['Ostmark promised to feed Velland.', ['commit: Ostmark > to feed Velland']],
    ['Ostmark said it would tighten the blockade of Velland.', ['warn: it > the blockade of Velland']],
    ['Ostmark threatened to end the talks if Velland builds the dam.', ['warn: Ostmark > Velland']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('holders and targets', () => {
  it.each([
    ['A letter signed by sixty doctors accused the ministry of neglect.', ['accuse: sixty doctors > the ministry']],
    ['The guild issued a statement demanding that the council reopen the baths.', ['demand: The guild > the council']],
    [
      'Officials at the Harbour Agency condemned the walkout.',
      ['criticize: Officials at the Harbour Agency > the walkout'],
    ],
    [
      'It was shameful that the baths had closed, Ines Kerr said.',
      ['criticize: Ines Kerr > that the baths had closed'],
    ],
    ['Kerr said it was wrong to sell the mill.', ['criticize: Kerr > to sell the mill']],
    ['The ministry has been accused of neglect.', ['accuse: somebody > The ministry']],
    ['There are allegations that the ministry took bribes.', ['accuse: somebody > the ministry']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('takes whom something befalls for none whom one is for or against', () => {
    for (const text of ['The guild welcomed Ines Kerr’s departure.', 'The guild condemned the arrest of Ines Kerr.']) {
      const { stances } = analyze(text);
      expect(
        stances.map(({ target }) => target.entity),
        text,
      ).toEqual([null]);
    }
  });

  it('takes no time for a condition', () => {
    const { stances } = analyze('Kerr promised to wait until the autumn.');
    expect(stances.map(({ type, condition }) => [type, condition])).toEqual([['commit', undefined]]);
  });

  it('takes one’s lawyers, doctors and party for others than oneself', () => {
    for (const text of [
      'Lawyers for Ines Kerr denied the story.',
      'Ines Kerr praised her own party.',
      'Ines Kerr’s brother denied the story.',
    ]) {
      const { entities, stances } = analyze(text);
      const kerr = entities.find(({ name }) => name === 'Ines Kerr')!.id;
      expect(stances, text).toHaveLength(1);
      expect([stances[0]!.holder!.entity, stances[0]!.target.entity].filter((id) => id === kerr).length, text).toBe(
        text.startsWith('Ines Kerr p') ? 1 : 0,
      );
    }
  });

  it('keeps whom nobody names apart from the author in profiles', () => {
    const analysis = analyze('The ministry has been accused of neglect. The ministry is a disgrace.');
    expect(stanceProfile(analysis).map(({ holder, unnamed, types }) => [holder, unnamed, types])).toEqual([
      [null, true, { accuse: 1 }],
      [null, undefined, { criticize: 1 }],
    ]);
  });
});

describe('stanceBetween', () => {
  const between = (text: string, a: string, b: string) =>
    stanceBetween(
      text,
      { start: text.indexOf(a), end: text.indexOf(a) + a.length },
      { start: text.indexOf(b), end: text.indexOf(b) + b.length },
    );
  it.each([
    ['Ines Kerr and Otto Marlow took the night train.', 'Ines Kerr', 'Otto Marlow'],
    ['Otto Marlow said that the boat was late and that Ines Kerr would wait.', 'Otto Marlow', 'Ines Kerr'],
    ['Ostmark is smaller than Velland.', 'Ostmark', 'Velland'],
    ['Ines Kerr was born in Velland.', 'Ines Kerr', 'Velland'],
  ])('says nothing where there is nothing: %s', (text, a, b) =>
    expect(between(text, a, b)).toMatchObject({ holder: null, type: null, polarity: 0 }),
  );

  it.each([
    ['Ines Kerr accused Otto Marlow of fraud.', { holder: 'a', type: 'accuse', polarity: -1 }],
    ['Ines Kerr thanked Otto Marlow for his help.', { holder: 'a', type: 'praise', polarity: 1 }],
    ['Ines Kerr was blamed by Otto Marlow.', { holder: 'b', type: 'accuse', polarity: -1 }],
  ])('%s', (text, expected) => expect(between(text, 'Ines Kerr', 'Otto Marlow')).toMatchObject(expected));
});

it('stances of modelStances alone are those of the frames and of the pairs', () => {
  expect(modelStances('Ines Kerr accused Otto Marlow of fraud.')).toHaveLength(1);
});
