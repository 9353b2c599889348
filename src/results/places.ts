import type { Analysis } from '../analysis.ts';
import type { Paragraph } from '../repair/types.ts';
import { anInteger, checkAnalysis } from '../text/checks.ts';
import type { Span } from '../text/span.ts';

/**
 * The sentence at an offset of `analysis.text`.
 *
 * @param analysis the analysis, or anything with its text and sentences
 * @returns the one of `analysis.sentences` that holds the code unit; null between two sentences and at the text's end
 * @throws TypeError, RangeError if the offset is no integer from 0 to the text's length
 */
export const sentenceAt = (analysis: Pick<Analysis, 'text' | 'sentences'>, offset: number): Span | null =>
  spanAt('sentenceAt', analysis, 'sentences', offset);

/**
 * The paragraph at an offset of `analysis.text`.
 *
 * @param analysis the analysis, or anything with its text and paragraphs
 * @returns the one of `analysis.paragraphs` that holds the code unit; null between two paragraphs and at the text's end
 * @throws TypeError, RangeError if the offset is no integer from 0 to the text's length
 */
export const paragraphAt = (analysis: Pick<Analysis, 'text' | 'paragraphs'>, offset: number): Paragraph | null =>
  spanAt('paragraphAt', analysis, 'paragraphs', offset);

function spanAt<Field extends string, T extends Span>(
  where: string,
  analysis: { readonly text: string } & Readonly<Record<Field, readonly T[]>>,
  field: Field,
  offset: number,
): T | null {
  checkAnalysis(`${where}: analysis`, analysis, ['text', field]);
  anInteger(0, analysis.text.length)(offset, `${where}: offset`);
  const spans = analysis[field];
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return span;
  }
  return null;
}
