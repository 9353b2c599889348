/*
 * Which words are heads of cues: "called" of "has repeatedly called for", "claim" of "his claim that", the colon of "Ode: We stay." Each word that ever attributes (by
 * the lexicon) is judged alone, by a logistic regression over its surroundings; the extent of the cue is settled later, together with source and content (arguments.ts).
 */
import { mix } from '../learning/hash.ts';
import type { FeatureList } from '../learning/feature-list.ts';
import { sumList, type Lanes } from '../learning/lanes.ts';
import { exponential } from '../text/exponential.ts';
import {
  AND,
  AS,
  BE,
  COLON,
  COMMA,
  DASH,
  HAVE,
  IF,
  MODAL,
  NOT,
  QUESTION_WORD,
  RELATIVE,
  SEMICOLON,
  STOP,
  SUBJECT_PRONOUN,
  THAT,
  TO,
} from '../english/clause-words.ts';
import {
  ADV,
  AUX,
  bucketOf,
  closeFeatures,
  NOUN,
  PRON,
  PROPN,
  rankOfLine,
  VERB,
  type SpeechView,
} from './speech-view.ts';
import { NEVER, RARELY } from './cue-grades.ts';
import { dependentsOf } from './paths.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const CUE_FEATURES = 'speech cues 4';
export const CUE_LABELS = ['none', 'head'] as const;

/** A table of weights that is ready for use, and what one unit of its sums is worth. */
export interface LinearModel {
  readonly lanes: Lanes;
  readonly step: number;
}

/** Whether a token is tried at all. */
export function mayBeHead(view: SpeechView, i: number): boolean {
  const grade = view.grade[i]!;
  return grade !== NEVER && grade !== RARELY;
}

/** The probability of each token, or of those that are marked, to be the head of a cue; 0 for those that are not tried. */
export function scoreHeads(
  view: SpeechView,
  { lanes, step }: LinearModel,
  marked: Uint8Array | null = null,
): Float32Array {
  const out = new Float32Array(view.count);
  const scores = new Int32Array(2);
  for (let i = 0; i < view.count; i++) {
    if ((marked !== null && marked[i] === 0) || !mayBeHead(view, i)) continue;
    cueFeatures(view, i, lanes.list);
    scores.fill(0);
    sumList(lanes, scores, 0);
    out[i] = 1 / (1 + exponential((scores[0]! - scores[1]!) * step));
  }
  return out;
}

/** Farthest that quotation marks and other reporting words are looked for, in tokens. */
const REACH = 40;

/** A token with what more than one group of features looks at. */
interface Place {
  readonly view: SpeechView;
  readonly i: number;
  /** Its line: first token, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** What of its sentence stands in that line: first and last token. */
  readonly first: number;
  readonly last: number;
  readonly lemma: number;
  readonly grade: number;
  /** Grade and part of speech, lemma and part of speech. */
  readonly kind: number;
  readonly word: number;
  /** The verb group to the left as bits, and the token before it, which may stand in another line. */
  readonly group: number;
  readonly outer: number;
  /** What stands before the verb group. */
  readonly before: number;
  /** What may open a content to the right, and how far from here. */
  readonly opens: number;
}

/** The features of one token. */
export function cueFeatures(view: SpeechView, i: number, list: FeatureList): void {
  const place = placeOf(view, i);
  // They count what has been written so far until the list is closed; weights know features by their order.
  list.ones = 0;
  list.twos = 0;
  addWords(place, list);
  addPartsOfSpeech(place, list);
  addGroup(place, list);
  addSubject(place, list);
  addTree(place, list);
  addOpening(place, list);
  addQuotes(place, list);
  addPosition(place, list);
  const other = addClausesBefore(place, list);
  addClausesAfter(place, other, list);
  closeFeatures(list, 0, list.ones, list.twos);
}

function placeOf(view: SpeechView, i: number): Place {
  const { line, lineTokens, document, lemma, pos, kind, grade, quote } = view;
  const from = lineTokens[line[i]!]!;
  const to = lineTokens[line[i]! + 1]!;
  const sentence = document.tokens.sentence[i]!;
  let group = 0;
  let outer = i - 1;
  for (; outer >= from && i - outer < 7; outer--) {
    const bit = groupBit(view, outer);
    if (bit < 0) break;
    group |= bit;
  }
  return {
    view,
    i,
    from,
    to,
    first: Math.max(document.sentenceTokens[sentence]!, from),
    last: Math.min(document.sentenceTokens[sentence + 1]!, to) - 1,
    lemma: lemma[i]!,
    grade: grade[i]!,
    kind: grade[i]! * 32 + pos[i]!,
    word: mix(lemma[i]!, pos[i]!),
    group,
    outer,
    before: outer >= from ? (pos[outer]! * 32 + kind[outer]!) * 4 + quote[outer]! : 4096,
    opens: openingBehind(view, i, to),
  };
}

/** What a word of a verb group tells: passive, perfect, modal, negated, infinitive; -1 for any other word. */
function groupBit({ kind, pos }: SpeechView, k: number): number {
  switch (kind[k]!) {
    case BE:
      return 1;
    case HAVE:
      return 2;
    case MODAL:
      return 4;
    case NOT:
      return 8;
    case TO:
      return 16;
    default:
      return pos[k] === AUX ? 32 : pos[k] === ADV ? 0 : -1;
  }
}

/** The first complementiser, mark or other word that may open a content, and how far behind a token it stands; 0 if there is none. */
function openingBehind({ quote, kind }: SpeechView, i: number, to: number): number {
  for (let j = i + 1; j <= i + 5 && j < to; j++) {
    const mark = quote[j] === 2 ? OPENING : kind[j]!;
    if (OPENERS[mark] === 1) return mark * 8 + (j - i);
  }
  return 0;
}

function addWords({ view, i, from, to, lemma: m0, kind: g0, word: mp }: Place, list: FeatureList): void {
  const { word, lemma, pos, shape, suffix, document } = view;
  const { one, two } = list;
  let n = list.ones;
  let t = list.twos;
  const w0 = word[i]!,
    p0 = pos[i]!;
  const wa = i === from ? 1 : word[i - 1]!,
    wa2 = i - 1 <= from ? 1 : word[i - 2]!,
    wb = i + 1 >= to ? 2 : word[i + 1]!,
    wb2 = i + 2 >= to ? 2 : word[i + 2]!;
  const ma = i === from ? 1 : lemma[i - 1]!,
    mb = i + 1 >= to ? 2 : lemma[i + 1]!;
  one[n++] = 0;
  one[n++] = w0;
  one[n++] = m0;
  one[n++] = mp;
  one[n++] = suffix[document.tokens.form[i]!]!;
  one[n++] = g0;
  one[n++] = shape[i]! * 32 + p0;
  one[n++] = wa;
  one[n++] = wb;
  one[n++] = wa2;
  one[n++] = wb2;
  two[t++] = ma;
  two[t++] = p0;
  two[t++] = mb;
  two[t++] = p0;
  two[t++] = ma;
  two[t++] = m0;
  two[t++] = m0;
  two[t++] = mb;
  two[t++] = m0;
  two[t++] = wb2;
  two[t++] = wa;
  two[t++] = w0;
  two[t++] = w0;
  two[t++] = wb;
  two[t++] = wb;
  two[t++] = g0;
  two[t++] = wa;
  two[t++] = g0;
  two[t++] = wb2;
  two[t++] = g0;
  list.ones = n;
  list.twos = t;
}

function addPartsOfSpeech({ view, i, from, to, lemma: m0, grade: grade0, kind: g0 }: Place, list: FeatureList): void {
  const { pos, grade } = view;
  const { one, two } = list;
  let n = list.ones;
  let t = list.twos;
  const isFirst = i === from,
    isLast = i + 1 >= to;
  const p0 = pos[i]!;
  const pa = isFirst ? 30 : pos[i - 1]!,
    pa2 = i - 1 <= from ? 30 : pos[i - 2]!,
    pa3 = i - 2 <= from ? 30 : pos[i - 3]!;
  const pb = isLast ? 31 : pos[i + 1]!,
    pb2 = i + 2 >= to ? 31 : pos[i + 2]!,
    pb3 = i + 3 >= to ? 31 : pos[i + 3]!;
  one[n++] = pa * 32 + p0;
  one[n++] = pb * 32 + p0;
  one[n++] = (pa * 32 + p0) * 32 + pb;
  one[n++] = (p0 * 32 + pb) * 32 + pb2;
  one[n++] = (pa2 * 32 + pa) * 32 + p0;
  two[t++] = m0;
  two[t++] = pb * 32 + pb2;
  two[t++] = m0;
  two[t++] = pa * 32 + pa2;
  two[t++] = g0;
  two[t++] = pa * 32 + pb;
  two[t++] = (isFirst ? 15 : grade[i - 1]!) * 16 + grade0;
  two[t++] = isLast ? 15 : grade[i + 1]!;
  two[t++] = (pb * 32 + pb2) * 32 + pb3;
  two[t++] = grade0;
  two[t++] = (pa * 32 + pa2) * 32 + pa3;
  two[t++] = grade0;
  list.ones = n;
  list.twos = t;
}

/** The verb group to the left, and what it depends on. */
function addGroup(place: Place, list: FeatureList): void {
  const { view, from, outer, group, before, lemma: m0, grade: grade0, kind: g0 } = place;
  const { one, two } = list;
  let t = list.twos;
  const mk = outer >= from ? view.lemma[outer]! : 1;
  two[t++] = g0;
  two[t++] = group;
  two[t++] = m0;
  two[t++] = group;
  two[t++] = before;
  two[t++] = g0;
  two[t++] = before;
  two[t++] = group;
  two[t++] = outer >= from ? view.word[outer]! : 1;
  two[t++] = group;
  two[t++] = mk;
  two[t++] = grade0;
  two[t++] = mk;
  two[t++] = m0;
  one[list.ones++] = (group & 16) !== 0 ? mix(mk, m0) : 0; // "wants to say"
  list.twos = t;
}

/** The noun before the verb group. */
function addSubject({ view, i, from, outer, lemma: m0, grade: grade0, kind: g0 }: Place, list: FeatureList): void {
  const { lemma, pos, kind } = view;
  const { two } = list;
  let t = list.twos;
  let subject = outer;
  while (
    subject >= from &&
    i - subject < 14 &&
    pos[subject] !== NOUN &&
    pos[subject] !== PROPN &&
    pos[subject] !== PRON &&
    kind[subject] !== STOP
  )
    subject--;
  const ms = subject >= from ? lemma[subject]! : 1;
  two[t++] = subject >= from && i - subject < 14 ? pos[subject]! * 32 + kind[subject]! : 4097;
  two[t++] = g0;
  two[t++] = ms;
  two[t++] = grade0;
  two[t++] = bucketOf(subject - i);
  two[t++] = g0;
  two[t++] = ms;
  two[t++] = m0;
  list.twos = t;
}

/** The token's place in the tree. */
function addTree({ view, i, lemma: m0, grade: grade0, kind: g0 }: Place, list: FeatureList): void {
  const { head, relation, inflection } = view.document.tokens;
  const { two } = list;
  let t = list.twos;
  const above = head[i]!;
  const r0 = relation[i]! * 2 + (above < i ? 1 : 0);
  const below = dependentsOf(view.tree, i);
  two[t++] = r0;
  two[t++] = g0;
  two[t++] = r0;
  two[t++] = m0;
  two[t++] = below;
  two[t++] = g0;
  two[t++] = below;
  two[t++] = m0;
  two[t++] = below;
  two[t++] = r0;
  two[t++] = above < 0 ? 1 : view.lemma[above]!;
  two[t++] = r0;
  two[t++] = inflection[i]!;
  two[t++] = m0;
  two[t++] = inflection[i]! * 16 + grade0;
  two[t++] = r0;
  list.twos = t;
}

/** What follows: complementiser, infinitive, quotation, the end, the next verb. */
function addOpening({ view, i, to, group, before, opens, lemma: m0, kind: g0 }: Place, list: FeatureList): void {
  const { two } = list;
  let t = list.twos;
  const nextVerb = verbBehind(view, i, to);
  two[t++] = opens;
  two[t++] = g0;
  two[t++] = opens;
  two[t++] = m0;
  two[t++] = opens;
  two[t++] = group;
  two[t++] = opens >> 3;
  two[t++] = m0;
  two[t++] = opens >> 3;
  two[t++] = before;
  two[t++] = nextVerb;
  two[t++] = g0;
  two[t++] = nextVerb;
  two[t++] = m0;
  two[t++] = nextVerb;
  two[t++] = opens >> 3;
  list.twos = t;
}

/** How far the next verb is, or what stands before it. */
function verbBehind({ kind, pos }: SpeechView, i: number, to: number): number {
  for (let j = i + 1; j < i + 8 && j < to; j++) {
    if (kind[j] === STOP || kind[j] === COMMA || kind[j] === THAT) return 20 + kind[j]!;
    if (pos[j] === VERB || pos[j] === AUX) return j - i;
  }
  return 0;
}

/** The quotation marks about. */
function addQuotes(place: Place, list: FeatureList): void {
  const { view, i, from, to, last, opens, lemma: m0, grade: grade0, kind: g0 } = place;
  const { quote } = view;
  const { one, two } = list;
  let t = list.twos;
  const q0 = quote[i]!;
  two[t++] = (q0 * 8 + (i === from ? 4 : quote[i - 1]!)) * 8 + (i + 1 >= to ? 4 : quote[i + 1]!);
  two[t++] = grade0;
  two[t++] = q0;
  two[t++] = m0;
  one[list.ones++] = q0 * 32 + view.pos[i]!;
  const left = q0 === 0 ? closingBefore(place) : 0;
  const right = q0 === 0 ? openingAfter(place) : 0;
  const quotes = q0 !== 0 ? 99 : left * 9 + right;
  two[t++] = quotes;
  two[t++] = g0;
  two[t++] = quotes;
  two[t++] = m0;
  two[t++] = left;
  two[t++] = grade0;
  two[t++] = right;
  two[t++] = grade0;
  two[t++] = quotes;
  two[t++] = opens;
  const direct = quotationBefore(place);
  two[t++] = direct;
  two[t++] = g0;
  two[t++] = direct;
  two[t++] = bucketOf(last - i);
  list.twos = t;
}

/** How far a closing mark to the left is; more in another sentence. */
function closingBefore({ view: { quote }, i, from, first }: Place): number {
  for (let j = i - 1; j >= from && i - j <= REACH; j--)
    if (quote[j] === 3) return nearness(i - j) + (j < first ? 4 : 0);
  return 0;
}

/** How far an opening mark to the right is; more in another sentence. */
function openingAfter({ view: { quote }, i, to, last }: Place): number {
  for (let j = i + 1; j < to && j - i <= REACH; j++) if (quote[j] === 2) return nearness(j - i) + (j > last ? 4 : 0);
  return 0;
}

const nearness = (distance: number): number => (distance < 3 ? 1 : distance < 6 ? 2 : distance < 14 ? 3 : 4);

/** How a quotation just before the token ends: “...,” said Ode. */
function quotationBefore({ view: { quote, kind }, i, first }: Place): number {
  for (let j = i - 1; j >= first && i - j < 8; j--)
    if (quote[j] === 3) return kind[j - 1] === COMMA ? 1 : kind[j - 1] === STOP ? 2 : 3;
  return 0;
}

/** Where the token stands in the sentence, the line, the text. */
function addPosition(
  { view, i, from, to, first, last, lemma: m0, kind: g0, word: mp }: Place,
  list: FeatureList,
): void {
  const { two } = list;
  let t = list.twos;
  const rank = rankOfLine(view, i);
  two[t++] = bucketOf(i - first);
  two[t++] = g0;
  two[t++] = bucketOf(last - i);
  two[t++] = g0;
  two[t++] = rank;
  two[t++] = g0;
  two[t++] = (to - from < 16 ? 2 : 0) + (rank === 0 ? 1 : 0);
  two[t++] = m0;
  two[t++] = i === first ? 1 : 0;
  two[t++] = mp;
  two[t++] = last - i < 3 ? last - i : 3;
  two[t++] = mp;
  list.twos = t;
}

/** Clause marks and another reporting word before the token in its sentence; gives what that word is. */
function addClausesBefore({ view, i, first, lemma: m0, kind: g0 }: Place, list: FeatureList): number {
  const { kind, quote, grade, lemma } = view;
  const { one, two } = list;
  let t = list.twos;
  let commas = 0;
  let other = 0;
  let that = 0;
  let governor = 0;
  for (let j = i - 1; j >= first && i - j <= REACH; j--) {
    if (kind[j] === COMMA && quote[j] === 0) commas++;
    else if (kind[j] === THAT || kind[j] === QUESTION_WORD || kind[j] === IF) that = that || 1;
    else if (kind[j] === RELATIVE) that = that || 2;
    else if (kind[j] === AND || kind[j] === SEMICOLON) that = that || 3;
    else if (grade[j]! > 5) {
      other = (grade[j]! > 7 ? 1 : 2) + 3 * Math.min(that, 2) + 9 * Math.min(commas, 2) + 27 * spread(i - j);
      governor = mix(lemma[j]!, m0);
      break;
    }
  }
  const commasTo2 = commas < 3 ? commas : 3;
  one[list.ones++] = governor;
  two[t++] = other;
  two[t++] = g0;
  two[t++] = other;
  two[t++] = m0;
  two[t++] = commasTo2;
  two[t++] = g0;
  two[t++] = that;
  two[t++] = g0;
  two[t++] = that * 4 + commasTo2;
  two[t++] = m0;
  list.twos = t;
  return other;
}

/** The same behind it; `other` is what was found before it. */
function addClausesAfter(
  { view, i, last, lemma: m0, grade: grade0, kind: g0 }: Place,
  other: number,
  list: FeatureList,
): void {
  const { kind, quote, grade } = view;
  const { two } = list;
  let t = list.twos;
  let commas = 0;
  let later = 0;
  for (let j = i + 1; j <= last && j - i <= REACH; j++) {
    if (kind[j] === COMMA && quote[j] === 0) commas++;
    if (grade[j]! > 5) {
      later = (grade[j]! > 7 ? 1 : 2) + 3 * Math.min(commas, 2) + 9 * spread(j - i);
      break;
    }
  }
  two[t++] = later;
  two[t++] = g0;
  two[t++] = later;
  two[t++] = m0;
  two[t++] = other * 8 + grade0;
  two[t++] = later;
  two[t++] = commas < 3 ? commas : 3;
  two[t++] = g0;
  list.twos = t;
}

const spread = (distance: number): number => (distance < 5 ? 0 : distance < 12 ? 1 : 2);

/** An opening quotation mark, among the kinds of features.ts; and those of them that may open a content. */
const OPENING = 40;
const OPENERS: Uint8Array = /* @__PURE__ */ (() => {
  const openers = new Uint8Array(OPENING + 1);
  for (const kind of [
    THAT,
    QUESTION_WORD,
    TO,
    IF,
    COLON,
    COMMA,
    STOP,
    OPENING,
    RELATIVE,
    SUBJECT_PRONOUN,
    AS,
    SEMICOLON,
    DASH,
  ])
    openers[kind] = 1;
  return openers;
})();
