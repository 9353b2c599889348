import type { CueTime } from '../structure/captions.ts';
import { fromSource, toSource } from '../text/alignment.ts';
import { applyEdits, composeEdits } from '../text/edits.ts';
import { aBoolean, checkOptions, checkText } from '../text/checks.ts';
import { decideBreaks, type BreakOptions, type Decision } from './breaks.ts';
import { findBoardEmphasis, findInvisible, findLineEnds, findMarkup } from './damage.ts';
import { findControls, findMojibake } from './encodings.ts';
import type { Line } from '../structure/lines.ts';
import { readPage } from '../structure/page.ts';
import { Sheet } from '../structure/sheet.ts';
import { captionEdits } from './caption-lines.ts';
import { findWebLines } from './furniture.ts';
import { findPageSpaces, findUnseen } from './html-page.ts';
import { findLineNumbers, findMailQuotes, findRunInNumbers } from './margins.ts';
import { paragraphsOf } from './paragraphs.ts';
import { findRunTogether } from './sentence-ends.ts';
import { findLoneHyphens, findSplitWords } from './split-words.ts';
import type { Repair, RepairResult } from './types.ts';

/** Options of {@link repairParagraphs}. */
export interface RepairOptions {
  /** Leave running heads, footers and page numbers where they are. Default false. */
  readonly keepFurniture?: boolean;
  /** Leave single line breaks that could be meant (between sentences). Default false. */
  readonly keepLineBreaks?: boolean;
  /** Leave HTML tags and character references as they are. Default false. */
  readonly keepMarkup?: boolean;
}

/** What {@link RepairOptions} must be. */
export const REPAIR_RULES = { keepFurniture: aBoolean, keepLineBreaks: aBoolean, keepMarkup: aBoolean };

/**
 * Puts a damaged text back together: chunks, hard wraps, hyphens at line ends, page furniture, lost breaks, wrong encoding, left-overs of HTML,
 * invisible characters. Text that is not broken comes back unchanged.
 *
 * @param raw any string
 * @returns `text`, in which blank lines separate paragraphs; `repairs`, which applied to `raw` give `text` exactly; `paragraphs` of `text`
 * @throws TypeError if `raw` is no string, or an option is unknown or no boolean
 */
export function repairParagraphs(raw: string, options: RepairOptions = {}): RepairResult {
  const { text, repairs, sheet } = mend(raw, options);
  return { text, repairs, paragraphs: paragraphsOf(text, readPage(text, sheet)) };
}

/** A text put back together, and when the words of captions are heard: offsets of the repaired text, in seconds. */
export interface Mended {
  readonly text: string;
  readonly repairs: readonly Repair[];
  readonly times: readonly CueTime[];
  /** What the last look at the repaired text found. */
  readonly sheet: Sheet;
}

/** {@link repairParagraphs} without the paragraphs, for who reads the page anyway. */
export function mend(raw: string, options: RepairOptions = {}): Mended {
  checkText('repairParagraphs', raw);
  checkOptions('repairParagraphs', options, REPAIR_RULES);
  const { keepFurniture = false, keepLineBreaks = false, keepMarkup = false } = options;

  let text = raw;
  let repairs: Repair[] = [];
  let heard: CueTime[] = [];
  let sheet = new Sheet(text);
  const then = (edits: readonly Repair[]): boolean => {
    if (edits.length === 0) return false;
    repairs = composeEdits<Repair>(text, repairs, edits, merged);
    text = applyEdits(text, edits);
    sheet = new Sheet(text);
    return true;
  };
  /** What was damaged twice is mended twice. */
  const twice = (find: (text: string) => readonly Repair[]): boolean => then(find(text)) && then(find(text));
  // what one pass mends can lay bare what another one sees: go on until nothing changes, so that repairing twice is repairing once
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = text;
    then(findControls(text));
    then(findLineEnds(text));
    const captions = captionEdits(text);
    if (captions !== null) {
      if (pass === 0)
        heard = captions.times.map(({ at, time }) => ({
          at: toSource(repairs, { start: at, end: at + 1 }).start,
          time,
        }));
      then(captions.edits);
    }
    then(findRunInNumbers(text));
    then(findLineNumbers(text));
    then(findMailQuotes(text));
    twice(findMojibake);
    if (!keepMarkup) {
      then(findUnseen(text));
      then(findPageSpaces(text));
      twice(findMarkup);
      then(findBoardEmphasis(text));
    }
    then(findMojibake(text));
    then(findLoneHyphens(text));
    then(findInvisible(text));
    if (!keepFurniture) then(findWebLines(sheet));
    then(findBreaks(sheet, { keepFurniture, keepLineBreaks }));
    then(findSplitWords(text));
    then(findRunTogether(text));
    if (text === before) break;
  }
  return {
    text,
    repairs,
    times: heard.map(({ at, time }) => ({ at: fromSource(repairs, { start: at, end: at + 1 }).start, time })),
    sheet,
  };
}

const MOST_PASSES = 6;

/** Touching edits become one, of the kind of the one that decided most. */
function merged(group: readonly Repair[], source: Repair['source'], replacement: string): Repair {
  const last = group.at(-1)!;
  return {
    source,
    replacement,
    kind: last.kind,
    confidence: group.reduce((least, { confidence }) => Math.min(least, confidence), 1),
  };
}

/** Decisions about the gaps between lines, as edits. */
function findBreaks(sheet: Sheet, options: BreakOptions): Repair[] {
  const { text, lines } = sheet;
  if (lines.length === 0) return [];
  const { kept, before, layout, inner } = decideBreaks(sheet, options);
  const edits: Repair[] = [];
  const put = (
    start: number,
    end: number,
    replacement: string,
    { kind, confidence }: Pick<Decision, 'kind' | 'confidence'>,
  ): void => {
    if (text.slice(start, end) !== replacement) edits.push({ source: { start, end }, replacement, kind, confidence });
  };
  const isDamaged =
    layout.kind === 'wrapped' || kept.length < lines.length || before.some(({ action }) => action !== 'keep');
  if (kept.length < lines.length && kept[0] !== 0)
    put(0, kept.length > 0 ? lines[kept[0]!]!.start : text.length, '', FURNITURE);
  else if (isDamaged && lines[0]!.start > 0 && layout.kind === 'wrapped') put(0, lines[0]!.start, '', MARGIN);
  for (let k = 1; k < kept.length; k++) {
    const [above, line] = [lines[kept[k - 1]!]!, lines[kept[k]!]!];
    const decision = before[k]!;
    const isTorn = kept[k]! - kept[k - 1]! > 1;
    const how = isTorn ? { kind: 'furniture' as const, confidence: decision.confidence } : decision;
    const gap = text.slice(above.end, line.start);
    switch (decision.action) {
      case 'glue':
        put(above.end, line.start, '', how);
        break;
      case 'drop-hyphen':
        put(above.end - 1, line.start, '', how);
        break;
      case 'space':
        put(above.end, line.start, ' ', how);
        break;
      case 'break':
        put(above.end, line.start, '\n\n', how);
        break;
      default:
        if (isTorn) put(above.end, line.start, '\n\n', how);
        else if (layout.kind === 'wrapped') tidy(put, above, line, gap, layout.margin);
    }
  }
  if (kept.length > 0 && kept.length < lines.length && kept.at(-1)! < lines.length - 1)
    put(lines[kept.at(-1)!]!.end, text.length, '', FURNITURE);
  const opening = options.keepLineBreaks ? [] : inner.map((start) => beforeTurn(text, start));
  if (layout.kind === 'wrapped')
    edits.push(
      ...justified(lines, kept).filter(
        ({ source }) => !opening.some((edit) => edit.source.start < source.end && source.start < edit.source.end),
      ),
    );
  edits.push(...opening);
  return edits.sort((a, b) => a.source.start - b.source.start);
}

const FURNITURE = { kind: 'furniture', confidence: 0.9 } as const;
const MARGIN = { kind: 'space', confidence: 0.9 } as const;

/** "... one minute. VANE: Thank you.": a turn begins a paragraph. */
function beforeTurn(text: string, start: number): Repair {
  let from = start;
  while (from > 0 && /\s/.test(text[from - 1]!)) from--;
  return { source: { start: from, end: start }, replacement: '\n\n', kind: 'paragraph-break', confidence: 0.9 };
}

/** Margins and trailing spaces of a wrapped text go, with line feeds that stay; the indent of a list item beyond the margin is meant. */
function tidy(
  put: (start: number, end: number, replacement: string, how: { kind: 'space'; confidence: number }) => void,
  above: Line,
  line: Line,
  gap: string,
  margin: number,
): void {
  const feeds = gap.split('\n').length - 1;
  put(
    above.end,
    line.start,
    (feeds > 1 ? '\n\n' : '\n') + (feeds > 1 ? '' : ' '.repeat(Math.max(0, line.indent - margin))),
    MARGIN,
  );
}

/** Spaces doubled to fill lines to their width: where many lines have them in mid-line. */
function justified(lines: readonly Line[], kept: readonly number[]): Repair[] {
  let stretched = 0;
  for (const k of kept) if (lines[k]!.width < lines[k]!.text.length) stretched++;
  if (stretched < 3 || stretched < 0.15 * kept.length) return [];
  const edits: Repair[] = [];
  for (const k of kept) {
    for (const { index, 0: run } of lines[k]!.text.matchAll(/(?<! ) {2,}/g)) {
      edits.push({
        source: { start: lines[k]!.start + index, end: lines[k]!.start + index + run.length },
        replacement: ' ',
        kind: 'space',
        confidence: 0.95,
      });
    }
  }
  return edits;
}
