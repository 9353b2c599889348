import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { installTarball, root } from '../package/tarball.ts';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
if (!hasRedis)
  console.warn('The queue test is skipped: no redis-server on this machine (Debian: apt-get install redis-server).');

const DOCUMENTS = 5_000;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

describe.skipIf(!hasRedis)('the BullMQ example on a real Redis', () => {
  let project: string;
  let port: number;
  let redis: ChildProcess;
  let env: NodeJS.ProcessEnv;
  const running = new Set<ChildProcess>();

  const startRedis = async (...flags: string[]): Promise<void> => {
    redis = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', project, ...flags],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise<void>((resolve) => {
      redis.stdout!.on('data', (data: Buffer) => {
        if (data.includes('Ready to accept')) resolve();
      });
    });
  };
  const stopRedis = async (): Promise<void> => {
    redis.kill('SIGKILL');
    await new Promise((resolve) => {
      redis.once('exit', resolve);
    });
  };

  beforeAll(async () => {
    project = installTarball();
    for (const name of ['bullmq', 'ioredis'])
      symlinkSync(join(root, 'node_modules', name), join(project, 'node_modules', name));
    port = await freePort();
    env = { ...process.env, REDIS_URL: `redis://127.0.0.1:${port}` };
  });
  afterEach(async () => {
    for (const child of running) child.kill('SIGKILL');
    await stopRedis();
  });

  const start = (name: string, args: readonly string[] = [], queue = 'articles') => {
    const child = spawn(process.execPath, [join(project, 'examples/bullmq', name), ...args], {
      env: { ...env, QUEUE: queue },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    running.add(child);
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].on('data', (data: Buffer) => {
        output[stream] += data.toString();
      });
    const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
      child.once('close', (status) => {
        running.delete(child);
        resolve({ status, ...output });
      });
    });
    return { child, ended };
  };
  const articles = (count: number): string =>
    Array.from({ length: count }, (_, i) =>
      JSON.stringify({ id: `a${i}`, text: `“The port stays open,” said Amina Duarte. It was day ${i}.` }),
    ).join('\n');
  const enqueue = (lines: string, queue?: string) => {
    const { child, ended } = start('enqueue.mjs', [], queue);
    child.stdin.end(lines);
    return ended;
  };
  const expectAll = (stdout: string, count: number): void => {
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string; analysis: { schema: number } }).id);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  };

  test(`${DOCUMENTS} documents: workers killed at every second, Redis killed and started again: nothing lost, nothing twice, no process left`, async () => {
    await startRedis('--appendonly', 'yes', '--maxmemory-policy', 'noeviction');
    expect(await enqueue(articles(DOCUMENTS))).toMatchObject({
      status: 0,
      stderr: `${DOCUMENTS} documents queued, 0 lines refused; ${DOCUMENTS} different documents so far\n`,
    });
    const workers = [0, 1].map(() => start('worker.mjs'));
    const again = enqueue(articles(DOCUMENTS)); // the same again changes nothing
    const collected = start('collect.mjs', ['--wait']).ended;
    for (let second = 1; second <= 6; second++) {
      await pause(1_000);
      const [killed] = workers.splice(0, 1);
      killed!.child.kill('SIGKILL');
      await killed!.ended;
      workers.push(start('worker.mjs'));
      if (second === 3) {
        await stopRedis();
        await pause(500);
        await startRedis('--appendonly', 'yes', '--maxmemory-policy', 'noeviction');
      }
    }
    expect(await again).toMatchObject({ status: 0 });
    const { status, stdout, stderr } = await collected;
    expectAll(stdout, DOCUMENTS);
    expect(stderr).toContain(`${DOCUMENTS} of ${DOCUMENTS} documents collected, 0 failed, 0 not done yet`);
    expect(status).toBe(0);
    for (const { child } of workers) child.kill('SIGTERM');
    expect(await Promise.all(workers.map(async ({ ended }) => (await ended).status))).toEqual([0, 0]);
    expect(
      execFileSync('ps', ['-eo', 'args='], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(join(project, 'examples'))),
    ).toEqual([]);
  }, 300_000);

  test('asks a Redis that may lose jobs to keep them, and says so', async () => {
    await startRedis('--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru');
    const { stderr } = await enqueue(articles(1), 'asked');
    // lines, not a block: BullMQ's own warning may come between them
    const lines = stderr.split('\n');
    expect(lines).toContain('REDIS: appendonly was "no", under which jobs can be lost; it is "yes" now');
    expect(lines).toContain(
      'REDIS: maxmemory-policy was "allkeys-lru", under which jobs can be lost; it is "noeviction" now',
    );
    expect(stderr).toContain('REDIS WILL FORGET THIS SETTING when it starts again');
  });

  test('collect says what is not done; what is no document is refused by its line', async () => {
    await startRedis('--appendonly', 'yes', '--maxmemory-policy', 'noeviction');
    expect(await enqueue('{"id":"a","text":"It rained."}\nno json\n{"id":"b"}\n', 'short')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^line 2: .*\nline 3: .*\n1 documents queued, 2 lines refused/) as string,
    });
    expect(await start('collect.mjs', ['--expect', '3'], 'short').ended).toEqual({
      status: 1,
      stdout: '',
      stderr: '0 of 3 documents collected, 0 failed, 3 not done yet\n',
    });
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });
}
