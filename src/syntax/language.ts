import { ADDRESS } from '../english/titles.ts';
import { ENGLISH_LEMMAS, ENGLISH_SENTENCES, ENGLISH_TOKENS } from '../language/english-rules.ts';
import type { LemmaRules, SentenceRules, TokenRules } from '../language/rules.ts';
import { syntaxModel } from './packed-network.ts';
import type { SyntaxRules } from './parse.ts';

/**
 * All that reading a text asks of its language, from its tokens to its trees. What these floors know of words comes in through this value; there is one, English.
 * A second one is read by `readText(text, sheet, language)`; what the stages above would need of it is told in docs/architecture.md.
 */
export interface Language {
  /** As in BCP 47. */
  readonly code: string;
  readonly tokens: TokenRules;
  readonly sentences: SentenceRules;
  readonly lemmas: LemmaRules;
  readonly syntax: SyntaxRules;
}

/** "Mr", "Mr." */
const addressForms = (): ReadonlySet<string> =>
  new Set(
    [...ADDRESS].flatMap((word) => {
      const form = word[0]!.toUpperCase() + word.slice(1);
      return [form, `${form}.`];
    }),
  );

export const ENGLISH: Language = {
  code: 'en',
  tokens: ENGLISH_TOKENS,
  sentences: ENGLISH_SENTENCES,
  lemmas: ENGLISH_LEMMAS,
  syntax: { model: syntaxModel, address: /* @__PURE__ */ addressForms(), surname: 'Lasko' },
};
