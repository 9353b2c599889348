import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// The tests that mutation testing runs for one part of the library (see stryker.config.js): those of its own folder,
// without those that measure time: mutated code carries its mutants with it and is many times slower.
const folders: Readonly<Record<string, string>> = {
  structure: 'structure',
  repair: 'repair',
  speech: 'speech',
  stance: 'stance',
  linking: 'entities',
};
const part = process.env['PART'];

const config = mergeConfig(base, {});
if (part !== undefined && config.test) config.test.include = [`test/${folders[part] ?? part}/**/*.test.ts`];
// Each file with modules of its own: else what is worked out once and kept (tables, models) counts as covered by the first test of all that asks for it.
if (config.test) config.test.isolate = true;
if (config.test) config.test.testNamePattern = /^(?!.*linear time)/;
export default config;
