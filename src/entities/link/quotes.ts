import type { Document } from '../../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../../language/words.ts';

/**
 * Which quotation each token is in: 0 for none, else its number. A quotation ends with its line at the latest; one that goes on in the next line
 * opens anew there.
 */
export function findQuotes({ text, tokens, forms }: Document): Int32Array {
  const quoteOf = new Int32Array(tokens.count);
  const kindOfForm = traitsOf(markTrait, numberWords(forms));
  let open = 0;
  let quotes = 0;
  for (let i = 0; i < tokens.count; i++) {
    const from = i > 0 ? tokens.end[i - 1]! : 0;
    if (open !== 0 && tokens.start[i]! - from > 1 && text.slice(from, Math.min(tokens.start[i]!, from + 4)).includes('\n\n')) open = 0;
    const kind = kindOfForm[tokens.form[i]!]!;
    if (kind === 0) quoteOf[i] = open;
    else if (kind === 1 || (kind === 3 && open === 0)) open = ++quotes;
    else open = 0;
  }
  return quoteOf;
}

/** 1 for a mark that opens a quotation, 2 for one that closes it, 3 for one that does either. */
const markTrait: Trait = ({ list }, word) => MARKS.get(list[word]!) ?? 0;
const MARKS: ReadonlyMap<string, number> = new Map([['“', 1], ['«', 1], ['„', 1], ['”', 2], ['»', 2], ['"', 3], ["''", 3], ['``', 3]]);
