import type { ClauseRules, LemmaRules, SentenceRules, TokenRules } from '../language/rules.ts';
import type { Sheet } from '../structure/sheet.ts';
import type { Page, QuotationMap, ReadText } from '../structure/types.ts';
import type { SyntaxRules } from './parse.ts';

/**
 * All that reading a text asks of its language, from the page to the trees. What `readText`, language/ and syntax/ know of words comes in through this value; english-reading.ts is that
 * of English. What the stages above ask is in src/languages.ts.
 */
export interface ReadingRules {
  /** What stands on the page. */
  readonly page: (text: string, sheet?: Sheet) => Page;
  readonly tokens: TokenRules;
  readonly sentences: SentenceRules;
  readonly lemmas: LemmaRules;
  readonly syntax: SyntaxRules;
  readonly clauses: ClauseRules;
  /** Which words stand in quotation marks. */
  readonly quotations: (text: ReadText) => QuotationMap;
}
