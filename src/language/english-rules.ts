import { ABBREVIATIONS, ABBREVIATIONS_BEFORE_FIGURES, ABBREVIATIONS_BEFORE_NAMES } from '../english/abbreviations.ts';
import { cliticStart, contractedForm } from '../english/clitics.ts';
import { FIRM_ABBREVIATIONS } from '../english/firms.ts';
import { infinitiveOf, singularOf } from '../english/inflect.ts';
import { SAID_FORMS } from '../english/saying.ts';
import { BEHIND_COMPANIES, SENTENCE_STARTERS } from '../english/small-words.ts';
import { AFTER_HOURS, BEGINS_WITH_MONTH, HALF_DAY, HOUR } from '../english/time.ts';
import { ADDRESS } from '../english/titles.ts';
import type { LemmaRules, SentenceRules, TokenRules } from './rules.ts';
import { isTitleInCapitals } from './tokenize.ts';
import { lookUp } from './wink-lexicon.ts';

/*
 * English, as far as tokens, sentences and lemmas go.
 */

export const ENGLISH_TOKENS: TokenRules = {
  abbreviations: ABBREVIATIONS,
  abbreviationsBeforeNames: ABBREVIATIONS_BEFORE_NAMES,
  abbreviationsBeforeFigures: ABBREVIATIONS_BEFORE_FIGURES,
  month: BEGINS_WITH_MONTH,
  cliticStart,
};

export const ENGLISH_SENTENCES: SentenceRules = {
  isTitle: (word) => ABBREVIATIONS_BEFORE_NAMES.has(word) || isTitleInCapitals(word, ABBREVIATIONS_BEFORE_NAMES),
  address: ADDRESS,
  firms: FIRM_ABBREVIATIONS,
  behindFirms: BEHIND_COMPANIES,
  starters: SENTENCE_STARTERS,
  said: SAID_FORMS,
  afterHours: AFTER_HOURS,
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
