import type { Analysis } from '../analysis.ts';
import type { Paragraph } from '../repair/types.ts';
import type { Attribution, Turn } from '../speech/types.ts';
import type { Span } from '../text/span.ts';

// A transcript as a reader wants it: turns with names, times and what each asks or answers; and which words of the page are said in which turn.

export interface ShownTurn extends Turn {
  /** The entity's name, else the label as printed, else "Question" or "Answer", else "—". */
  readonly name: string;
  /** The role, where the speaker is first called by it: once is enough. */
  readonly firstRole: string | null;
  /** "0:12", "1:02:03". */
  readonly clock: string | null;
  /** Number of the exchange whose question it is, and of the one that it answers, counted from 1. */
  readonly asks: number | null;
  readonly answers: number | null;
  /** Id of the turn that it answers. */
  readonly question: string | null;
}

/** A stretch of the page that is all said in one turn, or all outside of what is said. */
export interface Piece extends Pick<Paragraph, 'start' | 'end' | 'kind'> {
  /** The turn in which it is said, or in whose course it stands, as a stage direction does; null before the first turn and after the last. */
  readonly turn: ShownTurn | null;
  readonly isSaid: boolean;
}

const NOBODY = '—';

/** Seconds as players show them. */
export function clockOf(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** What marks a turn beside its name: "Q3", "A3"; one may answer and ask back. */
export const marksOf = ({ asks, answers }: ShownTurn): string =>
  [answers === null ? '' : `A${answers}`, asks === null ? '' : `Q${asks}`].filter((mark) => mark !== '').join(' ');

/** @param nameOf an entity's name by its id */
export function shownTurns(
  { text, turns, exchanges }: Analysis,
  nameOf: (id: string | null) => string | null,
): readonly ShownTurn[] {
  const asks = new Map<string, number>();
  const answers = new Map<string, { readonly number: number; readonly question: string | null }>();
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  exchanges
    .filter((exchange) => exchange.turns.length > 0)
    .forEach((exchange, i) => {
      const asking = exchange.turns.filter((id) => isWithin(byId.get(id), exchange.question));
      for (const id of asking) asks.set(id, i + 1);
      for (const id of exchange.turns)
        if (!asking.includes(id)) answers.set(id, { number: i + 1, question: asking[0] ?? null });
    });
  const called = new Set<string>();
  return turns.map((turn): ShownTurn => {
    const { id, label, speaker, role, time } = turn;
    const part = asks.has(id) ? 'Question' : answers.has(id) ? 'Answer' : NOBODY;
    const name = nameOf(speaker) ?? (label === null ? part : text.slice(label.start, label.end).replace(/\s+/g, ' '));
    const firstRole = role === undefined || called.has(name) ? null : role.replace(/\s+/g, ' ');
    if (firstRole !== null) called.add(name);
    const { number = null, question = null } = answers.get(id) ?? {};
    return {
      ...turn,
      name,
      firstRole,
      clock: time === undefined ? null : clockOf(time),
      asks: asks.get(id) ?? null,
      answers: number,
      question,
    };
  });
}

function isWithin(turn: Turn | undefined, span: Span | null): boolean {
  return (
    turn !== undefined && span !== null && turn.content.some(({ start, end }) => start < span.end && end > span.start)
  );
}

/** The attributions that are turns, by id: of each turn, the one that its label or its layout makes of all its words. */
export function wholeTurns<T extends Turn>(
  speech: readonly Attribution[],
  turns: readonly T[],
): ReadonlyMap<string, T> {
  const starts = new Map(turns.flatMap((turn) => turn.content.slice(0, 1).map(({ start }) => [start, turn] as const)));
  return new Map(
    speech.flatMap(({ id, source, cue, content, within }) => {
      const start = content[0]!.start;
      const turn = starts.get(start);
      return turn !== undefined && within === null && [...source, ...cue].every(({ end }) => end <= start)
        ? [[id, turn] as const]
        : [];
    }),
  );
}

/** The page in pieces, in text order and in the order of turns. Labels, and times before them, are in none. */
export function piecesOf(paragraphs: readonly Paragraph[], turns: readonly ShownTurn[]): readonly Piece[] {
  const said = turns.flatMap((turn, number) => turn.content.map((span) => ({ ...span, number })));
  const numbers = new Map(turns.map(({ id }, number) => [id, number]));
  const pieces: Piece[] = [];
  let next = 0;
  let last = -1;
  for (const { start, end, kind, speaker, turn } of paragraphs) {
    const own: typeof said = [];
    while (next < said.length && said[next]!.start < end) own.push(said[next++]!);
    if (own.length === 0) {
      if (turn !== undefined) last = Math.max(last, numbers.get(turn) ?? -1);
      if (speaker !== undefined) continue; // a label in a paragraph of its own
      const isAmid = turn !== undefined || next < said.length;
      pieces.push({ start, end, kind, turn: isAmid ? (turns[last] ?? null) : null, isSaid: false });
      continue;
    }
    // a turn that begins within a paragraph, where the page has no blank lines
    const opening = beginning(turns[own[0]!.number]!);
    if (turn === undefined && start < opening)
      pieces.push({ start, end: opening, kind: 'prose', turn: turns[last] ?? null, isSaid: false });
    for (const { number, ...span } of own) pieces.push({ ...span, kind, turn: turns[number]!, isSaid: true });
    last = own.at(-1)!.number;
  }
  return pieces;
}

const beginning = ({ label, content }: Turn): number => Math.min(label?.start ?? Infinity, content[0]!.start);
