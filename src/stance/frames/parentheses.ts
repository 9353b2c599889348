import type { Clauses } from '../../syntax/clauses.ts';
import { Word } from '../../grammar/word-classes.ts';
import { isTimeAt, sameSentence } from './neighbours.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { phraseOf } from './extents.ts';
import { DAYS_AND_MONTHS, MONTHS_AND_NAMES, TIME_POINTERS, SPANS_OF_TIME } from '../../english/time.ts';

/* What may stand between the words of a cue: dates, appositions, relative clauses. */

/** "placed the blame on Monday on Novak", "insisted on Tuesday that": the last token of a date that a preposition of the cue belongs to; -1 if none. */
export function dateBehind(clauses: Clauses, at: number): number {
  if (clauses.phraseStart(at + 1) !== at + 1 || (clauses.bits(at) & Word.PREPOSITION) === 0) return -1;
  const last = clauses.phraseEnd(at + 1);
  return last >= 0 && isDate(clauses, at + 1, last) ? last : -1;
}

/**
 * The token behind the two commas of ", on Tuesday,", ", again,", ", his rival,", ", who runs the port,", if it is one that is looked for; -1 if not, or if the
 * first comma opens no such aside.
 */
export function behindAside(clauses: Clauses, comma: number, isWanted: (token: number) => boolean): number {
  const first = isTimeAt(clauses, comma + 1) ? comma + 2 : comma + 1;
  const last = endOfAside(clauses, first);
  const behind = last + 2;
  const isClosed = last >= 0 && (clauses.bits(last + 1) & Word.COMMA) !== 0;
  if (isClosed && sameSentence(clauses, comma, behind) && isWanted(behind)) return behind;
  // a clause, right behind the comma or behind an apposition, may have commas of its own
  const clause = last < 0 ? first : isClosed ? behind : last + 1;
  if (!opensRelative(clauses, clause) && !(last < 0 && opensParticiple(clauses, clause))) return -1;
  for (let k = clause + 1; k < clause + LONGEST_ASIDE && sameSentence(clauses, comma, k + 1); k++)
    if ((clauses.bits(k) & Word.COMMA) !== 0 && isWanted(k + 1)) return k + 1;
  return -1;
}

/** The last token of the phrase or the adverb that opens an aside; -1 if there is none. */
function endOfAside(clauses: Clauses, first: number): number {
  let last = clauses.tag(first) === Tag.ADV ? first : -1;
  if (clauses.phraseStart(first) === first) last = phraseOf(clauses, { first, last: clauses.phraseEnd(first) }).last;
  while (last >= first && clauses.tag(last + 1) === Tag.ADJ) last++; // "her old rival", where the noun is taken for an adjective
  return last;
}

const opensRelative = (clauses: Clauses, at: number): boolean =>
  (clauses.bits(at) & (Word.RELATIVE | Word.THAT)) === Word.RELATIVE || clauses.lower(at) === 'whose';

function opensParticiple(clauses: Clauses, at: number): boolean {
  const group = clauses.verbGroup(at);
  return group?.first === at && (group.gerund || group.bare);
}

/** In tokens. */
const LONGEST_ASIDE = 25;

/** "Monday", "last Friday", "3 May", "June 2020", "last week": nobody takes a stance toward it. "Theresa May" and "Black Friday" are names. */
export function isDate(clauses: Clauses, first: number, last: number): boolean {
  if (last - first > 4 || ((clauses.bits(last) & Word.TIME) === 0 && clauses.tag(last) !== Tag.NUM)) return false;
  let named = false,
    maybe = false,
    number = false;
  for (let i = first; i <= last; i++) {
    const word = clauses.lower(i);
    if (DAYS_AND_MONTHS.has(word)) named = true;
    else if (MONTHS_AND_NAMES.has(word)) maybe = true;
    else if (clauses.tag(i) === Tag.NUM || /^\d/.test(word)) number = true;
    else if (clauses.tag(i) !== Tag.DET && !TIME_POINTERS.has(word) && (clauses.bits(i) & Word.TIME) === 0)
      return false;
  }
  return (
    named ||
    (maybe && number) ||
    (TIME_POINTERS.has(clauses.lower(first)) && SPANS_OF_TIME.has(clauses.lower(last))) ||
    (first === last && /^(?:1[5-9]|20)\d\d$/.test(clauses.lower(first))) ||
    (number && DAYS_AND_MONTHS.has(clauses.lower(last + 1))) // "25 | January"
  );
}
