import type { Context } from './context.ts';
import type { FrameMatch } from './frames/filling.ts';
import type { Party } from './types.ts';
import { sayerOf } from './sayers.ts';
import { party, withWhole } from './parties.ts';
import type { Clauses, TokenSpan } from '../syntax/clauses.ts';
import { BODIES } from '../english/function-words.ts';
import { Word } from '../grammar/word-classes.ts';
import { OURS } from '../english/stance-words.ts';

/* Who speaks where a match stands: the speaker of the attribution that holds it, or whom the words around it let say it. */

/** Who says what a match stands in. */
export const speakerAt = (context: Context, match: FrameMatch): Party | undefined =>
  context.speech.speaker(match.head) ?? sayer(context, match);

export function sayer(context: Context, match: FrameMatch): Party | undefined {
  const said = sayerOf(context.clauses, match);
  return said === undefined ? undefined : party(context, withWhole(context.clauses, said));
}

/** "The bank said it would pay": who says so is meant. */
export const isReported = (context: Context, match: FrameMatch): boolean =>
  !isQuoted(context, match) && speakerAt(context, match) !== undefined;

/** "I", "our", "we Germans", "our government", which speaks for us; not "my lawyer". */
export function isSpeaker(clauses: Clauses, { first, last }: TokenSpan): boolean {
  const bits = clauses.bits(first);
  if ((bits & Word.SELF) === 0) return false;
  return (
    first === last ||
    (bits & Word.POSSESSIVE) === 0 ||
    (clauses.lower(first) === 'our' && (BODIES.has(clauses.lower(last)) || OURS.has(clauses.lower(last))))
  );
}

/** In somebody's own words, where "he" is another: “He will fight,” said Ode. */
export function isQuoted({ speech }: Context, match: FrameMatch): boolean {
  const said = speech.at(match.head);
  return said !== undefined && said.kind !== 'indirect';
}
