import type { LexicalEntry } from './wink-lexicon.ts';
import type { Trait } from './words.ts';

/* What this floor and the trees above it ask of a language. All they know of words comes in through these; src/language/english-rules.ts fills them for English. */

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
  /** Clitics that stand behind a mark or an abbreviation as well: "U.S.'s". In small letters, without their mark. */
  readonly detachedClitics: ReadonlySet<string>;
  /** Words of one capital letter, which are an initial only where a name follows. */
  readonly capitalWords: ReadonlySet<string>;
  /** Endings of numbers, "21st"; and units in capitals behind figures, which are words of their own, "9AM". */
  readonly numberEndings: ReadonlySet<string>;
  readonly capitalUnits: ReadonlySet<string>;
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
  /** What may stand between the two: "Ode[,] the keeper, said", "Ode [of] Tarn asked". */
  readonly behindNames: ReadonlySet<string>;
  /** What may follow an hour, and what one word later: "9 p.m. Tarn [time]"; halves of the day with stops (without the last) and without. */
  readonly afterHours: ReadonlySet<string>;
  readonly ofHours: ReadonlySet<string>;
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

/** How clauses are read. */
export interface ClauseRules {
  /** Bits of `Word` of a word: closed classes. */
  readonly classes: Trait;
  /** Two words that deny a verb together. In small letters, a space between them. */
  readonly negations: ReadonlySet<string>;
}
