import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installTarball, root } from '../package/tarball.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis) console.warn('The queue test is skipped: no redis-server on this machine (Debian: apt-get install redis-server).');

const DOCUMENTS = 5_000;

describe.skipIf(!hasRedis)('the BullMQ example on a real Redis', () => {
  let project: string;
  let redis: ChildProcess;
  let env: NodeJS.ProcessEnv;

  beforeAll(async () => {
    project = installTarball();
    for (const name of ['bullmq', 'ioredis']) symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
    const port = await freePort();
    redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', project], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve) => { redis.stdout!.on('data', (data: Buffer) => { if (data.includes('Ready to accept')) resolve(); }); });
    env = { ...process.env, REDIS_URL: `redis://127.0.0.1:${port}` };
  });
  afterAll(() => { redis?.kill(); });

  const program = (name: string): string => join(project, 'examples/bullmq', name);
  const articles = Array.from({ length: DOCUMENTS }, (_, i) => JSON.stringify({ id: `a${i}`, text: `“The port stays open,” said Amina Duarte. It was day ${i}.` })).join('\n');
  const enqueue = (): void => { execFileSync(process.execPath, [program('enqueue.mjs')], { input: articles, env, stdio: ['pipe', 'ignore', 'ignore'] }); };

  test(`${DOCUMENTS} documents, two workers, one killed in mid-run: nothing lost, nothing twice`, async () => {
    enqueue();
    const workers = [0, 1].map(() => spawn(process.execPath, [program('worker.mjs')], { env, stdio: ['ignore', 'ignore', 'inherit'] }));
    enqueue();                                                         // the same again changes nothing
    const collected = collect();
    await new Promise((resolve) => { setTimeout(resolve, 3_000); });
    workers[0]!.kill('SIGKILL');
    const ids = (await collected).trimEnd().split('\n').map((line) => (JSON.parse(line) as { id: string; analysis: { schema: number } }).id);
    expect(ids).toHaveLength(DOCUMENTS);
    expect(new Set(ids).size).toBe(DOCUMENTS);
    workers[1]!.kill('SIGTERM');
    expect(await new Promise((resolve) => { workers[1]!.once('exit', resolve); })).toBe(0);
  }, 180_000);

  function collect(): Promise<string> {
    const child = spawn(process.execPath, [program('collect.mjs'), '--wait'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => { output += data.toString(); });
    return new Promise((resolve) => { child.once('close', () => { resolve(output); }); });
  }
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => { resolve(port); });
    });
  });
}
