import { lemmaAt, type Document } from '../language/document.ts';
import { isCommonWord } from '../english/common-words.ts';
import { BODIES_BEFORE_NAMES, BODIES_IN_APPOSITIONS, FIRM_NOUNS, GROUP_NOUNS } from '../english/firms.ts';
import { isGivenName } from '../english/given-names.ts';
import { singularOf } from '../english/inflect.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { ATTITUDES, SAID_FORMS, SAYING } from '../english/saying.ts';
import { WEEKDAYS } from '../english/time.ts';
import { TITLES } from '../english/titles.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { isCapitalisedAt, lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "Breast Cancer Together said it was pleased", "the charity Hope Line": bodies whose names are ordinary words with capitals, which the tagger takes for no names. They stand right behind what they
 * are, or open a sentence and say something, as nothing else with such words does but holders of offices ("Home Secretary said"). What is one in one place is one wherever the text has it.
 */

/** Most tokens of such a name. */
const LONGEST = 6;
const WITHIN = /^(?:for|of|the|to|and|against|in|on|our|with|['’]s?|&)$/;
const GROUPS: ReadonlySet<string> = new Set([...FIRM_NOUNS, ...GROUP_NOUNS, ...BODIES_IN_APPOSITIONS]);

let voices: ReadonlySet<string> | undefined;
/** What is done by whom one quotes, as lemmas. Made when first asked for. */
const voiced = (): ReadonlySet<string> =>
  (voices ??= new Set(
    [...SAYING, 'call', ...ATTITUDES.flatMap(({ lemmas }) => [...lemmas])].filter((lemma) => !GOING_ON.test(lemma)),
  ));
/** What names of other things do, too: "Operation Clean Sweep continued". */
const GOING_ON = /^(?:continue|conclude)$/;

/** The same names, and such bodies. */
export function withWordedBodies(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const { count } = document.tokens;
  const known = new Map<string, Set<string>>(); // by the first word
  let k = 0;
  for (let i = 0; i < count; i++) {
    while (k < names.length && names[k]!.last < i) k++;
    const place = placeOfBody(document, i);
    if (place === Place.none) continue;
    const first = place === Place.noun || place === Place.bare ? i + 1 : i;
    const last = endOfRun(document, first);
    const isShort = last === first && place !== Place.bare;
    if (isShort || (place === Place.bare && !(isVoiced(document, last) && isNobody(document, first)))) continue;
    if (place !== Place.bare && !isBody(document, names, k, { first, last })) continue;
    if (place === Place.opening && !isVoiced(document, last)) continue;
    if (place === Place.saying && (isManyPeople(document, last) || !BEHIND.test(wordForm(document, last + 1))))
      continue;
    if (isTaken(document, names, k, { first, last }, first === i)) continue;
    const words = wordsBetween(document, first, last);
    const key = wordForm(document, first);
    known.set(key, (known.get(key) ?? new Set()).add(words));
  }
  return known.size === 0 ? names : withKnown(document, names, known);
}

/** Where a body may be named: opening a sentence, or behind a quotation; behind a verb of saying; behind what it is, with an article or without. */
const Place = { none: 0, opening: 1, saying: 2, noun: 3, bare: 4 } as const;

function placeOfBody(document: Document, i: number): number {
  const { sentence, pos, start, end } = document.tokens;
  if (isCapitalisedAt(document, i)) {
    const isOpener = OPENERS.has(pos[i]!);
    if (opensSentence(document, i) && !isOpener) return Place.opening;
    if (i > 0 && opensSentence(document, i - 1) && OPENERS.has(pos[i - 1]!)) return Place.opening;
    const before = wordForm(document, i - 1);
    if (CLOSING.test(before)) return isOpener ? Place.none : Place.opening;
    const isSaying = SAID_FORMS.has(before) && CLOSING.test(wordForm(document, i - 2));
    return isSaying || (before === 'to' && lowerForm(document, i - 2) === 'according') ? Place.saying : Place.none;
  }
  if (!isCapitalisedAt(document, i + 1) || sentence[i + 1] !== sentence[i] || start[i + 1]! - end[i]! !== 1)
    return Place.none;
  if (GROUPS.has(wordForm(document, i)) && isDetermined(document, i)) return Place.noun;
  return BODIES_BEFORE_NAMES.has(wordForm(document, i)) && opensWithNoun(document, i) ? Place.bare : Place.none;
}

/** "Mental health [charity] Beacon says": whether a sentence opens with the words before a noun, none of which is an article or a name. */
function opensWithNoun(document: Document, i: number): boolean {
  const { pos } = document.tokens;
  let at = i;
  while (at > i - 4 && !opensSentence(document, at)) {
    at--;
    if (pos[at] !== Tag.NOUN && pos[at] !== Tag.ADJ && pos[at] !== Tag.PROPN && wordForm(document, at) !== '-')
      return false;
  }
  return at < i && opensSentence(document, at);
}

/** Whether a word is a given name or a place. */
const isNameOf = (document: Document, i: number): boolean =>
  isGivenName(lowerForm(document, i)) || isKnownPlace(lowerForm(document, i));

/** "Law firm [Partners] said", but not "Opposition party [Chairman] Ada Ode", "Family firm [Ada] said". */
function isNobody(document: Document, i: number): boolean {
  const word = lowerForm(document, i);
  const kind = kindOfNoun(word);
  return (
    !(kind > 0 && kind <= Noun.female) &&
    !TITLES.has(word) &&
    !WEEKDAYS.has(wordForm(document, i)) &&
    !isNameOf(document, i)
  );
}

const opensSentence = ({ tokens: { sentence } }: Document, i: number): boolean =>
  i === 0 || sentence[i - 1] !== sentence[i];

/** What may follow who is named behind a verb of saying: no more of the name, and no role. */
const BEHIND = /^(?:[.,;:]|in|on|at)?$/;
const CLOSING = /^["”’]$/;
const OPENERS: ReadonlySet<number> = new Set([Tag.DET, Tag.CCONJ, Tag.ADV, Tag.SCONJ]);

/** Whether a noun has an article, with no more than other words in small letters between: "the housing [charity]". */
function isDetermined(document: Document, i: number): boolean {
  const { pos, sentence } = document.tokens;
  let at = i - 1;
  while (at > i - 4 && sentence[at] === sentence[i] && (pos[at] === Tag.ADJ || pos[at] === Tag.NOUN)) at--;
  return sentence[at] === sentence[i] && (pos[at] === Tag.DET || /^['’]s$/.test(wordForm(document, at)));
}

/** The last of the words with capitals from a token on, with small ones between them. */
function endOfRun(document: Document, first: number): number {
  const { sentence, count } = document.tokens;
  let last = first;
  for (let i = first + 1; i < count && i < first + LONGEST && sentence[i] === sentence[first]; i++) {
    if (isCapitalisedAt(document, i)) last = i;
    else if (!WITHIN.test(wordForm(document, i))) break;
  }
  return last;
}

/** Whether words are ordinary ones but for places, and no office or day is among them. */
function isBody(
  document: Document,
  names: readonly TaggedName[],
  from: number,
  { first, last }: Pick<TaggedName, 'first' | 'last'>,
): boolean {
  let k = from;
  for (let i = first; i <= last; i++) {
    while (k < names.length && names[k]!.last < i) k++;
    const name = names[k];
    const isPlace =
      name !== undefined && name.first <= i && name.first > first && (name.label === 'LOC' || name.label === 'FAC');
    if (!isPlace && isCapitalisedAt(document, i) && !isOrdinary(document, i)) return false;
  }
  return true;
}

function isOrdinary(document: Document, i: number): boolean {
  const word = lowerForm(document, i);
  const kind = kindOfNoun(word);
  if (TITLES.has(word) || WEEKDAYS.has(wordForm(document, i)) || (kind > 0 && kind <= Noun.female)) return false;
  const one = singularOf(word);
  return isCommonWord(word) || isCommonWord(one) || kindOfAnyNoun(word) > 0 || kindOfAnyNoun(one) > 0;
}

/** Whether what ends at a token says something, or what it is stands behind it: "[Quiet Skies], which", "[Open Door], a charity,". */
function isVoiced(document: Document, last: number): boolean {
  const { tokens } = document;
  const verb = last + 1;
  if (tokens.sentence[verb] !== tokens.sentence[last]) return false;
  if (tokens.pos[verb] === Tag.VERB) {
    const isSaid = /^\p{Ll}/u.test(wordForm(document, verb)) && voiced().has(lemmaAt(document, verb));
    return isSaid && !isManyPeople(document, last);
  }
  if (wordForm(document, verb) !== ',') return false;
  if (wordForm(document, verb + 1) === 'which') return true;
  if (tokens.pos[verb + 1] !== Tag.DET) return false;
  let i = verb + 2;
  while (i < verb + 5 && (tokens.pos[i] === Tag.ADJ || tokens.pos[i + 1] === Tag.NOUN)) i++;
  return GROUPS.has(wordForm(document, i));
}

/** "Church [Leaders] said". */
const isManyPeople = (document: Document, i: number): boolean => {
  const kind = kindOfNoun(singularOf(lowerForm(document, i)));
  return kind > 0 && kind <= Noun.female;
};

/** Whether a name is there already, or goes on behind what is found: "the firm [Blue] Ada Ode". A place may stand within ("The Friends of [Tarn Park] said"). */
function isTaken(
  document: Document,
  names: readonly TaggedName[],
  k: number,
  { first, last }: Pick<TaggedName, 'first' | 'last'>,
  isOpening: boolean,
): boolean {
  for (let at = k; at < names.length && names[at]!.first <= last + 1; at++) {
    const name = names[at]!;
    if (name.last < first) continue;
    if (name.first > last || name.first < first || name.last > last || name.label === 'PERSON') return true;
    if (isOpening && !isDoubtful(name, first, last)) return true;
  }
  return isCapitalisedAt(document, last + 1) && document.tokens.sentence[last + 1] === document.tokens.sentence[last];
}

/** What the tagger takes for a building or the like, all of it: "[Citizens Against the Dam] said". */
const isDoubtful = (name: TaggedName, first: number, last: number): boolean =>
  name.first === first && name.last === last && (name.label === 'FAC' || name.label === 'MISC');

/** The names, and what is known wherever it stands. */
function withKnown(
  document: Document,
  names: readonly TaggedName[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): readonly TaggedName[] {
  const found: TaggedName[] = [];
  let k = 0;
  for (let i = 0; i < document.tokens.count; i++) {
    while (k < names.length && names[k]!.last < i) found.push(names[k++]!);
    const candidates = known.get(wordForm(document, i));
    if (candidates === undefined || (k < names.length && names[k]!.first < i)) continue;
    const last = endOfRun(document, i);
    if (!candidates.has(wordsBetween(document, i, last)) || isWithinName(document, i)) continue;
    if (last === i && opensSentence(document, i) && !isVoiced(document, i)) continue; // "Choice matters"
    while (k < names.length && names[k]!.first <= last) k++;
    found.push({ first: i, last, label: 'ORG', confidence: 0.6 });
    i = last;
  }
  return [...found, ...names.slice(k)];
}

/** "the Ada Ode [Football Academy]": behind more words with capitals. */
const isWithinName = (document: Document, i: number): boolean => {
  const { sentence } = document.tokens;
  const isOpening = i < 2 || sentence[i - 2] !== sentence[i];
  return !isOpening && sentence[i - 1] === sentence[i] && /^\p{Lu}/u.test(wordForm(document, i - 1));
};
