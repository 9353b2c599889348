/*
 * Trains the models of speech from a folder with train.jsonl and dev.jsonl (attribution relations: source, cue, content) and writes them, with
 * their card, to src/models.
 *
 *   node --import tsx --import ./training/lib/binaries.mjs training/speech/train.ts FOLDER APART.jsonl MORE.jsonl... [--keep PART,...]
 *
 * MORE.jsonl: relations of annotated stories and newspapers (training/stories/relations.ts, training/newspapers/relations.ts), learned from beside train.jsonl; APART.jsonl: of other stories, on which what
 * stands within contents is measured. With --keep, these of cues, nested, arguments, readings and relations stay as they are; with all five, it only measures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { ARGUMENT_FEATURES } from '../../src/speech/argument-features.ts';
import { createArgumentFinder } from '../../src/speech/arguments.ts';
import { CUE_FEATURES, scoreHeads } from '../../src/speech/cues.ts';
import { findCandidates, openCandidates, outermost, scoreRelations } from '../../src/speech/attribution-relations.ts';
import { READING_FEATURES } from '../../src/speech/readings.ts';
import { RELATION_FEATURES } from '../../src/speech/relation-features.ts';
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
export const READINGS: stages.ReadingOptions = { epochs: 4, rate: 0.02, l1: 2e-5, atLeast: 2 };
export const RELATIONS: stages.RelationOptions = { epochs: 3, rate: 0.01, l1: 3e-5, atLeast: 2 };

const {
  values: { keep = '' },
  positionals: [folder, apart, ...more],
} = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' } } });
if (folder === undefined || apart === undefined || more.length === 0)
  throw new Error(
    'give the folder of the corpus, relations of stories kept apart, and files of relations to learn from',
  );
const PARTS = ['cues', 'nested', 'arguments', 'readings', 'relations'];
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
function part(name: string, features: string, trained: () => stages.Packed): stages.Packed {
  if (kept.includes(name)) return stages.unpacked(readFileSync(placeOf(name)), features);
  log(name);
  return trained();
}
/** What several parts are trained on, once. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
const heads = once(() => stages.jackknifeHeads(train, 3, CUES));
const sequences = once(() => stages.argumentSequences(train, heads().views, heads().heads));
const open = once(() => stages.jackknifeCandidates(train, heads().views, heads().heads, sequences(), 2, ARGUMENTS));
const candidates = once(() => stages.jackknifeReadings(train, heads().views, open(), 2, READINGS));
const { bytes: lexiconBytes, lexicon } = stages.lexiconOf(train);
const cues = part('cues', CUE_FEATURES, () => stages.packCues(stages.trainHeads(train, heads().views, CUES)));
const nested = part('nested', CUE_FEATURES, () =>
  stages.packCues(stages.trainHeads(train, heads().views, NESTED, undefined, stages.nestedExamples)),
);
const args = part('arguments', ARGUMENT_FEATURES, () =>
  stages.packArguments(stages.trainArguments(sequences(), ARGUMENTS, log)),
);
const readings = part('readings', READING_FEATURES, () =>
  stages.packReadings(stages.trainReadings(stages.readingExamples(train, heads().views, open()), READINGS)),
);
const relations = part('relations', RELATION_FEATURES, () =>
  stages.packRelations(stages.trainRelations(stages.relationExamples(train, heads().views, candidates()), RELATIONS)),
);

const files = {
  lexicon: lexiconBytes,
  cues: cues.bytes,
  nested: nested.bytes,
  arguments: args.bytes,
  readings: readings.bytes,
  relations: relations.bytes,
};
for (const [name, bytes] of Object.entries(files)) writeFileSync(placeOf(name), bytes);

// How good are they?
const chain = createChain(args.table);
const found = dev.map((document) => {
  const view = stages.viewOf(document, lexicon);
  const all = findCandidates(
    view,
    openCandidates(view, scoreHeads(view, cues), createArgumentFinder(view, args.lanes, chain)),
    readings,
  );
  return { all, probability: scoreRelations(view, all, relations) };
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
