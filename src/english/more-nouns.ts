import data from '../models/nouns.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeLexicon, lookUp, type Lexicon } from '../learning/packed-lexicon.ts';
import { MORE_NOUNS } from './more-nouns-list.ts';
import { kindOfNoun } from './nouns.ts';

let lexicon: Lexicon | undefined;

/** What a noun can stand for, by the lists and by what WordNet has beside them ("coroner", "trooper", "hospice"), or 0. */
export function kindOfAnyNoun(lemma: string): number {
  const known = kindOfNoun(lemma);
  if (known > 0 || lemma.length < 3 || lemma.length > 24) return known;
  return Math.max(0, lookUp((lexicon ??= decodeLexicon(bytesOf(data), MORE_NOUNS)), lemma));
}
