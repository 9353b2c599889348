/*
 * Questions that a report tells in full, and who answers each: one in quotation marks or after a verb of asking (“Does it leak?” Ode asked., Lee wanted to know why it
 * leaks.), a topic that somebody asks about (A reporter asked about the dam.), and one in the report's own words, right before an answer (Does it leak? “It does,” Ode
 * said.). What was asked is found first, then the first that somebody else says after it, if that is near enough and looks like an answer.
 */
import { lemmaAt, type Document } from '../language/document.ts';
import { lowerForm } from '../language/word-forms.ts';
import { ASKING_BESIDE_QUOTES, ASKING_VERBS, ANSWERING_VERBS } from '../english/questions.ts';
import { QUESTION_WORDS } from '../english/pronouns.ts';
import type { Entity } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import { spanAt, tokenAt } from './token-places.ts';
import type { Opener } from './topic-ends.ts';
import type { Attribution, Exchange } from './types.ts';

/** An exchange and where it begins. */
export interface Found {
  readonly start: number;
  readonly exchange: Exchange;
}

/** An attribution with all that it takes up. */
export interface Spoken extends Span {
  readonly attribution: Attribution;
}

/** A text as exchanges are read from it. */
export interface Report {
  readonly document: Document;
  readonly blocks: readonly Span[];
  readonly entities: readonly Entity[];
  /** In the order of their starts. */
  readonly spoken: readonly Spoken[];
}

/** Asked of nobody. */
const ASIDE: ReadonlySet<string> = new Set(['rhetorically']);

/** How many tokens may lie between a question and its answer; and between one in the report's own words, or in another's indirect speech, and its answer. */
const LONGEST_PAUSE = 40;
const AT_ONCE = 3;

/** A question that is told. */
interface Asked extends Span {
  readonly question: Span | null;
  readonly topic: Span | null;
  readonly asker: string | null;
  /** The attribution that asks; null where the report does. */
  readonly by: Attribution | null;
  /** It says that somebody asks; where it does not, what follows must say that somebody answers. */
  readonly isSure: boolean;
  /** The answer need not stand right behind it. */
  readonly mayWait: boolean;
}

/** The questions of a report that somebody answers. `isOpen`: not in a turn, nor in another exchange. */
export function toldExchanges(
  report: Report,
  isOpen: (spoken: Spoken) => boolean,
  openers: readonly Opener[],
  subjects: ReadonlyMap<number, string>,
): Found[] {
  const { document, spoken } = report;
  const outer = spoken.filter(({ attribution }) => attribution.within === null);
  const asked = [
    ...outer.filter(isOpen).flatMap((one) => askedBy(document, one) ?? []),
    ...askedByReport(report, openers),
    ...openers.filter(({ isActive }) => isActive).map((opener) => askedAbout(document, opener, subjects)),
  ].sort((a, b) => a.start - b.start);
  const found: Found[] = [];
  let next = 0;
  let until = 0; // where the exchange before ends
  for (const one of asked) {
    if (one.start < until) continue;
    while (next < outer.length && (outer[next]!.start < one.end || outer[next]!.attribution === one.by)) next++;
    const answers = next < outer.length && isOpen(outer[next]!) ? answersTo(report, one, outer, next) : [];
    if (answers.length === 0) continue;
    until = answers.at(-1)!.end;
    found.push({
      start: one.start,
      exchange: {
        topic: one.topic,
        question: one.question,
        asker: one.asker,
        respondent: answers[0]!.attribution.speaker,
        turns: [],
        speech: answers.map(({ attribution }) => attribution.id),
      },
    });
  }
  return found;
}

/** The question that an attribution asks. */
function askedBy(document: Document, { attribution, start, end }: Spoken): Asked | null {
  const question = questionOf(document, attribution);
  if (question === null) return null;
  // Lee leaned forward. “Nothing?”: with no verb at all, a scene is told, and what is said next answers
  const isSure =
    hasCue(document, attribution, ASKING_BESIDE_QUOTES) ||
    attribution.act === 'question' ||
    attribution.cue.length === 0;
  return {
    start,
    end,
    question,
    topic: null,
    asker: attribution.speaker,
    by: attribution,
    isSure: isSure && !hasCue(document, attribution, ASIDE),
    mayWait: true,
  };
}

/** "A reporter asked about the dam." */
function askedAbout(document: Document, opener: Opener, subjects: ReadonlyMap<number, string>): Asked {
  const { topic, question, sentence } = opener;
  const { start, end } = document.sentences[sentence]!;
  return { start, end, topic, question, asker: askerOf(opener, subjects), by: null, isSure: true, mayWait: true };
}

/** Who asks: the first whom the tokens name. */
export function askerOf({ asker }: Opener, subjects: ReadonlyMap<number, string>): string | null {
  if (asker === null) return null;
  for (let i = asker[0]; i < asker[1]; i++) if (subjects.has(i)) return subjects.get(i)!;
  return null;
}

/** Sentences of the report itself that ask: outside of quotation marks, of what anybody says, and of phrases that open an exchange. */
function askedByReport({ document, spoken, blocks }: Report, openers: readonly Opener[]): Asked[] {
  const { text, sentences, sentenceTokens, structure } = document;
  if (!text.includes('?')) return [];
  const { inside } = structure.quotations;
  const found: Asked[] = [];
  let s = 0;
  let o = 0;
  for (const [n, { start, end }] of sentences.entries()) {
    while (s < spoken.length && spoken[s]!.end <= start) s++;
    while (o < openers.length && openers[o]!.sentence < n) o++;
    if (text.charCodeAt(end - 1) !== 0x3f || openers[o]?.sentence === n) continue;
    const [from, to] = [sentenceTokens[n]!, sentenceTokens[n + 1]!];
    if (inside[from] !== 0 || inside[to - 1] !== 0 || (s < spoken.length && spoken[s]!.start < start)) continue;
    const block = blocks[spanAt(blocks, start)];
    // a headline asks too
    if (block !== undefined && block.start === start && block.end === end) continue;
    found.push({
      start,
      end,
      question: { start, end },
      topic: null,
      asker: null,
      by: null,
      isSure: true,
      mayWait: false,
    });
  }
  return found;
}

/** What is said in answer, from the attribution `first` on; nothing unless that one answers. */
function answersTo(report: Report, asked: Asked, outer: readonly Spoken[], first: number): Spoken[] {
  const { document, blocks } = report;
  const answer = outer[first]!;
  const { attribution } = answer;
  if (asked.by !== null && !isOther(asked.by, attribution)) return [];
  if (asked.asker !== null && asked.asker === attribution.speaker) return [];
  const isAnswering = hasCue(document, attribution, ANSWERING_VERBS);
  if (!asked.isSure && !isAnswering) return [];
  const pause = tokenAt(document, answer.start) - tokenAt(document, asked.end);
  const isAtOnce = pause <= AT_ONCE;
  const isIndirect = attribution.kind === 'indirect';
  // “Does it leak? Ode said it did.”: of words that are not quoted nobody knows that they answer a question that nobody asks, or that no verb tells of
  const isTold = asked.by === null || isToldToAsk(document, asked.by);
  if (!(asked.mayWait ? !isIndirect || isAnswering || (isAtOnce && isTold) : isAtOnce && !isIndirect)) return [];
  if (pause > LONGEST_PAUSE) return [];
  const block = spanAt(blocks, asked.end - 1);
  const answered = spanAt(blocks, answer.start);
  if (answered > block + 1) return [];
  // “Who pays?” Lee asked. / The town does not. Ode said: “We do.”
  const isQuoted = asked.by !== null && asked.by.kind !== 'indirect';
  if (answered > block && !isQuoted && answer.start > blocks[answered]!.start) return [];
  const answers = [answer];
  for (let j = first + 1; j < outer.length && spanAt(blocks, outer[j]!.start) === answered; j++) {
    const { speaker } = outer[j]!.attribution;
    if (attribution.speaker === null || speaker !== attribution.speaker) break;
    if (questionOf(document, outer[j]!.attribution) === null) answers.push(outer[j]!);
  }
  return answers;
}

/** Whether a verb tells of a question: one of asking, or any with nothing else said by it. */
function isToldToAsk(document: Document, by: Attribution): boolean {
  return by.cue.length > 0 && (by.content.length === 1 || hasCue(document, by, ASKING_BESIDE_QUOTES));
}

function isOther(a: Attribution, b: Attribution): boolean {
  return a.speaker !== b.speaker || (a.speaker === null && a.source.length > 0 && b.source.length > 0);
}

/** How far from its beginning the question word of an indirect question may stand, in tokens: "to know why". */
const BEFORE_QUESTION_WORD = 3;

/** The question that an attribution asks: its quoted content if that ends in a question mark, or "whether ..." after "asked". */
function questionOf(document: Document, attribution: Attribution): Span | null {
  const { text, tokens } = document;
  const { content, kind } = attribution;
  if (content.length === 0) return null;
  // “Did you?” she asked the champion.: the quotation is what is asked, whatever else is taken for it
  const asks = ({ start, end }: Span): boolean => /\?["”’'»]{0,3}$/.test(text.slice(Math.max(start, end - 4), end));
  const quoted = kind === 'indirect' ? undefined : content.findLast(asks);
  if (quoted !== undefined && (quoted === content.at(-1) || kind === 'mixed')) return quoted;
  if (attribution.act !== 'question' && !hasCue(document, attribution, ASKING_VERBS)) return null;
  const { start, end } = content[0]!;
  const first = tokenAt(document, start);
  const isLed = hasCue(document, attribution, ASKING_VERBS) ? 0 : BEFORE_QUESTION_WORD;
  for (let i = first; i <= first + isLed && i < tokens.count && tokens.start[i]! < end; i++)
    if (QUESTION_WORDS.has(lowerForm(document, i))) return { start: tokens.start[i]!, end };
  return null;
}

function hasCue(document: Document, { cue }: Attribution, lemmas: ReadonlySet<string>): boolean {
  return cue.some(({ start, end }) => {
    for (let i = tokenAt(document, start); i < document.tokens.count && document.tokens.start[i]! < end; i++) {
      if (lemmas.has(lemmaAt(document, i))) return true;
    }
    return false;
  });
}
