import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { readDocument } from '../../src/syntax/read.ts';
import { analyze } from '../../src/index.ts';
import { modelStances } from '../../src/stance/stances.ts';
import type { Entity } from '../../src/entities/types.ts';
import type { Attribution } from '../../src/speech/types.ts';
import type { Stance, StanceType } from '../../src/stance/types.ts';
import { accuracy, readGold } from './gold.ts';
import { expectLinear } from '../linear.ts';

/** Entities by string search: every occurrence of each name is a mention. */
function named(text: string, ...names: string[]): Entity[] {
  return names.map((name, index) => {
    const mentions = [];
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      mentions.push({ start, end: start + name.length, form: 'name', label: 'GPE', confidence: 1 } as const);
    }
    return { id: `e${index + 1}`, label: 'GPE', name, aliases: [], mentions };
  });
}

/** One attribution whose source, cue and content are given by their words. */
function said(text: string, source: string, cue: string, content: string, speaker: string | null = null): Attribution {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    id: 's1',
    kind: 'direct',
    act: 'assertion',
    source: [span(source)],
    cue: [span(cue)],
    content: [span(content)],
    speaker,
    within: null,
    negated: false,
    confidence: 1,
  };
}

const words = (text: string, span: { start: number; end: number } | null | undefined) =>
  span == null ? null : text.slice(span.start, span.end);

describe('the gold sentences', () => {
  const { plain, qualified } = readGold('stance-sentences');
  it('five of each type', () => {
    const { all, byType, wrong } = accuracy(plain!);
    expect(Object.keys(byType)).toHaveLength(12);
    expect(all, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(
      Object.values(byType).filter((count) => Number(count[0]) < 4),
      wrong.join('\n'),
    ).toEqual([]);
  });
  it('negation, modality, condition', () => {
    const { all, wrong } = accuracy(qualified!);
    expect(all, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

// each batch was written blind, after the ones before it were solved
describe.each(['second', 'third'])('the %s batch of gold sentences', (batch) => {
  it('all types', () => {
    const { all, wrong } = accuracy(readGold(`stance-sentences-${batch}`).sentences!);
    expect(all, wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('parties', () => {
  it('are not twice the same "it" of which nothing is known', () => {
    expect(modelStances('It knows that it is wrong.', { entities: [], speech: [] })).toEqual([]);
  });

  it('resolves holder and target to entities, the target through its possessor, and keeps the whole phrase as its span', () => {
    const text = 'Norland criticized Sudmark’s handling of the flood.';
    const [stance] = modelStances(text, { entities: named(text, 'Norland', 'Sudmark'), speech: [] });
    expect(stance).toMatchObject({ type: 'criticize', holder: { entity: 'e1' }, target: { entity: 'e2' } });
    expect(words(text, stance?.target.span)).toBe('Sudmark’s handling of the flood');
  });

  it.each([
    ['My lawyer demands an apology.', 'My lawyer'],
    ['“My lawyer demands an apology,” said Lee.', 'My lawyer'],
    ['“I demand an apology,” said Lee.', 'Lee'],
    ['“Our government demands an apology,” said Lee.', 'Lee'],
  ])('tells one who speaks of his own from one who speaks: %s', (text, holder) => {
    const [stance] = modelStances(text);
    expect(words(text, stance?.holder?.span)).toBe(holder);
  });

  it('splits co-ordinated targets and holders', () => {
    const text = 'Norland and Sudmark condemned the raid and its planners.';
    const stances = modelStances(text, { entities: named(text, 'Norland', 'Sudmark'), speech: [] });
    expect(stances.map((stance) => [stance.holder?.entity, words(text, stance.target.span)])).toEqual([
      ['e1', 'the raid'],
      ['e1', 'its planners'],
      ['e2', 'the raid'],
      ['e2', 'its planners'],
    ]);
  });

  it('takes "we" and "I" for the speaker of the quotation, and leads to it', () => {
    const text = '"We support the truce," Ms Adeyemi said.';
    const [stance] = modelStances(text, {
      entities: [],
      speech: [said(text, 'Ms Adeyemi', 'said', '"We support the truce,"', 'e9')],
    });
    expect(stance).toMatchObject({ type: 'support', holder: { entity: 'e9' }, speech: 's1' });
    expect(words(text, stance?.holder?.span)).toBe('Ms Adeyemi');
  });

  it('lets the speaker hold a judgement, and the author only one that nobody else says', () => {
    const quoted = '"The plan is a disgrace," Ms Adeyemi said.';
    expect(
      modelStances(quoted, {
        entities: [],
        speech: [said(quoted, 'Ms Adeyemi', 'said', '"The plan is a disgrace,"')],
      })[0],
    ).toMatchObject({ type: 'criticize', intensity: 3 });
    expect(modelStances('The plan is a disgrace.', { entities: [], speech: [] })[0]).toMatchObject({
      type: 'criticize',
      holder: null,
    });
  });

  it('does not make the author the holder where the text tells of an accusation and names nobody', () => {
    expect(modelStances('The banker was accused of fraud.', { entities: [], speech: [] })).toMatchObject([
      { type: 'accuse', holder: null, unnamed: true },
    ]);
    expect(modelStances('The banker was expected to resign.', { entities: [], speech: [] })).toEqual([]);
  });

  it('says nothing of what stands under a negated attribution', () => {
    const text = 'Ms Adeyemi did not say that she supports the truce.';
    const speech = { ...said(text, 'Ms Adeyemi', 'say', 'that she supports the truce'), negated: true };
    expect(modelStances(text, { entities: [], speech: [speech] })).toEqual([]);
  });

  it('gives an anaphoric denial the claim that the sentence opens with', () => {
    const text = 'Responding to accusations of fraud, Ruiz dismissed these claims as baseless.';
    const stance = modelStances(text, { entities: [], speech: [] }).find(({ type }) => type === 'deny');
    expect(stance?.type === 'deny' && words(text, stance.claim)).toBe('accusations of fraud');
    expect(words(text, stance?.target.span)).toBe('these claims');
  });
});

/** [type, holder, target, field] of each stance, in words. */
const told = (text: string, entities?: Entity[]) =>
  modelStances(text, entities === undefined ? {} : { entities }).map((stance) => {
    const field =
      stance.type === 'demand' || stance.type === 'commit'
        ? stance.action
        : stance.type === 'accuse'
          ? stance.charge
          : stance.type === 'warn'
            ? stance.consequence
            : undefined;
    return [
      stance.type,
      words(text, stance.holder?.span),
      words(text, stance.target.span),
      ...(field === undefined ? [] : [words(text, field)]),
    ];
  });

describe('names', () => {
  it.each<[string, string[], (string | null)[][]]>([
    [
      'The mayor called on the Red Cross to inspect the dam.',
      ['Red Cross'],
      [['demand', 'The mayor', 'the Red Cross', 'to inspect the dam']],
    ],
    [
      'The mayor called on Save the Children to inspect the dam.',
      ['Save the Children'],
      [['demand', 'The mayor', 'Save the Children', 'to inspect the dam']],
    ],
    [
      'The mayor ordered the Department of Fish and Rain to inspect the dam.',
      ['Department of Fish and Rain'],
      [['demand', 'The mayor', 'the Department of Fish and Rain', 'to inspect the dam']],
    ],
    [
      'The mayor accused the Bank of Norland of fraud.',
      ['Bank of Norland'],
      [['accuse', 'The mayor', 'the Bank of Norland', 'fraud']],
    ],
    [
      'Unions, including the Bank Workers and the Fish and Rain Club, have backed Novak.',
      ['Bank Workers', 'Fish and Rain Club', 'Novak'],
      [['support', 'Unions', 'Novak']],
    ],
  ])('are one noun, whatever their words are: %s', (text, names, expected) =>
    expect(told(text, named(text, ...names))).toEqual(expected),
  );
});

describe('asides and chains', () => {
  it.each<[string, (string | null)[][]]>([
    ['The mayor accused Novak, who runs the port, of fraud.', [['accuse', 'The mayor', 'Novak', 'fraud']]],
    [
      'The mayor accused Novak, who once ran the port, the dam and the school, of fraud.',
      [['accuse', 'The mayor', 'Novak', 'fraud']],
    ],
    [
      'The mayor accused Novak, the head of the port, who left in May, of fraud.',
      [['accuse', 'The mayor', 'Novak', 'fraud']],
    ],
    [
      'The union blamed the firm, which had closed the port, for the fire.',
      [['accuse', 'The union', 'the firm', 'the fire']],
    ],
    ['Novak, who runs the port, was accused by Lee, who ran it once, of fraud.', [['accuse', 'Lee', 'Novak', 'fraud']]],
    [
      'The mayor urged the firm, which runs the port, to close the dam.',
      [['demand', 'The mayor', 'the firm', 'to close the dam']],
    ],
    [
      'The mayor warned Novak, who runs the port, that the dam would break.',
      [['warn', 'The mayor', 'Novak', 'the dam would break']],
    ],
    ['The mayor accused Novak, known as the king of the port, of fraud.', [['accuse', 'The mayor', 'Novak', 'fraud']]],
    [
      'The mayor accused Novak, who left in May, of selling the port and demanded the money.',
      [
        ['accuse', 'The mayor', 'Novak', 'selling the port'],
        ['demand', 'The mayor', 'the money', 'the money'],
      ],
    ],
    [
      'The mayor accused Novak of having lied and cheated.',
      [['accuse', 'The mayor', 'Novak', 'having lied and cheated']],
    ],
  ])('leaps over what stands between commas: %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each<[string, (string | null)[][]]>([
    [
      'The mayor accused the head of the board of the port of fraud.',
      [['accuse', 'The mayor', 'the head of the board of the port', 'fraud']],
    ],
    [
      'The mayor accused the head of the board of the port of the city of taking bribes.',
      [['accuse', 'The mayor', 'the head of the board of the port of the city', 'taking bribes']],
    ],
    [
      'The mayor accused the head of the foundation of the port of fraud.',
      [['accuse', 'The mayor', 'the head of the foundation of the port', 'fraud']],
    ],
    [
      'The mayor accused the head of the board of the theft of data.',
      [['accuse', 'The mayor', 'the head of the board', 'the theft of data']],
    ],
    [
      'The mayor accused the firm of the theft of the data of users.',
      [['accuse', 'The mayor', 'the firm', 'the theft of the data of users']],
    ],
    [
      'The mayor accused the firm of the violation of the rights of users.',
      [['accuse', 'The mayor', 'the firm', 'the violation of the rights of users']],
    ],
  ])('knows the charge behind other phrases with "of": %s', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'the new, well-funded school',
    'the old, long-running, much-loved school',
    'the long-term, low-cost plan',
    'the costly, outdated and badly planned port',
    'a long, costly war',
  ])('keeps modifiers behind a comma: %s', (phrase) =>
    expect(told(`The mayor criticized ${phrase}.`)).toEqual([['criticize', 'The mayor', phrase]]),
  );
});

describe('those that "and" joins', () => {
  it.each<[string, (string | null)[][]]>([
    [
      'The attack was condemned by Lopez, Novak and the union.',
      [
        ['criticize', 'Lopez', 'The attack'],
        ['criticize', 'Novak', 'The attack'],
        ['criticize', 'the union', 'The attack'],
      ],
    ],
    [
      'The plan is opposed by both the union and the board.',
      [
        ['oppose', 'the union', 'The plan'],
        ['oppose', 'the board', 'The plan'],
      ],
    ],
    ['The union, but not the board, opposes the plan.', [['oppose', 'The union', 'the plan']]],
    [
      'Lopez backs neither Novak nor his plan.',
      [
        ['oppose', 'Lopez', 'Novak'],
        ['oppose', 'Lopez', 'his plan'],
      ],
    ],
    ['Lopez urged both sides to talk.', [['demand', 'Lopez', 'both sides', 'to talk']]],
    ['Lopez will not back the plan.', [['oppose', 'Lopez', 'the plan']]],
    ['Lopez asked Novak for help.', [['demand', 'Lopez', 'Novak', 'help']]],
  ])('%s', (text, expected) =>
    expect(
      told(
        text,
        named(text, 'Lopez', 'Novak').filter(({ mentions }) => mentions.length > 0),
      ),
    ).toEqual(expected),
  );

  // Known gap: the parser joins the two names.
  it.fails('The plan was backed by Lopez and Novak opposed it. (known gap)', () => {
    const text = 'The plan was backed by Lopez and Novak opposed it.';
    expect(told(text, named(text, 'Lopez', 'Novak'))).toEqual([
      ['support', 'Lopez', 'The plan'],
      ['oppose', 'Novak', 'it'],
    ]);
  });
});

describe('conditions', () => {
  it.each([
    ['Were Novak to resign, Lopez would support the plan.', 'Were Novak to resign', 'the plan'],
    ['Lopez would support the plan on condition that Novak resigns.', 'on condition that Novak resigns', 'the plan'],
    ['A banker praised the plan on condition of anonymity.', undefined, 'the plan'],
  ])('%s', (text, condition, target) => {
    const [stance] = modelStances(text);
    expect([words(text, stance?.condition) ?? undefined, words(text, stance?.target.span)]).toEqual([
      condition,
      target,
    ]);
  });

  it('knows toward whom those stand who accuse each other', () => {
    const text = 'Lopez and Novak accused each other of fraud.';
    expect(modelStances(text, { entities: named(text, 'Lopez', 'Novak') })).toMatchObject([
      { holder: { entity: 'e1' }, target: { entity: 'e2' } },
      { holder: { entity: 'e2' }, target: { entity: 'e1' } },
    ]);
  });
});

describe('fields', () => {
  it.each<[string, (string | null)[][]]>([
    ['Lee urged the union not to close the port.', [['demand', 'Lee', 'the union', 'not to close the port']]],
    ['Lee promised not to sell the port.', [['refuse', 'Lee', 'not to sell the port']]],
    ['Lee’s claim that the dam is safe is known.', [['affirm', 'Lee', 'the dam is safe is known']]],
    ['The leaders called for calm.', [['demand', 'The leaders', 'calm', 'calm']]],
    [
      'Norland accused Sudmark of breaking the truce, a charge Sudmark denies.',
      [
        ['accuse', 'Norland', 'Sudmark', 'breaking the truce'],
        ['deny', 'Sudmark', 'a charge'],
      ],
    ],
    [
      'Lee was accused of fraud, a charge that he has denied.',
      [
        ['accuse', null, 'Lee', 'fraud'],
        ['deny', 'he', 'a charge'],
      ],
    ],
    ['Lee will only back the plan if Novak resigns.', [['support', 'Lee', 'the plan']]],
    ['Ada Lee accused Bo Novak, her rival, of lying.', [['accuse', 'Ada Lee', 'Bo Novak', 'lying']]],
    [
      'Neither Lee nor Novak supports the plan.',
      [
        ['oppose', 'Lee', 'the plan'],
        ['oppose', 'Novak', 'the plan'],
      ],
    ],
    ['“Will the dam hold?” Lee asked.', []],
  ])('%s', (text, expected) =>
    expect(
      told(
        text,
        named(text, 'Ada Lee', 'Bo Novak', 'Lee', 'Novak', 'Norland', 'Sudmark').filter(
          ({ mentions }) => mentions.length > 0,
        ),
      ),
    ).toEqual(expected),
  );

  it('gives what one pledges not to do no gainer', () => {
    expect(modelStances('Lee pledged not to pardon Novak.')).toMatchObject([
      { type: 'refuse', target: { entity: null } },
    ]);
  });
});

describe('confidence', () => {
  it('is raised by words that bear the sign out, lowered by those that do not', () => {
    const confidence = (text: string) =>
      modelStances(text, { entities: named(text, 'Norland', 'Sudmark'), speech: [] }).find(
        ({ holder, target }) => holder?.entity === 'e1' && target.entity === 'e2',
      )?.confidence;
    expect(confidence('Norland bitterly condemned Sudmark over the brutal raid.')!).toBeGreaterThan(
      confidence('Norland pledged to open a visitor centre in Sudmark.')!,
    );
  });
});

describe('the union', () => {
  /** Compiles only while the switch names every type, and each case narrows to its own field. */
  function own(stance: Stance): unknown {
    switch (stance.type) {
      case 'affirm':
      case 'deny':
        return stance.claim;
      case 'accuse':
        return stance.charge;
      case 'demand':
      case 'commit':
      case 'refuse':
        return stance.action;
      case 'warn':
        return stance.consequence;
      case 'expect':
        return stance.outlook;
      case 'criticize':
      case 'praise':
      case 'support':
      case 'oppose':
        return null;
      default: {
        const never: never = stance;
        return never;
      }
    }
  }

  it('narrows on its type, each member with its own field', () => {
    const text = 'The mayor urged both sides to return to talks.';
    const [stance] = modelStances(text, { entities: [], speech: [] });
    expect(words(text, own(stance!) as { start: number; end: number })).toBe('to return to talks');
    // @ts-expect-error criticize has no charge
    const wrong = (one: Extract<Stance, { type: 'criticize' }>) => one.charge;
    expect(wrong).toBeTypeOf('function');
    const types: Record<StanceType, true> = {
      affirm: true,
      deny: true,
      accuse: true,
      criticize: true,
      praise: true,
      support: true,
      oppose: true,
      demand: true,
      commit: true,
      refuse: true,
      warn: true,
      expect: true,
    };
    expect(Object.keys(types)).toHaveLength(12);
  });
});

describe('any input', () => {
  it.each([
    [undefined, TypeError],
    [null, TypeError],
    [3, TypeError],
    [{}, TypeError],
    [JSON.parse(JSON.stringify(readDocument('It rained.'))), TypeError],
  ])('throws on %s', (input, error) => {
    expect(() => modelStances(input as unknown as string)).toThrow(error);
  });
  it('names an unknown option', () => {
    expect(() => modelStances('', { entitys: [] } as object)).toThrow(/entitys/);
    expect(() => modelStances('', { entities: 'x' } as unknown as object)).toThrow(
      'modelStances: entities must be an array, not string',
    );
  });

  it.each(['he will not sell and ', 'support for ', 'mayor accused the firm of fraud , ', 'said that ', 'warned " '])(
    'reads %j without end in linear time',
    (words) => {
      expectLinear((count) => {
        const document = readDocument(words.repeat(count));
        return () => {
          modelStances(document, { entities: [], speech: [] });
        };
      }, 1000);
    },
  );

  const vocabulary = [
    'The',
    'mayor',
    'accused',
    'was',
    'not',
    'by',
    'of',
    'that',
    'to',
    'support',
    ',',
    '"',
    'who',
    'and',
    'if',
    'said',
    'called',
    'a',
    'disgrace',
    'will',
    'no',
    'longer',
    '.',
    '?',
    'constructor',
    '__proto__',
    "'s",
    'she',
    'refused',
    'rule',
    'out',
    '\n\n',
    '\ud800',
  ];
  it('never throws; spans lie in the text, ids and order are stable', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        const stances = modelStances(readDocument(text), { entities: [], speech: [] });
        let last = 0;
        stances.forEach((stance, index) => {
          expect(stance.id).toBe(`t${index + 1}`);
          for (const span of [
            stance.target.span,
            ...stance.evidence,
            ...(stance.holder === null ? [] : [stance.holder.span]),
            ...(stance.condition === undefined ? [] : [stance.condition]),
          ]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.end).toBeGreaterThan(span.start);
          }
          expect(stance.evidence[0]!.start).toBeGreaterThanOrEqual(last);
          last = stance.evidence[0]!.start;
          expect(stance.confidence).toBeGreaterThanOrEqual(0);
          expect(stance.confidence).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('what ends at a comma, and what does not begin there', () => {
  const stancesOf = (text: string) => {
    const { entities, stances } = analyze(text);
    const nameOf = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name ?? null;
    return stances.map((stance) => ({
      type: stance.type,
      holder: nameOf(stance.holder?.entity),
      claim: words(text, 'claim' in stance ? stance.claim : null),
      condition: words(text, stance.condition),
    }));
  };

  it.each(['an accusation that Amina Duarte made', 'a charge that Amina Duarte made'])(
    '"%s" says what the whole was',
    (apposition) => {
      expect(stancesOf(`Peter Novak denied that the port would close, ${apposition}.`)).toMatchObject([
        { type: 'deny', claim: 'the port would close' },
      ]);
    },
  );

  it('"in the view of" names who holds it, "in the harbour of" does not', () => {
    expect(stancesOf('In the view of Amina Duarte, Peter Novak is a liar.')).toMatchObject([
      { type: 'accuse', holder: 'Amina Duarte' },
    ]);
    expect(stancesOf('In the harbour of Tarn, Peter Novak is a liar.')).toMatchObject([
      { type: 'accuse', holder: null },
    ]);
  });

  it('"on the condition that" is one, "on one condition" names none', () => {
    expect(stancesOf('Peter Novak supports Amina Duarte on the condition that she leaves.')).toMatchObject([
      { condition: 'on the condition that she leaves' },
    ]);
    expect(stancesOf('Peter Novak supports Amina Duarte on one condition.')).toMatchObject([{ condition: null }]);
  });
});
