import type { Context } from './context.ts';
import { isActor, peopleOf } from './frames/actors.ts';
import type { FrameMatch, Filler } from './frames/filling.ts';
import type { Reading } from './modality.ts';
import type { Party } from './types.ts';
import { speakerAt, isSpeaker, isQuoted } from './speaking.ts';
import { canHold, isAnybody } from './may-hold.ts';
import { voiceOf } from './opinion.ts';
import { DOCUMENTS } from '../english/function-words.ts';
import { Word } from '../grammar/word-classes.ts';
import { sayingBefore } from './frames/joined-verbs.ts';
import { party, withWhole, spanOf } from './parties.ts';
import { authorOf } from './authors.ts';
import { hasOwnSubject } from '../syntax/subjects.ts';
import { coordinated } from './frames/extents.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import type { VerbGroup } from '../syntax/verbs.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Rel, relationSet } from '../syntax/relations.ts';

/*
 * Who stands so, not who reports it: the subject of the cue, or the possessor or agent of a noun cue. "I" and "we" are the speaker. A judgement ("the plan was a disgrace") is held by whom the text
 * lets say it, or, said by nobody, by the author (`null`). A stance whose holder the text does not name ("he was accused of fraud") is left out: `null` would say that the author accuses.
 */

/** "could not be trusted": by nobody, says who says so. */
const isForNobody = ({ passive, group }: FrameMatch): boolean =>
  passive && group !== undefined && group.passive && group.negated && group.modal >= 0;

/** The holders of a match; `[null]` for the author; undefined where the text names nobody. */
export function holdersOf(context: Context, match: FrameMatch, reading: Reading): (Party | null)[] | undefined {
  const { clauses } = context;
  const sayer = sayerInstead(context, match);
  if (sayer !== undefined) return [sayer];
  if (match.holder !== undefined)
    return (
      speakerInstead(context, match, match.holder) ??
      (canHold(context, match, match.holder, reading) ? namedHolders(context, match, match.holder) : undefined)
    );
  if (match.frame.subject === 'H' && !isForNobody(match))
    return isTold(clauses, match) && UNNAMED_TYPES.has(reading.type) ? [null] : undefined;
  // a judgement, or "must": by whom it is said
  const speaker = speakerAt(context, match);
  if (speaker !== undefined) return [speaker];
  if (match.frame.isTold) return [null];
  const voice = voiceOf(context, match);
  return voice === 'plain' || (voice === 'opinion' && context.isOpinion) ? [null] : undefined;
}

/** "[Ode] said the fine was right and accused Lee of lying": a thing accuses nobody, who says so does, though the parser joins the accusing to what is said. */
function sayerInstead(context: Context, match: FrameMatch): Party | undefined {
  const { clauses } = context;
  const { holder, group } = match;
  if (holder === undefined || group === undefined || match.passive) return undefined;
  const saying = sayingBefore(clauses, group);
  if (saying === undefined) return undefined;
  if (
    !isSetApart(clauses, group) &&
    ((clauses.bits(holder.last) & Word.PERSONAL) !== 0 ||
      context.entities.covering(holder.last) !== null ||
      DOCUMENTS.has(clauses.lower(holder.last)) ||
      isActor(clauses, holder.last))
  )
    return undefined;
  const subject = clauses.subject(saying);
  return subject === undefined ? undefined : party(context, withWhole(clauses, subject));
}

const isPastPassive = ({ passive, first, main }: VerbGroup): boolean => passive && first !== main;

/** "[Ode] confirmed that the firm had written, and promised an answer": behind a comma, and in another tense than what is said. */
function isSetApart(clauses: Clauses, group: VerbGroup): boolean {
  const said = clauses.verbGroup(clauses.tree.head[group.predicate]!);
  const isBehindComma =
    (clauses.bits(group.first - 1) & Word.AND) !== 0 && (clauses.bits(group.first - 2) & Word.COMMA) !== 0;
  if (said === undefined) return false;
  // "said the figure [had been invented] and accused the clerk": done by somebody, not to it
  if (
    isPastPassive(said) &&
    !group.passive &&
    group.first === group.main &&
    !hasOwnSubject(clauses.tree, group.predicate)
  )
    return true;
  // "said her team [would dig] and urged people": in another tense
  return said.modal >= 0 || (isBehindComma && said.first !== said.main);
}

/** "we", "our", "I": whoever speaks. "You cannot trust him": nobody can, says the speaker. */
function speakerInstead(context: Context, match: FrameMatch, holder: Filler): Party[] | undefined {
  const { clauses } = context;
  if (isSpeaker(clauses, holder)) return [speakerAt(context, match) ?? party(context, holder)];
  if (!isAnybody(clauses, match, holder)) return undefined;
  const speaker = speakerAt(context, match);
  return speaker === undefined ? undefined : [speaker];
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
        .map((span) => party(context, span)),
    );
  if (found.length > 1) return found;
  return [attributed(context, match, holder, found[0]!) ?? reported(context, match, holder, found[0]!) ?? found[0]!];
}

/** The cue is an attribution's as well, and that knows who "the President" is. */
function attributed(context: Context, match: FrameMatch, holder: Filler, { entity, span }: Party): Party | undefined {
  const { speech, entities } = context;
  const attribution = speech.withCue(match.head);
  if (attribution === undefined || attribution.speaker === null) return undefined;
  const source = attribution.source.find((one) => one.start < span.end && span.start < one.end);
  if (
    source === undefined ||
    (entity !== null && source.start >= span.start) ||
    isOfOthers(context, holder, attribution.speaker)
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
export function isTold(clauses: Clauses, { passive, group, frame, head }: FrameMatch): boolean {
  if (frame.category === 'verb')
    return (
      passive &&
      group?.passive === true &&
      !group.infinitive &&
      !group.gerund &&
      group.modal < 0 &&
      clauses.lower(group.first) !== 'being'
    );
  const verb = frame.category === 'noun' ? clauses.verbGroup(clauses.phraseStart(head) - 1) : undefined;
  return verb !== undefined && (clauses.bits(verb.main) & Word.BE) !== 0 && clauses.lower(verb.first - 1) === 'there';
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

const REPORTED = new Set(['he', 'she', 'it', 'they']);

/** "India and Pakistan", "Lee, the mayor, and Novak, his aide," are two holders where both are entities. */
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
    if (i === span.first || !isOfAnother(context, i, last)) parts.push({ first: i, last, whole: last });
    i = last + 1;
  }
  const found = parts.map((part) => entities.covering(part.last));
  const others = parts.filter((_, k) => found.indexOf(found[k]!) === k); // "the mayor, Ana Lee, and Novak"
  return others.length < 2 || others.length > 6 || found.includes(null) ? [span] : others;
}

const TIED = /* @__PURE__ */ relationSet('appos', 'nmod', 'nmod:desc');

/** "Lee, [the mayor] of [Tarn], and": a phrase that belongs to one before it; a name that is taken for an apposition to another is one of a list. */
function isOfAnother({ clauses: { tree, tag }, entities }: Context, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const above = tree.head[i]!;
    if (above >= first && above <= last) continue;
    const isListed = tree.relation[i] === Rel.appos && tag(last) === Tag.PROPN && entities.covering(last) !== null;
    return TIED[tree.relation[i]!] === 1 && above < first && !isListed;
  }
  return false;
}
