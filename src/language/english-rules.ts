import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_FIGURES, ABBREVIATIONS_BEFORE_NAMES } from '../english/abbreviations.ts';
import { cliticStart, contractedForm } from '../english/clitics.ts';
import { FIRM_ABBREVIATIONS } from '../english/firms.ts';
import { wordClass } from '../english/function-words.ts';
import { infinitiveOf, singularOf } from '../english/inflect.ts';
import { ORDINAL_ENDINGS } from '../english/numbers.ts';
import { SAID_FORMS } from '../english/saying.ts';
import { BEHIND_COMPANIES, BEHIND_NAMES, SENTENCE_STARTERS } from '../english/small-words.ts';
import { AFTER_HOURS, BEGINS_WITH_MONTH, HALF_DAY, HOUR, UNITS_IN_CAPITALS } from '../english/time.ts';
import { ADDRESS } from '../english/titles.ts';
import type { ClauseRules, LemmaRules, SentenceRules, TokenRules } from './rules.ts';
import { isTitleInCapitals } from './tokenize.ts';
import { lookUp } from './wink-lexicon.ts';

/* English, as far as tokens, sentences, lemmas and clauses go. */

export const ENGLISH_TOKENS: TokenRules = {
  abbreviations: ABBREVIATIONS,
  abbreviationsBeforeNames: ABBREVIATIONS_BEFORE_NAMES,
  abbreviationsBeforeFigures: ABBREVIATIONS_BEFORE_FIGURES,
  month: BEGINS_WITH_MONTH,
  cliticStart,
  detachedClitics: /* @__PURE__ */ new Set(['s']),
  capitalWords: /* @__PURE__ */ new Set(['I']),
  numberEndings: ORDINAL_ENDINGS,
  capitalUnits: UNITS_IN_CAPITALS,
};

export const ENGLISH_SENTENCES: SentenceRules = {
  isTitle: (word) => ABBREVIATIONS_BEFORE_NAMES.has(word) || isTitleInCapitals(word, ABBREVIATIONS_BEFORE_NAMES),
  address: ADDRESS,
  firms: FIRM_ABBREVIATIONS,
  behindFirms: BEHIND_COMPANIES,
  starters: SENTENCE_STARTERS,
  said: SAID_FORMS,
  behindNames: BEHIND_NAMES,
  afterHours: AFTER_HOURS,
  ofHours: /* @__PURE__ */ new Set(['time']),
  hour: HOUR,
  halfDay: HALF_DAY,
};

const BEFORE = { noun: 'the', verb: 'to' } as const;

export const ENGLISH_LEMMAS: LemmaRules = {
  lookUp: (words, as) => lookUp(words, as === undefined ? '' : BEFORE[as]),
  contracted: contractedForm,
  singular: singularOf,
  infinitive: infinitiveOf,
};

export const ENGLISH_CLAUSES: ClauseRules = {
  classes: ({ small }, word) => wordClass(small[word]!),
  negations: /* @__PURE__ */ new Set(['no longer']),
};
