import { hashString } from '../learning/hash.ts';

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
  readonly columns: Map<object, Column>;
}

/** What somebody knows of each word: that of word n stands at `cells[n * WIDTH + at]`. What is known of a word stands side by side, as it is asked for together. */
export interface Column {
  readonly cells: Int32Array;
  readonly at: number;
}
export const WIDTH = 16;

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
  /** For {@link Distinct}: the index of each word in the list at hand, plus `base`; less for a word that has not been there. */
  readonly index: Int32Array;
  base: number;
}

let memory: Memory | null = null;

const numbered = /* @__PURE__ */ new WeakMap<readonly string[], NumberedWords>();

/** Numbers the words of a list, all by the same memory; once for the same list. */
export function numberWords(list: readonly string[]): NumberedWords {
  let known = numbered.get(list);
  if (known === undefined) numbered.set(list, (known = number(list)));
  return known;
}

function number(list: readonly string[]): NumberedWords {
  const words = memoryFor(list.length);
  const numbers = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) numbers[i] = words.byWord.get(list[i]!) ?? take(words, list[i]!);
  release(words);
  return { words, numbers };
}

/** The distinct words among the `count` tokens of a text, in the order in which they come, and the index of each token's word among them. */
export const numberTokens = (text: string, start: Int32Array, end: Int32Array, count: number): Distinct =>
  distinct(count, (i) => text.slice(start[i], end[i]));

/** The same of words that stand in a list. */
export const distinctWords = (list: readonly string[]): Distinct => distinct(list.length, (i) => list[i]!);

/** Distinct words, and of each word of a list its index among them. */
export interface Distinct {
  readonly form: Int32Array;
  readonly forms: string[];
}

/** Of more words the distinct ones are listed before they are numbered, so that the memory need not have room for all of them. */
const MOST_AT_ONCE = MOST_WORDS / 4;

function distinct(count: number, wordAt: (i: number) => string): Distinct {
  if (count > MOST_AT_ONCE) return listed(count, wordAt);
  const words = memoryFor(count);
  const { byWord, list, index, base } = words;
  const form = new Int32Array(count);
  const forms: string[] = [];
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const word = wordAt(i);
    const number = byWord.get(word) ?? take(words, word);
    if (index[number]! < base) {
      index[number] = base + forms.length;
      numbers[forms.length] = number;
      forms.push(list[number]!);
    }
    form[i] = index[number]! - base;
  }
  words.base += forms.length;
  numbered.set(forms, { words, numbers: numbers.slice(0, forms.length) });
  release(words);
  return { form, forms };
}

function listed(count: number, wordAt: (i: number) => string): Distinct {
  const form = new Int32Array(count);
  const forms: string[] = [];
  const known = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const word = wordAt(i);
    let index = known.get(word);
    if (index === undefined) known.set(word, (index = forms.push(word) - 1));
    form[i] = index;
  }
  return { form, forms };
}

function memoryFor(more: number): Memory {
  if (memory === null || memory.list.length + more > memory.room) memory = createMemory(Math.max(MOST_WORDS, more));
  return memory;
}

/** Gives up a memory that has grown too long; it may be long until there is a next document. */
function release(words: Memory): void {
  if (words.letters > MOST_LETTERS || words.base > 2 ** 30) memory = null;
}

function createMemory(room: number): Memory {
  return {
    list: [],
    small: [],
    exact: new Int32Array(room),
    lower: new Int32Array(room),
    room,
    columns: new Map(),
    byWord: new Map(),
    letters: 0,
    index: new Int32Array(room),
    base: 1,
  };
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
export const copyOf = (word: string): string => ` ${word}`.slice(1);

/** The column of somebody who knows something of each word: zeros at first. */
export function columnOf(words: Words, owner: object): Column {
  let column = words.columns.get(owner);
  if (column === undefined) {
    const at = words.columns.size % WIDTH;
    const cells = at === 0 ? new Int32Array(words.room * WIDTH) : [...words.columns.values()].at(-1)!.cells;
    words.columns.set(owner, (column = { cells, at }));
  }
  return column;
}

/** What is known of a trait has its sign bit turned over, as 0 means that nothing is. */
const SIGN = 0x80000000;

/** The trait of each of the words. Traits are told apart by identity: make one once, not anew for each document. */
export function traitsOf(trait: Trait, { words, numbers }: NumberedWords): Int32Array {
  const { cells, at } = columnOf(words, trait);
  const traits = new Int32Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    const cell = numbers[i]! * WIDTH + at;
    traits[i] = (cells[cell] ||= trait(words, numbers[i]!) ^ SIGN) ^ SIGN;
  }
  return traits;
}
