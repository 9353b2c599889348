// Mutation testing of one part, by the tests of that part (vitest.mutation.config.ts), or of all that count:
//   PART=repair npm run mutation
// SAMPLE=5 tries every fifth block of twenty lines only: an estimate in a fifth of the time; SAMPLE=5 FROM=2 others.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const parts = {
  repair: ['src/repair/**/*.ts'],
  speech: ['src/speech/**/*.ts'],
  stance: ['src/stance/**/*.ts'],
  structure: ['src/structure/**/*.ts'],
  report: ['src/report/**/*.ts', '!src/report/style.ts'],
  many: ['src/many/{analyze-many,concurrency,lines}.ts'],
  cli: ['src/cli/{failures,lock,part,reading}.ts'],
  linking: ['src/reference/**/*.ts'],
};
const name = process.env.PART;
if (name !== undefined && !Object.hasOwn(parts, name))
  throw new Error(`PART: one of ${Object.keys(parts).join(', ')}, not "${name}"`);
const files = name === undefined ? Object.values(parts).flat() : parts[name];
const sample = Number(process.env.SAMPLE ?? 1);
const from = Number(process.env.FROM ?? 0);

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: sample === 1 ? [...files, '!src/**/types.ts'] : blocks(),
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: `reports/mutation-${name ?? 'all'}.html` },
  jsonReporter: { fileName: `reports/mutation-${name ?? 'all'}.json` },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  timeoutMS: 15_000,
  thresholds: { high: 85, low: 75, break: 75 },
  tempDirName: '.cache/stryker',
};

/** One block in so many of lines, counted through all files. */
function blocks() {
  const size = 20;
  const found = [];
  let n = 0;
  for (const path of globSync(files, { ignore: ['**/types.ts'] }).sort()) {
    const lines = readFileSync(path, 'utf8').split('\n').length;
    for (let line = 1; line <= lines; line += size)
      if (n++ % sample === from) found.push(`${path}:${line}-${Math.min(lines, line + size - 1)}`);
  }
  return found;
}
