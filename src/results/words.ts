import type { Analysis } from '../analysis.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution, Turn } from '../speech/types.ts';
import { aBoolean, checkAnalysis, checkOptions, kindOf } from '../text/checks.ts';
import type { Span } from '../text/span.ts';
import { bare } from './bare.ts';

/** Options of {@link textOf}. */
export interface TextOfOptions {
  /** Without the quotation marks around the words, and without the comma that only leads on to "she said". Default false: as the text has it. */
  readonly bare?: boolean;
}

/** What {@link textOf} takes: anything with a content, a span, or a list of spans. */
export type Words = Pick<Attribution, 'content'> | Span | readonly Span[];

/**
 * The words of an attribution or a turn, of a span or of several. Spans that other words interrupt are joined by a space.
 *
 * @param analysis the analysis, or anything with its text
 * @param of an attribution or a turn (its content), a span, or a list of spans of it
 * @throws TypeError if an argument or option is not what it should be; the message names it
 */
export function textOf(analysis: Pick<Analysis, 'text'>, of: Words, options: TextOfOptions = {}): string {
  checkAnalysis('textOf: analysis', analysis, ['text']);
  checkOptions('textOf', options, { bare: aBoolean });
  const spans = spansOf(of);
  return options.bare === true
    ? bare(analysis.text, spans)
    : spans.map(({ start, end }) => analysis.text.slice(start, end)).join(' ');
}

function spansOf(of: unknown): readonly Span[] {
  if (Array.isArray(of) && of.every(isSpan)) return of;
  if (isSpan(of)) return [of];
  if (typeof of === 'object' && of !== null && 'content' in of && Array.isArray(of.content) && of.content.every(isSpan))
    return of.content;
  throw new TypeError(`textOf: of must be an attribution, a turn, a span or an array of spans, not ${kindOf(of)}`);
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' &&
  value !== null &&
  Number.isInteger((value as Span).start) &&
  Number.isInteger((value as Span).end);

/**
 * Who speaks.
 *
 * @param analysis the analysis, or anything with its entities
 * @param of an attribution or a turn of it
 * @returns the entity; null where the speaker is nobody named or cannot be told
 * @throws TypeError if an argument is not what it should be; the message names it
 */
export function speakerOf(
  analysis: Pick<Analysis, 'entities'>,
  of: Pick<Attribution, 'speaker'> | Pick<Turn, 'speaker'>,
): Entity | null {
  checkAnalysis('speakerOf: analysis', analysis, ['entities']);
  const given: unknown = of;
  if (typeof given !== 'object' || given === null || !('speaker' in given))
    throw new TypeError(`speakerOf: of must be an attribution or a turn, not ${kindOf(given)}`);
  const { speaker } = of;
  if (speaker === null) return null;
  const { entities } = analysis;
  const expected = entities[Number(speaker.slice(1)) - 1]; // ids are numbered; not in a list of which some are left out
  return expected?.id === speaker ? expected : (entities.find(({ id }) => id === speaker) ?? null);
}
