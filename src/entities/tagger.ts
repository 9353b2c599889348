import type { Document } from '../language/document.ts';
import { createChain, createDecoder, type Chain } from '../tagging/chain.ts';
import { addWeights, type WeightTable } from '../tagging/weights.ts';
import { aloneness, createEvidence, foldTags, WIDTH } from './evidence.ts';
import { createNameExtractor, MOST_FEATURES, REACH, type FeatureGroup, type NameExtractor, type NameLexicons } from './features.ts';
import { NAME_LABELS, NAME_TAGS, type NameLabel } from './labels.ts';

/**
 * Tags the names of a document in two passes: the first looks at each token in its sentence, the second (see evidence.ts) also at what the
 * first made of the same word elsewhere in the document.
 */
export interface NameModels {
  readonly lexicons: NameLexicons;
  readonly first: WeightTable;
  /** Corrections to the scores of the first; of the same step. Without it there is one pass only. */
  readonly second: WeightTable | null;
}

/** A stretch of tokens that is a name, the last one included. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
  readonly confidence: number;
}

const SIZE = NAME_TAGS.length;

export function tagNames(document: Document, models: NameModels, without?: ReadonlySet<FeatureGroup>): TaggedName[] {
  const extractor = createNameExtractor(document, models.lexicons, without);
  const { segments } = extractor;
  let total = 0;
  for (let k = 0; k < segments.length; k += 2) total += segments[k + 1]! - segments[k]!;
  const chain = createChain(models.first);
  const names: TaggedName[] = [];
  if (models.second === null) {
    const decoder = createDecoder(chain);
    scoreSegments(document, extractor, models.first, (from, emissions, length) => {
      decoder.emissions(length).set(emissions.subarray(0, length * SIZE));
      collect(from, decoder.decode(length), decoder.marginals(length), length, names);
    });
    return names;
  }

  const scores = new Int32Array(total * SIZE);
  const labels = new Float64Array(total * WIDTH);
  const alone = new Float64Array(total);
  const decoder = createDecoder(chain);
  let at = 0;
  scoreSegments(document, extractor, models.first, (_, emissions, length) => {
    decoder.emissions(length).set(emissions.subarray(0, length * SIZE));
    scores.set(emissions.subarray(0, length * SIZE), at * SIZE);
    const marginals = decoder.marginals(length);
    for (let i = 0; i < length; i++, at++) {
      foldTags(marginals, i * SIZE, labels, at * WIDTH);
      alone[at] = aloneness(marginals, i * SIZE);
    }
  });
  const evidence = createEvidence(document, extractor, labels, alone);
  const again = createDecoder(addChains(chain, createChain(models.second)));
  const keys = new Int32Array(MOST_FEATURES);
  at = 0;
  for (let k = 0; k < segments.length; k += 2) {
    const from = segments[k]!;
    const length = segments[k + 1]! - from;
    const emissions = again.emissions(length);
    emissions.set(scores.subarray(at * SIZE, (at + length) * SIZE));
    at += length;
    for (let i = 0; i < length; i++) {
      const count = evidence.token(from + i, keys);
      for (let f = 0; f < count; f++) addWeights(models.second, keys[f]!, emissions, i * SIZE);
    }
    collect(from, again.decode(length), again.marginals(length), length, names);
  }
  return names;
}

/** The transitions of two models together. */
function addChains(a: Chain, b: Chain): Chain {
  if (a.step !== b.step) throw new Error(`names: the two models count in different steps, ${a.step} and ${b.step}; pack them alike`);
  return { ...a, transitions: a.transitions.map((score, i) => score + b.transitions[i]!) };
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
 * Adds up the emissions of each stretch that may hold a name. The weights of a form's own features are added up once per form and
 * distance. The array given to the visitor is used again for the next stretch.
 */
export function scoreSegments(
  document: Document, extractor: NameExtractor, table: WeightTable, visit: (from: number, emissions: Int32Array, length: number) => void,
): void {
  const keys = new Int32Array(MOST_FEATURES);
  const width = 2 * REACH + 1;
  // Row of (form + 1, offset) in `sums`, or 0 where it is not known yet.
  const rows = new Int32Array((document.forms.length + 1) * width);
  let sums = new Int32Array(256 * SIZE);
  let used = 1;
  let emissions = new Int32Array(64 * SIZE);
  const { segments } = extractor;

  for (let k = 0; k < segments.length; k += 2) {
    const from = segments[k]!;
    const to = segments[k + 1]!;
    if ((to - from) * SIZE > emissions.length) emissions = new Int32Array((to - from) * SIZE * 2);
    else emissions.fill(0, 0, (to - from) * SIZE);
    for (let i = from; i < to; i++) {
      const at = (i - from) * SIZE;
      for (let offset = -REACH; offset <= REACH; offset++) {
        const form = extractor.formAt(i, offset);
        const cell = (form + 1) * width + offset + REACH;
        let row = rows[cell]!;
        if (row === 0) {
          row = used++;
          rows[cell] = row;
          if (used * SIZE > sums.length) {
            const longer = new Int32Array(sums.length * 2);
            longer.set(sums);
            sums = longer;
          }
          const count = extractor.form(form, offset, keys);
          for (let f = 0; f < count; f++) addWeights(table, keys[f]!, sums, row * SIZE);
        }
        for (let t = 0, s = row * SIZE; t < SIZE; t++) emissions[at + t] = emissions[at + t]! + sums[s + t]!;
      }
      const count = extractor.token(i, keys);
      for (let f = 0; f < count; f++) addWeights(table, keys[f]!, emissions, at);
    }
    visit(from, emissions, to - from);
  }
}
