/** A stretch of text: UTF-16 code units, half-open, so that `text.slice(start, end)` is the stretch itself. */
export interface Span {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
}
