import type { TokenSpan, Clauses } from '../../syntax/clauses.ts';
import type { Frame, Step } from './notation.ts';
import type { VerbGroup } from '../../syntax/verbs.ts';
import { phraseOf } from './extents.ts';
import { isActor } from './actors.ts';
import { judgementStrength } from './judgement-words.ts';
import { HOSTILE_FORMS, MISHAPS, WRONGS } from '../../english/stance-words.ts';

/* A frame on its way to become a match: which of its places are filled, and with what. */

/** A noun phrase or clause that fills a place: its base phrase, and the last token of all that belongs to it ("the nurses | of Tarn"). */
export interface Filler extends TokenSpan {
  readonly whole: number;
}

/** A frame found in the text. */
export interface FrameMatch {
  readonly frame: Frame;
  /** Token of the head word. */
  readonly head: number;
  /** Tokens of the cue, in order: head, particles, prepositions, nouns of the construction. */
  readonly cue: readonly number[];
  /** The verb group of the head, or of the light verb or copula that the head leans on. */
  readonly group: VerbGroup | undefined;
  readonly passive: boolean;
  /** The holder; undefined if the clause names none. */
  readonly holder: Filler | undefined;
  readonly target: Filler | undefined;
  /** The type's own field: a noun phrase, or a clause. */
  readonly field: Filler | undefined;
  /** Whether the field is a clause ("that ...", "to ...", a gerund). */
  readonly clause: boolean;
  /** The judging words ("an insult"), for frames with a judgement. */
  readonly judgement: TokenSpan | undefined;
  /** Strength of the judging words, 0 without. */
  readonly strength: 0 | 1 | 2 | 3;
  /** How much of the construction was found; the larger, the surer. */
  readonly score: number;
}

/** What is being filled while a frame is matched. */
export interface Filling {
  cursor: number;
  readonly cue: number[];
  T?: TokenSpan | undefined;
  F?: TokenSpan | undefined;
  H?: TokenSpan | undefined;
  X?: TokenSpan | undefined;
  clause: boolean;
  /** Whether the holder stands behind the verb: "..., warned the mayor". */
  isInverted?: boolean;
  /** Last token of the whole phrase of each filler whose end is known. */
  whole?: Map<TokenSpan, number>;
  judgement?: TokenSpan;
  strength: 0 | 1 | 2 | 3;
  score: number;
}

/** A frame on its way to become a match. */
export interface Attempt {
  readonly clauses: Clauses;
  readonly frame: Frame;
  readonly head: number;
  readonly filling: Filling;
}

export function finish(
  { clauses, frame, head, filling }: Attempt,
  {
    group,
    passive = false,
    holder,
  }: { group: VerbGroup | undefined; passive?: boolean; holder: TokenSpan | undefined },
): FrameMatch {
  const { cue, T, F, clause, judgement, strength, score } = filling;
  const cues = cue.filter((token, k) => cue.indexOf(token) === k).sort((a, b) => a - b);
  return {
    frame,
    head,
    cue: cues,
    group,
    passive,
    holder: filler(clauses, holder, filling, cues),
    target: filler(clauses, T, filling, cues),
    field: clause && F !== undefined ? { ...F, whole: F.last } : filler(clauses, F, filling, cues),
    clause,
    judgement,
    strength,
    score,
  };
}

function filler(
  clauses: Clauses,
  span: TokenSpan | undefined,
  { whole }: Filling,
  cues: readonly number[],
): Filler | undefined {
  if (span === undefined) return undefined;
  return {
    first: span.first,
    last: span.last,
    whole: whole?.get(span) ?? beforeCue(cues, span, phraseOf(clauses, span).last),
  };
}

/** A phrase never reaches over a word of the cue: "the minister | of the plan" stops before "by". */
function beforeCue(cues: readonly number[], span: TokenSpan, last: number): number {
  const next = cues.find((cue) => cue > span.last);
  return next === undefined ? last : Math.min(last, next - 1);
}

/** What somebody did wrong, or what went wrong. */
const isBad = (word: string): boolean =>
  WRONGS.has(word) ||
  MISHAPS.has(word) ||
  HOSTILE_FORMS.has(word) ||
  judgementStrength('BAD', word) > 0 ||
  judgementStrength('CRIMINAL', word) > 0;

/** Whether a noun may be the head of what fills a place. */
export function mayHead(clauses: Clauses, step: RoleStep, noun: number): boolean {
  if (step.kinds === 'bad' && !isBad(clauses.lower(noun))) return false;
  if (step.kinds !== undefined && step.kinds !== 'bad' && isActor(clauses, noun) !== (step.kinds === 'actor'))
    return false;
  return (
    (step.nouns === undefined || step.nouns.has(clauses.lower(noun))) && step.not?.has(clauses.lower(noun)) !== true
  );
}

export type RoleStep = Extract<Step, { kind: 'role' }>;

/** A place to be filled: a step of a frame, and the verb group of its head. */
export interface Slot {
  readonly frame: Frame;
  readonly s: number;
  readonly step: RoleStep;
  readonly group: VerbGroup | undefined;
}
