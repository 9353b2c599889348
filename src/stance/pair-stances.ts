import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { Word } from '../grammar/word-classes.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import { cueBetween } from './cue-between.ts';
import { hasType, maskOf, typesOfCue } from './cue-types.ts';
import { usesOf } from './frames/notation.ts';
import { isQuestion } from './modality.ts';
import { readPair } from './polarity.ts';
import { likeliestType, TYPES_OF_ACTS } from './between.ts';
import type { Filler, FrameMatch } from './frames/filling.ts';
import type { Polarity, StanceType } from './types.ts';

/*
 * What the learned model of pairs sees that no frame says: a polarity from one name to another of the sentence, likelier than not, with a cue of a type of that sign between the two. Where a
 * frame was found between the two, whatever became of it, the frames know better; where something is denied, asked or supposed, the model does not.
 */

/** Somebody named in a sentence. */
export interface NamedParty extends TokenSpan {
  readonly entity: string;
}

/** A stance that the model sees; its confidence is the probability of its polarity. */
export interface PairStance {
  readonly holder: NamedParty;
  readonly target: NamedParty;
  readonly type: StanceType;
  readonly polarity: Polarity;
  /** The cue. */
  readonly cue: number;
  readonly confidence: number;
}

/** Of the polarity: as likely is it, on held-out news, that it is right. */
const LEAST = 0.6;
/** Parties of one sentence that are looked at. */
const MOST_PARTIES = 6;
/** In tokens: further apart, names are seldom of one clause. */
const FARTHEST = 30;

/** What is known of the sentence: its names, what the frames found, and between whom they tell a stance already. */
export interface PairSentence {
  readonly parties: readonly NamedParty[];
  readonly matches: readonly FrameMatch[];
  isTold(holder: NamedParty, target: NamedParty): boolean;
}

export function stancesOfPairs(document: Document, clauses: Clauses, sentence: PairSentence): PairStance[] {
  const { parties } = sentence;
  const found: PairStance[] = [];
  for (let i = 0; i < parties.length && i < MOST_PARTIES; i++) {
    for (let j = i + 1; j < parties.length && j < MOST_PARTIES; j++) {
      const [a, b] = [parties[i]!, parties[j]!];
      const stance = isCandidate(clauses, sentence, a, b) ? stanceOfPair(document, clauses, sentence, a, b) : undefined;
      if (stance !== undefined) found.push(stance);
    }
  }
  return found;
}

function isCandidate(clauses: Clauses, sentence: PairSentence, a: NamedParty, b: NamedParty): boolean {
  return (
    a.entity !== b.entity &&
    b.first - a.last <= FARTHEST &&
    a.last < b.first &&
    !isUnsure(clauses, a, b) &&
    !sentence.isTold(a, b) &&
    !sentence.matches.some((match) => isOfFrame(clauses, match, a, b))
  );
}

function stanceOfPair(
  document: Document,
  clauses: Clauses,
  { matches }: PairSentence,
  a: NamedParty,
  b: NamedParty,
): PairStance | undefined {
  const between = cuesBetween(clauses, matches, a, b);
  if (between.length === 0) return undefined;
  const spanOf = ({ first, last }: TokenSpan): Span => ({
    start: document.tokens.start[first]!,
    end: document.tokens.end[last]!,
  });
  // the models cost most: they are asked only where a cue could bear out what they say
  const cues = cueBetween(document, spanOf(a), spanOf(b));
  if (!between.some(({ mask }) => (mask & cues.mask & OF_ACTS) !== 0)) return undefined;
  const pair = readPair(document, spanOf(a), spanOf(b));
  if (pair === null) return undefined;
  const { aPositive, aNegative } = pair.probabilities;
  const confidence = Math.max(aPositive, aNegative);
  if (confidence < LEAST) return undefined;
  const polarity = aPositive > aNegative ? 1 : -1;
  const type = likeliestType(pair.typesOf('a'), cues, polarity);
  if (type === null || !cues.has(type)) return undefined;
  const cue = between.find(({ mask, token }) => hasType(mask, type) && hasItsWords(clauses, token, type));
  return cue === undefined
    ? undefined
    : { holder: a, target: b, type, polarity, cue: cue.token, confidence: Math.round(confidence * 1000) / 1000 };
}

/** The types that the model of types tells apart. */
const OF_ACTS = /* @__PURE__ */ maskOf(TYPES_OF_ACTS);

/** The words between two parties that are cues, apart from those of frames, with their types. */
function cuesBetween(
  clauses: Clauses,
  matches: readonly FrameMatch[],
  a: TokenSpan,
  b: TokenSpan,
): { readonly token: number; readonly mask: number }[] {
  const found: { token: number; mask: number }[] = [];
  for (let i = a.last + 1; i < b.first; i++) {
    const mask = isWordOfContent(clauses, i) ? typesOfCue(clauses.lower(i)) : 0;
    if ((mask & OF_ACTS) !== 0 && !matches.some(({ cue }) => cue.includes(i))) found.push({ token: i, mask });
  }
  return found;
}

/** Whether a cue has about it what its frames want: "lashed" criticizes with "out", "committed" accuses with "a crime". */
function hasItsWords(clauses: Clauses, cue: number, type: StanceType): boolean {
  const last = Math.min(clauses.sentenceLast(cue), cue + FARTHEST);
  const isThere = (words: ReadonlySet<string>): boolean => {
    for (let i = cue + 1; i <= last; i++) if (words.has(clauses.lower(i))) return true;
    return false;
  };
  return usesOf(clauses.lower(cue)).some(
    ({ frame }) =>
      frame.type === type &&
      frame.steps.every((step) => (step.kind !== 'words' && step.kind !== 'particle') || isThere(step.words)),
  );
}

/** A verb, an adjective: "in", "has" and "said" are words of many cues, and tell nothing by themselves. */
function isWordOfContent(clauses: Clauses, token: number): boolean {
  const tag = clauses.tag(token);
  return (
    clauses.phraseStart(token) < 0 &&
    tag !== Tag.ADP &&
    tag !== Tag.AUX &&
    (clauses.bits(token) & (Word.SAY | Word.BE | Word.HAVE | Word.DO | Word.PREPOSITION)) === 0
  );
}

/** Whether a frame has both of a pair, as parties or in what is said. */
function isOfFrame({ tree }: Clauses, { holder, target, field }: FrameMatch, a: TokenSpan, b: TokenSpan): boolean {
  const has = (place: Filler | undefined, { first, last }: TokenSpan): boolean =>
    place !== undefined && place.first <= last && first <= Math.max(place.whole, tree.right[place.last]!);
  const hasA = has(holder, a) || has(target, a) || has(field, a),
    hasB = has(holder, b) || has(target, b) || has(field, b);
  return hasA && hasB;
}

/** "did not back", "if Ode backs", "may back", a question. */
function isUnsure(clauses: Clauses, a: TokenSpan, b: TokenSpan): boolean {
  for (let i = a.last + 1; i < b.first; i++)
    if ((clauses.bits(i) & (Word.NOT | Word.MODAL | Word.CONDITION | Word.QUOTE)) !== 0) return true;
  return isQuestion(clauses, a.first);
}
