// Mutation testing of one part, by the tests of that part (vitest.mutation.config.ts), or of all that count:
//   PART=repair npm run mutation
// SAMPLE=5 tries a fifth of all blocks of five lines, drawn by lot: an estimate in a fifth of the time; SAMPLE=5 SEED=2 draws others.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const parts = {
  repair: ['src/repair/**/*.ts'],
  speech: ['src/speech/**/*.ts'],
  stance: ['src/stance/**/*.ts'],
  structure: ['src/structure/**/*.ts'],
  report: ['src/report/**/*.ts', '!src/report/style.ts'],
  many: ['src/many/{analyze-many,concurrency,hand,options,pool,workers}.ts'],
  cli: ['src/cli/{failures,inputs,lock,part,records,select}.ts'],
  linking: ['src/reference/**/*.ts'],
};
const name = process.env.PART;
if (name !== undefined && !Object.hasOwn(parts, name))
  throw new Error(`PART: one of ${Object.keys(parts).join(', ')}, not "${name}"`);
const files = name === undefined ? Object.values(parts).flat() : parts[name];
const sample = Number(process.env.SAMPLE ?? 1);
const seed = Number(process.env.SEED ?? 1);

export default {
  testRunner: 'vitest',
  // All files of the part: those that import what they test by an address that is made up are related to nothing.
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: sample === 1 ? [...files, '!src/**/types.ts'] : blocks(),
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
  htmlReporter: { fileName: `reports/mutation-${name ?? 'all'}.html` },
  jsonReporter: { fileName: `reports/mutation-${name ?? 'all'}.json` },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  disableTypeChecks: false, // Vitest checks none
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  // Above the longest that a test may take: what outlasts this is an endless loop, however much else the machine has to do.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 20,
  thresholds: { high: 85, low: 75, break: 75 },
  tempDirName: '.cache/stryker',
};

/** One block in so many, of the lines of all files, by lot. */
function blocks() {
  const size = 5;
  const all = [];
  for (const path of globSync(files, { ignore: ['**/types.ts'] }).sort()) {
    const lines = readFileSync(path, 'utf8').split('\n').length;
    for (let line = 1; line <= lines; line += size) all.push(`${path}:${line}-${Math.min(lines, line + size - 1)}`);
  }
  // Lehmer's generator: the same seed, the same lot
  let state = seed;
  const lots = all.map((block) => {
    state = (state * 48271) % 2147483647;
    return [state, block];
  });
  return lots
    .sort(([a], [b]) => a - b)
    .slice(0, Math.ceil(all.length / sample))
    .map(([, block]) => block)
    .sort();
}
