/*
 * What the models take for a content and is none: a condition ("provided that"), and how it came to be said ("It will hold, Ode said when asked
 * about the dam").
 */
import type { Document } from '../language/document.ts';
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

const WHEN_ASKED =
  /^(?:when|if|after|on) (?:being |(?:he|she|they) (?:was|were) )?(?:asked|questioned|pressed|quizzed)\b/;

/** "It will hold, Ode said when asked about the dam.": the content stands before the source, not behind the cue. */
export function beforeWhenAsked(document: Document, draft: DraftAttribution): DraftAttribution {
  const { text, tokens, forms, sentenceTokens } = document;
  const [source] = draft.source;
  const [cue] = draft.cue;
  if (draft.source.length !== 1 || draft.cue.length !== 1) return draft;
  const others = draft.content.filter(
    ({ start }) => start < cue!.end || !WHEN_ASKED.test(text.slice(start, start + 40)),
  );
  if (others.length === draft.content.length) return draft;
  if (others.length > 0) return { ...draft, content: others };
  const comma = tokenAt(document, Math.min(source!.start, cue!.start)) - 1;
  if (comma < 0 || forms[tokens.form[comma]!] !== ',') return draft;
  const first = sentenceTokens[tokens.sentence[comma]!]!;
  return comma <= first ? draft : { ...draft, content: [{ start: tokens.start[first]!, end: tokens.end[comma - 1]! }] };
}
