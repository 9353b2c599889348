// Finished jobs -> NDJSON on standard output: `node collect.mjs [--wait] [--expect N]`. With --wait not before every document that was queued, or N
// of them, is done. Exit code 1 if one failed or is missing.
import { once } from 'node:events';
import { Queue } from 'bullmq';
import { connection, EXPECTED, QUEUE, redis } from './queue.mjs';

const at = process.argv.indexOf('--expect');
const queue = new Queue(QUEUE, { connection });
queue.on('error', (error) => console.error(error.message));
const client = redis();
const expected = async () => Math.max(await client.scard(EXPECTED), at > 0 ? Number(process.argv[at + 1]) : 0);
const done = async () => {
  const { completed, failed } = await queue.getJobCounts('completed', 'failed');
  return completed + failed;
};
if (process.argv.includes('--wait')) {
  while ((await expected()) === 0 || (await done()) < (await expected()))
    await new Promise((resolve) => setTimeout(resolve, 250));
}

const PAGE = 500;
let collected = 0;
for (let from = 0; ; from += PAGE) {
  const jobs = await queue.getJobs(['completed'], from, from + PAGE - 1, true);
  for (const job of jobs)
    if (!process.stdout.write(`${JSON.stringify(job.returnvalue)}\n`)) await once(process.stdout, 'drain');
  collected += jobs.length;
  if (jobs.length < PAGE) break;
}
const failed = await queue.getFailed();
for (const job of failed) console.error(`failed: ${job.data.id}: ${job.failedReason}`);
const wanted = await expected();
console.error(
  `${collected} of ${wanted} documents collected, ${failed.length} failed, ${wanted - collected - failed.length} not done yet`,
);
await queue.close();
await client.quit();
if (collected < wanted) process.exitCode = 1;
