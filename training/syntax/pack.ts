// Packs what network.py has trained: `node --import tsx training/syntax/pack.ts WEIGHTS OUT`.
import { readFileSync, writeFileSync } from 'node:fs';
import { RELATIONS, INFLECTIONS } from '../../src/syntax/relations.ts';
import { POS_TAGS } from '../../src/grammar/pos-tags.ts';
import { hashString } from '../../src/learning/hash.ts';
import { writeColumn, writeRising } from '../../src/learning/columns.ts';
import { pack } from '../../src/learning/frame.ts';
import {
  decodeSyntax,
  INPUT_STEP,
  KEY_BITS,
  LIMIT,
  MATRICES,
  NUMBER_STEP,
  NUMBER_ZERO,
  NUMBERS,
  SCALE_STEP,
  SYNTAX_MODEL,
  TABLES,
  type SyntaxHeader,
} from '../../src/syntax/packed-network.ts';
import { SYNTAX_FEATURES } from '../../src/syntax/word-rows.ts';

interface Tensor {
  readonly shape: readonly number[];
  readonly at: number;
}
interface Header {
  readonly norms: readonly string[];
  readonly names: readonly string[];
  readonly nibbles: readonly number[];
  readonly steps: readonly number[];
  readonly tensors: Readonly<Record<string, Tensor>>;
}

const [from = '', out = ''] = process.argv.slice(2);
if (out === '') {
  console.error('usage: pack.ts WEIGHTS OUT');
  process.exit(2);
}
const file = readFileSync(from);
const end = file.indexOf(10);
const { norms, names, nibbles, steps, tensors } = JSON.parse(file.subarray(0, end).toString()) as Header;
const values = new Float32Array(file.buffer.slice(file.byteOffset + end + 1));
const tensor = (name: string): Float32Array => {
  const { shape, at } = tensors[name]!;
  return values.subarray(at, at + shape.reduce((product, size) => product * size, 1));
};
const shape = (name: string): readonly number[] => tensors[name]!.shape;

/** Words in the order of their hashes; of two with the same hash the first, which is more frequent, stays. */
function listed(words: readonly string[]): { keys: number[]; rows: number[] } {
  const byKey = new Map<number, number>();
  words.forEach((word, row) => {
    const key = hashString(word) & (2 ** KEY_BITS - 1);
    if (!byKey.has(key)) byKey.set(key, row);
  });
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  return { keys, rows: keys.map((key) => byKey.get(key)!) };
}

const columns: Uint8Array[] = [];
const zero = (q: number): number => q + LIMIT;
const quantised = (value: number, step: number): number => Math.max(-LIMIT, Math.min(LIMIT, Math.round(value / step)));
const largest = (row: Float32Array): number => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** A table: each row in whole units of a step that is a whole number of input steps. */
function addTable(rows: readonly Float32Array[]): void {
  const own = rows.map((row) => Math.max(1, Math.ceil(largest(row) / LIMIT / INPUT_STEP)));
  columns.push(
    writeColumn(rows.flatMap((row, r) => [...row].map((value) => zero(quantised(value, own[r]! * INPUT_STEP))))),
    writeColumn(own),
  );
}

/** A matrix: a row an output, each with its scale. */
function addMatrix(rows: readonly Float32Array[]): void {
  const scales = rows.map((row) => Math.max(1, Math.ceil(largest(row) / LIMIT / SCALE_STEP)));
  columns.push(
    writeColumn(rows.flatMap((row, r) => [...row].map((value) => zero(quantised(value, scales[r]! * SCALE_STEP))))),
    writeColumn(scales),
  );
}

const rowsOf = (data: Float32Array, width: number): Float32Array[] =>
  Array.from({ length: data.length / width }, (_, r) => data.subarray(r * width, (r + 1) * width));
const rows = (name: string): Float32Array[] => rowsOf(tensor(name), shape(name)[1]!);

const [narrow = 0, inputs = 0] = shape('slim.weight');
const hidden = shape('dep.weight')[0]!;
const labelHidden = shape('ldep.weight')[0]!;
const width = shape('second.0.weight')[0]! / 4;
const dims = nibbles.length / names.length;

const normList = listed(norms);
const nameList = listed(names);
columns.push(writeRising(normList.keys), writeRising(nameList.keys));
// A vector's value is (nibble + 0.5) * step / 64, and a step of 1 is one of 128 = 8 input steps.
columns.push(
  writeColumn(nameList.rows.flatMap((row) => nibbles.slice(row * dims, (row + 1) * dims).map((nibble) => nibble + 8))),
  writeColumn(nameList.rows.map((row) => steps[row]!)),
);

const words = rows('word.weight');
const tables: Record<(typeof TABLES)[number], Float32Array[]> = {
  word: [words[0]!, ...normList.rows.map((row) => words[row + 1]!)],
  suffix: rows('suffix.weight'),
  ending: rows('ending.weight'),
  prefix: rows('prefix.weight'),
  shape: rows('shape.weight'),
  lexicon: rows('lexicon.weight'),
};
for (const name of TABLES) addTable(tables[name]);

// The convolution sees the word before with its first tap: what a word gives to the one behind it, to itself, to the one before it, side by side.
const first = tensor('first.weight'); // [4 * width][narrow][3]
const taps = [0, 1, 2].flatMap((tap) =>
  Array.from({ length: 4 * width }, (_, o) =>
    Float32Array.from({ length: narrow }, (_, k) => first[(o * narrow + k) * 3 + tap]!),
  ),
);
// scores[d][h] = (dependent . pair) . head: the pair matrix is kept with a row for each of its outputs.
const pair = rows('pair');
const turned = pair.map((_, o) => Float32Array.from(pair, (row) => row[o]!));
const nothing = (count: number, size: number): Float32Array[] =>
  Array.from({ length: count }, () => new Float32Array(size));
const padded = (list: Float32Array[], size: number): Float32Array[] => [
  ...list,
  ...nothing((8 - (list.length % 8)) % 8, size),
];
const ends = ['tagger', 'former', 'far', 'dep', 'gov', 'ldep', 'lgov'];
const heads = padded(
  ends.flatMap((name) => rows(`${name}.weight`)),
  2 * width,
);
const matrices: Record<(typeof MATRICES)[number], Float32Array[]> = {
  narrow: rows('slim.weight'),
  first: taps,
  second: rows('second.0.weight'),
  heads,
  pair: turned,
  labels: padded(rows('lout.weight'), labelHidden),
};
for (const name of MATRICES) addMatrix(matrices[name]);

const dot = (row: Float32Array, vector: Float32Array): number =>
  row.reduce((sum, value, k) => sum + value * vector[k]!, 0);
const pad = (list: number[]): number[] => [...list, ...Array.from({ length: (8 - (list.length % 8)) % 8 }, () => 0)];
const root = tensor('root');
const numbers: Record<(typeof NUMBERS)[number], number[]> = {
  narrowBias: [...tensor('slim.bias')],
  firstBias: [...tensor('first.bias')],
  gain1: [...tensor('norms.0.weight')],
  shift1: [...tensor('norms.0.bias')],
  secondBias: [...tensor('second.0.bias')],
  gain2: [...tensor('norms.1.weight')],
  shift2: [...tensor('norms.1.bias')],
  headsBias: pad(
    ends.flatMap((name) =>
      name === 'lgov' ? Array.from({ length: labelHidden }, () => 0) : [...tensor(`${name}.bias`)],
    ),
  ),
  labelsBias: pad([...tensor('lout.bias')]),
  governor: [...tensor('bias.weight')],
  governorBias: [...tensor('bias.bias')],
  rootGovernor: rows('gov.weight').map((row, h) => Math.max(0, dot(row, root) + tensor('gov.bias')[h]!)),
  rootLabel: rows('lgov.weight').map((row) => dot(row, root)),
  distances: [...tensor('ldist.weight')],
};
for (const name of NUMBERS)
  columns.push(writeColumn(numbers[name].map((value) => Math.max(0, Math.round(value / NUMBER_STEP) + NUMBER_ZERO))));

const header: SyntaxHeader = {
  features: SYNTAX_FEATURES,
  width,
  narrow,
  hidden,
  labelHidden,
  norms: normList.keys.length,
  vectors: nameList.keys.length,
  dims,
  tables: TABLES.map((name) => ({ rows: tables[name].length, width: tables[name][0]!.length })),
  matrices: MATRICES.map((name) => ({ outputs: matrices[name].length, inputs: matrices[name][0]!.length })),
  numbers: NUMBERS.map((name) => numbers[name].length),
};
const expected = [POS_TAGS.length, INFLECTIONS.length, 25, hidden, hidden, labelHidden, labelHidden].reduce(
  (a, b) => a + b,
);
if (
  heads.length !== expected + ((8 - (expected % 8)) % 8) ||
  shape('lout.weight')[0] !== RELATIONS.length ||
  inputs % 2 !== 0
)
  throw new Error('the network was trained for other tags, relations or features');
const bytes = pack(SYNTAX_MODEL, header, columns);
decodeSyntax(bytes);
writeFileSync(out, bytes);
console.log(`${bytes.length} bytes`);
