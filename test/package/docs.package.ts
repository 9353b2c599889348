import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, root, runIn } from './tarball.ts';

// Every example of the pages runs as it is shown, and prints what is shown below it; every link leads somewhere.

const pages = ['docs', 'docs/concepts'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`),
);
const examples = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```js\n([^]*?)```\s+It prints:\s+```text\n([^]*?)```/g)].map(
    ([, code, printed], i) => ({ page, number: i + 1, code: code!, printed: printed! }),
  ),
);

let project: string;
beforeAll(() => {
  project = installTarball();
});

test('there is an example of each concept', () => {
  const shown = new Set(examples.map(({ page }) => page));
  expect(
    pages.filter((page) => page.startsWith('docs/concepts/') && !page.endsWith('README.md') && !shown.has(page)),
  ).toEqual([]);
});

test.each(examples)('example $number of $page prints what it says', ({ code, printed }) => {
  writeFileSync(join(project, 'example.mjs'), code);
  const { stdout, stderr, status } = runIn(project, 'node', ['example.mjs']);
  expect({ stdout, stderr, status }).toEqual({ stdout: printed, stderr: '', status: 0 });
});

describe.each(pages)('%s', (page) => {
  test('links to files and headings that are there', () => {
    const text = readFileSync(join(root, page), 'utf8').replace(/```[^]*?```/g, '');
    const dead = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(#[^)\s]*)?\)/g)]
      .filter(([, path]) => path !== '' && !existsSync(resolve(root, dirname(page), path!)))
      .map(([link]) => link);
    expect(dead).toEqual([]);
  });
});
