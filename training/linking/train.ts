/**
 * Trains the weights of pronouns' antecedents: node --import tsx --import ./training/lib/binaries.mjs training/linking/train.ts CHAINS.jsonl [MORE.jsonl ...] OUT.bin [--folds 5 [--card CARD.md]] [--keep CLASS,...]
 *
 * A softmax over the candidates of each he, she, they and it, and over "none", by gradient descent with a fixed order: the same data give
 * the same bytes. Names are the gold ones; each pronoun before is linked as the gold says. Of records that are annotated in part the names are the tagger's, and pronouns that the gold
 * leaves out are linked by the weights that the whole ones give. With --folds it also measures on held-out documents of the first file, and with --card it
 * writes how often links of each confidence are right there into the table of the card. With --keep they those classes keep the weights that OUT.bin has.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDocument } from '../../src/syntax/read.ts';
import { link } from '../../src/reference/engine.ts';
import { findMentions } from '../../src/entities/mentions.ts';
import {
  candidateFeatures,
  CLASSES,
  FEATURE_COUNT,
  noneFeatures,
  type Candidate,
} from '../../src/reference/pair-features.ts';
import { packLinkWeights, unpackLinkWeights } from '../../src/reference/link-weights.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { createRandom, shuffle } from '../lib/random.ts';
import { calibrate, calibrationTable, createCalibration } from './calibration.ts';
import { goldMentions, type LinkingRecord } from './gold.ts';

interface Example {
  readonly pronoun: number;
  /** Features of each candidate, then of none. */
  readonly options: readonly Int32Array[];
  readonly right: number;
  readonly weight: number;
}

/** What a pronoun of a record that is annotated in part counts: those were chosen for having two names that suit. Chosen with {@link STORY} on GAP's and ECB+'s development parts. */
const PARTIAL = 1.2;
/** What a pronoun of an invented story counts. */
const STORY = 0.6;
/** Classes that stories teach: he, she and it. Whom they do not name is marked in them only if it is a person. */
const OF_STORIES: ReadonlySet<number> = new Set([1, 2, 4]);

/** The classes of what is linked, by number. */
const CLASS_NAMES = ['', 'he', 'she', 'they', 'it'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, card: { type: 'string' }, keep: { type: 'string' } },
});
const out = positionals.pop();
if (!out || positionals.length === 0)
  throw new Error(
    'usage: tsx training/linking/train.ts CHAINS.jsonl [MORE.jsonl ...] OUT.bin [--folds 5 [--card CARD.md]]',
  );
const corpora = positionals.map((path) => readJsonl<LinkingRecord>(path));
const whole = corpora.map((records) =>
  records.filter(({ partial }) => partial !== true).map((record) => examplesOf(record)),
);
const sets = whole[0]!;
const rest = whole.slice(1).flat(2);
const first = train([...sets.flat(), ...rest]);
for (const records of corpora)
  for (const record of records) if (record.partial === true) rest.push(...examplesOf(record, first));
const all = [...sets.flat(), ...rest];
console.log(
  `${corpora.flat().length} documents, ${all.length} pronouns, ${all.filter((e) => e.right < e.options.length - 1).length} with an antecedent`,
);

if (values.folds) {
  const folds = Number(values.folds);
  const tally = Array.from({ length: CLASSES + 1 }, () => ({ gold: 0, given: 0, right: 0 }));
  const calibration = createCalibration();
  for (let fold = 0; fold < folds; fold++) {
    const weights = train([...sets.filter((_, i) => i % folds !== fold).flat(), ...rest]);
    corpora[0]!
      .filter(({ partial }) => partial !== true)
      .forEach((record, i) => {
        if (i % folds === fold) calibrate(record, weights, calibration);
      });
    for (const example of sets.filter((_, i) => i % folds === fold).flat()) {
      const none = example.options.length - 1;
      const scores = example.options.map((option) => score(weights, option));
      const best = scores.indexOf(Math.max(...scores));
      const t = tally[example.pronoun]!;
      if (example.right < none) t.gold++;
      if (best < none) {
        t.given++;
        if (best === example.right) t.right++;
      }
    }
  }
  for (const [i, name] of CLASS_NAMES.entries()) {
    const { gold, given, right } = tally[i]!;
    if (name)
      console.log(
        `${name}: precision ${((100 * right) / given).toFixed(1)} recall ${((100 * right) / gold).toFixed(1)} of ${gold}`,
      );
  }
  const table = calibrationTable(calibration);
  console.log(table);
  if (values.card)
    writeFileSync(
      values.card,
      readFileSync(values.card, 'utf8').replace(/\| confidence \|[^]*?(?=\n\n|\n?$)/, () => table),
    );
}
const weights = train(all);
const before = weightsBefore(out);
for (const name of values.keep?.split(',') ?? []) {
  const kept = CLASS_NAMES.indexOf(name) - 1;
  if (kept < 0 || before === null)
    throw new Error(`--keep ${name}: ${before === null ? `no weights in ${out}` : 'no such class'}`);
  const size = FEATURE_COUNT / CLASSES;
  weights.set(before.subarray(kept * size, (kept + 1) * size), kept * size);
}
// those of who has no name (nameless.ts) stay, or begin with nothing where the features are others
writeFileSync(out, packLinkWeights([...weights, ...(before?.subarray(FEATURE_COUNT) ?? [])]));

/** The weights that a file has; null where there is none with these features. */
function weightsBefore(path: string): Float64Array | null {
  try {
    return unpackLinkWeights(readFileSync(path));
  } catch {
    return null;
  }
}

/** The pronouns of a record; of one that is annotated in part only those whose antecedent the gold knows. `known` then links the others. */
function examplesOf(record: LinkingRecord, known?: Float64Array): Example[] {
  const document = readDocument(record.text);
  const { mentions, chainAt } = goldMentions(record, document);
  const examples: Example[] = [];
  const isStory = record.id.startsWith('stories/');
  const { start, end } = document.tokens;
  const scratch = new Int32Array(40);
  const chainOf = (token: number): string | null => chainAt(start[token]!, end[token]!);
  link(
    document,
    known === undefined ? mentions : findMentions(document),
    known ?? new Float64Array(FEATURE_COUNT),
    (situation, candidates, scores) => {
      const own = chainOf(situation.pronoun.head);
      const isOwn = ({ last, cluster }: Candidate): boolean =>
        chainOf(last.head) === own ||
        (known !== undefined && cluster.mentions.some(({ head }) => chainOf(head) === own));
      const index = own === null ? -1 : candidates.findIndex(isOwn);
      const best = scores.indexOf(Math.max(...scores));
      if (known !== undefined && index < 0) return { index: best === candidates.length ? -1 : best, confidence: 1 };
      const options = candidates.map((candidate) => scratch.slice(0, candidateFeatures(situation, candidate, scratch)));
      options.push(scratch.slice(0, noneFeatures(situation, candidates.length, scratch)));
      examples.push({
        pronoun: situation.linked,
        options,
        right: index < 0 ? candidates.length : index,
        weight: known !== undefined ? PARTIAL : !isStory ? 1 : OF_STORIES.has(situation.linked) ? STORY : 0,
      });
      return { index, confidence: 1 };
    },
    () => ({ index: -1, confidence: 0 }),
  );
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
    for (const { options, right, weight } of order) {
      const scores = options.map((option) => score(weights, option));
      const top = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - top));
      const sum = powers.reduce((a, b) => a + b);
      options.forEach((option, i) => {
        const step = rate * weight * ((i === right ? 1 : 0) - powers[i]! / sum);
        for (const feature of option) weights[feature] = weights[feature]! * (1 - rate * 0.008) + step;
      });
    }
    if (epoch >= epochs / 2) for (let i = 0; i < FEATURE_COUNT; i++) total[i]! += weights[i]!;
  }
  return total.map((w) => w / Math.ceil(epochs / 2));
}
