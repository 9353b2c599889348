/**
 * Learns who speaks each paragraph of a dialogue without marks (src/structure/sides.ts): dialogues whose sides are known, printed as bare paragraphs, by a linear chain.
 */
import { likeliestSides, SIDE_FEATURES, SIDE_STEPS, sideRows, type SideRow } from '../../src/structure/sides.ts';
import type { TranscriptRecord } from './gold.ts';

/** A dialogue as bare paragraphs, and who speaks each. */
export interface BareDialogue {
  readonly paragraphs: readonly string[];
  readonly gold: Uint8Array;
  /** Where it is from: each source counts alike. */
  readonly source: string;
}

/** Sentences a paragraph of print has at most, where one is shortened. */
const MOST_SENTENCES = 5;

const sentencesOf = (text: string): string[] => text.match(/[^.?!]+[.?!]+["”’)]*\s*/g) ?? [text];

/** The paragraphs of one turn: as they are, shortened as print does, or parted anew. */
function printed(text: string, way: number, random: () => number): string[] {
  const paragraphs = text.split(/\n{2,}/).map((one) => one.replace(/\s+/g, ' ').trim());
  if (way === 0) return paragraphs;
  const sentences = sentencesOf(paragraphs.join(' '));
  const kept = sentences.slice(0, 1 + Math.floor(random() * MOST_SENTENCES));
  if (way === 1 || kept.length < 2) return [kept.join('').trim()];
  const cut = 1 + Math.floor(random() * (kept.length - 1));
  return [kept.slice(0, cut).join('').trim(), kept.slice(cut).join('').trim()];
}

/** The dialogue as bare paragraphs, from a turn that asks on; null where not all speakers ask or answer. */
export function bareDialogue(record: TranscriptRecord, way: number, random: () => number): BareDialogue | null {
  const asks = new Set(record.exchanges.map(({ question }) => (record.turns[question] as { speaker: number }).speaker));
  const answers = new Set(record.exchanges.map(({ respondent }) => respondent));
  const paragraphs: string[] = [];
  const gold: number[] = [];
  for (const turn of record.turns) {
    if (turn.stage !== undefined) continue;
    const isAsking = asks.has(turn.speaker);
    if (isAsking === answers.has(turn.speaker)) return null;
    if (paragraphs.length === 0 && !isAsking) continue;
    for (const paragraph of printed(turn.text, isAsking && way === 2 ? 1 : way, random))
      if (paragraph !== '') {
        paragraphs.push(paragraph);
        gold.push(isAsking ? 1 : 0);
      }
  }
  return paragraphs.length < 6 ? null : { paragraphs, gold: Uint8Array.from(gold), source: record.source };
}

/** Scores of one paragraph's side and of the steps into it, and which weights they are the sums of. */
interface Choices {
  readonly ask: readonly (readonly [number, number])[];
  readonly askOn: readonly (readonly [number, number])[];
  readonly answerOn: readonly (readonly [number, number])[];
}

const STEP = SIDE_FEATURES.length;

function choicesOf({ paragraph, isAfterQuestion, isAfterShort }: SideRow): Choices {
  return {
    ask: paragraph.flatMap((x, f) => (x === 0 ? [] : [[f, x] as const])),
    askOn: [
      [STEP, 1],
      [STEP + 1, Number(isAfterQuestion)],
    ],
    answerOn: [
      [STEP + 2, 1],
      [STEP + 3, Number(isAfterShort)],
      [STEP + 4, Number(isAfterQuestion)],
    ],
  };
}

const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/**
 * Adds the gradient of a dialogue's log likelihood: what is so in gold, less what the weights expect (forward and backward sums over two states; Lafferty and others
 * 2001). The first paragraph asks.
 */
function addGradient(
  choices: readonly Choices[],
  gold: Uint8Array,
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const n = choices.length;
  const sum = (parts: Choices['ask']): number => parts.reduce((all, [f, x]) => all + x * weights[f]!, 0);
  const own = choices.map(({ ask }) => sum(ask));
  const askOn = choices.map((one) => sum(one.askOn));
  const answerOn = choices.map((one) => sum(one.answerOn));
  const forward = Array.from({ length: n }, () => [-Infinity, -Infinity] as [number, number]);
  const backward = Array.from({ length: n }, () => [0, 0] as [number, number]);
  forward[0] = [-1e9, 0];
  for (let i = 1; i < n; i++) {
    const [answer, ask] = forward[i - 1]!;
    forward[i] = [logSum(answer + answerOn[i]!, ask), own[i]! + logSum(answer, ask + askOn[i]!)];
  }
  for (let i = n - 2; i >= 0; i--) {
    const [answer, ask] = backward[i + 1]!;
    backward[i] = [
      logSum(answerOn[i + 1]! + answer, own[i + 1]! + ask),
      logSum(answer, askOn[i + 1]! + own[i + 1]! + ask),
    ];
  }
  const all = logSum(...forward[n - 1]!);
  for (let i = 1; i < n; i++) {
    const isAsk = Math.exp(forward[i]![1] + backward[i]![1] - all);
    for (const [f, x] of choices[i]!.ask) gradient[f]! += share * x * (gold[i]! - isAsk);
    const staysAsk = Math.exp(forward[i - 1]![1] + askOn[i]! + own[i]! + backward[i]![1] - all);
    const staysAnswer = Math.exp(forward[i - 1]![0] + answerOn[i]! + backward[i]![0] - all);
    const [wasAsk, wasAnswer] = [gold[i] === 1 && gold[i - 1] === 1, gold[i] === 0 && gold[i - 1] === 0];
    for (const [f, x] of choices[i]!.askOn) gradient[f]! += share * x * ((wasAsk ? 1 : 0) - staysAsk);
    for (const [f, x] of choices[i]!.answerOn) gradient[f]! += share * x * ((wasAnswer ? 1 : 0) - staysAnswer);
  }
}

/** What is bare is mostly print: its few dialogues count so many times as much as those of another source. */
const PRINT = 4;
const EPOCHS = 600;
const PENALTY = 0.002;

/** The weights of paragraphs and steps of a chain (a conditional random field over two states), by gradient ascent. Each source counts alike. */
export function fitSides(dialogues: readonly BareDialogue[]): Float64Array {
  const texts = dialogues.map(({ paragraphs, gold, source }) => ({
    choices: sideRows(paragraphs).map(choicesOf),
    gold,
    source,
  }));
  const words = new Map<string, number>();
  for (const { gold, source } of texts) words.set(source, (words.get(source) ?? 0) + gold.length);
  const weights = new Float64Array(SIDE_FEATURES.length + SIDE_STEPS.length);
  const [mean, square] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const gradient = new Float64Array(weights.length);
    for (const { choices, gold, source } of texts)
      addGradient(choices, gold, weights, gradient, (source === 'print' ? PRINT : 1) / words.get(source)! / words.size);
    for (let f = 0; f < weights.length; f++) {
      const g = gradient[f]! - PENALTY * weights[f]!;
      mean[f] = 0.9 * mean[f]! + 0.1 * g;
      square[f] = 0.999 * square[f]! + 0.001 * g * g;
      weights[f]! += (0.05 * (mean[f]! / (1 - 0.9 ** epoch))) / (Math.sqrt(square[f]! / (1 - 0.999 ** epoch)) + 1e-8);
    }
  }
  return weights;
}

/** Share of paragraphs whose side is right. */
export function sidesRight(dialogues: readonly BareDialogue[], weights: ArrayLike<number>): number {
  let [right, all] = [0, 0];
  for (const { paragraphs, gold } of dialogues) {
    const said = likeliestSides(sideRows(paragraphs), Array.from(weights));
    gold.forEach((side, i) => (right += side === said[i] ? 1 : 0));
    all += gold.length;
  }
  return right / Math.max(1, all);
}
