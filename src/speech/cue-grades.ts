/*
 * How often a word attributes: "claim" almost always, "plan" now and then, "car" never. The rates are counted in the training
 * corpus, for verbs, nouns and the rest apart ("he plans" is not "the plans"), and kept as a few grades.
 */
import type { Trait } from '../language/words.ts';
import { mix } from '../learning/hash.ts';
import { lookUpHash, type Lexicon } from '../learning/packed-lexicon.ts';

/** Name of this scheme, for the packed lexicon. */
export const LEXICON_FEATURES = 'reporting words 2';

/** What kind of word it is, as far as the lexicon tells them apart. */
export const VERBAL = 0,
  NOMINAL = 1,
  OTHER = 2;

/** The grade of a word that attributes so rarely that it is never tried. */
export const NEVER = 0;
/** The grade of a word that the corpus has not, or too rarely to tell. */
export const UNKNOWN = 1;
/** The grade of a word that attributes less than once in fifty times: too rarely for its surroundings to make up for it. */
export const RARELY = 2;
/** Grades of words that attribute once in so many times, or oftener: in twenty, in ten, in three, in two; and seven times in ten. */
export const SELDOM = 4,
  SOMETIMES = 5,
  OFTEN = 7,
  MOSTLY = 8,
  NEARLY_ALWAYS = 9;
/** Least rates of the grades from 2 on. */
const GRADES: readonly number[] = [0.004, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7];

/** The grade of a word that was head of a cue `heads` times out of `count`. */
export function gradeOf(heads: number, count: number): number {
  if (count < 3) return UNKNOWN;
  const rate = heads / count;
  let grade = NEVER;
  for (let i = 0; i < GRADES.length; i++) if (rate >= GRADES[i]!) grade = i + 2;
  return grade;
}

/** The key of a lemma, given by its hash, in a class. */
export const lexiconKey = (lemma: number, wordClass: number): number => mix(lemma, wordClass);

/** The grades of lemmas in the three classes, four bits each. Words that the lexicon has not are never tried, but for verbs: "to opine" may be rare, yet it may attribute. */
export const gradesBy =
  (lexicon: Lexicon): Trait =>
  ({ exact }, word) => {
    let grades = 0;
    for (let wordClass = 0; wordClass < 3; wordClass++) {
      const grade = lookUpHash(lexicon, lexiconKey(exact[word]!, wordClass));
      grades |= (grade >= 0 ? grade : wordClass === VERBAL ? UNKNOWN : NEVER) << (4 * wordClass);
    }
    return grades;
  };

/** That of one class. */
export const gradeIn = (grades: number, wordClass: number): number => (grades >> (4 * wordClass)) & 15;
