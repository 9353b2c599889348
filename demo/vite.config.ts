import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The page may load its own files, and after that connect to nothing (src/program.ts): "nothing is sent anywhere" is the browser's word too. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      injectTo: 'head-prepend',
      attrs: {
        'http-equiv': 'Content-Security-Policy',
        content:
          "default-src 'none'; script-src 'self'; worker-src blob:; connect-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri about:; form-action 'none'",
      },
    },
  ],
};

/** The page bundles the library, wink-nlp and its model: their licences go with it. */
const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle() {
    const texts = [
      ['interview-nlp', '../LICENSE'],
      ['interview-nlp, notices', '../NOTICE.md'],
      ...['wink-nlp', 'wink-eng-lite-web-model', 'parse5', 'entities', 'marked'].map((name) => [
        name,
        `../node_modules/${name}/LICENSE`,
      ]),
    ];
    this.emitFile({
      type: 'asset',
      fileName: 'licences.txt',
      source: texts.map(([name, path]) => `${name}\n\n${readFileSync(at(path!), 'utf8').trim()}\n`).join('\n\n'),
    });
  },
};

const STYLE = 'virtual:report.css';

/** The report's style sheet, of which the page's own is the rest. */
const reportStyle: Plugin = {
  name: 'report-style',
  resolveId: (id) => (id === STYLE ? STYLE : undefined),
  load: async (id) =>
    id === STYLE ? ((await import(at('../dist/report.js'))) as { reportStyle: string }).reportStyle : undefined,
};

// The page imports the library by its public name, from what the build of the package made. It is served built: the worker's program must be one
// file (src/program.ts), which Vite's development server does not make.
export default defineConfig({
  root: at('.'),
  base: './',
  plugins: [policy, licences, reportStyle],
  resolve: {
    alias: [
      { find: 'interview-nlp/read', replacement: at('../dist/read.js') },
      { find: 'interview-nlp/report', replacement: at('../dist/report.js') },
      { find: 'interview-nlp', replacement: at('../dist/index.js') },
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    outDir: at('dist'),
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4096,
  },
});
