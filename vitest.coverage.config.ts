import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// How much of the sources the unit tests reach, and the least that is allowed. Without the tests that compare times, which counting disturbs. The command line
// and what runs in workers are processes of their own, which the package's tests start from the build.
export default mergeConfig(base, {
  test: {
    testNamePattern: /^(?!.*linear time|.*time in proportion)/,
    testTimeout: 600_000,
    coverage: {
      enabled: true, provider: 'v8', reporter: ['text-summary'], reportsDirectory: '.cache/coverage', reportOnFailure: true,
      include: ['src/**/*.ts'], exclude: ['src/cli/**', 'src/many/**', 'src/**/types.ts'],
      thresholds: { lines: 98, branches: 94 },
    },
  },
});
