import type { Document } from '../language/document.ts';
import { documentOf } from '../syntax/read.ts';
import { kindOf } from '../text/checks.ts';
import type { Span } from '../text/span.ts';
import { cueBetween, type CueBetween } from './cue-between.ts';
import { readPair, targetScores, type PairReading, type TypeProbability } from './polarity.ts';
import { frameBetween, type FrameBetween } from './frames-between.ts';
import type { TypeGroup } from './polarity-model.ts';
import type { Polarity, SentimentToward, StanceBetween, StanceType } from './types.ts';

/**
 * Who of two mentions stands how toward the other.
 *
 * Four answers are joined. The learned model of pairs gives the probabilities of the five classes and, weighed as below, holder and polarity. The learned model of types says which group
 * of types it is, and the cue on the path from one mention to the other, by the table of frames, which type of that group. A frame that leads from one to the other makes its group likelier,
 * and where no polarity is likely, gives its own. Where there is neither ("Oslo had words with Riga"), the model of acts says whether there is anything at all: `null` and 0 if not; else
 * holder and type are given with polarity 0.
 *
 * @param input a text, or a document that `readDocument` gave: share it when asking more than once
 * @param a span of one mention
 * @param b span of another one in the same sentence; mentions in different sentences stand in no stance
 * @throws TypeError if `input` is neither, or a span no object; RangeError if a span lies outside the text
 */
export function stanceBetween(input: string | Document, a: Span, b: Span): StanceBetween {
  const document = documentOf('stanceBetween', input);
  checkSpan(document.text, a, 'a', 'stanceBetween');
  checkSpan(document.text, b, 'b', 'stanceBetween');
  const reading = readPair(document, a, b);
  if (reading === null)
    return {
      holder: null,
      type: null,
      polarity: 0,
      probabilities: { neutral: 1, aPositive: 0, aNegative: 0, bPositive: 0, bNegative: 0 },
    };
  const probabilities = rounded(reading.probabilities);
  const cue = cueBetween(document, a, b);
  const none = { holder: null, type: null, polarity: 0, probabilities } as const;
  const framed = frameBetween(document, a, b);
  const { holder, polarity } = decide(reading, a.start <= b.start);
  const groupsOf = (one: 'a' | 'b'): readonly TypeProbability[] =>
    borneOut(reading.typesOf(one), framed?.holder === one ? framed : undefined);
  if (holder !== null) {
    const type = likeliestType(groupsOf(holder), cue, polarity);
    if (type !== null) return { holder, type, polarity, probabilities };
  }
  if (
    framed !== undefined &&
    groupOf(framed.reading.type) !== undefined &&
    reading.noneFrom(framed.holder) < MOST_OF_NONE
  ) {
    const type = likeliestType(groupsOf(framed.holder), cue, 0);
    const isAgreed = type !== null && groupOf(type) === groupOf(framed.reading.type);
    return {
      holder: framed.holder,
      type: isAgreed ? framed.reading.type : type,
      polarity: isAgreed && framed.isDirect ? framed.reading.polarity : 0,
      probabilities,
    };
  }
  const { aPositive, aNegative, bPositive, bNegative } = reading.probabilities;
  const likelier = holder ?? (aPositive + aNegative >= bPositive + bNegative ? 'a' : 'b');
  const groups = reading.typesOf(likelier);
  if (
    cue.mask === 0 ||
    (1 - reading.noneFrom(likelier)) * Math.max(...groups.map(({ probability }) => probability)) < LEAST_OF_ACT
  )
    return none;
  return { holder: likelier, type: likeliestType(groups, cue, 0), polarity: 0, probabilities };
}

/**
 * The tone of a sentence toward one of its mentions, the author's or any speaker's.
 *
 * @param input a text, or a document that `readDocument` gave: share it when asking more than once
 * @param target span of the mention
 * @throws TypeError if `input` is neither, or the span no object; RangeError if the span lies outside the text
 */
export function sentimentToward(input: string | Document, target: Span): SentimentToward {
  const document = documentOf('sentimentToward', input);
  checkSpan(document.text, target, 'target', 'sentimentToward');
  const scores = targetScores(document, target);
  const polarity: Polarity =
    scores.negative > scores.neutral && scores.negative >= scores.positive
      ? -1
      : scores.positive > scores.neutral
        ? 1
        : 0;
  return { polarity, probabilities: rounded(scores) };
}

/**
 * How much likelier than a polar class "neutral" must be to be chosen: for a stance of the mention that comes first, and of the one that comes
 * second, which is seldom and would else never be found. Chosen on held-out training data and dev for the mean F1 of the five classes at little cost in accuracy.
 */
const FIRST_HOLDS = 1.4;
const SECOND_HOLDS = 6;

function decide({ probabilities }: PairReading, aIsFirst: boolean): { holder: 'a' | 'b' | null; polarity: Polarity } {
  const weighOf = { a: aIsFirst ? FIRST_HOLDS : SECOND_HOLDS, b: aIsFirst ? SECOND_HOLDS : FIRST_HOLDS };
  const classes = [
    { holder: 'a', polarity: 1, weight: probabilities.aPositive * weighOf.a },
    { holder: 'a', polarity: -1, weight: probabilities.aNegative * weighOf.a },
    { holder: 'b', polarity: 1, weight: probabilities.bPositive * weighOf.b },
    { holder: 'b', polarity: -1, weight: probabilities.bNegative * weighOf.b },
  ] as const;
  let best: { holder: 'a' | 'b' | null; polarity: Polarity; weight: number } = {
    holder: null,
    polarity: 0,
    weight: probabilities.neutral,
  };
  for (const candidate of classes) if (candidate.weight > best.weight) best = candidate;
  return best;
}

/** The types of a group, the plainest first, and the polarity that they carry. */
const GROUPS: Readonly<Record<TypeGroup, { readonly types: readonly StanceType[]; readonly polarity: Polarity }>> = {
  reject: { types: ['refuse', 'oppose', 'deny'], polarity: -1 },
  accuse: { types: ['accuse', 'criticize'], polarity: -1 },
  agree: { types: ['commit'], polarity: 1 },
  support: { types: ['support', 'praise'], polarity: 1 },
  request: { types: ['demand'], polarity: 0 },
  threaten: { types: ['warn'], polarity: -1 },
};

/** Less than this for all types of a polarity together, and the two models contradict each other: "refused to praise". */
const LEAST_AGREEMENT = 0.3;

/** The likeliest type that does not contradict the polarity, within its group the one that has a cue; null if all but contradict it. */
export function likeliestType(
  groups: readonly TypeProbability[],
  cue: CueBetween,
  polarity: Polarity,
): StanceType | null {
  const agreeing = groups.filter(
    ({ group }) => polarity === 0 || GROUPS[group].polarity === 0 || GROUPS[group].polarity === polarity,
  );
  if (agreeing.reduce((sum, { probability }) => sum + probability, 0) < LEAST_AGREEMENT) return null;
  const { group } = agreeing.reduce((best, candidate) => (candidate.probability > best.probability ? candidate : best));
  const { types } = GROUPS[group];
  return types.find((type) => cue.has(type)) ?? types[0]!;
}

/** The group of a type; none of those that only say how things are or will be. */
const groupOf = (type: StanceType): TypeGroup | undefined =>
  (Object.keys(GROUPS) as TypeGroup[]).find((group) => GROUPS[group].types.includes(type));

/** So much likelier is the group of the type that a frame tells from one mention to the other. Like the two limits below chosen on dev. */
const OF_A_FRAME = 3;

function borneOut(groups: readonly TypeProbability[], framed: FrameBetween | undefined): readonly TypeProbability[] {
  const told = framed === undefined ? undefined : groupOf(framed.reading.type);
  return told === undefined
    ? groups
    : groups.map(({ group, probability }) => ({
        group,
        probability: group === told ? probability * OF_A_FRAME : probability,
      }));
}

/** How likely an act of one group must be to be given where no polarity is likely and no frame tells of it: "Vane and Kern took the same train" is none. */
const LEAST_OF_ACT = 0.05;
/** Where a frame does, how likely it may be that there is none. */
const MOST_OF_NONE = 0.93;

/** Rounds probabilities to three decimals such that they still sum to 1: what rounding down has lost goes to the largest remainders. */
function rounded<T extends Readonly<Record<string, number>>>(probabilities: T): T {
  const entries = Object.entries(probabilities).map(([name, value]) => ({
    name,
    whole: Math.floor(value * 1000),
    rest: value * 1000 - Math.floor(value * 1000),
  }));
  let left = 1000 - entries.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...entries].sort((x, y) => y.rest - x.rest || (x.name < y.name ? -1 : 1));
  for (const entry of byRest) if (left-- > 0) entry.whole++;
  return Object.fromEntries(entries.map(({ name, whole }) => [name, whole / 1000])) as T;
}

function checkSpan(text: string, span: Span, name: string, caller: string): void {
  if (typeof span !== 'object' || span === null)
    throw new TypeError(`${caller}: ${name} must be a span { start, end }, not ${kindOf(span)}`);
  const { start, end } = span;
  for (const [field, value] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (typeof value !== 'number')
      throw new TypeError(`${caller}: ${name}.${field} must be a number, not ${kindOf(value)}`);
  }
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length) {
    throw new RangeError(
      `${caller}: ${name} must be a span within the text, 0 <= start < end <= ${text.length}, not { start: ${start}, end: ${end} }`,
    );
  }
}
