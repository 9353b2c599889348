/** Compiles assembly/ to src/learning/kernels.ts: `npm run kernels`. With `--check`: tells whether that file is what assembly/ compiles to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from 'assemblyscript/asc';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/learning/kernels.ts`;

// 384 pages of 64 KB, of which a system gives only what is used: models and rows of words take 23 MB.
const options = [
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '-O3',
  '--noAssert',
  '--initialMemory',
  '384',
  '--maximumMemory',
  '384',
  '--use',
  'abort=',
];
const { error, stdout, stderr } = await main(['assembly/index.ts', '--baseDir', root, '--outFile', '-', ...options]);
if (error !== null) throw new Error(`${error.message}\n${stderr.toString()}`);
const base64 = Buffer.from(stdout.toBuffer()).toString('base64');
const source = `/** WebAssembly in base64: what \`npm run kernels\` makes of assembly/. */\nexport default '${base64}';\n`;

if (!process.argv.includes('--check')) writeFileSync(target, source);
else if (readFileSync(target, 'utf8') !== source) {
  console.error('src/learning/kernels.ts is not what assembly/ compiles to: npm run kernels');
  process.exitCode = 1;
}
