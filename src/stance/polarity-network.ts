import type { Tones } from './polarity-features.ts';
import { addressOf, headsOf, headToken, isContent, type Prepared, type TokenRange } from './shown-words.ts';
import { allocate, nativeKernels, type Kernels, type Native } from '../learning/native.ts';
import type { Matrix } from '../learning/matrix.ts';

/**
 * A small network beside each linear model. The linear models know words; this one knows what words are like: it sees the mean vector of the words in each of some places
 * (before, between, behind the mentions; beside them; on the path in the tree) through one hidden layer. It is worse alone and better in company: the scores of the two
 * are mixed. Only additions, multiplications and square roots, which are the same on every machine.
 */

/** Places whose words are pooled. */
export const PAIR_PLACES = 12;
export const TARGET_PLACES = 10;
/** Further inputs: the tone toward each mention, the distance, and 1. */
export const PAIR_NUMBERS = 4;
export const TARGET_NUMBERS = 1;

function pool(p: Prepared, place: number, tokens: readonly number[], out: Float32Array): void {
  const { vectors } = p.knowledge;
  const { width, cells, step } = vectors;
  const at = place * width;
  let count = 0;
  for (const i of tokens) {
    const row = p.row[i]!;
    if (row < 0) continue;
    count++;
    for (let d = 0; d < width; d++) out[at + d] = out[at + d]! + cells[row * width + d]!;
  }
  if (count === 0) return;
  const scale = step / Math.sqrt(count);
  for (let d = 0; d < width; d++) out[at + d] = out[at + d]! * scale;
}

/** Ancestors of a token, the nearest first. */
function above(heads: Int32Array, token: number): number[] {
  const chain: number[] = [];
  for (let i = heads[token]!; i >= 0 && chain.length < 20; i = heads[i]!) chain.push(i);
  return chain;
}

function dependents(
  p: Prepared,
  heads: Int32Array,
  head: number,
  { from, to }: TokenRange,
  but: (i: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let i = Math.max(from, head - 12); i < Math.min(to, head + 13); i++)
    if (heads[i] === head && !but(i) && isContent(p, i)) found.push(i);
  return found;
}

function stretch(p: Prepared, from: number, to: number, but: (i: number) => boolean, onlyContent: boolean): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (!but(i) && (!onlyContent || isContent(p, i))) found.push(i);
  return found;
}

/** Inputs for two mentions, the first in the text first. */
export function pairInputs(p: Prepared, first: TokenRange, second: TokenRange, tones: Tones): Float32Array {
  const { width } = p.knowledge.vectors;
  const out = new Float32Array(PAIR_PLACES * width + PAIR_NUMBERS);
  const { from, to } = addressOf(p, first, second);
  const heads = headsOf(p, first, second);
  const isMention = (i: number): boolean => (i >= first.from && i < first.to) || (i >= second.from && i < second.to);
  pool(p, 0, stretch(p, from, first.from, isMention, true), out);
  pool(p, 1, stretch(p, first.to, second.from, isMention, true), out);
  pool(p, 2, stretch(p, second.to, to, isMention, true), out);
  pool(p, 3, stretch(p, first.to, Math.min(first.to + 3, second.from), isMention, false), out);
  pool(p, 4, stretch(p, Math.max(second.from - 3, first.to), second.from, isMention, false), out);
  pool(p, 5, stretch(p, second.to, Math.min(to, second.to + 4), isMention, false), out);
  pool(p, 6, stretch(p, Math.max(from, first.from - 3), first.from, isMention, false), out);
  const up = above(heads, headToken(heads, first)),
    down = above(heads, headToken(heads, second));
  const meet = up.find((i) => down.includes(i));
  pool(p, 7, meet === undefined ? [] : [meet], out);
  pool(p, 8, up.slice(0, meet === undefined ? 3 : up.indexOf(meet)), out);
  pool(p, 9, down.slice(0, meet === undefined ? 3 : down.indexOf(meet)), out);
  pool(p, 10, down.slice(0, 1), out);
  pool(p, 11, meet === undefined ? [] : dependents(p, heads, meet, { from, to }, isMention), out);
  const at = PAIR_PLACES * width;
  out[at] = tones.holder / 4;
  out[at + 1] = tones.target / 4;
  out[at + 2] = Math.min(30, second.from - first.to) / 30;
  out[at + 3] = 1;
  return out;
}

/** Inputs for one mention. */
export function targetInputs(p: Prepared, target: TokenRange): Float32Array {
  const { width } = p.knowledge.vectors;
  const out = new Float32Array(TARGET_PLACES * width + TARGET_NUMBERS);
  const { from, to } = addressOf(p, target, target);
  const heads = headsOf(p, target, target);
  const isMention = (i: number): boolean => i >= target.from && i < target.to;
  pool(p, 0, stretch(p, from, target.from, isMention, true), out);
  pool(p, 1, stretch(p, target.to, to, isMention, true), out);
  pool(p, 2, stretch(p, Math.max(from, target.from - 3), target.from, isMention, false), out);
  pool(p, 3, stretch(p, target.to, Math.min(to, target.to + 3), isMention, false), out);
  pool(p, 4, stretch(p, Math.max(from, target.from - 8), target.from, isMention, true), out);
  pool(p, 5, stretch(p, target.to, Math.min(to, target.to + 8), isMention, true), out);
  const head = headToken(heads, target);
  const up = above(heads, head);
  pool(p, 6, up.slice(0, 1), out);
  pool(p, 7, up.slice(1, 4), out);
  pool(p, 8, up.length === 0 ? [] : dependents(p, heads, up[0]!, { from, to }, isMention), out);
  pool(p, 9, dependents(p, heads, head, { from, to }, isMention), out);
  out[TARGET_PLACES * width] = 1;
  return out;
}

/** A network, and what the kernels need of it; null where they can not run, or the matrix is not in their memory. The matrix has a row an input; the output layer goes along as numbers. */
export interface Network {
  readonly matrix: Matrix;
  readonly native: { readonly kernels: Kernels; readonly inputs: Float32Array; readonly units: Float64Array } | null;
}

export function createNetwork(matrix: Matrix, native: Native | null = nativeKernels()): Network {
  if (native === null || matrix.width % 8 !== 0 || matrix.cells.buffer !== native.kernels.memory.buffer)
    return { matrix, native: null };
  const inputs = allocate(native, Float32Array, matrix.rows);
  const units = allocate(native, Float64Array, matrix.width);
  return { matrix, native: inputs === null || units === null ? null : { kernels: native.kernels, inputs, units } };
}

/** Scores of the classes: one hidden layer of rectified units. */
export function runNetwork(
  { matrix: { width: hidden, cells, step, extra }, native }: Network,
  inputs: Float32Array,
  classes: number,
): Float64Array {
  let units: Float64Array;
  if (native === null) units = hiddenSums(cells, hidden, inputs);
  else {
    ({ units } = native);
    native.inputs.set(inputs);
    native.kernels.hiddenSums(cells.byteOffset, hidden, native.inputs.byteOffset, inputs.length, units.byteOffset);
  }
  const scores = new Float64Array(classes);
  for (let c = 0; c < classes; c++) scores[c] = extra[hidden * classes + c]!;
  for (let h = 0; h < hidden; h++) {
    const unit = units[h]! * step;
    if (unit <= 0) continue;
    for (let c = 0; c < classes; c++) scores[c] = scores[c]! + unit * extra[h * classes + c]!;
  }
  return scores;
}

/** What comes in at each hidden unit, the twin of the kernel: four inputs at a time, so that a unit is fetched and stored once for all four, yet added up in the order of the inputs. */
function hiddenSums(cells: Int8Array, hidden: number, inputs: Float32Array): Float64Array {
  const units = new Float64Array(hidden);
  const whole = inputs.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const a = inputs[i]!,
      b = inputs[i + 1]!,
      c = inputs[i + 2]!,
      d = inputs[i + 3]!;
    if (a === 0 && b === 0 && c === 0 && d === 0) continue; // a place without words
    let at = i * hidden;
    for (let h = 0; h < hidden; h++, at++) {
      units[h] =
        units[h]! +
        a * cells[at]! +
        b * cells[at + hidden]! +
        c * cells[at + 2 * hidden]! +
        d * cells[at + 3 * hidden]!;
    }
  }
  for (let i = whole; i < inputs.length; i++)
    for (let h = 0; h < hidden; h++) units[h] = units[h]! + inputs[i]! * cells[i * hidden + h]!;
  return units;
}
