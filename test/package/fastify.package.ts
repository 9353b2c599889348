import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installTarball, linkPackage } from './tarball.ts';

describe('the example with Fastify', () => {
  let server: ChildProcess;
  let origin: string;
  beforeAll(async () => {
    const project = installTarball();
    linkPackage('fastify', project);
    server = spawn('node', ['examples/fastify/server.mjs'], {
      cwd: project,
      env: { ...process.env, PORT: '0', WORKERS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
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
  test('ends by itself when it is told to', async () => {
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });
});
