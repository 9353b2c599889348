/**
 * Trains who is meant by a pronoun, and by a noun of somebody without a name: node --import tsx --import ./training/lib/binaries.mjs training/linking/train.ts CHAINS.jsonl [MORE.jsonl ...] MODELS
 * [--folds 5 [--card CARD.md]]
 *
 * Writes antecedents.bin and nameless.bin into the folder MODELS: boosted trees whose values are a softmax over the candidates of each he, she, they and it, or over those who are named around somebody
 * without a name, and over "none"; the same data give the same bytes. With --folds it also measures on held-out documents: pronouns on those of the first file, which must be annotated as a whole, nouns on
 * all; with --card it writes how often links of each confidence are right there into the table of the card.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { exponential } from '../../src/text/exponential.ts';
import { sumTrees, type Trees } from '../../src/learning/boosted-trees.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { createRandom, shuffle } from '../lib/random.ts';
import { calibrate, calibrationTable, createCalibration } from './calibration.ts';
import {
  antecedentsOf,
  namelessOf,
  namelessTreesOf,
  NO_TREES,
  pronounsOf,
  trainAntecedents,
  trainNameless,
  type Example,
} from './examples.ts';
import { piecesOf, type LinkingRecord } from './gold.ts';

const PRONOUNS = ['', 'he', 'she', 'they', 'it'];
const KINDS = ['', 'people', 'bodies', 'places'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, card: { type: 'string' } },
});
const folder = positionals.pop();
if (!folder || positionals.length === 0)
  throw new Error('usage: train.ts CHAINS.jsonl [MORE.jsonl ...] MODELS [--folds 5 [--card CARD.md]]');
const corpora = positionals.map((path) => readJsonl<LinkingRecord>(path));
const records = corpora.flat();
const isPartial = ({ partial }: LinkingRecord): boolean => partial === true;
const complete = records.filter((record) => !isPartial(record));
const whole = complete.flatMap((record) => pronounsOf(record, NO_TREES));
const first = antecedentsOf(trainAntecedents(whole));
const pronouns = [...whole, ...records.filter(isPartial).flatMap((record) => pronounsOf(record, first))];
const antecedents = trainAntecedents(pronouns);
writeFileSync(join(folder, 'antecedents.bin'), antecedents);
const nouns = [...records, ...complete.flatMap(piecesOf)].flatMap((record) =>
  namelessOf(record, antecedentsOf(antecedents)),
);
writeFileSync(join(folder, 'nameless.bin'), trainNameless(nouns));
const isLinked = ({ right, options }: Example): boolean => right < options.length - 1;
console.log(
  `${records.length} documents, ${pronouns.length} pronouns, ${pronouns.filter(isLinked).length} with an antecedent; ${nouns.length} without a name, ${nouns.filter(isLinked).length} of them named elsewhere`,
);
if (values.folds) measure(Number(values.folds));

/** What trees that have not seen its topic make of an example: the index of the likeliest, and how likely that is. */
interface Guess {
  readonly example: Example;
  readonly best: number;
  readonly probability: number;
}

function guess(trees: Trees, example: Example): Guess {
  const scores = example.options.map((features) => sumTrees(trees, features));
  const best = scores.indexOf(Math.max(...scores));
  const probability = 1 / scores.reduce((sum, score) => sum + exponential(score - scores[best]!), 0);
  return { example, best, probability };
}

function measure(folds: number): void {
  const topics = [...new Set([...pronouns, ...nouns].map(({ topic }) => topic))];
  shuffle(topics, createRandom(3));
  const foldOf = new Map(topics.map((topic, i) => [topic, i % folds]));
  const own = new Set(corpora[0]!.map(({ id }) => id));
  const calibration = createCalibration();
  const links: Guess[] = [];
  const names: Guess[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isOut = ({ topic }: Example): boolean => foldOf.get(topic) === fold;
    const seen = (examples: readonly Example[]): Example[] => examples.filter((example) => !isOut(example));
    const ofPronouns = antecedentsOf(trainAntecedents(seen(pronouns)));
    const ofNouns = namelessTreesOf(trainNameless(seen(nouns)));
    links.push(...pronouns.filter((one) => isOut(one) && own.has(one.topic)).map((one) => guess(ofPronouns, one)));
    names.push(...nouns.filter((one) => isOut(one) && !one.isPiece).map((one) => guess(ofNouns, one)));
    for (const record of corpora[0]!) if (foldOf.get(record.id) === fold) calibrate(record, ofPronouns, calibration);
  }
  for (const sort of PRONOUNS.keys()) report(PRONOUNS[sort]!, sort, links, [0]);
  for (const sort of KINDS.keys()) report(KINDS[sort]!, sort, names, [0.3, 0.4, 0.5, 0.6, 0.7]);
  const table = calibrationTable(calibration);
  console.log(table);
  if (values.card === undefined) return;
  const card = readFileSync(values.card, 'utf8');
  writeFileSync(
    values.card,
    card.replace(/\| confidence \|[^]*?(?=\n\n|\n?$)/, () => table),
  );
}

/** Prints precision and recall of one sort, from each of some probabilities on. */
function report(name: string, sort: number, guesses: readonly Guess[], bounds: readonly number[]): void {
  const own = guesses.filter(({ example }) => example.sort === sort);
  const all = own.filter(({ example }) => isLinked(example)).length;
  if (all === 0) return;
  for (const least of bounds) {
    const given = own.filter(
      ({ example, best, probability }) => best < example.options.length - 1 && probability >= least,
    );
    const right = given.filter(({ example, best }) => best === example.right).length;
    console.log(
      `${name}${least > 0 ? ` from ${least}` : ''}: ${given.length} given, precision ${((100 * right) / given.length).toFixed(1)}, recall ${((100 * right) / all).toFixed(1)} of ${all}`,
    );
  }
}
