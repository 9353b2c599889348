import type { EntityLabel, MentionForm } from '../entities/types.ts';
import type { Document } from '../language/document.ts';
import { relationSet } from '../syntax/relations.ts';

/** What a mention can stand for, as far as linking goes. */
export const Kind = { other: 0, person: 1, group: 2, place: 3, people: 4 } as const;

/** The determiner of a noun phrase. */
export const Article = { none: 0, indefinite: 1, definite: 2, demonstrative: 3, possessive: 4 } as const;

/** What a mention is made of. */
interface DraftParts {
  readonly form: MentionForm;
  readonly first: number;
  readonly last: number;
  readonly kind: number;
  readonly label: EntityLabel;
  readonly confidence?: number;
  /** 0 unknown, 1 male, 2 female. */
  readonly gender?: number;
  readonly plural?: boolean;
  /** Nominals: their determiner, and their head as it is looked up. */
  readonly article?: number;
  readonly noun?: string;
  /** Pronouns: their class; see pronouns.ts. */
  readonly pronoun?: number;
  /** Nominals: a bare noun that says what somebody is ("as host"), and is nobody by itself. */
  readonly isBare?: boolean;
  /** Nominals: a person called by the age alone ("the 33-year-old"). */
  readonly isAged?: boolean;
  /** Nominals: one of a people ("the Swede"). */
  readonly isMember?: boolean;
  /** Names: the cluster that names.ts put it into; -1 for others, until they are linked. */
  readonly cluster?: number;
}

/** A mention while it is being linked. Tokens are inclusive. */
export interface Draft extends Required<DraftParts> {
  label: EntityLabel;
  confidence: number;
  gender: number;
  cluster: number;
  /** The token whose head stands outside of it, and the one that has its place in the clause. */
  readonly top: number;
  readonly place: number;
  /** The token of its head noun, or of the last word of a name. */
  readonly head: number;
  /** Nominals: whether the text says that the entity is this, by an apposition or a predicate; a later "the president" says nothing new. */
  isTold: boolean;
  /** Nominals: the gender that what he says leaves likely ("said he would"); 0 for none. */
  leaning: number;
}

/** A mention. Whatever it is of, it has all fields, in the same order: engines are quicker at what is always of one shape. */
export function createDraft({ tokens }: Document, parts: DraftParts): Draft {
  const { form, first, last, kind, label, confidence = 0, gender = 0, plural = false, article = Article.none } = parts;
  const { noun = '', pronoun = 0, isBare = false, isAged = false, isMember = false, cluster = -1 } = parts;
  const top = topOf(tokens, first, last);
  const place = placeOf(tokens, top);
  return {
    form,
    first,
    last,
    head: last,
    top,
    place,
    kind,
    label,
    confidence,
    gender,
    plural,
    article,
    noun,
    pronoun,
    isBare,
    isAged,
    isMember,
    isTold: false,
    leaning: 0,
    cluster,
  };
}

function topOf({ head }: Document['tokens'], first: number, last: number): number {
  for (let i = first; i <= last; i++) if (head[i]! < first || head[i]! > last) return i;
  return last;
}

/** How far up a tree is looked, in steps: a damaged text may be one long chain. */
export const HIGHEST = 24;

/** Of what is joined to another, or says who another is, it is that other's place. */
function placeOf({ head, relation }: Document['tokens'], top: number): number {
  let at = top;
  for (let steps = 0; steps < HIGHEST && SHARED[relation[at]!] === 1 && head[at]! >= 0; steps++) at = head[at]!;
  return at;
}

/** Relations in which a word shares what its head is. */
const SHARED = /* @__PURE__ */ relationSet('conj', 'appos', 'flat', 'nmod:desc', 'compound');

/** Before any sentence, and before the one in front of the first. */
export const NEVER = -2;

/** An entity while it grows. */
export interface Cluster {
  kind: number;
  label: EntityLabel;
  gender: number;
  plural: boolean;
  /** Whether a name is among its mentions. */
  readonly named: boolean;
  readonly mentions: Draft[];
  /** Nouns by which the text calls it: "president", "company". */
  readonly nouns: Set<string>;
  /** Names: the gender that most of those have who bear the given name, where some have the other; 0 for none. */
  readonly leaning: number;
  /** What to call one who says "I", or a group that says "we", whom the text never names. */
  readonly called: string;
  /** The sentence in which it last was the subject of a verb of saying, and of a main clause, or `NEVER`. */
  spokeAt: number;
  actedAt: number;
}

/** An entity without mentions; its shape, too, is always the same. */
export const createCluster = (
  { kind, label, gender, plural }: Pick<Cluster, 'kind' | 'label' | 'gender' | 'plural'>,
  { named = false, leaning = 0, called = '' }: Partial<Pick<Cluster, 'named' | 'leaning' | 'called'>> = {},
): Cluster => ({
  kind,
  label,
  gender,
  plural,
  named,
  mentions: [],
  nouns: new Set(),
  leaning,
  called,
  spokeAt: NEVER,
  actedAt: NEVER,
});
