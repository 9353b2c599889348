import type { Document } from '../language/document.ts';
import { createDecoder, type Chain } from '../tagging/chain.ts';
import type { RowSums } from '../tagging/rows.ts';
import { createEvidence } from './evidence.ts';
import { createNameExtractor, REACH, type FeatureGroup, type NameExtractor, type NameLexicons } from './features.ts';
import { NAME_LABELS, NAME_TAGS, type NameLabel } from './labels.ts';

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

export function tagNames(document: Document, { lexicons, sums, chain }: NameModel, { without, onePass = false }: Ablation = {}): TaggedName[] {
  const extractor = createNameExtractor(document, lexicons, without);
  const { segments } = extractor;
  const decoder = createDecoder(chain);
  const evidence = createEvidence(document, extractor, chain.step);
  const names: TaggedName[] = [];

  const scores = scoreSegments(document, extractor, sums);
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
function scoreSegments({ forms, sentenceTokens, tokens }: Document, extractor: NameExtractor, sums: RowSums): Int32Array {
  const size = SIZE; // a constant of the module is read anew at every step of a loop, a local one is not
  const { segments } = extractor;
  const { form: formOf, sentence: sentenceOf } = tokens;
  const { features, room } = sums;
  const sights = 2 * REACH + 1;
  // Number of the sums of (form + 1, offset), plus `kept`; less where they are not kept, or no more.
  const numbers = new Int32Array((forms.length + 1) * sights);
  let kept = 1;
  let used = 0;
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
      if (used + sights > room) { // begin anew
        kept += used;
        used = 0;
      }
      for (let sight = 0; sight < sights; sight++) {
        const place = i + sight - REACH;
        const form = place < first || place >= end ? -1 : formOf[place]!;
        const cell = (form + 1) * sights + sight;
        let number = numbers[cell]! - kept;
        if (number < 0) {
          number = used++;
          numbers[cell] = kept + number;
          sums.keep(number, extractor.form(form, sight - REACH, features));
        }
        seen[sight] = number;
      }
      sums.total(seen[0]!, seen[1]!, seen[2]!, seen[3]!, seen[4]!, extractor.token(i, features), scores, at);
    }
  }
  return scores;
}
