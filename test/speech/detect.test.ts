import { describe, expect, it, test } from 'vitest';
import { expectLinear } from '../linear.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { detectSpeech } from '../../src/speech/detect.ts';
import { kindOf } from '../../src/speech/attribution-kinds.ts';
import { turnAttributions } from '../../src/speech/turn-attributions.ts';
import type { Attribution } from '../../src/speech/types.ts';

const words = (text: string, spans: Attribution['source']): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
const relations = (text: string): string[][] =>
  detectSpeech(text, { entities: [] })
    .filter(({ within }) => within === null)
    .map(({ source, cue, content }) => [words(text, source), words(text, cue), words(text, content)]);

describe('detectSpeech finds source, cue and content', () => {
  it.each<[string, string[][]]>([
    ['Ada Ode said that the harbour will close in May.', [['Ada Ode', 'said', 'that the harbour will close in May']]],
    ['“The harbour will close,” said Ada Ode.', [['Ada Ode', 'said', '“The harbour will close,”']]],
    [
      '“The harbour will close,” Ada Ode said. “Nobody wants it.”',
      [['Ada Ode', 'said', '“The harbour will close,” … “Nobody wants it.”']],
    ],
    [
      'The dam was safe, Novak said, adding that it had been checked.',
      [
        ['Novak', 'said', 'The dam was safe'],
        ['Novak', 'adding', 'that it had been checked'],
      ],
    ],
    ['According to the report, the dam is safe.', [['the report', 'According to', 'the dam is safe']]],
    ['The dam is safe, according to the report.', [['the report', 'according to', 'The dam is safe']]],
    ['She hopes to return to the island next year.', [['She', 'hopes', 'to return to the island next year']]],
    [
      'The mayor did not say whether the bridge would reopen.',
      [['The mayor', 'did not say', 'whether the bridge would reopen']],
    ],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });

  it.each<[string, string[][]]>([
    ['Minister: we will not pay', [['Minister', ':', 'we will not pay']]],
    ['Obituary: Dame Ada Ode, the judge who read every letter', []],
    ['Typhoon Marisol: latest updates', []],
    ['Orsk Benhall 1-1 Zamal: Mido’s late goal spares Gomes', []],
    ['Ada Ode: a life in boats', []],
  ])('and no topic before the colon of a headline: %s', (headline, expected) => {
    const text = `${headline}\n\nIt rained for three days.`;
    const found = detectSpeech(text).map(({ source, cue, content }) => [source, cue, content]);
    expect(found.map((spans) => spans.map((own) => words(text, own)))).toEqual(expected);
  });

  it('reports what is said within what is said, and where it hangs', () => {
    const text = 'According to the Tarn Press Agency, the mayor said that the old bridge would reopen in March.';
    const found = detectSpeech(text, { entities: [] });
    expect(found.map(({ cue }) => words(text, cue))).toEqual(['According to', 'said']);
    expect(found.map(({ within }) => within)).toEqual([null, 's1']);
  });

  it('ends what is said within a quotation before the mark that closes it', () => {
    const text = '“I told him, ‘You must go,’” Ada Ode said.';
    expect(detectSpeech(text, { entities: [] }).map(({ content }) => words(text, content))).toEqual([
      '“I told him, ‘You must go,’”',
      '‘You must go,’',
    ]);
  });

  it('knows a denial of saying', () => {
    const [first] = detectSpeech('The mayor did not say that the bridge would reopen.', { entities: [] });
    expect(first!.negated).toBe(true);
    const [second] = detectSpeech('The mayor said that the bridge would reopen.', { entities: [] });
    expect(second!.negated).toBe(false);
  });

  it('tells direct, indirect and mixed', () => {
    const kinds = (text: string) => detectSpeech(text, { entities: [] }).map(({ kind }) => kind);
    expect(kinds('“We will stay until the end,” said Ada Ode.')).toEqual(['direct']);
    expect(kinds('Ada Ode said that they would stay until the end.')).toEqual(['indirect']);
    expect(kinds('Ada Ode said that the plan was “a slow disaster” for the harbour.')).toEqual(['mixed']);
  });
});

describe('detectSpeech', () => {
  it('takes a document as well as its text', () => {
    const text = 'Ada Ode said that the harbour will close in May.';
    expect(detectSpeech(readDocument(text))).toEqual(detectSpeech(text));
  });

  it('finds nothing in nothing', () => {
    for (const text of ['', ' ', '\n\n', '“', '.', 'constructor __proto__ toString said'])
      expect(() => detectSpeech(text)).not.toThrow();
    expect(detectSpeech('')).toEqual([]);
  });

  it('gives spans inside the text, ids in order, and attributions that are within an earlier or later one that exists', () => {
    const text =
      'Tidal News reported on Monday that Ada Ode said: “I told him that the sea is rising.”\n\nHe denied it, saying she was “confused” and “wrong” .\n\nBen Fox: No.';
    const found = detectSpeech(text);
    const ids = new Set(found.map(({ id }) => id));
    found.forEach(({ id, source, cue, content, within, confidence }, i) => {
      expect(id).toBe(`s${i + 1}`);
      for (const { start, end } of [...source, ...cue, ...content]) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      if (within !== null) expect(ids.has(within)).toBe(true);
      expect(within).not.toBe(id);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    });
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('tells the kinds of many turns in linear time', () => {
    expectLinear((size) => {
      const document = readDocument('Q: Why?\n\nA: So.\n\n'.repeat(size));
      const turns = turnAttributions(document);
      expect(turns).toHaveLength(2 * size);
      const plain = turns.map(({ source, cue, content }) => ({ source, cue, content, negated: false, confidence: 1 })); // as the models would give them
      return () => {
        expect(kindOf(document, turns).every((kind) => kind === 'direct')).toBe(true);
        expect(
          kindOf(document, plain)
            .slice(1)
            .every((kind) => kind === 'direct'),
        ).toBe(true); // a label that opens the text may be a dateline
      };
    }, 2000);
  });

  it('names the argument or option that is wrong', () => {
    expect(() => detectSpeech(7 as unknown as string)).toThrow(/input must be a string/);
    expect(() => detectSpeech('', { people: [] } as object)).toThrow(
      'detectSpeech: there is no option "people"; known are entities',
    );
    for (const options of [null, 5])
      expect(() => detectSpeech('', options as unknown as object)).toThrow(
        `options must be an object, not ${options === null ? 'null' : 'number'}`,
      );
    expect(() => detectSpeech('', { entities: 'none' } as unknown as object)).toThrow(/entities must be an array/);
  });
});

describe('nouns of thinking with whose they are', () => {
  it.each<[string, string[][]]>([
    ['He lost faith in his theory that the moon pulls crops.', [['his', 'theory', 'that the moon pulls crops']]],
    ['Her theory was ridiculed.', []],
    ['His wish that night was to rest.', []],
  ])('hand over the clause behind them: %s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });
});

test('a report within a report is found behind brackets, where it has its own subject and a clause', () => {
  const found = detectSpeech(
    'Novak said the Commission on Harbour Safety (CHS) found that only four of the piers stood.',
  );
  expect(found.map(({ within }) => within)).toEqual([null, 's1']);
});

describe('more ways to name who says something', () => {
  it.each<[string, string[][]]>([
    [
      'The minister was quoted by the Argus as saying that the dam was safe.',
      [
        ['the Argus', 'was quoted', 'The minister'],
        ['The minister', 'saying', 'that the dam was safe'],
      ],
    ],
    [
      'The trial follows claims by a former cook that the kitchen was filthy.',
      [['a former cook', 'claims', 'that the kitchen was filthy']],
    ],
    ['The goal by the striker that won the cup was his last.', []],
    [
      'Relatives of the 61 people who died accused the firm of hiding the report.',
      [['Relatives of the 61 people who died', 'accused', 'the firm of hiding the report']],
    ],
    ['People who saw the crash described a flash.', [['People who saw the crash', 'described', 'a flash']]],
    ['Friends of the boy who drowned left flowers.', []],
    ['The company will shut the mill, blaming high energy costs.', [['The company', 'blaming', 'high energy costs']]],
    [
      'The hope among doctors is that it will spread no further.',
      [['doctors', 'The hope', 'that it will spread no further']],
    ],
    ['The reason is that he left.', []],
    ['By his own admission, he was lazy.', [['his', 'own admission', 'he was lazy']]],
    ['He left the hall, shaking his head.', []],
    ['Also running, a driver, Sunny Roe, came third.', []],
    ['The parcel was handed by a clerk to Novak.', []],
    ['The rule that bans dogs was changed in May by the council.', []],
  ])('%s', (text, expected) => {
    const found = detectSpeech(text).map(({ source, cue, content }) => [source, cue, content]);
    expect(found.map((parts) => parts.map((spans) => words(text, spans)))).toEqual(expected);
  });
});
