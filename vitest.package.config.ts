import { defineConfig } from 'vitest/config';

// The packed tarball seen from outside. Needs the build.
export default defineConfig({
  test: { include: ['test/package/**/*.package.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false },
});
