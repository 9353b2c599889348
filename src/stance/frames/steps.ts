import type { Clauses } from '../../syntax/clauses.ts';
import type { Frame } from './notation.ts';
import type { Filling } from './filling.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { takeWords } from './word-steps.ts';
import { takeRole } from './role-steps.ts';
import { takeClause } from './clause-steps.ts';
import { takeJudgement } from './judgement-steps.ts';
import { sameSentence } from './neighbours.ts';

/* The steps of a frame behind its head, one by one. */

/** Advances over one step; false if the text does not go that way. */
export function takeStep(
  clauses: Clauses,
  frame: Frame,
  s: number,
  filling: Filling,
  group: VerbGroup | undefined,
): boolean {
  const step = frame.steps[s]!;
  switch (step.kind) {
    case 'words':
      return takeWords(clauses, step.words, filling, { next: frame.steps[s + 1], before: frame.steps[s - 1] });
    case 'particle':
      return takeParticle(clauses, step.words, filling);
    case 'role':
      return takeRole(clauses, { frame, s, step, group }, filling);
    case 'clause':
      return takeClause(clauses, step, filling);
    case 'judgement':
      return takeJudgement(clauses, step.list, filling, frame);
  }
}

function takeParticle(clauses: Clauses, words: ReadonlySet<string>, filling: Filling): boolean {
  let i = filling.cursor;
  if (words.has(clauses.lower(i)) && sameSentence(clauses, filling.cue[0]!, i)) {
    filling.cue.push(i);
    filling.cursor = i + 1;
    filling.score += 3;
    return true;
  }
  // "brushed the report off": the particle behind the object; the object is read again afterwards
  if (clauses.phraseStart(i) !== i) return false;
  i = clauses.phraseEnd(i) + 1;
  if (!words.has(clauses.lower(i)) || !sameSentence(clauses, filling.cue[0]!, i)) return false;
  filling.cue.push(i);
  filling.score += 3;
  return true;
}
