import type { Context, Made, Pair, Draft } from './context.ts';
import type { FrameMatch } from './frames/filling.ts';
import type { Span } from '../text/span.ts';
import { Word } from '../grammar/word-classes.ts';
import { ownField } from '../results/own-field.ts';
import { spanOf } from './parties.ts';
import { confidenceOf } from './stance-confidence.ts';
import type { Reading } from './modality.ts';

/* A stance, put together from a match and its parties. */

/** The words that carry the stance: cue tokens, joined where they touch, and the judgement. */
function evidenceOf(context: Context, match: FrameMatch): Span[] {
  const tokens = new Set(match.cue);
  const { group } = match;
  // "did not support": the negation and the modal belong to it
  if (group !== undefined && group.main === match.head && !group.infinitive)
    for (let i = group.first; i <= group.main; i++)
      if ((context.clauses.bits(i) & (Word.NOT | Word.MODAL | Word.BE | Word.DO | Word.HAVE)) !== 0) tokens.add(i);
  if (match.judgement !== undefined) for (let i = match.judgement.first; i <= match.judgement.last; i++) tokens.add(i);
  const sorted = [...tokens].sort((a, b) => a - b);
  const spans: { first: number; last: number }[] = [];
  for (const token of sorted) {
    const last = spans[spans.length - 1];
    if (last !== undefined && token <= last.last + 1) last.last = token;
    else spans.push({ first: token, last: token });
  }
  return spans.map((span) => spanOf(context, span));
}

export function build(context: Context, made: Made, pair: Pair): Draft {
  const { match, reading, commitment } = made;
  const { holder, target, condition } = pair;
  const field = target.field === undefined ? null : spanOf(context, target.field);
  const { polarity, intensity } = reading;
  const evidence = evidenceOf(context, match);
  const speech = context.speech.at(match.head)?.id ?? context.speech.withCue(match.head)?.id ?? null;
  const confidence = confidenceOf(context, made, pair);
  const base = {
    id: '',
    holder,
    ...(holder === null && (match.frame.subject === 'H' || match.frame.isTold) ? { unnamed: true as const } : {}),
    target: target.party,
    polarity,
    intensity,
    commitment,
    ...(condition === undefined ? {} : { condition: spanOf(context, condition) }),
    evidence,
    speech,
    confidence,
  };
  return ofType(base, reading, field);
}

/** With the field that its type has. */
export function ofType(base: Omit<Draft, 'type'>, { type, outlook }: Reading, field: Span | null): Draft {
  const name = ownField(type);
  const draft: Record<string, unknown> = { ...base, type };
  if (name !== undefined) draft[name] = type === 'expect' ? (outlook ?? 'confident') : field;
  return draft as unknown as Draft;
}
