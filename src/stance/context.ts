import type { Stance, Commitment, Party } from './types.ts';
import { type Indexes } from './opinion.ts';
import type { FrameMatch } from './frames/filling.ts';
import type { Reading } from './modality.ts';
import type { TokenSpan } from '../syntax/clauses.ts';

/* What all rooms of the model know while a text is read. */

/** A stance that gets its id when all are known, and in order. */
export type Draft = Stance & { id: string };

export interface Context extends Indexes {
  /** Whether the text as a whole judges in its own voice. */
  readonly isOpinion: boolean;
}

/** Longest stretch that is read as one sentence, in tokens. */
export const LONGEST = 200;

/** A match with its parties. */
export interface Made {
  readonly match: FrameMatch;
  readonly reading: Reading;
  readonly commitment: Commitment;
  readonly holders: readonly (Party | null)[];
  readonly targets: readonly Target[];
}

export interface Target {
  readonly party: Party;
  readonly field: TokenSpan | undefined;
  readonly sure: boolean;
}

/** Who stands so toward whom, and if what. */
export interface Pair {
  readonly holder: Party | null;
  readonly target: Target;
  readonly condition: TokenSpan | undefined;
}
