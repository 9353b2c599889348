import {
  HOSTILE_FORMS,
  CONSENTING_FORMS,
  AGAINST_FORMS,
  UPON_FORMS,
  TAKING_AWAY_FORMS,
  LAYING_FORMS,
  LOADS,
} from '../english/stance-words.ts';
import { objectOf } from '../syntax/subjects.ts';
import { childrenOf } from '../syntax/tree.ts';
import { Word } from '../grammar/word-classes.ts';
import { OBLIQUES } from '../syntax/relation-sets.ts';
import { formsOf } from '../english/inflect.ts';
import { isActor } from './frames/actors.ts';
import { phraseOf } from './frames/extents.ts';
import type { Filler, FrameMatch } from './frames/filling.ts';
import type { Clauses } from '../syntax/clauses.ts';

/*
 * A threat is a promise that nobody gains by: "will bomb Chile", "would halt the talks unless", "will tighten the blockade". What is said to be done, and to whom, tells the two apart,
 * not the verb of saying: "vowed to feed them" promises, "vowed to punish them" threatens.
 */

/** "make them pay". */
const MAKING = /* @__PURE__ */ formsOf('make');
const PERMITTING = /* @__PURE__ */ formsOf('allow permit');
const SUFFERED: ReadonlySet<string> = /* @__PURE__ */ new Set(['pay', 'suffer', 'regret', 'bleed']);

/** Whom what is promised goes against: the target of a threat; undefined for a promise. */
export function threatOf(clauses: Clauses, match: FrameMatch, hasCondition: boolean): Filler | undefined {
  const verb = actOf(clauses, match);
  if (verb < 0 || PERMITTING.has(clauses.lower(match.head))) return undefined; // what others may do
  const word = clauses.lower(verb);
  const object = objectOf(clauses.tree, clauses, verb);
  const filler = (token: number): Filler | undefined => {
    if (token <= verb || clauses.phraseStart(token) < 0) return undefined;
    const span = clauses.phraseOf(token);
    return { ...span, whole: phraseOf(clauses, span).last };
  };
  if (HOSTILE_FORMS.has(word) && object > verb && isActor(clauses, clauses.phraseOf(object).last))
    return filler(object);
  if (LAYING_FORMS.has(word) && object > verb && LOADS.has(clauses.lower(clauses.phraseOf(object).last)))
    return filler(object);
  if (hasCondition && TAKING_AWAY_FORMS.has(word) && object > verb && !CONSENTING_FORMS.has(clauses.lower(match.head)))
    return filler(object);
  const made = MAKING.has(word) ? clauses.phraseEnd(verb + 1) : -1;
  if (made > verb && SUFFERED.has(clauses.lower(made + 1))) return filler(made);
  if (!AGAINST_FORMS.has(word) && !UPON_FORMS.has(word)) return undefined;
  const ties = AGAINST_FORMS.has(word) ? /^against$/ : /^(?:on|at|upon)$/;
  const against = childrenOf(clauses.tree, verb, OBLIQUES).find(
    (token) => ties.test(clauses.lower(clauses.tree.left[token]!)) && (clauses.bits(token) & Word.TIME) === 0,
  );
  return against === undefined ? undefined : filler(against);
}

/** The verb of what is promised: of "will bomb Chile", "vowed to bomb Chile", "promised that it would bomb Chile"; -1 if it is none, or is denied. */
function actOf(clauses: Clauses, { frame, group, field, clause }: FrameMatch): number {
  if (frame.isModal) return group?.passive === false && !group.negated ? group.main : -1;
  if (field === undefined || !clause) return -1;
  for (let i = field.first; i <= field.whole && i < field.first + 20; i++) {
    const verb = clauses.verbGroup(i);
    if (verb !== undefined) return verb.passive || verb.negated || verb.copula ? -1 : verb.main;
  }
  return -1;
}
