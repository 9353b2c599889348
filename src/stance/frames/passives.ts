import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import type { Frame, Step } from './notation.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { mayHead, type Filling, type RoleStep } from './filling.ts';
import { takeStep } from './steps.ts';
import { nextWords } from './next-words.ts';
import { isIt } from './actors.ts';
import { sameSentence, skipQuote } from './neighbours.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { Word } from '../../grammar/word-classes.ts';
import { isDate } from './parentheses.ts';
import { phraseOf, WITH_OF } from './extents.ts';
import { OF_ONLY } from '../../english/small-words.ts';
import { agentOf } from '../../syntax/subjects.ts';

/* Passives: "was accused by the mayor of fraud", "has been let down by the province". */

/** Takes the steps of a passive, whose subject fills the first place of the frame. */
export function takePassive(
  clauses: Clauses,
  frame: Frame,
  group: VerbGroup,
  filling: Filling,
): { readonly subject: TokenSpan | undefined } | undefined {
  const deed = deedOf(frame);
  const subject = subjectOfPassive(clauses, frame, group);
  // "she had been lied to": who is the subject lied to nobody
  if (deed === undefined && frame.subject === 'T' && frame.ofActors) return undefined;
  if (deed !== undefined && subject === undefined) return undefined;
  if (frame.steps[0]?.kind !== 'particle') takeAgent(clauses, frame, filling);
  let promoted = false;
  for (let s = 0; s < frame.steps.length; s++) {
    const step = frame.steps[s]!;
    if (step === deed) continue;
    if (!promoted && mayPromote(clauses, frame, s, filling)) {
      promoted = true;
      if (!promote(clauses, step, subject, filling)) return undefined;
    } else if (!takeStep(clauses, frame, s, filling, group)) return undefined;
  }
  if (!promoted && frame.subject === 'H' && !isImpersonal(clauses, subject, filling)) return undefined;
  if (deed === undefined) filling.H ??= agentOfVerb(clauses, group);
  // "warned of shortages" is active rather than "(those) warned of shortages"
  if (!group.passive && filling.H === undefined) filling.score -= 4;
  return { subject };
}

/** The place of whom something is done to, in frames whose subject is the target: "T let X down". */
function deedOf({ subject, steps }: Frame): RoleStep | undefined {
  const first = steps[steps[0]?.kind === 'particle' ? 1 : 0];
  return subject === 'T' && first?.kind === 'role' && first.role === 'X' ? first : undefined;
}

/** Whose place the subject of a passive takes: of "has been let down by the province" the province's, who does it. */
function subjectOfPassive(clauses: Clauses, frame: Frame, group: VerbGroup): TokenSpan | undefined {
  const deed = deedOf(frame);
  const subject = frame.subject === 'none' ? undefined : clauses.subject(group);
  if (deed === undefined) return subject;
  return subject !== undefined && mayHead(clauses, deed, subject.last) ? agentOfVerb(clauses, group) : undefined;
}

/** "was accused by the mayor of fraud". */
function takeAgent(clauses: Clauses, frame: Frame, filling: Filling): void {
  const agent = agentAt(clauses, filling.cursor, nextWords(frame, 0));
  if (agent === undefined) return;
  filling.H = agent.span;
  filling.cursor = agent.next;
}

/** Whether a place of the frame is the passive's subject: the object's, or one that nothing stands for behind the verb. */
function mayPromote(clauses: Clauses, { subject, steps }: Frame, s: number, { cursor }: Filling): boolean {
  const step = steps[s]!;
  if (subject !== 'H' || step.kind !== 'role' || step.role === 'H' || step.possessor) return false;
  if (step.role === 'X' && s === 0) return false; // "is committed to it" tells who is bound, not what is given
  return s === 0 || steps[s - 1]!.kind === 'particle' || clauses.phraseStart(cursor) !== cursor;
}

function promote(clauses: Clauses, step: Step, subject: TokenSpan | undefined, filling: Filling): boolean {
  if (step.kind !== 'role' || subject === undefined || !mayHead(clauses, step, subject.last)) return false;
  filling[step.role] = subject;
  filling.score += step.nouns === undefined ? 2 : 4;
  return true;
}

/** A passive whose subject fills no place: only "it was agreed that", "was promised to", "he was warned that". */
function isImpersonal(clauses: Clauses, subject: TokenSpan | undefined, { clause, T, F }: Filling): boolean {
  if (!clause && T === undefined && F === undefined) return false;
  return T !== undefined || subject === undefined || isIt(clauses, subject);
}

/** "by the mayor" right at a token. */
function agentAt(
  clauses: Clauses,
  at: number,
  stop?: ReadonlySet<string>,
): { span: TokenSpan; next: number } | undefined {
  let i = at;
  while (sameSentence(clauses, at - 1, i) && clauses.tag(i) === Tag.ADV) i++;
  // "was accused on Tuesday by the union of fraud"
  if (
    (clauses.bits(i) & (Word.PREPOSITION | Word.BY)) === Word.PREPOSITION &&
    clauses.phraseStart(i + 1) === i + 1 &&
    isDate(clauses, i + 1, clauses.phraseEnd(i + 1))
  )
    i = clauses.phraseEnd(i + 1) + 1;
  if (!sameSentence(clauses, at - 1, i) || (clauses.bits(i) & Word.BY) === 0) return undefined;
  const first = skipQuote(clauses, i + 1);
  if (clauses.phraseStart(first) !== first || !sameSentence(clauses, at - 1, first)) return undefined;
  const span = { first, last: clauses.phraseEnd(first) };
  if ((clauses.bits(span.last) & Word.TIME) !== 0) return undefined;
  const whole = phraseOf(clauses, span, stop?.has('of') ? WITH_OF : OF_ONLY);
  return { span, next: whole.last + 1 };
}

/** "was accused of fraud on Monday by the mayor": the agent wherever it stands. */
function agentOfVerb(clauses: Clauses, { predicate }: VerbGroup): TokenSpan | undefined {
  const agent = agentOf(clauses.tree, clauses, predicate);
  if (agent < 0) return undefined;
  const span = clauses.phraseOf(agent);
  return (clauses.bits(span.last) & Word.TIME) !== 0 ? undefined : span;
}
