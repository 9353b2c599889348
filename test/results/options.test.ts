import { describe, expect, test } from 'vitest';
import {
  analyze,
  detectSpeech,
  findExchanges,
  modelStances,
  readDocument,
  recognizeEntities,
  sentimentToward,
  stanceBetween,
  type AnalyzeOptions,
  type AnalyzeStage,
} from '../../src/index.ts';

const TEXT = [
  '“The dam will hold,” Mayor Ada Ode said on Monday. She accused the Steel Union of neglect.',
  'Asked about the bread, Jon Roe, the baker, said that Ode had promised that it would be free. Officials may support him.',
  'Q: Who pays?\n\nA: The Steel Union, which Ode criticised for the delay, said it would.',
].join('\n\n');

describe('stages', () => {
  const whole = analyze(TEXT);
  const filled = (stages: readonly AnalyzeStage[]) =>
    Object.entries(analyze(TEXT, { stages }))
      .filter(
        ([name, list]) => ['entities', 'speech', 'exchanges', 'stances'].includes(name) && (list as []).length > 0,
      )
      .map(([name]) => name);
  test.each<[AnalyzeStage[], string[]]>([
    [[], []],
    [['entities'], ['entities']],
    [['speech'], ['entities', 'speech']],
    [['exchanges'], ['entities', 'speech', 'exchanges']],
    [['stances'], ['entities', 'speech', 'stances']],
    [
      ['stances', 'exchanges'],
      ['entities', 'speech', 'exchanges', 'stances'],
    ],
  ])('%j gives %j', (stages, lists) => {
    expect(filled(stages)).toEqual(lists);
  });
  test('gives what the whole analysis gives', () => {
    expect(analyze(TEXT, { stages: ['speech'] })).toEqual({ ...whole, exchanges: [], stances: [] });
    expect(analyze(TEXT, { stages: [] }).turns.map(({ content }) => content)).toEqual(
      whole.turns.map(({ content }) => content),
    );
  });
});

describe('minConfidence', () => {
  const whole = analyze(TEXT);
  test.each([0.3, 0.6, 0.8, 0.95, 1])(
    '%d leaves out what is less sure, and no reference leads nowhere',
    (minConfidence) => {
      const some = analyze(TEXT, { minConfidence });
      const ids = (list: readonly { readonly id: string }[]) =>
        new Set<string | null>(list.map(({ id }) => id)).add(null);
      const [entities, speech, turns] = [ids(some.entities), ids(some.speech), ids(some.turns)];
      for (const { id, confidence, speaker, within } of some.speech) {
        expect(confidence).toBeGreaterThanOrEqual(minConfidence);
        expect(entities.has(speaker) && speech.has(within)).toBe(true);
        expect(whole.speech.find((one) => one.id === id)!.content).toEqual(
          some.speech.find((one) => one.id === id)!.content,
        );
      }
      expect(some.speech.length).toBe(whole.speech.filter(({ confidence }) => confidence >= minConfidence).length);
      for (const { confidence, holder, target, speech: said } of some.stances) {
        expect(confidence).toBeGreaterThanOrEqual(minConfidence);
        expect(entities.has(holder?.entity ?? null) && entities.has(target.entity) && speech.has(said)).toBe(true);
      }
      for (const { mentions } of some.entities) {
        expect(mentions.length).toBeGreaterThan(0);
        for (const { confidence } of mentions) expect(confidence).toBeGreaterThanOrEqual(minConfidence);
      }
      for (const exchange of some.exchanges) {
        for (const id of exchange.speech) expect(speech.has(id)).toBe(true);
        for (const id of exchange.turns) expect(turns.has(id)).toBe(true);
        expect(entities.has(exchange.asker) && entities.has(exchange.respondent)).toBe(true);
      }
      for (const { speaker } of some.turns) expect(entities.has(speaker)).toBe(true);
    },
  );
  test('0 leaves out nothing', () => {
    expect(analyze(TEXT, { minConfidence: 0 })).toEqual(whole);
  });
});

describe('options', () => {
  test.each<[unknown, string]>([
    [{ stages: 'speech' }, 'TypeError: analyze: stages must be an array, not string'],
    [{ stages: [1] }, 'TypeError: analyze: stages[0] must be a string, not number'],
    [
      { stages: ['repair'] },
      'RangeError: analyze: stages[0] must be one of entities, speech, exchanges, stances, not "repair"',
    ],
    [{ minConfidence: '1' }, 'TypeError: analyze: minConfidence must be a number, not string'],
    [{ minConfidence: 1.1 }, 'RangeError: analyze: minConfidence must be a number from 0 to 1, not 1.1'],
    [{ minConfidence: NaN }, 'RangeError: analyze: minConfidence must be a number from 0 to 1, not NaN'],
    [
      { minconfidence: 1 },
      'TypeError: analyze: there is no option "minconfidence"; known are repair, vocabulary, stages, minConfidence, warn',
    ],
    [
      { toString: 1 },
      'TypeError: analyze: there is no option "toString"; known are repair, vocabulary, stages, minConfidence, warn',
    ],
    [{ repair: 1 }, 'TypeError: analyze: repair: options must be an object, not number'],
    [{ repair: { keepMarkup: 1 } }, 'TypeError: analyze: repair: keepMarkup must be true or false, not number'],
    [
      { repair: { wrap: true } },
      'TypeError: analyze: repair: there is no option "wrap"; known are keepFurniture, keepLineBreaks, keepMarkup',
    ],
    [{ vocabulary: {} }, 'TypeError: analyze: vocabulary must be an array, not object'],
    [[], 'TypeError: analyze: options must be an object, not an array'],
  ])('%j', (options, message) => {
    let said = 'nothing';
    try {
      analyze('', options as AnalyzeOptions);
    } catch (error) {
      said = String(error);
    }
    expect(said).toBe(message);
  });
  test('that are undefined are none', () => {
    expect(analyze('It rained.', { stages: undefined, repair: undefined } as never)).toEqual(analyze('It rained.'));
  });
});

describe('a document is made by readDocument alone', () => {
  const span = { start: 0, end: 2 };
  const document = readDocument('It rained.');
  const stages: readonly [string, (input: never) => unknown][] = [
    ['recognizeEntities', (input) => recognizeEntities(input)],
    ['detectSpeech', (input) => detectSpeech(input)],
    ['findExchanges', (input) => findExchanges(input)],
    ['modelStances', (input) => modelStances(input)],
    ['stanceBetween', (input) => stanceBetween(input, span, span)],
    ['sentimentToward', (input) => sentimentToward(input, span)],
  ];
  test.each(stages)('%s takes it, and refuses copies by name', (name, stage) => {
    expect(() => stage(document as never)).not.toThrow();
    for (const copy of [JSON.parse(JSON.stringify(document)), structuredClone(document), { ...document }])
      expect(() => stage(copy as never)).toThrow(
        new TypeError(`${name}: input must be a string or a Document that readDocument made, not a copy of one`),
      );
    expect(() => stage(7 as never)).toThrow(
      `${name}: input must be a string or a Document that readDocument made, not number`,
    );
  });
});
