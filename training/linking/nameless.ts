/**
 * Trains the weights by which somebody without a name ("A woman was killed") is found to be one who is named: node --import tsx --import ./training/lib/binaries.mjs
 * training/linking/nameless.ts CHAINS.jsonl [MORE.jsonl ...] OUT.bin [--folds 5]. OUT.bin holds the weights of pronouns (train.ts), which stay as they are.
 *
 * A softmax over the named ones around and "nobody", with names as the tagger finds them. Of records that are annotated in part, those whom the gold does not know say nothing. With
 * --folds it prints precision and recall on held-out topics for some thresholds.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findMentions } from '../../src/entities/mentions.ts';
import { link } from '../../src/reference/engine.ts';
import { chooseLikeliest } from '../../src/reference/link.ts';
import { packLinkWeights, unpackLinkWeights } from '../../src/reference/link-weights.ts';
import {
  MOST_NAMELESS_FEATURES,
  NAMELESS_FEATURE_COUNT,
  namedFeatures,
  noNameFeatures,
} from '../../src/reference/nameless-features.ts';
import { FEATURE_COUNT } from '../../src/reference/pair-features.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { createRandom, shuffle } from '../lib/random.ts';
import { goldMentions, type LinkingRecord } from './gold.ts';

interface Example {
  readonly topic: string;
  readonly kind: number;
  /** Features of each candidate, then of nobody. */
  readonly options: readonly Int32Array[];
  readonly right: number;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'string' } } });
const out = positionals.pop();
if (!out || positionals.length === 0)
  throw new Error('usage: tsx training/linking/nameless.ts CHAINS.jsonl [MORE.jsonl ...] OUT.bin [--folds 5]');
const known = unpackLinkWeights(readFileSync(out));
const examples = positionals.flatMap((path) => readJsonl<LinkingRecord>(path).flatMap(examplesOf));
const isNamed = ({ right, options }: Example): boolean => right < options.length - 1;
console.log(`${examples.length} without a name, ${examples.filter(isNamed).length} of them named elsewhere`);
if (values.folds) measure(Number(values.folds));
const weights = train(examples);
weights.set(known.subarray(0, FEATURE_COUNT));
writeFileSync(out, packLinkWeights(weights));

function examplesOf(record: LinkingRecord): Example[] {
  const document = readDocument(record.text);
  const { chainAt } = goldMentions(record, document);
  const found: Example[] = [];
  const { start, end } = document.tokens;
  const chainOf = (token: number): string | null => chainAt(start[token]!, end[token]!);
  const named = new Set(
    record.chains.flatMap(({ id, mentions }) => (mentions.some(({ form }) => form === 'name') ? [id] : [])),
  );
  const scratch = new Int32Array(MOST_NAMELESS_FEATURES);
  link(document, findMentions(document), known, chooseLikeliest, (own, others) => {
    const chains = [own.first, ...own.cluster.mentions].map(({ head }) => chainOf(head)).filter((id) => id !== null);
    const chain = chains[0] ?? null;
    const right = others.findIndex(
      ({ cluster }) =>
        chain !== null && cluster.mentions.some(({ head, form }) => form === 'name' && chainOf(head) === chain),
    );
    const isKnown = chain === null ? record.partial !== true : right >= 0 || !named.has(chain);
    if (isKnown) {
      const options = others.map((other) => scratch.slice(0, namedFeatures(document, own, other, scratch)));
      options.push(scratch.slice(0, noNameFeatures(document, own, scratch)));
      const topic = /^(\d+)_\d+ecb/.exec(record.id)?.[1] ?? record.id;
      found.push({ topic, kind: own.first.kind, options, right: right < 0 ? others.length : right });
    }
    return { index: right, confidence: 1 };
  });
  return found;
}

function train(data: readonly Example[]): Float64Array {
  const current = new Float64Array(FEATURE_COUNT + NAMELESS_FEATURE_COUNT);
  const total = new Float64Array(current.length);
  const random = createRandom(7);
  const order = [...data];
  const epochs = 30;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const rate = 0.1 / (1 + epoch * 0.2);
    for (const { options, right } of order) {
      const probabilities = softmax(current, options);
      options.forEach((option, i) => {
        const step = rate * ((i === right ? 1 : 0) - probabilities[i]!);
        for (const feature of option) current[feature] = current[feature]! * (1 - rate * 0.05) + step;
      });
    }
    if (epoch >= epochs / 2) for (let i = 0; i < current.length; i++) total[i]! += current[i]!;
  }
  return total.map((w) => w / Math.ceil(epochs / 2));
}

function softmax(current: Float64Array, options: readonly Int32Array[]): number[] {
  const scores = options.map((option) => option.reduce((sum, feature) => sum + current[feature]!, 0));
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b);
  return powers.map((power) => power / sum);
}

function measure(folds: number): void {
  const topics = [...new Set(examples.map(({ topic }) => topic))];
  shuffle(topics, createRandom(3));
  const foldOf = new Map(topics.map((topic, i) => [topic, i % folds]));
  const guesses: { kind: number; p: number; isRight: boolean; isNamed: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const current = train(examples.filter(({ topic }) => foldOf.get(topic) !== fold));
    for (const example of examples) {
      if (foldOf.get(example.topic) !== fold) continue;
      const probabilities = softmax(current, example.options);
      const best = probabilities.indexOf(Math.max(...probabilities));
      const p = best === example.options.length - 1 ? 0 : probabilities[best]!;
      guesses.push({ kind: example.kind, p, isRight: best === example.right, isNamed: isNamed(example) });
    }
  }
  for (const kind of [1, 2, 3]) {
    const own = guesses.filter((guess) => guess.kind === kind);
    const all = own.filter((guess) => guess.isNamed).length;
    for (const least of [0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) {
      const given = own.filter(({ p }) => p >= least);
      const right = given.filter(({ isRight }) => isRight).length;
      console.log(
        `kind ${kind} from ${least}: ${given.length} given, precision ${((100 * right) / given.length).toFixed(1)}, recall ${((100 * right) / all).toFixed(1)} of ${all}`,
      );
    }
  }
}
