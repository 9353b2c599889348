import type { Span } from '../text/span.ts';

/** An attribution while it is being put together: who said what is found, whom the source names is not yet. */
export interface DraftAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  negated: boolean;
  /** Probability in [0, 1] that content and source are right. */
  confidence: number;
  /** The text leaves it to the reader who speaks: a quotation without a cue, a passive. */
  implicit?: boolean;
  /** Index of the turn that it is, as a whole. */
  turn?: number;
}
