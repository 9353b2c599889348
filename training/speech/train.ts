/*
 * Trains the models of speech from a folder with train.jsonl and dev.jsonl (attribution relations: source, cue, content) and writes them, with
 * their card, to src/models.
 *
 *   node --import tsx --import ./training/lib/binaries.mjs training/speech/train.ts FOLDER APART.jsonl MORE.jsonl... [--keep PART,...]
 *
 * MORE.jsonl: relations of annotated stories and newspapers (training/stories/relations.ts, training/newspapers/relations.ts), learned from beside train.jsonl; APART.jsonl: of other stories, on which what
 * stands within contents is measured. With --keep, these of cues, nested, arguments, readings, stops and relations stay as they are; with all six, it only measures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { ARGUMENT_FEATURES } from '../../src/speech/argument-features.ts';
import { createArgumentFinder } from '../../src/speech/arguments.ts';
import { CUE_FEATURES, scoreHeads } from '../../src/speech/cues.ts';
import { findCandidates, openCandidates, outermost, scoreRelations } from '../../src/speech/attribution-relations.ts';
import { READING_FEATURES } from '../../src/speech/reading-features.ts';
import { RELATION_FEATURES } from '../../src/speech/relation-features.ts';
import { unpackTrees } from '../../src/learning/boosted-trees.ts';
import { STOP_FEATURES } from '../../src/speech/content-stops.ts';
import { trainTrees, type Boosting } from '../lib/boosting.ts';
import { createChain } from '../../src/learning/chain.ts';
import { writeCard } from './card.ts';
import { chooseHeads, readGold, type GoldDocument } from './gold.ts';
import { isSameSource, matchContents, rightRelations } from './measure.ts';
import * as stages from './stages.ts';

export const CUES: stages.CueOptions = { epochs: 3, rate: 0.03, l1: 1.5e-5, caution: 1 };
export const NESTED: stages.CueOptions = { epochs: 3, rate: 0.03, l1: 1.3e-4, caution: 1 };
export const ARGUMENTS: stages.ArgumentOptions = {
  epochs: 6,
  rate: 0.06,
  l1: 4e-5,
  atLeast: 3,
  caution: 0.1,
  dropout: 0.2,
  averageFrom: 3,
  seeds: 6,
};
export const READINGS: Boosting = {
  trees: 200,
  leaves: 20,
  rate: 0.05,
  leastRows: 15,
  l2: 5,
  columns: 0.4,
  rows: 0.8,
};
export const STOPS: Boosting = { trees: 200, leaves: 24, rate: 0.08, leastRows: 20, l2: 5, columns: 0.6, rows: 0.8 };
export const RELATIONS: Boosting = {
  trees: 300,
  leaves: 16,
  rate: 0.05,
  leastRows: 20,
  l2: 5,
  columns: 0.6,
  rows: 0.8,
};

const {
  values: { keep = '' },
  positionals: [folder, apart, ...more],
} = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
if (folder === undefined || apart === undefined || more.length === 0)
  throw new Error(
    'give the folder of the corpus, relations of stories kept apart, and files of relations to learn from',
  );
const PARTS = ['cues', 'nested', 'arguments', 'readings', 'stops', 'relations'];
const kept = keep === '' ? [] : keep.split(',');
const unknown = kept.find((name) => !PARTS.includes(name));
if (unknown !== undefined) throw new Error(`--keep ${unknown}: no part; there are ${PARTS.join(', ')}`);
const log = (line: string): void => console.error(line);

const train = [`${folder}/train.jsonl`, ...more].flatMap((path) => readGold(path));
const dev = readGold(`${folder}/dev.jsonl`);
chooseHeads(train);
const stories = readGold(apart);
chooseHeads(stories);

const placeOf = (name: string): URL => new URL(`../../src/models/speech.${name}.bin`, import.meta.url);
/** A part as it is, or trained. */
function bytesOrTrained(name: string, trained: () => Uint8Array): Uint8Array {
  if (kept.includes(name)) return readFileSync(placeOf(name));
  log(name);
  return trained();
}
const part = (name: string, features: string, trained: () => stages.Packed): stages.Packed =>
  stages.unpacked(
    bytesOrTrained(name, () => trained().bytes),
    features,
  );
/** What several parts are trained on, once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
const heads = once(() => stages.jackknifeHeads(train, 3, CUES));
const sequences = once(() => stages.argumentSequences(train, heads().views, heads().heads));
// one training a fold is enough: what is learned from are the errors of a chain, not this chain
const FOLD: stages.ArgumentOptions = { ...ARGUMENTS, seeds: 1 };
const open = once(() => stages.jackknifeCandidates(train, heads().views, heads().heads, sequences(), 2, FOLD));
const chosen = once(() => stages.jackknifeReadings(train, heads().views, open(), 2, READINGS));
const ends = once(() => stages.jackknifeStops(train, heads().views, open(), chosen(), 2, STOPS));
const candidates = once(() =>
  train.map((_, k) => findCandidates(heads().views[k]!, open()[k]!, chosen()[k]!, ends()[k]!)),
);
const { bytes: lexiconBytes, lexicon } = stages.lexiconOf(train);
const cues = part('cues', CUE_FEATURES, () => stages.packCues(stages.trainHeads(train, heads().views, CUES)));
const nested = part('nested', CUE_FEATURES, () =>
  stages.packCues(stages.trainHeads(train, heads().views, NESTED, undefined, stages.nestedExamples)),
);
const args = part('arguments', ARGUMENT_FEATURES, () =>
  stages.packArguments(stages.trainArguments(sequences(), ARGUMENTS, log)),
);
const readings = bytesOrTrained('readings', () =>
  stages.packReadings(trainTrees(stages.readingRows(train, heads().views, open()), READINGS)),
);
const stops = bytesOrTrained('stops', () =>
  stages.packStops(trainTrees(stages.stopRows(train, heads().views, open(), chosen()), STOPS)),
);
const relations = bytesOrTrained('relations', () =>
  stages.packRelations(trainTrees(stages.relationRows(train, heads().views, candidates()), RELATIONS)),
);

const files = {
  lexicon: lexiconBytes,
  cues: cues.bytes,
  nested: nested.bytes,
  arguments: args.bytes,
  readings,
  stops,
  relations,
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(placeOf(name), bytes);

// How good are they?
const chain = createChain(args.table);
const found = dev.map((document) => {
  const view = stages.viewOf(document, lexicon);
  const all = findCandidates(
    view,
    openCandidates(view, scoreHeads(view, cues), createArgumentFinder(view, args.lanes, chain)),
    unpackTrees(readings, READING_FEATURES),
    unpackTrees(stops, STOP_FEATURES),
  );
  return { all, probability: scoreRelations(view, all, unpackTrees(relations, RELATION_FEATURES)) };
});
const calibration = Array.from({ length: 10 }, () => [0, 0] as [number, number]);
dev.forEach((document, k) => {
  const { all, probability } = found[k]!;
  const right = rightRelations(
    document.document,
    document.attributions,
    all.map((candidate) => candidate.arguments),
  );
  probability.forEach((p, c) => {
    const bin = calibration[Math.min(9, Math.floor(p * 10))]!;
    bin[0]++;
    if (right[c]!) bin[1]++;
  });
});
const scores = [0.2, 0.25, 0.3, 0.35, 0.4, 0.5].map((least) => ({ least, ...measure(least) }));
const sizes = Object.fromEntries(
  Object.entries(files).map(([name, bytes]) => [
    name,
    { bytes: bytes.length, brotli: brotliCompressSync(bytes).length },
  ]),
);
const card = writeCard({
  train: countsOf(train),
  dev: countsOf(dev),
  sizes,
  scores,
  calibration,
  nested: { stories: stories.length, ...stages.scoreNested(stories, lexicon, nested) },
});
writeFileSync(new URL('../../src/models/speech.md', import.meta.url), card);
console.log(card);

function measure(least: number): { relation: number; content: number; precision: number; recall: number } {
  let right = 0,
    matched = 0,
    predicted = 0,
    gold = 0;
  dev.forEach((document, k) => {
    const { all, probability } = found[k]!;
    const relationsFound = outermost(all, probability, () => least).map(({ candidate }) => candidate.arguments);
    const of = matchContents(document.document, document.attributions, relationsFound);
    gold += document.attributions.length;
    predicted += relationsFound.length;
    relationsFound.forEach(({ source }, p) => {
      if (of[p]! < 0) return;
      matched++;
      if (isSameSource(document.document, document.attributions[of[p]!]!.source, source)) right++;
    });
  });
  return {
    relation: (2 * right) / (gold + predicted),
    content: (2 * matched) / (gold + predicted),
    precision: right / predicted,
    recall: right / gold,
  };
}

function countsOf(documents: readonly GoldDocument[]): { articles: number; attributions: number; words: number } {
  return {
    articles: documents.length,
    attributions: documents.reduce((sum, { attributions }) => sum + attributions.length, 0),
    words: documents.reduce((sum, { record }) => sum + record.text.split(/\s+/).length, 0),
  };
}
