/**
 * Packs the given names of the world by gender: tsx training/linking/given-names.ts NAMES.json OUT.bin
 * NAMES.json is name_data.json of the PyPI package `nomquamgender` 0.1.4 (MIT): for each name, in plain lower-case letters, the number of sources, of people counted, and the share of women.
 * Rare names, and those that about as many of both genders bear, are left out. 1: men's, 2: women's, 3: rather men's, 4: rather women's.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { encodeLexicon } from '../../src/learning/packed-lexicon.ts';
const GIVEN_NAMES = 'given names by gender 2'; // the loader in src/english/given-names.ts expects the same

const LEAST_SOURCES = 5;
const LEAST_COUNTED = 700;
/** The share of the other gender that a name may have: for sure, and rather. */
const SURE = 0.05;
const RATHER = 0.35;

const [path, out] = process.argv.slice(2);
if (path === undefined || out === undefined)
  throw new Error('usage: tsx training/linking/given-names.ts NAMES.json OUT.bin');
type Row = readonly [sources: number, counted: number, women: number];
const rows = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Row>);
const entries = rows
  .filter(
    ([name, [sources, counted]]) => /^[a-z]{2,}$/.test(name) && sources >= LEAST_SOURCES && counted >= LEAST_COUNTED,
  )
  .filter(([, [, , women]]) => Math.min(women, 1 - women) <= RATHER)
  .sort((a, b) => b[1][1] - a[1][1] || (a[0] < b[0] ? -1 : 1))
  .map(([name, [, , women]]) => [name, (women < 0.5 ? 1 : 2) + (Math.min(women, 1 - women) > SURE ? 2 : 0)] as const);
const bytes = encodeLexicon(entries, { features: GIVEN_NAMES, keyBits: 24 });
writeFileSync(out, bytes);
console.log(`${entries.length} names, ${bytes.length} bytes`);
