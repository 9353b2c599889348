import { hashString } from '../learning/hash.ts';

/** Name and version of what the model sees of a word; a model made for another is refused. */
export const SYNTAX_FEATURES = 'syntax 1';

/** Rows of the tables by which a word is seen, beside its own: of its last three and two letters, its first three, its shape. */
export const SUFFIX_ROWS = 2048;
export const ENDING_ROWS = 512;
export const PREFIX_ROWS = 1024;
export const SHAPE_ROWS = 256;

/** What the tables have of a word: rows. */
export interface WordRows {
  readonly suffix: number;
  readonly ending: number;
  readonly prefix: number;
  readonly shape: number;
}

/** A word as the list of frequent ones has it: in small letters, every digit a zero, apostrophes and quotation marks straight. */
export const normOf = (form: string): string => normOfKey(keyOf(form));

/** The same of a word that is a key already. */
export const normOfKey = (key: string): string => key.replace(/[0-9]/g, '0');

/** A word as the list of vectors has it. */
export const keyOf = (form: string): string => straight(form.toLowerCase());

const straight = (word: string): string =>
  /[‘’“”]/.test(word) ? word.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : word;

/** The rows of a word in the tables that every word has a place in. */
export function rowsOfWord(form: string, norm = normOf(form)): WordRows {
  return {
    suffix: hashString(norm.slice(-3)) & (SUFFIX_ROWS - 1),
    ending: hashString(norm.slice(-2)) & (ENDING_ROWS - 1),
    prefix: hashString(norm.slice(0, 3)) & (PREFIX_ROWS - 1),
    shape: hashString(shapeOf(form)) & (SHAPE_ROWS - 1),
  };
}

/** "Xxxxx" is "Xxxx", "ABC-12" is "XXX-dd": kinds of characters, no more than three alike in a row. */
export function shapeOf(form: string): string {
  let shape = '';
  for (let i = 0, last = '', alike = 0; i < form.length && shape.length < 12; i++) {
    const kind = kindOf(form[i]!);
    alike = kind === last ? alike + 1 : 1;
    last = kind;
    if (alike <= 3) shape += kind;
  }
  return shape;
}

function kindOf(character: string): string {
  if (character >= 'a' && character <= 'z') return 'x';
  if (character >= 'A' && character <= 'Z') return 'X';
  if (character >= '0' && character <= '9') return 'd';
  const small = character.toLowerCase();
  if (small !== character) return 'X';
  return small === character.toUpperCase() ? character : 'x';
}
