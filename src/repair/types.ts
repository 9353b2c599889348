import type { BlockKind } from '../structure/types.ts';
import type { Span } from '../text/span.ts';

/**
 * What a repair mended.
 *
 * - `line-join`: a line feed inside a paragraph became a space.
 * - `word-join`: a line feed (or break) inside a word was taken out.
 * - `hyphen-join`: a hyphen at a line's end and its line feed were taken out.
 * - `compound-join`: a line feed after a hyphen that stays was taken out.
 * - `paragraph-break`: white space became a paragraph break (a blank line).
 * - `space`: a lost space was put back, or a superfluous one taken out.
 * - `furniture`: a running head, footer, page number or rule was taken out.
 * - `encoding`: wrongly decoded bytes were read again ("PÃ©rez").
 * - `markup`: an HTML tag or entity was taken out or replaced.
 * - `invisible`: an invisible or odd character was taken out or replaced.
 * - `caption`: a number, a time or a setting of a file of captions was taken out, or cues that are one sentence or turn were joined.
 * - `line-ending`: `\r\n`, `\r`, U+2028 and the like became `\n`.
 */
export type RepairKind =
  | 'line-join'
  | 'word-join'
  | 'hyphen-join'
  | 'compound-join'
  | 'paragraph-break'
  | 'space'
  | 'furniture'
  | 'encoding'
  | 'markup'
  | 'invisible'
  | 'caption'
  | 'line-ending';

/** One edit of the raw text. Repairs are in order, disjoint; applying them all to the raw text gives the repaired one. */
export interface Repair {
  /** The stretch of the RAW text that is replaced (empty where something is put in). */
  readonly source: Span;
  /** What stands in its place in the repaired text. */
  readonly replacement: string;
  /** What it mended. */
  readonly kind: RepairKind;
  /** Probability in [0, 1] that this edit is right. */
  readonly confidence: number;
}

/** What a paragraph is. */
export type ParagraphKind = BlockKind;

/** One paragraph of the repaired text: the stretch between blank lines, without the white space around it. */
export interface Paragraph extends Span {
  /** What it is. */
  readonly kind: ParagraphKind;
  /** Of the paragraph that opens a turn: the label as the text gives it ("Q", "Ms Otieno"), without role, time and colon. */
  readonly speaker?: string;
  /** Id of the turn that it belongs to ("t1"), as `Analysis.turns` has it. */
  readonly turn?: string;
}

/** What `repairParagraphs` returns. */
export interface RepairResult {
  /** The repaired text. */
  readonly text: string;
  /** What was changed. */
  readonly repairs: readonly Repair[];
  /** The paragraphs of `text`. */
  readonly paragraphs: readonly Paragraph[];
}
