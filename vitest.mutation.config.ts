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

/** Files that try many generated texts come last: most mutants die before, by a test that takes a moment, and the first failure ends the run. */
class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number => (/\b(?:laws|styles)\.test\.ts$/.test(moduleId) ? 1 : 0);
    return files.sort((a, b) => cost(a) - cost(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
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
  config.test.testTimeout = 30_000;
}
export default config;
