/*
 * Where a report says what was asked: "Asked about the dam, ...", "On the matter of the dam, ...", "Pressed on whether it would hold, ...",
 * "..., she said when asked about the dam". Three things are read: the phrase, what it is about (a topic, or the question itself if a
 * question word begins it), and where the words of the answer start.
 *
 * Some phrases speak of asking ("asked", "a question about"); they are sure. Others only change the subject ("As for", "Turning to"); whether
 * they belong to an interview, the answer must show: exchanges.ts looks at that.
 */
import { ABOUT_WORDS, ASKED_PARTICIPLES, BEFORE_TOPIC, TOPIC_CHANGES } from '../english/questions.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { openerAt, type Manner, type Opener } from './topic-ends.ts';
import {
  afterAsked,
  afterAsking,
  afterQuestion,
  isAudience,
  isCharge,
  isQuestionAlone,
  isTime,
  LONGEST_ASKER,
  type Place,
} from './topic-starts.ts';

const { VERB, PRON, PROPN, DET, NOUN, ADJ, ADV } = Tag;

const BE: ReadonlySet<string> = new Set(['be', 'get']);

/** The phrases of a text, at most one a sentence. `isSource` tells whether an attribution's source starts at a token. */
export function findOpeners(document: Document, isSource: (token: number) => boolean): Opener[] {
  const { sentences, sentenceTokens } = document;
  const { lower: word } = clausesOf(document);
  const hints = traitsOf(hintTrait, hashesOf(document).forms);
  return sentences.flatMap((_, sentence) => {
    const [from, to] = [sentenceTokens[sentence]!, sentenceTokens[sentence + 1]!];
    const place: Place = { document, sentence, from, to, word, isSource };
    const opener = leadingOpener(place) ?? innerOpener(place, hints);
    return opener === null ? [] : [opener];
  });
}

const hintTrait: Trait = ({ list, small }, word) =>
  ASKED_PARTICIPLES.has(small[word]!) || list[word] === 'to' ? 1 : 0;

const ASKED_FIRST: Manner = { sure: true, leads: true, asker: null, isActive: false };
const PERHAPS_ASKED: Manner = { ...ASKED_FIRST, sure: false };
const ASKED_WITHIN: Manner = { ...ASKED_FIRST, leads: false };

/** "asked by Ode about": with who asks, if "by" stands between. */
function askedBy({ word }: Place, asked: number, object: number, manner: Manner): Manner {
  for (let i = asked + 1; i < object; i++) if (word(i) === 'by') return { ...manner, asker: [i + 1, object - 1] };
  return manner;
}

/** "Asked about X, ...", "On the matter of X, ...", with or without "Finally," before. */
function leadingOpener(place: Place): Opener | null {
  const { from, to, word } = place;
  let at = from;
  while (at < to - 1 && at < from + 3 && BEFORE_TOPIC.has(word(at))) at++;
  return askedFirst(place, at) ?? topicFirst(place, at);
}

/** "Asked about X, ...", "When a reporter asked about X, ...". */
function askedFirst(place: Place, first: number): Opener | null {
  const { word } = place;
  const hasWhen = word(first) === 'when' || word(first) === 'if';
  const at = hasWhen ? first + 1 : first;
  if (ASKED_PARTICIPLES.has(word(at))) {
    const object = afterAsked(place, at);
    return object < 0 ? null : openerAt(place, first, object, askedBy(place, at, object, ASKED_FIRST));
  }
  const asking = hasWhen ? afterAsking(place, at) : null;
  return asking === null ? null : openerAt(place, first, asking.object, { ...ASKED_FIRST, asker: asking.asker });
}

/** "On the matter of X, ...", "To a question about X, ...". */
function topicFirst(place: Place, at: number): Opener | null {
  const { word } = place;
  const isOn = word(at) === 'on';
  if (isOn && word(at + 1) === 'whether') return openerAt(place, at, at + 1, PERHAPS_ASKED);
  // "On a question about the dam, she said ...": it was asked; "On allegations of fraud, ...": it was if somebody answers at once
  const question = isOn || word(at) === 'to' ? afterQuestion(place, at + 1) : -1;
  if (question >= 0) return openerAt(place, at, question, ASKED_FIRST);
  if (isOn && isCharge(place, at + 1)) return openerAt(place, at, at + 1, PERHAPS_ASKED);
  for (const phrase of phrasesFrom(word(at))) {
    const object = matchPhrase(place, phrase, at);
    if (object < 0) continue;
    const asked = afterQuestion(place, object);
    if (asked >= 0) return openerAt(place, at, asked, ASKED_FIRST);
    // "In reply to a question from Lee, ...": nobody knows about what; "Addressing supporters, ...": to whom
    const isAddress = phrase[0] === 'addressing' || phrase[0] === 'speaking';
    if (!isQuestionAlone(place, object) && !(isAddress && isAudience(place, object)))
      return openerAt(place, at, object, PERHAPS_ASKED);
  }
  return null;
}

let phraseTable: ReadonlyMap<string, readonly (readonly string[])[]> | null = null;

/** The phrases that begin with a word, the longest first. */
function phrasesFrom(word: string): readonly (readonly string[])[] {
  if (phraseTable === null) {
    const table = new Map<string, string[][]>();
    for (const words of [...TOPIC_CHANGES].map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length))
      table.set(words[0]!, [...(table.get(words[0]!) ?? []), words]);
    phraseTable = table;
  }
  return phraseTable.get(word) ?? [];
}

/** How far a phrase may skip, in tokens. */
const MOST_SKIPPED = 8;

/** The token behind a phrase that begins at a token, -1 if it does not; "*" skips what stands before its next word. */
function matchPhrase({ to, word }: Place, phrase: readonly string[], at: number): number {
  let i = at;
  for (let p = 0; p < phrase.length; p++) {
    const isSkip = phrase[p] === '*';
    const wanted = isSkip ? phrase[++p]! : phrase[p]!;
    const limit = isSkip ? Math.min(to, i + MOST_SKIPPED) : Math.min(to, i + 1);
    if (isSkip) i++;
    while (i < limit && word(i) !== wanted) i++;
    if (i >= limit) return -1;
    i++;
  }
  return i;
}

/** What stands right before who asks has said what he does: a noun, a name, a pronoun, an adverb; not "after being asked". */
const BEFORE_ACTIVE: ReadonlySet<number> = new Set([NOUN, PROPN, PRON, ADV]);
/** What may stand between who asks and what about. */
const ASKED_PERSON: ReadonlySet<number> = new Set([PRON, PROPN, DET, NOUN, ADJ]);

/** "A reporter asked about X.", "Lee asked him about X.": somebody asks, in a sentence that has no answer; the subject is who asks. */
function activeOpener(place: Place, asked: number): Opener | null {
  const { document, from, to, word } = place;
  const { pos } = document.tokens;
  if (pos[asked] !== VERB || asked - from > LONGEST_ASKER || !BEFORE_ACTIVE.has(pos[asked - 1]!)) return null;
  let about = asked + 1;
  for (; about < Math.min(to, asked + LONGEST_ASKER) && !ABOUT_WORDS.has(word(about)); about++)
    if (!ASKED_PERSON.has(pos[about]!)) return null;
  return word(about) === 'about' && !isTime(place, about + 1)
    ? openerAt(place, asked, about + 1, { ...ASKED_WITHIN, asker: [from, asked], isActive: true })
    : null;
}

/** "..., she said when asked about X.", "Ode, asked about X, said ...", "Ode was asked about X." */
function innerOpener(place: Place, hints: Int32Array): Opener | null {
  const { document, from, to, word } = place;
  const { pos, form } = document.tokens;
  for (let i = from + 1; i < to; i++) {
    if (hints[form[i]!] === 0) continue;
    const before = word(i - 1);
    if (ASKED_PARTICIPLES.has(word(i))) {
      const isPassive =
        /^(?:when|,|if)$/.test(before) ||
        BE.has(lemmaAt(document, i - 1)) ||
        (pos[i - 1] === ADV && i >= 2 && BE.has(lemmaAt(document, i - 2)));
      const object = isPassive ? afterAsked(place, i) : -1;
      if (object >= 0) return openerAt(place, i, object, askedBy(place, i, object, ASKED_WITHIN));
      const active = isPassive ? null : activeOpener(place, i);
      if (active !== null) return active;
    } else if (word(i) === 'to' && /^(?:response|reply|answer)$/.test(before)) {
      const object = afterQuestion(place, i + 1);
      if (object >= 0) return openerAt(place, i - 1, object, ASKED_WITHIN);
    }
  }
  return null;
}
