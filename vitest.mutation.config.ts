import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base from './vitest.config.ts';

// The tests that mutation testing runs for one part of the library (see stryker.config.js): those of its own folder.
const folders: Readonly<Record<string, string>> = {
  structure: 'structure',
  repair: 'repair',
  speech: 'speech',
  stance: 'stance',
  linking: 'entities',
};
const part = process.env['PART'];

/**
 * Cheap files first: those that need no models, and last those that try many generated texts. Most mutants die by a test that takes a moment, and the first failure ends
 * the run.
 */
class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const costs = new Map(files.map(({ moduleId }) => [moduleId, costOf(moduleId)]));
    const rank = ({ moduleId }: TestSpecification): number => costs.get(moduleId)!;
    return files.sort((a, b) => rank(a) - rank(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

function costOf(path: string): number {
  if (/\b(?:laws|styles)\.test\.ts$/.test(path)) return 2;
  return /\/(?:index|analyze|read|repair)\.ts'/.test(readFileSync(path, 'utf8')) ? 1 : 0;
}

const config = mergeConfig(base, {});
// Times are not measured: mutated code carries its mutants with it and is many times slower. (A pattern of names would be Stryker's to set.)
config.resolve = {
  alias: [{ find: /^.*\/linear\.ts$/, replacement: fileURLToPath(new URL('test/not-measured.ts', import.meta.url)) }],
};
if (config.test) {
  if (part !== undefined) config.test.include = [`test/${folders[part] ?? part}/**/*.test.ts`];
  // Each file with modules of its own: else what is worked out once and kept (tables, models) counts as covered by the first test of all that asks for it.
  config.test.isolate = true;
  config.test.sequence = { sequencer: CheapFirst };
  // A promise that is never kept is a failure of its test, long before Stryker has to end the process.
  config.test.testTimeout = 15_000;
}
export default config;
