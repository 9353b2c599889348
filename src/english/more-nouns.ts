import data from '../models/nouns.bin';
import { bytesOf } from '../learning/columns.ts';
import { decodeLexicon, lookUp, type Lexicon } from '../learning/packed-lexicon.ts';
import { MORE_NOUNS } from './more-nouns-list.ts';
import { kindOfNoun, Noun } from './nouns.ts';
import { wordSet } from './sets.ts';
import { SORTS_OF_BODIES, SORTS_OF_PEOPLE } from './sorts.ts';

let lexicon: Lexicon | undefined;

/** What a noun can stand for, by the lists and by what WordNet has beside them ("coroner", "trooper", "hospice"), or 0. */
export function kindOfAnyNoun(lemma: string): number {
  const known = kindOfNoun(lemma);
  if (known > 0 || lemma.length < 3 || lemma.length > 24) return known;
  return Math.max(0, lookUp((lexicon ??= decodeLexicon(bytesOf(data), MORE_NOUNS)), lemma));
}

/** A noun with hyphens: what it is looked up by, and what it stands for. */
export interface Compound {
  readonly noun: string;
  readonly kind: number;
}

/**
 * What a noun with hyphens stands for: "start-up" and "left-hander" by themselves, "team-mate" as "teammate", "secretary-general", "daughter-in-law" and "mother-of-two" as their first word; null where it is
 * its last word that tells ("co-president").
 */
export function compoundNoun(compound: string): Compound | null {
  if (compound.length > 30) return null;
  const [first, ...rest] = compound.split('-');
  const joined = `${first!}${rest.join('')}`;
  const kind = kindOfAnyNoun(compound) || (RANKS_BEHIND.has(rest.join('-')) ? kindOfAnyNoun(first!) : 0);
  if (kind > 0) return { noun: compound, kind };
  if (rest.length === 2 && rest[0] === 'of') return { noun: compound, kind: kindOfAnyNoun(first!) }; // "mother-of-two"
  if (kindOfAnyNoun(joined) > 0) return { noun: joined, kind: kindOfAnyNoun(joined) };
  if (SORTS_OF_PEOPLE.nouns.has(compound)) return { noun: compound, kind: Noun.person };
  return SORTS_OF_BODIES.nouns.has(compound) ? { noun: compound, kind: Noun.group } : null;
}

/** Nouns that stand for somebody only together with the one before them, which may be written apart: a "film maker" is a filmmaker, a "battery maker" a firm. */
const WRITTEN_APART: ReadonlySet<string> = /* @__PURE__ */ wordSet('maker');

/** The one word for two that are written apart, or the second. */
export const writtenApart = (first: string, second: string): string =>
  WRITTEN_APART.has(second) && kindOfNoun(first + second) > 0 ? first + second : second;

/** What stands behind the noun that it goes with. */
const RANKS_BEHIND: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'general elect designate emeritus in-law in-chief at-large',
);
