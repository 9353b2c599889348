// The packed package in a small application of Next.js: a server component, a client component, and a pool of workers behind a route.
// It fetches Next.js (some 340 MB, left in no folder of ours), so that it is no part of the test command.
//   npm run try:next
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromiumPath, startBrowser } from '../test/browser/chromium.ts';
import { packInto } from '../test/package/tarball.ts';

/** Most milliseconds of each step: to fetch, to build, to answer. */
const PATIENCE = { install: 180_000, build: 240_000, start: 60_000 };

const TEXT = '“The dam will hold,” said Ada Ode.';
const FILES: Readonly<Record<string, string>> = {
  // for the pool, whose worker is a file of the package: see docs/bundlers.md
  'next.config.mjs': `export default { serverExternalPackages: ['interview-nlp'] };`,
  'app/layout.jsx': `
    export default function Layout({ children }) {
      return <html lang="en"><body>{children}</body></html>;
    }`,
  'app/page.jsx': `
    import { analyze, speakerOf } from 'interview-nlp';
    import { Client } from './client.jsx';
    export default function Page() {
      const analysis = analyze(${JSON.stringify(TEXT)});
      return <><p id="server">{speakerOf(analysis, analysis.speech[0]).name}</p><Client /></>;
    }`,
  'app/client.jsx': `
    'use client';
    import { useEffect, useState } from 'react';
    import { analyze, speakerOf } from 'interview-nlp';
    export function Client() {
      const [speaker, setSpeaker] = useState('not yet');
      useEffect(() => {
        const analysis = analyze(${JSON.stringify(TEXT)});
        setSpeaker(speakerOf(analysis, analysis.speech[0]).name);
      }, []);
      return <p id="client">{speaker}</p>;
    }`,
  'app/pool/route.js': `
    import { createPool } from 'interview-nlp/many';
    const pool = createPool({ concurrency: 1 });
    export async function POST(request) {
      const { entities } = await pool.analyze(await request.text());
      return Response.json(entities.map(({ name }) => name));
    }`,
};

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
const project = mkdtempSync(join(tmpdir(), 'interview-nlp-next-'));
try {
  await tryNext();
} finally {
  rmSync(project, { recursive: true, force: true });
}

async function tryNext(): Promise<void> {
  const tarball = packInto(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "a-user", "private": true, "type": "module" }\n');
  try {
    install('next', 'react', 'react-dom');
  } catch (error) {
    console.warn(`skipped: Next.js cannot be installed here (${(error as Error).message.split('\n')[0]!})`);
    return;
  }
  install(tarball);
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(project, name)), { recursive: true });
    writeFileSync(join(project, name), text.trim());
  }
  const next = join(project, 'node_modules/next/dist/bin/next');
  const { version } = JSON.parse(
    execFileSync(process.execPath, ['-p', `JSON.stringify(require('next/package.json'))`], {
      cwd: project,
      encoding: 'utf8',
    }),
  ) as { version: string };
  run(process.execPath, [next, 'build'], PATIENCE.build);

  const origin = `http://127.0.0.1:${await freePort()}`;
  const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', new URL(origin).port], {
    cwd: project,
    stdio: 'inherit',
    env,
  });
  try {
    const page = await answerOf(origin);
    assert.match(page, /<p id="server">Ada Ode<\/p>/, 'the server component');
    const pooled = await fetch(`${origin}/pool`, { method: 'POST', body: TEXT });
    assert.deepEqual(await pooled.json(), ['Ada Ode'], 'the pool behind a route');
    if (chromiumPath === undefined) console.warn('skipped: the client component, for want of a Chromium');
    else await tryClient(origin);
    console.log(`Next.js ${version}: passed`);
  } finally {
    server.kill();
  }
}

async function tryClient(origin: string): Promise<void> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.locator('#client', { hasText: 'Ada Ode' }).waitFor({ timeout: PATIENCE.start });
  } finally {
    await browser.close();
  }
}

function run(command: string, args: readonly string[], timeout: number): void {
  execFileSync(command, args, { cwd: project, timeout, stdio: 'inherit', env });
}

function install(...packages: readonly string[]): void {
  run('npm', ['install', '--no-audit', '--no-fund', '--fetch-retries=1', ...packages], PATIENCE.install);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** The page at an address, as soon as somebody answers there. */
async function answerOf(address: string): Promise<string> {
  const until = performance.now() + PATIENCE.start;
  for (;;) {
    try {
      return await (await fetch(address)).text();
    } catch (error) {
      if (performance.now() > until) throw error;
      await pause(200);
    }
  }
}
