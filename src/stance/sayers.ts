import { VIEW_NOUNS_OF_PEOPLE } from '../english/questions.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import type { FrameMatch } from './frames/filling.ts';
import { isSaying } from './frames/joined-verbs.ts';

/* Who, in the same sentence, says what a match says: where no attribution is known to cover it, the words around it tell. */

/** The noun phrase of whom the sentence lets say a match. */
export function sayerOf(clauses: Clauses, match: FrameMatch): TokenSpan | undefined {
  const above = sayerAbove(clauses, match);
  return above === undefined ? (sayerOfView(clauses, match) ?? sayerBehind(clauses, match)) : (above ?? undefined);
}

/** Most steps from the clause of a match to the verb that embeds it. */
const FARTHEST_ABOVE = 14;

/** "said that the plan was a disgrace": the subject of the verb that embeds the clause of a match; null where that has none. */
function sayerAbove(clauses: Clauses, match: FrameMatch): TokenSpan | null | undefined {
  const subject = match.target ?? match.field;
  const from = clauses.sentenceFirst(match.head);
  let that = false;
  let i = Math.min(subject?.first ?? match.head, match.holder?.first ?? match.head, match.head) - 1;
  for (let steps = 0; i >= from && steps < FARTHEST_ABOVE; i--, steps++) {
    const bits = clauses.bits(i);
    if ((bits & Word.THAT) !== 0) {
      that = true;
      continue;
    }
    const group = clauses.verbGroup(i);
    if (group !== undefined) {
      if (!isSaying(clauses, group.main) || group.negated || group.passive || group.infinitive) return undefined;
      const sayer = clauses.subject(group);
      return sayer === undefined || (clauses.bits(sayer.last) & Word.TIME) !== 0 ? null : sayer; // "and today said"
    }
    if ((bits & Word.QUOTE) !== 0 || ((bits & Word.COMMA) !== 0 && !that)) continue;
    const start = clauses.phraseStart(i);
    // "told reporters on Friday that"; a topic before the subject
    if (start >= 0 && (that || (clauses.bits(start - 1) & Word.PREPOSITION) !== 0)) i = start;
    else if ((bits & Word.PREPOSITION) === 0 && clauses.tag(i) !== Tag.ADV) return undefined;
  }
  return undefined;
}

/** "According to the union, the offer is an insult", "In the view of the union, ...". */
function sayerOfView(clauses: Clauses, { head }: FrameMatch): TokenSpan | undefined {
  const from = clauses.sentenceFirst(head);
  const isRow = (...words: readonly (string | ReadonlySet<string>)[]): boolean =>
    words.every((word, k) =>
      typeof word === 'string' ? clauses.lower(from + k) === word : word.has(clauses.lower(from + k)),
    );
  const first = isRow('according', 'to') ? from + 2 : isRow('in', 'the', VIEW_NOUNS_OF_PEOPLE, 'of') ? from + 4 : -1;
  return first >= 0 && clauses.phraseStart(first) === first && head > first
    ? { first, last: clauses.phraseEnd(first) }
    : undefined;
}

/** "..., she said", "..., said the mayor". */
function sayerBehind(clauses: Clauses, { head }: FrameMatch): TokenSpan | undefined {
  const to = Math.min(clauses.sentenceLast(head), head + 40);
  const isEdge = (token: number): boolean => (clauses.bits(token) & (Word.COMMA | Word.QUOTE)) !== 0;
  for (let k = head + 1; k <= to; k++) {
    if (!isSaying(clauses, k)) continue;
    const group = clauses.verbGroup(k);
    if (group?.main !== k || group.gerund || group.infinitive || group.negated || group.modal >= 0) continue;
    const before = clauses.phraseStart(group.first - 1);
    if (before >= 0 && isEdge(before - 1)) return { first: before, last: group.first - 1 };
    // ", said the mayor"; not "Lee, who will cook, said he had been asked"
    const isInverted = isEdge(group.first - 1) && clauses.phraseStart(k + 1) === k + 1;
    if (isInverted && (clauses.verbGroup(clauses.phraseEnd(k + 1) + 1)?.first ?? -1) !== clauses.phraseEnd(k + 1) + 1)
      return { first: k + 1, last: clauses.phraseEnd(k + 1) };
  }
  return undefined;
}
