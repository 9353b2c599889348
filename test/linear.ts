import { expect } from 'vitest';

// Guards against work that grows faster than its input.

/** Milliseconds of this process, so that other work on the machine does not count. */
function millisecondsOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** Milliseconds that a quarter of the input may take; where it takes longer, it is input enough. */
const LONG = 5;
/** Milliseconds below which a count says more of the engine than of the work. */
const SHORT = 4;

/**
 * Checks that `work` on eight times the input takes less than `times` times as long: a quadratic reading takes 64 times. What disturbs a measurement
 * makes it longer, so that one good attempt is enough, which chance does not give to a quadratic reading; most end after the first.
 *
 * @param prepare makes the input of a size and returns the work on it, so that only the work is timed
 * @param size of the smaller input: enough for some milliseconds of work
 */
export function expectLinear(prepare: (size: number) => () => void, size: number, times = 24): void {
  const quarter = Math.ceil(size / 4);
  prepare(quarter)(); // the engine gets to know the code
  const once = millisecondsOf(prepare(quarter));
  const from = once > LONG ? quarter : size;
  const counts: string[] = [];
  let small = from === quarter ? once : millisecondsOf(prepare(size));
  let large = Infinity;
  for (let attempt = 0; attempt < 6; attempt++) {
    if (attempt > 0) small = Math.min(small, millisecondsOf(prepare(from)));
    large = Math.min(large, millisecondsOf(prepare(from * 8)));
    if (large < times * Math.max(small, SHORT)) return;
    counts.push(`${large.toFixed(1)} instead of ${small.toFixed(1)} ms`);
  }
  expect.fail(`8 times the input took ${counts.join(', ')}`);
}
