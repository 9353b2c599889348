import type { Analysis } from '../analysis.ts';
import type { AnalyzeOptions } from '../analyze.ts';
import { aBoolean, aSignal, checkOptions, checkText } from '../text/checks.ts';
import { checkedWorkers, errorOf, packed, TIMEOUT_RULE, WORKER_RULES, type WorkerOptions } from './options.ts';
import { Workers } from './workers.ts';

// A pool that stays, for services: one document at a time comes and goes, whoever asks.

/** Options of {@link createPool}. */
export type PoolOptions = WorkerOptions;

/** Options of one document on a pool: those of `analyze`, which come before the pool's own, and these. */
export interface PoolAnalyzeOptions extends AnalyzeOptions {
  /** Takes the document back: the promise rejects with the signal's reason, and a worker that is at it already is stopped and replaced. */
  readonly signal?: AbortSignal;
  /** Most milliseconds that this document may take, from when a worker begins; default: the pool's own `timeout`. */
  readonly timeout?: number;
}

/** Options of {@link AnalyzePool.close}. */
export interface PoolCloseOptions {
  /** Stop at once what is under way: its promises reject with an `AbortError`. Default false: what was given is finished first. */
  readonly force?: boolean;
}

/** Workers that wait for documents. An idle pool keeps no process of Node alive. */
export interface AnalyzePool {
  /** How many documents wait for a worker now: a service that lets too many wait answers "try again later" instead. */
  readonly waiting: number;
  /**
   * The analysis of a text, as `analyze` gives it, made by the next worker that is free. It rejects with the TypeError or RangeError of `analyze`; with an error named
   * `TimeoutError`, `MemoryError` or `WorkerError` where the document outlasts its time or its memory or ends its worker, which costs no other document; with the
   * signal's reason.
   */
  analyze(text: string, options?: PoolAnalyzeOptions): Promise<Analysis>;
  /** The same as JSON text, for who sends it on: it need not be parsed. */
  analyzeJson(text: string, options?: PoolAnalyzeOptions): Promise<string>;
  /**
   * Warm-up: starts all workers, and has each load its models by analysing a small text. Without it workers start as documents come, and the first ones take half a
   * second longer. It rejects where no worker can be started, and for options of `analyze` that are wrong.
   */
  ready(): Promise<void>;
  /** Takes no more documents, and ends the workers when those that were given are done. */
  close(options?: PoolCloseOptions): Promise<void>;
}

/** A little of everything, so that every stage loads what it needs. */
const WARM_UP =
  'WESTPORT - “The dam will hold,” Mayor Ada Ode said on Monday. Asked about the delay, she accused the Steel Union of neglect.\n\nQ: Who pays?\n\nA: They do.';

/**
 * A pool of workers for a service: `pool.analyze(text)` for each request, `pool.close()` at the end. The main thread stays free.
 *
 * @throws TypeError, RangeError for options that do not exist or are out of range
 */
export function createPool(options: PoolOptions = {}): AnalyzePool {
  checkOptions('createPool', options, WORKER_RULES);
  const settings = checkedWorkers(options);
  const { analyze: defaults = {} } = options;
  const own = packed('createPool: analyze', defaults);
  const workers = new Workers({ ...settings, holds: false, warn: own.warn });
  let isClosed = false;

  const analyzeJson = async (text: string, given: PoolAnalyzeOptions = {}): Promise<string> => {
    checkText('pool.analyze', text);
    if (isClosed) throw new Error('pool.analyze: the pool is closed');
    const { order, ...how } = orderOf(text, given);
    const answer = await workers.do(order, how);
    if ('error' in answer) throw errorOf(answer.error);
    return answer.json;
  };
  const orderOf = (text: string, given: PoolAnalyzeOptions) => {
    if (given === null || typeof given !== 'object') checkOptions('pool.analyze', given, {});
    const { signal, timeout, ...more } = given;
    checkOptions('pool.analyze', { signal, timeout }, { signal: aSignal, timeout: TIMEOUT_RULE });
    const isPlain = Object.keys(more).length === 0;
    const { options, warn } = isPlain ? own : packed('pool.analyze: options', { ...defaults, ...more });
    return { order: { text, options }, signal, timeout, warn };
  };
  return {
    get waiting() {
      return workers.waiting;
    },
    analyzeJson,
    analyze: async (text, given) => JSON.parse(await analyzeJson(text, given)) as Analysis,
    ready: async () => {
      if (isClosed) throw new Error('pool.ready: the pool is closed');
      await workers.fill();
      const order = { text: WARM_UP, options: own.options };
      const answers = await Promise.all(Array.from({ length: settings.concurrency }, () => workers.do(order)));
      for (const answer of answers) if ('error' in answer) throw errorOf(answer.error);
    },
    close: async (closing: PoolCloseOptions = {}) => {
      checkOptions('pool.close', closing, { force: aBoolean });
      isClosed = true;
      if (closing.force !== true) await workers.settled();
      const reason = new Error('the pool was closed');
      reason.name = 'AbortError';
      await workers.stop(reason);
    },
  };
}
