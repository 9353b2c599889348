import { Word } from '../../grammar/word-classes.ts';
import { ACT_VERBS } from '../../english/acts.ts';
import { SAID_FORMS } from '../../english/saying.ts';
import { REPORTING_FORMS } from '../../english/stance-words.ts';
import type { Clauses } from '../../syntax/clauses.ts';
import { Form, Rel } from '../../syntax/relations.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { isActor } from './actors.ts';

/* Verbs joined by "and" behind what somebody says: who says the one does the other, where the parser joins it to what is said. */

export const isSaying = (clauses: Clauses, token: number): boolean =>
  (clauses.bits(token) & Word.SAY) !== 0 ||
  SAID_FORMS.has(clauses.lower(token)) ||
  REPORTING_FORMS.has(clauses.lower(token));

/** "[doubted] that he was alone, and called on the court": belief and hope hand over clauses as saying does. */
const isHolding = ({ document: { lemmas, tokens } }: Clauses, verb: number): boolean =>
  /^(?:belief|eventuality)$/.test(ACT_VERBS.get(lemmas[tokens.lemma[verb]!]!) ?? '');

/**
 * "Ode [said] the fine was right and accused Lee of lying": the verb of saying that a verb joined to what is said may go on with, by tense and voice: "said that the road had been closed and would
 * be blamed" goes on with what is said.
 */
export function sayingBefore(clauses: Clauses, group: VerbGroup): VerbGroup | undefined {
  const { tree } = clauses;
  if (group.passive || tree.relation[group.predicate] !== Rel.conj) return undefined;
  let said = tree.head[group.predicate]!;
  while (tree.relation[said] === Rel.conj) said = tree.head[said]!;
  const saying = tree.relation[said] === Rel.ccomp ? clauses.verbGroup(tree.head[said]!) : undefined;
  if (
    saying === undefined ||
    saying.passive ||
    !(isSaying(clauses, saying.main) || isHolding(clauses, saying.main)) ||
    saying.first !== saying.main ||
    group.first !== group.main
  )
    return undefined;
  // "accused" may be taken for a participle
  const tense = (main: number): number =>
    tree.inflection[main] === Form.participle ? Form.past : tree.inflection[main]!;
  return tense(saying.main) === tense(group.main) ? saying : undefined;
}

/** "maintained that [the exam] was sound and ruled out another": a thing rules nothing out. */
export function goesOnSaying(clauses: Clauses, group: VerbGroup): boolean {
  if (sayingBefore(clauses, group) === undefined) return false;
  if ((clauses.verbGroup(clauses.tree.head[group.predicate]!)?.modal ?? -1) >= 0) return true; // "said her team would dig and urged people"
  const subject = clauses.subject(group);
  return (
    subject !== undefined &&
    subject.last < group.first &&
    (clauses.bits(subject.last) & Word.PERSONAL) === 0 &&
    !isActor(clauses, subject.last)
  );
}
