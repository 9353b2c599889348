import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const src = new URL('../../src/', import.meta.url);

test('a set of relations stands once: what two ask for is in relation-sets.ts', () => {
  const places = new Map<string, string[]>();
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')))
    for (const [, names] of readFileSync(new URL(file, src), 'utf8').matchAll(/ relationSet\(([^()]+)\)/g)) {
      const key = [...names!.matchAll(/'([^']+)'/g)]
        .map(([, name]) => name!)
        .toSorted()
        .join(' ');
      places.set(key, [...(places.get(key) ?? []), file]);
    }
  expect(places.size).toBeGreaterThan(50);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
