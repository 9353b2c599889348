import { isCommonWord } from '../english/common-words.ts';
import { BODY_ENDS } from '../english/firms.ts';
import { isGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { OFFICES_WITH_SEATS, SHORT_OFFICES } from '../english/offices.ts';
import { TITLES } from '../english/titles.ts';
import type { Document } from '../language/document.ts';
import { isCapitalisedAt, lowerForm, wordForm } from '../language/word-forms.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "State Member for Bundarra Jacinta Prowse", "Secretary of the Teachers Guild Amy Poole": what somebody sits for and the name behind it, which the tagger takes for one. What is tied to an office
 * stands before a given name, and so is parted there; an office that always has a seat is parted from three words even where none of them is a given name. And "Rep. Ada Ode (D-Tarn)": behind a
 * party's letter, where somebody sits.
 */

/** Most words of a seat before what the tagger took. */
const MOST_BEFORE = 4;

/** The same names, those of a seat and of its holder parted. */
export const withSeats = (document: Document, names: readonly TaggedName[]): readonly TaggedName[] =>
  names.flatMap((name, k) => {
    if (name.last > name.first + 1 && isSeatOfParty(document, name.first + 2))
      return [{ ...name, first: name.first + 2, label: 'LOC' }];
    return seatAndHolder(document, name, k > 0 ? names[k - 1]!.last : -1) ?? [name];
  });

/** "Rep. Ada Ode (D-[Tarn])", "Sen. Bo Lund, R-[Ohio], said": whether a place stands behind the letter of a party. */
export const isSeatOfParty = (document: Document, first: number): boolean =>
  /^[-–]$/.test(wordForm(document, first - 1)) &&
  /^[DIR]$/.test(wordForm(document, first - 2)) &&
  /^[(,]$/.test(wordForm(document, first - 3));

function seatAndHolder(document: Document, name: TaggedName, taken: number): readonly TaggedName[] | null {
  const { first, last, label } = name;
  if (last === first || (label !== 'PERSON' && label !== 'ORG' && label !== 'LOC')) return null;
  const start = startOfSeat(document, first, taken);
  const article = lowerForm(document, start - 1) === 'the' ? 1 : 0;
  const tie = start - 1 - article;
  const by = lowerForm(document, tie);
  // "Ambassador [of Freeland] to Norland Ada Ode"
  const office = by === 'to' && lowerForm(document, tie - 2) === 'of' ? tie - 3 : tie - 1;
  if (!/^(?:of|for|to)$/.test(by) || !isOffice(document, office)) return null;
  const isSeated = by !== 'of' && OFFICES_WITH_SEATS.has(lowerForm(document, office));
  const holder = startOfHolder(document, name, { start, isSeated });
  if (holder < 0) return null;
  const person: TaggedName = { ...name, first: holder, label: 'PERSON' };
  const end = lowerForm(document, holder - 1);
  if (BODY_ENDS.has(end) || kindOfNoun(end) === Noun.group)
    return [{ ...name, first: start, last: holder - 1, label: 'ORG' }, person];
  if (isCommonWord(end)) return [person]; // "Minister for Transport Ada Ode"
  return [{ ...name, first: start, last: holder - 1, label: 'LOC' }, person];
}

/** Where the words with capitals begin that a name goes on: "[North] Tarn Ada Ode". */
function startOfSeat(document: Document, first: number, taken: number): number {
  const { sentence } = document.tokens;
  let start = first;
  while (start - 1 > taken && first - start < MOST_BEFORE && sentence[start - 1] === sentence[first]) {
    if (!isCapitalisedAt(document, start - 1) || lowerForm(document, start - 1) === 'the') break;
    start--;
  }
  return start;
}

function isOffice(document: Document, i: number): boolean {
  const word = lowerForm(document, i);
  const kind = kindOfNoun(word);
  return (
    i >= 0 &&
    ((kind >= Noun.person && kind <= Noun.female) ||
      TITLES.has(word) ||
      SHORT_OFFICES.has(word) ||
      OFFICES_WITH_SEATS.has(word))
  );
}

/** The first token of the holder's name, or -1. */
function startOfHolder(
  document: Document,
  { first, last }: TaggedName,
  { start, isSeated }: { readonly start: number; readonly isSeated: boolean },
): number {
  for (let i = first; i <= last; i++) if (/^(?:-|,|and|of|['’]s?)$/.test(wordForm(document, i))) return -1;
  const isBody = (i: number): boolean => BODY_ENDS.has(lowerForm(document, i));
  if (!isSeated && start === first && isGivenName(lowerForm(document, first)) && !isBody(first)) return -1;
  for (let i = first + 1; i < last; i++) {
    if (!isGivenName(lowerForm(document, i)) || isBody(i)) continue;
    // "Supporters of Bundarra Jacinta Prowse": only an office with a seat, or a body, parts what may be one name
    return isSeated || isBody(i - 1) ? i : -1;
  }
  return isSeated && last === first + 2 && !isBody(last) ? first + 1 : -1;
}
