import type { StanceType } from './types.ts';
import type { Clauses } from '../syntax/clauses.ts';
import { isActor, possessorOf } from './frames/actors.ts';
import type { FrameMatch, Filler } from './frames/filling.ts';
import type { Context } from './context.ts';
import type { Reading } from './modality.ts';
import { authorOf } from './authors.ts';
import { HOUSES } from '../english/places.ts';
import { DOCUMENTS } from '../english/function-words.ts';
import { Word } from '../grammar/word-classes.ts';
import { isReported, speakerAt, isSpeaker, isQuoted } from './speaking.ts';
import { GENERIC_PRONOUNS } from '../english/pronouns.ts';
import { Rel } from '../syntax/relations.ts';
import { tokenAt } from './indexes.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { COUNTS, SPEAKING_THINGS } from '../english/stance-words.ts';

/* Whether a holder as worded can take a stance: a road promises nothing. */

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

/** "you", "one", of what cannot be. */
export function isAnybody(clauses: Clauses, { group }: FrameMatch, { first, last }: Filler): boolean {
  return (
    first === last &&
    /^(?:you|one)$/.test(clauses.lower(first)) &&
    group !== undefined &&
    group.modal >= 0 &&
    group.negated
  );
}

/** Whether a holder as worded can take the stance. */
export function canHold(context: Context, match: FrameMatch, holder: Filler, { type }: Reading): boolean {
  const { clauses } = context;
  if (isAnybody(clauses, match, holder) || clauses.lower(holder.first - 1) === 'not') return false; // "Not everyone admired her"
  if (match.frame.ofActors && !isActing(context, match, holder)) return false;
  if (PROMISING.has(type) && isDocument(clauses, holder)) return false; // "the report will not help", "the test allows them to"
  if (authorOf(context, holder) !== undefined) return true;
  if (holder.first === holder.last && isEmptyWord(context, match, holder.first, type)) return false;
  if (type !== 'warn' && isThing(context, match, holder)) return false;
  return !match.frame.isOwnDoing || isOwnWill(context, match);
}

/** Types of what one will do or not. */
const PROMISING: ReadonlySet<string> = new Set<StanceType>(['commit', 'refuse']);

const isDocument = (clauses: Clauses, { last }: Pick<Filler, 'last'>): boolean =>
  DOCUMENTS.has(clauses.lower(last)) || SPEAKING_THINGS.has(clauses.lower(last));

/** Somebody, or what somebody wrote; "it" where it is reported what the one says of himself. */
export function isActing(context: Context, match: FrameMatch, { first, last }: Filler): boolean {
  const { clauses, entities } = context;
  const entity = entities.covering(last);
  if (entity !== null && entities.isGround(entity) && !HOUSES.has(clauses.lower(last))) return false;
  return (
    entity !== null ||
    isActor(clauses, last) ||
    isDocument(clauses, { last }) ||
    (clauses.lower(first) === 'it' && isReported(context, match))
  );
}

/** "It denied that", "It accused Lee": what only somebody does. */
const isDoing = ({ frame, group, passive, head }: FrameMatch): boolean =>
  (frame.type === 'deny' || frame.type === 'accuse') &&
  frame.category === 'verb' &&
  group?.main === head &&
  !group.gerund && // "in accusing Lee, it is wise to": of nobody
  !passive;

/** "there", "which", an "it" that stands for nobody; "everyone" of "everyone who trusted her", whoever they are. */
function isEmptyWord(context: Context, match: FrameMatch, at: number, type: StanceType): boolean {
  const { clauses, entities, speech } = context;
  const word = clauses.lower(at);
  if (/^(?:there|(?:which|what)(?:ever)?|whoever)$/.test(word)) return true; // "condemned it, [whoever] was behind it"
  if (GENERIC_PRONOUNS.has(word))
    return match.group !== undefined && clauses.tree.relation[match.group.predicate] === Rel['acl:relcl'];
  if (word === 'it' && clauses.tag(clauses.tree.head[at]!) === Tag.ADJ && match.group?.gerund === true) return true; // "it is wise, when accusing him"

  if (!/^(?:it|this|that|these)$/.test(word) || entities.at(at) !== null || !PERSONAL_TYPES.has(type)) return false;
  if (word === 'it' && isDoing(match)) return false;
  return word !== 'it' || speech.at(match.head)?.kind === 'direct' || speakerAt(context, match) === undefined; // “It won't help,” said Ode
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

/** A subject that can take no stance: "this support underscored", "the deadline", but "thousands of growers". Names and pronouns always can. */
function isThing(context: Context, match: FrameMatch, holder: Filler): boolean {
  const { clauses, entities } = context;
  if (clauses.tag(holder.last) !== Tag.NOUN || entities.covering(holder.last) !== null) return false;
  // "Chile's top brass"; not "the Chile raid", "its raid"
  const owner = possessorOf(clauses, holder.first, holder.last);
  if (owner !== undefined && clauses.tag(owner.last) !== Tag.PRON && entities.covering(owner.last) !== null)
    return false;
  const counted = holder.last + 2;
  const isOfSomebody =
    (clauses.bits(holder.last + 1) & Word.OF) !== 0 &&
    clauses.phraseEnd(counted) >= counted &&
    COUNTS.has(clauses.lower(holder.last)) &&
    isActor(clauses, clauses.phraseEnd(counted));
  // "Thousands marched"
  const isCount = COUNTS.has(clauses.lower(holder.last)) && (clauses.bits(holder.last + 1) & Word.OF) === 0;
  return !isOfSomebody && !isCount && !isActing(context, match, holder);
}
