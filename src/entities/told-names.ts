import { LIVING_IN } from '../english/places.ts';
import { HOUSED_BODIES } from '../english/bodies.ts';
import { BODY_ROLES, CLUB_ENDS, CLUB_ROLES, CLUB_STARTS, FIRM_ENDS, PLACE_ROLES } from '../english/followings.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { isCommonWord } from '../english/common-words.ts';
import { PLACING_BEFORE_NAMES } from '../english/small-words.ts';
import { ALSO_EVENTS } from '../english/works.ts';
import { PAPERS, PAPERS_AMONG_OTHERS, STORMS, VESSELS } from '../english/named-things.ts';
import { PEOPLE_NOUNS } from '../english/peoples.ts';
import { KIN_NOUNS } from '../english/parts.ts';
import { ADDRESS, NOBLES, TITLES } from '../english/titles.ts';
import { TRADES } from '../english/trades.ts';
import type { Document } from '../language/document.ts';
import { COUNTRIES } from '../english/countries.ts';
import { genderOfGivenName, isGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { BODIES_LIKE_SURNAMES, BODY_ENDS, SERVICES_OF_PLACES, HELD_IN_FIRMS } from '../english/firms.ts';
import type { NameLabel } from './name-labels.ts';
import { isCapitalisedAt, lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import { isCapitalised, isUpper } from '../text/letters.ts';
import { isKnownPlace } from './place-kinds.ts';
import { isSeatOfParty } from './seats.ts';
import type { TaggedName } from './tagger.ts';
import { firmWitnesses } from './told-firms.ts';
import { ALL, DOUBTFUL, isNameOfPerson, isSaying, PEOPLE, witness, type Text, type Witness } from './witnesses.ts';

/*
 * Names by what one occurrence tells of all of them: in "Rovers manager Keith Dolan" Rovers is a club, in "Velden mayor Carla Rossi" and "Velden's mayor" Velden a place, "Corvex Chemicals" is a firm and
 * "Corvex" with it, whatever the tagger makes of words that it has never seen. Each row is a witness; what it says holds for the same words throughout the text, but where a place is
 * meant ("in Velden") or somebody bears the name ("Karl Brandt").
 */

let knownWitnesses: readonly Witness[] | undefined;
/** Made when names are first asked for: who only repairs has no use for them. */
const witnesses = (): readonly Witness[] => (knownWitnesses ??= createWitnesses());

/** The first row that tells of words is believed; `withTold` reads who stands before a role first, as in "Rovers manager Keith Dolan". */
const createWitnesses = (): readonly Witness[] => [
  witness('LOC', ALL, placeOfDateline, '[PORT ALDER] — It rained', '[TODAY TARN] — It rained'),
  witness('LOC', ALL, seatOfParty, 'Ada Ode (D-[Rio Tarn])', 'Ada Ode ([Rio Tarn])'),
  witness('MISC', ALL, storm, '[Storm Ada] hit Tarn', '[Ada Storm] hit Tarn'),
  witness('NORP', ALL, memberOfPeople, 'the [Dane] said', '[Dane] said'),
  witness('ORG', DOUBTFUL, tradeByEnd, '[Corvex Chemicals] fell', '[Ada Corvex] fell'),
  witness('ORG', ['PERSON', 'LOC'], bodyByEnd, '[Tarn Hospital] said', '[Tarn] said'),
  witness('ORG', ['MISC'], groupByEnd, 'the [Tarn Freedom Front] said', 'the [Tarn Cup] said'),
  witness('ORG', DOUBTFUL, firstHalf, '[Lumen] fell, of Lumen Group', '[Lumen] fell, of Ada Lumen'),
  witness('ORG', PEOPLE, firstOfWords, '[Lumen] fell, of Lumen Animal Health', '[Dana] fell, of Dana Animal Health'),
  witness('ORG', PEOPLE, bodyByStart, '[Museum Tarn] said', '[Ada Museum] said'),
  witness('ORG', ['PERSON', 'LOC'], clubByStart, '[Sporting Tarn] won', '[Ada Sporting] won'),
  witness('ORG', ['LOC'], collegeOfPlace, "[King's College Tarn] said", '[College Park] froze'),
  witness('PERSON', ['LOC', 'ORG', 'MISC'], nobleOfPlace, 'the [Duke of Tarn] said', 'the [Duke of Tarn Hospital]'),
  witness('PERSON', ['ORG', 'LOC'], personByPart, '[Dana Odeya Lumik], later Odeya', '[Lumik Cell], later Lumik'),
  witness('PERSON', ['LOC'], surnameOfSpeaker, '[Odeya] said, as Dana Odeya', '[Odeya] froze, as Dana Odeya'),
  witness('PERSON', ['ORG'], personByInitials, '[PJ Power] said', '[BP Power] said'),
  witness(
    'PERSON',
    ['ORG', 'LOC', 'FAC', 'MISC'],
    personByKin,
    'Her daughter, [Morwenna], agrees',
    'Her home, [Morwenna], burned',
  ),
  witness('ORG', DOUBTFUL, lastHalf, '[Rovers] won, of Tarn Rovers', '[Town] won, of Tarn Town'),
  witness('ORG', ['LOC'], teamByVerb, '[Velden] have won, of the town', '[Velden] has voted'),
  ...firmWitnesses(),
  witness('PRODUCT', DOUBTFUL, vessel, 'the [Ada Ode] sank, as the ferry did', 'the [Ada Ode] affair'),
  witness('NORP', DOUBTFUL, ofPlace, 'the [Ostravan] army, of Ostrava', 'the [Milan] derby'),
  witness('LOC', PEOPLE, country, '[Norland] has voted', '[Jordan] said'),
  witness('LOC', PEOPLE, placeByBirth, 'born in [Rio Tarn]', 'confidence in [Ada Ode]'),
  witness('ORG', PEOPLE, singleBody, '[Ode] said, as shares of Ode did', '[Ode] said, as Ada Ode'),
  witness('LOC', PEOPLE, singlePlace, '[Tarn] froze, as it stood in Tarn', '[Ode] froze'),
];

/** Longest name that the tagger may have missed, in tokens. */
const LONGEST = 3;

/** The same names, labelled as one of their occurrences tells, and those before roles that the tagger has missed. */
export function withTold(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  let isOfShips: boolean | undefined;
  const text: Text = {
    document,
    names,
    people: wordsOfPeople(document, names),
    isOfShips: () => (isOfShips ??= document.forms.some((form) => VESSELS.has(form))),
  };
  const { roles, missed, none } = beforeRoles(text);
  missed.push(...missedOfDatelines(text), ...missedPapers(text));
  const told: Told = new Map();
  for (const [words, label] of roles) note(told, words, label, label === 'LOC' ? PEOPLE : [...DOUBTFUL, 'NORP']);
  for (const { label, over, tells } of witnesses())
    for (let k = 0; k < names.length; k++) {
      const words = tells(text, k);
      if (words !== undefined) note(told, words, label, over);
    }
  if (told.size === 0 && none.size === 0 && missed.length === 0) return names;
  return inOrder(
    names.filter((name) => !none.has(name)).map((name) => labelled(text, name, told)),
    missed,
  );
}

/** What names bear that the tagger gives a label, by that label and their words in small letters. */
type Told = Map<string, NameLabel>;

function note(told: Told, words: string, label: NameLabel, over: readonly NameLabel[]): void {
  for (const wrong of over) {
    const key = `${wrong} ${words.toLowerCase()}`;
    if (!told.has(key)) told.set(key, label);
  }
}

/** What all names say of one. */
function labelled({ document, people }: Text, name: TaggedName, told: Told): TaggedName {
  const { first, last, label } = name;
  const words = wordsBetween(document, first, last);
  const other = told.get(`${label} ${words.toLowerCase()}`);
  if (other === undefined || other === label) return name;
  if (first === last && label === 'PERSON' && people.has(words)) return name;
  if (label === 'LOC' && (first === last || other === 'PERSON') && isPlacedIn(document, first)) return name;
  return { ...name, label: other };
}

/** "in [Velden]", but not "shares in [Velden]". */
const isPlacedIn = (document: Document, first: number): boolean =>
  PLACING_BEFORE_NAMES.test(lowerForm(document, first - 1)) && !HELD_IN_FIRMS.has(lowerForm(document, first - 2));

/** The words of the names of people who have more than one, or a title: "Karl [Brandt]", "Mr [Brandt]". */
function wordsOfPeople(document: Document, names: readonly TaggedName[]): ReadonlySet<string> {
  const people = new Set<string>();
  for (const { first, last, label } of names)
    if (label === 'PERSON' && (last > first ? !isBodyEnd(document, last) : isTitled(document, first)))
      for (let i = first; i <= last; i++) people.add(wordForm(document, i));
  return people;
}

/** Whether a word ends the names of bodies, and none of people. */
const isBodyEnd = (document: Document, last: number): boolean => {
  const end = lowerForm(document, last);
  const isBody = BODY_ENDS.has(end) && !BODIES_LIKE_SURNAMES.has(end);
  return isBody || CLUB_ENDS.has(end) || hasTrade(document, last) || hasService(document, last);
};

const hasTrade = (document: Document, last: number): boolean => TRADES.has(lowerForm(document, last));
const isTitled = (document: Document, first: number): boolean => {
  const before = lowerForm(document, first - 1).replace('.', '');
  return TITLES.has(before) || ADDRESS.has(before);
};

/** What is before the roles of people. */
interface BeforeRoles {
  /** Labels by the words of names. */
  readonly roles: Map<string, NameLabel>;
  /** Names that the tagger has missed. */
  readonly missed: TaggedName[];
  /** Names of the tagger that are none. */
  readonly none: Set<TaggedName>;
}

/** What the names of people with a role before them tell of the names before the role: "[Rovers] manager Keith Dolan". */
function beforeRoles({ document, names }: Text): BeforeRoles {
  const found: BeforeRoles = { roles: new Map(), missed: [], none: new Set() };
  let within: Uint8Array | undefined;
  const isWithin = (i: number): boolean => (within ??= formsWithin(document))[document.tokens.form[i]!] === 1;
  for (let k = 0; k < names.length; k++) {
    if (names[k]!.label === 'PERSON') noteBefore({ document, names, isWithin }, found, k);
  }
  return found;
}

function noteBefore(
  { document, names, isWithin }: Pick<Text, 'document' | 'names'> & { readonly isWithin: (i: number) => boolean },
  { roles, missed, none }: BeforeRoles,
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
      if (before !== undefined && !isAcronym(wordForm(document, first))) none.add(before); // "[Club] captain Dean Hobbs"
      return;
    }
  if (before?.label === 'NORP' && /(?:an|ish|ese|ic|i)$/.test(lowerForm(document, last))) return;
  const words = wordsBetween(document, first, last);
  if (isKnownPlace(words.toLowerCase())) return;
  roles.set(words, label);
  if (before === undefined && !(k > 0 && names[k - 1]!.last >= first))
    missed.push({ first, last, label, confidence: 0.7 });
}

/** "[UN] chief Ada Ode". */
const isAcronym = (form: string): boolean => /^\p{Lu}{2,5}$/u.test(form);

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
    isUpper(wordForm(document, first - 1)) &&
    sentence[first - 1] === sentence[last] &&
    !TITLES.has(lowerForm(document, first - 1)) &&
    !(first <= last && !isTogether(document, first - 1, first))
  )
    first--;
  // "[Bureau of] Harbours spokesman Ada Ode"
  const isOfBureau =
    first <= last && lowerForm(document, first - 1) === 'of' && BODY_ENDS.has(lowerForm(document, first - 2));
  return isOfBureau && isUpper(wordForm(document, first - 2)) ? first - 2 : first;
}

/** Whether words with capitals are a name: what opens a sentence has a capital anyhow ("Club captain Dean Hobbs", "The Rovers captain"). */
function isLikelyName(document: Document, first: number, last: number, isWithin: (i: number) => boolean): boolean {
  const { sentence } = document.tokens;
  if (genderOfGivenName(lowerForm(document, first)) > 0 && first < last) return false;
  for (let i = first; i <= last; i++) {
    const form = wordForm(document, i);
    if (form === 'of') continue;
    if (form.length < 3 || (form === form.toUpperCase() && form.length > 5)) return false;
    const isOpening = i === 0 || sentence[i - 1] !== sentence[i] || /^["“‘'(:]$/.test(wordForm(document, i - 1));
    if (isOpening && wordForm(document, i + 1) !== 'of' && isNoun(form.toLowerCase()) && !isWithin(i)) return false;
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

/** "Ada Ode (D-[Rio Tarn])". */
function seatOfParty({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  return isSeatOfParty(document, first) ? wordsBetween(document, first, last) : undefined;
}

/** "[Tarsk]: The talks begin on Friday": words that are no others and open a report, which the tagger has missed. */
function missedOfDatelines({ document, names }: Text): TaggedName[] {
  const { tokens, structure } = document;
  const found: TaggedName[] = [];
  let first = 0;
  let k = 0;
  for (const { start } of structure.datelines) {
    while (tokens.start[first]! < start) first++;
    while (k < names.length && names[k]!.last < first) k++;
    let last = first;
    while (last - first < LONGEST && !DATELINE_MARK.test(wordForm(document, last))) last++;
    const isFree = k >= names.length || names[k]!.first >= last;
    // "Ode: I will not go. I stay." is what somebody says
    const isTold = tokens.pos[last + 1] !== Tag.PRON;
    const isMarked = DATELINE_MARK.test(wordForm(document, last));
    if (isFree && isTold && isMarked && last > first && areNames(document, first, last))
      found.push({ first, last: last - 1, label: 'LOC', confidence: 0.7 });
  }
  return found;
}

/** "The [Post] said", where the Tarn Post is named: the last word of a newspaper, which the tagger has missed. */
function missedPapers({ document, names }: Text): TaggedName[] {
  const { tokens } = document;
  const ends = new Set(
    names
      .filter(({ first, last, label }) => label === 'ORG' && last > first && isPaperEnd(lowerForm(document, last)))
      .map(({ last }) => wordForm(document, last)),
  );
  if (ends.size === 0) return [];
  const taken = new Set(
    names.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  );
  const found: TaggedName[] = [];
  for (let i = 1; i < tokens.count; i++) {
    if (!ends.has(wordForm(document, i)) || taken.has(i) || lowerForm(document, i - 1) !== 'the') continue;
    if (!isCapitalisedAt(document, i + 1)) found.push({ first: i, last: i, label: 'ORG', confidence: 0.7 });
  }
  return found;
}

const isPaperEnd = (end: string): boolean => PAPERS.has(end) || PAPERS_AMONG_OTHERS.has(end);

const DATELINE_MARK = /^(?:[-,(–—]+|:)$/;

/** Whether all words from one to before another have a capital and are no ordinary ones. */
function areNames(document: Document, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!isCapitalised(wordForm(document, i)) || isNoun(lowerForm(document, i))) return false;
  return true;
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

/** What a name is made of, unless everybody knows it as a place. */
function unlessKnown(document: Document, { first, last }: TaggedName): string | undefined {
  const words = wordsBetween(document, first, last);
  return isKnownPlace(words.toLowerCase()) ? undefined : words;
}

/** "[Corvex Chemicals]", "[Tarn United]", "[Tarn Gazette]". */
function tradeByEnd({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (last === first || label === 'NORP') return undefined;
  const end = lowerForm(document, last);
  const isService = label === 'PERSON' && hasService(document, last);
  const isPaper = PAPERS.has(end) || (label === 'LOC' && PAPERS_AMONG_OTHERS.has(end));
  const isFund =
    end === 'capital' && !/^new$/i.test(wordForm(document, last - 1)) && !isNoun(lowerForm(document, last - 1)); // "Ode Capital"
  return hasTrade(document, last) || CLUB_ENDS.has(end) || isPaper || isFund || isService
    ? unlessKnown(document, names[k]!)
    : undefined;
}

/** "Kestrel [Rail]", and no "Ada [Power]". */
const hasService = (document: Document, last: number): boolean => {
  const end = lowerForm(document, last);
  return SERVICES_OF_PLACES.has(end) && !/^(?:power|gas|water)$/.test(end);
};

/** "[Tarn Hospital]", "[Ode Library]". */
function bodyByEnd({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  if (last === first || !BODY_ENDS.has(lowerForm(document, last)) || isNamedInFull(document, names[k]!))
    return undefined;
  return unlessKnown(document, names[k]!);
}

/** "the [Tarn Freedom Front]". */
function groupByEnd({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const end = lowerForm(document, last);
  const isGroup = last > first && (BODY_ENDS.has(end) || kindOfNoun(end) === Noun.group) && !ALSO_EVENTS.has(end);
  return isGroup ? wordsBetween(document, first, last) : undefined;
}

/** "Kate Bridge", "Ada Church": a given name and a word that may be a surname; not "Kent Hospital". */
const isNamedInFull = (document: Document, { first, last }: TaggedName): boolean =>
  last === first + 1 &&
  BODIES_LIKE_SURNAMES.has(lowerForm(document, last)) &&
  genderOfGivenName(lowerForm(document, first)) > 0;

/** "[Lumen] fell" where there is a "Lumen Group", and no "Ada Lumen" and no place of that name. */
function firstHalf({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (last !== first + 1) return undefined;
  const isService = hasService(document, last);
  if (label !== 'ORG' && !(label === 'PERSON' && (isService || hasTrade(document, last)))) return undefined;
  return isService || FIRM_ENDS.has(lowerForm(document, last)) ? wordForm(document, first) : undefined;
}

/** "[Lumen] fell" where there is a "Lumen Animal Health": a word that is no other before some that are. */
function firstOfWords({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  const lower = lowerForm(document, first);
  if (label !== 'ORG' || last === first || last - first > 3 || isNoun(lower) || genderOfGivenName(lower) > 0)
    return undefined;
  for (let i = first + 1; i <= last; i++) if (!isNoun(lowerForm(document, i))) return undefined;
  return wordForm(document, first);
}

/** "[Museum Tarn] said": begins with what no person is called. */
function bodyByStart({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const start = lowerForm(document, first);
  return last > first && (HOUSED_BODIES.has(start) || start === 'radio')
    ? wordsBetween(document, first, last)
    : undefined;
}

/** "[Sporting Tarn] won". */
function clubByStart({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  return last > first && CLUB_STARTS.has(lowerForm(document, first)) ? wordsBetween(document, first, last) : undefined;
}

/** "[King's College Tarn]": a noun for a body before the place where it is. */
function collegeOfPlace({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  return last > first + 1 && PLACED_BODIES.test(wordForm(document, last - 1))
    ? wordsBetween(document, first, last)
    : undefined;
}

const PLACED_BODIES = /^(?:College|University|School|Hospital)$/;

/** "the [Duke of Tarn]". */
function nobleOfPlace({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const isNoble =
    last === first + 2 && wordForm(document, first + 1) === 'of' && NOBLES.has(lowerForm(document, first));
  return isNoble ? wordsBetween(document, first, last) : undefined;
}

/** The tagger's confidence above which a word alone is likely somebody. */
const LIKELY = 0.7;

/** A name of words that are no others, one of which, but the first, stands for somebody elsewhere. */
function personByPart({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (!/^(?:ORG|LOC)$/.test(label) || last === first || last - first > 3) return undefined;
  const parts = new Set<string>();
  for (let i = first; i <= last; i++) {
    const form = wordForm(document, i);
    if (!isCapitalised(form) || isNoun(form.toLowerCase()) || isKnownPlace(form.toLowerCase())) return undefined;
    if (i > first) parts.add(form);
  }
  const isPart = (one: TaggedName): boolean =>
    one.first === one.last &&
    one.label === 'PERSON' &&
    one.confidence > LIKELY &&
    parts.has(wordForm(document, one.first));
  return !hasTrade(document, last) && namesAround(names, k).some(isPart)
    ? wordsBetween(document, first, last)
    : undefined;
}

/** "[Odeya] said", where somebody is called Dana Odeya and no place is known by the word. */
function surnameOfSpeaker({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const word = wordForm(document, first);
  const isVoice = isSaying(document, last + 1) || isSaying(document, first - 1);
  if (last > first || !isVoice || isKnownPlace(word.toLowerCase())) return undefined;
  const isBearer = (one: TaggedName): boolean =>
    one.label === 'PERSON' && one.last > one.first && wordForm(document, one.last) === word;
  return namesAround(names, k).some(isBearer) ? word : undefined;
}

/** "[PJ Power] said": two capitals with a J, which few bodies have and many given names, before what is no trade; "[PETRA Holm]", whose given name a heading's capitals hide. */
function personByInitials({ document, names }: Text, k: number): string | undefined {
  const { first, last, confidence } = names[k]!;
  const areInitials = /^\p{Lu}{2}$/u.test(wordForm(document, first));
  const isGiven = /^\p{Lu}{3,}$/u.test(wordForm(document, first)) && isGivenName(lowerForm(document, first));
  if (last !== first + 1 || !(areInitials || isGiven) || !isCapitalised(wordForm(document, last))) return undefined;
  if (FIRM_ENDS.has(lowerForm(document, last)) || BODY_ENDS.has(lowerForm(document, last))) return undefined;
  const isLikely = areInitials && confidence <= LIKELY && wordForm(document, first).includes('J');
  return isLikely || hasBearer(document, names, k) ? wordsBetween(document, first, last) : undefined;
}

/** "KL [Rahim]", later "Rahim": whether somebody has the last word of a name for his. */
function hasBearer(document: Document, names: readonly TaggedName[], k: number): boolean {
  const surname = document.tokens.form[names[k]!.last]!;
  for (let other = Math.max(0, k - NAMES_AROUND); other < names.length && other <= k + NAMES_AROUND; other++) {
    const { first, last, label } = names[other]!;
    if (label === 'PERSON' && first === last && document.tokens.form[first] === surname) return true;
  }
  return false;
}
/** How many names around one are asked who bears its last word. */
const NAMES_AROUND = 24;
const namesAround = (names: readonly TaggedName[], k: number): readonly TaggedName[] =>
  names.slice(Math.max(0, k - NAMES_AROUND), k + NAMES_AROUND + 1);

/** "her daughter, [Morwenna], agrees", "Ode's brother [Tarn]": whose kin one is. */
function personByKin({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const isApart = wordForm(document, first - 1) === ',';
  const noun = first - (isApart ? 2 : 1);
  if (!KIN_NOUNS.has(lowerForm(document, noun)) || (isApart && !/^[,.]$/.test(wordForm(document, last + 1))))
    return undefined;
  const isOwned = [noun - 1, noun - 2].some((i) => /^(?:his|her|their|my|our|['’]s)$/.test(lowerForm(document, i)));
  return isOwned ? unlessKnown(document, names[k]!) : undefined;
}

/** "[Rovers] won" where there are "Tarn Rovers". */
function lastHalf({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  return last > first && hasTrade(document, last) ? wordForm(document, last) : undefined;
}

/** "[Velden] have rejected it", "[Velden], who led": the team of a town, which is many; "Tarn and [Velden] are". */
function teamByVerb({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  const { sentence } = document.tokens;
  if (label !== 'LOC' || sentence[last + 1] !== sentence[last]) return undefined;
  const isFirst =
    first === 0 ||
    sentence[first - 1] !== sentence[first] ||
    /^(?:that|but|["“'‘])$/.test(wordForm(document, first - 1));
  const isMany = isFirst && /^(?:have|are|were)$/.test(wordForm(document, last + 1));
  const isWho = isFirst && wordForm(document, last + 1) === ',' && /^(?:who|whose)$/.test(wordForm(document, last + 2));
  return isMany || isWho ? unlessKnown(document, names[k]!) : undefined;
}

/** "[Storm Ada] hit Tarn". */
function storm({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  return last > first && STORMS.has(lowerForm(document, first)) ? wordsBetween(document, first, last) : undefined;
}

/** "the ferry [Ada Ode]", "the [Ada Ode] sank" in a text of ships. */
function vessel({ document, names, isOfShips }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  if (label !== 'PERSON' && label !== 'LOC' && label !== 'MISC') return undefined;
  const before = lowerForm(document, first - 1);
  const isBehind = VESSELS.has(before) && last > first && document.tokens.head[first - 1] !== first - 2;
  const isShip = label === 'PERSON' && before === 'the' && last > first && isOfShips();
  return isBehind || isShip ? wordsBetween(document, first, last) : undefined;
}

/** Countries, but those whose names people bear. */
function country({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const words = wordsBetween(document, first, last);
  return COUNTRIES.has(words.toLowerCase()) && genderOfGivenName(words.toLowerCase()) === 0 ? words : undefined;
}

/** "born in [Rio Tarn]", "who lives in [Velden]". */
function placeByBirth({ document, names, people }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const isIn = wordForm(document, first - 1) === 'in' && LIVING_IN.has(lowerForm(document, first - 2));
  const isOwner = /^['’]s$/.test(wordForm(document, last + 1)); // "lived in Ode's time"
  return isIn && !isOwner && !isNameOfPerson(document, names[k]!, people)
    ? wordsBetween(document, first, last)
    : undefined;
}

/** "the [Dane]", who bears no such name. */
function memberOfPeople({ document, names }: Text, k: number): string | undefined {
  const { first, last } = names[k]!;
  const isOne =
    first === last && lowerForm(document, first - 1) === 'the' && PEOPLE_NOUNS.has(lowerForm(document, first));
  return isOne ? wordForm(document, first) : undefined;
}

/** "the [Ostravan] army" where there is an Ostrava. */
function ofPlace({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  const word = wordForm(document, first);
  if (first !== last || (label !== 'LOC' && label !== 'PERSON') || !DEMONYM.test(word)) return undefined;
  const { pos } = document.tokens;
  if (pos[first + 1] !== Tag.NOUN && pos[first] !== Tag.ADJ) return undefined;
  const stem = word.replace(DEMONYM, '');
  return stem.length > 3 && names.some((place) => isPlaceOfStem(document, place, stem)) ? word : undefined;
}

const DEMONYM = /(?:[ai]?ans?|ese|ish)$/;
const isPlaceOfStem = (document: Document, { first, last, label }: TaggedName, stem: string): boolean => {
  const word = wordForm(document, first);
  return label === 'LOC' && first === last && word.startsWith(stem) && /^(?:[aeio]?|ia)$/.test(word.slice(stem.length));
};

/** "[Pennywise] said" where it is a body elsewhere. */
function singleBody({ document, names }: Text, k: number): string | undefined {
  const { first, last, label } = names[k]!;
  return label === 'ORG' && first === last ? wordForm(document, first) : undefined;
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
