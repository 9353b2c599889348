import type { Context, Target } from './context.ts';
import type { Reading } from './modality.ts';
import type { Party } from './types.ts';
import { party } from './parties.ts';
import type { TokenSpan } from '../syntax/clauses.ts';
import { isActor } from './frames/actors.ts';
import { Word } from '../grammar/word-classes.ts';
import { REFLEXIVE, PERSONAL_PRONOUN } from '../english/pronouns.ts';
import type { Document } from '../language/document.ts';

/* A target as it can be toward its holder: nobody praises himself, and who signs a pact with each other gains by it. */

/** "Chile and Peru signed a pact": each with the other. */
export function mutualTargets(
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

/** "if [Chile] builds the dam": who is threatened. */
export function whoseCondition(
  context: Context,
  condition: TokenSpan,
  holders: readonly (Party | null)[],
): Party | undefined {
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

/** "each other". */
function isReciprocal({ document }: Context, { party: { span } }: Target): boolean {
  return span.end - span.start <= 11 && /^(?:each other|one another)$/i.test(document.text.slice(span.start, span.end));
}

/** "is defending herself": nobody's stance toward another. */
export function isReflexive({ document }: Context, { party: { span } }: Target): boolean {
  return span.end - span.start <= 10 && REFLEXIVE.test(document.text.slice(span.start, span.end));
}

/** The target as it can be toward this holder: whoever is meant by "him" in "Ode praised him" is not Ode, "Ode admitted he lied" is of himself, and "Ode and Lee praised Lee" says nothing of Lee's stance; null then. */
export function apartFrom(
  { document, entities }: Context,
  { type }: Reading,
  holder: Party | null,
  target: Target,
): Target | null {
  if (holder === null) return target;
  const { entity, span } = target.party;
  if (sameParty(document, holder, target.party)) return null;
  if (entity === null || entity !== holder.entity) return target;
  const word = document.text.slice(span.start, Math.min(span.end, span.start + 8));
  if (PERSONAL_PRONOUN.test(word))
    return JUDGING.has(type) && /^(?:he|she|they)$/i.test(word) ? null : { ...target, party: { entity: null, span } };
  // "praised his own party": his, but not he; "Mr Lee" is
  return entities.mention(span, entity).end === span.end ? null : { ...target, party: { entity: null, span } };
}

/** Types that judge what somebody does. */
const JUDGING: ReadonlySet<string> = new Set(['accuse', 'criticize', 'praise']);

/** The same words, or the same "it" twice: "it knows that it is wrong". */
function sameParty({ text }: Document, a: Party, b: Party): boolean {
  if (a.span.start === b.span.start && a.span.end === b.span.end) return true;
  const isIt = ({ span: { start, end } }: Party): boolean =>
    end - start === 2 && text.slice(start, end).toLowerCase() === 'it';
  return a.entity === b.entity && isIt(a) && isIt(b);
}
