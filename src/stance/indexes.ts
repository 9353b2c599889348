import type { Document } from '../language/document.ts';
import { VALUE_LABELS, type Entity } from '../entities/types.ts';
import type { Attribution } from '../speech/types.ts';
import type { Span } from '../text/span.ts';
import type { Party } from './types.ts';

/** Entities and attributions by token, so that the model asks "who is this?" and "whose words are these?" in constant time. */

/** Who stands where in a document. */
export interface EntityIndex {
  /** Id of the entity whose mention starts at a token. */
  at(token: number): string | null;
  /** Id of the entity whose mention covers a token (the shortest one). */
  covering(token: number): string | null;
  /** Id of the first entity mentioned between two tokens, other than `except`. */
  within(first: number, last: number, except?: string | null): string | null;
  /** Whether an entity is a person. */
  isPerson(entity: string): boolean;
  /** Whether an entity is a place that nobody governs, or a building: a lake refuses nothing. */
  isGround(entity: string): boolean;
  /** Whether an entity is a place that is governed, or a people. */
  isRegion(entity: string): boolean;
  /** Where an entity is named within a span; the span itself where it is not. */
  mention(span: Span, entity: string | null): Span;
}

/** Mentions by token. */
export function indexEntities(document: Document, entities: readonly Entity[]): EntityIndex {
  const { count } = document.tokens;
  const owner = new Int32Array(count).fill(-1);
  const opens = new Int32Array(count).fill(-1);
  // the length of the mention that has a token, or opens there: the shortest does
  const lengths = new Int32Array(count).fill(0x7fffffff);
  const openLengths = new Int32Array(count).fill(0x7fffffff);
  entities.forEach((entity, index) => {
    if (VALUE_LABELS.has(entity.label)) return;
    for (const { start, end } of entity.mentions) {
      const first = tokenAt(document, start);
      const length = end - start;
      if (first < count && length <= openLengths[first]!) {
        opens[first] = index;
        openLengths[first] = length;
      }
      for (let i = first; i < count && document.tokens.start[i]! < end; i++) {
        if (length > lengths[i]!) continue;
        owner[i] = index;
        lengths[i] = length;
      }
    }
  });
  const id = (index: number | undefined) => (index === undefined || index < 0 ? null : entities[index]!.id);
  const labelled = (...labels: readonly string[]) =>
    new Set(entities.filter(({ label }) => labels.includes(label)).map(({ id }) => id));
  const persons = labelled('PERSON');
  const grounds = labelled('LOC', 'FAC');
  const regions = labelled('GPE', 'NORP');
  return {
    at: (token) => id(opens[token]),
    isPerson: (entity) => persons.has(entity),
    isGround: (entity) => grounds.has(entity),
    isRegion: (entity) => regions.has(entity),
    covering: (token) => id(owner[token]),
    within: (first, last, except = null) => {
      for (let i = first; i <= last && i < first + 60; i++) {
        const found = id(owner[i]);
        if (found !== null && found !== except) return found;
      }
      return null;
    },
    mention: (span, entity) => {
      if (entity === null) return span;
      for (
        let i = tokenAt(document, span.start), k = 0;
        i < count && document.tokens.start[i]! < span.end && k < 60;
        i++, k++
      ) {
        if (id(owner[i]) !== entity) continue;
        let last = i;
        while (
          last + 1 < count &&
          owner[last + 1] === owner[i] &&
          document.tokens.start[last + 1]! < span.end &&
          last - i < 30
        )
          last++;
        return { start: document.tokens.start[i]!, end: document.tokens.end[last]! };
      }
      return span;
    },
  };
}

/** The last token of the name of several words that each token stands in; -1 elsewhere. */
export function namesByToken(document: Document, entities: readonly Entity[]): Int32Array {
  const { tokens } = document;
  const names = new Int32Array(tokens.count).fill(-1);
  for (const { label, mentions } of entities) {
    if (VALUE_LABELS.has(label)) continue;
    for (const { start, end, form } of mentions) {
      if (form !== 'name') continue;
      const first = tokenAt(document, start);
      let last = first;
      while (last + 1 < tokens.count && tokens.start[last + 1]! < end) last++;
      if (last > first) names.fill(last, first, last + 1);
    }
  }
  return names;
}

/** Whose words stand where in a document. */
export interface SpeechIndex {
  /** The innermost attribution in whose content a token stands. */
  at(token: number): Attribution | undefined;
  /** The attribution whose cue a token belongs to. */
  withCue(token: number): Attribution | undefined;
  /** Who says the words at a token. */
  speaker(token: number): Party | undefined;
}

/** Attributions by token. */
export function indexSpeech(document: Document, speech: readonly Attribution[]): SpeechIndex {
  const { count } = document.tokens;
  const content = new Int32Array(count).fill(-1);
  const cues = new Int32Array(count).fill(-1);
  const paint = (column: Int32Array, { start, end }: Span, index: number) => {
    for (let i = tokenAt(document, start); i < count && document.tokens.start[i]! < end; i++) column[i] = index;
  };
  const spans = speech
    .flatMap((attribution, index) => attribution.content.map((span) => ({ span, index })))
    .sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  for (const { span, index } of spans) paint(content, span, index);
  speech.forEach((attribution, index) => attribution.cue.forEach((span) => paint(cues, span, index)));
  const get = (index: number | undefined) => (index === undefined || index < 0 ? undefined : speech[index]);
  return {
    at: (token) => get(content[token]),
    withCue: (token) => get(cues[token]),
    speaker: (token) => {
      const attribution = get(content[token]);
      const source = attribution?.source[0];
      return attribution === undefined || source === undefined
        ? undefined
        : { entity: attribution.speaker, span: { start: source.start, end: source.end } };
    },
  };
}

/** The first token that ends behind an offset, by bisection. */
export function tokenAt(document: Document, offset: number): number {
  const { end, count } = document.tokens;
  let low = 0,
    high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
