/*
 * Small words and marks by what they do in the build of clauses, for the models of speech: to change a class is to change these models.
 */
import { HAVE_FORMS, QUOTATION_MARKS } from './function-words.ts';

/** What a form is in the build of clauses. */
export const OTHER_WORD = 0,
  COMMA = 1,
  STOP = 2,
  COLON = 3,
  DASH = 4,
  OPENS_BRACKET = 5,
  CLOSES_BRACKET = 6,
  THAT = 7,
  QUESTION_WORD = 8,
  RELATIVE = 9,
  TO = 10,
  NOT = 11,
  BE = 12,
  HAVE = 13,
  MODAL = 14,
  BY = 15,
  AND = 16,
  BUT = 17,
  AS = 18,
  SUBJECT_PRONOUN = 19,
  POSSESSIVE = 20,
  OF = 21,
  IF = 22,
  MARK = 23,
  DO = 24,
  IT = 25,
  GENITIVE = 26,
  SEMICOLON = 27,
  OBJECT_PRONOUN = 28;

const words = (kind: number, list: string): (readonly [string, number])[] =>
  list.split(' ').map((word) => [word, kind] as const);

/** What each form is; those that are not here are {@link OTHER_WORD}. */
export const CLAUSE_WORDS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...words(COMMA, ','),
  ...words(STOP, '. ! ? … ...'),
  ...words(COLON, ':'),
  ...words(SEMICOLON, ';'),
  ...words(DASH, '- – — -- ―'),
  ...words(OPENS_BRACKET, '( ['),
  ...words(CLOSES_BRACKET, ') ]'),
  ...words(THAT, 'that'),
  ...words(QUESTION_WORD, 'whether how why what where when'),
  ...words(RELATIVE, 'who which whose whom'),
  ...words(TO, 'to'),
  ...words(NOT, "not n't n’t never no cannot neither nor"),
  ...words(BE, "be is are was were been being am 's 're 'm ’s ’re ’m"),
  ...words(HAVE, HAVE_FORMS),
  ...words(MODAL, "will would can could may might must shall should 'll ’ll 'd ’d wo ca"),
  ...words(BY, 'by'),
  ...words(AND, 'and or &'),
  ...words(BUT, 'but while although though because since yet'),
  ...words(AS, 'as than'),
  ...words(SUBJECT_PRONOUN, 'he she they i we you'),
  ...words(POSSESSIVE, 'his her their my our your its'),
  ...words(OF, 'of for in from at on with about'),
  ...words(IF, 'if'),
  ...words(DO, 'do does did'),
  ...words(IT, 'it there this these those'),
  ...words(OBJECT_PRONOUN, 'him them me us'),
  ...words(MARK, QUOTATION_MARKS),
]);
