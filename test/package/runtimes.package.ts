import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM } from './bundles.ts';
import { installTarball, linkPackage, root, runIn } from './tarball.ts';

// The package where there is no Node: Deno and Bun from a folder of packages, Cloudflare's workerd from a bundle.

let project: string;
beforeAll(() => {
  project = installTarball();
  writeFileSync(
    join(project, 'runtime.mjs'),
    `${PROGRAM}\nglobalThis.told.then((result) => { console.log(JSON.stringify(result)); });`,
  );
});

/** Why a program of node_modules/.bin cannot be run here; null if it can. */
function missing(name: string): string | null {
  const path = join(root, 'node_modules/.bin', name);
  if (!existsSync(path)) return `${name} is not installed`;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return null;
  } catch {
    return `${name} does not run on this machine`;
  }
}

describe.each([
  { name: 'deno', args: ['run', '--allow-all', '--no-prompt', '--node-modules-dir=manual', 'runtime.mjs'] },
  { name: 'bun', args: ['runtime.mjs'] },
])('in $name', ({ name, args }) => {
  const reason = missing(name);
  if (reason !== null) console.warn(`The tests in ${name} are skipped: ${reason} (npm install fetches it).`);
  test.skipIf(reason !== null)('analyze and a pool give what they give in Node', () => {
    const { stdout, stderr, status } = runIn(project, join(root, 'node_modules/.bin', name), args);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const { here, pooled, first } = JSON.parse(stdout) as { here: string; pooled: string; first: number };
    expect({ here, pooled }).toEqual({ here: 'Ada Ode', pooled: 'Ada Ode' });
    console.log(`${name}: first analysis ${first} ms`);
  });
});

describe('in workerd', () => {
  const require = createRequire(import.meta.url);
  const reason = missing('workerd');
  if (reason !== null) console.warn(`The tests in workerd are skipped: ${reason} (npm install fetches it).`);
  test.skipIf(reason !== null)('analyze answers a request, and a pool says that there are no workers', async () => {
    linkPackage('miniflare', project);
    const { Miniflare } = require('miniflare') as typeof import('miniflare');
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { analyze } from 'interview-nlp';
          import { createPool } from 'interview-nlp/many';
          export default {
            async fetch(request) {
              const { entities } = analyze(await request.text());
              const pooled = await createPool({ concurrency: 1 }).analyze('It rained.').catch((error) => error.message);
              return Response.json({ here: entities[0].name, pooled });
            },
          };`,
        resolveDir: project,
      },
      bundle: true,
      minify: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    const worker = new Miniflare({ modules: true, script: outputFiles[0]!.text, compatibilityDate: '2026-01-01' });
    try {
      const started = performance.now();
      const response = await worker.dispatchFetch('http://localhost/', {
        method: 'POST',
        body: '“The dam will hold,” said Ada Ode.',
      });
      expect(await response.json()).toEqual({
        here: 'Ada Ode',
        pooled: expect.stringMatching(/no worker could be started \(this platform has no workers\)/) as unknown,
      });
      console.log(
        `workerd: ${(outputFiles[0]!.contents.length / 1e6).toFixed(1)} MB, first answer, its start included, ${Math.round(performance.now() - started)} ms`,
      );
    } finally {
      await worker.dispose();
    }
  });
});
