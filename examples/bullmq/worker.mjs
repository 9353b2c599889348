// Works off the queue until SIGTERM or SIGINT, then finishes what is under way: `node worker.mjs`
import { fileURLToPath } from 'node:url';
import { Worker } from 'bullmq';
import { connection, QUEUE } from './queue.mjs';

const worker = new Worker(QUEUE, fileURLToPath(new URL('processor.mjs', import.meta.url)), {
  connection,
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  lockDuration: 10_000,                       // a worker that is dead is noticed after this long,
  stalledInterval: 5_000,                     // and its documents go back into the queue
  maxStalledCount: 3,
});
worker.on('failed', (job, error) => console.error(`${job?.data.id}: ${error.message}`));
worker.on('error', (error) => console.error(error.message));

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    await worker.close();
    process.exit(0);
  });
}
