/* What a phrase that says what was asked is about, from where that starts to where the answer does. */
import { QUESTION_WORDS } from '../english/pronouns.ts';
import { TOPIC_NOUNS, VERBS_OF_ANSWERS } from '../english/questions.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import type { Span } from '../text/span.ts';
import { spanOf } from './token-places.ts';
import { isMark, type Place } from './topic-starts.ts';

const { VERB, AUX, PRON, PROPN, DET, NOUN, ADJ, ADV, CCONJ } = Tag;

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

/** How far a topic may reach, in tokens. */
const LONGEST_TOPIC = 45;

/** What is known of an opener by its phrase: see {@link Opener}. */
export type Manner = Pick<Opener, 'sure' | 'leads' | 'asker' | 'isActive'>;

/** The phrase that begins at a token and names its topic from another on; null where nothing is left of that. */
export function openerAt(
  place: Place,
  first: number,
  named: number,
  { sure, leads, asker, isActive }: Manner,
): Opener | null {
  const { document, sentence, to, word } = place;
  // "the issue of mines" is about mines
  const isNoun = word(named) === 'the' && TOPIC_NOUNS.has(word(named + 1)) && word(named + 2) === 'of';
  const object = isNoun ? named + 3 : named;
  if (object >= to) return null;
  const end = topicEnd(place, object, leads);
  const isQuoted = isMark(place, object);
  let last = end - 1;
  while (last >= object && /^[.,;:!?]$/.test(word(last)) && !(word(last) === '?' && isQuoted)) last--;
  if (last < object) return null;
  const span = spanOf(document, [object, last]);
  const isQuestion =
    QUESTION_WORDS.has(word(object)) ||
    (isQuoted && document.text.slice(Math.max(span.start, span.end - 3), span.end).includes('?'));
  return {
    start: document.tokens.start[first]!,
    end: span.end,
    sentence,
    // "As for the dam?" alone is as good as asked
    sure: sure || (leads && end >= to && word(to - 1) === '?'),
    leads,
    asker,
    isActive,
    topic: isQuestion ? null : span,
    question: isQuestion ? span : null,
    next: Math.min(word(end) === ',' ? end + 1 : end, to),
  };
}

/**
 * The comma that ends the topic: the first one with a source, a quotation, or a subject and its verb after it ("Asked about roads, schools and
 * the dam, [Ode] said ..."); if there is none, the first one.
 */
function topicEnd(place: Place, from: number, leads: boolean): number {
  const { document, to, word } = place;
  const limit = Math.min(to, from + LONGEST_TOPIC);
  let firstComma = -1;
  let isQuoted = isMark(place, from);
  for (let i = from + 1; i < limit; i++) {
    if (isQuoted) {
      if (!/^["”'’»“]|^''/.test(word(i))) continue;
      isQuoted = false;
      if (from < i - 1 && word(i + 1) !== ',') return i + 1;
      continue;
    }
    if (!leads && /^(?:and|but)$/.test(word(i)) && isReport(document, i + 1)) return i; // "Ode was asked about the dam and said"
    if (word(i) === ';' || (word(i) === ':' && isMark(place, i + 1))) return firstComma >= 0 ? firstComma : i;
    if (word(i) !== ',') continue;
    if (closesQuotation(document, i + 1)) {
      if (leads) return i + 2; // "Asked about “The Dam,” Ode said": the comma stands within the marks
      continue;
    }
    if (!leads) return i; // "Ode, asked about the dam, said"
    if (firstComma < 0) firstComma = i;
    if (beginsAnswer(place, i + 1)) return i;
  }
  return leads && firstComma >= 0 ? firstComma : limit;
}

/** A closing mark right after what is before it. */
function closesQuotation(document: Document, at: number): boolean {
  const { tokens, text } = document;
  const isBeside = at < tokens.count && tokens.start[at] === tokens.end[at - 1];
  return isBeside && /^(?:["”’»]|''|')$/.test(wordForm(document, at)) && /\s/.test(text[tokens.end[at]!] ?? ' ');
}

/** Whether a source, a quotation or a clause begins behind a comma, with or without adverbs before it. */
function beginsAnswer(place: Place, at: number): boolean {
  const { document, to, word, isSource } = place;
  let next = at;
  // not over "and if so, why, Ode said"
  while (next < to && !QUESTION_WORDS.has(word(next)) && (document.tokens.pos[next] === ADV || word(next) === ','))
    next++;
  return isSource(next) || isSource(at) || isMark(place, at) || isClauseStart(place, next);
}

/** "said", "simply replied". */
function isReport(document: Document, at: number): boolean {
  const { pos } = document.tokens;
  const verb = pos[at] === ADV ? at + 1 : at;
  return pos[verb] === VERB && VERBS_OF_ANSWERS.has(lemmaAt(document, verb));
}

/** A pronoun, a name or a noun phrase, and a verb after it. */
function isClauseStart(place: Place, at: number): boolean {
  let hasSubject = false;
  for (let i = at; i < Math.min(place.to, at + 8); i++) {
    const pos = place.document.tokens.pos[i]!;
    if (pos === VERB || pos === AUX || (hasSubject && i < at + 4 && isMark(place, i))) return hasSubject;
    if (pos === PRON || pos === PROPN || pos === NOUN) hasSubject = true;
    else if (pos === CCONJ || (pos !== DET && pos !== ADJ && pos !== ADV)) return false;
  }
  return false;
}
