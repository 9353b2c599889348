/** Bits of a word: closed classes that the reading of clauses turns on. Which words they have is told by the `ClauseRules` of a language. */
export const Word = {
  BE: 1 << 0,
  HAVE: 1 << 1,
  MODAL: 1 << 2,
  NOT: 1 << 3,
  RELATIVE: 1 << 4,
  POSSESSIVE: 1 << 5,
  PERSONAL: 1 << 6,
  TIME: 1 << 7,
  THAT: 1 << 8,
  TO: 1 << 9,
  BY: 1 << 10,
  SUBORDINATE: 1 << 11,
  /** A participle with which who has spoken goes on: "..., adding that ...". */
  GOES_ON: 1 << 12,
  ING: 1 << 13,
  SAY: 1 << 14,
  CONDITION: 1 << 15,
  DO: 1 << 16,
  COMMA: 1 << 17,
  QUOTE: 1 << 18,
  BREAK: 1 << 19,
  GENITIVE: 1 << 20,
  COPULA: 1 << 21,
  PREPOSITION: 1 << 22,
  QUESTION: 1 << 23,
  SELF: 1 << 24,
  OF: 1 << 25,
  AND: 1 << 26,
  /** What takes back a negation before it: "not only". */
  ONLY: 1 << 27,
  /** A verb whose subject, in spite of an object, is that of the infinitive behind: "promised voters to cut taxes". */
  SUBJECT_CONTROL: 1 << 28,
  /** A noun of what is said in writing. */
  WRITING: 1 << 29,
  /** A preposition of place. */
  PLACE: 1 << 30,
  /** A shortened "had", which may be a shortened modal. */
  HAD: 1 << 31,
} as const;
