import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, startBrowser } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');
const sample = (name: string): string => readFileSync(join(root, 'examples/samples', `${name}.txt`), 'utf8');
const SAMPLES = ['news', 'interview', 'interview-broken', 'transcript'];

/** What the test's own server gives, by path. */
const files = new Map<string, { type: string; body: string | Uint8Array }>();

describe.skipIf(chromiumPath === undefined)('in Chromium', () => {
  let browser: BrowserContext;
  let server: Server;
  let origin: string;
  let page: Page;
  const foreign: string[] = [];

  beforeAll(async () => {
    const bundle = async (contents: string, format: 'esm' | 'iife'): Promise<Uint8Array> => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: root },
        bundle: true,
        minify: true,
        write: false,
        platform: 'browser',
        format,
        logLevel: 'silent',
      });
      return outputFiles[0]!.contents;
    };
    files.set('/', {
      type: 'text/html',
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><title>test</title><p>test</p></html>',
    });
    files.set('/strict.html', {
      type: 'text/html',
      body: '<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src \'self\'"><title>test</title><p>test</p></html>',
    });
    files.set('/strict.js', {
      type: 'text/javascript',
      body: "export let refused = ''; try { new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); } catch (error) { refused = String(error); }",
    });
    files.set('/library.js', {
      type: 'text/javascript',
      body: await bundle("export * from './dist/index.js'; export * from './dist/report.js'", 'esm'),
    });
    files.set('/worker.js', {
      type: 'text/javascript',
      body: await bundle(
        "import { analyze } from './dist/index.js'; onmessage = ({ data }) => postMessage(JSON.stringify(analyze(data)))",
        'iife',
      ),
    });
    files.set('/example.html', { type: 'text/html', body: readFileSync(join(root, 'examples/browser/index.html')) });
    const example = await build({
      entryPoints: [join(root, 'examples/browser/main.js')],
      alias: { 'interview-nlp': join(root, 'dist/index.js') },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    files.set('/bundle.js', { type: 'text/javascript', body: example.outputFiles[0]!.contents });
    server = createServer((request, response) => {
      const file = files.get(request.url!.split('?')[0]!);
      response.writeHead(file === undefined ? 404 : 200, { 'content-type': file?.type ?? 'text/plain' });
      response.end(file?.body ?? '');
    }).listen(0, '127.0.0.1');
    await new Promise((done) => {
      server.once('listening', done);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
    browser.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    page = await browser.newPage();
    await page.goto(`${origin}/`);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test.each(SAMPLES)('the sample "%s" is analysed to the same bytes as in Node', async (name) => {
    const { analyze } = (await import(join(root, 'dist/index.js'))) as typeof import('../../src/index.ts');
    const text = sample(name);
    // a string, since the test runner would rewrite the import of a function
    const there = await page.evaluate(
      `import('${origin}/library.js').then(({ analyze }) => JSON.stringify(analyze(${JSON.stringify(text)})))`,
    );
    expect(there).toBe(JSON.stringify(analyze(text)));
  });

  test('it gives the same where a page forbids WebAssembly', async () => {
    const { analyze } = (await import(join(root, 'dist/index.js'))) as typeof import('../../src/index.ts');
    const strict = await browser.newPage();
    await strict.goto(`${origin}/strict.html`);
    const refused = await strict.evaluate('import("/strict.js").then(({ refused }) => refused)');
    expect(refused).toMatch(/WebAssembly/);
    for (const name of SAMPLES) {
      const there = await strict.evaluate(
        `import('${origin}/library.js').then(({ analyze }) => JSON.stringify(analyze(${JSON.stringify(sample(name))})))`,
      );
      expect(there).toBe(JSON.stringify(analyze(sample(name))));
    }
    await strict.close();
  });

  test('it works in a Web Worker, and gives the same there', async () => {
    const { analyze } = (await import(join(root, 'dist/index.js'))) as typeof import('../../src/index.ts');
    const there = await page.evaluate(
      ([url, input]) =>
        new Promise<string>((resolve, reject) => {
          const worker = new Worker(url!);
          worker.onmessage = ({ data }) => {
            resolve(data as string);
          };
          worker.onerror = (event) => {
            reject(new Error(event.message));
          };
          worker.postMessage(input);
        }),
      [`${origin}/worker.js`, sample('news')],
    );
    expect(there).toBe(JSON.stringify(analyze(sample('news'))));
  });

  test('the example page lists who said what', async () => {
    const example = await browser.newPage();
    await example.goto(`${origin}/example.html`);
    await example.click('#analyze');
    await example.waitForSelector('#speech li');
    expect(await example.locator('#speech li').first().textContent()).toMatch(/Amina Duarte/);
    await example.close();
  });

  test('a report of hostile text runs none of it', async () => {
    const { analyze } = (await import(join(root, 'dist/index.js'))) as typeof import('../../src/index.ts');
    const { renderHtml } = (await import(join(root, 'dist/report.js'))) as typeof import('../../src/report/index.ts');
    const hostile =
      '“<script>window.hit=1</script>” said Amina "onmouseover=window.hit=1 Duarte. <img src=x onerror="window.hit=1"> </style><script>window.hit=1</script> \u202egnihtyna\u202c';
    files.set('/hostile.html', {
      type: 'text/html; charset=utf-8',
      body: renderHtml(analyze(hostile, { repair: false }), { title: '</title><script>window.hit=1</script>' }),
    });
    const report = await browser.newPage();
    await report.goto(`${origin}/hostile.html`);
    expect(await report.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
    expect(await report.locator('script, img, style').count()).toBe(1); // its own style sheet
    await report.close();
  });

  test('the report fits 360 pixels, and its notes open by keyboard alone', async () => {
    const { analyze } = (await import(join(root, 'dist/index.js'))) as typeof import('../../src/index.ts');
    const { renderHtml } = (await import(join(root, 'dist/report.js'))) as typeof import('../../src/report/index.ts');
    files.set('/report.html', { type: 'text/html; charset=utf-8', body: renderHtml(analyze(sample('news'))) });
    const report = await browser.newPage();
    await report.setViewportSize({ width: 360, height: 800 });
    await report.goto(`${origin}/report.html`);
    expect(await report.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const tip = report.locator('.tip').first();
    expect(await tip.evaluate((element) => getComputedStyle(element).visibility)).toBe('hidden');
    for (let i = 0; i < 20 && (await tip.evaluate((element) => getComputedStyle(element).visibility)) === 'hidden'; i++)
      await report.keyboard.press('Tab');
    expect(await tip.evaluate((element) => getComputedStyle(element).visibility)).toBe('visible');
    await report.close();
  });

  test('no request left the page', () => {
    expect(foreign).toEqual([]);
  });
});
