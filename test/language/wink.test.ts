import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import winkNLP, { type Model } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { readDocument } from '../../src/syntax/read.ts';
import { createLineTagger, type Tagger } from '../../src/language/tagger.ts';
import { startTagger, taggerFor, winkForm, winkModel } from '../../src/language/wink.ts';

test('wink may be started afresh as often as one likes', () => {
  const before = JSON.stringify(readDocument('The mayor said that the bridge would reopen.'));
  for (let i = 0; i < 30; i++) taggerFor(1_000_001); // each more than wink is shown between two starts
  expect(JSON.stringify(readDocument('The mayor said that the bridge would reopen.'))).toBe(before);
});

/** Tags and lemmas of a line. */
function tagged(tagger: Tagger, words: readonly string[], widths: readonly number[] = words.map(() => 1)): unknown[] {
  const pos = new Uint8Array(widths.reduce((sum, width) => sum + width, 0));
  const lemma = new Int32Array(pos.length);
  tagger.tag(tagger.numbersOf(words), Uint8Array.from(widths), words.length, pos, lemma, 0);
  return Array.from(pos, (tag, i) => [tag, tagger.lemmas.list[lemma[i]!]]);
}

describe('words looked up once are tagged as wink tags whole lines', () => {
  const quick = startTagger(winkModel());
  const slow = createLineTagger(winkNLP(winkModel(), ['pos']));

  test('every word that wink knows, among others in many orders', () => {
    const { features } = (model as Model & { core: () => { features: { lexeme: { list: string[] } } } }).core();
    const known = [...new Set(features.lexeme.list.map(winkForm))];
    expect(known.length).toBeGreaterThan(10_000);
    for (const step of [1, 7, 1009]) {
      for (let from = 0; from < known.length; from += 200) {
        const words = Array.from({ length: 200 }, (_, i) => known[((from + i) * step) % known.length]!);
        expect(tagged(quick, words)).toEqual(tagged(slow, words));
      }
    }
  });

  test('the small words that the machines look at, in any order', () => {
    const small = ['to', 'that', 'like', 'as', 'in', 'of', 'no', 'so', 'well', 'more', 'saw', 'record', 'report', 'left', 'right', 'Apple', 'had', 'is', 'her', "didn't", "they'll", '3', ',', '.', '"', 'x&y=z', 'zorbing', 'the', 'who'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...small), { maxLength: 30 }), (words) => {
      const widths = words.map((word) => (/\w'/.test(word) ? 2 : 1));
      expect(tagged(quick, words, widths)).toEqual(tagged(slow, words, widths));
    }), { numRuns: 500 });
  });

  test('any strings at all', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }), { maxLength: 12 }), (forms) => {
      const words = forms.map(winkForm);
      expect(tagged(quick, words)).toEqual(tagged(slow, words));
    }), { numRuns: 300 });
  });
});

describe('a wink that works otherwise inside is asked for each line', () => {
  interface Pos { machines: string[]; setter: (...all: unknown[]) => void }
  const changed = (change: (part: Pos) => Partial<Pos>): Model => {
    const part = (model.pos as unknown as () => Pos)();
    return { ...winkModel(), pos: () => ({ ...part, ...change(part) }) } as Model;
  };
  const words = ['She', 'wants', 'to', 'report', 'the', 'losses', '.'];
  const isQuick = (tagger: Tagger): boolean => tagger.size > 0; // it has been shown the sample

  test.each<[string, (part: Pos) => Partial<Pos>]>([
    ['other machines', ({ machines }) => ({ machines: machines.map((json) => json.replace(/^\[100,/, '[101,')) })],
    ['a machine with properties', ({ machines }) => ({ machines: machines.map((json) => json.replace(/\{\}\]$/, '{"3":1}]')) })],
    ['no machines', () => ({ machines: [] })],
    ['tokens written down otherwise', ({ setter }) => ({ setter: (read, tags) => { setter(read, (tags as number[]).map((tag) => (tag === 8 ? 1 : tag)), 4, 20); } })],
  ])('%s', (_, change) => {
    const theModel = changed(change);
    expect(isQuick(startTagger(winkModel()))).toBe(true);
    const tagger = startTagger(theModel);
    expect(isQuick(tagger)).toBe(false);
    expect(tagged(tagger, words)).toEqual(tagged(createLineTagger(winkNLP(theModel, ['pos'])), words));
  });
});
