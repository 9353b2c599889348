/*
 * Turns from their openings: what is said runs from the label to the next opening, over as many paragraphs as there are; stage directions, times alone on
 * a line, headings, and what a page says of itself behind the last turn are left out.
 */
import type { Span } from '../text/span.ts';
import { answersBelow, type Opening } from './dialogue.ts';
import {
  findExaminer,
  findWitness,
  hasTimes,
  isMatter,
  isQuestion,
  isStageDirection,
  isStamp,
  isTimeAlone,
  isUttered,
} from './line-kinds.ts';
import { hasLower } from '../text/letters.ts';
import { isNarrated, isSpoken } from './narration.ts';
import { selfIn } from './label-holders.ts';
import type { LabelKind } from './label-names.ts';
import { endsSentence, type Line } from './lines.ts';

/** An opening and what is said behind it. */
export interface OpenTurn {
  readonly opening: Opening;
  readonly content: readonly Span[];
  readonly end: number;
}

/** What is said behind each opening. */
export function fillTurns(text: string, lines: readonly Line[], openings: readonly Opening[]): OpenTurn[] {
  // a list of who takes part, above the dialogue or below it, looks like turns in which nobody says a word
  let turns = fill(text, lines, openings, text.length);
  for (let behind = turns.length; behind > 0; behind = turns.length) {
    while (behind > 0 && turns[behind - 1]!.content.length === 0) behind--;
    if (behind === turns.length) break;
    turns = fill(text, lines, openings.slice(0, behind), turns[behind]!.opening.start);
  }
  const first = turns.findIndex(({ content }) => content.length > 0);
  // "MRS ADA ODE (sworn)" alone above the first question: the name of who is heard next
  return first < 0
    ? []
    : turns.slice(first).filter(({ opening, content }) => content.length > 0 || opening.label?.closer !== 'alone');
}

/** Longest heading between two turns, in characters. */
const LONGEST_HEADING = 60;

/** "Questions & Answers:", "3. The incident", "CROSS-EXAMINATION": a block of its own between two turns that no words follow, with a colon, a number or in capitals. */
function isHeadingBetween(lines: readonly Line[], n: number, words: string, next: Opening | undefined): boolean {
  const below = lines[n + 1];
  if (next === undefined || below === undefined || words.length >= LONGEST_HEADING) return false;
  const isShouted = !hasLower(words) && hasLower(lines[n - 1]?.text ?? '') && /\p{L}{3}/u.test(words);
  if (!words.endsWith(':') && ((!/^\d{1,2}[.)]\s\p{Lu}/u.test(words) && !isShouted) || endsSentence(words)))
    return false;
  if (findExaminer(below.text) !== null) return true;
  return n + 1 === next.line && lines[n]!.blanks > 0 && below.blanks > 0;
}

/** "5:48pm" below a blank line: the next entry of a live report; "14:32" where no such times stand among the turns. */
const isEntry = ({ text, blanks }: Line, isLast: boolean): boolean =>
  blanks > 0 && isStamp(text) && (isLast || !isTimeAlone(text));

/** ", Tarn North" below a name: who it is. */
const isRoleLine = ({ start, end }: Line, { label }: Opening): boolean =>
  label?.role != null && label.role.start > start && label.role.end === end;

/** "Ada Ode -- Tarn Bank -- Analyst" below a label of that form: one more of those who take part. */
const isListed = ({ label }: Opening, words: string): boolean =>
  label?.closer === 'alone' && label.role !== null && LISTED.test(words);
const LISTED = /^\p{Lu}[\p{L}.'’ -]{2,40} -- [^.?!]{2,120}$/u;

function fill(text: string, lines: readonly Line[], openings: readonly Opening[], until: number): OpenTurn[] {
  const turns: OpenTurn[] = [];
  let single = 0;
  const isTimed = hasTimes(lines, openings[0]?.line ?? 0, openings.at(-1)?.line ?? 0);
  for (const [i, opening] of openings.entries()) {
    const next = openings[i + 1];
    const content: Span[] = [];
    const limit = Math.min(next?.start ?? until, opening.until ?? until);
    const isShort = i >= LEAST_SINGLE && single >= LEAST_SINGLE_SHARE * i;
    let wordless: Span | null = null;
    for (const { n, span, words } of paragraphsBelow(text, lines, { opening, next, limit, isShort, isTimed })) {
      if (isStageDirection(words) && span.end - span.start < 160) {
        if (n > opening.line || content.length > 0 || next === undefined) {
          wordless ??= span;
          continue;
        }
      } else if (isTimeAlone(words)) continue;
      content.push(withoutDirections(text, span));
    }
    if (content.length === 0 && next !== undefined) content.push(...soundBelow(text, opening, wordless));
    if (content.length < 2) single++;
    turns.push({ opening, content, end: content.at(-1)?.end ?? Math.min(limit, opening.content) });
  }
  return turns;
}

/** Turns of one paragraph before the last at least, and their share of all, for who goes on behind the last to be somebody else. */
const LEAST_SINGLE = 3;
const LEAST_SINGLE_SHARE = 0.8;
/** Shortest paragraph that the writer tells, in characters. */
const SHORTEST_TOLD = 60;

/** Where a turn begins, what opens the next one, and how far it goes at most. */
interface Bounds {
  readonly opening: Opening;
  readonly next: Opening | undefined;
  readonly limit: number;
  /** The turns before it are of one paragraph each. */
  readonly isShort: boolean;
  /** Times stand alone on lines among the turns. */
  readonly isTimed: boolean;
}

interface Paragraph {
  /** The number of its line. */
  readonly n: number;
  readonly span: Span;
  /** As many of its words as tell what it is. */
  readonly words: string;
}

/** What stands behind an opening and below it, without what is between turns, what the writer tells, and what follows the last turn. */
function paragraphsBelow(text: string, lines: readonly Line[], bounds: Bounds): Paragraph[] {
  const { opening, next, limit, isShort, isTimed } = bounds;
  const found: Paragraph[] = [];
  let isTold = false;
  for (let n = opening.line; n < lines.length && lines[n]!.start < limit; n++) {
    const { start, end } = lines[n]!;
    const span = trim(text, Math.max(start, n === opening.line ? opening.content : start), Math.min(end, limit));
    if (span === null) continue;
    const words = text.slice(span.start, Math.min(span.end, span.start + 220));
    if (n > opening.line) {
      if (isEntry(lines[n]!, next === undefined && !isTimed) || (next === undefined && isMatter(words))) break;
      if (isBetween(lines, n, words, opening, next)) continue;
      // behind what the writer tells, somebody has to speak again
      const whole = text.slice(span.start, span.end);
      // one short sentence more is said by whoever has the turn: "Go ahead."
      const mayEnd =
        next === undefined &&
        isShort &&
        found.length > 0 &&
        lines[n]!.blanks > 0 &&
        (whole.length >= SHORTEST_TOLD || !/[.!?…—–-]["”’)]{0,2}$/.test(whole));
      isTold = isTold || mayEnd ? !isSpoken(whole) : isNarrated(whole, opening);
      // a word of the page's may stand within what is said
      if (isTold && next === undefined && whole.length >= SHORTEST_TOLD) break;
      if (isTold) continue;
    }
    found.push({ n, span, words });
  }
  return found;
}

/** "Ode:" / "[inaudible]": all that there is of what she said. */
const soundBelow = (text: string, { label }: Opening, wordless: Span | null): readonly Span[] =>
  wordless !== null && label?.isAlone === true && isUttered(text.slice(wordless.start, wordless.end)) ? [wordless] : [];

/** What stands below a label and is no part of the turn: one more of those who take part, who examines, a heading. */
function isBetween(
  lines: readonly Line[],
  n: number,
  words: string,
  opening: Opening,
  next: Opening | undefined,
): boolean {
  return (
    isListed(opening, words) ||
    isRoleLine(lines[n]!, opening) ||
    findExaminer(words) !== null ||
    findWitness(lines[n]!.text) !== null ||
    isHeadingBetween(lines, n, words, next) ||
    /^#{1,6}\s/.test(words)
  );
}

/** "It is safe. (END VIDEO CLIP)", "(LAUGHTER) It is safe.": directions at the ends of what is said; not "the alliance (NATO)", which goes on with a sentence. */
function withoutDirections(text: string, { start, end }: Span): Span {
  const behind = DIRECTIONS_BEHIND.exec(text.slice(Math.max(start, end - FAR_DIRECTIONS), end))?.[0];
  const before = DIRECTIONS_BEFORE.exec(text.slice(start, Math.min(end, start + FAR_DIRECTIONS)))?.[0];
  return { start: start + (before?.length ?? 0), end: end - (behind?.length ?? 0) };
}
/** How far from its ends a paragraph is looked through for them. */
const FAR_DIRECTIONS = 160;
const DIRECTIONS_BEHIND =
  /(?<=[.!?…—-]["”’]?)(?:\s{0,4}[([](?:[A-Z][A-Z ,.'’-]{3,60}|[Ll]aughter|[Ll]aughs|[Aa]pplause|[Cc]heers|[Cc]rosstalk)\.?[)\]])+$/;
const DIRECTIONS_BEFORE = /^(?:[([][A-Z][A-Z ,.'’-]{3,60}[)\]]\s{1,4})+(?=\S)/;

/** Without white space, the marks of Markdown and the quotation mark of a transcript quoted as a whole. */
function trim(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  while (start < end && /[\s>]/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  const [open, close] = [
    /^[*_]+/.exec(text.slice(start, Math.min(end, start + 4)))?.[0].length ?? 0,
    /[*_]{1,4}$/.exec(text.slice(Math.max(start, end - 4), end))?.[0].length ?? 0,
  ];
  // "*Laughs.* It is": emphasis within what is said stays; what closes a line in bold goes, and what opens one
  if (open + close > 0 && (open === close || !/[*_]/.test(text.slice(start + open, end - close))))
    [start, end] = [start + open, end - close];
  return start < end ? { start, end } : null;
}

/** Where who asks has no label among those who have: a line that asks between two turns of who answers opens a turn of somebody else's. */
export function withQuestions(text: string, lines: readonly Line[], openings: readonly Opening[]): Opening[] {
  const found: Opening[] = [];
  const keys = new Set(openings.map(({ label }) => label?.key ?? ''));
  const isForeign = keys.size > 1 && asksWithoutLabel(text, lines, openings);
  openings.forEach((opening, i) => {
    const next = openings[i + 1];
    const first = i === 0 ? 0 : openings[i - 1]!.line + 1;
    const above = opening.line - 1;
    if (isForeign && above >= first && isAloneQuestion(text, lines, above)) {
      found.push(questionAt(lines[above]!, above), opening);
      return;
    }
    if (i === 0 && keys.size === 1) {
      const n = opening.line - 1;
      if (n >= first && isQuestion(text.slice(lines[n]!.start, lines[n]!.end))) found.push(questionAt(lines[n]!, n));
    }
    found.push(opening);
    if (isForeign || next === undefined || next.label === null || next.label.key !== opening.label?.key) return;
    const n = next.line - 1;
    if (
      n <= opening.line ||
      !isQuestion(text.slice(lines[n]!.start, lines[n]!.end)) ||
      lines[n]!.end - lines[n]!.start > LONGEST_QUESTION
    )
      return;
    // alone, it may be the speaker's own; in a text where nobody else asks, it is not
    if (keys.size === 1 || n === opening.line + 1) found.push(questionAt(lines[n]!, n));
  });
  return found;
}

/** Where only who asks has a label, paragraphs below the questions are the turns of who answers. */
export function withAnswers(lines: readonly Line[], openings: readonly Opening[]): readonly Opening[] {
  const below = answersBelow(lines, openings);
  return below.size === 0
    ? openings
    : openings.flatMap((opening) => {
        const n = below.get(opening);
        return n === undefined ? [opening] : [opening, unlabelledAt(lines[n]!, n, 'answer')];
      });
}

/** Most paragraphs that a host says before the first label. */
const MOST_INTRODUCING = 12;

/** "I'm Ada Ode, in Tarn. ..." above the first label, where "ODE:" asks further down: hosts who introduce a talk have no label on what they say. */
export function withIntroduction(lines: readonly Line[], openings: readonly Opening[]): readonly Opening[] {
  const first = openings[0]!;
  if (first.line === 0) return openings;
  const voices = new Map(
    openings.flatMap(({ label }) => (label !== null && PERSONS.has(label.kind) ? [[label.key, label] as const] : [])),
  );
  let found: Opening | null = null;
  for (let n = first.line - 1; n >= Math.max(0, first.line - MOST_INTRODUCING) && endsSentence(lines[n]!.text); n--) {
    const { start, text: words } = lines[n]!;
    const self = selfIn(words);
    const as = self === null ? undefined : voices.get(self);
    if (as !== undefined)
      found = { line: n, start, content: start, label: null, as, side: null, time: null, confidence: 0.8 };
  }
  return found === null ? openings : [found, ...openings];
}

/** Labels of who has a name, which in four capitals looks like initials. */
const PERSONS: ReadonlySet<LabelKind> = new Set(['full', 'titled', 'single', 'initials']);

/** Several answer, and none of them asks: all that is asked stands in lines of their own above labels, which are those of who has none. */
function asksWithoutLabel(text: string, lines: readonly Line[], openings: readonly Opening[]): boolean {
  const isPerson = ({ label }: Opening): boolean =>
    label !== null && !label.isAlone && label.kind !== 'letter' && label.kind !== 'role';
  if (!openings.every(isPerson)) return false;
  // what a label asks in its own line is no other's question
  const labelled = new Set(openings.map(({ line }) => line));
  const own = openings.filter(
    ({ line }) => line > 0 && !labelled.has(line - 1) && isAloneQuestion(text, lines, line - 1),
  );
  const first = Math.max(0, openings[0]!.line - 1);
  return (
    own.length > 1 &&
    // whoever else asks, what is emphasised as a whole is no part of a turn
    (own.every(({ line }) => /^\*\*[^*]+\*\*$/.test(lines[line - 1]!.text)) ||
      own.length === lines.filter(({ text: words }, n) => n >= first && words.includes('?')).length)
  );
}

const LONGEST_QUESTION = 400;

/** Whether a line asks, and is a block of its own. */
const isAloneQuestion = (text: string, lines: readonly Line[], n: number): boolean => {
  const { start, end, blanks } = lines[n]!;
  return (
    end - start <= LONGEST_QUESTION &&
    (n === 0 || blanks > 0) &&
    (lines[n + 1]?.blanks ?? 1) > 0 &&
    isQuestion(text.slice(start, end))
  );
};

const questionAt = (own: Line, line: number): Opening => unlabelledAt(own, line, 'ask');

const unlabelledAt = ({ start }: Line, line: number, side: 'ask' | 'answer'): Opening => ({
  line,
  start,
  content: start,
  label: null,
  side,
  time: null,
  confidence: 0.7,
});
