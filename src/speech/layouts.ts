/*
 * Attribution by layout: where the page, not a verb, says who speaks. A dash and a name after the quotation; a
 * heading, or a line that ends in a colon, before it; and a quotation that stands alone, whose speaker the sentence before has
 * named. And the contents that go on: further sentences, further paragraphs of what somebody said before.
 *
 * The models find what has a cue. These rules look only at quotations that no model has claimed, so that they can stay strict.
 */
import { SUBJECT_OPENERS } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { FIRST_PLURAL, FIRST_SINGULAR, PERSONAL_SUBJECTS, RELATIVE_PRONOUNS } from '../english/pronouns.ts';
import { REACTIONS, SAID_BESIDE, SPEAKER_OPENERS } from '../english/saying.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { Form } from '../syntax/relations.ts';
import { treeOf } from '../syntax/tree.ts';
import { sourceOf, speakerOf } from './tree-sources.ts';
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt, tokenAt } from './token-places.ts';
import type { Quotation, QuotationMap } from '../structure/types.ts';
import { hasLower, isUpper } from '../text/letters.ts';

const { PROPN, PRON, VERB, AUX, NOUN, DET, ADJ, ADV, PUNCT, CCONJ, ADP } = Tag;

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—', '―', '--', '---', '~', '‒']);

/** Longest name with its apposition after a dash, in tokens. */
const LONGEST_SIGNATURE = 16;

/** Longest sentence before a quotation that is searched for its speaker, in tokens. */
const LONGEST_LEAD = 60;

/** What the models leave: attributions of quotations without a cue. `taken` are those found already. */
export function layoutAttributions(
  document: Document,
  quotations: QuotationMap,
  taken: readonly DraftAttribution[],
): DraftAttribution[] {
  const view = viewOf(document, taken);
  const all = [...taken];
  const add = (draft: DraftAttribution) => {
    for (const span of draft.content) claim(view, span, all.length);
    all.push(draft);
  };
  for (const chain of chainsOf(quotations)) {
    if (chain.some((quotation) => isClaimed(view, quotation))) continue;
    const content = chain.map(({ start, end }) => ({ start, end }));
    const found = attributeChain(document, view, all, chain);
    if (found !== null) add({ ...found, content, negated: false });
  }
  return all.slice(taken.length);
}

/**
 * Lengthens contents that go on: "It is over," she said. "We lost."; and every paragraph of a quotation that is opened again at each. A quotation that is closed before and opened in a
 * paragraph of its own is another saying ({@link layoutAttributions}). Gives new drafts, in the same order.
 */
export function continueQuotations(
  document: Document,
  quotations: QuotationMap,
  drafts: readonly DraftAttribution[],
): DraftAttribution[] {
  const view = viewOf(document, drafts);
  const extended = drafts.map((draft) => ({ ...draft, content: [...draft.content] }));
  for (const chain of chainsOf(quotations)) {
    nameSource(document, view, extended, chain);
    const owner =
      chain.map((quotation) => ownerOf(view, quotation)).find((index) => index >= 0) ??
      reporterAfter(document, view, drafts, chain) ??
      ownerBefore(document, view, drafts, chain[0]!);
    const resumed = chain.length === 1 ? ownerResumed(document, view, extended, chain[0]!) : -1;
    if (resumed >= 0) {
      const span = { start: chain[0]!.start, end: chain[0]!.end };
      extended[resumed]!.content.push(span);
      claim(view, span, resumed);
    }
    if (owner === undefined || owner < 0) continue;
    for (const quotation of chain) {
      if (isClaimed(view, quotation) || (chain.length === 1 && !standsAlone(document, quotation))) continue;
      const span = { start: quotation.start, end: quotation.end };
      extended[owner]!.content.push(span);
      claim(view, span, owner);
    }
  }
  return extended.map((draft) => ({ ...draft, content: united(draft.content) }));
}

/** In text order and disjoint: of a quotation the models may have had the beginning already. */
function united(spans: readonly Span[]): Span[] {
  const list: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else list.push({ start, end });
  }
  return list;
}

/** “Does it leak?” Ode asked. “It does,” said Lee.: what two drafts have in their contents is of the one whose cue stands in its sentence. */
export function settleClaims(document: Document, drafts: readonly DraftAttribution[]): DraftAttribution[] {
  const { tokens } = document;
  const sentenceOf = ({ start }: Span): number => tokens.sentence[tokenAt(document, start)]!;
  const isBeside = ({ cue: [cue] }: DraftAttribution, span: Span): boolean =>
    cue !== undefined && sentenceOf(cue) === sentenceOf(span);
  const beside = new Map<number, number>(); // where a content starts -> the draft whose cue stands beside it
  drafts.forEach((draft, index) => {
    for (const span of draft.content) if (isBeside(draft, span)) beside.set(span.start, index);
  });
  return drafts.map((draft, index) => {
    if (draft.content.length < 2) return draft;
    const own = draft.content.filter((span) => isBeside(draft, span) || (beside.get(span.start) ?? index) === index);
    return own.length === 0 ? draft : { ...draft, content: own };
  });
}

/** “Will it hold?” asked Ode.: the models see whom one asks; right behind a quotation it is who asks. */
function nameSource(document: Document, view: View, drafts: DraftAttribution[], chain: readonly Quotation[]): void {
  const last = chain[chain.length - 1]!;
  const owner = ownerOf(view, last);
  const [cue, more] = owner < 0 || drafts[owner]!.source.length > 0 ? [] : drafts[owner]!.cue;
  if (cue === undefined || more !== undefined || cue.start < last.end) return;
  const found = reportedBeside(document, chain[0]!, last);
  if (found === null || found.cue[0]!.start < cue.start || found.cue[0]!.end > cue.end) return;
  drafts[owner] = { ...drafts[owner]!, ...found, confidence: Math.max(drafts[owner]!.confidence, 0.6) };
}

/** “Will it hold?” Ode said. “It must.”: the draft whose source and cue fill the sentence after a question or an outcry alone. */
function reporterAfter(
  document: Document,
  view: View,
  drafts: readonly DraftAttribution[],
  chain: readonly Quotation[],
): number | undefined {
  const { tokens, sentenceTokens, text } = document;
  const last = chain[chain.length - 1]!;
  const next = last.last + 1;
  if (
    !last.closed ||
    next >= tokens.count ||
    !/[?!]/.test(text[tokens.end[last.last - 1]! - 1]!) ||
    isBreak(text, tokens.end[last.last]!, tokens.start[next]!)
  )
    return undefined;
  const index = view.any[next]!;
  if (index < 0 || drafts[index]!.source[0]?.start !== tokens.start[next]) return undefined;
  for (let i = next; i < sentenceTokens[tokens.sentence[next]! + 1]!; i++) {
    if (view.content[i]! >= 0 || (view.any[i] !== index && tokens.pos[i] !== PUNCT)) return undefined;
  }
  return index;
}

/** Which draft has each token in its content, and which has it in any role; -1 for none. */
interface View {
  readonly document: Document;
  readonly content: Int32Array;
  readonly any: Int32Array;
}

function viewOf(document: Document, drafts: readonly DraftAttribution[]): View {
  const { count } = document.tokens;
  const view: View = { document, content: new Int32Array(count).fill(-1), any: new Int32Array(count).fill(-1) };
  drafts.forEach((draft, index) => {
    for (const span of draft.content) claim(view, span, index);
    for (const span of [...draft.source, ...draft.cue]) mark(view.any, document, span, index);
  });
  return view;
}

function claim({ document, content, any }: View, span: Span, index: number): void {
  mark(content, document, span, index);
  mark(any, document, span, index);
}

function mark(column: Int32Array, document: Document, span: Span, index: number): void {
  const { tokens } = document;
  for (let i = tokenAt(document, span.start); i < tokens.count && tokens.start[i]! < span.end; i++) column[i] = index;
}

/** Quotations that are one: each opened again where the one before was left open. Nested ones are left out. */
function chainsOf({ quotations }: QuotationMap): Quotation[][] {
  const chains: Quotation[][] = [];
  for (const quotation of quotations) {
    if (quotation.within >= 0) continue;
    if (quotation.continues && chains.length > 0) chains[chains.length - 1]!.push(quotation);
    else chains.push([quotation]);
  }
  return chains;
}

/** Half of the words inside are enough. */
function isClaimed({ content }: View, { first, last }: Quotation): boolean {
  let claimed = 0;
  for (let i = first; i <= last; i++) if (content[i]! >= 0) claimed++;
  return claimed * 2 >= last - first;
}

function ownerOf(view: View, quotation: Quotation): number {
  if (!isClaimed(view, quotation)) return -1;
  for (let i = quotation.last; i >= quotation.first; i--) if (view.content[i]! >= 0) return view.content[i]!;
  return -1;
}

/** Does the quotation fill its sentences, with nothing else in them? */
function standsAlone(document: Document, { first, last, kind }: Quotation): boolean {
  const { tokens, sentenceTokens } = document;
  if (kind === 'title' || kind === 'scare') return false;
  if (sentenceTokens[tokens.sentence[first]!] !== first) return false;
  const end = sentenceTokens[tokens.sentence[last]! + 1]!;
  for (let i = last + 1; i < end; i++) if (tokens.pos[i] !== PUNCT) return false;
  return true;
}

/** “It is late,” the mayor wrote in a letter to voters, “and dark.”: the attribution of the quotation that a comma and its cue part from this one, or -1. */
function ownerResumed(
  document: Document,
  view: View,
  drafts: readonly DraftAttribution[],
  quotation: Quotation,
): number {
  const { tokens, forms, sentenceTokens } = document;
  const comma = quotation.first - 1;
  if (comma < 1 || forms[tokens.form[comma]!] !== ',' || isClaimed(view, quotation) || quotation.kind === 'title')
    return -1;
  const from = Math.max(sentenceTokens[tokens.sentence[comma]!]!, comma - LONGEST_LEAD);
  for (let i = comma - 1; i >= from; i--) {
    const index = view.content[i]!;
    if (index < 0) continue;
    const {
      cue: [cue],
      content,
    } = drafts[index]!;
    const isBefore =
      content.every(({ end }) => end <= tokens.end[i]!) && isMark(document.text.charCodeAt(tokens.start[i]!));
    return isBefore && cue !== undefined && cue.start >= tokens.end[i]! && cue.end <= quotation.start ? index : -1;
  }
  return -1;
}

/** The attribution that a quotation alone goes on from: one of the sentence before, in the same paragraph, with words in quotation marks in its content. */
function ownerBefore(
  document: Document,
  view: View,
  drafts: readonly DraftAttribution[],
  quotation: Quotation,
): number {
  if (quotation.first === 0 || !standsAlone(document, quotation)) return -1;
  if (isBreak(document.text, document.tokens.end[quotation.first - 1]!, quotation.start)) return -1;
  const index = attributionBefore(document, view, drafts, quotation.first);
  return index >= 0 && drafts[index]!.content.some((span) => isMarked(document, span)) ? index : -1;
}

/**
 * The attribution of the sentence before that its speaker would go on from, or -1: one in quotation marks before all others ("We lost,"
 * said Ode, who blames the rain.), then the first whose source is no relative pronoun.
 */
function attributionBefore(
  document: Document,
  { any }: View,
  drafts: readonly DraftAttribution[],
  first: number,
): number {
  const { tokens, sentenceTokens, text } = document;
  if (first === 0) return -1;
  const from = Math.max(sentenceTokens[tokens.sentence[first - 1]!]!, first - LONGEST_LEAD);
  let best = -1;
  for (let i = first - 1; i >= from; i--) {
    const index = any[i]!;
    if (index < 0 || index === best || drafts[index]!.source.length === 0) continue;
    if (isQuoted(document, drafts[index]!)) return index;
    const { start, end } = drafts[index]!.source[0]!;
    if (!RELATIVE_PRONOUNS.has(text.slice(start, Math.min(end, start + 6)).toLowerCase())) best = index;
  }
  return best;
}

function isQuoted({ text }: Document, { content }: DraftAttribution): boolean {
  return content.some(({ start, end }) => isMark(text.charCodeAt(start)) || isMark(text.charCodeAt(end - 1)));
}

/** Whether a span is all in quotation marks, not words of the writer's with some in them. */
const isMarked = ({ text }: Document, { start, end }: Span): boolean =>
  isMark(text.charCodeAt(start)) && isMark(text.charCodeAt(end - 1));

function isMark(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0x2039 ||
    code === 0x203a
  );
}

/** Who says a quotation that no model has claimed, by the surest sign first. */
function attributeChain(
  document: Document,
  view: View,
  all: readonly DraftAttribution[],
  chain: readonly Quotation[],
): Omit<DraftAttribution, 'content' | 'negated'> | null {
  const first = chain[0]!;
  const last = chain[chain.length - 1]!;
  const signed = last.last - last.first > 3 ? signatureAfter(document, last) : null;
  if (signed !== null) return { ...signed, confidence: 0.85 };
  if (last.kind === 'title' || last.kind === 'scare') return null;
  const reported =
    first.kind === 'speech' || last.last - first.first > 5 ? reportedBeside(document, first, last) : null;
  if (reported !== null) return { ...reported, confidence: 0.6 };
  const led = leadBefore(document, first);
  if (led !== null) return { ...led, confidence: 0.75 };
  if (!standsAlone(document, first) || !standsAlone(document, last) || isCaption(document, first)) return null;
  const before = attributionBefore(document, view, all, first.first);
  if (before >= 0) return { source: [...all[before]!.source], cue: [], confidence: 0.6, implicit: true };
  const subject = subjectBefore(document, first);
  const source = subject === null ? sourceAbout(document, view, all, first, last) : [subject];
  return source === null ? null : { source: [...source], cue: [], confidence: 0.5, implicit: true };
}

/** Fewest tokens of a quotation whose speaker stands farther away, and how many lines away that one may stand. */
const SENTENCE_TOKENS = 6,
  LINES_AWAY = 3;

/** “It was late.” The mayor said she was tired.: who reports in the sentence behind; or who has reported last, where a quotation fills its paragraph. */
function sourceAbout(
  document: Document,
  { any }: View,
  all: readonly DraftAttribution[],
  { first, start }: Quotation,
  { last }: Quotation,
): readonly Span[] | null {
  const { tokens, lines, text } = document;
  if (last - first < SENTENCE_TOKENS) return null;
  const next = last + 1;
  if (next < tokens.count && !isBreak(text, tokens.end[last]!, tokens.start[next]!)) {
    const index = any[next]!;
    const [source] = index < 0 ? [] : all[index]!.source;
    return source !== undefined && source.start === tokens.start[next] ? [source] : null;
  }
  const line = spanAt(lines, start);
  if (lines[line]!.start !== start) return null;
  const from = lines[Math.max(0, line - LINES_AWAY)]!.start;
  for (let i = first - 1; i >= 0 && tokens.start[i]! >= from; i--) {
    const index = any[i]!;
    if (index < 0 || all[index]!.source.length === 0) continue;
    const { start: at, end } = all[index]!.source[0]!;
    if (!RELATIVE_PRONOUNS.has(text.slice(at, Math.min(end, at + 6)).toLowerCase())) return all[index]!.source;
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

type Sourced = Pick<DraftAttribution, 'source' | 'cue'>;

/** How far beside a quotation its verb of saying may stand, in tokens. */
const BESIDE = 9;

/** A verb of saying right before the quotation ("Ode, rising, asked, “Who?”") or right after it (“We stay,” shouts Ode). */
function reportedBeside(document: Document, first: Quotation, last: Quotation): Sourced | null {
  const { tokens, forms, lemmas, sentenceTokens } = document;
  const form = (i: number) => forms[tokens.form[i]!]!;
  const says = (i: number) => tokens.pos[i] === VERB && SAID_BESIDE.has(lemmas[tokens.lemma[i]!]!);
  // "Asked about it, she said," and the quotation in a line of its own
  const isOpen = first.first > 0 && /^[,:]$/.test(form(first.first - 1));
  const lead = first.first - (isOpen ? 1 : 0);
  const from = lead > 0 ? Math.max(sentenceTokens[tokens.sentence[lead]!]!, lead - LONGEST_LEAD) : 0;
  if (
    first.first - 1 > from &&
    (form(first.first - 1) === ',' || form(first.first - 1) === ':' || says(first.first - 1))
  ) {
    for (let verb = first.first - 1; verb >= Math.max(from, first.first - BESIDE); verb--) {
      if (isMark(document.text.charCodeAt(tokens.start[verb]!)) && form(verb).length === 1) return null;
      if (says(verb)) return saidBy(document, verb, from, verb - 1);
    }
    return null;
  }
  const next = last.last + 1;
  if (next + 1 >= tokens.count || tokens.sentence[next] !== tokens.sentence[last.last]) return null;
  const end = Math.min(sentenceTokens[tokens.sentence[next]! + 1]!, next + BESIDE);
  for (let verb = next; verb < end && form(verb) !== ','; verb++)
    if (says(verb)) return verb === next ? saidBehind(document, verb) : saidBy(document, verb, next, verb - 1);
  return fillsSentence(document, first, last) ? saidAnyhow(document, next, end) : null;
}

/** “It leaks,” and “It leaks!”: a quotation that begins its sentence and ends with a mark, so that whoever stands behind it says it. */
function fillsSentence({ tokens, sentenceTokens, text }: Document, first: Quotation, last: Quotation): boolean {
  const isFirst = sentenceTokens[tokens.sentence[first.first]!] === first.first;
  return isFirst && last.closed && /[,?!]/.test(text[tokens.end[last.last - 1]! - 1]!);
}

/** “It leaks,” [the 52-year-old] fumed., “It leaks,” thundered [Ada Ode].: who stands alone beside the one verb there, whatever that is. */
function saidAnyhow(document: Document, from: number, end: number): Sourced | null {
  const { tokens, forms } = document;
  const isVerb = (i: number): boolean => tokens.pos[i] === VERB || /[a-z]ed$/.test(forms[tokens.form[i]!]!);
  // “It leaks,” she posted [on her page].: behind a comma nothing but who says it can stand
  const isComma = /,["'”’»]/.test(document.text.slice(tokens.end[from - 1]! - 2, tokens.end[from - 1]!));
  const isFinite = (verb: number): boolean => tokens.pos[verb] === VERB && tokens.inflection[verb] !== Form.participle;
  const isEnd = (i: number): boolean =>
    i >= end ||
    tokens.pos[i] === PUNCT ||
    tokens.pos[i] === ADV ||
    (isComma && tokens.pos[i] === ADP && isFinite(verb));
  let verb = from;
  if (isVerb(from)) {
    const { first, last } = clausesOf(document).phraseOf(from + 1);
    const isSubject = first === from + 1 && (tokens.pos[last] === NOUN || tokens.pos[last] === PROPN);
    return isSubject && isEnd(last + 1) ? saidAt([first, last], from) : null;
  }
  verb++;
  while (verb < end && !isVerb(verb) && (tokens.pos[verb] !== PUNCT || forms[tokens.form[verb]!] === '-')) verb++;
  const isSubject = tokens.pos[from] === DET || tokens.pos[from] === PROPN || tokens.pos[from] === PRON;
  if (RELATIVE_PRONOUNS.has(forms[tokens.form[from]!]!)) return null;
  return isSubject && verb < end && isVerb(verb) && isEnd(verb + 1) ? saidAt([from, verb - 1], verb) : null;

  function saidAt(source: readonly [number, number], at: number): Sourced {
    return { source: [spanOfRun(document, source)], cue: [spanOfRun(document, [at, at])] };
  }
}

/** Who says what a verb says, if that stands between two tokens. */
function saidBy(document: Document, verb: number, from: number, to: number): Sourced | null {
  const { source, sourceHead } = sourceOf(document, speakerOf(treeOf(document), clausesOf(document), verb), verb);
  if (source === null || sourceHead < from || sourceHead > to) return saidByNearest(document, verb, from);
  return {
    source: [spanOfRun(document, [Math.max(from, source[0]), source[1]])],
    cue: [spanOfRun(document, [verb, verb])],
  };
}

/** Verbs, adverbs and "and". */
const BETWEEN: Readonly<Record<number, 1>> = { [VERB]: 1, [AUX]: 1, [ADV]: 1, [CCONJ]: 1 };

/** "Asked about it, the mayor, [Ada Ode], laughed and said: “No.”": the name or pronoun with nothing but verbs between it and the verb, where the tree has no subject. */
function saidByNearest(document: Document, verb: number, from: number): Sourced | null {
  const { tokens, forms } = document;
  const { pos } = tokens;
  let i = verb - 1;
  const isBetween = (at: number): boolean => BETWEEN[pos[at]!] === 1 || forms[tokens.form[at]!] === ',';
  while (i > from && isBetween(i)) i--;
  if (i < from || !(pos[i] === PROPN || PERSONAL_SUBJECTS.has(forms[tokens.form[i]!]!.toLowerCase()))) return null;
  const { first, last } = clausesOf(document).phraseOf(i);
  let start = Math.max(from, first);
  while (start < i && pos[start] === PUNCT) start++;
  return { source: [spanOfRun(document, [start, last])], cue: [spanOfRun(document, [verb, verb])] };
}

/** “We stay,” [shouts Ode]: whom the tree has for its subject, or what stands right behind the verb. */
function saidBehind(document: Document, verb: number): Sourced | null {
  const { tokens, forms, sentenceTokens } = document;
  const form = forms[tokens.form[verb + 1]!]!;
  if (!isUpper(form) && !SPEAKER_OPENERS.has(form)) return null;
  const found = saidBy(document, verb, verb + 1, sentenceTokens[tokens.sentence[verb]! + 1]! - 1);
  if (found !== null) return found;
  const { first, last } = clausesOf(document).phraseOf(verb + 1);
  return first === verb + 1 && (tokens.pos[last] === NOUN || tokens.pos[last] === PROPN || PERSONAL_SUBJECTS.has(form))
    ? { source: [spanOfRun(document, [first, last])], cue: [spanOfRun(document, [verb, verb])] }
    : null;
}

const spanOfRun = ({ tokens }: Document, [first, last]: readonly [number, number]): Span => ({
  start: tokens.start[first]!,
  end: tokens.end[last]!,
});

/** “We stay.” — Ada Ode, nurse. The name may stand on the next line. */
function signatureAfter(document: Document, { last }: Quotation): Sourced | null {
  const { tokens, forms, text } = document;
  const form = (i: number) => forms[tokens.form[i]!]!;
  const dash = last + 1;
  if (dash + 1 >= tokens.count || !DASHES.has(form(dash))) return null;
  const isNextLine =
    tokens.sentence[dash] !== tokens.sentence[last] && isBreak(text, tokens.end[last]!, tokens.start[dash]!);
  if (!isNextLine && isBreak(text, tokens.end[dash]!, tokens.start[dash + 1]!)) return null;
  const lineEnd = lastOfLine(document, dash + 1);
  let to = lineEnd;
  while (to > dash && tokens.pos[to] === PUNCT && form(to) !== ')') to--;
  if (to <= dash || to - dash > LONGEST_SIGNATURE) return null;
  if (!isUpper(form(dash + 1)) || !hasName(document, dash + 1, Math.min(to, dash + 6))) return null;
  for (let i = dash + 1; i <= to; i++) {
    if (
      isMark(text.charCodeAt(tokens.start[i]!)) &&
      tokens.end[i]! - tokens.start[i]! === 1 &&
      form(i) !== '’' &&
      form(i) !== "'"
    )
      return null;
    if (i < dash + 5 && (tokens.pos[i] === VERB || tokens.pos[i] === AUX) && !isUpper(form(i))) return null; // "— Ode was there"
  }
  return {
    source: [{ start: tokens.start[dash + 1]!, end: tokens.end[to]! }],
    cue: [{ start: tokens.start[dash]!, end: tokens.end[dash]! }],
  };
}

/** "And from Captain Ode:" or "Ode's answer:" before the quotation, in its line or the line before; or a line that is nothing but a name. */
function leadBefore(document: Document, quotation: Quotation): Sourced | null {
  const { tokens, forms, sentenceTokens, text } = document;
  const form = (i: number) => forms[tokens.form[i]!]!;
  const end = quotation.first - 1;
  if (end < 0) return null;
  const from = sentenceTokens[tokens.sentence[end]!]!;
  if (end - from > LONGEST_LEAD) return null;
  if (form(end) === ':') {
    const cue = { start: tokens.start[end]!, end: tokens.end[end]! };
    let start = from;
    while (start < end && SUBJECT_OPENERS.has(form(start).toLowerCase())) start++;
    if (form(start).toLowerCase() === 'from' && start + 1 < end) {
      const to = nameEnd(document, start + 1, end - 1);
      return hasName(document, start + 1, to)
        ? { source: [{ start: tokens.start[start + 1]!, end: tokens.end[to]! }], cue: [cue] }
        : null;
    }
    if (end - start <= 10 && isNounPhrase(document, start, end - 1) && hasName(document, start, end - 1)) {
      return { source: [{ start: tokens.start[start]!, end: tokens.end[end - 1]! }], cue: [cue] };
    }
    const subject = subjectOfSentence(document, from, end);
    return subject === null ? null : { source: [subject], cue: [cue] };
  }
  // A heading: "Captain Ada Ode", and below it what she says.
  const isAlone = isBreak(text, tokens.end[end]!, tokens.start[quotation.first]!) && standsAlone(document, quotation);
  if (
    !isAlone ||
    end - from > 5 ||
    from === 0 ||
    document.lines[spanAt(document.lines, tokens.start[from]!)]!.start !== tokens.start[from] ||
    tokens.pos[end] === PUNCT
  )
    return null;
  for (let i = from; i <= end; i++)
    if (tokens.pos[i] !== PROPN && !isUpper(form(i)) && tokens.pos[i] !== PUNCT) return null;
  return tokens.pos[end] === PROPN
    ? { source: [{ start: tokens.start[from]!, end: tokens.end[end]! }], cue: [] }
    : null;
}

/**
 * The subject of the sentence just before, in the same line or the one before: a name or a personal pronoun. It must have done what
 * speaking goes with ("Ode shook her head.", "Ode was furious."), or the quotation must be about its speaker ("Ode lost her boat. “I
 * cried for a week.”").
 */
function subjectBefore(document: Document, { first, last }: Quotation): Span | null {
  const { tokens, forms, lemmas, sentenceTokens } = document;
  if (first === 0) return null;
  const end = first - 1;
  const form = forms[tokens.form[end]!]!;
  if (form !== '.' && form !== '!') return null; // a heading, a caption
  const start = sentenceTokens[tokens.sentence[end]!]!;
  if (end - start > LONGEST_LEAD) return null;
  const subject = subjectOfSentence(document, start, end);
  if (subject === null) return null;
  let reacts = false;
  for (let i = start; i < end && !reacts; i++) {
    if (tokens.pos[i] !== VERB && tokens.pos[i] !== AUX) continue;
    const lemma = lemmas[tokens.lemma[i]!]!;
    reacts =
      REACTIONS.has(lemma) ||
      (lemma === 'be' &&
        i + 1 < end &&
        (tokens.pos[i + 1] === ADJ || (tokens.pos[i + 1] === ADV && tokens.pos[i + 2] === ADJ)));
    break;
  }
  if (reacts || endsScene(document, start, first, last)) return subject;
  for (let i = first; i <= last; i++) if (isFirstPerson(forms[tokens.form[i]!]!.toLowerCase())) return subject;
  return null;
}

/** Ode leaned into the microphone. “Who pays?”: what somebody does, and is not quoted for, and a quotation right behind it that ends the paragraph. */
function endsScene(
  { tokens, text, structure: { quotations } }: Document,
  from: number,
  first: number,
  last: number,
): boolean {
  for (let i = from; i < first; i++) if (quotations.inside[i] !== 0) return false;
  return (
    !isBreak(text, tokens.end[first - 1]!, tokens.start[first]!) &&
    (last + 1 >= tokens.count || isBreak(text, tokens.end[last]!, tokens.start[last + 1]!))
  );
}

const isFirstPerson = (word: string): boolean => FIRST_SINGULAR.has(word) || FIRST_PLURAL.has(word);

/** Who does what a sentence tells: the subject of its main clause, a name or a personal pronoun. */
function subjectOfSentence(document: Document, start: number, end: number): Span | null {
  const { tokens, forms } = document;
  let root = start;
  while (root < end && tokens.head[root]! >= 0) root++;
  if (root >= end) return null;
  const { source, sourceHead } = sourceOf(document, subjectOf(treeOf(document), clausesOf(document), root), root);
  if (source === null || sourceHead < start || sourceHead >= end) return null;
  if (PERSONAL_SUBJECTS.has(forms[tokens.form[sourceHead]!]!.toLowerCase()))
    return spanOfRun(document, [sourceHead, sourceHead]);
  if (tokens.pos[sourceHead] !== PROPN) return null;
  const { first, last } = clausesOf(document).phraseOf(sourceHead);
  return spanOfRun(document, [first, last]);
}

function hasName({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens.pos[i] === PROPN) return true;
  return false;
}

function isNounPhrase({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (tokens.pos[i] === VERB || tokens.pos[i] === AUX) return false;
  return true;
}

/** Where a name that starts at `from` ends: before a verb, or a preposition of place and time. */
function nameEnd({ tokens }: Document, from: number, to: number): number {
  let i = from;
  while (i < to && tokens.pos[i + 1] !== VERB && tokens.pos[i + 1] !== AUX) i++;
  return i;
}

function isBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

/** The last token of a token's line, within the bounds that matter here. */
function lastOfLine(document: Document, token: number): number {
  const { tokens, text } = document;
  let i = token;
  while (
    i + 1 < tokens.count &&
    i - token <= LONGEST_SIGNATURE + 2 &&
    !isBreak(text, tokens.end[i]!, tokens.start[i + 1]!)
  )
    i++;
  return i;
}
