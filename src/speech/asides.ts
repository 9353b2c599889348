/* What the models take for a content and is none: a condition ("provided that"), and how it came to be said ("It will hold, Ode said when asked about the dam"). */
import { wordForm } from '../language/word-forms.ts';
import { WHEN_ASKED, WHEN_CLAUSE } from '../english/questions.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { Form, Rel } from '../syntax/relations.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt, tokenAt } from './token-places.ts';

/** "She would sign it, provided that the border is recognised": a condition, which has the words of a report. */
export function isCondition({ text }: Document, { cue, content }: DraftAttribution): boolean {
  return (
    cue.length === 1 &&
    /^provid(?:ed|ing)$/i.test(text.slice(cue[0]!.start, cue[0]!.end)) &&
    content.length > 0 &&
    text.startsWith('that ', content[0]!.start)
  );
}

/** "what her government expects": the pronoun alone says nothing; "nobody knows why" does. */
export function isEmpty({ text }: Document, { content }: DraftAttribution): boolean {
  return (
    content.length === 1 &&
    content[0]!.end - content[0]!.start <= 5 &&
    /^(?:what|which|whom?)$/i.test(text.slice(content[0]!.start, content[0]!.end))
  );
}

/** "WESTPORT (TNA) - Boats sank, Ode said": where the report was written is no part of what is said, nor of who says it. */
export function withoutDateline({ structure }: Document, draft: DraftAttribution): DraftAttribution {
  const { datelines } = structure;
  if (datelines.length === 0) return draft;
  const trim = (span: Span): Span => {
    const head = datelines[spanAt(datelines, span.start)];
    return head !== undefined && head.start === span.start && head.end < span.end
      ? { start: head.end, end: span.end }
      : span;
  };
  return { ...draft, source: draft.source.map(trim), content: draft.content.map(trim) };
}

/** "It will hold, Ode said when asked about the dam.", "..., Ode said after she had left.": the content stands before the source, not behind the cue. */
export function beforeWhenAsked(document: Document, draft: DraftAttribution): DraftAttribution {
  const { text, tokens, sentenceTokens } = document;
  const [source] = draft.source;
  const [cue] = draft.cue;
  if (draft.source.length !== 1 || draft.cue.length !== 1) return draft;
  const comma = tokenAt(document, Math.min(source!.start, cue!.start)) - 1;
  const isComma = comma >= 0 && wordForm(document, comma) === ',';
  const first = comma < 0 ? 0 : sentenceTokens[tokens.sentence[comma]!]!;
  const isClause = isComma && hasVerb(document, first, comma) && tokens.inflection[first] !== Form.ing; // "Reviewing the talks, "
  const isAside = ({ start }: Span): boolean =>
    start >= cue!.end &&
    (WHEN_ASKED.test(text.slice(start, start + 40)) || (isClause && WHEN_CLAUSE.test(text.slice(start, start + 7))));
  const others = draft.content.filter((span) => !isAside(span));
  if (others.length === draft.content.length) return draft;
  if (others.length > 0) return { ...draft, content: others };
  return !isComma || comma <= first
    ? draft
    : { ...draft, content: [{ start: tokens.start[first]!, end: tokens.end[comma - 1]! }] };
}

function hasVerb({ tokens: { pos } }: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (pos[i] === Tag.VERB || pos[i] === Tag.AUX) return true;
  return false;
}

const RELATIVE = /\b(?:which|whom|whose)\b/;
/** As long as ", while ". */
const LONGEST_GAP = 9;

const isMark = ({ tokens: { relation } }: Document, token: number): boolean => relation[token] === Rel.mark;

/** "Ode maintained that it was sound[, its editor, Bo Lee], said ...": a content ends before the source of the attribution behind it. */
export function beforeNextSource(document: Document, drafts: readonly DraftAttribution[]): DraftAttribution[] {
  const { text } = document;
  return drafts.map((draft, i) => {
    const [source] = drafts[i + 1]?.source ?? [];
    const [cue] = drafts[i + 1]?.cue ?? [];
    const last = draft.content.at(-1);
    if (source === undefined || cue === undefined || last === undefined) return draft;
    if (RELATIVE.test(text.slice(source.start, source.end))) return draft; // "that Ode ignored complaints, one of which said"
    const isAcross = last.start < source.start && source.start < last.end && last.end <= cue.start;
    const gap = /,(?: and| but| while)? ?$/.exec(text.slice(last.start, source.start).slice(-LONGEST_GAP))?.[0];
    const end = source.start - (gap?.length ?? 0);
    if (!isAcross || gap === undefined || end <= last.start) return draft;
    // "said that during the visit, [Ode] met them and thanked ...": no clause is left
    const [from, to] = [tokenAt(document, last.start), tokenAt(document, end)];
    if (isMark(document, from) && !hasVerb(document, from, to)) return draft;
    return { ...draft, content: [...draft.content.slice(0, -1), { start: last.start, end }] };
  });
}
