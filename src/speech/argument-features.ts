/* What the chain of arguments looks at: all features say where a unit stands as seen from the head. */
import {
  AND,
  BE,
  BUT,
  COLON,
  COMMA,
  DASH,
  HAVE,
  IF,
  MODAL,
  NOT,
  OF,
  QUESTION_WORD,
  RELATIVE,
  SEMICOLON,
  STOP,
  THAT,
  TO,
} from '../english/clause-words.ts';
import type { FeatureList } from '../learning/feature-list.ts';
import { mix } from '../learning/hash.ts';
import { createWindow, layWindow, type Window } from './argument-window.ts';
import { createPaths, type Paths } from './paths.ts';
import { addOne, addPair, ADV, AUX, bucketOf, closeFeatures, SCONJ, VERB, type SpeechView } from './speech-view.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const ARGUMENT_FEATURES = 'speech arguments 5';

/** Makes the features of all units of a window. */
export interface ArgumentReader {
  readonly window: Window;
  /** Lays the window around a head and gets ready for its units. `likely`: how likely each token is a head, 0 to 3. */
  open(head: number, likely: Uint8Array): void;
  /** The features of one unit. */
  read(unit: number, list: FeatureList): void;
}

/** What is the same for all units of a window. */
const newHead = () => ({
  lemma: 0,
  next: 0,
  previous: 0,
  nextKind: 0,
  /** Quotation marks about the head. */
  marks: 0,
  passive: 0,
});

/** What lies between the head and each unit: how many of what, and the first word of weight. */
const newBetween = (size: number) => ({
  cues: new Uint8Array(size),
  verbs: new Uint8Array(size),
  commas: new Uint8Array(size),
  phrases: new Uint8Array(size),
  clauses: new Uint8Array(size),
  marks: new Uint8Array(size),
  lead: new Uint8Array(size),
});

/** The token beside a unit, -1 outside of the window: what it is, and which quotation mark. */
const newNeighbour = () => ({ token: -1, word: 0, pos: 0, kind: 0, quote: 0 });
type Neighbour = ReturnType<typeof newNeighbour>;

/** A unit and its neighbours. There is one for all units, since they are many. */
const newUnit = () => ({
  /** Its number, and its first token. */
  u: 0,
  i: 0,
  side: 0,
  near: 0,
  /** Side and sentence. */
  place: 0,
  word: 0,
  pos: 0,
  kind: 0,
  before: newNeighbour(),
  after: newNeighbour(),
  posBehind: 0,
  lead: 0,
  /** Which noun phrase it is, counted from the head. */
  phrase: 0,
});

/** A window as it is being read. */
interface Frame {
  readonly view: SpeechView;
  readonly window: Window;
  readonly between: ReturnType<typeof newBetween>;
  readonly head: ReturnType<typeof newHead>;
  readonly unit: ReturnType<typeof newUnit>;
  readonly paths: Paths;
  /** How likely each token is a head. */
  likely: Uint8Array;
  /** The head's token. */
  at: number;
}

export function createArgumentReader(view: SpeechView): ArgumentReader {
  const window = createWindow();
  const frame: Frame = {
    view,
    window,
    between: newBetween(window.first.length),
    head: newHead(),
    unit: newUnit(),
    paths: createPaths(view.document),
    likely: new Uint8Array(0),
    at: 0,
  };
  return {
    window,
    open(token, likely) {
      frame.likely = likely;
      frame.at = token;
      layWindow(view, token, window);
      countBetween(frame, -1);
      countBetween(frame, 1);
      frame.paths.from(token);
      viewHead(frame);
    },
    read(u, list) {
      list.ones = 0;
      list.twos = 0;
      if (u === window.head) {
        addOne(list, 0); // the one feature of the head itself
        closeFeatures(list, 99, 1, 0);
        return;
      }
      viewUnit(frame, u);
      // Weights know features by their order.
      addUnit(frame, list);
      addHead(frame, list);
      addBetween(frame, list);
      addPhrases(frame, list);
      addMarks(frame, list);
      addTree(frame, list);
      closeFeatures(list, 1000, list.ones, list.twos);
    },
  };
}

/** Counts what lies between the head and each unit on one side of it: -1 the left, 1 the right. */
function countBetween({ view, window, between, likely }: Frame, direction: number): void {
  const { pos, kind, quote, phrase } = view;
  let cues = 0,
    verbs = 0,
    commas = 0,
    phrases = 0,
    clauses = 0,
    marks = 0,
    lead = 0;
  let lastPhrase = -1;
  for (let u = window.head + direction; u >= 0 && u < window.count; u += direction) {
    const i = direction < 0 ? window.last[u]! : window.first[u]!;
    const k = kind[i]!;
    const np = phrase[i]!;
    if (np >= 0 && np !== lastPhrase) {
      phrases++;
      lastPhrase = np;
    }
    between.cues[u] = atMost(cues, 3);
    between.verbs[u] = atMost(verbs, 3);
    between.commas[u] = atMost(commas, 3);
    between.phrases[u] = atMost(phrases, 4);
    between.clauses[u] = atMost(clauses, 3);
    between.marks[u] = atMost(marks, 2);
    between.lead[u] = lead;
    if (likely[i]! > 1 && quote[i] === 0) cues++;
    if (pos[i] === VERB) verbs++;
    if (k === COMMA) commas++;
    if (k === THAT || k === QUESTION_WORD || k === RELATIVE || k === IF || k === BUT) clauses++;
    if (quote[i]! > 1) marks++;
    if (lead === 0) lead = leadOf(view, i, direction);
  }
}

const atMost = (count: number, most: number): number => (count < most ? count : most);

/** Words of weight before quotation marks, and behind them. */
const FIRST_LEADS: Readonly<Record<number, number>> = { [THAT]: 1, [QUESTION_WORD]: 2, [IF]: 2, [TO]: 3 };
const LEADS: Readonly<Record<number, number>> = {
  [COMMA]: 6,
  [COLON]: 7,
  [STOP]: 8,
  [SEMICOLON]: 8,
  [OF]: 9,
  [RELATIVE]: 10,
};

/** What kind of word of weight a token is: complementiser, comma, infinitive, quotation mark ...; 0 for none. */
function leadOf({ pos, kind, quote, phrase }: SpeechView, i: number, direction: number): number {
  const p = pos[i]!;
  const k = kind[i]!;
  if (p === ADV || p === AUX || (p === SCONJ && direction > 0)) return 0;
  const first = FIRST_LEADS[k];
  if (first !== undefined) return first;
  if (quote[i]! > 1) return quote[i] === 2 ? 4 : 5;
  return LEADS[k] ?? (p === VERB ? 11 : phrase[i]! >= 0 ? 12 : k === DASH ? 13 : k === AND ? 14 : 15);
}

/** Notes what is the same for all units. */
function viewHead({ view, window, head, at }: Frame): void {
  const { word, lemma, pos, kind, quote, line, count } = view;
  head.lemma = lemma[at]!;
  head.next = at + 1 < count && line[at + 1] === line[at] ? word[at + 1]! : 0;
  head.previous = at > 0 && line[at - 1] === line[at] ? word[at - 1]! : 0;
  head.nextKind = at + 1 < count ? (quote[at + 1] === 2 ? 40 : kind[at + 1]!) * 32 + pos[at + 1]! : 0;
  head.marks = marksAbout(view, window, at);
  head.passive = passiveOf(view, at);
}

/** How near the next closing mark to the left and the next opening one to the right are; more within a quotation. */
function marksAbout({ quote }: SpeechView, { first, last, head, count }: Window, at: number): number {
  let left = 0,
    right = 0;
  for (let u = head - 1; u >= 0 && left === 0; u--) if (quote[last[u]!] === 3) left = nearness(head - u);
  for (let u = head + 1; u < count && right === 0; u++) if (quote[first[u]!] === 2) right = nearness(u - head);
  return (quote[at]! !== 0 ? 16 : 0) + left * 4 + right;
}

const nearness = (distance: number): number => (distance < 3 ? 1 : distance < 8 ? 2 : 3);

/** Whether the verb group before the head is passive (1), an infinitive (2). */
function passiveOf({ pos, kind }: SpeechView, at: number): number {
  let passive = 0;
  for (let k = at - 1; k >= 0 && at - k < 6; k--) {
    if (kind[k] === BE) passive |= 1;
    else if (kind[k] === TO) passive |= 2;
    else if (!(pos[k] === AUX || pos[k] === ADV || kind[k] === HAVE || kind[k] === NOT || kind[k] === MODAL)) break;
  }
  return passive;
}

/** Notes what a unit is, for a quotation a stand-in, and where. */
function viewUnit({ view, window, between, unit, at }: Frame, u: number): void {
  const { word, pos, kind, phrase, document } = view;
  const { first, last, head, count } = window;
  const { sentence } = document.tokens;
  const i = first[u]!;
  const side = u < head ? 1 : 2;
  const isQuotation = last[u]! > i;
  unit.u = u;
  unit.i = i;
  unit.side = side;
  unit.near = bucketOf(u - head);
  unit.place = side * 8 + Math.max(-2, Math.min(2, sentence[i]! - sentence[at]!)) + 2;
  unit.word = isQuotation ? QUOTATION_WORD : word[i]!;
  unit.pos = isQuotation ? QUOTATION_POS : pos[i]!;
  unit.kind = isQuotation ? QUOTATION_KIND : kind[i]!;
  if (u === 0) viewEdge(unit.before, 1);
  else viewNeighbour(view, unit.before, last[u - 1]!, first[u - 1] !== last[u - 1]);
  if (u + 1 >= count) viewEdge(unit.after, 2);
  else viewNeighbour(view, unit.after, first[u + 1]!, first[u + 1] !== last[u + 1]);
  unit.posBehind = u + 2 < count ? pos[first[u + 2]!]! : EDGE_POS + 2;
  unit.lead = side * 16 + between.lead[u]!;
  const np = phrase[i]!;
  const before = unit.before.token;
  const state = np < 0 ? 0 : before >= 0 && phrase[before] === np ? 2 : 1;
  unit.phrase = (between.phrases[u]! * 4 + state) * 4 + side;
}

/** What stands for a quotation, and for the edges of a window: numbers that no word, tag or kind has. */
const QUOTATION_WORD = 7,
  QUOTATION_POS = 29,
  QUOTATION_KIND = 30,
  EDGE_POS = 29,
  EDGE_QUOTE = 4,
  EDGE_KIND = 50,
  MARK_KIND = 40;

function viewEdge(neighbour: Neighbour, edge: number): void {
  neighbour.token = -1;
  neighbour.word = edge;
  neighbour.pos = EDGE_POS + edge;
  neighbour.quote = EDGE_QUOTE;
  neighbour.kind = EDGE_KIND;
}

function viewNeighbour(view: SpeechView, neighbour: Neighbour, token: number, isQuotation: boolean): void {
  const mark = view.quote[token]!;
  neighbour.token = token;
  neighbour.word = isQuotation ? QUOTATION_WORD : view.word[token]!;
  neighbour.pos = isQuotation ? QUOTATION_POS : view.pos[token]!;
  neighbour.quote = mark;
  neighbour.kind = mark > 1 ? MARK_KIND + mark : view.kind[token]!;
}

/** What stands there, on which side. */
function addUnit({ view, unit, likely }: Frame, list: FeatureList): void {
  const { i, side, place, near, pos: p0 } = unit;
  const { token: before, pos: pb } = unit.before;
  const { pos: pa } = unit.after;
  addOne(list, view.shape[i]! * 4 + side);
  addOne(list, likely[i]! * 16 + (before >= 0 ? likely[before]! : 0) + 64 * side);
  addPair(list, place, p0);
  addPair(list, near, p0);
  addPair(list, unit.word, side);
  addPair(list, unit.before.word, side);
  addPair(list, unit.after.word, side);
  addPair(list, (pb * 32 + p0) * 32 + pa, side);
  addPair(list, (p0 * 32 + pa) * 32 + unit.posBehind, side);
}

/** As seen from the head. */
function addHead({ unit, head }: Frame, list: FeatureList): void {
  const { place, near, side, pos: p0 } = unit;
  const { lemma: m, next } = head;
  addPair(list, m, place);
  addPair(list, m, near);
  addPair(list, m, p0 * 4 + side);
  addPair(list, next, place);
  addPair(list, mix(head.previous, next), place);
  addPair(list, head.nextKind, near);
  addPair(list, head.passive * 32 + p0, near);
}

/** What lies between. */
function addBetween({ unit, head, between }: Frame, list: FeatureList): void {
  const { u, place, lead } = unit;
  addPair(list, between.commas[u]! * 64 + place, unit.pos);
  addPair(list, (between.cues[u]! * 4 + between.verbs[u]!) * 16 + between.clauses[u]!, place);
  addPair(list, lead, head.lemma);
  addPair(list, lead, unit.near);
}

/** Noun phrases in their order from the head. */
function addPhrases({ unit, head }: Frame, list: FeatureList): void {
  const { phrase } = unit;
  addPair(list, phrase, unit.pos * 64 + unit.kind);
  addPair(list, phrase, head.lemma);
  addPair(list, phrase, unit.before.pos * 32 + unit.after.pos);
  addPair(list, phrase, unit.before.kind * 64 + unit.after.kind);
  addPair(list, phrase, head.marks);
  addPair(list, phrase, unit.lead);
}

/** Quotation marks and other marks. */
function addMarks({ view, unit, head, between }: Frame, list: FeatureList): void {
  const { u, side, place, kind: k0 } = unit;
  const q0 = view.quote[unit.i]!;
  const marked = (q0 * 5 + unit.before.quote) * 5 + unit.after.quote;
  addPair(list, marked, place);
  addPair(list, (q0 * 4 + side) * 32 + head.marks, head.lemma);
  addPair(list, marked, (head.marks * 4 + between.marks[u]!) * 4 + side);
  addPair(list, k0, place * 4 + between.commas[u]!);
  addPair(list, k0 * 64 + unit.before.kind, unit.lead);
}

/** The dependency tree. */
function addTree({ view, unit, head, paths, at }: Frame, list: FeatureList): void {
  const { i, place, pos: p0 } = unit;
  const before = unit.before.token;
  const m = head.lemma;
  const treeBefore = before < 0 ? -1 : paths.to(before); // known of the unit before: see paths.ts
  const tree = paths.to(i);
  const part = paths.partOf(i);
  addOne(list, tree);
  addPair(list, tree, treeBefore);
  addPair(list, tree, m);
  addPair(list, part, p0);
  addPair(list, part, m);
  addPair(list, part, before < 0 ? -1 : paths.partOf(before));
  addPair(list, part * 64 + view.pos[at]!, place);
  addPair(list, tree, unit.phrase);
}
