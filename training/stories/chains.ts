/** Writes the chains of annotated stories for training/linking/train.ts: node --import tsx --import ./training/lib/binaries.mjs training/stories/chains.ts FOLDER OUT.jsonl */
import { writeFileSync } from 'node:fs';
import { chainsOf, readStories } from './stories.ts';

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error('usage: chains.ts FOLDER OUT.jsonl');
const records = readStories(folder).map(chainsOf);
writeFileSync(out, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
console.log(`${records.length} stories, ${records.flatMap(({ chains }) => chains).length} chains`);
