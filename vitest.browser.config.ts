import { defineConfig } from 'vitest/config';

// A real Chromium runs the built bundle. Needs the build; skipped, with a word about it, where no Chromium is installed. On a machine that has much else to do it may
// draw nothing for half a minute, and what waits for a frame fails: each test gets a second try.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    retry: 1,
  },
});
