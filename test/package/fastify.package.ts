import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installTarball, linkPackage } from './tarball.ts';

describe('the example with Fastify', () => {
  let server: ChildProcess;
  let origin: string;
  let complaints = '';
  beforeAll(async () => {
    const project = installTarball();
    linkPackage('fastify', project);
    server = spawn('node', ['examples/fastify/server.mjs'], {
      cwd: project,
      env: { ...process.env, PORT: '0', WORKERS: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server.stderr!.setEncoding('utf8').on('data', (words: string) => {
      complaints += words;
    });
    [origin] = (await once(createInterface(server.stdout!), 'line')) as [string];
  });
  afterAll(() => {
    server?.kill('SIGKILL');
  });
  const ask = (body: object): Promise<Response> =>
    fetch(`${origin}/analyze`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('answers many at once with what analyze gives', async () => {
    const texts = Array.from({ length: 5 }, (_, i) => `“The dam will hold,” said Ada Ode on day ${i}.`);
    const answers = await Promise.all(texts.map(async (text) => (await ask({ text })).json() as Promise<object>));
    answers.forEach((answer, i) => {
      expect(answer).toMatchObject({ schema: 2, text: texts[i], speech: [{ kind: 'direct' }] });
    });
  });
  test('refuses what is no text, and goes on', async () => {
    expect((await ask({ words: 'It rained.' })).status).toBe(400);
    expect((await ask({ text: 'It rained.', minConfidence: 2 })).status).toBe(400);
    expect((await ask({ text: 'It rained.' })).status).toBe(200);
  });
  test('answers one connection again and again: a listener for each request would stay with it', async () => {
    for (let i = 0; i < 12; i++) await (await ask({ text: 'It rained.' })).text();
    expect(complaints).toBe('');
  });
  test('who asks no longer waits for nothing: the worker is free for others', async () => {
    const leave = new AbortController();
    const gone = fetch(`${origin}/analyze`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Amina Duarte of Tarn said that it rained. '.repeat(40_000) }),
      signal: leave.signal,
    }).catch((error: unknown) => (error as Error).name);
    await new Promise((done) => {
      setTimeout(done, 500);
    });
    leave.abort();
    expect(await gone).toBe('AbortError');
    const started = performance.now();
    expect((await ask({ text: 'It rained.' })).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(9000); // after ten seconds the long one would have ended by itself
  });
  test('ends by itself when it is told to', async () => {
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });
});
