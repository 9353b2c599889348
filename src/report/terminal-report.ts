import type { Analysis } from '../analysis.ts';
import type { Stance } from '../stance/types.ts';
import { inert } from './escape.ts';
import { marksOf, type ShownTurn } from './interview.ts';
import { byHolder, bySpeaker, castOf, detailOf, retold, subjectOf, viewOf, type View } from './view.ts';

// An analysis as text for a terminal: paragraphs, the interview, cast, who said what, exchanges, who stands where.

/** Functions that style text, such as those of picocolors; the library has none of its own. */
export interface TextStyle {
  /** Heads of sections. */
  bold(text: string): string;
  /** What is said besides. */
  dim(text: string): string;
  /** Against somebody. */
  red(text: string): string;
  /** For somebody. */
  green(text: string): string;
  /** Who asks and who answers. */
  yellow(text: string): string;
  /** Names and labels. */
  cyan(text: string): string;
}

/** Options of {@link renderText}. */
export interface TextOptions {
  /** How to colour; default: not at all. */
  readonly color?: TextStyle | undefined;
  /** Columns to wrap at, 40 to 400; default 100. */
  readonly width?: number;
}

const same = (text: string): string => text;
const PLAIN: TextStyle = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

/** The same style for words that may hold anything: what a terminal would obey in them is shown. */
function inertly(style: TextStyle): TextStyle {
  const safe =
    (name: keyof TextStyle) =>
    (text: string): string =>
      style[name](inert(text));
  return {
    bold: safe('bold'),
    dim: safe('dim'),
    red: safe('red'),
    green: safe('green'),
    yellow: safe('yellow'),
    cyan: safe('cyan'),
  };
}

/**
 * An analysis as readable text. Control characters and what turns text around are shown as "[U+001B]": whatever the text holds, a terminal
 * obeys none of it.
 *
 * @throws RangeError if `width` is out of range
 */
export function renderText(analysis: Analysis, { color = PLAIN, width = 100 }: TextOptions = {}): string {
  if (!Number.isInteger(width) || width < 40 || width > 400)
    throw new RangeError(`renderText: width must be an integer from 40 to 400, not ${width}`);
  const view = viewOf(analysis);
  const style = inertly(color);
  const sections = [paragraphs, interview, cast, speech, exchanges, stances].map((section) =>
    section(view, style, width),
  );
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What is said in turns, and what stands between them, is told as an interview. */
function paragraphs({ analysis, pieces }: View, style: TextStyle, width: number): string[] {
  const { repairs, paragraphs, text } = analysis;
  if (paragraphs.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const mended =
    repairs.length === 0 ? 'nothing to repair' : [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const lines = [style.bold(`TEXT  ${paragraphs.length} paragraphs; ${mended}`), ''];
  for (const { start, end, kind, turn } of pieces) {
    if (turn !== null) continue;
    const label = kind === 'prose' ? '' : style.dim(`[${kind}] `);
    lines.push(
      ...wrap(text.slice(start, end), width, '  ').map((line, i) => (i === 0 ? `  ${label}${line.slice(2)}` : line)),
      '',
    );
  }
  return lines.slice(0, -1);
}

function interview({ analysis, turns, pieces }: View, style: TextStyle, width: number): string[] {
  if (turns.length === 0) return [];
  const questions = turns.filter(({ asks }) => asks !== null).length;
  const gutter = turns.reduce((most, turn) => Math.max(most, marksOf(turn).length), 0);
  const indent = ' '.repeat(gutter === 0 ? 2 : gutter + 4);
  const lines = [
    style.bold(
      `INTERVIEW  ${counted(turns.length, 'turn')}${questions === 0 ? '' : `, ${counted(questions, 'question')}`}`,
    ),
  ];
  let next = 0;
  for (const turn of turns) {
    lines.push('', ...turnHead(turn, gutter, style, width));
    while (next < pieces.length && pieces[next]!.turn === null) next++;
    for (; next < pieces.length && pieces[next]!.turn === turn; next++) {
      const { start, end, isSaid } = pieces[next]!;
      lines.push(
        ...wrap(analysis.text.slice(start, end), width, indent).map((line) => (isSaid ? line : style.dim(line))),
      );
    }
  }
  return lines;
}

/** Mark, time, name and role. */
function turnHead(turn: ShownTurn, gutter: number, style: TextStyle, width: number): string[] {
  const mark = gutter === 0 ? '  ' : `  ${marksOf(turn).padEnd(gutter)}  `;
  const clock = turn.clock === null ? '' : `${turn.clock}  `;
  const before = ' '.repeat(mark.length + clock.length);
  const names = wrap(`${turn.name}${turn.firstRole === null ? '' : ` (${turn.firstRole})`}`, width, before);
  return names.map(
    (line, i) => `${i === 0 ? style.yellow(mark) + style.dim(clock) : before}${style.cyan(line.trimStart())}`,
  );
}

const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function cast(view: View, style: TextStyle, width: number): string[] {
  const groups = castOf(view);
  if (groups.length === 0) return [];
  const lines = [style.bold('CAST'), ''];
  for (const { label, entities } of groups) {
    const names = entities.map(({ name, title, affiliation, mentions }) => {
      const more = [title, affiliation !== undefined && !title?.includes(affiliation) ? affiliation : undefined]
        .filter((part) => part !== undefined)
        .join(', ');
      return `${name}${more === '' ? '' : ` (${more})`} ×${mentions.length}`;
    });
    lines.push(
      ...wrap(names.join('; '), width, ' '.repeat(16)).map((line, i) =>
        i === 0 ? `  ${style.cyan(label.padEnd(13))} ${line.trimStart()}` : line,
      ),
    );
  }
  return lines;
}

function speech(view: View, style: TextStyle, width: number): string[] {
  const groups = bySpeaker(view);
  if (groups.length === 0) return [];
  const lines = [style.bold('WHO SAID WHAT')];
  for (const { speaker, speech } of groups) {
    lines.push('', `  ${style.cyan(speaker ?? 'nobody named')}`);
    for (const attribution of speech) {
      const { kind, act, cue, content, negated, within } = attribution;
      const how = `${cue.length === 0 ? 'no cue' : view.phrase(cue)}, ${kind}${act === 'assertion' ? '' : `, ${act}`}${negated ? ', negated' : ''}${placeOf(view, within)}`;
      lines.push(
        ...wrap(`${view.phrase(content)} `, width, '      ').map((line, i) =>
          i === 0 ? `    - ${line.trimStart()}` : line,
        ),
        style.dim(`      (${how})`),
      );
    }
  }
  return lines;
}

function placeOf({ whole }: View, within: string | null): string {
  if (within === null) return '';
  const turn = whole.get(within);
  return turn === undefined ? `, within ${within}` : turn.clock === null ? '' : `, at ${turn.clock}`;
}

function exchanges(view: View, style: TextStyle, width: number): string[] {
  const exchanges = retold(view);
  if (exchanges.length === 0) return [];
  const lines = [style.bold('EXCHANGES'), ''];
  for (const exchange of exchanges) {
    const [asker, respondent] = [exchange.asker, exchange.respondent].map((id) =>
      id === null ? undefined : view.entities.get(id)?.name,
    );
    const answers = `${respondent ?? 'nobody named'}${asker === undefined ? '' : `, asked by ${asker}`}: ${counted(exchange.speech.length, 'statement')}`;
    lines.push(
      ...wrap(`${subjectOf(view, exchange) ?? 'unnamed'}`, width, '    ').map((line, i) =>
        i === 0 ? `  ? ${line.trimStart()}` : line,
      ),
      style.dim(`    ${answers}`),
    );
  }
  return lines;
}

function stances(view: View, style: TextStyle, width: number): string[] {
  const groups = byHolder(view);
  if (groups.length === 0) return [];
  const lines = [style.bold('WHO STANDS WHERE')];
  for (const { holder, stances } of groups) {
    lines.push('', `  ${style.cyan(holder ?? 'the author')}`);
    for (const stance of stances) lines.push(...stanceLines(view, stance, style, width));
  }
  return lines;
}

const SIGNS = { '-1': '-', 0: '·', 1: '+' } as const;

function stanceLines(view: View, stance: Stance, style: TextStyle, width: number): string[] {
  const paint = stance.polarity > 0 ? style.green : stance.polarity < 0 ? style.red : style.yellow;
  const target = view.party(stance.target) ?? '';
  const phrase = view.words(stance.target.span);
  const detail = detailOf(view, stance);
  const parts = [
    target === phrase ? target : `${target} (${phrase})`,
    detail === null || detail.words === phrase ? '' : `${detail.name}: ${detail.words}`,
    stance.commitment === 'certain' ? '' : stance.commitment,
    stance.condition === undefined ? '' : `condition: ${view.words(stance.condition)}`,
  ].filter((part) => part !== '');
  const head = `    ${paint(`${SIGNS[stance.polarity]} ${stance.type.padEnd(10)}`)} `;
  return [
    ...wrap(parts.join('; '), width, ' '.repeat(17)).map((line, i) => (i === 0 ? head + line.trimStart() : line)),
    style.dim(`${' '.repeat(17)}“${view.phrase(stance.evidence)}”`),
  ];
}

/** Breaks text into lines of at most `width` columns, each indented and inert; words longer than a line stay whole. */
function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = indent;
    for (const word of inert(paragraph.replace(/\s+/g, ' ')).split(' ')) {
      if (word === '') continue;
      if (line.length > indent.length && line.length + 1 + word.length > width) {
        lines.push(line);
        line = indent;
      }
      line += line.length > indent.length ? ` ${word}` : word;
    }
    lines.push(line);
  }
  return lines;
}
