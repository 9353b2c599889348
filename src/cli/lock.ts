import { lock } from 'proper-lockfile';
import { UsageError } from './failures.ts';
import { isOver } from './part.ts';
import { say } from './output.ts';

/** Milliseconds after which a lock that nobody touches is given up: where its run is known to be over, and where nobody can tell. */
const OVER = 2000;
const UNKNOWN = 10_000;

/**
 * Takes `out`.lock, or refuses. The lock of a run that was killed is taken over.
 *
 * @param lost is called if another run takes this one for dead, as after a long sleep of the machine
 * @returns what releases it
 */
export async function lockOf(out: string, lost: () => void): Promise<() => Promise<void>> {
  const taken = (stale: number, retries: number): Promise<() => Promise<void>> =>
    lock(out, {
      realpath: false,
      stale,
      update: OVER / 2,
      onCompromised: lost,
      retries: { retries, factor: 1, minTimeout: 250, maxTimeout: 250 },
    });
  try {
    return await taken(UNKNOWN, 0).catch(async (error: NodeJS.ErrnoException) => {
      const over = error.code === 'ELOCKED' ? await isOver(`${out}.part`) : false;
      if (over === false) throw error;
      if (over === null)
        say(
          `interview-nlp: ${out}.lock is there; waiting ${UNKNOWN / 1000 + 1} seconds, to see whether its run is alive`,
        );
      const stale = over ? OVER : UNKNOWN;
      return taken(stale, (stale + 1000) / 250);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOCKED')
      throw new UsageError(
        `${out}: another batch writes to it (${out}.lock); wait until it has ended, or choose another --out`,
      );
    throw error;
  }
}
