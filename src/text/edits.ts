import type { Span } from './span.ts';

// Edits of a text, applied and put one after the other. A list of edits is in text order and disjoint; an insertion has an empty source.

/** What `source` covers becomes `replacement`. */
export interface Edit {
  /** What is replaced; empty where something is put in. */
  readonly source: Span;
  /** What stands in its place. */
  readonly replacement: string;
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { source, replacement } of edits) {
    parts.push(text.slice(at, source.start), replacement);
    at = source.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/**
 * One list of edits that does what `first` and then `second` do. Where edits of both touch, they become one, which is made from the edit that
 * decided more (the later one).
 *
 * @param middle the text between the two: `applyEdits(text, first)`
 * @param merge makes an edit of a group of touching ones; they come in text order, those of `first` before those of `second`
 */
export function composeEdits<E extends Edit>(
  middle: string,
  first: readonly E[],
  second: readonly E[],
  merge: (group: readonly E[], source: Span, replacement: string) => E,
): E[] {
  if (first.length === 0) return [...second];
  const composed: E[] = [];
  let shift = 0; // offset in the middle text minus offset in the first
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    // the next group starts with whichever edit comes first in the middle text, and grows while edits of either list overlap it
    const firstStart = i < first.length ? first[i]!.source.start + shift : Infinity;
    const secondStart = j < second.length ? second[j]!.source.start : Infinity;
    const start = Math.min(firstStart, secondStart);
    let end = start;
    const group: E[] = [];
    const own: E[] = [];
    let sourceStart = start - shift;
    let isFirstOfGroup = true;
    let reaches = shift; // the shift after the group
    for (;;) {
      const f = first[i];
      if (f !== undefined && touches(f.source.start + reaches, f.replacement.length, start, end, isFirstOfGroup)) {
        const from = f.source.start + reaches;
        if (isFirstOfGroup) sourceStart = f.source.start;
        end = Math.max(end, from + f.replacement.length);
        reaches += f.replacement.length - (f.source.end - f.source.start);
        group.push(f);
        i++;
        isFirstOfGroup = false;
        continue;
      }
      const s = second[j];
      if (s !== undefined && touches(s.source.start, s.source.end - s.source.start, start, end, isFirstOfGroup)) {
        end = Math.max(end, s.source.end);
        own.push(s);
        j++;
        isFirstOfGroup = false;
        continue;
      }
      break;
    }
    const replacement = applyEdits(
      middle.slice(start, end),
      own.map((edit) => ({
        source: { start: edit.source.start - start, end: edit.source.end - start },
        replacement: edit.replacement,
      })),
    );
    composed.push(merge([...group, ...own], { start: sourceStart, end: end - reaches }, replacement));
    shift = reaches;
  }
  return composed;
}

/** Whether an edit at `from` belongs to a group that reaches from `start` to `end`: it overlaps it, or stands where it is empty. */
function touches(from: number, length: number, start: number, end: number, isFirst: boolean): boolean {
  if (isFirst) return from === start;
  return from < end || (from === end && (length === 0 || start === end));
}
