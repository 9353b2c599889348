import { WRITTEN_BOTH_WAYS, HYPHENED_PREFIXES, BEHIND_FIGURES, ENDINGS } from '../english/word-parts.ts';
import { frequency } from './word-frequencies.ts';
import { isLower, isUpper } from '../text/letters.ts';
import { Unit, unitAt } from '../text/unit-classes.ts';

// At a cut: do the two sides make one word, two words, or a compound with its hyphen?

/** Whether a cut severs a word: the two sides make one that the text has elsewhere, and one of them alone is none. */
export function seversWord(before: string, after: string, own: OwnWords): boolean {
  const [left, right] = [wordBefore(before), wordAfter(after)];
  if (left === '' || right === '' || (left + right).length < 4 || !own.has(left + right)) return false;
  const isWhole = (word: string): boolean => word.length > 1 && own.has(word) && frequency(word) >= 0;
  return !(isWhole(left) && isWhole(right)) || (/^\p{Lu}+$/u.test(left) && /^\p{Lu}+$/u.test(right));
}

export type Joint = 'glue' | 'space' | 'drop-hyphen';
/** How two sides are joined, and how sure that is. */
interface Joined {
  readonly joint: Joint;
  readonly confidence: number;
}

/** The words of the document itself, which know its names. */
export interface OwnWords {
  has(word: string): boolean;
  /** Whether the text has names such as "Wai-cheong": a small letter behind the hyphen. */
  hasHyphenName(): boolean;
  /** Whether hyphens at its lines' ends are those of compounds: some must be, and none parts a word. */
  keepsHyphens(): boolean;
}

/** Words that stand whole in the text, in small letters; words at line edges are not counted, since they may be halves. */
export function ownWords(text: string): OwnWords {
  let words: Set<string> | null = null;
  let names: boolean | null = null;
  let keeps: boolean | null = null;
  return {
    hasHyphenName: () =>
      (names ??=
        /\p{Lu}\p{Ll}+-\p{Ll}{2,8}(?![\p{L}-])[^\n]/u.test(text) &&
        /\p{Lu}\p{Ll}{1,6} \p{Lu}\p{Ll}{1,6}-\p{Ll}{2,6}(?!\p{L})/u.test(text)),
    keepsHyphens: () => (keeps ??= keepsHyphens(text)),
    has: (word) => {
      words ??= collect(text);
      return words.has(word.toLowerCase());
    },
  };
}

function keepsHyphens(text: string): boolean {
  let kept = 0;
  for (const [, left, right] of text.matchAll(/(\p{L}{2,30})[-\u00ad\u2010][^\S\n]{0,3}\n\s{0,20}(\p{L}{2,30})/gu)) {
    const [whole, a, b] = [frequency(left! + right!), frequency(left!), frequency(right!)];
    const areParts = b > 2 && !isEnding(right!);
    if (isUpper(right!) ? /\p{Ll}$/u.test(left!) : whole < 1 && areParts && (a > 2 || isUpper(left!))) kept++;
    else if (whole > 0 && !(areParts && a > 2)) return false;
  }
  return kept > 0;
}

function collect(text: string): Set<string> {
  const words = new Set<string>();
  const put = (start: number, end: number): void => {
    if (!isEdge(text.charCodeAt(start - 1)) && !isEdge(text.charCodeAt(end)) && !HYPHENS.has(text.charCodeAt(end)))
      words.add(text.slice(start, end).toLowerCase());
  };
  for (let at = 0; at < text.length; at++) {
    if (!isPart(text, at)) continue;
    const start = at;
    do at++;
    while (isPart(text, at) || (JOINTS.has(text.charCodeAt(at)) && isPart(text, at + 1)));
    put(start, at);
  }
  return words;
}

const isPart = (text: string, at: number): boolean => unitAt(text, at) <= Unit.numeral;
/** ' ’ - within a word */
const JOINTS: ReadonlySet<number> = new Set([0x27, 0x2019, 0x2d]);
/** - \u00ad \u2010 behind it */
const HYPHENS: ReadonlySet<number> = new Set([0x2d, 0xad, 0x2010]);
/** \n \r */
const isEdge = (unit: number): boolean => unit === 10 || unit === 13;

const wordBefore = (text: string): string =>
  /[\p{L}\p{M}\p{N}'’]{0,40}$/u.exec(text.slice(-40))![0].replace(/^['’]{1,9}/, '');
const wordAfter = (text: string): string =>
  /^[\p{L}\p{M}\p{N}'’]{0,40}/u.exec(text.slice(0, 40))![0].replace(/['’]{1,9}$/, '');

/**
 * How to join what a cut without white space has severed.
 *
 * @param keepsSpaces whether cuts in this text keep the space that stood there, so that a bare one runs through a word; null: unknown
 * @param isProven whether several cuts at one distance show that a chunker was at work; without that, what is joined has to be a word
 */
export function jointAtCut(
  before: string,
  after: string,
  keepsSpaces: boolean | null,
  isProven: boolean,
  own: OwnWords,
): Joined {
  const [left, right] = [before.at(-1) ?? '', after[0] ?? ''];
  if (keepsSpaces === true && isProven) return { joint: 'glue', confidence: 0.98 };
  if (/[,.;:!?)\]}”’»%]/.test(right) && !/^\.\w/.test(after)) return { joint: 'glue', confidence: 0.97 };
  if (/[([{“‘«$£€#@/]/.test(left)) return { joint: 'glue', confidence: 0.95 };
  // without a grid a dash may begin an item, and an apostrophe close a quotation
  if (!isProven && (/^[-‐–—]\s?\p{Lu}/u.test(after) || (/['’]$/.test(left) && isUpper(right))))
    return { joint: 'space', confidence: 0.7 };
  return (
    byDash(before, after, left, right) ??
    byMark(before, after, left, right) ??
    byWords(wordBefore(before), wordAfter(after), isProven, own)
  );
}

/** At a hyphen or a dash. */
function byDash(before: string, after: string, left: string, right: string): Joined | null {
  if (/[-‐]/.test(left)) return { joint: /[\s—–-][-‐]$/.test(before.slice(-2)) ? 'space' : 'glue', confidence: 0.9 };
  if (/[-‐/]/.test(right)) return { joint: /^[-‐]+\s/.test(after) ? 'space' : 'glue', confidence: 0.9 };
  if (/[—–]/.test(left)) return { joint: /\s[—–]$/.test(before.slice(-2)) ? 'space' : 'glue', confidence: 0.85 };
  if (/[—–]/.test(right)) return { joint: /^[—–]\s/.test(after) ? 'space' : 'glue', confidence: 0.85 };
  return null;
}

/** Behind or before a mark of another kind. */
function byMark(before: string, after: string, left: string, right: string): Joined | null {
  if (/[,;:!?]/.test(left))
    return { joint: /\d/.test(right) && /\d[,:]$/.test(before.slice(-2)) ? 'glue' : 'space', confidence: 0.95 };
  if (left === '.')
    return {
      joint:
        /\d/.test(right) && /\d\.$/.test(before.slice(-2))
          ? 'glue'
          : /(?:^|[\s.])\p{Lu}\.$/u.test(before.slice(-3)) && /^\p{Lu}\./u.test(after)
            ? 'glue'
            : 'space',
      confidence: 0.85,
    };
  if (/["”’»)\]]/.test(left))
    return {
      joint:
        left === '"' && /(?:^|\s)"$/.test(before.slice(-2))
          ? 'glue'
          : left === '’' && /^(?:s|t|re|ve|ll|d|m)\b/.test(after)
            ? 'glue'
            : 'space',
      confidence: 0.85,
    };
  if (/["“‘«([]/.test(right))
    return { joint: right === '"' && /^"[\s,.]/.test(after.slice(0, 2)) ? 'glue' : 'space', confidence: 0.85 };
  return /['’]/.test(left) || /['’]/.test(right) ? { joint: 'glue', confidence: 0.85 } : null;
}

function byWords(left: string, right: string, isProven: boolean, own: OwnWords): Joined {
  if (left === '' || right === '') return { joint: 'space', confidence: 0.6 };
  if (/\d$/.test(left) && /^\d/.test(right))
    return isProven ? { joint: 'glue', confidence: 0.8 } : { joint: 'space', confidence: 0.6 };
  if (/\d$/.test(left))
    return isProven && BEHIND_FIGURES.test(right)
      ? { joint: 'glue', confidence: 0.8 }
      : { joint: 'space', confidence: 0.9 };
  if (/\p{Lu}$/u.test(left) && /^\p{Lu}\p{Ll}/u.test(right)) return { joint: 'space', confidence: 0.9 };
  if (!isProven && !isOneWord(left, right, own))
    return { joint: 'space', confidence: isKnown(left, own) && isKnown(right, own) ? 0.95 : 0.7 };
  if (/\p{Ll}$/u.test(left) && isUpper(right))
    return { joint: /^(?:Mc|Mac|De|La|Le|Di|O)$/.test(left) ? 'glue' : 'space', confidence: 0.9 };
  if (/^\p{Lu}+$/u.test(left) && /^\p{Lu}+$/u.test(right) && own.has(left + right))
    return { joint: 'glue', confidence: 0.95 }; // "NAT", "O"
  const joined = score(left + right, own) + PRIOR;
  const apart = scorePair(left, right, own, joined);
  return joined >= apart
    ? { joint: 'glue', confidence: confidenceOf(joined - apart) }
    : { joint: 'space', confidence: confidenceOf(apart - joined) };
}

/** The two sides are a word that is known, or halves of which neither is one. */
function isOneWord(left: string, right: string, own: OwnWords): boolean {
  const whole = (left + right).replace(/['’]s$/, '');
  if (/\p{Lu}$/u.test(left) && isUpper(right)) return own.has(whole);
  return own.has(whole) || frequency(whole) >= 0 || !(isKnown(left, own) || isKnown(right, own));
}

/** A word of the list or of the text, an ending of inflection apart. */
export function isKnown(word: string, own?: OwnWords): boolean {
  const stem = word.replace(/['’]s$/, '');
  return [
    stem,
    stem.replace(/s$/, ''),
    stem.replace(/es$/, ''),
    stem.replace(/(?:ed|er|ing|ly)$/, ''),
    stem.replace(/(?:ed|er|ing)$/, 'e'),
  ].some((form) => form.length > 1 && (frequency(form) >= 0 || (form.length > 2 && own?.has(form) === true)));
}

const confidenceOf = (difference: number): number => Math.round(100 * Math.min(0.99, 0.55 + 0.05 * difference)) / 100;

/** Log-count of a word, in bits; unknown words cost by their length, less where the document has them elsewhere. */
function score(word: string, own: OwnWords): number {
  const plain = word.replace(/['’]s$/, '');
  const known = Math.max(frequency(word), frequency(plain));
  if (known >= 0) return known + (own.has(word) ? 2 : 0);
  if (own.has(word) || own.has(plain)) return 3;
  return /^\d+$/.test(word) ? 3 : unknown(word);
}

const unknown = (word: string): number => -1 - (isUpper(word) ? 0 : 2.5) - (word.length < 4 ? 2 : 0);

/** Bits of about four million words. */
const TOTAL = 22;

/** Two words in a row are as likely as both of them: the log-probabilities add up. */
function scorePair(left: string, right: string, own: OwnWords, joined: number): number {
  const [a, b] = [scoreShort(left, own), scoreShort(right, own)];
  return a + b - TOTAL + Math.min(NEIGHBOURS, Math.max(3, NEIGHBOURS - 2 * (joined - PRIOR)));
}

/** What a pair has to gain over independence, since neighbours in text are no chance pairs; less where the joined reading is a word. */
const NEIGHBOURS = 13;

/** A bare cut runs through a word six times in seven: most chunkers keep the space. */
const PRIOR = 2.5;

/** Two or three letters are in any word list by chance: only the common ones are words. */
function scoreShort(word: string, own: OwnWords): number {
  if (word.length === 1) return /^[aAI\d]$/.test(word) ? 14 : -6;
  const value = score(word, own);
  const least = word.length === 2 ? 10 : word.length === 3 ? 6 : 0;
  return isLower(word) && value < least ? value - 5 : value;
}

/** A line that ends in a hyphen: is it hyphenation, or a compound that was broken behind its own hyphen? */
export function jointAtHyphen(before: string, after: string, own: OwnWords): Joined {
  const hyphen = before.at(-1)!;
  const left = wordBefore(before.slice(0, -1));
  const right = wordAfter(after);
  if (hyphen === '\u00ad') return drop(0.98);
  if (left === '' || right === '') return left === '' ? { joint: 'space', confidence: 0.8 } : glue(0.8);
  if (isUpper(right) && /\p{Ll}$/u.test(left)) return glue(0.9); // "Anglo-\nSaxon"
  if (/\d$/.test(left) || /^\d/.test(right)) return glue(0.9); // "74-year-\nold"
  if (/^(?:and|or|to)$/.test(right) && after[right.length] !== '-') return { joint: 'space', confidence: 0.8 }; // "short- and long-term"
  if (own.has(`${left}-${right}`)) return glue(0.95);
  const halves = halvesOf(left, right);
  const { joined, a, b } = halves;
  if (own.has(left + right) && joined >= 0) return drop(0.98);
  // a compound of several parts, "take-a-back-\nseat", "neck-\nand-neck"
  const isChained =
    /[\p{L}\p{N}]-$/u.test(before.slice(0, -1 - left.length).slice(-2)) || /^-\p{L}/u.test(after.slice(right.length));
  if (isChained && (joined < 0 || (a >= joined && b >= joined))) return glue(0.85);
  return asCommon(left, right, halves, own) ?? asRare(left, right, halves, own);
}

const glue = (confidence: number): Joined => ({ joint: 'glue', confidence });
const drop = (confidence: number): Joined => ({ joint: 'drop-hyphen', confidence });

/** How frequent the two halves at a hyphen are, together and each by itself. */
interface Halves {
  readonly joined: number;
  readonly a: number;
  readonly b: number;
  readonly areWords: boolean;
}

function halvesOf(left: string, right: string): Halves {
  const [a, b] = [frequency(left), frequency(right.replace(/['’]s$/, ''))];
  const areWords = a >= 0 && b >= 0 && left.length > 2 && right.length > 2 && !isEnding(right);
  return { joined: frequency(left + right), a, b, areWords };
}

const stemOf = (left: string, right: string): number => frequency(left + right.replace(/['’]s$/, ''));

/** Where the whole is a word, or both halves are common ones. */
function asCommon(left: string, right: string, { joined, a, b, areWords }: Halves, own: OwnWords): Joined | null {
  if (joined <= 1 && a >= 9 && b >= 9 && areWords) return glue(0.8); // "long-\nterm", though somebody writes it in one
  if (areWords && WRITTEN_BOTH_WAYS.has(left.toLowerCase()) && own.keepsHyphens()) return glue(0.7); // "north-\neastern"
  if (joined >= 2 || stemOf(left, right) >= 3) return drop(0.96);
  if (own.has(left + right)) return drop(0.95);
  if (joined >= 1 || (joined === 0 && !(areWords && a >= 5 && b >= 5))) return drop(0.9);
  return null;
}

/** Where the whole is hardly one. */
function asRare(left: string, right: string, { joined, a, b, areWords }: Halves, own: OwnWords): Joined {
  if (joined < 0 && a >= 6 && b >= 7 && left.length > 3) return glue(0.8); // "college-\nage", whatever age is else
  if (areWords) return glue(a >= 3 && b >= 3 ? 0.88 : 0.75);
  if (isLower(left) && joined < 0 && stemOf(left, right) < 0 && Math.min(a, b) >= COMMON && !isEnding(right))
    return glue(0.75); // "on-\noff", "run-\nup"
  if (HYPHENED_PREFIXES.has(left.toLowerCase()) && b >= 2 && !isEnding(right)) return glue(0.75);
  if (/^\p{Lu}\p{Ll}+$/u.test(left) && own.hasHyphenName()) return glue(0.7); // "Wai-\ncheong", where others are so written
  return drop(joined >= 0 ? 0.85 : 0.7);
}

/** Short words as common as this are no stray halves: "on", "up", but not "ver" or "tic". */
const COMMON = 9;

/** A piece of a word that hyphenation leaves behind, also where it happens to be a word. */
export const isEnding = (right: string): boolean => ENDINGS.test(right);
