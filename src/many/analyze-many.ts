import type { Analysis } from '../analysis.ts';
import { checkedWorkers, errorOf, MANY_RULES, packed, type ManyError, type WorkerOptions } from './options.ts';
import { checkOptions } from '../text/checks.ts';
import { Workers } from './workers.ts';
import type { Answer } from './serve.ts';

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

/** Options of {@link analyzeMany}. */
export interface AnalyzeManyOptions extends WorkerOptions {
  /** Ends the work, also while the source is silent: the iteration throws the signal's reason, and the workers are stopped. */
  readonly signal?: AbortSignal;
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
  checkOptions('analyzeMany', options, MANY_RULES);
  const { signal, analyze = {} } = options;
  const settings = checkedWorkers(options);
  const own = packed('analyzeMany: analyze', analyze);
  signal?.throwIfAborted();
  const workers = new Workers({ ...settings, holds: true, warn: own.warn });
  const bell = new Bell();
  const source = new Source(texts, bell);
  signal?.addEventListener('abort', bell.ring);
  let hasFailed = false;
  try {
    // throws what `analyze` says of its options, and what keeps a worker from starting at all
    const answer = await workers.do({ text: '', options: own.options }, { signal, timeout: Infinity });
    if ('error' in answer) throw errorOf(answer.error);
    const crew = new Crew(workers, settings.concurrency, own.options, bell);
    for (;;) {
      if (source.isOpen && crew.size < 2 * settings.concurrency) source.ask();
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
    await workers.stop(new Error('analyzeMany has ended'));
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

/** A document that waits, is under way, or is done and waits for those before it. */
interface Pending extends TextRecord {
  isStarted: boolean;
  result?: ManyJsonResult;
}

/** The window of documents: those under way, and those that wait for the results before them. */
class Crew {
  readonly #window: Pending[] = [];
  #running = 0;

  constructor(
    readonly workers: Workers,
    readonly concurrency: number,
    readonly options: string,
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
    this.workers.do({ text: pending.text, options: this.options }).then(end, (error: unknown) => {
      end({ error: { name: 'WorkerError', message: error instanceof Error ? error.message : String(error) } });
    });
  }
}
