import type { Span } from './span.ts';

/** An edit of a text: what `source` covers became `replacement`. */
export interface Edit {
  readonly source: Span;
  readonly replacement: string;
}

export function toSource(_edits: readonly Edit[], span: Span): Span {
  return span;
}

export function fromSource(_edits: readonly Edit[], span: Span): Span {
  return span;
}
