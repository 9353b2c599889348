// What all the programs agree on: the queue's name, where Redis is, what a job's id is made of, and that Redis forgets nothing.
import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';

export const QUEUE = process.env.QUEUE ?? 'articles';

const { hostname, port, username, password, protocol } = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
export const connection = {
  host: hostname,
  port: Number(port || 6379),
  maxRetriesPerRequest: null,
  ...(username && { username }),
  ...(password && { password: decodeURIComponent(password) }),
  ...(protocol === 'rediss:' && { tls: {} }),
};

/** A connection of one's own, beside those that BullMQ keeps; it waits while Redis is away. */
export function redis() {
  const client = new Redis(connection);
  client.on('error', (error) => console.error(error.message));
  return client;
}

/** The same document has the same job id, so that it cannot be queued twice. */
export const jobId = ({ id, text }) =>
  createHash('sha256')
    .update(JSON.stringify([id, text]))
    .digest('hex');

/** The set of all job ids that were ever queued: how many results there must be. */
export const EXPECTED = `${QUEUE}:expected`;

const WANTED = { appendonly: 'yes', 'maxmemory-policy': 'noeviction' };

/**
 * Asks Redis to keep what it is given: a log that survives a restart (AOF), and no job thrown out where memory is short. Says loudly what it
 * had to change, and more loudly what it could not.
 */
export async function askForPersistence(client) {
  for (const [name, wanted] of Object.entries(WANTED)) {
    let found;
    try {
      [, found] = await client.config('GET', name);
      if (found === wanted) continue;
      await client.config('SET', name, wanted);
      console.error(`REDIS: ${name} was "${found}", under which jobs can be lost; it is "${wanted}" now`);
    } catch (error) {
      console.error(
        `REDIS MAY LOSE JOBS: ${name} is ${found === undefined ? 'unknown' : `"${found}"`} and should be "${wanted}"; it cannot be set from here (${error.message}). Set it in redis.conf.`,
      );
      continue;
    }
    try {
      await client.config('REWRITE');
    } catch {
      console.error(
        `REDIS WILL FORGET THIS SETTING when it starts again: it runs without a file of settings. Start it with --${name} ${wanted}`,
      );
    }
  }
}
