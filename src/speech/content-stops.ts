/*
 * Where what is said ends behind its cue: of the places where its sentence may break, before a comma, a joined clause, an adjunct, the likeliest. The chain, the tree and the rules have an end each; boosted
 * trees that have seen how readers decide weigh them against what stands on both sides of each place.
 */
import { COMMA, OTHER_WORD } from '../english/clause-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { featuresInto, MOST_VALUE, sumTrees, type AddFeatures, type Trees } from '../learning/boosted-trees.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { SUBJECTS } from '../syntax/relation-sets.ts';
import { childBy } from '../syntax/tree.ts';
import type { Arguments } from './arguments.ts';
import { OFTEN } from './cue-grades.ts';
import type { SpeechView } from './speech-view.ts';
import type { Reading, Run } from './tree-reading.ts';

/** Name of this extractor; change it with every change below, so that old trees are refused. */
export const STOP_FEATURES = 'speech stops 1';
/** How many features a place has. */
export const STOP_WIDTH = 39;
/** Most places that are weighed on either side of the present end. */
const MOST_PLACES = 16;

/** A content whose end is asked for. */
export interface Ending {
  readonly view: SpeechView;
  readonly head: number;
  /** The run that ends it, as it is. */
  readonly run: Run;
  /** The last word of its sentence. */
  readonly last: number;
  /** The ends that the chain and the tree have; -1 for none. */
  readonly chainEnd: number;
  readonly treeEnd: number;
  readonly said: Arguments['said'];
  /** The words with which it may end, in their order. */
  readonly places: readonly number[];
  /** The first verb of the run, and the last verb and the last word that may attribute up to the end of the sentence. */
  readonly firstVerb: number;
  readonly lastVerb: number;
  readonly lastCue: number;
}

/** Where a content may end; null where nothing is to be asked: without a run behind the cue, or of a quotation. */
export function endingOf(
  view: SpeechView,
  head: number,
  { content }: Arguments,
  chain: Arguments,
  tree: Reading | null,
): Ending | null {
  const run = content.at(-1);
  const { pos, quote, document } = view;
  if (run === undefined || run[0] <= head || quote[run[0]] !== 0 || quote[run[1]] === 1) return null;
  let last = clausesOf(document).sentenceLast(run[1]);
  while (last > run[1] && pos[last] === Tag.PUNCT && quote[last] !== 3) last--;
  const places: number[] = [];
  for (let i = run[0]; i <= last; i++) if (i === run[1] || i === last || mayBreak(view, i)) places.push(i);
  const present = places.indexOf(run[1]);
  return {
    view,
    head,
    run,
    last,
    chainEnd: endBehind(chain.content, run[0]),
    treeEnd: tree === null ? -1 : endBehind(tree.content, run[0]),
    said: chain.said,
    places: places.slice(Math.max(0, present - MOST_PLACES), present + MOST_PLACES + 1),
    ...landmarksOf(view, run[0], last),
  };
}

function landmarksOf(
  { pos, grade }: SpeechView,
  from: number,
  last: number,
): Pick<Ending, 'firstVerb' | 'lastVerb' | 'lastCue'> {
  let [firstVerb, lastVerb, lastCue] = [Infinity, -1, -1];
  for (let i = from; i <= last; i++) {
    if (grade[i]! >= OFTEN) lastCue = i;
    if (pos[i] !== Tag.VERB && pos[i] !== Tag.AUX) continue;
    lastVerb = i;
    firstVerb = Math.min(firstVerb, i);
  }
  return { firstVerb, lastVerb, lastCue };
}

function endBehind(runs: readonly Run[], from: number): number {
  const end = runs.at(-1)?.[1] ?? -1;
  return end >= from ? end : -1;
}

/** Whether a content may end with a token: no mark, outside of quotations, and what follows may begin something else. */
function mayBreak({ pos, quote, kind, tree }: SpeechView, i: number): boolean {
  if ((pos[i] === Tag.PUNCT && quote[i] !== 3) || quote[i] === 1 || quote[i] === 2) return false;
  const isPart = tree.left[i + 1] === i + 1 && tree.head[i + 1]! <= i;
  return isPart || BREAKS[pos[i + 1]!] === 1 || kind[i + 1] !== OTHER_WORD || quote[i] === 3 || quote[i + 1] === 2;
}
const BREAKS: Readonly<Record<number, 1>> = {
  [Tag.PUNCT]: 1,
  [Tag.CCONJ]: 1,
  [Tag.SCONJ]: 1,
  [Tag.ADP]: 1,
  [Tag.PART]: 1,
};

const features = /* @__PURE__ */ new Uint8Array(STOP_WIDTH);

/** The content with its likeliest end. */
export function withLikeliestEnd(ending: Ending | null, found: Arguments, trees: Trees): Arguments {
  if (ending === null || ending.places.length < 2) return found;
  let [best, most] = [ending.run[1], -Infinity];
  for (const place of ending.places) {
    if (!isInQuestion(ending, place)) continue;
    stopFeatures(ending, place, features);
    const score = sumTrees(trees, features);
    if (score > most) [best, most] = [place, score];
  }
  if (best === ending.run[1]) return found;
  return { ...found, content: [...found.content.slice(0, -1), [ending.run[0], best]] };
}

/** Whether a content may well end with a word: where the chain, the tree or the rules have an end, or its sentence; and where the chain is not sure that it has ended before, or goes on. */
function isInQuestion(ending: Ending, place: number): boolean {
  const { run, last, chainEnd, treeEnd } = ending;
  if (place === run[1] || place === last || place === chainEnd || place === treeEnd) return true;
  return likelySaid(ending, place) !== 1 && likelySaid(ending, place + 1) <= SURELY_SAID;
}
/** See {@link likelySaid}. */
const SURELY_SAID = 50;

/** Writes the features of a place. */
export function stopFeatures(ending: Ending, place: number, out: Uint8Array): void {
  const { view, head, run, last, chainEnd, treeEnd } = ending;
  const { pos, kind, quote, tree, grade } = view;
  const add = featuresInto(out);
  out.fill(0);
  // where the place lies to the ends that there are
  for (const end of [run[1], chainEnd, treeEnd]) {
    add(end < 0 ? 0 : end === place ? 1 : end < place ? 2 : 3);
    add(end < 0 ? MOST_VALUE : place - end + 40);
  }
  add(place - run[0], last - place);
  // what it ends with, and began with
  add(kind[run[0]]!, pos[run[0]]!, kind[place]!, pos[place]!, quote[place]!);
  add(ending.firstVerb <= place, openArcs(view, run[0], place), likelySaid(ending, place));
  // the cue
  add(grade[head]!, pos[head]!, tree.inflection[head]!);
  if (place < last) behindFeatures(ending, place, add);
}

/** What begins behind a place. */
function behindFeatures(ending: Ending, place: number, add: AddFeatures): void {
  const { view, head, run, last } = ending;
  const { pos, kind, quote, tree, grade } = view;
  const next = place + 1;
  const opener = pos[next] === Tag.PUNCT && quote[next] !== 2 && next < last ? next + 1 : next;
  const top = topOf(view, opener, next, head);
  const above = tree.head[top]!;
  add(1, opener === next ? 0 : 1 + kind[next]!, kind[opener]!, pos[opener]!, quote[opener]!);
  add(pos[next + 1]!, kind[next + 1]!, likelySaid(ending, opener));
  add(tree.relation[top]! + 1, tree.inflection[top]!, pos[top]!, grade[top]!, childBy(tree, top, SUBJECTS) >= 0);
  add(whereOf(view, above, head, run[0], place));
  add(above < 0 ? 0 : 1 + pos[above]!, above < 0 ? 0 : 1 + tree.relation[above]!);
  add(ending.lastCue >= next, ending.lastVerb >= next, listAhead(view, next, last));
  add(likeBefore(view, run[0], place, top));
}

/** The highest word of what begins with a token and hangs together. */
function topOf({ tree }: SpeechView, opener: number, next: number, head: number): number {
  let top = opener;
  for (let above = tree.head[top]!; above >= 0 && above !== head && tree.left[above]! >= next; above = tree.head[top]!)
    top = above;
  return top;
}

/** Where a word stands from which something hangs: 1 the cue, 2 nowhere, 3 behind the place, 4 before the content, then in it: 5 what the cue has as its complement, 6 right below, 7 deeper. */
function whereOf({ tree }: SpeechView, token: number, head: number, from: number, place: number): number {
  if (token === head) return 1;
  if (token < 0) return 2;
  if (token > place) return 3;
  if (token < from) return 4;
  let depth = 0;
  for (let i = token; i >= 0 && i !== head && depth < 2; i = tree.head[i]!) if (tree.head[i] !== head) depth++;
  return 5 + depth;
}

/** How likely the chain takes a token for what is said, in steps of a fiftieth; 0 where it has not looked. */
function likelySaid({ said }: Ending, token: number): number {
  const probability = said?.probability[token - said.first];
  return probability === undefined ? 0 : 1 + Math.round(probability * 50);
}

/** How many words before a place hang from what stands behind it, two at most. */
function openArcs({ tree }: SpeechView, from: number, place: number): number {
  let open = 0;
  for (let i = place; i >= from && i > place - LONGEST_ARC && open < 2; i--) if (tree.head[i]! > place) open++;
  return open;
}
const LONGEST_ARC = 24;

/** How a list may go on behind a comma: 0 there is none, 1 with an "and" before any further comma, 2 behind one, 3 right behind one, 4 with no "and". */
function listAhead({ kind, pos }: SpeechView, next: number, last: number): number {
  if (kind[next] !== COMMA) return 0;
  let commas = 0;
  for (let i = next + 1; i <= last; i++) {
    if (kind[i] === COMMA) commas++;
    if (pos[i] === Tag.CCONJ) return kind[i - 1] === COMMA ? 3 : commas > 0 ? 2 : 1;
  }
  return 4;
}

/** "[slamming] the door, [shouting] at her": whether one of the last verbs has the form of one behind the place: 1 the last, 2 one before, 0 none, 3 it is no verb. */
function likeBefore({ pos, tree: { inflection } }: SpeechView, from: number, place: number, top: number): number {
  if (pos[top] !== Tag.VERB) return 3;
  let verbs = 0;
  for (let i = place; i >= from && verbs < 3; i--) {
    if (pos[i] !== Tag.VERB) continue;
    verbs++;
    if (inflection[i] === inflection[top]) return verbs === 1 ? 1 : 2;
  }
  return 0;
}
