import { NO_SLUG_WORDS } from '../english/small-words.ts';
import { beginsInside, endsSentence, type Line } from '../structure/lines.ts';
import type { Sheet } from '../structure/sheet.ts';
import { SURELY } from '../structure/web-furniture.ts';
import type { Repair } from './types.ts';
import type { TurnLines } from '../structure/page.ts';
import { hasLower } from '../text/letters.ts';
import { hasTimes, isTimeAlone } from '../structure/line-kinds.ts';

// Running heads, footers, page numbers and rules: short lines that come back, digits apart, at the seams of pages. A line that comes back is
// not enough (a refrain, a question asked again): the pages must tear sentences apart there, or form feeds stand there, or numbers count up.

const LONGEST = 90;

/** What a web page says of itself around its story goes; credits stay, as paragraphs of their kind. A text of nothing else stays as it is. */
export function findWebLines({ text, lines, furniture: found }: Sheet): Repair[] {
  const edits: Repair[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (found[first] !== SURELY) continue;
    let last = first;
    while (found[last + 1] === SURELY) last++;
    const [above, below] = [lines[first - 1], lines[last + 1]];
    if (above === undefined && below === undefined) return [];
    const replacement =
      above === undefined || below === undefined
        ? ''
        : !endsSentence(above.text) && beginsInside(below.text)
          ? ' '
          : '\n\n';
    edits.push({
      source: { start: above?.end ?? 0, end: below?.start ?? text.length },
      replacement,
      kind: 'furniture',
      confidence: 0.9,
    });
    first = last;
  }
  return edits;
}

/** For each line, whether it is page furniture. */
export function findFurniture(lines: readonly Line[], { opens, isAlone }: TurnLines): Uint8Array {
  const isFurniture = new Uint8Array(lines.length);
  // times alone on their lines tell when what follows was said
  const [first, last] = [opens.indexOf(1), opens.lastIndexOf(1)];
  if (first >= 0 && hasTimes(lines, first, last))
    lines.forEach(({ text }, n) => {
      if (opens[n] === 0 && isTimeAlone(text)) isFurniture[n] = 1;
    });
  // the label of a turn comes back, and so may what is said: "Right.", "Thank you."
  const isSpoken = (n: number): boolean => opens[n] === 1 || (n > 0 && isAlone[n - 1] === 1);
  const keys = lines.map(({ text }, n) =>
    text.length > LONGEST || isSpoken(n) || STAYS.test(text) ? null : isRule(text) ? RULE : keyOf(text),
  );
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  const groups = findGroups(lines, (i) => keys[i] !== null && counts.get(keys[i]!)! > 1);
  if (groups.length === 0) return isFurniture;

  const places = new Map<string, Group[]>();
  for (const group of groups) {
    for (let i = group.first; i <= group.last; i++) {
      const list = places.get(keys[i]!);
      if (list === undefined) places.set(keys[i]!, [group]);
      else list.push(group);
    }
  }
  const running = new Set<string>();
  for (const [key, at] of places) if (key !== RULE && isRunning(key, at, keys, lines)) running.add(key);
  // where pages are numbered, a head stands at their numbers: what comes back elsewhere is said again
  const numbered = new Set([...running].filter((key) => PAGE.test(key)).flatMap((key) => places.get(key)!));
  if (numbered.size > 1)
    for (const key of running)
      if (
        !/\d/.test(titleOf(key, places.get(key)![0]!, keys, lines)) &&
        !PAGE.test(key) &&
        !places.get(key)!.some((group) => numbered.has(group) || group.hasFeed)
      )
        running.delete(key);
  for (const { first, last } of groups) {
    // a line that comes back beside one that is furniture is furniture too: "Copyright 2018" above "Annual Review  36"
    for (let i = first; i <= last; i++)
      if (running.has(keys[i]!)) {
        isFurniture.fill(1, first, last + 1);
        break;
      }
  }
  return isFurniture;
}

/** The end of a sentence, a year at the head of what happened in it, a blank to be filled in: whatever comes back. */
const STAYS = /^(?:\p{Ll}.*[.!?]|(?:1[5-9]|20)\d\d)$|[^-_=*~—–]_{3}|_{3}[^-_=*~—–]/u;

const RULE = 'rule';
const isRule = (text: string): boolean => /^[-_=*~—–]{3,}$/.test(text);

/** What a line is, numbers and spacing apart: "Foreign Desk   20" is "foreign desk"; a bare number is "#". */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0\d]+/g, ' ')
    .trim() || '#';

/** Lines in a row that come back elsewhere, set off from the text on one side at least. */
interface Group {
  readonly first: number;
  readonly last: number;
  readonly hasFeed: boolean;
  /** Set off on both sides. */
  readonly isApart: boolean;
  /** The text above and below go on from one to the other; null where one of them is missing. */
  readonly isTorn: boolean | null;
}

const MOST_LINES = 5;

function findGroups(lines: readonly Line[], comesBack: (i: number) => boolean): Group[] {
  const groups: Group[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (!comesBack(first)) continue;
    let last = first;
    while (last + 1 < lines.length && comesBack(last + 1)) last++;
    const [above, below] = [lines[first - 1], lines[last + 1]];
    const isSetOff =
      lines[first]!.blanks > 0 ||
      lines[first]!.afterFormFeed ||
      above === undefined ||
      below === undefined ||
      below.blanks > 0 ||
      below.afterFormFeed;
    if (isSetOff && last - first < MOST_LINES) {
      let hasFeed = below?.afterFormFeed === true;
      for (let i = first; i <= last; i++) hasFeed ||= lines[i]!.afterFormFeed;
      const isApart =
        (lines[first]!.blanks > 0 || lines[first]!.afterFormFeed || above === undefined) &&
        (below === undefined || below.blanks > 0 || below.afterFormFeed);
      groups.push({
        first,
        last,
        hasFeed,
        isApart,
        isTorn:
          above === undefined || below === undefined
            ? null
            : !endsSentence(above.text) &&
              (beginsInside(below.text) || (above.text.length > 30 && !isTitled(above.text))),
      });
    }
    first = last;
  }
  return groups;
}

function isRunning(
  key: string,
  at: readonly Group[],
  keys: readonly (string | null)[],
  lines: readonly Line[],
): boolean {
  if (at.length < 2) return false;
  const feeds = at.filter((group) => group.hasFeed).length;
  if (feeds > 0 && feeds >= 0.5 * (at.length - 1)) return true;
  const seams = at.filter((group) => group.isTorn !== null).length;
  const torn = at.filter((group) => group.isTorn === true).length;
  const counted = countUp(key, at, keys, lines);
  // text that comes back in the last line of a paragraph is no head: one that has no number stands by itself
  const isHead =
    counted > 0 ||
    (at.every((group) => group.isApart) &&
      (at.every((group) => group.last > group.first) || isTitled(titleOf(key, at[0]!, keys, lines))));
  if (isHead && torn > 0 && torn >= 0.5 * seams && (torn > 1 || counted > 0 || seams < at.length)) return true;
  if (torn > 0 && /^page/.test(key) && PAGE.test(key)) return true;
  // numbers above lines of text are those of a list
  if (
    counted > 0 &&
    counted === at.length - 1 &&
    PAGE.test(key) &&
    (key !== '#' || torn > 0 || at.every((group) => group.isApart))
  )
    return true;
  return counted > 0 && counted >= at.length - 2 && torn > 0;
}

const titleOf = (
  key: string,
  { first, last }: Group,
  keys: readonly (string | null)[],
  lines: readonly Line[],
): string => {
  for (let i = first; i <= last; i++) if (keys[i] === key) return lines[i]!.text;
  return '';
};

/** The name of a paper or a chapter: "Harbour Quarterly", "CONTENTS", no "Carried" or "Motion seconded". */
const isTitled = (text: string): boolean =>
  !/[.!?]["”’)\]*_]{0,4}$/.test(text) &&
  (!hasLower(text) ||
    (text.includes(' ') &&
      text.split(/\s+/).every((word) => word.length < 4 || NO_SLUG_WORDS.has(word) || !/^\p{Ll}/u.test(word)) &&
      /^\P{Ll}/u.test(text)));

/** What stands around a page's number, whatever the page tears: "Page 38 of 60", "- 5 -", "5/60". */
const PAGE = /^(?:#|[-–—/|.[\]() ]+|(?:page|p\.|seite)(?: (?:of|\/))?)$/;

/** How often the first number of such a line, or the last one, is one or two more than that of the line before. */
function countUp(key: string, at: readonly Group[], keys: readonly (string | null)[], lines: readonly Line[]): number {
  const numbers: number[][] = [];
  for (const { first, last } of at) {
    for (let i = first; i <= last; i++)
      if (keys[i] === key) numbers.push((lines[i]!.text.match(/\d{1,6}/g) ?? []).map(Number));
  }
  const counted = (value: (list: readonly number[]) => number | undefined): number =>
    numbers.filter(
      (list, i) =>
        i > 0 &&
        (value(list) ?? 0) - (value(numbers[i - 1]!) ?? Infinity) >= 1 &&
        (value(list) ?? 0) - (value(numbers[i - 1]!) ?? Infinity) <= 2,
    ).length;
  return Math.max(
    counted((list) => list[0]),
    counted((list) => list.at(-1)),
  );
}
