import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'bin-as-text', // what esbuild's `text` loader does in the build
      enforce: 'pre',
      load: (id) => (id.endsWith('.bin') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : null),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    // Nothing here changes the world that files share, and models that are unpacked once serve them all.
    isolate: false,
    // Times are those of the process, so that two files at once do not disturb one another.
    maxWorkers: 2,
    coverage: {
      // How much of the sources the unit tests reach, and the least that is allowed; counted with `--coverage`, as the test command does. What of
      // the command line and of the workers is a process of its own is tried by the package's tests, from the build.
      provider: 'v8',
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: [
        'src/cli/{main,run,batch,arrow,inputs,progress,formats,sink}.ts',
        'src/many/{worker,serve,stream}.ts',
        'src/browser.ts',
        'src/**/types.ts',
      ],
      thresholds: { lines: 98, branches: 94 },
    },
  },
});
