import { describe, expect, test } from 'vitest';
import type { Analysis, Span } from '../../src/index.ts';
import { renderHtml, renderScript, renderText } from '../../src/report/index.ts';

// Reports of analyses that are written by hand, letter by letter: no model has a say in them.

/** Where words stand in a text, the first time or a later one. */
const finder =
  (text: string) =>
  (words: string, from = ''): Span => {
    const start = text.indexOf(words, from === '' ? 0 : text.indexOf(from));
    if (start < 0) throw new Error(`no "${words}" in the text`);
    return { start, end: start + words.length };
  };

function article(): Analysis {
  const text =
    'The ferry\n\n“The ferry leaks,” said Ada Ode, the harbour master of Tarn. She denied that Tarn Bank “paid for it”. The bank may close the port if the ferry sinks.\n\nAsked about the ferry, Ode praised the crew. A note said nothing. Somebody feared the storm.\n\n- Tarn Bank owes $5.';
  const at = finder(text);
  const certain = { confidence: 0.9, commitment: 'certain' } as const;
  const ode = { entity: 'e1', span: at('Ada Ode') };
  const bank = { entity: 'e3', span: at('Tarn Bank') };
  const name = (label: 'PERSON' | 'GPE' | 'ORG' | 'MONEY', ...spans: Span[]) =>
    spans.map((span) => ({ ...span, form: 'name' as const, label, confidence: 1 }));
  return {
    schema: 2,
    text,
    repairs: [
      { source: at('leaks'), replacement: 'leaks', kind: 'word-join', confidence: 0.9 },
      { source: at('She'), replacement: '', kind: 'furniture', confidence: 0.8 },
      { source: at('crew'), replacement: '\n', kind: 'furniture', confidence: 0.8 },
    ],
    paragraphs: [
      { ...at('The ferry'), kind: 'heading' },
      { ...at(text.slice(11, text.indexOf('\n\nAsked'))), kind: 'prose' },
      { ...at(text.slice(text.indexOf('Asked'), text.indexOf('\n\n-'))), kind: 'prose' },
      { ...at('- Tarn Bank owes $5.'), kind: 'list-item' },
    ],
    turns: [],
    sentences: [],
    entities: [
      {
        id: 'e1',
        label: 'PERSON',
        name: 'Ada Ode',
        aliases: ['Ode'],
        title: 'harbour master of Tarn',
        affiliation: 'Tarn',
        mentions: [
          ...name('PERSON', at('Ada Ode'), at('Ode', 'Asked')),
          { ...at('She'), form: 'pronoun', label: 'PERSON', confidence: 0.7 },
        ],
      },
      { id: 'e2', label: 'GPE', name: 'Tarn', aliases: [], mentions: name('GPE', at('Tarn')) },
      {
        id: 'e3',
        label: 'ORG',
        name: 'Tarn Bank',
        aliases: ['the bank', 'the firm'],
        affiliation: 'Tarn',
        mentions: name('ORG', at('Tarn Bank'), at('Tarn Bank', '- Tarn')),
      },
      { id: 'e4', label: 'MONEY', name: '$5', aliases: [], mentions: name('MONEY', at('$5')) },
      {
        id: 'e5',
        label: 'PERSON',
        name: 'Somebody',
        aliases: [],
        mentions: [{ ...at('Somebody'), form: 'nominal', label: 'PERSON', confidence: 0.6 }],
      },
    ],
    speech: [
      {
        id: 's1',
        kind: 'direct',
        act: 'assertion',
        source: [at('Ada Ode, the harbour master of Tarn')],
        cue: [at('said')],
        content: [at('“The ferry leaks,”')],
        speaker: 'e1',
        within: null,
        negated: false,
        confidence: 0.9,
      },
      {
        id: 's2',
        kind: 'mixed',
        act: 'assertion',
        source: [at('She')],
        cue: [at('denied')],
        content: [at('that Tarn Bank'), at('“paid for it”')],
        speaker: 'e1',
        within: null,
        negated: true,
        confidence: 0.8,
      },
      {
        id: 's3',
        kind: 'indirect',
        act: 'assertion',
        source: [at('A note')],
        cue: [at('said', 'A note')],
        content: [at('nothing')],
        speaker: null,
        within: null,
        negated: false,
        confidence: 0.5,
      },
      {
        id: 's4',
        kind: 'indirect',
        act: 'assertion',
        source: [],
        cue: [],
        content: [at('the storm')],
        speaker: null,
        within: 's3',
        negated: false,
        confidence: 0.4,
      },
    ],
    exchanges: [
      { topic: at('the ferry'), question: null, asker: null, respondent: 'e1', turns: [], speech: ['s1', 's2'] },
      { topic: null, question: at('Asked about the ferry'), asker: 'e3', respondent: null, turns: [], speech: ['s3'] },
      { topic: null, question: null, asker: null, respondent: null, turns: [], speech: [] },
    ],
    stances: [
      {
        id: 't1',
        type: 'deny',
        holder: ode,
        target: bank,
        polarity: 1,
        intensity: 1,
        ...certain,
        claim: at('that Tarn Bank “paid for it”'),
        evidence: [at('denied')],
        speech: 's2',
      },
      {
        id: 't2',
        type: 'praise',
        holder: { entity: 'e1', span: at('Ode', 'Asked') },
        target: { entity: null, span: at('the crew') },
        polarity: 1,
        intensity: 2,
        ...certain,
        evidence: [at('praised')],
        speech: null,
      },
      {
        id: 't3',
        type: 'expect',
        holder: { entity: null, span: at('Somebody') },
        target: { entity: null, span: at('the storm') },
        polarity: -1,
        intensity: 3,
        confidence: 0.4,
        commitment: 'possible',
        outlook: 'fearful',
        evidence: [at('feared')],
        speech: null,
      },
      {
        id: 't4',
        type: 'warn',
        holder: null,
        target: { entity: 'e3', span: at('The bank') },
        polarity: 0,
        intensity: 1,
        confidence: 0.6,
        commitment: 'probable',
        condition: at('if the ferry sinks'),
        consequence: at('close the port'),
        evidence: [at('may'), at('close the port')],
        speech: null,
      },
      {
        id: 't5',
        type: 'accuse',
        holder: bank,
        target: ode,
        polarity: -1,
        intensity: 2,
        ...certain,
        charge: null,
        evidence: [at('owes')],
        speech: null,
      },
    ] as unknown as Analysis['stances'],
  };
}

function interview(): Analysis {
  const text =
    'Harbour talk\n\nADA ODE, HOST: Does it leak?\n\nROE: It does.\n(Laughs)\nMuch. I blame the bank.\n\nA: Not here.\n\nThe host left.';
  const at = finder(text);
  return {
    schema: 2,
    text,
    repairs: [],
    sentences: [],
    paragraphs: [
      { ...at('Harbour talk'), kind: 'heading' },
      { ...at('ADA ODE, HOST: Does it leak?'), kind: 'dialogue', speaker: 'ADA ODE', turn: 't1' },
      { ...at('ROE: It does.'), kind: 'dialogue', speaker: 'ROE', turn: 't2' },
      { ...at('(Laughs)'), kind: 'stage', turn: 't2' },
      { ...at('Much. I blame the bank.'), kind: 'prose', turn: 't2' },
      { ...at('A: Not here.'), kind: 'dialogue', speaker: 'A', turn: 't3' },
      { ...at('The host left.'), kind: 'prose' },
    ] as unknown as Analysis['paragraphs'],
    turns: [
      { id: 't1', label: at('ADA ODE'), speaker: 'e1', role: 'HOST', time: 5, content: [at('Does it leak?')] },
      {
        id: 't2',
        label: at('ROE'),
        speaker: 'e2',
        time: 3723.9,
        content: [at('It does.'), at('Much. I blame the bank.')],
      },
      { id: 't3', label: null, speaker: null, content: [at('Not here.')] },
    ],
    entities: [
      {
        id: 'e1',
        label: 'PERSON',
        name: 'Ada Ode',
        aliases: [],
        mentions: [{ ...at('ADA ODE'), form: 'name', label: 'PERSON', confidence: 1 }],
      },
      {
        id: 'e2',
        label: 'PERSON',
        name: 'Roe',
        aliases: [],
        mentions: [{ ...at('ROE'), form: 'name', label: 'PERSON', confidence: 1 }],
      },
    ],
    speech: [
      {
        id: 's1',
        kind: 'direct',
        act: 'assertion',
        source: [at('ADA ODE')],
        cue: [],
        content: [at('Does it leak?')],
        speaker: 'e1',
        within: null,
        negated: false,
        confidence: 1,
      },
      {
        id: 's2',
        kind: 'direct',
        act: 'assertion',
        source: [at('ROE')],
        cue: [],
        content: [at('It does.'), at('Much. I blame the bank.')],
        speaker: 'e2',
        within: null,
        negated: false,
        confidence: 1,
      },
      {
        id: 's3',
        kind: 'indirect',
        act: 'assertion',
        source: [at('I', 'Much')],
        cue: [at('blame')],
        content: [at('the bank')],
        speaker: 'e2',
        within: 's2',
        negated: false,
        confidence: 0.5,
      },
    ],
    exchanges: [
      {
        topic: null,
        question: at('Does it leak?'),
        asker: 'e1',
        respondent: 'e2',
        turns: ['t1', 't2'],
        speech: ['s2'],
      },
    ],
    stances: [],
  };
}

const marks = {
  bold: (text: string) => `<b>${text}</b>`,
  dim: (text: string) => `<d>${text}</d>`,
  red: (text: string) => `<r>${text}</r>`,
  green: (text: string) => `<g>${text}</g>`,
  yellow: (text: string) => `<y>${text}</y>`,
  cyan: (text: string) => `<c>${text}</c>`,
};
const body = (html: string): string => html.replace(/<style>.*?<\/style>/s, '<style></style>');

describe('reports, to the letter', () => {
  test.each([
    ['article', article()],
    ['interview', interview()],
  ])('of an %s', async (name, analysis) => {
    await expect(renderText(analysis, { width: 72, color: marks })).toMatchFileSnapshot(`exact/${name}.txt`);
    await expect(renderScript(analysis)).toMatchFileSnapshot(`exact/${name}.script.txt`);
    await expect(body(renderHtml(analysis))).toMatchFileSnapshot(`exact/${name}.html`);
  });
});
