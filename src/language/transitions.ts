import type { Document } from './document.ts';
import { POS_TAGS } from './document.ts';
import { hashesOf } from './hashes.ts';
import type { FeatureList } from '../tagging/features.ts';
import { hashString } from '../tagging/hash.ts';

/**
 * The machine that builds a dependency tree (arc-hybrid: Kuhlmann, Gómez-Rodríguez and Satta 2011), and what it looks at. It reads a
 * sentence from left to right with a stack; each step either shifts the next token onto the stack, or takes the top of the stack as a
 * dependent of the next token (LEFT) or of the token beneath it (RIGHT). Two steps a token, so time is linear. Arcs have no labels: the
 * part of speech, the side and the preposition of a dependent tell its role well enough for whoever asks for a path.
 *
 * Names are all alike to it: a proper noun is known by its tag alone.
 */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;
export const STEPS = ['shift', 'left', 'right'] as const;

/** Name and version of the features below; bound to the weights. */
export const PARSER_FEATURES = 'transitions 2';

const PROPN = POS_TAGS.indexOf('PROPN');
const NUM = POS_TAGS.indexOf('NUM');

/** A hash per token of what the parser may know of its word, and its part of speech. */
export interface ParserInput {
  readonly word: Int32Array;
  readonly pos: Uint8Array;
}

const MASKED = /* @__PURE__ */ hashString('#name');
const NUMBER = /* @__PURE__ */ hashString('#number');

/** What the parser sees of a document's tokens: one hash a lemma, names and numbers masked. */
export function parserInput(document: Document): ParserInput {
  const { tokens } = document;
  const { lemma } = hashesOf(document);
  const word = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const tag = tokens.pos[i]!;
    word[i] = tag === PROPN ? MASKED : tag === NUM ? NUMBER : lemma[tokens.lemma[i]!]!;
  }
  return { word, pos: tokens.pos };
}

/** The parser's state over the tokens `from` to `to` (exclusive); `to` itself stands for the root. */
export interface State {
  from: number;
  to: number;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  /** Head of each token so far, relative to `from`; -1 for none yet. */
  readonly heads: Int32Array;
  /** Outermost dependents so far, relative to `from`; -1 for none. */
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
}

export function createState(from: number, to: number): State {
  const size = to - from + 1;
  return {
    from, to, stack: new Int32Array(size), depth: 0, next: 0,
    heads: new Int32Array(size).fill(-1), leftmost: new Int32Array(size).fill(-1), rightmost: new Int32Array(size).fill(-1),
  };
}

/** Sets a state back to the start of another stretch, at most as long as the one it was made for. */
export function restart(state: State, from: number, to: number): void {
  const size = to - from + 1;
  state.from = from;
  state.to = to;
  state.depth = 0;
  state.next = 0;
  state.heads.fill(-1, 0, size);
  state.leftmost.fill(-1, 0, size);
  state.rightmost.fill(-1, 0, size);
}

/** Whether a step may be taken: nothing is shifted past the root, and the root is never shifted. */
export function isAllowed(state: State, step: number): boolean {
  const size = state.to - state.from;
  if (step === SHIFT) return state.next < size;
  if (step === LEFT) return state.depth > 0;
  return state.depth > 1;
}

/** Whether all tokens but the root have their head. */
export const isDone = (state: State): boolean => state.next === state.to - state.from && state.depth === 0;

export function take(state: State, step: number): void {
  if (step === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const dependent = state.stack[--state.depth]!;
  const head = step === LEFT ? state.next : state.stack[state.depth - 1]!;
  state.heads[dependent] = head;
  if (dependent < head) {
    if (state.leftmost[head] === -1 || dependent < state.leftmost[head]!) state.leftmost[head] = dependent;
  } else if (dependent > state.rightmost[head]!) state.rightmost[head] = dependent;
}

const NO_WORD = 0x5bd1e995;
const NO_TAG = 31;
const ROOT_TAG = 30;

/** Writes the features of a state to a list. */
export function parserFeatures({ word, pos }: ParserInput, { from, to, stack, depth, next, leftmost, rightmost }: State, list: FeatureList): void {
  const { one, two } = list;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = from + next;
  const lS0 = s0 < 0 ? -1 : leftmost[s0]!, rS0 = s0 < 0 ? -1 : rightmost[s0]!;
  const lB0 = leftmost[next]!;
  // Only what is ahead can be the root, or beyond it; what is on the stack or hangs from it is a token.
  const tS0 = s0 < 0 ? NO_TAG : pos[from + s0]!, tS1 = s1 < 0 ? NO_TAG : pos[from + s1]!, tS2 = s2 < 0 ? NO_TAG : pos[from + s2]!;
  const tB0 = b0 < to ? pos[b0]! : b0 === to ? ROOT_TAG : NO_TAG;
  const tB1 = b0 + 1 < to ? pos[b0 + 1]! : b0 + 1 === to ? ROOT_TAG : NO_TAG;
  const tB2 = b0 + 2 < to ? pos[b0 + 2]! : b0 + 2 === to ? ROOT_TAG : NO_TAG;
  const wS0 = s0 < 0 ? NO_WORD : word[from + s0]!, wS1 = s1 < 0 ? NO_WORD : word[from + s1]!;
  const wB0 = b0 < to ? word[b0]! : NO_WORD, wB1 = b0 + 1 < to ? word[b0 + 1]! : NO_WORD;
  const gap = s0 < 0 ? 0 : Math.min(7, next - s0);
  const gapS = s1 < 0 ? 0 : Math.min(7, s0 - s1);
  const core = (tS0 << 10) | (tS1 << 5) | tB0;
  const ends = (tS0 << 5) | tB0;
  one[0] = wS0;
  one[1] = wS1;
  one[2] = wB0;
  one[3] = (core << 5) | tB1;
  one[4] = (core << 5) | tS2;
  one[5] = (tS0 << 20) | (tB0 << 15) | (tB1 << 10) | (tB2 << 5);
  one[6] = (core << 5) | (lB0 < 0 ? NO_TAG : pos[from + lB0]!);
  one[7] = (core << 5) | (lS0 < 0 ? NO_TAG : pos[from + lS0]!);
  one[8] = (tS0 << 8) | (tB0 << 3) | gap;
  one[9] = (tS0 << 8) | (tS1 << 3) | gapS;
  one[10] = (tS0 << 10) | (tB0 << 5) | (lS0 < 0 ? 0 : 1) | (rS0 < 0 ? 0 : 2) | (lB0 < 0 ? 0 : 4);
  two[0] = wS0; two[1] = ends;
  two[2] = wB0; two[3] = ends;
  two[4] = wS1; two[5] = (tS0 << 5) | tS1;
  two[6] = wS0; two[7] = (tS0 << 5) | tS1;
  two[8] = wS0; two[9] = (tB0 << 3) | gap;
  two[10] = wB1; two[11] = ends;
  two[12] = lB0 < 0 ? NO_WORD : word[from + lB0]!; two[13] = core;
  list.oneTemplate = 1;
  list.ones = 11;
  list.twoTemplate = 12;
  list.twos = 7;
}
