import type { Document } from '../language/document.ts';
import { logarithm } from '../text/exponential.ts';
import type { NameExtractor } from './name-features.ts';
import { NAME_LABELS, NAME_TAGS } from './name-labels.ts';

/**
 * The second look. A name is repeated through an article, and only some of its contexts give it away: "Dominion" may be anything,
 * "shares of Dominion" a company. After the first pass has given each token a probability for each label, each occurrence of a word with
 * a capital is told what the others looked like: the log of their mean probability for each label is added to its scores
 * (a logarithmic opinion pool), in full where there are many others, half where there is one. Then the stretch is decoded again.
 *
 * The pool has no trained weights. A second model that was trained on such evidence (7,000 features of buckets of these probabilities) fitted
 * its training documents and lost on others: there are 745 documents to learn it from, not 90,000 tokens.
 */

/** Probabilities of each label at one token: outside, then NAME_LABELS. */
const WIDTH = NAME_LABELS.length + 1;
const SIZE = NAME_TAGS.length;

/** Keeps the log of what never happened finite; how many other occurrences count half. Chosen on the dev documents, both flat. */
const FLOOR = 0.01;
const HALF = 1;
/** What most labels of most tokens come to. */
const LOG_FLOOR = /* @__PURE__ */ logarithm(FLOOR);

export interface Evidence {
  /** Whether a word of this stretch occurs elsewhere, too, so that there is anything to note or to add. */
  isOf(from: number, length: number): boolean;
  /** Notes the tag probabilities of the `length` tokens from `from` on. Stretches come in their order. */
  note(from: number, marginals: ArrayLike<number>, length: number): void;
  /** Adds what the other occurrences say to the scores, which begin at `emissions[at]`, of the `length` tokens from `from` on. */
  add(from: number, emissions: Int32Array, at: number, length: number): void;
}

export function createEvidence(document: Document, extractor: NameExtractor, step: number): Evidence {
  const width = WIDTH,
    size = SIZE;
  const { form: formOf, count } = document.tokens;
  const { segments } = extractor;
  const rootAt = (i: number): number => extractor.root(formOf[i]!);
  const place = new Int32Array(count); // of a token in `labels`
  let total = 0;
  const times = new Int32Array(document.forms.length);
  for (let k = 0; k < segments.length; k += 2) {
    for (let i = segments[k]!; i < segments[k + 1]!; i++) {
      if (!extractor.isUpper(formOf[i]!)) continue;
      place[i] = total++;
      times[rootAt(i)]!++;
    }
  }
  const labels = new Float32Array(total * width);
  const row = new Int32Array(document.forms.length); // of a form in `sums`, 0 for none
  let sums = new Float64Array(64 * width);
  let rows = 1;
  const pooled = new Int32Array(width);

  return {
    isOf(from, length) {
      for (let i = from; i < from + length; i++) if (times[rootAt(i)]! > 1) return true;
      return false;
    },

    note(from, marginals, length) {
      for (let i = 0; i < length; i++) {
        const form = rootAt(from + i);
        if (times[form]! < 2) continue;
        if (row[form] === 0) {
          row[form] = rows++;
          if (rows * width > sums.length) {
            const longer = new Float64Array(sums.length * 2);
            longer.set(sums);
            sums = longer;
          }
        }
        const to = place[from + i]! * width;
        const at = i * size;
        labels[to] = marginals[at]!;
        for (let l = 1; l < width; l++) {
          const t = at + l * 4 - 3;
          labels[to + l] = marginals[t]! + marginals[t + 1]! + marginals[t + 2]! + marginals[t + 3]!;
        }
        const sum = row[form]! * width;
        for (let l = 0; l < width; l++) sums[sum + l] = sums[sum + l]! + labels[to + l]!;
      }
    },

    add(from, emissions, at, length) {
      for (let i = 0, to = at; i < length; i++, to += size) {
        const form = rootAt(from + i);
        const others = times[form]! - 1;
        if (others < 1 || row[form] === 0) continue;
        const sum = row[form]! * width;
        const own = place[from + i]! * width;
        const say = others / (others + HALF) / step;
        const never = Math.round(say * LOG_FLOOR);
        for (let l = 0; l < width; l++) {
          const mean = Math.max(0, sums[sum + l]! - labels[own + l]!) / others;
          pooled[l] = mean === 0 ? never : Math.round(say * logarithm(mean + FLOOR));
        }
        emissions[to] = emissions[to]! + pooled[0]!;
        for (let t = 1; t < size; t++) emissions[to + t] = emissions[to + t]! + pooled[(t + 3) >> 2]!;
      }
    },
  };
}
