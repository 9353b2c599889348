/** Genres of GUM whose texts forbid commerce or derivatives (CC BY-NC-SA, CC BY-NC-ND), as the corpus's own README has them: to measure with, not to train on. */
const CLOSED_GENRES: ReadonlySet<string> = new Set([
  'conversation',
  'essay',
  'fiction',
  'letter',
  'podcast',
  'reddit',
  'whow',
]);

/** Sources of transcripts to measure with, not to train on: Oyez (CC BY-NC), earnings calls (all rights reserved), debates (no terms stated). */
const CLOSED_SOURCES: ReadonlySet<string> = new Set(['court', 'earnings', 'debate']);

/** Whether the terms of a document allow that a model learns from it, by its id: "gum/GUM_whow_...", "court/.../caps-colon". */
export function mayLearnFrom(id: string): boolean {
  const genre = /(?:^|\/)GUM_([a-z]+)_/.exec(id)?.[1];
  return genre === undefined ? !CLOSED_SOURCES.has(id.split('/')[0]!) : !CLOSED_GENRES.has(genre);
}
