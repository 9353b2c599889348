import type { EntityLabel, MentionForm } from '../entities/types.ts';

/** What a mention can stand for, as far as linking goes. */
export const Kind = { other: 0, person: 1, group: 2, place: 3, people: 4 } as const;

/** The determiner of a noun phrase. */
export const Article = { none: 0, indefinite: 1, definite: 2, demonstrative: 3, possessive: 4 } as const;

/** A mention while it is being linked. Tokens are inclusive. */
export interface Draft {
  readonly form: MentionForm;
  readonly first: number;
  readonly last: number;
  /** The token of its head noun, or of the last word of a name. */
  readonly head: number;
  readonly kind: number;
  label: EntityLabel;
  confidence: number;
  /** 0 unknown, 1 male, 2 female. */
  gender: number;
  readonly plural: boolean;
  /** Nominals: their determiner, and their head as it is looked up. */
  readonly article: number;
  readonly noun: string;
  /** Pronouns: their class; see pronouns.ts. */
  readonly pronoun: number;
  /** Nominals: whether the text says that the entity is this, by an apposition or a predicate; a later "the president" says nothing new. */
  isTold?: boolean;
  /** Nominals: a bare noun that says what somebody is ("as host"), and is nobody by itself. */
  readonly isBare?: boolean;
  /** Nominals: a person called by the age alone ("the 33-year-old"). */
  readonly isAged?: boolean;
  /** Nominals: the gender that what he says leaves likely ("said he would"); 0 or missing for none. */
  leaning?: number;
  /** Nominals: one of a people ("the Swede"). */
  readonly isMember?: boolean;
  /** Names: the cluster that names.ts put it into; -1 for others, until they are linked. */
  cluster: number;
}

/** An entity while it grows. */
export interface Cluster {
  kind: number;
  label: EntityLabel;
  gender: number;
  /** Names: the gender that most of those have who bear the given name, where some have the other; 0 or missing for none. */
  readonly leaning?: number;
  plural: boolean;
  /** Whether a name is among its mentions. */
  readonly named: boolean;
  readonly mentions: Draft[];
  /** What to call one who says "I", or a group that says "we", whom the text never names. */
  readonly called?: string;
  /** Nouns by which the text calls it: "president", "company". */
  readonly nouns: Set<string>;
  /** The sentence in which it last was the subject of a verb of saying, and of a main clause; none yet: missing. */
  spokeAt?: number;
  actedAt?: number;
}
