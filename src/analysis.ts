import type { Span } from './text/span.ts';
import type { Paragraph, Repair } from './repair/types.ts';
import type { Entity } from './entities/types.ts';
import type { Attribution, Exchange, Turn } from './speech/types.ts';
import type { Stance } from './stance/types.ts';

/**
 * What {@link analyze} returns: plain, deeply readonly, JSON-serialisable data. All lists are in text order; all spans but
 * `repairs[].source` index `text`.
 */
export interface Analysis {
  /** Version of this shape. */
  readonly schema: 2;
  /** The repaired text. */
  readonly text: string;
  /** What repair changed; their `source` spans index the RAW text. */
  readonly repairs: readonly Repair[];
  /** The stretches of `text` between blank lines, and what each is. */
  readonly paragraphs: readonly Paragraph[];
  /** Of a transcript or an interview: who has the floor, in text order; none of any other text. */
  readonly turns: readonly Turn[];
  /** Sentences, disjoint, without the white space around them. */
  readonly sentences: readonly Span[];
  /** One per thing in the world, with all its mentions. */
  readonly entities: readonly Entity[];
  /** Who said what. */
  readonly speech: readonly Attribution[];
  /** The interview behind the text. */
  readonly exchanges: readonly Exchange[];
  /** Who stands where, toward whom. */
  readonly stances: readonly Stance[];
}
