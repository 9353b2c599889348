import type { AnalyzeOptions } from '../analyze.ts';
import { aFunction, aPositive, aSignal, anInteger, anything, kindOf, type Rule } from '../text/checks.ts';
import { defaultConcurrency } from './concurrency.ts';
import type { Warn, WorkersOptions } from './workers.ts';

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

/** How many workers there are, and what each may use. */
export interface WorkerOptions {
  /**
   * How many workers, 1 to 256; default: one less than there are processors, at least 1 and at most 64, and no more than fit into memory at
   * 700 MB each. In Node the limits of a container count.
   */
  readonly concurrency?: number;
  /** Most milliseconds that one document may take; default 60,000. Infinity, and what is more than 24 days: as long as it likes. */
  readonly timeout?: number;
  /** Most megabytes of heap that one worker may have in Node, 64 or more; default 2,048. What asks for more costs that document alone. Browsers know no such limit. */
  readonly memory?: number;
  /** Options of `analyze`, the same for all documents; plain data, but for `warn`, which is told once what any of the workers says. */
  readonly analyze?: AnalyzeOptions;
  /** Where the worker's script is, for bundlers that do not follow `new Worker(new URL(..., import.meta.url))`. */
  readonly workerUrl?: string | URL;
}

const anAddress: Rule = (value, what) => {
  if (typeof value !== 'string' && !(value instanceof URL))
    throw new TypeError(`${what} must be a string or a URL, not ${kindOf(value)}`);
};

export const TIMEOUT_RULE = aPositive(' of milliseconds');

/** What {@link WorkerOptions} must be. */
export const WORKER_RULES = {
  concurrency: anInteger(1, 256),
  timeout: TIMEOUT_RULE,
  memory: anInteger(64, Infinity, ' megabytes'),
  analyze: anything, // the workers check it
  workerUrl: anAddress,
};

/** The same of `AnalyzeManyOptions`. */
export const MANY_RULES = { ...WORKER_RULES, signal: aSignal };

/** The workers that are wanted, by options that have been checked. */
export const checkedWorkers = ({
  concurrency = defaultConcurrency(),
  timeout = 60_000,
  memory = 2048,
  workerUrl,
}: WorkerOptions): Omit<WorkersOptions, 'holds' | 'warn'> => ({ concurrency, timeout, memory, workerUrl });

/** Options of `analyze` on their way to the workers: plain data goes, and `warn`, a function, stays. */
export interface Packed {
  readonly options: string;
  readonly warn: Warn | undefined;
}

/** Throws a TypeError if the options are no plain data but for `warn`, or `warn` is no function. */
export function packed(what: string, given: AnalyzeOptions): Packed {
  if (typeof (given as unknown) !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`${what} must be an object, not ${kindOf(given)}`);
  const { warn, ...options } = given;
  if (warn !== undefined) aFunction(warn, `${what}: warn`);
  try {
    structuredClone(options);
  } catch (error) {
    throw new TypeError(`${what} must be plain data: ${(error as Error).message}`, { cause: error });
  }
  return { options: JSON.stringify(options), warn };
}

/** An error that has crossed by name. */
export function errorOf({ name, message }: ManyError): Error {
  if (name === 'TypeError') return new TypeError(message);
  if (name === 'RangeError') return new RangeError(message);
  const error = new Error(message);
  error.name = name;
  return error;
}
