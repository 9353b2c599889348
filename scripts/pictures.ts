// The two pictures of the README, made anew: docs/demo.png and docs/report.png. Wants a Chromium, and the build of the package and the page.
//   npm run demo:build && npx tsx scripts/pictures.ts
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { preview } from 'vite';
import { startBrowser } from '../test/browser/chromium.ts';

const root = resolve(import.meta.dirname, '..');
const { analyze } = (await import(join(root, 'dist/index.js'))) as typeof import('../src/index.ts');
const { renderHtml } = (await import(join(root, 'dist/report.js'))) as typeof import('../src/report/index.ts');

const server = await preview({
  configFile: join(root, 'demo/vite.config.ts'),
  logLevel: 'error',
  preview: { port: 0 },
});
const browser = await startBrowser();
const take = async (
  name: string,
  width: number,
  height: number,
  show: (page: Page) => Promise<unknown>,
): Promise<void> => {
  const page = await browser.newPage();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height });
  await show(page);
  await page.waitForTimeout(300); // the note fades in
  await page.screenshot({ path: join(root, 'docs', `${name}.png`) });
};

await take('demo', 1280, 1040, async (page) => {
  await page.goto(server.resolvedUrls!.local[0]!); // with the sample that it analyses at once
  // some more times, so that the speed it tells is the one that readers have after the first text
  for (let i = 0; i < 12; i++) {
    await page.getByText('words a second').waitFor();
    await page.click('#analyze');
  }
  await page.getByText('words a second').waitFor();
  await page.locator('#cast li').first().waitFor({ state: 'attached' });
});
await take('report', 1280, 900, async (page) => {
  await page.setContent(renderHtml(analyze(readFileSync(join(root, 'examples/samples/news.txt'), 'utf8'))));
  await page.hover('.g-s2 button');
});
await browser.close();
await server.close();
