import type { Span } from '../text/span.ts';

/** The labels of OntoNotes 5, as users of spaCy know them. */
export type EntityLabel =
  | 'PERSON'
  | 'NORP'
  | 'FAC'
  | 'ORG'
  | 'GPE'
  | 'LOC'
  | 'PRODUCT'
  | 'EVENT'
  | 'WORK_OF_ART'
  | 'LAW'
  | 'LANGUAGE'
  | 'DATE'
  | 'TIME'
  | 'PERCENT'
  | 'MONEY'
  | 'QUANTITY'
  | 'ORDINAL'
  | 'CARDINAL';

/** Labels of what is no somebody and no something: times, amounts, numbers. */
export const VALUE_LABELS: ReadonlySet<EntityLabel> = /* @__PURE__ */ new Set<EntityLabel>([
  'DATE',
  'TIME',
  'PERCENT',
  'MONEY',
  'QUANTITY',
  'ORDINAL',
  'CARDINAL',
]);

/** How a mention names its entity: "Ilham Aliyev", "the President", "he". */
export type MentionForm = 'name' | 'nominal' | 'pronoun';

/** One place in the text that names or stands for an entity. */
export interface Mention extends Span {
  /** How it names the entity. */
  readonly form: MentionForm;
  /** What it is at this place. */
  readonly label: EntityLabel;
  /** Probability in [0, 1] that this is a mention with this label (for nominals and pronouns: of this entity). */
  readonly confidence: number;
}

/** One thing in the world, with all its mentions in text order. */
export interface Entity {
  /** "e1", "e2" ... in the order of first mention. */
  readonly id: string;
  /** What it is. */
  readonly label: EntityLabel;
  /** The fullest form of the name in the text: "Ilham Aliyev". */
  readonly name: string;
  /** The other forms by which it is named: "Aliyev". */
  readonly aliases: readonly string[];
  /** Where the text names it or stands for it, in text order. */
  readonly mentions: readonly Mention[];
  /** What the text calls the person: "President of Azerbaijan". */
  readonly title?: string;
  /** The organization or place the text ties the person to. */
  readonly affiliation?: string;
  /** The caller's own id, where a name of the vocabulary that has one is among its mentions. */
  readonly vocabularyId?: string;
}
