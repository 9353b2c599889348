import { mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// How much of the sources the unit tests reach, and the least that is allowed. Without the tests that compare times, which counting disturbs. What of the command
// line and of the workers is a process of its own is tried by the package's tests, from the build.
export default mergeConfig(base, {
  test: {
    testNamePattern: /^(?!.*linear time|.*time in proportion)/,
    testTimeout: 600_000,
    coverage: {
      enabled: true,
      provider: 'v8',
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
      reportOnFailure: true,
      include: ['src/**/*.ts'],
      exclude: ['src/cli/{main,batch,arrow,inputs,progress}.ts', 'src/many/{worker,stream}.ts', 'src/**/types.ts'],
      thresholds: { lines: 98, branches: 94 },
    },
  },
});
