/*
 * Files of captions, WebVTT and SubRip (SRT): cues with a time each, which cut sentences wherever the screen is full. Who speaks stands in a voice tag
 * ("<v Ada Ode>"), in a label at each cue, or at the first cue of a turn alone. Times, numbers, settings and notes are no text; all words of all cues are.
 * Formats: https://www.w3.org/TR/webvtt1/ and the SubRip format as players read it.
 */
import { beginsInside, endsSentence } from './lines.ts';

/** A change of the text, as an edit: what stands in the place of a stretch of the raw text. */
export interface CaptionEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Where a cue's words begin in the raw text, and at which second they are heard. */
export interface CueTime {
  readonly at: number;
  readonly time: number;
}

export interface Captions {
  readonly edits: readonly CaptionEdit[];
  readonly times: readonly CueTime[];
}

/** "00:01:02.500 --> 00:01:04.000 align:start"; in brackets, with the words behind, as programs that write down speech print it. */
const TIMING =
  /^\s{0,8}(\[?)((?:\d{1,3}:)?\d{1,2}:\d{1,2})(?:[.,]\d{1,3})?\s{0,4}-->\s{0,4}((?:\d{1,3}:)?\d{1,2}:\d{1,2})(?:[.,]\d{1,3})?(\]?)\s{0,4}/;

interface Row {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Cue {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly Row[];
}

/** What a file of captions has besides its words; null for any other text. */
export function readCaptions(text: string): Captions | null {
  if (!text.includes('-->')) return readVoices(text) ?? readTimedLines(text);
  const cues = findCues(text);
  if (cues.length === 0) return null;
  const { edits, times } = joinCues(text, cues);
  return { edits: edits.concat(tagsWithin(text, edits)).sort((a, b) => a.start - b.start), times };
}

/** The words of all cues, with what parts one from the next. */
function joinCues(text: string, cues: readonly Cue[]): { readonly edits: CaptionEdit[]; readonly times: CueTime[] } {
  const edits: CaptionEdit[] = [];
  const times: CueTime[] = [];
  let end = 0; // of the words before
  let voice = '';
  let until = 0;
  for (const { cue, rows } of spokenRows(cues)) {
    for (const { row, head, isFirst } of rows) {
      const { label, start, isVoice } =
        head === '' ? readVoice(row.text) : { label: givenNameFirst(head), start: 0, isVoice: true };
      const body = row.start + start;
      if (body >= row.end) continue;
      if (isFirst) times.push({ at: body, time: cue.from });
      const isNew = label !== '' && label !== voice;
      const before = text.slice(Math.max(0, end - 8), end).replace(/<\/?[a-z][^<>]*>$/i, '');
      const isPause = isFirst && (/[)\]]$/.test(before) || (cue.from - until >= PAUSE && endsSentence(before)));
      const isApart = isNew || isPause || /^(?:[-–—]\s?\p{L}|>>)/u.test(row.text);
      const from = label !== '' && (!isNew || isVoice) ? body : row.start;
      const gap = end === 0 ? '' : isApart ? '\n\n' : ' ';
      edits.push({ start: end, end: from, replacement: gap + (isNew && isVoice ? `${label}: ` : '') });
      if (label !== '') voice = label;
      end = row.end;
    }
    until = cue.to;
  }
  if (end < text.length) edits.push({ start: end, end: text.length, replacement: '' });
  return { edits, times };
}

interface SpokenRow {
  readonly row: Row;
  /** A name alone above the words of its cue. */
  readonly head: string;
  /** The first of its cue that is read. */
  readonly isFirst: boolean;
}

/** The rows of cues that hold words, those that roll up the screen once. */
function* spokenRows(cues: readonly Cue[]): Generator<{ readonly cue: Cue; readonly rows: readonly SpokenRow[] }> {
  const isHeaded = areHeaded(cues);
  const isRolling = areRolling(cues);
  let shown = ''; // the line of words before, without its tags
  for (const cue of cues) {
    const rows: SpokenRow[] = [];
    for (const [r, row] of cue.rows.entries()) {
      const head = isHeaded && r === 1 && isHead(cue.rows[0]!.text) ? cue.rows[0]!.text : '';
      if (isHeaded && r === 0 && cue.rows.length > 1 && isHead(row.text)) continue;
      if (isRolling) {
        const words = withoutTags(row);
        if (words === shown) continue;
        shown = words;
      }
      rows.push({ row, head, isFirst: rows.length === 0 });
    }
    yield { cue, rows };
  }
}

/** A few words with a capital and no stop; "Ode, Ada (Guest)". */
const isHead = (row: string): boolean =>
  row.length < 48 &&
  /^\p{Lu}[\p{L}\p{N}.'’_ -]*(?:, \p{Lu}[\p{L}.'’ -]{1,24})?(?: \([\p{L}\p{N} ]{2,20}\))?$/u.test(row) &&
  !/[.!?]$/.test(row) &&
  row.split(' ').length < 6;

/** "Ode, Ada (Guest)", as directories have it, with the given name first. */
const givenNameFirst = (head: string): string => head.replace(/^([^,()]+), ([^,()]+?)(?= \(|$)/, '$2 $1');

/** Whether most cues begin with a line that names who speaks: names come back. */
function areHeaded(cues: readonly Cue[]): boolean {
  const heads = cues.filter(({ rows }) => rows.length > 1 && isHead(rows[0]!.text)).map(({ rows }) => rows[0]!.text);
  return heads.length > 2 && heads.length * 5 >= cues.length * 4 && new Set(heads).size * 2 <= heads.length;
}

/** Whether most cues begin with the line that the one before ended with, as where lines roll up a screen. */
function areRolling(cues: readonly Cue[]): boolean {
  let again = 0;
  for (let i = 1; i < cues.length; i++) {
    const before = withoutTags(cues[i - 1]!.rows.at(-1));
    if (before !== '' && before === withoutTags(cues[i]!.rows[0])) again++;
  }
  return again > 2 && again * 2 >= cues.length;
}

const withoutTags = (row: Row | undefined): string => (row?.text ?? '').replace(TAGS, '').trim();

// ---- lines with a time each ---------------------------------------------------------------------------------------------------------

/** "[00:12] had been sound for a hundred years": a time before the words. */
const TIME_BEFORE = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?[\])]?\s{1,8}(?=\S)/;
const LEAST_TIMED = 3;
/** Words that a line may have in common with the one before. */
const MOST_AGAIN = 12;

/** Lines of captions without anybody's name, each with its time: the times go, and so do words that a line has from the one before. */
function readTimedLines(text: string): Captions | null {
  if (!/^[[(]?\d{1,2}:\d{2}/m.test(text)) return null;
  const rows = rowsOf(text).filter((row) => row.text !== '');
  const heads = rows.map((row) => TIME_BEFORE.exec(row.text.slice(0, 40)));
  const timed = heads.filter((head) => head !== null).length;
  const bodies = rows.map((row, i) => row.text.slice(heads[i]?.[0].length ?? 0));
  if (
    timed < LEAST_TIMED ||
    timed * 5 < rows.length * 4 ||
    bodies.some((body) => /^(?:>>|[-–—]\s?\p{L}|\p{Lu}[^:!?<>"“”\n]{0,50}:(?:\s|$))/u.test(body))
  )
    return null;
  const seconds = heads.map((head) => (head === null ? -1 : secondsOf(head[1]!)));
  let latest = 0;
  for (const second of seconds) {
    if (second >= 0 && second < latest) return null;
    latest = Math.max(latest, second);
  }

  // one line goes on where the other broke off: a schedule has times too
  const goesOn = bodies.filter(
    (body, i) => i > 0 && !endsSentence(bodies[i - 1]!.slice(-8)) && beginsInside(body),
  ).length;
  if (goesOn * 2 < bodies.length - 1) return null;

  const again = bodies.map((body, i) => (i === 0 ? 0 : againOf(bodies[i - 1]!, body)));
  const isRolling = again.filter((length) => length > 0).length * 2 >= bodies.length - 1;
  const edits: CaptionEdit[] = [];
  const times: CueTime[] = [];
  let end = 0;
  for (const [i, row] of rows.entries()) {
    const start = row.start + (heads[i]?.[0].length ?? 0) + (isRolling ? again[i]! : 0);
    if (start >= row.end) continue;
    if (seconds[i]! >= 0) times.push({ at: start, time: seconds[i]! });
    const gap = text.slice(end, row.start);
    edits.push({
      start: end,
      end: start,
      replacement:
        end === 0
          ? ''
          : !endsSentence(text.slice(Math.max(0, end - 8), end))
            ? ' '
            : /\n[^\S\n]*\n/.test(gap)
              ? '\n\n'
              : '\n',
    });
    end = row.end;
  }
  return { edits: edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.replacement), times };
}

/** How much of the head of a line is the end of the line before, in whole words, two at least. */
function againOf(before: string, line: string): number {
  const last = before.toLowerCase().split(/\s+/).slice(-MOST_AGAIN);
  const words = [...line.matchAll(/\S+/g)].slice(0, MOST_AGAIN + 1);
  for (let n = Math.min(last.length, words.length); n >= 2; n--) {
    if (last.slice(-n).every((word, i) => word === words[i]![0].toLowerCase())) return words[n]?.index ?? line.length;
  }
  return 0;
}

/** Seconds of silence that part two paragraphs of one voice. */
const PAUSE = 4;

/** Tags and settings within the words that stay: "<i>", "</v>", "<c.yellow>", "<00:01:02.000>", "{\an8}". */
function tagsWithin(text: string, edits: readonly CaptionEdit[]): CaptionEdit[] {
  const found: CaptionEdit[] = [];
  for (const [i, edit] of edits.entries()) {
    const to = edits[i + 1]?.start ?? edit.end;
    for (const { index, 0: tag } of text.slice(edit.end, to).matchAll(TAGS))
      found.push({ start: edit.end + index, end: edit.end + index + tag.length, replacement: '' });
  }
  return found;
}
const TAGS = /<\/?(?:[ibuvc]|ruby|rt|lang|font)(?:[.\s][^<>\n]{0,120})?>|<\d{2}:\d{2}[\d:.]{0,10}>|\{\\an?\d\}/g;

/** A label at the head of a cue's line, and where the words behind it begin. */
function readVoice(row: string): { label: string; start: number; isVoice: boolean } {
  const open = /^(?:<[ibu]>|\{\\an?\d\}|\s)*/.exec(row)![0].length;
  const voice = /^<v(?:\.[^\s<>]{0,40})?\s([^<>]{1,80})>\s*/.exec(row.slice(open));
  if (voice !== null) return { label: voice[1]!.trim(), start: open + voice[0].length, isVoice: true };
  const label = /^(?:>>\s?)?(\p{Lu}[^:!?<>"“”\n]{0,50}):\s+(?=\S)/u.exec(row.slice(open));
  return label !== null && label[1]!.split(' ').length <= 6
    ? { label: label[1]!, start: open + label[0].length, isVoice: false }
    : { label: '', start: 0, isVoice: false };
}

function findCues(text: string): Cue[] {
  const rows = rowsOf(text);
  const cues: Cue[] = [];
  for (let i = 0; i < rows.length; i++) {
    const timing = TIMING.exec(rows[i]!.text);
    if (timing === null) continue;
    const own: Row[] =
      timing[1] === ''
        ? []
        : [
            {
              start: rows[i]!.start + timing[0].length,
              end: rows[i]!.end,
              text: rows[i]!.text.slice(timing[0].length),
            },
          ];
    let k = i + 1;
    for (; k < rows.length && rows[k]!.text !== '' && !TIMING.test(rows[k]!.text); k++) own.push(rows[k]!);
    // a number right above the next timing is that cue's
    if (k < rows.length && TIMING.test(rows[k]!.text) && /^\d+$/.test(own.at(-1)?.text ?? '')) own.pop();
    cues.push({
      from: secondsOf(timing[2]!),
      to: secondsOf(timing[3]!),
      rows: own.filter((row) => row.text !== ''),
    });
    i = k - 1;
  }
  return cues;
}

/** Lines with their offsets, without the white space around them. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at <= text.length;) {
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    let [start, end] = [at, stop];
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
    rows.push({ start, end, text: text.slice(start, end) });
    at = stop + 1;
  }
  return rows;
}

const secondsOf = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Voice tags without any times: what an editor leaves of a file. */
function readVoices(text: string): Captions | null {
  const edits: CaptionEdit[] = [];
  for (const { index, 0: tag, 1: name } of text.matchAll(/<v(?:\.[^\s<>]{0,40})?\s([^<>\n]{1,80})>\s{0,4}|<\/v>/g)) {
    edits.push({ start: index, end: index + tag.length, replacement: name === undefined ? '' : `${name.trim()}: ` });
  }
  return edits.length === 0 ? null : { edits, times: [] };
}
