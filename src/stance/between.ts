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
 * and where no polarity is likely, gives its own. Where there is neither ("Oslo had words with Riga"), the model of acts says whether there is anything at all: `null` and 0 if not. The
 * polarity is always the type's own; a demand alone may be for, against or neither.
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
  const framed = frameBetween(document, a, b);
  const found = polarStance(reading, cue, framed, a.start <= b.start) ?? framedStance(reading, cue, framed);
  return { ...(found ?? plainAct(reading, cue) ?? NONE), probabilities };
}

type Found = Omit<StanceBetween, 'probabilities'>;
const NONE: Found = { holder: null, type: null, polarity: 0 };

/** What the model of pairs sees: a polarity, with the likeliest type of that sign. */
function polarStance(
  reading: PairReading,
  cue: CueBetween,
  framed: FrameBetween | undefined,
  aIsFirst: boolean,
): Found | undefined {
  const { holder, polarity } = decide(reading, framed, aIsFirst);
  if (holder === null) return undefined;
  const told = framed?.holder === holder && framed.reading.polarity === polarity ? framed.reading.type : undefined;
  if (told === 'warn') return { holder, type: told, polarity };
  const groups = reading
    .typesOf(holder)
    .map((one) => (one.group === 'request' ? { ...one, probability: one.probability * SIGNED_REQUEST } : one));
  const type = likeliestType(borneOut(groups, holder, framed), cue, polarity);
  return type === null ? undefined : { holder, type, polarity };
}

/** What a frame tells, where the model of acts does not rule it out; of what kind it is, the model of types has a say in. */
function framedStance(reading: PairReading, cue: CueBetween, framed: FrameBetween | undefined): Found | undefined {
  if (framed === undefined) return undefined;
  const {
    holder,
    reading: { type: told },
  } = framed;
  if (groupOf(told) === undefined || reading.noneFrom(holder) >= MOST_OF_NONE) return undefined;
  const likeliest = likeliestType(borneOut(reading.typesOf(holder), holder, framed), cue, 0);
  const type = likeliest === null || OWN_DOING.has(told) || groupOf(likeliest) === groupOf(told) ? told : likeliest;
  return { holder, type, polarity: signOf(type) };
}

/** What neither tells, but the model of acts: "Oslo had words with Riga" is something, "Oslo and Riga are cities" nothing. */
function plainAct(reading: PairReading, cue: CueBetween): Found | undefined {
  if (cue.mask === 0) return undefined;
  const { aPositive, aNegative, bPositive, bNegative } = reading.probabilities;
  const holder = aPositive + aNegative >= bPositive + bNegative ? 'a' : 'b';
  const groups = reading.typesOf(holder);
  const type = likeliestType(groups, cue, 0);
  if (type === null) return undefined;
  const act = (1 - reading.noneFrom(holder)) * Math.max(...groups.map(({ probability }) => probability));
  const polarity = signOf(type);
  return act < (polarity === 0 ? LEAST_OF_ACT : LEAST_OF_SIGNED_ACT) ? undefined : { holder, type, polarity };
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
/** So much likelier is what a frame says as well, and less likely what it speaks against. */
const WITH_A_FRAME = 1.5;

function decide(
  { probabilities }: PairReading,
  framed: FrameBetween | undefined,
  aIsFirst: boolean,
): { holder: 'a' | 'b' | null; polarity: Polarity } {
  const weighOf = { a: aIsFirst ? FIRST_HOLDS : SECOND_HOLDS, b: aIsFirst ? SECOND_HOLDS : FIRST_HOLDS };
  const classes = [
    { holder: 'a', polarity: 1, probability: probabilities.aPositive },
    { holder: 'a', polarity: -1, probability: probabilities.aNegative },
    { holder: 'b', polarity: 1, probability: probabilities.bPositive },
    { holder: 'b', polarity: -1, probability: probabilities.bNegative },
  ] as const;
  const told = framed === undefined || groupOf(framed.reading.type) === undefined ? 0 : framed.reading.polarity;
  let best: { holder: 'a' | 'b' | null; polarity: Polarity } = { holder: null, polarity: 0 };
  let most = probabilities.neutral;
  for (const { holder, polarity, probability } of classes) {
    const isTold = framed?.holder === holder && told === polarity;
    const weight = probability * weighOf[holder] * (told === 0 ? 1 : isTold ? WITH_A_FRAME : 1 / WITH_A_FRAME);
    if (weight > most) [best, most] = [{ holder, polarity }, weight];
  }
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

/** The types that the model of types tells apart: all but those that only say how things are or will be. */
export const TYPES_OF_ACTS: readonly StanceType[] = /* @__PURE__ */ Object.values(GROUPS).flatMap(({ types }) => types);

/** Less than this for all types of a polarity together, and the two models contradict each other: "refused to praise". */
const LEAST_AGREEMENT = 0.5;

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

/** The polarity that goes with a type: nobody accuses, praises or threatens somebody and is neither for nor against him. */
function signOf(type: StanceType): Polarity {
  const group = groupOf(type);
  return group === undefined ? 0 : GROUPS[group].polarity;
}

/** What somebody will do, or not: a frame tells threat from promise and refusal better than the words do. */
const OWN_DOING: ReadonlySet<StanceType> = new Set(['warn', 'commit', 'refuse']);

/** How likely a request is, against the other types, where a polarity is likely: it has none of its own. */
const SIGNED_REQUEST = 0.5;

/** So much likelier is the group of the type that a frame tells from one mention to the other. Like the two limits below chosen on dev. */
const OF_A_FRAME = 3;

function borneOut(
  groups: readonly TypeProbability[],
  holder: 'a' | 'b',
  framed: FrameBetween | undefined,
): readonly TypeProbability[] {
  const told = framed?.holder === holder ? groupOf(framed.reading.type) : undefined;
  return told === undefined
    ? groups
    : groups.map(({ group, probability }) => ({
        group,
        probability: group === told ? probability * OF_A_FRAME : probability,
      }));
}

/** How likely an act of one group must be to be given where no polarity is likely and no frame tells of it: "Vane and Kern took the same train" is none. */
const LEAST_OF_ACT = 0.05;
/** The same where the act is for or against somebody: most of the pairs with less are neutral. */
const LEAST_OF_SIGNED_ACT = 0.16;
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
