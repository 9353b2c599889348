import workerpool, { type Pool, type Promise as Task } from 'workerpool';
import type { Analysis } from '../analysis.ts';
import type { AnalyzeOptions } from '../analyze.ts';
import { defaultConcurrency } from './concurrency.ts';
import type { Answer } from './worker.ts';

// Many documents on a pool of workers, in input order. At most a window of documents is under way or waiting to be taken: the next text is
// asked for only when there is room, so that neither a fast source nor a slow consumer fills the memory. A document that crashes its
// worker, or outlasts its time or its memory, costs that document alone.

/** A text and the name under which its result comes back. */
export interface TextRecord {
  /** What its result is called. */
  readonly id: string;
  /** The text, as `analyze` takes it. */
  readonly text: string;
}

/** A document that has no analysis. */
export interface ManyFailure {
  /** The `id` of its record. */
  readonly id: string;
  /** Why there is none. */
  readonly error: ManyError;
}

/** A document and its analysis. */
export interface ManyAnalysis {
  /** The `id` of its record. */
  readonly id: string;
  /** What `analyze` gives. */
  readonly analysis: Analysis;
}

/** A document and its analysis as JSON text. */
export interface ManyJson {
  /** The `id` of its record. */
  readonly id: string;
  /** The analysis, spelled out. */
  readonly json: string;
}

/** The result of one document: its analysis, or why there is none. */
export type ManyResult = ManyAnalysis | ManyFailure;

/** The same with the analysis as JSON text, ready to be written. */
export type ManyJsonResult = ManyJson | ManyFailure;

/** Why a document has no analysis. */
export interface ManyError {
  /**
   * `TimeoutError`; `MemoryError`, where it took more than a worker may have; `WorkerError`, where its worker ended without a word; else the
   * name of the error that `analyze` threw.
   */
  readonly name: string;
  /** What was wrong, as one line. */
  readonly message: string;
}

/** Options of {@link analyzeMany}. */
export interface AnalyzeManyOptions {
  /**
   * How many workers, 1 to 256; default: one less than there are processors, at least 1 and at most 64, and no more than fit into memory at
   * 700 MB each. In Node the limits of a container count.
   */
  readonly concurrency?: number;
  /** Most milliseconds that one document may take; default 60,000. Infinity, and what is more than 24 days: as long as it likes. */
  readonly timeout?: number;
  /** Most megabytes of heap that one worker may have in Node, 64 or more; default 2,048. What asks for more costs that document alone. Browsers know no such limit. */
  readonly memory?: number;
  /** Ends the work, also while the source is silent: the iteration throws the signal's reason, and the workers are stopped. */
  readonly signal?: AbortSignal;
  /** Options of `analyze`, the same for all documents; plain data. */
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
 * @returns their results in input order, one each, as soon as they are there: a source may wait for a result before it gives the next text
 * @throws TypeError, RangeError for options that do not exist or are out of range, before the first text is asked for; for a record that
 * is no `{ id, text }`, and whatever the source throws, after the results of the texts before it
 */
export async function* analyzeMany(
  texts: TextSource,
  options: AnalyzeManyOptions = {},
): AsyncGenerator<ManyResult, void, undefined> {
  for await (const result of analyzeManyJson(texts, options)) {
    yield 'json' in result ? { id: result.id, analysis: JSON.parse(result.json) as Analysis } : result;
  }
}

/** As {@link analyzeMany}, with each analysis as JSON text: for those who write it to a file or a socket. */
export async function* analyzeManyJson(
  texts: TextSource,
  options: AnalyzeManyOptions = {},
): AsyncGenerator<ManyJsonResult, void, undefined> {
  const { concurrency, timeout, memory, signal, analyze, workerUrl } = checked(options);
  signal?.throwIfAborted();
  const pool = workerpool.pool(scriptOf(workerUrl ?? new URL('./many-worker.js', import.meta.url)), {
    maxWorkers: concurrency,
    workerType: 'auto',
    workerTerminateTimeout: AMPLE,
    workerOpts: { type: 'module' },
    workerThreadOpts: { resourceLimits: { maxOldGenerationSizeMb: memory } },
  });
  const bell = new Bell();
  const source = new Source(texts, bell);
  signal?.addEventListener('abort', bell.ring);
  let hasFailed = false;
  try {
    const packed = await checkAnalyzeOptions(pool, analyze, signal, bell);
    const crew = new Crew(pool, concurrency, timeout, packed, bell);
    for (;;) {
      if (source.isOpen && crew.size < 2 * concurrency) source.ask();
      const record = source.take();
      if (record !== null) crew.add(record);
      crew.goOn();
      const result = crew.next();
      if (result !== undefined) {
        yield result;
        signal?.throwIfAborted();
      } else if (record !== null) continue;
      else if (crew.size === 0 && !source.isOpen) {
        if (source.failure !== null) throw source.failure.reason;
        break;
      } else {
        await bell.wait();
        signal?.throwIfAborted();
      }
    }
  } catch (error) {
    hasFailed = true;
    throw error;
  } finally {
    signal?.removeEventListener('abort', bell.ring);
    await pool.terminate(true).catch(() => {});
    await source.close(hasFailed);
  }
}

/** Wakes the one who waits, whatever happens first. (To race promises of which one never settles would keep all who ever raced.) */
class Bell {
  #isRung = false;
  #wake = (): void => {};

  readonly ring = (): void => {
    this.#isRung = true;
    this.#wake();
  };

  /** Until it is rung, or at once if it was since the last wait. */
  async wait(): Promise<void> {
    if (!this.#isRung)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#isRung = false;
  }
}

/** The texts, asked for one at a time, by one who does not wait for the answer. */
class Source {
  readonly #iterator: { next(): unknown; return?(): unknown };
  readonly #bell: Bell;
  #answer: IteratorResult<TextRecord> | null = null;
  #isAsked = false;
  #isToBeClosed = true;
  /** May give more texts. */
  isOpen = true;
  /** What it threw, or what is wrong with what it gave. */
  failure: { readonly reason: unknown } | null = null;

  constructor(texts: TextSource, bell: Bell) {
    this.#iterator = Symbol.asyncIterator in texts ? texts[Symbol.asyncIterator]() : texts[Symbol.iterator]();
    this.#bell = bell;
  }

  /** Asks for the next text, if that has not been done. */
  ask(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void Promise.resolve()
      .then(() => this.#iterator.next())
      .then(
        (answer) => {
          this.#answer = answer as IteratorResult<TextRecord>;
        },
        (reason: unknown) => {
          this.#end({ reason }, false);
        },
      )
      .then(this.#bell.ring);
  }

  /** The text that has come since; null: none yet, or no more. */
  take(): TextRecord | null {
    const answer = this.#answer;
    if (answer === null) return null;
    this.#answer = null;
    this.#isAsked = false;
    if (answer.done) this.#end(null, false);
    else if (isRecord(answer.value)) return answer.value;
    else
      this.#end(
        { reason: new TypeError('analyzeMany: every text must be an object { id: string, text: string }') },
        true,
      );
    return null;
  }

  #end(failure: { readonly reason: unknown } | null, isToBeClosed: boolean): void {
    this.isOpen = false;
    this.failure = failure;
    this.#isToBeClosed = isToBeClosed;
  }

  /**
   * Tells it that no more is wanted. One that still owes an answer may owe it for ever: nobody waits for it. What goes wrong with it is of no
   * interest where something else has failed before.
   */
  async close(hasFailed: boolean): Promise<void> {
    if (!this.#isToBeClosed) return;
    const closing = Promise.resolve().then(() => this.#iterator.return?.());
    if (hasFailed || (this.#isAsked && this.#answer === null)) closing.catch(() => {});
    if (!this.#isAsked || this.#answer !== null) await (hasFailed ? closing.catch(() => {}) : closing);
  }
}

const isRecord = (record: unknown): record is TextRecord =>
  record !== null &&
  typeof record === 'object' &&
  typeof (record as Partial<TextRecord>).id === 'string' &&
  typeof (record as Partial<TextRecord>).text === 'string';

/** As workerpool wants it: a path in Node, a web address in browsers. */
function scriptOf(url: string | URL): string {
  if (typeof url === 'string') return url;
  return url.protocol === 'file:' ? decodeURIComponent(url.pathname).replace(/^\/([A-Za-z]:)/, '$1') : url.href;
}

/** The options as they go to the workers. Throws what `analyze` says of them, and what keeps a worker from starting at all. */
async function checkAnalyzeOptions(
  pool: Pool,
  options: AnalyzeOptions,
  signal: AbortSignal | undefined,
  bell: Bell,
): Promise<string> {
  try {
    structuredClone(options);
  } catch (error) {
    throw new TypeError(`analyzeMany: analyze must be plain data: ${(error as Error).message}`, { cause: error });
  }
  let answer: Answer | null = null;
  let failure: { readonly reason: unknown } | null = null;
  (pool.exec('check', [options]) as Task<Answer>)
    .then(
      (given) => {
        answer = given;
      },
      (reason: unknown) => {
        failure = { reason };
      },
    )
    .then(bell.ring);
  while (answer === null && failure === null) {
    await bell.wait();
    signal?.throwIfAborted();
  }
  if (failure !== null) throw (failure as { reason: unknown }).reason;
  const wrong = answer as unknown as Answer;
  if (!('error' in wrong)) return JSON.stringify(options);
  const { name, message } = wrong.error;
  throw name === 'TypeError'
    ? new TypeError(message)
    : name === 'RangeError'
      ? new RangeError(message)
      : new Error(message);
}

/** Longest time that timers know: 24 days. */
const LONGEST = 2 ** 31 - 1;

/** Milliseconds that a worker has to end by itself: it has nothing to put away. */
const AMPLE = 100;

/** A document that waits, is under way, or is done and waits for those before it. */
interface Pending extends TextRecord {
  isStarted: boolean;
  result?: ManyJsonResult;
}

/** The window of documents. No more are given to the pool than it has workers: where one crashes, the pool forgets what is in its own queue. */
class Crew {
  readonly #window: Pending[] = [];
  #running = 0;

  constructor(
    readonly pool: Pool,
    readonly concurrency: number,
    readonly timeout: number,
    readonly packed: string,
    readonly bell: Bell,
  ) {}

  get size(): number {
    return this.#window.length;
  }

  add({ id, text }: TextRecord): void {
    this.#window.push({ id, text, isStarted: false });
  }

  /** The oldest document's result, if it is there. */
  next(): ManyJsonResult | undefined {
    return this.#window[0]?.result === undefined ? undefined : this.#window.shift()!.result;
  }

  /** Starts what can be started. */
  goOn(): void {
    for (const pending of this.#window) {
      if (this.#running === this.concurrency) return;
      if (!pending.isStarted) this.#start(pending);
    }
  }

  #start(pending: Pending): void {
    pending.isStarted = true;
    this.#running++;
    const end = (outcome: Answer): void => {
      this.#running--;
      pending.result = { id: pending.id, ...outcome };
      this.bell.ring();
    };
    const task = this.pool.exec('analyze', [pending.text, this.packed]) as Task<Answer>;
    if (this.timeout <= LONGEST) task.timeout(this.timeout);
    task.then(end, (error: unknown) => {
      end({ error: named(error, this.timeout) });
    });
  }
}

/** What befell a worker, as one line; workerpool's own has its script's path and its streams in it. */
function named(error: unknown, timeout: number): ManyError {
  if (!(error instanceof Error)) return { name: 'WorkerError', message: String(error) };
  if (error.name === 'TimeoutError') return { name: 'TimeoutError', message: `took more than ${timeout} ms` };
  const code = (error.cause as { code?: unknown } | undefined)?.code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { name: 'MemoryError', message: 'took more memory than its worker may have' };
  return { name: error.name === 'Error' ? 'WorkerError' : error.name, message: error.message.split('\n')[0]! };
}

const OPTIONS = new Set(['concurrency', 'timeout', 'memory', 'signal', 'analyze', 'workerUrl']);

function checked(options: AnalyzeManyOptions) {
  for (const name of Object.keys(options))
    if (!OPTIONS.has(name)) throw new TypeError(`analyzeMany: there is no option "${name}"`);
  const {
    concurrency = defaultConcurrency(),
    timeout = 60_000,
    memory = 2048,
    signal,
    analyze = {},
    workerUrl,
  } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 256)
    throw new RangeError(`analyzeMany: concurrency must be an integer from 1 to 256, not ${concurrency}`);
  if (typeof timeout !== 'number' || !(timeout > 0))
    throw new RangeError(`analyzeMany: timeout must be a positive number of milliseconds, not ${timeout}`);
  if (!Number.isInteger(memory) || memory < 64)
    throw new RangeError(`analyzeMany: memory must be an integer of 64 or more megabytes, not ${memory}`);
  return { concurrency, timeout, memory, signal, analyze, workerUrl };
}
