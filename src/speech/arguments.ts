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
  ADV,
  AND,
  AUX,
  BE,
  bucketOf,
  BUT,
  closeFeatures,
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
  VERB,
  type SpeechView,
} from './speech-view.ts';
import { createPaths } from './paths.ts';

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
  pos: number;
  grade: number;
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

export function createArgumentReader(view: SpeechView): ArgumentReader {
  const { word, lemma, pos, kind, grade, quote, shape, phrase, document, line } = view;
  const { sentence } = document.tokens;
  const window = createWindow();
  const size = window.first.length;
  const between = {
    cues: new Uint8Array(size),
    verbs: new Uint8Array(size),
    commas: new Uint8Array(size),
    phrases: new Uint8Array(size),
    clauses: new Uint8Array(size),
    marks: new Uint8Array(size),
    lead: new Uint8Array(size),
  };
  const head: HeadView = { lemma: 0, pos: 0, grade: 0, next: 0, previous: 0, nextKind: 0, marks: 0, passive: 0 };
  const paths = createPaths(document);
  let likely: Uint8Array = new Uint8Array(0);
  let at = 0;

  const count = (): void => {
    for (let direction = -1; direction <= 1; direction += 2) {
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
        between.cues[u] = cues < 3 ? cues : 3;
        between.verbs[u] = verbs < 3 ? verbs : 3;
        between.commas[u] = commas < 3 ? commas : 3;
        between.phrases[u] = phrases < 4 ? phrases : 4;
        between.clauses[u] = clauses < 3 ? clauses : 3;
        between.marks[u] = marks < 2 ? marks : 2;
        between.lead[u] = lead;
        if (likely[i]! > 1 && quote[i] === 0) cues++;
        if (pos[i] === VERB) verbs++;
        if (k === COMMA) commas++;
        if (k === THAT || k === QUESTION_WORD || k === RELATIVE || k === IF || k === BUT) clauses++;
        if (quote[i]! > 1) marks++;
        // the first word of weight on the way: complementiser, comma, infinitive, quotation mark ...
        if (lead === 0 && pos[i] !== ADV && pos[i] !== AUX && !(pos[i] === 14 && direction > 0)) {
          lead =
            k === THAT
              ? 1
              : k === QUESTION_WORD || k === IF
                ? 2
                : k === TO
                  ? 3
                  : quote[i] === 2
                    ? 4
                    : quote[i] === 3
                      ? 5
                      : k === COMMA
                        ? 6
                        : k === COLON
                          ? 7
                          : k === STOP || k === SEMICOLON
                            ? 8
                            : k === OF
                              ? 9
                              : k === RELATIVE
                                ? 10
                                : pos[i] === VERB
                                  ? 11
                                  : np >= 0
                                    ? 12
                                    : k === DASH
                                      ? 13
                                      : k === AND
                                        ? 14
                                        : 15;
        }
      }
    }
  };

  return {
    window,
    open(token, heads) {
      likely = heads;
      at = token;
      layWindow(view, token, window);
      count();
      paths.from(token);
      const n = view.count;
      head.lemma = lemma[token]!;
      head.pos = pos[token]!;
      head.grade = grade[token]!;
      head.next = token + 1 < n && line[token + 1] === line[token] ? word[token + 1]! : 0;
      head.previous = token > 0 && line[token - 1] === line[token] ? word[token - 1]! : 0;
      head.nextKind = token + 1 < n ? (quote[token + 1] === 2 ? 40 : kind[token + 1]!) * 32 + pos[token + 1]! : 0;
      let left = 0,
        right = 0;
      for (let u = window.head - 1; u >= 0 && left === 0; u--)
        if (quote[window.last[u]!] === 3) left = window.head - u < 3 ? 1 : window.head - u < 8 ? 2 : 3;
      for (let u = window.head + 1; u < window.count && right === 0; u++)
        if (quote[window.first[u]!] === 2) right = u - window.head < 3 ? 1 : u - window.head < 8 ? 2 : 3;
      head.marks = (quote[token]! !== 0 ? 16 : 0) + left * 4 + right;
      head.passive = 0;
      for (let k = token - 1; k >= 0 && token - k < 6; k--) {
        if (kind[k] === BE) head.passive |= 1;
        else if (kind[k] === TO) head.passive |= 2;
        else if (!(pos[k] === AUX || pos[k] === ADV || kind[k] === HAVE || kind[k] === NOT || kind[k] === MODAL)) break;
      }
    },
    read(u, list) {
      const i = window.first[u]!;
      const end = window.last[u]!;
      const d = u - window.head;
      if (d === 0) {
        // the one feature of the head itself
        list.one[0] = 0;
        closeFeatures(list, 99, 1, 0);
        return;
      }
      const side = d < 0 ? 1 : 2;
      const near = bucketOf(d);
      const isQuotation = end > i;
      // the unit itself: its first token, for a quotation a stand-in
      const w0 = isQuotation ? 7 : word[i]!;
      const p0 = isQuotation ? 29 : pos[i]!;
      const k0 = isQuotation ? 30 : kind[i]!;
      const q0 = quote[i]!;
      const before = u > 0 ? window.last[u - 1]! : -1;
      const after = u + 1 < window.count ? window.first[u + 1]! : -1;
      const beforeLong = u > 0 && window.first[u - 1]! !== before;
      const afterLong = after >= 0 && window.last[u + 1]! !== after;
      const wb = before < 0 ? 1 : beforeLong ? 7 : word[before]!;
      const pb = before < 0 ? 30 : beforeLong ? 29 : pos[before]!;
      const wa = after < 0 ? 2 : afterLong ? 7 : word[after]!;
      const pa = after < 0 ? 31 : afterLong ? 29 : pos[after]!;
      const pa2 = u + 2 < window.count ? pos[window.first[u + 2]!]! : 31;
      const qb = before < 0 ? 4 : quote[before]!;
      const qa = after < 0 ? 4 : quote[after]!;
      const kb = before < 0 ? 50 : qb > 1 ? 40 + qb : kind[before]!;
      const ka = after < 0 ? 50 : qa > 1 ? 40 + qa : kind[after]!;
      const ds = Math.max(-2, Math.min(2, sentence[i]! - sentence[at]!)) + 2;
      const place = side * 8 + ds;
      const cues = between.cues[u]!,
        verbs = between.verbs[u]!,
        commas = between.commas[u]!,
        phrases = between.phrases[u]!,
        clauses = between.clauses[u]!,
        marks = between.marks[u]!;
      const lead = side * 16 + between.lead[u]!;
      const np = phrase[i]!;
      const phraseIs = (phrases * 4 + (np < 0 ? 0 : before >= 0 && phrase[before] === np ? 2 : 1)) * 4 + side;
      const marked = (q0 * 5 + qb) * 5 + qa;
      const pk = p0 * 64 + k0;
      const tree = paths.to(i);
      const part = paths.partOf(i);
      const { lemma: m, marks: sig, next, previous, nextKind, passive } = head;
      const { one, two } = list;
      let n = 0;
      let t = 0;

      // what stands there, on which side
      one[n++] = shape[i]! * 4 + side;
      one[n++] = likely[i]! * 16 + (before >= 0 ? likely[before]! : 0) + 64 * side;
      two[t++] = place;
      two[t++] = p0;
      two[t++] = near;
      two[t++] = p0;
      two[t++] = w0;
      two[t++] = side;
      two[t++] = wb;
      two[t++] = side;
      two[t++] = wa;
      two[t++] = side;
      two[t++] = (pb * 32 + p0) * 32 + pa;
      two[t++] = side;
      two[t++] = (p0 * 32 + pa) * 32 + pa2;
      two[t++] = side;
      // as seen from the head
      two[t++] = m;
      two[t++] = place;
      two[t++] = m;
      two[t++] = near;
      two[t++] = m;
      two[t++] = p0 * 4 + side;
      two[t++] = next;
      two[t++] = place;
      two[t++] = mix(previous, next);
      two[t++] = place;
      two[t++] = nextKind;
      two[t++] = near;
      two[t++] = passive * 32 + p0;
      two[t++] = near;
      // what lies between
      two[t++] = commas * 64 + place;
      two[t++] = p0;
      two[t++] = (cues * 4 + verbs) * 16 + clauses;
      two[t++] = place;
      two[t++] = lead;
      two[t++] = m;
      two[t++] = lead;
      two[t++] = near;
      // noun phrases in their order from the head
      two[t++] = phraseIs;
      two[t++] = pk;
      two[t++] = phraseIs;
      two[t++] = m;
      two[t++] = phraseIs;
      two[t++] = pb * 32 + pa;
      two[t++] = phraseIs;
      two[t++] = kb * 64 + ka;
      two[t++] = phraseIs;
      two[t++] = sig;
      two[t++] = phraseIs;
      two[t++] = lead;
      // quotation marks
      two[t++] = marked;
      two[t++] = place;
      two[t++] = (q0 * 4 + side) * 32 + sig;
      two[t++] = m;
      two[t++] = marked;
      two[t++] = (sig * 4 + marks) * 4 + side;
      // marks
      two[t++] = k0;
      two[t++] = place * 4 + commas;
      two[t++] = k0 * 64 + kb;
      two[t++] = lead;
      // the dependency tree
      one[n++] = tree;
      two[t++] = tree;
      two[t++] = before < 0 ? -1 : paths.to(before);
      two[t++] = tree;
      two[t++] = m;
      two[t++] = part;
      two[t++] = p0;
      two[t++] = part;
      two[t++] = m;
      two[t++] = part;
      two[t++] = before < 0 ? -1 : paths.partOf(before);
      two[t++] = part * 64 + pos[at]!;
      two[t++] = place;
      two[t++] = tree;
      two[t++] = phraseIs;
      closeFeatures(list, 1000, n, t);
    },
  };
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
