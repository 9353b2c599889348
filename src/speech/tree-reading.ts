/* What the tree says of the head of a cue, and what is asked of stretches of tokens on the way there. */
import { COMMA, THAT } from '../english/clause-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { Rel } from '../syntax/relations.ts';
import type { SpeechView } from './speech-view.ts';

/** A stretch of tokens: the first and the last. */
export type Run = readonly [number, number];

/** How the content hangs from the cue. */
export const NO_CLAUSE = 0,
  CLAUSE = 1,
  OPEN_CLAUSE = 2,
  AROUND = 3,
  OF_NOUN = 4,
  REPORT = 5,
  INVERTED = 6,
  TOLD = 7,
  BETWEEN = 8,
  DISPUTED = 9,
  TAGGED = 10;

/** What the tree says of a head. */
export interface Reading {
  readonly cue: Run;
  /** First and last token; null if nobody is named. */
  readonly source: Run | null;
  /** The head of the source, -1 without. */
  readonly sourceHead: number;
  readonly content: readonly Run[];
  readonly kind: number;
}

/** Longest source that stands beside its cue or in front of it, in tokens. */
export const LONGEST_TAG = 12;

export function hasVerb(pos: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (pos[i] === Tag.VERB || pos[i] === Tag.AUX) return true;
  return false;
}

/** "denied reports [that] he had left": whether a clause stands in what is said. */
export function hasThat({ kind, tree: { relation } }: SpeechView, runs: readonly Run[]): boolean {
  for (const [from, to] of runs)
    for (let i = from; i <= to; i++) if (kind[i] === THAT && relation[i] === Rel.mark) return true;
  return false;
}

/** How many tokens runs have, and how many two lists of runs share. */
export const wordsIn = (runs: readonly Run[]): number => runs.reduce((sum, [from, to]) => sum + to - from + 1, 0);

export function sharedWords(a: readonly Run[], b: readonly Run[]): number {
  let shared = 0;
  for (const [from, to] of a) for (const [x, y] of b) shared += Math.max(0, Math.min(to, y) - Math.max(from, x) + 1);
  return shared;
}

/** The first comma or mark at the end from a token on; behind the last token if there is none. */
export function nextComma({ kind, pos }: SpeechView, from: number, last: number): number {
  let i = from;
  while (i <= last && kind[i] !== COMMA && !(i === last && pos[i] === Tag.PUNCT)) i++;
  return i;
}

/** What a part that hangs from a clause is put into: what stands before it and behind it. */
export function around(view: SpeechView, clause: number, part: number, head: number): Run[] {
  const { left, right } = view.tree;
  const runs: Run[] = [];
  if (left[clause]! < left[part]!) runs.push([left[clause]!, left[part]! - 1]);
  if (right[part]! < right[clause]!) runs.push([right[part]! + 1, right[clause]!]);
  return trimmed(view, runs, head);
}

/** Whether a bracket closes one that stands behind `first`. */
export function closes(document: Document, first: number, last: number): boolean {
  if (wordForm(document, last) !== ')') return false;
  for (let i = last - 1; i > first && last - i <= LONGEST_BRACKET; i--) if (wordForm(document, i) === '(') return true;
  return false;
}
const LONGEST_BRACKET = 40;

/** Without marks at the ends, and without runs that are marks alone or hold the head. */
export function trimmed({ pos, document }: SpeechView, runs: readonly Run[], head: number): Run[] {
  const out: Run[] = [];
  for (const [from, to] of runs) {
    let first = from,
      last = to;
    while (first <= last && pos[first] === Tag.PUNCT) first++;
    while (last >= first && pos[last] === Tag.PUNCT && !closes(document, first, last)) last--;
    if (first <= last && !(first <= head && head <= last)) out.push([first, last]);
  }
  return out;
}
