import { describe, expect, it } from 'vitest';
import { trainClassifier } from '../../training/lib/classifier.ts';
import { trainCrf, trainPerceptron, type Sequence } from '../../training/lib/chain.ts';
import { countRows } from '../../training/lib/rows.ts';
import { createChain, createDecoder } from '../../src/learning/chain.ts';
import { createLanes } from '../../src/learning/lanes.ts';
import { scoreLabels, toProbabilities } from '../../src/learning/classifier.ts';
import { hashString, mix } from '../../src/learning/hash.ts';
import { addWeights, decodeWeights, encodeWeights, type RawWeights } from '../../src/learning/weights.ts';

const TAGS = ['O', 'B-N', 'I-N'];
const CORPUS = [
  ['Ada Okoye spoke .', 'B-N I-N O O'],
  ['Then Ada left .', 'O B-N O O'],
  ['They met Tomas Vega in May .', 'O O B-N I-N O O O'],
  ['Vega smiled .', 'B-N O O'],
  ['The mayor left .', 'O O O O'],
] as const;

function featuresOf(words: readonly string[], i: number): number[] {
  const word = (k: number): number => hashString(words[i + k] ?? '');
  return [
    mix(1, word(0)),
    mix(2, word(-1)),
    mix(3, word(1)),
    mix(4, /^[A-Z]/.test(words[i]!) ? 1 : 0),
    mix(5, i === 0 ? 1 : 0),
  ];
}

const sequences: Sequence[] = CORPUS.map(([text, tags]) => {
  const words = text.split(' ');
  const features = words.map((_, i) => featuresOf(words, i));
  return {
    features: Int32Array.from(features.flat()),
    starts: Int32Array.from([0, ...features.map((_, i) => (i + 1) * 5)]),
    gold: Uint8Array.from(tags.split(' '), (tag) => TAGS.indexOf(tag)),
  };
});
const settings = { tags: TAGS, epochs: 20, keyBits: 22, seed: 3 };
const packed = (model: RawWeights): Uint8Array => encodeWeights(model, { features: 'toy', bits: 6, keyBits: 22 });

function tag(bytes: Uint8Array, words: readonly string[]): string[] {
  const table = decodeWeights(bytes, 'toy');
  const decoder = createDecoder(createChain(table));
  const emissions = decoder.emissions(words.length);
  words.forEach((_, i) =>
    featuresOf(words, i).forEach((feature) => addWeights(table, feature, emissions, i * TAGS.length)),
  );
  return [...decoder.decode(words.length).subarray(0, words.length)].map((t) => TAGS[t]!);
}

describe('chain trainers', () => {
  for (const [name, train] of [
    ['crf', () => trainCrf(sequences, { ...settings, rate: 0.2, l1: 1e-4 })],
    ['perceptron', () => trainPerceptron(sequences, settings)],
  ] as const) {
    it(`${name}: learns a toy corpus, and the packed model decodes it`, () => {
      const bytes = packed(train());
      for (const [text, tags] of CORPUS) expect(tag(bytes, text.split(' ')).join(' ')).toBe(tags);
    });

    it(`${name}: gives the same bytes for the same data`, () => {
      expect(Buffer.from(packed(train())).equals(Buffer.from(packed(train())))).toBe(true);
    });
  }

  it('learns from annotation that leaves tags open', () => {
    const open = sequences.map((s) => ({
      ...s,
      allowed: new Uint8Array(s.gold.length * 3).map((_, k) =>
        s.gold[Math.floor(k / 3)] === k % 3 || (s.gold[Math.floor(k / 3)] === 0 && k % 3 === 1) ? 1 : 0,
      ),
    }));
    const bytes = packed(trainCrf([...open.slice(0, 2), ...sequences.slice(2)], { ...settings, rate: 0.2, l1: 1e-4 }));
    expect(tag(bytes, ['They', 'met', 'Ada', 'Vega', '.'])).toEqual(['O', 'O', 'B-N', 'I-N', 'O']);
  });

  it('draws useless weights to zero', () => {
    const count = (l1: number): number =>
      trainCrf(sequences, { ...settings, rate: 0.2, l1 }).weights.length -
      Array.from(trainCrf(sequences, { ...settings, rate: 0.2, l1 }).weights).filter((w) => w !== 0).length;
    expect(count(1e-2)).toBeGreaterThan(count(0));
  });
});

describe('the classifier trainer', () => {
  it('learns which words speak for which label', () => {
    const labels = ['neutral', 'praise', 'blame'];
    const texts: [string, number][] = [
      ['a fine man', 1],
      ['a bad deal', 2],
      ['a man', 0],
      ['fine work', 1],
      ['bad work', 2],
      ['the deal', 0],
    ];
    const features = (text: string): Int32Array => Int32Array.from(text.split(' '), (word) => hashString(word));
    const model = trainClassifier(
      texts.map(([text, label]) => ({ features: features(text), label })),
      { labels, epochs: 40, keyBits: 22, rate: 0.2, l1: 1e-4 },
    );
    const table = createLanes(decodeWeights(packed(model), 'toy'));
    const scores = new Int32Array(3);
    scoreLabels(table, features('bad man'), 2, scores);
    const probabilities = toProbabilities(table, scores);
    expect(probabilities.indexOf(Math.max(...probabilities))).toBe(2);
    expect(probabilities.reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});

it('rows leave out what is rare', () => {
  const rows = countRows([Int32Array.of(5, 6, 5), Int32Array.of(-1, 5)], 20, 2, [77]);
  expect([rows.count, rows.row(77), rows.row(5), rows.row(6), rows.row(-1)]).toEqual([2, 0, 1, -1, -1]);
});
