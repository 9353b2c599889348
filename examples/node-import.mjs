// Who said what in an article: `node node-import.mjs [FILE]`
import { readFileSync } from 'node:fs';
import { analyze } from 'interview-nlp';

const file = process.argv[2] ?? new URL('samples/news.txt', import.meta.url);
const { text, entities, speech, stances } = analyze(readFileSync(file, 'utf8'));

const name = (id) => entities.find((entity) => entity.id === id)?.name;
const words = (spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

for (const { speaker, source, cue, content, kind } of speech) {
  console.log(`${name(speaker) ?? (words(source) || 'somebody')} [${words(cue)}, ${kind}] ${words(content)}`);
}
for (const stance of stances) {
  const holder = stance.holder === null ? 'the author' : (name(stance.holder.entity) ?? words([stance.holder.span]));
  const target = name(stance.target.entity) ?? words([stance.target.span]);
  console.log(`${holder} -> ${target}: ${stance.type} (${stance.polarity})`);
}
