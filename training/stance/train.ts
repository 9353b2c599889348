// Trains the learned polarity of src/stance/ and its parser's companions: `tsx training/stance/train.ts STANCE-FOLDER OUT-FOLDER`, the
// folder with dse-train.jsonl, mtsc-train.jsonl, plover-train.jsonl and their dev parts. A third of train is held out to choose how the
// linear models and the networks are mixed; what is written is then learned from all of train. Dev is only scored.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { readDocument } from '../../src/syntax/read.ts';
import { typesOfCue } from '../../src/stance/cue-types.ts';
import { createFeatureSet } from '../../src/stance/feature-set.ts';
import { LEXICON_FEATURES, POLARITY_FEATURES, targetFeatures } from '../../src/stance/polarity-features.ts';
import { prepare, type Knowledge, type TokenRange } from '../../src/stance/shown-words.ts';
import {
  ACT_LABELS,
  BETWEEN_LABELS,
  mixScores,
  orientedFeatures,
  toneOf,
  tokensOf,
  TOWARD_LABELS,
  TYPE_GROUPS,
  type Mixture,
} from '../../src/stance/polarity-model.ts';
import { addScores, toProbabilities } from '../../src/learning/classifier.ts';
import { createLanes, type Lanes } from '../../src/learning/lanes.ts';
import { numberPlaces } from '../../src/learning/hash-places.ts';
import { decodeWeights, encodeWeights, type RawWeights } from '../../src/learning/weights.ts';
import { decodeLexicon, encodeLexicon, lookUp } from '../../src/learning/packed-lexicon.ts';
import type { Document } from '../../src/language/document.ts';
import { trainClassifier } from '../lib/classifier.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { kMeansTwice, principalComponents } from './clusters.ts';
import { trainNetwork, type NetworkExample } from './network.ts';
import { decodeMatrix, encodeMatrix } from '../../src/learning/matrix.ts';
import { createNetwork, pairInputs, targetInputs } from '../../src/stance/polarity-network.ts';
import { trainPairs, type PairExample } from './pairs.ts';
import { UNRELATED } from './unrelated.ts';
import { readValences, readVectors } from './vectors.ts';

type Offsets = readonly [number, number];
interface DseRecord {
  text: string;
  p: Offsets;
  q: Offsets;
  label: string;
}
interface MtscRecord {
  text: string;
  target: Offsets;
  polarity: number;
}
interface PloverRecord {
  text: string;
  source: Offsets;
  target: Offsets;
  type: string;
}

const [folder = '', out = ''] = process.argv.slice(2);
const KEY_BITS = 22;
const DSE_LABELS = ['neutral', 'positive_pq', 'negative_pq', 'positive_qp', 'negative_qp'];
const read = <T>(name: string): T[] => readJsonl<T>(`${folder}/${name}.jsonl`);

// ---- what is known of words ------------------------------------------------------------------------------------------------------

const COARSE = 64;
const FINE = 16;
const WORDS = 6_500;
const DIMENSIONS = 32;

interface Lexicons {
  readonly clusters: Uint8Array;
  readonly valences: Uint8Array;
  readonly vectors: Uint8Array;
}

function buildLexicons(): Lexicons {
  const texts = ['dse-train', 'mtsc-train', 'plover-train'].flatMap((name) =>
    read<{ text: string }>(name).map(({ text }) => text),
  );
  const { words, rows, width } = readVectors(texts, WORDS);
  const own = kMeansTwice(rows, width, COARSE, FINE);
  const clusters = encodeLexicon(
    words.map((word, i) => [word, own[i]!] as const),
    { features: LEXICON_FEATURES, keyBits: 20 },
  );
  const places = numberPlaces(decodeLexicon(clusters, LEXICON_FEATURES));
  const reduced = principalComponents(rows, width, DIMENSIONS);
  const ordered = new Float32Array(places.size * DIMENSIONS);
  for (let i = words.length - 1; i >= 0; i--)
    ordered.set(reduced.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS), lookUp(places, words[i]!) * DIMENSIONS);
  const deviation = Math.sqrt(ordered.reduce((sum, x) => sum + x * x, 0) / ordered.length);
  return {
    clusters,
    valences: encodeLexicon(
      [...readValences()].map(([word, valence]) => [word, valence + 4] as const),
      { features: LEXICON_FEATURES, keyBits: 20 },
    ),
    vectors: encodeMatrix(ordered, DIMENSIONS, { features: LEXICON_FEATURES, step: deviation * 0.65, limit: 4 }),
  };
}

// ---- examples --------------------------------------------------------------------------------------------------------------------

const set = createFeatureSet();

function rangeOf(document: Document, [start, end]: Offsets): TokenRange {
  const range = tokensOf(document, start, end);
  if (range === null) throw new Error(`no token at ${start} to ${end} of ${JSON.stringify(document.text)}`);
  return range;
}

interface TowardExample extends NetworkExample {
  readonly features: Int32Array;
  readonly group: string;
}

function towardExamples(name: string): TowardExample[] {
  return read<MtscRecord>(name).map(({ text, target, polarity }) => {
    const document = readDocument(text);
    const prepared = prepare(document, knowledge);
    const range = rangeOf(document, target);
    targetFeatures(prepared, range, set);
    return {
      features: set.keys.slice(0, set.count),
      inputs: targetInputs(prepared, range),
      label: polarity + 1,
      group: text,
    };
  });
}

interface StanceExample extends PairExample, NetworkExample {
  readonly label: number;
  readonly group: string;
}

/** Both views of a pair. */
function stanceExample(text: string, a: Offsets, b: Offsets, label: number, nuisance: boolean): StanceExample {
  const document = readDocument(text);
  const prepared = prepare(document, knowledge);
  const rangeA = rangeOf(document, a),
    rangeB = rangeOf(document, b);
  const toneA = toneOf(toward, prepared, rangeA),
    toneB = toneOf(toward, prepared, rangeB);
  const view = (holder: TokenRange, target: TokenRange, holderTone: number, targetTone: number): Int32Array => {
    const { keys, count } = orientedFeatures(prepared, holder, target, { holder: holderTone, target: targetTone });
    return keys.slice(0, count);
  };
  const inputs = pairInputs(prepared, rangeA, rangeB, { holder: toneA, target: toneB });
  return {
    a: view(rangeA, rangeB, toneA, toneB),
    b: view(rangeB, rangeA, toneB, toneA),
    inputs,
    label,
    nuisance,
    group: text,
  };
}

/**
 * DSE joins two collections. In one of them most sentences stand several times and most are polar; all that dev and test share with train
 * are of it. Each sentence is taken once, and those of that collection get class biases of their own, which are not kept.
 */
function dseExamples(name: string): StanceExample[] {
  const records = read<DseRecord>(name);
  const times = new Map<string, number>();
  for (const { text } of records) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Set<string>();
  return records
    .filter(({ text, p, q }) => {
      const key = `${text}|${p}|${q}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ text, p, q, label }) => stanceExample(text, p, q, DSE_LABELS.indexOf(label), times.get(text)! > 1));
}

/** Pairs of DSE's second collection that stand in no relation: one in seven, some three for each pair of PLOVER that does. */
function unrelatedExamples(): TypedExample[] {
  const records = read<DseRecord>('dse-train');
  const times = new Map<string, number>();
  for (const { text } of records) times.set(text, (times.get(text) ?? 0) + 1);
  return records
    .filter(({ text, label }) => label === 'neutral' && times.get(text) === 1)
    .filter((_, i) => i % 7 === 0)
    .map(({ text, p, q }) => ({ features: stanceExample(text, p, q, 0, false).a, label: 0 }));
}

/** The invented ones, each of the two as who might act. */
function inventedExamples(): TypedExample[] {
  return UNRELATED.flatMap((marked) => {
    const [before, a, between, b] = marked.split(/[[\]]/) as [string, string, string, string];
    const text = marked.replace(/[[\]]/g, '');
    const first = [before.length, before.length + a.length] as const;
    const second = [first[1] + between.length, first[1] + between.length + b.length] as const;
    const example = stanceExample(text, first, second, 0, false);
    return [example.a, example.b].map((features) => ({ features, label: 0 }));
  });
}

interface TypedExample {
  readonly features: Int32Array;
  readonly label: number;
}

function ploverExamples(name: string): TypedExample[] {
  return read<PloverRecord>(name).map(({ text, source, target, type }) => ({
    features: stanceExample(text, source, target, 0, false).a,
    label: TYPE_GROUPS.indexOf(type.toLowerCase() as 'accuse'),
  }));
}

// ---- learning --------------------------------------------------------------------------------------------------------------------

interface Learned {
  readonly linear: Uint8Array;
  readonly layer: (share: number, sharpness: number) => Uint8Array;
}

const packWeights = (model: RawWeights, step: number): Uint8Array =>
  encodeWeights(model, { features: POLARITY_FEATURES, bits: 6, keyBits: KEY_BITS, step });

function learnNetwork(
  examples: readonly NetworkExample[],
  classes: number,
  hidden: number,
  epochs: number,
): Learned['layer'] {
  const { layer, output } = trainNetwork(examples, {
    hidden,
    classes,
    epochs,
    rate: 1e-3,
    l2: 1e-3,
    dropInputs: 0.2,
    dropUnits: 0.4,
  });
  const largest = layer.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return (share, sharpness) =>
    encodeMatrix(layer, hidden, {
      features: POLARITY_FEATURES,
      step: largest / 2 / 31,
      limit: 31,
      extra: [...output, share, sharpness],
    });
}

const learnToward = (examples: readonly TowardExample[]): Learned => ({
  linear: packWeights(
    trainClassifier(examples, {
      labels: TOWARD_LABELS,
      epochs: 10,
      keyBits: KEY_BITS,
      rate: 0.005,
      l1: 0,
      l2: 1e-3,
      atLeast: 4,
    }),
    0.025,
  ),
  layer: learnNetwork(examples, 3, 48, 10),
});

/** Six features of their own, so that small steps suffice. */
const NUISANCE = [1, 2, 3, 4, 5, 6];
const withNuisance = (features: Int32Array, nuisance = false): Int32Array =>
  nuisance ? Int32Array.from([...features, ...NUISANCE]) : features;

const learnBetween = (examples: readonly StanceExample[]): Learned => ({
  linear: packWeights(
    trainPairs(
      examples.map(({ a, b, label, nuisance }) => ({
        a: withNuisance(a, nuisance),
        b: withNuisance(b, nuisance),
        label,
      })),
      {
        labels: BETWEEN_LABELS,
        epochs: 10,
        keyBits: KEY_BITS,
        rate: 0.004,
        l2: 1e-3,
        atLeast: 20,
      },
    ),
    0.02,
  ),
  layer: learnNetwork(examples, 5, 64, 12),
});

const learnTypes = (examples: readonly TypedExample[]): Uint8Array =>
  packWeights(
    trainClassifier(examples, {
      labels: TYPE_GROUPS,
      epochs: 20,
      keyBits: KEY_BITS,
      rate: 0.01,
      l1: 0,
      l2: 1e-3,
      atLeast: 2,
    }),
    0.08,
  );

const learnActs = (examples: readonly TypedExample[]): Uint8Array =>
  packWeights(
    trainClassifier(examples, {
      labels: ACT_LABELS,
      epochs: 10,
      keyBits: KEY_BITS,
      rate: 0.005,
      l1: 0,
      l2: 1e-3,
      atLeast: 4,
    }),
    0.08,
  );

const mixture = ({ linear, layer }: Learned, share: number, sharpness: number): Mixture => ({
  linear: createLanes(decodeWeights(linear, POLARITY_FEATURES)),
  network: createNetwork(decodeMatrix(layer(share, sharpness), POLARITY_FEATURES)),
});

// ---- scoring ---------------------------------------------------------------------------------------------------------------------

function sumOf(table: Lanes, features: Int32Array): Int32Array {
  const scores = new Int32Array(table.labels);
  addScores(table, features, features.length, scores, 0);
  return scores;
}

const towardScored = (model: Mixture, { features, inputs }: TowardExample): Float64Array =>
  mixScores(model, sumOf(model.linear, features), inputs);
const betweenScored = (model: Mixture, { a, b, inputs }: StanceExample): Float64Array =>
  mixScores(model, Int32Array.of(0, ...sumOf(model.linear, a), ...sumOf(model.linear, b)), inputs);

const best = (scores: ArrayLike<number>, weights: readonly number[] = []): number => {
  let top = 0;
  const of = (c: number): number => scores[c]! + Math.log(weights[c] ?? 1);
  for (let c = 1; c < scores.length; c++) if (of(c) > of(top)) top = c;
  return top;
};

/** Accuracy, macro-F1 and the F1 of each class, in percent. */
function figures(gold: readonly number[], predicted: readonly number[], classes: number): string {
  const f = Array.from({ length: classes }, (_, c) => {
    const both = gold.filter((label, i) => label === c && predicted[i] === c).length;
    const all = gold.filter((label) => label === c).length + predicted.filter((label) => label === c).length;
    return all === 0 ? 0 : (200 * both) / all;
  });
  const accuracy = (100 * gold.filter((label, i) => label === predicted[i]).length) / gold.length;
  return `accuracy ${accuracy.toFixed(1)}, macro-F1 ${(f.reduce((a, b) => a + b) / classes).toFixed(1)} (${f.map((x) => x.toFixed(0)).join(' ')})`;
}

function loss(scores: readonly Float64Array[], gold: readonly number[]): number {
  let sum = 0;
  scores.forEach((s, i) => {
    const top = Math.max(...s);
    sum -= s[gold[i]!]! - top - Math.log(s.reduce((total, x) => total + Math.exp(x - top), 0));
  });
  return sum / gold.length;
}

/** The share of the network and the sharpness that make held-out labels likeliest. */
function chooseMix<T extends { readonly label: number }>(
  learned: Learned,
  held: readonly T[],
  scored: (model: Mixture, example: T) => Float64Array,
): { share: number; sharpness: number; report: string } {
  const gold = held.map(({ label }) => label);
  const linear = held.map((example) => scored(mixture(learned, 0, 1), example));
  const network = held.map((example) => scored(mixture(learned, 1, 1), example));
  let choice = { share: 0, sharpness: 1, least: Infinity };
  for (let share = 0; share <= 0.8; share += 0.1) {
    for (let sharpness = 0.6; sharpness <= 2; sharpness += 0.1) {
      const least = loss(
        linear.map((s, i) => s.map((x, c) => sharpness * ((1 - share) * x + share * network[i]![c]!))),
        gold,
      );
      if (least < choice.least) choice = { share, sharpness, least };
    }
  }
  const { share, sharpness, least } = choice;
  return {
    share,
    sharpness,
    report: `share ${share.toFixed(1)}, sharpness ${sharpness.toFixed(1)}; held-out loss ${least.toFixed(4)}, linear alone ${loss(linear, gold).toFixed(4)}, network alone ${loss(network, gold).toFixed(4)}`,
  };
}

function isHeldOut({ group }: { readonly group: string }): boolean {
  let hash = 0;
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) | 0;
  return (hash >>> 3) % 3 === 0;
}
const isLearned = (example: { readonly group: string }): boolean => !isHeldOut(example);

// ---- all of it -------------------------------------------------------------------------------------------------------------------

const lexicons = buildLexicons();
const clusters = decodeLexicon(lexicons.clusters, LEXICON_FEATURES);
const knowledge: Knowledge = {
  clusters,
  rows: numberPlaces(clusters),
  vectors: decodeMatrix(lexicons.vectors, LEXICON_FEATURES),
  valences: decodeLexicon(lexicons.valences, LEXICON_FEATURES),
  cues: typesOfCue,
};

const mtsc = towardExamples('mtsc-train');
const heldTone = mtsc.filter(isHeldOut);
const halfToward = learnToward(mtsc.filter(isLearned));
const towardMix = chooseMix(halfToward, heldTone, towardScored);
const toneFigures = (model: Mixture, examples: readonly TowardExample[]): string =>
  figures(
    examples.map(({ label }) => label),
    examples.map((example) => best(towardScored(model, example))),
    3,
  );
console.log(
  `toward   held out: ${toneFigures(mixture(halfToward, towardMix.share, towardMix.sharpness), heldTone)}; ${towardMix.report}`,
);
const towardLearned = learnToward(mtsc);
const towardLayer = towardLearned.layer(towardMix.share, towardMix.sharpness);
const toward = mixture(towardLearned, towardMix.share, towardMix.sharpness);
for (const name of ['mtsc-dev', 'mtsc-dev-mt']) {
  const examples = towardExamples(name);
  console.log(
    `toward   ${name}: ${toneFigures(toward, examples)}; linear alone ${toneFigures(mixture(towardLearned, 0, 1), examples)}`,
  );
}

const dse = dseExamples('dse-train');
const halfBetween = learnBetween(dse.filter(isLearned));
const heldPairs = dse.filter((example) => isHeldOut(example) && !example.nuisance);
const betweenMix = chooseMix(halfBetween, heldPairs, betweenScored);
console.log(`between  held out: ${betweenMix.report}`);
const betweenLearned = learnBetween(dse);
const betweenLayer = betweenLearned.layer(betweenMix.share, betweenMix.sharpness);
const between = mixture(betweenLearned, betweenMix.share, betweenMix.sharpness);
const unseen = dseExamples('dse-dev-unseen');
const half = mixture(halfBetween, betweenMix.share, betweenMix.sharpness);
const halfScores = heldPairs.map((example) => betweenScored(half, example)),
  devScores = unseen.map((example) => betweenScored(between, example));
console.log(
  `between  dse-dev-unseen loss ${loss(
    devScores,
    unseen.map(({ label }) => label),
  ).toFixed(4)}`,
);
for (const first of [1, 1.2, 1.4, 1.6]) {
  for (const second of [1, 3, 4, 5, 6, 8]) {
    const weights = [1, first, first, second, second];
    console.log(
      `between  weights ${first}, ${second}: held out ${figures(
        heldPairs.map(({ label }) => label),
        halfScores.map((s) => best(s, weights)),
        5,
      )}; dse-dev-unseen ${figures(
        unseen.map(({ label }) => label),
        devScores.map((s) => best(s, weights)),
        5,
      )}`,
    );
  }
}

const plover = ploverExamples('plover-train');
const types = learnTypes(plover);
const typed = (bytes: Uint8Array, examples: readonly TypedExample[]): number[] => {
  const table = createLanes(decodeWeights(bytes, POLARITY_FEATURES));
  return examples.map(({ features }) => best(sumOf(table, features)));
};
const ploverDev = ploverExamples('plover-dev');
console.log(
  `types    plover-dev: ${figures(
    ploverDev.map(({ label }) => label),
    typed(types, ploverDev),
    6,
  )}`,
);
const acts = learnActs([
  ...plover.map(({ features }) => ({ features, label: 1 })),
  ...unrelatedExamples(),
  ...inventedExamples(),
]);
const actTable = createLanes(decodeWeights(acts, POLARITY_FEATURES));
const chanceOfNone = (features: Int32Array): number => toProbabilities(actTable, sumOf(actTable, features))[0]!;
const unrelated = unseen.filter(({ label }) => label === 0);
for (const least of [0.7, 0.8, 0.9]) {
  console.log(
    `acts     none over ${least}: ${((100 * unrelated.filter(({ a }) => chanceOfNone(a) > least).length) / unrelated.length).toFixed(1)} of dse-dev-unseen's neutral, ${((100 * ploverDev.filter(({ features }) => chanceOfNone(features) > least).length) / ploverDev.length).toFixed(1)} of plover-dev`,
  );
}
const truth: number[] = [],
  predicted: number[] = [];
for (let part = 0; part < 5; part++) {
  const held = plover.filter((_, i) => i % 5 === part);
  truth.push(...held.map(({ label }) => label));
  predicted.push(...typed(learnTypes(plover.filter((_, i) => i % 5 !== part)), held));
}
console.log(`types    train in five parts: ${figures(truth, predicted, 6)}`);

const files: Readonly<Record<string, Uint8Array>> = {
  clusters: lexicons.clusters,
  valences: lexicons.valences,
  vectors: lexicons.vectors,
  toward: towardLearned.linear,
  'toward-network': towardLayer,
  between: betweenLearned.linear,
  'between-network': betweenLayer,
  types,
  acts,
};
const sizes = Object.entries(files).map(([name, bytes]) => [name, brotliCompressSync(bytes).length] as const);
console.log(
  sizes.map(([name, size]) => `${name} ${size}`).join(', '),
  'bytes in brotli; together',
  sizes.reduce((sum, [, size]) => sum + size, 0),
);
if (out) for (const [name, bytes] of Object.entries(files)) writeFileSync(`${out}/stance-${name}.bin`, bytes);
