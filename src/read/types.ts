import type { Span } from '../text/span.ts';

/** What a part of a read text is. */
export type PartKind = 'heading' | 'paragraph' | 'quote' | 'list-item' | 'preformatted' | 'caption' | 'cue';

/** One part of the text: the stretch between blank lines. */
export interface Part extends Span {
  /** What it is. */
  readonly kind: PartKind;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
  /** Of a cue: who speaks, where the file says so. */
  readonly speaker?: string;
  /** Of a cue: when its words begin, in seconds. */
  readonly time?: number;
}

/** A text as a file has it, ready for `analyze`, and what the file says of it. */
export interface Reading {
  /** Paragraphs with a blank line between. */
  readonly text: string;
  /** Spans of `text`, in order. */
  readonly parts: readonly Part[];
  /** What the file says it is called; null if nothing. */
  readonly title: string | null;
  /** Who wrote it, without "By". */
  readonly byline: string | null;
  /** As the file gives it; ISO 8601 where that is what it gives. */
  readonly date: string | null;
}
