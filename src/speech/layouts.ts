/*
 * Attribution by layout: where the page, not a verb, says who speaks. A dash and a name after the quotation; a heading, or a line that ends in a colon, before it; and a
 * quotation that stands alone, whose speaker the sentence before has named.
 *
 * The models find what has a cue. These rules look only at quotations that no model has claimed, so that they can stay strict.
 */
import { FIRST_PLURAL, FIRST_SINGULAR, PERSONAL_SUBJECTS } from '../english/pronouns.ts';
import { REACTIONS, SENDING_FORMS } from '../english/saying.ts';
import { SUBJECT_OPENERS } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import type { Quotation, QuotationMap } from '../structure/types.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { treeOf } from '../syntax/tree.ts';
import { hasLower, isUpper } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { calledBehind, reportedBeside, type Speaker } from './beside-quotations.ts';
import {
  attributionBefore,
  chainsOf,
  claim,
  claimsIn,
  isBreak,
  isClaimed,
  isMark,
  isRelative,
  LONGEST_LEAD,
  ownerBefore,
  standsAlone,
  type Claims,
} from './quotation-claims.ts';
import { spanAt, spanOf } from './token-places.ts';

const { PROPN, VERB, AUX, ADJ, ADV, PUNCT } = Tag;

/** What the models leave: attributions of quotations without a cue. `taken` are those found already. */
export function layoutAttributions(
  document: Document,
  quotations: QuotationMap,
  taken: readonly DraftAttribution[],
): DraftAttribution[] {
  const claims = claimsIn(document, taken);
  const all = [...taken];
  for (const chain of chainsOf(quotations)) {
    if (chain.some((quotation) => isClaimed(claims, quotation))) continue;
    const content = chain.map(({ start, end }) => ({ start, end }));
    // '"It is over," he went on. "We lost."'
    const owner = ownerBefore(claims, all, chain[0]!);
    const before = owner < taken.length ? undefined : all[owner]!;
    const found = before ?? attributeChain(claims, all, chain);
    if (found === null) continue;
    const index = before === undefined ? all.length : owner;
    for (const span of content) claim(claims, span, index);
    all[index] = { negated: false, ...found, content: [...(before?.content ?? []), ...content] };
  }
  return all.slice(taken.length);
}

/** Who says a quotation that no model has claimed, by the surest sign first. */
function attributeChain(
  claims: Claims,
  all: readonly DraftAttribution[],
  chain: readonly Quotation[],
): Omit<DraftAttribution, 'content' | 'negated'> | null {
  const { document } = claims;
  const first = chain[0]!;
  const last = chain[chain.length - 1]!;
  const signed = last.last - last.first > 3 ? signatureAfter(document, last) : null;
  if (signed !== null) return { ...signed, confidence: 0.85 };
  if (last.kind === 'title' || last.kind === 'scare') return null;
  const mayBeSaid = first.kind === 'speech' || last.last - first.first > 5;
  const reported = mayBeSaid ? reportedBeside(document, first, last) : null;
  if (reported !== null) return { ...reported, confidence: 0.6 };
  const called = calledBehind(document, last);
  if (called !== null) return { ...called, confidence: 0.7 };
  const led = leadBefore(document, first);
  if (led !== null) return { ...led, confidence: 0.75 };
  if (!standsAlone(document, first) || !standsAlone(document, last) || isCaption(document, first)) return null;
  const before = attributionBefore(claims, all, first.first);
  if (before >= 0) return { source: [...all[before]!.source], cue: [], confidence: 0.6, implicit: true };
  const subject = subjectBefore(document, first);
  const source = subject === null ? sourceAbout(claims, all, first, last) : [subject];
  return source === null ? null : { source: [...source], cue: [], confidence: 0.5, implicit: true };
}

/** Fewest tokens of a quotation whose speaker stands farther away, and how many lines away that one may stand. */
const SENTENCE_TOKENS = 6,
  LINES_AWAY = 3;

/** “It was late.” The mayor said she was tired.: who reports in the sentence behind; or who has reported last, where a quotation fills its paragraph. */
function sourceAbout(
  { document, any }: Claims,
  all: readonly DraftAttribution[],
  { first, start }: Quotation,
  { last }: Quotation,
): readonly Span[] | null {
  const { tokens, lines } = document;
  if (last - first < SENTENCE_TOKENS) return null;
  const next = last + 1;
  if (next < tokens.count && !isBreak(document, last, next)) {
    const source = all[any[next]!]?.source[0];
    return source !== undefined && source.start === tokens.start[next] ? [source] : null;
  }
  const line = spanAt(lines, start);
  if (lines[line]!.start !== start) return null;
  const from = lines[Math.max(0, line - LINES_AWAY)]!.start;
  for (let i = first - 1; i >= 0 && tokens.start[i]! >= from; i--) {
    const source = all[any[i]!]?.source ?? [];
    if (source.length > 0 && !isRelative(document, source[0]!)) return source;
  }
  return null;
}

/** A quotation alone in its line as a heading between paragraphs: 'So much anger.' */
function isCaption({ tokens, text, lines }: Document, { first, last, start, end, single }: Quotation): boolean {
  if (last - first > 9) return false;
  if (text.charCodeAt(tokens.end[last - 1]! - 1) === 0x3a) return true; // "Related:"
  const isWholeLine =
    (start === 0 || text.charCodeAt(start - 1) === 10) && (end === text.length || text.charCodeAt(end) === 10);
  if (isWholeLine && single && lines.length > 1) return true;
  for (let i = first + 1; i < last; i++) if (hasLower(text.slice(tokens.start[i], tokens.end[i]))) return false;
  return isWholeLine;
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '―', '--', '---', '~', '‒']);

/** Longest name with its apposition after a dash, in tokens. */
const LONGEST_SIGNATURE = 16;

/** “We stay.” — Ada Ode, nurse. The name may stand on the next line. */
function signatureAfter(document: Document, { last }: Quotation): Speaker | null {
  const { tokens } = document;
  const { pos } = tokens;
  const dash = last + 1;
  if (dash + 1 >= tokens.count || !DASHES.has(wordForm(document, dash)) || !isUpper(wordForm(document, dash + 1)))
    return null;
  const isNextLine = tokens.sentence[dash] !== tokens.sentence[last] && isBreak(document, last, dash);
  if (!isNextLine && isBreak(document, dash, dash + 1)) return null;
  let to = lastOfLine(document, dash + 1);
  while (to > dash && pos[to] === PUNCT && wordForm(document, to) !== ')') to--;
  if (to - dash > LONGEST_SIGNATURE || !hasName(document, dash + 1, Math.min(to, dash + 6))) return null;
  for (let i = dash + 1; i <= to; i++) {
    if (
      wordForm(document, i).length === 1 &&
      isMark(document, tokens.start[i]!) &&
      !/^['’]$/.test(wordForm(document, i))
    )
      return null;
    if (i < dash + 5 && (pos[i] === VERB || pos[i] === AUX) && !isUpper(wordForm(document, i))) return null; // "— Ode was there"
  }
  return { source: [spanOf(document, [dash + 1, to])], cue: [spanOf(document, [dash, dash])] };
}

/** "And from Captain Ode:" or "Ode's answer:" before the quotation, in its line or the line before; or a line that is nothing but a name. */
function leadBefore(document: Document, quotation: Quotation): Speaker | null {
  const end = quotation.first - 1;
  if (end < 0) return null;
  const from = clausesOf(document).sentenceFirst(end);
  if (end - from > LONGEST_LEAD) return null;
  if (wordForm(document, end) !== ':') return headingBefore(document, quotation, from);
  // "Ada Ode in Tarn [emails]:"
  const isSent = end - from > 1 && SENDING_FORMS.has(wordForm(document, end - 1));
  const source = speakerBefore(document, from, isSent ? end - 1 : end);
  const cue = isSent ? end - 1 : end;
  return source === null ? null : { source: [source], cue: [spanOf(document, [cue, cue])] };
}

/** "And from [Captain Ode] in Tarn:", "[Ode's answer]:", "[Ode] shook her head:": who is named before a colon. */
function speakerBefore(document: Document, from: number, colon: number): Span | null {
  const { lower } = clausesOf(document);
  const last = colon - 1;
  let start = from;
  while (start < colon && SUBJECT_OPENERS.has(lower(start))) start++;
  if (lower(start) === 'from' && start < last) {
    let to = start + 1;
    while (to < last && !isVerbal(document, to + 1)) to++;
    return hasName(document, start + 1, to) ? spanOf(document, [start + 1, to]) : null;
  }
  let verb = start;
  while (verb <= last && !isVerbal(document, verb)) verb++;
  return colon - start <= 10 && verb > last && hasName(document, start, last)
    ? spanOf(document, [start, last])
    : subjectOfSentence(document, from, colon);
}

/** A heading: "Captain Ada Ode", and below it what she says. */
function headingBefore(document: Document, quotation: Quotation, from: number): Speaker | null {
  const { tokens, lines } = document;
  const end = quotation.first - 1;
  const isHeading =
    from > 0 &&
    end - from <= 5 &&
    tokens.pos[end] === PROPN &&
    isBreak(document, end, quotation.first) &&
    standsAlone(document, quotation) &&
    lines[spanAt(lines, tokens.start[from]!)]!.start === tokens.start[from];
  if (!isHeading) return null;
  for (let i = from; i <= end; i++)
    if (tokens.pos[i] !== PROPN && !isUpper(wordForm(document, i)) && tokens.pos[i] !== PUNCT) return null;
  return { source: [spanOf(document, [from, end])], cue: [] };
}

/**
 * The subject of the sentence just before, in the same line or the one before: a name or a personal pronoun. It must have done what speaking goes with ("Ode shook her
 * head.", "Ode was furious."), or the quotation must be about its speaker ("Ode lost her boat. “I cried for a week.”").
 */
function subjectBefore(document: Document, quotation: Quotation): Span | null {
  const { first, last } = quotation;
  const end = first - 1;
  if (end < 0 || !/^[.!]$/.test(wordForm(document, end))) return null; // a heading, a caption
  const start = clausesOf(document).sentenceFirst(end);
  const subject = end - start > LONGEST_LEAD ? null : subjectOfSentence(document, start, end);
  if (subject === null || reacts(document, start, end) || endsScene(document, start, quotation)) return subject;
  for (let i = first; i <= last; i++) {
    const word = wordForm(document, i).toLowerCase();
    if (FIRST_SINGULAR.has(word) || FIRST_PLURAL.has(word)) return subject;
  }
  return null;
}

/** "Ode [shook] her head", "Ode [was] furious": whether the first verb of a sentence is what speaking goes with. */
function reacts(document: Document, start: number, end: number): boolean {
  const { pos } = document.tokens;
  let verb = start;
  while (verb < end && !isVerbal(document, verb)) verb++;
  if (verb >= end) return false;
  const lemma = lemmaAt(document, verb);
  const isState = pos[verb + 1] === ADJ || (pos[verb + 1] === ADV && pos[verb + 2] === ADJ);
  return REACTIONS.has(lemma) || (lemma === 'be' && verb + 1 < end && isState);
}

/** Ode leaned into the microphone. “Who pays?”: what somebody does, and is not quoted for, and a quotation right behind it that ends the paragraph. */
function endsScene(document: Document, from: number, { first, last }: Quotation): boolean {
  const { inside } = document.structure.quotations;
  return (
    inside.subarray(from, first).every((mark) => mark === 0) &&
    !isBreak(document, first - 1, first) &&
    (last + 1 >= document.tokens.count || isBreak(document, last, last + 1))
  );
}

/** Who does what a sentence tells: the subject of its main clause, a name or a personal pronoun. */
function subjectOfSentence(document: Document, start: number, end: number): Span | null {
  const clauses = clausesOf(document);
  let root = start;
  while (root < end && document.tokens.head[root]! >= 0) root++;
  if (root >= end) return null;
  const sourceHead = subjectOf(treeOf(document), clauses, root);
  if (sourceHead < start || sourceHead >= end) return null;
  if (PERSONAL_SUBJECTS.has(clauses.lower(sourceHead))) return spanOf(document, [sourceHead, sourceHead]);
  const { first, last } = clauses.phraseOf(sourceHead);
  // "Library campaigner [Ada Ode]"
  return hasName(document, sourceHead, last) ? spanOf(document, [first, last]) : null;
}

const isVerbal = ({ tokens: { pos } }: Document, i: number): boolean => pos[i] === VERB || pos[i] === AUX;

const hasName = ({ tokens }: Document, from: number, to: number): boolean =>
  tokens.pos.subarray(from, to + 1).includes(PROPN);

/** The last token of a token's line, within the bounds that matter here. */
function lastOfLine(document: Document, token: number): number {
  let i = token;
  while (i + 1 < document.tokens.count && i - token <= LONGEST_SIGNATURE + 2 && !isBreak(document, i, i + 1)) i++;
  return i;
}
