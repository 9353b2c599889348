import { isActor } from './actors.ts';
import { isSaying } from './joined-verbs.ts';
import { OBJECTS_OR_OBLIQUES } from '../../syntax/relation-sets.ts';
import { Rel } from '../../syntax/relations.ts';
import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import { mayHead, type RoleStep, type Filling, type Slot } from './filling.ts';
import type { Step } from './notation.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { Word } from '../../grammar/word-classes.ts';
import { antecedentOf } from '../../syntax/subjects.ts';
import { sameSentence } from './neighbours.ts';
import { CLAIM_NOUNS } from '../../english/stance-words.ts';
import { isDate } from './parentheses.ts';

/* Places whose words stand elsewhere: "the plan that he criticised", "the tax they are opposed to". */

/** "the tax which they are opposed [to]": a preposition of the construction with nothing behind it goes with what the relative clause is said of. */
function takeStranded(clauses: Clauses, step: RoleStep, filling: Filling, { predicate }: VerbGroup): boolean {
  const preposition = filling.cue.at(-1)!;
  if (preposition !== filling.cursor - 1 || (clauses.bits(preposition) & (Word.PREPOSITION | Word.TO)) === 0)
    return false;
  const noun = antecedentOf(clauses.tree, predicate);
  if (noun < 0 || clauses.phraseStart(noun) < 0 || !mayHead(clauses, step, noun)) return false;
  filling[step.role] = clauses.phraseOf(noun);
  filling.score += 2;
  return true;
}

/** "told journalists [that] Lee wanted to go". */
function opensComplement(clauses: Clauses, at: number, { predicate }: VerbGroup): boolean {
  const { tree, lower } = clauses;
  if (lower(at) !== 'that' || tree.relation[at] !== Rel.mark) return false;
  if (tree.relation[predicate] === Rel.ccomp) return true;
  // the parser may hang it from the hearers
  const hearers = tree.head[predicate]!;
  return hearers >= 0 && OBJECTS_OR_OBLIQUES[tree.relation[hearers]!] === 1 && isSaying(clauses, tree.head[hearers]!);
}

/** "the plan [that] he criticised", "the claims, [which] Lee denied", "a charge | Lee denied": the noun that a clause of it follows; -1 where none does. */
function nounBefore(clauses: Clauses, before: number, subject: TokenSpan): number {
  const bits = clauses.bits(before);
  if ((bits & Word.RELATIVE) !== 0 && (bits & Word.POSSESSIVE) === 0)
    return (clauses.bits(before - 1) & (Word.COMMA | Word.PREPOSITION)) !== 0 ? before - 2 : before - 1;
  const isBare =
    clauses.phraseEnd(before) === before &&
    ((clauses.bits(subject.first) & Word.PERSONAL) !== 0 || CLAIM_NOUNS.has(clauses.lower(before)));
  return isBare ? before : -1;
}

/** "the [money] it needs to stay open": what something is done with, and nobody to do it. */
const isMeans = (clauses: Clauses, next: Step | undefined, noun: number): boolean =>
  next?.kind === 'clause' && next.form === 'to' && !isActor(clauses, noun);

/** "the plan that he criticised": the object stands before the clause. */
export function gap(clauses: Clauses, { frame, s, step, group }: Slot, filling: Filling): boolean {
  if (group === undefined || step.role === 'H' || step.possessor) return false;
  if (takeStranded(clauses, step, filling, group)) return true;
  if (group.passive) return false;
  const subject = clauses.subject(group);
  if (subject === undefined) return false;
  const before = subject.first - 1;
  if (!sameSentence(clauses, group.main, before)) return false;
  if (opensComplement(clauses, before, group) || (clauses.bits(filling.cursor) & Word.THAT) !== 0) return false;
  const noun = nounBefore(clauses, before, subject);
  if (
    noun < 0 ||
    !sameSentence(clauses, group.main, noun) ||
    clauses.phraseEnd(noun) !== noun ||
    !mayHead(clauses, step, noun) ||
    isDate(clauses, clauses.phraseStart(noun), noun)
  )
    return false;
  if (subject.first === clauses.phraseStart(noun) || clauses.lower(noun) === 'what') return false; // "set out what her government expects" tells nothing of it
  if (filling.T?.last === noun || filling.F?.last === noun || isMeans(clauses, frame.steps[s + 1], noun)) return false; // one noun fills one place
  filling[step.role] = { first: clauses.phraseStart(noun), last: noun };
  filling.score += 1;
  return true;
}
