import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const documents = ['CONTRIBUTING.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

test.each(documents)('every path of the sources that %s names exists', (document) => {
  const text = readFileSync(new URL(document, root), 'utf8');
  const paths = [...text.matchAll(/`((?:src|test|training|scripts|bench|assembly|demo|examples)\/[\w./-]+)`/g)].map(
    ([, path]) => path!,
  );
  expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
});
