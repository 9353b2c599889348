import { hashString, mix } from './hash.ts';
import { exponential } from './exponential.ts';
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
  /** Legal successors, likewise. */
  readonly after: Uint8Array;
  readonly afterStart: Int32Array;
  /** The predecessors that most tags share (all that may end a name), 1 for each tag that has just these, and how far transitions between the two differ at most. */
  readonly common: Uint8Array;
  readonly isCommon: Uint8Array;
  readonly spread: number;
  /** Score of the transition from p to t at `p * tags.length + t`. */
  readonly transitions: Int32Array;
  /** e to the transitions, 0 for the illegal ones. */
  readonly factors: Float64Array;
  /** e to minus k units of score. Where it ends, a tag so far below the best of its token counts as impossible in {@link ChainDecoder.marginals}. */
  readonly odds: Float64Array;
  /** Worth of one unit of score, as a logit. */
  readonly step: number;
  /** The tag that stands for "before the first token": "O", or tag 0. */
  readonly start: number;
  /** 1 for the tags that may be the last one. */
  readonly last: Uint8Array;
}

/** The key of the feature "the tag before is `tag`", whose row holds the transitions out of it. */
export function transitionFeature(tag: number): number {
  return mix(hashString('tag before'), tag);
}

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

/** The chain of a weight table, whose labels are the tags and which holds the transitions as rows of {@link transitionFeature}. */
export function createChain(table: WeightTable): Chain {
  const tags = table.labels;
  const size = tags.length;
  const transitions = new Int32Array(size * size);
  for (let tag = 0; tag < size; tag++) addWeights(table, transitionFeature(tag), transitions, tag * size);
  return completeChain(tags, transitions, table.step);
}

/** Adds to tags and transitions what follows from them. */
function completeChain(tags: readonly string[], transitions: Int32Array, step: number): Chain {
  const rules = legality(tags);
  const factors = new Float64Array(tags.length ** 2);
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
  const common = rules.before.slice(rules.beforeStart[isCommon.indexOf(1)]!, rules.beforeStart[isCommon.indexOf(1) + 1]!);
  let lowest = Infinity;
  let highest = -Infinity;
  for (const p of common) {
    for (let t = 0; t < tags.length; t++) {
      if (isCommon[t] !== 1) continue;
      lowest = Math.min(lowest, transitions[p * tags.length + t]!);
      highest = Math.max(highest, transitions[p * tags.length + t]!);
    }
  }
  const odds = Float64Array.from({ length: Math.min(4096, Math.ceil(FAR / step)) }, (_, k) => exponential(-k * step));
  return { ...rules, common, isCommon, spread: Math.max(0, highest - lowest), tags, transitions, factors, odds, step };
}

/** How many logits below the best tag of a token another one must be to be left out of the sums. */
const FAR = 8;

/** What follows from the names of the tags alone; the trainers use it too. */
export function legality(tags: readonly string[]): Pick<Chain, 'before' | 'beforeStart' | 'after' | 'afterStart' | 'start' | 'last'> {
  const closed = tags.some((tag) => tag.startsWith('L-') || tag.startsWith('U-'));
  const before: number[] = [];
  const after: number[] = [];
  const beforeStart = [0];
  const afterStart = [0];
  for (const tag of tags) {
    tags.forEach((other, t) => {
      if (isLegal(other, tag, closed)) before.push(t);
      if (isLegal(tag, other, closed)) after.push(t);
    });
    beforeStart.push(before.length);
    afterStart.push(after.length);
  }
  const start = Math.max(0, tags.indexOf('O'));
  const last = Uint8Array.from(tags, (tag) => (isLegal(tag, 'O', closed) ? 1 : 0));
  return {
    before: Uint8Array.from(before), beforeStart: Int32Array.from(beforeStart), after: Uint8Array.from(after), afterStart: Int32Array.from(afterStart), start, last,
  };
}

/** Decodes stretches of tokens along one {@link Chain}; holds the working memory. Make one for a document, not one for a sentence. */
export interface ChainDecoder {
  /** Emissions to fill in, all zero: the score of tag `t` at token `i` goes to `i * tags.length + t`. Valid until the next call. */
  emissions(length: number): Int32Array;
  /** Instead: emissions that stand elsewhere, those of the first token from `at` on. They are read where they are by the next calls. */
  take(emissions: Int32Array, at: number): void;
  /** The best tags for the emissions filled in. Valid until the next call. */
  decode(length: number): Uint8Array;
  /**
   * The probability of each tag at each token, laid out as the emissions. Valid until the next call. Tags whose emission is more than
   * `within` logits below the best of the token are taken for impossible: less is faster; at most and by default 8.
   */
  marginals(length: number, within?: number): Float64Array;
}

const LOWEST = -0x3fffffff;
const LEAST = 1e-12;

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
  readonly best: Int32Array;
  readonly next: Int32Array;
  /** Tags in question. */
  readonly near: Uint8Array;
  /** For {@link tagProbabilities}; `active` holds the tags in question at token i from i * size on. */
  forward: Float64Array;
  potentials: Float64Array;
  readonly backward: Float64Array;
  active: Uint8Array;
  activeCount: Int32Array;
}

export function createDecoder(chain: Chain): ChainDecoder {
  const size = chain.tags.length;
  const none = new Int32Array(0);
  const memory: Memory = {
    capacity: 0, scores: none, base: 0, own: none, back: new Uint8Array(0), path: new Uint8Array(0), best: new Int32Array(size), next: new Int32Array(size), near: new Uint8Array(size),
    forward: new Float64Array(0), potentials: new Float64Array(0), backward: new Float64Array(size), active: new Uint8Array(0), activeCount: none,
  };

  const grow = (length: number): void => {
    if (length <= memory.capacity) return;
    const capacity = Math.max(16, length, memory.capacity * 2);
    memory.capacity = capacity;
    memory.back = new Uint8Array(capacity * size);
    memory.path = new Uint8Array(capacity);
    memory.forward = new Float64Array(0);
  };

  return {
    emissions(length) {
      grow(length);
      if (memory.own.length < length * size) memory.own = new Int32Array(memory.capacity * size);
      else memory.own.fill(0, 0, length * size);
      memory.scores = memory.own;
      memory.base = 0;
      return memory.own;
    },

    take(emissions, at) {
      memory.scores = emissions;
      memory.base = at;
    },

    decode(length) {
      grow(length);
      return bestPath(chain, memory, length);
    },

    marginals(length, within = FAR) {
      grow(length);
      if (memory.forward.length < length * size) {
        const { capacity } = memory;
        memory.forward = new Float64Array(capacity * size);
        memory.potentials = new Float64Array(capacity * size);
        memory.active = new Uint8Array(capacity * size);
        memory.activeCount = new Int32Array(capacity);
      }
      return tagProbabilities(chain, memory, length, within);
    },
  };
}

/** Viterbi. */
function bestPath({ tags, before, beforeStart, common, isCommon, spread, transitions, factors, start, last }: Chain, memory: Memory, length: number): Uint8Array {
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
      if (i === length - 1 && last[t] !== 1) { next[t] = LOWEST; continue; }
      let top = LOWEST;
      let from = 0;
      const isShared = isCommon[t] === 1;
      const list = isShared ? near : before;
      for (let k = isShared ? 0 : beforeStart[t]!, end = isShared ? many : beforeStart[t + 1]!; k < end; k++) {
        const p = list[k]!;
        const score = best[p]! + transitions[p * size + t]!;
        if (score > top) { top = score; from = p; }
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

/** Forward and backward. */
function tagProbabilities({ tags, before, beforeStart, after, afterStart, factors, odds, step, start, last }: Chain, memory: Memory, length: number, within: number): Float64Array {
  const { scores, base, near, forward, potentials, backward, active, activeCount } = memory;
  const size = tags.length;
  const limit = Math.min(odds.length, Math.ceil(within / step));
  forward.fill(0, 0, length * size);
  potentials.fill(0, 0, length * size);
  // Most tags are out of the question at most tokens: the sums go over the others only. The start tag ("O") always takes part, so that
  // there is always a legal way through.
  for (let i = 0; i < length; i++) {
    const row = i * size;
    const from = base + row;
    let top = scores[from]!;
    for (let t = 1; t < size; t++) if (scores[from + t]! > top) top = scores[from + t]!;
    let close = 0;
    for (let t = 0; t < size; t++) {
      near[close] = t;
      close += (top - scores[from + t]! - limit) >>> 31 | (t === start ? 1 : 0); // without a branch, which a processor could not foresee
    }
    let count = 0;
    let sum = 0;
    for (let n = 0; n < close; n++) {
      const t = near[n]!;
      if (i === length - 1 && last[t] !== 1) continue;
      // What is legal before most tags is a shorter list than what is in question.
      let reach = 0;
      if (i === 0) reach = factors[start * size + t]!;
      else {
        const previous = row - size;
        const many = activeCount[i - 1]!;
        const k = beforeStart[t]!;
        const end = beforeStart[t + 1]!;
        if (end - k < many) {
          for (let b = k; b < end; b++) {
            const p = before[b]!;
            reach += forward[previous + p]! * factors[p * size + t]!;
          }
        } else {
          for (let b = 0; b < many; b++) {
            const p = active[previous + b]!;
            reach += forward[previous + p]! * factors[p * size + t]!;
          }
        }
      }
      if (reach === 0) continue;
      active[row + count++] = t;
      const gap = top - scores[from + t]!;
      const potential = gap < limit ? odds[gap]! : LEAST;
      potentials[row + t] = potential;
      sum += forward[row + t] = reach * potential;
    }
    activeCount[i] = count;
    for (let a = 0; a < count; a++) forward[row + active[row + a]!] = forward[row + active[row + a]!]! / sum;
  }
  for (let t = 0; t < size; t++) backward[t] = last[t]!;
  for (let i = length - 1; i >= 0; i--) {
    const row = i * size;
    const count = activeCount[i]!;
    let sum = 0;
    for (let a = 0; a < count; a++) {
      const t = active[row + a]!;
      // What comes after is known: the forward sum becomes a probability, and the potential what is carried one token back.
      sum += forward[row + t] = forward[row + t]! * backward[t]!;
      potentials[row + t] = potentials[row + t]! * backward[t]!;
    }
    for (let a = 0; a < count; a++) forward[row + active[row + a]!] = forward[row + active[row + a]!]! / sum;
    if (i === 0) break;
    const previous = row - size;
    const many = activeCount[i - 1]!;
    let total = 0;
    for (let b = 0; b < many; b++) {
      const p = active[previous + b]!;
      const k = afterStart[p]!;
      const end = afterStart[p + 1]!;
      let reach = 0;
      if (end - k < count) {
        for (let a = k; a < end; a++) {
          const t = after[a]!;
          reach += potentials[row + t]! * factors[p * size + t]!;
        }
      } else {
        for (let a = 0; a < count; a++) {
          const t = active[row + a]!;
          reach += potentials[row + t]! * factors[p * size + t]!;
        }
      }
      backward[p] = reach;
      total += reach;
    }
    for (let b = 0; b < many; b++) backward[active[previous + b]!] = backward[active[previous + b]!]! / total;
  }
  return forward;
}
