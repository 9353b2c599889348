import { isActor, possessorOf } from './frames/actors.ts';
import { coordinated, phraseOf } from './frames/extents.ts';
import type { FrameMatch, Filler } from './frames/filling.ts';
import { isJudging } from './frames/judgement-words.ts';
import type { Reading } from './modality.ts';
import type { TokenSpan, Clauses } from '../syntax/clauses.ts';
import type { Party } from './types.ts';
import type { Context, Target } from './context.ts';
import { party, wholeOf, spanOf, withWhole } from './parties.ts';
import { extraposed } from './opinion.ts';
import { agentOf } from '../syntax/subjects.ts';
import { POINTING_WORDS, POINTING_PRONOUNS, FIRST_PERSON } from '../english/pronouns.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { LETTING } from '../english/stance-words.ts';
import { BEFORE_ACTORS, NO_PART_OF_PROMISES } from '../english/small-words.ts';
import { tokenAt } from './indexes.ts';

/* Toward whom or what a stance is, and the words of its own field. */

/** What is known of a match when its targets are sought. */
interface Read {
  readonly match: FrameMatch;
  readonly reading: Reading;
  readonly topic: TokenSpan | undefined;
  readonly holder: Party | null;
}

export function targetsOf(context: Context, read: Read): Target[] {
  const { target, field, clause } = read.match;
  // "assured the passengers that the list was normal" states it
  const isStated = read.reading.type === 'affirm' && clause && field !== undefined;
  if (target !== undefined && !isStated) return targetsNamed(context, read, target);
  if (field === undefined) return read.reading.type === 'deny' ? pleaOf(context, read) : [];
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

/** "each" of "each other", where they are read as two phrases. */
const isEachOther = ({ lower }: Clauses, { last }: Filler): boolean =>
  (lower(last) === 'each' && lower(last + 1) === 'other') || (lower(last) === 'one' && lower(last + 1) === 'another');

/** "pleaded [not guilty]", "protests his [innocence]": a denial whose claim its own words name. */
function pleaOf(context: Context, { match: { cue, head } }: Read): Target[] {
  const words = cue.filter((token) => token > head);
  if (words.length === 0) return [];
  const span = { first: words[0]!, last: words.at(-1)! };
  return [{ party: { entity: null, span: spanOf(context, span) }, field: undefined, sure: true }];
}

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

function targetsNamed(context: Context, read: Read, named: Filler): Target[] {
  const { match, reading } = read;
  const target = isEachOther(context.clauses, named)
    ? { ...named, last: named.last + 1, whole: named.last + 1 }
    : named;
  const field = match.field === undefined ? undefined : wholeOf(match.field);
  const judged = extraposed(context.clauses, match, target);
  if (judged !== undefined) return [{ party: { entity: null, span: spanOf(context, judged) }, field, sure: true }];
  const spokenOf = spokenOfAt(context, match, target) ?? judgedNoun(context, match, target);
  if (spokenOf !== undefined) return [{ party: party(context, spokenOf, reading.type), field, sure: true }];
  return targetsListed(context, read, target, field);
}

/** "It is [an excellent plan]": where nobody knows what "it" is, what the noun behind it calls it, if an adjective judges and the noun does not. */
function judgedNoun(
  { clauses, entities }: Context,
  { judgement }: FrameMatch,
  { first, last }: Filler,
): Filler | undefined {
  if (first !== last || !/^(?:it|this|that)$/.test(clauses.lower(first)) || entities.covering(last) !== null)
    return undefined;
  if (judgement === undefined || judgement.first === judgement.last || clauses.tag(judgement.last) !== Tag.NOUN)
    return undefined;
  return isJudging(clauses.lower(judgement.last)) ? undefined : { ...judgement, whole: judgement.last };
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
  const joined = match.clause ? undefined : coordinated(clauses, field).at(-1); // "promised [tents and blankets]"
  const span = { first: field.first, last: joined?.whole ?? field.whole };
  if (reading.type === 'commit' && match.clause && !isInfinitive(clauses, field)) {
    const subject = clauseSubject(clauses, field);
    if (subject !== undefined && (clauses.bits(subject.first) & Word.PERSONAL) === 0)
      return { party: party(context, subject, reading.type), field: span, sure: true };
  }
  if (reading.type === 'warn' && match.clause && !isInfinitive(clauses, field))
    return { party: whoWillSuffer(context, field), field: span, sure: true };
  const base = fieldParty(context, read, field);
  // "pledged not to pardon Lee" tells not who gains
  const isDenied = (clauses.bits(span.first) & Word.NOT) !== 0;
  const named = match.clause ? withoutAdjuncts(clauses, span, reading.type) : span;
  const isOfNone = isDenied || (match.clause && isThingLet(clauses, span));
  const gainer = base.entity ?? (isOfNone ? null : otherWithin(context, named, holder));
  return { party: { entity: gainer, span: base.span }, field: span, sure: true };
}

/** "will not let [the harbour of Tarn] rot": what is to happen to a thing is no deed toward whose it is. */
function isThingLet(clauses: Clauses, { first, last }: TokenSpan): boolean {
  for (let i = first; i <= last && i < first + 4; i++) {
    if (!LETTING.has(clauses.lower(i)) || clauses.verbGroup(i)?.main !== i) continue;
    const noun = clauses.phraseEnd(i + 1);
    return noun > i && noun < last && !isActor(clauses, noun);
  }
  return false;
}

/** "warned that [Chile] would pay", of whom it is said what will come; "warned that the ports of Chile are full" threatens nobody. */
function whoWillSuffer(context: Context, field: Filler): Party {
  const { clauses } = context;
  const subject = clauseSubject(clauses, field);
  const modal = subject === undefined ? -1 : (clauses.verbGroup(subject.whole + 1)?.modal ?? -1);
  const isForeseen = modal >= 0 && /^(?:will|would|must|shall|should|'ll|’ll|'d|’d)$/.test(clauses.lower(modal));
  const isSomebody =
    subject !== undefined &&
    context.entities.covering(subject.last) !== null &&
    (clauses.bits(subject.first) & Word.SELF) === 0;
  return isForeseen && isSomebody ? party(context, subject) : { entity: null, span: spanOf(context, wholeOf(field)) };
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
  const subject = clauseSubject(clauses, field);
  // "Regarding the railway, she is confident that [it] will open"; but of what a clause has for its own subject it speaks itself
  const isOfTopic = subject === undefined || (clauses.bits(subject.first) & Word.PERSONAL) !== 0;
  if (isExpected && topic !== undefined && isOfTopic)
    return { party: party(context, withWhole(clauses, topic), reading.type), field: span, sure: true };
  const named = subject === undefined ? undefined : party(context, subject, reading.type);
  // "fears [she] would lose it": what she fears is no stance toward herself
  const isOwn =
    subject !== undefined &&
    subject.first === subject.last &&
    (clauses.bits(subject.first) & (Word.PERSONAL | Word.SELF)) !== 0 &&
    (named!.entity === null || named!.entity === holder?.entity);
  const agent = reading.type === 'accuse' && subject !== undefined ? sufferedFrom(clauses, field, subject) : undefined;
  if (agent !== undefined)
    return {
      party: agent === null ? { entity: null, span: spanOf(context, span) } : party(context, withWhole(clauses, agent)),
      field: span,
      sure: true,
    };
  const found = isOwn ? undefined : named;
  return { party: found ?? { entity: null, span: spanOf(context, span) }, field: span, sure: subject !== undefined };
}

/** "alleged that the clerk was beaten by [the guard]": who did it, not who suffered it; null where nobody is named, undefined where nobody suffers. */
function sufferedFrom(clauses: Clauses, { first, whole }: Filler, subject: Filler): TokenSpan | null | undefined {
  if (!isActor(clauses, subject.last)) return undefined;
  for (let i = first; i <= whole; i++) {
    const group = clauses.verbGroup(i);
    if (group === undefined) continue;
    if (!group.passive) return undefined;
    const agent = agentOf(clauses.tree, clauses, group.predicate);
    return agent < 0 || agent > whole ? null : clauses.phraseOf(agent);
  }
  return undefined;
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

const isInfinitive = (clauses: Clauses, field: Filler): boolean => (clauses.bits(field.first) & Word.TO) !== 0;

/** What a clause is about: its first noun phrase, whole. */
function clauseSubject(clauses: Clauses, field: Filler): Filler | undefined {
  let i = field.first;
  for (let k = 0; k < 4 && i <= field.whole && clauses.phraseStart(i) < 0; k++, i++) {
    if (clauses.verbGroup(i) !== undefined && (clauses.bits(i) & Word.QUESTION) === 0) return undefined;
  }
  if (i > field.whole || clauses.phraseStart(i) !== i || clauses.lower(i) === 'there') return undefined;
  if ((clauses.bits(clauses.phraseEnd(i)) & Word.TIME) !== 0) return undefined; // "alleged [that night] they fled"
  const base = { first: i, last: clauses.phraseEnd(i) };
  const last = phraseOf(clauses, base).last;
  return last > field.whole ? { ...base, whole: field.whole } : { ...base, whole: last };
}

/** Whom a clause names besides the holder: "help Chile", "Chile's schools"; not "the Chile desk". "We" and "our" of the holder's own words are no other. */
function otherWithin(
  { clauses, entities, document }: Context,
  { first, last }: TokenSpan,
  holder: Party | null,
): string | null {
  const { start, end } = document.tokens;
  for (let i = first; i <= last && i < first + 60; i++) {
    const entity = entities.covering(i);
    if (entity === null || entity === holder?.entity) continue;
    const head = clauses.phraseEnd(i);
    if (head >= 0 && entities.covering(head) !== entity) {
      const owner = possessorOf(clauses, clauses.phraseStart(i), head);
      if (owner === undefined || owner.last < i) continue;
    }
    const named = entities.mention({ start: start[i]!, end: end[last]! }, entity);
    return named.end - named.start <= 9 && FIRST_PERSON.test(document.text.slice(named.start, named.end))
      ? null
      : entity;
  }
  return null;
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
