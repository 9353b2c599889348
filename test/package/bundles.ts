import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';

// The package in the hands of each bundler, as its manual says: no settings but the least.

const require = createRequire(import.meta.url);

/** What runs in every bundle: one analysis here, one on a pool. */
export const PROGRAM = `
import { analyze, speakerOf } from 'interview-nlp';
import { createPool } from 'interview-nlp/many';

const TEXT = '“The dam will hold,” said Ada Ode.';
const said = (analysis) => speakerOf(analysis, analysis.speech[0])?.name;
const started = performance.now();
const here = said(analyze(TEXT));
const first = Math.round(performance.now() - started);
const pool = createPool({ concurrency: 1 });
globalThis.told = pool.analyze(TEXT).then(said, (error) => error.message).then((pooled) => pool.close().then(() => ({ here, pooled, first })));
`;

/** What a bundler starts from: the program, and the worker where the bundler makes none of it by itself. */
export type Entry = 'program' | 'many-worker';

/** A bundler, and what it makes of a program. */
interface Bundler {
  readonly name: string;
  readonly platform: 'browser' | 'node';
  /** Whether it makes a bundle of the worker as well. */
  readonly emitsWorkers: boolean;
  bundle(project: string, out: string, entries: readonly Entry[]): Promise<void>;
}

const modulesOf = (entries: readonly Entry[]): Record<string, string> =>
  Object.fromEntries(entries.map((name) => [name, name === 'program' ? './program.js' : `interview-nlp/${name}`]));

async function withWebpack(
  target: 'web' | 'node',
  project: string,
  out: string,
  entries: readonly Entry[],
): Promise<void> {
  const webpack = require('webpack') as (options: object, done: (error: unknown, stats: unknown) => void) => void;
  const stats = await new Promise<{ hasErrors(): boolean; hasWarnings(): boolean; toString(): string }>(
    (resolve, reject) => {
      webpack(
        {
          mode: 'production',
          target,
          context: project,
          entry: modulesOf(entries),
          output: { path: out, filename: '[name].js', module: true, chunkFormat: 'module' },
          experiments: { outputModule: true },
          optimization: { minimize: false }, // for the time that it takes
          performance: { hints: false },
        },
        (error, done) => {
          if (error) reject(error as Error);
          else resolve(done as never);
        },
      );
    },
  );
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString());
}

async function withEsbuild(
  platform: 'browser' | 'node',
  project: string,
  out: string,
  entries: readonly Entry[],
): Promise<void> {
  const { warnings } = await esbuild({
    entryPoints: modulesOf(entries),
    absWorkingDir: project,
    bundle: true,
    outdir: out,
    platform,
    format: 'esm',
    logLevel: 'silent',
  });
  if (warnings.length > 0) throw new Error(JSON.stringify(warnings));
}

async function withRollup(project: string, out: string, entries: readonly Entry[]): Promise<void> {
  const { rollup } = await import('rollup');
  const { nodeResolve } = await import('@rollup/plugin-node-resolve');
  const commonjs = (await import('@rollup/plugin-commonjs')).default as unknown as () => import('rollup').Plugin;
  const json = (await import('@rollup/plugin-json')).default as unknown as () => import('rollup').Plugin; // wink's model is JSON
  const bundle = await rollup({
    input: modulesOf(entries),
    plugins: [
      nodeResolve({ browser: true, rootDir: project, modulePaths: [join(project, 'node_modules')] }),
      commonjs(),
      json(),
    ],
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  await bundle.write({ dir: out, format: 'es' });
  await bundle.close();
}

async function withVite(project: string, out: string): Promise<void> {
  const { build } = await import('vite');
  writeFileSync(join(project, 'index.html'), '<!doctype html><script type="module" src="program.js"></script>');
  await build({
    root: project,
    base: './',
    configFile: false,
    logLevel: 'silent',
    build: { outDir: out, minify: false, rolldownOptions: { output: { entryFileNames: 'program.js' } } },
  });
}

export const BUNDLERS: readonly Bundler[] = [
  { name: 'Vite', platform: 'browser', emitsWorkers: true, bundle: withVite },
  { name: 'webpack', platform: 'browser', emitsWorkers: true, bundle: (...to) => withWebpack('web', ...to) },
  { name: 'webpack', platform: 'node', emitsWorkers: false, bundle: (...to) => withWebpack('node', ...to) },
  { name: 'Rollup', platform: 'browser', emitsWorkers: false, bundle: withRollup },
  { name: 'esbuild', platform: 'browser', emitsWorkers: false, bundle: (...to) => withEsbuild('browser', ...to) },
  { name: 'esbuild', platform: 'node', emitsWorkers: false, bundle: (...to) => withEsbuild('node', ...to) },
];

/** Bundles the program; where the bundle is. */
export async function bundleWith(
  { name, platform, bundle }: Bundler,
  project: string,
  entries: readonly Entry[],
): Promise<string> {
  const out = join(project, `bundle-${name}-${platform}-${entries.length}`);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(project, 'program.js'), PROGRAM);
  await bundle(project, out, entries);
  return out;
}
