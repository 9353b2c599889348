/**
 * Learns which candidates for a label are labels (src/structure/dialogue.ts): two small networks, the second of which knows what the first has said of
 * the others. See src/models/structure.md.
 *
 *   node --import tsx --import ./training/lib/binaries.mjs training/structure/train.ts TRANSCRIPTS.jsonl ARTICLES.jsonl... [--without STYLE] [--dev DEV.jsonl]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  FEATURES,
  HIDDEN,
  SECOND_FEATURES,
  gatherEvidence,
  gatherSecond,
  judgeRow,
} from '../../src/structure/label-evidence.ts';
import type { Label } from '../../src/structure/label-bodies.ts';
import { findLabels } from '../../src/structure/turn-labels.ts';
import { ASKING_FEATURES, askingFeatures } from '../../src/structure/asking.ts';
import { groupSpeakers } from '../../src/structure/label-speakers.ts';
import { fillTurns } from '../../src/structure/turns.ts';
import { splitLines, type Line } from '../../src/structure/lines.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { mayLearnFrom } from '../lib/terms.ts';
import { createRandom, shuffle } from '../lib/random.ts';
import { factSheets } from './negatives.ts';
import { madeUpDialogues } from './dialogues.ts';
import { madeUpRecords } from './records.ts';
import { bareDialogue, fitSides, sidesRight, type BareDialogue } from './sides.ts';
import { goldLabels, prepared, type TranscriptRecord } from './gold.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { without: { type: 'string' }, dev: { type: 'string' }, out: { type: 'string' }, show: { type: 'string' } },
});
const [transcripts, ...articles] = positionals;
if (transcripts === undefined || articles.length === 0)
  throw new Error(
    'usage: train.ts TRANSCRIPTS.jsonl ARTICLES.jsonl...: the transcripts, and articles (records with "text") that have no turns, to learn from',
  );

interface Text {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly rows: readonly (readonly number[])[];
  readonly gold: Uint8Array;
  readonly style: string;
}

/** The label of the turn, and its words begin where the candidate says. */
function isGold(
  text: string,
  lines: readonly Line[],
  label: Label,
  turn: TranscriptRecord['turns'][number] | undefined,
): boolean {
  if (turn?.label == null || !turn.label.startsWith(text.slice(label.name.start, label.name.end))) return false;
  const opening = (/[\p{L}\p{N}]+/u.exec(turn.text)?.[0] ?? '').slice(0, 8);
  const from = label.isAlone ? (lines[label.line + label.below]?.start ?? text.length) : label.content;
  return (
    /^(?:[^\p{L}\p{N}]|\d{1,2}:\d\d(?::\d\d)?)*/u.exec(text.slice(from, from + 60))![0].length < 60 &&
    text
      .slice(from, from + 60)
      .replace(/^(?:[^\p{L}\p{N}]|\d{1,2}:\d\d(?::\d\d)?)*/u, '')
      .startsWith(opening)
  );
}

function read(id: string, text: string, turns: TranscriptRecord['turns'], style: string): Text {
  const lines = splitLines(text);
  const labels = findLabels(text, lines);
  const starts = goldLabels(text, turns);
  const gold = Uint8Array.from(labels, (label) =>
    isGold(text, lines, label, turns[starts.get(label.name.start) ?? -1]) ? 1 : 0,
  );
  const rowOf = gatherEvidence(text, lines, labels);
  return { id, text, labels, rows: labels.map((_, i) => rowOf(i)), gold, style };
}

/** Windows of a few turns, half of them with the first sentence of each turn alone: short texts have to be read as well. */
function windows(
  record: TranscriptRecord,
  text: string,
  random: () => number,
): { text: string; turns: TranscriptRecord['turns'] }[] {
  const labels = [...goldLabels(text, record.turns).keys()];
  const starts = labels.map((at) => text.lastIndexOf('\n', at) + 1);
  const found: { text: string; turns: TranscriptRecord['turns'] }[] = [];
  for (let n = 0; n < 10 && starts.length > 3; n++) {
    const first = Math.floor(random() * (starts.length - 2));
    const last = Math.min(starts.length - 1, first + 2 + Math.floor(random() * 5));
    if (n % 2 === 0) {
      found.push({ text: text.slice(starts[first], starts[last]), turns: record.turns });
      continue;
    }
    const short: string[] = [];
    for (let k = first; k < last; k++) {
      const whole = text.slice(starts[k], starts[k + 1]);
      const name = labels[k]! - starts[k]! + 1;
      const body = whole.slice(name).replace(/ *\n {0,14}(?=\p{Ll})/gu, ' ');
      short.push(
        whole.slice(0, name) +
          (
            /^[^.?!]{0,200}?(?:\.\n{1,3}[^.?!]{0,200})?[.?!](?=\s)/.exec(
              body.replace(/^((?:[^.?!\n]|\.(?!\s))*\.(?:\s|$))(?=\S)/, '$1'),
            )?.[0] ?? body.slice(0, 120)
          ).trimEnd(),
      );
    }
    found.push({ text: short.join(random() < 0.5 ? '\n\n' : '\n'), turns: record.turns });
  }
  return found;
}

function readAll(file: string, random: () => number, isTraining: boolean): Text[] {
  const texts: Text[] = [];
  for (const record of readJsonl<TranscriptRecord>(file)) {
    if (isTraining && (record.style === values.without || !mayLearnFrom(record.id))) continue;
    const text = prepared(record.raw);
    texts.push(read(record.id, text, record.turns, record.style));
    if (!isTraining) continue;
    // every line a paragraph, as repair leaves it
    const mended = text.replace(/(?<=[^\s:]) *\n {0,14}(?=\p{Ll})/gu, ' ').replace(/\n+(?=\S)/g, '\n\n');
    texts.push(read(`${record.id} mended`, mended, record.turns, record.style));
    for (const window of windows(record, text, random))
      texts.push(read(`${record.id} window`, window.text, window.turns, record.style));
  }
  return texts;
}

const random = createRandom(7);
const train = readAll(transcripts, random, true);
for (const file of articles)
  for (const { id, text } of readJsonl<{ id: string; text: string }>(file)) train.push(read(id, text, [], 'story'));
for (const [i, { text, turns }] of madeUpDialogues(random, 1800).entries())
  train.push(read(`made up ${i}`, text, turns, 'made up'));
for (const [i, { text, turns }] of madeUpRecords(random, 700).entries())
  train.push(read(`record ${i}`, text, turns, 'made up'));
for (const [i, text] of factSheets(random).entries()) train.push(read(`facts ${i}`, text, [], 'facts'));
console.log(
  `${train.length} texts, ${train.reduce((n, t) => n + t.labels.length, 0)} candidates, ${train.reduce((n, t) => n + t.gold.reduce((a, b) => a + b, 0), 0)} labels`,
);

/** How a label looks: held small, so that what it does decides, in styles that nobody has shown as well. */
const LOOKS: ReadonlySet<number> = new Set(
  FEATURES.flatMap((name, f) => (/^(?:closer|stop,|marks)/.test(name) ? [f] : [])),
);

/** A network of one hidden layer, by Adam. Each text counts by the square root of its labels, so that long ones do not drown the short. */
function fitOne(
  texts: readonly Text[],
  rowsOf: (text: Text) => readonly (readonly number[])[],
  size: number,
): Float64Array {
  const many = size * UNITS + UNITS;
  const weights = Float64Array.from({ length: many }, (_, k) =>
    k < size * UNITS ? (random() - 0.5) * 0.4 : (k % 2 === 0 ? 1 : -1) * (0.3 + random() * 0.3),
  );
  const m = new Float64Array(many),
    v = new Float64Array(many),
    gradient = new Float64Array(many),
    hidden = new Float64Array(UNITS);
  const order = texts.map((_, i) => i);
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const rate = 0.008 * (1 - epoch / EPOCHS) + 0.0002;
    for (let from = 0; from < order.length; from += 32) {
      gradient.fill(0);
      let all = 0;
      for (const t of order.slice(from, from + 32)) {
        const { gold, style } = texts[t]!;
        const rows = rowsOf(texts[t]!);
        if (rows.length === 0) continue;
        const share = (style === 'story' ? 0.7 : 1) / Math.sqrt(rows.length);
        rows.forEach((row, i) => {
          const error = (judgeRow(weights, row, hidden) - gold[i]!) * share;
          for (let h = 0; h < UNITS; h++) {
            if (hidden[h]! <= 0) continue;
            gradient[size * UNITS + h]! += error * hidden[h]!;
            const back = error * weights[size * UNITS + h]!;
            for (let k = 0; k < row.length; k += 2) gradient[row[k]! * UNITS + h]! += back * row[k + 1]!;
          }
          all += share;
        });
      }
      if (all === 0) continue;
      step++;
      for (let f = 0; f < many; f++) {
        const g = gradient[f]! / all + (LOOKS.has(Math.floor(f / UNITS)) ? 2e-3 : 5e-5) * weights[f]!;
        m[f] = 0.9 * m[f]! + 0.1 * g;
        v[f] = 0.999 * v[f]! + 0.001 * g * g;
        weights[f]! -= (rate * (m[f]! / (1 - 0.9 ** step))) / (Math.sqrt(v[f]! / (1 - 0.999 ** step)) + 1e-8);
      }
    }
  }
  return weights;
}

/** Units of one network; those of all are trained apart and stand side by side, so that chance in the training of one weighs less. */
const NETWORKS = 6;
const UNITS = HIDDEN / NETWORKS;

function fit(
  texts: readonly Text[],
  rowsOf: (text: Text) => readonly (readonly number[])[],
  size: number,
): Float64Array {
  const all = new Float64Array(size * HIDDEN + HIDDEN);
  for (let n = 0; n < NETWORKS; n++) {
    const one = fitOne(texts, rowsOf, size);
    for (let f = 0; f < size; f++)
      for (let h = 0; h < UNITS; h++) all[f * HIDDEN + n * UNITS + h] = one[f * UNITS + h]!;
    for (let h = 0; h < UNITS; h++) all[size * HIDDEN + n * UNITS + h] = one[size * UNITS + h]! / NETWORKS;
  }
  return all;
}

const EPOCHS = 26;
const scratch = new Float64Array(HIDDEN);
const probability = (weights: ArrayLike<number>, row: readonly number[]): number => judgeRow(weights, row, scratch);

// Among the articles are interviews, which nobody has marked: what a first training finds in several voices is left out.
const rough = fit(train, ({ rows }) => rows, FEATURES.length);
const isInterview = ({ style, rows, labels }: Text): boolean =>
  style === 'story' &&
  new Set(labels.filter((_, i) => probability(rough, rows[i]!) > 0.6).map(({ key }) => key)).size > 1 &&
  labels.some(({ kind }) => kind === 'letter' || kind === 'single');
const kept = train.filter((text) => !isInterview(text));
console.log(`${train.length - kept.length} articles left out as interviews`);
train.splice(0, train.length, ...kept);
const first = fit(train, ({ rows }) => rows, FEATURES.length);
const both = (text: Text, weights: ArrayLike<number>): number[][] => {
  const judged = text.rows.map((row) => probability(weights, row));
  const moreOf = gatherSecond(text.labels, judged);
  return text.rows.map((row, i) => [...row, ...moreOf(i)]);
};
const cached = new Map(train.map((text) => [text, both(text, first)]));
const second = fit(train, (text) => cached.get(text)!, FEATURES.length + SECOND_FEATURES.length);

function measure(
  name: string,
  texts: readonly Text[],
  rowsOf: (text: Text) => readonly (readonly number[])[],
  weights: ArrayLike<number>,
): void {
  const byStyle = new Map<string, [number, number, number]>();
  for (const text of texts) {
    const sums = byStyle.get(text.style) ?? [0, 0, 0];
    byStyle.set(text.style, sums);
    rowsOf(text).forEach((row, i) => {
      const said = probability(weights, row) >= 0.5;
      if (said) sums[1]++;
      if (text.gold[i] === 1) sums[0]++;
      if (said && text.gold[i] === 1) sums[2]++;
      if (values.show === text.style && said !== (text.gold[i] === 1))
        console.log(
          said ? 'FALSE' : 'MISSED',
          text.id,
          JSON.stringify(text.text.slice(text.labels[i]!.start, text.labels[i]!.content + 30)),
          text.labels[i]!.style,
          text.labels[i]!.kind,
        );
    });
  }
  let all = [0, 0, 0];
  const line = ([g, p, r]: readonly number[]): string =>
    `gold ${g} said ${p} right ${r}  F1 ${((200 * r!) / Math.max(1, g! + p!)).toFixed(1)}`;
  for (const [style, sums] of [...byStyle].sort()) {
    console.log(name, style.padEnd(18), line(sums));
    all = all.map((x, i) => x + sums[i]!);
  }
  console.log(name, 'all'.padEnd(18), line(all));
}
const dev = values.dev === undefined ? [] : readAll(values.dev, random, false);
measure('first ', dev.length > 0 ? dev : train, ({ rows }) => rows, first);
measure('second', dev.length > 0 ? dev : train, (text) => both(text, first), second);
measure(
  'made up',
  train.filter(({ style }) => style === 'made up'),
  (text) => cached.get(text)!,
  second,
);
measure(
  'stories',
  train.filter(({ style }) => style === 'story' || style === 'facts'),
  (text) => cached.get(text)!,
  second,
);

// ---- who asks ----------------------------------------------------------------------------------------------------------------------

const askers: { rows: number[][]; gold: number[] }[] = [];
for (const record of readJsonl<TranscriptRecord>(transcripts)) {
  if (!mayLearnFrom(record.id) || record.exchanges.length < 2) continue;
  const text = prepared(record.raw);
  const lines = splitLines(text);
  const starts = goldLabels(text, record.turns);
  const seen = new Set<number>();
  const labels = findLabels(text, lines).filter(
    (label) => starts.has(label.name.start) && !seen.has(label.name.start) && seen.add(label.name.start),
  );
  if (labels.length < 4) continue;
  const openings = labels.map((label) => ({
    line: label.line,
    start: label.start,
    content: label.content,
    label,
    side: null,
    time: null,
    confidence: 1,
  }));
  const filled = fillTurns(text, lines, openings);
  const voices = groupSpeakers(text, openings, { ask: null, answer: null });
  const rows = askingFeatures(text, filled, voices.speakerOf, voices);
  const asks = new Set(record.exchanges.map(({ question }) => (record.turns[question] as { speaker: number }).speaker));
  const answers = new Set(record.exchanges.map(({ respondent }) => respondent));
  const chosen: number[][] = [];
  const gold: number[] = [];
  voices.speakers.forEach((_, s) => {
    const i = voices.speakerOf.indexOf(s);
    const speaker = (record.turns[starts.get(labels[i]!.name.start)!] as { speaker: number }).speaker;
    if (
      voices.sides[s] !== null ||
      (!asks.has(speaker) && !answers.has(speaker)) ||
      (asks.has(speaker) && answers.has(speaker))
    )
      return;
    chosen.push(rows[s]!);
    gold.push(asks.has(speaker) ? 1 : 0);
  });
  askers.push({ rows: chosen, gold });
}
const asking = new Float64Array(ASKING_FEATURES.length);
for (let epoch = 0; epoch < 3000; epoch++) {
  const gradient = new Float64Array(asking.length);
  let all = 0;
  for (const { rows, gold } of askers)
    rows.forEach((row, i) => {
      const error = 1 / (1 + Math.exp(-row.reduce((sum, x, f) => sum + x * asking[f]!, 0))) - gold[i]!;
      row.forEach((x, f) => {
        gradient[f]! += error * x;
      });
      all++;
    });
  for (let f = 0; f < asking.length; f++) asking[f]! -= 0.5 * (gradient[f]! / all + 1e-3 * asking[f]!);
}
let rightAskers = 0,
  allAskers = 0;
for (const { rows, gold } of askers)
  rows.forEach((row, i) => {
    allAskers++;
    if (row.reduce((sum, x, f) => sum + x * asking[f]!, 0) > 0 === (gold[i] === 1)) rightAskers++;
  });
console.log(
  `who asks: ${rightAskers} of ${allAskers} right in training`,
  ASKING_FEATURES.map((name, f) => `${name} ${asking[f]!.toFixed(2)}`).join('; '),
);

// ---- who speaks bare paragraphs --------------------------------------------------------------------------------------------------------

/** Each dialogue once, in the three ways to print it, two chances each for those that chance decides. */
function bareDialogues(file: string, isTraining: boolean): BareDialogue[] {
  const chance = createRandom(11);
  const seen = new Set<string>();
  return [...readJsonl<TranscriptRecord>(file)].flatMap((record) => {
    const dialogue = record.id.split('/').slice(0, 2).join('/');
    if (seen.has(dialogue) || (isTraining && !mayLearnFrom(record.id))) return [];
    seen.add(dialogue);
    return [0, 1, 1, 2, 2].flatMap((way) => bareDialogue(record, way, chance) ?? []);
  });
}
const bare = bareDialogues(transcripts, true);
const sides = fitSides(bare);
console.log(
  `sides of bare paragraphs: ${(100 * sidesRight(bare, sides)).toFixed(1)} right in training` +
    (values.dev === undefined
      ? ''
      : `, ${(100 * sidesRight(bareDialogues(values.dev, false), sides)).toFixed(1)} on dev`),
);

const steps = (weights: Float64Array): string => [...weights].map((w) => Math.round(w * 100) / 100).join(', ');
if (values.out !== undefined) {
  writeFileSync(
    values.out,
    `// Weights of src/structure/label-evidence.ts, made by training/structure/train.ts: never edited. Data, terms and scores: structure.md.\n` +
      `export const FIRST: readonly number[] = [${steps(first)}];\nexport const SECOND: readonly number[] = [${steps(second)}];\n` +
      `export const ASKING: readonly number[] = [${steps(asking)}];\n` +
      `export const SIDES: readonly number[] = [${steps(sides)}];\n`,
  );
}
