/*
 * What is added to a source after "according to": "According to two officials, who asked not to be named, the talks failed".
 */
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { tokenAt } from './token-places.ts';

const { AUX, VERB } = Tag;

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom']);
/** Longest aside, in tokens. */
const LONGEST = 40;

/** "According to Ode, who runs the port, the boats are gone": what stands between commas behind the source goes with it. */
export function withAside(document: Document, draft: DraftAttribution): DraftAttribution {
  const { text, tokens, forms, sentenceTokens } = document;
  const form = (i: number): string => (i < tokens.count ? forms[tokens.form[i]!]!.toLowerCase() : '');
  const [cue] = draft.cue;
  const [content] = draft.content;
  const [source] = draft.source;
  if (
    cue === undefined ||
    content === undefined ||
    source === undefined ||
    source.start < cue.end ||
    !/^according to$/i.test(text.slice(cue.start, cue.end))
  )
    return draft;
  const to = sentenceTokens[tokens.sentence[tokenAt(document, source.start)]! + 1]!;
  const comma = tokenAt(document, source.end - 1) + 1;
  if (form(comma) !== ',') return draft;
  let close = comma + 1;
  let isClause = RELATIVES.has(form(close));
  const isPhrase = /^an?$/.test(form(close));
  for (; close < to && close - comma < LONGEST && form(close) !== ','; close++) {
    if (RELATIVES.has(form(close))) isClause = true;
    else if (!isClause && (tokens.pos[close] === VERB || tokens.pos[close] === AUX)) return draft; // the report itself
  }
  if (
    close >= to ||
    form(close) !== ',' ||
    !(isClause || isPhrase) ||
    (!RELATIVES.has(form(comma + 1)) && !isPhrase) ||
    RELATIVES.has(form(close + 1))
  )
    return draft;
  const after = tokens.start[close + 1];
  if (after === undefined || content.start >= after || content.end <= after) return draft;
  return {
    ...draft,
    source: [{ start: source.start, end: tokens.end[close - 1]! }],
    content: [{ start: after, end: content.end }, ...draft.content.slice(1)],
  };
}
