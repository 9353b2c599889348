/*
 * Dialogues within a text that is none: an article or a live report that prints a few lines of who asked what, and goes on. Over the whole text the labels of such a passage
 * are too few to be believed; the passage by itself is a short dialogue.
 */
import { isStamp } from './line-kinds.ts';
import type { Line } from './lines.ts';
import type { Label } from './label-bodies.ts';

/** Lines in a row, the first and the last of which have labels. */
export interface Passage {
  readonly first: number;
  readonly last: number;
}

/** Most lines without a label between two with one: further paragraphs of what is said. */
const MOST_BETWEEN = 2;

/** Where labels before a colon stand close together, in some lines of a text and not in all. */
export function findPassages(lines: readonly Line[], labels: readonly Label[]): Passage[] {
  const labelled = [
    ...new Set(
      labels.flatMap(({ line, closer, isInner, isAlone }) =>
        closer === 'colon' && !isInner && !isAlone && (line > 0 || lines.length < 3) ? [line] : [],
      ),
    ),
  ];
  const found: { first: number; last: number }[] = [];
  for (const line of labelled) {
    const before = found.at(-1);
    if (before !== undefined && line - before.last <= MOST_BETWEEN + 1 && !hasStamp(lines, before.last, line))
      before.last = line;
    else found.push({ first: line, last: line });
  }
  return found.filter(({ first, last }) => last > first && last - first + 1 < lines.length);
}

/** Another entry of a live report begins between two lines. */
function hasStamp(lines: readonly Line[], from: number, to: number): boolean {
  for (let n = from + 1; n < to; n++) if (isStamp(lines[n]!.text)) return true;
  return false;
}
