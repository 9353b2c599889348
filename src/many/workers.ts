import { startHand, type Failure, type Hand, type HandOptions } from './hand.ts';
import type { Answer, Order } from './serve.ts';

// Orders on a pool of workers. A worker is started where an order waits and fewer than `concurrency` are there. What crashes its worker, or outlasts its time
// or its memory, costs that order alone: the next one gets a new worker. Where a worker cannot even be loaded, every order is told so at once.

/** Most milliseconds until a worker has loaded. */
const LONGEST_START = 60_000;
/** Longest time that timers know: 24 days. */
const LONGEST = 2 ** 31 - 1;

/** Who is told what makes analyses slow. */
export type Warn = (message: string) => void;

/** What the workers are started with. */
export interface WorkersOptions extends HandOptions {
  readonly concurrency: number;
  /** Most milliseconds that one order may take. */
  readonly timeout: number;
  /** Idle workers keep the process alive. */
  readonly holds: boolean;
  /** Is told what makes workers slow; default `console.warn`. */
  readonly warn: Warn | undefined;
}

/** How one order is to be treated; without a word, as all others. */
export interface OrderOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeout?: number | undefined;
  readonly warn?: Warn | undefined;
}

/** An order, and who waits for its answer. */
interface Job {
  readonly order: Order;
  readonly timeout: number;
  readonly warn: Warn;
  readonly tell: (answer: Answer) => void;
  readonly fail: (reason: unknown) => void;
}

/** Where a worker is, or would be if it could be started. */
interface Place {
  hand: Hand | null;
  isReady: boolean;
  isGone: boolean;
  job: Job | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Those who wait until it has loaded. */
  readonly awaiters: { readonly done: () => void; readonly fail: (reason: unknown) => void }[];
}

/** A pool of workers that take orders. */
export class Workers {
  readonly #options: WorkersOptions;
  readonly #places = new Set<Place>();
  readonly #queue: Job[] = [];
  #hasLoaded = false;
  #idle: (() => void)[] = [];
  readonly #told = new Set<string>();
  readonly #warn: Warn;

  constructor(options: WorkersOptions) {
    this.#options = options;
    this.#warn = options.warn ?? console.warn;
  }

  /** How many orders wait for a worker. */
  get waiting(): number {
    return this.#queue.length;
  }

  /**
   * The answer to an order. It rejects only where no worker can be started, with the signal's reason, or where all are stopped; what befalls a worker on the order is an
   * answer with an error.
   */
  do(order: Order, { signal, timeout = this.#options.timeout, warn = this.#warn }: OrderOptions = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const abort = (): void => {
        this.#drop(job, signal!.reason);
      };
      const job: Job = {
        order,
        timeout,
        warn,
        tell: (answer) => {
          signal?.removeEventListener('abort', abort);
          resolve(answer);
        },
        fail: (reason) => {
          signal?.removeEventListener('abort', abort);
          reject(reason as Error);
        },
      };
      signal?.addEventListener('abort', abort);
      this.#queue.push(job);
      this.#goOn();
    });
  }

  /** Starts all workers that there may be, and waits until they have loaded. */
  async fill(): Promise<void> {
    while (this.#places.size < this.#options.concurrency) this.#start();
    await Promise.all(
      [...this.#places].map((place) =>
        place.isReady
          ? undefined
          : new Promise<void>((done, fail) => {
              place.awaiters.push({ done, fail });
            }),
      ),
    );
  }

  /** Waits until every order has its answer. */
  async settled(): Promise<void> {
    while (this.#queue.length > 0 || [...this.#places].some(({ job }) => job !== null))
      await new Promise<void>((done) => {
        this.#idle.push(done);
      });
  }

  /** Ends all workers; orders without an answer fail with `reason`. */
  async stop(reason: unknown): Promise<void> {
    const places = [...this.#places];
    for (const job of this.#queue.splice(0)) job.fail(reason);
    await Promise.all(
      places.map((place) => {
        const { job } = place;
        this.#forget(place, reason);
        job?.fail(reason);
        return place.hand?.stop();
      }),
    );
    this.#wake();
  }

  /** Gives what waits to those who are free. */
  #goOn(): void {
    for (const place of this.#places) {
      if (this.#queue.length === 0) break;
      if (place.isReady && place.job === null) this.#give(place, this.#queue.shift()!);
    }
    let coming = [...this.#places].filter(({ isReady }) => !isReady).length;
    while (coming < this.#queue.length && this.#places.size < this.#options.concurrency) {
      this.#start();
      coming++;
    }
    this.#wake();
  }

  #wake(): void {
    for (const done of this.#idle.splice(0)) done();
  }

  #give(place: Place, job: Job): void {
    place.job = job;
    place.hand!.hold(true);
    if (job.timeout <= LONGEST)
      place.timer = setTimeout(() => {
        this.#lose(place, { name: 'TimeoutError', message: `took more than ${job.timeout} ms` });
      }, job.timeout);
    place.hand!.post(job.order);
  }

  #start(): void {
    const place: Place = { hand: null, isReady: false, isGone: false, job: null, timer: undefined, awaiters: [] };
    this.#places.add(place);
    place.timer = setTimeout(() => {
      this.#lose(place, { name: 'WorkerError', message: `it did not load within ${LONGEST_START} ms` });
    }, LONGEST_START);
    try {
      place.hand = startHand(this.#options, {
        ready: () => {
          this.#open(place);
        },
        answer: (answer) => {
          this.#end(place, answer);
        },
        warning: (message) => {
          if (this.#told.has(message)) return; // each worker says it
          this.#told.add(message);
          (place.job?.warn ?? this.#warn)(message);
        },
        end: (failure) => {
          this.#lose(place, failure);
        },
      });
    } catch (error) {
      // later, as every other end of a worker
      void Promise.resolve().then(() => {
        this.#lose(place, { name: 'WorkerError', message: error instanceof Error ? error.message : String(error) });
      });
    }
  }

  /** A worker has loaded. */
  #open(place: Place): void {
    if (place.isGone || place.isReady) return;
    clearTimeout(place.timer);
    place.isReady = this.#hasLoaded = true;
    for (const { done } of place.awaiters.splice(0)) done();
    this.#goOn();
    this.#rest(place);
  }

  /** A worker has answered. */
  #end(place: Place, answer: Answer): void {
    const { job } = place;
    if (place.isGone || job === null) return;
    clearTimeout(place.timer);
    place.job = null;
    job.tell(answer);
    this.#goOn();
    this.#rest(place);
  }

  #rest(place: Place): void {
    if (place.job === null && !this.#options.holds) place.hand?.hold(false);
  }

  /** A worker is gone, or is to go, and its order with it. */
  #lose(place: Place, failure: Failure): void {
    if (place.isGone) return;
    const { job, isReady } = place;
    const reason = isReady ? null : startError(failure);
    this.#forget(place, reason);
    void place.hand?.stop();
    job?.tell({ error: failure });
    // one that dies while it loads, of workers that load well, was short of memory: the others go on
    if (reason !== null && (!this.#hasLoaded || this.#places.size === 0))
      for (const waiting of this.#queue.splice(0)) waiting.fail(reason);
    this.#goOn();
  }

  #forget(place: Place, reason: unknown): void {
    place.isGone = true;
    place.job = null;
    clearTimeout(place.timer);
    this.#places.delete(place);
    for (const { fail } of place.awaiters.splice(0)) fail(reason);
  }

  /** Takes an order back, with the worker that is at it: nothing else stops one. */
  #drop(job: Job, reason: unknown): void {
    const at = this.#queue.indexOf(job);
    if (at >= 0) this.#queue.splice(at, 1);
    for (const place of this.#places)
      if (place.job === job) {
        this.#forget(place, reason);
        void place.hand?.stop();
      }
    job.fail(reason);
    this.#goOn();
  }
}

/** What to do where no worker can be loaded: in a bundle most often, whose maker left the worker's script out. */
function startError({ message }: Failure): Error {
  return new Error(
    `interview-nlp/many: no worker could be started (${message}). In a bundle, bundle interview-nlp/many-worker as a second entry beside it, or give the address of one as workerUrl: see docs/bundlers.md`,
  );
}
