/**
 * Trains the weights of pronouns' antecedents: node --import tsx --import ./training/lib/binaries.mjs training/linking/train.ts CHAINS.jsonl... OUT.bin [--folds 5]
 *
 * A softmax over the candidates of each he, she, they and it and over "none", by gradient descent with a fixed order: the same data give
 * the same bytes. Names are the gold ones; each pronoun before is linked as the gold says. With --folds it also measures on held-out documents.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocument } from '../../src/syntax/read.ts';
import { link } from '../../src/entities/link/engine.ts';
import { candidateFeatures, FEATURE_COUNT, LINK_FEATURES, noneFeatures } from '../../src/entities/link/features.ts';
import { LEAST_WEIGHT, LINKING, LINK_STEP } from '../../src/entities/link/weights.ts';
import { writeColumn } from '../../src/learning/columns.ts';
import { pack } from '../../src/learning/frame.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { createRandom, shuffle } from '../lib/random.ts';
import { goldMentions, type LinkingRecord } from './gold.ts';

interface Example {
  readonly pronoun: number;
  /** Features of each candidate, then of none. */
  readonly options: readonly Int32Array[];
  readonly right: number;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'string' } } });
const corpora = positionals.slice(0, -1);
const out = positionals.at(-1);
if (corpora.length === 0 || !out) throw new Error('usage: tsx training/linking/train.ts CHAINS.jsonl... OUT.bin [--folds 5]');
const records = corpora.flatMap((corpus) => readJsonl<LinkingRecord>(corpus));
const sets = records.map(examplesOf);
console.log(`${records.length} documents, ${sets.flat().length} pronouns, ${sets.flat().filter((e) => e.right < e.options.length - 1).length} with an antecedent`);

if (values.folds) {
  const folds = Number(values.folds);
  const tally = Array.from({ length: 5 }, () => ({ gold: 0, given: 0, right: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(sets.filter((_, i) => i % folds !== fold).flat());
    for (const example of sets.filter((_, i) => i % folds === fold).flat()) {
      const none = example.options.length - 1;
      const scores = example.options.map((option) => score(weights, option));
      const best = scores.indexOf(Math.max(...scores));
      const t = tally[example.pronoun]!;
      if (example.right < none) t.gold++;
      if (best < none) { t.given++; if (best === example.right) t.right++; }
    }
  }
  for (const [i, name] of ['', 'he', 'she', 'they', 'it'].entries()) {
    const { gold, given, right } = tally[i]!;
    if (name) console.log(`${name}: precision ${((100 * right) / given).toFixed(1)} recall ${((100 * right) / gold).toFixed(1)} of ${gold}`);
  }
}
const weights = train(sets.flat());
const numbers = Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w * LINK_STEP))) - LEAST_WEIGHT);
writeFileSync(out, pack(LINKING, { features: LINK_FEATURES }, [writeColumn(numbers)]));

function examplesOf(record: LinkingRecord): Example[] {
  const document = readDocument(record.text);
  const { mentions, chainAt } = goldMentions(record, document);
  const examples: Example[] = [];
  const { start, end } = document.tokens;
  const scratch = new Int32Array(40);
  link(document, mentions, new Float64Array(FEATURE_COUNT), (situation, candidates) => {
    const chainOf = (token: number): string | null => chainAt(start[token]!, end[token]!);
    const own = chainOf(situation.pronoun.first);
    const index = own === null ? -1 : candidates.findIndex(({ last }) => chainOf(last.head) === own);
    const options = candidates.map((candidate) => scratch.slice(0, candidateFeatures(situation, candidate, scratch)));
    options.push(scratch.slice(0, noneFeatures(situation, candidates.length, scratch)));
    examples.push({ pronoun: situation.pronoun.pronoun, options, right: index < 0 ? candidates.length : index });
    return { index, confidence: 1 };
  });
  return examples;
}

function score(weights: Float64Array, features: Int32Array): number {
  let total = 0;
  for (const feature of features) total += weights[feature]!;
  return total;
}

function train(examples: Example[]): Float64Array {
  const weights = new Float64Array(FEATURE_COUNT);
  const total = new Float64Array(FEATURE_COUNT);
  const random = createRandom(7);
  const order = [...examples];
  const epochs = 30;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = 0.1 / (1 + epoch * 0.2);
    for (const { options, right } of order) {
      const scores = options.map((option) => score(weights, option));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const sum = powers.reduce((a, b) => a + b);
      options.forEach((option, i) => {
        const step = rate * ((i === right ? 1 : 0) - powers[i]! / sum);
        for (const feature of option) weights[feature] = weights[feature]! * (1 - rate * 1e-3) + step;
      });
    }
    if (epoch >= epochs / 2) for (let i = 0; i < FEATURE_COUNT; i++) total[i]! += weights[i]!;
  }
  return total.map((w) => w / Math.ceil(epochs / 2));
}
