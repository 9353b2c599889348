/* Direct, indirect or mixed: how much of the content stands in quotation marks. A transcript's turn is direct without any. */
import { lowerForm } from '../language/word-forms.ts';
import type { Document } from '../language/document.ts';
import { numberWords, traitsOf, type Trait } from '../language/words.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { spanAt, tokenAt } from './token-places.ts';
import type { QuotationMap } from '../structure/types.ts';
import type { AttributionKind } from './types.ts';
import { beginsWithWord } from '../text/letters.ts';

/** The kind of each attribution. */
export function kindOf(
  document: Document,
  drafts: readonly DraftAttribution[],
  quotations: QuotationMap = document.structure.quotations,
): AttributionKind[] {
  const isWord = traitsOf(wordTrait, numberWords(document.forms));
  return drafts.map((draft) => kindOfOne(document, draft, quotations, isWord));
}

const wordTrait: Trait = ({ list }, word) => (beginsWithWord(list[word]!) ? 1 : 0);

function kindOfOne(
  document: Document,
  draft: DraftAttribution,
  { inside }: QuotationMap,
  isWord: Int32Array,
): AttributionKind {
  if (draft.turn !== undefined) return 'direct';
  const { tokens } = document;
  let words = 0;
  let quoted = 0;
  let isFirst = true;
  for (const { start, end } of draft.content) {
    for (let i = tokenAt(document, start); i < tokens.count && tokens.start[i]! < end; i++) {
      if (isWord[tokens.form[i]!] === 0) continue;
      if (inside[i] !== 0) quoted++;
      else if (!isFirst || lowerForm(document, i) !== 'that') words++;
      isFirst = false;
    }
  }
  if (quoted > 0) return words === 0 ? 'direct' : 'mixed';
  return opensLine(document, draft) ? 'direct' : 'indirect';
}

/** ODE: We stay. One label alone, which opens a line, though not the text. */
function opensLine({ text, lines }: Document, { source, cue }: DraftAttribution): boolean {
  if (cue.length !== 1 || source.length !== 1 || text.slice(cue[0]!.start, cue[0]!.end) !== ':') return false;
  const line = spanAt(lines, source[0]!.start);
  return line > 0 && lines[line]!.start === source[0]!.start;
}
