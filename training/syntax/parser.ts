// Trains the dependency parser of src/language/parse.ts on a treebank in CoNLL-U: `tsx training/syntax/parser.ts FOLDER [OUT]`, the folder
// with train.conllu and dev.conllu. A first classifier learns the treebank's own steps; then it parses the training part itself, and a
// second one learns, at every state that the first has reached, which steps lose nothing more (a dynamic oracle), errors included.
import { readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '../../src/language/read.ts';
import {
  createState, isAllowed, isDone, parserFeatures, parserInput, PARSER_FEATURES, STEPS, take,
  type ParserInput, type State,
} from '../../src/language/transitions.ts';
import { createFeatureList, keysOf } from '../../src/tagging/features.ts';
import { addWeights, decodeWeights, encodeWeights, type WeightTable } from '../../src/tagging/weights.ts';
import { trainClassifier, type Example } from '../lib/classifier.ts';

interface Sentence { readonly input: ParserInput; readonly from: number; readonly to: number; readonly heads: Int32Array }

const [folder = '', out] = process.argv.slice(2);
const KEY_BITS = 22;
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

/** The sentences whose tokens are cut as we cut them; heads are relative to the sentence, its length for the root. */
function readTreebank(path: string): { sentences: Sentence[]; skipped: number } {
  const sentences: Sentence[] = [];
  let skipped = 0;
  for (const block of readFileSync(path, 'utf8').split('\n\n')) {
    const rows = block.split('\n').filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'));
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (!text || rows.length === 0) continue;
    const document = readDocument(text);
    const { tokens } = document;
    let at = 0;
    const fits = tokens.count === rows.length && rows.every((row, i) => {
      const found = text.indexOf(row[1]!, at);
      at = found + row[1]!.length;
      return found === tokens.start[i] && at === tokens.end[i];
    });
    if (!fits) { skipped++; continue; }
    const heads = Int32Array.from(rows, (row) => (row[6] === '0' ? rows.length : Number(row[6]) - 1));
    sentences.push({ input: parserInput(document), from: 0, to: rows.length, heads });
  }
  return { sentences, skipped };
}

/** What each step would lose: gold arcs that could not be built after it. */
function costs(state: State, gold: Int32Array): number[] {
  const { stack, depth, next } = state;
  const size = state.to - state.from;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const result = [0, 0, 0];
  for (let i = 0; i < depth; i++) {
    if (next < size && gold[stack[i]!] === next) result[0]!++;                       // a dependent left behind
    if (next < size && i < depth - 1 && gold[next] === stack[i]) result[0]!++;
  }
  if (s0 >= 0) {
    for (let b = next; b < size; b++) if (gold[b] === s0) { result[1]!++; result[2]!++; }
    const head = gold[s0]!;
    if (head === s1 || head > next) result[1]!++;
    if (head >= next) result[2]!++;
  }
  return result.map((cost, step) => (isAllowed(state, step) ? cost : Infinity));
}

const best = (scores: ArrayLike<number>, allowed: (step: number) => boolean): number => {
  let choice = -1;
  for (let step = 0; step < 3; step++) if (allowed(step) && (choice < 0 || scores[step]! > scores[choice]!)) choice = step;
  return choice;
};

function examplesOf(sentences: readonly Sentence[], table: WeightTable | null): Example[] {
  const examples: Example[] = [];
  const list = createFeatureList();
  const scores = new Int32Array(3);
  for (const { input, from, to, heads } of sentences) {
    const state = createState(from, to);
    while (!isDone(state)) {
      parserFeatures(input, state, list);
      const features = keysOf(list).slice();
      const cost = costs(state, heads);
      const least = Math.min(...cost);
      scores.fill(0);
      if (table) for (const feature of features) addWeights(table, feature, scores, 0);
      const right = best(scores, (step) => cost[step] === least);
      if (cost.filter((c) => c < Infinity).length > 1) examples.push({ features, label: right });
      take(state, table ? best(scores, (step) => isAllowed(state, step)) : right);
    }
  }
  return examples;
}

function attachment(sentences: readonly Sentence[], table: WeightTable): number {
  let right = 0, all = 0;
  const scores = new Int32Array(3);
  const list = createFeatureList();
  for (const { input, from, to, heads } of sentences) {
    const state = createState(from, to);
    while (!isDone(state)) {
      parserFeatures(input, state, list);
      scores.fill(0);
      for (const feature of keysOf(list)) addWeights(table, feature, scores, 0);
      take(state, best(scores, (step) => isAllowed(state, step)));
    }
    for (let i = 0; i < heads.length; i++) {
      if (input.pos[from + i] === 13) continue;
      all++;
      if (state.heads[i] === heads[i]) right++;
    }
  }
  return right / all;
}

const train = readTreebank(`${folder}/train.conllu`);
const dev = readTreebank(`${folder}/dev.conllu`);
console.log(`train ${train.sentences.length} sentences (${train.skipped} cut otherwise), dev ${dev.sentences.length} (${dev.skipped})`);

const options = { labels: STEPS, keyBits: KEY_BITS, rate: 0.1, l1: number('L1', 1e-5), l2: 0, atLeast: 2 };
const pack = { features: PARSER_FEATURES, bits: 6, keyBits: KEY_BITS };
let table: WeightTable | null = null;
let bytes = new Uint8Array();
const pool: Example[] = [];
for (let round = 1; round <= 3; round++) {
  for (const example of examplesOf(train.sentences, table)) pool.push(example);
  const model = trainClassifier(pool, { ...options, epochs: round === 3 ? 6 : 4, progress: (line) => console.log(`round ${round}, ${line}`) });
  const step = number('STEP', 0.08);
  bytes = Uint8Array.from(encodeWeights(model, { ...pack, step }));
  table = decodeWeights(bytes, PARSER_FEATURES);
  console.log(`round ${round}: dev ${(100 * attachment(dev.sentences, table)).toFixed(1)} % of heads right (marks left out), ${bytes.length} bytes, ${table.rows} rows`);
}
if (out) writeFileSync(out, bytes);
