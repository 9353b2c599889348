import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import type { Words } from '../language/words.ts';
import { createDecoder, type Chain } from '../learning/chain.ts';
import type { RowSums } from '../learning/rows.ts';
import { createEvidence } from './second-reading.ts';
import {
  createNameExtractor,
  REACH,
  type FeatureGroup,
  type NameExtractor,
  type NameLexicons,
} from './name-features.ts';
import { NAME_LABELS, NAME_TAGS, type NameLabel } from './name-labels.ts';

/**
 * Tags the names of a document in two passes: the first looks at each token in its sentence, the second (see evidence.ts) also at what the
 * first made of the same word elsewhere in the document.
 */
export interface NameModel {
  readonly lexicons: NameLexicons;
  /** Sums of the weights. */
  readonly sums: RowSums;
  /** The chain of the weights. */
  readonly chain: Chain;
  /** What of `sums` is kept. */
  readonly kept: KeptSums;
}

/** Where the sums of forms are kept, which are the same in any document. */
export interface KeptSums {
  /** Whose numbers the forms have. */
  words: Words | null;
  /** For a form and a distance the number of the sums, plus `base`; less where they are not kept, or no more. First comes the edge of a sentence. */
  numbers: Int32Array;
  base: number;
  used: number;
}

export const createKeptSums = (): KeptSums => ({ words: null, numbers: new Int32Array(0), base: 1, used: 0 });

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

export function tagNames(
  document: Document,
  { lexicons, sums, chain, kept }: NameModel,
  { without, onePass = false }: Ablation = {},
): TaggedName[] {
  const extractor = createNameExtractor(document, lexicons, without);
  const { segments } = extractor;
  const decoder = createDecoder(chain);
  const evidence = createEvidence(document, extractor, chain.step);
  const names: TaggedName[] = [];

  if (without !== undefined) kept.words = null; // sums of other features
  const scores = scoreSegments(document, extractor, sums, kept);
  if (without !== undefined) kept.words = null;
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
function collect(from: number, path: Uint8Array, marginals: Float32Array, length: number, names: TaggedName[]): void {
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
 * per form and distance, as long as there is room.
 */
function scoreSegments(document: Document, extractor: NameExtractor, sums: RowSums, kept: KeptSums): Int32Array {
  const size = SIZE; // a constant of the module is read anew at every step of a loop, a local one is not
  const { sentenceTokens, tokens } = document;
  const { segments } = extractor;
  const { form: formOf, sentence: sentenceOf } = tokens;
  const { features, room } = sums;
  const sights = 2 * REACH + 1;
  const { words, numbers: wordOf } = hashesOf(document).forms;
  if (kept.words !== words || kept.base > 2 ** 30)
    Object.assign(kept, { ...createKeptSums(), words, numbers: new Int32Array((words.room + 1) * sights) });
  const { numbers } = kept;
  const seen = new Int32Array(sights); // numbers of the sums of the forms around
  let total = 0;
  for (let k = 0; k < segments.length; k += 2) total += segments[k + 1]! - segments[k]!;
  const scores = new Int32Array(total * size);

  for (let k = 0, at = 0; k < segments.length; k += 2) {
    const to = segments[k + 1]!;
    const sentence = sentenceOf[segments[k]!]!;
    const first = sentenceTokens[sentence]!;
    const end = sentenceTokens[sentence + 1]!;
    for (let i = segments[k]!; i < to; i++, at += size) {
      if (kept.used + sights > room) {
        // begin anew
        kept.base += kept.used;
        kept.used = 0;
      }
      const { base } = kept;
      for (let sight = 0; sight < sights; sight++) {
        const place = i + sight - REACH;
        const form = place < first || place >= end ? -1 : formOf[place]!;
        const cell = (form < 0 ? 0 : wordOf[form]! + 1) * sights + sight;
        let number = numbers[cell]! - base;
        if (number < 0) {
          number = kept.used++;
          numbers[cell] = base + number;
          sums.keep(number, extractor.form(form, sight - REACH, features));
        }
        seen[sight] = number;
      }
      sums.total(seen[0]!, seen[1]!, seen[2]!, seen[3]!, seen[4]!, extractor.token(i, features), scores, at);
    }
  }
  return scores;
}
