import { wordSet } from '../english/sets.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { isActor } from './frames/actors.ts';
import { FORECASTERS, STRONG_ADVERBS, MILD_ADVERBS } from '../english/stance-words.ts';
import { formsOf } from '../english/inflect.ts';
import { Word } from '../grammar/word-classes.ts';
import type { Clauses } from '../syntax/clauses.ts';
import type { FrameMatch } from './frames/filling.ts';
import { reversed, turned, type Modality, type Reading } from './modality.ts';
import type { Commitment, Intensity } from './types.ts';

/* What a frame says in its sentence: its type, sign and strength as negation, change and the words beside it leave them. */

/** The reading of a frame as negation and change leave it. */
export function wordedReading(
  clauses: Clauses,
  match: FrameMatch,
  { past, negated }: Modality,
): (Reading & { commitment?: Commitment }) | undefined {
  const { type, polarity, outlook, needsNot } = match.frame;
  let reading: (Reading & { commitment?: Commitment }) | undefined = isForecast(clauses, match)
    ? { type: 'expect', polarity: 1, intensity: 2, outlook: 'confident' }
    : { type, polarity, intensity: intensityOf(clauses, match), outlook };
  if (past) reading = reversed(reading);
  if (needsNot && !negated) return undefined;
  // "nobody had foreseen it": what was not expected then
  if (negated && type === 'expect' && match.group !== undefined && match.group.first < match.group.main)
    if (clauses.lower(match.group.first) === 'had') return undefined;
  if (negated && !needsNot && reading !== undefined) reading = turned(reading, match);
  if (reading?.type !== 'commit') return reading;
  if (isPromiseNotTo(clauses, match)) return { ...reading, type: 'refuse', polarity: -1 };
  return isOfPresent(clauses, match) ? { ...reading, type: 'affirm' } : reading;
}

/** "expects [sales] to grow", "expects [him] to walk by spring": of ministers and other bodies it is asked, of a thing, or of one spoken of, it is foreseen; so it is by those who foresee for a living. */
const isForecast = (clauses: Clauses, { frame, head, target, passive, field, holder }: FrameMatch): boolean =>
  frame.type === 'demand' &&
  !passive &&
  target !== undefined &&
  clauses.lower(head).startsWith('expect') &&
  ((holder !== undefined && FORECASTERS.has(clauses.lower(holder.last))) ||
    (clauses.tag(target.last) === Tag.NOUN
      ? !isActor(clauses, target.last)
      : clauses.tag(target.last) === Tag.PRON ||
        (field !== undefined && OUTCOMES.has(clauses.lower(clauses.verbGroup(field.first)?.main ?? -1)))));

/** What happens to one, whoever wants it. */
const OUTCOMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'win lose recover become remain succeed fail grow fall rise gain improve suffer survive return reach emerge finish miss',
);

/** "assured them that the dam [is] safe": what is so already is stated, not promised. */
function isOfPresent(clauses: Clauses, { field, clause, head }: FrameMatch): boolean {
  if (field === undefined || !clause || !ASSURING.has(clauses.lower(head))) return false;
  for (let i = field.first; i <= field.whole; i++) {
    const group = clauses.verbGroup(i);
    if (group !== undefined) return group.modal < 0 && !group.infinitive && !group.gerund;
  }
  return false;
}

const ASSURING: ReadonlySet<string> = /* @__PURE__ */ formsOf('assure reassure');

/** "vowed [not] to sign", "vowed [never] to": to promise not to do it is to refuse it. */
export function isPromiseNotTo(clauses: Clauses, { field, clause, frame, group }: FrameMatch): boolean {
  if (field === undefined || !clause) return false;
  // "will send [no] grain"
  if (frame.isModal) return group !== undefined && /^(?:no|nothing)$/.test(clauses.lower(group.main + 1));
  const { first } = field;
  const isTo = (clauses.bits(first) & Word.TO) !== 0;
  return (
    (isTo && (clauses.bits(first - 1) & Word.NOT) !== 0) ||
    ((clauses.bits(first) & Word.NOT) !== 0 && (clauses.bits(first + 1) & Word.TO) !== 0) ||
    (isTo && (clauses.bits(first + 1) & Word.NOT) !== 0)
  );
}

/** "strongly condemned" is stronger than "condemned", "gently chided" milder; a judgement has its own strength. */
function intensityOf(clauses: Clauses, match: FrameMatch): Intensity {
  let intensity: number = match.strength > 0 && match.frame.type !== 'deny' ? match.strength : match.frame.intensity;
  const start =
    clauses.phraseStart(match.head) >= 0 ? clauses.phraseStart(match.head) : (match.group?.first ?? match.head);
  for (let i = Math.max(Math.min(start, match.head), match.head - 4); i <= match.head + 1; i++) {
    const word = clauses.lower(i);
    if (STRONG_ADVERBS.has(word)) intensity = Math.max(intensity, Math.min(3, intensity + 1));
    else if (MILD_ADVERBS.has(word)) intensity = Math.max(1, intensity - 1);
  }
  return Math.max(1, Math.min(3, intensity)) as Intensity;
}
