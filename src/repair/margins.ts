/*
 * What stands in the margin of every line and is no text: the numbers of a deposition's lines, and the ">" of a quoted mail. Both are seen by their neighbours:
 * numbers count up, marks stand before one line after another.
 */
import type { Repair } from './types.ts';

interface Row {
  readonly start: number;
  readonly end: number;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at <= text.length;) {
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    rows.push({ start: at, end: stop });
    at = stop + 1;
  }
  return rows;
}

/** Least lines in a row that are numbered. */
const LEAST_NUMBERED = 4;
/** Page numbers and heads between two pages of numbered lines: most of them. */
const MOST_BETWEEN = 8;

/** "12   Q.  Who opened the gate?": the numbers go, and what stands between two pages. */
export function findLineNumbers(text: string): Repair[] {
  if (!/^[^\S\n]{0,8}1?\d[^\S\n]{2,}\S/m.test(text)) return [];
  const rows = rowsOf(text);
  const heads = rows.map(({ start, end }) =>
    /^[^\S\n]{0,8}(\d{1,2})(?:[^\S\n]{2,}(?=\S)|[^\S\n]*$)/.exec(text.slice(start, Math.min(end, start + 60))),
  );
  const numbers = heads.map((head) => (head === null ? -1 : Number(head[1])));
  const isNumbered = new Uint8Array(rows.length);
  for (let first = 0; first < rows.length; first++) {
    if (numbers[first]! < 0) continue;
    let last = first;
    let count = 1;
    for (let next = first + 1; next < rows.length && next <= last + 2; next++) {
      if (numbers[next] === numbers[last]! + 1) {
        last = next;
        count++;
      } else if (text.slice(rows[next]!.start, rows[next]!.end).trim() !== '') break;
    }
    if (count >= LEAST_NUMBERED) for (let i = first; i <= last; i++) if (numbers[i]! >= 0) isNumbered[i] = 1;
    first = last;
  }
  const numbered = isNumbered.reduce((sum, is) => sum + is, 0);
  const filled = rows.reduce((sum, { start, end }) => sum + (text.slice(start, end).trim() === '' ? 0 : 1), 0);
  if (numbered < LEAST_NUMBERED || numbered * 10 < filled * 6) return [];
  const margin = marginOf(heads, isNumbered);
  const edits: Repair[] = [];
  let before = -1;
  for (const [i, row] of rows.entries()) {
    if (isNumbered[i] === 0) continue;
    const apart = before < 0 ? 0 : filledBetween(text, rows, before, i);
    if (before >= 0 && i - before > 1 && apart > 0 && apart <= MOST_BETWEEN) {
      edits.push({
        source: { start: rows[before]!.end, end: row.start },
        replacement: '\n',
        kind: 'furniture',
        confidence: 0.9,
      });
    }
    edits.push({
      source: { start: row.start, end: row.start + Math.min(heads[i]![0].length, margin) },
      replacement: '',
      kind: 'furniture',
      confidence: 0.95,
    });
    before = i;
  }
  return edits.filter(({ source, replacement }) => text.slice(source.start, source.end) !== replacement);
}

function filledBetween(text: string, rows: readonly Row[], before: number, i: number): number {
  let filled = 0;
  for (let k = before + 1; k < i && filled <= MOST_BETWEEN; k++)
    if (text.slice(rows[k]!.start, rows[k]!.end).trim() !== '') filled++;
  return filled;
}

/** The width of the numbers and the space behind them that all lines have: what is more is the text's own indent. */
function marginOf(heads: readonly (RegExpExecArray | null)[], isNumbered: Uint8Array): number {
  let least = 40;
  heads.forEach((head, i) => {
    if (isNumbered[i] === 1 && head![0].trim() !== head![0].trimStart()) least = Math.min(least, head![0].length);
  });
  return least;
}

/** "> Question: Have you ...": the marks of a quoted mail, before at least two lines in a row. A chevron (">>") is none. */
export function findMailQuotes(text: string): Repair[] {
  if (!/^>(?!>)/m.test(text)) return [];
  const rows = rowsOf(text);
  const isQuoted = rows.map(({ start, end }) => start < end && /^>(?!>)/.test(text.slice(start, start + 2)));
  return rows.flatMap(({ start, end }, i): Repair[] => {
    if (!isQuoted[i] || !(isQuoted[i - 1] || isQuoted[i + 1])) return [];
    const mark = /^>(?: ?>){0,8} ?/.exec(text.slice(start, Math.min(end, start + 24)))![0];
    return [{ source: { start, end: start + mark.length }, replacement: '', kind: 'markup', confidence: 0.9 }];
  });
}

/** Least numbers that count up within a line; the farthest that two of them are apart, and where a page may begin anew. */
const LEAST_RUN_IN = 20;
const FARTHEST = 110;
/** How each such page begins: far cheaper to look for than each number. */
const COUNTS = new RegExp(String.raw`[^\S\n]1[^\S\n](?=[^]{0,${FARTHEST + 16}}[^\S\n]2[^\S\n])`);
/** Least share of them in the middle of a sentence, where verses and items have none. */
const LEAST_WITHIN = 0.2;

/**
 * "... to the best of your 17 knowledge and belief? 18 A. Yes, they are. 19 Q. We ...": a page of numbered lines that was run together. Each number is a break of a line
 * again, with the number of a page before it.
 */
export function findRunInNumbers(text: string): Repair[] {
  if (!COUNTS.test(text)) return [];
  const runs: { start: number; end: number; number: number }[][] = [];
  let run: { start: number; end: number; number: number }[] = [];
  for (const { index, 0: whole, 1: digits } of text.matchAll(
    /[^\S\n](?<=\S[^\S\n])(?:Page[^\S\n]\d{1,4}[^\S\n])?([1-9]\d?)[^\S\n](?=\S)/g,
  )) {
    const number = Number(digits);
    const last = run.at(-1);
    const isNext =
      last !== undefined &&
      index - last.end <= FARTHEST &&
      (number === last.number + 1 || (number === 1 && last.number >= LEAST_RUN_IN));
    if (!isNext && (number !== 1 || (run.length >= LEAST_RUN_IN && index - last!.end <= FARTHEST))) continue;
    if (!isNext) runs.push((run = []));
    run.push({ start: index, end: index + whole.length, number });
  }
  return runs
    .filter((own) => own.length >= LEAST_RUN_IN && isWithin(text, own))
    .flatMap((own) =>
      own.map(({ start, end }): Repair => ({
        source: { start, end },
        replacement: '\n',
        kind: 'furniture',
        confidence: 0.9,
      })),
    );
}

const isWithin = (text: string, run: readonly Row[]): boolean =>
  run.filter(({ start, end }) => /[\p{L},]/u.test(text[start - 1]!) && /\p{Ll}/u.test(text[end]!)).length >=
  LEAST_WITHIN * run.length;
