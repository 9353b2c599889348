import type { Document } from '../language/document.ts';
import type { Paragraph } from '../repair/types.ts';
import type { Entity } from '../entities/types.ts';
import type { Attribution, Exchange } from './types.ts';

/** Rebuilds the interview behind a text; `stances` of each exchange are filled in by `analyze`, which knows them. */
export function findExchanges(
  _document: Document, _paragraphs: readonly Paragraph[], _entities: readonly Entity[], _speech: readonly Attribution[],
): readonly Omit<Exchange, 'stances'>[] {
  return [];
}
