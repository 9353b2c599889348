/*
 * Where the models end a source too early or too late: a word of time between subject and verb ("The firm today announced", "Ode, the mayor, on
 * Friday said"), and what is added to a source after "according to" ("According to two officials, who asked not to be named, the talks failed").
 */
import { Tag } from '../english/pos-tags.ts';
import type { Document } from '../language/document.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { tokenAt } from './token-places.ts';
import { isUpper } from '../text/letters.ts';

const { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PROPN, VERB } = Tag;

const TIMES: ReadonlySet<string> = new Set('today yesterday tonight Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')); // "USA Today" is a paper
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom']);
/** Longest aside and longest subject, in tokens. */
const LONGEST = 40;

/** The same draft with the source whole. */
export function withWholeSource(document: Document, draft: DraftAttribution): DraftAttribution {
  if (draft.source.length !== 1) return draft;
  return beyondAside(document, withoutTime(document, draft));
}

function withoutTime(document: Document, draft: DraftAttribution): DraftAttribution {
  const { tokens, forms } = document;
  const form = (i: number): string => (i < 0 ? '' : forms[tokens.form[i]!]!);
  const span = draft.source[0]!;
  if (draft.cue.length !== 1 || draft.cue[0]!.start < span.end) return draft;
  const first = tokenAt(document, span.start);
  let last = tokenAt(document, span.end - 1);
  if (!TIMES.has(form(last))) return draft;
  while (last >= first && (TIMES.has(form(last)) || form(last) === 'late' || form(last) === 'early' || tokens.pos[last] === ADP || tokens.pos[last] === ADV || form(last) === ',')) last--;
  if (last >= first && tokens.pos[last] === VERB) return draft; // "a poll released on Friday"
  if (last >= first) return { ...draft, source: [{ start: span.start, end: tokens.end[last]! }] };
  const subject = subjectBefore(document, first);
  if (subject === null) return { ...draft, source: [] };
  const source = { start: tokens.start[subject[0]]!, end: tokens.end[subject[1]]! };
  const others = draft.content.filter(({ start, end }) => end <= source.start || start >= source.end);
  return { ...draft, source: [source], content: others.length > 0 ? others : draft.content };
}

/** "[The company] on Friday announced": the subject of a verb, first and last token, if nothing but a time stands between; else null. */
export function subjectBeyondTime(document: Document, verb: number): readonly [number, number] | null {
  const { tokens, forms, sentenceTokens } = document;
  const time = verb - 1;
  if (time <= sentenceTokens[tokens.sentence[verb]!]! || !TIMES.has(forms[tokens.form[time]!]!)) return null;
  const subject = subjectBefore(document, time);
  return subject !== null && tokens.pos[subject[1]] !== VERB ? subject : null;
}

/** "Lumenara Inc. (LUM), a maker of lenses, [today]": the phrase before a word of time, or the one that the phrase before it explains. */
function subjectBefore({ tokens, forms, sentenceTokens }: Document, time: number): readonly [number, number] | null {
  const form = (i: number): string => forms[tokens.form[i]!]!;
  const from = sentenceTokens[tokens.sentence[time]!]!;
  let end = time - 1;
  while (end >= from && (tokens.pos[end] === ADP || tokens.pos[end] === ADV || forms[tokens.form[end]!] === 'late' || forms[tokens.form[end]!] === 'early')) end--;
  let at = end;
  if (end > from && form(end) === ',') {
    end--;
    at = end;
    while (at > from && end - at < LONGEST && form(at) !== ',') at--;
    if (form(at) !== ',') return null;
    at--;
  }
  let start = at + 1;
  while (start > from && at - start < LONGEST) {
    const i = start - 1;
    const pos = tokens.pos[i]!;
    if (form(i) === ')') {
      let open = i;
      while (open > from && form(open) !== '(') open--;
      if (form(open) !== '(') break;
      start = open;
    } else if (pos === NOUN || pos === PROPN || pos === ADJ || pos === DET || pos === NUM || form(i) === 'of' || isUpper(form(i)) || /^['’]s?$|^-$/.test(form(i))) start = i;
    else break;
  }
  return start > at ? null : [start, end];
}

/** "According to Ode, who runs the port, the boats are gone": what stands between commas behind the source goes with it. */
function beyondAside(document: Document, draft: DraftAttribution): DraftAttribution {
  const { text, tokens, forms, sentenceTokens } = document;
  const form = (i: number): string => (i < tokens.count ? forms[tokens.form[i]!]!.toLowerCase() : '');
  const [cue] = draft.cue;
  const [content] = draft.content;
  const [source] = draft.source;
  if (cue === undefined || content === undefined || source === undefined || source.start < cue.end || !/^according to$/i.test(text.slice(cue.start, cue.end))) return draft;
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
  if (close >= to || form(close) !== ',' || !(isClause || isPhrase) || (!RELATIVES.has(form(comma + 1)) && !isPhrase) || RELATIVES.has(form(close + 1))) return draft;
  const after = tokens.start[close + 1];
  if (after === undefined || content.start >= after || content.end <= after) return draft;
  return { ...draft, source: [{ start: source.start, end: tokens.end[close - 1]! }], content: [{ start: after, end: content.end }, ...draft.content.slice(1)] };
}
