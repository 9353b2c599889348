import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { globSync } from 'tinyglobby';
import {
  BUILTINS,
  builtinsByImport,
  escaped,
  modelsApart,
  packagesMinified,
  shortened,
  WINK_DATA,
  winkPacked,
} from './scripts/bundle.ts';

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
      return { loader: 'ts', contents: escaped(source) };
    });
  },
};

/** Short names within functions, nothing but ASCII, and small source maps. */
const short: Plugin = {
  name: 'short',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => /\.c?js$/.test(file.name))) {
      const { code, map } = shortened(name, {
        code: await readFile(name, 'utf8'),
        map: await readFile(`${name}.map`, 'utf8'),
      });
      await writeFile(name, code);
      await writeFile(`${name}.map`, map);
    }
  },
};

/** Nothing but ASCII in a script whose names are short already, and which has no map. */
const asciiWhole: Plugin = {
  name: 'ascii-whole',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles) await writeFile(name, escaped(await readFile(name, 'utf8')));
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
    options.minifySyntax = true; // white space goes later: with it, esbuild takes out what says that a call has no effect
  },
  plugins: [short],
  platform: 'neutral',
  removeNodeProtocol: false,
  sourcemap: true,
  treeshake: true,
  skipNodeModulesBundle: true,
  noExternal: [...PARSERS, ...COMMAND, BUILTINS, /^imported:/],
};
const declarations = (entry: Record<string, string>): NonNullable<Options['dts']> => ({
  entry,
  compilerOptions: { ignoreDeprecations: '6.0' }, // tsup sets `baseUrl`, which TypeScript 6 deprecates
});

export default defineConfig([
  // the worker and the command line run from the ESM build alone, so that the weights ship twice, not three times
  {
    ...shared,
    entry: { ...entries, ...rooms, 'many-worker': 'src/many/worker.ts', cli: 'src/cli/main.ts' },
    format: 'esm',
    esbuildPlugins: [ascii, modelsApart('dist', 'esm'), builtinsByImport, packagesMinified],
    splitting: true,
    clean: true,
    dts: declarations({ ...entries, 'many-worker': 'src/many/worker.ts' }),
  },
  {
    ...shared,
    entry: entries,
    format: 'cjs',
    esbuildPlugins: [ascii, modelsApart('dist', 'cjs'), builtinsByImport, packagesMinified],
    splitting: false,
    shims: true,
    dts: declarations(entries),
  },
  {
    // the whole library by one address, for a page without a bundler: beside it, it needs the models that all builds share
    ...shared,
    entry: { browser: 'src/browser.ts' },
    format: 'esm',
    platform: 'browser',
    minify: true,
    esbuildOptions: () => {},
    esbuildPlugins: [ascii, modelsApart('dist', 'esm'), winkPacked(globSync(WINK_DATA, { absolute: true }))],
    splitting: false,
    dts: false,
    sourcemap: false,
    plugins: [asciiWhole],
    skipNodeModulesBundle: false,
    noExternal: [/.*/],
    external: [],
  },
]);
