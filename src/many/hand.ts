import { builtin, isNode } from './builtin.ts';
import type { Answer, Order, Warning } from './serve.ts';

// One worker, of Node or of a browser, behind one face: orders go in, answers come out, and its end is heard whatever it dies of.

/** Why there is no answer: the name and the message of an error. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

/** What a worker tells. */
export interface Ear {
  /** It has loaded, and takes orders. */
  ready(): void;
  answer(answer: Answer): void;
  /** Something makes it slow. */
  warning(message: string): void;
  /** It is gone; told once. */
  end(failure: Failure): void;
}

/** A worker that has been started. */
export interface Hand {
  post(order: Order): void;
  /** Whether it keeps the process alive. */
  hold(holds: boolean): void;
  /** Ends it, without a word of its own. */
  stop(): Promise<void>;
}

/** By this name a script knows that it is to serve a pool. */
export const POOL_WORKER = 'interview-nlp-pool';

let standard: string | undefined;

/** Says where the script is of which browsers make workers, for a build that is one file. */
export const useWorkerScript = (address: string): void => {
  standard = address;
};

/** Where a worker's script is, and what it may use. */
export interface HandOptions {
  readonly workerUrl: string | URL | undefined;
  /** Megabytes of heap. */
  readonly memory: number;
}

/** Starts a worker. Throws where there are none; that its script is not there, or fails, is told as its end. */
export const startHand = (options: HandOptions, ear: Ear): Hand =>
  isNode ? startThread(options, ear) : startWebWorker(options, ear);

function startThread({ workerUrl, memory }: HandOptions, ear: Ear): Hand {
  const { Worker } = threadsOfNode();
  const here = import.meta.url;
  const thread = new Worker(addressOf(workerUrl ?? new URL('./many-worker.js', here)), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
    ...(isOfText() ? { execArgv: [] } : {}),
  });
  let failure: Failure | null = null;
  thread.on('message', (message: unknown) => {
    hear(message, ear);
  });
  thread.on('error', (error: unknown) => {
    failure = failureOf(error);
  });
  thread.on('exit', (code: number) => {
    ear.end(failure ?? { name: 'WorkerError', message: `the worker ended by itself, with exit code ${code}` });
  });
  return {
    post: (order) => {
      thread.postMessage(order);
    },
    hold: (holds) => {
      if (holds) thread.ref();
      else thread.unref();
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}

/**
 * Whether the program is no file: `node --input-type=module -e ...`. Node refuses that flag for a worker whose script is a file. (Where nothing is in the way a worker is
 * best left to inherit the flags: Node refuses those of V8, such as `--max-old-space-size`, where they are handed on.)
 */
const isOfText = (): boolean => process.execArgv.some((argument) => /^--input-type(?:=|$)/.test(argument));

function threadsOfNode(): typeof import('node:worker_threads') {
  const threads = builtin<typeof import('node:worker_threads')>('node:worker_threads');
  if (threads === undefined) throw new Error('this platform has no worker threads; Node has them from 20.16 on');
  return threads;
}

function addressOf(url: string | URL): string | URL {
  return typeof url === 'string' && /^(?:file|data):/.test(url) ? new URL(url) : url;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'WorkerError', message: String(error) };
  if ((error as { code?: unknown }).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { name: 'MemoryError', message: 'took more memory than its worker may have' };
  return {
    name: error.name === 'Error' ? 'WorkerError' : error.name,
    message: `the worker failed: ${error.message.split('\n')[0]!}`,
  };
}

function startWebWorker({ workerUrl }: HandOptions, ear: Ear): Hand {
  if (typeof Worker !== 'function') throw new Error('this platform has no workers');
  // spelled as bundlers look for it: they make a worker of their own of the file
  const address = workerUrl ?? standard;
  const worker =
    address === undefined
      ? new Worker(new URL('./many-worker.js', import.meta.url), { type: 'module', name: 'interview-nlp-pool' })
      : new Worker(ownAddress(address), { type: 'module', name: POOL_WORKER });
  let isGone = false;
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    hear(data, ear);
  });
  const end = (event: Event): void => {
    event.preventDefault();
    if (isGone) return;
    isGone = true;
    worker.terminate();
    const { message } = event as Partial<ErrorEvent>;
    ear.end({ name: 'WorkerError', message: `the worker failed: ${message || 'its script could not be loaded'}` });
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  return {
    post: (order) => {
      worker.postMessage(order);
    },
    hold: () => {},
    stop: () => {
      isGone = true;
      worker.terminate();
      return Promise.resolve();
    },
  };
}

let importing: string | undefined;

/** Browsers make no worker of another origin's script, such as a CDN's, but of one of our own that imports it. */
function ownAddress(address: string | URL): string | URL {
  const { href, origin, protocol } = new URL(address, globalThis.location?.href);
  if (!/^https?:$/.test(protocol) || origin === globalThis.location?.origin) return address;
  importing ??= URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
  return importing;
}

/** What comes that is none of these is not for us: tools that watch workers put in messages of their own. */
function hear(message: unknown, ear: Ear): void {
  if (typeof message !== 'object' || message === null) return;
  if ('ready' in message) ear.ready();
  else if ('json' in message || 'error' in message) ear.answer(message as Answer);
  else if ('warning' in message) ear.warning((message as Warning).warning);
}
