/*
 * The exchanges of a transcript: a question is a turn marked so ("Q:", "Interviewer:"), or a turn of the speaker who mostly asks, or, where
 * nobody does, any turn that ends in a question mark; the turns of others up to the next question answer it.
 */
import type { Document } from '../language/document.ts';
import type { Paragraph, ParagraphKind } from '../repair/types.ts';
import type { Entity } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import { spanAt } from './places.ts';
import { findInterviewee, resolveSpeakers } from './speakers.ts';
import { findTurns, initialsOf } from './turns.ts';
import type { Attribution, Exchange } from './types.ts';

/** An exchange and where it begins. */
export interface Found {
  readonly start: number;
  readonly exchange: Omit<Exchange, 'stances'>;
}

/** How many questions make an interview without labels, and how many paragraphs there may be for each. */
const LEAST_QUESTIONS = 3;
const MOST_PARAGRAPHS_EACH = 4;

/** Time, bullets and marks before a label, in letters: "[00:12:30] **". */
const LONGEST_BEFORE = 18;

/** A question mark among so many last letters makes a turn one that asks: "Who said so? The minister did not." */
const LAST_WORDS = 120;

/** A turn, from wherever it is known. */
interface Turn extends Span {
  /** The label, or null where there is none. */
  readonly label: Span | null;
  /** The label in lower case: who speaks. */
  readonly key: string;
  /** What is said, from its first word to its last. */
  readonly content: Span;
  readonly role: 'question' | 'answer' | 'turn';
}

/** The exchanges, and the stretches of the text that are turns. */
export function transcriptExchanges(
  document: Document, paragraphs: readonly Paragraph[], entities: readonly Entity[], speech: readonly Attribution[],
): { exchanges: Found[]; covered: Span[] } {
  const marked = turnsOfParagraphs(document, paragraphs);
  const read = turnsOfText(document);
  const labelled = marked.length > 1 && marked.filter(({ label }) => label !== null).length >= read.length ? marked : read;
  const turns = withAliases(labelled.length > 0 ? labelled : turnsOfQuestions(document, paragraphs));
  if (turns.length === 0) return { exchanges: [], covered: [] };
  const asks = whoAsks(document, turns);
  const speakers = resolveSpeakers(document, entities, turns.map(({ label, content }) => (
    { source: label === null ? [] : [label], cue: [], content: [content], negated: false, confidence: 1 })));
  const interviewee = turns.some(({ label }) => label === null) ? findInterviewee(entities, turns[0]!.start) : null;
  const spoken = speechByTurn(turns, speech);
  const exchanges: Found[] = [];
  for (let i = 0; i < turns.length; i++) {
    if (asks[i] === 0) continue;
    // Where several answer, each has an exchange of their own.
    const answers = new Map<string, number[]>();
    for (let j = i + 1; j < turns.length && asks[j] === 0; j++) {
      const { key } = turns[j]!;
      if (key === turns[i]!.key) continue;
      const list = answers.get(key);
      if (list === undefined) answers.set(key, [j]);
      else list.push(j);
    }
    for (const answer of answers.values()) {
      const own = answer.flatMap((j) => spoken[j]!);
      const label = turns[answer[0]!]!.label;
      const respondent = speakers[answer[0]!] ?? own.find(({ source }) => label !== null && source[0]?.start === label.start)?.speaker ?? (label === null ? interviewee ?? onlySpeaker(own) : null);
      const ids = own.filter(({ speaker, within }) => (within === null ? speaker === null || speaker === respondent : speaker !== null && speaker === respondent)).map(({ id }) => id);
      exchanges.push({ start: turns[i]!.start, exchange: { topic: null, question: turns[i]!.content, respondent, speech: ids } });
    }
  }
  return { exchanges, covered: turns.map(({ start, end }) => ({ start, end })) };
}

/** The same turns, "TN" as "Tidal News" where both are labels. */
function withAliases(turns: readonly Turn[]): readonly Turn[] {
  const names = new Map<string, string>();
  for (const { key } of turns) {
    const initials = initialsOf(key);
    if (initials.length > 1) names.set(initials, key);
  }
  return turns.map((turn) => ({ ...turn, key: names.get(turn.key.replaceAll('.', '')) ?? turn.key }));
}

/** Who says all that is said in an answer; null for nobody known, or several. */
function onlySpeaker(speech: readonly Attribution[]): string | null {
  const speakers = new Set(speech.filter(({ within }) => within === null).map(({ speaker }) => speaker));
  return speakers.size === 1 ? [...speakers][0]! : null;
}

function turnsOfParagraphs({ text }: Document, paragraphs: readonly Paragraph[]): Turn[] {
  const turns: Turn[] = [];
  const count = (wanted: ParagraphKind) => paragraphs.reduce((sum, { kind }) => sum + (kind === wanted ? 1 : 0), 0);
  // Questions alone are marked: what stands below them answers.
  const isUnmarked = count('question') > 1 && count('answer') + count('turn') === 0;
  for (const { start, end, kind: given, speaker } of paragraphs) {
    const kind = isUnmarked && given === 'prose' && turns.length > 0 ? 'answer' : given;
    if (kind !== 'question' && kind !== 'answer' && kind !== 'turn') continue;
    let from = start;
    let label: Span | null = null;
    if (speaker !== undefined) {
      const at = start + text.slice(start, start + LONGEST_BEFORE + speaker.length).indexOf(speaker);
      if (at >= start && /^[\d\s:.,()[\]*_#>•–—-]*$/.test(text.slice(start, at))) {
        label = { start: at, end: at + speaker.length };
        from = label.end;
        while (from < end && /[\s:.*_#\-–—]/.test(text[from]!)) from++;
      }
    }
    const content = withoutMarkup(text, { start: from, end });
    if (from < end) turns.push({ start, end, label, key: speaker?.toLowerCase() ?? kind, content, role: kind });
  }
  return turns;
}

function turnsOfText(document: Document): Turn[] {
  return findTurns(document).filter(({ content }) => content.length > 0).map(({ label, content, role }) => {
    const whole = { start: content[0]!.start, end: content[content.length - 1]!.end };
    return { start: label.start, end: whole.end, label, key: document.text.slice(label.start, label.end).toLowerCase(), content: whole, role };
  });
}

/**
 * An interview without any labels: paragraphs that end in a question mark, each with an answer below. At least three, and not far
 * apart, so that an essay that asks itself a question now and then is none.
 */
function turnsOfQuestions({ text, lines }: Document, paragraphs: readonly Paragraph[]): Turn[] {
  const blocks: readonly Span[] = paragraphs.length > 0 ? paragraphs : lines;
  const asks = blocks.map((block) => {
    const { start, end } = withoutMarkup(text, block);
    return text[end - 1] === '?' && !/["“'‘«„]/.test(text[start]!);
  });
  const first = asks.indexOf(true);
  const last = asks.lastIndexOf(true);
  const count = asks.filter(Boolean).length;
  const answered = asks.filter((isQuestion, i) => isQuestion && i + 1 < blocks.length && !asks[i + 1]).length;
  if (count < LEAST_QUESTIONS || answered * 4 < count * 3 || last - first > MOST_PARAGRAPHS_EACH * count) return [];
  const turns: Turn[] = [];
  for (let i = first; i < blocks.length && i <= last + 1; i++) {
    const { start, end } = blocks[i]!;
    turns.push({ start, end, label: null, key: asks[i] ? 'question' : 'answer', content: withoutMarkup(text, { start, end }), role: asks[i] ? 'question' : 'answer' });
  }
  return turns;
}

/** "**Why?**", "### Why?": what is said without the marks around it. */
function withoutMarkup(text: string, { start, end }: Span): Span {
  while (start < end && /[*_#\s]/.test(text[start]!)) start++;
  while (end > start + 1 && /[*_\s]/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** 1 for each turn that asks. */
function whoAsks({ text }: Document, turns: readonly Turn[]): Uint8Array {
  const isQuestion = ({ content: { start, end } }: Turn) => text.slice(Math.max(start, end - LAST_WORDS), end).includes('?');
  if (turns.some(({ role }) => role === 'question')) return Uint8Array.from(turns, ({ role }) => (role === 'question' ? 1 : 0));
  const counts = new Map<string, { all: number; asking: number }>();
  for (const turn of turns) {
    const count = counts.get(turn.key) ?? { all: 0, asking: 0 };
    counts.set(turn.key, { all: count.all + 1, asking: count.asking + (isQuestion(turn) ? 1 : 0) });
  }
  const mostlyAsks = (key: string) => counts.get(key)!.asking * 2 >= counts.get(key)!.all;
  const askers = [...counts.keys()].filter(mostlyAsks).length;
  if (askers > 0 && askers < counts.size) return Uint8Array.from(turns, ({ key }) => (mostlyAsks(key) ? 1 : 0));
  return Uint8Array.from(turns, (turn) => (isQuestion(turn) ? 1 : 0));
}

/** The attributions that begin in each turn. */
function speechByTurn(turns: readonly Turn[], speech: readonly Attribution[]): Attribution[][] {
  const found = turns.map((): Attribution[] => []);
  for (const attribution of speech) {
    const start = Math.min(...[attribution.source, attribution.cue, attribution.content].map((spans) => spans[0]?.start ?? Number.MAX_SAFE_INTEGER));
    const turn = spanAt(turns, start);
    if (turn >= 0 && start < turns[turn]!.end) found[turn]!.push(attribution);
  }
  return found;
}
