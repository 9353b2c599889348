/*
 * What the choice between two readings of a cue looks at: how sure the chain is, how the words of both lie to the cue and to each other, what they begin and end with, what they are in the clause, and what
 * stands in the words that only one of them has.
 */
import { RELATIVE } from '../english/clause-words.ts';
import { lemmaAt } from '../language/document.ts';
import { featuresInto, type AddFeatures } from '../learning/boosted-trees.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { relationSet } from '../syntax/relations.ts';
import { antecedentOf, objectOf } from '../syntax/subjects.ts';
import { childrenOf } from '../syntax/tree.ts';
import type { Arguments } from './arguments.ts';
import { isWithoutObject } from './grammatical-arguments.ts';
import { createPaths, isPassive, type Paths } from './paths.ts';
import { NOUN, PUNCT, VERB, type SpeechView } from './speech-view.ts';
import { goesOnFrom, isOnlyVerb, quotedAs } from './tree-sources.ts';
import { hasVerb, sharedWords, wordsIn, type Reading, type Run } from './tree-reading.ts';

/** Name of this extractor; change it with every change below, so that old trees are refused. */
export const READING_FEATURES = 'speech readings 2';
/** How many features a choice has. */
export const READING_WIDTH = 96;

export interface Readings {
  readonly chain: Arguments;
  readonly tree: Reading;
}

/** What is chosen. */
export const SOURCE = 0,
  CONTENT = 1;

/** A probability in steps. */
const STEPS = 60;
/** Distances to the cue, in tokens, count from here. */
const MIDDLE = 45;

/** The runs of both readings. */
type Two = readonly [chain: readonly Run[], tree: readonly Run[]];

export const sourcesOf = ({ source }: Reading): readonly Run[] => (source === null ? [] : [source]);

/** Writes the features of a choice. */
export function readingFeatures(
  view: SpeechView,
  head: number,
  { chain, tree }: Readings,
  role: number,
  out: Uint8Array,
): void {
  const add = featuresInto(out);
  const both: readonly Two[] = [
    [chain.source, sourcesOf(tree)],
    [chain.content, tree.content],
  ];
  const [own, other] = [both[role]!, both[1 - role]!];
  const paths = createPaths(view.document);
  paths.from(head);
  const place = { view, head, paths, said: chain.said };
  out.fill(0);
  add(role, tree.kind, chain.sourceCertainty * STEPS, chain.contentCertainty * STEPS);
  addCue(place, add);
  add(howTheyLie(own), sharedWords(...own), howTheyLie(other));
  for (const runs of other) add(...boundsOf(runs, head));
  for (const k of [0, 1]) {
    const addNext = featuresInto(out, FIRST_OF_RUNS + k * OF_RUNS);
    addRuns(place, own[k]!, addNext);
    addRest(place, stretchOutside(own[k]!, own[1 - k]!), addNext);
  }
}
/** How many features there are before those of the runs, and of the runs of each reading. */
const FIRST_OF_RUNS = 24,
  OF_RUNS = 36;

function addCue({ view, head }: Place, add: AddFeatures): void {
  const { pos, kind, grade, tree, document } = view;
  add(
    pos[head]!,
    grade[head]!,
    tree.inflection[head]!,
    tree.relation[head]! + 1,
    isPassive(tree, head) ? (isOnlyVerb(tree, head) ? 1 : 2) : 0,
  );
  for (const i of [head - 1, head + 1]) add(kind[i] ?? 0, pos[i] ?? 0);
  // "Novak said the firm had lied and [had claimed]", "was quoted as [saying]", "complained"
  add(goesOnFrom(view, head) ? 1 : 0, quotedAs(tree, clausesOf(document), head) >= 0 ? 1 : 0);
  add(isWithoutObject(view, head) ? 1 : 0, lemmaAt(document, head) === 'say' ? 1 : 0);
}

/** Where runs begin and end. */
const boundsOf = (runs: readonly Run[], head: number): [number, number] =>
  runs.length === 0 ? [0, 0] : [runs[0]![0] - head + MIDDLE, runs.at(-1)![1] - head + MIDDLE];

interface Place {
  readonly view: SpeechView;
  readonly head: number;
  readonly paths: Paths;
  readonly said: Arguments['said'];
}

function addRuns({ view, head, paths }: Place, runs: readonly Run[], add: AddFeatures): void {
  const { pos, kind, quote, tree, document, standing } = view;
  const [run] = runs;
  add(runs.length, wordsIn(runs), ...boundsOf(runs, head));
  if (run === undefined) {
    add(...new Array<number>(22).fill(0));
    return;
  }
  const [first] = run;
  const last = runs.at(-1)![1];
  for (const i of [first - 1, first, last, last + 1]) add(kind[i] ?? 0, pos[i] ?? 0);
  const top = topOf(view, run);
  const above = tree.head[top]!;
  const antecedent = antecedentOf(tree, head);
  const holds = (token: number): boolean => runs.some(([from, to]) => from <= token && token <= to);
  add(quote[first]!, quote[last]!, verbsIn(view, runs), openArcs(view, runs, head));
  add(tree.relation[top]! + 1, above === head ? 1 : above < 0 ? 2 : above < head ? 3 : 4, paths.partOf(top));
  add(standing[top]! + 1, pos[top] === NOUN ? 1 + kindOfAnyNoun(lemmaAt(document, top)) : 0);
  add(antecedent < 0 ? 2 : holds(antecedent) ? 1 : 0, relativeIn(view, run), tree.inflection[first]!);
  add(holds(objectOf(tree, clausesOf(document), head)) ? 1 : 0, childrenOf(tree, head, TENSES).some(holds) ? 1 : 0);
}

const TENSES = /* @__PURE__ */ relationSet('aux', 'aux:pass');

/** Whether a verb stands in runs: 1 one, 2 the main verb of a sentence. */
function verbsIn({ tree, pos }: SpeechView, runs: readonly Run[]): number {
  let most = 0;
  for (const [from, to] of runs) {
    if (hasVerb(pos, from, to)) most = Math.max(most, 1);
    for (let i = from; i <= to; i++) if (tree.head[i]! < 0 && pos[i] === VERB) most = 2;
  }
  return most;
}

/** How far within a run the first relative clause begins, at most 4; 0 if there is none. */
function relativeIn({ kind }: SpeechView, [from, to]: Run): number {
  for (let i = from + 1; i <= to; i++) if (kind[i] === RELATIVE) return Math.min(4, i - from);
  return 0;
}

/** The word that the rest of a run hangs from. */
function topOf({ tree, pos }: SpeechView, [from, to]: Run): number {
  for (let i = from; i <= to; i++) if ((tree.head[i]! < from || tree.head[i]! > to) && pos[i] !== PUNCT) return i;
  return from;
}

/** How many words of runs hang from words outside of them, but for the cue. */
function openArcs({ tree, pos }: SpeechView, runs: readonly Run[], head: number): number {
  let open = 0;
  for (const [from, to] of runs)
    for (let i = from; i <= to && open < 5; i++)
      if ((tree.head[i]! < from || tree.head[i]! > to) && tree.head[i] !== head && pos[i] !== PUNCT) open++;
  return open;
}

/** The first words that one of the readings has and the other has not. */
function addRest({ view, said }: Place, rest: Run | null, add: AddFeatures): void {
  if (rest === null) return;
  const { pos, kind, tree } = view;
  const [from, to] = rest;
  add(1 + to - from);
  for (const i of [from, to, to + 1]) add(kind[i] ?? 0, pos[i] ?? 0);
  add(hasVerb(pos, from, to) ? 1 : 0, tree.relation[topOf(view, rest)]! + 1);
  if (said === null) return;
  let sum = 0;
  for (let i = from; i <= to; i++) sum += said.probability[i - said.first] ?? 0;
  add(1 + (sum / (to - from + 1)) * STEPS);
}

/** How the tree's runs lie to the chain's: 0 there are none of the chain, 1 none of the tree, 2 apart, 3 within, 4 around, 5 across. */
function howTheyLie([a, b]: Two): number {
  if (a.length === 0) return 0;
  if (b.length === 0) return 1;
  const both = sharedWords(a, b);
  if (both === 0) return 2;
  return both === wordsIn(b) ? 3 : both === wordsIn(a) ? 4 : 5;
}

/** The first words of runs that lie in none of the others. */
export function stretchOutside(runs: readonly Run[], others: readonly Run[]): Run | null {
  for (const [from, to] of runs) {
    let first = from,
      last = to;
    for (const [x, y] of others) {
      if (x <= first && first <= y) first = y + 1;
      else if (x <= last && first < x) last = x - 1;
    }
    if (first <= last) return [first, last];
  }
  return null;
}
