import data from '../models/common.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeLexicon, lookUp, type Lexicon } from '../learning/packed-lexicon.ts';
import { COMMON_WORDS } from './common-list.ts';

let lexicon: Lexicon | undefined;

/** Words that are known to be written small, unpacked when first needed: "price" and "tip", not "taylor" and "monday". */
export const commonWords = (): Lexicon => (lexicon ??= decodeLexicon(bytesOf(data), COMMON_WORDS));

/** Whether a word, in small letters, is an ordinary one. */
export const isCommonWord = (word: string): boolean => lookUp(commonWords(), word) >= 0;
