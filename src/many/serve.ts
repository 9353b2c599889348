import { analyze, type AnalyzeOptions } from '../analyze.ts';
import { builtin, isNode } from './builtin.ts';

// What runs in each worker of the pool: one text in, its analysis as JSON out. A string crosses to the main thread faster than the
// thousands of small objects that it spells. The options are the same for most documents: they cross as a string, too, and are
// unpacked once, so that a large vocabulary costs once.

/** One text, or none: then the options alone are tried. */
export interface Order {
  readonly text: string;
  /** Options of `analyze`, as JSON. */
  readonly options: string;
}

/** What a document comes to. An error crosses by name, which a thrown one would lose on the way. */
export type Answer =
  { readonly json: string } | { readonly error: { readonly name: string; readonly message: string } };

/** What `analyze` tells its `warn`, which stands on the other side. */
export interface Warning {
  readonly warning: string;
}

let last = '';
let options: AnalyzeOptions = {};

function unpacked(packed: string, warn: (message: string) => void): AnalyzeOptions {
  if (packed !== last) {
    options = { ...(JSON.parse(packed) as AnalyzeOptions), warn };
    if (Array.isArray(options.vocabulary)) options.vocabulary.forEach((entry) => Object.freeze(entry));
    Object.freeze(options.vocabulary); // a frozen vocabulary is compiled once
    last = packed;
  }
  return options;
}

function answer({ text, options: packed }: Order, warn: (message: string) => void): Answer {
  try {
    return { json: JSON.stringify(analyze(text, unpacked(packed, warn))) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { error: { name, message } };
  }
}

/** The one who gives orders: of Node, or of a browser. */
interface Port {
  post(message: unknown): void;
  listen(hear: (order: Order) => void): void;
}

function portOfNode(): Port {
  const parentPort = builtin<typeof import('node:worker_threads')>('node:worker_threads')?.parentPort;
  if (!parentPort) throw new Error('interview-nlp: many-worker.js is the script of a worker');
  return {
    post: (message) => {
      parentPort.postMessage(message);
    },
    listen: (hear) => {
      parentPort.on('message', hear);
    },
  };
}

const portOfBrowser = (): Port => ({
  post: (message) => {
    (postMessage as (message: unknown) => void)(message);
  },
  listen: (hear) => {
    addEventListener('message', ({ data }: MessageEvent<Order>) => {
      hear(data);
    });
  },
});

/** Takes orders from now on. */
export function serve(): void {
  const port = isNode ? portOfNode() : portOfBrowser();
  const warn = (warning: string): void => {
    port.post({ warning } satisfies Warning);
  };
  port.listen((order) => {
    port.post(answer(order, warn));
  });
  port.post({ ready: true });
}
