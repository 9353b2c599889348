import { BODY_ROLES, CLUB_ENDS, CLUB_ROLES, FIRM_ENDS, PLACE_ROLES } from '../english/followings.ts';
import { isCommonWord } from '../english/common-words.ts';
import { PLACING_BEFORE_NAMES } from '../english/small-words.ts';
import { TITLES } from '../english/titles.ts';
import { OF_PLACES, TRADES } from '../english/trades.ts';
import type { Document } from '../language/document.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun } from '../english/nouns.ts';
import type { NameLabel } from './name-labels.ts';
import { lowerForm, wordForm, wordsBetween } from './name-words.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * Names by what one occurrence tells of all of them: in "Rovers manager Keith Dolan" Rovers is a club, in "Velden mayor Carla Rossi" and "Velden's mayor" Velden a place, "Corvex Chemicals" is a firm and
 * "Corvex" with it, whatever the tagger makes of words that it has never seen. Each row is a witness; what it says holds for the same words throughout the text, but where a place is
 * meant ("in Velden") or somebody bears the name ("Karl Brandt").
 */

/** A text and what is known of its names. */
interface Text {
  readonly document: Document;
  readonly names: readonly TaggedName[];
  /** The words of people's full names. */
  readonly people: ReadonlySet<string>;
}

/** Which words of a text bear a label: those of a name, by what it is made of or what stands around it. */
interface Witness {
  readonly label: NameLabel;
  readonly example: string;
  readonly counter: string;
  /** The words that the k-th name shows to bear the label, if it does. */
  readonly tells: (text: Text, k: number) => string | undefined;
}

/** The first row that tells of words is believed; `withTold` reads who stands before a role first, as in "Rovers manager Keith Dolan". */
const WITNESSES: readonly Witness[] = [
  { label: 'LOC', example: '[PORT ALDER] — It rained', counter: '[TODAY TARN] — It rained', tells: placeOfDateline },
  { label: 'ORG', example: 'LONDON ([Nordic Wire]) - It rained', counter: 'LONDON (May 3) - It rained', tells: agency },
  { label: 'ORG', example: '[Corvex Chemicals] fell', counter: '[Ada Corvex] fell', tells: tradeByEnd },
  { label: 'ORG', example: '[Tarn Blues] 1-2 [Velden]', counter: '[Ada Ode], 12', tells: opponent },
  { label: 'ORG', example: '[Lumen] fell, of Lumen Group', counter: '[Lumen] fell, of Ada Lumen', tells: firstHalf },
  { label: 'ORG', example: '[Rovers] won, of Tarn Rovers', counter: '[Town] won, of Tarn Town', tells: lastHalf },
  { label: 'LOC', example: "[Velmark]'s mayor", counter: "[Ode]'s lawyer", tells: placeByOwned },
  { label: 'LOC', example: '[Tarn] froze, as it stood in Tarn', counter: '[Ode] froze', tells: singlePlace },
];

/** Longest name that the tagger may have missed, in tokens. */
const LONGEST = 3;
/** What people have in a firm. */
const HOLDINGS = /^(?:shares?|stakes?|stock|holdings?|investors?|shareholders?|confidence|trust)$/;
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;

/** The same names, labelled as one of their occurrences tells, and those before roles that the tagger has missed. */
export function withTold(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const text: Text = { document, names, people: wordsOfPeople(document, names) };
  const { told, missed, none } = beforeRoles(text);
  for (const { label, tells } of WITNESSES)
    for (let k = 0; k < names.length; k++) {
      const words = tells(text, k)?.toLowerCase();
      if (words !== undefined && !told.has(words)) told.set(words, label);
    }
  if (told.size === 0 && none.size === 0) return names;
  return inOrder(
    names.filter((name) => !none.has(name)).map((name) => labelled(text, name, told)),
    missed,
  );
}

/** What all names say of one. */
function labelled({ document, people }: Text, name: TaggedName, told: ReadonlyMap<string, NameLabel>): TaggedName {
  const { first, last, label } = name;
  const words = wordsBetween(document, first, last);
  const other = told.get(words.toLowerCase());
  if (other === undefined || other === label || label === 'DATE' || label === 'MONEY') return name;
  if (label === 'ORG' && !isPlaceOfDateline(document, name)) return name;
  if (label === 'MISC' && other === 'LOC') return name;
  if (first === last && label === 'PERSON' && people.has(words)) return name;
  if (other === 'ORG' && label === 'LOC' && isPlacedIn(document, first)) return name;
  return { ...name, label: other };
}

/** "in [Velden]", but not "shares in [Velden]". */
const isPlacedIn = (document: Document, first: number): boolean =>
  PLACING_BEFORE_NAMES.test(lowerForm(document, first - 1)) && !HOLDINGS.test(lowerForm(document, first - 2));

/** The words of the names of people who have more than one, or a title: "Karl [Brandt]", "Mr [Brandt]". */
function wordsOfPeople(document: Document, names: readonly TaggedName[]): ReadonlySet<string> {
  const people = new Set<string>();
  for (const { first, last, label } of names)
    if (label === 'PERSON' && (last > first ? !hasTrade(document, last) : isTitled(document, first)))
      for (let i = first; i <= last; i++) people.add(wordForm(document, i));
  return people;
}

const hasTrade = (document: Document, last: number): boolean => TRADES.has(lowerForm(document, last));
const isTitled = (document: Document, first: number): boolean =>
  TITLES.has(lowerForm(document, first - 1).replace('.', ''));

/** What is before the roles of people. */
interface BeforeRoles {
  /** Labels by the words of names, in small letters. */
  readonly told: Map<string, NameLabel>;
  /** Names that the tagger has missed. */
  readonly missed: TaggedName[];
  /** Names of the tagger that are none. */
  readonly none: Set<TaggedName>;
}

/** What the names of people with a role before them tell of the names before the role: "[Rovers] manager Keith Dolan". */
function beforeRoles({ document, names }: Text): BeforeRoles {
  const found: BeforeRoles = { told: new Map(), missed: [], none: new Set() };
  let within: Uint8Array | undefined;
  const isWithin = (i: number): boolean => (within ??= formsWithin(document))[document.tokens.form[i]!] === 1;
  for (let k = 0; k < names.length; k++) {
    if (names[k]!.label === 'PERSON') noteBefore({ document, names, isWithin }, found, k);
  }
  return found;
}

function noteBefore(
  { document, names, isWithin }: Pick<Text, 'document' | 'names'> & { readonly isWithin: (i: number) => boolean },
  { told, missed, none }: BeforeRoles,
  k: number,
): void {
  const person = names[k]!;
  const role = wordForm(document, person.first - 1);
  const label = labelBefore(role);
  if (label === undefined || !isTogether(document, person.first - 1, person.first)) return;
  const last = person.first - 2;
  const before = k > 0 && names[k - 1]!.last === last ? names[k - 1]! : undefined;
  const first = before?.first ?? firstOfName(document, last);
  if (first > last || !isTogether(document, last, last + 1)) return;
  if (first === last || before === undefined)
    if (!isLikelyName(document, first, last, isWithin)) {
      if (before !== undefined) none.add(before); // "[Club] captain Dean Hobbs"
      return;
    }
  if (before?.label === 'NORP' && /(?:an|ish|ese|ic|i)$/.test(lowerForm(document, last))) return;
  const words = wordsBetween(document, first, last);
  if (isKnownPlace(words.toLowerCase())) return;
  told.set(words.toLowerCase(), label);
  if (before === undefined && !(k > 0 && names[k - 1]!.last >= first))
    missed.push({ first, last, label, confidence: 0.7 });
}

function labelBefore(role: string): NameLabel | undefined {
  if (CLUB_ROLES.has(role) || BODY_ROLES.has(role)) return 'ORG';
  return PLACE_ROLES.has(role) ? 'LOC' : undefined;
}

/** The first of the words with a capital that end at a token; after it where there is none. */
function firstOfName(document: Document, last: number): number {
  const { sentence } = document.tokens;
  let first = last + 1;
  while (
    first > 0 &&
    last - first + 2 <= LONGEST &&
    /^\p{Lu}/u.test(wordForm(document, first - 1)) &&
    sentence[first - 1] === sentence[last] &&
    !TITLES.has(lowerForm(document, first - 1)) &&
    !(first <= last && !isTogether(document, first - 1, first))
  )
    first--;
  return first;
}

/** Whether words with capitals are a name: what opens a sentence has a capital anyhow ("Club captain Dean Hobbs", "The Rovers captain"). */
function isLikelyName(document: Document, first: number, last: number, isWithin: (i: number) => boolean): boolean {
  const { sentence } = document.tokens;
  if (genderOfGivenName(lowerForm(document, first)) > 0 && first < last) return false;
  for (let i = first; i <= last; i++) {
    const form = wordForm(document, i);
    if (form.length < 3 || (form === form.toUpperCase() && form.length > 5)) return false;
    const isOpening = i === 0 || sentence[i - 1] !== sentence[i] || /^["“‘'(:]$/.test(wordForm(document, i - 1));
    if (isOpening && isNoun(form.toLowerCase()) && !isWithin(i)) return false;
  }
  return true;
}

/** The forms that stand within sentences, where a capital is a name's. */
function formsWithin({ tokens: { form, sentence, count }, forms }: Document): Uint8Array {
  const within = new Uint8Array(forms.length);
  for (let i = 1; i < count; i++) if (sentence[i - 1] === sentence[i]) within[form[i]!] = 1;
  return within;
}

/** "[PORT ALDER] — It rained": where a report was written, if no newspaper is. */
function placeOfDateline({ document, names }: Text, k: number): string | undefined {
  const name = names[k]!;
  return isPlaceOfDateline(document, name) && (name.label !== 'ORG' || isPlaced(document, names, k))
    ? wordsBetween(document, name.first, name.last)
    : undefined;
}

function isPlaceOfDateline(
  { tokens, structure: { datelines }, forms }: Document,
  { first, last, label }: TaggedName,
): boolean {
  if (datelines.length === 0 || label === 'DATE' || last + 1 >= tokens.count) return false;
  return (
    datelines.some(({ start, end }) => start === tokens.start[first] && tokens.end[last]! <= end) &&
    /^[-,(–—]+$/.test(forms[tokens.form[last + 1]!]!)
  );
}

/** Whether what opens a report is a place elsewhere, too: "the council of [Port Alder]"; "TODAY TARN — It rained" is a newspaper. */
function isPlaced(document: Document, names: readonly TaggedName[], k: number): boolean {
  const words = wordsBetween(document, names[k]!.first, names[k]!.last).toLowerCase();
  return names.some(
    ({ first, last }, i) =>
      i !== k &&
      PLACING_BEFORE_NAMES.test(lowerForm(document, first - 1)) &&
      wordsBetween(document, first, last).toLowerCase() === words,
  );
}

/** "LONDON ([Nordic Wire]) - It rained": who reports, in the brackets of a dateline. */
function agency({ document, names }: Text, k: number): string | undefined {
  const { tokens, structure, forms } = document;
  const { first, last } = names[k]!;
  if (structure.datelines.length === 0 || first === 0 || last + 1 >= tokens.count) return undefined;
  const [start, end] = [tokens.start[first]!, tokens.end[last]!];
  const isAgency =
    forms[tokens.form[first - 1]!] === '(' &&
    forms[tokens.form[last + 1]!] === ')' &&
    structure.datelines.some((line) => line.start < start && end < line.end);
  return isAgency ? unlessKnown(document, names[k]!) : undefined;
}

/** What a name is made of, unless everybody knows it as a place. */
function unlessKnown(document: Document, { first, last }: TaggedName): string | undefined {
  const words = wordsBetween(document, first, last);
  return isKnownPlace(words.toLowerCase()) ? undefined : words;
}

/** "[Corvex Chemicals]", "[Tarn United]". */
function tradeByEnd({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (last === first || label === 'NORP') return undefined;
  return hasTrade(document, last) || CLUB_ENDS.has(lowerForm(document, last))
    ? unlessKnown(document, names[k]!)
    : undefined;
}

/** "[Tarn Blues] 1-2 [Velden]". */
function opponent({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const next = names[k + 1];
  const before = names[k - 1];
  const isOpponent =
    (next !== undefined && next.first === last + 2 && SCORE.test(wordForm(document, last + 1))) ||
    (before !== undefined && before.last === first - 2 && SCORE.test(wordForm(document, first - 1)));
  return isOpponent ? unlessKnown(document, names[k]!) : undefined;
}

/** "[Lumen] fell" where there is a "Lumen Group", and no "Ada Lumen" and no place of that name. */
function firstHalf({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (last !== first + 1 || (label !== 'ORG' && !(label === 'PERSON' && hasTrade(document, last)))) return undefined;
  return FIRM_ENDS.has(lowerForm(document, last)) ? wordForm(document, first) : undefined;
}

/** "[Rovers] won" where there are "Tarn Rovers". */
function lastHalf({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  return last > first && hasTrade(document, last) ? wordForm(document, last) : undefined;
}

/** "[Ormdal]'s mayor", "[Velmark]'s new government". */
function placeByOwned({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (label !== 'PERSON' || first !== last || !/^['’]s$/.test(wordForm(document, last + 1))) return undefined;
  return OF_PLACES.has(lowerForm(document, last + 2)) || OF_PLACES.has(lowerForm(document, last + 3))
    ? wordForm(document, last)
    : undefined;
}

/** "[Tarn] froze" where "in Tarn" is a place. */
function singlePlace({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  return label === 'LOC' && first === last ? wordForm(document, first) : undefined;
}

const isTogether = ({ tokens }: Document, a: number, b: number): boolean =>
  a >= 0 && tokens.sentence[a] === tokens.sentence[b] && tokens.start[b]! - tokens.end[a]! === 1;

/** Both lists in text order. */
function inOrder(names: readonly TaggedName[], missed: readonly TaggedName[]): readonly TaggedName[] {
  return missed.length === 0 ? names : [...names, ...missed].sort((a, b) => a.first - b.first);
}

/** Whether a word, in small letters, is an ordinary one. */
const isNoun = (lower: string): boolean => isCommonWord(lower) || kindOfNoun(lower) > 0;
