/*
 * What speaks for a label, and what against it: by what it does in its text, not by how it looks. Labels of turns come back, take turns with one another, stand
 * before prose that begins and ends as sentences do, name people whom the text names elsewhere; facts, headings and names in stories do not. All is
 * counted once over the whole text; the weights are learned (training/structure).
 */
import { endsSentence, type Line } from './lines.ts';
import type { LabelKind } from './label-names.ts';
import type { Label } from './label-bodies.ts';
import type { Closer } from './label-marks.ts';
import { isCommonWord } from '../english/common-words.ts';
import { LINE_NAMES } from '../english/line-names.ts';
import { exponential, logarithm } from '../text/exponential.ts';
import { beginsWithLetter, isLower } from '../text/letters.ts';

const KINDS: readonly LabelKind[] = ['letter', 'role', 'crowd', 'initials', 'titled', 'full', 'single', 'words'];
const CLOSERS: readonly Closer[] = ['colon', 'stop', 'dash', 'bracket', 'gap', 'bold', 'alone'];

/** What each feature is, in the order of its number: the card's rows. */
export const FEATURES: readonly string[] = [
  'any label',
  ...KINDS.map((kind) => `kind ${kind}`),
  ...CLOSERS.map((closer) => `closer ${closer}`),
  'key comes once',
  'key comes twice',
  'key comes 3 times or more',
  'style comes once',
  'style comes twice',
  'style comes 3 to 5 times',
  'style comes 6 times or more',
  'share of the style whose key comes back',
  'share of the style of one key',
  'keys by labels of the style',
  'share of neighbours of the style with the same key',
  'share of lines that open a block and are of the style',
  'share of the text behind the first of the style',
  'mean length of the style’s turns',
  'share of the style’s turns that begin and end as sentences',
  'share of the style’s turns that ask',
  'share of the style with a name or role',
  'share of the style in small letters',
  'turn begins small',
  'turn begins with no word',
  'turn ends as a sentence',
  'turn asks',
  'turn is short',
  'turn is long',
  'turn is empty',
  'block before it',
  'within a line',
  'next of the style has the same key',
  'before the first that comes back',
  'behind the last that comes back',
  'key is a word of pages',
  'named elsewhere',
  'one word',
  'four words or more',
  'has small words',
  'in capitals',
  'has a time',
  'has a role',
  'alone in brackets',
  'marks before it',
  'lines are few',
  'only one key in the text',
  'alone, block follows',
  'line before ends no sentence',
  'two labels, of two keys, one asks',
  'colon and one word, once',
  'closer alone, comes once',
  'closer alone, comes back',
  'stop, in capitals',
  'stop, comes once',
  'small words in the role',
  'many small words in the role',
  'line as wide as most',
  'alone, line as wide as most',
  'ordinary word',
  'ordinary word, comes once',
  'share of ordinary words in the style',
  'other labels of the style are names, this is an ordinary word',
];
/** And those that are known once all have been judged a first time. */
export const SECOND_FEATURES: readonly string[] = [
  'first judgement',
  'mean of the style',
  'mean of the key',
  'label before',
  'label behind',
  'best of the text',
  'share of the text’s turns of the style',
  'style is not the text’s best',
];

interface Count {
  n: number;
  readonly keys: Map<string, number>;
  returns: number;
  same: number;
  blocks: number;
  first: number;
  chars: number;
  sentences: number;
  asks: number;
  named: number;
  small: number;
  last: string;
  most: number;
  ordinary: number;
}

/** What gives the features of each label, by its index: their numbers and values in turns. */
export function gatherEvidence(
  text: string,
  lines: readonly Line[],
  labels: readonly Label[],
): (i: number) => number[] {
  const evidence = countAll(text, lines, labels);
  return (i) => {
    const row: number[] = [];
    valuesOf(evidence, i).forEach((value, feature) => {
      const x = Number(value);
      if (x !== 0) row.push(feature, x);
    });
    return row;
  };
}

/** What has been counted over a text, for the features of its labels. */
interface Evidence {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  readonly styles: ReadonlyMap<string, Count>;
  /** How often each key comes. */
  readonly keys: ReadonlyMap<string, number>;
  /** The next label of the same style, or -1. */
  readonly nextOf: Int32Array;
  readonly bodies: readonly Body[];
  /** 1 for keys that are ordinary words. */
  readonly ordinary: Uint8Array;
  /** Blocks of lines in the text. */
  readonly blocks: number;
  /** Where the first and the last label stand whose key comes back; the last is -1 for none. */
  readonly firstBack: number;
  readonly lastBack: number;
  readonly named: ReadonlySet<string>;
  readonly usualWidth: number;
}

function countAll(text: string, lines: readonly Line[], labels: readonly Label[]): Evidence {
  const { styles, keys, nextOf } = countStyles(labels);
  const ordinary = Uint8Array.from(labels, (label) => (isOrdinary(label) ? 1 : 0));
  const bodies = labels.map((label, i) => bodyOf(text, lines, label, labels[nextOf[i]!]));
  labels.forEach((label, i) => countBody(styles.get(label.style)!, label, bodies[i]!, lines, ordinary[i]!));
  const back = labels.filter(({ key }) => keys.get(key)! > 1).map(({ start }) => start);
  return {
    text,
    lines,
    labels,
    styles,
    keys,
    nextOf,
    bodies,
    ordinary,
    blocks: lines.filter((_, n) => opensBlock(lines, n)).length,
    firstBack: back.reduce((a, b) => Math.min(a, b), Number.MAX_SAFE_INTEGER),
    lastBack: back.at(-1) ?? -1,
    named: namesElsewhere(text, labels),
    usualWidth: usualWidth(lines),
  };
}

/** Goes through the labels for what their styles and keys alone tell. */
function countStyles(labels: readonly Label[]): Pick<Evidence, 'keys' | 'nextOf'> & { styles: Map<string, Count> } {
  const styles = new Map<string, Count>();
  const keys = new Map<string, number>();
  const nextOf = new Int32Array(labels.length).fill(-1);
  const latest = new Map<string, number>();
  labels.forEach(({ style, key, start }, i) => {
    keys.set(key, (keys.get(key) ?? 0) + 1);
    const before = latest.get(style);
    if (before !== undefined) nextOf[before] = i;
    latest.set(style, i);
    let count = styles.get(style);
    if (count === undefined) styles.set(style, (count = countFrom(start)));
    count.n++;
    const times = (count.keys.get(key) ?? 0) + 1;
    count.keys.set(key, times);
    count.most = Math.max(count.most, times);
    if (count.last === key) count.same++;
    count.last = key;
  });
  return { styles, keys, nextOf };
}

/** The count of a style whose first label begins at an offset. */
function countFrom(first: number): Count {
  return {
    n: 0,
    keys: new Map(),
    returns: 0,
    same: 0,
    blocks: 0,
    first,
    chars: 0,
    sentences: 0,
    asks: 0,
    named: 0,
    small: 0,
    last: '',
    most: 0,
    ordinary: 0,
  };
}

/** Adds a label and what follows it to the count of its style. */
function countBody(count: Count, label: Label, body: Body, lines: readonly Line[], ordinary: number): void {
  count.chars += Math.min(body.length, 2000);
  if (body.isSentence) count.sentences++;
  if (body.asks) count.asks++;
  if (label.kind !== 'single' && label.kind !== 'words') count.named++;
  if (label.smallWords > 0) count.small++;
  count.ordinary += ordinary;
  if (beginsBlock(label, lines)) count.blocks++;
  if (count.keys.get(label.key)! > 1) count.returns++;
}

function isOrdinary({ key, kind }: Label): boolean {
  if (kind === 'letter' || kind === 'role' || kind === 'initials') return false;
  return isCommonWord(key.slice(key.lastIndexOf(' ') + 1));
}

const opensBlock = (lines: readonly Line[], n: number): boolean => n === 0 || lines[n]!.blanks > 0;

const beginsBlock = ({ line, isInner }: Label, lines: readonly Line[]): boolean => !isInner && opensBlock(lines, line);

type Value = number | boolean;

/** The values of all features of a label, in the order of {@link FEATURES}. */
function valuesOf(evidence: Evidence, i: number): Value[] {
  const label = evidence.labels[i]!;
  const count = evidence.styles.get(label.style)!;
  const times = evidence.keys.get(label.key)!;
  return [
    1,
    ...KINDS.map((kind) => label.kind === kind),
    ...CLOSERS.map((closer) => label.closer === closer),
    times === 1,
    times === 2,
    times > 2,
    ...styleValues(count, evidence),
    ...bodyValues(evidence.bodies[i]!),
    ...placeValues(evidence, i),
    ...wordValues(evidence, label),
    ...contextValues(evidence, label, count),
    label.closer === 'colon' && label.words === 1 && times === 1,
    label.closer === 'alone' && times === 1,
    label.closer === 'alone' && times > 1,
    label.closer === 'stop' && label.isCapitals,
    label.closer === 'stop' && times === 1,
    ...shapeValues(evidence, label),
    ...ordinaryValues(evidence.ordinary[i] === 1, times, count),
  ];
}

function styleValues(count: Count, { blocks, text }: Evidence): Value[] {
  const { n } = count;
  return [
    n === 1,
    n === 2,
    n > 2 && n < 6,
    n > 5,
    count.returns / n,
    count.most / n,
    count.keys.size / n,
    n > 1 ? count.same / (n - 1) : 0,
    blocks > 0 ? Math.min(1, count.blocks / blocks) : 0,
    1 - count.first / text.length,
    Math.min(2, logarithm(1 + count.chars / n) / 3.45),
    count.sentences / n,
    count.asks / n,
    count.named / n,
    count.small / n,
  ];
}

function bodyValues({ length, isSentence, asks, beginsSmall, hasWord }: Body): Value[] {
  return [beginsSmall, !hasWord && length > 0, isSentence, asks, length < 30, length > 200, length === 0];
}

function placeValues({ labels, lines, nextOf, firstBack, lastBack }: Evidence, i: number): Value[] {
  const label = labels[i]!;
  return [
    beginsBlock(label, lines),
    label.isInner,
    nextOf[i]! >= 0 && labels[nextOf[i]!]!.key === label.key,
    label.start < firstBack && lastBack >= 0,
    label.start > lastBack && lastBack >= 0,
  ];
}

function wordValues({ text, named }: Evidence, label: Label): Value[] {
  const { key, name, words, smallWords } = label;
  return [
    LINE_NAMES.has(key) || LINE_NAMES.has(text.slice(name.start, name.end).toLowerCase()),
    named.has(key),
    words === 1,
    words > 3,
    smallWords > 0,
    label.isCapitals,
    label.time !== null,
    label.role !== null,
    label.isAlone && label.closer === 'bracket',
    label.style.length > 1 && !/^[:.\s|-]+$/.test(label.style),
  ];
}

function contextValues({ lines, keys }: Evidence, { line, isAlone, isInner }: Label, count: Count): Value[] {
  return [
    lines.length < 6,
    keys.size === 1,
    isAlone && lines[line + 1] !== undefined && lines[line + 1]!.blanks > 0,
    !isInner && line > 0 && !endsSentence(lines[line - 1]!.text) && lines[line]!.blanks === 0,
    count.n === 2 && count.keys.size === 2 && count.asks > 0 && count.sentences === 2,
  ];
}

function shapeValues({ lines, usualWidth: usual }: Evidence, { line, smallInRole, isAlone }: Label): Value[] {
  const isWide = lines[line]!.width >= 0.75 * usual;
  return [smallInRole > 0, smallInRole > 3, isWide, isWide && isAlone];
}

function ordinaryValues(isOrdinaryWord: boolean, times: number, { n, ordinary }: Count): Value[] {
  return [isOrdinaryWord, isOrdinaryWord && times === 1, ordinary / n, isOrdinaryWord && ordinary * 3 < n];
}

/** The width that nine lines in ten keep to. */
function usualWidth(lines: readonly Line[]): number {
  const widths = Uint32Array.from(lines, ({ width }) => width).sort();
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

interface Body {
  readonly length: number;
  readonly isSentence: boolean;
  readonly asks: boolean;
  readonly beginsSmall: boolean;
  readonly hasWord: boolean;
}

/** How far a turn is looked at. */
const FAR = 4000;

function bodyOf(text: string, lines: readonly Line[], label: Label, next: Label | undefined): Body {
  const own = lines[label.line]!;
  let from = label.content;
  let to = Math.min(next?.start ?? text.length, from + FAR);
  if (label.isAlone) from = Math.min(to, lines[label.line + label.below]?.start ?? to);
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
  while (from < to && /[\s*_"“‘'([]/.test(text[from]!)) from++;
  const first = text.slice(from, Math.min(to, from + 40));
  const end = next === undefined ? Math.min(to, Math.max(own.end, from + 1)) : to;
  const tail = text.slice(Math.max(from, end - 10), end).replace(/[\s*_)\]”"’]{1,10}$/, '');
  return {
    length: Math.max(0, to - from),
    isSentence:
      first !== '' &&
      !isLower(first) &&
      (endsSentence(tail) || /[-–—…,]$/.test(tail) || (next === undefined && to - from > 60)),
    asks: text.slice(from, to).includes('?'),
    beginsSmall: isLower(first),
    hasWord: beginsWithLetter(first),
  };
}

/** Keys that the text has elsewhere with a capital, as names have it: "thank you, Ms. Ode". */
function namesElsewhere(text: string, labels: readonly Label[]): ReadonlySet<string> {
  const wanted = new Map<string, number>();
  for (const { key } of labels) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  const found = new Map<string, number>();
  if (wanted.size === 0) return new Set();
  for (const { 0: word } of text.matchAll(/\p{Lu}[\p{L}'’-]{2,30}/gu)) {
    const key = word.toLowerCase().replace(/['’]s?$/, '');
    if (wanted.has(key)) found.set(key, (found.get(key) ?? 0) + 1);
  }
  return new Set([...found].filter(([key, n]) => n > wanted.get(key)!).map(([key]) => key));
}

/** What is known of each label once all have a first probability. */
export function gatherSecond(labels: readonly Label[], first: readonly number[]): (i: number) => number[] {
  const mean = (keyOf: (label: Label) => string): ((label: Label, i: number) => number) => {
    const sums = new Map<string, { sum: number; n: number }>();
    labels.forEach((label, i) => {
      const own = sums.get(keyOf(label)) ?? { sum: 0, n: 0 };
      own.sum += first[i]!;
      own.n++;
      sums.set(keyOf(label), own);
    });
    return (label, i) => {
      const { sum, n } = sums.get(keyOf(label))!;
      return n > 1 ? (sum - first[i]!) / (n - 1) : 0.3;
    };
  };
  const byStyle = mean(({ style }) => style);
  const byKey = mean(({ key }) => key);
  const strength = new Map<string, number>();
  labels.forEach(({ style }, i) => strength.set(style, (strength.get(style) ?? 0) + first[i]!));
  const total = [...strength.values()].reduce((sum, x) => sum + x, 0);
  const most = [...strength.values()].reduce((a, b) => Math.max(a, b), 0);
  const best = first.reduce((a, b) => Math.max(a, b), 0);
  const logit = (p: number): number => Math.max(-6, Math.min(6, logarithm((p + 1e-4) / (1 - p + 1e-4)))) / 3;
  return (i) => {
    const label = labels[i]!;
    const values = [
      logit(first[i]!),
      logit(byStyle(label, i)),
      logit(byKey(label, i)),
      i > 0 ? logit(first[i - 1]!) : 0,
      i + 1 < labels.length ? logit(first[i + 1]!) : 0,
      logit(best),
      strength.get(label.style)! / (total + 0.1),
      strength.get(label.style)! < most ? 1 : 0,
    ];
    return values.flatMap((value, f) => (value === 0 ? [] : [FEATURES.length + f, value]));
  };
}

/** Units of the hidden layer of both networks. */
export const HIDDEN = 72;

/**
 * The probability that a candidate with these features is a label: a network of one hidden layer of rectified units. The weights are those from each feature to all
 * units, feature by feature, then those from the units out.
 *
 * @param hidden receives what the units give: as long as there are units
 */
export function judgeRow(weights: ArrayLike<number>, row: readonly number[], hidden: Float64Array): number {
  const units = hidden.length;
  hidden.fill(0);
  for (let k = 0; k < row.length; k += 2) {
    const from = row[k]! * units;
    for (let h = 0; h < units; h++) hidden[h]! += weights[from + h]! * row[k + 1]!;
  }
  const out = weights.length - units;
  let sum = 0;
  for (let h = 0; h < units; h++) {
    if (hidden[h]! < 0) hidden[h] = 0;
    sum += hidden[h]! * weights[out + h]!;
  }
  return 1 / (1 + exponential(-sum));
}
