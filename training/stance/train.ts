// Trains the learned polarity of src/stance/ and its parser's companions: `tsx training/stance/train.ts STANCE-FOLDER PARSER.bin OUT-FOLDER [--check]`,
// the folder with dse-train.jsonl, mtsc-train.jsonl, plover-train.jsonl and their dev parts. With --check, two thirds of train are learned and
// the rest scored, too; what is written is learned from all of train in either case. Dev is only scored.
import { readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '../../src/language/read.ts';
import { createParser } from '../../src/language/parser.ts';
import { PARSER_FEATURES } from '../../src/language/transitions.ts';
import { typesOfCue } from '../../src/stance/cue-types.ts';
import { createFeatureSet, LEXICON_FEATURES, POLARITY_FEATURES, prepare, targetFeatures, type Knowledge, type TokenRange } from '../../src/stance/features.ts';
import { BETWEEN_LABELS, orientedFeatures, toneOf, tokensOf, TOWARD_LABELS, TYPE_GROUPS } from '../../src/stance/polarity-model.ts';
import { addWeights, decodeWeights, encodeWeights, type RawWeights, type WeightTable } from '../../src/tagging/weights.ts';
import { decodeLexicon, encodeLexicon } from '../../src/tagging/lexicon.ts';
import type { Document } from '../../src/language/document.ts';
import { trainClassifier, type Example } from '../lib/classifier.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { kMeans } from './clusters.ts';
import { trainPairs, type PairExample } from './pairs.ts';
import { readValences, readVectors } from './vectors.ts';

type Offsets = readonly [number, number];
interface DseRecord { text: string; p: Offsets; q: Offsets; label: string }
interface MtscRecord { text: string; target: Offsets; polarity: number }
interface PloverRecord { text: string; source: Offsets; target: Offsets; type: string }
type Grouped<T> = T & { readonly group: string };

const [folder = '', parserPath = '', out = '', flag] = process.argv.slice(2);
const KEY_BITS = 22;
const DSE_LABELS = ['neutral', 'positive_pq', 'negative_pq', 'positive_qp', 'negative_qp'];
const read = <T>(name: string): T[] => readJsonl<T>(`${folder}/${name}.jsonl`);

// ---- what is known of words ------------------------------------------------------------------------------------------------------

const CLUSTERS = 256;
const WORDS = 14_000;

function buildLexicons(): { clusters: Uint8Array; valences: Uint8Array } {
  const texts = ['dse-train', 'mtsc-train', 'plover-train'].flatMap((name) => read<{ text: string }>(name).map(({ text }) => text));
  const { words, rows, width } = readVectors(texts, WORDS);
  const own = kMeans(rows, width, CLUSTERS);
  const options = { features: LEXICON_FEATURES, keyBits: 24 };
  return {
    clusters: encodeLexicon(words.map((word, i) => [word, own[i]!] as const), options),
    valences: encodeLexicon([...readValences()].map(([word, valence]) => [word, valence + 4] as const), options),
  };
}

// ---- examples --------------------------------------------------------------------------------------------------------------------

const set = createFeatureSet();

function rangeOf(document: Document, [start, end]: Offsets): TokenRange {
  const range = tokensOf(document, start, end);
  if (range === null) throw new Error(`no token at ${start} to ${end} of ${JSON.stringify(document.text)}`);
  return range;
}

function towardExamples(name: string, knowledge: Knowledge): Grouped<Example>[] {
  return read<MtscRecord>(name).map(({ text, target, polarity }) => {
    const document = readDocument(text);
    targetFeatures(prepare(document, knowledge), rangeOf(document, target), set);
    return { features: set.keys.slice(0, set.count), label: polarity + 1, group: text };
  });
}

/** Both views of a pair; and, of a PLOVER record, what its type says of polarity. */
function pairExample(text: string, a: Offsets, b: Offsets, label: number, knowledge: Knowledge, toward: WeightTable): Grouped<PairExample> {
  const document = readDocument(text);
  const prepared = prepare(document, knowledge);
  const rangeA = rangeOf(document, a), rangeB = rangeOf(document, b);
  const toneA = toneOf(toward, prepared, rangeA), toneB = toneOf(toward, prepared, rangeB);
  const view = (holder: TokenRange, target: TokenRange, holderTone: number, targetTone: number): Int32Array => {
    const { keys, count } = orientedFeatures(prepared, holder, target, { holder: holderTone, target: targetTone });
    return keys.slice(0, count);
  };
  return { a: view(rangeA, rangeB, toneA, toneB), b: view(rangeB, rangeA, toneB, toneA), label, group: text };
}

function dseExamples(name: string, knowledge: Knowledge, toward: WeightTable): Grouped<PairExample>[] {
  const seen = new Set<string>();
  return read<DseRecord>(name)
    .filter(({ text, p, q }) => { const key = `${text}|${p}|${q}`; return !seen.has(key) && seen.add(key); })
    .map(({ text, p, q, label }) => pairExample(text, p, q, DSE_LABELS.indexOf(label), knowledge, toward));
}

const POLARITY_OF_GROUP: Readonly<Record<string, number>> = { reject: 2, accuse: 2, threaten: 2, agree: 1, support: 1, request: 0 };

interface TypedExample { readonly pair: Grouped<PairExample>; readonly type: number }

function ploverExamples(name: string, knowledge: Knowledge, toward: WeightTable): TypedExample[] {
  return read<PloverRecord>(name).map(({ text, source, target, type }) => {
    const group = type.toLowerCase();
    return { pair: pairExample(text, source, target, POLARITY_OF_GROUP[group]!, knowledge, toward), type: TYPE_GROUPS.indexOf(group as 'accuse') };
  });
}

// ---- learning --------------------------------------------------------------------------------------------------------------------

const pack = (model: RawWeights, step: number): { bytes: Uint8Array; table: WeightTable } => {
  const bytes = encodeWeights(model, { features: POLARITY_FEATURES, bits: 6, keyBits: KEY_BITS, step });
  return { bytes, table: decodeWeights(bytes, POLARITY_FEATURES) };
};

const learnToward = (examples: readonly Example[]) => pack(trainClassifier(examples, {
  labels: TOWARD_LABELS, epochs: 10, keyBits: KEY_BITS, rate: 0.005, l1: 0, l2: 1e-3, atLeast: 3,
}), 0.02);

const learnBetween = (examples: readonly PairExample[]) => pack(trainPairs(examples, {
  labels: BETWEEN_LABELS, epochs: 10, keyBits: KEY_BITS, rate: 0.004, l2: 1e-3, atLeast: 8,
}), 0.02);

const learnTypes = (typed: readonly TypedExample[]) => pack(trainClassifier(typed.map(({ pair, type }) => ({ features: pair.a, label: type })), {
  labels: TYPE_GROUPS, epochs: 20, keyBits: KEY_BITS, rate: 0.01, l1: 0, l2: 1e-3, atLeast: 2,
}), 0.06);

// ---- scoring ---------------------------------------------------------------------------------------------------------------------

function scoresOf(table: WeightTable, features: Int32Array): Float64Array {
  const scores = new Int32Array(table.labels.length);
  for (const feature of features) addWeights(table, feature, scores, 0);
  return Float64Array.from(scores, (score) => score * table.step);
}

function pairScoresOf(table: WeightTable, { a, b }: PairExample): Float64Array {
  return Float64Array.of(0, ...scoresOf(table, a), ...scoresOf(table, b));
}

const best = (scores: ArrayLike<number>, offsets: readonly number[] = []): number => {
  let top = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! + (offsets[c] ?? 0) > scores[top]! + (offsets[top] ?? 0)) top = c;
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
  return `accuracy ${accuracy.toFixed(1)}  macro-F1 ${(f.reduce((a, b) => a + b) / classes).toFixed(1)}  (${f.map((x) => x.toFixed(0)).join(' ')})`;
}

/** The temperature that makes the probabilities of held-out records likeliest. */
function temperature(scores: readonly Float64Array[], gold: readonly number[]): number {
  let bestT = 1, least = Infinity;
  for (let t = 0.5; t <= 2.5; t += 0.05) {
    let loss = 0;
    scores.forEach((s, i) => {
      const top = Math.max(...s);
      loss -= (s[gold[i]!]! - top) / t - Math.log(s.reduce((sum, x) => sum + Math.exp((x - top) / t), 0));
    });
    if (loss < least) { least = loss; bestT = t; }
  }
  return bestT;
}

function isHeldOut(group: string): boolean {
  let hash = 0;
  for (let i = 0; i < group.length; i++) hash = (Math.imul(hash, 31) + group.charCodeAt(i)) | 0;
  return (hash >>> 3) % 3 === 0;
}

// ---- all of it -------------------------------------------------------------------------------------------------------------------

const lexicons = buildLexicons();
const knowledge: Knowledge = {
  parser: createParser(decodeWeights(readFileSync(parserPath), PARSER_FEATURES)),
  clusters: decodeLexicon(lexicons.clusters, LEXICON_FEATURES),
  valences: decodeLexicon(lexicons.valences, LEXICON_FEATURES),
  cues: typesOfCue,
};

const mtsc = towardExamples('mtsc-train', knowledge);
const toward = learnToward(mtsc);
const towardDev = (name: string): string => {
  const examples = towardExamples(name, knowledge);
  return figures(examples.map(({ label }) => label), examples.map(({ features }) => best(scoresOf(toward.table, features))), 3);
};
console.log(`toward   ${toward.bytes.length} bytes; mtsc-dev ${towardDev('mtsc-dev')}; mtsc-dev-mt ${towardDev('mtsc-dev-mt')}`);

const dse = dseExamples('dse-train', knowledge, toward.table);
const plover = ploverExamples('plover-train', knowledge, toward.table);
const between = learnBetween([...dse, ...plover.map(({ pair }) => pair)]);
const OFFSETS = [0, Math.log(1.3), Math.log(1.3), Math.log(3), Math.log(3)];
const unseen = dseExamples('dse-dev-unseen', knowledge, toward.table);
const pairGold = unseen.map(({ label }) => label);
const pairDev = unseen.map((example) => pairScoresOf(between.table, example));
console.log(`between  ${between.bytes.length} bytes; dse-dev-unseen ${figures(pairGold, pairDev.map((s) => best(s, OFFSETS)), 5)}; without offsets ${figures(pairGold, pairDev.map((s) => best(s)), 5)}`);

const types = learnTypes(plover);
const ploverDev = ploverExamples('plover-dev', knowledge, toward.table);
const typeScores = ploverDev.map(({ pair }) => scoresOf(types.table, pair.a));
console.log(`types    ${types.bytes.length} bytes; plover-dev ${figures(ploverDev.map(({ type }) => type), typeScores.map((s) => best(s)), 6)}`);

if (flag === '--check') {
  const held = mtsc.filter(({ group }) => isHeldOut(group));
  const half = learnToward(mtsc.filter(({ group }) => !isHeldOut(group))).table;
  const scores = held.map(({ features }) => scoresOf(half, features));
  const gold = held.map(({ label }) => label);
  console.log(`toward   held out of train: ${figures(gold, scores.map((s) => best(s)), 3)}; temperature ${temperature(scores, gold).toFixed(2)}`);
  const heldPairs = dse.filter(({ group }) => isHeldOut(group));
  const halfPairs = learnBetween([...dse.filter(({ group }) => !isHeldOut(group)), ...plover.map(({ pair }) => pair)]).table;
  const pairScores = heldPairs.map((example) => pairScoresOf(halfPairs, example));
  const labels = heldPairs.map(({ label }) => label);
  console.log(`between  held out of train: ${figures(labels, pairScores.map((s) => best(s, OFFSETS)), 5)}; temperature ${temperature(pairScores, labels).toFixed(2)}`);
  const predicted: number[] = [], truth: number[] = [];
  for (let part = 0; part < 5; part++) {
    const table = learnTypes(plover.filter((_, i) => i % 5 !== part)).table;
    for (const { pair, type } of plover.filter((_, i) => i % 5 === part)) { truth.push(type); predicted.push(best(scoresOf(table, pair.a))); }
  }
  console.log(`types    train, five parts: ${figures(truth, predicted, 6)}`);
}

if (out) {
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(`${out}/stance-${name}.bin`, bytes);
  write('clusters', lexicons.clusters);
  write('valences', lexicons.valences);
  write('toward', toward.bytes);
  write('between', between.bytes);
  write('types', types.bytes);
}
