import { beginsInside, endsSentence, isListItem, labelOf, type Line } from './lines.ts';

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
  /** Labels of a transcript's turns. */
  readonly labels: ReadonlySet<string>;
  /** Those of them that come back. */
  readonly repeatedLabels: ReadonlySet<string>;
}

/** Wrapped text is as wide as this at most, and at least. */
const WIDEST = 132;
const NARROWEST = 28;

export function findLayout(lines: readonly Line[]): Layout {
  const { labels, repeatedLabels } = findLabels(lines.map(({ text }) => text));
  const margin = findMargin(lines);
  const wrap = findWrap(lines, margin, labels);
  if (wrap !== null) return { kind: 'wrapped', margin, labels, repeatedLabels, ...wrap };
  const hasBlanks = lines.some((line) => line.blanks > 0 && line !== lines[0]);
  const kind = !hasBlanks && areParagraphs(lines) ? 'paragraphs' : isSentenceLines(lines, labels) ? 'sentences' : 'blocks';
  return { kind, width: Infinity, indented: false, margin, labels, repeatedLabels };
}


/** Labels of turns: those that come back, and the others of a text that has few. */
export function findLabels(texts: readonly string[]): { labels: ReadonlySet<string>; repeatedLabels: ReadonlySet<string> } {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const label = labelOf(text);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  // "Q. ...", "A. ..." take turns; "A. ...", "B. ..." count a list
  const letters = [...counts.keys()].filter((label) => label.endsWith('.') && /^[QA]\d*\.$/.test(label));
  if (!letters.some((label) => label[0] === 'Q') || !letters.some((label) => label[0] === 'A')) for (const label of letters) counts.delete(label);
  const repeated = [...counts].filter(([, count]) => count > 1).map(([label]) => label);
  const isTranscript = repeated.length > 0 && counts.size <= 1 + 2 * repeated.length;
  return { labels: new Set(isTranscript ? counts.keys() : repeated), repeatedLabels: new Set(repeated) };
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

function findWrap(lines: readonly Line[], margin: number, labels: ReadonlySet<string>): { width: number; indented: boolean } | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.width); // the indent of a first line stands before the width
  if (width > WIDEST || width < NARROWEST) {
    // one line may be too long to be broken (an address); the others still tell
    const widths = lines.map((line) => line.width).sort((a, b) => a - b);
    width = widths[Math.floor(widths.length * 0.98) - 1] ?? 0;
    if (lines.length < 12 || width > WIDEST || width < NARROWEST) return null;
  }
  let pairs = 0;
  let full = 0;
  let ends = 0;
  let inside = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.blanks > 0 || isListItem(next.text) || isLabelled(next.text, labels)) continue;
    if (next.indent > margin + 1) continue;
    if (line.width < 0.6 * width && next.width < 0.6 * width) continue; // a box of facts tells nothing
    pairs++;
    if (!wouldFit(line, next, width)) full++;
    else if (endsSentence(line.text)) ends++;
    if (!endsSentence(line.text) && beginsInside(next.text)) inside++;
  }
  // a line that ends a paragraph may be short: what counts is how often a line is short that does not end a sentence
  const isShortWrap = pairs > 0 && lines.length > 2 && full === pairs && inside === pairs && width >= 45; // a few lines, but all of them full and in mid-sentence
  if (!isShortWrap && (pairs < 2 || full < 2 || full < 2.5 * (pairs - full - ends) || full < 0.45 * pairs)) return null;
  let indents = 0;
  let unindented = 0;
  for (let i = 1; i < lines.length; i++) {
    if (isListItem(lines[i]!.text)) continue;
    if (lines[i]!.indent > margin + 1 && lines[i]!.indent <= margin + 10) indents++;
    else unindented++;
  }
  return { width, indented: indents > 0 && indents < unindented * 1.5 };
}

export const isLabelled = (text: string, labels: ReadonlySet<string>): boolean => {
  const label = labels.size > 0 ? labelOf(text) : null;
  return label !== null && labels.has(label);
};

/** Without blank lines: are the lines paragraphs (long, or turns), or verse and the like? */
function areParagraphs(lines: readonly Line[]): boolean {
  if (lines.length < 2) return false;
  const total = lines.reduce((sum, line) => sum + line.text.length, 0);
  const ended = lines.filter((line) => endsSentence(line.text)).length;
  return total / lines.length > 110 || (total / lines.length > 60 && ended > 0.6 * lines.length) || lines.filter((line) => labelOf(line.text) !== null).length > 0.6 * lines.length;
}

/** A line a sentence (or clause): blocks of several lines of which nearly all end in a mark, and of which some are too long for verse. */
function isSentenceLines(lines: readonly Line[], labels: ReadonlySet<string>): boolean {
  let inner = 0;
  let marked = 0;
  let longest = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (next.blanks > 0 || isListItem(next.text) || isLabelled(next.text, labels)) continue;
    inner++;
    longest = Math.max(longest, line.text.length, next.text.length);
    if (endsSentence(line.text) || /[,;—–]["'”’)]{0,2}$/.test(line.text)) marked++;
  }
  return inner > 0 && marked >= 0.9 * inner && longest > LONGEST_VERSE;
}

const LONGEST_VERSE = 75;
