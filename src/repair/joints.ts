import { frequency } from './words.ts';

// At a cut: do the two sides make one word, two words, or a compound with its hyphen?

export type Joint = 'glue' | 'space' | 'drop-hyphen';

/** The words of the document itself, which know its names. */
export interface OwnWords {
  has(word: string): boolean;
}

/** Words that stand whole in the text, in small letters; words at line edges are not counted, since they may be halves. */
export function ownWords(text: string): OwnWords {
  let words: Set<string> | null = null;
  return {
    has: (word) => {
      words ??= collect(text);
      return words.has(word.toLowerCase());
    },
  };
}

function collect(text: string): Set<string> {
  const words = new Set<string>();
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    const end = match.index + match[0].length;
    const isAtEdge = text[match.index - 1] === '\n' || text[end] === '\n' || text[end] === '-' || text[end] === '\u00ad' || text[end] === '\u2010' || text[match.index - 1] === '\r' || text[end] === '\r';
    if (!isAtEdge) words.add(match[0].toLowerCase());
  }
  return words;
}

const wordBefore = (text: string): string => /[\p{L}\p{M}\p{N}'’]*$/u.exec(text.slice(-40))![0].replace(/^['’]+/, '');
const wordAfter = (text: string): string => /^[\p{L}\p{M}\p{N}'’]*/u.exec(text.slice(0, 40))![0].replace(/['’]+$/, '');

/**
 * How to join what a cut without white space has severed.
 *
 * @param keepsSpaces whether cuts in this text keep the space that stood there, so that a bare one runs through a word; null: unknown
 */
export function jointAtCut(before: string, after: string, keepsSpaces: boolean | null, own: OwnWords): { joint: Joint; confidence: number } {
  const [left, right] = [before.at(-1) ?? '', after[0] ?? ''];
  if (keepsSpaces === true) return { joint: 'glue', confidence: 0.98 };
  if (/[,.;:!?)\]}”’»%]/.test(right) && !/^\.\w/.test(after)) return { joint: 'glue', confidence: 0.97 };
  if (/[([{“‘«$£€#@/]/.test(left)) return { joint: 'glue', confidence: 0.95 };
  if (/[-‐]/.test(left)) return { joint: /\s[-‐]$/.test(before.slice(-2)) ? 'space' : 'glue', confidence: 0.9 };
  if (/[-‐/]/.test(right)) return { joint: /^[-‐]+\s/.test(after) ? 'space' : 'glue', confidence: 0.9 };
  if (/[—–]/.test(left)) return { joint: /\s[—–]$/.test(before.slice(-2)) ? 'space' : 'glue', confidence: 0.85 };
  if (/[—–]/.test(right)) return { joint: /^[—–]\s/.test(after) ? 'space' : 'glue', confidence: 0.85 };
  if (/[,;:!?]/.test(left)) return { joint: /\d/.test(right) && /\d[,:]$/.test(before.slice(-2)) ? 'glue' : 'space', confidence: 0.95 };
  if (left === '.') return { joint: /\d/.test(right) && /\d\.$/.test(before.slice(-2)) ? 'glue' : /(?:^|[\s.])\p{Lu}\.$/u.test(before.slice(-3)) && /^\p{Lu}\./u.test(after) ? 'glue' : 'space', confidence: 0.85 };
  if (/["”’»)\]]/.test(left)) return { joint: left === '"' && /\s"$/.test(before.slice(-2)) ? 'glue' : left === '’' && /^(?:s|t|re|ve|ll|d|m)\b/.test(after) ? 'glue' : 'space', confidence: 0.85 };
  if (/["“‘«([]/.test(right)) return { joint: right === '"' && /^"[\s,.]/.test(after.slice(0, 2)) ? 'glue' : 'space', confidence: 0.85 };
  if (/['’]/.test(left) || /['’]/.test(right)) return { joint: 'glue', confidence: 0.85 };
  return byWords(wordBefore(before), wordAfter(after), own);
}

function byWords(left: string, right: string, own: OwnWords): { joint: Joint; confidence: number } {
  if (left === '' || right === '') return { joint: 'space', confidence: 0.6 };
  if (/\d$/.test(left) && /^\d/.test(right)) return { joint: 'glue', confidence: 0.8 };
  if (/\p{Ll}$/u.test(left) && /^\p{Lu}/u.test(right)) return { joint: /^(?:Mc|Mac|De|La|Le|Di|O)$/.test(left) ? 'glue' : 'space', confidence: 0.9 };
  const joined = score(left + right, own);
  const apart = scorePair(left, right, own);
  return joined >= apart ? { joint: 'glue', confidence: confidenceOf(joined - apart) } : { joint: 'space', confidence: confidenceOf(apart - joined) };
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

const unknown = (word: string): number => -1 - (/^\p{Lu}/u.test(word) ? 0 : 2.5) - (word.length < 4 ? 2 : 0);

/** Bits of about four million words. */
const TOTAL = 22;

/** Two words in a row are as likely as both of them: the log-probabilities add up. */
function scorePair(left: string, right: string, own: OwnWords): number {
  const [a, b] = [scoreShort(left, own), scoreShort(right, own)];
  return a + b - TOTAL + NEIGHBOURS;
}

/** What a space has to gain over independence: neighbours in text are no chance pairs. */
const NEIGHBOURS = 13;

/** Two or three letters are in any word list by chance: only the common ones are words. */
function scoreShort(word: string, own: OwnWords): number {
  if (word.length === 1) return /^[aAI\d]$/.test(word) ? 14 : -6;
  const value = score(word, own);
  const least = word.length === 2 ? 10 : word.length === 3 ? 6 : 0;
  return /^\p{Ll}/u.test(word) && value < least ? value - 5 : value;
}

/** A line that ends in a hyphen: is it hyphenation, or a compound that was broken behind its own hyphen? */
export function jointAtHyphen(before: string, after: string, own: OwnWords): { joint: Joint; confidence: number } {
  const hyphen = before.at(-1)!;
  const left = wordBefore(before.slice(0, -1));
  const right = wordAfter(after);
  if (hyphen === '\u00ad') return { joint: 'drop-hyphen', confidence: 0.98 };
  if (left === '' || right === '') return { joint: left === '' ? 'space' : 'glue', confidence: 0.8 };
  if (/^\p{Lu}/u.test(right) && /\p{Ll}$/u.test(left)) return { joint: 'glue', confidence: 0.9 };         // "Anglo-\nSaxon"
  if (/\d$/.test(left) || /^\d/.test(right)) return { joint: 'glue', confidence: 0.9 };                   // "74-year-\nold"
  const compoundLeft = /[\p{L}\p{N}'’]+-$/u.exec(before.slice(0, -1 - left.length).slice(-30));
  if (compoundLeft !== null && frequency(left) >= 0 && frequency(right) >= 4 && frequency(left + right) < 0) return { joint: 'glue', confidence: 0.8 };
  if (/^(?:and|or|to)$/.test(right) && after[right.length] !== '-') return { joint: 'space', confidence: 0.8 };                       // "short- and long-term"
  if (own.has(`${left}-${right}`)) return { joint: 'glue', confidence: 0.95 };
  if (own.has(left + right)) return { joint: 'drop-hyphen', confidence: 0.97 };
  const joined = frequency(left + right);
  if (joined >= 0) return { joint: 'drop-hyphen', confidence: 0.95 };
  const [a, b] = [frequency(left), frequency(right)];
  if (a >= 3 && b >= 3 && left.length > 2 && right.length > 2) return { joint: 'glue', confidence: 0.8 };
  if (/^(?:non|ex|anti|pro|self|mid|vice|co|post|pre|semi|multi|all|half|well|so|cross|high|low|long|short|re|sub|counter|inter)$/i.test(left) && b >= 4) return { joint: 'glue', confidence: 0.7 };
  return { joint: 'drop-hyphen', confidence: 0.75 };
}
