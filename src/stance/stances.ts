import { clauseFrom } from './frames/extents.ts';
import { isQuoted, isSpeaker } from './speaking.ts';
import { Form } from '../syntax/relations.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution } from '../speech/types.ts';
import type { Document } from '../language/document.ts';
import type { Stance, StanceType } from './types.ts';
import { documentOf } from '../syntax/read.ts';
import { checkOptions, anArray } from '../text/checks.ts';
import { recognizeEntities } from '../reference/recognize.ts';
import { detectSpeech } from '../speech/detect.ts';
import { readClauses, type TokenSpan, type Clauses } from '../syntax/clauses.ts';
import { namesByToken, indexEntities, indexSpeech } from './indexes.ts';
import { matchFrames } from './frames/matching.ts';
import type { FrameMatch, Filler } from './frames/filling.ts';
import { LONGEST, type Context, type Draft, type Made } from './context.ts';
import { isOpinion } from './opinion.ts';
import { addPairs } from './pairs-in-sentence.ts';
import { isOfTime, isOfNobody, withoutDoubles, agreeWithSpeech, heldBy, withoutSufferer } from './sifting.ts';
import { conditionsIn, modalityOf } from './modality.ts';
import { topicOf, askedAbout } from './sentence-topics.ts';
import { isPromiseNotTo, wordedReading } from './worded.ts';
import { BELIEF_FORMS } from '../english/stance-words.ts';
import { threatOf } from './threats.ts';
import { holdersOf } from './holders.ts';
import { targetsOf } from './targets.ts';
import { whoseCondition, mutualTargets, apartFrom, isReflexive } from './both-sides.ts';
import { build } from './drafts.ts';
import { Word } from '../grammar/word-classes.ts';

/*
 * From frames to stances: who stands how toward whom. `frames/` says which construction stands where, `modality.ts` what the wording
 * grants it; `holders.ts` and `targets.ts` make parties of its places, `drafts.ts` puts a stance together, and `sifting.ts` looks at all of a text once more.
 * What stands in the field of a denial, a refusal, a demand, an accusation or a fear is not said to be so, and gives no stance of its own.
 */

/** Options of {@link modelStances}. */
export interface ModelStancesOptions {
  /** Entities of the document; recognized if missing. */
  readonly entities?: readonly Entity[];
  /** Attributions of the document; detected if missing. */
  readonly speech?: readonly Attribution[];
}

/**
 * Finds the stances that a text states: accusations, demands, praise and so on, each with its holder, target and evidence.
 *
 * @param input a text, or a document of `readDocument`
 * @param options entities and attributions, where the caller has them
 * @returns the stances in text order of their evidence
 * @throws TypeError if `input` is neither, or an option is not a list
 */
export function modelStances(input: string | Document, options: ModelStancesOptions = {}): readonly Stance[] {
  const document = documentOf('modelStances', input);
  checkOptions('modelStances', options, { entities: anArray, speech: anArray });
  const entities = options.entities ?? recognizeEntities(document);
  const speech = options.speech ?? detectSpeech(document, { entities });
  const clauses = readClauses(document, namesByToken(document, entities));
  const matches = matchFrames(document, 0, document.tokens.count - 1, clauses);
  const indexes = {
    document,
    clauses,
    entities: indexEntities(document, entities),
    speech: indexSpeech(document, speech),
  };
  const context: Context = { ...indexes, isOpinion: isOpinion(indexes, matches, speech.length) };
  const stances: Draft[] = [];
  const withFrames = new Set<number>();
  for (let i = 0; i < matches.length;) {
    // a sentence, or a stretch of one without end
    const head = matches[i]!.head;
    const last = Math.min(clauses.sentenceLast(head), head + LONGEST);
    let j = i + 1;
    while (j < matches.length && matches[j]!.head <= last) j++;
    const own = matches.slice(i, j);
    const before = stances.length;
    readSentence(context, own, stances);
    addPairs(context, own, head, stances, before);
    withFrames.add(document.tokens.sentence[head]!);
    i = j;
  }
  document.sentences.forEach((_, s) => {
    if (!withFrames.has(s)) addPairs(context, [], document.sentenceTokens[s]!, stances, stances.length);
  });
  const real = stances.filter((stance) => !isOfTime(context, stance) && !isOfNobody(context, stance));
  const held = heldBy(real);
  const agreed = withoutDoubles(
    context,
    real,
    real.map((stance) => agreeWithSpeech(context, stance, held)),
  ).map((stance) => withoutSufferer(context, stance));
  agreed.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
  agreed.forEach((stance, k) => {
    stance.id = `t${k + 1}`;
  });
  return agreed;
}

/** Types whose field is not said to be so. */
const UNREAL_FIELD = new Set<StanceType>(['deny', 'refuse', 'demand', 'accuse', 'warn']);

/** Types that judge what is or was. */
const HELD_NOW = new Set<StanceType>(['accuse', 'criticize', 'praise']);

/** What is known of a sentence while its matches are read. */
interface SentenceView {
  readonly firstToken: number;
  readonly conditions: readonly TokenSpan[];
  readonly topic: TokenSpan | undefined;
  /** What is not said to be so. */
  readonly unreal: TokenSpan[];
  readonly promised: TokenSpan[];
}

function readSentence(context: Context, matches: readonly FrameMatch[], stances: Draft[]): void {
  const { clauses } = context;
  const head = matches[0]!.head;
  const firstToken = Math.max(clauses.sentenceFirst(head), head - LONGEST);
  const lastToken = Math.min(clauses.sentenceLast(head), head + LONGEST);
  const asked = askedAbout(clauses, firstToken);
  const view: SentenceView = {
    firstToken,
    conditions: conditionsIn(clauses, firstToken, lastToken).filter(({ first }) => !isWithin(asked, first)), // "Asked if he left, she"
    topic: topicOf(clauses, firstToken),
    unreal: [...asked, ...matches.flatMap((match) => reportDenied(clauses, match))],
    promised: [],
  };
  const made = matches.map((match) => readMatch(context, match, view)).filter((one) => one !== undefined);
  const heads = made.map((one) => one.match);
  for (const one of made.filter((one) => !isToldWithin(clauses, one, made)))
    addStances(
      context,
      one,
      view.conditions.find(
        (span) => belongs(span, one.match, heads, firstToken) && mayDepend(clauses, one.reading.type, span),
      ),
      stances,
    );
}

/** "vowed to [cancel] the deal", "insisted that the bank [should] pay", "wish to [thank] her": a refusal that is planned is no promise, a demand that is stressed no fact beside, a wish to say it no hope. */
function isToldWithin(clauses: Clauses, { match: { field, clause }, reading: { type } }: Made, made: readonly Made[]) {
  if (!clause || field === undefined || !/^(?:commit|affirm|expect)$/.test(type)) return false;
  let i = field.first;
  while (i < field.whole && clauses.verbGroup(i) === undefined) i++;
  const verb = clauses.verbGroup(i);
  if (verb === undefined || (type === 'expect' && !verb.infinitive)) return false;
  return made.some(
    ({ match: { group }, reading }) =>
      group?.predicate === verb.predicate &&
      (type === 'expect' || (type === 'commit' ? reading.polarity < 0 : reading.type === 'demand')),
  );
}

/** "slandered him in exchange for freedom": what is done for something depends on it only where it is still to be done. */
const mayDepend = (clauses: Clauses, type: StanceType, { first }: TokenSpan): boolean =>
  clauses.lower(first) !== 'in' || !NOT_AHEAD.has(type);

/** Types that say how things are, or judge. */
const NOT_AHEAD = new Set<StanceType>(['affirm', 'deny', 'accuse', 'criticize', 'praise']);

const isWithin = (spans: readonly TokenSpan[], token: number): boolean =>
  spans.some(({ first, last }) => token >= first && token <= last);

/** Whether a match stands in what others are told to say, do or suppose; notes what its own field tells of that. */
function isUnreal(context: Context, match: FrameMatch, { conditions, unreal, promised }: SentenceView): boolean {
  const { clauses } = context;
  const { frame, field, clause, head, group } = match;
  if (isWithin(unreal, head) || isWithin(conditions, head) || isImagined(context, match)) return true;
  const span = field === undefined ? undefined : { first: field.first, last: field.whole };
  const isOpen =
    UNREAL_FIELD.has(frame.type) ||
    (frame.type === 'commit' && isPromiseNotTo(clauses, match)) ||
    (frame.type === 'expect' && frame.polarity < 0);
  if (span !== undefined && clause && isOpen) unreal.push(span);
  // "assured that they would live in safety" promises once; "its commitment to defending its people" is no support beside
  if (isWithin(promised, head) && (frame.type === 'commit' || group?.gerund === true)) return true;
  if (span !== undefined && clause && frame.type === 'commit') promised.push(span);
  return (
    frame.type === 'expect' &&
    BELIEF_FORMS.has(clauses.lower(head)) &&
    (!isAhead(clauses, field) || isOver(clauses, match))
  );
}

function readMatch(context: Context, match: FrameMatch, view: SentenceView): Made | undefined {
  const { clauses } = context;
  if (isUnreal(context, match, view)) return undefined;
  const modality = modalityOf(clauses, match);
  const worded = modality === undefined ? undefined : wordedReading(clauses, match, modality);
  if (modality === undefined || worded === undefined) return undefined;
  const threatened =
    worded.type === 'commit'
      ? threatOf(
          clauses,
          match,
          view.conditions.some((span) => span.first > match.head),
        )
      : undefined;
  const reading: typeof worded = threatened === undefined ? worded : { ...worded, type: 'warn', polarity: -1 };
  if (HELD_NOW.has(reading.type) && view.conditions.length > 0 && isSupposed(clauses, match)) return undefined;
  if (context.speech.at(match.head)?.negated === true) return undefined;
  const holders = holdersOf(context, match, reading);
  if (holders === undefined) return undefined;
  const targets = targetsOf(context, {
    match: threatened === undefined ? match : { ...match, target: threatened },
    reading,
    topic: view.topic,
    holder: holders[0] ?? null,
  });
  if (targets.length === 0 && (holders.length < 2 || reading.type !== 'commit')) return undefined;
  return { match, reading, commitment: reading.commitment ?? modality.commitment, holders, targets };
}

/** "would blame the bank if", "might have liked it if", "will be to blame should it fail": nothing is blamed yet, or was. */
const isSupposed = (clauses: Clauses, { group }: FrameMatch): boolean =>
  group !== undefined &&
  group.modal >= 0 &&
  /^(?:would|might|could|will|'d|’d|'ll|’ll)$/.test(clauses.lower(group.modal));

function addStances(context: Context, made: Made, condition: TokenSpan | undefined, stances: Draft[]): void {
  const { reading, holders, targets } = made;
  const warned =
    reading.type === 'warn' && condition !== undefined && targets.every(({ party: { entity } }) => entity === null)
      ? whoseCondition(context, condition, holders)
      : undefined;
  for (const holder of holders) {
    const other = holders.length === 2 ? (holders.find((one) => one !== holder) ?? null) : null;
    const mutual = other === null ? targets : mutualTargets(context, reading, targets, other);
    for (const one of warned === undefined ? mutual : [{ party: warned, field: mutual[0]?.field, sure: true }]) {
      const target = apartFrom(context, reading, holder, one);
      if (target === null || isReflexive(context, target)) continue;
      stances.push(build(context, made, { holder, target, condition }));
    }
  }
}

/** "denied [reports that Novak had urged it]", "[A rumour that she had fled] was denied": what a report that is denied says. */
function reportDenied(clauses: Clauses, { frame, field, clause, head, group, holder }: FrameMatch): TokenSpan[] {
  if (frame.type !== 'deny' || field === undefined || clause) return [];
  const verb = group?.first ?? head;
  const that = [field.last, field.whole].find((last) => (clauses.bits(last + 1) & Word.THAT) !== 0); // "a claim by the defence that"
  const told = that === undefined ? field.whole : clauseFrom(clauses, that + 2).last;
  const last = Math.max(told, field.whole, clauses.tree.right[field.last]!);
  // "A rumour that she had fled | was denied"; of "the foul that he denied" nothing is told
  if (field.first < verb && holder !== undefined && holder.first > field.last && holder.first < verb) return [];
  return [{ first: field.last + 1, last: field.first < verb ? Math.min(last, verb - 1) : last }];
}

/** “I would let her meet on the moon”: what one says of oneself in play. */
const isImagined = (context: Context, match: FrameMatch): boolean =>
  match.frame.isOwnDoing &&
  match.holder !== undefined &&
  isSpeaker(context.clauses, match.holder) &&
  isQuoted(context, match) &&
  /^(?:would|'d|’d)$/.test(context.clauses.lower(match.head));

/** "I thought we could agree": who speaks of himself in the past no longer expects it. */
function isOver(clauses: Clauses, { holder, head }: FrameMatch): boolean {
  return (
    holder !== undefined &&
    (clauses.bits(holder.first) & Word.SELF) !== 0 &&
    clauses.tree.inflection[head] === Form.past
  );
}

function isAhead(clauses: Clauses, field: Filler | undefined): boolean {
  if (field === undefined) return false;
  for (let i = field.first; i <= field.whole && i < field.first + 30; i++) {
    const group = clauses.verbGroup(i);
    // "thinks he would have laughed" is of what did not happen
    if (group !== undefined && group.modal >= 0) return (clauses.bits(group.modal + 1) & Word.HAVE) === 0;
    if (clauses.lower(i) === 'going' && (clauses.bits(i + 1) & Word.TO) !== 0) return true;
  }
  return (
    (clauses.bits(field.first - 1) & (Word.THAT | Word.PREPOSITION)) !== 0 &&
    clauses.phraseStart(field.first) === field.first &&
    clauses.phraseEnd(field.first) === field.whole
  );
}

/** A condition qualifies the last cue before it, or, at the start, the first one of the main clause. */
function belongs(condition: TokenSpan, match: FrameMatch, matches: readonly FrameMatch[], from: number): boolean {
  const others = matches.filter((one) => one.head < condition.first || one.head > condition.last);
  const before = others.filter((one) => one.head < condition.first);
  if (before.length > 0 && condition.first > from + 1) {
    // within the field of a cue, or behind it
    const last = before[before.length - 1]!;
    if (match === last) return true;
    return (
      match.field !== undefined &&
      match.field.first <= last.head &&
      last.head <= match.field.whole &&
      before.includes(match)
    );
  }
  return others.find((one) => one.head > condition.last) === match;
}
