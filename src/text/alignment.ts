import type { Edit } from './edits.ts';
import type { Span } from './span.ts';

// The same span in the text before and after some edits. Text that no edit touches maps exactly; a span that begins or ends within an edit is
// widened to the whole of it, since no smaller part of one side answers to a part of the other.

/**
 * The stretch of the raw text from which a span of the repaired text was made.
 *
 * @param repairs the edits that made the one from the other, as `repairParagraphs` and `analyze` return them
 * @param span a span of the repaired text
 * @returns the smallest span of the raw text that holds all that the span was made from
 * @throws RangeError if the span is none
 */
export function toSource(repairs: readonly Edit[], span: Span): Span {
  checkSpan('toSource', span);
  return align(
    repairs,
    span,
    (edit, shift) => ({
      start: edit.source.start + shift,
      end: edit.source.start + shift + edit.replacement.length,
      other: edit.source,
    }),
    -1,
  );
}

/**
 * The stretch of the repaired text that a span of the raw text has become: the inverse of {@link toSource}.
 *
 * @param repairs the edits that made the one from the other
 * @param span a span of the raw text
 * @returns the smallest span of the repaired text that holds all that became of it; empty where all of it was taken out
 * @throws RangeError if the span is none
 */
export function fromSource(repairs: readonly Edit[], span: Span): Span {
  checkSpan('fromSource', span);
  return align(
    repairs,
    span,
    (edit, shift) => {
      const start = edit.source.start + shift;
      return { start: edit.source.start, end: edit.source.end, other: { start, end: start + edit.replacement.length } };
    },
    1,
  );
}

/** An edit seen from the side that the span is on, and its other side. */
interface Side extends Span {
  readonly other: Span;
}

function align(
  repairs: readonly Edit[],
  span: Span,
  sideOf: (edit: Edit, shift: number) => Side,
  direction: 1 | -1,
): Span {
  let shift = 0; // repaired offset minus raw offset, after the edits passed
  let start: number | null = null;
  let end: number | null = null;
  for (const edit of repairs) {
    const side = sideOf(edit, shift);
    if (start === null && span.start < side.start) start = span.start + direction * shift;
    if (end === null && span.end <= side.start) end = span.end + direction * shift;
    if (start !== null && end !== null) break;
    // an offset where an edit has nothing on this side belongs to what follows it, as a start, and to what precedes it, as an end
    if (start === null && span.start < side.end) start = side.other.start;
    if (end === null && span.end <= side.end) end = side.other.end;
    shift += edit.replacement.length - (edit.source.end - edit.source.start);
  }
  start ??= span.start + direction * shift;
  end ??= span.end + direction * shift;
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

function checkSpan(where: string, span: Span): void {
  const isSpan =
    typeof span === 'object' &&
    span !== null &&
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    0 <= span.start &&
    span.start <= span.end;
  if (!isSpan) throw new RangeError(`${where}: span must be { start, end } with integers 0 <= start <= end`);
}
