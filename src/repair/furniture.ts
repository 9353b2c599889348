import { beginsInside, endsSentence, type Line } from './lines.ts';

// Running heads, footers, page numbers and rules: short lines that come back, digits apart, at the seams of pages. A line that comes back is
// not enough (a refrain, a question asked again): the pages must tear sentences apart there, or a form feed stand there, or numbers count up.

const LONGEST = 90;

/** For each line, whether it is page furniture. */
export function findFurniture(lines: readonly Line[]): Uint8Array {
  const isFurniture = new Uint8Array(lines.length);
  const blocks = shortBlocks(lines);
  const places = new Map<string, number[]>();
  for (const { first, last } of blocks) {
    for (let i = first; i <= last; i++) {
      const key = keyOf(lines[i]!.text);
      const list = places.get(key);
      if (list === undefined) places.set(key, [i]);
      else list.push(i);
    }
  }
  const repeated = new Set<string>();
  for (const [key, at] of places) if (isRunning(key, at, lines)) repeated.add(key);
  if (repeated.size === 0) return isFurniture;

  for (const { first, last } of blocks) {
    let all = true;
    for (let i = first; i <= last; i++) all &&= repeated.has(keyOf(lines[i]!.text)) || isRule(lines[i]!.text);
    if (all) isFurniture.fill(1, first, last + 1);
  }
  // a head or foot without a blank line between it and the text, at a form feed
  for (let i = 0; i < lines.length; i++) {
    if (isFurniture[i] === 1 || !repeated.has(keyOf(lines[i]!.text))) continue;
    if (lines[i]!.afterFormFeed || lines[i + 1]?.afterFormFeed === true) isFurniture[i] = 1;
  }
  return isFurniture;
}

/** Runs of at most four short lines between blank lines or form feeds. */
function shortBlocks(lines: readonly Line[]): { first: number; last: number }[] {
  const blocks: { first: number; last: number }[] = [];
  for (let first = 0; first < lines.length;) {
    let last = first;
    while (last + 1 < lines.length && lines[last + 1]!.blanks === 0 && !lines[last + 1]!.afterFormFeed) last++;
    let isShort = last - first < 4;
    for (let i = first; i <= last && isShort; i++) isShort = lines[i]!.text.length <= LONGEST;
    if (isShort) blocks.push({ first, last });
    first = last + 1;
  }
  return blocks;
}

/** What a line is, numbers and spacing apart: "Foreign Desk   20" is "foreign desk"; a bare number is "#". */
const keyOf = (text: string): string => text.toLowerCase().replace(/[\s\u00a0\d]+/g, ' ').trim() || '#';

const isRule = (text: string): boolean => /^[-_=*~—–]{3,}$/.test(text);

function isRunning(key: string, at: readonly number[], lines: readonly Line[]): boolean {
  if (at.length < 2) return false;
  let feeds = 0;
  let torn = 0;
  let seams = 0;
  let counted = 0;
  let before: number | null = null;
  for (const i of at) {
    if (lines[i]!.afterFormFeed || lines[i + 1]?.afterFormFeed === true) feeds++;
    const number = /\d+/.exec(lines[i]!.text);
    if (number !== null) {
      const value = Number(number[0]);
      if (before !== null && (value === before + 1 || value === before + 2)) counted++;
      before = value;
    }
    const seam = seamAround(i, lines);
    if (seam === null) continue;
    seams++;
    if (!endsSentence(seam.above.text) && (beginsInside(seam.below.text) || seam.above.text.length > 30)) torn++;
  }
  if (feeds >= 1 && feeds >= 0.5 * (at.length - 1)) return true;
  if (seams > 0 && torn >= 0.5 * seams && (torn >= 2 || counted >= 1 || seams < at.length)) return true;
  return counted >= 1 && counted >= at.length - 2 && torn >= 1 && key.length <= 60;
}

/** The lines of text above and below the short block in which a line stands; null at the text's ends. */
function seamAround(i: number, lines: readonly Line[]): { above: Line; below: Line } | null {
  let a = i;
  while (a > 0 && lines[a]!.blanks === 0 && !lines[a]!.afterFormFeed) a--;
  let above = a - 1;
  while (above >= 0 && i - above < 6 && lines[above]!.text.length < 25 && lines[above + 1]!.afterFormFeed) above--;
  let b = i + 1;
  while (b < lines.length && lines[b]!.blanks === 0 && !lines[b]!.afterFormFeed) b++;
  while (b + 1 < lines.length && b - i < 6 && lines[b]!.afterFormFeed && lines[b]!.text.length < LONGEST && lines[b + 1]!.blanks > 0) b++;
  return above >= 0 && b < lines.length ? { above: lines[above]!, below: lines[b]! } : null;
}
