import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';
import type { Options } from 'tsup';

// What the build does besides bundling: models in files of their own, and packages in CommonJS within an ES module.

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

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

interface SourceMap {
  readonly sources: readonly string[];
  sourcesContent?: unknown;
  readonly mappings: string;
}

/** A source map without the sources, and of our own sources alone. */
export function leanMap(json: string): string {
  const map = JSON.parse(json) as SourceMap;
  delete map.sourcesContent;
  const isOurs = map.sources.map((source) => !source.includes('node_modules/'));
  const mappings = decode(map.mappings).map((line) => {
    const kept: SourceMapSegment[] = [];
    for (const segment of line) {
      if (segment.length > 1 && isOurs[segment[1]!]) kept.push(segment);
      else if (kept.at(-1)?.length !== 1) kept.push([segment[0]]); // leads nowhere, as does what follows
    }
    return kept;
  });
  return JSON.stringify({ ...map, mappings: encode(mappings) });
}
