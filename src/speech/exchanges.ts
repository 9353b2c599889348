/*
 * The interview behind a text: what was asked, who answered, and with which words.
 *
 * Transcripts have it openly, and the page has told it (structure). Reports hide it: a phrase says what was asked ("Asked about the dam, she ...", "On the matter
 * of the dam, ..."; see topics.ts), and what its speaker says up to the next such phrase or the paragraph's end is the answer; or a question
 * in quotation marks is followed by somebody else's answer.
 */
import { lowerForm } from '../language/word-forms.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { SPEAKING_VERBS } from '../english/questions.ts';
import { RETOLD_PRONOUNS } from '../english/pronouns.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { recognizeEntities } from '../reference/recognize.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { documentOf } from '../syntax/read.ts';
import { Rel } from '../syntax/relations.ts';
import { subjectOf } from '../syntax/subjects.ts';
import { treeOf } from '../syntax/tree.ts';
import { turnAt } from '../structure/page.ts';
import { anArray, checkOptions } from '../text/checks.ts';
import type { Entity } from '../entities/types.ts';
import type { Span } from '../text/span.ts';
import { detectSpeech } from './detect.ts';
import { spanAt, tokenAt } from './token-places.ts';
import { askerOf, toldExchanges, type Found, type Report, type Spoken } from './told-questions.ts';
import type { Opener } from './topic-ends.ts';
import { findOpeners } from './topics.ts';
import { speakersOfTurns } from './turn-attributions.ts';
import type { Attribution, Exchange } from './types.ts';

const { ADV, AUX, NUM, VERB } = Tag;

/** Longest subject that is looked at, in tokens. */
const LONGEST_SUBJECT = 14;

/** How many further paragraphs an answer may go on for. */
const MORE_PARAGRAPHS = 3;

/** Options of {@link findExchanges}. */
export interface FindExchangesOptions {
  /** Who is named, if it is known already; found by `recognizeEntities` otherwise. */
  readonly entities?: readonly Entity[];
  /** Who said what, if it is known already; found by `detectSpeech` otherwise. */
  readonly speech?: readonly Attribution[];
}

/**
 * Rebuilds the interview behind a text: the questions and answers of a transcript, and those that a report retells ("Asked about the dam, she said ...").
 *
 * @param input a text, or a document that has been read
 * @param options `entities`, `speech`: the results of the earlier stages, if they are known already; ids refer to them
 * @returns exchanges in text order; all spans index the text
 * @throws TypeError if an argument or option is not what it should be; the message names it
 */
export function findExchanges(input: string | Document, options: FindExchangesOptions = {}): readonly Exchange[] {
  checkOptions('findExchanges', options, { entities: anArray, speech: anArray });
  const document = documentOf('findExchanges', input);
  const entities = options.entities ?? recognizeEntities(document);
  const speech = options.speech ?? detectSpeech(document, { entities });
  const spoken = speech
    .map((attribution) => ({ attribution, start: startOf(attribution), end: endOf(attribution) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const order = new Map(speech.map(({ id }, i) => [id, i]));
  const { turns, blocks } = document.structure;
  const found = dialogueExchanges(document, entities, spoken);
  const isFree = (offset: number) => turnAt(turns, offset) < 0;
  const report: Report = { document, blocks: blocks.length > 0 ? blocks : document.lines, entities, spoken };
  const subjects = mentionsByToken(report);
  const reported = reportedExchanges(report, isFree, subjects);
  found.push(...reported.found);
  const taken = new Set(found.flatMap(({ exchange }) => exchange.speech));
  let o = 0; // what is said within a phrase that opens an exchange is the question itself
  for (const { attribution, start } of spoken) {
    while (o < reported.openers.length && reported.openers[o]!.end <= start) o++;
    if (o < reported.openers.length && reported.openers[o]!.start <= start) taken.add(attribution.id);
  }
  const isOpen = ({ attribution, start }: Spoken): boolean => !taken.has(attribution.id) && isFree(start);
  found.push(...toldExchanges(report, isOpen, reported.openers, subjects));
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ exchange }) => ({
      ...exchange,
      speech: [...exchange.speech].sort((a, b) => order.get(a)! - order.get(b)!),
    }));
}

/** Questions and answers that the page shows. */
function dialogueExchanges(document: Document, entities: readonly Entity[], spoken: readonly Spoken[]): Found[] {
  const { turns, exchanges } = document.structure;
  if (exchanges.length === 0) return [];
  const ids = speakersOfTurns(document, entities);
  return exchanges.map(({ question, answers }): Found => {
    const asked = turns[question]!;
    const respondent = ids[turns[answers[0]!]!.speaker]!;
    const speech = answers.flatMap((answer) => {
      const { start, end } = turns[answer]!;
      return between(spoken, start, end)
        .filter(
          ({ attribution: { speaker, within } }) => within === null || (speaker !== null && speaker === respondent),
        )
        .map(({ attribution }) => attribution.id);
    });
    return {
      start: asked.start,
      exchange: {
        topic: null,
        question: { start: asked.content[0]!.start, end: asked.content.at(-1)!.end },
        asker: ids[asked.speaker]!,
        respondent,
        turns: [question, ...answers].map((turn) => `t${turn + 1}`),
        speech,
      },
    };
  });
}

/** Where an attribution begins and ends, in whichever order its spans come. */
function startOf({ source, cue, content }: Attribution): number {
  let least = Number.MAX_SAFE_INTEGER;
  for (const spans of [source, cue, content]) for (const { start } of spans) least = Math.min(least, start);
  return least;
}

function endOf({ source, cue, content }: Attribution): number {
  let most = 0;
  for (const spans of [source, cue, content]) for (const { end } of spans) most = Math.max(most, end);
  return most;
}

// ---- what a phrase opens -----------------------------------------------------------------------------------------------------------

function reportedExchanges(
  report: Report,
  isFree: (offset: number) => boolean,
  subjects: ReadonlyMap<number, string>,
): { readonly found: Found[]; readonly openers: readonly Opener[] } {
  const { document, blocks, spoken } = report;
  const sources = new Set(
    spoken.flatMap(({ attribution }) => attribution.source.slice(0, 1).map(({ start }) => tokenAt(document, start))),
  );
  const openers = findOpeners(document, (token) => sources.has(token)).filter(({ start }) => isFree(start));
  const found: Found[] = [];
  const taken = new Set<string>();
  openers.forEach((opener, o) => {
    if (opener.isActive) return;
    const block = spanAt(blocks, opener.start);
    const from = document.sentences[opener.sentence]!.start;
    const following = openers[o + 1];
    const until = Math.min(
      blocks[block]?.end ?? document.text.length,
      following === undefined ? Infinity : document.sentences[following.sentence]!.start,
    );
    const within = between(spoken, from, until).filter(
      ({ attribution }) => !taken.has(attribution.id) && !isAbout(opener, attribution),
    );
    const isLast = following === undefined || spanAt(blocks, following.start) !== block;
    const exchange =
      answerTo(report, opener, within, subjects) ??
      (isLast && within.length === 0 ? answerBelow(report, opener, block, following, subjects) : null);
    if (exchange === null) return;
    const more = !isLast ? [] : goingOn(report, block, following, exchange.respondent);
    const all = [...exchange.speech, ...more];
    for (const id of all) taken.add(id);
    const asker = askerOf(opener, subjects);
    found.push({ start: opener.start, exchange: { ...exchange, asker, speech: all } });
  });
  return { found, openers };
}

/** The attribution belongs to the phrase itself: "[allegations] of fraud", "[asked] whether"; not one that takes the whole sentence in. */
function isAbout(opener: Opener, { source, cue, content }: Attribution): boolean {
  const { start, end, topic, question } = opener;
  const first = cue[0] ?? source[0];
  if (first !== undefined && first.start >= start && first.end <= end) return true;
  if (
    opener.leads &&
    first !== undefined &&
    first.start > end &&
    content.some((span) => span.start <= start && span.end > end)
  )
    return false;
  const about = topic ?? question;
  return about !== null && content.some((span) => span.start <= about.start && about.start < span.end);
}

/** An exchange whose answer stands in the paragraph of its question. `within`: what is said there from the phrase on. */
function answerTo(
  { document }: Report,
  opener: Opener,
  within: readonly Spoken[],
  subjects: ReadonlyMap<number, string>,
): Exchange | null {
  const main = within.find(({ end }) => end > opener.end || !opener.leads);
  const to = document.sentenceTokens[opener.sentence + 1]!;
  const subject = opener.leads
    ? subjectAt(document, opener.next, to, subjects)
    : subjectBefore(document, opener, subjects);
  if (!opener.sure && !isAnswered(document, opener, main, subject)) return null;
  if (main !== undefined && isPoll(document, main.attribution)) return null;
  const respondent = respondentOf(document, opener, main, subject);
  const isAnswer =
    main !== undefined &&
    (respondent === null || main.attribution.speaker === null || main.attribution.speaker === respondent);
  const answers = within.filter(({ attribution }) =>
    isOf(document, attribution, respondent, isAnswer ? main.attribution : undefined),
  );
  if (answers.length === 0 && (!opener.leads || subject === null)) return null;
  return {
    topic: opener.topic,
    question: opener.question,
    asker: null,
    respondent,
    turns: [],
    speech: answers.map(({ attribution }) => attribution.id),
  };
}

/** Whether a phrase that does not tell of asking is answered at once: its sentence says who speaks behind it, or has a subject and a verb of speaking. */
function isAnswered(document: Document, opener: Opener, main: Spoken | undefined, subject: string | null): boolean {
  const { tokens, sentenceTokens, sentences } = document;
  const to = sentenceTokens[opener.sentence + 1]!;
  if (main !== undefined && main.start < sentences[opener.sentence]!.end) {
    const { source, content } = main.attribution;
    const verb = firstVerb(document, opener.next, to);
    // "Turning to the left, the crowd walked on and [a man] asked for silence": who speaks is whom the phrase is of, or all of it is what he says
    const isAtOnce = ({ start }: Span): boolean =>
      start >= opener.start && (!opener.leads || verb < 0 || start <= verb);
    if (
      source[0] !== undefined &&
      (isAtOnce(source[0]) || content.some(({ start, end }) => start <= verb && verb < end))
    )
      return true;
  }
  let says = opener.next;
  while (says < to && tokens.pos[says] !== VERB) says++;
  return subject !== null && says < to && says <= opener.next + 12 && SPEAKING_VERBS.has(lemmaAt(document, says));
}

/** Where the first verb of a stretch stands, as an offset; -1 for none. */
function firstVerb({ tokens }: Document, from: number, to: number): number {
  let verb = from;
  while (verb < to && tokens.pos[verb] !== VERB && tokens.pos[verb] !== AUX) verb++;
  return verb < to ? tokens.start[verb]! : -1;
}

/** Who answers: the subject of the phrase's sentence, or who speaks in it. */
function respondentOf(
  document: Document,
  opener: Opener,
  main: Spoken | undefined,
  subject: string | null,
): string | null {
  if (main === undefined) return subject;
  const { speaker, source, content } = main.attribution;
  const verb = firstVerb(document, opener.next, document.sentenceTokens[opener.sentence + 1]!);
  // "As for the dam, Lee is proud of it, Ode said.": what follows the phrase is what Ode says.
  if (verb >= 0 && content.some(({ start, end }) => start <= verb && end > verb)) return speaker;
  // "Ode was asked about the dam", "On the dam, Ode added: “Lee knows ...”": whoever else speaks next, Ode has been asked.
  const isSubject = opener.leads && source.some(({ start }) => verb < 0 || start < verb);
  return isSubject ? (speaker ?? subject) : (subject ?? speaker);
}

/** "Ode was asked if it leaked." / “Yes,” she said.: nobody answers in the paragraph; who was asked does in the next one. */
function answerBelow(
  report: Report,
  opener: Opener,
  block: number,
  following: Opener | undefined,
  subjects: ReadonlyMap<number, string>,
): Exchange | null {
  const respondent = opener.leads ? null : subjectBefore(report.document, opener, subjects);
  if (respondent === null || goingOn(report, block, following, respondent).length === 0) return null;
  return { topic: opener.topic, question: opener.question, asker: null, respondent, turns: [], speech: [] };
}

/** "46 percent of voters", "About three in ten": a poll asks too, but it is no interview. "The 36-year-old" is one person. */
function isPoll(document: Document, { source }: Attribution): boolean {
  const { tokens } = document;
  return source.some(({ start }) => {
    const first = tokenAt(document, start);
    return tokens.pos[first] === NUM || (tokens.pos[first] === ADV && tokens.pos[first + 1] === NUM);
  });
}

/** Spoken by the respondent; where that is nobody known, by the same words or a pronoun. */
function isOf(
  { text }: Document,
  attribution: Attribution,
  respondent: string | null,
  main: Attribution | undefined,
): boolean {
  if (attribution === main) return true;
  if (attribution.speaker !== null) return attribution.speaker === respondent;
  const [source] = attribution.source;
  if (source === undefined) return false;
  const words = text.slice(source.start, source.end).toLowerCase();
  if (RETOLD_PRONOUNS.has(words) && words !== 'it' && words !== 'its') return main !== undefined;
  const [other] = main?.source ?? [];
  return other !== undefined && words === text.slice(other.start, other.end).toLowerCase();
}

/** Attributions of the next paragraphs, as long as these begin with a quotation or a pronoun of the same speaker. */
function goingOn(
  { document, blocks, spoken }: Report,
  block: number,
  following: Opener | undefined,
  respondent: string | null,
): string[] {
  const ids: string[] = [];
  if (respondent === null) return ids;
  for (let next = block + 1; next < Math.min(blocks.length, block + 1 + MORE_PARAGRAPHS); next++) {
    const { start, end } = blocks[next]!;
    if (following !== undefined && following.start < end) break;
    const here = between(spoken, start, end).filter(({ attribution }) => attribution.within === null);
    const first = here[0];
    if (first === undefined || first.attribution.speaker !== respondent) break;
    const opening = document.text.slice(start, start + 4).toLowerCase();
    const startsQuoted = /^["“'‘«„`]/.test(opening) && first.start === start;
    const startsPronoun = first.start === start && /^(?:he|she|they)\s/.test(`${opening} `);
    if (!startsQuoted && !startsPronoun) break;
    for (const { attribution } of here) {
      if (attribution.speaker !== respondent) return ids;
      ids.push(attribution.id);
    }
  }
  return ids;
}

/** Those that start in a stretch. */
function between(spoken: readonly Spoken[], from: number, to: number): Spoken[] {
  const found: Spoken[] = [];
  let low = 0;
  let high = spoken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spoken[middle]!.start >= from) high = middle;
    else low = middle + 1;
  }
  for (let i = low; i < spoken.length && spoken[i]!.start < to; i++) found.push(spoken[i]!);
  return found;
}

/** Entity id by the token on which a mention starts or ends; people before others. */
function mentionsByToken({ document, entities }: Report): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const isPerson of [false, true]) {
    for (const { id, label, mentions } of entities) {
      if ((label === 'PERSON') !== isPerson || (!isPerson && label !== 'ORG' && label !== 'GPE')) continue;
      for (const { start, end } of mentions)
        for (let i = tokenAt(document, start); i < document.tokens.count && document.tokens.start[i]! < end; i++)
          found.set(i, id);
    }
  }
  return found;
}

/** The entity that is the subject of the clause after the phrase: "On the dam, the harbour director of Tarn, James [Ode], said". */
function subjectAt(document: Document, from: number, to: number, subjects: ReadonlyMap<number, string>): string | null {
  const { tokens } = document;
  for (let i = from; i < Math.min(to, from + LONGEST_SUBJECT); i++) {
    if (tokens.pos[i] !== VERB && tokens.pos[i] !== AUX) continue;
    const subject = subjectOf(
      treeOf(document),
      clausesOf(document),
      tokens.pos[i] === AUX && tokens.head[i]! >= 0 ? tokens.head[i]! : i,
    );
    return subject < from || subject >= to ? null : entityOf(document, subject, subjects);
  }
  return null;
}

/** "Ode was asked about", "Ode, asked about", "Ode, the mayor of Tarn, was asked about"; not "Ode said when asked about". */
function subjectBefore(
  document: Document,
  { start, sentence }: Opener,
  subjects: ReadonlyMap<number, string>,
): string | null {
  const { tokens, sentenceTokens } = document;
  const first = tokenAt(document, start);
  if (first <= sentenceTokens[sentence]! || ['when', 'if', 'in'].includes(lowerForm(document, first - 1))) return null;
  let verb = first;
  while (verb < first + 3 && tokens.pos[verb] !== VERB) verb++;
  const subject = verb < first + 3 ? subjectOf(treeOf(document), clausesOf(document), verb) : -1;
  return subject < 0 || subject >= first ? null : entityOf(document, subject, subjects);
}

/** Who a noun phrase names: its head, or a name at its end or in apposition to it. */
function entityOf(document: Document, head: number, subjects: ReadonlyMap<number, string>): string | null {
  const tree = treeOf(document);
  const own = subjects.get(clausesOf(document).phraseOf(head).last) ?? subjects.get(head);
  if (own !== undefined) return own;
  for (let i = head + 1; i <= tree.right[head]!; i++)
    if (tree.relation[i] === Rel.appos && subjects.has(i)) return subjects.get(i)!;
  return null;
}
