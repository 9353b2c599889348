import { NAME_ALIASES } from '../english/peoples.ts';
import { KNOWN_HOW, SMALL_IN_NAMES } from '../english/small-words.ts';
import { LEGAL_ENDINGS, PARTS_OF_BODIES, WHOLE_FIRMS } from '../english/firms.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { givenTitles } from '../entities/given-titles.ts';
import type { EntityLabel } from '../entities/types.ts';
import { COUNTRIES } from '../english/countries.ts';
import { STATES } from '../english/places.ts';
import { genderOfGivenName, leaningOfGivenName } from '../english/given-names.ts';
import { kindOfNoun, Noun } from '../english/nouns.ts';
import { CLUB_ENDS, FIRM_ENDS } from '../english/followings.ts';
import { PAPERS, PAPERS_AMONG_OTHERS } from '../english/named-things.ts';
import { KIN_OF_KIN } from '../english/parts.ts';
import { TRADES } from '../english/trades.ts';
import { ADDRESS, FEMALE_ADDRESS, MALE_ADDRESS, SUFFIXES, TITLES } from '../english/titles.ts';
import { plainLetters } from '../text/letters.ts';
import { createCluster, Kind, type Cluster, type Draft } from './mention-draft.ts';

/*
 * Which names are of the same thing. First each different name becomes a cluster; then full names of one person are joined ("Gabriel García",
 * "Gabriel García Márquez"); then, in the order of the text, short ones go to the one full name they can be part of: the surname, else
 * the given name. Where two full names share a surname, the short one goes to the last of them that was named in full, if that was
 * not long ago, else it stays alone: no link rather than a wrong one. Organizations are joined by acronym ("the National Water
 * Authority (NWA)", later "the NWA"), by legal form ("Oda Ltd"), by the order of their words ("the Ministry of Water", "the Water Ministry").
 */

interface Name {
  readonly words: readonly string[];
  /** With the legal form that a firm's words are without: an acronym has its letter. */
  readonly whole: readonly string[];
  readonly key: string;
  readonly kind: number;
  readonly label: EntityLabel;
  /** A surname of two halves alone: "Brandt-Ode". */
  readonly isDouble: boolean;
  gender: number;
  /** Whether "Mr" or "Mrs" tells the gender. */
  isTold: boolean;
  cluster: number;
  readonly drafts: Draft[];
}

/** Groups name mentions; sets each one's `cluster` and gives the clusters back, without their mentions. */
export function clusterNames(document: Document, drafts: readonly Draft[]): Cluster[] {
  const { small } = hashesOf(document);
  const byKey = new Map<string, Name>();
  const all: Name[] = [];
  const given = givenTitles(
    document,
    drafts.filter(({ kind }) => kind === Kind.person),
  );
  for (const draft of drafts) {
    const { words, whole } = wordsOf(document, small, draft, given.has(draft.first));
    const kind = draft.kind;
    // "Mr Oda" and "Mrs Oda" are two; a surname alone tells no gender, even one that is a given name ("Kelly").
    const told = kind === Kind.person ? toldGender(document, draft) : 0;
    const isDouble = kind === Kind.person && words.length === 2 && isHyphened(document, draft);
    const isShort = words.length === 1;
    const key = `${kind === Kind.other || kind === Kind.people ? draft.label : kind} ${words.join(' ')}${(isShort || isDouble) && told > 0 ? ` ${told}` : ''}`;
    let name = byKey.get(key);
    if (!name) {
      name = {
        words,
        whole,
        key,
        kind,
        label: draft.label,
        isDouble,
        // The first half of a surname tells as little as a whole one.
        gender: kind === Kind.person && !isShort && !isDouble ? genderOf(words) : 0,
        isTold: false,
        cluster: -1,
        drafts: [],
      };
      byKey.set(key, name);
      all.push(name);
    }
    if (told !== 0) [name.gender, name.isTold] = [told, true];
    name.drafts.push(draft);
  }

  const names = joinMixedLabels(all);
  const groups = createGroups(names);
  joinAliases(document, names, groups);
  joinPersons(
    document,
    names.filter(({ kind }) => kind === Kind.person),
    groups,
  );
  joinGroups(
    names.filter(({ kind }) => kind === Kind.group),
    groups,
  );
  joinOthers(
    names.filter(({ kind }) => kind === Kind.other),
    groups,
  );
  joinPlaces(
    document,
    names.filter(({ kind }) => kind === Kind.place),
    groups,
  );
  joinAcronyms(document, names, groups);
  joinInBrackets(document, names, groups);

  const clusters: Cluster[] = [];
  const clusterOf = new Map<Name, number>();
  for (const name of names) {
    const root = groups.find(name);
    let cluster = clusterOf.get(root);
    if (cluster === undefined) {
      clusterOf.set(root, (cluster = clusters.length));
      const { kind, label, gender, words } = root;
      const leaning = kind === Kind.person ? leaningOf(words) : 0;
      clusters.push(createCluster({ kind, label, gender, plural: kind === Kind.people }, { named: true, leaning }));
    }
    const own = clusters[cluster]!;
    if (own.gender === 0) own.gender = name.gender;
    if (own.gender === 0 && name.kind === Kind.person && root === name) own.gender = genderOf(name.words);
    for (const draft of name.drafts) draft.cluster = cluster;
  }
  return clusters;
}

/** Lower case, without full stops, article, address, titles at the beginning and suffixes at the end; the singular of peoples. */
function wordsOf(
  { tokens }: Document,
  small: readonly string[],
  { first, last, kind, label }: Draft,
  isGiven: boolean,
): Pick<Name, 'words' | 'whole'> {
  const words: string[] = [];
  for (let i = first; i <= last && words.length < 12; i++) {
    const form = small[tokens.form[i]!]!.replaceAll('’', "'"); // "O’Kelly" is "O'Kelly"
    if (isMark(form) || form === "'s") continue;
    words.push(form.length > 40 ? form.slice(0, 40) : form.includes('.') ? form.replaceAll('.', '') : form);
  }
  if (words.length > 1 && words[0] === 'the') words.shift();
  const whole = [...words];
  if (!isGiven) trim(words, kind, label);
  const alias = words.length < 2 || ALIASED.has(words[0]!) ? NAME_ALIASES.get(words.join(' ')) : undefined;
  if (alias !== undefined) return { words: [alias], whole };
  // "UN Security Council" is the United Nations Security Council.
  const opening =
    kind === Kind.group && words.length > 1 && words[0]!.length < 4 ? NAME_ALIASES.get(words[0]!) : undefined;
  // "Fernandez" is "Fernández", "Organisation" "Organization"
  const plain = words.map((word) => plainLetters(word.endsWith('isation') ? `${word.slice(0, -7)}ization` : word));
  return { words: opening === undefined ? plain : [...opening.split(' '), ...plain.slice(1)], whole };
}

/** One sign that is neither letter, digit nor "&"; the marks around a nickname may be round. */
function isMark(form: string): boolean {
  if (form.length !== 1) return false;
  if (form === '“' || form === '”' || form === '‘') return true;
  const unit = form.charCodeAt(0);
  return unit < 0x80 && unit !== 0x26 && !(unit >= 0x61 && unit <= 0x7a) && !(unit >= 0x30 && unit <= 0x39);
}

/** Takes titles and suffixes from a person's name, the legal form from a firm's ("Lumen & Co" is "Lumen"), and the plural from a people's. */
function trim(words: string[], kind: number, label: EntityLabel): void {
  if (kind === Kind.person) {
    while (words.length > 1 && (TITLES.has(words[0]!) || MALE_ADDRESS.has(words[0]!) || FEMALE_ADDRESS.has(words[0]!)))
      words.shift();
    while (words.length > 1 && SUFFIXES.has(words[words.length - 1]!)) words.pop();
  } else if (kind === Kind.group) {
    const count = words.length;
    while (words.length > 1 && LEGAL_ENDINGS.has(words[words.length - 1]!)) words.pop();
    if (words.length < count && words.length > 1 && words[words.length - 1] === '&') words.pop();
  } else if (label === 'NORP' && words.length > 0) {
    words[words.length - 1] = singularPeople(words[words.length - 1]!);
  }
}

/** The one name of what is known by several, in small letters and without stops: "us" is "united states". */
export const commonName = (name: string): string => NAME_ALIASES.get(name) ?? name;

/** Their first words. */
const ALIASED: ReadonlySet<string> = new Set([...NAME_ALIASES.keys()].map((name) => name.split(' ', 1)[0]!));

/** "Armenians" is "Armenian"; "Swiss", "Chinese" stay. */
function singularPeople(word: string): string {
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** By the given name, if there is one beside the surname or alone. */
const genderOf = (words: readonly string[]): number => (words.length === 0 ? 0 : genderOfGivenName(words[0]!));

/** Of a full name, whose given name both genders bear. */
const leaningOf = (words: readonly string[]): number => (words.length < 2 ? 0 : leaningOfGivenName(words[0]!));

/** By "Mr", "Mrs", "Queen" inside the mention or right before it; but somebody may be called King. */
function toldGender({ tokens, forms }: Document, { first, last }: Draft): number {
  for (let i = Math.max(0, first - 1); i < last || i < first; i++) {
    const form = forms[tokens.form[i]!]!;
    if (form.charCodeAt(0) > 0x5a) continue;
    let word = form.toLowerCase();
    if (word.endsWith('.')) word = word.slice(0, -1);
    if (MALE_ADDRESS.has(word)) return 1;
    if (FEMALE_ADDRESS.has(word)) return 2;
  }
  return 0;
}

/** "his [wife], Ada Hale", "Lee's [son] Jon Hale": whose kin somebody is called; nothing otherwise. */
function kinBefore(document: Document, first: number): string {
  const noun = lowerForm(document, first - 1) === ',' ? first - 2 : first - 1;
  return KIN_OF_KIN.has(lowerForm(document, noun)) && /^(?:his|her|their|['’]s)$/.test(lowerForm(document, noun - 1))
    ? lowerForm(document, noun)
    : '';
}

interface Groups {
  find(name: Name): Name;
  /** Joins the group of `name` into that of `into`, unless their genders differ. */
  join(name: Name, into: Name): boolean;
}

/** Disjoint sets over the names. */
function createGroups(names: readonly Name[]): Groups {
  names.forEach((name, i) => {
    name.cluster = i;
  });
  const find = (name: Name): Name => {
    let at = name;
    while (names[at.cluster] !== at) {
      const up = names[at.cluster]!;
      at.cluster = up.cluster;
      at = names[at.cluster]!;
    }
    return at;
  };
  return {
    find,
    join(name, into) {
      const a = find(name);
      const b = find(into);
      if (a === b) return true;
      if (a.gender !== 0 && b.gender !== 0 && a.gender !== b.gender) return false;
      if (b.gender === 0) b.gender = a.gender;
      a.cluster = b.cluster;
      return true;
    },
  };
}

/** The same name of several words under two labels is the same thing: it is moved to the label it has more often. */
function joinMixedLabels(names: readonly Name[]): Name[] {
  const byWords = new Map<string, Name>();
  const gone = new Set<Name>();
  for (const name of names) {
    if (name.words.length < 2 || name.label === 'DATE' || name.label === 'MONEY') continue;
    if (name.isDouble && name.isTold) continue; // "Mrs Brandt-Ode" is not just "Brandt-Ode"
    const key = name.words.join(' ');
    const other = byWords.get(key);
    if (!other) {
      byWords.set(key, name);
      continue;
    }
    const [more, fewer] = name.drafts.length > other.drafts.length ? [name, other] : [other, name];
    for (const draft of fewer.drafts) more.drafts.push(draft);
    more.drafts.sort((a, b) => a.first - b.first);
    byWords.set(key, more);
    gone.add(fewer);
  }
  return names.filter((name) => !gone.has(name));
}

/** Most names that are looked at for one short name: hostile texts have thousands with the same surname. */
const MOST = 8;

function joinPersons(document: Document, names: readonly Name[], groups: Groups): void {
  const byLast = new Map<string, Name[]>();
  const byAny = new Map<string, Name[]>();
  const put = (map: Map<string, Name[]>, key: string, name: Name): void => {
    const list = map.get(key);
    if (!list) map.set(key, [name]);
    else if (list.length < MOST) list.push(name);
  };
  // Full names with one another; "Oda Mariko" is "Mariko Oda".
  const byBoth = new Map<string, Name>();
  for (const name of names) {
    const { words } = name;
    if (words.length < 2 || name.isDouble) continue;
    const last = words[words.length - 1]!;
    if (words.length === 2) {
      const key = words[0]! < last ? `${words[0]!} ${last}` : `${last} ${words[0]!}`;
      const other = byBoth.get(key);
      if (other) groups.join(name, other);
      else byBoth.set(key, name);
    }
    for (const other of byLast.get(last) ?? []) {
      if (isSurname(name, other)) name.gender = 0;
      if (isSamePerson(other.words, words) && groups.join(name, other)) break;
      if (byLast.get(last)!.length === 1 && isByLetters(document, name, other)) groups.join(name, other);
    }
    if (groups.find(name) === name) {
      for (const other of byAny.get(words[0]!) ?? [])
        if (isPartOf(words, other.words) && groups.join(name, other)) break;
    }
    put(byLast, last, name);
    // "Li" alone is not "Lu Li-shih"
    const half = isSurnameFirst(document, name, words[0]!) ? words[1] : undefined;
    for (const word of words) if (word !== half) put(byAny, word, name);
  }
  joinShort(document, names, { byLast, byAny, groups });
  joinMisspelt(document, names, groups);
  joinTold(document, names, groups);
}

/** "[OC] Ode" of an "Ada Ode" named before: an office in its letters. "AB Ode" may be another. */
const isByLetters = (document: Document, { words, drafts: [draft] }: Name, { words: full }: Name): boolean =>
  words.length > 1 &&
  words[0]![0] !== full[0]![0] &&
  isPartOf(words.slice(1), full.slice(1)) &&
  /^\p{Lu}{2,4}$/u.test(wordForm(document, draft!.first));

/** "Duarte de Souza", where "Marina Duarte de Souza" is named: what looks like a given name in front of a surname of several words tells nothing. */
const isSurname = ({ words, isTold }: Name, { words: full }: Name): boolean =>
  !isTold && words.length < full.length && words.every((word, i) => word === full[full.length - words.length + i]);

/** The full names that short ones are looked up in. */
interface FullNames {
  readonly byLast: ReadonlyMap<string, Name[]>;
  readonly byAny: ReadonlyMap<string, Name[]>;
  readonly groups: Groups;
}

/** Short names: which one a surname is may change in the course of the text; the name goes where most of them go. */
function joinShort(document: Document, names: readonly Name[], { byLast, byAny, groups }: FullNames): void {
  const prefixes = beginnings(names, groups);
  for (const name of names) {
    if (name.words.length !== 1 && !name.isDouble) continue;
    const word = name.words[name.words.length - 1]!;
    const inFull = (list: readonly Name[] = []): Name[] =>
      distinct(
        list.filter(({ words }) => !name.isDouble || isPartOf(name.words, words)),
        groups,
      ).filter((other) => fits(name, groups.find(other)));
    const full = inFull(byLast.get(word));
    const candidates = full.length > 0 ? full : inFull(byAny.get(word));
    let best = candidates.length === 1 ? candidates[0] : undefined;
    const areSurnames = full.length > 0 || candidates.some((other) => isSurnameFirst(document, other, word));
    const ofGender = name.isTold ? candidates.filter((other) => isOfGender(document, other, name.gender)) : [];
    if (ofGender.length === 1) best = ofGender[0];
    else if (candidates.length > 1 && areSurnames)
      best = notKin(document, candidates) ?? nearest(name, candidates, groups);
    best ??= candidates.length === 0 && !name.isDouble ? shortFor(name, prefixes, groups) : undefined;
    if (best !== undefined) groups.join(name, best);
  }
}

/** Shortest surname that may be misspelt. */
const SHORTEST_SPELT = 5;

/** "Brandnner" and "Josef Brandner", "Luis Falkk" and "Luis Falk": who is written so nowhere else, with one letter off. */
function joinMisspelt(document: Document, names: readonly Name[], groups: Groups): void {
  const { tokens, forms } = document;
  const written = new Map(names.map((name) => [name, surnameOf(document, name)]));
  const surname = (name: Name): string => written.get(name)!.replace(/^el/, 'al'); // "Elhaz" is spelt "Alhaz", too
  const byCut = new Map<string, Name | null>();
  const times = new Map<string, number>();
  for (const name of names) times.set(surname(name), (times.get(surname(name)) ?? 0) + name.drafts.length);
  const joined = new Set(names.filter((name) => groups.find(name) !== name).map((name) => groups.find(name)));
  const isAlone = (name: Name): boolean => groups.find(name) === name && !joined.has(name);
  const likes = new Map<number, number>();
  const known = new Set<string | undefined>();
  for (const name of names) {
    const like = likeness(surname(name));
    if (!known.has(written.get(name))) likes.set(like, (likes.get(like) ?? 0) + 1);
    known.add(written.get(name));
  }
  for (const name of [...names].sort((a, b) => b.words.length - a.words.length)) {
    const own = surname(name);
    const isFull = name.words.length > 1 && !name.isDouble;
    const like = likeness(own);
    if ((likes.get(like) ?? 0) < 2 && !likes.has(like - 1) && !likes.has(like + 1)) continue; // as most
    const isGiven = !/^\p{Lu}/u.test(forms[tokens.form[name.drafts[0]!.last]!]!); // "Ho Mei-[ling]"
    if (isFull ? isGiven : !isAlone(name)) continue;
    for (const cut of cutsOf(own)) {
      const before = byCut.get(cut);
      const other = before ? surname(before) : '';
      const mayBe = isFull ? before?.words[0] === name.words[0] : times.get(other)! >= times.get(own)!; // "Haller" is not Ivo Hallar
      if (before && mayBe && isOneLetterOff(own, other)) groups.join(name, before);
      if (isFull)
        byCut.set(cut, before === undefined || (before && groups.find(before) === groups.find(name)) ? name : null);
    }
  }
}

/** First letter and length: those of what is one letter off are the same, or one apart. */
const likeness = (word: string): number => word.charCodeAt(0) * 64 + word.length;

/** A surname of two halves is one word, and so is "Al-Haz". */
function surnameOf(document: Document, { words, drafts }: Name): string {
  const isWhole = words.length > 1 && isHyphened(document, drafts[0]!);
  return (isWhole ? words.slice(-2).join('') : (words.at(-1) ?? '')).slice(0, 30);
}

/** A word, and what is left of it without one of its letters but the first, and an "s" at the end. */
function cutsOf(word: string): readonly string[] {
  if (word.length < SHORTEST_SPELT) return [];
  const cuts = [word];
  for (let i = 1; i < word.length; i++)
    if (i < word.length - 1 || word[i] !== 's') cuts.push(word.slice(0, i) + word.slice(i + 1));
  return cuts;
}

/** With a letter more, less or another, or two in the other order. */
export function isOneLetterOff(a: string, b: string): boolean {
  let [from, ends] = [0, 0];
  while (from < a.length && a[from] === b[from]) from++;
  while (ends < Math.min(a.length, b.length) - from && a[a.length - 1 - ends] === b[b.length - 1 - ends]) ends++;
  const [x, y] = [a.slice(from, a.length - ends), b.slice(from, b.length - ends)];
  return Math.max(x.length, y.length) < 2 || (x.length === 2 && x[0] === y[1] && x[1] === y[0]);
}

/** Whether a name is known to be of a gender, if only by "his wife". */
function isOfGender(document: Document, { gender, drafts }: Name, told: number): boolean {
  if (gender !== 0) return gender === told;
  return kindOfNoun(kinBefore(document, drafts[0]!.first)) === (told === 1 ? Noun.male : Noun.female);
}

/** "[Ho] Mei-ling": a surname stands before a given name of two halves. */
function isSurnameFirst(document: Document, { words, drafts }: Name, word: string): boolean {
  const { last } = drafts[0]!;
  return (
    words[0] === word &&
    words.length === 3 &&
    wordForm(document, last - 1) === '-' &&
    /^\p{Ll}/u.test(wordForm(document, last))
  );
}

/** Fewest letters of a given name cut short, and fewest that are cut off. */
const SHORTEST_CUT = 3;
const FEWEST_CUT = 2;

/** By their beginnings, the given names of those who are named in full; null where two begin so. */
function beginnings(names: readonly Name[], groups: Groups): ReadonlyMap<string, Name | null> {
  const found = new Map<string, Name | null>();
  for (const name of names) {
    const given = name.words[0] ?? '';
    if (name.words.length < 2) continue;
    for (let n = SHORTEST_CUT; n <= given.length - FEWEST_CUT; n++) {
      const known = found.get(given.slice(0, n));
      const isSame = known === undefined || (known !== null && groups.find(known) === groups.find(name));
      found.set(given.slice(0, n), isSame ? (known ?? name) : null);
    }
  }
  return found;
}

/** "Dom" of "Dominic Hale": a given name cut short, where one alone begins so. */
function shortFor(name: Name, prefixes: ReadonlyMap<string, Name | null>, groups: Groups): Name | undefined {
  const [word] = name.words as [string];
  const one = prefixes.get(word);
  if (!one || !isGivenName(word) || !fits(name, groups.find(one))) return undefined;
  const [own, other] = [genderOfGivenName(word), groups.find(one).gender];
  return own === 0 || other === 0 || own === other ? groups.find(one) : undefined; // "Anas" is no Anastasia
}

/** Whether a word is a given name. */
const isGivenName = (word: string): boolean => genderOfGivenName(word) > 0 || leaningOfGivenName(word) > 0;

/**
 * "Mr. Lee" and a bare "Lee" without a full name in the text are one. Not where there is a "Mrs. Lee" too, where one sentence has both ("Her son Lee met
 * Mrs. Lee"), or where the bare one has another form of address: "Dr. Lee", and before "Mrs. Lee" also "President Lee", is mostly the other half of a couple.
 */
function joinTold(document: Document, names: readonly Name[], groups: Groups): void {
  const { sentence } = document.tokens;
  const told = new Map<string, Name | null>();
  const short = names.filter(({ words }) => words.length === 1);
  for (const name of short) if (name.gender !== 0) told.set(name.words[0]!, told.has(name.words[0]!) ? null : name);
  for (const name of short) {
    const one = name.gender === 0 && groups.find(name) === name ? told.get(name.words[0]!) : undefined;
    if (!one || name.drafts.some((draft) => isAddressed(document, draft, one.gender === 2))) continue;
    const places = new Set(one.drafts.map(({ first }) => sentence[first]));
    if (!name.drafts.some(({ first }) => places.has(sentence[first]))) groups.join(name, one);
  }
}

/** Whether a form of address, or any title at all, stands inside the mention or right before it. */
function isAddressed({ tokens, forms }: Document, { first, last }: Draft, orTitle: boolean): boolean {
  for (let i = Math.max(0, first - 1); i < Math.max(first + 1, last); i++) {
    const word = forms[tokens.form[i]!]!.toLowerCase().replace('.', '');
    if (ADDRESS.has(word) || (orTitle && TITLES.has(word))) return true;
  }
  return false;
}

function fits(name: Name, other: Name): boolean {
  return name.gender === 0 || other.gender === 0 || name.gender === other.gender;
}

function distinct(names: readonly Name[], groups: Groups): Name[] {
  return [...new Set(names.map((name) => groups.find(name)))];
}

/** Of several people with this surname, the one whose full name was alone written before it, or much more often than the others'. */
function nearest(name: Name, candidates: readonly Name[], groups: Groups): Name | undefined {
  const at = name.drafts[0]!.first;
  const before = candidates.filter((other) => other.drafts[0]!.first < at);
  if (before.length === 1) return before[0]!;
  const sorted = [...(before.length > 0 ? before : candidates)].sort((a, b) => b.drafts.length - a.drafts.length);
  const [first, second] = sorted;
  if (first && second && first.drafts.length >= 2 * second.drafts.length) return groups.find(first);
  return undefined;
}

/** Of "Ben Hale" and "his wife, Ada Hale" the one whom the text goes on calling "Hale"; undefined where several are nobody's kin. */
function notKin(document: Document, names: readonly Name[]): Name | undefined {
  const main = names.filter(({ drafts }) => kinBefore(document, drafts[0]!.first) === '');
  const [one] = main;
  const isFirst = one !== undefined && names.every(({ drafts }) => one.drafts[0]!.first <= drafts[0]!.first);
  return main.length === 1 && isFirst ? one : undefined;
}

/** "Gabriel García Márquez" and "G. Márquez", "Gabriel J. Márquez", "J. Gabriel Márquez", "Gab Márquez": the last words are the same. */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const x = a[0]!;
  const y = b[0]!;
  if (x === y || isPartOf(a, b) || isPartOf(b, a)) return true;
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  return isCutShort(x, y) || isCutShort(y, x);
}

/** "Fred" of "Frederick": two given names, of which one is the beginning of the other. */
const isCutShort = (short: string, given: string): boolean =>
  short.length >= SHORTEST_CUT &&
  given.length >= short.length + FEWEST_CUT &&
  given.startsWith(short) &&
  isGivenName(short) &&
  isGivenName(given);

/** Whether the words of `a` are all in `b`, in the same order. */
function isPartOf(a: readonly string[], b: readonly string[]): boolean {
  let at = 0;
  for (const word of b) if (at < a.length && a[at] === word) at++;
  return at === a.length;
}

function joinGroups(names: readonly Name[], groups: Groups): void {
  const byContent = new Map<string, Name>();
  const byFirst = new Map<string, Name | null>();
  const byForm = new Map<string, Name | null>();
  const byLast = new Map<string, Name | null>();
  const byLastOf = new Map<string, Name | null>();
  const byTail = new Map<string, Name | null>();
  const byHead = new Map<string, Name | null>();
  const enter = (map: Map<string, Name | null>, key: string, name: Name): void => {
    const known = map.get(key);
    map.set(key, known === undefined || (known && groups.find(known) === groups.find(name)) ? (known ?? name) : null);
  };
  for (const name of names) {
    const content = name.words.filter((word) => !SMALL_IN_NAMES.has(word));
    if (content.length > 1) {
      const key = [...content].sort().join(' ');
      const same = byContent.get(key);
      if (same) groups.join(name, same);
      else byContent.set(key, name);
      // "Lumen" is Lumen Holdings rather than Lumen News
      enter(content.length === 2 && WHOLE_FIRMS.has(content[1]!) ? byForm : byFirst, content[0]!, name);
      // "Prairie Lark Foods", later "Prairie Lark"
      if (content.length > 2 && FIRM_ENDS.has(content[content.length - 1]!))
        enter(byHead, content.slice(0, -1).join(' '), name);
      const of = name.words.indexOf('of');
      if (of > 1) enter(byTail, name.words.slice(0, of).join(' '), name); // "the Reserve Bank of Norland", later "the Reserve Bank"
      for (let k = 1; k + 1 < content.length; k++) enter(byTail, content.slice(k).join(' '), name);
      // What follows "of" is seldom what the name is of: the "Halls of Congress" are no congress.
      enter(name.words.includes('of') ? byLastOf : byLast, content[content.length - 1]!, name);
    }
  }
  // "Trend News Agency", later "Trend": one word, and only one name begins with it. "The Freeland Congress", later "Congress": a kind of
  // institution, and only one name ends with it.
  for (const name of names) {
    if (name.words.length !== 1) continue;
    const [word] = name.words as [string];
    // "Rovers" are the Tarn Rovers, not the Rovers Trust
    const longer =
      (isWholeEnd(word) ? byLast.get(word) : null) ??
      byForm.get(word) ??
      unlessOwned(byFirst.get(word), word) ??
      (isKnownByEnd(name) ? (byLast.has(word) ? byLast.get(word) : byLastOf.get(word)) : null);
    if (longer) groups.join(name, longer);
  }
  // "The UN Security Council", later "the Security Council", where no other name ends so.
  for (const name of names) {
    const content = name.words.filter((word) => !SMALL_IN_NAMES.has(word));
    const longer = content.length > 1 ? (byTail.get(content.join(' ')) ?? byHead.get(content.join(' '))) : undefined;
    if (longer) groups.join(name, longer);
  }
}

/** "Foods", "Rovers": what ends the name of a whole. */
const isWholeEnd = (word: string): boolean => TRADES.has(word) || CLUB_ENDS.has(word);

/** "Rovers TV" is not the Rovers: what a word opens, if that is no part of it. */
function unlessOwned(name: Name | null | undefined, whole: string): Name | null | undefined {
  const behind = name?.words.slice(1) ?? [];
  const isOwned =
    behind.some((word) => PARTS_OF_BODIES.has(word)) ||
    (isOfClub(whole) && /^(?:tv|radio)$/.test(behind[behind.length - 1] ?? ''));
  return isOwned ? null : name;
}

/** "The Kent Hawks", later "the Hawks". */
const isOfClub = (word: string): boolean => CLUB_ENDS.has(word) || /[^s]s$/.test(word);

/** "The Freeland Congress", later "Congress"; "the Tarn Post", later "the Post", but not "Post Ltd". */
const isKnownByEnd = ({ words: [word], whole }: Name): boolean =>
  kindOfNoun(word!) === Noun.group ||
  isOfClub(word!) ||
  (whole.length < 2 && (PAPERS.has(word!) || PAPERS_AMONG_OTHERS.has(word!)));

const NAMED: ReadonlySet<EntityLabel> = new Set<EntityLabel>(['EVENT', 'LAW', 'WORK_OF_ART', 'PRODUCT']);

/** Events, laws and works under names that differ in small words: "the Food Festival of Lima", "the Food Festival Lima". */
function joinOthers(names: readonly Name[], groups: Groups): void {
  const byContent = new Map<string, Name>();
  for (const name of names) {
    const content = name.words.filter((word) => !SMALL_IN_NAMES.has(word));
    if (content.length < 2 || !NAMED.has(name.label)) continue;
    const key = `${name.label} ${content.join(' ')}`;
    const same = byContent.get(key);
    if (same) groups.join(name, same);
    else byContent.set(key, name);
  }
}

/** Whether a mention ends in a word of two halves: "Mrs [Brandt-Ode]". */
const isHyphened = ({ tokens, forms }: Document, { first, last }: Draft): boolean =>
  last - first >= 2 && forms[tokens.form[last - 1]!] === '-' && tokens.start[last] === tokens.end[last - 1];

/** "Karabakh" is "Nagorno-Karabakh", and "Tarn" is "the Tarn Republic", where no other place is called so. */
function joinPlaces(document: Document, names: readonly Name[], groups: Groups): void {
  const longerOf = new Map<string, Name | null>();
  for (const name of names) {
    const short =
      isHyphened(document, name.drafts[0]!) && name.words.length === 2 ? name.words[1]! : nameOfState(name.words);
    if (short !== undefined) longerOf.set(short, longerOf.has(short) ? null : name);
  }
  if (longerOf.size === 0) return;
  for (const name of names) {
    const [word, more] = name.words;
    const longer = more === undefined ? longerOf.get(word!) : undefined;
    if (longer && (!COUNTRIES.has(word!) || nameOfState(longer.words) !== undefined)) groups.join(name, longer);
  }
}

/** "the [Tarn] Republic", "the Kingdom of [Tarn]"; undefined for other names. */
function nameOfState(words: readonly string[]): string | undefined {
  if (words.length === 2 && STATES.has(words[1]!)) return words[0];
  return words.length === 3 && STATES.has(words[0]!) && words[1] === 'of' ? words[2] : undefined;
}

/** Acronyms in capitals with the one name whose initials they are, with or without its small words; of people those of three words and more ("MBS"). */
function joinAcronyms({ tokens, forms }: Document, names: readonly Name[], groups: Groups): void {
  const byInitials = new Map<string, Name | null>();
  const put = (key: string, name: Name): void => {
    if (key.length < 2) return;
    const known = byInitials.get(key);
    byInitials.set(
      key,
      known === undefined || (known !== null && groups.find(known) === groups.find(name)) ? (known ?? name) : null,
    );
  };
  const suits = ({ kind, label }: Name): boolean =>
    kind === Kind.group ||
    kind === Kind.place ||
    label === 'EVENT' ||
    label === 'LAW' ||
    label === 'FAC' ||
    label === 'PRODUCT';
  const isPerson = ({ kind }: Name): boolean => kind === Kind.person;
  for (const name of names) {
    if (isPerson(name) ? name.words.length < 3 : !suits(name) || name.words.length < 2) continue;
    for (const words of [name.words, name.words.filter((word) => !SMALL_IN_NAMES.has(word)), name.whole])
      put(words.map((word) => word[0] ?? '').join(''), name);
    // "The Tarn Reporter", later "TTR"
    if (name.drafts.some(({ first }) => forms[tokens.form[first - 1]!] === 'The'))
      put(['the', ...name.words].map((word) => word[0]!).join(''), name);
  }
  for (const name of names) {
    const letters = forms[tokens.form[name.drafts[0]!.last]!]!;
    if (name.words.length !== 1 || !(isPerson(name) ? /^\p{Lu}{3,5}$/u.test(letters) : suits(name))) continue;
    const word = name.words[0]!;
    if (word.length < 2 || word.length > 10) continue;
    const longer = byInitials.get(word);
    if (longer && isPerson(longer) === isPerson(name)) groups.join(name, longer);
  }
}

/** "The National Railways Office (ONR)": what stands in brackets right behind a name, and is made of its initials in any order, or an acronym behind a body's. */
function joinInBrackets({ tokens, forms }: Document, names: readonly Name[], groups: Groups): void {
  const endingAt = new Map<number, Name>();
  for (const name of names) if (name.words.length > 1) for (const { last } of name.drafts) endingAt.set(last, name);
  for (const name of names) {
    if (name.words.length !== 1) continue;
    const draft = name.drafts.find(
      ({ first, last }) =>
        first === last && forms[tokens.form[first - 1]!] === '(' && forms[tokens.form[last + 1]!] === ')',
    );
    const longer = endingAt.get((draft?.first ?? -1) - 2);
    if (draft === undefined || longer === undefined || longer.kind === Kind.person) continue;
    // "the National Office for Risk (BNGRC)", "the Center for Human Rights (Cenidh)": in the letters of another language
    const isForeign =
      name.kind === Kind.group &&
      longer.kind === Kind.group &&
      /^\p{Lu}\p{L}{1,9}$/u.test(forms[tokens.form[draft.first]!]!);
    if (
      isForeign ||
      isOfInitials(name.words[0]!, longer.whole) ||
      (name.drafts.length > 1 && isBlend(name.words[0]!, longer.words))
    )
      groups.join(name, longer);
  }
}

/** Most tokens between "known" and a name, or before it. */
const LONGEST_ALIAS = 5;

/** "Ada Ode, better known as [Mia Lund], said": two names of one. */
function joinAliases(document: Document, names: readonly Name[], groups: Groups): void {
  if (!document.forms.includes('known')) return;
  const endingAt = new Map<number, Name>();
  for (const name of names) for (const { last } of name.drafts) endingAt.set(last, name);
  for (const name of names) {
    const { first } = name.drafts[0]!;
    if (wordForm(document, first - 1) !== 'as') continue;
    let i = first - 2;
    while (i > first - LONGEST_ALIAS && KNOWN_HOW.has(wordForm(document, i))) i--;
    if (wordForm(document, i) !== 'known') continue;
    while (i > first - 2 * LONGEST_ALIAS && KNOWN_HOW.has(wordForm(document, i - 1))) i--;
    const other =
      wordForm(document, i - 1) === ',' || wordForm(document, i - 1) === '(' ? endingAt.get(i - 2) : undefined;
    if (other?.kind === name.kind) groups.join(name, other);
  }
}

/** Whether a short name is made of pieces of a longer one: "Ortelec" of "Orta Telecommunications"; one letter may be its own. */
function isBlend(short: string, words: readonly string[]): boolean {
  if (short.length < 4 || short[0] !== words[0]![0]) return false;
  const letters = words.join('');
  let at = 0;
  let missing = 0;
  for (const letter of short) {
    const found = letters.indexOf(letter, at);
    if (found < 0) missing++;
    else at = found + 1;
  }
  return missing < 2;
}

/** Whether every letter of an acronym is the initial of a word of its own. */
export function isOfInitials(acronym: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word[0]);
  if (acronym.length < 2 || acronym.length > 10) return false;
  for (const letter of acronym) {
    const at = initials.indexOf(letter);
    if (at < 0) return false;
    initials.splice(at, 1);
  }
  return true;
}
