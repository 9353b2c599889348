import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUNDLERS, bundleWith } from './bundles.ts';
import { installTarball, runIn } from './tarball.ts';

// Bundles for Node; those for browsers are tried in one (test/browser/bundles.browser.ts).

let project: string;
beforeAll(() => {
  project = installTarball();
});

const told = (out: string): { here: string; pooled: string; first: number } => {
  const run = `import('${join(out, 'program.js')}').then(() => told).then((result) => console.log(JSON.stringify(result)))`;
  const { stdout, stderr, status } = runIn(project, 'node', ['--input-type=module', '-e', run]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as { here: string; pooled: string; first: number };
};
const sizeOf = (out: string): number =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

describe.each(BUNDLERS.filter(({ platform }) => platform === 'node'))('a bundle of $name for Node', (bundler) => {
  test('says at once what to do about the worker, or finds it', async () => {
    const out = await bundleWith(bundler, project, ['program']);
    const { here, pooled } = told(out);
    expect(here).toBe('Ada Ode');
    expect(pooled).toMatch(/^Ada Ode$|no worker could be started .*bundle interview-nlp\/many-worker/);
  });
  test('with the worker as a second entry runs the pool', async () => {
    const out = await bundleWith(bundler, project, ['program', 'many-worker']);
    const { here, pooled, first } = told(out);
    expect({ here, pooled }).toEqual({ here: 'Ada Ode', pooled: 'Ada Ode' });
    console.log(`${bundler.name} for Node: ${(sizeOf(out) / 1e6).toFixed(1)} MB, first analysis ${first} ms`);
  });
});
