/** Writes the attributions of annotated stories as relations for training/speech/train.ts: node --import tsx --import ./training/lib/binaries.mjs training/stories/relations.ts FOLDER OUT.jsonl [LETTERS], of all, or of the stories whose names begin with some letters ("cdefgijklmno": those of models/speech.md) */
import { writeFileSync } from 'node:fs';
import type { GoldRecord } from '../speech/gold.ts';
import { readStories, type Story } from './stories.ts';
import { readWritten, wordsOf, type Word, type Written } from './written.ts';

type Pair = readonly [number, number];

/** Words between a source and its cue at most: farther, it is another mention. */
const FARTHEST_SOURCE = 40;

/** Runs of words as stretches of the text, with the quotation marks around them. */
function stretches(text: string, words: readonly Word[], places: readonly number[]): Pair[] {
  const found: [number, number][] = [];
  let first = places[0]!;
  places.forEach((place, i) => {
    if (places[i + 1] === place + 1) return;
    const open = /["“‘][^\p{L}\p{N}"“‘\s]*$/u.exec(
      text.slice(Math.max(0, words[first]!.start - 3), words[first]!.start),
    );
    const close = /^[.,!?…]{0,3}["”’]/.exec(text.slice(words[place]!.end, words[place]!.end + 4));
    found.push([words[first]!.start - (open?.[0].length ?? 0), words[place]!.end + (close?.[0].length ?? 0)]);
    first = places[i + 1] ?? 0;
  });
  return found;
}

/** The place of words beside another place: the nearest that overlaps none of the content. */
function beside(words: readonly Word[], wanted: string, at: number, content: ReadonlySet<number>): number[] | null {
  const own = wordsOf(wanted);
  let best: number[] | null = null;
  for (
    let i = Math.max(0, at - FARTHEST_SOURCE - own.length);
    i <= at + FARTHEST_SOURCE && i + own.length <= words.length;
    i++
  ) {
    if (!own.every(({ word }, k) => words[i + k]!.word === word)) continue;
    const places = own.map((_, k) => i + k);
    if (places.some((place) => content.has(place))) continue;
    if (best === null || Math.abs(i - at) < Math.abs(best[0]! - at)) best = places;
  }
  return best;
}

/** A participle ("adding that ...") has no source beside it: the last mention of who speaks before it, in its own sentence. */
function subjectOf({ text, mentions, entities }: Story, { speaker }: Written, cue: number): Pair[] {
  const names = speaker?.split(' / ') ?? [];
  const from = Math.max(text.lastIndexOf('\n', cue), text.lastIndexOf('. ', cue), text.lastIndexOf('." ', cue));
  const own = mentions.filter(
    ({ key, start, end }) => start > from && end <= cue && names.includes(entities.get(key)!.name),
  );
  const last = own.at(-1);
  return last === undefined ? [] : [[last.start, last.end]];
}

/** The relations of a story: those that lie in no other's content, as the corpus has them, and apart from them the cues of those that do. */
export function relationsOf(story: Story): GoldRecord {
  const { id, text, attributions } = story;
  const words = wordsOf(text);
  const written = readWritten(words, attributions);
  const isWithin = (one: Written): boolean =>
    written.some(
      (other) =>
        other !== one &&
        other.places.length > one.places.length &&
        one.places.every((place) => other.places.includes(place)) &&
        (one.cueAt < 0 || other.places.includes(one.cueAt)),
    );
  const nested = written.filter((one) => one.cueAt >= 0 && isWithin(one));
  return {
    id: `stories/${id}`,
    text,
    nested: nested.map(({ cue, cueAt, isOptional }) => ({
      cue: stretches(text, words, beside(words, cue, cueAt, new Set()) ?? [cueAt]),
      isOptional,
    })),
    attributions: written.flatMap((one, i) => {
      if (one.cueAt < 0 || isWithin(one)) return [];
      const content = new Set(one.places);
      const cue = beside(words, one.cue, one.cueAt, content) ?? [one.cueAt];
      const source = one.source === null ? null : beside(words, one.source, one.cueAt, new Set([...content, ...cue]));
      return [
        {
          id: `a${i}`,
          source: source === null ? subjectOf(story, one, words[one.cueAt]!.start) : stretches(text, words, source),
          cue: stretches(text, words, cue),
          content: stretches(text, words, one.places),
        },
      ];
    }),
  };
}

const [folder, out, letters] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error('usage: relations.ts FOLDER OUT.jsonl [LETTERS]');
const records = readStories(folder)
  .filter(({ id }) => letters === undefined || letters.includes(id[0]!))
  .map(relationsOf);
writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
const countOf = (lists: readonly (readonly unknown[] | undefined)[]): number =>
  lists.reduce((sum, list) => sum + (list?.length ?? 0), 0);
console.log(
  `${records.length} stories, ${countOf(records.map(({ attributions }) => attributions))} relations, ${countOf(records.map(({ nested }) => nested))} within others`,
);
