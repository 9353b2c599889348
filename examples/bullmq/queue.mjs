// What all the programs agree on: the queue's name, where Redis is, and what a job's id is made of.
import { createHash } from 'node:crypto';

export const QUEUE = process.env.QUEUE ?? 'articles';

const { hostname, port, password } = new URL(process.env.REDIS_URL ?? 'redis://127.0.0.1:6379');
export const connection = { host: hostname, port: Number(port || 6379), ...(password && { password }), maxRetriesPerRequest: null };

/** The same document has the same job id, so that it cannot be queued twice. */
export const jobId = ({ id, text }) => createHash('sha256').update(JSON.stringify([id, text])).digest('hex');
