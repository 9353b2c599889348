/*
 * What is added to a source: after "according to" ("According to two officials, who asked not to be named, the talks failed"), and the rest of a name whose last word looks like one of the cue's
 * ("Fair Wages [Now said] it was late").
 */
import type { Entity } from '../entities/types.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt, tokenAt } from './token-places.ts';

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

/** A name that a source begins and its cue goes on with is the source's. */
export function withWholeNames(
  { text }: Document,
  entities: readonly Entity[],
): (draft: DraftAttribution) => DraftAttribution {
  const names = entities
    .flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))
    .sort((a, b) => a.start - b.start);
  return (draft) => {
    const [cue] = draft.cue;
    const source = draft.source.at(-1);
    if (cue === undefined || source === undefined) return draft;
    const name = names[spanAt(names, source.end - 1)];
    if (name === undefined || name.start < source.start || name.end <= source.end) return draft;
    const rest = /^\s*/.exec(text.slice(name.end, name.end + 3))![0].length;
    const isCueCut = cue.start >= source.end && cue.start < name.end;
    const isTaken = draft.content.some(({ start, end }) => start < name.end && end > source.end);
    if (isTaken || (isCueCut && name.end + rest >= cue.end)) return draft;
    return {
      ...draft,
      source: [...draft.source.slice(0, -1), { start: source.start, end: name.end }],
      cue: isCueCut ? [{ start: name.end + rest, end: cue.end }, ...draft.cue.slice(1)] : draft.cue,
    };
  };
}
