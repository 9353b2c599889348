import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import { ASKED_OR_ANSWERING, TOPIC_OPENERS, TOPIC_NOUNS } from '../english/questions.ts';
import { Word } from '../grammar/word-classes.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { phraseOf } from './frames/extents.ts';

/* What a sentence says at its beginning that it is about, and what others have said. */

/** "Asked about claims [that the bridge was weak], ...": what others say. */
export function askedAbout(clauses: Clauses, from: number): TokenSpan[] {
  if (!ASKED_OR_ANSWERING.has(clauses.lower(from))) return [];
  const last = clauses.sentenceLast(from);
  for (let i = from + 1; i < last; i++) if ((clauses.bits(i) & Word.COMMA) !== 0) return [{ first: from, last: i }];
  return [];
}

/** "Regarding the partnership with Italy, ...", "Responding to accusations of fraud, ...": what the sentence is about. */
export function topicOf(clauses: Clauses, from: number): TokenSpan | undefined {
  let i = from;
  while (
    i < from + 3 &&
    ((clauses.tag(i) === Tag.ADV && !TOPIC_OPENERS.has(clauses.lower(i))) ||
      (clauses.bits(i) & Word.COMMA) !== 0 ||
      clauses.lower(i) === 'when')
  )
    i++;
  const opener = clauses.lower(i);
  if (!TOPIC_OPENERS.has(opener)) return undefined;
  let k = i + 1;
  if (opener === 'as') {
    if (clauses.lower(k) !== 'for' && clauses.lower(k) !== 'to') return undefined;
    k++;
  } else if (opener === 'on' || opener === 'in' || opener === 'with') {
    // "On the matter of", "with regard to", "in response to"
    const last = clauses.phraseEnd(k);
    if (last < 0 || !TOPIC_NOUNS.has(clauses.lower(last))) return undefined;
    k = last + 1;
    if ((clauses.bits(k) & (Word.OF | Word.TO)) === 0) return undefined;
    k++;
  } else if (
    opener !== 'regarding' &&
    opener !== 'concerning' &&
    opener !== 'addressing' &&
    opener !== 'discussing' &&
    opener !== 'about'
  ) {
    if (!/^(?:to|about|on|of)$/.test(clauses.lower(k))) return undefined;
    k++;
  }
  if (clauses.phraseStart(k) !== k) return undefined;
  const whole = phraseOf(clauses, { first: k, last: clauses.phraseEnd(k) });
  return (clauses.bits(whole.last + 1) & Word.COMMA) !== 0 ? whole : undefined;
}
