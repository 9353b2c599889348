import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { hasType } from './cue-types.ts';
import { cueMaskBetween } from './polarity-paths.ts';
import { preparedOf } from './polarity.ts';
import { tokensOf } from './polarity-model.ts';
import type { StanceType } from './types.ts';

/** The cues that link two mentions: on the path between them in the dependency tree, or, failing these, among the words between them. */
export interface CueBetween {
  /** One bit a type; 0 where nothing links the two. */
  readonly mask: number;
  has(type: StanceType): boolean;
}

export function cueBetween(document: Document, a: Span, b: Span): CueBetween {
  const first = tokensOf(document, a.start, a.end);
  const second = tokensOf(document, b.start, b.end);
  const mask = first === null || second === null ? 0 : cueMaskBetween(preparedOf(document), first, second);
  return { mask, has: (type) => hasType(mask, type) };
}
