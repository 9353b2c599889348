// Where an offset falls: which token, which line; and where tokens stand. By halving, for spans come in any order.
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';

/** Where the first of an attribution's spans begins, by the first of its source, of its cue and of its content. Loops that sort by it make nothing of it but a number. */
export function startOf({
  source,
  cue,
  content,
}: {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}): number {
  const none = Number.MAX_SAFE_INTEGER;
  return Math.min(source[0]?.start ?? none, cue[0]?.start ?? none, content[0]?.start ?? none);
}

/** The first token that ends after an offset; the token count if none does. */
export function tokenAt({ tokens }: Document, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last span that starts at an offset or before it, of spans in text order; -1 if none does. */
export function spanAt(spans: readonly Span[], offset: number): number {
  let low = -1;
  let high = spans.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** The span of a run of tokens, from its first to its last. */
export const spanOf = ({ tokens }: Document, [first, last]: readonly [number, number]): Span => ({
  start: tokens.start[first]!,
  end: tokens.end[last]!,
});

/** Writes a value at each token that a span touches. */
export function paint(document: Document, column: Int32Array | Uint8Array, { start, end }: Span, value: number): void {
  const { tokens } = document;
  for (let i = tokenAt(document, start); i < tokens.count && tokens.start[i]! < end; i++) column[i] = value;
}

/** For each token, whether it stands in one of some spans. */
export function tokensWithin(document: Document, spans: readonly Span[]): Uint8Array {
  const within = new Uint8Array(document.tokens.count);
  for (const span of spans) paint(document, within, span, 1);
  return within;
}
