import { isGivenName } from '../english/given-names.ts';
import { OFFICE_WORDS, Standing, standingOf } from '../english/offices.ts';
import { TITLES, TITLES_AS_GIVEN_NAMES } from '../english/titles.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { isCapitalised } from '../text/letters.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "Dean Tranter said he was late. Sandra Tranter was not": a title that is a given name, too. It is one where it opens a name of two words, the text has no other use of it ("the dean", "Dean Lee"),
 * and either somebody else has the surname, or the tagger takes the two for one name and "he" or "she" follows. "Dean Tranter of the law faculty" holds an office.
 */

/** Tokens of a name, the last one included. */
type Name = Pick<TaggedName, 'first' | 'last'>;

const titleTrait: Trait = ({ list }, word) => {
  const form = list[word]!;
  return form.length < 12 && TITLES_AS_GIVEN_NAMES.has(form.toLowerCase()) ? 1 : 0;
};
const NONE: ReadonlySet<number> = new Set();

/** The tokens that are a given name though they look like a title; `people`: the names of people, with such a token in front or without. */
export function givenTitles(document: Document, people: readonly Name[]): ReadonlySet<number> {
  const isTitle = traitsOf(titleTrait, numberWords(document.forms));
  if (!isTitle.includes(1)) return NONE;
  const bearers = new Map<string, Name[]>(); // of each title
  const surnames = new Set<string>(); // of those with another given name
  for (const name of people) {
    const { first, last } = name;
    const title = titleOf(document, name);
    if (title >= 0) {
      const own = bearers.get(lowerForm(document, title));
      if (own === undefined) bearers.set(lowerForm(document, title), [name]);
      else own.push(name);
    } else if (last === first + 1 && isGivenName(lowerForm(document, first)) && !TITLES.has(lowerForm(document, first)))
      surnames.add(wordForm(document, last));
  }
  const given = new Set<number>();
  for (const [title, names] of bearers) {
    if (isOfficeElsewhere(document, title, names)) continue;
    if (names.some((name) => surnames.has(wordForm(document, name.last))))
      for (const name of names) given.add(titleOf(document, name));
  }
  return given;
}

/** The names, those with such a given name whole. */
export function withGivenTitles(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const given = givenTitles(
    document,
    names.filter(({ label }) => label === 'PERSON'),
  );
  return given.size === 0
    ? names
    : names.map((name) =>
        name.label === 'PERSON' && name.first === name.last && given.has(name.first - 1)
          ? { ...name, first: name.first - 1 }
          : name,
      );
}

/** The token of the title before a surname alone: "[Dean] Tranter", or -1. */
function titleOf(document: Document, { first, last }: Name): number {
  const { sentence, start, end } = document.tokens;
  const title = last === first ? first - 1 : last === first + 1 ? first : -1;
  return title >= 0 &&
    TITLES_AS_GIVEN_NAMES.has(lowerForm(document, title)) &&
    isCapitalised(wordForm(document, title)) &&
    sentence[title] === sentence[last] &&
    start[title + 1]! - end[title]! === 1
    ? title
    : -1;
}

/** Whether a title is borne as one: by two people, behind an article or what goes with offices, before "of", or in small letters. */
function isOfficeElsewhere(document: Document, title: string, names: readonly Name[]): boolean {
  const { tokens, forms } = document;
  const [one] = names as [Name];
  for (const name of names) {
    const before = lowerForm(document, titleOf(document, name) - 1);
    const isOffice = /^(?:the|an?)$/.test(before) || OFFICE_WORDS.has(before) || standingOf(before) !== Standing.holder;
    if (isOffice || lowerForm(document, name.last + 1) === 'of') return true;
    if (wordForm(document, name.last) !== wordForm(document, one.last)) return true;
  }
  if (!forms.some((form) => form === title || form === `${title}s`)) return false;
  for (let i = 0; i < tokens.count; i++)
    if (tokens.pos[i] === Tag.NOUN && /^\p{Ll}/u.test(wordForm(document, i)))
      if (lowerForm(document, i) === title || lowerForm(document, i) === `${title}s`) return true;
  return false;
}
