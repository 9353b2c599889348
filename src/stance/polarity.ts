import betweenWeights from '../models/stance-between.bin';
import clusterWords from '../models/stance-clusters.bin';
import towardWeights from '../models/stance-toward.bin';
import actWeights from '../models/stance-acts.bin';
import typeWeights from '../models/stance-types.bin';
import valenceWords from '../models/stance-valences.bin';
import vectorValues from '../models/stance-vectors.bin';
import betweenLayer from '../models/stance-between-network.bin';
import towardLayer from '../models/stance-toward-network.bin';
import type { Document } from '../language/document.ts';
import { bytesOf } from '../learning/columns.ts';
import { toProbabilities } from '../learning/classifier.ts';
import { decodeLexicon } from '../learning/packed-lexicon.ts';
import { numberPlaces } from '../learning/hash-places.ts';
import { createLanes, type Lanes } from '../learning/lanes.ts';
import { decodeWeights } from '../learning/weights.ts';
import type { Span } from '../text/span.ts';
import { typesOfCue } from './cue-types.ts';
import { filterOf } from './feature-set.ts';
import { LEXICON_FEATURES, POLARITY_FEATURES } from './polarity-features.ts';
import { isAgentOfPassive } from './polarity-paths.ts';
import { FARTHEST_PAIR, prepare, type Prepared, type TokenRange } from './shown-words.ts';
import { decodeMatrix } from '../learning/matrix.ts';
import { createNetwork } from './polarity-network.ts';
import {
  labelScores,
  pairScores,
  softmax,
  tokensOf,
  towardScores,
  TYPE_GROUPS,
  type PolarityModel,
  type TypeGroup,
} from './polarity-model.ts';
import type { SentimentToward, StanceBetween } from './types.ts';

/**
 * The learned polarity with its shipped weights. `frames` asks it how far the words around two parties bear out a stance; the public
 * `stanceBetween` and `sentimentToward` are thin over it.
 */

let model: PolarityModel | undefined;

const polarityModel = (): PolarityModel => (model ??= loadModel());

function loadModel(): PolarityModel {
  const clusters = decodeLexicon(bytesOf(clusterWords), LEXICON_FEATURES);
  const unpacked = (weights: string) => decodeWeights(bytesOf(weights), POLARITY_FEATURES);
  const matrix = (values: string) => decodeMatrix(bytesOf(values), POLARITY_FEATURES);
  let types: Lanes | undefined, acts: Lanes | undefined;
  const mixture = (weights: string, layer: string) => {
    const linear = unpacked(weights);
    return { linear: createLanes(linear), known: filterOf(linear), network: createNetwork(matrix(layer)) };
  };
  return {
    knowledge: {
      clusters,
      rows: numberPlaces(clusters),
      vectors: decodeMatrix(bytesOf(vectorValues), LEXICON_FEATURES),
      valences: decodeLexicon(bytesOf(valenceWords), LEXICON_FEATURES),
      cues: typesOfCue,
    },
    toward: mixture(towardWeights, towardLayer),
    between: mixture(betweenWeights, betweenLayer),
    get types() {
      return (types ??= createLanes(unpacked(typeWeights)));
    }, // asked for by `stanceBetween` alone
    get acts() {
      return (acts ??= createLanes(unpacked(actWeights)));
    },
  };
}

const preparedDocuments = new WeakMap<Document, Prepared>();

/** A document as the extractor sees it, made once. */
export function preparedOf(document: Document): Prepared {
  let prepared = preparedDocuments.get(document);
  if (prepared === undefined)
    preparedDocuments.set(document, (prepared = prepare(document, polarityModel().knowledge)));
  return prepared;
}

/** Probability of each way that two mentions of one sentence can stand to each other; they sum to 1. */
export type DirectedScores = StanceBetween['probabilities'];
/** Probability of each tone toward a mention; they sum to 1. */
export type TargetScores = SentimentToward['probabilities'];

/** What the models say of a pair; probabilities are not rounded. */
export interface PairReading {
  readonly probabilities: DirectedScores;
  /** The kinds of speech act from one of the two to the other; worked out when asked for. */
  typesOf(holder: 'a' | 'b'): readonly TypeProbability[];
  /** How likely it is that there is no speech act from the one to the other. */
  noneFrom(holder: 'a' | 'b'): number;
}

export interface TypeProbability {
  readonly group: TypeGroup;
  readonly probability: number;
}

/** Reads a pair of mentions; null where one of the spans holds no token, or they overlap, or they stand far apart. */
export function readPair(document: Document, a: Span, b: Span): PairReading | null {
  const first = tokensOf(document, a.start, a.end);
  const second = tokensOf(document, b.start, b.end);
  if (first === null || second === null || !areTogether(document, first, second)) return null;
  const current = polarityModel();
  const prepared = preparedOf(document);
  const isTurned = second.from < first.from;
  const scores = isTurned ? pairScores(current, prepared, second, first) : pairScores(current, prepared, first, second);
  const [neutral, ...polar] = softmax(scores) as unknown as [number, number, number, number, number];
  const isPassive = isTurned ? isAgentOfPassive(prepared, second, first) : isAgentOfPassive(prepared, first, second);
  if (isPassive) {
    // here grammar knows better than the numbers who is the holder
    polar[2] += polar[0];
    polar[3] += polar[1];
    polar[0] = polar[1] = 0;
  }
  const [aPositive, aNegative, bPositive, bNegative] = isTurned
    ? ([polar[2], polar[3], polar[0], polar[1]] as const)
    : polar;
  const groupsOf = (holder: TokenRange, target: TokenRange): readonly TypeProbability[] => {
    const probabilities = toProbabilities(current.types, labelScores(current, 'types', prepared, holder, target));
    return TYPE_GROUPS.map((group, i) => ({ group, probability: probabilities[i]! }));
  };
  return {
    probabilities: { neutral, aPositive, aNegative, bPositive, bNegative },
    typesOf: (holder) => (holder === 'a' ? groupsOf(first, second) : groupsOf(second, first)),
    noneFrom: (holder) =>
      toProbabilities(
        current.acts,
        holder === 'a'
          ? labelScores(current, 'acts', prepared, first, second)
          : labelScores(current, 'acts', prepared, second, first),
      )[0]!,
  };
}

/** Whether two mentions are apart, near, and in one sentence, or two: scraped text has full stops in odd places ("the U. S. envoy"). */
function areTogether({ tokens }: Document, a: TokenRange, b: TokenRange): boolean {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const gap = second.from - first.to;
  return gap >= 0 && gap <= FARTHEST_PAIR && tokens.sentence[second.from]! - tokens.sentence[first.from]! <= 2;
}

/** How likely it is that the sentence speaks against, for or neither of a mention. */
export function targetScores(document: Document, target: Span): TargetScores {
  const range = tokensOf(document, target.start, target.end);
  if (range === null) return { negative: 0, neutral: 1, positive: 0 };
  const { toward } = polarityModel();
  const [negative, neutral, positive] = softmax(
    towardScores(toward, preparedOf(document), range),
  ) as unknown as readonly [number, number, number];
  return { negative, neutral, positive };
}
