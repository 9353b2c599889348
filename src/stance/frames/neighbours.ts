import type { Clauses } from '../../syntax/clauses.ts';
import { Word } from '../../grammar/word-classes.ts';

/** Whether a token is there, and in the sentence of another. */
export function sameSentence(clauses: Clauses, a: number, b: number): boolean {
  const { sentence, count } = clauses.document.tokens;
  return b < count && b >= 0 && sentence[a] === sentence[b];
}

/** A token, or the one behind quotation marks that stand there. */
export function skipQuote(clauses: Clauses, at: number): number {
  let i = at;
  while (i < clauses.document.tokens.count && i < at + 3 && (clauses.bits(i) & Word.QUOTE) !== 0) i++;
  return i;
}

/** "accused the Bank of Tarn [(BoT)] of fraud": a token, or the one behind the brackets that stand there. */
export function behindBrackets(clauses: Clauses, at: number): number {
  if (clauses.lower(at) !== '(') return at;
  for (let i = at + 1; i < at + 8 && sameSentence(clauses, at, i); i++) if (clauses.lower(i) === ')') return i + 1;
  return at;
}

/** "on Friday": a preposition with a phrase of time. */
export const isTimeAt = (clauses: Clauses, at: number): boolean =>
  (clauses.bits(at) & Word.PREPOSITION) !== 0 &&
  clauses.phraseStart(at + 1) === at + 1 &&
  (clauses.bits(clauses.phraseEnd(at + 1)) & Word.TIME) !== 0;
