import { defineConfig, type Options } from 'tsup';

const library = { index: 'src/index.ts' };

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  treeshake: true,
  loader: { '.bin': 'base64' },                        // decoded on first use of its stage, not at import
  external: ['wink-nlp', 'wink-eng-lite-web-model'],
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } }, // tsup sets `baseUrl`, which TypeScript 6 deprecates
};

export default defineConfig([
  { ...shared, entry: library, format: 'esm', clean: true },
  { ...shared, entry: library, format: 'cjs' },
]);
