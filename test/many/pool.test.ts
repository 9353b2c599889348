import { afterEach, describe, expect, test, vi } from 'vitest';
import { createPool, type AnalyzePool, type PoolOptions } from '../../src/many/index.ts';

const workerUrl = new URL('worker.mjs', import.meta.url);
const pools: AnalyzePool[] = [];
const pool = (options: PoolOptions = {}): AnalyzePool => {
  const made = createPool({ workerUrl, concurrency: 2, ...options });
  pools.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((one) => one.close({ force: true })));
});

/** What the test's worker says of a document. */
interface Told {
  readonly text: string;
  readonly options: object;
  readonly threadId: number;
}
const told = async (given: Promise<unknown>): Promise<Told> => (await given) as Told;
const failure = (given: Promise<unknown>): Promise<string> =>
  given.then(
    () => 'none',
    (error: Error) => `${error.name}: ${error.message}`,
  );

describe('a pool', () => {
  test('analyses whoever asks, and uses its workers again', async () => {
    const own = pool();
    const first = await Promise.all(['a', 'b', 'c', 'd'].map((text) => told(own.analyze(text))));
    const again = await told(own.analyze('e'));
    expect(first.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd']);
    expect(first.map(({ threadId }) => threadId)).toContain(again.threadId);
    expect(new Set(first.map(({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
  });
  test('gives JSON to who asks for it', async () => {
    expect(JSON.parse(await pool().analyzeJson('a'))).toMatchObject({ text: 'a' });
  });
  test('has options of its own, and takes others for one document', async () => {
    const own = pool({ analyze: { repair: false, minConfidence: 0.5 } });
    expect((await told(own.analyze('a'))).options).toEqual({ repair: false, minConfidence: 0.5 });
    expect((await told(own.analyze('a', { minConfidence: 0.9, timeout: 9000 }))).options).toEqual({
      repair: false,
      minConfidence: 0.9,
    });
  });
  test('warns who made it, once, of what any of its workers says; or who gave the document, where that one listens', async () => {
    const heard: string[] = [];
    const own = pool({ analyze: { warn: (message) => heard.push(message) } });
    await Promise.all(['warn 1', 'warn 1', 'warn 1'].map((text) => own.analyze(text)));
    await own.analyze('warn 1');
    expect(heard).toEqual(['slow 1']);
    const apart: string[] = [];
    const { options } = await told(own.analyze('warn 2', { warn: (message) => apart.push(message) }));
    expect({ heard, apart, options }).toEqual({ heard: ['slow 1'], apart: ['slow 2'], options: {} });
  });
  test('warns on the console where nobody else listens', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await pool().analyze('warn 3');
    expect(warn.mock.calls).toEqual([['slow 3']]);
    warn.mockRestore();
  });
  test('says how many documents wait', async () => {
    const own = pool({ concurrency: 1 });
    await own.ready();
    const all = ['wait 50', 'b', 'c'].map((text) => own.analyze(text));
    await Promise.resolve();
    expect(own.waiting).toBe(2);
    await Promise.all(all);
    expect(own.waiting).toBe(0);
  });
  test('is warm when it is ready: all its workers are there', async () => {
    const own = pool();
    await own.ready();
    const ids = await Promise.all(['wait 40', 'wait 40'].map(async (text) => (await told(own.analyze(text))).threadId));
    expect(new Set(ids).size).toBe(2);
  });
});

describe('a poison document costs itself alone', () => {
  test.each([
    ['throws', 'throw', 'SyntaxError: thrown'],
    ['ends its worker', 'exit', 'WorkerError: the worker ended by itself, with exit code 3'],
    ['crashes its worker', 'crash', 'WorkerError: the worker failed: a crash'],
    ['takes too long', 'spin 60000', 'TimeoutError: took more than 400 ms'],
    ['takes too much memory', 'grow', 'MemoryError: took more memory than its worker may have'],
  ])('that %s', async (_, text, message) => {
    const own = pool({ concurrency: 1, timeout: text === 'grow' ? 60_000 : 400, memory: 64 });
    const all = ['a', text, 'b', text, 'c'].map((one) => failure(own.analyze(one)));
    expect(await Promise.all(all)).toEqual(['none', message, 'none', message, 'none']);
  });
  test('has a time of its own', async () => {
    const own = pool({ concurrency: 1 });
    expect(await failure(own.analyze('spin 60000', { timeout: 200 }))).toBe('TimeoutError: took more than 200 ms');
    expect(await failure(own.analyze('wait 300'))).toBe('none');
  });
});

describe('an abort', () => {
  const reason = new Error('enough');
  test('before, while it waits, and while it is under way, takes that document back and no other', async () => {
    const own = pool({ concurrency: 1 });
    await own.ready();
    const abort = new AbortController();
    const all = [
      failure(own.analyze('wait 50')),
      failure(own.analyze('spin 60000', { signal: abort.signal })),
      failure(own.analyze('b', { signal: abort.signal })),
      failure(own.analyze('c', { signal: AbortSignal.abort(reason) })),
      failure(own.analyze('d')),
    ];
    setTimeout(() => {
      abort.abort(reason);
    }, 300);
    expect(await Promise.all(all)).toEqual(['none', 'Error: enough', 'Error: enough', 'Error: enough', 'none']);
  });
  test('after the answer does nothing', async () => {
    const own = pool();
    const abort = new AbortController();
    await own.analyze('a', { signal: abort.signal });
    abort.abort(reason);
    expect(await failure(own.analyze('b'))).toBe('none');
  });
});

describe('close', () => {
  test('finishes what was given, and takes no more', async () => {
    const own = pool({ concurrency: 1 });
    const given = ['wait 60', 'b'].map((text) => failure(own.analyze(text)));
    await own.close();
    expect(await Promise.all(given)).toEqual(['none', 'none']);
    expect(await failure(own.analyze('c'))).toBe('Error: pool.analyze: the pool is closed');
    expect(await failure(own.ready())).toBe('Error: pool.ready: the pool is closed');
    await own.close();
  });
  test('by force ends what is under way', async () => {
    const own = pool({ concurrency: 1 });
    const given = ['spin 60000', 'b'].map((text) => failure(own.analyze(text)));
    await own.close({ force: true });
    expect(await Promise.all(given)).toEqual(['AbortError: the pool was closed', 'AbortError: the pool was closed']);
  });
  test('of a pool that nobody used is no work', async () => {
    await pool().close();
  });
});

describe('what is wrong is refused by name', () => {
  test.each<[object, string]>([
    [
      { workers: 2 },
      'createPool: there is no option "workers"; known are concurrency, timeout, memory, analyze, workerUrl',
    ],
    [{ concurrency: 0 }, 'createPool: concurrency must be an integer from 1 to 256, not 0'],
    [{ analyze: { warn: 'loud' } }, 'createPool: analyze: warn must be a function, not string'],
    [{ analyze: { repair: () => 1 } }, 'createPool: analyze must be plain data: () => 1 could not be cloned.'],
  ])('%j', (options, message) => {
    expect(() => createPool(options)).toThrow(message);
  });
  test.each<[unknown, unknown, string]>([
    [5, {}, 'TypeError: pool.analyze: text must be a string, not number'],
    ['a', null, 'TypeError: pool.analyze: options must be an object, not null'],
    ['a', { timeout: -1 }, 'RangeError: pool.analyze: timeout must be a positive number of milliseconds, not -1'],
    ['a', { signal: 1 }, 'TypeError: pool.analyze: signal must be an AbortSignal, not number'],
    ['a', { bogus: 'type' }, 'TypeError: no option "bogus"'],
    ['a', { bogus: 'range' }, 'RangeError: out of range'],
  ])('analyze(%j, %j)', async (text, options, message) => {
    expect(await failure(pool().analyze(text as string, options as object))).toBe(message);
  });
  test('options of the pool, when it gets ready', async () => {
    expect(await failure(pool({ analyze: { bogus: 'type' } as object }).ready())).toBe('TypeError: no option "bogus"');
  });
  test('a worker that is not there, to all who wait', async () => {
    const own = pool({ workerUrl: new URL('nowhere.mjs', workerUrl) });
    const all = [own.ready(), own.analyze('a'), own.analyze('b'), own.analyze('c')].map(failure);
    for (const message of await Promise.all(all)) expect(message).toMatch(/no worker could be started.*workerUrl/);
    expect(await failure(own.analyze('d'))).toMatch(/no worker could be started/);
  });
});
