import { defineConfig } from 'vitest/config';

// A real Chromium runs the built bundle. Needs the build; skipped, with a word about it, where no Chromium is installed.
export default defineConfig({
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
});
