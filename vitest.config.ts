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
  // Nothing here changes the world that files share, and models that are unpacked once serve them all.
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, isolate: false },
});
