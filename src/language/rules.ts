import type { LexicalEntry } from './wink-lexicon.ts';

/*
 * What this floor asks of a language. All it knows of words comes in through these three; src/language/english-rules.ts fills them for English.
 */

/** Where words begin and end. */
export interface TokenRules {
  /** Abbreviations whose full stop is theirs: anywhere, before names, before figures alone. */
  readonly abbreviations: ReadonlySet<string>;
  readonly abbreviationsBeforeNames: ReadonlySet<string>;
  readonly abbreviationsBeforeFigures: ReadonlySet<string>;
  /** A month, short, behind a space. */
  readonly month: RegExp;
  /** Where the clitic of `from..mark'tail` starts; 0 if there is none. */
  readonly cliticStart: (text: string, from: number, mark: number, tail: number) => number;
}

/** Where sentences end. */
export interface SentenceRules {
  /** Whether an abbreviation, without its stop, stands before names; and whether it is a form of address. */
  readonly isTitle: (word: string) => boolean;
  readonly address: ReadonlySet<string>;
  /** Abbreviations that end the name of a firm, without their stop; and what goes on behind one. */
  readonly firms: ReadonlySet<string>;
  readonly behindFirms: ReadonlySet<string>;
  /** Words that begin sentences and no names. */
  readonly starters: ReadonlySet<string>;
  /** "said", "asks": with a name before it, it goes on with the sentence of a quotation. */
  readonly said: ReadonlySet<string>;
  /** What may follow an hour; halves of the day with stops (without the last) and without. */
  readonly afterHours: ReadonlySet<string>;
  readonly hour: RegExp;
  readonly halfDay: RegExp;
}

/** What words are called by. */
export interface LemmaRules {
  /** What a lexicon has of words by themselves, or as nouns or verbs. */
  readonly lookUp: (words: readonly string[], as?: 'noun' | 'verb') => LexicalEntry[];
  /** What a contracted form stands for under its tag, undefined for what is none. In small letters. */
  readonly contracted: (form: string, tag: number) => string | undefined;
  /** Of a noun, and of a verb, that the lexicon does not know as one. */
  readonly singular: (noun: string) => string;
  readonly infinitive: (verb: string) => string;
}
