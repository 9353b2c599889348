/* What the words of a label are: a letter, a role, a crowd, initials, a person with a title or without. turn-labels.ts and label-bodies.ts find where they stand. */
import { isSpeakerRole, CROWDS, NO_SURNAMES } from '../english/speaker-roles.ts';
import {
  ADDRESS,
  TITLES,
  WITHIN_LABELS,
  NO_LABEL_STARTS,
  BEFORE_ROLES,
  HONOURS,
  SUFFIXES_OF_LABELS,
  SMALL_IN_CAPITALS,
} from '../english/titles.ts';
import { beginsWithWord, hasLower, isLower, isUpper } from '../text/letters.ts';

/** What a label is made of. */
export type LabelKind =
  /** "Q", "A", with a number or not. */
  | 'letter'
  /** "Interviewer", "THE COURT", "Speaker 2", "spk01". */
  | 'role'
  /** "Several members". */
  | 'crowd'
  /** "JD", "J.D.". */
  | 'initials'
  /** "Mr. Ode", "Senator ODE". */
  | 'titled'
  /** "Ada Ode". */
  | 'full'
  /** "Ode", "ODE". */
  | 'single'
  /** Words of which some are small: "Last updated", "host". */
  | 'words';

/** What the words of a name tell of a label. */
export interface ToldName {
  readonly kind: LabelKind;
  /** Who speaks, without titles and articles, in small letters: "ode" of "MS. ODE" and of "Ada Ode". */
  readonly key: string;
  readonly words: number;
  /** Words in small letters that no name has. */
  readonly smallWords: number;
  /** Letters in capitals alone. */
  readonly isCapitals: boolean;
}

const MOST_WORDS = 7;

/** What follows a role before a number: "Speaker 2". */
const NUMBER = /^[#№]?\d{1,3}$/;

/** "u/saltlamp", "@saltlamp": what people call themselves where they write to one another. */
const HANDLE = /^(?:\/?u\/|@)[\w.-]{2,30}$/;

/** "<ada_o>": one word, which nobody else's name is, between the brackets of a chat. */
export const readNick = (name: string): ToldName | null =>
  /^[@+%~]?[\w.-]{2,24}$/.test(name)
    ? { kind: 'single', key: name.toLowerCase(), words: 1, smallWords: 0, isCapitals: false }
    : null;

/** The key of "I:", as those who study what people say call who asks. */
export const INTERVIEWER = 'int';

/** What a name in a label is; null where it can be none. */
export function readName(name: string): ToldName | null {
  if (name === 'I') return { kind: 'role', key: INTERVIEWER, words: 1, smallWords: 0, isCapitals: true };
  if (HANDLE.test(name)) return { kind: 'single', key: name.toLowerCase(), words: 1, smallWords: 0, isCapitals: false };
  const read = readWords(name);
  if (read === null) return null;
  const told = readLetter(read) ?? readCrowd(read) ?? readRole(read);
  if (told !== null) return told;
  if (read.isNumbered && !isUpper(read.all[0]!)) return null;
  return readOffice(read) ?? readPerson(read);
}

/** The words of a name, as the readings of it need them. */
interface NameWords {
  readonly name: string;
  readonly all: readonly string[];
  /** Those before the number, in small letters, without stops and endings. */
  readonly plain: readonly string[];
  /** The plain ones without the article. */
  readonly rest: readonly string[];
  readonly hasArticle: boolean;
  readonly isNumbered: boolean;
  readonly smallWords: number;
  readonly isCapitals: boolean;
}

function readWords(name: string): NameWords | null {
  const all = words(name);
  if (all.length === 0 || all.length > MOST_WORDS || !beginsWithWord(all[0]!)) return null;
  if (/^\d{3}/.test(all[0]!)) return null; // "1984: The boat was built."
  if (!all.every((word, i) => isNameWord(word, i > 0 && i < all.length - 1))) return null;
  const endsInNumber =
    NUMBER.test(all.at(-1)!) || (/^\p{Lu}$/u.test(all.at(-1)!) && isSpeakerRole(bare(all.at(-2) ?? ''))); // "Speaker B"
  // "host:" may be a label, "the question:" is the end of a clause
  if (isLower(all[0]!) && all.length > 1 && !endsInNumber) return null;
  const isNumbered = all.length > 1 && endsInNumber;
  const plain = (isNumbered ? all.slice(0, -1) : all).map(bare);
  if (NO_LABEL_STARTS.has(plain[0]!) || /^(?:by|with|from|of|at|is|are)$/.test(plain.at(-1)!)) return null; // "Posted by"
  const hasArticle = plain[0] === 'the';
  // "The SPEAKER pro tempore"
  const behind = /^temp?(?:ore)?$/.test(plain.at(-1)!) && plain.at(-2) === 'pro' ? 2 : 0;
  return {
    name,
    all,
    plain,
    rest: plain.slice(hasArticle ? 1 : 0, plain.length - behind),
    hasArticle,
    isNumbered,
    smallWords: all.slice(0, all.length - behind).filter((word, i) => isSmallWord(word, i === 0)).length,
    isCapitals: isInCapitals(all),
  };
}

function isNameWord(word: string, isInside: boolean): boolean {
  if (!/^[\p{L}\p{N}\p{M}.'’&#-]+[!?]?$/u.test(word)) return false;
  return !(isInside && /^\d/.test(word)); // "Page 1 of 60"
}

function isSmallWord(word: string, isFirst: boolean): boolean {
  if (/^\d/.test(word)) return isFirst;
  return !isUpper(word) && !(!isFirst && WITHIN_LABELS.has(word)) && !word.startsWith('#');
}

/** Whether the words of a name have no small letters, but for those that names have: "Mr. VANE", "McVANE". */
function isInCapitals(all: readonly string[]): boolean {
  return !hasLower(
    all
      .filter((word) => !WITHIN_LABELS.has(word))
      .join('')
      .replace(SMALL_IN_CAPITALS, ''),
  );
}

function tell({ all, smallWords, isCapitals }: NameWords, kind: LabelKind, key: string): ToldName {
  return { kind, key, words: all.length, smallWords, isCapitals };
}

/** "Q", "A12", "Question", "Question 3", "spk01". */
function readLetter(read: NameWords): ToldName | null {
  const { name, all, plain } = read;
  if (/^(?:questions?|answers?)(?:\s[#№]?\d{1,3})?$/i.test(name)) return tell(read, 'letter', plain[0]![0]!);
  if (/^[QA]\d{0,3}$/.test(name.replace(/\.$/, ''))) return tell(read, 'letter', name[0]!.toLowerCase());
  if (all.length === 1 && /^(?:spk|speaker|p|s|int|r|m|f|u)\d{1,3}$/i.test(name))
    return tell(read, 'role', name.toLowerCase());
  return null;
}

/** "Several members". */
function readCrowd(read: NameWords): ToldName | null {
  const last = read.plain.at(-1)!;
  const isCrowd = CROWDS.has(last) && (read.all.length > 1 || !read.isCapitals || last.length > 5);
  return isCrowd ? tell(read, 'crowd', read.plain.join(' ')) : null;
}

/** "Interviewer", "THE COURT", "Speaker 2". */
function readRole(read: NameWords): ToldName | null {
  const { all, plain, rest, hasArticle, isNumbered, smallWords } = read;
  if (rest.length === 0 || !isSpeakerRole(rest.at(-1)!)) return null;
  const isRole =
    rest.length === 1 ||
    isNumbered ||
    hasArticle ||
    NO_SURNAMES.has(rest.at(-1)!) ||
    smallWords + rest.filter((word) => isSpeakerRole(word)).length >= rest.length ||
    BEFORE_ROLES.test(rest[0]!) ||
    ADDRESS.has(rest[0]!);
  if (!isRole) return null;
  return tell(read, 'role', isNumbered ? `${plain.join(' ')} ${all.at(-1)!.toLowerCase()}` : rest.join(' '));
}

/** "THE MINISTER", "The Tarn Bank": an article and words with capitals. */
function readOffice(read: NameWords): ToldName | null {
  const { rest, hasArticle, smallWords, isCapitals } = read;
  if (!hasArticle || rest.length === 0 || smallWords > 0 || !rest.every((word) => word.length > 0)) return null;
  if (rest.length > 2 && HONOURS.has(rest[0]!)) return null; // "THE HON. ADA ODE"
  return tell(read, isCapitals || rest.length === 1 ? 'role' : 'single', rest.join(' '));
}

/** How many of the words before the last are titles. */
function countTitles(plain: readonly string[]): number {
  const isTitle = (word: string): boolean => TITLES.has(word) || ADDRESS.has(word) || HONOURS.has(word);
  let count = 0;
  while (count < plain.length - 1 && isTitle(plain[count]!)) count++;
  return count;
}

/** "Ada Ode", "Ms. Ode", "AO", "Ode". */
function readPerson(read: NameWords): ToldName | null {
  const { name, all, plain, isNumbered, smallWords } = read;
  const titles = countTitles(plain);
  const own = plain
    .slice(titles)
    .filter((word, i, list) => !(i > 0 && i === list.length - 1 && SUFFIXES_OF_LABELS.has(word)));
  if (own.length === 0 || (titles > 0 && own.length === 1 && own[0] === '')) return null;
  // "Ode and Roe:" are two who speak as one
  const key = own.includes('and') ? own.join(' ') : own.at(-1)!;
  const whole = plain.join(' ');
  if (smallWords > 0) return tell(read, 'words', whole);
  const letters = name.replaceAll('.', '');
  if (/^(?:\p{Lu}\.?){2,4}$/u.test(name) && letters.length <= 4) return tell(read, 'initials', letters.toLowerCase());
  if (titles > 0 && /^(?:for|of)$/.test(own[0]!)) return tell(read, 'role', whole); // "MINISTER FOR PORTS"
  if (titles > 0) return tell(read, 'titled', key);
  return tell(read, own.length > 1 ? 'full' : 'single', isNumbered ? `${whole} ${all.at(-1)!}` : key);
}

export const words = (text: string): string[] => text.split(/[\s_]+/).filter(Boolean);

/** A word in small letters, without its stops and its ending. */
export const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\.{1,3}$/, '')
    .replace(/['’]s?$/, '');

/** "Ada Ode" of "Ode, Ada". */
export const givenFirst = (name: string): string => name.replace(/^([^,]+),\s(.+)$/, '$2 $1');
