/*
 * Which words are heads of cues: "called" of "has repeatedly called for", "claim" of "his claim that", the colon of "Ode: We
 * stay." Each word that ever attributes (by the lexicon) is judged alone, by a logistic regression over its surroundings; the
 * extent of the cue is settled later, together with source and content (arguments.ts).
 */
import { mix } from '../learning/hash.ts';
import type { FeatureList } from '../learning/feature-list.ts';
import { sumList, type Lanes } from '../learning/lanes.ts';
import { exponential } from '../text/exponential.ts';
import {
  ADV,
  AND,
  AS,
  AUX,
  BE,
  bucketOf,
  closeFeatures,
  COLON,
  COMMA,
  DASH,
  HAVE,
  IF,
  MODAL,
  NOT,
  NOUN,
  PRON,
  PROPN,
  QUESTION_WORD,
  RELATIVE,
  SEMICOLON,
  STOP,
  rankOfLine,
  SUBJECT_PRONOUN,
  THAT,
  TO,
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

/** The features of one token. */
export function cueFeatures(view: SpeechView, i: number, list: FeatureList): void {
  const { word, lemma, pos, kind, grade, quote, shape, line, lineTokens, document } = view;
  const { one, two } = list;
  let n = 0;
  let t = 0;
  const from = lineTokens[line[i]!]!;
  const to = lineTokens[line[i]! + 1]!;
  const isFirst = i === from,
    isSecond = i - 1 <= from,
    isThird = i - 2 <= from;
  const isLast = i + 1 >= to,
    isLastButOne = i + 2 >= to,
    isLastButTwo = i + 3 >= to;
  const w0 = word[i]!,
    m0 = lemma[i]!,
    p0 = pos[i]!,
    q0 = quote[i]!,
    grade0 = grade[i]!;
  const wa = isFirst ? 1 : word[i - 1]!,
    wa2 = isSecond ? 1 : word[i - 2]!,
    wb = isLast ? 2 : word[i + 1]!,
    wb2 = isLastButOne ? 2 : word[i + 2]!;
  const ma = isFirst ? 1 : lemma[i - 1]!,
    mb = isLast ? 2 : lemma[i + 1]!;
  const pa = isFirst ? 30 : pos[i - 1]!,
    pa2 = isSecond ? 30 : pos[i - 2]!,
    pa3 = isThird ? 30 : pos[i - 3]!;
  const pb = isLast ? 31 : pos[i + 1]!,
    pb2 = isLastButOne ? 31 : pos[i + 2]!,
    pb3 = isLastButTwo ? 31 : pos[i + 3]!;
  const g0 = grade0 * 32 + p0;
  const mp = mix(m0, p0);

  // the words
  one[n++] = 0;
  one[n++] = w0;
  one[n++] = m0;
  one[n++] = mp;
  one[n++] = view.suffix[view.document.tokens.form[i]!]!;
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
  // parts of speech
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

  // the verb group to the left: passive, perfect, modal, negated, infinitive
  let group = 0;
  let k = i - 1;
  for (; k >= from && i - k < 7; k--) {
    const kk = kind[k]!;
    if (kk === BE) group |= 1;
    else if (kk === HAVE) group |= 2;
    else if (kk === MODAL) group |= 4;
    else if (kk === NOT) group |= 8;
    else if (kk === TO) group |= 16;
    else if (pos[k] === AUX) group |= 32;
    else if (pos[k] !== ADV) break;
  }
  two[t++] = g0;
  two[t++] = group;
  two[t++] = m0;
  two[t++] = group;
  // what stands before it: the subject, or what the verb depends on
  const before = k >= from ? (pos[k]! * 32 + kind[k]!) * 4 + quote[k]! : 4096;
  const mk = k >= from ? lemma[k]! : 1;
  two[t++] = before;
  two[t++] = g0;
  two[t++] = before;
  two[t++] = group;
  two[t++] = k >= from ? word[k]! : 1;
  two[t++] = group;
  two[t++] = mk;
  two[t++] = grade0;
  two[t++] = mk;
  two[t++] = m0;
  one[n++] = (group & 16) !== 0 ? mix(mk, m0) : 0; // "wants to say"
  let subject = k;
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

  // its place in the tree
  const { head, relation, inflection } = document.tokens;
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
  two[t++] = above < 0 ? 1 : lemma[above]!;
  two[t++] = r0;
  two[t++] = inflection[i]!;
  two[t++] = m0;
  two[t++] = inflection[i]! * 16 + grade0;
  two[t++] = r0;

  // what follows: complementiser, infinitive, quotation, the end
  let opens = 0;
  for (let j = i + 1; j <= i + 5 && j < to; j++) {
    const mark = quote[j] === 2 ? OPENING : kind[j]!;
    if (OPENERS[mark] === 1) {
      opens = mark * 8 + (j - i);
      break;
    }
  }
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
  let nextVerb = 0;
  for (let j = i + 1; j < i + 8 && j < to; j++) {
    if (kind[j] === STOP || kind[j] === COMMA || kind[j] === THAT) {
      nextVerb = 20 + kind[j]!;
      break;
    }
    if (pos[j] === VERB || pos[j] === AUX) {
      nextVerb = j - i;
      break;
    }
  }
  two[t++] = nextVerb;
  two[t++] = g0;
  two[t++] = nextVerb;
  two[t++] = m0;
  two[t++] = nextVerb;
  two[t++] = opens >> 3;

  // quotation marks about
  two[t++] = (q0 * 8 + (isFirst ? 4 : quote[i - 1]!)) * 8 + (isLast ? 4 : quote[i + 1]!);
  two[t++] = grade0;
  two[t++] = q0;
  two[t++] = m0;
  one[n++] = q0 * 32 + p0;
  let left = 0;
  let right = 0;
  const sentence = document.tokens.sentence[i]!;
  const first = Math.max(document.sentenceTokens[sentence]!, from);
  const last = Math.min(document.sentenceTokens[sentence + 1]!, to) - 1;
  if (q0 === 0) {
    for (let j = i - 1; j >= from && i - j <= REACH; j--)
      if (quote[j] === 3) {
        left = i - j < 3 ? 1 : i - j < 6 ? 2 : i - j < 14 ? 3 : 4;
        if (j < first) left += 4;
        break;
      }
    for (let j = i + 1; j < to && j - i <= REACH; j++)
      if (quote[j] === 2) {
        right = j - i < 3 ? 1 : j - i < 6 ? 2 : j - i < 14 ? 3 : 4;
        if (j > last) right += 4;
        break;
      }
  }
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
  // a quotation just before the comma: “...,” said Ode
  let direct = 0;
  for (let j = i - 1; j >= first && i - j < 8; j--)
    if (quote[j] === 3) {
      direct = kind[j - 1] === COMMA ? 1 : kind[j - 1] === STOP ? 2 : 3;
      break;
    }
  two[t++] = direct;
  two[t++] = g0;
  two[t++] = direct;
  two[t++] = bucketOf(last - i);

  // where in the sentence, the line, the text
  two[t++] = bucketOf(i - first);
  two[t++] = g0;
  two[t++] = bucketOf(last - i);
  two[t++] = g0;
  const rank = rankOfLine(view, i);
  two[t++] = rank;
  two[t++] = g0;
  two[t++] = (to - from < 16 ? 2 : 0) + (rank === 0 ? 1 : 0);
  two[t++] = m0;
  two[t++] = i === first ? 1 : 0;
  two[t++] = mp;
  two[t++] = last - i < 3 ? last - i : 3;
  two[t++] = mp;

  // clause marks and other reporting words in the sentence
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
      other =
        (grade[j]! > 7 ? 1 : 2) +
        3 * Math.min(that, 2) +
        9 * Math.min(commas, 2) +
        27 * (i - j < 5 ? 0 : i - j < 12 ? 1 : 2);
      governor = mix(lemma[j]!, m0);
      break;
    }
  }
  const commasTo2 = commas < 3 ? commas : 3;
  one[n++] = governor;
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
  let laterCommas = 0;
  let later = 0;
  for (let j = i + 1; j <= last && j - i <= REACH; j++) {
    if (kind[j] === COMMA && quote[j] === 0) laterCommas++;
    if (grade[j]! > 5) {
      later = (grade[j]! > 7 ? 1 : 2) + 3 * Math.min(laterCommas, 2) + 9 * (j - i < 5 ? 0 : j - i < 12 ? 1 : 2);
      break;
    }
  }
  two[t++] = later;
  two[t++] = g0;
  two[t++] = later;
  two[t++] = m0;
  two[t++] = other * 8 + grade0;
  two[t++] = later;
  two[t++] = laterCommas < 3 ? laterCommas : 3;
  two[t++] = g0;
  closeFeatures(list, 0, n, t);
}

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
