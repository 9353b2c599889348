/* What each block of a page is: prose, a heading, a turn, an item of a list, verse; and where a report says it was written. */
import type { Span } from '../text/span.ts';
import { isUpper } from '../text/letters.ts';
import { endsSentence, isListItem, type Line } from './lines.ts';
import { isMatter, isStageDirection } from './line-kinds.ts';
import type { Block, BlockKind, DialogueSpeaker, DialogueTurn } from './types.ts';

/**
 * The blocks of a text: what blank lines separate.
 *
 * @param isFurniture where lines begin that are a web page's furniture
 */
export function findBlocks(
  text: string,
  turns: readonly DialogueTurn[],
  speakers: readonly DialogueSpeaker[],
  isFurniture: ReadonlySet<number>,
): Block[] {
  const blocks: Block[] = [];
  let t = -1;
  for (const { start, end } of splitBlocks(text)) {
    while (t + 1 < turns.length && turns[t + 1]!.start < end && turns[t + 1]!.start <= start) t++;
    const running = t >= 0 && start < Math.max(turns[t]!.end, turns[t]!.start + 1) ? t : -1;
    // what stands in front of a label, in its own block, goes with the turn that it opens
    const turn = running < 0 && t + 1 < turns.length && turns[t + 1]!.start < end ? t + 1 : running;
    const own = text.slice(start, end);
    const opens = turn >= 0 && turns[turn]!.start >= start;
    blocks.push({
      start,
      end,
      turn,
      kind:
        isFurniture.size > 0 && isAll(text, start, end, isFurniture)
          ? 'furniture'
          : opens
            ? kindOfTurn(turns[turn]!, speakers)
            : kindOf(own, blocks.at(-1), turn >= 0, turns.length > 0 && t === turns.length - 1 && turn < 0),
    });
    while (t + 1 < turns.length && turns[t + 1]!.start < end) t++;
  }
  return blocks;
}

/** Whether every line of a block is furniture. */
function isAll(text: string, start: number, end: number, isFurniture: ReadonlySet<number>): boolean {
  if (!isFurniture.has(start)) return false;
  return [...text.slice(start, end).matchAll(/\n\s*/g)].every(({ index, 0: gap }) =>
    isFurniture.has(start + index + gap.length),
  );
}

function splitBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let start = -1;
  let end = -1;
  for (let at = 0; at <= text.length;) {
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    let from = at;
    let to = stop;
    while (from < to && isSpace(text, from)) from++;
    while (to > from && isSpace(text, to - 1)) to--;
    if (from === to) {
      if (start >= 0) blocks.push({ start, end });
      start = -1;
    } else {
      if (start < 0) start = from;
      end = to;
    }
    at = stop + 1;
  }
  if (start >= 0) blocks.push({ start, end });
  return blocks;
}

const isSpace = (text: string, at: number): boolean => text.charCodeAt(at) <= 0x20 || /[\s\u0085]/.test(text[at]!);

function kindOfTurn({ speaker }: DialogueTurn, speakers: readonly DialogueSpeaker[]): BlockKind {
  const { kind, asks } = speakers[speaker]!;
  return kind === 'letter' || kind === 'unnamed' ? (asks ? 'question' : 'answer') : 'turn';
}

/** "WESTPORT, Ode State (TNA) -- ": the head of a report's first line, with its dash. */
const DATELINE =
  /^\p{Lu}[\p{Lu} .'’/-]{2,40}(?:, [\p{L}\d .,]{1,30})?(?: \([^()]{2,20}\))? ?(?:[—–]|--|- |-(?= )|:(?= ))\s{0,3}(?:\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}: )?/u;

/** Most lines have a small letter among the first three, and are spared the pattern. */
const datelineAt = (head: string): string | undefined =>
  isUpper(head) && /^[^a-z]{3}/.test(head) ? DATELINE.exec(head)?.[0] : undefined;

/** With a capital or a figure, an opening mark before it or not. */
function beginsTitle(text: string): boolean {
  const first = /^["“‘]/.test(text) ? text.slice(1, 3) : text;
  return isUpper(first) || /^\d/.test(first);
}

function kindOf(text: string, before: Block | undefined, isSpoken: boolean, isBehind: boolean): BlockKind {
  const head = text.slice(0, 220);
  if (text.length < 160 && isStageDirection(text)) return 'stage';
  if (isBehind && isMatter(head)) return 'matter';
  if (/^#{1,6}\s/.test(head) && text.length < 200 && !text.includes('\n')) return 'heading';
  if (isListItem(head) && text.length < 1000) return 'list-item';
  if (isSpoken) return 'prose';
  const lines = text.split('\n', 40);
  if (lines.length >= 3 && lines.every((line) => line.length < 70))
    return lines.every((line) => isListItem(line.trim())) ? 'list-item' : 'verse';
  if (isByline(text)) return 'byline';
  if (text.length >= 60 && datelineAt(head) !== undefined) return 'dateline';
  if (isAsked(text) && before?.kind !== 'heading') return 'question';
  if (text.length < 120 && !endsSentence(text) && beginsTitle(text) && !/[,;]$/.test(text)) return 'heading';
  return 'prose';
}

const isByline = (text: string): boolean =>
  text.length < 90 &&
  /^(?:By|BY|by|(?:Posted|Written|Published)(?:\s[Bb]y|:))\s\p{Lu}/u.test(text) &&
  !/[.!?]$/.test(text);
const isAsked = (text: string): boolean => text.length < 300 && /\?["”’]?[*_]{0,3}$/.test(text) && !/["“”]/.test(text);

const PLACE_AND_DASH = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2} [-–—] (?=\p{Lu}\p{Ll}* \p{L})/u;

/** A headline, a byline, a date: what stands above the lead of a report. */
const isHeadOfPage = (line: string): boolean => line.length < 160 && !endsSentence(line);

/** Heads of lines that say where a report was written: in capitals before a dash anywhere, before a colon at the beginning of a report that is no dialogue, below its headline or not. */
export function findDatelines(text: string, lines: readonly Line[], turns: readonly DialogueTurn[]): Span[] {
  const found: Span[] = [];
  const labels = new Set(turns.map(({ start }) => start));
  for (const [n, { start, end }] of lines.entries()) {
    if (labels.has(start)) continue;
    const head = text.slice(start, Math.min(end, start + 120));
    const capitals = isUpper(head.slice(1)) ? datelineAt(head) : undefined;
    if (capitals !== undefined && !/(?<!\d{4}):\s*$/.test(capitals)) {
      found.push({ start, end: start + capitals.length });
      continue;
    }
    if (n > 3 || turns.length > 0) continue;
    if (!lines.slice(0, n).every((line) => isHeadOfPage(text.slice(line.start, line.end)))) continue;
    // "Westport: The harbour froze on Friday. Boats ...": a headline with a colon is a single sentence, and what is quoted there is somebody's
    const colon = /^\p{Lu}[\p{L} .,'’-]{1,40}: (?=\p{Lu})/u.exec(head)?.[0];
    if (colon !== undefined && /[.!?]["”’]?\s+\S/.test(text.slice(start + colon.length, end))) {
      found.push({ start, end: start + colon.length });
      continue;
    }
    // "Port Ellen - The ferry sank on Friday.": but not "Ada Ode - the mayor of Tarn - said ..."
    const dash = PLACE_AND_DASH.exec(head)?.[0];
    const behind = dash === undefined ? '' : text.slice(start + dash.length, end);
    if (dash !== undefined && /[.!?]["”’]?$/.test(behind) && !/ [-–—] /.test(behind))
      found.push({ start, end: start + dash.length });
  }
  return found;
}
