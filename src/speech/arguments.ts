/*
 * Source, content and extent of one cue, given its head: a chain of tags over the words around it. A quotation is one unit however long
 * it is (its marks apart), so that "..." said Ode, "..." is near even if she talks at length; hence a window of units, not of
 * words. All features say where a unit stands as seen from the head.
 */
import type { FeatureList } from '../learning/feature-list.ts';
import { sumList, type Lanes } from '../learning/lanes.ts';
import { createDecoder, type Chain, type ChainDecoder } from '../learning/chain.ts';
import { mix } from '../learning/hash.ts';
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
import { ADV, AUX, bucketOf, closeFeatures, SCONJ, VERB, type SpeechView } from './speech-view.ts';
import { createPaths, type Paths } from './paths.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const ARGUMENT_FEATURES = 'speech arguments 5';
export const ARGUMENT_TAGS = ['O', 'B-S', 'I-S', 'B-C', 'I-C', 'Q'] as const;
/** Their numbers; 0 is the one of outside. */
export const B_SOURCE = 1,
  I_SOURCE = 2,
  B_CONTENT = 3,
  I_CONTENT = 4,
  CUE = 5;

/** Most units on either side of a head. */
const REACH = 90;
/** Quotations of more words than this between their marks are one unit. */
const SHORT = 3;

/** The units around a head: first and last token of each. */
export interface Window {
  first: Int32Array;
  last: Int32Array;
  count: number;
  /** Which unit is the head. */
  head: number;
}

export function createWindow(): Window {
  return { first: new Int32Array(2 * REACH + 1), last: new Int32Array(2 * REACH + 1), count: 0, head: 0 };
}

/** Lays the window around a head. */
export function layWindow(view: SpeechView, head: number, window: Window): void {
  const [from, to] = boundsOf(view, head);
  const {
    quotations: { quotations, id },
  } = view;
  const around = id[head]!;
  // To the left, backwards.
  let n = 0;
  const { first, last } = window;
  for (let i = head - 1; i >= from && n < REACH;) {
    const unit = unitAt(i);
    first[n] = Math.max(unit < 0 ? i : quotations[unit]!.first + 1, from);
    last[n] = i;
    i = first[n]! - 1;
    n++;
  }
  for (let a = 0, b = n - 1; a < b; a++, b--) {
    const f = first[a]!,
      l = last[a]!;
    first[a] = first[b]!;
    last[a] = last[b]!;
    first[b] = f;
    last[b] = l;
  }
  window.head = n;
  first[n] = head;
  last[n] = head;
  n++;
  for (let i = head + 1; i < to && n <= window.head + REACH;) {
    const unit = unitAt(i);
    first[n] = i;
    last[n] = Math.min(unit < 0 ? i : quotations[unit]!.last - (quotations[unit]!.closed ? 1 : 0), to - 1);
    i = last[n]! + 1;
    n++;
  }
  window.count = n;

  /** The quotation whose inside is one unit and has this token, or -1. */
  function unitAt(i: number): number {
    const q = id[i]!;
    if (q < 0 || q === around) return -1;
    const quotation = quotations[q]!;
    if (
      i === quotation.first ||
      (i === quotation.last && quotation.closed) ||
      quotation.last - quotation.first - 1 <= SHORT
    )
      return -1;
    return q;
  }
}

/**
 * The tokens that may belong to the head: its sentence, widened to whole quotations, by the sentence before if that ends with a mark,
 * and by those after that open with one; after a colon at the end of a line, by the quotation that follows.
 */
function boundsOf(
  { document, quotations: { quotations, id }, quote, kind, line, lineTokens, count }: SpeechView,
  head: number,
): [number, number] {
  const {
    tokens: { sentence },
    sentenceTokens,
  } = document;
  const lineFrom = lineTokens[line[head]!]!;
  const lineTo = lineTokens[line[head]! + 1]!;
  let from = sentenceTokens[sentence[head]!]!;
  let to = sentenceTokens[sentence[head]! + 1]!;
  for (let round = 0; round < 3; round++) {
    const q = id[from]!;
    if (q >= 0 && quotations[q]!.first < from)
      from = Math.max(lineFrom, sentenceTokens[sentence[quotations[q]!.first]!]!);
    else if (round === 0 && from > lineFrom && quote[from - 1] === 3) from = sentenceTokens[sentence[from - 1]!]!;
    if (from <= lineFrom) {
      from = lineFrom;
      break;
    }
  }
  for (let round = 0; round < 4; round++) {
    const q = id[to - 1]!;
    if (q >= 0 && quotations[q]!.last >= to) to = Math.min(lineTo, sentenceTokens[sentence[quotations[q]!.last]! + 1]!);
    else if (to < lineTo && quote[to] === 2) to = sentenceTokens[sentence[to]! + 1]!;
    else if (kind[to - 1] === COLON && to < lineTo) to = sentenceTokens[sentence[to]! + 1]!;
    if (to >= lineTo) {
      to = lineTo;
      break;
    }
  }
  if (to === lineTo && to < count && kind[to - 1] === COLON && quote[to] === 2)
    to = Math.min(quotations[id[to]!]!.last + 1, lineTokens[line[to]! + 1]!);
  return [from, to];
}

/** What is the same for all units of a window. */
interface HeadView {
  lemma: number;
  next: number;
  previous: number;
  nextKind: number;
  /** Quotation marks about the head. */
  marks: number;
  passive: number;
}

/** Makes the features of all units of a window. */
export interface ArgumentReader {
  readonly window: Window;
  /** Lays the window around a head and gets ready for its units. `likely`: how likely each token is a head, 0 to 3. */
  open(head: number, likely: Uint8Array): void;
  /** The features of one unit. */
  read(unit: number, list: FeatureList): void;
}

/** What lies between the head and each unit: how many of what, and the first word of weight. */
interface Between {
  readonly cues: Uint8Array;
  readonly verbs: Uint8Array;
  readonly commas: Uint8Array;
  readonly phrases: Uint8Array;
  readonly clauses: Uint8Array;
  readonly marks: Uint8Array;
  readonly lead: Uint8Array;
}

/** A unit and its neighbours. There is one for all units, since they are many. */
interface Unit {
  /** Its number, and its first token. */
  u: number;
  i: number;
  side: number;
  near: number;
  /** Side and sentence. */
  place: number;
  word: number;
  pos: number;
  kind: number;
  /** The token before it, or -1. */
  before: number;
  wordBefore: number;
  posBefore: number;
  kindBefore: number;
  quoteBefore: number;
  wordAfter: number;
  posAfter: number;
  kindAfter: number;
  quoteAfter: number;
  posBehind: number;
  lead: number;
  /** Which noun phrase it is, counted from the head. */
  phrase: number;
}

/** A window as it is being read. */
interface Frame {
  readonly view: SpeechView;
  readonly window: Window;
  readonly between: Between;
  readonly head: HeadView;
  readonly unit: Unit;
  readonly paths: Paths;
  /** How likely each token is a head. */
  likely: Uint8Array;
  /** The head's token. */
  at: number;
}

export function createArgumentReader(view: SpeechView): ArgumentReader {
  const frame = createFrame(view);
  const { window } = frame;
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
        // the one feature of the head itself
        list.one[0] = 0;
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

function createFrame(view: SpeechView): Frame {
  const window = createWindow();
  const size = window.first.length;
  return {
    view,
    window,
    between: {
      cues: new Uint8Array(size),
      verbs: new Uint8Array(size),
      commas: new Uint8Array(size),
      phrases: new Uint8Array(size),
      clauses: new Uint8Array(size),
      marks: new Uint8Array(size),
      lead: new Uint8Array(size),
    },
    head: { lemma: 0, next: 0, previous: 0, nextKind: 0, marks: 0, passive: 0 },
    unit: {
      u: 0,
      i: 0,
      side: 0,
      near: 0,
      place: 0,
      word: 0,
      pos: 0,
      kind: 0,
      before: 0,
      wordBefore: 0,
      posBefore: 0,
      kindBefore: 0,
      quoteBefore: 0,
      wordAfter: 0,
      posAfter: 0,
      kindAfter: 0,
      quoteAfter: 0,
      posBehind: 0,
      lead: 0,
      phrase: 0,
    },
    paths: createPaths(view.document),
    likely: new Uint8Array(0),
    at: 0,
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

/** What kind of word of weight a token is: complementiser, comma, infinitive, quotation mark ...; 0 for none. */
function leadOf({ pos, kind, quote, phrase }: SpeechView, i: number, direction: number): number {
  const p = pos[i]!;
  if (p === ADV || p === AUX || (p === SCONJ && direction > 0)) return 0;
  switch (kind[i]) {
    case THAT:
      return 1;
    case QUESTION_WORD:
    case IF:
      return 2;
    case TO:
      return 3;
    default:
  }
  if (quote[i]! > 1) return quote[i] === 2 ? 4 : 5;
  switch (kind[i]) {
    case COMMA:
      return 6;
    case COLON:
      return 7;
    case STOP:
    case SEMICOLON:
      return 8;
    case OF:
      return 9;
    case RELATIVE:
      return 10;
    default:
  }
  if (p === VERB) return 11;
  if (phrase[i]! >= 0) return 12;
  return kind[i] === DASH ? 13 : kind[i] === AND ? 14 : 15;
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
function viewUnit(frame: Frame, u: number): void {
  const { view, window, between, unit, at } = frame;
  const { word, pos, kind, phrase, document } = view;
  const { sentence } = document.tokens;
  const i = window.first[u]!;
  const d = u - window.head;
  const side = d < 0 ? 1 : 2;
  const isQuotation = window.last[u]! > i;
  unit.u = u;
  unit.i = i;
  unit.side = side;
  unit.near = bucketOf(d);
  unit.place = side * 8 + Math.max(-2, Math.min(2, sentence[i]! - sentence[at]!)) + 2;
  unit.word = isQuotation ? 7 : word[i]!;
  unit.pos = isQuotation ? 29 : pos[i]!;
  unit.kind = isQuotation ? 30 : kind[i]!;
  viewBefore(frame, u);
  viewAfter(frame, u);
  unit.lead = side * 16 + between.lead[u]!;
  const np = phrase[i]!;
  const { before } = unit;
  const state = np < 0 ? 0 : before >= 0 && phrase[before] === np ? 2 : 1;
  unit.phrase = (between.phrases[u]! * 4 + state) * 4 + side;
}

function viewBefore({ view: { word, pos, kind, quote }, window, unit }: Frame, u: number): void {
  if (u === 0) {
    unit.before = -1;
    unit.wordBefore = 1;
    unit.posBefore = 30;
    unit.quoteBefore = 4;
    unit.kindBefore = 50;
    return;
  }
  const before = window.last[u - 1]!;
  const isLong = window.first[u - 1]! !== before;
  const mark = quote[before]!;
  unit.before = before;
  unit.wordBefore = isLong ? 7 : word[before]!;
  unit.posBefore = isLong ? 29 : pos[before]!;
  unit.quoteBefore = mark;
  unit.kindBefore = mark > 1 ? 40 + mark : kind[before]!;
}

function viewAfter({ view: { word, pos, kind, quote }, window, unit }: Frame, u: number): void {
  unit.posBehind = u + 2 < window.count ? pos[window.first[u + 2]!]! : 31;
  if (u + 1 >= window.count) {
    unit.wordAfter = 2;
    unit.posAfter = 31;
    unit.quoteAfter = 4;
    unit.kindAfter = 50;
    return;
  }
  const after = window.first[u + 1]!;
  const isLong = window.last[u + 1]! !== after;
  const mark = quote[after]!;
  unit.wordAfter = isLong ? 7 : word[after]!;
  unit.posAfter = isLong ? 29 : pos[after]!;
  unit.quoteAfter = mark;
  unit.kindAfter = mark > 1 ? 40 + mark : kind[after]!;
}

/** What stands there, on which side. */
function addUnit({ view, unit, likely }: Frame, list: FeatureList): void {
  const { one, two } = list;
  let n = list.ones;
  let t = list.twos;
  const { i, side, place, near, before, pos: p0, posBefore: pb, posAfter: pa } = unit;
  one[n++] = view.shape[i]! * 4 + side;
  one[n++] = likely[i]! * 16 + (before >= 0 ? likely[before]! : 0) + 64 * side;
  two[t++] = place;
  two[t++] = p0;
  two[t++] = near;
  two[t++] = p0;
  two[t++] = unit.word;
  two[t++] = side;
  two[t++] = unit.wordBefore;
  two[t++] = side;
  two[t++] = unit.wordAfter;
  two[t++] = side;
  two[t++] = (pb * 32 + p0) * 32 + pa;
  two[t++] = side;
  two[t++] = (p0 * 32 + pa) * 32 + unit.posBehind;
  two[t++] = side;
  list.ones = n;
  list.twos = t;
}

/** As seen from the head. */
function addHead({ unit, head }: Frame, list: FeatureList): void {
  const { two } = list;
  let t = list.twos;
  const { place, near, side, pos: p0 } = unit;
  const { lemma: m, next } = head;
  two[t++] = m;
  two[t++] = place;
  two[t++] = m;
  two[t++] = near;
  two[t++] = m;
  two[t++] = p0 * 4 + side;
  two[t++] = next;
  two[t++] = place;
  two[t++] = mix(head.previous, next);
  two[t++] = place;
  two[t++] = head.nextKind;
  two[t++] = near;
  two[t++] = head.passive * 32 + p0;
  two[t++] = near;
  list.twos = t;
}

/** What lies between. */
function addBetween({ unit, head, between }: Frame, list: FeatureList): void {
  const { two } = list;
  let t = list.twos;
  const { u, place, lead } = unit;
  two[t++] = between.commas[u]! * 64 + place;
  two[t++] = unit.pos;
  two[t++] = (between.cues[u]! * 4 + between.verbs[u]!) * 16 + between.clauses[u]!;
  two[t++] = place;
  two[t++] = lead;
  two[t++] = head.lemma;
  two[t++] = lead;
  two[t++] = unit.near;
  list.twos = t;
}

/** Noun phrases in their order from the head. */
function addPhrases({ unit, head }: Frame, list: FeatureList): void {
  const { two } = list;
  let t = list.twos;
  const { phrase } = unit;
  two[t++] = phrase;
  two[t++] = unit.pos * 64 + unit.kind;
  two[t++] = phrase;
  two[t++] = head.lemma;
  two[t++] = phrase;
  two[t++] = unit.posBefore * 32 + unit.posAfter;
  two[t++] = phrase;
  two[t++] = unit.kindBefore * 64 + unit.kindAfter;
  two[t++] = phrase;
  two[t++] = head.marks;
  two[t++] = phrase;
  two[t++] = unit.lead;
  list.twos = t;
}

/** Quotation marks and other marks. */
function addMarks({ view, unit, head, between }: Frame, list: FeatureList): void {
  const { two } = list;
  let t = list.twos;
  const { u, side, place, kind: k0 } = unit;
  const q0 = view.quote[unit.i]!;
  const marked = (q0 * 5 + unit.quoteBefore) * 5 + unit.quoteAfter;
  two[t++] = marked;
  two[t++] = place;
  two[t++] = (q0 * 4 + side) * 32 + head.marks;
  two[t++] = head.lemma;
  two[t++] = marked;
  two[t++] = (head.marks * 4 + between.marks[u]!) * 4 + side;
  two[t++] = k0;
  two[t++] = place * 4 + between.commas[u]!;
  two[t++] = k0 * 64 + unit.kindBefore;
  two[t++] = unit.lead;
  list.twos = t;
}

/** The dependency tree. */
function addTree({ view, unit, head, paths, at }: Frame, list: FeatureList): void {
  const { two } = list;
  let t = list.twos;
  const { i, before, place, pos: p0 } = unit;
  const m = head.lemma;
  const treeBefore = before < 0 ? -1 : paths.to(before); // known of the unit before: see paths.ts
  const tree = paths.to(i);
  const part = paths.partOf(i);
  list.one[list.ones++] = tree;
  two[t++] = tree;
  two[t++] = treeBefore;
  two[t++] = tree;
  two[t++] = m;
  two[t++] = part;
  two[t++] = p0;
  two[t++] = part;
  two[t++] = m;
  two[t++] = part;
  two[t++] = before < 0 ? -1 : paths.partOf(before);
  two[t++] = part * 64 + view.pos[at]!;
  two[t++] = place;
  two[t++] = tree;
  two[t++] = unit.phrase;
  list.twos = t;
}

/** What a chain makes of one head. */
export interface Arguments {
  /** Runs of units as pairs of tokens, first and last. */
  readonly source: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
  readonly cue: readonly [number, number];
  /** The least and the mean probability of the tags of source and content. */
  readonly sourceCertainty: number;
  readonly contentCertainty: number;
  /** The probability that the head has no content at all: that nothing begins one. */
  readonly openness: number;
}

/** Finds the arguments of heads in one document. */
export interface ArgumentFinder {
  find(head: number, likely: Uint8Array): Arguments;
}

export function createArgumentFinder(view: SpeechView, lanes: Lanes, chain: Chain): ArgumentFinder {
  const reader = createArgumentReader(view);
  const decoder: ChainDecoder = createDecoder(chain);
  const size = chain.tags.length;
  return {
    find(head, likely) {
      reader.open(head, likely);
      const { window } = reader;
      const scores = decoder.emissions(window.count);
      for (let u = 0; u < window.count; u++) {
        reader.read(u, lanes.list);
        sumList(lanes, scores, u * size);
      }
      const force = 1e5;
      scores[window.head * size + CUE]! += force;
      const tags = decoder.decode(window.count).slice(0, window.count);
      // Without a content nobody asks how sure the rest is.
      return readTags(tags, window, tags.includes(B_CONTENT) ? decoder.marginals(window.count) : null, size);
    },
  };
}

/** Source, content and cue of a sequence of tags. Cue tags that do not touch the head are none. */
export function readTags(tags: Uint8Array, window: Window, probability: Float32Array | null, size: number): Arguments {
  let from = window.head;
  let to = window.head;
  while (from > 0 && tags[from - 1] === CUE) from--;
  while (to + 1 < window.count && tags[to + 1] === CUE) to++;
  const source: [number, number][] = [];
  const content: [number, number][] = [];
  let sourceSum = 0,
    sourceCount = 0,
    contentSum = 0,
    contentCount = 0;
  for (let u = 0; u < window.count; u++) {
    const tag = tags[u]!;
    const sure = probability === null ? 1 : probability[u * size + tag]!;
    if (tag === B_SOURCE || tag === I_SOURCE) {
      if (tag === B_SOURCE) source.push([window.first[u]!, window.last[u]!]);
      else if (source.length > 0) source[source.length - 1]![1] = window.last[u]!;
      sourceSum += sure;
      sourceCount++;
    } else if (tag === B_CONTENT || tag === I_CONTENT) {
      if (tag === B_CONTENT) content.push([window.first[u]!, window.last[u]!]);
      else if (content.length > 0) content[content.length - 1]![1] = window.last[u]!;
      contentSum += sure;
      contentCount++;
    }
  }
  let noSource = 1;
  if (probability !== null && sourceCount === 0) {
    let open = 0;
    for (let u = 0; u < window.count; u++) open = Math.max(open, probability[u * size + B_SOURCE]!);
    noSource = 1 - open;
  }
  let openness = 1;
  if (probability !== null) {
    let open = 0;
    for (let u = 0; u < window.count; u++) open += probability[u * size + B_CONTENT]!;
    openness = Math.min(1, open);
  }
  return {
    source,
    content,
    cue: [window.first[from]!, window.last[to]!],
    sourceCertainty: sourceCount > 0 ? sourceSum / sourceCount : noSource,
    contentCertainty: contentCount > 0 ? contentSum / contentCount : 0,
    openness,
  };
}
