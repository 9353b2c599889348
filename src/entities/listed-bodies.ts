import { isCommonWord } from '../english/common-words.ts';
import { BODY_ENDS, PARTNERS } from '../english/firms.ts';
import { isGivenName } from '../english/given-names.ts';
import { singularOf } from '../english/inflect.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { WEEKDAYS } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { isCapitalisedAt, lowerForm, wordForm } from '../language/word-forms.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * Names of bodies that list what they are for: "the Bakers, Millers and Allied Workers Union", "the Ministry of Women, Youth and Sport", "Ferro, Lind and Partners". The tagger takes a comma or an
 * "and" in them for the end of a name. One article stands before all of the first kind, what is listed in the second are ordinary words, and partners have somebody to be partners of.
 */

/** Most tokens that a list goes on for. */
const LONGEST = 12;

/** The same names, those of such bodies whole. */
export function withListedBodies(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const found: TaggedName[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    if (name.first <= (found.at(-1)?.last ?? -1)) continue;
    if (name.label !== 'ORG') {
      found.push(name);
      continue;
    }
    const first = firstPartner(document, name, found.at(-1)) ?? startUnderArticle(document, name, found);
    while (found.length > 0 && found.at(-1)!.last >= first) found.pop();
    found.push({ ...name, label: 'ORG', first, last: endOfList(document, name, names, k) });
  }
  return found;
}

const isJoint = (document: Document, i: number): boolean => /^(?:,|and|&)$/.test(wordForm(document, i));
const isBodyNoun = (document: Document, i: number): boolean => BODY_ENDS.has(lowerForm(document, i));

/** The first token of some within a body's name that is a noun for bodies, or -1. */
function bodyWithin(document: Document, { first, last }: TaggedName): number {
  for (let i = first; i <= last; i++) if (isBodyNoun(document, i)) return i;
  return isBodyNoun(document, last + 1) ? last + 1 : -1;
}

/** "the [Bakers and] Millers Union": where the words begin that are listed behind an article, none of which is a name; else the name's own beginning. */
function startUnderArticle(document: Document, name: TaggedName, before: readonly TaggedName[]): number {
  const { sentence } = document.tokens;
  const { first } = name;
  if (!isJoint(document, first - 1) || bodyWithin(document, name) < 0) return first;
  const isOfMembers = hasMembers(document, name);
  let i = first - 1;
  const isGoingOn = (): boolean =>
    i >= 0 &&
    i > first - LONGEST &&
    sentence[i] === sentence[first] &&
    (isJoint(document, i) || isListed(document, i, isOfMembers));
  while (isGoingOn()) i--;
  // "Transport and [Allied Workers' Federation] members met": what opens a sentence needs no article
  const isOpening = isOfMembers && (i < 0 || sentence[i] !== sentence[first]) && isWord(document, i + 1);
  if (!isOpening && (lowerForm(document, i) !== 'the' || sentence[i] !== sentence[first])) return first;
  if (isJoint(document, i + 1)) return first;
  for (let k = before.length - 1; k >= 0 && before[k]!.last > i; k--) if (before[k]!.first <= i) return first;
  return i + 1;
}

const NOMINAL: ReadonlySet<number> = new Set([Tag.NOUN, Tag.PROPN, Tag.ADJ]);

/** "[Allied Workers' Federation]": whether a name says whose body it is. */
function hasMembers(document: Document, { first, last }: TaggedName): boolean {
  for (let i = first + 1; i < last; i++) if (/^['’]$/.test(wordForm(document, i))) return true;
  return false;
}

/** Whether a word may be listed under an article: an ordinary one, or many of something ("Smelters"), and nobody in office; of those whose body it is any word that is nobody's name. */
function isListed(document: Document, i: number, isOfMembers: boolean): boolean {
  const word = lowerForm(document, i);
  const kind = kindOfNoun(word);
  if (isOfMembers && NOMINAL.has(document.tokens.pos[i]!))
    return (
      isCapitalisedAt(document, i) && !isGivenName(word) && !isKnownPlace(word) && !WEEKDAYS.has(wordForm(document, i))
    );
  const isPerson = kind > 0 && kind <= Noun.people;
  return (
    isCapitalisedAt(document, i) && word !== 'the' && !isPerson && (isOrdinary(document, i) || /[^s]s$/.test(word))
  );
}

/** "Ministry of Women[, Youth and Sport]": where a list of ordinary words ends that "of" or "for" opens within a name; else the name's own end. */
function endOfList(document: Document, name: TaggedName, names: readonly TaggedName[], k: number): number {
  const { last: end } = name;
  const body = bodyWithin(document, name);
  if (body < 0 || !/^(?:of|for)$/.test(wordForm(document, body + 1)) || wordForm(document, end + 1) !== ',') return end;
  const isGoingOn = names[k + 1]?.first === end + 2 && names[k + 1]!.last > end + 3; // "of Rail", "Maritime and Transport Workers"
  if (!isGoingOn && !isOrdinary(document, end)) return end;
  const { sentence, count } = document.tokens;
  let isClosed = false;
  let i = end + 1;
  for (; i < count && i < end + LONGEST && sentence[i] === sentence[end]; i++) {
    if (isCapitalisedAt(document, i) && isOrdinary(document, i)) continue;
    if (!isJoint(document, i) || isClosed || !isCapitalisedAt(document, i + 1)) break;
    isClosed = wordForm(document, i) !== ',';
  }
  const last = i - 1;
  for (let next = k + 1; next < names.length && names[next]!.first <= last; next++)
    if (names[next]!.last > last) return end;
  return isClosed && isCapitalisedAt(document, last) ? last : end;
}

/** Whether a word is one of the language. */
function isWord(document: Document, i: number): boolean {
  const word = lowerForm(document, i);
  return [word, singularOf(word)].some((one) => isCommonWord(one) || kindOfAnyNoun(one) > 0);
}

/** The same, and no noun for a body. */
function isOrdinary(document: Document, i: number): boolean {
  const word = lowerForm(document, i);
  return isWord(document, i) && kindOfNoun(word) !== Noun.group && !BODY_ENDS.has(word);
}

/** "[Ferro], Lind and Partners": the token of who is listed before partners, if anybody is and nothing else is listed: not "Lumen, Ferro, Lind and Partners, and Unilum". */
function firstPartner(
  document: Document,
  { first, last }: TaggedName,
  before: TaggedName | undefined,
): number | undefined {
  const isFirm = last > first + 1 && PARTNERS.has(wordForm(document, last)) && isJoint(document, last - 1);
  const partner = first - 2;
  if (!isFirm || wordForm(document, first - 1) !== ',' || !isCapitalisedAt(document, partner)) return undefined;
  if (isJoint(document, partner - 1) || wordForm(document, last + 1) === ',') return undefined;
  const taken = before?.last ?? -1;
  return taken < partner || (taken === partner && before!.first === partner) ? partner : undefined;
}
