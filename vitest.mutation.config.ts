import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// The tests that mutation testing runs for one part of the library (see stryker.config.js): those of its own folder.
const folders: Readonly<Record<string, string>> = { repair: 'repair', speech: 'speech', stance: 'stance', linking: 'entities' };
const part = process.env['PART'];

const config = mergeConfig(base, {});
if (part !== undefined && config.test) config.test.include = [`test/${folders[part] ?? part}/**/*.test.ts`];
export default config;
