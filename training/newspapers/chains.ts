/**
 * Writes who is who among those that speak in articles of local newspapers, for training/linking/train.ts and nameless.ts: node --import tsx --import ./training/lib/binaries.mjs training/newspapers/chains.ts CORPUS.jsonl OUT.jsonl
 *
 * CORPUS.jsonl as in relations.ts. Records are annotated in part: only sources are in chains, with the names of who speaks.
 */
import { writeFileSync } from 'node:fs';
import type { LinkingRecord } from '../linking/gold.ts';
import { headOf } from '../stories/stories.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { readNewspapers, type Article } from './newspapers.ts';

type Mention = LinkingRecord['chains'][number]['mentions'][number];

/** Every place of a name, and of its last word where it stands alone. */
function placesOf(text: string, name: string): Mention[] {
  const last = name.split(/\s+/).at(-1)!;
  const words = last.length > 2 && /^\p{Lu}/u.test(last) ? [name, last] : [name];
  return words.flatMap((word) => {
    const found: Mention[] = [];
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1) + text.charAt(end)))
        found.push({ start: at, end, head: [at, end], form: 'name' });
    }
    return found;
  });
}

/** The chains of an article: one for each name that speaks, one for each source that the text does not name. */
export function chainsOf({ id, text, attributions }: Article): LinkingRecord {
  const document = readDocument(text);
  const chains = new Map<string, { id: string; label: 'PERSON'; mentions: Mention[] }>();
  attributions.forEach(({ source, name }, i) => {
    const called = name === null ? '' : text.slice(name[0], name[1]);
    const key = called === '' ? `nobody ${i}` : called;
    if (!chains.has(key))
      chains.set(key, { id: key, label: 'PERSON', mentions: called === '' ? [] : placesOf(text, called) });
    for (const [start, end] of source) {
      const { form, head } = headOf(document, start, end, called);
      if (form !== 'name') chains.get(key)!.mentions.push({ start, end, head, form });
    }
  });
  return { id: `newspapers/${id}`, text, partial: true, chains: [...chains.values()] };
}

const [corpus, out] = process.argv.slice(2);
if (corpus === undefined || out === undefined) throw new Error('usage: chains.ts CORPUS.jsonl OUT.jsonl');
const records = readNewspapers(corpus).map(chainsOf);
writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
const mentions = records.flatMap(({ chains }) => chains.flatMap((chain) => chain.mentions));
const countOf = (form: Mention['form']): number => mentions.filter((mention) => mention.form === form).length;
console.log(`${records.length} articles, ${countOf('pronoun')} pronouns, ${countOf('nominal')} nouns`);
