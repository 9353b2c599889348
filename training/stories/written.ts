/**
 * Attributions as they are written down by hand: a line each of cue, speaker, content and, where it is given, source, with tabs between. "-" is nobody named (or no cue),
 * "..." a gap in the content, "~" stands for the words between; a "?" in front marks what may be reported or not; " / " stands between names that are as good.
 */
import type { Span } from '../../src/text/span.ts';

/** A word of a text and where it stands. */
export interface Word extends Span {
  readonly word: string;
}

/** A line of gold, found in its text. All places are indexes of words. */
export interface Written {
  readonly line: string;
  readonly cue: string;
  /** Null for nobody named. */
  readonly speaker: string | null;
  readonly source: string | null;
  /** The words of the content, in order. */
  readonly places: readonly number[];
  /** The cue's last word that is nearest to the content; -1 for no cue. */
  readonly cueAt: number;
  readonly isOptional: boolean;
}

/** The words of a text: letters, figures, and marks within them. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(/[\p{L}\p{N}£$]+(?:[’'.,-][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));

/** The first place at or behind `from` where the words stand; -1 if nowhere. */
export const placeOf = (text: readonly Word[], words: readonly Word[], from: number): number =>
  text.findIndex((_, i) => i >= from && words.every(({ word }, k) => text[i + k]?.word === word));

/** The words of a content that is written down, from `from` on. */
function wordsWritten(text: readonly Word[], content: string, from: number): number[] {
  let at = from;
  return content.split(' ... ').flatMap((piece) => {
    const [head, tail] = piece.split(' ~ ').map(wordsOf);
    const start = placeOf(text, head!, at);
    if (start < 0) throw new Error(`Not in the text: ${piece}`);
    const last = tail ? placeOf(text, tail, start) : start;
    if (last < 0) throw new Error(`Not in the text: ${piece}`);
    at = last + (tail ?? head)!.length;
    return Array.from({ length: at - start }, (_, i) => start + i);
  });
}

/** How far off, in words, a source that is farther still counts as. */
const FAR = 30;

/** The place of the cue's last word that is nearest to the content and to the source together ("“No,” said Ode. “Never,” [she said]"); -1 for no cue. */
function nearest(text: readonly Word[], cue: string, content: readonly number[], source: string): number {
  const last = wordsOf(cue).at(-1)?.word;
  const said = new Set(content);
  const sources = placesOf(text, wordsOf(source));
  const distance = (i: number): number =>
    Math.min(...content.map((place) => Math.abs(i - place))) +
    Math.min(FAR, ...sources.map((place) => Math.abs(i - place)));
  let best = -1;
  let least = Infinity;
  text.forEach(({ word }, i) => {
    if (word !== last || said.has(i)) return;
    const far = distance(i);
    if (far < least) [best, least] = [i, far];
  });
  return best;
}

/** All words of a text that stand where the others do. */
function placesOf(text: readonly Word[], words: readonly Word[]): number[] {
  const places: number[] = [];
  if (words.length === 0) return places;
  for (let at = placeOf(text, words, 0); at >= 0; at = placeOf(text, words, at + 1))
    words.forEach((_, k) => places.push(at + k));
  return places;
}

/** Where a content stands: of the places from `from` on, the one nearest to its cue. */
function located(
  text: readonly Word[],
  cue: string,
  content: string,
  source: string,
  from: number,
): { places: number[]; cueAt: number } {
  const head = wordsOf(content.split(/ \.\.\. | ~ /)[0]!);
  let best: { places: number[]; cueAt: number; distance: number } | undefined;
  for (let at = placeOf(text, head, from); at >= 0; at = placeOf(text, head, at + 1)) {
    let places: number[];
    try {
      places = wordsWritten(text, content, at);
    } catch {
      break;
    }
    const cueAt = nearest(text, cue, places, source);
    const distance = cueAt < 0 ? 0 : Math.min(...places.map((place) => Math.abs(place - cueAt)));
    if (!best || distance < best.distance) best = { places, cueAt, distance };
  }
  if (!best && from > 0) return located(text, cue, content, source, 0);
  if (!best) throw new Error(`Not in the text: ${content}`);
  return best;
}

/** The lines, in text order, found in their text. */
export function readWritten(text: readonly Word[], lines: readonly string[]): Written[] {
  let from = 0;
  return lines.map((line) => {
    const [cue, speaker, content, source] = line.replace(/^\?/, '').split('\t') as [string, string, string, string?];
    const { places, cueAt } = located(text, cue, content, source ?? '', from);
    from = Math.max(0, places[0]! - 40);
    return {
      line,
      cue,
      speaker: speaker === '-' ? null : speaker,
      source: source === undefined || source === '-' ? null : source,
      places,
      cueAt: cue === '-' ? -1 : cueAt,
      isOptional: line.startsWith('?'),
    };
  });
}
