import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Noun } from '../english/nouns.ts';
import { ADDRESS } from '../english/titles.ts';
import { ENGLISH_CLAUSES, ENGLISH_LEMMAS, ENGLISH_SENTENCES, ENGLISH_TOKENS } from '../language/english-rules.ts';
import { readPage } from '../structure/page.ts';
import { findQuotations } from '../structure/quotations.ts';
import { syntaxModel } from './packed-network.ts';
import type { ReadingRules } from './reading-rules.ts';

/** "Mr", "Mr." */
const addressForms = (): ReadonlySet<string> =>
  new Set(
    [...ADDRESS].flatMap((word) => {
      const form = word[0]!.toUpperCase() + word.slice(1);
      return [form, `${form}.`];
    }),
  );

/** Nouns for one person. */
const ROLES: ReadonlySet<number> = /* @__PURE__ */ new Set([Noun.person, Noun.male, Noun.female]);

/** English, from the page to the trees. */
export const ENGLISH_READING: ReadingRules = {
  page: readPage,
  tokens: ENGLISH_TOKENS,
  sentences: ENGLISH_SENTENCES,
  lemmas: ENGLISH_LEMMAS,
  syntax: {
    model: syntaxModel,
    address: /* @__PURE__ */ addressForms(),
    surname: 'Lasko',
    joints: {
      that: /* @__PURE__ */ new Set(['that']),
      perfect: /* @__PURE__ */ new Set(['had', 'has', 'have']),
      isRole: (form) => ROLES.has(kindOfAnyNoun(form)),
    },
  },
  clauses: ENGLISH_CLAUSES,
  quotations: findQuotations,
};
