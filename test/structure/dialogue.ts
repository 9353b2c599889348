import { analyze, readDocument, type Analysis, type AnalyzeOptions, type Structure } from '../../src/index.ts';
import type { Span } from '../../src/text/span.ts';

// Dialogues as one reads them, for tests.

const cut = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' / ');

/** The page of a text that is taken as it is. */
export const structureOf = (text: string): Structure => readDocument(text).structure;

/**
 * The turns of a text as it is: "1? [Q] (role) @12 How far? / Why?" is a turn of the speaker who comes first, who asks, with the label "Q", which begins at the twelfth
 * second, of two paragraphs.
 */
export function shown(text: string, { turns, speakers } = structureOf(text)): string[] {
  const order = [...new Set(turns.map(({ speaker }) => speaker))];
  return turns.map(({ label, role, time, content, speaker }) =>
    [
      `${order.indexOf(speaker) + 1}${speakers[speaker]!.asks ? '?' : ''}`,
      ...(label === null ? [] : [`[${cut(text, [label])}]`]),
      ...(role === null ? [] : [`(${cut(text, [role])})`]),
      ...(time === null ? [] : [`@${time}`]),
      cut(text, content),
    ]
      .join(' ')
      .trimEnd(),
  );
}

/** The questions and what answers them: "Why? > So." */
export const asked = (text: string, { turns, exchanges } = structureOf(text)): string[] =>
  exchanges.map(({ question, answers }) =>
    [question, ...answers].map((turn) => cut(text, turns[turn]!.content)).join(' > '),
  );

/** The turns of an analysis: "Ada Ode [Ode] (mayor) @12 It rains. / A lot.": the entity that speaks, or "-", then as above. */
export function heard(raw: string, options?: AnalyzeOptions): string[] {
  const analysis = analyze(raw, options);
  return analysis.turns.map(({ label, role, time, content, speaker }) =>
    [
      nameOf(analysis, speaker),
      ...(label === null ? [] : [`[${cut(analysis.text, [label])}]`]),
      ...(role === undefined ? [] : [`(${role})`]),
      ...(time === undefined ? [] : [`@${time}`]),
      cut(analysis.text, content),
    ]
      .join(' ')
      .trimEnd(),
  );
}

/** The name of an entity; "-" for none. */
export const nameOf = ({ entities }: Analysis, id: string | null): string =>
  entities.find((entity) => entity.id === id)?.name ?? '-';
