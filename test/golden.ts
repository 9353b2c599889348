import { readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../src/text/span.ts';

// Whole results on invented texts, written down in test/fixtures/golden beside the texts: a change of any feature or rule shows as a change of
// these files, to be read before it is kept (`vitest run -u` writes them anew, as after training).

const folder = new URL('fixtures/golden/', import.meta.url);
const samples = new URL('../examples/samples/', import.meta.url);

/** The texts by name: those of the folder, and the samples of the examples. */
export const goldenTexts: ReadonlyMap<string, string> = new Map(
  [folder, samples].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => [name.slice(0, -4), readFileSync(new URL(name, place), 'utf8')] as const),
  ),
);

/** Where the result of a stage on a text is written down. */
export const goldenFile = (name: string, stage: string): string => new URL(`${name}.${stage}.golden`, folder).pathname;

/** Words of spans as one reads them. */
export const words = (text: string, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => `[${text.slice(start, end)}]`).join(' ');
