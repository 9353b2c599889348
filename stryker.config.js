// Mutation testing of one part, by the tests of that part: PART=repair npm run mutation (vitest.mutation.config.ts);
// without PART, of all that count.
const parts = {
  repair: ['src/repair/**/*.ts'],
  speech: ['src/speech/**/*.ts'],
  stance: ['src/stance/**/*.ts'],
  linking: ['src/entities/link.ts', 'src/entities/link/**/*.ts'],
};
const name = process.env.PART;
if (name !== undefined && !Object.hasOwn(parts, name)) throw new Error(`PART: one of ${Object.keys(parts).join(', ')}, not "${name}"`);
const files = name === undefined ? Object.values(parts).flat() : parts[name];

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: [...files, '!src/**/types.ts'],
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  htmlReporter: { fileName: `reports/mutation-${name ?? 'all'}.html` },
  jsonReporter: { fileName: `reports/mutation-${name ?? 'all'}.json` },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: Number(process.env.CONCURRENCY ?? 2),
  timeoutMS: 20_000,
  thresholds: { high: 85, low: 75, break: 75 },
  tempDirName: '.cache/stryker',
};
