import type { PosTag } from '../grammar/pos-tags.ts';
import type { ClauseRules } from './rules.ts';
import type { Structure } from '../structure/types.ts';
import { kindOf } from '../text/checks.ts';
import type { Span } from '../text/span.ts';

export { POS_TAGS } from '../grammar/pos-tags.ts';
export type { PosTag };

/** The tokens of a text as columns, one row a token, in text order and disjoint: `text.slice(start[i], end[i])` is token `i`. White space is never a token. */
export interface Tokens {
  /** How many there are. */
  readonly count: number;
  /** Offset of the first code unit of each. */
  readonly start: Int32Array;
  /** Offset after the last code unit of each. */
  readonly end: Int32Array;
  /** Index into {@link POS_TAGS}. */
  readonly pos: Uint8Array;
  /** Index into `INFLECTIONS`: the form of a verb, the number of a noun, the degree of an adjective. */
  readonly inflection: Uint8Array;
  /** Index of the token that it depends on (its head), -1 for the root of its sentence. */
  readonly head: Int32Array;
  /** Index into `RELATIONS`: what it is to its head. */
  readonly relation: Uint8Array;
  /** Index into {@link Document.forms}: the token's surface form. */
  readonly form: Int32Array;
  /** Index into {@link Document.lemmas}. */
  readonly lemma: Int32Array;
  /** Index of its sentence in {@link Document.sentences}. */
  readonly sentence: Int32Array;
}

/**
 * A text that has been read: its sentences and tokens. Read once with `readDocument`, share between the stages. It is made by `readDocument` alone: no stage takes a
 * copy of one, since what came back from JSON has lost its columns of numbers.
 */
export interface Document {
  /** The text that was read; all offsets index it. */
  readonly text: string;
  /** The stretches between line breaks that hold any token, without the white space around them. */
  readonly lines: readonly Span[];
  /** Sentences, in order and disjoint; none crosses a line of its own (a blank line). White space around them is left out. */
  readonly sentences: readonly Span[];
  /** First token of each sentence, and one entry more: the token count. */
  readonly sentenceTokens: Int32Array;
  /** Words, numbers, punctuation. */
  readonly tokens: Tokens;
  /** The distinct surface forms of the text's tokens, in the order of first use. */
  readonly forms: readonly string[];
  /** The distinct lemmas (lower case) of the text's tokens, in the order of first use. */
  readonly lemmas: readonly string[];
  /** What stands on the page: blocks, turns, questions and answers, quotations. */
  readonly structure: Structure;
}

/** The lemma of a token. */
export const lemmaAt = ({ tokens, lemmas }: Document, token: number): string => lemmas[tokens.lemma[token]!]!;

/** Those that were read, and how the clauses of their language are. */
const made = new WeakMap<object, ClauseRules>();

/** The document, known from now on as one that was read. */
export function madeDocument(document: Document, clauses: ClauseRules): Document {
  made.set(document, clauses);
  return document;
}

/** How the clauses of its language are read. */
export const clauseRulesOf = (document: Document): ClauseRules => made.get(document)!;

/** Throws a TypeError unless `input` is a document that `readDocument` made. */
export function checkDocument(where: string, input: unknown): asserts input is Document {
  if (typeof input === 'object' && input !== null && made.has(input)) return;
  const given = typeof input === 'object' && input !== null && 'tokens' in input ? 'a copy of one' : kindOf(input);
  throw new TypeError(`${where}: input must be a string or a Document that readDocument made, not ${given}`);
}
