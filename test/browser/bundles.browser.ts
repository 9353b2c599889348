import { cpSync, createReadStream, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUNDLERS, bundleWith, type Entry } from '../package/bundles.ts';
import { installTarball } from '../package/tarball.ts';
import { chromiumPath, startBrowser } from './chromium.ts';

// What bundlers make of the package, and dist/browser.js without any, in pages that forbid eval and WebAssembly.

const STRICT = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

describe.skipIf(chromiumPath === undefined)('in Chromium under a strict policy', () => {
  let project: string;
  let browser: BrowserContext;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    project = installTarball();
    server = createServer((request, response) => {
      const path = join(project, decodeURIComponent(request.url!.split('?')[0]!));
      const isThere = existsSync(path) && statSync(path).isFile();
      response.writeHead(isThere ? 200 : 404, {
        'access-control-allow-origin': '*', // as CDNs do
        'content-type': path.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8',
        ...(/(?:no-bundler|cdn)\.html$/.test(path) ? {} : { 'content-security-policy': STRICT }), // its import map is in the page
      });
      if (isThere) createReadStream(path).pipe(response);
      else response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => {
      server.once('listening', done);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** What the page of a folder says, and what the browser complains of. */
  const told = async (folder: string): Promise<{ here: string; pooled: string; first: number }> => {
    writeFileSync(
      join(folder, 'page.html'),
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>test</title><script type="module" src="program.js"></script></html>',
    );
    const page = await browser.newPage();
    await page.goto(`${origin}${folder.slice(project.length)}/page.html`, { waitUntil: 'load' });
    const result = await page.waitForFunction('globalThis.told', null, { timeout: 100_000 });
    const value = (await result.evaluate((given) => given)) as { here: string; pooled: string; first: number };
    await page.close();
    return value;
  };
  const report = (name: string, folder: string, first: number): void => {
    const bytes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name))
      .reduce((sum, { parentPath, name: file }) => sum + statSync(join(parentPath, file)).size, 0);
    console.log(`${name}: ${(bytes / 1e6).toFixed(1)} MB, first analysis ${first} ms`);
  };

  test('dist/browser.js runs by itself, its pool included', async () => {
    const folder = join(project, 'node_modules/interview-nlp/dist');
    writeFileSync(
      join(folder, 'program.js'),
      `import { analyze, createPool, renderText, fromHtml } from './browser.js';
       const started = performance.now();
       const here = analyze(fromHtml('<p>“The dam will hold,” said Ada Ode.').text);
       const first = Math.round(performance.now() - started);
       const pool = createPool({ concurrency: 1 });
       globalThis.told = pool.ready().then(() => pool.analyze(here.text)).then((there) => ({ here: renderText(here).length > 0 && here.entities[0].name, pooled: there.entities[0].name, first }), (error) => ({ here: '', pooled: error.message, first }));`,
    );
    const { here, pooled, first } = await told(folder);
    expect({ here, pooled }).toEqual({ here: 'Ada Ode', pooled: 'Ada Ode' });
    const bytes = ['browser.js', ...readdirSync(join(folder, 'models')).map((name) => join('models', name))]
      .map((name) => statSync(join(folder, name)).size)
      .reduce((sum, size) => sum + size, 0);
    console.log(`dist/browser.js: ${(bytes / 1e6).toFixed(1)} MB, first analysis ${first} ms`);
  });

  test('the example without a bundler lists who said what', async () => {
    const folder = join(project, 'examples/browser');
    for (const name of ['browser.js', 'models'])
      cpSync(join(project, 'node_modules/interview-nlp/dist', name), join(folder, name), { recursive: true });
    const page = await browser.newPage();
    await page.goto(`${origin}/examples/browser/no-bundler.html`);
    await page.click('#analyze');
    await page.waitForSelector('#speech li');
    expect(await page.locator('#speech li').first().textContent()).toBe('Amina Duarte: The bridge will open in May');
    await page.close();
  });

  test('dist/browser.js of another origin, as of a CDN, runs with its pool', async () => {
    writeFileSync(
      join(project, 'cdn.html'),
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>test</title>',
    );
    const page = await browser.newPage();
    await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/cdn.html`);
    // a string, since the test runner would rewrite the import of a function
    const names = await page.evaluate(`(async () => {
      const { analyze, createPool } = await import('${origin}/node_modules/interview-nlp/dist/browser.js');
      const text = '“The dam will hold,” said Ada Ode.';
      const pool = createPool({ concurrency: 1 });
      const there = await pool.analyze(text);
      await pool.close();
      return [analyze(text), there].map(({ entities }) => entities[0].name);
    })()`);
    expect(names).toEqual(['Ada Ode', 'Ada Ode']);
    await page.close();
  });

  describe.each(BUNDLERS.filter(({ platform }) => platform === 'browser'))('a bundle of $name', (bundler) => {
    const entries: readonly Entry[] = bundler.emitsWorkers ? ['program'] : ['program', 'many-worker'];
    test(`of ${entries.join(' and ')} runs, its pool included`, async () => {
      const out = await bundleWith(bundler, project, entries);
      const { here, pooled, first } = await told(out);
      expect({ here, pooled }).toEqual({ here: 'Ada Ode', pooled: 'Ada Ode' });
      report(bundler.name, out, first);
    });
    test.skipIf(bundler.emitsWorkers)('without its worker says at once what to do', async () => {
      const out = await bundleWith(bundler, project, ['program']);
      expect((await told(out)).pooled).toMatch(/no worker could be started .*bundle interview-nlp\/many-worker/);
    });
  });
});
