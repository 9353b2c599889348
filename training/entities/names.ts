import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { decodeLexicon, encodeLexicon, lookUpHash } from '../../src/tagging/lexicon.ts';
import { decodeWeights, encodeWeights, type RawWeights } from '../../src/tagging/weights.ts';
import { createChain } from '../../src/tagging/chain.ts';
import { createNameExtractor, MOST_FEATURES, NAME_FEATURES, REACH, type FeatureGroup, type NameLexicons } from '../../src/entities/features.ts';
import { NAME_TAGS } from '../../src/entities/labels.ts';
import { tagNames, type Ablation, type NameModel } from '../../src/entities/tagger.ts';
import { trainCrf, trainPerceptron, type Sequence } from '../lib/chain.ts';
import { allowedTags, EXTRAS, headlines, readGold, type GoldDocument } from './corpus.ts';
import { buildNameLists } from './names-lexicon.ts';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' }, clusters: { type: 'string', default: 'src/models/clusters.bin' }, extras: { type: 'string', default: 'extra-wikigold,extra-crossner-politics,extra-uner-ewt' },
    without: { type: 'string', default: '' }, epochs: { type: 'string', default: '6' }, rate: { type: 'string', default: '0.1' },
    l1: { type: 'string', default: '8e-6' }, l2: { type: 'string', default: '0' }, caution: { type: 'string', default: '1' }, dropout: { type: 'string', default: '0.3' }, bits: { type: 'string', default: '8' },
    clip: { type: 'string', default: '4' }, 'at-least': { type: 'string', default: '2' }, part: { type: 'string', default: '1' }, errors: { type: 'string' },
    average: { type: 'string', default: '3' }, headlines: { type: 'string', default: '12' }, method: { type: 'string', default: 'crf' }, out: { type: 'string' }, 'out-names': { type: 'string' }, population: { type: 'string', default: '15000' },
  },
});
if (options.data === undefined) throw new Error('--data FOLDER is needed');
const KEY_BITS = 24;
const without = new Set(options.without.split(',').filter(Boolean)) as Set<FeatureGroup>;

const started = Date.now();
const log = (line: string): void => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
let train = readGold(`${options.data}/train.jsonl`);
train = train.slice(0, Math.round(train.length * Number(options.part)));
const dev = readGold(`${options.data}/dev.jsonl`);
const extras = options.extras.split(',').filter(Boolean).flatMap((name) => readGold(`${options.data}/${name}.jsonl`, EXTRAS[name]));
const lists = buildNameLists([...train, ...extras.filter((doc) => doc.source.name !== 'silver')], { population: Number(options.population) });
const clusters = decodeLexicon(readFileSync(options.clusters), 'clusters 1');
log(`read ${train.length} documents and ${extras.length} extra ones`);

const trainSequences = train.map((doc) => toSequences(doc));
const extraSequences = [...extras, ...(Number(options.headlines) > 0 ? headlines(train, Number(options.headlines)) : [])].flatMap((doc) => toSequences(doc));
const all = [...trainSequences.flat(), ...extraSequences];
log(`${all.length} stretches, ${all.reduce((n, s) => n + s.gold.length, 0)} tokens, ${all.reduce((n, s) => n + s.features.length, 0)} features`);

const packedNames = encodeLexicon(lists.entries(), { features: 'name lists 1', keyBits: 24 });
const packedList = decodeLexicon(packedNames, 'name lists 1');
const lexicons: NameLexicons = { clusters, names: (key) => lookUpHash(packedList, key) };
const pack = (raw: RawWeights, bits = Number(options.bits)): Uint8Array =>
  encodeWeights(raw, { features: NAME_FEATURES, bits, keyBits: KEY_BITS, step: Number(options.clip) / (2 ** (bits - 1) - 1) });
const fit = (sequences: readonly Sequence[], progress: (line: string) => void, afterEpoch?: (epoch: number, model: RawWeights) => void): RawWeights => {
  const settings = { tags: NAME_TAGS, epochs: Number(options.epochs), keyBits: KEY_BITS, atLeast: Number(options['at-least']), seed: 1, progress };
  return options.method === 'perceptron' ? trainPerceptron(sequences, settings) : trainCrf(sequences, {
    ...settings, rate: Number(options.rate), l1: Number(options.l1), l2: Number(options.l2), dropout: Number(options.dropout), caution: Number(options.caution), averageFrom: Number(options.average), ...(afterEpoch ? { afterEpoch } : {}),
  });
};
const model = (bytes: Uint8Array): NameModel => {
  const weights = decodeWeights(bytes, NAME_FEATURES);
  return { lexicons, weights, chain: createChain(weights) };
};

const trained = fit(all, log, (epoch, sofar) => { if (epoch % 3 === 0) report(`epoch ${epoch}`, pack(sofar)); });
for (const bits of [8, 7, 6, 5, 4]) if (bits !== Number(options.bits)) report(`${bits} bits`, pack(trained, bits));
const packed = pack(trained);
report('one pass', packed, { onePass: true });
report(`${options.bits} bits`, packed, {}, true);
log(`name lists: ${packedNames.length} bytes, ${packedList.size} entries; clusters ${clusters.size} words`);
if (options.out !== undefined) writeFileSync(options.out, packed);
if (options['out-names'] !== undefined) writeFileSync(options['out-names'], packedNames);

function toSequences(doc: GoldDocument): Sequence[] {
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
    found.push({ features: Int32Array.from(features), starts: Int32Array.from(starts), gold, weight: doc.source.weight, ...(allowed ? { allowed } : {}) });
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

function report(name: string, bytes: Uint8Array, ablation: Ablation = {}, details = false): void {
  const current = model(bytes);
  let gold = 0;
  let guessed = 0;
  let right = 0;
  let spans = 0;
  const table = new Map<string, [gold: number, guessed: number, right: number]>();
  const confusion = new Map<string, number>();
  const errors: string[] = [];
  const bump = (label: string, column: 0 | 1 | 2): void => { const row = table.get(label) ?? [0, 0, 0]; row[column]++; table.set(label, row); };
  for (const doc of dev) {
    const { start, end } = doc.document.tokens;
    const truth = new Map(doc.record.mentions.map((m) => [`${m.start}-${m.end}`, m.label]));
    gold += truth.size;
    for (const label of truth.values()) bump(label, 0);
    const hit = new Set<string>();
    for (const mention of tagNames(doc.document, current, { without, ...ablation })) {
      guessed++;
      bump(mention.label, 1);
      const key = `${start[mention.first]}-${end[mention.last]}`;
      hit.add(key);
      const label = truth.get(key);
      if (label !== undefined) spans++;
      if (label === mention.label) { right++; bump(label, 2); }
      else {
        const kind = `${label ?? '-'} as ${mention.label}`;
        confusion.set(kind, (confusion.get(kind) ?? 0) + 1);
        errors.push(`${doc.id}\t${kind}\t${doc.record.text.slice(Math.max(0, start[mention.first]! - 40), start[mention.first]).replace(/\s+/g, ' ')}[[${doc.record.text.slice(start[mention.first], end[mention.last])}]]${doc.record.text.slice(end[mention.last], end[mention.last]! + 40).replace(/\s+/g, ' ')}`);
      }
    }
    for (const m of doc.record.mentions) {
      if (!hit.has(`${m.start}-${m.end}`)) errors.push(`${doc.id}\t${m.label} as -\t${doc.record.text.slice(Math.max(0, m.start - 40), m.start).replace(/\s+/g, ' ')}[[${doc.record.text.slice(m.start, m.end)}]]${doc.record.text.slice(m.end, m.end + 40).replace(/\s+/g, ' ')}`);
    }
  }
  const f = (r: number, g = gold, p = guessed): string => ((200 * r) / (g + p)).toFixed(2);
  log(`${name}: dev F1 ${f(right)}, spans ${f(spans)}, P ${((100 * right) / guessed).toFixed(1)} R ${((100 * right) / gold).toFixed(1)}; `
    + `${current.weights.count} weights, ${bytes.length} bytes, base64 in brotli ${brotliCompressSync(Buffer.from(Buffer.from(bytes).toString('base64'))).length}`);
  if (!details) return;
  console.error([...table].map(([label, [g, p, r]]) => `${label} ${f(r, g, p)} (${g})`).join('  '));
  console.error([...confusion].sort((a, b) => b[1] - a[1]).slice(0, 16).map(([kind, n]) => `${kind} ${n}`).join(', '));
  if (options.errors !== undefined) writeFileSync(options.errors, errors.sort().join('\n'));
}
