import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.ts';
import { recognizeEntities } from '../../src/reference/recognize.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { findExchanges } from '../../src/speech/exchanges.ts';
import { resolveSpeakers } from '../../src/speech/speakers.ts';
import type { Attribution } from '../../src/speech/types.ts';
import { said, world } from './world.ts';
import { expectLinear } from '../linear.ts';

/** [topic or question, respondent, contents of the answer] of each exchange; attributions are given as [source, cue, content...]. */
const exchanges = (marked: string, attributions: readonly string[][] = []) => {
  const { text, entities } = world(marked);
  const document = readDocument(text);
  const drafts = attributions.map(([source, cue, ...content]) => said(text, source!, cue!, ...content));
  const speakers = resolveSpeakers(document, entities, drafts);
  const speech = drafts.map(({ source, cue, content, negated, confidence }, i): Attribution => ({
    id: `s${i + 1}`,
    kind: /^["“]/.test(text.slice(content[0]!.start)) ? 'direct' : 'indirect',
    act: 'assertion',
    source,
    cue,
    content,
    speaker: speakers[i]!,
    within: null,
    negated,
    confidence,
  }));
  return findExchanges(document, { entities, speech }).map(({ topic, question, respondent, speech: ids }) => {
    const about = topic ?? question;
    return [
      about && text.slice(about.start, about.end),
      respondent,
      ...ids.map((id) =>
        speech
          .find((a) => a.id === id)!
          .content.map(({ start, end }) => text.slice(start, end))
          .join(' … '),
      ),
    ];
  });
};

describe('findExchanges in reports', () => {
  it.each<[string, string, string[][], (string | null)[][]]>([
    [
      'asked about',
      'Asked about the dam, {1 Ode} said it would hold.',
      [['Ode', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'when questioned on',
      'When questioned on the old dam, {1 Ode} discussed its age. {1p She} said it would hold.',
      [
        ['Ode', 'discussed', 'its age'],
        ['She', 'said', 'it would hold'],
      ],
      [['the old dam', 'e1', 'its age', 'it would hold']],
    ],
    [
      'on the matter of',
      'On the matter of broken dams, {1 Ode} blamed the rain.',
      [['Ode', 'blamed', 'the rain']],
      [['broken dams', 'e1', 'the rain']],
    ],
    [
      'addressing',
      'Addressing claims of a leak, {1 Ode} denied it.',
      [['Ode', 'denied', 'it']],
      [['claims of a leak', 'e1', 'it']],
    ],
    [
      'responding to',
      'Responding to claims of a leak, {1 Ode} denied it.',
      [['Ode', 'denied', 'it']],
      [['claims of a leak', 'e1', 'it']],
    ],
    [
      'regarding, after an adverb',
      'Finally, regarding the town’s pact with the port, {1 Ode} hoped it would last.',
      [['Ode', 'hoped', 'it would last']],
      [['the town’s pact with the port', 'e1', 'it would last']],
    ],
    [
      'when somebody asks',
      'When a reporter asked {1 Ode} about the dam, {1p she} said it would hold.',
      [['she', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'when somebody asks whether',
      'When a reporter asked whether the dam would hold, {1 Ode} said yes.',
      [['Ode', 'said', 'yes']],
      [['whether the dam would hold', 'e1', 'yes']],
    ],
    [
      'on whether',
      'On whether the dam would hold, {1 Ode} said yes.',
      [['Ode', 'said', 'yes']],
      [['whether the dam would hold', 'e1', 'yes']],
    ],
    [
      'as for',
      'As for the dam, {1 Ode} said it would hold.',
      [['Ode', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'turning to',
      'Turning to the dam, {1 Ode} said it would hold.',
      [['Ode', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'turning one’s eyes to',
      'Turning her attention to the dam, {1 Ode} said it would hold.',
      [['Ode', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'in response to a question about',
      'In response to a question about the dam, {1 Ode} said it would hold.',
      [['Ode', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'answering a reporter’s question',
      'Answering a reporter’s question on the dam, {1 Ode} said it would hold.',
      [['Ode', 'said', 'it would hold']],
      [['the dam', 'e1', 'it would hold']],
    ],
    [
      'pressed on whether',
      'Pressed on whether the dam would hold, {1 Ode} said yes.',
      [['Ode', 'said', 'yes']],
      [['whether the dam would hold', 'e1', 'yes']],
    ],
    [
      'asked by somebody if',
      'Asked by reporters if the dam would hold, {1 Ode} said yes.',
      [['Ode', 'said', 'yes']],
      [['if the dam would hold', 'e1', 'yes']],
    ],
    [
      'a question in parts',
      'Asked if it leaks, and if so, why, {1 Ode} said it is dry.',
      [['Ode', 'said', 'it is dry']],
      [['if it leaks, and if so, why', 'e1', 'it is dry']],
    ],
    [
      'a question in parts, and an adverb',
      'Asked what leaks, and where, finally, {1 Ode} said it is dry.',
      [['Ode', 'said', 'it is dry']],
      [['what leaks, and where', 'e1', 'it is dry']],
    ],
    [
      'a topic with commas',
      'Asked about roads, schools and the dam, {1 Ode} said all was well.',
      [['Ode', 'said', 'all was well']],
      [['roads, schools and the dam', 'e1', 'all was well']],
    ],
    [
      'a title at its end',
      'Asked about her novel “The Dam,” {1 Ode} said all was well.',
      [['Ode', 'said', 'all was well']],
      [['her novel “The Dam,”', 'e1', 'all was well']],
    ],
    [
      'when asked, after the answer',
      'The dam would hold, {1 Ode} said when asked about the leak. It rained.',
      [['Ode', 'said', 'The dam would hold']],
      [['the leak', 'e1', 'The dam would hold']],
    ],
    [
      'was asked',
      '{1 Ode} was asked about the leak. “It is dry,” {1p she} said.',
      [['she', 'said', '“It is dry,”']],
      [['the leak', 'e1', '“It is dry,”']],
    ],
    [
      'asked, after the name',
      '{1 Ode}, asked about the leak, said it was dry.',
      [['Ode', 'said', 'it was dry']],
      [['the leak', 'e1', 'it was dry']],
    ],
    ['an answer without attributions', 'On the issue of the dam, {1 Ode} discussed its age.', [], [['the dam', 'e1']]],
  ])('%s', (_, marked, attributions, expected) => expect(exchanges(marked, attributions)).toEqual(expected));

  it('ends an answer where another begins, or with its paragraph', () => {
    expect(
      exchanges(
        'Asked about the dam, {1 Ode} said it would hold. On the matter of rain, {1p she} said it would pass.\n\n{1 Ode} said she liked boats.',
        [
          ['Ode', 'said', 'it would hold'],
          ['she', 'said#2', 'it would pass'],
          ['Ode#2', 'said#3', 'she liked boats'],
        ],
      ),
    ).toEqual([
      ['the dam', 'e1', 'it would hold'],
      ['rain', 'e1', 'it would pass'],
    ]);
  });

  it('goes on over paragraphs of the same speaker', () => {
    expect(
      exchanges(
        'Asked about the dam, {1 Ode} said it would hold.\n\n“It is new,” {1p she} added.\n\n{2 Lee} said it was old.',
        [
          ['Ode', 'said', 'it would hold'],
          ['she', 'added', '“It is new,”'],
          ['Lee', 'said#2', 'it was old'],
        ],
      ),
    ).toEqual([['the dam', 'e1', 'it would hold', '“It is new,”']]);
  });

  it('takes for the respondent who begins the answer, not who is spoken of in it', () => {
    expect(
      exchanges('On the subject of the dam, the harbour director {1 Ode} added, “{2 Lee} knows that it will hold.”', [
        ['Lee', 'knows', 'that it will hold'],
      ]),
    ).toEqual([['the dam', 'e1']]);
    expect(
      exchanges('“It will hold,” an officer told {1 Ode} when asked about the dam.', [
        ['an officer', 'told', '“It will hold,”'],
      ]),
    ).toEqual([['the dam', null, '“It will hold,”']]);
    expect(
      exchanges('Asked about the dam, harbour board director {1 Ode} said it will hold.', [
        ['director Ode', 'said', 'it will hold'],
      ]),
    ).toEqual([['the dam', 'e1', 'it will hold']]);
  });

  it.each<[string, string, string[][], (string | null)[][]]>([
    [
      'who says the whole sentence',
      'As for the dam, {1 Lee} is proud of it, {2 Ode} said.',
      [['Ode', 'said', 'As for the dam, Lee is proud of it']],
      [['the dam', 'e2', 'As for the dam, Lee is proud of it']],
    ],
    [
      'nobody whom a spokesman speaks for',
      'On the matter of the dam, a spokesman for {1 Ode} discussed its age.',
      [],
      [],
    ],
    [
      'whom an apposition names',
      'On the matter of the dam, the mayor of {1 Tarn}, {2 Ode}, discussed its age.',
      [],
      [['the dam', 'e2']],
    ],
    [
      'the subject behind a place',
      'On the matter of the dam, in {1 Tarn} {2 Ode} discussed its age.',
      [],
      [['the dam', 'e2']],
    ],
    [
      'the subject of “was asked”, past an apposition',
      '{1 Ode}, the mayor of {2 Tarn}, was asked about the dam. “It is new,” {1p she} said.',
      [['she', 'said', '“It is new,”']],
      [['the dam', 'e1', '“It is new,”']],
    ],
    [
      'the subject of “was asked”, past a clause',
      '{1 Ode}, who met {2 Lee}, was asked about the dam. “It is new,” {1p she} said.',
      [['she', 'said', '“It is new,”']],
      [['the dam', 'e1', '“It is new,”']],
    ],
    [
      'the subject of “asked” between commas, past an apposition',
      '{1 Ode}, the mayor of {2 Tarn}, asked about the dam, said it is new.',
      [['Ode', 'said', 'it is new']],
      [['the dam', 'e1', 'it is new']],
    ],
    [
      'the head of the subject of “was asked”',
      '{1n The mayor} of {2 Tarn} was asked about the dam. “It is new,” {1p she} said.',
      [['she', 'said', '“It is new,”']],
      [['the dam', 'e1', '“It is new,”']],
    ],
  ])('takes for the respondent %s', (_, marked, attributions, expected) =>
    expect(exchanges(marked, attributions)).toEqual(expected),
  );

  it.each(['answered', 'replied', 'responded', 'retorted', 'countered', 'quipped'])(
    'takes for an answer what somebody %s, though nobody “asked”',
    (verb) => {
      expect(
        exchanges(`“Is it safe?” {1 Ode} said. “It is,” {2 Lee} ${verb}.`, [
          ['Ode', 'said', '“Is it safe?”'],
          ['Lee', verb, '“It is,”'],
        ]),
      ).toEqual([['“Is it safe?”', 'e2', '“It is,”']]);
    },
  );

  it('leaves out what others say', () => {
    expect(
      exchanges('Asked about the dam, {1 Ode} said it would hold. {2 Lee} said it was old.', [
        ['Ode', 'said', 'it would hold'],
        ['Lee', 'said#2', 'it was old'],
      ]),
    ).toEqual([['the dam', 'e1', 'it would hold']]);
  });

  it.each([
    ['a change of subject that nobody speaks to', 'Turning to the harbour, {1 Ode} rowed home.'],
    ['a response that is a deed', 'Responding to the flood, {1 Ode} rowed home.'],
    ['a request', '{1 Ode} asked for water on Friday.'],
    ['a day', '{1 Ode}, asked on Friday, rowed home.'],
    ['a place', 'On the harbour, {1 Ode} rowed home.'],
  ])('finds none in %s', (_, marked) => expect(exchanges(marked)).toEqual([]));
});

describe('findExchanges in quotations', () => {
  it('pairs a question with the answer of another', () => {
    expect(
      exchanges('“Will it hold?” {1 Lee} asked. “It will,” {2 Ode} said.', [
        ['Lee', 'asked', '“Will it hold?”'],
        ['Ode', 'said', '“It will,”'],
      ]),
    ).toEqual([['“Will it hold?”', 'e2', '“It will,”']]);
  });

  it('pairs a reported question with its answer', () => {
    expect(
      exchanges('A reporter asked why it leaked. “It does not,” {1 Ode} said.', [
        ['A reporter', 'asked', 'why it leaked'],
        ['Ode', 'said', '“It does not,”'],
      ]),
    ).toEqual([['why it leaked', 'e1', '“It does not,”']]);
  });

  it('leaves rhetorical questions alone', () => {
    expect(
      exchanges('“Will it hold?” {1 Lee} asked. “It will,” {1p he} said.', [
        ['Lee', 'asked', '“Will it hold?”'],
        ['he', 'said', '“It will,”'],
      ]),
    ).toEqual([]);
  });

  it('leaves a question alone that ends what somebody writes, and that nobody answers in words', () => {
    const text =
      '“Every year we say never again, and every year it leaks,” Ada Ode posted on her page. “Where did the money go?” The mayor has called for a new dam.';
    expect(analyze(text).exchanges).toEqual([]);
  });
});

describe('findExchanges in transcripts', () => {
  const marked = '{1 Ada Ode} runs the harbour.\n\nQ: Will it hold?\n\nA: It will.\n\nQ: Why?\n\nA: It is new.';
  const turns = [
    ['A#2', ':#2', 'It will.'],
    ['A#3', ':#4', 'It is new.'],
  ];
  const expected = [
    ['Will it hold?', 'e1', 'It will.'],
    ['Why?', 'e1', 'It is new.'],
  ];

  it('reads questions and answers', () => expect(exchanges(marked, turns)).toEqual(expected));

  it.each<[string, string, (string | null)[][]]>([
    ['labels in bold', '{1 Ada Ode} runs it.\n\n**Q:** Will it hold?\n\n**A:** It will.', [['Will it hold?', 'e1']]],
    [
      'labels with dashes',
      '{1 Ode} – Will the dam hold?\n\n{2 Lee} – It will, as far as I know.\n\n{1 Ode} – Why?\n\n{2 Lee} – It is new.',
      [
        ['Will the dam hold?', 'e2'],
        ['Why?', 'e2'],
      ],
    ],
    [
      'labels with stops',
      '{1 ODE}. Will the dam hold?\n\n{2 LEE}. It will.\n\n{1 ODE}. Why?\n\n{2 LEE}. It is new.',
      [
        ['Will the dam hold?', 'e2'],
        ['Why?', 'e2'],
      ],
    ],
    ['labels as headings', '## {1 Ode}\n\nWill it hold?\n\n## {2 Lee}\n\nIt will.', [['Will it hold?', 'e2']]],
    ['a label and nothing behind', 'Q:\n\nQ: Why?\n\n{1 Ode}: So.', [['Why?', 'e1']]],
    [
      'turns that do not ask',
      '{1 Ada Ode}: Will the dam hold?\n\n{2 Bo Lee}: It will, as far as I know.\n\n{1 Ada Ode}: Please go on.\n\n{2 Bo Lee}: It is new, and we built it well.',
      [['Will the dam hold?', 'e2']],
    ],
    [
      'a question of two paragraphs',
      'Q: Why?\n\nIt rained.\n\n{1 Ode}: So.\n\nQ: And?',
      [['Why?\n\nIt rained.', 'e1']],
    ],
    ['one question alone', 'Why?\n\nSo.', []],
    [
      'an answer that asks',
      'Will it hold?\n\nIt will? I hope so.\n\nWhy?\n\n{1 Ode} built it.\n\nAnd then?\n\nNobody knows.',
      [
        ['Will it hold?', null],
        ['Why?', null],
        ['And then?', null],
      ],
    ],
  ])('reads %s', (_, marked, expected) => expect(exchanges(marked)).toEqual(expected));

  it('reads interviews without any labels', () => {
    const plain =
      '{1 Ada Ode} runs the harbour.\n\nWill it hold?\n\nIt will. It is new.\n\nWhy?\n\nWe built it.\n\nAnd well.\n\nWhat is next?\n\nBoats.\n\nThe harbour is open.';
    expect(exchanges(plain)).toEqual([
      ['Will it hold?', 'e1'],
      ['Why?', 'e1'],
      ['What is next?', 'e1'],
    ]);
  });

  it('does not read them into a text that asks itself a question', () => {
    expect(exchanges('{1 Ada Ode} runs the harbour.\n\nWill it hold?\n\nIt will.\n\nIt is new.')).toEqual([]);
  });

  it('knows who asks', () => {
    expect(
      exchanges(
        '{1 Ode} met {2 Lee}.\n\n{1 ODE}: Will it hold?\n\n{2 LEE}: It will.\n\n{1 ODE}: Tell us more.\n\n{2 LEE}: It is new.',
        [
          ['ODE', ':', 'Will it hold?'],
          ['LEE', ':#2', 'It will.'],
          ['ODE#2', ':#3', 'Tell us more.'],
          ['LEE#2', ':#4', 'It is new.'],
        ],
      ),
    ).toEqual([
      ['Will it hold?', 'e2', 'It will.'],
      ['Tell us more.', 'e2', 'It is new.'],
    ]);
  });

  it('knows a question that something follows', () => {
    expect(
      exchanges('{1 Ode} met {2 Lee}.\n\n{1 ODE}: It leaks.\n\n{2 LEE}: Who said so? It is new.\n\n{1 ODE}: I did.'),
    ).toEqual([['Who said so? It is new.', 'e1']]);
  });

  it('takes for the answer what comes next, not what third voices add', () => {
    expect(
      exchanges(
        '{1 Ode} met {2 Lee} and {3 Kim}.\n\n{1 ODE}: Will it hold?\n\n{2 LEE}: It will.\n\n{3 KIM}: It may.\n\n{1 ODE}: Why?\n\n{3 KIM}: It is new.',
      ),
    ).toEqual([
      ['Will it hold?', 'e2'],
      ['Why?', 'e3'],
    ]);
  });

  it('says which turns ask and answer, who asks, and what stands within the answer', () => {
    const text =
      'JON ROE: Will the dam hold?\n\nADA ODE: The mayor said that it will hold.\n\nJON ROE: And you?\n\nADA ODE: I think so.';
    const { entities, speech, exchanges: found } = analyze(text);
    const [roe, ode] = ['JON ROE', 'ADA ODE'].map((name) => entities.find((entity) => entity.name === name)!.id);
    expect(found.map(({ asker, respondent, turns }) => [asker, respondent, turns])).toEqual([
      [roe, ode, ['t1', 't2']],
      [roe, ode, ['t3', 't4']],
    ]);
    for (const { speech: ids } of found)
      for (const id of ids) expect(speech.find((attribution) => attribution.id === id)!.speaker).toBe(ode);
    expect(found.map(({ speech: ids }) => ids.length > 0)).toEqual([true, true]);
  });

  it('is a stage of its own, which makes what it is not given', () => {
    const text = 'JON ROE: Will the dam hold?\n\nADA ODE: I think so.';
    const document = readDocument(text);
    const entities = recognizeEntities(document);
    const whole = findExchanges(document, { entities, speech: detectSpeech(document, { entities }) });
    expect(whole).toHaveLength(1);
    expect(findExchanges(text)).toEqual(whole);
    expect(findExchanges(document, { entities })).toEqual(whole);
  });

  it('names the argument or option that is wrong', () => {
    for (const input of [null, 7, {}]) expect(() => findExchanges(input as unknown as string)).toThrow(TypeError);
    expect(() => findExchanges('', { paragraphs: [] } as object)).toThrow(
      'findExchanges: there is no option "paragraphs"',
    );
    for (const name of ['entities', 'speech'])
      expect(() => findExchanges('', { [name]: 'none' } as object)).toThrow(`findExchanges: ${name} must be an array`);
  });

  it('knows names by their initials', () => {
    expect(
      exchanges(
        '{1 Ada Ode} runs the harbour.\n\n{2 Tidal News}: Will it hold?\n\n{1 Ada Ode}: It will.\n\nT.N.: Why?\n\nAO: It is new.',
        [['AO', ':#4', 'It is new.']],
      ),
    ).toEqual([
      ['Will it hold?', 'e1'],
      ['Why?', 'e1', 'It is new.'],
    ]);
  });

  it('reads questions in bold', () => {
    const bold =
      '{1 Ada Ode} runs the harbour.\n\n**Will it hold?**\n\nIt will.\n\n**Why?**\n\nIt is new.\n\n**And then?**\n\nWe rest.';
    expect(exchanges(bold)).toEqual([
      ['Will it hold?', 'e1'],
      ['Why?', 'e1'],
      ['And then?', 'e1'],
    ]);
  });

  it('needs no attributions', () =>
    expect(exchanges(marked)).toEqual([
      ['Will it hold?', 'e1'],
      ['Why?', 'e1'],
    ]));
});

describe('findExchanges of anything', () => {
  it('refers to what it was given, once, whatever it was given', () => {
    const words = fc.array(
      fc.constantFrom(
        'Asked about',
        'Ode',
        'said',
        'he',
        '“',
        '”',
        '?',
        '.',
        ',',
        '\n\n',
        'Q:',
        'A:',
        'ODE:',
        'regarding',
        'on the matter of',
        'whether',
        'the dam',
        'who',
        'I',
      ),
      { maxLength: 40 },
    );
    const spans = fc.array(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 12 })), { maxLength: 2 });
    const attribution = fc.record({
      source: spans,
      cue: spans,
      content: spans,
      speaker: fc.constantFrom(null, 'e1'),
      within: fc.constantFrom(null, 's1'),
    });
    fc.assert(
      fc.property(words, fc.array(attribution, { maxLength: 6 }), (pieces, given) => {
        const text = pieces.join(' ');
        const inside = (list: readonly (readonly [number, number])[]) =>
          list
            .map(([start, length]) => ({
              start: start % (text.length + 1),
              end: Math.min(text.length, (start % (text.length + 1)) + length),
            }))
            .filter(({ start, end }) => start < end)
            .sort((a, b) => a.start - b.start);
        const speech = given.map((a, i): Attribution => ({
          id: `s${i + 1}`,
          kind: 'mixed',
          act: 'assertion',
          source: inside(a.source),
          cue: inside(a.cue),
          content: inside(a.content),
          speaker: a.speaker,
          within: a.within,
          negated: false,
          confidence: 1,
        }));
        const mentions = text.includes('Ode')
          ? [
              {
                start: text.indexOf('Ode'),
                end: text.indexOf('Ode') + 3,
                form: 'name' as const,
                label: 'PERSON' as const,
                confidence: 1,
              },
            ]
          : [];
        const entities = [{ id: 'e1', label: 'PERSON' as const, name: 'Ode', aliases: [], mentions }];
        const document = readDocument(text);
        for (const speaker of resolveSpeakers(
          document,
          entities,
          speech.map(({ source, cue, content }) => ({
            source: [...source],
            cue: [...cue],
            content: [...content],
            negated: false,
            confidence: 1,
          })),
        )) {
          expect(speaker === null || speaker === 'e1').toBe(true);
        }
        for (const { topic, question, respondent, speech: ids } of findExchanges(document, { entities, speech })) {
          expect(topic === null || question === null).toBe(true);
          const about = topic ?? question;
          expect(about !== null && about.start < about.end && about.end <= text.length).toBe(true);
          expect(respondent === null || respondent === 'e1').toBe(true);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(speech.some((a) => a.id === id)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives nothing for nothing', () => expect(exchanges('')).toEqual([]));

  it.each(['Asked about ', 'asked about x, ', 'On the matter of x, Ode said y. ', 'Q: x?\n\nA: y.\n\n', 'ODE: x?\n\n'])(
    'takes linear time on %j again and again',
    (piece) => {
      expectLinear((times) => {
        const document = readDocument(piece.repeat(times));
        return () => {
          findExchanges(document, { entities: [], speech: [] });
        };
      }, 500);
    },
  );
});

/** "[what was asked] asker > respondent: the answer" of each exchange of a text as it is. */
const interviewBehind = (raw: string): string[] => {
  const { text, entities, speech, exchanges: found } = analyze(raw);
  const nameOf = (id: string | null): string => entities.find((entity) => entity.id === id)?.name ?? '-';
  return found.map(({ topic, question, asker, respondent, speech: ids }) => {
    const { start, end } = (topic ?? question)!;
    const said = ids.map((id) =>
      speech
        .find((one) => one.id === id)!
        .content.map((span) => text.slice(span.start, span.end))
        .join(' … '),
    );
    return `[${text.slice(start, end)}] ${nameOf(asker)} > ${nameOf(respondent)}: ${said.join(' | ')}`;
  });
};

describe('the interview behind a report is lost where', () => {
  it.each<readonly [lost: string, raw: string, exchanges: readonly string[]]>([
    [
      'the report asks in its own words',
      'Had he spoken to the referee? “I have nothing to say to that man,” Ruben Castell said.',
      ['[Had he spoken to the referee?] - > Ruben Castell: “I have nothing to say to that man,”'],
    ],
    [
      '(nobody answers such a question)',
      'Is there a way out? Nobody at the ground knew it. The captain, Ole Vik, said that the match was over.',
      [],
    ],
    [
      'a topic with a question mark is answered in the next sentence',
      'Mara Quill has moved to the coast. As for dating? “I have a dog,” Quill said.',
      ['[dating] - > Mara Quill: “I have a dog,”'],
    ],
    [
      'somebody wants to know',
      'A reporter from Radio Sul wanted to know why the substitutes had warmed up. “Because it was cold,” said Ruben Castell.',
      ['[why the substitutes had warmed up] A reporter > Ruben Castell: “Because it was cold,”'],
    ],
    [
      'the answer to an indirect question is indirect',
      'Senator Ann Ruiz asked Joan Farrow whether she had kept her notes. Farrow replied that they were with her lawyer.',
      ['[whether she had kept her notes] Ann Ruiz > Joan Farrow: that they were with her lawyer'],
    ],
    [
      'somebody asks about a topic',
      'Ali Rza took questions. A journalist from the Meridian asked about the pipeline. “It will be ready in May,” Rza said.',
      ['[the pipeline] A journalist > Ali Rza: “It will be ready in May,”'],
    ],
    [
      'a scene is told, and no verb says that anybody asks',
      'Dale Whitcomb leaned into the microphone. “Nothing? Not even a rumor?”\n\n“Senator, I work in a bank,” Joan Farrow said.',
      ['[“Nothing? Not even a rumor?”] Dale Whitcomb > Joan Farrow: “Senator, I work in a bank,”'],
    ],
    [
      'who is asked the same question answers',
      'Jonas Halvorsen said that he would decide in May. His coach, Lise Brandt, was asked the same question. “Ask his wife,” she said.',
      ['[the same question] - > Lise Brandt: “Ask his wife,”'],
    ],
    [
      'an age stands in the name of who answers',
      'Jonas Halvorsen played on Sunday.\n\nAsked by the BBC about retirement, the 36-year-old said he would decide in the summer.',
      ['[retirement] BBC > Jonas Halvorsen: he would decide in the summer'],
    ],
    [
      'a semicolon parts the question from the answer',
      'Prime Minister Ali Rza spoke in Tarn. He was asked about the arrest of an editor; he said it was a matter for the court.',
      ['[the arrest of an editor] - > Ali Rza: it was a matter for the court'],
    ],
    [
      '(on a day, in a place, at a time)',
      'On Mondays, Mara Holt said, the office is closed. On arrival, she told fans that she would go on.',
      [],
    ],
    [
      '(nobody knows about what)',
      'Mina Oduya spoke on Monday. In reply to a question from Senator Ray Pike, she said the bank had not discussed a coin.',
      [],
    ],
    [
      'the noun of a topic is taken for the topic',
      'Mina Oduya spoke on Monday. As to the issue of mines, she said that many had been hurt.',
      ['[mines] - > Mina Oduya: that many had been hurt'],
    ],
    [
      'somebody is pressed further, or questioned over something',
      'Ana Duarte spoke on Harbour FM. Pressed further by Bill Cade on who had signed the contract, Duarte said it had been a colleague.\n\nQuestioned by reporters over the cost, Duarte said it was four million.',
      [
        '[who had signed the contract] Bill Cade > Ana Duarte: it had been a colleague',
        '[the cost] - > Ana Duarte: it was four million',
      ],
    ],
    [
      'who turns to the left is taken for one who answers',
      'Turning to the left, the crowd walked on toward the station, where Ivo Brandt said that he was tired.',
      [],
    ],
  ])('%s', (_, raw, exchanges_) => expect(interviewBehind(raw)).toEqual(exchanges_));
});
