import { defineConfig } from 'vitest/config';

// The packed tarball seen from outside: its exports, its command line, its examples. Needs the build.
export default defineConfig({
  test: {
    include: ['test/package/**/*.package.ts', 'test/queue/**/*.queue.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
