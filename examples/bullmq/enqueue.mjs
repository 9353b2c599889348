// NDJSON of {"id", "text"} on standard input -> jobs: `node enqueue.mjs < articles.ndjson`. If it is killed, run it again.
import { createInterface } from 'node:readline';
import { Queue } from 'bullmq';
import { askForPersistence, connection, EXPECTED, jobId, QUEUE, redis } from './queue.mjs';

const queue = new Queue(QUEUE, { connection });
queue.on('error', (error) => console.error(error.message));
const client = redis();
await askForPersistence(client);
const options = { attempts: 3, backoff: { type: 'exponential', delay: 500 } };

let jobs = [];
let count = 0;
let wrong = 0;
let number = 0;
const flush = async () => {
  if (jobs.length === 0) return;
  await client.sadd(
    EXPECTED,
    jobs.map(({ opts }) => opts.jobId),
  ); // first, so that what is expected is never less than what is queued
  await queue.addBulk(jobs);
  count += jobs.length;
  jobs = [];
};
const parsed = (line) => {
  try {
    const { id, text } = JSON.parse(line);
    return typeof id === 'string' && typeof text === 'string' ? { id, text } : null;
  } catch {
    return null;
  }
};
for await (const line of createInterface({ input: process.stdin })) {
  number++;
  if (line.trim() === '') continue;
  const document = parsed(line);
  if (document === null) {
    wrong++;
    console.error(`line ${number}: expected {"id": string, "text": string}`);
    continue;
  }
  jobs.push({ name: 'analyze', data: document, opts: { ...options, jobId: jobId(document) } });
  if (jobs.length === 500) await flush();
}
await flush();
console.error(
  `${count} documents queued, ${wrong} lines refused; ${await client.scard(EXPECTED)} different documents so far`,
);
await queue.close();
await client.quit();
if (wrong > 0) process.exitCode = 1;
