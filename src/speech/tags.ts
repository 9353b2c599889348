/*
 * "He said" behind what somebody else has said: a pronoun beside a verb of saying goes on with who spoke last, rather than with whom that one spoke of. "Asher said his client was ashamed. He argued
 * that ..." is Asher, "Reis said Dolan was to blame. “He has complained since May,” he wrote" is Reis.
 */
import type { Entity, MentionForm } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';

interface NamedSpan extends Span {
  readonly entity: Entity;
  readonly form: MentionForm;
}

/** What is known where a pronoun is the source of an attribution. */
export interface Tag {
  /** Mentions in the order of their starts. */
  readonly mentions: readonly NamedSpan[];
  /** Whom the pronoun was linked to. */
  readonly linked: Entity | undefined;
  /** The attribution whose source it is. */
  readonly own: DraftAttribution;
  /** The last attribution before it that lies in no other, and who speaks it. */
  readonly last: DraftAttribution;
  readonly speaker: Entity;
}

/** Whether the pronoun stands for who spoke last, and not for whom it was linked to. */
export function goesOnSpeaking({ mentions, linked, own, last, speaker }: Tag): boolean {
  if (linked === undefined || linked === speaker) return false;
  const [source] = own.source;
  if (source!.start === last.source[0]!.start) return true; // "He argued that ... and asked ..."
  const from = Math.min(last.source[0]!.start, last.content[0]?.start ?? Infinity);
  const between = mentions.filter(({ start, end }) => start >= from && end <= source!.start);
  const ofLinked = between.filter(({ entity }) => entity === linked);
  return (
    ofLinked.length > 0 &&
    ofLinked.every(
      (mention) => isWithin(mention, last.content) || (mention.form === 'pronoun' && isWithin(mention, own.content)),
    )
  );
}

const isWithin = ({ start, end }: Span, spans: readonly Span[]): boolean =>
  spans.some((span) => span.start <= start && end <= span.end);
