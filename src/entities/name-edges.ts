import { SHORT_GIVEN_NAMES } from '../english/abbreviations.ts';
import { type Document } from '../language/document.ts';
import { BODY_ENDS, FIRMS_BEFORE_NAMES, LEGAL_ENDINGS, SERVICES_OF_PLACES } from '../english/firms.ts';
import { ENDS_AS_PEOPLES_ADJECTIVE } from '../english/word-parts.ts';
import { BEFORE_WARS } from '../english/works.ts';
import { STATE_WORDS, HOLY, WITHIN_PLACES } from '../english/places.ts';
import { FOREIGN_ARTICLES, AT_PLACES } from '../english/small-words.ts';
import { WEEKDAYS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { OFFICE_WORDS, SHORT_OFFICES } from '../english/offices.ts';
import { isCommonWord } from '../english/common-words.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import {
  ADDRESS,
  BARE_TITLES,
  SUFFIXES,
  RANKS,
  TITLES,
  TITLES_AS_GIVEN_NAMES,
  BEFORE_KNOWN,
} from '../english/titles.ts';
import { TRADES } from '../english/trades.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import { SUBJECTS } from '../syntax/relation-sets.ts';
import { Rel } from '../syntax/relations.ts';
import { COUNTRIES } from '../english/countries.ts';
import { PEOPLE_NOUNS, peopleOf } from '../english/peoples.ts';
import { genderOfGivenName, isGivenName } from '../english/given-names.ts';
import { isCapitalisedAt, lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isCapitalised, isUpper } from '../text/letters.ts';
import { isKnownPlace } from './place-kinds.ts';
import { isOfficeWithPlace } from './offices.ts';
import type { TaggedName } from './tagger.ts';

/*
 * Where names begin and end, where their words alone tell: ranks in front ("Capt Ada Ode"), days behind ("Ada Ode Monday"), two places of a dateline ("TARN, Freeland"), an owner and
 * what is owned ("Tarn's Airways"), a place and a person that follow each other ("President of Freeland Ada Ode", "While in Tarn, Ode met").
 */

/** What is likely a name of its own, though an owner's mark stands in it: "St. John's", "King's Cross". */
const SURE = 0.75;
/** A name of two places that is no likelier than this is two. */
const EVEN = 0.5;

/** Offices that are a part of the name of whose they are: "the Tarn County Sheriff's *Office*". */
const OFFICES = /^(?:Office|Department)$/;

/** "[Tarn County Sheriff's Office]", of which the tagger took the first words alone. */
function withOffice(document: Document, name: TaggedName): TaggedName {
  const { first, last, label } = name;
  const isOwner = last > first && /^['’]s$/.test(wordForm(document, last + 1));
  if (isOwner && OFFICES.test(wordForm(document, last + 2)) && isWithin(document, last, last + 2))
    return { ...name, last: last + 2, label: 'ORG' };
  const isOfBody =
    (label === 'LOC' && isEndOfName(document, last + 1, SERVICES_OF_PLACES)) ||
    ((label === 'LOC' || label === 'NORP') && isEndOfName(document, last + 1, BODY_ENDS));
  return isOfBody && isWithin(document, last, last + 1) ? { ...name, last: last + 1, label: 'ORG' } : name;
}

/** "Tarn [Police]": such a word with a capital, and no more of the name behind it. */
function isEndOfName(document: Document, i: number, ends: ReadonlySet<string>): boolean {
  const { start, end } = document.tokens;
  const isLast = isCapitalisedAt(document, i) && !isCapitalisedAt(document, i + 1);
  return isLast && ends.has(lowerForm(document, i)) && start[i]! - end[i - 1]! === 1;
}

/** Whether two tokens are of one sentence. */
const isWithin = ({ tokens: { sentence, count } }: Document, first: number, last: number): boolean =>
  last < count && sentence[first] === sentence[last];

/** "Ada Ode[-Lee]" and "Ada Ode [II]", of which the tagger took the first half, and "his neighbour [Precious] Ode", a given name that is also a word. */
export function withWholeWords(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const found: TaggedName[] = [];
  for (const name of names) {
    const before = found.at(-1);
    if (before !== undefined && before.last >= name.first) {
      if (before.last < name.last && before.label === name.label)
        found[found.length - 1] = { ...before, last: name.last };
      continue;
    }
    if (before !== undefined && isBodyOfCounty(document, before, name)) {
      found[found.length - 1] = { ...name, first: before.first };
      continue;
    }
    const whole =
      name.label === 'PERSON'
        ? { ...name, last: withNumber(document, endOfHyphened(document, name.last)) }
        : wholePlace(document, name, before?.last ?? -1);
    const taken = before?.last ?? -1;
    const opened = hasOpening(document, whole, taken) ? { ...whole, first: whole.first - 1 } : whole;
    found.push(
      asPartner(document, opened, taken) ??
        asPaper(document, opened, taken) ??
        asCountryOfBody(document, opened, taken) ??
        opened,
    );
  }
  return found;
}

/** "[Tarn] [County Sheriff's Department]", "[Tarn County] [Sheriff's Department]": one body, of which the tagger made two names. */
const isBodyOfCounty = (document: Document, place: TaggedName, body: TaggedName): boolean =>
  place.label === 'LOC' &&
  body.label === 'ORG' &&
  place.last + 1 === body.first &&
  isWithin(document, place.last, body.first) &&
  (wordForm(document, place.last) === 'County' || wordForm(document, body.first) === 'County') &&
  BODY_ENDS.has(lowerForm(document, body.last));

/** "[Pike &] Rowe": a firm of two surnames, of which the tagger took one for a person. */
function asPartner(document: Document, name: TaggedName, taken: number): TaggedName | null {
  const { first, last, label } = name;
  const step = wordForm(document, first - 1) === '&' ? -1 : 1;
  const other = first + 2 * step;
  if (label !== 'PERSON' || first !== last || wordForm(document, first + step) !== '&' || other <= taken) return null;
  const isTwo = isCapitalisedAt(document, other) && !isCapitalisedAt(document, other + step);
  return isTwo && isWithin(document, first, other)
    ? { ...name, first: Math.min(first, other), last: Math.max(first, other), label: 'ORG' }
    : null;
}

/** "the [Tarn Democrat] newspaper", of which the tagger took the last word for something else; not "the South Korean newspaper". */
function asPaper(document: Document, name: TaggedName, taken: number): TaggedName | null {
  const { last, label } = name;
  if (!/^(?:newspaper|magazine)$/.test(wordForm(document, last + 1)) || !isWithin(document, last, last + 1))
    return null;
  let { first } = name;
  while (first - 1 > taken && isCapitalisedAt(document, first - 1) && lowerForm(document, first - 1) !== 'the') first--;
  const isNamed = first < last && lowerForm(document, first - 1) === 'the' && isWithin(document, first, last);
  const isOfPlace = label === 'LOC' || ENDS_AS_PEOPLES_ADJECTIVE.test(lowerForm(document, last));
  return isNamed && !isOfPlace ? { ...name, first, label: 'ORG' } : null;
}

/** "[Water] UK said": the body of a country that is named by a noun for what it does; not "Yesterday Ostland lost". */
function asCountryOfBody(document: Document, name: TaggedName, taken: number): TaggedName | null {
  const { first, last, label } = name;
  const { pos, head } = document.tokens;
  const noun = first - 1;
  if (label !== 'LOC' || first !== last || noun <= taken || !isWithin(document, noun, first)) return null;
  const isPhrase = head[noun] === first || head[first] === noun;
  const isOpen = isCapitalisedAt(document, noun) && !isCapitalisedAt(document, noun - 1);
  if (!isPhrase || !isOpen || (pos[noun] !== Tag.NOUN && pos[noun] !== Tag.PROPN)) return null;
  if (pos[last + 1] !== Tag.VERB && pos[last + 1] !== Tag.AUX) return null;
  const word = lowerForm(document, noun);
  const isBody = isKnownPlace(lowerForm(document, first)) && !TITLES.has(word) && kindOfNoun(word) === 0;
  return isBody ? { ...name, first: noun, label: 'ORG' } : null;
}

/** "Tarn[-on-the-Hill]", "[Stoke-by-]Ferry Parish Council", "Tarn [upon Wold]": the name of a place with small words in it, of which the tagger took one end. */
function wholePlace(document: Document, name: TaggedName, taken: number): TaggedName {
  if (name.label !== 'LOC' && name.label !== 'ORG' && name.label !== 'FAC') return name;
  let { first, last } = name;
  const start = endOfSmallHyphened(document, first, -1);
  if (start > taken) first = start;
  if (name.label === 'LOC') {
    last = endOfSmallHyphened(document, last, 1);
    const joint = /^(?:upon|am|bei|sur|nad)$/.test(wordForm(document, last + 1))
      ? 1
      : isOnRiver(document, last)
        ? 2
        : 0;
    if (joint > 0 && isCapitalisedAt(document, last + joint + 1) && isWithin(document, last, last + joint + 1))
      last += joint + 1;
  }
  return first === name.first && last === name.last ? name : { ...name, first, last };
}

/** "Neustadt [an der] Lahr". */
const isOnRiver = (document: Document, i: number): boolean =>
  /^(?:an|ob)$/.test(wordForm(document, i + 1)) && /^(?:der|dem|den)$/.test(wordForm(document, i + 2));

/** From a token on, forwards or backwards, the other end of a word whose hyphens have small words between them: "Tarn-on-the-Hill"; the token itself if there is none. */
function endOfSmallHyphened(document: Document, from: number, step: 1 | -1): number {
  const { start, end, count } = document.tokens;
  const isGlued = (i: number): boolean =>
    i >= 0 && i < count && (step > 0 ? end[i - 1] === start[i] : end[i] === start[i + 1]);
  let i = from;
  let isSmall = false;
  while (wordForm(document, i + step) === '-' && isGlued(i + step) && isGlued(i + 2 * step)) {
    i += 2 * step;
    if (isCapitalisedAt(document, i)) return isSmall ? i : from;
    if (!WITHIN_PLACES.has(wordForm(document, i))) return from;
    isSmall = true;
  }
  return from;
}

/** The last token of the word with hyphens that a name ends in: "Ada Ode[-Lee]", "Prasit Chan-o[-chai]", but not "Ode[-era]". */
function endOfHyphened(document: Document, last: number): number {
  const { start, end } = document.tokens;
  const isGlued = (i: number): boolean =>
    wordForm(document, i) === '-' && end[i - 1] === start[i] && end[i] === start[i + 1];
  const isLetter = (i: number): boolean => /^\p{Ll}$/u.test(wordForm(document, i));
  const isSmall = (i: number): boolean =>
    (isLetter(i) && isGlued(i + 1)) || (isGlued(i - 1) && isLetter(i - 2) && isGlued(i - 3));
  let i = last;
  while (isGlued(i + 1) && (isCapitalised(wordForm(document, i + 2)) || isSmall(i + 2))) i += 2;
  return i;
}

/** "Ada Ode [III]", "John Paul [II]": with the number behind a name. */
const withNumber = (document: Document, last: number): number =>
  isWithin(document, last, last + 1) && REGNAL.test(wordForm(document, last + 1)) ? last + 1 : last;
const REGNAL = /^X{0,2}(?:I{2,3}|I[VX]|VI{1,3})$/;

/** Whether a given name, initials, or within a sentence any word with a capital, stands before a surname alone and is neither a title nor a name of its own. */
function hasOpening(document: Document, { first, last, label }: TaggedName, taken: number): boolean {
  const { start, end, sentence, pos } = document.tokens;
  const i = first - 1;
  if (label !== 'PERSON' || i <= taken || i < 0 || sentence[i] !== sentence[first] || start[first]! - end[i]! !== 1)
    return false;
  if (SHORT_GIVEN_NAMES.has(wordForm(document, i))) return true; // "[Md] Karim Ode": Mohammad
  if (areInitials(document, i, last) || isFirstOfFlat(document, i)) return true;
  const isSurname = last === first || wordForm(document, first + 1) === '-';
  const word = lowerForm(document, i);
  const isWithin = i > 0 && sentence[i - 1] === sentence[i] && /^\p{Ll}/u.test(wordForm(document, i - 1));
  return (
    isSurname &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(wordForm(document, i)) &&
    (isWithin || (isGivenName(word) && !BEFORE_KNOWN.test(word))) &&
    (pos[i] === Tag.PROPN || pos[i] === Tag.ADJ || pos[i] === Tag.NOUN) &&
    isNoOtherWord(document, i)
  );
}

/**
 * "[MS] Ode", "[KT] Rama Ode": two capitals before a surname, or before two where they open the sentence or the tree takes all for one name. They are neither an office ("PM Ode") nor a
 * noun, and no more than letters in the words behind.
 */
function areInitials(document: Document, i: number, last: number): boolean {
  const form = wordForm(document, i);
  if (!/^\p{Lu}{2,3}$/u.test(form) || !/\p{Ll}/u.test(wordForm(document, i + 1))) return false;
  const word = form.toLowerCase();
  if (ADDRESS.has(word)) return word === 'ms';
  const isFirst = i === 0 || document.tokens.sentence[i - 1] !== document.tokens.sentence[i];
  const isTwo = form.length === 2 && document.tokens.pos[i] === Tag.PROPN;
  const next = lowerForm(document, i + 1);
  const isOne =
    last === i + 1
      ? isTwo
      : (isFlat(document, i) && !isGivenName(next)) || (isTwo && isFirst && genderOfGivenName(next) === 0); // "DJ Ada Ode"
  const isOther = TITLES.has(word) || SHORT_OFFICES.has(word) || kindOfNoun(word) > 0 || isCommonWord(word);
  return isOne && !isOther && !isKnownPlace(word) && lowerForm(document, i - 1) !== 'the';
}

/** "[Amir] Khan Ode": a given name that to the tree is of one name with what follows. */
const isFirstOfFlat = (document: Document, i: number): boolean =>
  isFlat(document, i) &&
  /^\p{Lu}\p{Ll}{2,}$/u.test(wordForm(document, i)) &&
  isGivenName(lowerForm(document, i)) &&
  isNoOtherWord(document, i);

/** Whether a token is a name's first word, and the next its second. */
const isFlat = ({ tokens: { pos, relation, head } }: Document, i: number): boolean =>
  pos[i] === Tag.PROPN && relation[i + 1] === Rel.flat && head[i + 1] === i;

/** Whether a word before a surname is no title, no day, no place and no people's. */
function isNoOtherWord(document: Document, i: number): boolean {
  const word = lowerForm(document, i);
  return (
    kindOfNoun(word) === 0 &&
    !TITLES.has(word) &&
    !ADDRESS.has(word) &&
    !RANKS.has(word) &&
    !OFFICE_WORDS.has(word) &&
    !WEEKDAYS.has(wordForm(document, i)) &&
    (!ENDS_AS_PEOPLES_ADJECTIVE.test(word) || (genderOfGivenName(word) > 0 && peopleOf(word) === word)) && // "Kofi"
    !isKnownPlace(word)
  );
}

/** The same names, cut where they are two or more than a name. */
export function withEdges(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const found: TaggedName[] = [];
  const surnames = surnamesOf(document, names);
  for (const name of names) {
    for (const part of partsOf(document, withOffice(document, withoutRole(document, name, surnames))))
      if (!(found.length > 0 && found.at(-1)!.last >= part.first) && !isNoName(document, part)) found.push(part);
  }
  return found;
}

function partsOf(document: Document, name: TaggedName): readonly TaggedName[] {
  if (name.last === name.first) return [name];
  const split =
    clubsOfScore(document, name) ??
    ownerAndBody(document, name) ??
    peopleAndPerson(document, name) ??
    bodiesInList(document, name);
  if (split !== null) return split;
  if (name.label === 'PERSON' || name.label === 'ORG') {
    const held = placeAndHolder(document, name);
    if (held !== null) return held;
    const { first, last } = name;
    if (last > first + 1 && WEEKDAYS.has(wordForm(document, last)))
      return [
        { ...name, last: last - 1, label: genderOfGivenName(lowerForm(document, first)) > 0 ? 'PERSON' : name.label },
      ];
  }
  if (
    name.label === 'ORG' &&
    FOREIGN_ARTICLES.has(wordForm(document, name.first + 1)) &&
    ENDS_AS_PEOPLES_ADJECTIVE.test(lowerForm(document, name.first))
  ) {
    return [
      { ...name, last: name.first, label: 'NORP' },
      { ...name, first: name.first + 1 },
    ]; // "the Italian La Repubblica"
  }
  if (isOpeningTrade(document, name)) return [{ ...name, first: name.first + 1, label: 'ORG' }];
  if (name.label === 'PERSON') return [withoutOrigin(document, withoutRank(document, name))];
  return name.label === 'LOC' ? placesOf(document, name) : [name];
}

/** "[Developer] Kestrel Homes said": what a firm is, with the capital of a sentence's first word. */
function isOpeningTrade(document: Document, { first, label }: TaggedName): boolean {
  const { sentence } = document.tokens;
  if ((label !== 'ORG' && label !== 'PERSON') || (first > 0 && sentence[first - 1] === sentence[first])) return false;
  if (label === 'PERSON' && isGivenName(lowerForm(document, first + 1))) return false;
  return FIRMS_BEFORE_NAMES.has(lowerForm(document, first)) && isUpper(wordForm(document, first + 1));
}

/** "[Tarn Rovers] 2 [Velden Town] 1". */
function clubsOfScore(document: Document, name: TaggedName): readonly TaggedName[] | null {
  const { first } = name;
  const last = GOALS.test(wordForm(document, name.last)) ? name.last - 1 : name.last;
  if (name.label === 'DATE' || !GOALS.test(wordForm(document, last + 1))) return null;
  for (let i = first + 1; i < last; i++)
    if (GOALS.test(wordForm(document, i)) && isUpper(wordForm(document, i + 1)))
      return [
        { ...name, last: i - 1, label: 'ORG' },
        { ...name, first: i + 1, last, label: 'ORG' },
      ];
  return null;
}

/** "[Canada]'s [Laurier Brands]". */
function ownerAndBody(document: Document, name: TaggedName): readonly TaggedName[] | null {
  const { first, last, label } = name;
  if (label !== 'ORG' || last < first + 2 || !/^['’]s$/.test(wordForm(document, first + 1))) return null;
  if (!isKnownPlace(lowerForm(document, first))) return null;
  return [
    { ...name, last: first, label: 'LOC' },
    { ...name, first: first + 2 },
  ];
}

/** "[American] [Tiana Ode]", "[Briton] [Ada Ode]": one of a people before a given name. */
function peopleAndPerson(document: Document, name: TaggedName): readonly TaggedName[] | null {
  const { first, last, label } = name;
  if (last < first + 2 || (label !== 'PERSON' && label !== 'ORG' && label !== 'LOC')) return null;
  if (FOREIGN_ARTICLES.has(wordForm(document, first + 1))) return null;
  if (!isOfPeople(lowerForm(document, first)) || !isGivenName(lowerForm(document, first + 1))) return null;
  for (let i = first + 1; i <= last; i++) {
    const word = lowerForm(document, i);
    if (!/^(?:\p{Lu}\p{Ll}|-$)/u.test(wordForm(document, i)) || kindOfNoun(word) > 0 || TRADES.has(word)) return null;
    if (isCommonWord(word) && label !== 'PERSON') return null; // "the Iranian Red Crescent"
  }
  return [
    { ...name, last: first, label: 'NORP' },
    { ...name, first: first + 1, label: 'PERSON' },
  ];
}

/** Whether a word in small letters is what those of a country are called, and nobody's given name. */
function isOfPeople(word: string): boolean {
  if (isGivenName(word)) return false;
  if (PEOPLE_NOUNS.has(word)) return true;
  if (COUNTRIES.has(word) || !ENDS_AS_PEOPLES_ADJECTIVE.test(word)) return false;
  if (peopleOf(word) !== word) return true;
  const stem = word.slice(0, 4);
  return word.length > 5 && [...COUNTRIES].some((land) => land.startsWith(stem));
}

/** "[Lumen], [Tarn Steel]"; not "Ode Press, Inc." and "the University of Freeland, Tarn". */
function bodiesInList(document: Document, name: TaggedName): readonly TaggedName[] | null {
  const { first, last, label } = name;
  if (label !== 'ORG') return null;
  const comma = indexOfForm(document, ',', first + 1, last);
  if (comma < 0 || wordForm(document, comma + 2) === '&' || !isUpper(wordForm(document, comma + 1))) return null;
  const next = lowerForm(document, comma + 1);
  const isOne =
    LEGAL_ENDINGS.has(next.replace('.', '')) ||
    isKnownPlace(next) ||
    /^(?:of|&|and)$/.test(wordForm(document, last - 1));
  return isOne
    ? null
    : [
        { ...name, last: comma - 1 },
        { ...name, first: comma + 1 },
      ];
}

/** The first token of some that has a form, or -1. */
function indexOfForm(document: Document, form: string, from: number, to: number): number {
  for (let i = from; i < to; i++) if (wordForm(document, i) === form) return i;
  return -1;
}

const GOALS = /^\d{1,3}$/;

/** "[Capt] Ada Ode", "[VP] Ode". */
function withoutRank(document: Document, name: TaggedName): TaggedName {
  let { first } = name;
  while (first < name.last && (isRank(document, first) || isTitleInCourt(document, first))) first++;
  return first === name.first ? name : { ...name, first };
}

/** "Mr [Justice] Ode". */
const isTitleInCourt = (document: Document, i: number): boolean =>
  wordForm(document, i) === 'Justice' && ADDRESS.has(lowerForm(document, i - 1).replace('.', ''));

function isRank(document: Document, i: number): boolean {
  const word = lowerForm(document, i).replace(/\.$/, '');
  return RANKS.has(word) || (SHORT_OFFICES.has(word) && /^\p{Lu}{2,3}$/u.test(wordForm(document, i)));
}

/** What follows the given names of people, and surnames alone. */
function surnamesOf(document: Document, names: readonly TaggedName[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { first, last, label } of names) {
    if (label !== 'PERSON') continue;
    const isRole = kindOfNoun(lowerForm(document, first)) > 0;
    if (!isRole) found.add(wordsBetween(document, first, last));
    if (!isRole && last > first && wordForm(document, first + 1) !== '-')
      found.add(wordsBetween(document, first + 1, last));
  }
  return found;
}

/** "[Qualifier] Ode-Lee wins": what somebody is, with the capital of a sentence's first word, before a given name or a surname that the text has elsewhere; not "Hunter Ode". */
function withoutRole(document: Document, name: TaggedName, surnames: ReadonlySet<string>): TaggedName {
  const { first, last, label } = name;
  const { sentence } = document.tokens;
  if (label !== 'PERSON' || last === first || (first > 0 && sentence[first - 1] === sentence[first])) return name;
  const word = lowerForm(document, first);
  const kind = kindOfNoun(word);
  if (kind === 0 || kind > Noun.female || isGivenName(word) || ADDRESS.has(word)) return name;
  if (wordForm(document, first + 1) === '-') return name;
  const isNamed = last > first + 1 && isGivenName(lowerForm(document, first + 1));
  return isNamed || surnames.has(wordsBetween(document, first + 1, last)) ? { ...name, first: first + 1 } : name;
}

/** "Ada Ode [of the Horn Institute]"; not "Charles of Tarn". */
function withoutOrigin(document: Document, name: TaggedName): TaggedName {
  for (let i = name.first + 2; i < name.last; i++) if (wordForm(document, i) === 'of') return { ...name, last: i - 1 };
  return name;
}

/** "President of [the Republic of Freeland] [Ada Ode]". */
function placeAndHolder(document: Document, name: TaggedName): readonly TaggedName[] | null {
  const { first, last } = name;
  let of = first - 1;
  let start = first;
  if (lowerForm(document, of) === 'of' && STATE_WORDS.has(lowerForm(document, of - 1))) start = of - 1; // "of the Kingdom of [Tarn Ada Ode]"
  of = start - 1;
  if (lowerForm(document, of) === 'the') of--;
  if (lowerForm(document, of) !== 'of' || !isOfficeWithPlace(lowerForm(document, of - 1))) return null;
  let end = first;
  if (lowerForm(document, first + 1) === 'of') end = first + 2;
  else if (name.label === 'ORG') return null;
  while (end + 1 < last && COUNTRIES.has(`${lowerForm(document, end)} ${lowerForm(document, end + 1)}`)) end++;
  if (last - end < 2 || (name.label === 'PERSON' && end === first && last - end < 2)) return null;
  for (let i = end + 1; i <= last; i++)
    if (lowerForm(document, i) === 'and' || lowerForm(document, i) === 'of') return null;
  return [
    { ...name, first: start, last: end, label: 'LOC' },
    { ...name, first: end + 1, label: 'PERSON' },
  ];
}

/** "[TARN], [Freeland]", "[Tarn]'s [Airways]". */
function placesOf(document: Document, name: TaggedName): readonly TaggedName[] {
  const { tokens } = document;
  for (let i = name.first + 1; i < name.last; i++) {
    const form = wordForm(document, i);
    if (form === ',') {
      const behind: TaggedName = { ...name, first: i + 1 };
      if (wordForm(document, i + 1).includes('.')) return [name]; // "Washington, D.C."
      const isSubject =
        SUBJECTS[tokens.relation[i + 1]!] === 1 &&
        tokens.pos[name.last + 1] === Tag.VERB &&
        !COUNTRIES.has(lowerForm(document, i + 1));
      if (
        !isSubject &&
        name.confidence > EVEN &&
        !isDateline(document, name) &&
        !COUNTRIES.has(wordsBetween(document, name.first, i - 1).toLowerCase()) &&
        !COUNTRIES.has(wordsBetween(document, i + 1, name.last).toLowerCase())
      )
        return [name];
      return [
        { ...name, last: i - 1 },
        ...(isSubject ? [{ ...behind, label: 'PERSON' as const }] : placesOf(document, behind)),
      ];
    }
    if (
      /^['’]s$/.test(form) &&
      name.confidence < SURE &&
      !HOLY.test(wordForm(document, name.first)) &&
      tokens.relation[i - 1] === Rel['nmod:poss']
    ) {
      return [
        { ...name, last: i - 1 },
        {
          ...name,
          first: i + 1,
          label: AT_PLACES.has(lowerForm(document, name.first - 1)) ? 'LOC' : 'ORG',
        },
      ];
    }
  }
  return [name];
}

/** "[TARN, Freeland] -- It rained": what opens a report. */
function isDateline(document: Document, { first, last }: TaggedName): boolean {
  const { sentence } = document.tokens;
  if (first > 0 && sentence[first - 1] === sentence[first]) return false;
  // "TARN, Freeland, May 3 --"
  const dash = wordForm(document, last + 1) === ',' ? last + 4 : last + 1;
  return /^(?:-|--|—|–|\()$/.test(wordForm(document, dash));
}

/** A form of address alone ("Yes, [Sir]"), or a stage direction. */
const isNoName = (document: Document, name: TaggedName): boolean =>
  (name.first === name.last &&
    (name.label === 'PERSON' || name.label === 'ORG') &&
    BARE_TITLES.has(lowerForm(document, name.first).replace(/\.$/, ''))) ||
  isOffice(document, name) ||
  isOfficeOf(document, name) ||
  isStageDirection(document, name);

/** "the [Minister of Farms and Ports], Ada Ode": no body. */
function isOfficeOf(document: Document, { first, label }: TaggedName): boolean {
  const word = lowerForm(document, first);
  const isOf = label === 'ORG' && lowerForm(document, first + 1) === 'of';
  return isOf && TITLES.has(word) && kindOfNoun(word) === Noun.person;
}

/** "the [Taoiseach] said": a word alone behind an article is nobody's name, unless it is a people's or says of what something is ("the Ode plan"). */
function isOffice(document: Document, { first, last, label }: TaggedName): boolean {
  if (label !== 'PERSON' || first !== last || lowerForm(document, first - 1) !== 'the') return false;
  const { pos, sentence } = document.tokens;
  const word = lowerForm(document, first);
  const next = sentence[last + 1] === sentence[last] ? pos[last + 1] : undefined;
  return !word.endsWith('s') && !PEOPLE_NOUNS.has(word) && next !== Tag.NOUN && next !== Tag.PROPN && next !== Tag.ADJ;
}

/** "(CROSSTALK)": capitals alone in brackets that are a line. */
function isStageDirection(document: Document, { first, last }: TaggedName): boolean {
  const { text, tokens } = document;
  if (!/^[([]$/.test(wordForm(document, first - 1)) || !/^[)\]]$/.test(wordForm(document, last + 1))) return false;
  const before = text.charCodeAt(tokens.start[first - 1]! - 1);
  const behind = text.charCodeAt(tokens.end[last + 1]!);
  const isLine = (first === 1 || before === 0x0a) && (last + 2 >= tokens.count || behind === 0x0a || behind === 0x0d);
  const words = text.slice(tokens.start[first], tokens.end[last]);
  return isLine && words.length < 60 && words.length > 3 && words === words.toUpperCase();
}

/** "the second [Karabakh] war", "the [Freelandic] civil war", "the battle of [Tarn]": the war, not the place. */
export function withWars(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  return names.map((name, k): TaggedName => {
    const { label } = name;
    let { first, last } = name;
    if (label !== 'LOC' && label !== 'NORP') return name;
    if (
      lowerForm(document, first - 1) === 'of' &&
      /^(?:battle|siege)$/i.test(wordForm(document, first - 2)) &&
      !(k > 0 && names[k - 1]!.last >= first - 2)
    )
      return { ...name, first: first - 2, label: 'MISC' };
    if (wordForm(document, last + 1) === 'civil') last++;
    if (
      !/^wars?$/i.test(wordForm(document, last + 1)) ||
      document.tokens.sentence[last + 1] !== document.tokens.sentence[first]
    )
      return name;
    while (BEFORE_WARS.test(lowerForm(document, first - 1))) first--;
    return lowerForm(document, first - 1) === 'the' && !(k > 0 && names[k - 1]!.last >= first)
      ? { ...name, first, last: last + 1, label: 'MISC' }
      : name;
  });
}

const addressTrait: Trait = ({ list }, number) =>
  /^(?:Mr|Mrs|Ms|Miss|Dr|Mx|Judge|Cllr|Sgt|Insp)\.?$/.test(list[number]!) ? 1 : 0;

/** Words with a capital behind a form of address, which the tagger takes for none ("Mr Grant", "Mrs. Day") or for a firm or a place ("Mr D'Souza", "Ms France"). */
export function withAddressed(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const { tokens } = document;
  const isAddress = traitsOf(addressTrait, numberWords(document.forms));
  const found: TaggedName[] = [];
  let k = 0;
  for (let i = 0; i + 1 < tokens.count; i++) {
    while (k < names.length && names[k]!.last < i) found.push(names[k++]!);
    if (isAddress[tokens.form[i]!] === 0) continue;
    const next = names[k];
    if (next !== undefined && next.first <= i + 1) {
      if (isAddressed(document, next, i)) found.push({ ...names[k++]!, first: i + 1, label: 'PERSON' });
      continue;
    }
    let last = i;
    while (
      last + 1 < tokens.count &&
      last < i + 3 &&
      isNameWord(document, last + 1) &&
      tokens.start[last + 1]! - tokens.end[last]! <= 2 &&
      !(next !== undefined && next.first <= last + 1)
    )
      last++;
    if (last > i) found.push({ first: i + 1, last, label: 'PERSON', confidence: 0.8 });
  }
  return [...found, ...names.slice(k)];
}

/** "Mr [D'Souza]", "[Mrs N'Diaye]": a name that is no person's, though it has a form of address, and no trade at its end ("Mr Price Group"). */
function isAddressed(document: Document, { first, last, label }: TaggedName, address: number): boolean {
  const isSomebody = label === 'PERSON' && first === address;
  if ((label !== 'ORG' && label !== 'LOC' && !isSomebody) || first < address || last === address) return false;
  for (let i = address + 1; i <= last; i++) if (!isNameWord(document, i)) return false;
  return !TRADES.has(lowerForm(document, last)) && !BODY_ENDS.has(lowerForm(document, last));
}

const isNameWord = (document: Document, i: number): boolean => {
  const form = wordForm(document, i);
  return (
    /^\p{Lu}[\p{L}'’-]{0,40}$/u.test(form) &&
    !/['’]s?$/.test(form) &&
    !WEEKDAYS.has(form) &&
    !ADDRESS.has(form.toLowerCase()) &&
    (!TITLES.has(form.toLowerCase()) || isSurname(document, i)) &&
    !SUFFIXES.has(form.toLowerCase())
  );
};

/** "Mr [King], 82, left", "Mrs [Bishop]": a title that is a name, too, alone behind what is said before names only; not "Judge Dean Lee". */
const isSurname = (document: Document, i: number): boolean =>
  TITLES_AS_GIVEN_NAMES.has(lowerForm(document, i)) &&
  /^(?:mrs?|ms|miss|mx)\.?$/.test(lowerForm(document, i - 1)) &&
  !isUpper(wordForm(document, i + 1));
