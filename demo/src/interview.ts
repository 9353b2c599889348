import type { Analysis, Turn } from 'interview-nlp';
import type { TurnRow } from './messages.ts';

// A transcript's turns as rows: names, times, and which turn answers which.

/** As many as the style sheet has; then they come again. */
const HUES = 8;

/** @param nameOf an entity's name by its id */
export function turnRows(
  { text, turns, exchanges }: Analysis,
  nameOf: (id: string | null) => string | undefined,
): TurnRow[] {
  const asks = new Map<string, number>();
  const answers = new Map<string, number>();
  exchanges
    .filter((exchange) => exchange.turns.length > 0)
    .forEach(({ question, turns: own }, i) => {
      for (const id of own) {
        const isQuestion =
          question !== null &&
          turnOf(turns, id)?.content.some(({ start, end }) => start < question.end && end > question.start) === true;
        (isQuestion ? asks : answers).set(id, i + 1);
      }
    });
  const hues = new Map<string, number>();
  const called = new Set<string>();
  return turns.map(({ id, label, speaker, role, time, content }): TurnRow => {
    const part = asks.has(id) ? 'Question' : answers.has(id) ? 'Answer' : '—';
    const name = nameOf(speaker) ?? (label === null ? part : text.slice(label.start, label.end));
    if (!hues.has(name)) hues.set(name, hues.size % HUES);
    const firstRole = role === undefined || called.has(name) ? '' : role;
    if (firstRole !== '') called.add(name);
    return {
      name,
      hue: hues.get(name)!,
      role: firstRole,
      time: time === undefined ? null : Math.floor(time),
      asks: asks.get(id) ?? null,
      answers: answers.get(id) ?? null,
      paragraphs: content.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')),
    };
  });
}

/** Ids count the turns: "t1" is the first. */
const turnOf = (turns: readonly Turn[], id: string): Turn | undefined => turns[Number(id.slice(1)) - 1];

/** Ids of the attributions that are whole turns, as their labels or the layout make them. */
export function wholeTurns({ turns, speech }: Analysis): ReadonlySet<string> {
  const starts = new Set(turns.flatMap(({ content }) => content.slice(0, 1).map(({ start }) => start)));
  return new Set(
    speech
      .filter(({ source, cue, content, within }) => {
        const { start } = content[0]!;
        return within === null && starts.has(start) && [...source, ...cue].every(({ end }) => end <= start);
      })
      .map(({ id }) => id),
  );
}
