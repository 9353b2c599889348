import { isUpper } from '../text/letters.ts';
import { isQuestion } from '../structure/line-kinds.ts';
import { beginsInside, endsSentence, isListItem, type Line } from '../structure/lines.ts';

// What kind of layout a text has, judged by all its lines together: the one thing that tells what a line feed in it means.

export interface Layout {
  /**
   * - `wrapped`: lines are filled up to a width;
   * - `sentences`: a line a sentence or clause, paragraphs by blank lines;
   * - `paragraphs`: a line a paragraph, without blank lines;
   * - `blocks`: paragraphs by blank lines, anything else in a block is meant (or cut by a chunker).
   */
  readonly kind: 'wrapped' | 'sentences' | 'paragraphs' | 'blocks';
  /** Of wrapped text: the width of the widest line. */
  readonly width: number;
  /** Of wrapped text: paragraphs begin with an indented line. */
  readonly indented: boolean;
  /** The white space before all lines. */
  readonly margin: number;
  /** All lines but those that begin a paragraph are indented. */
  readonly hanging: boolean;
}

/** Wrapped text is as wide as this at most, and at least. */
const WIDEST = 132;
const NARROWEST = 28;
const WIDEST_VERSE = 45;

/** `opens` tells which lines open a turn. */
export function findLayout(lines: readonly Line[], opens: readonly boolean[]): Layout {
  const margin = findMargin(lines);
  const hanging = isHanging(lines, opens, margin);
  const wrap = findWrap(hanging ? lines.map((line) => ({ ...line, indent: margin })) : lines, margin, opens);
  if (wrap !== null) return { kind: 'wrapped', margin, hanging, ...wrap };
  const hasBlanks = lines.some((line) => line.blanks > 0 && line !== lines[0]);
  const kind =
    !hasBlanks && areParagraphs(lines, opens) ? 'paragraphs' : isSentenceLines(lines, opens) ? 'sentences' : 'blocks';
  return { kind, width: Infinity, indented: false, margin, hanging: false };
}

/** Lines that open a turn or a block stand at the margin, nearly all others two columns or more within it. */
function isHanging(lines: readonly Line[], opens: readonly boolean[], margin: number): boolean {
  let within = 0;
  let others = 0;
  let turnsWithin = 0;
  lines.forEach((line, n) => {
    const isFirst = n === 0 || opens[n]! || line.blanks > 0;
    if (line.indent > margin + 1) {
      if (isFirst) turnsWithin++;
      else within++;
    } else if (!isFirst) others++;
  });
  return within >= 2 && others * 5 <= within && turnsWithin * 5 <= lines.length;
}

function findMargin(lines: readonly Line[]): number {
  if (lines.length < 2) return lines[0]?.indent ?? 0;
  return lines.reduce((least, line) => Math.min(least, line.indent), Infinity);
}

/** The first word of a line, as long as it is. */
function firstWordWidth(text: string): number {
  const space = text.indexOf(' ');
  return space < 0 ? text.length : space;
}

/** Whether the next line's first word would have stood on the line: then the line feed was meant. */
export function wouldFit(line: Line, next: Line, width: number): boolean {
  return line.width + 1 + firstWordWidth(next.text) <= width;
}

function findWrap(
  lines: readonly Line[],
  margin: number,
  opens: readonly boolean[],
): { width: number; indented: boolean } | null {
  const width = widthOf(lines);
  if (width === null) return null;
  if (width < WIDEST_VERSE && !lines.some(({ text }) => /[.!?]/.test(text))) return null; // narrow, and never a full stop: verse, or a list
  let pairs = 0;
  let full = 0;
  let ends = 0;
  let inside = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.blanks > 0 || isListItem(next.text) || opens[i + 1]) continue;
    if (next.indent > margin + 1) continue;
    if (line.width < 0.6 * width && next.width < 0.6 * width) continue; // a box of facts tells nothing
    if (isHeading(lines, i, width)) continue;
    pairs++;
    if (!wouldFit(line, next, width)) full++;
    else if (endsSentence(line.text)) ends++;
    if (!endsSentence(line.text) && beginsInside(next.text)) inside++;
  }
  // a line that ends a paragraph may be short: what counts is how often a line is short that does not end a sentence
  const isShortWrap = pairs > 0 && lines.length > 2 && full === pairs && inside === pairs && width >= 45; // a few lines, but all of them full and in mid-sentence
  if (!isShortWrap && (pairs < 2 || full < 2 || full < 2.5 * (pairs - full - ends) || full < 0.45 * pairs)) return null;
  return { width, indented: isIndented(lines, margin) };
}

/** The width that lines are filled up to, if they are; null where they are too wide or too narrow for that. */
function widthOf(lines: readonly Line[]): number | null {
  const fits = (width: number): boolean => width <= WIDEST && width >= NARROWEST;
  const widest = lines.reduce((most, { width }) => Math.max(most, width), 0); // the indent of a first line stands before the width
  if (fits(widest)) return widest;
  // one line may be too long to be broken (an address); the others still tell
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length * 0.98) - 1] ?? 0;
  return lines.length >= 12 && fits(usual) ? usual : null;
}

/** Whether paragraphs begin with an indented line. */
function isIndented(lines: readonly Line[], margin: number): boolean {
  let indents = 0;
  let unindented = 0;
  for (let i = 1; i < lines.length; i++) {
    if (isListItem(lines[i]!.text)) continue;
    if (lines[i]!.indent > margin + 1 && lines[i]!.indent <= margin + 10) indents++;
    else unindented++;
  }
  return indents > 0 && indents < unindented * 1.5;
}

/** "Method", above the first line of its paragraph. */
const isHeading = (lines: readonly Line[], i: number, width: number): boolean =>
  (i === 0 || lines[i]!.blanks > 0) &&
  lines[i]!.width < 0.6 * width &&
  !/[.!?,;:—–-]$/.test(lines[i]!.text) &&
  isUpper(lines[i]!.text) &&
  isUpper(lines[i + 1]!.text) &&
  lines[i + 1]!.width > 0.6 * width;

/** Without blank lines: are the lines paragraphs (long, or turns), or verse and the like? */
function areParagraphs(lines: readonly Line[], opens: readonly boolean[]): boolean {
  if (lines.length < 2) return false;
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  const ended = lines.filter((line) => endsSentence(line.text)).length;
  return (
    total / lines.length > 110 ||
    (total / lines.length > 60 && ended > 0.6 * lines.length) ||
    opens.filter(Boolean).length > 0.6 * lines.length
  );
}

/** A line a sentence (or clause): blocks of several lines of which nearly all end in a mark, and some are too long for verse. */
function isSentenceLines(lines: readonly Line[], opens: readonly boolean[]): boolean {
  let inner = 0;
  let marked = 0;
  let longest = 0;
  let answered = 0;
  let isAnySeveral = false;
  let length = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.blanks > 0 || isListItem(next.text) || opens[i + 1]) continue;
    inner++;
    if (isAnswered(lines, i)) answered++;
    longest = Math.max(longest, line.text.length, next.text.length);
    if (endsSentence(line.text) || /[,;—–]["'”’)]{0,2}$/.test(line.text)) marked++;
    isAnySeveral ||= hasSeveralSentences(line.text);
    length += line.text.length;
  }
  if (isAnySeveral && length > LONGEST_SENTENCES * inner) return false; // paragraphs, though most are a sentence
  return inner > 0 && marked >= 0.9 * inner && longest > LONGEST_VERSE && answered < 0.6 * inner;
}

/** "Why?" / "Because it rains.": a question that opens a block, above its answer: an interview that no labels mark, and no line of a paragraph. */
const isAnswered = (lines: readonly Line[], i: number): boolean =>
  (i === 0 || lines[i]!.blanks > 0) && isQuestion(lines[i]!.text) && !isQuestion(lines[i + 1]!.text);

const LONGEST_VERSE = 75;
/** Lines that are sentences are as long as this on an average at most, if any of them has several. */
const LONGEST_SENTENCES = 165;

/** Whether a sentence ends within a line. */
export const hasSeveralSentences = (text: string): boolean =>
  /\p{Ll}\p{Ll}[.!?]["”’)]{0,2}\s{1,3}["“‘(]{0,2}\p{Lu}/u.test(text);
