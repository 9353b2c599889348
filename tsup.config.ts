import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { BUILTINS, builtinsByImport, leanMap, modelsApart } from './scripts/bundle.ts';

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];
type Plugin = NonNullable<Options['plugins']>[number];

/** What can be imported, by `exports` of package.json. */
const entries = {
  index: 'src/index.ts',
  many: 'src/many/index.ts',
  report: 'src/report/index.ts',
  read: 'src/read/index.ts',
  stream: 'src/many/stream.ts',
};

/**
 * The import of wink has a chunk of its own, so that a bundler can leave wink out where only paragraph repair is imported. All else shares one: what is
 * used across modules takes longer until an engine has compiled it, and bundlers drop the unused parts of a module, weights included.
 */
const rooms = { substrate: 'src/language/substrate.ts' };

/**
 * Escapes what is not ASCII in regular expressions, too, where esbuild leaves it as it is: a script of more than Latin letters is kept in two bytes a letter,
 * weights and all.
 */
const ascii: EsbuildPlugin = {
  name: 'ascii',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      };
    });
  },
};

/** Source maps without the sources, which are in the repository, and without what packages are made of: they tell where an error comes from. */
const leanMaps: Plugin = {
  name: 'lean-maps',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => /\.c?js\.map$/.test(file.name)))
      await writeFile(name, leanMap(await readFile(name, 'utf8')));
  },
};

/** The parsers of read/ are part of it: no dependency for who does not read files, and both module systems. */
const PARSERS = [/^parse5$/, /^entities(?:\/|$)/, /^marked$/];
/** What the command alone needs, and what that needs: who imports the library does not install it. NOTICE.md names them all. */
const COMMAND = [
  /^(?:commander|csv-parse|picocolors|tinyglobby|fdir|picomatch|cli-progress|proper-lockfile)(?:\/|$)/,
  /^(?:string-width|emoji-regex|is-fullwidth-code-point|strip-ansi|ansi-regex|graceful-fs|retry|signal-exit)(?:\/|$)/,
];

const shared: Options = {
  target: 'es2022',
  esbuildOptions: (options) => {
    // names stay, for who reads a stack trace; compressed, they cost a twentieth of the code
    options.minifySyntax = options.minifyWhitespace = true;
  },
  plugins: [leanMaps],
  platform: 'neutral',
  removeNodeProtocol: false,
  sourcemap: true,
  treeshake: true,
  skipNodeModulesBundle: true,
  noExternal: [...PARSERS, ...COMMAND, BUILTINS, /^imported:/],
};
const declarations: Options['dts'] = { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } }; // tsup sets `baseUrl`, which TypeScript 6 deprecates

export default defineConfig([
  // the worker and the command line run from the ESM build alone, so that the weights ship twice, not three times
  {
    ...shared,
    entry: { ...entries, ...rooms, 'many-worker': 'src/many/worker.ts', cli: 'src/cli/main.ts' },
    format: 'esm',
    esbuildPlugins: [ascii, modelsApart('dist', 'esm'), builtinsByImport],
    splitting: true,
    clean: true,
    dts: declarations,
  },
  {
    ...shared,
    entry: entries,
    format: 'cjs',
    esbuildPlugins: [ascii, modelsApart('dist', 'cjs'), builtinsByImport],
    splitting: false,
    shims: true,
    dts: declarations,
  },
  {
    // all in one file, for a page without a bundler
    ...shared,
    entry: { browser: 'src/browser.ts' },
    format: 'esm',
    platform: 'browser',
    loader: { '.bin': 'text' },
    esbuildPlugins: [ascii],
    splitting: false,
    dts: false,
    sourcemap: false,
    plugins: [],
    skipNodeModulesBundle: false,
    noExternal: [/.*/],
    external: [],
  },
]);
