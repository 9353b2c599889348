// NDJSON of {"id", "text"} on standard input -> jobs: `node enqueue.mjs < articles.ndjson`
import { createInterface } from 'node:readline';
import { Queue } from 'bullmq';
import { connection, jobId, QUEUE } from './queue.mjs';

const queue = new Queue(QUEUE, { connection });
const options = { attempts: 3, backoff: { type: 'exponential', delay: 500 } };

let jobs = [];
let count = 0;
const flush = async () => {
  await queue.addBulk(jobs);
  count += jobs.length;
  jobs = [];
};
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const document = JSON.parse(line);
  jobs.push({ name: 'analyze', data: document, opts: { ...options, jobId: jobId(document) } });
  if (jobs.length === 500) await flush();
}
await flush();
await queue.close();
console.error(`${count} documents queued`);
