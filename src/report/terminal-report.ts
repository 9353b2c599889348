import type { Analysis } from '../analysis.ts';
import type { Repair, RepairKind } from '../repair/types.ts';
import type { Attribution } from '../speech/types.ts';
import type { Stance } from '../stance/types.ts';
import { detailOf } from '../results/own-field.ts';
import { aFunction, anInteger, checkOptions, kindOf, someOf, type Rule } from '../text/checks.ts';
import type { Span } from '../text/span.ts';
import { checkAnalysis } from './check.ts';
import { inert } from './escape.ts';
import { marksOf, type ShownTurn } from './interview.ts';
import { byHolder, bySpeaker, castOf, isSaying, retold, subjectOf, viewOf, type View } from './view.ts';

// An analysis as text for a terminal: paragraphs, the interview, cast, who said what, who thinks or wants what, exchanges, who stands where.
// Sentences have numbers: those in brackets before a paragraph are the ones by which every line below says where it stands.

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

/** A part of the report: `text` is the paragraphs and the turns, `speech` both what is said and what is thought or wanted. */
export type TextSection = 'text' | 'entities' | 'speech' | 'exchanges' | 'stances';

/** Options of {@link renderText}. */
export interface TextOptions {
  /** How to colour; default: not at all. */
  readonly color?: TextStyle | undefined;
  /** Columns to wrap at, 40 to 400; default 100. */
  readonly width?: number;
  /** Which parts; default: all that hold something. One that is named and holds nothing says so. */
  readonly sections?: readonly TextSection[] | undefined;
}

const same = (text: string): string => text;
const PLAIN: TextStyle = { bold: same, dim: same, red: same, green: same, yellow: same, cyan: same };

const aStyle: Rule = (value, what) => {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function'))
    throw new TypeError(`${what} must be an object, not ${kindOf(value)}`);
  for (const name of Object.keys(PLAIN)) aFunction((value as Record<string, unknown>)[name], `${what}.${name}`);
};

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

/** Lines of a part of the report; none where there is nothing to tell. */
type Section = (view: View, style: TextStyle, width: number) => string[];

/** Each part: what it prints, and what is printed where it was asked for and holds nothing. */
const SECTIONS: Readonly<Record<TextSection, { readonly parts: readonly Section[]; readonly none: string }>> = {
  text: { parts: [paragraphs, interview], none: 'TEXT  none' },
  entities: { parts: [cast], none: 'CAST  nobody and nothing is named' },
  speech: { parts: [sayings, attitudes], none: 'WHO SAID WHAT  nobody is quoted' },
  exchanges: { parts: [exchanges], none: 'EXCHANGES  none outside the turns' },
  stances: { parts: [stances], none: 'WHO STANDS WHERE  no stance' },
};
const NAMES = Object.keys(SECTIONS) as TextSection[];
const isEmpty = (list: readonly unknown[]): boolean => list.length === 0;

/**
 * An analysis as readable text. Control characters and what turns text around are shown as "[U+001B]": whatever the text holds, a terminal
 * obeys none of it.
 *
 * @throws TypeError if a field of the analysis is not as `analyze` makes it, or an option is unknown or of the wrong kind; the message names it
 * @throws RangeError if `width` is out of range or `sections` names what is no part
 */
export function renderText(analysis: Analysis, options: TextOptions = {}): string {
  checkAnalysis('renderText', analysis);
  checkOptions('renderText', options, { color: aStyle, width: anInteger(40, 400), sections: someOf(NAMES) });
  const { color = PLAIN, width = 100, sections } = options;
  const view = viewOf(analysis);
  const style = inertly(color);
  const told = NAMES.filter((name) => sections?.includes(name) ?? true).flatMap((name) => {
    const { parts, none } = SECTIONS[name];
    const lines = parts.map((part) => part(view, style, width)).filter((part) => part.length > 0);
    const isMissed = sections !== undefined || (name === 'text' && analysis.text.trim() === '');
    return lines.length > 0 || !isMissed ? lines : [[style.bold(none)]];
  });
  const { text, entities, speech, exchanges, stances } = analysis;
  if (sections === undefined && text.trim() !== '' && [entities, speech, exchanges, stances].every(isEmpty))
    told.push([style.dim('No names, sayings or stances were found.')]);
  return `${told.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What is said in turns, and what stands between them, is told as an interview. */
function paragraphs({ analysis, pieces }: View, style: TextStyle, width: number): string[] {
  const { repairs, paragraphs, sentences, text } = analysis;
  if (paragraphs.length === 0) return [];
  const size = [counted(paragraphs.length, 'paragraph'), sentences.length > 0 && counted(sentences.length, 'sentence')];
  const lines = [style.bold(`TEXT  ${size.filter(Boolean).join(', ')}; ${mended(repairs)}`), ''];
  for (const piece of pieces) {
    const { start, end, kind, turn } = piece;
    if (turn !== null) continue;
    const marks = [kind === 'prose' ? '' : kind, numbersOf(analysis, [piece])].filter((mark) => mark !== '').join(' ');
    const label = marks === '' ? '' : `[${marks}] `;
    // wrapped with its label, which is dimmed afterwards
    const [first = '', ...rest] = wrap(`${label}${text.slice(start, end)}`, width, '  ');
    lines.push(`  ${label === '' ? '' : style.dim(label)}${first.slice(2 + label.length)}`, ...rest, '');
  }
  return lines.slice(0, -1);
}

/** What each repair did, for one of them. */
const REPAIRS: Readonly<Record<RepairKind, string>> = {
  'line-join': 'joined line',
  'word-join': 'joined word',
  'hyphen-join': 'joined hyphenation',
  'compound-join': 'joined compound',
  'paragraph-break': 'paragraph break',
  space: 'space',
  furniture: 'line of page furniture',
  encoding: 'wrong character',
  markup: 'piece of markup',
  invisible: 'invisible character',
  caption: 'caption mark',
  'line-ending': 'line ending',
};
const PLURALS: Readonly<Record<string, string>> = {
  'line of page furniture': 'lines of page furniture',
  'piece of markup': 'pieces of markup',
};

function mended(repairs: readonly Repair[]): string {
  if (repairs.length === 0) return 'nothing to repair';
  const counts = new Map<RepairKind, number>();
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return `repaired: ${[...counts].map(([kind, count]) => counted(count, REPAIRS[kind] ?? kind)).join(', ')}`;
}

/** "4" or "4-6": the sentences of a stretch, by number; empty where it has none. */
function numbersOf(analysis: Analysis, spans: readonly Span[]): string {
  if (spans.length === 0) return '';
  const [start, end] = [spans[0]!.start, spans.at(-1)!.end];
  const [first, last] = [sentenceAt(analysis, start), sentenceAt(analysis, Math.max(start, end - 1))];
  return first === null || last === null ? '' : first === last ? String(first) : `${first}-${last}`;
}

/** The number, from 1, of the sentence in which a place is. */
function sentenceAt({ sentences }: Analysis, place: number): number | null {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= place ? low + 1 : null;
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
    const numbers = numbersOf(analysis, turn.content);
    lines.push('', ...turnHead(turn, gutter, style, width));
    if (numbers !== '') lines.push(`${lines.pop()!} ${style.dim(`[${numbers}]`)}`);
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

const counted = (number: number, one: string): string =>
  `${number} ${number === 1 ? one : (PLURALS[one] ?? `${one}s`)}`;

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

function sayings(view: View, style: TextStyle, width: number): string[] {
  return speech(view, 'WHO SAID WHAT', isSaying, style, width);
}

function attitudes(view: View, style: TextStyle, width: number): string[] {
  return speech(view, 'WHO THINKS, KNOWS OR WANTS WHAT', (attribution) => !isSaying(attribution), style, width);
}

function speech(
  view: View,
  heading: string,
  isMeant: (attribution: Attribution) => boolean,
  style: TextStyle,
  width: number,
): string[] {
  const lines: string[] = [];
  const byId = new Map(view.analysis.speech.map((attribution) => [attribution.id, attribution]));
  for (const { speaker, speech } of bySpeaker(view)) {
    const meant = speech.filter(isMeant);
    if (meant.length === 0) continue;
    lines.push('', `  ${style.cyan(speaker ?? 'nobody named')}`);
    for (const attribution of meant)
      lines.push(
        ...wrap(`- ${view.phrase(attribution.content)}`, width, '      ').map((line, i) =>
          i === 0 ? line.slice(2) : line,
        ),
        ...wrap(howOf(view, attribution, byId), width, '      ').map((line) => style.dim(line)),
      );
  }
  return lines.length === 0 ? [] : [style.bold(heading), ...lines];
}

/** Who by which words, how, and where. */
function howOf(
  view: View,
  { kind, act, source, cue, content, negated, within }: Attribution,
  byId: ReadonlyMap<string, Attribution>,
): string {
  const outer = within === null ? undefined : byId.get(within);
  const how = [
    kind,
    act === 'assertion' ? '' : act,
    negated ? 'negated' : '',
    source.length === 0 ? 'no source' : `source: ${view.phrase(source).replace(/,$/, '')}`,
    cue.length === 0 ? 'no cue' : `cue: ${view.phrase(cue)}`,
    outer === undefined ? '' : withinOf(view, outer),
  ].filter((part) => part !== '');
  return `${placeOf(view, content)}${how.join(' · ')}`;
}

/** "[4] ", "[4-6] ": the sentences in which words stand. */
function placeOf({ analysis }: View, spans: readonly Span[]): string {
  const numbers = numbersOf(analysis, spans);
  return numbers === '' ? '' : `[${numbers}] `;
}

/** In whose words it stands: a turn by its time, what is quoted by its sentence. */
function withinOf(view: View, outer: Attribution): string {
  const turn = view.whole.get(outer.id);
  if (turn !== undefined) return turn.clock === null ? '' : `at ${turn.clock}`;
  return `within the words of ${view.speaker(outer) ?? 'somebody'} ${placeOf(view, outer.content)}`.trimEnd();
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
  const groups = byHolder(view).flatMap(({ holder, stances }) => {
    const [named, unnamed] = [stances.filter(isHeld), stances.filter((stance) => !isHeld(stance))];
    return [
      { holder: holder ?? 'the author', stances: named },
      { holder: 'nobody named', stances: unnamed },
    ].filter((group) => group.stances.length > 0);
  });
  if (groups.length === 0) return [];
  const lines = [style.bold('WHO STANDS WHERE')];
  for (const { holder, stances } of groups) {
    lines.push('', `  ${style.cyan(holder)}`);
    for (const stance of stances) lines.push(...stanceLines(view, stance, style, width));
  }
  return lines;
}

/** Whether the text says whose the stance is, be it the author's own. */
const isHeld = ({ unnamed }: Stance): boolean => unnamed !== true;

const SIGNS = { '-1': '-', 0: '·', 1: '+' } as const;

function stanceLines(view: View, stance: Stance, style: TextStyle, width: number): string[] {
  const paint = stance.polarity > 0 ? style.green : stance.polarity < 0 ? style.red : style.yellow;
  const target = view.party(stance.target) ?? '';
  const phrase = view.words(stance.target.span);
  const detail = detailOf(stance, view.words);
  const isDetail = detail?.words === phrase; // "to rebuild Tarn": toward Tarn, and what will be done
  const parts = [
    target === phrase || isDetail ? target : `${target} (${phrase})`,
    detail === null || (isDetail && target === phrase) ? '' : `${detail.name}: ${detail.words}`,
    stance.commitment === 'certain' ? '' : stance.commitment,
    stance.condition === undefined ? '' : `condition: ${view.words(stance.condition)}`,
  ].filter((part) => part !== '');
  const head = `    ${paint(`${SIGNS[stance.polarity]} ${stance.type.padEnd(10)}`)} `;
  return [
    ...wrap(parts.join('; '), width, ' '.repeat(17)).map((line, i) => (i === 0 ? head + line.trimStart() : line)),
    ...wrap(`${placeOf(view, stance.evidence)}“${view.phrase(stance.evidence)}”`, width, ' '.repeat(17)).map((line) =>
      style.dim(line),
    ),
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
