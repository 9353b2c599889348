/*
 * Who said what. Quotation marks first, then heads of cues, then for each its source and content, then which of these relations hold; what
 * goes on over sentences and paragraphs is joined, what the page's layout tells is added, and what is said within what is said
 * hangs in its place. Each step is a file of its own; here they are put together.
 */
import type { Entity } from '../entities/types.ts';
import { recognizeEntities } from '../reference/recognize.ts';
import type { Document } from '../language/document.ts';
import { documentOf } from '../syntax/read.ts';
import { anArray, checkOptions } from '../text/checks.ts';
import type { Span } from '../text/span.ts';
import { actsOf } from './acts.ts';
import { createArgumentFinder } from './arguments.ts';
import { beforeNextSource, beforeWhenAsked, isCondition, isEmpty, withoutDateline } from './asides.ts';
import { scoreHeads } from './cues.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { viewDocument, type SpeechView } from './speech-view.ts';
import { kindOf } from './attribution-kinds.ts';
import { withHeadlines, withoutTopics } from './headline-colons.ts';
import { continueQuotations, settleClaims } from './continuations.ts';
import { layoutAttributions } from './layouts.ts';
import { loadSpeechModels, type SpeechModels } from './models.ts';
import { findNested, innermost } from './nesting.ts';
import { findCandidates, leastOf, openCandidates, outermost, scoreRelations } from './attribution-relations.ts';
import { contentSpans } from './content-spans.ts';
import { isNegated } from './negation.ts';
import type { Candidate } from './relation-features.ts';
import { spanOf, startOf, tokensWithin } from './token-places.ts';
import { withAside, withoutOccasion, withWholeNames } from './sources.ts';
import { resolveSpeakers } from './speakers.ts';
import { turnAttributions, withinTurns } from './turn-attributions.ts';
import type { Attribution } from './types.ts';

/** Options of {@link detectSpeech}. */
export interface DetectSpeechOptions {
  /** Who is named, if it is known already; found by `recognizeEntities` otherwise. */
  readonly entities?: readonly Entity[];
}

/**
 * Finds who says, thinks or wants what: attributions with source, cue and content, those within other contents included.
 *
 * @param input a text, or a document that has been read
 * @param options `entities`: who is named, if it is known already
 * @returns attributions in text order; all spans index the text
 * @throws TypeError, RangeError if an argument or option is not what it should be; the message names it
 */
export function detectSpeech(input: string | Document, options: DetectSpeechOptions = {}): readonly Attribution[] {
  checkOptions('detectSpeech', options, { entities: anArray });
  const document = documentOf('detectSpeech', input);
  const entities = options.entities ?? recognizeEntities(document);
  const found = withoutDatelines(document, entities, findAttributions(document, entities));
  const drafts = withoutTopics(document, entities, found)
    .filter((draft) => !isCondition(document, draft) && !isEmpty(document, draft))
    .map((draft) => withoutDateline(document, draft))
    .map(withoutOccasion(document, entities))
    .map(withWholeNames(document, entities));
  shareSources(document, drafts);
  const speakers = resolveSpeakers(document, entities, drafts);
  const kinds = kindOf(document, drafts);
  const acts = actsOf(document, drafts, kinds);
  const within = innermost(document, drafts);
  return drafts.map(({ source, cue, content, negated, confidence }, i): Attribution => ({
    id: `s${i + 1}`,
    kind: kinds[i]!,
    act: acts[i]!,
    source,
    cue,
    content,
    speaker: speakers[i]!,
    within: within[i]! < 0 ? null : `s${within[i]! + 1}`,
    negated,
    confidence: Math.round(confidence * 1000) / 1000,
  }));
}

/** "Ode, the mayor, said it was safe, adding ...": who goes on speaking is named as fully as before. */
function shareSources({ text }: Document, drafts: DraftAttribution[]): void {
  // "It is safe, two people [said, adding] that ...": who goes on behind the cue is who has spoken
  const byCue = new Map<number, DraftAttribution>();
  for (const draft of drafts) {
    const cue = draft.cue.at(-1);
    if (cue !== undefined && draft.source.length > 0 && GOES_ON.test(text.slice(cue.end, cue.end + 20)))
      byCue.set(cue.end + 2, draft);
  }
  const byContent = new Map<number, DraftAttribution>();
  for (const draft of drafts) if (draft.content.length > 0) byContent.set(draft.content.at(-1)!.end, draft);
  const byStart = fullestByStart(drafts);
  const longestByEnd = longestByEnds(text, drafts);
  drafts.forEach((draft, i) => {
    const [source] = draft.source;
    const fuller = source === undefined ? undefined : byStart.get(source.start);
    const before = byCue.get(draft.cue[0]?.start ?? -1);
    const whole = goneOnFrom(text, draft, byContent.get((draft.cue[0]?.start ?? 0) - 2));
    const named = source === undefined ? undefined : longestByEnd.get(endWithoutComma(text, source));
    if (
      named !== undefined &&
      named.source[0]!.start < source!.start &&
      startOf(named) < (draft.cue[0]?.start ?? 0) &&
      isGoingOn(text, draft)
    )
      drafts[i] = { ...draft, source: named.source };
    else if (fuller !== undefined && source!.end + 2 < fuller.source[0]!.end && startOf(fuller) < startOf(draft))
      drafts[i] = { ...draft, source: fuller.source };
    else if (whole !== undefined) drafts[i] = { ...draft, source: whole.source };
    else if (before !== undefined && before !== draft) drafts[i] = { ...draft, source: before.source };
  });
}

/** "Its head, Ada Ode, called for calm, adding that ...": by where sources end, who has been named at most length there. */
function longestByEnds(text: string, drafts: readonly DraftAttribution[]): ReadonlyMap<number, DraftAttribution> {
  const found = new Map<number, DraftAttribution>();
  for (const draft of drafts) {
    const [source] = draft.source;
    const end = source === undefined ? -1 : endWithoutComma(text, source);
    if (source !== undefined && source.start < (found.get(end)?.source[0]!.start ?? Infinity)) found.set(end, draft);
  }
  return found;
}

const endWithoutComma = (text: string, { end }: Span): number => (text[end - 1] === ',' ? end - 1 : end);

/** "Ode urged people to sort the waste they make, adding that ...": the draft right before a participle that goes on from it, where the participle's own source stands amid what is said there. */
function goneOnFrom(text: string, draft: DraftAttribution, before?: DraftAttribution): DraftAttribution | undefined {
  const [source] = draft.source;
  if (source === undefined || before === undefined || before.source.length === 0) return undefined;
  const isSaid = before.content.some(({ start, end }) => start < source.start && source.end <= end);
  return isSaid && isGoingOn(text, draft) ? before : undefined;
}

/** ", [adding] that ...". */
const isGoingOn = (text: string, { cue: [cue] }: DraftAttribution): boolean =>
  cue !== undefined &&
  /, $/.test(text.slice(Math.max(0, cue.start - 2), cue.start)) &&
  /ing$/.test(text.slice(cue.start, cue.end));

/** "Ode, the mayor who had come, said no, adding that ...": by where sources start, who has been named most fully there. */
function fullestByStart(drafts: readonly DraftAttribution[]): ReadonlyMap<number, DraftAttribution> {
  const byStart = new Map<number, DraftAttribution>();
  for (const draft of drafts) {
    const [source] = draft.source;
    if (source !== undefined && source.end > (byStart.get(source.start)?.source[0]!.end ?? -1))
      byStart.set(source.start, draft);
  }
  return byStart;
}

const GOES_ON = /^, [a-z]+ing\b/;

/** "Lagos: The bridge was closed ...": a place and a colon at the head of a line say where the news comes from, not who says it. */
function withoutDatelines(
  document: Document,
  entities: readonly Entity[],
  drafts: DraftAttribution[],
): DraftAttribution[] {
  const { text, lines, structure } = document;
  const isColon = ({ cue, source, turn }: DraftAttribution): boolean =>
    turn === undefined && cue.length === 1 && source.length === 1 && text.slice(cue[0]!.start, cue[0]!.end) === ':';
  if (!drafts.some(isColon)) return drafts;
  const heads = new Set(structure.datelines.map(({ start }) => start));
  const lineStarts = new Set(lines.map(({ start }) => start));
  for (const { label, mentions } of entities)
    if (label === 'GPE' || label === 'LOC')
      for (const { start } of mentions) if (lineStarts.has(start)) heads.add(start);
  return drafts.filter((draft) => !(isColon(draft) && heads.has(draft.source[0]!.start)));
}

/** All attributions in text order, before it is known who the speakers are. */
export function findAttributions(document: Document, entities: readonly Entity[]): DraftAttribution[] {
  const models = loadSpeechModels();
  const { quotations } = document.structure;
  const view = viewDocument(document, quotations, models.knowledge, entities);
  const heads = scoreHeads(view, models.cues);
  const finder = createArgumentFinder(view, models.arguments, models.chain);
  const candidates = findCandidates(view, openCandidates(view, heads, finder), models.readings, models.stops);
  const found = outermost(candidates, scoreRelations(view, candidates, models.relations), (candidate) =>
    leastOf(view, candidate),
  );
  // What stands within quotation marks waits until it is known which quotations go on from others: “We leave,” said Ode. “Nobody wants to stay.”
  const open = found
    .filter(({ candidate }) => view.quote[candidate.head] === 0)
    .map(({ candidate, probability }) =>
      beforeWhenAsked(document, withAside(document, toDraft(view, candidate, probability))),
    );
  const whole = continueQuotations(document, quotations, withinTurns(document, beforeNextSource(document, open)));
  const told = withHeadlines(document, entities, whole);
  const outer = withinTurns(document, [...told, ...layoutAttributions(document, quotations, told)]);
  const claims = outer.flatMap(({ content }) => content);
  const isClaimed = tokensWithin(document, claims);
  for (const { candidate, probability } of found) {
    if (view.quote[candidate.head] !== 0 && isClaimed[candidate.head] === 0)
      outer.push(...withinTurns(document, [toDraft(view, candidate, probability)]));
  }
  // The label of a turn speaks all of it, and what is said there stands within.
  return withInner(view, models, [...settleClaims(document, outer), ...turnAttributions(document)])
    .map(withoutEmptySpans)
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => startOf(a) - startOf(b) || cueOf(a) - cueOf(b));
}

const isSpan = ({ start, end }: Span): boolean => start < end;

/** Where one rule cuts what another has cut, nothing may be left of a span. */
function withoutEmptySpans(draft: DraftAttribution): DraftAttribution {
  if (draft.source.every(isSpan) && draft.cue.every(isSpan) && draft.content.every(isSpan)) return draft;
  return {
    ...draft,
    source: draft.source.filter(isSpan),
    cue: draft.cue.filter(isSpan),
    content: draft.content.filter(isSpan),
  };
}

/** Adds what stands within contents, and ends contents where another attribution of their row begins. */
function withInner(view: SpeechView, models: SpeechModels, outer: readonly DraftAttribution[]): DraftAttribution[] {
  const all = outer.map((draft) => ({ ...draft }));
  for (const { candidate, probability, after, cut } of findNested(view, models, outer)) {
    all.push(toDraft(view, candidate, probability));
    if (after >= 0)
      all[after]!.content = all[after]!.content.map(({ start, end }) =>
        start < cut && cut < end ? { start, end: cut } : { start, end },
      ).filter(({ start }) => start < cut);
  }
  return all;
}

function toDraft(view: SpeechView, candidate: Candidate, confidence: number): DraftAttribution {
  const { document } = view;
  const { source, cue, content } = candidate.arguments;
  return {
    source: source.slice(0, 1).map((run) => spanOf(document, run)),
    cue: [spanOf(document, cue)],
    content: contentSpans(view, content),
    // "Ode did not mince her words: “...”"
    negated: document.text[document.tokens.end[cue[1]]! - 1] !== ':' && isNegated(view, candidate),
    confidence,
  };
}

const cueOf = ({ cue, content }: DraftAttribution): number => (cue[0] ?? content[0])?.start ?? 0;
