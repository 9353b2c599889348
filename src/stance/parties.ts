import { RULING_BODIES } from '../english/bodies.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import { phraseOf } from './frames/extents.ts';
import { isActor, peopleOf, possessorOf } from './frames/actors.ts';
import type { Filler } from './frames/filling.ts';
import type { Context } from './context.ts';
import type { Span } from '../text/span.ts';
import type { Party } from './types.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { Rel } from '../syntax/relations.ts';

/* Noun phrases as parties: whom they stand for. */

export function withWhole(clauses: Clauses, span: TokenSpan): Filler {
  return { ...span, whole: phraseOf(clauses, span).last };
}

export const wholeOf = ({ first, whole }: Filler): TokenSpan => ({ first, last: whole });

export function spanOf({ document }: Context, { first, last }: TokenSpan): Span {
  return { start: document.tokens.start[first]!, end: document.tokens.end[last]! };
}

/** A noun phrase as a party: the entity of its head, else of its possessor, else of its of-phrase, else of a name before the head. */
export function party(context: Context, whole: Filler, type?: string): Party {
  const { clauses, entities } = context;
  const filler = isPaired(clauses, whole) ? { ...whole, first: whole.first + 1 } : whole;
  const span = spanOf(context, { first: filler.first, last: filler.whole });
  if (clauses.lower(filler.first) === 'what') return { entity: null, span }; // "what she called the courage of the people"
  const named = nameBehind(context, filler);
  if (named !== undefined)
    return {
      entity: entities.covering(named.last),
      span: named.isClose ? spanOf(context, { first: filler.first, last: named.last }) : span,
    };
  return {
    entity:
      entities.covering(filler.last) ?? (type === 'deny' ? null : entityOfPhrase(context, filler, type !== 'affirm')),
    span,
  };
}

/** "candidate [Ana Ruiz]", "the manager, [Ana Ruiz],": the name of whom a noun stands for. */
function nameBehind(
  { clauses, entities }: Context,
  { last }: Filler,
): { readonly last: number; readonly isClose: boolean } | undefined {
  if (entities.covering(last) !== null || !isActor(clauses, last) || clauses.tag(last) === Tag.PRON) return undefined;
  const isClose = clauses.phraseStart(last + 1) === last + 1;
  const first = isClose ? last + 1 : last + 2;
  if (!isClose && ((clauses.bits(last + 1) & Word.COMMA) === 0 || clauses.phraseStart(first) !== first))
    return undefined;
  const end = clauses.phraseEnd(first);
  if (
    clauses.tag(end) !== Tag.PROPN ||
    entities.covering(end) === null ||
    entities.at(first) === null ||
    clauses.sentenceLast(last) < end
  )
    return undefined;
  return isClose || ((clauses.bits(end + 1) & Word.COMMA) !== 0 && isApposed(clauses, end))
    ? { last: end, isClose }
    : undefined;
}

/** Whether a name is no further member of a list: "the manager, Ana Ruiz, and her aide" has one all the same. */
function isApposed({ tree, phraseStart }: Clauses, last: number): boolean {
  for (let i = phraseStart(last); i <= last; i++) if (tree.relation[i] === Rel.conj) return false;
  return true;
}

/** Whom a phrase names beside its head: "[Chile]'s portrayal", "the closure of [Tarn]", "the [Chilean] government"; but a lawyer of Ode's is not Ode, nor is his party. */
function entityOfPhrase(
  { clauses, entities }: Context,
  { first, last, whole }: Filler,
  isTied: boolean,
): string | null {
  const people = peopleOf(clauses, last);
  const counted = clauses.lower(last + 1) === 'of' && whole > last + 1 ? clauses.phraseEnd(last + 2) : -1;
  if (
    people === 'persons' ||
    (clauses.tag(last) === Tag.NUM && counted > last && peopleOf(clauses, counted) === 'persons')
  )
    return null; // "one of Ode's aides"
  const isFit = (entity: string | null): string | null =>
    entity === null || (people === 'body' && entities.isPerson(entity)) ? null : entity;
  if ((clauses.bits(first) & Word.SELF) !== 0) return null; // "our reporting"
  const possessor = possessorOf(clauses, first, last);
  const owner = possessor === undefined ? null : isFit(entities.covering(possessor.last));
  if (owner !== null) return owner;
  const tie = clauses.lower(last + 1);
  const within =
    isTied && whole > last && (tie === 'of' || tie === 'by' || tie === 'from' || tie === 'in')
      ? isFit(entities.within(last + 1, whole))
      : null;
  if (within !== null || first === last) return within;
  // "a Spanish travel agency" is not Spain; "the Spanish government" is
  const before = isFit(entities.within(first, last));
  return people === 'body' && before !== null && entities.isRegion(before) && !RULING_BODIES.has(clauses.lower(last))
    ? null
    : before;
}

/** "[both] the union and the board", "[neither] Lee nor Novak": a word that goes with the "and". Not so "both sides". */
function isPaired(clauses: Clauses, { first, last }: Filler): boolean {
  if (first >= last || !/^(?:both|either|neither)$/.test(clauses.lower(first))) return false;
  const next = clauses.tag(first + 1);
  return next === Tag.DET || next === Tag.PROPN || next === Tag.PRON;
}
