import data from '../models/words.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeLexicon, lookUp, lookUpHash, type Lexicon } from '../learning/packed-lexicon.ts';
import { WORD_FREQUENCIES } from './word-list.ts';

// Whether a line feed runs through a word or stands between two: the joined reading and the separate one are compared by how common their
// words are, in the language and in the document itself.

let lexicon: Lexicon | null = null;

/** The binary logarithm of a word's count in some four million words of news, rounded down; -1 if it is not in the list. */
export const frequency = (word: string): number => lookUp(words(), word.toLowerCase().replaceAll('’', "'"));

/** The same by the hash of a word in small letters. */
export const frequencyOfHash = (hash: number): number => lookUpHash(words(), hash);

const words = (): Lexicon => (lexicon ??= decodeLexicon(bytesOf(data), WORD_FREQUENCIES));
