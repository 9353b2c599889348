import { hashString, mix } from './hash.ts';
import { LEAST_POTENTIAL, LEAST_SUM, NEVER } from './kernel-constants.ts';
import { exponential } from '../text/exponential.ts';
import { allocate, nativeKernels, type Kernels, type Native } from './native.ts';
import { addWeights, type WeightTable } from './weights.ts';

/**
 * Linear chains: the best sequence of tags for a stretch of tokens, given a score for each tag at each token (emissions) and one for each
 * pair of neighbours (transitions). Exact: Viterbi for the best path, forward-backward for the probability of each tag at each token.
 * Only legal sequences count: in "B-ORG I-PERSON" the second tag can not follow the first.
 *
 * All arrays are kept between calls and grow when they must, so that nothing is allocated for a sentence.
 */
export interface Chain {
  readonly tags: readonly string[];
  /** Legal predecessors of tag `t`: `before[beforeStart[t]]` up to `before[beforeStart[t + 1]]`; the start counts as `start`. */
  readonly before: Uint8Array;
  readonly beforeStart: Int32Array;
  /** The predecessors that most tags share (all that may end a name), 1 for each tag that has just these, and how far transitions between the two differ at most. */
  readonly common: Uint8Array;
  readonly isCommon: Uint8Array;
  readonly spread: number;
  /** Score of the transition from p to t at `p * tags.length + t`. */
  readonly transitions: Int32Array;
  /** e to the transitions, 0 for the illegal ones. */
  readonly factors: Float32Array;
  /** e to minus k units of score. Where it ends, a tag so far below the best of its token counts as impossible in {@link ChainDecoder.marginals}. */
  readonly odds: Float32Array;
  /** Worth of one unit of score, as a logit. */
  readonly step: number;
  /** The tag that stands for "before the first token": "O", or tag 0. */
  readonly start: number;
  /** 1 for the tags that may be the last one. */
  readonly last: Uint8Array;
  /** What the kernels need; null where they can not run. */
  readonly native: NativeChain | null;
}

/** Tables and working memory of the kernels, for stretches of up to {@link LONGEST} tokens; numbers are addresses. */
interface NativeChain {
  readonly kernels: Kernels;
  /** Columns of the tables: the tags, filled up to a multiple of eight. */
  readonly stride: number;
  readonly arcs: number;
  readonly firstScores: number;
  readonly lastScores: number;
  readonly forwards: number;
  readonly backwards: number;
  readonly firstFactors: number;
  readonly lastFactors: number;
  readonly odds: number;
  readonly best: number;
  readonly back: number;
  readonly memory: number;
  /** Emissions, the best tags and the probabilities of the stretch at hand. */
  readonly scores: Int32Array;
  readonly path: Uint8Array;
  readonly out: Float32Array;
}

/** Adds the weights of a feature to `out[at]`, `out[at + 1]` ..., one for each label. */
export type AddRow = (feature: number, out: Int32Array, at: number) => void;

const fromColumns =
  (table: WeightTable): AddRow =>
  (feature, out, at) => {
    addWeights(table, feature, out, at);
  };

/** The key of the feature "the tag before is `tag`", whose row holds the transitions out of it. */
export const transitionFeature = (tag: number): number => mix(hashString('tag before'), tag);

/**
 * Whether `next` may follow `previous`. Tags are "O", "B-X", "I-X" and, where `closed` (BILOU), "L-X" and "U-X"; any other tag is free.
 * With `closed` an entity must end in L or be a U.
 */
export function isLegal(previous: string, next: string, closed: boolean): boolean {
  const inside = next.startsWith('I-') || next.startsWith('L-');
  const open = previous.startsWith('B-') || previous.startsWith('I-');
  if (inside) return open && previous.slice(2) === next.slice(2);
  return !(closed && open);
}

/**
 * The chain of a weight table, whose labels are the tags and which holds the transitions as rows of {@link transitionFeature}. With an `addRow` that reads the table where
 * it has been laid out, the columns need not be read for the few rows.
 */
export function createChain(
  table: WeightTable,
  addRow: AddRow = fromColumns(table),
  native: Native | null = nativeKernels(),
): Chain {
  const { labels: tags, step } = table;
  const size = tags.length;
  const transitions = new Int32Array(size * size);
  for (let tag = 0; tag < size; tag++) addRow(transitionFeature(tag), transitions, tag * size);
  const chain = completeChain(tags, transitions, step);
  return native === null ? chain : { ...chain, native: layOut(native, chain) };
}

/** Adds to tags and transitions what follows from them. */
function completeChain(tags: readonly string[], transitions: Int32Array, step: number): Chain {
  const rules = legality(tags);
  const factors = new Float32Array(tags.length ** 2);
  for (let t = 0; t < tags.length; t++) {
    for (let k = rules.beforeStart[t]!; k < rules.beforeStart[t + 1]!; k++) {
      const arc = rules.before[k]! * tags.length + t;
      factors[arc] = exponential(transitions[arc]! * step);
    }
  }
  // What most tags share as predecessors: of those only few can be the best one, see decode.
  const listOf = (t: number): string => rules.before.subarray(rules.beforeStart[t]!, rules.beforeStart[t + 1]!).join();
  const lists = tags.map((_, t) => listOf(t));
  const timesOf = (list: string): number => lists.filter((other) => other === list).length;
  const shared = lists.reduce((most, list) => (timesOf(list) > timesOf(most) ? list : most));
  const isCommon = Uint8Array.from(lists, (list) => (list === shared ? 1 : 0));
  const common = rules.before.slice(
    rules.beforeStart[isCommon.indexOf(1)]!,
    rules.beforeStart[isCommon.indexOf(1) + 1]!,
  );
  let lowest = Infinity;
  let highest = -Infinity;
  for (const p of common) {
    for (let t = 0; t < tags.length; t++) {
      if (isCommon[t] !== 1) continue;
      lowest = Math.min(lowest, transitions[p * tags.length + t]!);
      highest = Math.max(highest, transitions[p * tags.length + t]!);
    }
  }
  const odds = Float32Array.from({ length: Math.min(4096, Math.ceil(FAR / step)) }, (_, k) => exponential(-k * step));
  return {
    ...rules,
    common,
    isCommon,
    spread: Math.max(0, highest - lowest),
    tags,
    transitions,
    factors,
    odds,
    step,
    native: null,
  };
}

/** Tokens of the longest stretch that the kernels take. */
const LONGEST = 512;
/** A transition that is illegal, times 64. */
const ILLEGAL = -0x20000000;

/** Lays out the tables of a chain for the kernels; null if their memory is full. */
function layOut(native: Native, { tags, transitions, factors, odds, start, last }: Chain): NativeChain | null {
  const size = tags.length;
  const stride = Math.ceil(size / 8) * 8;
  const arcs = allocate(native, Int32Array, size * stride);
  const edges = allocate(native, Int32Array, 2 * stride);
  const tables = allocate(native, Float32Array, 2 * size * stride + 2 * stride + odds.length + 1);
  const best = allocate(native, Int32Array, 2 * stride);
  const back = allocate(native, Uint8Array, LONGEST * stride);
  const memory = allocate(native, Float32Array, (2 * LONGEST + 2) * stride);
  const scores = allocate(native, Int32Array, LONGEST * size + stride);
  const path = allocate(native, Uint8Array, LONGEST);
  const out = allocate(native, Float32Array, LONGEST * size + stride);
  if (
    arcs === null ||
    edges === null ||
    tables === null ||
    best === null ||
    back === null ||
    memory === null ||
    scores === null ||
    path === null ||
    out === null
  )
    return null;
  arcs.fill(ILLEGAL);
  edges.fill(NEVER);
  const backwards = size * stride; // where each begins in `tables`
  const firsts = 2 * size * stride;
  const lasts = firsts + stride;
  for (let p = 0; p < size; p++) {
    for (let t = 0; t < size; t++) {
      const factor = factors[p * size + t]!;
      arcs[p * stride + t] = (factor === 0 ? ILLEGAL : transitions[p * size + t]! * 64) + 63 - p;
      tables[p * stride + t] = factor;
      tables[backwards + t * stride + p] = factor;
    }
    if (factors[start * size + p] !== 0) edges[p] = transitions[start * size + p]! * 64;
    tables[firsts + p] = factors[start * size + p]!;
    if (last[p] === 1) {
      edges[stride + p] = 0;
      tables[lasts + p] = 1;
    }
  }
  tables.set(odds, lasts + stride);
  const at = tables.byteOffset;
  return {
    kernels: native.kernels,
    stride,
    arcs: arcs.byteOffset,
    firstScores: edges.byteOffset,
    lastScores: edges.byteOffset + 4 * stride,
    forwards: at,
    backwards: at + 4 * backwards,
    firstFactors: at + 4 * firsts,
    lastFactors: at + 4 * lasts,
    odds: at + 4 * (lasts + stride),
    best: best.byteOffset,
    back: back.byteOffset,
    memory: memory.byteOffset,
    scores,
    path,
    out,
  };
}

/** How many logits below the best tag of a token another one must be to be left out of the sums. */
const FAR = 8;

/** What follows from the names of the tags alone; the trainers use it too. */
export function legality(tags: readonly string[]): Pick<Chain, 'before' | 'beforeStart' | 'start' | 'last'> {
  const closed = tags.some((tag) => tag.startsWith('L-') || tag.startsWith('U-'));
  const before: number[] = [];
  const beforeStart = [0];
  for (const tag of tags) {
    tags.forEach((other, t) => {
      if (isLegal(other, tag, closed)) before.push(t);
    });
    beforeStart.push(before.length);
  }
  const start = Math.max(0, tags.indexOf('O'));
  const last = Uint8Array.from(tags, (tag) => (isLegal(tag, 'O', closed) ? 1 : 0));
  return { before: Uint8Array.from(before), beforeStart: Int32Array.from(beforeStart), start, last };
}

/**
 * Decodes stretches of tokens along one {@link Chain}; holds the working memory. Make one for a document, not one for a sentence. What it gives is valid until the
 * next call of a decoder of this chain.
 */
export interface ChainDecoder {
  /** Emissions to fill in, all zero: the score of tag `t` at token `i` goes to `i * tags.length + t`. */
  emissions(length: number): Int32Array;
  /** Instead: emissions that stand elsewhere, those of the first token from `at` on. They are read by the next calls. */
  take(emissions: Int32Array, at: number): void;
  /** The best tags for the emissions filled in. */
  decode(length: number): Uint8Array;
  /**
   * The probability of each tag at each token, laid out as the emissions. Tags whose emission is more than `within` logits below the best of the token are taken
   * for impossible; at most and by default 8.
   */
  marginals(length: number, within?: number): Float32Array;
}

const LOWEST = -0x3fffffff;

/** What a decoder works on. Its functions take it apart first: a variable of the function itself is not read anew at every step of a loop. */
interface Memory {
  capacity: number;
  /** The scores to be decoded, from `base` on: those of somebody else, or `own`. */
  scores: Int32Array;
  base: number;
  own: Int32Array;
  /** For {@link bestPath}: the tag before each tag, the best tags, scores of the paths to this token and the next. */
  back: Uint8Array;
  path: Uint8Array;
  best: Int32Array;
  next: Int32Array;
  /** Tags in question. */
  near: Uint8Array;
  /** For {@link tagProbabilities}: by token and tag, and by tag. */
  forward: Float32Array;
  potentials: Float32Array;
  reach: Float32Array;
  ahead: Float32Array;
}

const NO_INTEGERS = /* @__PURE__ */ new Int32Array(0);
const NO_BYTES = /* @__PURE__ */ new Uint8Array(0);
const NO_NUMBERS = /* @__PURE__ */ new Float32Array(0);

/** Makes room for what the kernels do not take. */
function grow(memory: Memory, size: number, length: number): void {
  if (length <= memory.capacity) return;
  const capacity = Math.max(16, length, memory.capacity * 2);
  memory.capacity = capacity;
  memory.back = new Uint8Array(capacity * size);
  memory.path = new Uint8Array(capacity);
  memory.forward = NO_NUMBERS;
  memory.best = new Int32Array(size);
  memory.next = new Int32Array(size);
  memory.near = new Uint8Array(size);
  memory.reach = new Float32Array(size);
  memory.ahead = new Float32Array(size);
}

/** Copies the scores to where the kernels see them, if they are not there. */
function hand({ scores, base }: Memory, { scores: to }: NativeChain, count: number): void {
  if (scores !== to) for (let k = 0; k < count; k++) to[k] = scores[base + k]!;
}

/** The best path, from the kernels. */
function nativePath(native: NativeChain, size: number, length: number): Uint8Array {
  const { kernels, stride, arcs, firstScores, lastScores, best, back, scores, path } = native;
  kernels.decode(scores.byteOffset, size, stride, length, arcs, firstScores, lastScores, best, back, path.byteOffset);
  return path;
}

/** The probabilities of the tags, from the kernels. */
function nativeProbabilities(chain: Chain, native: NativeChain, length: number, within: number): Float32Array {
  const { kernels, stride, forwards, backwards, firstFactors, lastFactors, odds, memory, scores, out } = native;
  const most = chain.odds.length;
  kernels.marginals(
    scores.byteOffset,
    chain.tags.length,
    stride,
    length,
    forwards,
    backwards,
    firstFactors,
    lastFactors,
    odds,
    Math.min(most, Math.ceil(within / chain.step)),
    most,
    chain.start,
    memory,
    out.byteOffset,
  );
  return out;
}

/** @param native the kernels, or null to do without */
export function createDecoder(chain: Chain, native: NativeChain | null = chain.native): ChainDecoder {
  const size = chain.tags.length;
  const memory: Memory = {
    capacity: 0,
    scores: NO_INTEGERS,
    base: 0,
    own: NO_INTEGERS,
    back: NO_BYTES,
    path: NO_BYTES,
    best: NO_INTEGERS,
    next: NO_INTEGERS,
    near: NO_BYTES,
    forward: NO_NUMBERS,
    potentials: NO_NUMBERS,
    reach: NO_NUMBERS,
    ahead: NO_NUMBERS,
  };

  return {
    emissions(length) {
      memory.base = 0;
      if (native !== null && length <= LONGEST) memory.scores = native.scores;
      else {
        if (memory.own.length < length * size)
          memory.own = new Int32Array(Math.max(length, memory.capacity * 2) * size);
        memory.scores = memory.own;
      }
      return memory.scores.fill(0, 0, length * size);
    },

    take(emissions, at) {
      memory.scores = emissions;
      memory.base = at;
    },

    decode(length) {
      if (native !== null && length <= LONGEST && length > 0) {
        hand(memory, native, length * size);
        return nativePath(native, size, length);
      }
      grow(memory, size, length);
      return bestPath(chain, memory, length);
    },

    marginals(length, within = FAR) {
      if (native !== null && length <= LONGEST && length > 0) {
        hand(memory, native, length * size);
        return nativeProbabilities(chain, native, length, within);
      }
      grow(memory, size, length);
      if (memory.forward.length < length * size) {
        memory.forward = new Float32Array(memory.capacity * size);
        memory.potentials = new Float32Array(memory.capacity * size);
      }
      return tagProbabilities(chain, memory, length, within);
    },
  };
}

/** Viterbi. */
function bestPath(
  { tags, before, beforeStart, common, isCommon, spread, transitions, factors, start, last }: Chain,
  memory: Memory,
  length: number,
): Uint8Array {
  const { scores, base, back, path, near } = memory;
  const size = tags.length;
  let { best, next } = memory;
  if (length === 0) return path;
  for (let t = 0; t < size; t++) {
    best[t] = factors[start * size + t] === 0 ? LOWEST : transitions[start * size + t]! + scores[base + t]!;
  }
  for (let i = 1; i < length; i++) {
    const row = i * size;
    // Of the predecessors that most tags share, one that lies behind the best by more than transitions differ can not win.
    let lead = LOWEST;
    for (let k = 0; k < common.length; k++) if (best[common[k]!]! > lead) lead = best[common[k]!]!;
    let many = 0;
    for (let k = 0; k < common.length; k++) if (best[common[k]!]! >= lead - spread) near[many++] = common[k]!;
    for (let t = 0; t < size; t++) {
      if (i === length - 1 && last[t] !== 1) {
        next[t] = LOWEST;
        continue;
      }
      let top = LOWEST;
      let from = 0;
      const isShared = isCommon[t] === 1;
      const list = isShared ? near : before;
      for (let k = isShared ? 0 : beforeStart[t]!, end = isShared ? many : beforeStart[t + 1]!; k < end; k++) {
        const p = list[k]!;
        const score = best[p]! + transitions[p * size + t]!;
        if (score > top) {
          top = score;
          from = p;
        }
      }
      // Out of reach stays out of reach, however high the emission.
      next[t] = top <= LOWEST / 2 ? LOWEST : top + scores[base + row + t]!;
      back[row + t] = from;
    }
    const spare = best;
    best = next;
    next = spare;
  }
  let tag = -1;
  for (let t = 0; t < size; t++) if (last[t] === 1 && (tag < 0 || best[t]! > best[tag]!)) tag = t;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = tag;
    tag = back[i * size + tag]!;
  }
  return path;
}

/**
 * Forward and backward, in numbers of 32 bits, rounded after each step, and added up in the order of the kernels, so that both give the same. What is zero is left
 * out, which changes no sum: most tags are out of the question at most tokens.
 */
function tagProbabilities(
  { tags, factors, odds, step, start, last }: Chain,
  memory: Memory,
  length: number,
  within: number,
): Float32Array {
  const { scores, base, forward, potentials, reach, ahead, near } = memory;
  const size = tags.length;
  const limit = Math.min(odds.length, Math.ceil(within / step));
  let many = 0;
  for (let i = 0, row = 0; i < length; i++, row += size) {
    const from = base + row;
    let top = scores[from]!;
    for (let t = 1; t < size; t++) if (scores[from + t]! > top) top = scores[from + t]!;
    for (let t = 0; t < size; t++) {
      // The start tag ("O") always takes part, so that there is always a legal way through.
      const gap = top - scores[from + t]!;
      const potential =
        i === length - 1 && last[t] !== 1 ? 0 : gap < limit ? odds[gap]! : t === start ? LEAST_POTENTIAL : 0;
      potentials[row + t] = potential;
      forward[row + t] = 0;
      if (potential !== 0)
        forward[row + t] =
          potentials[row + t]! *
          (i === 0 ? factors[start * size + t]! : carry(forward, row - size, near, many, factors, t, size));
    }
    scale(forward, row, size, start);
    many = list(forward, row, size, near);
  }
  reach.fill(1);
  for (let row = (length - 1) * size; row >= 0; row -= size) {
    for (let t = 0; t < size; t++) {
      ahead[t] = potentials[row + t]! * reach[t]!;
      forward[row + t] = forward[row + t]! * reach[t]!;
    }
    scale(forward, row, size, start);
    many = list(ahead, 0, size, near);
    for (let t = 0; t < size; t++) reach[t] = carry(ahead, 0, near, many, factors, t * size, 1);
    scale(reach, 0, size, start);
  }
  return forward;
}

/** Lists the tags whose numbers, from `values[row]` on, are not zero. */
function list(values: Float32Array, row: number, size: number, near: Uint8Array): number {
  let many = 0;
  for (let t = 0; t < size; t++) if (values[row + t] !== 0) near[many++] = t;
  return many;
}

/** What a tag gets from those of its neighbour that are listed: the sum of their numbers, from `values[row]` on, times the factors from `at` on in steps. */
function carry(
  values: Float32Array,
  row: number,
  near: Uint8Array,
  many: number,
  factors: Float32Array,
  at: number,
  step: number,
): number {
  let sum = 0;
  for (let n = 0; n < many; n++) {
    const p = near[n]!;
    sum = Math.fround(sum + Math.fround(values[row + p]! * factors[at + p * step]!));
  }
  return sum;
}

/** Makes a row sum to 1, added up as the kernels do, four sums at a time. One of nearly nothing becomes certain of `start`. */
function scale(values: Float32Array, row: number, size: number, start: number): void {
  let sum = 0;
  for (let lane = 0; lane < 4; lane++) {
    let part = 0;
    for (let t = lane; t < size; t += 4) part = Math.fround(part + values[row + t]!);
    sum = Math.fround(sum + part);
  }
  const isSome = sum > Math.fround(LEAST_SUM);
  const factor = isSome ? Math.fround(1 / sum) : 0;
  for (let t = row; t < row + size; t++) values[t] = values[t]! * factor;
  if (!isSome) values[row + start] = 1;
}
