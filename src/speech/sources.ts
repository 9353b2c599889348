/*
 * What is added to a source: after "according to" ("According to two officials, who asked not to be named, the talks failed"), and the rest of a name whose last word looks like one of the cue's
 * ("Fair Wages [Now said] it was late").
 */
import { lemmaAt, type Document } from '../language/document.ts';
import type { Entity } from '../entities/types.ts';
import { MANNERS_OF_SAYING, OCCASIONS } from '../english/saying.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { SUBJECTS } from '../syntax/relation-sets.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import type { Span } from '../text/span.ts';
import { spanAt, tokenAt } from './token-places.ts';

const { AUX, VERB } = Tag;

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom']);
/** Longest aside, in tokens. */
const LONGEST = 40;

/** "According to Ode, who runs the port, the boats are gone": what stands between commas behind the source goes with it. */
export function withAside(document: Document, draft: DraftAttribution): DraftAttribution {
  const { text, tokens } = document;
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
  const close = endOfAside(document, source);
  if (close < 0) return draft;
  const after = tokens.start[close + 1];
  if (after === undefined || content.start >= after || content.end <= after) return draft;
  return {
    ...draft,
    source: [{ start: source.start, end: tokens.end[close - 1]! }],
    content: [{ start: after, end: content.end }, ...draft.content.slice(1)],
  };
}

/** The comma that closes an aside behind a source: ", who runs the port[,]", "..., who would not be named because the talks are secret[,]"; -1 if there is none. */
function endOfAside(document: Document, source: Span): number {
  const { text, tokens, sentenceTokens } = document;
  const to = sentenceTokens[tokens.sentence[tokenAt(document, source.start)]! + 1]!;
  const comma = tokenAt(document, source.end - 1) + 1;
  const isOn = tokens.pos[comma] === Tag.SCONJ && /, (?:who|which) /.test(text.slice(source.start, source.end));
  const isPhrase = !isOn && /^an?$/.test(lowerForm(document, comma + 1));
  if (!isOn && (lowerForm(document, comma) !== ',' || !(RELATIVES.has(lowerForm(document, comma + 1)) || isPhrase)))
    return -1;
  let isClause = isOn || RELATIVES.has(lowerForm(document, comma + 1));
  let close = comma + 1;
  for (; close < to && close - comma < LONGEST && lowerForm(document, close) !== ','; close++) {
    if (RELATIVES.has(lowerForm(document, close))) isClause = true;
    else if (
      !isClause &&
      (tokens.pos[close] === VERB || tokens.pos[close] === AUX || SUBJECTS[tokens.relation[close]!])
    )
      return -1; // the report itself
  }
  return close < to && lowerForm(document, close) === ',' && !RELATIVES.has(lowerForm(document, close + 1))
    ? close
    : -1;
}

/** "Opposition Leader Ada Ode [yesterday] said", "insisted the treasurer [at a press conference]": when and where something was said is nothing of who says it. */
export function withoutOccasion(
  document: Document,
  entities: readonly Entity[],
): (draft: DraftAttribution) => DraftAttribution {
  const { tokens, text } = document;
  const times = entities
    .filter(({ label }) => label === 'DATE' || label === 'TIME')
    .flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ start, end })))
    .sort((a, b) => a.start - b.start);
  /** Where a source ends before a time that stands between it and its cue. */
  const beforeTime = ({ start, end }: Span, cue: Span): number => {
    const time = times[spanAt(times, end - 1)];
    if (time === undefined || time.end !== end || time.start <= start || cue.start < end || cue.start - end > 1)
      return end;
    const at = tokenAt(document, time.start) - 1;
    const before = wordForm(document, at) === 'on' ? at - 1 : at; // "the council [on Monday]"
    // "an analysis released last month"
    for (let i = before; tokens.start[i]! > start; i--) if (tokens.pos[i] === VERB) return end;
    const isBehindName = tokens.pos[before] === Tag.PROPN || (before === at && tokens.pos[before] === Tag.NOUN);
    return isBehindName && tokens.end[before]! > start ? tokens.end[before]! : end;
  };
  /** Where one that stands behind its cue ends before the occasion. */
  const beforePlace = ({ start, end }: Span, cue: Span): number => {
    if (start < cue.end) return end;
    const last = tokenAt(document, end - 1);
    const lemma = lemmaAt(document, last);
    const ties = OCCASIONS.has(lemma) ? TIES_OF_PLACES : MANNERS_OF_SAYING.has(lemma) ? TIES_OF_MANNERS : null;
    if (ties === null) return end;
    for (let i = last - 1; i > last - LONGEST_OCCASION && tokens.start[i - 1]! >= start; i--)
      if (tokens.pos[i] === Tag.ADP)
        return ties.test(text.slice(tokens.start[i], tokens.end[i])) ? tokens.end[i - 1]! : end;
    return end;
  };
  return (draft) => {
    const [cue] = draft.cue;
    const [source] = draft.source;
    if (cue === undefined || source === undefined || draft.source.length > 1) return draft;
    const end = Math.min(beforeTime(source, cue), beforePlace(source, cue));
    return end === source.end ? draft : { ...draft, source: [{ start: source.start, end }] };
  };
}

/** Longest phrase of an occasion, in tokens: "at a hastily called press conference". */
const LONGEST_OCCASION = 8;

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
const TIES_OF_PLACES = /^(?:at|in|during|after|before)$/;
const TIES_OF_MANNERS = /^with$/;
