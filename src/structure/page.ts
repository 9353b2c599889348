/*
 * The page, read once: its blocks, the turns of a dialogue, who speaks in them, what is asked and answered. Every reader of a page asks here: repair, since a turn's
 * line is never joined to another; linking, since "I" is who has the turn; speech, exchanges and reports.
 */
import { ADDRESS, TITLES } from '../english/titles.ts';
import type { Span } from '../text/span.ts';
import { pairQuestions, whoAsks } from './asking.ts';
import { findBlocks, findDatelines } from './blocks.ts';
import { readCast } from './cast.ts';
import type { Opening } from './dialogue.ts';
import type { Line } from './lines.ts';
import { groupSpeakers, sideOf } from './label-speakers.ts';
import { findExaminer, findWitness } from './line-kinds.ts';
import { Sheet } from './sheet.ts';
import { fillTurns, withAnswers, withIntroduction, withQuestions } from './turns.ts';
import type { DialogueTurn, Page } from './types.ts';
import { findUnlabelled, withFirstLabels } from './unlabelled.ts';

/**
 * Reads a page. All spans index the text.
 *
 * @param sheet what is known of this very text already
 */
export function readPage(text: string, sheet = new Sheet(text)): Page {
  const { lines, furniture } = sheet;
  const isFurniture = new Set(lines.flatMap(({ start }, i) => (furniture[i] === 0 ? [] : [start])));
  const openings = findTurnOpenings(
    text,
    lines,
    sheet.openings.filter(({ line }) => furniture[line] === 0),
  );
  const turns = openings.length === 0 ? NOBODY : readTurns(text, lines, openings);
  return {
    blocks: findBlocks(text, turns.turns, turns.speakers, isFurniture),
    ...turns,
    datelines: findDatelines(text, lines, turns.turns),
  };
}

const NOBODY: Pick<Page, 'turns' | 'speakers' | 'exchanges'> = { turns: [], speakers: [], exchanges: [] };

/** Where turns begin: by labels, or by the layout alone. */
function findTurnOpenings(text: string, lines: readonly Line[], labelled: readonly Opening[]): readonly Opening[] {
  if (labelled.length <= 2) {
    // "TC: Why?" / "AO: Because." / "And then?": labels of the first turns alone
    const unlabelled = findUnlabelled(text, lines);
    if (unlabelled.length > 2 * labelled.length && labelled.every(({ line }, i) => unlabelled[i]!.line === line))
      return withFirstLabels(text, lines, unlabelled);
  }
  return labelled.length === 0 ? [] : withIntroduction(lines, withQuestions(text, lines, withAnswers(lines, labelled)));
}

function readTurns(
  text: string,
  lines: readonly Line[],
  openings: readonly Opening[],
): Pick<Page, 'turns' | 'speakers' | 'exchanges'> {
  const filled = fillTurns(text, lines, openings);
  if (filled.length < 2) return NOBODY;
  const spoken = filled.map(({ opening }) => opening);
  const told = namesIn(lines, findExaminer);
  const examiners = told.length > 0 ? told : examinersByLabel(text, spoken);
  const voices = groupSpeakers(text, spoken, readCast(text, lines, spoken[0]!.start), {
    examiners,
    witnesses: namesIn(lines, findWitness),
  });
  const asking = whoAsks(text, filled, voices);
  const turns = filled.map(({ opening, content, end }, i): DialogueTurn => ({
    start: opening.start,
    end,
    label: opening.label?.name ?? null,
    mark: opening.label?.mark ?? null,
    role: opening.label?.role ?? null,
    time: opening.time,
    content,
    speaker: voices.speakerOf[i]!,
    confidence: opening.confidence,
  }));
  const speakers = voices.speakers.map((speaker, s) => ({
    ...speaker,
    asks: asking[s]! >= 0.5,
    confidence: Math.round(Math.max(asking[s]!, 1 - asking[s]!) * 1000) / 1000,
  }));
  return { turns, speakers, exchanges: pairQuestions(text, filled, voices, asking) };
}

/** The names that lines tell of a kind of line: of those who examine a witness, of witnesses. */
const namesIn = (lines: readonly Line[], find: (line: string) => Span | null): Span[] =>
  lines.flatMap(({ start, text }) => {
    const name = find(text);
    return name === null ? [] : [{ start: start + name.start, end: start + name.end }];
  });

/** "MR. ROE: Where were you?" / "WITNESS: At home." / "Q: ...": whose question a witness has answered by name asks on as "Q". What he calls between a question and its answer is none. */
function examinersByLabel(text: string, openings: readonly Opening[]): Span[] {
  const isSide = (opening: Opening | undefined, side: 'ask' | 'answer'): boolean =>
    opening?.label != null && sideOf(opening.label) === side;
  // "MR. ROE: Good morning." / "A. Good morning." / "Q. Your name?": whom the first letter answers asks on as well, a question or not
  const firstLetter = openings.findIndex(({ label }) => label?.kind === 'letter');
  return openings.flatMap(({ label, content }, i) => {
    const next = openings[i + 1];
    if (label === null || !/^(?:titled|full|single)$/.test(label.kind) || !isSide(next, 'answer')) return [];
    const isOnItsWay = isSide(openings[i - 1], 'ask') && openings[i - 1]!.label!.kind === 'letter';
    const asks = i + 1 === firstLetter || text.slice(content, next!.start).includes('?');
    return isOnItsWay || !asks ? [] : [withoutTitle(text, label.name)];
  });
}

/** "ODE" of "ATTY. ODE". */
function withoutTitle(text: string, { start, end }: Span): Span {
  const title = /^\p{L}+\.?\s+(?=\S)/u.exec(text.slice(start, end))?.[0] ?? '';
  return { start: isTitle(title) ? start + title.length : start, end };
}

const isTitle = (word: string): boolean => {
  const own = word.trim().toLowerCase().replace('.', '');
  return TITLES.has(own) || ADDRESS.has(own);
};

/** What repair asks: which lines open a turn, which are labels alone, and where turns begin within lines. */
export interface TurnLines {
  /** 1 for a line that opens a turn. */
  readonly opens: Uint8Array;
  /** 1 for a label alone on its line, whose words stand below. */
  readonly isAlone: Uint8Array;
  /** Offsets of turns that begin within lines. */
  readonly inner: readonly number[];
  /** The labels as printed. */
  readonly labels: ReadonlySet<string>;
}

/** The turns of a text that may still be damaged. */
export function findTurnLines({ text, lines, openings }: Sheet): TurnLines {
  const opens = new Uint8Array(lines.length);
  const isAlone = new Uint8Array(lines.length);
  const inner: number[] = [];
  const labels = new Set<string>();
  for (const { line, start, label } of openings) {
    if (label?.isInner || start > lines[line]!.start) inner.push(start);
    else opens[line] = 1;
    if (label !== null) labels.add(text.slice(label.name.start, label.name.end));
    if (label?.isAlone) isAlone[line] = 1;
    if (label?.role != null && label.role.start > lines[line]!.end) isAlone[line + 1] = 1;
  }
  return { opens, isAlone, inner, labels };
}

/** The turn that an offset stands in, from its label to its end; -1 for none. */
export function turnAt(turns: readonly Span[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && offset < turns[low - 1]!.end ? low - 1 : -1;
}
