// Finished jobs -> NDJSON on standard output: `node collect.mjs [--wait]`; with --wait not before the queue is empty.
import { once } from 'node:events';
import { Queue } from 'bullmq';
import { connection, QUEUE } from './queue.mjs';

const queue = new Queue(QUEUE, { connection });
const remaining = async () => {
  const { waiting, active, delayed, prioritized } = await queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized');
  return waiting + active + delayed + prioritized;
};
if (process.argv.includes('--wait')) while ((await remaining()) > 0) await new Promise((done) => setTimeout(done, 250));

const PAGE = 500;
for (let from = 0; ; from += PAGE) {
  const jobs = await queue.getJobs(['completed'], from, from + PAGE - 1, true);
  for (const job of jobs) if (!process.stdout.write(`${JSON.stringify(job.returnvalue)}\n`)) await once(process.stdout, 'drain');
  if (jobs.length < PAGE) break;
}
for (const job of await queue.getFailed()) console.error(`failed: ${job.data.id}: ${job.failedReason}`);
await queue.close();
