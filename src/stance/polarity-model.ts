import type { Document } from '../language/document.ts';
import { addScores, scoreLabels } from '../learning/classifier.ts';
import { exponential } from '../text/exponential.ts';
import type { Lanes } from '../learning/lanes.ts';
import { createFeatureSet } from './feature-set.ts';
import { pairFeatures, targetFeatures, type Tones } from './polarity-features.ts';
import type { Knowledge, Prepared, TokenRange } from './shown-words.ts';
import { pairInputs, runNetwork, targetInputs, type Network } from './polarity-network.ts';

/**
 * The four learned models as plain functions of their weights, so that training and use share every line:
 *
 * - `toward`: the tone toward one mention (negative, neutral, positive);
 * - `between`: whether a holder stands for or against a target. It is asked twice for a pair, each mention once as the holder, and the four
 *   answers compete with "neither", whose score is 0;
 * - `acts`: whether there is a speech act from holder to target at all, whatever its sign;
 * - `types`: what kind of speech act leads from holder to target if one does. Six groups of the twelve types; the cues tell the rest.
 *
 * The tone toward both mentions is a feature of the pair.
 */
export const TOWARD_LABELS = ['negative', 'neutral', 'positive'] as const;
export const BETWEEN_LABELS = ['positive', 'negative'] as const;
export const TYPE_GROUPS = ['reject', 'accuse', 'agree', 'support', 'request', 'threaten'] as const;
/** Whether one of two mentions does anything to the other in words. */
export const ACT_LABELS = ['none', 'some'] as const;
/** A group of stance types that share a PLOVER code. */
export type TypeGroup = (typeof TYPE_GROUPS)[number];

/** The weights of the models, and what the extractor knows. */
export interface PolarityModel {
  readonly knowledge: Knowledge;
  readonly toward: Mixture;
  readonly between: Mixture;
  readonly types: Lanes;
  readonly acts: Lanes;
}

/** A linear model and a network whose scores are mixed; the network's last two numbers say how: its share, and how sharp the sum is made. */
export interface Mixture {
  readonly linear: Lanes;
  readonly network: Network;
  /** A filter of the features of the linear model, where there is one. */
  readonly known?: Uint8Array;
}

const set = /* @__PURE__ */ createFeatureSet();

/** Mixes the integer scores of the linear model with those of the network. */
export function mixScores({ linear, network }: Mixture, scores: Int32Array, inputs: Float32Array): Float64Array {
  const { extra } = network.matrix;
  const share = extra[extra.length - 2]!;
  const sharpness = extra[extra.length - 1]!;
  const mixed = runNetwork(network, inputs, scores.length);
  for (let c = 0; c < mixed.length; c++)
    mixed[c] = sharpness * (share * mixed[c]! + (1 - share) * linear.step * scores[c]!);
  return mixed;
}

/** Probabilities from scores; they sum to 1. */
export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity,
    sum = 0;
  for (const score of scores) if (score > top) top = score;
  const out = scores.map((score) => exponential(score - top));
  for (const value of out) sum += value;
  return out.map((value) => value / sum);
}

/** Scores of the tone toward a mention, in the order of {@link TOWARD_LABELS}. */
export function towardScores(toward: Mixture, prepared: Prepared, target: TokenRange): Float64Array {
  const scores = new Int32Array(TOWARD_LABELS.length);
  set.known = toward.known ?? null;
  targetFeatures(prepared, target, set);
  scoreLabels(toward.linear, set.keys, set.count, scores);
  return mixScores(toward, scores, targetInputs(prepared, target));
}

/** The tone toward a mention in steps of two thirds of a logit, from -4 to 4. */
export function toneOf(toward: Mixture, prepared: Prepared, target: TokenRange): number {
  const scores = towardScores(toward, prepared, target);
  return Math.max(-4, Math.min(4, Math.round(1.5 * (scores[2]! - scores[0]!))));
}

/** Fills `set` with the features of a holder's standing toward a target, or those that a filter knows, and returns it; good until the next call of this module. */
export function orientedFeatures(
  prepared: Prepared,
  holder: TokenRange,
  target: TokenRange,
  tones: Tones,
  known: Uint8Array | null = null,
): typeof set {
  set.known = known;
  pairFeatures(prepared, holder, target, tones, set);
  return set;
}

/** Scores of the classes neutral, aPositive, aNegative, bPositive, bNegative of a pair; `a` stands before `b`. */
export function pairScores(model: PolarityModel, prepared: Prepared, a: TokenRange, b: TokenRange): Float64Array {
  const tones = tonesOf(model, prepared, a, b);
  const polarity = new Int32Array(5);
  const score = (holder: TokenRange, target: TokenRange, of: Tones, at: number): void => {
    const { keys, count } = orientedFeatures(prepared, holder, target, of, model.between.known);
    addScores(model.between.linear, keys, count, polarity, at);
  };
  score(a, b, tones, 1);
  score(b, a, { holder: tones.target, target: tones.holder }, 3);
  return mixScores(model.between, polarity, pairInputs(prepared, a, b, tones));
}

/** Integer scores of the labels of `types` or `acts` from holder to target. */
export function labelScores(
  model: PolarityModel,
  of: 'types' | 'acts',
  prepared: Prepared,
  holder: TokenRange,
  target: TokenRange,
): Int32Array {
  const { keys, count } = orientedFeatures(prepared, holder, target, tonesOf(model, prepared, holder, target));
  const lanes = model[of];
  const scores = new Int32Array(lanes.labels);
  scoreLabels(lanes, keys, count, scores);
  return scores;
}

function tonesOf(model: PolarityModel, prepared: Prepared, holder: TokenRange, target: TokenRange): Tones {
  const cached = (range: TokenRange): number => {
    const key = range.from * 2 ** 26 + (range.to - range.from);
    let tone = prepared.tones.get(key);
    if (tone === undefined) prepared.tones.set(key, (tone = toneOf(model.toward, prepared, range)));
    return tone;
  };
  return { holder: cached(holder), target: cached(target) };
}

/** The tokens that a span touches; null if it touches none. */
export function tokensOf(document: Document, start: number, end: number): TokenRange | null {
  const { tokens } = document;
  let low = 0,
    high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while (to < tokens.count && tokens.start[to]! < end) to++;
  return to > low ? { from: low, to } : null;
}
