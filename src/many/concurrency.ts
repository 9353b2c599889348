import { builtin } from './builtin.ts';

/** Memory that one worker needs with ease, and how many workers are as many as one feeding process can keep busy. */
const BYTES_A_WORKER = 700e6;
const MOST = 64;

/** How many workers by default: one less than there are processors, as far as memory and the limits of a container go, and at least one. In browsers, what the browser says. */
export function defaultConcurrency(): number {
  const processors =
    (typeof process === 'object' ? processorsOfNode() : undefined) ?? globalThis.navigator?.hardwareConcurrency ?? 2;
  return Math.max(1, Math.min(processors - 1, Math.floor(memory() / BYTES_A_WORKER), MOST));
}

function processorsOfNode(): number | undefined {
  const available = builtin<typeof import('node:os')>('node:os')?.availableParallelism();
  return available === undefined ? undefined : Math.min(available, Math.ceil(shareOfContainer()));
}

/** Processors that a container may use by its group's quota, where there is one: `cpu.max` is "200000 100000" for two. */
function shareOfContainer(): number {
  try {
    const [quota, period] = builtin<typeof import('node:fs')>('node:fs')!
      .readFileSync('/sys/fs/cgroup/cpu.max', 'utf8')
      .trim()
      .split(' ')
      .map(Number);
    return quota! > 0 && period! > 0 ? quota! / period! : Infinity;
  } catch {
    return Infinity;
  }
}

/** Bytes that this process may have, the container's limit included; Infinity where nobody can tell. */
function memory(): number {
  const total = builtin<typeof import('node:os')>('node:os')?.totalmem() ?? Infinity;
  const limit =
    typeof process === 'object' ? (process as { constrainedMemory?: () => number }).constrainedMemory?.() : undefined;
  return limit === undefined || limit <= 0 ? total : Math.min(total, limit);
}
