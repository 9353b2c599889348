import { Word } from '../grammar/word-classes.ts';
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { clausesOf, type Clauses, type TokenSpan } from '../syntax/clauses.ts';
import { matchFrames } from './frames/matching.ts';
import type { FrameMatch } from './frames/filling.ts';
import { modalityOf, type Reading } from './modality.ts';
import { sayerOf } from './sayers.ts';
import { threatOf } from './threats.ts';
import { wordedReading } from './worded.ts';
import { tokensOf } from './polarity-model.ts';
import type { TokenRange } from './shown-words.ts';
import type { StanceType } from './types.ts';

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
    if (found !== undefined && (best === undefined || rankOf(found) > rankOf(best))) best = found;
  }
  return best;
}

/** Types that say how things are or will be, and less of two parties than others. */
const OF_THINGS: ReadonlySet<StanceType> = new Set(['affirm', 'expect']);

const rankOf = ({ isDirect, reading }: FrameBetween): number =>
  (OF_THINGS.has(reading.type) ? 0 : 2) + (isDirect ? 1 : 0);

function readingBetween(clauses: Clauses, match: FrameMatch, a: TokenRange, b: TokenRange): FrameBetween | undefined {
  const holder = holderOf(clauses, match);
  if (holder === undefined) return undefined;
  const isA = isOf(holder, a);
  if (!isA && !isOf(holder, b)) return undefined;
  const modality = modalityOf(clauses, match);
  const worded = modality === undefined ? undefined : wordedReading(clauses, match, modality);
  if (worded === undefined) return undefined;
  const threatened = worded.type === 'commit' ? threatOf(clauses, match, false) : undefined;
  const reading: Reading = threatened === undefined ? worded : { ...worded, type: 'warn', polarity: -1 };
  const { field } = match;
  const target = threatened ?? match.target;
  const other = isA ? b : a;
  const isDirect = target !== undefined && isOf(target, other);
  const isWithin =
    isDirect || (field !== undefined && holds(field, other)) || (target !== undefined && holds(target, other));
  return isWithin ? { holder: isA ? 'a' : 'b', reading, isDirect } : undefined;
}

/** Who takes the stance; who says it, where that is "he" or "we", or nobody by the words of the frame. */
function holderOf(clauses: Clauses, match: FrameMatch): TokenSpan | undefined {
  const { holder } = match;
  if (holder === undefined) return match.frame.subject === 'H' ? undefined : sayerOf(clauses, match);
  const isPronoun = holder.first === holder.last && (clauses.bits(holder.first) & (Word.PERSONAL | Word.SELF)) !== 0;
  return (isPronoun ? sayerOf(clauses, match) : undefined) ?? holder;
}

/** Whether a mention is what fills a place, or the head's name: "the mayor, [Ana Ruiz]" is not looked for. */
const isOf = ({ first, last }: TokenSpan, { from, to }: TokenRange): boolean => from <= last && first < to;
const holds = ({ first, whole }: TokenSpan & { readonly whole: number }, { from, to }: TokenRange): boolean =>
  from <= whole && first < to;
