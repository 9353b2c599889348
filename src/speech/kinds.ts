/*
 * Direct, indirect or mixed: how much of the content stands in quotation marks. A transcript's turn is direct without any.
 */
import type { Document } from '../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import type { DraftAttribution } from './draft.ts';
import { spanAt, tokenAt } from './places.ts';
import { findQuotations, type QuotationMap } from './quotes.ts';
import { findTurns } from './turns.ts';
import type { AttributionKind } from './types.ts';
import { beginsWithWord } from '../text/letters.ts';

/** The kind of each attribution. */
export function kindOf(document: Document, drafts: readonly DraftAttribution[], quotations: QuotationMap = findQuotations(document)): AttributionKind[] {
  const isWord = traitsOf(wordTrait, numberWords(document.forms));
  const labels = new Set(findTurns(document).map(({ label }) => label.start));
  return drafts.map((draft) => kindOfOne(document, draft, quotations, isWord, labels));
}

const wordTrait: Trait = ({ list }, word) => (beginsWithWord(list[word]!) ? 1 : 0);

function kindOfOne(document: Document, draft: DraftAttribution, { inside }: QuotationMap, isWord: Int32Array, labels: ReadonlySet<number>): AttributionKind {
  const { tokens, forms } = document;
  let words = 0;
  let quoted = 0;
  let isFirst = true;
  for (const { start, end } of draft.content) {
    for (let i = tokenAt(document, start); i < tokens.count && tokens.start[i]! < end; i++) {
      if (isWord[tokens.form[i]!] === 0) continue;
      if (inside[i] !== 0) quoted++;
      else if (!isFirst || forms[tokens.form[i]!]!.toLowerCase() !== 'that') words++;
      isFirst = false;
    }
  }
  if (quoted > 0) return words === 0 ? 'direct' : 'mixed';
  return isTurn(document, draft, labels) ? 'direct' : 'indirect';
}

/** ODE: We stay. The label opens a line, though not the text; or it is one of a transcript. */
function isTurn(document: Document, { source, cue }: DraftAttribution, labels: ReadonlySet<number>): boolean {
  const { text, lines } = document;
  if (cue.length > 1 || source.length !== 1 || (cue.length === 1 && text.slice(cue[0]!.start, cue[0]!.end) !== ':')) return false;
  const line = spanAt(lines, source[0]!.start);
  return (cue.length === 1 && line > 0 && lines[line]!.start === source[0]!.start) || labels.has(source[0]!.start);
}
