import workerpool, { type Pool, type Promise as Task } from 'workerpool';
import type { Analysis } from '../analysis.ts';
import type { AnalyzeOptions } from '../analyze.ts';

// Many documents on a pool of workers, in input order. At most a window of documents is under way or waiting to be taken: the next text is
// asked for only when there is room, so that neither a fast source nor a slow consumer fills the memory. A document that crashes its
// worker, or outlasts its time, costs that document alone.

/** A text and the name under which its result comes back. */
export interface TextRecord {
  readonly id: string;
  readonly text: string;
}

/** The result of one document: its analysis, or why there is none. */
export type ManyResult =
  | { readonly id: string; readonly analysis: Analysis }
  | { readonly id: string; readonly error: ManyError };

/** The same with the analysis as JSON text, ready to be written. */
export type ManyJsonResult =
  | { readonly id: string; readonly json: string }
  | { readonly id: string; readonly error: ManyError };

/** Why a document has no analysis. */
export interface ManyError {
  /** `TimeoutError`, or the name of the error that was thrown. */
  readonly name: string;
  readonly message: string;
}

/** Options of {@link analyzeMany}. */
export interface AnalyzeManyOptions {
  /** How many workers, 1 to 256; default: one less than the machine has cores, at least 1. */
  readonly concurrency?: number;
  /** Most milliseconds that one document may take; default 60,000. */
  readonly timeout?: number;
  /** Ends the work: the iteration throws the signal's reason, and the workers are stopped. */
  readonly signal?: AbortSignal;
  /** Options of `analyze`, the same for all documents. */
  readonly analyze?: AnalyzeOptions;
  /** Where the worker's script is, for bundlers that do not follow `new URL(..., import.meta.url)`. */
  readonly workerUrl?: string | URL;
}

/** Several sources of texts: arrays, generators, streams of records. */
export type TextSource = Iterable<TextRecord> | AsyncIterable<TextRecord>;

/**
 * Analyses many documents on several cores.
 *
 * @param texts the documents; taken one by one, as there is room
 * @returns their results in input order, one each
 * @throws TypeError, RangeError for options that do not exist or are out of range, and for a record that is no `{ id, text }`
 */
export async function* analyzeMany(texts: TextSource, options: AnalyzeManyOptions = {}): AsyncGenerator<ManyResult, void, undefined> {
  for await (const result of analyzeManyJson(texts, options)) {
    yield 'json' in result ? { id: result.id, analysis: JSON.parse(result.json) as Analysis } : result;
  }
}

/** As {@link analyzeMany}, with each analysis as JSON text: for those who write it to a file or a socket. */
export async function* analyzeManyJson(texts: TextSource, options: AnalyzeManyOptions = {}): AsyncGenerator<ManyJsonResult, void, undefined> {
  const { concurrency, timeout, signal, analyze, workerUrl } = checked(options);
  signal?.throwIfAborted();
  const pool = workerpool.pool(scriptOf(workerUrl ?? new URL('./many-worker.js', import.meta.url)), {
    maxWorkers: concurrency, workerType: 'auto', workerOpts: { type: 'module' },
  });
  const window: Promise<ManyJsonResult>[] = [];
  const source = iterate(texts);
  let isOpen = true;
  try {
    for (;;) {
      while (isOpen && window.length < 2 * concurrency) {
        signal?.throwIfAborted();
        const next = await source.next();
        if (next.done) isOpen = false;
        else window.push(start(pool, checkedRecord(next.value), analyze, timeout));
      }
      const oldest = window.shift();
      if (oldest === undefined) return;
      yield await unlessAborted(oldest, signal);
    }
  } finally {
    if (isOpen) await source.return?.();
    for (const waiting of window) waiting.catch(() => {});
    await pool.terminate(true);
  }
}

/** As workerpool wants it: a path in Node, a web address in browsers. */
function scriptOf(url: string | URL): string {
  if (typeof url === 'string') return url;
  return url.protocol === 'file:' ? decodeURIComponent(url.pathname).replace(/^\/([A-Za-z]:)/, '$1') : url.href;
}

function start(pool: Pool, { id, text }: TextRecord, options: AnalyzeOptions, timeout: number): Promise<ManyJsonResult> {
  const task = pool.exec('analyze', [text, options]) as Task<string>;
  return new Promise((resolve) => {
    task.timeout(timeout).then(
      (json: string) => resolve({ id, json }),
      (error: unknown) => resolve({ id, error: named(error) }),
    );
  });
}

const named = (error: unknown): ManyError => {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { name, message };
};

/** Waits for a result, but no longer than until the signal. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
  });
}

function iterate(texts: TextSource): AsyncIterator<TextRecord> | { next(): Promise<IteratorResult<TextRecord>>; return?(): unknown } {
  if (Symbol.asyncIterator in texts) return texts[Symbol.asyncIterator]();
  const iterator = texts[Symbol.iterator]();
  return { next: async () => iterator.next(), return: () => iterator.return?.() };
}

function checkedRecord(record: TextRecord): TextRecord {
  if (record === null || typeof record !== 'object' || typeof record.id !== 'string' || typeof record.text !== 'string') {
    throw new TypeError('analyzeMany: every text must be an object { id: string, text: string }');
  }
  return record;
}

const OPTIONS = new Set(['concurrency', 'timeout', 'signal', 'analyze', 'workerUrl']);

function checked(options: AnalyzeManyOptions) {
  for (const name of Object.keys(options)) if (!OPTIONS.has(name)) throw new TypeError(`analyzeMany: there is no option "${name}"`);
  const cores = typeof navigator === 'undefined' ? undefined : navigator.hardwareConcurrency;
  const { concurrency = Math.max(1, (cores ?? workerpool.cpus) - 1), timeout = 60_000, signal, analyze = {}, workerUrl } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 256) throw new RangeError(`analyzeMany: concurrency must be an integer from 1 to 256, not ${concurrency}`);
  if (!(timeout > 0)) throw new RangeError(`analyzeMany: timeout must be a positive number of milliseconds, not ${timeout}`);
  return { concurrency, timeout, signal, analyze, workerUrl };
}
