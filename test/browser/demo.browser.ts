import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { BrowserContext, Download, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, startBrowser } from './chromium.ts';

const root = resolve(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sample = (name: string): string => readFileSync(join(root, 'examples/samples', `${name}.txt`), 'utf8');
const SAMPLES = ['news', 'interview', 'interview-broken', 'transcript', 'broadcast'];
const TABS = ['text', 'speakers', 'stances', 'cast', 'export'];
const SCHEMES = ['light', 'dark'] as const;
const TYPES: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const HOSTILE = [
  '“<script>window.hit=1</script>” said Amina "onmouseover=window.hit=1 Duarte. </textarea></pre></style><script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1"> She blamed \'onfocus=window.hit=1 autofocus the <iframe srcdoc="<script>top.hit=1</script>"> unions of Tarn.',
  'The \u202eelbatrevni\u2067 Party, said Tomas \u202eBrandt, opposes \u202ethe plan. javascript:window.hit=1 ${window.hit=1} {{window.hit=1}} &lt;script&gt;',
].join('\n\n');

describe.skipIf(chromiumPath === undefined)('the demo page in Chromium', () => {
  let browser: BrowserContext;
  /** Loaded once, where a test needs no page of its own. */
  let page: Page;
  let server: Server;
  let origin: string;
  let folder: string;
  let library: typeof import('../../src/index.ts');
  let reports: typeof import('../../src/report/index.ts');
  const foreign: string[] = [];
  /** What the pages threw, or had refused by their own policy. */
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interview-nlp-demo-'));
    await build({
      configFile: join(root, 'demo/vite.config.ts'),
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: true },
    });
    library = (await import(join(root, 'dist/index.js'))) as typeof library;
    reports = (await import(join(root, 'dist/report.js'))) as typeof reports;
    server = createServer((request, response) => {
      const path = join(folder, request.url!.replace(/\?.*/, '').replace(/\/$/, '/index.html'));
      if (existsSync(path))
        response
          .writeHead(200, { 'content-type': TYPES[extname(path)]!, 'cache-control': 'no-store' })
          .end(readFileSync(path));
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => {
      server.once('listening', done);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await startBrowser();
    await browser.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    browser.on('request', (request) => {
      if (!['data:', 'blob:', `${origin}/`].some((own) => request.url().startsWith(own))) foreign.push(request.url());
    });
    browser.on('weberror', (error) => {
      complaints.push(String(error.error()));
    });
    page = await open();
    await ready(page);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  const open = async (hash = ''): Promise<Page> => {
    const opened = await browser.newPage();
    await opened.goto(`${origin}/${hash}`);
    return opened;
  };
  // in the one element that says so: to look through the whole page costs the page more than what it does itself
  const done = (on: Page) => on.locator('#status').filter({ hasText: 'words a second' }).waitFor();
  /** The page analyses a sample at once. */
  const ready = done;
  /** Until the sections of the result are all there. */
  const settled = (on: Page, selector: string) => on.locator(selector).first().waitFor({ state: 'attached' });
  /** Does something that starts an analysis, and waits for its end. */
  const after = async (on: Page, act: () => Promise<unknown>): Promise<void> => {
    await on.evaluate(() => {
      document.getElementById('status')!.textContent = '';
    });
    await act();
    await done(on);
  };
  const analyse = async (on: Page, text: string): Promise<void> => {
    await on.evaluate((value) => {
      (document.getElementById('text') as HTMLTextAreaElement).value = value;
    }, text);
    await on.click('#analyze');
  };
  const drop = async (on: Page, ...files: { name: string; text: string }[]): Promise<void> => {
    const dataTransfer = await on.evaluateHandle((all) => {
      const transfer = new DataTransfer();
      for (const { name, text } of all) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await on.dispatchEvent('body', 'dragover', { dataTransfer });
    await on.dispatchEvent('body', 'drop', { dataTransfer });
  };
  const saved = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');
  const jsonOf = async (on: Page): Promise<string> => {
    const [download] = await Promise.all([
      on.waitForEvent('download'),
      on.evaluate(() => {
        document.getElementById('download')!.click();
      }),
    ]);
    return saved(download);
  };
  const expected = (text: string): string => JSON.stringify(library.analyze(text), null, 2);
  const violations = async (on: Page): Promise<string[]> => {
    await on.evaluate(axe);
    return on.evaluate(
      "axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, any }) => html.slice(0, 160) + ' ' + (any[0]?.message ?? '')).join('; ')))",
    );
  };

  test('shows an analysed sample at once', async () => {
    const own = await open();
    await done(own);
    expect(await own.inputValue('#text')).toBe(sample('news'));
    await own.locator('#panel-text .said').first().waitFor();
    expect(await own.getAttribute('a[href="#sample=news"]', 'aria-current')).toBe('true');
    expect(await own.locator('iframe').count()).toBe(0);
    await own.close();
  });

  test('a sample can be bookmarked', async () => {
    const own = await open('#sample=transcript');
    await done(own);
    expect(await own.inputValue('#text')).toBe(sample('transcript'));
    await after(own, () => own.goto(`${origin}/#sample=news`));
    expect(await own.inputValue('#text')).toBe(sample('news'));
    await after(own, () => own.goBack());
    expect(await own.inputValue('#text')).toBe(sample('transcript'));
    await own.type('#text', 'x');
    expect(own.url()).toBe(`${origin}/`); // no sample any more
    expect(await own.locator('[aria-current]').count()).toBe(0);
    await own.close();
  });

  test.each(SAMPLES)('the JSON of the sample "%s" is byte for byte that of Node', async (name) => {
    await after(page, () => page.click(`a[href="#sample=${name}"]`));
    expect(await page.inputValue('#text')).toBe(sample(name));
    expect(await page.getAttribute(`a[href="#sample=${name}"]`, 'aria-current')).toBe('true');
    expect(await jsonOf(page)).toBe(expected(sample(name)));
    await page.click('#tab-export');
    expect(await page.textContent('#json')).toBe(expected(sample(name)).slice(0, 30_000));
  });

  test('a sample that is not there is an error that lists those that are', async () => {
    await page.goto(`${origin}/#sample=novel`);
    await page.getByText(`There is no sample of that name; there are: ${SAMPLES.join(', ')}, all.`).waitFor();
    await after(page, () => page.click('a[href="#sample=news"]'));
    expect(await page.textContent('#error')).toBe('');
  });

  test('the first analysis after load comes soon', async () => {
    let started = performance.now();
    const own = await open('#sample=interview');
    await done(own);
    const fromAddress = performance.now() - started;
    const other = await open();
    await ready(other);
    started = performance.now();
    await other.click('a[href="#sample=interview"]');
    await done(other);
    const fromClick = performance.now() - started;
    console.info(
      `first analysis: ${Math.round(fromClick)} ms after the click, ${Math.round(fromAddress)} ms after the address was opened`,
    );
    await Promise.all([own.close(), other.close()]);
    expect(fromClick).toBeLessThan(5000);
    expect(fromAddress).toBeLessThan(10_000);
  });

  // A limit in milliseconds would be one on a stranger's machine, so the page's work is compared with a fixed piece of work on the same thread: about half of it
  // was measured.
  test(
    '100 KB are analysed in the worker, and the page is never at work for much longer than one fixed piece of work takes',
    { retry: 3 },
    async () => {
      let text = '';
      while (text.length < 100_000) text += SAMPLES.map(sample).join('\n\n');
      expect(page.workers().map((worker) => worker.url().replace(/[^:/]*$/, ''))).toEqual([`blob:${origin}/`]);
      await after(page, () => analyse(page, sample('news')));
      await page.click('#tab-text');
      const longest = await longestTask(page, async () => {
        await after(page, () => drop(page, { name: 'long.txt', text }));
        for (const name of [...TABS].reverse()) {
          await page.click(`#tab-${name}`);
          await page.waitForTimeout(150);
        }
      });
      const piece = await yardstick(page);
      console.info(
        `100 KB: ${await page.textContent('#status')}; the page's longest task: ${longest.work} ms of work, ${longest.time} ms by the clock; a fixed piece of work: ${piece} ms`,
      );
      expect(longest.work).toBeLessThan(MOST_PIECES * piece);
      expect(await jsonOf(page)).toBe(expected(text));
    },
  );

  test.each([
    ['article.txt', 'Talks failed, said Amina Duarte.\n', 'Talks failed, said Amina Duarte.\n'],
    ['ARTICLE.TXT', '“Ja”, said Amina Duarte.', '“Ja”, said Amina Duarte.'],
    [
      'article.md',
      '# Talks *fail*\n\n> “No,” said [Amina Duarte](https://example.org/a_b).\n',
      'Talks fail\n\n“No,” said Amina Duarte.',
    ],
    [
      'article.html',
      '<title>x</title><nav>Home</nav><article><h1>Talks fail</h1><script>window.hit=1</script><p>“No,” said <b>Amina</b>\n Duarte.<p>She left.<img src="https://example.org/x.png" onerror="window.hit=1"></article><footer>All rights</footer>',
      'Talks fail\n\n“No,” said Amina Duarte.\n\nShe left.',
    ],
  ])('%s can be dropped', async (name, text, words) => {
    await after(page, () => drop(page, { name, text }));
    expect(await page.inputValue('#text')).toBe(words);
    expect(JSON.parse(await jsonOf(page))).toEqual(library.analyze(words));
    expect(await page.evaluate('window.hit')).toBeUndefined();
  });

  test('what cannot be read is said, and the text stays', async () => {
    await after(page, () => analyse(page, sample('news')));
    await drop(page, { name: 'photo.png', text: 'x' });
    await page.getByText('“photo.png” cannot be read here: drop a .txt, .md, .html, .vtt or .srt file.').waitFor();
    await drop(page, { name: 'a.txt', text: 'x\0y' });
    await page.getByText('“a.txt” is no text file: it looks like binary data.').waitFor();
    await drop(page);
    expect(await page.textContent('[role=alert]')).toBe('What was dropped is no file.');
    expect(await page.inputValue('#text')).toBe(sample('news'));
    await analyse(page, ' ');
    expect(await page.textContent('[role=alert]')).toMatch(/^There is no text to analyse/);
  });

  test('a file can be opened by the button, in an older encoding too', async () => {
    await after(page, () =>
      page.setInputFiles('#file', {
        name: 'old.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('\x93No,\x94 said Ren\xe9 Duarte.', 'latin1'),
      }),
    );
    expect(await page.inputValue('#text')).toBe('“No,” said René Duarte.');
  });

  test('keyboard alone goes everywhere', async () => {
    const page = await open(); // the focus at the top
    await ready(page);
    const focused = () => page.evaluate(() => document.activeElement!.id);
    const tabTo = async (id: string): Promise<void> => {
      for (let i = 0; i < 15 && (await focused()) !== id; i++) await page.keyboard.press('Tab');
      expect(await focused()).toBe(id);
    };
    await tabTo('text');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('“The bridge stays,” said Amina Duarte. She blamed the unions.');
    await page.keyboard.press('Control+Enter');
    await done(page);
    await tabTo('analyze');
    await tabTo('file');
    await tabTo('tab-text');
    for (const name of ['speakers', 'stances', 'cast', 'export', 'text']) {
      await page.keyboard.press('ArrowRight');
      expect(await focused()).toBe(`tab-${name}`);
      expect(await page.locator('[role=tabpanel]:visible').getAttribute('id')).toBe(`panel-${name}`);
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('tab-text');
    await page.keyboard.press('End');
    await tabTo('download');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('text.json');
    await tabTo('copy');
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    await tabTo('json');
    await page.close();
  });

  test('copy and download give the whole analysis', async () => {
    await after(page, () => analyse(page, sample('transcript')));
    await page.click('#tab-export');
    await page.click('#copy');
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(expected(sample('transcript')));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')]);
    expect(await saved(download)).toBe(expected(sample('transcript')));
  });

  test('offline after load it analyses, stops, and begins again', async () => {
    await browser.setOffline(true);
    try {
      await after(page, () => analyse(page, sample('news')));
      await analyse(page, SAMPLES.map(sample).join('\n\n').repeat(40));
      await page.click('#stop');
      await page.getByText('Stopped.').waitFor();
      await after(page, () => analyse(page, sample('interview')));
      expect(await jsonOf(page)).toBe(expected(sample('interview')));
      expect(await page.textContent('#error')).toBe('');
    } finally {
      await browser.setOffline(false);
    }
  });

  test('once loaded, neither the page nor its worker can connect to anything', async () => {
    const connect = `fetch('${origin}/').then(() => 'sent', () => 'refused')`;
    expect(await page.evaluate(connect)).toBe('refused');
    expect(await page.workers().at(-1)!.evaluate(connect)).toBe('refused');
  });

  test('a program that does not load is said', async () => {
    const page = await browser.newPage();
    await page.route('**/assets/worker*', (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`${origin}/#sample=news`);
    await page.getByText('The program that analyses could not be loaded (404 Not Found). Reload the page.').waitFor();
    expect(await page.isHidden('#busy')).toBe(true);
    await analyse(page, 'Talks failed, said Amina Duarte.');
    expect(await page.textContent('#error')).toMatch(/^The program that analyses could not be loaded/);
    await page.close();
  });

  test('a worker that dies is said, and the next analysis has a new one', async () => {
    await page.workers().at(-1)!.evaluate("setTimeout(() => { throw new Error('out of ink'); })");
    await page.getByText('The analysis stopped: Uncaught Error: out of ink').waitFor();
    await after(page, () => analyse(page, sample('news')));
    expect(await page.textContent('#error')).toBe('');
    expect(complaints.splice(0)).toEqual([]);
  });

  test('lists lead to the words in the text, and back', async () => {
    await after(page, () => analyse(page, sample('news')));
    await settled(page, '#cast li');
    await page.click('#tab-speakers');
    await page.click('#s2 .place');
    await expect.poll(() => page.getAttribute('#tab-text', 'aria-selected')).toBe('true');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#q-s2');
    expect(await page.locator('#q-s2').isVisible()).toBe(true);
    await page.locator('.g-s2 button').hover();
    await page.click('.g-s2 a[href="#s2"]');
    await expect.poll(() => page.getAttribute('#tab-speakers', 'aria-selected')).toBe('true');
    await page.click('#tab-text');
    await page.locator('a.m.name').first().click();
    await expect.poll(() => page.getAttribute('#tab-cast', 'aria-selected')).toBe('true');
    await page.goBack();
    await expect.poll(() => page.getAttribute('#tab-speakers', 'aria-selected')).toBe('true');
    await page.click('#tab-text');
  });

  test('filters leave what was chosen: by speaker, kind, act, type and confidence', async () => {
    await after(page, () => analyse(page, sample('news')));
    await settled(page, '#cast li');
    const { speech, stances } = library.analyze(sample('news'));
    const seen = (selector: string) => page.locator(`${selector}:visible`).count();
    await page.click('#tab-speakers');
    expect(await seen('.line')).toBe(speech.length);
    await page.selectOption('#f-kind', 'k-direct');
    expect(await seen('.line')).toBe(speech.filter(({ kind }) => kind === 'direct').length);
    await page.selectOption('#f-kind', '');
    await page.selectOption('#f-act', 'a-question');
    expect(await seen('.line')).toBe(speech.filter(({ act }) => act === 'question').length);
    await page.selectOption('#f-act', '');
    await page.selectOption('#f-confidence', 'c90');
    expect(await seen('.line')).toBe(speech.filter(({ confidence }) => confidence >= 0.9).length);
    await page.selectOption('#f-confidence', '');
    await page.selectOption('#f-voice', { label: 'Tomas Brandt' });
    expect(await seen('.voice')).toBe(1);
    await page.click('#tab-stances');
    expect(await seen('.row')).toBeLessThan(stances.length);
    await page.selectOption('#f-voice', '');
    await page.selectOption('#f-type', 'x-accuse');
    expect(await seen('.row')).toBe(stances.filter(({ type }) => type === 'accuse').length);
    await page.selectOption('#f-type', '');
    await page.click('#tab-text');
    const background = () =>
      page
        .locator('.para a.m.PERSON')
        .first()
        .evaluate((name) => getComputedStyle(name).backgroundColor);
    const before = await background();
    await page.uncheck('#l-PERSON');
    expect(await background()).not.toBe(before);
    await page.check('#l-PERSON');
  });

  // One speaker has a direct saying and a question, but no direct question; and beliefs, but none of the rest.
  const APART =
    '“The dam will hold,” said Ada Ode. Ode asked whether the bridge would stay open. Ode believes that the firm lied.\n\n“Who pays?” asked Tomas Brandt. Brandt said the town pays. He accused Ode of fraud.';
  test.each(['on the page', 'in the report'])(
    'filters together leave no head without lines, and say where nothing is left, %s',
    async (where) => {
      const own = where === 'on the page' ? await open() : await browser.newPage();
      if (where === 'on the page') {
        await ready(own);
        await after(own, () => analyse(own, APART));
        await settled(own, '#cast li');
        await own.click('#tab-speakers');
      } else await own.setContent(reports.renderHtml(library.analyze(APART)));
      const { speech } = library.analyze(APART);
      const kinds = new Set(speech.map(({ kind }) => kind));
      const acts = new Set(speech.map(({ act }) => act));
      const counts: number[] = [];
      for (const kind of kinds)
        for (const act of acts)
          for (const least of ['', 'c50', 'c90']) {
            await own.selectOption('#f-kind', `k-${kind}`);
            await own.selectOption('#f-act', `a-${act}`);
            await own.selectOption('#f-confidence', least);
            const left = speech.filter(
              (line) => line.kind === kind && line.act === act && line.confidence >= Number(least.slice(1)) / 100,
            ).length;
            const { lines, bare, room } = await own.evaluate(() => {
              const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
              const list = document.getElementById('speech')!;
              const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;
              return {
                lines: [...list.querySelectorAll('.line')].filter(isSeen).length,
                bare: [...list.querySelectorAll(':is(.voice, .part)')]
                  .filter((head) => isSeen(head) && ![...head.querySelectorAll('.line')].some(isSeen))
                  .map(({ textContent }) => textContent),
                room: heightOf(list) - heightOf(list.querySelector('h2')),
              };
            });
            expect({ lines, bare }, `${kind} ${act} ${least}`).toEqual({ lines: left, bare: [] });
            if (lines === 0) expect(room, 'of the words that nothing is left').toBeGreaterThan(15);
            counts.push(lines);
          }
      expect(Math.min(...counts)).toBe(0);
      expect(Math.max(...counts)).toBeGreaterThan(0);
      await own.close();
    },
  );

  test('a tap does what pointing does', async () => {
    const touch = await (
      await browser.browser()!.newContext({ hasTouch: true, viewport: { width: 360, height: 800 } })
    ).newPage();
    await touch.goto(origin);
    await done(touch);
    const tip = touch.locator('.g-s2 .tip');
    expect(await tip.isVisible()).toBe(false);
    await touch.locator('.g-s2 button').tap();
    await tip.waitFor();
    await touch.keyboard.press('Escape');
    await touch.tap('#open-side');
    await touch.locator('.voices').waitFor();
    await touch.selectOption('#f-voice', { label: 'Tomas Brandt' });
    await touch.tap('.close-side');
    await expect.poll(() => touch.locator('.voices').isVisible()).toBe(false);
    await touch.context().close();
  });

  test('everything can be saved: analysis, quotes, stances, report and script', async () => {
    await after(page, () => analyse(page, sample('news')));
    await page.click('#tab-export');
    const get = async (id: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.click(`#${id}`)]);
      return saved(download);
    };
    const analysis = library.analyze(sample('news'));
    const withoutNames = (csv: string): string => csv.replace(/^[^,]*,/gm, '');
    expect(withoutNames(await get('download-quotes'))).toBe(withoutNames(library.speechCsv(analysis)));
    expect((await get('download-stances')).split('\r\n')).toHaveLength(analysis.stances.length + 2);
    expect(await get('download-report')).toBe(reports.renderHtml(analysis));
    expect(await get('download-script')).toBe(reports.renderScript(analysis));
  });

  test('twenty files are compared: documents, speakers and stances; each leads to its document', async () => {
    const own = await open();
    await done(own);
    const files = Array.from({ length: 20 }, (_, i) => ({
      name: `story-${i + 1}.txt`,
      text: `“The ferry number ${i} is late,” said Amina Duarte, the mayor of Tarn. ${i % 2 === 0 ? 'She accused Tomas Brandt of fraud.' : 'She praised Tomas Brandt.'}`,
    }));
    await after(own, () => drop(own, ...files));
    await own.locator('#panel-compare').waitFor();
    expect(await own.textContent('#status')).toMatch(/^20 documents, /);
    const tables = own.locator('#panel-compare table');
    expect(await tables.nth(0).locator('tbody tr').count()).toBe(20);
    expect(await tables.nth(1).locator('tbody tr').first().locator('.square.full').count()).toBe(20);
    expect(await tables.nth(2).locator('tbody tr').first().textContent()).toMatch(
      /Amina Duarte.*(accuse ×10|praise ×10).*Tomas Brandt/,
    );
    expect(await violations(own)).toEqual([]);
    await own.setViewportSize({ width: 360, height: 800 });
    expect(await violations(own)).toEqual([]);
    expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await own.getByRole('button', { name: 'story-7.txt' }).first().click();
    await expect.poll(() => own.inputValue('#text')).toBe(files[6]!.text);
    await own.locator('#panel-text').getByText('The ferry number 6 is late').waitFor();
    await own.selectOption('#document', { label: 'story-2.txt' });
    await own.locator('#panel-text').getByText('The ferry number 1 is late').waitFor();
    await own.click('#tab-export');
    const [download] = await Promise.all([own.waitForEvent('download'), own.click('#download-all-quotes')]);
    expect(
      (await saved(download)).split('\r\n').filter((line) => line.startsWith('story-')).length,
    ).toBeGreaterThanOrEqual(20);
    await after(own, () => own.click('a[href="#sample=news"]')); // one text again
    expect(await own.locator('#tab-compare').isVisible()).toBe(false);
    await own.close();
  });

  test('of many files those that cannot be read are named, and the others are compared', async () => {
    const own = await open();
    await done(own);
    await after(own, () =>
      drop(
        own,
        { name: 'a.txt', text: sample('news') },
        { name: 'b.png', text: 'x' },
        { name: 'c.txt', text: sample('interview') },
      ),
    );
    await own.getByText('“b.png” cannot be read here').waitFor();
    expect(await own.locator('#panel-compare table').first().locator('tbody tr').count()).toBe(2);
    await own.close();
  });

  test('hostile text runs nothing', async () => {
    await after(page, () => analyse(page, HOSTILE));
    for (const name of TABS) {
      await page.click(`#tab-${name}`);
      await page.waitForTimeout(100);
    }
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('script, img, iframe, [onmouseover], [onfocus], [onerror]').count()).toBe(1); // its own program
    expect(JSON.parse(await jsonOf(page))).toEqual(library.analyze(HOSTILE));
  });

  test.each([{ repair: true }, { repair: false }])('a report of hostile text runs nothing, %o', async ({ repair }) => {
    const page = await browser.newPage();
    // without the report's own policy, which would hide a hole
    const html = reports.renderHtml(library.analyze(HOSTILE, { repair }), {
      title: '</title><script>window.hit=1</script>',
      language: '"><script>window.hit=1</script>',
    });
    await page.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
    await page.hover('.by');
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('script, img, iframe, [onmouseover], [onfocus], [onerror]').count()).toBe(0);
    // an override of direction ends with the name that brought it: what follows stands to its right
    const pairs = await page.evaluate(() =>
      [...document.querySelectorAll('.cast li bdi, .how > bdi')]
        .filter((name) => name.getClientRects().length === 1 && name.nextElementSibling?.getClientRects().length === 1)
        .map((name) => name.nextElementSibling!.getBoundingClientRect().left - name.getBoundingClientRect().right),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(-1);
    await page.close();
  });

  test.each(SCHEMES)('axe finds nothing to mend on the page, %s', async (colorScheme) => {
    const page = await open();
    await ready(page);
    await page.emulateMedia({ colorScheme });
    await after(page, () => analyse(page, sample('interview')));
    for (const name of TABS) {
      await page.click(`#tab-${name}`);
      expect(await violations(page), name).toEqual([]);
    }
    await drop(page, { name: 'photo.png', text: 'x' });
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await violations(page)).toEqual([]);
    for (const name of TABS) {
      await page.click(`#tab-${name}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(360);
    }
    await page.close();
  });

  test.each(SAMPLES)('axe finds nothing to mend in the report of "%s"', async (name) => {
    const page = await browser.newPage();
    await page.setContent(reports.renderHtml(library.analyze(sample(name))));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('.picture span')]
        .filter((label) => {
          const [box, frame] = [label.getBoundingClientRect(), label.closest('.picture')!.getBoundingClientRect()];
          return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        })
        .map((label) => label.textContent),
    );
    expect(cut, 'labels of the graph that its edge cuts').toEqual([]);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await violations(page), '360 px').toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });

  test('no request left the page, and no page threw', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: Record<string, unknown>;
}

/** How many fixed pieces of work one task of the page may take. */
const MOST_PIECES = 1.5;

/** Milliseconds of work that the page takes to lay out three thousand paragraphs anew, the shortest of three times. */
async function yardstick(page: Page): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const { work } = await longestTask(page, () =>
      page.evaluate(() => {
        const box = document.createElement('div');
        document.body.append(box);
        box.innerHTML = '<p>Talks failed, said <b>Amina Duarte</b>.</p>'.repeat(3000);
        box.getBoundingClientRect();
        box.remove();
      }),
    );
    times.push(work);
  }
  return Math.min(...times);
}

/**
 * The longest task of the page's own thread while something is done, in milliseconds: of the thread's work, and by the clock, which on a busy
 * machine counts the work of others as well.
 */
async function longestTask(page: Page, act: () => Promise<void>): Promise<{ work: number; time: number }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await act();
  const complete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const { data } = events.find(({ name }) => name === 'TracingStartedInBrowser')!.args as {
    data: { frames: { url: string; parent?: string; processId: number }[] };
  };
  const own = data.frames.find(
    ({ url, parent }) => parent === undefined && url.startsWith(page.url().replace(/#.*/, '')),
  )!.processId;
  const main = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === own && args['name'] === 'CrRendererMain',
  )!.tid;
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) => name === 'RunTask' && pid === own && tid === main && tdur !== undefined,
  );
  const most = (numbers: number[]): number => Math.round(Math.max(...numbers) / 100) / 10;
  return { work: most(tasks.map(({ tdur }) => tdur!)), time: most(tasks.map(({ dur }) => dur!)) };
}
