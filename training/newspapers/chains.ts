/**
 * Writes who is meant by the sources of attributions in articles of local newspapers of the world, for training/linking/train.ts: node --import tsx --import ./training/lib/binaries.mjs
 * training/newspapers/chains.ts OUT.jsonl CORPUS.jsonl...
 *
 * A chain each for whom the text names, with that name and the nouns and pronouns that stand for it as sources, and one for each noun of somebody whom it does not name. All else has no gold.
 */
import { writeFileSync } from 'node:fs';
import { Tag } from '../../src/grammar/pos-tags.ts';
import type { Document } from '../../src/language/document.ts';
import { readDocument } from '../../src/syntax/read.ts';
import type { LinkingRecord } from '../linking/gold.ts';
import { readNewspapers, type Article, type Located } from './newspapers.ts';

type Chain = LinkingRecord['chains'][number];
type Mention = Chain['mentions'][number];
type Pair = readonly [number, number];

/** A stretch as a mention: its head is what hangs from a word outside of it. */
function mentionAt({ tokens }: Document, [start, end]: Pair, isName: boolean): Mention | null {
  const own = Array.from({ length: tokens.count }, (_, i) => i).filter(
    (i) => tokens.end[i]! > start && tokens.start[i]! < end,
  );
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return null;
  const head = isName ? last : (own.find((i) => tokens.head[i]! < first || tokens.head[i]! > last) ?? last);
  const tag = tokens.pos[head]!;
  const form = isName || tag === Tag.PROPN ? 'name' : tag === Tag.PRON ? 'pronoun' : 'nominal';
  return { start, end, head: [tokens.start[head]!, tokens.end[head]!], form };
}

const touches = ([a, b]: Pair, [c, d]: Pair): boolean => a < d && c < b;

export function chainsOf({ id, text, attributions }: Article): LinkingRecord {
  const document = readDocument(text);
  const chains = new Map<string, Mention[]>();
  const seen = new Set<number>();
  for (const { source, name } of attributions satisfies readonly Located[]) {
    const [own, more] = source;
    if (own === undefined || more !== undefined || seen.has(own[0])) continue;
    seen.add(own[0]);
    const mention = mentionAt(document, own, false);
    if (mention === null || (name === null && mention.form !== 'nominal')) continue;
    const key = name === null ? `nobody ${own[0]}` : name.join(' ');
    const named = name === null ? null : mentionAt(document, name, true);
    if (!chains.has(key)) chains.set(key, named === null ? [] : [named]);
    if (mention.form !== 'name' && (name === null || !touches(own, name))) chains.get(key)!.push(mention);
  }
  return {
    id: `newspapers/${id}`,
    text,
    partial: true,
    chains: [...chains.values()].map((mentions, i) => ({ id: `c${i}`, label: 'PERSON', mentions })),
  };
}

const [out, ...corpora] = process.argv.slice(2);
if (out === undefined || corpora.length === 0) throw new Error('usage: chains.ts OUT.jsonl CORPUS.jsonl...');
const records = readNewspapers(corpora).map(chainsOf);
writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
console.log(`${records.length} articles, ${records.flatMap(({ chains }) => chains).length} chains`);
