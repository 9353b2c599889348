import { isAsciiWritten, isUpper } from '../text/letters.ts';
import { findLabels } from './layout.ts';
import { endsSentence, isListItem, labelOf } from './lines.ts';
import type { Paragraph, ParagraphKind } from './types.ts';

// What each paragraph of the repaired text is: prose, a heading, a question, an answer ...

/** The paragraphs of a text: what blank lines separate. */
export function findParagraphs(text: string): Paragraph[] {
  const blocks = findBlocks(text);
  const { labels } = findLabels(blocks.map(({ start, end }) => text.slice(start, Math.min(end, start + 60))));
  const paragraphs: Paragraph[] = [];
  for (const { start, end } of blocks) {
    const own = text.slice(start, end);
    const label = labelOf(own);
    const speaker = label !== null && (labels.has(label) || (isQuestionLabel(label) && (!label.endsWith('.') || own.includes(`${label}:`)))) ? label : undefined;
    const before = paragraphs.at(-1);
    paragraphs.push({ start, end, kind: kindOf(own, speaker, before), ...(speaker !== undefined && { speaker }) });
  }
  return paragraphs;
}

function findBlocks(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
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

const isQuestionLabel = (label: string): boolean => /^(?:Q|A|Question|Answer|QUESTION|ANSWER)\d{0,3}\.?$/.test(label);

/** "WESTPORT, Ode State (TNA) -- " */
const isDateline = (head: string): boolean => isAsciiWritten(head)
  ? /^[A-Z][A-Z .'’/-]{2,30}(?:, [A-Za-z\d .,]{1,30})?(?: \([^)]{2,20}\))? ?(?:[—–:]|--|- )/.test(head)
  : /^\p{Lu}[\p{Lu} .'’/-]{2,30}(?:, [\p{L}\d .,]{1,30})?(?: \([^)]{2,20}\))? ?(?:[—–:]|--|- )/u.test(head);

/** With a capital or a figure, an opening mark before it or not. */
function beginsTitle(text: string): boolean {
  const first = /^["“‘]/.test(text) ? text.slice(1, 3) : text;
  return isUpper(first) || /^\d/.test(first);
}

function kindOf(text: string, speaker: string | undefined, before: Paragraph | undefined): ParagraphKind {
  const head = text.slice(0, 200);
  if (speaker !== undefined) {
    if (/^Q/i.test(speaker) && isQuestionLabel(speaker)) return 'question';
    if (/^A/i.test(speaker) && isQuestionLabel(speaker)) return 'answer';
    return 'turn';
  }
  if (isListItem(head) && text.length < 1000) return 'list-item';
  const lines = text.split('\n', 40);
  if (lines.length >= 3 && lines.every((line) => line.length < 70)) return lines.every((line) => isListItem(line.trim())) ? 'list-item' : 'verse';
  if (/^(?:By|BY)\s/.test(head) && isUpper(head.slice(2).trimStart()) && text.length < 90 && !/[.!?]$/.test(text)) return 'byline';
  if (text.length >= 60 && isUpper(head) && isDateline(head)) return 'dateline';
  if (text.length < 300 && /\?["”’]?[*_]{0,3}$/.test(text) && (before === undefined || before.kind !== 'heading') && !/["“”]/.test(text)) return 'question';
  if (text.length < 120 && !endsSentence(text) && beginsTitle(text) && !/[,;]$/.test(text)) return 'heading';
  return 'prose';
}
