import type { Context } from './context.ts';
import { possessorOf, isActor } from './frames/actors.ts';
import type { Filler } from './frames/filling.ts';
import type { Party } from './types.ts';
import { DOCUMENTS } from '../english/function-words.ts';
import { party, withWhole } from './parties.ts';
import { SIGNED_BY } from '../english/verbs.ts';
import type { Clauses } from '../syntax/clauses.ts';

/** "A letter signed by [forty doctors] accused it", "a report by [the ombudsman]": whose words a document has. */
export function authorOf(context: Context, { first, last }: Filler): Party | undefined {
  const { clauses } = context;
  if (!DOCUMENTS.has(clauses.lower(last)) || context.entities.covering(last) !== null) return undefined;
  const possessor = possessorOf(clauses, first, last);
  if (possessor !== undefined && possessor.first < possessor.last)
    return party(context, { ...possessor, whole: possessor.last });
  const signatories = issuerOf(clauses, first, last);
  if (signatories !== undefined) return party(context, signatories);
  let by = last + 1;
  if (SIGNED_BY.has(clauses.lower(by))) by++;
  const word = clauses.lower(by);
  if ((word !== 'by' && word !== 'from') || clauses.phraseStart(by + 1) !== by + 1) return undefined;
  const end = clauses.phraseEnd(by + 1);
  return isActor(clauses, end) ? party(context, withWhole(clauses, { first: by + 1, last: end })) : undefined;
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
