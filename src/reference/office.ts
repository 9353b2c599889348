import { TYING_OF } from '../english/verbs.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { isCommonWord } from '../english/common-words.ts';
import { COUNTRIES } from '../english/countries.ts';
import { HALVES_OF_PLACES, STATE_WORDS } from '../english/places.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { areOfOtherSorts } from '../english/sorts.ts';
import {
  areHeldApart,
  isEmptyBeforeOffice,
  isGoverning,
  isOfOpposition,
  officeAtEnd,
  SHORT_OFFICES,
  Standing,
  standingOf,
  takenIn,
  isOfDepartment,
  takesIn,
  isSameWithDepartment,
} from '../english/offices.ts';
import { peopleOf } from '../english/peoples.ts';
import type { Document } from '../language/document.ts';
import { bareForm, lowerForm, wordForm } from '../language/word-forms.ts';
import { Rel } from '../syntax/relations.ts';
import { Kind, type Draft } from './mention-draft.ts';
import { isOfInitials } from './name-matching.ts';
import { officeShortened, shortOfficesOf } from './short-offices.ts';
import type { TitleSpan } from './title-span.ts';

/*
 * What a text says somebody is ("the former foreign minister of Freeland"), taken apart so that two such phrases can be compared: the office by its one name, the words
 * that narrow it, how the person stands to it, and whose it is.
 */

export interface Office {
  readonly office: string;
  /** What else the phrase says of the office, in small letters: "foreign", "water". */
  readonly words: readonly string[];
  /** One of `Standing`. */
  readonly standing: number;
  /** Of which place, people or body, in small letters; '' if the phrase does not say. */
  readonly of: string;
  /** The cluster of that, -1 where nothing is named. */
  readonly body: number;
  /** Whether that stands behind "of" or a genitive, and so tells this holder from others. */
  readonly isOwned: boolean;
  /** Whether it is a body's rather than a place's: "the president of the Tarn Union", "of the miners' union". */
  readonly isOfBody: boolean;
}

/** Whose an office is. */
type Whose = Pick<Office, 'of' | 'body' | 'isOfBody'>;
const NOBODYS: Whose = { of: '', body: -1, isOfBody: false };

/** Longest phrase behind "of", in tokens. */
const LONGEST_OF = 7;
const { ADJ, NOUN, PROPN } = Tag;

/** The office that the phrase from `first` to `head` gives, with what follows it; `nameAt` tells the words of names. */
export function officeOf(
  document: Document,
  first: number,
  head: number,
  nameAt: ArrayLike<number>,
  names: readonly Draft[],
): Office {
  const owner = ownerBefore(document, first, nameAt, names);
  const read = readWords(document, { first, head, nameAt, names });
  const { words } = read;
  let { standing } = read;
  let whose = owner.of !== '' ? owner : read.whose;
  const behind = complementOf(document, first, head, nameAt, names);
  let { office, taken } = officeAtEnd([
    ...words,
    ...(behind === null || behind.words.length === 0 ? [] : ['of', ...behind.words]),
  ]);
  if (behind !== null && behind.words.length > 0 && taken > behind.words.length)
    words.splice(words.length - (taken - behind.words.length - 1));
  else {
    ({ office, taken } = officeAtEnd(words));
    words.splice(words.length - taken);
    if (behind !== null) {
      if (behind.whose.of === '') words.push(...behind.words);
      else whose = behind.whose;
    }
  }
  if (
    words.at(-1) === 'vice' ||
    (office === 'governor' && words.at(-1) === 'lieutenant') ||
    lowerForm(document, head).startsWith('vice-')
  )
    standing = Standing.second;
  return {
    office: office.replace(/^(?:vice|ex)-/, '').replace(/-elect$/, ''),
    words,
    standing: office.startsWith('ex-') ? Standing.former : office.endsWith('-elect') ? Standing.elect : standing,
    ...whose,
    isOwned: owner.of !== '' || (behind !== null && behind.whose.of !== ''),
    isOfBody: owner.isOfBody || (behind !== null && (behind.whose.isOfBody || behind.words.some(isGroup))),
  };
}

const isGroup = (word: string): boolean => kindOfNoun(word) === Noun.group;

/** The words of a phrase that say which office it is, how it is held, and of which place or body. */
function readWords(
  document: Document,
  {
    first,
    head,
    nameAt,
    names,
  }: {
    readonly first: number;
    readonly head: number;
    readonly nameAt: ArrayLike<number>;
    readonly names: readonly Draft[];
  },
): { words: string[]; standing: number; whose: Whose } {
  const words: string[] = [];
  const short = shortOfficesOf(document);
  const shortened = officeShortened(document, head);
  let standing: number = Standing.holder;
  let whose = NOBODYS;
  for (let i = first; i <= head; i++) {
    const word = bareForm(document, i);
    if (word === '-' || word === "'s" || word === '’s') continue;
    const name = names[nameAt[i]!];
    if (name !== undefined) {
      if (name.kind !== Kind.person && name.kind !== Kind.other && whose.of === '') whose = whoseIs(document, name);
      continue;
    }
    const own = standingOf(word);
    if (own !== Standing.holder && (i < head || own === Standing.elect)) standing = own;
    else if (i === head || !isEmptyBeforeOffice(word))
      words.push(...(short.get(wordForm(document, i))?.words ?? (SHORT_OFFICES.get(word) ?? word).split(' ')));
  }
  return shortened === undefined
    ? { words, standing, whose }
    : { words: [...shortened.words], standing, whose: NOBODYS };
}

/** The office that a title before a name gives. */
export function officeOfTitle(
  document: Document,
  { first, head, ownerFirst, ownerLast, outer }: TitleSpan,
  name: Draft,
  nameAt: ArrayLike<number>,
  names: readonly Draft[],
): Office {
  const office = officeOf(document, first, head, nameAt, names);
  const behind = office.of !== '' ? null : complementOf(document, name.first, name.last, nameAt, names);
  const { of, body, isOfBody } =
    office.of !== ''
      ? office
      : ownerFirst >= 0
        ? whoseAt(document, ownerFirst, ownerLast, names[nameAt[ownerFirst]!])
        : (behind?.whose ?? NOBODYS);
  const standing =
    outer >= 0 && office.standing === Standing.holder ? standingOf(bareForm(document, outer)) : office.standing;
  return { ...office, of, body, standing, isOwned: of !== '', isOfBody: isOfBody || office.isOfBody };
}

/** What a form of address says of whom it stands before: "Dr. Ode" is a doctor. */
export function officeOfAddress(document: Document, { first }: Draft): Office | null {
  const word = bareForm(document, first - 1);
  return word !== 'dr' && word !== 'prof'
    ? null
    : { office: SHORT_OFFICES.get(word)!, words: [], standing: Standing.holder, ...NOBODYS, isOwned: false };
}

/** "Freeland's [president]": the name before the genitive; "the union's [president]" is a body's. */
function ownerBefore(document: Document, first: number, nameAt: ArrayLike<number>, names: readonly Draft[]): Whose {
  if (first < 2 || !/^['’]s?$/.test(wordForm(document, first - 1))) return NOBODYS;
  const name = names[nameAt[first - 2]!];
  if (name === undefined && isGroup(lowerForm(document, first - 2))) return { ...NOBODYS, isOfBody: true };
  return name === undefined || name.kind === Kind.person ? NOBODYS : whoseIs(document, name);
}

/** "of water", "of the Republic of Freeland", "for Lowmark": words, or the name. */
function complementOf(
  document: Document,
  first: number,
  head: number,
  nameAt: ArrayLike<number>,
  names: readonly Draft[],
): { words: string[]; whose: Whose } | null {
  const { tokens } = document;
  const preposition =
    head + 1 < tokens.count && tokens.sentence[head + 1] === tokens.sentence[head] ? bareForm(document, head + 1) : '';
  if (
    (preposition !== 'of' && preposition !== 'for' && preposition !== 'at') ||
    !hangsFrom(document, head + 1, first, head) ||
    (preposition === 'of' && isAccused(document, head))
  )
    return null;
  const words: string[] = [];
  for (
    let i = head + 2;
    i < tokens.count && i < head + 2 + LONGEST_OF && tokens.sentence[i] === tokens.sentence[head];
    i++
  ) {
    const name = names[nameAt[i]!];
    if (name !== undefined) {
      if (name.kind === Kind.person) break;
      return { words, whose: whoseIs(document, name) };
    }
    const word = bareForm(document, i);
    const p = tokens.pos[i]!;
    if (/^(?:the|of|and|['’]s?)$/.test(word)) continue;
    if (p !== ADJ && p !== NOUN && p !== PROPN) break;
    words.push(word);
  }
  return words.length === 0 ? null : { words, whose: NOBODYS };
}

function isAccused({ tokens: { head, relation, lemma }, lemmas }: Document, noun: number): boolean {
  return relation[noun] === Rel.obj && head[noun]! >= 0 && TYING_OF.has(lemmas[lemma[head[noun]!]!]!);
}

/** Whether a token hangs from a phrase, over what comes behind it: not so "of fraud" in "accused the director of fraud". */
function hangsFrom({ tokens: { head } }: Document, token: number, first: number, last: number): boolean {
  let at = token;
  for (let steps = 0; steps < 6 && (at > last || steps === 0); steps++) at = head[at]!;
  return at >= first && at <= last;
}

const whoseIs = (document: Document, name: Draft): Whose => whoseAt(document, name.first, name.last, name);

const whoseAt = (document: Document, first: number, last: number, name: Draft | undefined): Whose => ({
  of: textOfTokens(document, first, last),
  body: name?.cluster ?? -1,
  isOfBody: name?.kind === Kind.group,
});

function textOfTokens({ text, tokens }: Document, first: number, last: number): string {
  return text
    .slice(tokens.start[first], Math.min(tokens.end[last]!, tokens.start[first]! + 80))
    .toLowerCase()
    .replace(/^the /, '');
}

/** How well a phrase fits an office that somebody is known by: `none`, the very office, or one that a wider word takes in. */
export const Fit = { none: 0, wider: 1, same: 2 } as const;

/** Whether "the minister" can be who was called "the foreign minister of Freeland". */
export function fitOf(phrase: Office, known: Office): number {
  const isSecond =
    phrase.office === 'deputy' && known.standing === Standing.second && phrase.standing === Standing.holder;
  if (!isSecond && phrase.standing !== known.standing) return Fit.none;
  if (!isOfSame(phrase, known)) return Fit.none;
  const isSame =
    phrase.office === known.office ||
    isSecond ||
    (phrase.words.length > 0 && isSameWithDepartment(phrase.office, known.office));
  if (!isSame && !(takesIn(phrase.office, known.office) && isOfDepartment(known.office, known.words))) return Fit.none;
  if (!isSame && known.words.includes(phrase.office)) return Fit.none;
  for (const word of phrase.words) if (!known.words.includes(word) && !known.of.includes(word)) return Fit.none;
  return isSame ? Fit.same : Fit.wider;
}

/** Whether nobody is both: "the prime minister" is no reporter, "the governor" no mayor, whatever else is told of them. */
export function areApart(phrase: Office, known: Office): boolean {
  if (phrase.standing === Standing.former || known.standing === Standing.former) return false;
  if (isAgainst(phrase, known) || isAgainst(known, phrase)) return true;
  if (isElsewhere(phrase, known) || isOfStateAlone(phrase, known)) return true;
  if (phrase.office === known.office || takesIn(phrase.office, known.office) || takesIn(known.office, phrase.office))
    return false;
  return areHeldApart(phrase.office, known.office) || areOfOtherSorts(nounOf(phrase), nounOf(known));
}

/** "The president of Norland" and the president of Freeland. */
const isElsewhere = (phrase: Office, known: Office): boolean =>
  phrase.of !== '' &&
  known.of !== '' &&
  (phrase.office === known.office || phrase.office === 'leader') &&
  !isOfSame(phrase, known);

/** "The president of the Tarn Union" and President Ada Ode, who is a country's. */
const isOfStateAlone = (phrase: Office, known: Office): boolean =>
  phrase.isOfBody &&
  phrase.office === known.office &&
  known.office === 'president' &&
  known.of === '' &&
  known.words.length === 0;

/** "The finance minister" and "the opposition leader". */
const isAgainst = (one: Office, other: Office): boolean => isOfOpposition(one.words) && isGoverning(other.office);

/** The noun of an office: "[secretary] of state", "chief [executive]". */
const nounOf = ({ office }: Office): string => office.split(' of ', 1)[0]!.split(' ').at(-1)!;

/** Whose office: a place or body that is named must be the one that is known; a people's name may be the first that is said of it. */
function isOfSame(phrase: Office, known: Office): boolean {
  if (phrase.of === '' && phrase.body < 0) return true;
  if (known.of === '') return !phrase.isOwned;
  if (phrase.body >= 0 && phrase.body === known.body) return true;
  if (phrase.of === '') return false;
  return phrase.of === known.of || isSamePlace(phrase.of, known.of) || isOfInitials(phrase.of, known.of.split(' ', 12));
}

/** "Freeland", "Freelandic": a word of each begins alike, or is known for the other; not "South Freeland" and "South Norland", nor two republics. */
function isSamePlace(phrase: string, known: string): boolean {
  if (peopleOf(phrase) === peopleOf(known)) return true;
  const half = halfOf(phrase);
  if (half !== '' && half !== halfOf(known)) return false;
  const own = tellingWords(phrase);
  const others = tellingWords(known);
  if (own.length === 0 && others.length === 0) {
    const words = known.split(' ', LONGEST_OF);
    return phrase.split(' ', LONGEST_OF).every((word) => words.includes(word));
  }
  return own.some((x) => others.some((y) => areAlike(x, y)));
}

function areAlike(x: string, y: string): boolean {
  const [p, q] = [peopleOf(x), peopleOf(y)];
  return p === q || (p === x && q === y && x.length > 3 && y.length > 3 && x.slice(0, 4) === y.slice(0, 4));
}

/** "[South] Freeland", "[northern] Norland"; '' for the whole. */
const halfOf = (place: string): string =>
  place
    .split(' ', LONGEST_OF)
    .find((word) => HALVES_OF_PLACES.has(word))
    ?.replace(/ern$/, '') ?? '';

/** The words of a name that other names have not: no "republic", no "south". */
const tellingWords = (place: string): string[] =>
  place
    .split(' ', LONGEST_OF)
    .filter(
      (word) =>
        word.length > 2 &&
        !HALVES_OF_PLACES.has(word) &&
        !STATE_WORDS.has(word) &&
        (!isCommonWord(word) || COUNTRIES.has(word) || peopleOf(word) !== word),
    );

/** Who holds which office, as the text tells: beforehand, by a title or an apposition of a name, and in the course of reading. */
export interface Holders {
  /** Notes an office; `told` ones come first, each list in text order. */
  note(cluster: number, office: Office, at: number, told: boolean): void;
  /** Those who may be meant by a phrase at a token: known before it, and told of after it. */
  find(phrase: Office, at: number): { readonly before: readonly Holder[]; readonly behind: readonly Holder[] };
  /** Those around a token whose office ends in the same word, whatever else it is: "foreign minister", "former minister". */
  alike(phrase: Office, at: number): readonly Holder[];
  /** What the text tells beforehand that somebody is. */
  heldBy(cluster: number): readonly Office[];
}

export interface Holder {
  readonly cluster: number;
  readonly office: Office;
  readonly at: number;
}

/** How many of one office are compared, back and ahead. */
const BACK = 24;
const AHEAD = 6;
/** How many offices of one are kept. */
const MOST_HELD = 8;

export function createHolders(): Holders {
  const told = new Map<string, Holder[]>();
  const met = new Map<string, Holder[]>();
  const byLastWord = new Map<string, Holder[]>();
  const byCluster = new Map<number, Office[]>();
  const enter = (map: Map<string, Holder[]>, key: string, holder: Holder): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [holder]);
    else list.push(holder);
  };
  return {
    note(cluster, office, at, isTold) {
      const map = isTold ? told : met;
      if (isTold) byCluster.set(cluster, [...(byCluster.get(cluster) ?? []).slice(0, MOST_HELD), office]);
      enter(map, office.office, { cluster, office, at });
      enter(byLastWord, lastWordOf(office), { cluster, office, at });
      if (office.standing === Standing.second && office.office !== 'deputy')
        enter(map, 'deputy', { cluster, office, at });
    },
    find(phrase, at) {
      const before: Holder[] = [];
      const behind: Holder[] = [];
      for (const key of [phrase.office, ...takenIn(phrase.office)]) {
        for (const list of [told.get(key), met.get(key)]) {
          if (list === undefined) continue;
          const place = placeIn(list, at);
          for (let k = Math.max(0, place - BACK); k < place; k++) before.push(list[k]!);
          for (let k = place; k < Math.min(list.length, place + AHEAD); k++) behind.push(list[k]!);
        }
      }
      return { before, behind };
    },
    alike(phrase, at) {
      const list = byLastWord.get(lastWordOf(phrase)) ?? [];
      const place = placeIn(list, at);
      return list.slice(Math.max(0, place - BACK), place + AHEAD);
    },
    heldBy: (cluster) => byCluster.get(cluster) ?? [],
  };
}

const lastWordOf = ({ office }: Office): string => office.slice(office.lastIndexOf(' ') + 1);

/** How many come before a token. */
function placeIn(list: readonly Holder[], at: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
