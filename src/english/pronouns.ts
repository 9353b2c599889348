import { classed, wordSet } from './sets.ts';

/* Pronouns by what they stand for, in small letters. */

/** Of relative clauses. */
export const RELATIVE_PRONOUNS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'who',
  'whom',
  'whose',
  'which',
  'that',
]);
/** One who speaks of himself or herself; and several, of whom who speaks is one. */
export const FIRST_SINGULAR: ReadonlySet<string> = /* @__PURE__ */ new Set(['i', 'me', 'my', 'mine', 'myself']);
export const FIRST_PLURAL: ReadonlySet<string> = /* @__PURE__ */ new Set(['we', 'us', 'our', 'ours', 'ourselves']);
/** "he", "she" and whose something is. */
export const THIRD_SINGULAR: ReadonlySet<string> = /* @__PURE__ */ new Set(['he', 'she', 'his', 'her']);
/** Subjects that are people. */
export const PERSONAL_SUBJECTS: ReadonlySet<string> = /* @__PURE__ */ new Set(['he', 'she', 'they', 'i', 'we']);

/** With which a question begins that somebody reports: "asked [whether] it would hold". */
export const QUESTION_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'whether if why how what who whom when where which whose',
);

/** Pronouns of people who speak. */
export const PERSONAL_SPEAKERS: ReadonlySet<string> = /* @__PURE__ */ wordSet('he she i we you who');

/** Pronouns in a retold exchange. */
export const RETOLD_PRONOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet('he she they his her their it its i we');

/** Pronouns for anybody. */
export const GENERIC_PRONOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'everyone everybody anyone anybody those all whoever people someone',
);

/** A claim that only points back: "these claims", "such reports". */
export const POINTING_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet('these those such this that the them it');

/** A pronoun of the third person. */
export const PERSONAL_PRONOUN = /^(?:he|him|she|her|they|them|it)$/i;

/** Of the third person, for people alone. */
export const PRONOUNS_OF_PEOPLE: ReadonlySet<string> = /* @__PURE__ */ wordSet('he she they him her them');

/** Those that point to somebody or something named. */
export const POINTING_PRONOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet('he she him her they them it this');

/** A reflexive pronoun. */
export const REFLEXIVE = /^(?:him|her|it|my|your|them|our)sel(?:f|ves)$/i;

/** A pronoun of the first person. */
export const FIRST_PERSON = /^(?:I|me|my|we|us|our|ours|ourselves)$/i;

/** Classes of pronouns: whom they can stand for. */
export const Pronoun = { he: 1, she: 2, they: 3, it: 4, I: 5, we: 6, you: 7 } as const;

/** The class of each. */
export const PRONOUN_CLASSES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  (
    [
      [Pronoun.he, 'he him his himself'],
      [Pronoun.she, 'she her hers herself'],
      [Pronoun.they, 'they them their theirs themselves'],
      [Pronoun.it, 'it its itself'],
      [Pronoun.I, 'i me my mine myself'],
      [Pronoun.we, 'we us our ours ourselves'],
      [Pronoun.you, 'you your yours yourself'],
    ] as const
  ).flatMap(([kind, words]) => classed(kind, words)),
);

/** The subject's form of each pronoun of the third person: "its" is of "it". */
export const SUBJECT_FORMS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Object.entries(Pronoun)
    .slice(0, Pronoun.it)
    .flatMap(([form, own]) => [...PRONOUN_CLASSES].flatMap(([word, kind]) => (kind === own ? [[word, form]] : []))),
);

/** Pronouns, and forms of address before a name, that tell "he" from "she". */
export const GENDER_WORDS: ReadonlyMap<string, 'he' | 'she'> = /* @__PURE__ */ new Map([
  ...classed('he' as const, 'he him his himself mr mr. sir lord'),
  ...classed('she' as const, 'she her hers herself mrs mrs. ms ms. miss lady'),
]);
