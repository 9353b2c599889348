import { HANGING } from '../english/small-words.ts';
import { findFurniture } from './furniture.ts';
import { findGrid, type LineFeed } from './grid.ts';
import { jointAtCut, jointAtHyphen, ownWords, seversWord, type OwnWords } from './joints.ts';
import { findLayout, wouldFit, type Layout } from './layout.ts';
import { beginsInside, endsSentence, isListItem, isSigned, type Line } from '../structure/lines.ts';
import { findExaminer, isStamp } from '../structure/line-kinds.ts';
import { findTurnLines } from '../structure/page.ts';
import type { Sheet } from '../structure/sheet.ts';
import { BEGINS, findRagged } from './ragged.ts';
import type { RepairKind } from './types.ts';
import { beginsWithLetter, beginsWithWord, hasWord, isLower, isUpper } from '../text/letters.ts';

// One decision a gap between two lines of text: are they one word, one line, one paragraph, or two?

/** What stands between two lines after repair. */
export interface Decision {
  /** `keep`: the gap is right as it is. */
  readonly action: 'keep' | 'glue' | 'space' | 'drop-hyphen' | 'break';
  readonly kind: RepairKind;
  readonly confidence: number;
}

const KEEP: Decision = { action: 'keep', kind: 'space', confidence: 1 };
const BREAK: Decision = { action: 'break', kind: 'paragraph-break', confidence: 0.95 };

export interface Decided {
  /** Line numbers that stay; the others are page furniture. */
  readonly kept: readonly number[];
  /** For each kept line but the first, what stands before it. */
  readonly before: readonly Decision[];
  readonly layout: Layout;
  /** Offsets of turns that begin within lines. */
  readonly inner: readonly number[];
}

/** The lines of a text that stay, and which of them are turns. */
interface Kept {
  readonly lines: readonly Line[];
  /** Whether each opens a turn. */
  readonly opens: readonly boolean[];
  /** Whether each is a label alone, whose words stand below. */
  readonly isAlone: readonly boolean[];
  /** The labels as printed. */
  readonly labels: ReadonlySet<string>;
  readonly layout: Layout;
  readonly own: OwnWords;
}

export interface BreakOptions {
  readonly keepFurniture: boolean;
  readonly keepLineBreaks: boolean;
}

export function decideBreaks(sheet: Sheet, options: BreakOptions): Decided {
  const { text, lines } = sheet;
  const turns = findTurnLines(sheet);
  const furniture = options.keepFurniture ? new Uint8Array(lines.length) : findFurniture(lines, turns);
  const kept: number[] = [];
  for (let i = 0; i < lines.length; i++) if (furniture[i] === 0) kept.push(i);
  const rest = kept.map((i) => lines[i]!);
  const opens = kept.map((i) => turns.opens[i] === 1);
  const isAlone = kept.map((i) => turns.isAlone[i] === 1);
  const layout = findLayout(
    rest.map((line, k) => (k > 0 && kept[k]! - kept[k - 1]! > 1 ? { ...line, blanks: 0 } : line)),
    opens,
  );
  const own = ownWords(text);
  const all: Kept = { lines: rest, opens, isAlone, labels: turns.labels, layout, own };
  const { inner } = turns;
  const torn = (k: number): boolean => kept[k]! - kept[k - 1]! > 1;
  if (layout.kind === 'wrapped') {
    const isBox = findBoxes(rest, layout);
    return {
      kept,
      layout,
      inner,
      before: rest.map((_, k) =>
        k === 0 ? KEEP : (atTurn(all, k) ?? (isBox[k] === 1 ? KEEP : inWrap(all, k, torn(k), options))),
      ),
    };
  }

  const ragged =
    options.keepLineBreaks || layout.kind === 'sentences' ? new Uint8Array(rest.length) : findRagged(rest, opens);
  const cuts = findCuts(text, all);
  const gaps: Gaps = {
    ...cuts,
    ragged,
    keepsSpaces: cuts.has.some((is, k) => is && hasSpaceAt(rest, k)) ? true : null,
  };
  return {
    kept,
    layout,
    inner,
    before: rest.map((_, k) => (k === 0 ? KEEP : inLines(all, gaps, k, torn(k), options))),
  };
}

/** What is known of the gaps between lines that are not wrapped. */
interface Gaps extends Cuts, Pick<Cutting, 'keepsSpaces'> {
  readonly ragged: Uint8Array;
}

function inLines(all: Kept, gaps: Gaps, k: number, isTorn: boolean, options: BreakOptions): Decision {
  const { lines, opens, layout, own } = all;
  const [above, line] = [lines[k - 1]!, lines[k]!];
  // "the bud\u00ad\nget": nothing but the end of a line leaves a soft hyphen there
  if (line.blanks === 0 && isSoftHyphenated(above, line)) return join(above, line, own);
  if (gaps.has[k]) return inCut(all, gaps, k, options);
  if (line.blanks === 0 && !opens[k] && isHyphenated(above, line)) return join(above, line, own);
  if (line.blanks > 0 && !isTorn) return KEEP;
  const turn = options.keepLineBreaks ? null : atTurn(all, k);
  if (turn !== null) return turn;
  if (gaps.ragged[k]! > 0) return gaps.ragged[k] === BEGINS ? BREAK : join(above, line, own);
  if (isTorn) return endsSentence(above.text) && !beginsInside(line.text) ? BREAK : join(above, line, own);
  if (options.keepLineBreaks) return KEEP;
  if (layout.kind === 'paragraphs') return BREAK;
  if (layout.kind === 'sentences')
    return isListItem(line.text) || isSigned(above.text)
      ? KEEP
      : { action: 'space', kind: 'line-join', confidence: 0.9 };
  return KEEP;
}

function inCut(
  { lines, layout, own }: Kept,
  { keepsSpaces, isProven }: Gaps,
  k: number,
  options: BreakOptions,
): Decision {
  const [above, line] = [lines[k - 1]!, lines[k]!];
  const hasSpace = hasSpaceAt(lines, k);
  if (keepsSpaces === true && isParagraphEnd(above, line, hasSpace, own))
    return options.keepLineBreaks ? KEEP : layout.kind === 'paragraphs' ? BREAK : KEEP;
  if (options.keepLineBreaks && endsSentence(above.text)) return KEEP;
  if (isHyphenated(above, line) && !isProven) return join(above, line, own);
  return atCut(above, line, { hasSpace, keepsSpaces, isProven }, own);
}

// ---- wrapped text ------------------------------------------------------------------------------------------------------------------

/** For each line, whether the line feed before it is meant: in a block by itself of list items, of verse, of short lines of facts. */
function findBoxes(lines: readonly Line[], layout: Layout): Uint8Array {
  const isBox = new Uint8Array(lines.length);
  for (let first = 0; first < lines.length;) {
    let last = first;
    while (last + 1 < lines.length && lines[last + 1]!.blanks === 0) last++;
    const block = lines.slice(first, last + 1);
    const isSeparate = first > 0 || last + 1 < lines.length;
    if (
      block.length > 1 &&
      isSeparate &&
      !(layout.indented && block.some((line) => line.indent > layout.margin + 1 && !isListItem(line.text))) &&
      isMeant(block, layout)
    )
      isBox.fill(1, first + 1, last + 1);
    first = last + 1;
  }
  return isBox;
}

function isMeant(block: readonly Line[], layout: Layout): boolean {
  if (isListItem(block[0]!.text)) {
    // items may run over several lines: those are joined, so the block is a list only if every line is an item or item lines are short
    return block.every((line) => isListItem(line.text));
  }
  const short = block.filter((line, i) => i + 1 === block.length || wouldFit(line, block[i + 1]!, layout.width));
  if (short.length < block.length) return false;
  return (
    block.length >= 3 &&
    block.filter((line) => !endsSentence(line.text)).length >= 0.6 * block.length &&
    block.every((line) => line.width < 0.8 * layout.width)
  );
}

/** What stands before a line that opens a turn or names who examines, before the words below a label alone, and around a time alone; null for any other. */
function atTurn({ lines, opens, isAlone, layout }: Kept, k: number): Decision | null {
  if (opens[k] || findExaminer(lines[k]!.text) !== null) return lines[k]!.blanks > 0 ? KEEP : BREAK;
  if (isAlone[k - 1]) return KEEP;
  if (!isBesideStamp(lines[k - 1]!, lines[k]!)) return null;
  return layout.kind === 'blocks' || lines[k]!.blanks > 0 ? KEEP : BREAK;
}

/** "5:48pm" above what was written then, or below what was written later: never one line with it. */
const isBesideStamp = (above: Line, line: Line): boolean =>
  isStamp(above.text) ? !beginsInside(line.text) : isStamp(line.text) && !HANGING.test(above.text);

function inWrap({ lines, layout, own }: Kept, k: number, isTorn: boolean, options: BreakOptions): Decision {
  const [above, line] = [lines[k - 1]!, lines[k]!];
  const isIndented = line.indent > layout.margin + 1 && line.indent <= layout.margin + 10;
  if (isTorn) {
    if (layout.indented && isIndented) return BREAK;
    return endsSentence(above.text) &&
      !beginsInside(line.text) &&
      (line.blanks > 1 || wouldFit(above, line, layout.width))
      ? BREAK
      : join(above, line, own);
  }
  if (line.blanks > 0) return KEEP;
  if (layout.hanging) return line.indent > layout.margin + 1 ? join(above, line, own) : BREAK;
  if (layout.indented) return isIndented ? BREAK : join(above, line, own);
  if (wouldFit(above, line, layout.width)) {
    if (options.keepLineBreaks) return KEEP;
    return beginsInside(line.text) && !endsSentence(above.text) ? join(above, line, own) : BREAK;
  }
  return join(above, line, own);
}

/** "the govern-\nment": a line of a page, not of a chunker, that ends in a hyphen. */
const isHyphenated = (above: Line, line: Line): boolean =>
  /\p{L}[-\u2010]$/u.test(above.text.slice(-2)) &&
  beginsWithLetter(line.text) &&
  above.text.length < LONGEST_LINE &&
  !/^(?:and|or|to)(?![\p{L}-])/u.test(line.text);
const LONGEST_LINE = 132;

const isSoftHyphenated = (above: Line, line: Line): boolean =>
  /\p{L}\u00ad$/u.test(above.text.slice(-3)) && beginsWithLetter(line.text);

/** Two lines of one paragraph become one. */
function join(above: Line, line: Line, own: OwnWords): Decision {
  const last = above.text.at(-1)!;
  if (/[-\u00ad\u2010]/.test(last) && hasWord(above.text.at(-2) ?? '') && beginsWithWord(line.text)) {
    const { joint, confidence } = jointAtHyphen(above.text, line.text, own);
    return {
      action: joint,
      kind: joint === 'drop-hyphen' ? 'hyphen-join' : joint === 'glue' ? 'compound-join' : 'line-join',
      confidence,
    };
  }
  if (/[—/]/.test(last) && !/\s/.test(above.text.at(-2) ?? ' ') && /^[\p{L}\p{N}"“]/u.test(line.text))
    return { action: 'glue', kind: 'compound-join', confidence: 0.85 };
  if (/^[—]\S/.test(line.text)) return { action: 'glue', kind: 'compound-join', confidence: 0.7 };
  return { action: 'space', kind: 'line-join', confidence: 0.97 };
}

// ---- chunks ------------------------------------------------------------------------------------------------------------------------

/** White space was left at a cut: at the end of the line before, or before this one beyond the margin. */
const hasSpaceAt = (lines: readonly Line[], k: number): boolean => lines[k - 1]!.trailing || lines[k]!.indent > 0;

/** Where cuts keep their spaces, a bare line feed between what can be no single word ends a paragraph that lacks its full stop. */
const isParagraphEnd = (above: Line, line: Line, hasSpace: boolean, own: OwnWords): boolean =>
  !hasSpace &&
  /^[-–—]?\p{Lu}[\p{L}’'. ]/u.test(line.text) &&
  /[\p{L}\p{N}%)\]]['’"”]?$/u.test(above.text) &&
  !HANGING.test(above.text) &&
  !seversWord(above.text, line.text, own);

/** How a text was cut, and whether a space is left at the cut in hand. */
interface Cutting {
  readonly hasSpace: boolean;
  readonly keepsSpaces: boolean | null;
  readonly isProven: boolean;
}

function atCut(above: Line, line: Line, { hasSpace, keepsSpaces, isProven }: Cutting, own: OwnWords): Decision {
  if (hasSpace) return { action: 'space', kind: 'line-join', confidence: 0.97 };
  const { joint, confidence } = jointAtCut(above.text, line.text, keepsSpaces, isProven, own);
  return { action: joint, kind: joint === 'glue' ? 'word-join' : 'line-join', confidence };
}

/** Which line feeds a chunker has put in. */
interface Cuts {
  readonly has: readonly boolean[];
  readonly isProven: boolean;
}

function findCuts(text: string, kept: Kept): Cuts {
  const { lines, own } = kept;
  const isSure = lines.map((line, k) => k > 0 && line.blanks === 0 && isSureCut(kept, k));
  const isStrong = lines.map((line, k) => isSure[k]! && isStrongCut(lines[k - 1]!, line, own));
  if (!isSure.includes(true)) return { has: isSure, isProven: false };
  const measures = [
    (from: number, to: number): number => to - from,
    (from: number, to: number): number => byteLength(text, from, to),
  ];
  for (const slack of [2.5, 7]) {
    for (const measure of measures) {
      // a long line without a full stop may be one that lacks it: such a cut is sure only if the grid has it
      const grid =
        gridOf(text, lines, { isCut: isSure, isSure, measure, slack }) ??
        gridOf(text, lines, { isCut: isSure, isSure: isStrong, measure, slack });
      if (grid !== null) return { has: lines.map((_, k) => grid.has(k)), isProven: true };
    }
  }
  // A first line without a full stop, and no other cut in the text: a heading.
  if (isSure[1] && !isStrong[1] && isSure.indexOf(true, 2) < 0 && lines.length > 2 && isUpper(lines[1]!.text))
    return { has: lines.map(() => false), isProven: false };
  return { has: isSure, isProven: false };
}

interface Measured {
  readonly isCut: readonly boolean[];
  readonly isSure: readonly boolean[];
  readonly measure: (from: number, to: number) => number;
  readonly slack: number;
}

function gridOf(text: string, lines: readonly Line[], { isCut, isSure, measure, slack }: Measured): Set<number> | null {
  const feeds: (LineFeed & { readonly line: number })[] = [];
  let at = 0;
  let from = 0;
  for (let k = 1; k < lines.length; k++) {
    const feed = text.indexOf('\n', lines[k - 1]!.end);
    at += measure(from, feed);
    feeds.push({ at, isSure: isSure[k]!, line: k });
    from = isCut[k]! ? feed + 1 : feed; // the line feed of a paragraph is text too
  }
  at += measure(from, text.length);
  const grid = findGrid(feeds, at, slack);
  return grid === null ? null : new Set(grid.map((i) => feeds[i]!.line));
}

function byteLength(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}

/** A line feed that nobody who sets paragraphs makes. */
function isSureCut(kept: Kept, k: number): boolean {
  const { lines, opens, labels, layout, own } = kept;
  const [above, line] = [lines[k - 1]!, lines[k]!];
  if (layout.kind === 'sentences') return false;
  if (completesLabel(above.text, line.text, labels)) return true;
  if (standsByItself(kept, k)) return false;
  if (isBareMark(above.text) || seversNumber(above.text, line.text)) return true;
  const isLong = above.text.length >= LONG_LINE;
  if (isLong && (above.trailing === oddEnd(lines) || line.indent > 0)) return true;
  if (layout.kind === 'blocks' && isVerse(lines, k)) return false;
  if (beginsInside(line.text) && !(isLower(line.text) && above.text.length < 60 && endsSentence(above.text)))
    return true;
  if (/[([{“‘«,—–-]$/.test(above.text) && (isLong || layout.kind === 'blocks' || /\p{L},$/u.test(above.text)))
    return true;
  if (endsSentence(above.text)) return false;
  if (seversWord(above.text, line.text, own)) return true;
  if (mostlyTurns(opens) && opens.indexOf(true) < k) return true;
  return breaksOff(above, line, layout);
}

/** A turn, the words below a label alone, what a time stands above or below, what stands below a signed quotation, another item of a list. */
const standsByItself = ({ lines, opens, isAlone }: Kept, k: number): boolean =>
  opens[k]! ||
  isSigned(lines[k - 1]!.text) ||
  isAlone[k - 1]! ||
  isBesideStamp(lines[k - 1]!, lines[k]!) ||
  isNextItem(lines[k - 1]!.text, lines[k]!.text);

const isBareMark = (above: string): boolean => /^["“‘«(]+$/.test(above);
const seversNumber = (above: string, text: string): boolean =>
  /\d[.,]$/.test(above) && /^\d/.test(text) && !isListItem(above);
const isNextItem = (above: string, text: string): boolean =>
  isListItem(text) && (endsSentence(above) || isListItem(above) || /^[*•·▪‣◦]/.test(text));

/** A line without its full stop that is no heading. */
function breaksOff(above: Line, line: Line, layout: Layout): boolean {
  // "The department said that as of": no heading ends so
  const isTitled = /^\p{Lu}(?:[\p{Ll}’']|\p{Lu}{3})/u.test(line.text) && above.text.length < SHORTEST_CUT;
  return (
    above.text.length >= LONG_LINE ||
    (layout.kind === 'blocks' && !isListItem(above.text) && !isTitled) ||
    HANGING.test(above.text) ||
    (/^\d/.test(line.text) && /\d$/.test(above.text))
  );
}

/** Hardly a heading. */
const LONG_LINE = 120;
/** A line shorter than this, before a capital, may as well be a heading. */
const SHORTEST_CUT = 100;

/** A cut that shows itself by more than a missing full stop. */
const isStrongCut = (above: Line, line: Line, own: OwnWords): boolean =>
  beginsInside(line.text) ||
  line.indent > 0 ||
  HANGING.test(above.text) ||
  /[([{,—–-]$/.test(above.text) ||
  seversWord(above.text, line.text, own);

/** A block of short lines, three at least, or of two that both stop: verse, facts, an address. */
function isVerse(lines: readonly Line[], k: number): boolean {
  let first = k;
  while (first > 0 && lines[first]!.blanks === 0 && k - first < 40) first--;
  let last = k;
  while (last + 1 < lines.length && lines[last + 1]!.blanks === 0 && last - k < 40) last++;
  const size = last - first + 1;
  for (let i = first; i <= last; i++) if (lines[i]!.text.length > 90) return false;
  return size > 2 || !beginsInside(lines[k]!.text);
}

/** "O" and "KAFOR: ...", where OKAFOR is a label: the cut runs through it. */
function completesLabel(above: string, text: string, labels: ReadonlySet<string>): boolean {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 40 || above.length > 40) return false;
  for (const label of labels)
    if (
      label.length > above.length &&
      label.startsWith(above) &&
      label.slice(above.length).trim() === text.slice(0, colon)
    )
      return true;
  return false;
}

const oddEndOf = new WeakMap<readonly Line[], boolean | null>();
/** The odd end of a line: in white space where few lines have it, without where most do; null where it is so and so, and tells nothing. */
function oddEnd(lines: readonly Line[]): boolean | null {
  let known = oddEndOf.get(lines);
  if (known === undefined) {
    const count = lines.filter((line) => line.trailing).length;
    oddEndOf.set(
      lines,
      (known = 3 * count > lines.length && 3 * count < 2 * lines.length ? null : 2 * count < lines.length),
    );
  }
  return known;
}

/** Most lines open a turn: then one that does not goes on from the line before. */
const mostlyTurns = (opens: readonly boolean[]): boolean => countOf(opens) > 0.5 * opens.length;

const counts = new WeakMap<readonly boolean[], number>();
function countOf(opens: readonly boolean[]): number {
  let count = counts.get(opens);
  if (count === undefined) counts.set(opens, (count = opens.filter(Boolean).length));
  return count;
}
