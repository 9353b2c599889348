/**
 * Packs the given names of the npm package `human-names` (MIT) by gender: tsx training/linking/given-names.ts OUT.bin
 * Names of both genders are left out. 1: men's, 2: women's.
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { encodeLexicon } from '../../src/learning/packed-lexicon.ts';
const GIVEN_NAMES = 'given names by gender 1'; // the loader in src/english/given-names.ts expects the same

const lists = createRequire(import.meta.url)('human-names') as Record<string, string[]>;
const counts = new Map<string, [number, number]>();
for (const language of ['En', 'Es', 'Fr', 'De', 'It', 'Nl']) {
  for (const [gender, list] of [
    [0, lists[`male${language}`]],
    [1, lists[`female${language}`]],
  ] as const) {
    for (const name of list ?? []) {
      const key = name.toLowerCase().split(/[\s-]/)[0]!;
      const count = counts.get(key) ?? [0, 0];
      count[gender] += language === 'En' ? 2 : 1;
      counts.set(key, count);
    }
  }
}
const entries = [...counts]
  .filter(([, [men, women]]) => men === 0 || women === 0)
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map(([name, [men]]) => [name, men > 0 ? 1 : 2] as const);
const bytes = encodeLexicon(entries, { features: GIVEN_NAMES, keyBits: 22 });
writeFileSync(process.argv[2]!, bytes);
console.log(`${entries.length} names, ${bytes.length} bytes`);
