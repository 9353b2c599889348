import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { clausesOf, type Clauses, type TokenSpan } from '../syntax/clauses.ts';
import { matchFrames, type Filler, type FrameMatch } from './frames.ts';
import { modalityOf, reversed, turned, type Reading } from './modality.ts';
import { tokensOf } from './polarity-model.ts';
import type { TokenRange } from './polarity-features.ts';

/** What the frames say of two mentions. */
export interface FrameBetween {
  readonly holder: 'a' | 'b';
  readonly reading: Reading;
  /** Whether the one is itself the target, rather than named somewhere in what is said, asked or promised. */
  readonly isDirect: boolean;
}

/** The stance that a frame makes from one of two mentions toward the other, in the sentence of both; undefined where there is none. */
export function frameBetween(document: Document, a: Span, b: Span): FrameBetween | undefined {
  const first = tokensOf(document, a.start, a.end),
    second = tokensOf(document, b.start, b.end);
  if (
    first === null ||
    second === null ||
    document.tokens.sentence[first.from] !== document.tokens.sentence[second.from]
  )
    return undefined;
  const clauses = clausesOf(document);
  const matches = matchFrames(document, clauses.sentenceFirst(first.from), clauses.sentenceLast(first.from), clauses);
  let best: FrameBetween | undefined;
  for (const match of matches) {
    const found = readingBetween(clauses, match, first, second);
    if (found !== undefined && (best === undefined || (found.isDirect && !best.isDirect))) best = found;
  }
  return best;
}

function readingBetween(clauses: Clauses, match: FrameMatch, a: TokenRange, b: TokenRange): FrameBetween | undefined {
  const { holder, target, field } = match;
  if (holder === undefined) return undefined;
  const isA = isOf(holder, a);
  if (!isA && !isOf(holder, b)) return undefined;
  const other = isA ? b : a;
  const isDirect = target !== undefined && isOf(target, other);
  if (!isDirect && (field === undefined || !holds(field, other)) && (target === undefined || !holds(target, other)))
    return undefined;
  const modality = modalityOf(clauses, match);
  if (modality === undefined) return undefined;
  let reading: Reading | undefined = match.frame;
  if (modality.past) reading = reversed(reading);
  if (modality.negated && reading !== undefined) reading = turned(reading, match);
  return reading === undefined ? undefined : { holder: isA ? 'a' : 'b', reading, isDirect };
}

/** Whether a mention is what fills a place, or the head's name: "the mayor, [Ana Ruiz]" is not looked for. */
const isOf = ({ first, last }: Filler, { from, to }: TokenRange): boolean => from <= last && first < to;
const holds = ({ first, whole }: TokenSpan & { readonly whole: number }, { from, to }: TokenRange): boolean =>
  from <= whole && first < to;
