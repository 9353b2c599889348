/*
 * Dialogues without labels: questions in bold or italics, numbered questions, dashes before each turn, or paragraphs that ask with paragraphs that answer below.
 * A layout is believed if it comes back often enough, if enough of its lines ask, and if something stands between them.
 */
import { SPOKEN, INTRODUCES, SAYS_I, SAYS_YOU } from '../english/questions.ts';
import type { Opening } from './dialogue.ts';
import type { LabelKind } from './label-names.ts';
import { isQuestion } from './line-kinds.ts';
import type { Line } from './lines.ts';
import { likeliestSides, sideRows } from './sides.ts';
import type { Label } from './label-bodies.ts';
import { findLabels } from './turn-labels.ts';
import { hasLower } from '../text/letters.ts';

/** A line and what marks it. */
interface Unit {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where marks before the words end. */
  readonly content: number;
  /** Where emphasis that opens the line closes: an offset; the line's end, if all of it is emphasised; 0 for none. */
  readonly bold: number;
  /** The marks of its emphasis: "**". */
  readonly run: string;
  readonly isDash: boolean;
  readonly number: number;
  readonly isHeading: boolean;
  /** Quoted from a letter that is answered below: "> Why?". */
  readonly isQuoted: boolean;
  readonly asks: boolean;
}

/** The turns of a dialogue without labels; none where the text is no dialogue. */
export function findUnlabelled(text: string, lines: readonly Line[]): Opening[] {
  if (!text.includes('?')) return [];
  const units = lines.map((line, number) => readUnit(line, number));
  return (
    emphasised(units) ??
    shouted(units) ??
    numbered(units) ??
    dashed(units) ??
    headed(units) ??
    quoted(units) ??
    plain(units) ??
    []
  );
}

/** Kinds of labels that are other things as well, unless they come back. */
const DOUBTFUL: ReadonlySet<LabelKind> = new Set(['single', 'words', 'crowd']);

/** "TC: Why?" / "Because." / "And then?": labels that stand once, at the first turn of a side, are those of the side. */
export function withFirstLabels(text: string, lines: readonly Line[], openings: readonly Opening[]): Opening[] {
  if (openings.length === 0) return [];
  const own = openings.flatMap(({ line }, i) => (i < FIRST_TURNS ? [lines[line]!] : []));
  const labels = findLabels(text, own).filter(
    ({ closer, kind, role, isInner, isAlone }) =>
      closer === 'colon' && !DOUBTFUL.has(kind) && role === null && !isInner && !isAlone,
  );
  const ofSide = new Map<Opening['side'], Label>();
  const found = [...openings];
  for (const label of labels) {
    const { side } = openings[label.line]!;
    if (ofSide.has(side) || openings.findIndex((other) => other.side === side) !== label.line) continue;
    ofSide.set(side, label);
    found[label.line] = { ...openings[label.line]!, start: label.start, content: label.content, label };
  }
  return found.map((opening) => {
    const as = opening.label === null ? ofSide.get(opening.side) : undefined;
    return as === undefined ? opening : { ...opening, as };
  });
}

/** Turns that are looked at for labels that do not come back. */
const FIRST_TURNS = 2;

function readUnit({ start, end, text }: Line, line: number): Unit {
  const mark =
    /^(?:[*_]{1,3}(?:\d{1,3}[.)]\s+)?(?=\S)|#{1,6}\s+|[—–―]\s*|-\s+|(?:>\s)?\d{1,3}[.)]\s+|>\s)/.exec(
      text.slice(0, 12),
    )?.[0] ?? '';
  const run = /^[*_]{0,3}/.exec(mark)![0];
  const closed = run === '' ? -1 : text.indexOf(run, run.length + 1);
  const rest = closed < 0 ? '' : text.slice(closed + run.length).trim();
  return {
    line,
    start,
    end,
    text,
    content: start + mark.length,
    bold: closed < 0 ? 0 : rest === '' || rest === ':' ? end : start + closed + run.length,
    run,
    isDash: /^(?:[—–―]|-\s)/.test(mark),
    number: /^\d/.test(mark) ? Number.parseInt(mark, 10) : 0,
    isHeading: mark.startsWith('#'),
    isQuoted: mark.startsWith('>'),
    asks: isQuestion(text),
  };
}

const open = (unit: Unit, side: Opening['side'], content = unit.content): Opening => ({
  line: unit.line,
  start: unit.start,
  content,
  label: null,
  side,
  time: null,
  confidence: 0.85,
});

/** Questions that are marked somehow, and what stands below each, up to the next; null unless enough of them ask and are answered. */
function asked(
  units: readonly Unit[],
  isMarked: (unit: Unit) => boolean,
  least: number,
  isInLine: (unit: Unit) => boolean = () => false,
): Opening[] | null {
  const marked = units.filter(isMarked);
  const asking = marked.filter(({ asks, text }) => asks || text.includes('?')).length;
  if (marked.length < least || asking < 2 || asking * 5 < marked.length * 2) return null;
  // two or three may be short and say neither
  if (marked.length > LEAST_QUESTIONS && !isSpoken(units.slice(marked[0]!.line), isMarked, marked.length)) return null;
  const openings: Opening[] = [];
  let answered = 0;
  let isOpen = false;
  for (const [u, unit] of units.entries()) {
    if (isMarked(unit)) {
      openings.push(open(unit, 'ask'));
      isOpen = true;
      if (isInLine(unit)) {
        openings.push({ ...open(unit, 'answer'), start: unit.bold, content: unit.bold });
        answered++;
        isOpen = false;
      }
    } else if (isOpen && unit.asks && units[u + 1] !== undefined && !isMarked(units[u + 1]!) && !units[u + 1]!.asks) {
      continue; // a question of two paragraphs
    } else if (isOpen) {
      openings.push(open(unit, 'answer', unit.start));
      answered++;
      isOpen = false;
    }
  }
  return answered * 5 >= marked.length * 3 ? withFirstAnswer(units, openings) : null;
}

/** A dialogue may begin in the middle: what stands right above the first question, and is prose, answers one that is not there. */
function withFirstAnswer(units: readonly Unit[], openings: Opening[]): Opening[] {
  const first = openings[0]!.line - 1;
  const unit = units[first];
  if (
    unit === undefined ||
    unit.text.length < 12 ||
    !/[.!…-]["”’)\]]*$/.test(unit.text.slice(-4)) ||
    !SPOKEN.test(unit.text) ||
    INTRODUCES.test(unit.text)
  )
    return openings;
  return [open(unit, 'answer', unit.start), ...openings];
}

/** "**Why?**" above its answer, or before it in one line. */
function emphasised(units: readonly Unit[]): Opening[] | null {
  // of two kinds of emphasis that which asks more: "*Ada Ode on bread*" above bold questions is none
  const asks = new Map<string, number>();
  for (const { bold, run, text } of units) if (bold > 0 && text.includes('?')) asks.set(run, (asks.get(run) ?? 0) + 1);
  const [mark] = [...asks].sort((a, b) => b[1] - a[1])[0] ?? [''];
  return mark === ''
    ? null
    : asked(
        units,
        ({ bold, run }) => bold > 0 && run === mark,
        2,
        ({ bold, end }) => bold < end,
      );
}

/** "YOU LEFT IN MAY. WHY?": capitals alone that ask. */
const shouted = (units: readonly Unit[]): Opening[] | null =>
  asked(units, ({ text, asks }) => asks && text.length > 12 && !hasLower(text), 2);

/** "1. Why?": numbers that count up. */
function numbered(units: readonly Unit[]): Opening[] | null {
  let last = 0;
  const counts = new Set<number>();
  for (const { number, line } of units)
    if (number > 0 && (last === 0 ? number < 40 : number === last + 1)) {
      last = number;
      counts.add(line);
    }
  const all = units.filter(({ number }) => number > 0).length;
  return counts.size * 5 < all * 4 ? null : asked(units, ({ line }) => counts.has(line), 2);
}

/** "— Why? / — Because.": each dash another voice. */
function dashed(units: readonly Unit[]): Opening[] | null {
  const marked = units.filter(({ isDash }) => isDash);
  if (marked.length < 3) return null;
  const [first, last] = [marked[0]!.line, marked.at(-1)!.line];
  const sentences = marked.filter(({ text }) => /[.!?…—–-]["”’)\]]{0,2}$/.test(text.slice(-4))).length;
  if (
    marked.length * 10 < (last - first + 1) * 3 ||
    sentences * 5 < marked.length * 4 ||
    !marked.some(({ text }) => text.includes('?'))
  )
    return null;
  const even = marked.filter((_, i) => i % 2 === 0).filter(({ text }) => text.includes('?')).length;
  const odd = marked.filter((_, i) => i % 2 === 1).filter(({ text }) => text.includes('?')).length;
  const asks = even * Math.floor(marked.length / 2) >= odd * Math.ceil(marked.length / 2) ? 0 : 1;
  return marked.map((unit, i) => open(unit, i % 2 === asks ? 'ask' : 'answer'));
}

/** "### Why?": headings that ask. */
const headed = (units: readonly Unit[]): Opening[] | null =>
  asked(units, ({ isHeading, asks }) => isHeading && asks, 2);

/** "> Why?": what a letter asks, above what is answered. */
const quoted = (units: readonly Unit[]): Opening[] | null => asked(units, ({ isQuoted }) => isQuoted, 2);

/** Least paragraphs that ask, and most paragraphs for each: an essay asks itself a question now and then. */
const LEAST_QUESTIONS = 3;
const MOST_PARAGRAPHS_EACH = 4;

/** Paragraphs that ask, with nothing to mark them. */
function plain(units: readonly Unit[]): Opening[] | null {
  const questions = units.filter(
    ({ asks, text }) => asks && text.length < 400 && !/^["“'‘«„]/.test(text) && !/[“”]/.test(text),
  );
  if (questions.length < LEAST_QUESTIONS) return null;
  const lines = new Set(questions.map(({ line }) => line));
  const answered = questions.filter(({ line }) => line + 1 < units.length && !lines.has(line + 1)).length;
  const [first, last] = [questions[0]!.line, questions.at(-1)!.line];
  if (answered * 4 < questions.length * 3 || last - first > MOST_PARAGRAPHS_EACH * questions.length) return null;
  const dialogue = units.slice(first, last + MOST_PARAGRAPHS_EACH);
  const sides = likeliestSides(sideRows(dialogue.map(({ text }) => text)));
  if (!isSpoken(dialogue, (_, i) => sides[i] === 1, questions.length)) return null;
  return dialogue.flatMap((unit, i) =>
    i > 0 && sides[i] === sides[i - 1] ? [] : [open(unit, sides[i] === 1 ? 'ask' : 'answer')],
  );
}

/** Mean length of the paragraphs of a report with its headings at least. */
const TOLD = 40;

/** "Who pays for the bridge?" above what a reporter knows of it: headings that ask are no interview, in which people say "you" and "I". */
function isSpoken(units: readonly Unit[], asks: (unit: Unit, i: number) => boolean, questions: number): boolean {
  const length = units.reduce((sum, { text }) => sum + text.length, 0);
  if (length < TOLD * units.length) return true; // "It will." and "Boats." tell nothing, and are said by somebody
  const spoken = units.filter((unit, i) => speaks(unit.text, asks(unit, i))).length;
  return spoken > 1 && spoken * 3 >= questions;
}

/** Whether who asks says "you", or who answers "I", outside of quotations. */
const speaks = (text: string, asks: boolean): boolean =>
  (asks ? SAYS_YOU : SAYS_I).test(text.replace(/["“][^"“”\n]{0,600}["”]/g, ''));
