/**
 * Writes who said what in articles of local newspapers of the world, for training/speech/train.ts: node --import tsx --import ./training/lib/binaries.mjs training/newspapers/relations.ts OUT.jsonl CORPUS.jsonl...
 *
 * CORPUS.jsonl is the train part of the English Worldwide Newswire corpus, of which nothing stands here; attributions.jsonl says where in its texts which attributions are.
 */
import { writeFileSync } from 'node:fs';
import type { GoldRecord } from '../speech/gold.ts';
import { asInPolnear, wholeSource } from './manner.ts';
import { readNewspapers, type Article, type Located } from './newspapers.ts';

const length = ({ content }: Located): number => content.reduce((sum, [start, end]) => sum + end - start, 0);
const holds = (outer: Located, start: number, end: number): boolean =>
  outer.content.some(([from, to]) => from <= start && end <= to);
/** Whether an attribution lies in another's content. */
const isWithin = (one: Located, outer: Located): boolean =>
  outer !== one &&
  length(outer) > length(one) &&
  [...one.content, ...one.cue].every(([start, end]) => holds(outer, start, end));

/** The relations of an article: those that lie in no other's content, as PolNeAR has them, and apart from them the cues of those that do. */
export function relationsOf({ id, text, attributions }: Article): GoldRecord {
  const cued = attributions.filter(({ cue }) => cue.length > 0);
  const nested = cued.filter((one) => attributions.some((outer) => isWithin(one, outer)));
  return {
    id: `newspapers/${id}`,
    text,
    nested: nested.map(({ cue, isOptional }) => ({ cue, isOptional })),
    attributions: cued
      .filter((one) => !nested.includes(one))
      .map((one, i) => ({
        id: `a${i}`,
        source: wholeSource(text, one),
        cue: one.cue,
        content: asInPolnear(text, one),
        isOptional: one.isOptional,
      })),
  };
}

const [out, ...corpora] = process.argv.slice(2);
if (out === undefined || corpora.length === 0) throw new Error('usage: relations.ts OUT.jsonl CORPUS.jsonl...');
const records = readNewspapers(corpora).map(relationsOf);
writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
console.log(
  `${records.length} articles, ${records.flatMap(({ attributions }) => attributions).length} relations, ${records.flatMap(({ nested }) => nested ?? []).length} within others`,
);
