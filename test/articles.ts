import { readdirSync, readFileSync } from 'node:fs';

const folders = ['fixtures/articles/', '../examples/samples/'].map((path) => new URL(path, import.meta.url));

/** Eight whole texts by name: invented reports and interviews, among them the samples of the examples. */
export const ARTICLES: ReadonlyMap<string, string> = new Map(
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt') && name !== 'interview-broken.txt')
      .sort()
      .map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')] as const),
  ),
);

/** Where all that is found in an article is written down. */
export const expectedOf = (name: string): string =>
  new URL(`fixtures/articles/${name}.expected`, import.meta.url).pathname;
