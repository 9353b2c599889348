import { availableParallelism, totalmem } from 'node:os';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultConcurrency } from '../../src/many/concurrency.ts';

type Builtins = Readonly<Record<string, object>>;

/** A machine with these processors and this memory, in a container with these limits or none. */
function pretend(
  processors: number,
  gigabytes: number,
  { quota = 'max 100000', limit = 0 }: { quota?: string; limit?: number } = {},
): void {
  const builtins: Builtins = {
    'node:os': { availableParallelism: () => processors, totalmem: () => gigabytes * 1e9 },
    'node:fs': { readFileSync: () => `${quota}\n` },
  };
  vi.spyOn(process as { getBuiltinModule: (name: string) => unknown }, 'getBuiltinModule').mockImplementation(
    (name) => builtins[name],
  );
  vi.spyOn(process as { constrainedMemory: () => number }, 'constrainedMemory').mockReturnValue(limit * 1e9);
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('defaultConcurrency', () => {
  test('here, is one less than the processors, or fewer', () => {
    expect(defaultConcurrency()).toBeGreaterThanOrEqual(1);
    expect(defaultConcurrency()).toBeLessThanOrEqual(
      Math.max(1, availableParallelism() - 1, Math.floor(totalmem() / 700e6)),
    );
  });
  test.each<[string, number, number, { quota?: string; limit?: number }, number]>([
    ['one processor', 1, 8, {}, 1],
    ['two', 2, 8, {}, 1],
    ['eight', 8, 32, {}, 7],
    ['little memory', 16, 4, {}, 5],
    ['hardly any memory', 16, 0.5, {}, 1],
    ['a very large machine', 256, 2000, {}, 64],
    ['a container of two and a half processors', 64, 256, { quota: '250000 100000' }, 2],
    ['a container of two gigabytes', 64, 256, { limit: 2 }, 2],
    ['a container without a limit', 8, 32, { limit: 1e9 }, 7],
  ])('%s', (_, processors, gigabytes, limits, workers) => {
    pretend(processors, gigabytes, limits);
    expect(defaultConcurrency()).toBe(workers);
  });

  /** On a platform with this `process` and these processors by its `navigator`. */
  const elsewhere = (platform: object | undefined, hardwareConcurrency?: number): number => {
    vi.stubGlobal('navigator', hardwareConcurrency === undefined ? undefined : { hardwareConcurrency });
    vi.stubGlobal('process', platform);
    try {
      return defaultConcurrency();
    } finally {
      vi.unstubAllGlobals();
    }
  };
  const os = { availableParallelism: () => 8, totalmem: () => 32e9 };
  const builtins = (known: Builtins): object => ({ getBuiltinModule: (name: string) => known[name] });
  test('in a browser, is one less than it says, or one', () => {
    expect(elsewhere(undefined, 8)).toBe(7);
    expect(elsewhere(undefined, 1)).toBe(1);
    expect(elsewhere(undefined)).toBe(1);
  });
  test('in what has a process and none of its modules, is what the navigator says', () => {
    expect(elsewhere({}, 5)).toBe(4);
    expect(elsewhere(builtins({}), 5)).toBe(4);
  });
  test('where nobody tells of a container, is what the machine has', () => {
    const fs = {
      readFileSync: () => {
        throw new Error('no such file');
      },
    };
    expect(elsewhere(builtins({ 'node:os': os, 'node:fs': fs }), 3)).toBe(7);
    expect(elsewhere(builtins({ 'node:os': os }), 3)).toBe(7);
  });
});
