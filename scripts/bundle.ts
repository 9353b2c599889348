import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';
import { transform } from 'esbuild';
import type { Options } from 'tsup';
import { minifySync } from 'vite';
import { packed } from './packed-json.ts';

// What the build does besides bundling: models in files of their own, wink's packed, packages without names and in CommonJS within an ES module.

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

const require = createRequire(import.meta.url);

/** What stands before and behind a model in its file. */
const HEAD = 'export default ';
const TAIL = ';\n';

/**
 * Models as ES modules beside the build, so that the package holds each once. The ES modules import them; the CommonJS build, which Node alone loads (bundlers are
 * given the ES modules even by `require`), reads the same files.
 */
export const modelsApart = (dist: string, format: 'esm' | 'cjs'): Plugin => ({
  name: 'models-apart',
  setup(build) {
    build.onResolve({ filter: /\.bin$/ }, async ({ path, resolveDir }) => {
      const name = `${basename(path, '.bin')}.js`;
      if (format === 'cjs') return { path: name, namespace: 'model', sideEffects: false };
      const model = await readFile(join(resolveDir, path), 'utf8');
      await mkdir(join(dist, 'models'), { recursive: true });
      await writeFile(join(dist, 'models', name), `${HEAD}${JSON.stringify(model)}${TAIL}`);
      return { path: `./models/${name}`, external: true, sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'model' }, ({ path }) => ({
      contents: `import { readFileSync } from 'node:fs';
        export default JSON.parse(readFileSync(__dirname + '/models/${path}', 'latin1').slice(${HEAD.length}, -${TAIL.length}));`,
      loader: 'js',
    }));
  },
});

/** Modules of Node, which tsup is to leave to `builtinsByImport`. */
export const BUILTINS = new RegExp(`^(?:node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

/** What packages in CommonJS `require` of Node, as imports: an ES module has no `require`. */
export const builtinsByImport: Plugin = {
  name: 'builtins-by-import',
  setup(build) {
    build.onResolve({ filter: BUILTINS }, ({ path, kind }) =>
      kind === 'require-call' ? { path, namespace: 'required' } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => ({
      contents: `module.exports = require('imported:${path}').default;`,
      loader: 'js',
    }));
    build.onResolve({ filter: /^imported:/ }, ({ path }) => ({ path: path.slice(9), namespace: 'imported' }));
    build.onLoad({ filter: /.*/, namespace: 'imported' }, ({ path }) => ({
      contents: `export { default } from '${path}';`,
      loader: 'js',
    }));
  },
};

/** Wink's model: JSON in seven files, and three modules that are nothing but tables of irregular words. */
export const WINK_DATA = 'node_modules/wink-eng-lite-web-model/dist/**/{*.json,wn-*-exceptions.js}';
const IS_WINK_DATA = /[\\/]wink-eng-lite-web-model[\\/].*(?:\.json|-exceptions\.js)$/;

/**
 * Wink's model in a quarter of its room, for a file that holds it: one string, unpacked before wink asks for it. The browser's own unpacking takes its time, which only a
 * module of ES may wait for, and wink's files `require` their data: so these come into a store first, of which each gets its own. A table of words has no prototype, so that
 * "constructor" is no word of it.
 */
export const winkPacked = (files: readonly string[]): Plugin => ({
  name: 'wink-packed',
  setup(build) {
    build.onResolve({ filter: /^wink-eng-lite-web-model$/ }, ({ pluginData, path, ...from }) =>
      pluginData === 'wink'
        ? undefined
        : build
            .resolve(path, { ...from, pluginData: 'wink' })
            .then((found) => ({ path: found.path, namespace: 'wink-model' })),
    );
    build.onLoad({ filter: /.*/, namespace: 'wink-model' }, ({ path }) => ({
      contents: `import 'wink-unpacked'; export { default } from ${JSON.stringify(path)};`,
      resolveDir: '.',
    }));
    build.onResolve({ filter: /^wink-(?:unpacked|store)$/ }, ({ path }) => ({ path, namespace: 'wink' }));
    build.onLoad({ filter: /^wink-store$/, namespace: 'wink' }, () => ({ contents: 'module.exports = {};' }));
    build.onLoad({ filter: /^wink-unpacked$/, namespace: 'wink' }, async () => {
      const entries = files.map((file) => [basename(file), packed(require(file))]);
      const letters = gzipSync(JSON.stringify(Object.fromEntries(entries)), { level: 9 }).toString('base64');
      return {
        resolveDir: '.',
        contents: `import store from 'wink-store';
          import { unpacked } from './scripts/packed-json.ts';
          const letters = atob('${letters}');
          const bytes = new Uint8Array(letters.length);
          for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
          const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
          Object.assign(store, unpacked(await new Response(stream).json()));`,
      };
    });
    build.onLoad({ filter: IS_WINK_DATA }, ({ path }) => ({
      contents: `const data = require('wink-store')[${JSON.stringify(basename(path))}];
        module.exports = ${path.endsWith('.json') ? 'data' : 'Object.assign(Object.create(null), data)'};`,
      resolveDir: '.',
    }));
  },
});

/** Others' code with short names: nobody looks for them in a stack trace. */
export const packagesMinified: Plugin = {
  name: 'packages-minified',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => ({
      contents: (await transform(await readFile(path, 'utf8'), { minify: true, loader: 'js' })).code,
      loader: 'js',
    }));
  },
};

interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

/** A script and its source map, as JSON. */
export interface Script {
  readonly code: string;
  readonly map: string;
}

/**
 * What says that a call has no effect, so that bundlers leave out what nobody imports. The minifier drops such comments, so a word of the same length stands for each meanwhile.
 */
const PURE = '/* @__PURE__ */';
const MARK = '__PURE_MARK__+';
const MARKED = `${MARK} `;

/**
 * A script with short names for what is within functions. Functions and classes keep theirs, for who reads a stack trace. What is not ASCII is escaped (anew: to shorten
 * writes it plainly), since a script of more than Latin letters is kept in two bytes a letter. Its map leads to lines of our own sources, no nearer, and only to those in
 * which something can fail: that is what stack traces tell of.
 */
export function shortened(name: string, { code, map }: Script): Script {
  const keepNames = { function: true, class: true };
  const short = minifySync(name, code.replaceAll(PURE, MARKED), {
    module: name.endsWith('.js'),
    sourcemap: true,
    compress: false,
    mangle: { toplevel: name.endsWith('.js'), keepNames },
  });
  if (short.errors.length > 0) throw new Error(`${name}: ${short.errors[0]!.message}`);
  const { sources, mappings } = JSON.parse(map) as SourceMap;
  const before = decode(mappings);
  const isOurs = sources.map((source) => !source.includes('node_modules/'));
  const lines = short.code.split('\n');
  const written = escaped(short.code).split('\n');
  const after = decode(short.map!.mappings).map((segments, i) => {
    const kept: SourceMapSegment[] = [];
    const column = columnsOf(lines[i] ?? '');
    for (const [start, , line, from] of segments) {
      const [, source, sourceLine] = segmentAt(before[line ?? -1] ?? [], from ?? 0);
      const last = kept.at(-1);
      if (source === undefined || !isOurs[source]) {
        if (last?.length !== 1) kept.push([column(start)]); // leads nowhere, as does what follows
      } else if (last?.[1] !== source || last[2] !== sourceLine) kept.push([column(start), source, sourceLine!, 0]);
    }
    return kept.filter(
      ([start, source], k) => source === undefined || canFail(written[i]!.slice(start, kept[k + 1]?.[0])),
    );
  });
  const file = basename(name);
  return {
    code: `${escaped(short.code).trimEnd().replaceAll(MARK, '/*@__PURE__*/ ')}\n//# sourceMappingURL=${file}.map\n`,
    map: JSON.stringify({ version: 3, file, sources, names: [], mappings: encode(after) }),
  };
}

/** Whether a stack trace can lead to some code: it calls, reads of something, throws or waits. Tables of words, types that are gone and the like do not. */
const canFail = (code: string): boolean =>
  /[(.[`]|\}=|\b(?:throw|new|await|yield|in|instanceof)\b/.test(code.replace(/"(?:[^"\\]|\\.)*"/g, '""'));

/** What is not ASCII, as an escape: within strings, regular expressions and names, where alone it is, that means the same. */
export const escaped = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Where the columns of a line come to be by escapes, asked from left to right. */
function columnsOf(line: string): (column: number) => number {
  let done = 0;
  let there = 0;
  return (column) => {
    there += escaped(line.slice(done, column)).length;
    done = column;
    return there;
  };
}

/** The last segment that begins at a column or before. */
function segmentAt(segments: readonly SourceMapSegment[], column: number): SourceMapSegment | [] {
  let first = 0;
  let end = segments.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if (segments[middle]![0] <= column) first = middle + 1;
    else end = middle;
  }
  return segments[first - 1] ?? [];
}
