import { expect } from 'vitest';

// Guards against work that grows faster than its input.

/**
 * Checks that `work` on eight times the input takes less than `times` times as long: a quadratic reading takes 64 times. Seconds are those of this process, so
 * that other work on the machine does not count. What disturbs a measurement makes it longer: the least of three counts, and one good
 * attempt of three is enough, which chance does not give to a quadratic reading.
 *
 * @param prepare makes the input of a size and returns the work on it, so that only the work is timed
 * @param size of the smaller input: enough for some milliseconds of work
 */
export function expectLinear(prepare: (size: number) => () => void, size: number, times = 24): void {
  const milliseconds = (of: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const work = prepare(of);
        const from = process.cpuUsage();
        work();
        const { user, system } = process.cpuUsage(from);
        return (user + system) / 1000;
      }),
    );
  milliseconds(Math.ceil(size / 4)); // the engine gets to know the code
  const attempts = Array.from({ length: 3 }, () => ({ small: 0, large: 0 }));
  for (const attempt of attempts) {
    attempt.small = milliseconds(size);
    attempt.large = milliseconds(size * 8);
    if (attempt.large < times * Math.max(attempt.small, 2)) return;
  }
  expect.fail(
    `8 times the input took ${attempts.map(({ small, large }) => `${large.toFixed(1)} instead of ${small.toFixed(1)} ms`).join(', ')}`,
  );
}
