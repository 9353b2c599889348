import type { Span } from '../text/span.ts';
import type { EntityLabel } from './types.ts';

/** A name, date or amount as the taggers find it, before it is linked to an entity. Spans are whole tokens, in text order and disjoint. */
export interface TaggedMention extends Span {
  readonly label: EntityLabel;
  /** Probability in [0, 1] that span and label are right. */
  readonly confidence: number;
}
