/* Somebody or something without a name, those who are named around, and what the text tells of each: what their features are read from. */
import type { Cluster, Draft } from './mention-draft.ts';

/** Somebody or something whom no mention names. */
export interface Nameless {
  readonly cluster: Cluster;
  /** Its index, or -1 for a heading's bare noun, which is nobody's yet. */
  readonly index: number;
  readonly first: Draft;
  /** The sort of its noun: one of `NounSort`. */
  readonly sort: number;
  readonly facts: Facts;
  /** How many others of its kind have no name around it. */
  readonly rivals: number;
  /** How often the text has its noun for one, and whether it has brought in one of that noun before: "a lawyer". */
  readonly times: number;
  readonly isBroughtIn: boolean;
  /** Lemmas of what stands before its noun, and of those the ones with a capital: "the [Norlandic] [former] captain". */
  readonly modifiers: readonly string[];
  readonly origins: readonly string[];
  /** Whether it says something there; whether it stands in a quotation, and whose that is: a cluster, or -1. */
  readonly isSpeaking: boolean;
  readonly isQuoted: boolean;
  readonly saidBy: number;
}

/** One whom the text names, and who may be the one without a name. */
export interface NamedOne {
  readonly cluster: Cluster;
  readonly index: number;
  /** Its mention that is nearest, its last one before, if there is any, and its first name in the text around. */
  readonly nearest: Draft;
  readonly before: Draft | null;
  readonly name: Draft;
  readonly facts: Facts;
  /** How many others that suit are named between. */
  readonly rank: number;
  isTop: boolean;
  readonly isInSameSentence: boolean;
  /** The token at which it last said something before; -1 for never. How many others have spoken since. */
  readonly spokeAt: number;
  spokeRank: number;
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
  /** Sorts of people or bodies (english/sorts.ts) that it is called or told to be, and those that most words of its sentences tell of; bits. */
  readonly sorts: number;
  readonly around: number;
}
