import type { Document } from '../language/document.ts';
import { mix } from '../tagging/hash.ts';
import { NAME_LABELS, NAME_TAGS } from './labels.ts';
import type { NameExtractor } from './features.ts';

/**
 * The second look. A name is repeated through an article, and only some of its contexts give it away: "Dominion" may be anything,
 * "shares of Dominion" a company. After the first pass has given each token a probability for each label, this module tells each occurrence
 * what the others looked like: all together, the clearest one, the first one, those that made up a name alone. A small second model
 * adds what it makes of that to the scores of the first and decodes again.
 */
export const EVIDENCE_FEATURES = 'evidence 1';

/** Probabilities of each label at one token: outside, then NAME_LABELS. */
export const WIDTH = NAME_LABELS.length + 1;
const SIZE = NAME_TAGS.length;

export interface Evidence {
  /** Writes the features of token `i`, which lies in a stretch that was scored; returns how many. */
  token(i: number, keys: Int32Array): number;
}

/** Folds the probabilities of tags at one token to those of labels. */
export function foldTags(marginals: ArrayLike<number>, at: number, out: Float64Array, to: number): void {
  out[to] = marginals[at]!;
  for (let label = 0; label < NAME_LABELS.length; label++) {
    const t = at + 1 + label * 4;
    out[to + 1 + label] = marginals[t]! + marginals[t + 1]! + marginals[t + 2]! + marginals[t + 3]!;
  }
}

/** The probability that the token is a name on its own, of any label. */
export function aloneness(marginals: ArrayLike<number>, at: number): number {
  let sum = 0;
  for (let t = 4; t < SIZE; t += 4) sum += marginals[at + t]!;
  return sum;
}

/**
 * @param labels probabilities by token of the stretches, in their order, {@link WIDTH} each
 * @param alone {@link aloneness} by token of the stretches
 */
export function createEvidence(document: Document, extractor: NameExtractor, labels: Float64Array, alone: Float64Array): Evidence {
  const { form: formOf } = document.tokens;
  const { segments } = extractor;
  const forms = document.forms.length;
  const place = new Int32Array(document.tokens.count).fill(-1); // of a token in `labels`
  const sums = new Map<number, Float64Array>();                // by form: labels together
  const clear = new Float64Array(forms);                         // by form: the highest probability of any label, and where
  const clearest = new Int32Array(forms).fill(-1);
  const second = new Float64Array(forms);
  const runnerUp = new Int32Array(forms).fill(-1);
  const first = new Int32Array(forms).fill(-1);
  const times = new Int32Array(forms);
  const single = new Map<number, Float64Array>();               // by form: labels of occurrences as a whole name

  let at = 0;
  for (let k = 0; k < segments.length; k += 2) {
    for (let i = segments[k]!; i < segments[k + 1]!; i++, at++) {
      place[i] = at;
      const f = formOf[i]!;
      if (!extractor.isUpper(f)) continue;
      let sum = sums.get(f);
      if (!sum) sums.set(f, sum = new Float64Array(WIDTH));
      let top = 1;
      for (let l = 0; l < WIDTH; l++) {
        const p = labels[at * WIDTH + l]!;
        sum[l]! += p;
        if (l > 0 && p > labels[at * WIDTH + top]!) top = l;
      }
      const p = labels[at * WIDTH + top]!;
      if (p > clear[f]!) {
        second[f] = clear[f]!;
        runnerUp[f] = clearest[f]!;
        clear[f] = p;
        clearest[f] = i;
      } else if (p > second[f]!) {
        second[f] = p;
        runnerUp[f] = i;
      }
      if (first[f] === -1) first[f] = i;
      times[f]!++;
      if (alone[at]! > 0.5) {
        let own = single.get(f);
        if (!own) single.set(f, own = new Float64Array(WIDTH));
        for (let l = 0; l < WIDTH; l++) own[l]! += labels[at * WIDTH + l]!;
      }
    }
  }

  /** The likeliest label at a token and how likely, as one small integer. */
  const verdict = (i: number): number => {
    const p = place[i]!;
    if (i < 0 || p < 0) return 63;
    let top = 0;
    for (let l = 1; l < WIDTH; l++) if (labels[p * WIDTH + l]! > labels[p * WIDTH + top]!) top = l;
    return top * 6 + bucket(labels[p * WIDTH + top]!);
  };

  const others = new Float64Array(WIDTH);

  return {
    token(i, keys) {
      const f = formOf[i]!;
      const here = verdict(i);
      let n = 0;
      keys[n++] = mix(600, here);
      if (!extractor.isUpper(f) || times[f] === 1) {
        keys[n++] = mix(601, here);
        return n;
      }
      const p = place[i]!;
      const sum = sums.get(f)!;
      const rest = times[f]! - 1;
      let top = 0;
      let name = 1;
      for (let l = 0; l < WIDTH; l++) {
        others[l] = (sum[l]! - labels[p * WIDTH + l]!) / rest;
        if (others[l]! > others[top]!) top = l;
        if (l > 0 && others[l]! > others[name]!) name = l;
      }
      const many = rest < 2 ? 0 : rest < 4 ? 1 : 2;
      const mean = top * 6 + bucket(others[top]!);
      keys[n++] = mix(602, mean);
      keys[n++] = mix(603, mean * 4 + many);
      keys[n++] = mix(mix(604, mean), here);
      keys[n++] = mix(mix(605, name * 6 + bucket(others[name]!)), here);
      const best = clearest[f] === i ? runnerUp[f]! : clearest[f]!;
      const clearVerdict = best < 0 ? 63 : verdict(best);
      keys[n++] = mix(606, clearVerdict);
      keys[n++] = mix(mix(607, clearVerdict), here);
      const beginning = first[f] === i ? 62 : verdict(first[f]!);
      keys[n++] = mix(608, beginning);
      keys[n++] = mix(mix(609, beginning), here);
      const whole = single.get(f);
      let lone = 63;
      if (whole) {
        let l0 = 0;
        let total = 0;
        const minus = alone[p]! > 0.5 ? 1 : 0;
        for (let l = 0; l < WIDTH; l++) {
          others[l] = whole[l]! - minus * labels[p * WIDTH + l]!;
          total += others[l]!;
          if (others[l]! > others[l0]!) l0 = l;
        }
        if (total > 0.5) lone = l0 * 6 + bucket(others[l0]! / total);
      }
      keys[n++] = mix(mix(610, lone), alone[p]! > 0.5 ? 1 : 0);
      keys[n++] = mix(mix(611, lone), here * 2 + (alone[p]! > 0.5 ? 1 : 0));
      return n;
    },
  };
}

/** A probability, coarsely. */
function bucket(p: number): number {
  return p < 0.35 ? 0 : p < 0.55 ? 1 : p < 0.75 ? 2 : p < 0.9 ? 3 : p < 0.97 ? 4 : 5;
}
