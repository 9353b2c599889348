import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { compileEagerly } from './scripts/eager.ts';
import { makeLate } from './scripts/late-regexps.ts';

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
 * Puts off regular expressions (late-regexps.ts), and escapes what is not ASCII in the others, too, where esbuild leaves it as it is: a script of more than Latin
 * letters is kept in two bytes a letter, weights and all.
 */
const regularExpressions: EsbuildPlugin = {
  name: 'regular-expressions',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const source = makeLate(await readFile(path, 'utf8'), path);
      return {
        loader: 'ts',
        contents: source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
      };
    });
  },
};

/** Source maps without the weights, which esbuild takes for sources since they are text: nobody steps through them. */
const leanMaps: Plugin = {
  name: 'lean-maps',
  async buildEnd({ writtenFiles }) {
    for (const { name } of writtenFiles.filter((file) => /\.c?js\.map$/.test(file.name))) {
      const map = JSON.parse(await readFile(name, 'utf8')) as { sources: string[]; sourcesContent?: (string | null)[] };
      if (map.sourcesContent === undefined) continue;
      map.sourcesContent = map.sourcesContent.map((content, i) => (map.sources[i]!.endsWith('.bin') ? null : content));
      await writeFile(name, JSON.stringify(map));
    }
  },
};

/** See eager.ts. */
const eager: Plugin = {
  name: 'eager',
  buildEnd({ writtenFiles }) {
    const files = writtenFiles.map(({ name }) => resolve(name)).filter((name) => /\.c?js$/.test(name));
    compileEagerly(
      files.find((name) => /[\\/](?:index|browser)\.c?js$/.test(name))!,
      files,
    );
  },
};

const shared: Options = {
  target: 'es2022',
  esbuildOptions: (options) => {
    // names stay, for who reads a stack trace; compressed, they cost a twentieth of the code
    options.minifySyntax = options.minifyWhitespace = true;
  },
  esbuildPlugins: [regularExpressions],
  plugins: [leanMaps, eager],
  platform: 'neutral',
  sourcemap: true,
  treeshake: true,
  loader: { '.bin': 'text' }, // unpacked on first use of its stage, not at import
  external: [/^node:/],
  skipNodeModulesBundle: true,
  noExternal: [/^parse5$/, /^entities(?:\/|$)/, /^marked$/], // the parsers of read/ are part of it: no dependency for who does not read files, and both module systems
};
const declarations: Options['dts'] = { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } }; // tsup sets `baseUrl`, which TypeScript 6 deprecates

export default defineConfig([
  // the worker and the command line run from the ESM build alone, so that the weights ship twice, not three times
  {
    ...shared,
    entry: { ...entries, ...rooms, 'many-worker': 'src/many/worker.ts', cli: 'src/cli/main.ts' },
    format: 'esm',
    splitting: true,
    clean: true,
    dts: declarations,
  },
  { ...shared, entry: entries, format: 'cjs', splitting: false, shims: true, dts: declarations },
  {
    ...shared,
    entry: { browser: 'src/browser.ts' },
    format: 'esm',
    platform: 'browser',
    splitting: false,
    dts: false,
    sourcemap: false,
    plugins: [eager],
    skipNodeModulesBundle: false,
    noExternal: [/.*/],
    external: [],
  },
]);
