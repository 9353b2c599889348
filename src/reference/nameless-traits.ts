/*
 * Somebody without a name, those who are named around, and what the text tells of each: what their features are read from.
 */
import type { Cluster, Draft } from './mention-draft.ts';

/** Somebody or something whom no mention names. */
export interface Nameless {
  readonly cluster: Cluster;
  /** Its index, or -1 for a heading's bare noun, which is nobody's yet. */
  readonly index: number;
  readonly first: Draft;
  readonly facts: Facts;
  /** How many others of its kind have no name around it, and how many named ones there are that it may be. */
  readonly rivals: number;
  readonly named: number;
}

/** One whom the text names, and who may be the one without a name. */
export interface NamedOne {
  readonly cluster: Cluster;
  readonly index: number;
  /** Its mention that is nearest, and its first name in the text around. */
  readonly nearest: Draft;
  readonly name: Draft;
  readonly facts: Facts;
  /** How many others that suit are named between. */
  readonly rank: number;
  readonly isTop: boolean;
  readonly isInSameSentence: boolean;
}

/** What the text tells of somebody at a few of its mentions. */
export interface Facts {
  readonly verbs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly isHarmed: boolean;
  readonly isAccused: boolean;
  readonly isDead: boolean;
  readonly isSpeaking: boolean;
  readonly isActing: boolean;
}
