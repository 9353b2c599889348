import type { Step } from './notation.ts';
import type { Clauses } from '../../syntax/clauses.ts';
import type { Filling } from './filling.ts';
import { sameSentence, isTimeAt } from './neighbours.ts';
import { dateBehind, behindAside } from './parentheses.ts';
import { Word } from '../../grammar/word-classes.ts';
import { SHARES } from '../../english/small-words.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { CASES_OR_MARKERS } from '../../syntax/relation-sets.ts';
import { relationSet } from '../../syntax/relations.ts';
import { childrenOf } from '../../syntax/tree.ts';

/* The words of a cue behind its head, wherever they stand: "accused the mayor, who runs the port, on Tuesday [of] fraud". */

/** What a literal step stands between. */
interface Neighbours {
  readonly next: Step | undefined;
  readonly before: Step | undefined;
}

/** Takes a literal word of the cue, behind adverbs, and after a noun phrase behind a phrase of time: "accused the mayor on Tuesday of fraud". */
export function takeWords(clauses: Clauses, words: ReadonlySet<string>, filling: Filling, around: Neighbours): boolean {
  const { count } = clauses.document.tokens;
  let i = filling.cursor;
  for (let skipped = 0; skipped < 6 && i < count && sameSentence(clauses, filling.cue[0]!, i); skipped++) {
    const date = words.has(clauses.lower(i)) ? dateBehind(clauses, i) : -1;
    if (words.has(clauses.lower(i)) && date < 0) return takeWord(filling, i);
    if (date < 0 && clauses.phraseStart(i) === i && !isShare(clauses, i)) {
      const within = wordWithin(clauses, words, i, around.next);
      if (within >= 0) return takeWord(filling, within);
    }
    const behind = date >= 0 ? date + 1 : behindFiller(clauses, words, i, around);
    if (behind === null) return false;
    if (behind < 0) break;
    i = behind;
  }
  const tied = tiedBy(clauses, words, filling);
  return tied >= 0 && takeWord(filling, tied);
}

function takeWord(filling: Filling, at: number): boolean {
  filling.cue.push(at);
  filling.cursor = at + 1;
  filling.score += 3;
  return true;
}

/** "pinned most of the blame on". */
const isShare = (clauses: Clauses, at: number): boolean =>
  (clauses.bits(at + 1) & Word.OF) !== 0 && SHARES.has(clauses.lower(at));

/** The noun of the construction within its phrase: "placed the entire blame on"; -1 if it is not there. */
function wordWithin(clauses: Clauses, words: ReadonlySet<string>, first: number, next: Step | undefined): number {
  const last = clauses.phraseEnd(first);
  for (let k = last; k >= first && k > last - 4; k--) {
    if (words.has(clauses.lower(k)) && (k === last || next?.kind !== 'role')) return k;
    if (k === last && next?.kind === 'role' && (next.role === 'T' || next.role === 'F') && !next.possessor) break;
  }
  return -1;
}

/** The token behind what may stand before a word of the cue; -1 where nothing of the kind stands there, null where a phrase does that ends the search. */
function behindFiller(clauses: Clauses, words: ReadonlySet<string>, at: number, { before }: Neighbours): number | null {
  // "accused Novak, on Tuesday, of fraud"
  const aside =
    before?.kind === 'role' && (clauses.bits(at) & Word.COMMA) !== 0
      ? behindAside(clauses, at, (token) => words.has(clauses.lower(token)))
      : -1;
  if (aside >= 0) return aside;
  if (isShare(clauses, at)) return at + 2;
  if (clauses.phraseStart(at) === at) {
    const last = clauses.phraseEnd(at);
    return (clauses.bits(last) & Word.TIME) !== 0 ? last + 1 : null;
  }
  if (clauses.tag(at) === Tag.ADV || (clauses.bits(at) & (Word.QUOTE | Word.NOT)) !== 0) return at + 1;
  return before?.kind === 'role' && isTimeAt(clauses, at) ? clauses.phraseEnd(at + 1) + 1 : -1;
}

const TIED = /* @__PURE__ */ relationSet('obl', 'obl:agent', 'nmod', 'advcl', 'acl');

/** "asked the court to jail him [for] taking a bribe", "asked him if it was [for] sale": an infinitive, or a question, between the two has it. */
function isBehindClause({ verbGroup, lower }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (verbGroup(i)?.infinitive === true || /^(?:if|whether|why|how)$/.test(lower(i))) return true;
  return false;
}

/** "accused Novak, who runs the port, repeatedly [of] fraud": a preposition that ties something to the verb, or to its object, further on. */
function tiedBy(clauses: Clauses, words: ReadonlySet<string>, { cue, cursor }: Filling): number {
  const { tree, lower, sentenceLast } = clauses;
  const verb = cue[0]!;
  for (const dependent of childrenOf(tree, verb, TIED)) {
    if (dependent < cursor || dependent > sentenceLast(verb)) continue;
    for (const tie of childrenOf(tree, dependent, CASES_OR_MARKERS))
      if (
        tie >= cursor &&
        words.has(lower(tie)) &&
        dateBehind(clauses, tie) < 0 &&
        !isBehindClause(clauses, cursor, tie)
      )
        return tie;
  }
  return -1;
}
