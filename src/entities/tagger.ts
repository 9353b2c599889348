import type { Document } from '../language/document.ts';
import { createDecoder, type Chain } from '../tagging/chain.ts';
import { addRows, unpackRow, type Rows } from '../tagging/rows.ts';
import { createEvidence } from './evidence.ts';
import { createNameExtractor, MOST_FEATURES, REACH, type FeatureGroup, type NameExtractor, type NameLexicons } from './features.ts';
import { NAME_LABELS, NAME_TAGS, type NameLabel } from './labels.ts';

/**
 * Tags the names of a document in two passes: the first looks at each token in its sentence, the second (see evidence.ts) also at what the
 * first made of the same word elsewhere in the document.
 */
export interface NameModel {
  readonly lexicons: NameLexicons;
  readonly weights: Rows;
  /** The chain of the weights. */
  readonly chain: Chain;
}

/** A stretch of tokens that is a name, the last one included. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
  readonly confidence: number;
}

/** What training may leave out, to see what it pays. */
export interface Ablation {
  readonly without?: ReadonlySet<FeatureGroup>;
  readonly onePass?: boolean;
}

const SIZE = NAME_TAGS.length;

export function tagNames(document: Document, { lexicons, weights, chain }: NameModel, { without, onePass = false }: Ablation = {}): TaggedName[] {
  const extractor = createNameExtractor(document, lexicons, without);
  const { segments } = extractor;
  const decoder = createDecoder(chain);
  const evidence = createEvidence(document, extractor, chain.step);
  const names: TaggedName[] = [];

  const scores = scoreSegments(document, extractor, weights);
  if (!onePass) {
    for (let k = 0, at = 0; k < segments.length; k += 2) {
      const from = segments[k]!;
      const length = segments[k + 1]! - from;
      if (evidence.isOf(from, length)) {
        decoder.take(scores, at);
        evidence.note(from, decoder.marginals(length, 6), length);
      }
      at += length * SIZE;
    }
  }
  for (let k = 0, at = 0; k < segments.length; k += 2) {
    const from = segments[k]!;
    const length = segments[k + 1]! - from;
    evidence.add(from, scores, at, length);
    decoder.take(scores, at);
    const path = decoder.decode(length);
    at += length * SIZE;
    let isNamed = false;
    for (let i = 0; i < length; i++) if (path[i] !== 0) isNamed = true;
    if (isNamed) collect(from, path, decoder.marginals(length), length, names);
  }
  return names;
}

/** Reads the names off a path of tags; a name is as likely as its least likely token. */
function collect(from: number, path: Uint8Array, marginals: Float64Array, length: number, names: TaggedName[]): void {
  for (let i = 0; i < length; i++) {
    const tag = path[i]!;
    if (tag === 0) continue;
    const first = i;
    let confidence = marginals[i * SIZE + tag]!;
    if (((tag - 1) & 3) === 0) {
      do {
        i++;
        confidence = Math.min(confidence, marginals[i * SIZE + path[i]!]!);
      } while (((path[i]! - 1) & 3) !== 2);
    }
    names.push({ first: from + first, last: from + i, label: NAME_LABELS[(tag - 1) >> 2]!, confidence });
  }
}

/**
 * Adds up the emissions of all stretches that may hold a name, one after the other. The weights of a form's own features are added up once
 * per form and distance.
 */
function scoreSegments({ forms, sentenceTokens, tokens }: Document, extractor: NameExtractor, weights: Rows): Int32Array {
  const size = SIZE; // a constant of the module is read anew at every step of a loop, a local one is not
  const { width } = weights;
  const { segments } = extractor;
  const { form: formOf, sentence: sentenceOf } = tokens;
  const keys = new Int32Array(MOST_FEATURES);
  const sights = 2 * REACH + 1;
  // Row of (form + 1, offset) in `sums`, or 0 where it is not known yet.
  const rows = new Int32Array((forms.length + 1) * sights);
  let sums = new Int32Array(512 * width);
  let used = 1;
  const seen = new Int32Array(sights); // where the sums of the forms around stand
  const packed = new Int32Array(width);
  let total = 0;
  for (let k = 0; k < segments.length; k += 2) total += segments[k + 1]! - segments[k]!;
  const scores = new Int32Array(total * size);

  for (let k = 0, at = 0; k < segments.length; k += 2) {
    const to = segments[k + 1]!;
    const sentence = sentenceOf[segments[k]!]!;
    const first = sentenceTokens[sentence]!;
    const end = sentenceTokens[sentence + 1]!;
    for (let i = segments[k]!; i < to; i++, at += size) {
      for (let sight = 0; sight < sights; sight++) {
        const place = i + sight - REACH;
        const form = place < first || place >= end ? -1 : formOf[place]!;
        const cell = (form + 1) * sights + sight;
        let row = rows[cell]!;
        if (row === 0) {
          row = used++;
          rows[cell] = row;
          if (used * width > sums.length) {
            const longer = new Int32Array(sums.length * 2);
            longer.set(sums);
            sums = longer;
          }
          const count = extractor.form(form, sight - REACH, keys);
          addRows(weights, keys, count, sums, row * width);
        }
        seen[sight] = row * width;
      }
      const a = seen[0]!;
      const b = seen[1]!;
      const c = seen[2]!;
      const d = seen[3]!;
      const e = seen[4]!;
      for (let t = 0; t < width; t++) packed[t] = (sums[a + t]! + sums[b + t]! + sums[c + t]! + sums[d + t]! + sums[e + t]!) | 0;
      const count = extractor.token(i, keys);
      addRows(weights, keys, count, packed, 0);
      unpackRow(packed, 0, size, scores, at);
    }
  }
  return scores;
}
