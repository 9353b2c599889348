import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import type { Frame } from './notation.ts';
import { finish, type FrameMatch, type Filling, type Attempt } from './filling.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { takeStep } from './steps.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { sameSentence } from './neighbours.ts';
import { Word } from '../../grammar/word-classes.ts';
import { bareGroup } from './verb-frames.ts';
import { ING } from '../../english/inflect.ts';
import { childBy } from '../../syntax/tree.ts';
import { PARTICLES } from '../../syntax/relation-sets.ts';
import { hasOwnSubject } from '../../syntax/subjects.ts';

/* Frames whose head is an adjective: "is critical of the plan". */

export function matchAdjective(clauses: Clauses, head: number, frame: Frame, tag: number): FrameMatch | undefined {
  if (tag === Tag.NOUN && clauses.phraseEnd(head) !== clauses.phraseStart(head)) return undefined;
  const filling: Filling = { cursor: head + 1, cue: [head], clause: false, strength: 0, score: 2 };
  const own = clauses.verbGroup(head);
  if (own?.main === head && isVerb(clauses, own)) return undefined;
  // "was opposed to", read as a passive
  const copula = copulaOf(clauses, head) ?? (own?.main === head && own.first < head ? own : undefined);
  for (let s = 0; s < frame.steps.length; s++) if (!takeStep(clauses, frame, s, filling, copula)) return undefined;
  const attempt = { clauses, frame, head, filling };
  if (frame.subject === 'T') {
    filling.T = copula === undefined ? undefined : clauses.subject(copula);
    return filling.T === undefined ? undefined : finish(attempt, { group: copula, holder: filling.H });
  }
  if (copula !== undefined) return finish(attempt, { group: copula, holder: filling.H ?? clauses.subject(copula) });
  const holder = holderOfLoose(attempt);
  return holder === null ? undefined : finish(attempt, { group: copula, holder: filling.H ?? holder });
}

/** "scientists [set] out to see", "a group [set] up to help": no state. */
const isVerb = ({ tree }: Clauses, { main, first, passive }: VerbGroup): boolean =>
  childBy(tree, main, PARTICLES) >= 0 || (!passive && main === first && hasOwnSubject(tree, main));

/** The copula that an adjective leans on: "is critical of", "remained deeply opposed to". */
function copulaOf(clauses: Clauses, head: number): VerbGroup | undefined {
  for (let i = head - 1; i >= 0 && i > head - 7 && sameSentence(clauses, head, i); i--) {
    const group = clauses.verbGroup(i);
    if (group !== undefined) {
      if (group.main === head) continue;
      return group.copula ? group : undefined;
    }
    const tag = clauses.tag(i);
    const isBetween = tag === Tag.ADV || tag === Tag.ADJ || tag === Tag.CCONJ || tag === Tag.PART;
    if (!isBetween && (clauses.bits(i) & (Word.COMMA | Word.NOT | Word.BE)) === 0) return undefined;
  }
  return undefined;
}

/** Who is so, where no copula says it: "a man critical of the regime", ", confident that"; null where it is nobody. */
function holderOfLoose({ clauses, frame, head, filling }: Attempt): TokenSpan | null {
  const own = clauses.verbGroup(head);
  if (own?.main === head && own.bare && clauses.phraseStart(head + 1) === head + 1) return null;
  let k = head - 1;
  while (k >= 0 && sameSentence(clauses, head, k) && clauses.tag(k) === Tag.ADV) k--;
  if (k < 0 || !sameSentence(clauses, head, k) || (clauses.bits(k) & (Word.COMMA | Word.QUOTE)) !== 0)
    // "Grateful to the donors, the school"; ", confident of victory,"
    return filling.H ?? clauses.subject({ ...bareGroup(head, ING), first: k + 1 }) ?? null;
  return clauses.phraseEnd(k) === k && frame.steps[0]?.kind !== 'role' && (clauses.bits(k) & Word.TIME) === 0
    ? { first: clauses.phraseStart(k), last: k }
    : null;
}
