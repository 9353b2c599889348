/*
 * Where a report says what was asked: "Asked about the dam, ...", "On the matter of the dam, ...", "Pressed on whether it would hold, ...",
 * "..., she said when asked about the dam". Three things are read: the phrase, what it is about (a topic, or the question itself if a
 * question word begins it), and where the words of the answer start.
 *
 * Some phrases speak of asking ("asked", "a question about"); they are sure. Others only change the subject ("As for", "Turning to"); whether
 * they belong to an interview, the answer must show: exchanges.ts looks at that.
 */
import { NO_TOPICS } from '../english/time.ts';
import {
  BETWEEN_ASKING_AND_TOPIC,
  REMARKING_VERBS,
  AUDIENCES,
  ASKED_PARTICIPLES,
  ABOUT_WORDS,
  BEFORE_TOPIC,
  TOPIC_CHANGES,
  QUESTION_NOUNS,
  CHARGE_NOUNS,
  HOW_ASKED,
  RAISING_VERBS,
  TOPIC_NOUNS,
  VERBS_OF_ANSWERS,
} from '../english/questions.ts';
import { FIRST_PLURAL, FIRST_SINGULAR, QUESTION_WORDS } from '../english/pronouns.ts';
import { ASKERS } from '../english/speaker-roles.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import type { Span } from '../text/span.ts';

/** A phrase that says what was asked. */
export interface Opener extends Span {
  readonly sentence: number;
  /** What was asked about; null where a question stands instead. */
  readonly topic: Span | null;
  /** "whether it would hold", or a question in quotation marks. */
  readonly question: Span | null;
  /** It says that somebody asked. */
  readonly sure: boolean;
  /** The token after the topic: where the answer's clause starts, if the phrase comes before it. */
  readonly next: number;
  /** Whether the phrase begins its sentence. */
  readonly leads: boolean;
  /** The tokens that name who asks, from the first to behind the last: "asked by [Ode] about"; null where nobody is named. */
  readonly asker: readonly [number, number] | null;
  /** The subject of its sentence is who asks: the answer is somebody else's, in another sentence. */
  readonly isActive: boolean;
}

const { VERB, AUX, PRON, PROPN, DET, NOUN, ADJ, ADV, ADP, CCONJ } = Tag;

const BE: ReadonlySet<string> = new Set(['be', 'get']);

/** How far a topic may reach, in tokens. */
const LONGEST_TOPIC = 45;

/** The phrases of a text, at most one a sentence. `isSource` tells whether an attribution's source starts at a token. */
export function findOpeners(document: Document, isSource: (token: number) => boolean): Opener[] {
  const phrases = phrasesByFirstWord();
  const hints = traitsOf(hintTrait, hashesOf(document).forms);
  const found: Opener[] = [];
  for (let sentence = 0; sentence < document.sentences.length; sentence++) {
    const place: Place = { document, sentence, isSource };
    const opener = leadingOpener(place, phrases) ?? innerOpener(place, hints);
    if (opener !== null) found.push(opener);
  }
  return found;
}

const hintTrait: Trait = ({ list, small }, word) =>
  ASKED_PARTICIPLES.has(small[word]!) || list[word] === 'to' ? 1 : 0;

let phraseTable: ReadonlyMap<string, readonly (readonly string[])[]> | null = null;

function phrasesByFirstWord(): ReadonlyMap<string, readonly (readonly string[])[]> {
  if (phraseTable !== null) return phraseTable;
  const table = new Map<string, string[][]>();
  for (const words of TOPIC_CHANGES.map((phrase) => phrase.split(' ').filter(Boolean)).sort(
    (a, b) => b.length - a.length,
  )) {
    const list = table.get(words[0]!);
    if (list === undefined) table.set(words[0]!, [words]);
    else list.push(words);
  }
  return (phraseTable = table);
}

/** A sentence that may have an opener, and which of its tokens begin the source of an attribution. */
interface Place {
  readonly document: Document;
  readonly sentence: number;
  readonly isSource: (token: number) => boolean;
}

/** What is known of an opener by its phrase: see {@link Opener}. */
type Manner = Pick<Opener, 'sure' | 'leads' | 'asker' | 'isActive'>;
const ASKED_FIRST: Manner = { sure: true, leads: true, asker: null, isActive: false };
const PERHAPS_ASKED: Manner = { sure: false, leads: true, asker: null, isActive: false };
const ASKED_WITHIN: Manner = { sure: true, leads: false, asker: null, isActive: false };

/** "asked by Ode about": with who asks, if "by" stands between. */
function askedBy(document: Document, asked: number, object: number, manner: Manner): Manner {
  for (let i = asked + 1; i < object; i++)
    if (wordAt(document, i) === 'by') return { ...manner, asker: [i + 1, object - 1] };
  return manner;
}

/** "Asked about X, ...", "On the matter of X, ...", with or without "Finally," before. */
function leadingOpener(place: Place, phrases: ReadonlyMap<string, readonly (readonly string[])[]>): Opener | null {
  const { document, sentence } = place;
  const { sentenceTokens } = document;
  const to = sentenceTokens[sentence + 1]!;
  let at = sentenceTokens[sentence]!;
  while (at < to - 1 && at < sentenceTokens[sentence]! + 3 && BEFORE_TOPIC.has(wordAt(document, at))) at++;
  return askedFirst(place, at, to) ?? topicFirst(place, at, to, phrases);
}

/** "Asked about X, ...", "When a reporter asked about X, ...". */
function askedFirst(place: Place, first: number, to: number): Opener | null {
  const { document } = place;
  const hasWhen = wordAt(document, first) === 'when' || wordAt(document, first) === 'if';
  const at = hasWhen ? first + 1 : first;
  if (ASKED_PARTICIPLES.has(wordAt(document, at))) {
    const object = afterAsked(document, at, to);
    return object < 0 ? null : openerAt(place, first, object, askedBy(document, at, object, ASKED_FIRST));
  }
  const asking = hasWhen ? (afterAsking(document, at, to) ?? afterRaising(document, at, to)) : null;
  return asking === null ? null : openerAt(place, first, asking.object, { ...ASKED_FIRST, asker: asking.asker });
}

/** "On the matter of X, ...", "To a question about X, ...". */
function topicFirst(
  place: Place,
  at: number,
  to: number,
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>,
): Opener | null {
  const { document } = place;
  const first = at;
  if (wordAt(document, at) === 'on' && wordAt(document, at + 1) === 'whether')
    return openerAt(place, first, at + 1, PERHAPS_ASKED);
  // "On a question about the dam, she said ...": it was asked; "On allegations of fraud, ...": it was if somebody answers at once
  const question = /^(?:on|to)$/.test(wordAt(document, at)) ? afterQuestion(document, at + 1, to) : -1;
  if (question >= 0) return openerAt(place, first, question, ASKED_FIRST);
  if (wordAt(document, at) === 'on' && (isCharge(document, at + 1) || isBareTopic(document, at + 1, to)))
    return openerAt(place, first, at + 1, PERHAPS_ASKED);
  for (const phrase of phrases.get(wordAt(document, at)) ?? []) {
    const object = matchPhrase(document, phrase, at, to);
    if (object < 0) continue;
    const asked = afterQuestion(document, object, to);
    // "In reply to a question from Lee, ...": nobody knows about what
    if (asked < 0 && isQuestionAlone(document, object, to)) continue;
    if (asked < 0 && (phrase[0] === 'addressing' || phrase[0] === 'speaking') && isAudience(document, object, to))
      continue;
    return openerAt(place, first, asked < 0 ? object : asked, asked < 0 ? PERHAPS_ASKED : ASKED_FIRST);
  }
  return null;
}

/** What stands right before who asks has said what he does: a noun, a name, a pronoun, an adverb; not "after being asked". */
const BEFORE_ACTIVE: ReadonlySet<number> = new Set([NOUN, PROPN, PRON, ADV]);

/** "A reporter asked about X.", "Lee asked him about X.": somebody asks, in a sentence that has no answer; the subject is who asks. */
function activeOpener(place: Place, asked: number): Opener | null {
  const { document, sentence } = place;
  const { tokens, sentenceTokens } = document;
  if (tokens.pos[asked] !== VERB || !BEFORE_ACTIVE.has(tokens.pos[asked - 1]!)) return null;
  const [from, to] = [sentenceTokens[sentence]!, sentenceTokens[sentence + 1]!];
  let about = asked + 1;
  while (about < Math.min(to, asked + LONGEST_ASKER) && !ABOUT_WORDS.has(wordAt(document, about))) {
    const pos = tokens.pos[about]!;
    if (pos !== PRON && pos !== PROPN && pos !== DET && pos !== NOUN && pos !== ADJ) return null;
    about++;
  }
  const isAsked = wordAt(document, about) === 'about' && !isTime(document, about + 1);
  return isAsked && asked - from <= LONGEST_ASKER
    ? openerAt(place, asked, about + 1, { sure: true, leads: false, asker: [from, asked], isActive: true })
    : null;
}

/** "..., she said when asked about X.", "Ode, asked about X, said ...", "Ode was asked about X." */
function innerOpener(place: Place, hints: Int32Array): Opener | null {
  const { document, sentence } = place;
  const { tokens, lemmas, sentenceTokens } = document;
  const to = sentenceTokens[sentence + 1]!;
  for (let i = sentenceTokens[sentence]! + 1; i < to; i++) {
    if (hints[tokens.form[i]!] === 0) continue;
    const word = wordAt(document, i);
    const before = wordAt(document, i - 1);
    if (ASKED_PARTICIPLES.has(word)) {
      const isPassive =
        before === 'when' ||
        before === ',' ||
        before === 'if' ||
        BE.has(lemmas[tokens.lemma[i - 1]!]!) ||
        (tokens.pos[i - 1] === ADV && i >= 2 && BE.has(lemmas[tokens.lemma[i - 2]!]!));
      const object = isPassive ? afterAsked(document, i, to) : -1;
      if (object >= 0) return openerAt(place, i, object, askedBy(document, i, object, ASKED_WITHIN));
      const active = isPassive ? null : activeOpener(place, i);
      if (active !== null) return active;
    } else if (word === 'to' && (before === 'response' || before === 'reply' || before === 'answer')) {
      const object = afterQuestion(document, i + 1, to);
      if (object >= 0) return openerAt(place, i - 1, object, ASKED_WITHIN);
    }
  }
  return null;
}

/** "Addressing supporters", "Speaking on the radio", "Speaking on Harbour FM". */
function isAudience(document: Document, at: number, to: number): boolean {
  for (let i = at; i < Math.min(to, at + 7); i++) {
    const word = wordAt(document, i);
    if (word === ',' || word === 'of') return false;
    if (AUDIENCES.has(word) || isTime(document, i)) return true;
    if (i < at + 3 && wordAt(document, at - 1) === 'on' && document.tokens.pos[i] === PROPN) return true;
  }
  return false;
}

function wordAt(document: Document, at: number): string {
  const { tokens } = document;
  return at < tokens.count ? hashesOf(document).small[tokens.form[at]!]! : '';
}

/** Where the topic starts after "asked [by reporters] about", or the question after "asked [by reporters] whether"; -1 if there is neither. */
function afterAsked(document: Document, at: number, to: number): number {
  let i = at + 1;
  if (HOW_ASKED.has(wordAt(document, i))) i++;
  const limit = Math.min(to, i + 14);
  const after = wordAt(document, i);
  const hasAgent =
    BETWEEN_ASKING_AND_TOPIC.has(after) || (after === 'to' && REMARKING_VERBS.has(wordAt(document, i + 1)));
  if (ABOUT_WORDS.has(wordAt(document, i)) && !isTime(document, i + 1)) return i + 1;
  if (QUESTION_WORDS.has(wordAt(document, i)) || isMark(document, i)) return i;
  if (wordAt(document, i) === ':' && isMark(document, i + 1)) return i + 1;
  const question = askedQuestion(document, i, to);
  if (question >= 0) return question;
  if (!hasAgent) return -1;
  for (i++; i < limit; i++) {
    const word = wordAt(document, i);
    if (word === ',' || word === '.') return -1;
    if (ABOUT_WORDS.has(word) && !isTime(document, i + 1) && (word !== 'over' || wordAt(document, at) !== 'asked'))
      return i + 1;
    if (QUESTION_WORDS.has(word) && word !== 'who' && word !== 'which' && word !== 'when' && word !== 'where') return i;
  }
  return -1;
}

/** "was asked a question about the dam", "was asked the same question": the topic of the question, or the question itself. */
function askedQuestion(document: Document, at: number, to: number): number {
  if (document.tokens.pos[at] !== DET) return -1;
  const topic = afterQuestion(document, at, to);
  if (topic >= 0) return topic;
  return wordAt(document, at + 1) === 'same' && QUESTION_NOUNS.has(wordAt(document, at + 2)) ? at : -1;
}

/** What is asked, and who asks it. */
interface Asking {
  readonly object: number;
  readonly asker: readonly [number, number];
}

/** Where the topic starts in "When a reporter asked Ode about X, ...", from behind the first word; null if nobody asks so. */
function afterAsking(document: Document, at: number, to: number): Asking | null {
  const { tokens } = document;
  const asked = verbAfter(document, at, to);
  if (asked < 0 || !ASKED_PARTICIPLES.has(wordAt(document, asked))) return null;
  for (let i = asked + 1; i < Math.min(to, asked + LONGEST_ASKER); i++) {
    const word = wordAt(document, i);
    const isTopic = ABOUT_WORDS.has(word) && !isTime(document, i + 1);
    if (isTopic || (QUESTION_WORDS.has(word) && word !== 'who' && word !== 'which'))
      return { object: isTopic ? i + 1 : i, asker: [at, asked] };
    if (word === ',' || tokens.pos[i] === VERB || tokens.pos[i] === AUX) return null;
  }
  return null;
}

/** Where the topic starts in "When I mention the fire, ...", "When reporters brought up the fire, ..."; null unless somebody raises it who asks. */
function afterRaising(document: Document, at: number, to: number): Asking | null {
  const raised = verbAfter(document, at, to);
  if (raised < 0 || !RAISING_VERBS.has(document.lemmas[document.tokens.lemma[raised]!]!)) return null;
  const asker = wordAt(document, raised - 1);
  if (!FIRST_SINGULAR.has(asker) && !FIRST_PLURAL.has(asker) && !isPressNoun(asker)) return null;
  const object = wordAt(document, raised + 1) === 'up' ? raised + 2 : raised + 1;
  return object < to && wordAt(document, object) !== ',' ? { object, asker: [at, raised] } : null;
}

const isPressNoun = (word: string): boolean => ASKERS.has(word) || ASKERS.has(word.replace(/s$/, ''));

/** The first verb behind whoever asks; -1 if a comma stands before it, or none does. */
function verbAfter(document: Document, at: number, to: number): number {
  const { pos } = document.tokens;
  let verb = at + 1;
  while (
    verb < Math.min(to, at + LONGEST_ASKER) &&
    pos[verb] !== VERB &&
    pos[verb] !== AUX &&
    wordAt(document, verb) !== ','
  )
    verb++;
  return verb < to && pos[verb] === VERB ? verb : -1;
}

/** "On taxes, Ode said": a noun alone that is no place or time where one speaks, and a comma. */
function isBareTopic(document: Document, at: number, to: number): boolean {
  const { pos } = document.tokens;
  if (pos[at] !== NOUN || isTime(document, at) || AUDIENCES.has(wordAt(document, at))) return false;
  let last = at;
  while (last + 1 < to && (pos[last + 1] === NOUN || pos[last + 1] === CCONJ || pos[last + 1] === ADJ)) last++;
  return last < at + 5 && wordAt(document, last + 1) === ',' && wordAt(document, last).endsWith('s');
}

/** How many tokens who asks, or who is asked, may have. */
const LONGEST_ASKER = 8;

/** "allegations of fraud", "the reports that the dam leaks": what is said against somebody, who is asked about it. */
function isCharge(document: Document, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    if (!CHARGE_NOUNS.has(wordAt(document, i))) continue;
    const next = wordAt(document, i + 1);
    return ABOUT_WORDS.has(next) || next === 'of' || next === 'that' || next === 'by' || next === 'against';
  }
  return false;
}

/** Where the topic starts after "a question [from a reporter] about"; -1 if there is none. */
function afterQuestion(document: Document, at: number, to: number): number {
  let i = at;
  while (i < Math.min(to, at + 4) && !QUESTION_NOUNS.has(wordAt(document, i))) i++;
  if (i >= to || !QUESTION_NOUNS.has(wordAt(document, i))) return -1;
  const next = wordAt(document, i + 1);
  if (next === 'of') return i + 2;
  if (next === 'as' && wordAt(document, i + 2) === 'to') return i + 3;
  const isAsked = next === 'from' || next === 'by' || next === 'put';
  for (let j = i + 1; j < Math.min(to, isAsked ? i + 8 : i + 2); j++) {
    const word = wordAt(document, j);
    if (ABOUT_WORDS.has(word)) return isTime(document, j + 1) ? -1 : j + 1;
    if (QUESTION_WORDS.has(word) && word !== 'which' && word !== 'who' && word !== 'whose') return j;
    if (word === 'as' && wordAt(document, j + 1) === 'to') return j + 2;
    if (j > i + 1 && document.tokens.pos[j] === ADP && word !== 'of') return -1;
  }
  return -1;
}

/** "a question from Lee": its noun and who asks, and no topic behind them. */
function isQuestionAlone(document: Document, at: number, to: number): boolean {
  let i = at;
  while (i < Math.min(to, at + 4) && !QUESTION_NOUNS.has(wordAt(document, i))) i++;
  if (i >= to || !/^(?:from|by)$/.test(wordAt(document, i + 1))) return false;
  while (i < to && wordAt(document, i) !== ',' && !ABOUT_WORDS.has(wordAt(document, i))) i++;
  return wordAt(document, i) === ',';
}

/** "asked on Friday". */
function isTime(document: Document, at: number): boolean {
  return NO_TOPICS.has(wordAt(document, at));
}

function isMark(document: Document, at: number): boolean {
  return /^["“'‘«„]|^``/.test(wordAt(document, at));
}

/** A closing mark right after what is before it. */
function closesQuotation({ tokens, forms, text }: Document, at: number): boolean {
  if (
    at >= tokens.count ||
    tokens.start[at] !== tokens.end[at - 1] ||
    !/^(?:["”’»]|''|')$/.test(forms[tokens.form[at]!]!)
  )
    return false;
  return /\s/.test(text[tokens.end[at]!] ?? ' ');
}

/** How far a phrase may skip, in tokens. */
const MOST_SKIPPED = 8;

function matchPhrase(document: Document, phrase: readonly string[], at: number, to: number): number {
  let i = at;
  for (let p = 0; p < phrase.length; p++) {
    const word = phrase[p]!;
    if (word !== '*') {
      if (i >= to || wordAt(document, i) !== word) return -1;
      i++;
      continue;
    }
    const wanted = phrase[++p]!;
    const limit = Math.min(to, i + MOST_SKIPPED);
    i++;
    while (i < limit && wordAt(document, i) !== wanted) i++;
    if (i >= limit) return -1;
    i++;
  }
  return i;
}

/** "the issue of mines" is about mines. */
const behindNoun = (document: Document, at: number): number =>
  wordAt(document, at) === 'the' && TOPIC_NOUNS.has(wordAt(document, at + 1)) && wordAt(document, at + 2) === 'of'
    ? at + 3
    : at;

function openerAt(place: Place, first: number, named: number, { sure, leads, asker, isActive }: Manner): Opener | null {
  const { document, sentence } = place;
  const { tokens, sentenceTokens } = document;
  const to = sentenceTokens[sentence + 1]!;
  const object = behindNoun(document, named);
  if (object >= to) return null;
  const end = topicEnd(place, object, leads);
  let last = end - 1;
  while (
    last >= object &&
    /^[.,;:!?]$/.test(wordAt(document, last)) &&
    !(wordAt(document, last) === '?' && isMark(document, object))
  )
    last--;
  if (last < object) return null;
  const span = { start: tokens.start[object]!, end: tokens.end[last]! };
  const isQuestion =
    QUESTION_WORDS.has(wordAt(document, object)) ||
    (isMark(document, object) && /[?]/.test(document.text.slice(Math.max(span.start, span.end - 3), span.end)));
  return {
    start: tokens.start[first]!,
    end: span.end,
    sentence,
    // "As for the dam?" alone is as good as asked
    sure: sure || (leads && end >= to && wordAt(document, to - 1) === '?'),
    leads,
    asker,
    isActive,
    topic: isQuestion ? null : span,
    question: isQuestion ? span : null,
    next: Math.min(wordAt(document, end) === ',' ? end + 1 : end, to),
  };
}

/**
 * The comma that ends the topic: the first one with a source, a quotation, or a subject and its verb after it ("Asked about roads, schools and
 * the dam, [Ode] said ..."); if there is none, the first one.
 */
function topicEnd(place: Place, from: number, leads: boolean): number {
  const { document, sentence } = place;
  const limit = Math.min(document.sentenceTokens[sentence + 1]!, from + LONGEST_TOPIC);
  let firstComma = -1;
  let isQuoted = isMark(document, from);
  for (let i = from + 1; i < limit; i++) {
    const word = wordAt(document, i);
    if (isQuoted && /^["”'’»“]|^''/.test(word)) {
      isQuoted = false;
      if (from === i - 1) continue;
      if (wordAt(document, i + 1) !== ',') return i + 1;
      continue;
    }
    if (!isQuoted && !leads && (word === 'and' || word === 'but') && isReport(document, i + 1)) return i; // "Ode was asked about the dam and said"
    if (isQuoted) continue;
    if (word === ';' || (word === ':' && isMark(document, i + 1))) return firstComma >= 0 ? firstComma : i;
    if (word !== ',') continue;
    if (closesQuotation(document, i + 1)) {
      // "Asked about “The Dam,” Ode said": the comma stands within the marks.
      if (leads) return i + 2;
      continue;
    }
    if (!leads) return i; // "Ode, asked about the dam, said"
    if (firstComma < 0) firstComma = i;
    if (beginsAnswer(place, i + 1)) return i;
  }
  return leads && firstComma >= 0 ? firstComma : limit;
}

/** Whether a source, a quotation or a clause begins behind a comma, with or without adverbs before it. */
function beginsAnswer({ document, sentence, isSource }: Place, at: number): boolean {
  const to = document.sentenceTokens[sentence + 1]!;
  let next = at;
  while (
    next < to &&
    !QUESTION_WORDS.has(wordAt(document, next)) &&
    (document.tokens.pos[next] === ADV || wordAt(document, next) === ',')
  )
    next++; // not over "and if so, why, Ode said"
  return isSource(next) || isSource(at) || isMark(document, at) || isClauseStart(document, next, to);
}

/** "said", "simply replied". */
function isReport({ tokens, lemmas }: Document, at: number): boolean {
  const verb = tokens.pos[at] === ADV ? at + 1 : at;
  return tokens.pos[verb] === VERB && VERBS_OF_ANSWERS.has(lemmas[tokens.lemma[verb]!]!);
}

/** A pronoun, a name or a noun phrase, and a verb after it. */
function isClauseStart(document: Document, at: number, to: number): boolean {
  const { tokens } = document;
  let hasSubject = false;
  for (let i = at; i < Math.min(to, at + 8); i++) {
    const pos = tokens.pos[i]!;
    if (pos === VERB || pos === AUX || (hasSubject && i < at + 4 && isMark(document, i))) return hasSubject;
    if (pos === PRON || pos === PROPN || pos === NOUN) hasSubject = true;
    else if (pos === CCONJ || (pos !== DET && pos !== ADJ && pos !== ADV)) return false;
  }
  return false;
}
