/*
 * The three things that are learned, in turn: heads of cues, arguments of heads, which of the relations found are right. Each later one
 * is trained on what the earlier ones say of documents that they have not seen (jackknifing), as it will be in use.
 */
import type { GoldDocument } from './gold.ts';
import { makeLexicon } from './gold.ts';
import { trainClassifier, type Example } from '../lib/classifier.ts';
import { averageOf } from '../lib/average.ts';
import { packGrown, rowsOf, trainTrees, type Boosting, type GrownTrees, type Rows } from '../lib/boosting.ts';
import { trainCrf, type Sequence } from '../lib/chain.ts';
import { CUE_LABELS, cueFeatures, scoreHeads, CUE_FEATURES, type LinearModel } from '../../src/speech/cues.ts';
import { ARGUMENT_FEATURES, createArgumentReader } from '../../src/speech/argument-features.ts';
import { type Window } from '../../src/speech/argument-window.ts';
import {
  type Arguments,
  ARGUMENT_TAGS,
  B_CONTENT,
  B_SOURCE,
  createArgumentFinder,
  CUE,
  I_CONTENT,
  I_SOURCE,
} from '../../src/speech/arguments.ts';
import { createFeatureList, keysOf } from '../../src/learning/feature-list.ts';
import { viewDocument, type SpeechKnowledge, type SpeechView } from '../../src/speech/speech-view.ts';
import { withoutOuterMarks } from '../../src/speech/nesting.ts';
import { gradesBy, LEXICON_FEATURES, NEVER } from '../../src/speech/cue-grades.ts';
import { decodeLexicon } from '../../src/learning/packed-lexicon.ts';
import { decodeWeights, encodeWeights, type RawWeights, type WeightTable } from '../../src/learning/weights.ts';
import {
  gradeHeads,
  isTakenAsPut,
  openCandidates,
  readOpen,
  type OpenCandidate,
} from '../../src/speech/attribution-relations.ts';
import {
  companyOf,
  RELATION_FEATURES,
  RELATION_WIDTH,
  relationFeatures,
  type Candidate,
} from '../../src/speech/relation-features.ts';
import { unpackTrees, type Trees } from '../../src/learning/boosted-trees.ts';
import { createLanes, type Lanes } from '../../src/learning/lanes.ts';
import { STOP_FEATURES, STOP_WIDTH, stopFeatures } from '../../src/speech/content-stops.ts';
import { createChain } from '../../src/learning/chain.ts';
import { withBounds } from '../../src/speech/content-bounds.ts';
import {
  CONTENT,
  READING_FEATURES,
  READING_WIDTH,
  readingFeatures,
  SOURCE,
  sourcesOf,
} from '../../src/speech/reading-features.ts';
import { haveSameContent, haveSameSource, withoutHearer } from '../../src/speech/readings.ts';
import { isSameSource, jaccard, rightRelations } from './measure.ts';

export const KEY_BITS = 24;

export function lexiconOf(documents: readonly GoldDocument[]): { bytes: Uint8Array; lexicon: SpeechKnowledge } {
  const bytes = makeLexicon(documents, LEXICON_FEATURES);
  return { bytes, lexicon: { grades: gradesBy(decodeLexicon(bytes, LEXICON_FEATURES)) } };
}

export const viewOf = (document: GoldDocument, lexicon: SpeechKnowledge): SpeechView =>
  viewDocument(document.document, document.quotations, lexicon, document.entities);

export interface CueOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly caution?: number;
}

/** The heads of cues that readers may count or not, which teach neither. */
const optionalHeads = (cues: readonly { readonly head: number; readonly isOptional: boolean }[]): ReadonlySet<number> =>
  new Set(cues.filter(({ isOptional }) => isOptional).map(({ head }) => head));

export function headExamples(documents: readonly GoldDocument[], views: readonly SpeechView[]): Example[] {
  const list = createFeatureList();
  return documents.flatMap((document, k) => {
    const view = views[k]!;
    const heads = new Set(document.attributions.map(({ head }) => head));
    const open = optionalHeads(document.attributions);
    const out: Example[] = [];
    for (let i = 0; i < view.count; i++) {
      if (view.grade[i] === NEVER || open.has(i)) continue;
      cueFeatures(view, i, list);
      out.push({ features: keysOf(list).slice(), label: heads.has(i) ? 1 : 0 });
    }
    return out;
  });
}

/** How often an example within a content counts for one outside: of the corpus only those outside are annotated, of the stories both. */
const WITHIN_CONTENT = 8;

/**
 * For what stands within contents: all words outside of contents, as they are, and those within, as they look there (see `withoutOuterMarks`), where documents have them annotated; but none
 * that readers may count or not.
 */
export function nestedExamples(documents: readonly GoldDocument[], views: readonly SpeechView[]): Example[] {
  const list = createFeatureList();
  return documents.flatMap(({ attributions, nested }, k) => {
    const view = views[k]!,
      inner = withoutOuterMarks(view);
    const heads = new Set(attributions.map(({ head }) => head));
    const within = new Set(nested?.filter(({ isOptional }) => !isOptional).map(({ head }) => head));
    const open = optionalHeads([...attributions, ...(nested ?? [])]);
    const isContent = new Uint8Array(view.count);
    for (const { content } of attributions) for (const [from, to] of content) isContent.fill(1, from, to + 1);
    const out: Example[] = [];
    for (let i = 0; i < view.count; i++) {
      if (view.grade[i] === NEVER || open.has(i)) continue;
      if (isContent[i] === 0 || heads.has(i)) {
        cueFeatures(view, i, list);
        out.push({ features: keysOf(list).slice(), label: heads.has(i) ? 1 : 0 });
      } else if (nested !== null) {
        cueFeatures(inner, i, list);
        out.push({ features: keysOf(list).slice(), label: within.has(i) ? 1 : 0, weight: WITHIN_CONTENT });
      }
    }
    return out;
  });
}

/** How many heads within contents there are, how many of those found at a probability of a half are among them; those that readers may leave out are neither. */
export function scoreNested(
  documents: readonly GoldDocument[],
  lexicon: SpeechKnowledge,
  model: LinearModel,
): { gold: number; found: number; right: number } {
  const sum = { gold: 0, found: 0, right: 0 };
  for (const document of documents) {
    const view = viewOf(document, lexicon);
    const within = new Uint8Array(view.count);
    for (const { content } of document.attributions) for (const [from, to] of content) within.fill(1, from, to + 1);
    const nested = new Map(document.nested?.map(({ head, isOptional }) => [head, isOptional]));
    sum.gold += [...nested.values()].filter((isOptional) => !isOptional).length;
    scoreHeads(withoutOuterMarks(view), model, within).forEach((probability, i) => {
      if (probability < 0.5 || nested.get(i) === true) return;
      sum.found++;
      if (nested.has(i)) sum.right++;
    });
  }
  return sum;
}

export function trainHeads(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  options: CueOptions,
  progress?: (line: string) => void,
  examples = headExamples,
): RawWeights {
  return trainClassifier(examples(documents, views), {
    labels: CUE_LABELS,
    keyBits: KEY_BITS,
    atLeast: 2,
    ...options,
    ...(progress ? { progress } : {}),
  });
}

export interface Packed {
  readonly bytes: Uint8Array;
  readonly table: WeightTable;
  readonly lanes: Lanes;
  readonly step: number;
}

/** A model from its bytes. */
export function unpacked(bytes: Uint8Array, features: string): Packed {
  const table = decodeWeights(bytes, features);
  return { bytes, table, lanes: createLanes(table), step: table.step };
}

/** Packs and unpacks, so that what is measured is what is shipped. */
export function packed(model: RawWeights, features: string, bits: number, step?: number): Packed {
  const options = { features, bits, keyBits: KEY_BITS, ...(step === undefined ? {} : { step }) };
  return unpacked(encodeWeights(model, options), features);
}

export const packCues = (model: RawWeights) => packed(model, CUE_FEATURES, 8, 0.03);
export const packArguments = (model: RawWeights) => packed(model, ARGUMENT_FEATURES, 8, 0.04);

/** Head probabilities of documents that the model has not seen, and their views with lexicons that have not seen them. */
export function jackknifeHeads(
  documents: readonly GoldDocument[],
  folds: number,
  options: CueOptions,
): { heads: Float32Array[]; views: SpeechView[] } {
  const heads: Float32Array[] = [];
  const views: SpeechView[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const rest = documents.filter((_, k) => k % folds !== fold);
    const { lexicon } = lexiconOf(rest);
    // views of the rest need lexicons that have not seen them either: two halves
    const inner = [0, 1].map((half) => lexiconOf(rest.filter((_, k) => k % 2 !== half)).lexicon);
    const model = packCues(
      trainHeads(
        rest,
        rest.map((document, k) => viewOf(document, inner[k % 2]!)),
        options,
      ),
    );
    documents.forEach((document, k) => {
      if (k % folds !== fold) return;
      views[k] = viewOf(document, lexicon);
      heads[k] = scoreHeads(views[k]!, model);
    });
  }
  return { heads, views };
}

export interface ArgumentOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly atLeast: number;
  readonly caution?: number;
  readonly dropout?: number;
  readonly averageFrom?: number;
  readonly seeds?: number;
}

export interface ArgumentDiagnosis {
  lostContent: number;
  sequences: number;
  units: number;
}

export function argumentSequences(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  heads: readonly Float32Array[],
  diagnosis?: ArgumentDiagnosis,
): Sequence[] {
  const list = createFeatureList();
  const out: Sequence[] = [];
  documents.forEach((document, k) => {
    const view = views[k]!;
    const likely = gradeHeads(heads[k]!);
    const reader = createArgumentReader(view);
    const { window } = reader;
    for (const attribution of document.attributions) {
      if (attribution.head < 0) continue;
      reader.open(attribution.head, likely);
      const gold = new Uint8Array(window.count);
      const starts = new Int32Array(window.count + 1);
      const features: Int32Array[] = [];
      let total = 0;
      for (let u = 0; u < window.count; u++) {
        reader.read(u, list);
        const keys = keysOf(list).slice();
        features.push(keys);
        total += keys.length;
        starts[u + 1] = total;
      }
      for (const run of attribution.source) mark(gold, window, run, B_SOURCE, I_SOURCE);
      for (const run of attribution.content) mark(gold, window, run, B_CONTENT, I_CONTENT);
      const cue = new Set(attribution.cue);
      gold[window.head] = CUE;
      for (let u = window.head - 1; u >= 0 && cue.has(window.first[u]!); u--) gold[u] = CUE;
      for (let u = window.head + 1; u < window.count && cue.has(window.first[u]!); u++) gold[u] = CUE;
      for (let u = 0, previous = 0; u < window.count; previous = gold[u]!, u++) {
        // what a cue cut in two begins again
        if (gold[u] === I_SOURCE && previous !== B_SOURCE && previous !== I_SOURCE) gold[u] = B_SOURCE;
        if (gold[u] === I_CONTENT && previous !== B_CONTENT && previous !== I_CONTENT) gold[u] = B_CONTENT;
      }
      if (diagnosis) {
        diagnosis.sequences++;
        diagnosis.units += window.count;
        if (!gold.some((tag) => tag === B_CONTENT)) diagnosis.lostContent++;
      }
      const joined = new Int32Array(total);
      features.forEach((keys, u) => joined.set(keys, starts[u]!));
      out.push({ features: joined, starts, gold });
    }
  });
  return out;
}

/** Marks the units of which at least half lies in a run. */
function mark(
  gold: Uint8Array,
  window: Window,
  [from, to]: readonly [number, number],
  begin: number,
  inside: number,
): void {
  let first = true;
  for (let u = 0; u < window.count; u++) {
    const a = Math.max(window.first[u]!, from);
    const b = Math.min(window.last[u]!, to);
    if (b < a || (b - a + 1) * 2 < window.last[u]! - window.first[u]! + 1) continue;
    gold[u] = first ? begin : inside;
    first = false;
  }
}

export function trainArguments(
  sequences: readonly Sequence[],
  options: ArgumentOptions,
  progress?: (line: string) => void,
): RawWeights {
  return averageOf(options.seeds ?? 1, (seed) =>
    trainCrf(sequences, {
      tags: ARGUMENT_TAGS,
      keyBits: KEY_BITS,
      ...options,
      seed,
      ...(progress ? { progress } : {}),
    }),
  );
}

/** Heads with both readings, in documents whose annotation none of the models has seen. */
export function jackknifeCandidates(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  heads: readonly Float32Array[],
  sequences: readonly Sequence[],
  folds: number,
  options: ArgumentOptions,
): OpenCandidate[][] {
  const owner = documents.flatMap((document, k) => document.attributions.filter(({ head }) => head >= 0).map(() => k));
  const candidates: OpenCandidate[][] = [];
  for (let fold = 0; fold < folds; fold++) {
    const { table, lanes } = packArguments(
      trainArguments(
        sequences.filter((_, s) => owner[s]! % folds !== fold),
        options,
      ),
    );
    const chain = createChain(table);
    documents.forEach((_, k) => {
      if (k % folds === fold)
        candidates[k] = openCandidates(views[k]!, heads[k]!, createArgumentFinder(views[k]!, lanes, chain));
    });
  }
  return candidates;
}

/** Choices between two readings of annotated heads, where one is better than the other; each counts as much as it is better. */
export function readingRows(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  open: readonly (readonly OpenCandidate[])[],
): Rows {
  const values: Uint8Array[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  documents.forEach(({ document, attributions }, k) => {
    const gold = new Map(attributions.map((attribution) => [attribution.head, attribution]));
    for (const { head, chain, tree } of open[k]!) {
      const right = gold.get(head);
      if (right === undefined || tree === null || isTakenAsPut(chain, tree)) continue;
      const readings = { chain, tree };
      const choose = (role: number, worth: (found: Arguments) => number, other: Arguments): void => {
        const [a, b] = [chain, other].map((found) =>
          worth(withBounds(views[k]!, head, withoutHearer(views[k]!, head, found))),
        );
        if (a === b) return;
        const row = new Uint8Array(READING_WIDTH);
        readingFeatures(views[k]!, head, readings, role, row);
        values.push(row);
        targets.push(b! > a! ? 1 : 0);
        weights.push(Math.abs(b! - a!));
      };
      const worthOfSource = ({ source }: Arguments): number =>
        (isSameSource(document, right.source, source) ? 1 : 0) + jaccard(document, right.source, source);
      const worthOfContent = ({ content }: Arguments): number => 2 * jaccard(document, right.content, content);
      if (!haveSameSource(readings)) choose(SOURCE, worthOfSource, { ...chain, source: sourcesOf(tree) });
      if (!haveSameContent(readings)) choose(CONTENT, worthOfContent, { ...chain, content: tree.content });
    }
  });
  return { ...rowsOf(READING_WIDTH, values, targets), weights: Float64Array.from(weights) };
}

export const packReadings = (trees: GrownTrees): Uint8Array => packGrown(READING_FEATURES, trees);

/** By document, trees that choose between readings and have not seen it. */
export function jackknifeReadings(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  open: readonly (readonly OpenCandidate[])[],
  folds: number,
  options: Boosting,
): Trees[] {
  return jackknife(documents, folds, (rest) =>
    unpackTrees(
      packReadings(trainTrees(readingRows(rest(documents), rest(views), rest(open)), options)),
      READING_FEATURES,
    ),
  );
}

/** By document, what is trained on the documents of other folds. */
function jackknife<T>(
  documents: readonly GoldDocument[],
  folds: number,
  make: (rest: <E>(list: readonly E[]) => E[]) => T,
): T[] {
  const made = Array.from({ length: folds }, (_, fold) => make((list) => list.filter((_, k) => k % folds !== fold)));
  return documents.map((_, k) => made[k % folds]!);
}

/** The share of their words that a content must have in common with the annotated one for its end to teach anything. */
const LEAST_SHARED = 0.4;

/** The places where annotated contents may end, in groups: right is the one with which the content has most in common with what is annotated. */
export function stopRows(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  open: readonly (readonly OpenCandidate[])[],
  readings: readonly Trees[],
): Rows {
  const values: Uint8Array[] = [];
  const targets: number[] = [];
  const groups = [0];
  documents.forEach(({ document, attributions }, k) => {
    const gold = new Map(attributions.map((attribution) => [attribution.head, attribution]));
    for (const one of open[k]!) {
      const right = gold.get(one.head);
      if (right === undefined) continue;
      const { read: found, ending } = readOpen(views[k]!, one, readings[k]!);
      if (ending === null) continue;
      const shared = ending.places.map((place) =>
        jaccard(document, right.content, [...found.content.slice(0, -1), [ending.run[0], place]]),
      );
      const most = Math.max(...shared);
      if (most < LEAST_SHARED) continue;
      ending.places.forEach((place, i) => {
        const row = new Uint8Array(STOP_WIDTH);
        stopFeatures(ending, place, row);
        values.push(row);
        targets.push(i === shared.indexOf(most) ? 1 : 0);
      });
      groups.push(values.length);
    }
  });
  return rowsOf(STOP_WIDTH, values, targets, groups);
}

export const packStops = (trees: GrownTrees): Uint8Array => packGrown(STOP_FEATURES, trees);

/** By document, trees that have not seen it. */
export function jackknifeStops(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  open: readonly (readonly OpenCandidate[])[],
  readings: readonly Trees[],
  folds: number,
  options: Boosting,
): Trees[] {
  return jackknife(documents, folds, (rest) =>
    unpackTrees(
      packStops(trainTrees(stopRows(rest(documents), rest(views), rest(open), rest(readings)), options)),
      STOP_FEATURES,
    ),
  );
}

/** All candidates but those that readers may count or not, and which of them are right. */
export function relationRows(
  documents: readonly GoldDocument[],
  views: readonly SpeechView[],
  candidates: readonly (readonly Candidate[])[],
): Rows {
  const values: Uint8Array[] = [];
  const targets: number[] = [];
  documents.forEach((document, k) => {
    const found = candidates[k]!;
    const open = optionalHeads(document.attributions);
    const right = rightRelations(
      document.document,
      document.attributions,
      found.map((candidate) => candidate.arguments),
    );
    const company = companyOf(views[k]!, found);
    found.forEach(({ head }, c) => {
      if (open.has(head)) return;
      const row = new Uint8Array(RELATION_WIDTH);
      relationFeatures(views[k]!, found, company, c, row);
      values.push(row);
      targets.push(right[c]! ? 1 : 0);
    });
  });
  return rowsOf(RELATION_WIDTH, values, targets);
}

export const packRelations = (trees: GrownTrees): Uint8Array => packGrown(RELATION_FEATURES, trees);
