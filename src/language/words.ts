import { hashString } from '../tagging/hash.ts';

/**
 * What can be told of a word by itself does not depend on the document it stands in, and most words of a document have stood in others before: it is worked out once.
 * Results are the same whatever has been read before.
 *
 * Words, forms and lemmas alike, are numbered as they come. After so many, or so many letters, numbers begin anew, so that memory stays bounded over any number
 * of documents.
 */
export interface Words {
  /** The words, and the same in lower case. */
  readonly list: readonly string[];
  readonly small: readonly string[];
  /** Hashes of both. */
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  /** How many fit. */
  readonly room: number;
  /** What is known of them, by whose knowledge it is; see {@link columnOf}. */
  readonly columns: Map<object, Int32Array>;
}

/** What a function tells of a word, as a whole number of 32 bits. */
export type Trait = (words: Words, number: number) => number;

/** The words of a list. */
export interface NumberedWords {
  readonly words: Words;
  /** The number of each. */
  readonly numbers: Int32Array;
}

/** Most words, and letters, that are remembered from one document to the next. */
const MOST_WORDS = 2 ** 15;
const MOST_LETTERS = 2 ** 20;

interface Memory extends Words {
  readonly list: string[];
  readonly small: string[];
  readonly byWord: Map<string, number>;
  letters: number;
}

let memory: Memory | null = null;

const numbered = /* @__PURE__ */ new WeakMap<readonly string[], NumberedWords>();

/** Numbers the words of a list, all by the same memory; once for the same list. */
export function numberWords(list: readonly string[]): NumberedWords {
  let known = numbered.get(list);
  if (known === undefined) numbered.set(list, known = number(list));
  return known;
}

function number(list: readonly string[]): NumberedWords {
  if (memory === null || memory.list.length + list.length > memory.room || memory.letters > MOST_LETTERS) memory = createMemory(Math.max(MOST_WORDS, list.length));
  const words = memory;
  const numbers = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) numbers[i] = words.byWord.get(list[i]!) ?? take(words, list[i]!);
  if (words.letters > MOST_LETTERS) memory = null; // it may be long until there is a next document
  return { words, numbers };
}

function createMemory(room: number): Memory {
  return { list: [], small: [], exact: new Int32Array(room), lower: new Int32Array(room), room, columns: new Map(), byWord: new Map(), letters: 0 };
}

function take(words: Memory, word: string): number {
  const number = words.list.length;
  const own = copyOf(word);
  const small = own.toLowerCase();
  words.byWord.set(own, number);
  words.list.push(own);
  words.small.push(small);
  words.exact[number] = hashString(own);
  words.lower[number] = small === own ? words.exact[number]! : hashString(small);
  words.letters += own.length;
  return number;
}

/** Engines keep a slice as a view of the text, which would stay as long as the slice. Of what is put together and cut again they keep no more than that. */
const copyOf = (word: string): string => ` ${word}`.slice(1);

/** Room for what somebody knows of each word: zeros at first. */
export function columnOf(words: Words, owner: object): Int32Array {
  let column = words.columns.get(owner);
  if (column === undefined) words.columns.set(owner, column = new Int32Array(words.room));
  return column;
}

/** What is known of a trait has its sign bit turned over, as 0 means that nothing is. */
const SIGN = 0x80000000;

/** The trait of each of the words. Traits are told apart by identity: make one once, not anew for each document. */
export function traitsOf(trait: Trait, { words, numbers }: NumberedWords): Int32Array {
  const known = columnOf(words, trait);
  const traits = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    traits[i] = (known[number] ||= trait(words, number) ^ SIGN) ^ SIGN;
  }
  return traits;
}
