import { BODIES_BEFORE_NAMES, FIRM_NOUNS, MEDIA_NOUNS, TRADING_PARTIES } from '../english/firms.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { OFFICE_WORDS } from '../english/offices.ts';
import { SAYING } from '../english/saying.ts';
import { WEEKDAYS } from '../english/time.ts';
import { TITLES } from '../english/titles.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { isCapitalisedAt, lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isUpper } from '../text/letters.ts';
import { Rel } from '../syntax/relations.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { NameLabel } from './name-labels.ts';
import type { TaggedName } from './tagger.ts';

/*
 * Bodies that are named right behind what they are, whatever the tagger makes of the name: "the trade union [Unity] said", "law firm [Berg Lund]", "a group known as the [Red Hands]".
 */

/** Whether a name of these tokens is a body's by the noun before it; `people`: the words of the names of people. */
export function isBehindBody(document: Document, name: TaggedName, people: ReadonlySet<string>): boolean {
  const { first, last, label } = name;
  const given = genderOfGivenName(lowerForm(document, first)) > 0;
  if (first === last && (given || people.has(wordForm(document, first)))) return false;
  if (isCalled(document, first, label)) return !given;
  const noun = wordForm(document, first - 1);
  if (!isBodyAt(document, first - 1) || !/^(?:PERSON|ORG)$/.test(label)) return false;
  if (last > first && (TRADING_PARTIES.has(noun) || MEDIA_NOUNS.has(noun))) return false; // "the publisher Ada Ode"
  if (given && !isOfPeoples(document, first - 2)) return false;
  return isClosed(document, name);
}

/** "the company [Lumen] in Tarn", "[charity] Lumen feeds many", "The company [Lumen] said", but not "the company [Ode] runs". */
function isClosed(document: Document, { first, last }: TaggedName): boolean {
  const { tokens, lemmas } = document;
  const next = wordForm(document, last + 1);
  const isWithOthers = /^(?:and|or)$/.test(next) && tokens.pos[last + 2] === Tag.PRON; // "the group Ode and her friends run"
  if (!isWithOthers && /^(?:[.,;:)]|and|or|in|to|for|on|from|is|was|has|had|will|would)?$/.test(next)) return true;
  let start = first - 2;
  while (start >= 0 && tokens.sentence[start] === tokens.sentence[first] && IN_PHRASES.has(tokens.pos[start]!)) start--;
  if (wordForm(document, first - 1) === 'team') return false; // "team [Ode] won"
  const before = tokens.sentence[start] === tokens.sentence[first] ? tokens.pos[start] : undefined;
  if (before !== Tag.DET && before !== Tag.PRON && before !== Tag.PART) return true; // a clause that tells which has an article before its noun
  const isOpening = start === 0 || tokens.sentence[start - 1] !== tokens.sentence[start];
  return isOpening && SAYING.has(lemmas[tokens.lemma[last + 1]!] ?? '') && tokens.pos[last + 2] !== Tag.AUX;
}
const IN_PHRASES: ReadonlySet<number> = /* @__PURE__ */ new Set([Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM]);

/** A noun for a body that is named behind it, in small letters: "club", "think tank", and neither the verb "trust" nor the "Trump campaign". */
function isBodyAt(document: Document, i: number): boolean {
  const noun = wordForm(document, i);
  const { pos } = document.tokens;
  if (noun === 'tank') return wordForm(document, i - 1) === 'think';
  return BODIES_BEFORE_NAMES.has(noun) && (pos[i] === Tag.NOUN || FIRM_NOUNS.has(noun)) && pos[i] !== Tag.VERB;
}

/** "a group known as the [Red Hands]", "a firm called [Lumen]". */
function isCalled(document: Document, first: number, label: NameLabel): boolean {
  const { relation, head } = document.tokens;
  let at = wordForm(document, first - 1) === 'the' ? first - 2 : first - 1;
  if (wordForm(document, at) === 'as' && wordForm(document, at - 1) === 'known') at--;
  else if (!/^(?:called|named|dubbed)$/.test(wordForm(document, at))) return false;
  const noun = relation[at] === Rel.acl ? lemmaAt(document, head[at]!) : '';
  return BODIES_BEFORE_NAMES.has(noun) && !(label === 'MISC' && /^(?:party|campaign)$/.test(noun)); // "a party known as the Harvest Ball"
}

/** Whether an adjective with a capital stands at a token: "the [Swedish] bank". */
const isOfPeoples = (document: Document, i: number): boolean =>
  isUpper(wordForm(document, i)) && document.tokens.pos[i] === Tag.ADJ;

/** Longest such name that the tagger has missed, in tokens. */
const LONGEST = 4;

/** "the union [Unity]", which the tagger has missed: words with capitals behind such a noun, up to what is no part of them and nobody's title. */
export function missedBehindBody(document: Document, first: number): TaggedName | undefined {
  const { sentence, pos } = document.tokens;
  if (sentence[first - 1] !== sentence[first] || (!isBodyAt(document, first - 1) && !isCalled(document, first, 'ORG')))
    return undefined;
  let last = first;
  for (let i = first + 1; i < first + LONGEST && sentence[i] === sentence[first]; i++)
    if (isCapitalisedAt(document, i) || /^\d+$/.test(wordForm(document, i))) last = i;
    else if (!/^(?:of|for)$/.test(wordForm(document, i))) break;
  for (let i = first; i <= last; i++) {
    const word = lowerForm(document, i);
    const kind = kindOfNoun(word);
    if ((kind > 0 && kind <= Noun.people) || TITLES.has(word) || OFFICE_WORDS.has(word)) return undefined;
    if (WEEKDAYS.has(wordForm(document, i))) return undefined;
  }
  const isPart = pos[last + 1] === Tag.NOUN || pos[last + 1] === Tag.PRON;
  const isPlain = /\p{Ll}{2}/u.test(wordForm(document, first)) && pos[first] !== Tag.PRON;
  if (isPart || !isPlain || isKnownPlace(wordsBetween(document, first, last).toLowerCase())) return undefined;
  const name: TaggedName = { first, last, label: 'ORG', confidence: 0.6 };
  return isBehindBody(document, name, new Set()) ? name : undefined;
}
