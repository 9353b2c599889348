import { BEFORE_ACTORS, NO_PART_OF_PROMISES } from '../english/small-words.ts';
import { ENDS_AS_QUALITY } from '../english/word-parts.ts';
import { SIGNED, SIGNED_BY } from '../english/verbs.ts';
import { TOPIC_OPENERS, ASKED_OR_ANSWERING, TOPIC_NOUNS } from '../english/questions.ts';
import {
  GENERIC_PRONOUNS,
  POINTING_WORDS,
  PERSONAL_PRONOUN,
  POINTING_PRONOUNS,
  REFLEXIVE,
  FIRST_PERSON,
} from '../english/pronouns.ts';
import { BELIEF_FORMS, OURS, NO_PARTIES } from '../english/stance-words.ts';
import { documentOf } from '../syntax/read.ts';
import type { Document } from '../language/document.ts';
import { recognizeEntities } from '../reference/recognize.ts';
import type { Entity } from '../entities/types.ts';
import { detectSpeech } from '../speech/detect.ts';
import type { Attribution } from '../speech/types.ts';
import { anArray, checkOptions } from '../text/checks.ts';
import type { Span } from '../text/span.ts';
import { Tag } from '../english/pos-tags.ts';
import { BODIES, Word, DOCUMENTS } from '../english/function-words.ts';
import { readClauses, type Clauses, type TokenSpan } from '../syntax/clauses.ts';
import { isActor, matchFrames, peopleOf, phraseOf, possessorOf, type Filler, type FrameMatch } from './frames.ts';
import { Form, Rel } from '../syntax/relations.ts';
import { addresseeOf, threatOf } from './threats.ts';
import { stancesOfPairs, type NamedParty } from './pair-stances.ts';
import { conditionsIn, modalityOf, type Reading } from './modality.ts';
import { extraposed, isOpinion, voiceOf, type Indexes } from './opinion.ts';
import { isSaying, sayerOf } from './sayers.ts';
import { isPromiseNotTo, wordedReading } from './worded.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { exponential } from '../text/exponential.ts';
import { readPair } from './polarity.ts';
import { indexEntities, indexSpeech, namesByToken, tokenAt } from './indexes.ts';
import type { Commitment, Party, Stance, StanceType } from './types.ts';

/*
 * From frames to stances: who stands how toward whom. `frames.ts` says which construction stands where, `modality.ts` what the wording
 * grants it; here the places become parties. The rules, each of which a sentence forces:
 *
 * - The holder is who stands so, not who reports it: the subject of the cue, or the possessor or agent of a noun cue. "I" and "we" are the
 *   speaker. A judgement ("the plan was a disgrace") is held by whom the text lets say it, or, said by nobody, by the author (`null`).
 * - A stance whose holder the text does not name ("he was accused of fraud") is left out: `null` would say that the author accuses.
 * - What stands in the field of a denial, a refusal, a demand, an accusation or a fear is not said to be so, and gives no stance of its own.
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
  const agreed = withoutDoubles(
    context,
    real,
    real.map((stance) => agreeWithSpeech(context, stance)),
  ).map((stance) => withoutSufferer(context, stance));
  agreed.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
  agreed.forEach((stance, k) => {
    stance.id = `t${k + 1}`;
  });
  return agreed;
}

/** "She spoke for [almost two hours]": how long it lasts is nobody to stand for or against. */
function isOfTime({ document, clauses }: Context, { target: { entity, span } }: Draft): boolean {
  if (entity !== null) return false; // "criticized [Peru Thursday]"
  const [first, last] = [tokenAt(document, span.start), tokenAt(document, span.end - 1)];
  return (
    clauses.lower(first - 1) === 'for' &&
    (clauses.bits(last) & Word.TIME) !== 0 &&
    clauses.phraseStart(last) >= 0 &&
    clauses.phraseStart(last) <= first
  );
}

/** "[Nobody] trusts [anybody]", "[none] has been charged": nobody stands for or against anything. */
function isOfNobody({ document, clauses }: Context, { holder, target }: Draft): boolean {
  const isNobody = (party: Party | null): boolean => {
    if (party === null || party.entity !== null) return false;
    const first = tokenAt(document, party.span.start);
    return NOBODY.test(clauses.lower(first)) && first === tokenAt(document, party.span.end - 1);
  };
  return isNobody(holder) || isNobody(target);
}

const NOBODY = /^(?:nobody|none|nothing|noone|anybody|neither)$/;

/** "welcomed [Ode's departure]", "condemned the arrest of [Ode]": who is for or against what befalls somebody is not so toward them. */
function withoutSufferer({ document, clauses }: Context, stance: Draft): Draft {
  const { target, type } = stance;
  if (target.entity === null || !TOWARD.has(type)) return stance;
  const first = tokenAt(document, target.span.start);
  const last = tokenAt(document, target.span.end - 1);
  for (let i = first; i <= last; i++)
    if (
      BEFALLS.test(clauses.lower(i)) &&
      clauses.tag(i) === Tag.NOUN &&
      !(i > first && clauses.lower(i + 1) === 'of' && /^['’]s$/.test(clauses.lower(i - 1)))
    )
      return { ...stance, target: { entity: null, span: target.span } };
  return stance;
}

const TOWARD: ReadonlySet<string> = new Set(['praise', 'support', 'oppose', 'criticize']);
const BEFALLS =
  /^(?:departure|resignation|exit|ouster|removal|defeat|downfall|arrest|detention|death|sacking|dismissal|expulsion|imprisonment|murder|assassination)$/;

/** Those that are left, without any that its new holder makes the same as another of its sentence. */
function withoutDoubles({ document }: Context, before: readonly Draft[], after: readonly (Draft | null)[]): Draft[] {
  const keyOf = ({ type, holder, target, evidence }: Draft): string =>
    `${type} ${holder?.entity} ${target.entity ?? target.span.start} ${document.tokens.sentence[tokenAt(document, evidence[0]!.start)]}`;
  const seen = new Set(after.filter((stance, k) => stance === before[k]).map((stance) => keyOf(stance!)));
  return after.filter((stance, k): stance is Draft => {
    if (stance === null || stance === before[k]) return stance !== null;
    const key = keyOf(stance);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Who says what a cue says and who stands as it tells are one: where both are named and differ, who says it; null where that is whom the stance is about. */
function agreeWithSpeech({ document, speech }: Context, stance: Draft): Draft | null {
  const said = speech.withCue(tokenAt(document, stance.evidence[0]!.start));
  const [source] = said?.source ?? [];
  if (
    said === undefined ||
    said.speaker === null ||
    source === undefined ||
    stance.holder === null ||
    stance.holder.entity === null ||
    stance.holder.entity === said.speaker
  )
    return stance;
  if (stance.target.entity === said.speaker) return null;
  return { ...stance, holder: { entity: said.speaker, span: { start: source.start, end: source.end } } };
}

/** What the model of pairs sees in a sentence, beside what the frames have said from index `from` on. */
function addPairs(
  context: Context,
  matches: readonly FrameMatch[],
  head: number,
  stances: Draft[],
  from: number,
): void {
  const { document, clauses, entities, speech } = context;
  const parties: NamedParty[] = [];
  const last = Math.min(clauses.sentenceLast(head), clauses.sentenceFirst(head) + LONGEST);
  for (let i = clauses.sentenceFirst(head); i <= last; i++) {
    const entity = clauses.tag(i) === Tag.PROPN ? entities.at(i) : null;
    if (entity === null) continue;
    let end = i;
    while (end < last && entities.covering(end + 1) === entity && entities.at(end + 1) === null) end++;
    parties.push({ first: i, last: end, entity });
    i = end;
  }
  if (parties.length < 2) return;
  const told = stances.slice(from);
  const isTold = (holder: NamedParty, target: NamedParty): boolean =>
    told.some((stance) => stance.holder?.entity === holder.entity && stance.target.entity === target.entity);
  for (const { holder, target, type, polarity, cue, confidence } of stancesOfPairs(document, clauses, {
    parties,
    matches,
    isTold,
  })) {
    if (
      stances
        .slice(from + told.length)
        .some((stance) => stance.holder?.entity === holder.entity && stance.target.entity === target.entity)
    )
      continue;
    const reading: Reading = { type, polarity, intensity: 2, outlook: null };
    const base = {
      id: '',
      holder: { entity: holder.entity, span: spanOf(context, holder) },
      target: { entity: target.entity, span: spanOf(context, target) },
      polarity,
      intensity: 2 as const,
      commitment: 'certain' as const,
      evidence: [spanOf(context, { first: cue, last: cue })],
      speech: speech.at(cue)?.id ?? null,
      confidence,
    };
    stances.push(ofType(base, reading, null));
  }
}

/** A stance that gets its id when all are known, and in order. */
type Draft = Stance & { id: string };

interface Context extends Indexes {
  /** Whether the text as a whole judges in its own voice. */
  readonly isOpinion: boolean;
}

/** Longest stretch that is read as one sentence, in tokens. */
const LONGEST = 200;

/** Types whose field is not said to be so. */
const UNREAL_FIELD = new Set<StanceType>(['deny', 'refuse', 'demand', 'accuse', 'warn']);
/** Types that judge what is or was. */
const HELD_NOW = new Set<StanceType>(['accuse', 'criticize', 'praise']);
/** Types that only a person, or a body of persons, can take. */
const PERSONAL_TYPES: ReadonlySet<string> = new Set<StanceType>([
  'affirm',
  'expect',
  'commit',
  'praise',
  'demand',
  'deny',
  'refuse',
  'support',
  'oppose',
]);

/** What is known of a sentence while its matches are read. */
interface SentenceView {
  readonly firstToken: number;
  readonly conditions: readonly TokenSpan[];
  readonly topic: TokenSpan | undefined;
  /** What is not said to be so. */
  readonly unreal: TokenSpan[];
  readonly promised: TokenSpan[];
}

/** A match with its parties. */
interface Made {
  readonly match: FrameMatch;
  readonly reading: Reading;
  readonly commitment: Commitment;
  readonly holders: readonly (Party | null)[];
  readonly targets: readonly Target[];
}

function readSentence(context: Context, matches: readonly FrameMatch[], stances: Draft[]): void {
  const { clauses } = context;
  const head = matches[0]!.head;
  const firstToken = Math.max(clauses.sentenceFirst(head), head - LONGEST);
  const lastToken = Math.min(clauses.sentenceLast(head), head + LONGEST);
  const view: SentenceView = {
    firstToken,
    conditions: conditionsIn(clauses, firstToken, lastToken),
    topic: topicOf(clauses, firstToken),
    unreal: askedAbout(clauses, firstToken),
    promised: [],
  };
  const made = matches.map((match) => readMatch(context, match, view)).filter((one) => one !== undefined);
  const heads = made.map((one) => one.match);
  for (const one of made)
    addStances(
      context,
      one,
      view.conditions.find((span) => belongs(span, one.match, heads, firstToken)),
      stances,
    );
}

const isWithin = (spans: readonly TokenSpan[], token: number): boolean =>
  spans.some(({ first, last }) => token >= first && token <= last);

/** Whether a match stands in what others are told to say, do or suppose; notes what its own field tells of that. */
function isUnreal({ clauses }: Context, match: FrameMatch, { conditions, unreal, promised }: SentenceView): boolean {
  const { frame, field, clause, head, group } = match;
  if (isWithin(unreal, head) || isWithin(conditions, head)) return true;
  const span = field === undefined ? undefined : { first: field.first, last: field.whole };
  const isOpen =
    UNREAL_FIELD.has(frame.type) ||
    (frame.type === 'commit' && isPromiseNotTo(clauses, match)) ||
    (frame.type === 'expect' && frame.polarity < 0);
  if (span !== undefined && clause && isOpen) unreal.push(span);
  // "denied reports [that Novak had urged it]"
  else if (span !== undefined && frame.type === 'deny')
    unreal.push({ first: span.first, last: Math.max(span.last, clauses.tree.right[field!.last]!) });
  // "assured that they would live in safety" promises once; "its commitment to defending its people" is no support beside
  if (isWithin(promised, head) && (frame.type === 'commit' || group?.gerund === true)) return true;
  if (span !== undefined && clause && frame.type === 'commit') promised.push(span);
  return frame.type === 'expect' && BELIEF_FORMS.has(clauses.lower(head)) && !isAhead(clauses, field);
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
  const told =
    threatened ?? (reading.type === 'warn' && match.target === undefined ? addresseeOf(clauses, match) : undefined);
  const targets = targetsOf(context, {
    match: told === undefined ? match : { ...match, target: told },
    reading,
    topic: view.topic,
    holder: holders[0] ?? null,
  });
  if (targets.length === 0 && (holders.length < 2 || reading.type !== 'commit')) return undefined;
  return { match, reading, commitment: reading.commitment ?? modality.commitment, holders, targets };
}

/** "would blame the bank if": nothing is blamed yet. */
const isSupposed = (clauses: Clauses, { group }: FrameMatch): boolean =>
  group !== undefined && group.modal >= 0 && /^(?:would|'d|’d)$/.test(clauses.lower(group.modal));

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
      const target = apartFrom(context, holder, one);
      if (target === null || isReflexive(context, target)) continue;
      stances.push(build(context, made, { holder, target, condition }));
    }
  }
}

/** "Chile and Peru signed a pact": each with the other. */
function mutualTargets(
  context: Context,
  { type }: Reading,
  targets: readonly Target[],
  other: Party,
): readonly Target[] {
  const withOther = (target: Target): Target => ({ ...target, party: { ...target.party, entity: other.entity } });
  if (type !== 'commit') return targets.map((target) => (isReciprocal(context, target) ? withOther(target) : target));
  return targets.length === 0
    ? [{ party: other, field: undefined, sure: true }]
    : targets.map((target) => (target.party.entity === null ? withOther(target) : target));
}

/** "Asked about claims [that the bridge was weak], ...": what others say. */
function askedAbout(clauses: Clauses, from: number): TokenSpan[] {
  if (!ASKED_OR_ANSWERING.has(clauses.lower(from))) return [];
  const last = clauses.sentenceLast(from);
  for (let i = from + 1; i < last; i++) if ((clauses.bits(i) & Word.COMMA) !== 0) return [{ first: from, last: i }];
  return [];
}

function isAhead(clauses: Clauses, field: Filler | undefined): boolean {
  if (field === undefined) return false;
  for (let i = field.first; i <= field.whole && i < field.first + 30; i++) {
    const group = clauses.verbGroup(i);
    if (group !== undefined && group.modal >= 0) return true;
    if (clauses.lower(i) === 'going' && (clauses.bits(i + 1) & Word.TO) !== 0) return true;
  }
  return (
    (clauses.bits(field.first - 1) & (Word.THAT | Word.PREPOSITION)) !== 0 &&
    clauses.phraseStart(field.first) === field.first &&
    clauses.phraseEnd(field.first) === field.whole
  );
}

// ---------------------------------------------------------------- holder

/** The holders of a match; `[null]` for the author; undefined where the text names nobody. */
function holdersOf(context: Context, match: FrameMatch, reading: Reading): (Party | null)[] | undefined {
  const { clauses } = context;
  const sayer = sayerInstead(context, match);
  if (sayer !== undefined) return [sayer];
  if (match.holder !== undefined)
    return (
      speakerInstead(context, match, match.holder) ??
      (canHold(context, match, match.holder, reading) ? namedHolders(context, match, match.holder) : undefined)
    );
  if (match.frame.subject === 'H')
    return isTold(clauses, match) && UNNAMED_TYPES.has(reading.type) ? [null] : undefined;
  // a judgement, or "must": by whom it is said
  const speaker = speakerAt(context, match);
  if (speaker !== undefined) return [speaker];
  if (match.frame.isTold) return [null];
  const voice = voiceOf(context, match);
  return voice === 'plain' || (voice === 'opinion' && context.isOpinion) ? [null] : undefined;
}

/** Who says what a match stands in. */
const speakerAt = (context: Context, match: FrameMatch): Party | undefined =>
  context.speech.speaker(match.head) ?? sayer(context, match);

function sayer(context: Context, match: FrameMatch): Party | undefined {
  const said = sayerOf(context.clauses, match);
  return said === undefined ? undefined : party(context, withWhole(context.clauses, said));
}

/**
 * "[Ode] said the fine was right and accused Lee of lying": a thing accuses nobody, who says so does, though the parser joins the accusing to what is said. Tense and voice are those
 * of the saying: "said that the road had been closed and would be blamed" goes on with what is said.
 */
function sayerInstead(context: Context, match: FrameMatch): Party | undefined {
  const { clauses } = context;
  const { tree } = clauses;
  const { holder, group } = match;
  if (holder === undefined || group === undefined || match.passive || tree.relation[group.predicate] !== Rel.conj)
    return undefined;
  if ((clauses.bits(holder.last) & Word.PERSONAL) !== 0 || isActing(context, match, holder)) return undefined;
  let said = tree.head[group.predicate]!;
  while (tree.relation[said] === Rel.conj) said = tree.head[said]!;
  const saying = tree.relation[said] === Rel.ccomp ? clauses.verbGroup(tree.head[said]!) : undefined;
  if (
    saying === undefined ||
    saying.passive ||
    !isSaying(clauses, saying.main) ||
    saying.first !== saying.main ||
    group.first !== group.main
  )
    return undefined;
  // "accused" may be taken for a participle
  const tense = (main: number): number =>
    tree.inflection[main] === Form.participle ? Form.past : tree.inflection[main]!;
  if (tense(saying.main) !== tense(group.main)) return undefined;
  const subject = clauses.subject(saying);
  return subject === undefined ? undefined : party(context, withWhole(clauses, subject));
}

/** "we", "our", "I": whoever speaks. "You cannot trust him": nobody can, says the speaker. */
function speakerInstead(context: Context, match: FrameMatch, holder: Filler): Party[] | undefined {
  const { clauses } = context;
  if (isSpeaker(clauses, holder)) return [speakerAt(context, match) ?? party(context, holder)];
  if (!isAnybody(clauses, match, holder)) return undefined;
  const speaker = speakerAt(context, match);
  return speaker === undefined ? undefined : [speaker];
}

/** "you", "one", of what cannot be. */
function isAnybody(clauses: Clauses, { group }: FrameMatch, { first, last }: Filler): boolean {
  return (
    first === last &&
    /^(?:you|one)$/.test(clauses.lower(first)) &&
    group !== undefined &&
    group.modal >= 0 &&
    group.negated
  );
}

/** Whether a holder as worded can take the stance. */
function canHold(context: Context, match: FrameMatch, holder: Filler, { type }: Reading): boolean {
  const { clauses } = context;
  if (isAnybody(clauses, match, holder)) return false;
  if (match.frame.ofActors && !isActing(context, match, holder)) return false;
  if (authorOf(context, holder) !== undefined) return true;
  if (holder.first === holder.last && isEmptyWord(context, match, holder.first, type)) return false;
  if (PERSONAL_TYPES.has(type) && !DOCUMENTS.has(clauses.lower(holder.last)) && isThing(context, holder)) return false;
  return !match.frame.isOwnDoing || isOwnWill(context, match);
}

/** Somebody, or what somebody wrote; "it" where it is reported what the one says of himself. */
function isActing(context: Context, match: FrameMatch, { first, last }: Filler): boolean {
  const { clauses, entities } = context;
  return (
    entities.covering(last) !== null ||
    isActor(clauses, last) ||
    DOCUMENTS.has(clauses.lower(last)) ||
    (clauses.lower(first) === 'it' && isReported(context, match))
  );
}

/** "there", "which", an "it" that stands for nobody; "everyone" of "everyone who trusted her", whoever they are. */
function isEmptyWord(context: Context, match: FrameMatch, at: number, type: StanceType): boolean {
  const { clauses, entities, speech } = context;
  const word = clauses.lower(at);
  if (GENERIC_PRONOUNS.has(word))
    return match.group !== undefined && clauses.tree.relation[match.group.predicate] === Rel['acl:relcl'];
  if (word === 'there' || word === 'which' || word === 'what') return true;
  if (!/^(?:it|this|that|these)$/.test(word) || entities.at(at) !== null || !PERSONAL_TYPES.has(type)) return false;
  return word !== 'it' || speech.at(match.head)?.kind === 'direct' || speakerAt(context, match) === undefined; // “It won't help,” said Ode
}

function namedHolders(context: Context, match: FrameMatch, holder: Filler): (Party | null)[] {
  const { clauses, entities } = context;
  const { first, last } = holder;
  const author = authorOf(context, holder);
  if (author !== undefined) return [author];
  // "my lawyer demands": the lawyer, not me
  if (first < last && (clauses.bits(first) & Word.SELF) !== 0)
    return [{ entity: entities.covering(last), span: spanOf(context, { first, last: holder.whole }) }];
  const found = conjuncts(context, holder).map((span) => party(context, span));
  // "was condemned by Lee, Novak and the union"
  if (match.passive && match.group !== undefined && first > match.group.main)
    found.push(
      ...coordinated(clauses, holder)
        .filter((span) => isSomebody(context, span))
        .map((span) => party(context, beforeCue(match, span))),
    );
  if (found.length > 1) return found;
  return [attributed(context, match, holder, found[0]!) ?? reported(context, match, holder, found[0]!) ?? found[0]!];
}

/** The cue is an attribution's as well, and that knows who "the President" is. */
function attributed(
  { speech, entities, ...context }: Context,
  match: FrameMatch,
  holder: Filler,
  { entity, span }: Party,
): Party | undefined {
  const attribution = speech.withCue(match.head);
  if (attribution === undefined || attribution.speaker === null) return undefined;
  const source = attribution.source.find((one) => one.start < span.end && span.start < one.end);
  if (
    source === undefined ||
    (entity !== null && source.start >= span.start) ||
    isOfOthers({ ...context, speech, entities }, holder, attribution.speaker)
  )
    return undefined;
  // "Ode, who runs the port, said": Ode, not the port
  const named = entities.mention(source, attribution.speaker);
  return { entity: attribution.speaker, span: named.end <= span.start ? named : span };
}

/** "the minister said he backs": "he", unresolved, is the minister. */
function reported(
  context: Context,
  match: FrameMatch,
  { first, last }: Filler,
  { entity, span }: Party,
): Party | undefined {
  if (entity !== null || first !== last || !REPORTED.has(context.clauses.lower(first)) || isQuoted(context, match))
    return undefined;
  const speaker = speakerAt(context, match);
  return speaker === undefined || speaker.entity === null ? speaker : { entity: speaker.entity, span };
}

/** Types that are told of somebody without a name: "has been accused of fraud". */
const UNNAMED_TYPES: ReadonlySet<string> = new Set(['accuse', 'criticize', 'praise']);

/** Whether a sentence tells a stance and names nobody who takes it: "has been accused of fraud", "there are allegations that". */
function isTold(clauses: Clauses, { passive, group, frame, head }: FrameMatch): boolean {
  if (frame.category === 'verb')
    return passive && group?.passive === true && !group.infinitive && !group.gerund && group.modal < 0;
  const verb = frame.category === 'noun' ? clauses.verbGroup(clauses.phraseStart(head) - 1) : undefined;
  return verb !== undefined && (clauses.bits(verb.main) & Word.BE) !== 0 && clauses.lower(verb.first - 1) === 'there';
}

/** "if [Chile] builds the dam": who is threatened. */
function whoseCondition(context: Context, condition: TokenSpan, holders: readonly (Party | null)[]): Party | undefined {
  const { clauses } = context;
  for (let i = condition.first + 1; i <= condition.last && i < condition.first + 4; i++) {
    if (clauses.phraseStart(i) !== i) continue;
    const last = clauses.phraseEnd(i);
    if (!isActor(clauses, last) || (clauses.bits(last) & Word.TIME) !== 0) return undefined;
    const found = party(context, { first: i, last, whole: last });
    return holders.some((holder) => holder !== null && holder.entity !== null && holder.entity === found.entity)
      ? undefined
      : found;
  }
  return undefined;
}

/** "A letter signed by [forty doctors] accused it", "a report by [the ombudsman]": whose words a document has. */
function authorOf(context: Context, { first, last }: Filler): Party | undefined {
  const { clauses } = context;
  if (!DOCUMENTS.has(clauses.lower(last)) || context.entities.covering(last) !== null) return undefined;
  const possessor = possessorOf(clauses, first, last);
  if (possessor !== undefined && possessor.first < possessor.last)
    return party(context, { ...possessor, whole: possessor.last });
  const signatories = signatoriesOf(clauses, last) ?? issuerOf(clauses, first, last);
  if (signatories !== undefined) return party(context, signatories);
  let by = last + 1;
  if (SIGNED_BY.has(clauses.lower(by))) by++;
  const word = clauses.lower(by);
  if ((word !== 'by' && word !== 'from') || clauses.phraseStart(by + 1) !== by + 1) return undefined;
  const end = clauses.phraseEnd(by + 1);
  return isActor(clauses, end) ? party(context, withWhole(clauses, { first: by + 1, last: end })) : undefined;
}

/** "The petition, which [900 parents] signed,": who made a document, by the clause that tells of it. */
function signatoriesOf(clauses: Clauses, last: number): Filler | undefined {
  const comma = (clauses.bits(last + 1) & Word.COMMA) !== 0 ? 1 : 0;
  const relative = last + 1 + comma;
  const first = /^(?:which|that)$/.test(clauses.lower(relative)) ? relative + 1 : comma === 0 ? relative : -1;
  if (first < 0 || clauses.phraseStart(first) !== first) return undefined;
  const end = clauses.phraseEnd(first);
  const group = clauses.verbGroup(end + 1);
  if (group === undefined || group.passive || !SIGNED.test(clauses.lower(group.main)) || !isActor(clauses, end))
    return undefined;
  return { first, last: end, whole: end };
}

/** "[Ode] backed the plan in a statement that praised the board": who says something else in it. */
function issuerOf(clauses: Clauses, first: number, last: number): Filler | undefined {
  if (clauses.lower(first - 1) !== 'in') return undefined;
  let above = clauses.tree.head[last]!;
  for (let steps = 0; steps < 3 && above >= 0 && clauses.phraseStart(above) >= 0; steps++)
    above = clauses.tree.head[above]!;
  const group = above < 0 || above > first ? undefined : clauses.verbGroup(above);
  const subject = group === undefined || group.passive ? undefined : clauses.subject(group);
  return subject !== undefined && isActor(clauses, subject.last) ? withWhole(clauses, subject) : undefined;
}

/** "lawyers for [Ode]": not Ode's own, though he may be taken for the speaker. */
function isOfOthers({ clauses, entities }: Context, { first, last, whole }: Filler, speaker: string): boolean {
  if (peopleOf(clauses, last) !== 'persons') return false;
  for (let i = first; i <= whole; i++)
    if (
      i !== last &&
      entities.covering(i) === speaker &&
      (i > last ? TIES_OTHERS.test(clauses.lower(last + 1)) : (clauses.bits(i + 1) & Word.GENITIVE) !== 0)
    )
      return true;
  return false;
}

const TIES_OTHERS = /^(?:for|to|of|with)$/;

/** "The bank said it would pay": who says so is meant. */
const isReported = (context: Context, match: FrameMatch): boolean =>
  !isQuoted(context, match) && speakerAt(context, match) !== undefined;

/** "others" of "accused by Lee and others of fraud", where "of" is a word of the cue. */
function beforeCue({ cue }: FrameMatch, span: Filler): Filler {
  const next = cue.find((token) => token > span.last);
  return next === undefined ? span : { ...span, whole: Math.min(span.whole, next - 1) };
}

/** A name, "the union", "voters"; not "care" of "by the medical, health care and political establishment". */
function isSomebody({ clauses, entities }: Context, { first, last }: TokenSpan): boolean {
  const tag = clauses.tag(first);
  return (
    tag === Tag.DET ||
    tag === Tag.PROPN ||
    tag === Tag.PRON ||
    /(?:s|men|people)$/.test(clauses.lower(last)) ||
    entities.covering(last) !== null
  );
}

/** "I", "our", "we Germans", "our government", which speaks for us; not "my lawyer". */
function isSpeaker(clauses: Clauses, { first, last }: TokenSpan): boolean {
  const bits = clauses.bits(first);
  if ((bits & Word.SELF) === 0) return false;
  return (
    first === last ||
    (bits & Word.POSSESSIVE) === 0 ||
    (clauses.lower(first) === 'our' && (BODIES.has(clauses.lower(last)) || OURS.has(clauses.lower(last))))
  );
}

const REPORTED = new Set(['he', 'she', 'it', 'they']);

/** In somebody's own words, where "he" is another: “He will fight,” said Ode. */
function isQuoted({ speech }: Context, match: FrameMatch): boolean {
  const said = speech.at(match.head);
  return said !== undefined && said.kind !== 'indirect';
}

/** "The rebels said they will release him": a promise, because it is their own doing; "the mayor said rain will come" is none. */
function isOwnWill(context: Context, match: FrameMatch): boolean {
  const { clauses, entities } = context;
  const holder = match.holder!;
  if (isSpeaker(clauses, holder)) return true;
  const speaker = speakerAt(context, match);
  if (speaker === undefined) return false;
  if (holder.first === holder.last && (clauses.bits(holder.first) & Word.PERSONAL) !== 0)
    return !isQuoted(context, match);
  const entity = entities.covering(holder.last);
  // "Chile will pay, its premier said"
  const { start } = speaker.span;
  if (
    /^(?:its|their|his|her) /i.test(context.document.text.slice(start, start + 6)) &&
    holder.last < tokenAt(context.document, start)
  )
    return true;
  return entity !== null && entity === speaker.entity;
}

/** A subject that can take no stance: "this support underscored". Names and pronouns always can. */
function isThing(context: Context, holder: Filler): boolean {
  const { clauses, entities } = context;
  const tag = clauses.tag(holder.last);
  if (tag !== Tag.NOUN || entities.within(holder.first, holder.last) !== null || isActor(clauses, holder.last))
    return false;
  const word = clauses.lower(holder.last);
  const single = word.endsWith('s') ? word.slice(0, -1) : word;
  if (BODIES.has(word) || BODIES.has(single)) return false;
  return (
    kindOfNoun(single) === Noun.place ||
    NO_PARTIES.has(word) ||
    NO_PARTIES.has(single) ||
    ENDS_AS_QUALITY.test(word) ||
    ENDS_AS_QUALITY.test(single)
  );
}

function withWhole(clauses: Clauses, span: TokenSpan): Filler {
  return { ...span, whole: phraseOf(clauses, span).last };
}

/** "India and Pakistan" are two holders where both are entities. */
function conjuncts(context: Context, span: Filler): Filler[] {
  const { clauses, entities } = context;
  const parts: Filler[] = [];
  for (let i = span.first; i <= span.last;) {
    const start = clauses.phraseStart(i);
    if (start !== i) {
      i++;
      continue;
    }
    const last = Math.min(clauses.phraseEnd(i), span.last);
    parts.push({ first: i, last, whole: last });
    i = last + 1;
  }
  if (parts.length < 2 || parts.length > 4) return [span];
  const found = parts.map((part) => entities.covering(part.last));
  return found.every((entity) => entity !== null) && new Set(found).size === parts.length ? parts : [span];
}

// ---------------------------------------------------------------- target

interface Target {
  readonly party: Party;
  readonly field: TokenSpan | undefined;
  readonly sure: boolean;
}

/** What is known of a match when its targets are sought. */
interface Read {
  readonly match: FrameMatch;
  readonly reading: Reading;
  readonly topic: TokenSpan | undefined;
  readonly holder: Party | null;
}

function targetsOf(context: Context, read: Read): Target[] {
  const { target, field, clause } = read.match;
  if (target !== undefined) return targetsNamed(context, read, target);
  if (field === undefined) return [];
  switch (read.reading.type) {
    case 'deny':
      return [claimDenied(context, read, field)];
    case 'affirm':
      return [{ party: fieldParty(context, read, field), field: wholeOf(field), sure: true }];
    case 'commit':
    case 'refuse':
    case 'warn':
      return [gainerOf(context, read, field)];
    default:
      return clause ? [subjectOfField(context, read, field)] : targetsListed(context, read, field, wholeOf(field));
  }
}

const wholeOf = ({ first, whole }: Filler): TokenSpan => ({ first, last: whole });

/** A field as a party: a clause is nobody. */
const fieldParty = (context: Context, { match, reading }: Read, field: Filler): Party =>
  match.clause ? { entity: null, span: spanOf(context, wholeOf(field)) } : party(context, field, reading.type);

/** A noun phrase and those joined to it. */
function targetsListed(context: Context, { reading }: Read, first: Filler, field: TokenSpan | undefined): Target[] {
  return [first, ...coordinated(context.clauses, first)].map((one) => ({
    party: party(context, one, reading.type),
    field,
    sure: true,
  }));
}

function targetsNamed(context: Context, read: Read, target: Filler): Target[] {
  const { match, reading } = read;
  const field = match.field === undefined ? undefined : wholeOf(match.field);
  const judged = extraposed(context.clauses, match, target);
  if (judged !== undefined) return [{ party: { entity: null, span: spanOf(context, judged) }, field, sure: true }];
  const spokenOf = spokenOfAt(context, match, target);
  if (spokenOf !== undefined) return [{ party: party(context, spokenOf, reading.type), field, sure: true }];
  return targetsListed(context, read, target, field);
}

function claimDenied(context: Context, { match: { clause }, topic }: Read, field: Filler): Target {
  const span = wholeOf(field);
  const points = !clause && POINTING_WORDS.has(context.clauses.lower(field.first)) && topic !== undefined;
  return {
    party: { entity: clause ? null : context.entities.covering(field.last), span: spanOf(context, span) },
    field: points ? topic : span,
    sure: true,
  };
}

/** Whom a promise, a refusal or a warning is for: who is named in what will be done, besides the holder. */
function gainerOf(context: Context, read: Read, field: Filler): Target {
  const { clauses } = context;
  const { match, reading, holder } = read;
  const span = wholeOf(field);
  if (reading.type === 'commit' && match.clause && !isInfinitive(clauses, field)) {
    const subject = clauseSubject(clauses, field);
    if (subject !== undefined && (clauses.bits(subject.first) & Word.PERSONAL) === 0)
      return { party: party(context, subject, reading.type), field: span, sure: true };
  }
  const base = fieldParty(context, read, field);
  // "pledged not to pardon Lee" tells not who gains
  const isDenied = (clauses.bits(span.first) & Word.NOT) !== 0;
  const named = match.clause ? withoutAdjuncts(clauses, span, reading.type) : span;
  const gainer = base.entity ?? (isDenied ? null : otherWithin(context, named, holder));
  return { party: { entity: gainer, span: base.span }, field: span, sure: true };
}

/** Of whom or what a clause is said that is asked for, feared or expected. */
function subjectOfField(context: Context, { reading, topic, holder }: Read, field: Filler): Target {
  const { clauses } = context;
  const span = wholeOf(field);
  const isExpected = reading.type === 'expect';
  if (isInfinitive(clauses, field)) {
    const entity = isExpected ? null : otherWithin(context, span, holder);
    const own = spanOf(context, withoutAdjuncts(clauses, span, reading.type));
    return { party: { entity, span: own }, field: span, sure: true };
  }
  if (isExpected && topic !== undefined)
    return { party: party(context, withWhole(clauses, topic), reading.type), field: span, sure: true };
  const subject = clauseSubject(clauses, field);
  const found = subject === undefined ? undefined : party(context, subject, reading.type);
  return { party: found ?? { entity: null, span: spanOf(context, span) }, field: span, sure: subject !== undefined };
}

/** “You cannot trust a man like this,” Otieno said [of Brandt]: whom the words quoted are about, where they name nobody. */
function spokenOfAt(
  { clauses, speech, document }: Context,
  match: FrameMatch,
  { first, last }: Filler,
): Filler | undefined {
  const said = speech.at(match.head);
  const cue = said?.cue.at(-1);
  if (said === undefined || cue === undefined || said.kind === 'indirect') return undefined;
  const word = clauses.lower(first);
  if (!(first === last && POINTING_PRONOUNS.has(word)) && !(BEFORE_ACTORS.has(word) && isActor(clauses, last)))
    return undefined;
  const behind = tokenAt(document, cue.end);
  const of = clauses.lower(behind);
  if ((of !== 'of' && of !== 'about') || clauses.phraseStart(behind + 1) !== behind + 1) return undefined;
  const end = clauses.phraseEnd(behind + 1);
  return { first: behind + 1, last: end, whole: end };
}

function isInfinitive(clauses: Clauses, field: Filler): boolean {
  return (clauses.bits(field.first) & Word.TO) !== 0;
}

/** What a clause is about: its first noun phrase, whole. */
function clauseSubject(clauses: Clauses, field: Filler): Filler | undefined {
  let i = field.first;
  for (let k = 0; k < 4 && i <= field.whole && clauses.phraseStart(i) < 0; k++, i++) {
    if (clauses.verbGroup(i) !== undefined && (clauses.bits(i) & Word.QUESTION) === 0) return undefined;
  }
  if (i > field.whole || clauses.phraseStart(i) !== i || clauses.lower(i) === 'there') return undefined;
  const base = { first: i, last: clauses.phraseEnd(i) };
  const last = phraseOf(clauses, base).last;
  return last > field.whole ? { ...base, whole: field.whole } : { ...base, whole: last };
}

/** "criticised the plan and its author": further targets, unless a verb shows that a new clause begins. */
function coordinated(clauses: Clauses, target: Filler): Filler[] {
  const found: Filler[] = [];
  let i = target.whole + 1;
  while (found.length < 3 && i <= clauses.sentenceLast(target.first)) {
    const comma = (clauses.bits(i) & Word.COMMA) !== 0;
    const also = clauses.lower(i) === 'as' && clauses.lower(i + 1) === 'well' && clauses.lower(i + 2) === 'as';
    let next = also ? i + 3 : i + 1;
    const and = clauses.lower(i) === 'and' || clauses.lower(i) === 'or' || clauses.lower(i) === 'nor';
    if (comma && (clauses.lower(next) === 'and' || clauses.lower(next) === 'or')) next++;
    else if (comma && !listGoesOn(clauses, next)) break;
    if (!comma && !and && !also) break;
    if (clauses.phraseStart(next) !== next) break;
    const base = { first: next, last: clauses.phraseEnd(next) };
    const whole = phraseOf(clauses, base).last;
    const verb = clauses.verbGroup(whole + 1);
    if (verb !== undefined && !verb.gerund && !verb.infinitive) break;
    if ((clauses.bits(base.last) & Word.TIME) !== 0) break;
    found.push({ ...base, whole });
    i = whole + 1;
  }
  return found;
}

/** "A, B and C": a comma continues a list only if "and" follows the next phrase. */
function listGoesOn(clauses: Clauses, next: number): boolean {
  if (clauses.phraseStart(next) !== next) return false;
  const after = phraseOf(clauses, { first: next, last: clauses.phraseEnd(next) }).last + 1;
  return clauses.lower(after) === 'and' || clauses.lower(after) === 'or';
}

/** "Regarding the partnership with Italy, ...", "Responding to accusations of fraud, ...": what the sentence is about. */
function topicOf(clauses: Clauses, from: number): TokenSpan | undefined {
  let i = from;
  while (
    i < from + 3 &&
    ((clauses.tag(i) === Tag.ADV && !TOPIC_OPENERS.has(clauses.lower(i))) ||
      (clauses.bits(i) & Word.COMMA) !== 0 ||
      clauses.lower(i) === 'when')
  )
    i++;
  const opener = clauses.lower(i);
  if (!TOPIC_OPENERS.has(opener)) return undefined;
  let k = i + 1;
  if (opener === 'as') {
    if (clauses.lower(k) !== 'for' && clauses.lower(k) !== 'to') return undefined;
    k++;
  } else if (opener === 'on' || opener === 'in' || opener === 'with') {
    // "On the matter of", "with regard to", "in response to"
    const last = clauses.phraseEnd(k);
    if (last < 0 || !TOPIC_NOUNS.has(clauses.lower(last))) return undefined;
    k = last + 1;
    if ((clauses.bits(k) & (Word.OF | Word.TO)) === 0) return undefined;
    k++;
  } else if (
    opener !== 'regarding' &&
    opener !== 'concerning' &&
    opener !== 'addressing' &&
    opener !== 'discussing' &&
    opener !== 'about'
  ) {
    if (!/^(?:to|about|on|of)$/.test(clauses.lower(k))) return undefined;
    k++;
  }
  if (clauses.phraseStart(k) !== k) return undefined;
  const whole = phraseOf(clauses, { first: k, last: clauses.phraseEnd(k) });
  return (clauses.bits(whole.last + 1) & Word.COMMA) !== 0 ? whole : undefined;
}

// ---------------------------------------------------------------- parties, spans

function spanOf({ document }: Context, { first, last }: TokenSpan): Span {
  return { start: document.tokens.start[first]!, end: document.tokens.end[last]! };
}

/** A noun phrase as a party: the entity of its head, else of its possessor, else of its of-phrase, else of a name before the head. */
function party(context: Context, whole: Filler, type?: string): Party {
  const { clauses, entities } = context;
  const filler = isPaired(clauses, whole) ? { ...whole, first: whole.first + 1 } : whole;
  const span = spanOf(context, { first: filler.first, last: filler.whole });
  if (clauses.lower(filler.first) === 'what') return { entity: null, span }; // "what she called the courage of the people"
  const named = nameBehind(context, filler);
  if (named !== undefined)
    return {
      entity: entities.covering(named.last),
      span: named.isClose ? spanOf(context, { first: filler.first, last: named.last }) : span,
    };
  return {
    entity:
      entities.covering(filler.last) ?? (type === 'deny' ? null : entityOfPhrase(context, filler, type !== 'affirm')),
    span,
  };
}

/** "candidate [Ana Ruiz]", "the manager, [Ana Ruiz],": the name of whom a noun stands for. */
function nameBehind(
  { clauses, entities }: Context,
  { last }: Filler,
): { readonly last: number; readonly isClose: boolean } | undefined {
  if (entities.covering(last) !== null || !isActor(clauses, last) || clauses.tag(last) === Tag.PRON) return undefined;
  const isClose = clauses.phraseStart(last + 1) === last + 1;
  const first = isClose ? last + 1 : last + 2;
  if (!isClose && ((clauses.bits(last + 1) & Word.COMMA) === 0 || clauses.phraseStart(first) !== first))
    return undefined;
  const end = clauses.phraseEnd(first);
  if (
    clauses.tag(end) !== Tag.PROPN ||
    entities.covering(end) === null ||
    entities.at(first) === null ||
    clauses.sentenceLast(last) < end
  )
    return undefined;
  return isClose || ((clauses.bits(end + 1) & Word.COMMA) !== 0 && isApposed(clauses, end))
    ? { last: end, isClose }
    : undefined;
}

/** Whether a name is no further member of a list: "the manager, Ana Ruiz, and her aide" has one all the same. */
function isApposed({ tree, phraseStart }: Clauses, last: number): boolean {
  for (let i = phraseStart(last); i <= last; i++) if (tree.relation[i] === Rel.conj) return false;
  return true;
}

/** Whom a phrase names beside its head: "[Chile]'s portrayal", "the closure of [Tarn]", "the [Chilean] government"; but a lawyer of Ode's is not Ode, nor is his party. */
function entityOfPhrase(
  { clauses, entities }: Context,
  { first, last, whole }: Filler,
  isTied: boolean,
): string | null {
  const people = peopleOf(clauses, last);
  if (people === 'persons') return null;
  const isFit = (entity: string | null): string | null =>
    entity === null || (people === 'body' && entities.isPerson(entity)) ? null : entity;
  if ((clauses.bits(first) & Word.SELF) !== 0) return null; // "our reporting"
  const possessor = possessorOf(clauses, first, last);
  const owner = possessor === undefined ? null : isFit(entities.covering(possessor.last));
  if (owner !== null) return owner;
  const tie = clauses.lower(last + 1);
  const within =
    isTied && whole > last && (tie === 'of' || tie === 'by' || tie === 'from' || tie === 'in')
      ? isFit(entities.within(last + 1, whole))
      : null;
  return within ?? (first < last ? isFit(entities.within(first, last)) : null);
}

/** "[both] the union and the board", "[neither] Lee nor Novak": a word that goes with the "and". Not so "both sides". */
function isPaired(clauses: Clauses, { first, last }: Filler): boolean {
  if (first >= last || !/^(?:both|either|neither)$/.test(clauses.lower(first))) return false;
  const next = clauses.tag(first + 1);
  return next === Tag.DET || next === Tag.PROPN || next === Tag.PRON;
}

/** Whom a clause names besides the holder; "we" and "our" of the holder's own words are no other. */
function otherWithin(context: Context, span: TokenSpan, holder: Party | null): string | null {
  const entity = context.entities.within(span.first, span.last, holder?.entity ?? null);
  if (entity === null) return null;
  const { start, end } = context.entities.mention(spanOf(context, span), entity);
  return end - start <= 9 && FIRST_PERSON.test(context.document.text.slice(start, end)) ? null : entity;
}

/** "withdraw its troops [from Chile]", "finish it [before the floods reach Tarn]": who loses, or comes in besides, gains nothing by a promise. */
function withoutAdjuncts(clauses: Clauses, { first, last }: TokenSpan, type: string): TokenSpan {
  for (let i = first + 1; i <= last; i++) {
    if ((clauses.bits(i) & Word.SUBORDINATE) !== 0 && (clauses.bits(i) & Word.THAT) === 0)
      return { first, last: i - 1 };
    if (type === 'commit' && NO_PART_OF_PROMISES.has(clauses.lower(i))) return { first, last: i - 1 };
  }
  return { first, last };
}

/** "each other". */
function isReciprocal({ document }: Context, { party: { span } }: Target): boolean {
  return span.end - span.start <= 11 && /^(?:each other|one another)$/i.test(document.text.slice(span.start, span.end));
}

/** "is defending herself": nobody's stance toward another. */
function isReflexive({ document }: Context, { party: { span } }: Target): boolean {
  return span.end - span.start <= 10 && REFLEXIVE.test(document.text.slice(span.start, span.end));
}

/**
 * The target as it can be toward this holder: whoever is meant by "him" in "Ode praised him" is not Ode, and "Ode and Lee praised Lee" says nothing of
 * Lee's stance; null then.
 */
function apartFrom({ document, entities }: Context, holder: Party | null, target: Target): Target | null {
  if (holder === null) return target;
  const {
    party: { entity, span },
  } = target;
  if (sameParty(document, holder, target.party)) return null;
  if (entity === null || entity !== holder.entity) return target;
  if (PERSONAL_PRONOUN.test(document.text.slice(span.start, Math.min(span.end, span.start + 8))))
    return { ...target, party: { entity: null, span } };
  const named = entities.mention(span, entity);
  // "praised his own party": his, but not he
  return named.start === span.start && named.end === span.end ? null : { ...target, party: { entity: null, span } };
}

/** The same words, or the same "it" twice of which nothing more is known: "it knows that it is wrong". */
function sameParty({ text }: Document, a: Party, b: Party): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true;
  const isIt = ({ entity, span: { start, end } }: Party): boolean =>
    entity === null && end - start === 2 && text.slice(start, end).toLowerCase() === 'it';
  return isIt(a) && isIt(b);
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

/** The words that carry the stance: cue tokens, joined where they touch, and the judgement. */
function evidenceOf(context: Context, match: FrameMatch): Span[] {
  const tokens = new Set(match.cue);
  const { group } = match;
  // "did not support": the negation and the modal belong to it
  if (group !== undefined && group.main === match.head && !group.infinitive)
    for (let i = group.first; i <= group.main; i++)
      if ((context.clauses.bits(i) & (Word.NOT | Word.MODAL | Word.BE | Word.DO | Word.HAVE)) !== 0) tokens.add(i);
  if (match.judgement !== undefined) for (let i = match.judgement.first; i <= match.judgement.last; i++) tokens.add(i);
  const sorted = [...tokens].sort((a, b) => a - b);
  const spans: { first: number; last: number }[] = [];
  for (const token of sorted) {
    const last = spans[spans.length - 1];
    if (last !== undefined && token <= last.last + 1) last.last = token;
    else spans.push({ first: token, last: token });
  }
  return spans.map((span) => spanOf(context, span));
}

/** Who stands so toward whom, and if what. */
interface Pair {
  readonly holder: Party | null;
  readonly target: Target;
  readonly condition: TokenSpan | undefined;
}

function build(context: Context, made: Made, pair: Pair): Draft {
  const { match, reading, commitment } = made;
  const { holder, target, condition } = pair;
  const field = target.field === undefined ? null : spanOf(context, target.field);
  const { polarity, intensity } = reading;
  const evidence = evidenceOf(context, match);
  const speech = context.speech.at(match.head)?.id ?? context.speech.withCue(match.head)?.id ?? null;
  const confidence = confidenceOf(context, made, pair);
  const base = {
    id: '',
    holder,
    ...(holder === null && (match.frame.subject === 'H' || match.frame.isTold) ? { unnamed: true as const } : {}),
    target: target.party,
    polarity,
    intensity,
    commitment,
    ...(condition === undefined ? {} : { condition: spanOf(context, condition) }),
    evidence,
    speech,
    confidence,
  };
  return ofType(base, reading, field);
}

/** With the field that its type has. */
function ofType(base: Omit<Draft, 'type'>, reading: Reading, field: Span | null): Draft {
  switch (reading.type) {
    case 'affirm':
      return { ...base, type: 'affirm', claim: field };
    case 'deny':
      return { ...base, type: 'deny', claim: field };
    case 'accuse':
      return { ...base, type: 'accuse', charge: field };
    case 'criticize':
      return { ...base, type: 'criticize' };
    case 'praise':
      return { ...base, type: 'praise' };
    case 'support':
      return { ...base, type: 'support' };
    case 'oppose':
      return { ...base, type: 'oppose' };
    case 'demand':
      return { ...base, type: 'demand', action: field };
    case 'commit':
      return { ...base, type: 'commit', action: field };
    case 'refuse':
      return { ...base, type: 'refuse', action: field };
    case 'warn':
      return { ...base, type: 'warn', consequence: field };
    case 'expect':
      return { ...base, type: 'expect', outlook: reading.outlook ?? 'confident' };
  }
}

/**
 * How sure a stance is. Frames and learned polarity are joined here: where holder and target are entities that stand together (which is what
 * the model has learned from), the probability that the
 * learned model gives to this sign between the two, less that of the other sign, decides most; agreeing words raise the confidence,
 * disagreeing ones lower it, and the frame keeps the last word on what the stance is. The weights are those of a logistic regression on
 * the development parts of the directed-sentiment and relation corpora (was the stance of the frames right?). Elsewhere (a party without a name,
 * the author, a stance that is neither for nor against) the construction alone tells: how much of it was found, and whether names stand in it.
 */
function confidenceOf(context: Context, { match, reading, commitment }: Made, { holder, target }: Pair): number {
  let logit: number;
  const agreement =
    holder === null ||
    holder.entity === null ||
    target.party.entity === null ||
    reading.polarity === 0 ||
    UNLEARNED.has(reading.type)
      ? undefined
      : agreementOf(context, holder, target.party, reading.polarity);
  if (agreement !== undefined && reading.type !== 'commit') logit = 0.4 + 3.4 * agreement;
  else if (agreement !== undefined) logit = 0.4 + 2 * agreement;
  else {
    logit = 0.6 + Math.min(match.score, 10) * 0.08;
    if (holder === null) logit -= 1.4;
    else if (holder.entity !== null) logit += 0.3;
    if (target.party.entity !== null) logit += 0.2;
  }
  if (!target.sure) logit -= 0.5;
  if (reading.type !== match.frame.type) logit -= 0.3;
  if (commitment !== 'certain') logit -= 0.2;
  return Math.round(1000 / (1 + exponential(-logit))) / 1000;
}

/** Types that the corpora of sentiment leave unmarked: to affirm or to expect something of somebody is neither for nor against them. */
const UNLEARNED: ReadonlySet<string> = new Set(['expect', 'affirm']);

/** How far the learned polarity bears a sign out, -1 to 1; undefined where it cannot tell. */
function agreementOf(
  { document, entities }: Context,
  holder: Party,
  target: Party,
  polarity: -1 | 1,
): number | undefined {
  const from = entities.mention(holder.span, holder.entity),
    to = entities.mention(target.span, target.entity);
  const pair = readPair(document, from, to);
  if (pair === null) return undefined;
  const { aPositive, aNegative } = pair.probabilities;
  return (aPositive - aNegative) * polarity;
}
