import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import {
  analyzeMany,
  analyzeManyJson,
  type AnalyzeManyOptions,
  type ManyResult,
  type TextSource,
} from '../../src/many/index.ts';

const workerUrl = new URL('worker.mjs', import.meta.url);
const many = (texts: TextSource, options: AnalyzeManyOptions = {}) =>
  analyzeMany(texts, { workerUrl, concurrency: 2, ...options });
const records = (...texts: string[]) => texts.map((text, i) => ({ id: `d${i}`, text }));

/** All results as [id, text or name of the error], and at the end what was thrown. */
async function told(results: AsyncIterable<ManyResult>): Promise<unknown[]> {
  const list: unknown[] = [];
  try {
    for await (const result of results)
      list.push([result.id, 'error' in result ? result.error.name : result.analysis.text]);
  } catch (error) {
    list.push(`${(error as Error).name}: ${(error as Error).message}`);
  }
  return list;
}

describe('the pool', () => {
  test('gives results in input order, however long each takes', async () => {
    expect(await told(many(records('wait 80', 'b', 'wait 40', 'd', 'e', 'f', 'g')))).toEqual([
      ['d0', 'wait 80'],
      ['d1', 'b'],
      ['d2', 'wait 40'],
      ['d3', 'd'],
      ['d4', 'e'],
      ['d5', 'f'],
      ['d6', 'g'],
    ]);
    expect(await told(many([]))).toEqual([]);
  });
  test('works on as many documents at once as it has workers', async () => {
    const started = performance.now();
    await told(many(records('wait 1200', 'wait 1200', 'wait 1200', 'wait 1200'), { concurrency: 4 }));
    expect(performance.now() - started).toBeLessThan(4500);
  });
  test('gives JSON as it comes from the worker, with the options', async () => {
    for await (const result of analyzeManyJson(records('a'), { workerUrl, analyze: { repair: false } }))
      expect(result).toEqual({
        id: 'd0',
        json: expect.stringContaining('{"text":"a","options":{"repair":false}') as unknown,
      });
  });
  test('takes a path and a web address for the worker', async () => {
    expect(await told(many(records('a'), { workerUrl: workerUrl.pathname }))).toEqual([['d0', 'a']]);
    expect(await told(many(records('a'), { workerUrl: workerUrl.href }))).toEqual([['d0', 'a']]);
    expect(await told(many(records('a'), { workerUrl: '/nowhere/file:worker.mjs' }))).toEqual([
      expect.stringContaining("no worker could be started (the worker failed: Cannot find module '/nowhere/file:"),
    ]);
    const script = `data:text/javascript,${encodeURIComponent(readFileSync(workerUrl, 'utf8'))}`;
    expect(await told(many(records('a'), { workerUrl: script }))).toEqual([['d0', 'a']]);
    expect(await told(many(records('a'), { workerUrl: new URL('nowhere.mjs', workerUrl) }))).toEqual([
      expect.stringMatching(/^Error: interview-nlp\/many: no worker could be started \(.*nowhere\.mjs.*workerUrl/),
    ]);
  });
});

test('without an address the worker is looked for beside the module', async () => {
  expect(await told(analyzeMany(records('a')))).toEqual([
    expect.stringMatching(/no worker could be started \(.*[/]many-worker\.js/),
  ]);
});

describe('a document that fails costs itself alone', () => {
  test.each([
    ['throws', 'throw', 'SyntaxError', 'thrown'],
    ['ends its worker', 'exit', 'WorkerError', 'the worker ended by itself, with exit code 3'],
    ['crashes its worker', 'crash', 'WorkerError', 'the worker failed: a crash'],
    ['takes too long', 'spin 60000', 'TimeoutError', 'took more than 400 ms'],
    ['takes too long, asleep', 'wait 60000', 'TimeoutError', 'took more than 400 ms'],
    // on a machine that has much else to do a document that is fine may take too long as well
  ])('if it %s', { retry: 2 }, async (_, text, name, message) => {
    for (const concurrency of [1, 2]) {
      const results: ManyResult[] = [];
      for await (const result of many(records('a', text, 'b', text, 'c'), { concurrency, timeout: 400 }))
        results.push(result);
      expect(results.map((result) => ('error' in result ? result.error : 'fine'))).toEqual([
        'fine',
        { name, message },
        'fine',
        { name, message },
        'fine',
      ]);
    }
  });
  test('if it takes too much memory', async () => {
    const results: ManyResult[] = [];
    for await (const result of many(records('a', 'grow', 'b'), { concurrency: 1, memory: 64 })) results.push(result);
    expect(results.map((result) => ('error' in result ? result.error : 'fine'))).toEqual([
      'fine',
      { name: 'MemoryError', message: 'took more memory than its worker may have' },
      'fine',
    ]);
  });
  test.each([Infinity, Number.MAX_VALUE, 2 ** 31])('a timeout of %d never comes', async (timeout) => {
    expect(await told(many(records('wait 30'), { timeout }))).toEqual([['d0', 'wait 30']]);
  });
});

describe('options', () => {
  const asked = { count: 0 };
  const source = function* () {
    asked.count++;
    yield { id: 'a', text: 'a' };
  };
  test.each<[unknown, string]>([
    [
      { worker: 1 },
      'TypeError: analyzeMany: there is no option "worker"; known are concurrency, timeout, memory, analyze, workerUrl, signal',
    ],
    [{ concurrency: 0 }, 'RangeError: analyzeMany: concurrency must be an integer from 1 to 256, not 0'],
    [{ concurrency: 257 }, 'RangeError: analyzeMany: concurrency must be an integer from 1 to 256, not 257'],
    [{ concurrency: 1.5 }, 'RangeError: analyzeMany: concurrency must be an integer from 1 to 256, not 1.5'],
    [{ timeout: 0 }, 'RangeError: analyzeMany: timeout must be a positive number of milliseconds, not 0'],
    [{ timeout: '5' }, 'TypeError: analyzeMany: timeout must be a number, not string'],
    [{ timeout: NaN }, 'RangeError: analyzeMany: timeout must be a positive number of milliseconds, not NaN'],
    [{ memory: 63 }, 'RangeError: analyzeMany: memory must be an integer of 64 or more megabytes, not 63'],
    [{ signal: {} }, 'TypeError: analyzeMany: signal must be an AbortSignal, not object'],
    [{ workerUrl: 5 }, 'TypeError: analyzeMany: workerUrl must be a string or a URL, not number'],
    [{ analyze: null }, 'TypeError: analyzeMany: analyze must be an object, not null'],
    [{ analyze: { bogus: 'type' } }, 'TypeError: no option "bogus"'],
    [{ analyze: { bogus: 'range' } }, 'RangeError: out of range'],
    [{ analyze: { bogus: 'other' } }, 'Error: other'],
    [
      { analyze: { repair: () => 1 } },
      'TypeError: analyzeMany: analyze must be plain data: () => 1 could not be cloned.',
    ],
  ])('%j is refused before a text is asked for', async (options, message) => {
    expect(await told(many(source(), options as AnalyzeManyOptions))).toEqual([message]);
    expect(asked.count).toBe(0);
  });
  test('the largest and the smallest are taken', async () => {
    for (const options of [{ concurrency: 256 }, { concurrency: 1 }, { memory: 64 }])
      expect(await told(many(records('a'), options))).toEqual([['d0', 'a']]);
  });
});

describe('the source', () => {
  test('is asked for no more than there is room for', async () => {
    let taken = 0;
    let given = 0;
    let most = 0;
    const source = function* () {
      for (; taken < 60;) {
        most = Math.max(most, ++taken - given);
        yield { id: String(taken), text: 'a' };
      }
    };
    for await (const { id } of many(source())) {
      expect(id).toBe(String(++given));
      await pause(1);
    }
    expect(given).toBe(60);
    expect(most).toBeLessThanOrEqual(5);
    expect(most).toBeGreaterThanOrEqual(3);
  });
  test('may wait for a result before it gives the next text', async () => {
    let tell = (): void => {};
    const source = async function* () {
      for (const id of ['a', 'b', 'c']) {
        const known = new Promise<void>((resolve) => {
          tell = resolve;
        });
        yield { id, text: id };
        await known;
      }
    };
    const ids: string[] = [];
    for await (const { id } of many(source())) {
      ids.push(id);
      tell();
    }
    expect(ids).toEqual(['a', 'b', 'c']);
  });
  test('that throws is heard after the results before it', async () => {
    const source = async function* () {
      yield* records('wait 50', 'b');
      throw new Error('the disk');
    };
    expect(await told(many(source()))).toEqual([['d0', 'wait 50'], ['d1', 'b'], 'Error: the disk']);
  });
  test.each<[unknown]>([[null], ['text'], [{ id: 1, text: 'a' }], [{ id: 'a' }], [undefined]])(
    'that gives %j is refused after the results before it, and closed',
    async (record) => {
      let isClosed = false;
      const source = function* () {
        try {
          yield* records('a');
          yield record as { id: string; text: string };
          yield* records('b');
        } finally {
          isClosed = true;
        }
      };
      expect(await told(many(source()))).toEqual([
        ['d0', 'a'],
        'TypeError: analyzeMany: every text must be an object { id: string, text: string }',
      ]);
      expect(isClosed).toBe(true);
    },
  );
  test('is closed where the reader leaves, and heard if that fails', async () => {
    const left: string[] = [];
    const source = (fails: boolean): TextSource => ({
      [Symbol.iterator]: () => ({
        next: () => ({ value: { id: 'a', text: 'a' }, done: false }),
        return: () => {
          left.push('closed');
          if (fails) throw new Error('no way back');
          return { value: undefined, done: true as const };
        },
      }),
    });
    const leave = async (fails: boolean): Promise<void> => {
      for await (const { id } of many(source(fails))) if (id === 'a') break;
    };
    await leave(false);
    await expect(leave(true)).rejects.toThrow('no way back');
    expect(left).toEqual(['closed', 'closed']);
  });
  test('without return is left as it is', async () => {
    const source: TextSource = {
      [Symbol.asyncIterator]: () => ({ next: async () => ({ value: { id: 'a', text: 'a' }, done: false }) }),
    };
    for await (const { id } of many(source)) {
      expect(id).toBe('a');
      break;
    }
  });
});

describe('an abort', () => {
  const reason = new Error('enough');
  test('before the start asks for nothing', async () => {
    let asked = 0;
    const source = function* () {
      asked++;
      yield { id: 'a', text: 'a' };
    };
    expect(await told(many(source(), { signal: AbortSignal.abort(reason) }))).toEqual(['Error: enough']);
    expect(asked).toBe(0);
  });
  test('is heard while the source is silent, and does not wait for it', async () => {
    const abort = new AbortController();
    const source = async function* () {
      yield { id: 'a', text: 'a' };
      await once(new EventTarget(), 'never');
    };
    setTimeout(() => {
      abort.abort(reason);
    }, 400);
    expect(await told(many(source(), { signal: abort.signal }))).toEqual([['a', 'a'], 'Error: enough']);
  });
  test('is heard while a document is under way', async () => {
    const abort = new AbortController();
    setTimeout(() => {
      abort.abort(reason);
    }, 300);
    const started = performance.now();
    expect(await told(many(records('spin 60000'), { signal: abort.signal }))).toEqual(['Error: enough']);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
  test('is heard between two results, and closes the source', async () => {
    const abort = new AbortController();
    let isClosed = false;
    const source = function* () {
      try {
        for (let i = 0; ; i++) yield { id: `d${i}`, text: 'a' };
      } finally {
        isClosed = true;
      }
    };
    const ids: string[] = [];
    await expect(
      (async () => {
        for await (const { id } of many(source(), { signal: abort.signal }))
          if (ids.push(id) === 3) abort.abort(reason);
      })(),
    ).rejects.toBe(reason);
    expect(ids).toEqual(['d0', 'd1', 'd2']);
    expect(isClosed).toBe(true);
  });
});
