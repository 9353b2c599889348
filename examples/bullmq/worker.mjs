// Works off the queue until SIGTERM or SIGINT, then finishes what is under way: `node worker.mjs`
import { fileURLToPath } from 'node:url';
import { Worker } from 'bullmq';
import { askForPersistence, connection, QUEUE, redis } from './queue.mjs';

const worker = new Worker(QUEUE, fileURLToPath(new URL('processor.mjs', import.meta.url)), {
  connection,
  concurrency: Number(process.env.CONCURRENCY ?? 1),
  useWorkerThreads: true, // a sandbox that ends with its worker, however that ends
  workerThreadsOptions: { resourceLimits: { maxOldGenerationSizeMb: 2048 } },
  lockDuration: 10_000, // a worker that is dead is noticed after this long,
  stalledInterval: 5_000, // and its documents go back into the queue,
  maxStalledCount: 1_000, // however often: a document that crashes its sandbox fails in another way
});
worker.on('failed', (job, error) => console.error(`${job?.data.id}: ${error.message}`));
worker.on('error', (error) => console.error(error.message));
const client = redis();
await askForPersistence(client);
client.disconnect();

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, async () => {
    await worker.close();
    process.exit(0);
  });
}
