import { PLACING_BEFORE_NAMES } from '../english/small-words.ts';
import { BODY_ROLES, CLUB_ENDS, CLUB_ROLES, FIRM_ENDS, PLACE_ROLES } from '../english/followings.ts';
import { isCommonWord } from '../english/common-words.ts';
import { TITLES } from '../english/titles.ts';
import type { Document } from '../language/document.ts';
import { genderOfGivenName } from '../english/given-names.ts';
import { kindOfNoun } from '../english/nouns.ts';
import type { NameLabel } from './name-labels.ts';
import { lowerForm, wordForm, wordsBetween } from './name-words.ts';
import { isKnownPlace } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';

/*
 * Names by who follows them: in "Rovers manager Keith Dolan" Rovers is a club, in "Velden mayor Carla Rossi" Velden a place, whatever the tagger makes of a word that it has never seen. A club
 * bears its name throughout the text but where a place is meant ("in Velden"); two names with a score between them are clubs: "Tarn Rovers 1-2 Velden United".
 */

/** Longest name that the tagger may have missed, in tokens. */
const LONGEST = 3;
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;

/** The same names, with those before roles labelled, and those that the tagger has missed. */
export function withFollowings(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const told = new Map<string, NameLabel>();
  const missed: TaggedName[] = [];
  const places = new Set<string>();
  const none = new Set<TaggedName>();
  let within: Uint8Array | undefined;
  const isWithin = (i: number): boolean => (within ??= formsWithin(document))[document.tokens.form[i]!] === 1;
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    if (isPlaceOfDateline(document, name) && (name.label !== 'ORG' || isPlaced(document, names, k)))
      places.add(wordsBetween(document, name.first, name.last).toLowerCase());
    if (name.label === 'PERSON') noteBefore({ document, names, told, missed, none, isWithin }, k);
    const label = clubLabel(document, names, k);
    if (label !== undefined) told.set(wordsBetween(document, name.first, name.last), label);
  }
  for (const word of firmsByHalf(document, names)) told.set(word, 'ORG');
  if (told.size === 0 && none.size === 0 && places.size === 0) return names;
  const isPlace = ({ first, last }: TaggedName): boolean =>
    places.size > 0 && places.has(wordsBetween(document, first, last).toLowerCase());
  return inOrder(
    names
      .filter((name) => !none.has(name))
      .map((name) => (isPlace(name) ? { ...name, label: 'LOC' as const } : labelled(document, name, told))),
    missed,
  );
}

/** What is noted while the people are gone through. */
interface Notes {
  readonly document: Document;
  readonly names: readonly TaggedName[];
  /** Labels by the words of names. */
  readonly told: Map<string, NameLabel>;
  /** Names that the tagger has missed. */
  readonly missed: TaggedName[];
  /** Names of the tagger that are none. */
  readonly none: Set<TaggedName>;
  /** Whether the word of a token also stands within a sentence with the same capital. */
  readonly isWithin: (i: number) => boolean;
}

/** What the name of a person with a role before it tells of the name before the role: "[Rovers] manager Keith Dolan". */
function noteBefore({ document, names, told, missed, none, isWithin }: Notes, k: number): void {
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
  told.set(words, label);
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

/** Clubs by the end of their names, and by a score beside them; agencies. */
function clubLabel(document: Document, names: readonly TaggedName[], k: number): NameLabel | undefined {
  const { first, last, label } = names[k]!;
  if (label === 'ORG' || label === 'DATE' || label === 'MONEY') return undefined;
  const words = wordsBetween(document, first, last).toLowerCase();
  if (isKnownPlace(words)) return undefined;
  if (isAgency(document, first, last)) return 'ORG';
  if (last > first && CLUB_ENDS.has(lowerForm(document, last)) && label !== 'NORP') return 'ORG';
  const next = names[k + 1];
  const before = names[k - 1];
  const isOpponent =
    (next !== undefined && next.first === last + 2 && SCORE.test(wordForm(document, last + 1))) ||
    (before !== undefined && before.last === first - 2 && SCORE.test(wordForm(document, first - 1)));
  return isOpponent ? 'ORG' : undefined;
}

/** "[PORT ALDER] — It rained": where a report was written. */
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
function isAgency({ tokens, structure: { datelines }, forms }: Document, first: number, last: number): boolean {
  if (datelines.length === 0 || first === 0 || last + 1 >= tokens.count) return false;
  const [start, end] = [tokens.start[first]!, tokens.end[last]!];
  return (
    forms[tokens.form[first - 1]!] === '(' &&
    forms[tokens.form[last + 1]!] === ')' &&
    datelines.some((line) => line.start < start && end < line.end)
  );
}

/** "[Lumen] fell" where there is a "Lumen Group", and no "Ada Lumen". */
function firmsByHalf(document: Document, names: readonly TaggedName[]): ReadonlySet<string> {
  const firms = new Set<string>();
  for (const { first, last, label } of names)
    if (label === 'ORG' && last === first + 1 && FIRM_ENDS.has(lowerForm(document, last)))
      firms.add(wordForm(document, first));
  if (firms.size === 0) return firms;
  for (const { first, last, label } of names) {
    const isPerson =
      label === 'PERSON' && (last > first || TITLES.has(lowerForm(document, first - 1).replace('.', '')));
    if (isPerson || label === 'LOC') for (let i = first; i <= last; i++) firms.delete(wordForm(document, i));
  }
  return firms;
}

const isTogether = ({ tokens }: Document, a: number, b: number): boolean =>
  a >= 0 && tokens.sentence[a] === tokens.sentence[b] && tokens.start[b]! - tokens.end[a]! === 1;

function labelled(document: Document, name: TaggedName, told: ReadonlyMap<string, NameLabel>): TaggedName {
  const label = told.get(wordsBetween(document, name.first, name.last));
  if (label === undefined || label === name.label || name.label === 'ORG' || name.label === 'DATE') return name;
  if (label === 'ORG' && name.label === 'LOC' && PLACING_BEFORE_NAMES.test(lowerForm(document, name.first - 1)))
    return name;
  return { ...name, label };
}

/** Both lists in text order. */
function inOrder(names: readonly TaggedName[], missed: readonly TaggedName[]): readonly TaggedName[] {
  return missed.length === 0 ? names : [...names, ...missed].sort((a, b) => a.first - b.first);
}

/** Whether a word, in small letters, is an ordinary one. */
const isNoun = (lower: string): boolean => isCommonWord(lower) || kindOfNoun(lower) > 0;
