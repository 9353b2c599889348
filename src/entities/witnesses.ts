import { FIRM_NOUNS, TRADING_PARTIES } from '../english/firms.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { SAYING } from '../english/saying.ts';
import { ADDRESS, TITLES } from '../english/titles.ts';
import type { Document } from '../language/document.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import type { NameLabel } from './name-labels.ts';
import type { TaggedName } from './tagger.ts';

/* What a row is by which one occurrence of a name tells of all of them, and what rows ask. */

/** A text and what is known of its names. */
export interface Text {
  readonly document: Document;
  readonly names: readonly TaggedName[];
  /** The words of people's full names. */
  readonly people: ReadonlySet<string>;
  /** Whether the text speaks of ships. */
  readonly isOfShips: () => boolean;
}

/** Which words of a text bear a label: those of a name, by what it is made of or what stands around it. */
export interface Witness {
  readonly label: NameLabel;
  /** The labels of the tagger that it corrects. */
  readonly over: readonly NameLabel[];
  readonly example: string;
  readonly counter: string;
  /** The words that the k-th name shows to bear the label, if it does. */
  readonly tells: (text: Text, k: number) => string | undefined;
}

export const PEOPLE: readonly NameLabel[] = ['PERSON'];
export const DOUBTFUL: readonly NameLabel[] = ['PERSON', 'LOC', 'MISC', 'PRODUCT'];
export const ALL: readonly NameLabel[] = [...DOUBTFUL, 'ORG', 'NORP'];

export const witness = (
  label: NameLabel,
  over: readonly NameLabel[],
  tells: Witness['tells'],
  example: string,
  counter: string,
): Witness => ({ label, over, tells, example, counter });

/** Whether somebody is called so: by a given name, by what he is ("lawyer [Ode]"), by a fuller name elsewhere, by a title before it. */
export const isNameOfPerson = (document: Document, { first, last }: TaggedName, people: ReadonlySet<string>): boolean =>
  genderOfGivenName(lowerForm(document, first)) > 0 ||
  ADDRESS.has(lowerForm(document, first).replace('.', '')) ||
  (last > first && TITLES.has(lowerForm(document, first))) ||
  isRoleOfPerson(document, first - 1) ||
  (first === last && people.has(wordForm(document, first)));

/** A noun for people that are no traders, which may be firms. */
function isRoleOfPerson(document: Document, i: number): boolean {
  const noun = wordForm(document, i);
  const kind = kindOfNoun(noun);
  return kind > 0 && kind <= Noun.female && !TRADING_PARTIES.has(noun) && !FIRM_NOUNS.has(noun);
}

/** Whether a verb is one of saying. */
export const isSaying = ({ tokens, lemmas }: Document, verb: number): boolean =>
  SAYING.has(lemmas[tokens.lemma[verb]!]!);
