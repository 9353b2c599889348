import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { createChain } from '../../src/learning/chain.ts';
import { decodeLexicon, encodeLexicon, lookUpHash } from '../../src/learning/packed-lexicon.ts';
import { createRows, createRowSums } from '../../src/learning/rows.ts';
import { decodeWeights, encodeWeights, type RawWeights } from '../../src/learning/weights.ts';
import {
  clustersIn,
  createNameExtractor,
  FEATURE_GROUPS,
  MOST_FEATURES,
  NAME_FEATURES,
  REACH,
  type FeatureGroup,
  type NameLexicons,
} from '../../src/entities/name-features.ts';
import { NAME_LABELS, NAME_TAGS } from '../../src/entities/name-labels.ts';
import { createKeptSums, type Ablation, type NameModel } from '../../src/entities/tagger.ts';
import { averageOf } from '../lib/average.ts';
import { trainCrf, trainPerceptron, type Sequence } from '../lib/chain.ts';
import { allowedTags, EXTRAS, headlines, readGold, type GoldDocument } from './corpus.ts';
import { writeCard, type Row } from './card.ts';
import { buildNameLists, type NameLists } from './names-lexicon.ts';
import { coarse, f1, score, type Scores } from './scores.ts';

/**
 * Trains the name tagger and packs it with its name lists; with --card it also writes the model card, and with --ablations (a few
 * minutes more) the tables of what each part pays.
 *
 *   npx tsx training/entities/names.ts --data FOLDER --out src/models/entities.bin --out-names src/models/names.bin --card src/models/entities.md
 *
 * FOLDER holds train.jsonl, dev.jsonl and the extra files. The same data give the same bytes.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    clusters: { type: 'string', default: 'src/models/clusters.bin' },
    extras: {
      type: 'string',
      default: Object.keys(EXTRAS)
        .filter((name) => !name.startsWith('silver'))
        .join(','),
    },
    lists: { type: 'string', default: '' },
    headlines: { type: 'string', default: '12' },
    part: { type: 'string', default: '1' },
    population: { type: 'string', default: '1500' },
    without: { type: 'string', default: '' },
    method: { type: 'string', default: 'crf' },
    epochs: { type: 'string', default: '10' },
    rate: { type: 'string', default: '0.1' },
    caution: { type: 'string', default: '1' },
    l1: { type: 'string', default: '8e-6' },
    l2: { type: 'string', default: '0' },
    dropout: { type: 'string', default: '0.3' },
    average: { type: 'string', default: '4' },
    seeds: { type: 'string', default: '2' },
    'at-least': { type: 'string', default: '2' },
    bits: { type: 'string', default: '8' },
    clip: { type: 'string', default: '4' },
    out: { type: 'string' },
    'out-names': { type: 'string' },
    errors: { type: 'string' },
    card: { type: 'string' },
    share: { type: 'string', default: '0.33' },
    ablations: { type: 'boolean', default: false },
  },
});
if (options.data === undefined) throw new Error('--data FOLDER is needed');
const folder = options.data;
const KEY_BITS = 24;

const started = Date.now();
const log = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const everything = readGold(`${folder}/train.jsonl`);
const train = everything.slice(0, Math.round(everything.length * Number(options.part)));
const dev = readGold(`${folder}/dev.jsonl`);
const extras = options.extras
  .split(',')
  .filter(Boolean)
  .flatMap((name) => readGold(`${folder}/${name}.jsonl`, EXTRAS[name]));
const listed = options.lists
  .split(',')
  .filter(Boolean)
  .flatMap((name) => readGold(`${folder}/${name}.jsonl`, EXTRAS[name]));
const clusters = clustersIn(decodeLexicon(readFileSync(options.clusters), 'clusters 1'));
log(`read ${train.length} documents and ${extras.length} extra ones`);

interface Setting {
  readonly train: readonly GoldDocument[];
  readonly extras: readonly GoldDocument[];
  readonly without: ReadonlySet<FeatureGroup>;
  readonly epochs: number;
  readonly l1: number;
  readonly method: string;
  readonly headlines: number;
  readonly seeds: number;
}
const setting: Setting = {
  train,
  extras,
  epochs: Number(options.epochs),
  l1: Number(options.l1),
  method: options.method,
  headlines: Number(options.headlines),
  seeds: Number(options.seeds),
  without: new Set(options.without.split(',').filter(Boolean)) as Set<FeatureGroup>,
};

const best = fit(setting, log);
const bits = Number(options.bits);
const packed = best.pack(bits);
const scores = report(`${bits} bits`, best.model(packed), packed);
if (options.out !== undefined) writeFileSync(options.out, packed);
if (options['out-names'] !== undefined) writeFileSync(options['out-names'], best.lists);
if (options.errors !== undefined) writeFileSync(options.errors, [...scores.errors].sort().join('\n'));

if (options.card !== undefined) {
  const curve = [8, 7, 6, 5, 4].map((width) => rowOf(`${width} bits`, best, width));
  const rows: Row[] = [];
  const sparser: Row[] = [];
  if (options.ablations) {
    // A third of the documents, so that the tables take minutes.
    const small = {
      ...setting,
      train: train.slice(0, Math.round(train.length * Number(options.share))),
      extras: [],
      epochs: 3,
      seeds: 1,
    };
    const everything = fit(small);
    rows.push(rowOf('everything', everything, bits), rowOf('one pass only', everything, bits, { onePass: true }));
    const run = (name: string, change: Partial<Setting>): void => {
      rows.push(rowOf(name, fit({ ...small, ...change }), bits));
    };
    for (const group of FEATURE_GROUPS) run(`without ${group}`, { without: new Set([group]) });
    run('without headlines', { headlines: 0 });
    run('averaged structured perceptron', { method: 'perceptron' });
    run('with the extra corpora', { extras });
    for (const l1 of [1e-6, 3e-5, 1e-4]) {
      const fitted = fit({ ...small, l1 });
      for (const width of [8, 6]) sparser.push(rowOf(`L1 ${l1}, ${width} bits`, fitted, width));
    }
  }
  const counts = new Map<string, Map<string, number>>();
  for (const doc of [...train, ...extras]) {
    const own = counts.get(doc.source.name) ?? new Map<string, number>();
    counts.set(doc.source.name, own);
    own.set('documents', (own.get('documents') ?? 0) + 1);
    for (const { label } of doc.record.mentions) own.set(label, (own.get(label) ?? 0) + 1);
  }
  writeCard(options.card, {
    scores,
    curve,
    rows,
    sparser,
    counts,
    labels: NAME_LABELS,
    features: NAME_FEATURES,
    files: [
      ['entities.bin', packed],
      ['names.bin', best.lists],
      ['clusters.bin', readFileSync(options.clusters)],
    ],
    settings: {
      epochs: options.epochs,
      rate: options.rate,
      l1: options.l1,
      dropout: options.dropout,
      averageFrom: options.average,
      seeds: options.seeds,
      keyBits: KEY_BITS,
      bits,
    },
  });
}

/** Trains with a setting; `pack` and `model` make what is shipped and what runs. */
function fit(
  setting: Setting,
  progress: (line: string) => void = () => {},
): {
  pack: (bits: number) => Uint8Array;
  model: (bytes: Uint8Array) => NameModel;
  lists: Uint8Array;
  without: ReadonlySet<FeatureGroup>;
} {
  const lists = buildNameLists([...setting.train, ...setting.extras, ...listed], {
    population: Number(options.population),
  });
  const docs = [
    ...setting.train,
    ...setting.extras,
    ...(setting.headlines > 0 ? headlines(setting.train, setting.headlines) : []),
  ];
  const sequences = docs.flatMap((doc) => toSequences(doc, lists, setting.without));
  progress(
    `${sequences.length} stretches, ${sequences.reduce((n, s) => n + s.gold.length, 0)} tokens, ${sequences.reduce((n, s) => n + s.features.length, 0)} features`,
  );
  const common = {
    tags: NAME_TAGS,
    epochs: setting.epochs,
    keyBits: KEY_BITS,
    atLeast: Number(options['at-least']),
    progress,
  };
  const trained: RawWeights =
    setting.method === 'perceptron'
      ? trainPerceptron(sequences, common)
      : averageOf(setting.seeds, (seed) =>
          trainCrf(sequences, {
            ...common,
            seed,
            rate: Number(options.rate),
            caution: Number(options.caution),
            l1: setting.l1,
            l2: Number(options.l2),
            dropout: Number(options.dropout),
            averageFrom: Math.min(Number(options.average), setting.epochs),
          }),
        );
  // A perceptron's weights have no natural measure; a CRF's are logits, of which few go beyond four.
  const largest =
    setting.method === 'perceptron'
      ? trained.weights.length && Array.from(trained.weights).reduce((most, w) => Math.max(most, Math.abs(w)), 0)
      : Number(options.clip);
  const packedLists = encodeLexicon(lists.entries(), { features: 'name lists 1', keyBits: KEY_BITS });
  const names = decodeLexicon(packedLists, 'name lists 1');
  const lexicons: NameLexicons = { clusters, names: (key) => lookUpHash(names, key) };
  return {
    pack: (width) =>
      encodeWeights(trained, {
        features: NAME_FEATURES,
        bits: width,
        keyBits: KEY_BITS,
        step: largest / (2 ** (width - 1) - 1),
      }),
    model(bytes) {
      const weights = decodeWeights(bytes, NAME_FEATURES);
      return {
        lexicons,
        sums: createRowSums(createRows(weights), 4096),
        chain: createChain(weights),
        kept: createKeptSums(),
      };
    },
    lists: packedLists,
    without: setting.without,
  };
}

function rowOf(name: string, fitted: ReturnType<typeof fit>, width: number, ablation: Ablation = {}): Row {
  const bytes = fitted.pack(width);
  const model = fitted.model(bytes);
  const result = report(name, model, bytes, { without: fitted.without, ...ablation });
  return {
    name,
    f1: f1(result.exact),
    spans: f1(result.spans),
    weights: decodeWeights(bytes, NAME_FEATURES).count,
    bytes: bytes.length,
    brotli: compressed(bytes),
  };
}

function report(
  name: string,
  model: NameModel,
  bytes: Uint8Array,
  ablation: Ablation = { without: setting.without },
): Scores {
  const result = score(dev, model, ablation);
  log(
    `${name}: dev F1 ${f1(result.exact).toFixed(2)}, spans ${f1(result.spans).toFixed(2)}; ${decodeWeights(bytes, NAME_FEATURES).count} weights, ${bytes.length} bytes; coarse ${f1(score(dev, model, ablation, coarse).exact).toFixed(2)}`,
  );
  return result;
}

/** How much of the bundle a file takes. */
function compressed(bytes: Uint8Array): number {
  return brotliCompressSync(bytes).length;
}

function toSequences(doc: GoldDocument, lists: NameLists, without: ReadonlySet<FeatureGroup>): Sequence[] {
  const extractor = createNameExtractor(doc.document, { clusters, names: lists.lookup(doc.id) }, without);
  const keys = new Int32Array(MOST_FEATURES);
  const found: Sequence[] = [];
  for (let k = 0; k < extractor.segments.length; k += 2) {
    const from = extractor.segments[k]!;
    const to = extractor.segments[k + 1]!;
    const features: number[] = [];
    const starts = [0];
    for (let i = from; i < to; i++) {
      for (let offset = -REACH; offset <= REACH; offset++) {
        const count = extractor.form(extractor.formAt(i, offset), offset, keys);
        for (let f = 0; f < count; f++) features.push(keys[f]!);
      }
      const count = extractor.token(i, keys);
      for (let f = 0; f < count; f++) features.push(keys[f]!);
      starts.push(features.length);
    }
    const gold = doc.gold.slice(from, to);
    mendEdges(gold);
    const allowed = allowedTags(doc, from, to);
    found.push({
      features: Int32Array.from(features),
      starts: Int32Array.from(starts),
      gold,
      weight: doc.source.weight,
      ...(allowed ? { allowed } : {}),
    });
  }
  return found;
}

/** A mention that a stretch cuts off becomes a whole one, so that the tags are legal. */
function mendEdges(gold: Uint8Array): void {
  for (let i = 0; i < gold.length; i++) {
    if (gold[i] === 0) continue;
    const base = (gold[i]! - 1) & ~3;
    const inside = (k: number): boolean => k >= 0 && k < gold.length && gold[k] !== 0 && ((gold[k]! - 1) & ~3) === base;
    const part = (gold[i]! - 1) & 3;
    const opens = part === 0 || part === 3 || !inside(i - 1) || [2, 3].includes((gold[i - 1]! - 1) & 3);
    const closes = part === 2 || part === 3 || !inside(i + 1) || [0, 3].includes((gold[i + 1]! - 1) & 3);
    gold[i] = 1 + base + (opens ? (closes ? 3 : 0) : closes ? 2 : 1);
  }
}
