import { defineConfig, type Options } from 'tsup';

/** What can be imported, by `exports` of package.json. */
const entries = {
  index: 'src/index.ts',
  many: 'src/many/index.ts',
  report: 'src/report/index.ts',
};

/** One chunk a stage, so that a bundler drops the stages (and weights) that nobody imports. */
const stages = {
  'stages/repair': 'src/repair/repair.ts',
  'stages/language': 'src/language/read.ts',
  'stages/entities': 'src/entities/recognize.ts',
  'stages/speech': 'src/speech/detect.ts',
  'stages/stance': 'src/stance/model.ts',
  'stages/polarity': 'src/stance/between.ts',
  'stages/profile': 'src/stance/profile.ts',
  'stages/analyze': 'src/analyze.ts',
};

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  treeshake: true,
  loader: { '.bin': 'base64' },                              // decoded on first use of its stage, not at import
  external: [/^node:/],
  skipNodeModulesBundle: true,
};
const declarations: Options['dts'] = { entry: entries, compilerOptions: { ignoreDeprecations: '6.0' } }; // tsup sets `baseUrl`, which TypeScript 6 deprecates

export default defineConfig([
  // the worker and the command line run from the ESM build alone, so that the weights ship twice, not three times
  { ...shared, entry: { ...entries, ...stages, 'many-worker': 'src/many/worker.ts', cli: 'src/cli/main.ts' }, format: 'esm', splitting: true, clean: true, dts: declarations },
  { ...shared, entry: entries, format: 'cjs', splitting: false, shims: true, dts: declarations },
]);
