/*
 * Which words are heads of cues: "called" of "has repeatedly called for", "claim" of "his claim that", the colon of "Ode: We
 * stay." Each word that ever attributes (by the lexicon) is judged alone, by a logistic regression over its surroundings; the
 * extent of the cue is settled later, together with source and content (arguments.ts).
 */
import { mix } from '../tagging/hash.ts';
import { sumFeatures, type Lanes } from '../tagging/lanes.ts';
import { exponential } from '../tagging/exponential.ts';
import {
  ADV, addFeature, AND, AS, AUX, BE, bucketOf, COLON, COMMA, createFeatureList, DASH, HAVE, IF, MODAL, NOT, NOUN, PRON, PROPN, QUESTION_WORD, RELATIVE, SEMICOLON, STOP,
  SUBJECT_PRONOUN, THAT, TO, VERB, type FeatureList, type SpeechView,
} from './features.ts';
import { NEVER } from './lexicon.ts';

/** Name of this extractor; change it with every change below, so that old weights are refused. */
export const CUE_FEATURES = 'speech cues 1';
export const CUE_LABELS = ['none', 'head'] as const;

/** A table of weights that is ready for use, and what one unit of its sums is worth. */
export interface LinearModel {
  readonly lanes: Lanes;
  readonly step: number;
}

/** Whether a token is tried at all. */
export function mayBeHead(view: SpeechView, i: number): boolean {
  return view.grade[i] !== NEVER;
}

/** The probability of each token to be the head of a cue; 0 for those that are not tried. */
export function scoreHeads(view: SpeechView, { lanes, step }: LinearModel): Float32Array {
  const out = new Float32Array(view.count);
  const score = scoreHead(view, { lanes, step });
  for (let i = 0; i < view.count; i++) out[i] = score(i);
  return out;
}

/** The same for one token at a time. */
export function scoreHead(view: SpeechView, { lanes, step }: LinearModel): (i: number) => number {
  const list = createFeatureList();
  const scores = new Int32Array(2);
  return (i) => {
    if (!mayBeHead(view, i)) return 0;
    cueFeatures(view, i, list);
    scores.fill(0);
    sumFeatures(lanes, list.keys, list.count, scores, 0);
    return 1 / (1 + exponential((scores[0]! - scores[1]!) * step));
  };
}

/** Farthest that quotation marks and other reporting words are looked for, in tokens. */
const REACH = 40;

/** The features of one token. */
export function cueFeatures(view: SpeechView, i: number, list: FeatureList): void {
  const { word, lemma, pos, kind, grade, quote, shape, suffix, line, lineTokens, document } = view;
  list.count = 0;
  let template = 0;
  const add = (value: number): void => { addFeature(list, mix(template++, value)); };
  const from = lineTokens[line[i]!]!;
  const to = lineTokens[line[i]! + 1]!;
  const within = (k: number): boolean => k >= from && k < to;
  const w = (k: number): number => (within(k) ? word[k]! : k < from ? 1 : 2);
  const m = (k: number): number => (within(k) ? lemma[k]! : k < from ? 1 : 2);
  const p = (k: number): number => (within(k) ? pos[k]! : k < from ? 30 : 31);
  const q = (k: number): number => (within(k) ? quote[k]! : 4);
  const g = (k: number): number => (within(k) ? grade[k]! : 15);
  const m0 = m(i);
  const p0 = p(i);
  const g0 = g(i) * 32 + p0;
  const mp = mix(m0, p0);

  // the words
  add(0);
  add(w(i)); add(m0); add(mp); add(suffix[i]!); add(g0); add(shape[i]! * 32 + p0);
  add(w(i - 1)); add(w(i + 1)); add(w(i - 2)); add(w(i + 2));
  add(mix(m(i - 1), p0)); add(mix(m(i + 1), p0));
  add(mix(m(i - 1), m0)); add(mix(m0, m(i + 1))); add(mix(m0, w(i + 2)));
  add(mix(w(i - 1), w(i))); add(mix(w(i), w(i + 1)));
  add(mix(w(i + 1), g0)); add(mix(w(i - 1), g0)); add(mix(w(i + 2), g0));
  // parts of speech
  add(p(i - 1) * 32 + p0); add(p(i + 1) * 32 + p0); add((p(i - 1) * 32 + p0) * 32 + p(i + 1));
  add((p0 * 32 + p(i + 1)) * 32 + p(i + 2)); add((p(i - 2) * 32 + p(i - 1)) * 32 + p0);
  add(mix(m0, p(i + 1) * 32 + p(i + 2))); add(mix(m0, p(i - 1) * 32 + p(i - 2)));
  add(mix(g0, p(i - 1) * 32 + p(i + 1))); add(mix(g(i - 1) * 16 + g(i), g(i + 1)));
  add(mix((p(i + 1) * 32 + p(i + 2)) * 32 + p(i + 3), g(i)));
  add(mix((p(i - 1) * 32 + p(i - 2)) * 32 + p(i - 3), g(i)));

  // the verb group to the left: passive, perfect, modal, negated, infinitive
  let group = 0;
  let k = i - 1;
  for (; within(k) && i - k < 7; k--) {
    const kk = kind[k]!;
    if (kk === BE) group |= 1; else if (kk === HAVE) group |= 2; else if (kk === MODAL) group |= 4; else if (kk === NOT) group |= 8; else if (kk === TO) group |= 16;
    else if (pos[k] === AUX) group |= 32;
    else if (pos[k] !== ADV) break;
  }
  add(mix(g0, group)); add(mix(m0, group));
  // what stands before it: the subject, or what the verb depends on
  const before = within(k) ? (pos[k]! * 32 + kind[k]!) * 4 + quote[k]! : 4096;
  add(mix(before, g0)); add(mix(before, group)); add(mix(w(k), group)); add(mix(m(k), g(i))); add(mix(m(k), m0));
  add((group & 16) !== 0 ? mix(m(k), m0) : 0); // "wants to say"
  let subject = k;
  while (within(subject) && i - subject < 14 && pos[subject] !== NOUN && pos[subject] !== PROPN && pos[subject] !== PRON && kind[subject] !== STOP) subject--;
  const subjectIs = within(subject) && i - subject < 14 ? pos[subject]! * 32 + kind[subject]! : 4097;
  add(mix(subjectIs, g0)); add(mix(m(subject), g(i))); add(mix(bucketOf(subject - i), g0)); add(mix(m(subject), m0));

  // what follows: complementiser, infinitive, quotation, the end
  let opens = 0;
  for (let j = i + 1; j <= i + 5; j++) {
    if (!within(j)) break;
    const kj = kind[j]!;
    const marks = q(j) === 2 ? 40 : kj;
    if (marks === THAT || marks === QUESTION_WORD || marks === TO || marks === IF || marks === COLON || marks === COMMA || marks === STOP || marks === 40 || marks === RELATIVE
      || marks === SUBJECT_PRONOUN || marks === AS || marks === SEMICOLON || marks === DASH) {
      opens = (marks * 8) + (j - i);
      break;
    }
  }
  add(mix(opens, g0)); add(mix(opens, m0)); add(mix(opens, group)); add(mix(opens >> 3, m0)); add(mix(opens >> 3, before));
  let nextVerb = 0;
  for (let j = i + 1; j < i + 8 && within(j); j++) {
    if (kind[j] === STOP || kind[j] === COMMA || kind[j] === THAT) { nextVerb = 20 + kind[j]!; break; }
    if (pos[j] === VERB || pos[j] === AUX) { nextVerb = j - i; break; }
  }
  add(mix(nextVerb, g0)); add(mix(nextVerb, m0)); add(mix(nextVerb, opens >> 3));

  // quotation marks about
  const near = (q(i) * 8 + q(i - 1)) * 8 + q(i + 1);
  add(mix(near, g(i))); add(mix(q(i), m0)); add(q(i) * 32 + p0);
  const inQuote = quote[i] !== 0;
  let left = 0;
  let right = 0;
  const sentence = document.tokens.sentence[i]!;
  const first = Math.max(document.sentenceTokens[sentence]!, from);
  const last = Math.min(document.sentenceTokens[sentence + 1]!, to) - 1;
  if (!inQuote) {
    for (let j = i - 1; j >= from && i - j <= REACH; j--) if (quote[j] === 3) { left = i - j < 3 ? 1 : i - j < 6 ? 2 : i - j < 14 ? 3 : 4; if (j < first) left += 4; break; }
    for (let j = i + 1; j < to && j - i <= REACH; j++) if (quote[j] === 2) { right = j - i < 3 ? 1 : j - i < 6 ? 2 : j - i < 14 ? 3 : 4; if (j > last) right += 4; break; }
  }
  const quotes = inQuote ? 99 : left * 9 + right;
  add(mix(quotes, g0)); add(mix(quotes, m0)); add(mix(left, g(i))); add(mix(right, g(i))); add(mix(quotes, opens));
  // a quotation just before the comma: “...,” said Ode
  let direct = 0;
  for (let j = i - 1; j >= first && i - j < 8; j--) if (quote[j] === 3) { direct = kind[j - 1] === COMMA ? 1 : kind[j - 1] === STOP ? 2 : 3; break; }
  add(mix(direct, g0)); add(mix(direct, bucketOf(last - i)));

  // where in the sentence, the line, the text
  add(mix(bucketOf(i - first), g0)); add(mix(bucketOf(last - i), g0)); add(mix(Math.min(line[i]!, 2), g0)); add(mix(to - from < 16 ? 1 : 0, mix(line[i] === 0 ? 1 : 0, m0)));
  add(mix(i === first ? 1 : 0, mp)); add(mix(last - i < 3 ? last - i : 3, mp));

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
    else if (grade[j]! > 5 && other === 0) other = (grade[j]! > 7 ? 1 : 2) + 3 * Math.min(that, 2) + 9 * Math.min(commas, 2) + 27 * (i - j < 5 ? 0 : i - j < 12 ? 1 : 2);
    if (other > 0) { governor = mix(m(j), m0); break; }
  }
  add(governor); add(mix(other, g0)); add(mix(other, m0)); add(mix(commas < 3 ? commas : 3, g0)); add(mix(that, g0)); add(mix(that * 4 + (commas < 3 ? commas : 3), m0));
  let laterCommas = 0;
  let later = 0;
  for (let j = i + 1; j <= last && j - i <= REACH; j++) {
    if (kind[j] === COMMA && quote[j] === 0) laterCommas++;
    if (grade[j]! > 5) { later = (grade[j]! > 7 ? 1 : 2) + 3 * Math.min(laterCommas, 2) + 9 * (j - i < 5 ? 0 : j - i < 12 ? 1 : 2); break; }
  }
  add(mix(later, g0)); add(mix(later, m0)); add(mix(other, mix(later, g(i)))); add(mix(laterCommas < 3 ? laterCommas : 3, g0));
}
