import { Duplex, PassThrough } from 'node:stream';
import {
  analyzeMany,
  analyzeManyJson,
  type AnalyzeManyOptions,
  type ManyJsonResult,
  type TextRecord,
} from './analyze-many.ts';
import { aBoolean, checkOptions } from '../text/checks.ts';
import { linesOf, MOST_LETTERS } from './lines.ts';
import { MANY_RULES } from './options.ts';

// analyzeMany as a stream of Node, for pipelines: files, S3 objects, HTTP, Kafka.

/** Options of {@link createAnalyzeStream}. */
export interface AnalyzeStreamOptions extends AnalyzeManyOptions {
  /**
   * False, by default: records `{ id, text }` go in and results `{ id, analysis }` or `{ id, error }` come out. True: bytes or text of NDJSON go in, a
   * record a line, and lines of NDJSON come out, as from `interview-nlp --ndjson`; a line that is no record gives an error line.
   */
  readonly ndjson?: boolean;
}

const STREAM_RULES = { ...MANY_RULES, ndjson: aBoolean };

/**
 * A stream that analyses what is written to it on several cores. Results come in input order, each as soon as it is there. It takes no more
 * records than it has room for: where its reader is slow, or the documents are long, its writer has to wait.
 *
 * A document that fails gives a result with an error; the stream itself fails where its source does, and for options that are wrong. To
 * destroy it, or to abort its signal, stops the workers.
 *
 * @throws nothing: wrong options destroy the stream with a TypeError or RangeError that names them
 */
export function createAnalyzeStream(options: AnalyzeStreamOptions = {}): Duplex {
  try {
    checkOptions('createAnalyzeStream', options, STREAM_RULES);
  } catch (error) {
    return new PassThrough({ objectMode: true }).destroy(error as Error);
  }
  const { ndjson = false, signal, ...rest } = options;
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort(signal!.reason);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  const many = { ...rest, signal: abort.signal };
  const stream = Duplex.from(
    ndjson
      ? (source: AsyncIterable<Uint8Array | string>) => lines(source, many)
      : (source: AsyncIterable<TextRecord>) => analyzeMany(source, many),
  );
  stream.once('close', () => {
    signal?.removeEventListener('abort', stop);
    abort.abort();
  });
  return stream;
}

async function* lines(
  source: AsyncIterable<Uint8Array | string>,
  options: AnalyzeManyOptions,
): AsyncGenerator<string, void, undefined> {
  const wrong = new Map<string, string>(); // lines that are no records, told in their turn
  for await (const result of analyzeManyJson(recordsOf(source, wrong), options)) yield lineOf(result, wrong);
}

function lineOf(result: ManyJsonResult, wrong: Map<string, string>): string {
  const { key, id } = JSON.parse(result.id) as { key: string; id: string };
  const message = wrong.get(key);
  wrong.delete(key);
  if (message !== undefined) return `${JSON.stringify({ id, error: { message } })}\n`;
  return 'json' in result
    ? `{"id":${JSON.stringify(id)},"analysis":${result.json}}\n`
    : `${JSON.stringify({ id, error: result.error })}\n`;
}

async function* recordsOf(
  source: AsyncIterable<Uint8Array | string>,
  wrong: Map<string, string>,
): AsyncGenerator<TextRecord> {
  let number = 0;
  for await (const line of linesOf(source)) {
    number++;
    if (line?.trim() === '') continue;
    const key = String(number);
    const { id, text, message } = parsed(line, number);
    if (message !== undefined) wrong.set(key, message);
    yield { id: JSON.stringify({ key, id }), text };
  }
}

function parsed(line: string | null, number: number): { id: string; text: string; message?: string } {
  const fail = (id: string, reason: string) => ({ id, text: '', message: `line ${number}: ${reason}` });
  if (line === null) return fail(String(number), `longer than ${MOST_LETTERS} letters`);
  let record: unknown;
  try {
    record = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return fail(String(number), `not JSON: ${(error as Error).message}`);
  }
  if (record === null || typeof record !== 'object' || Array.isArray(record))
    return fail(String(number), 'expected an object {"id", "text"}');
  const { id, text } = record as Record<string, unknown>;
  const known = typeof id === 'string' || typeof id === 'number' ? String(id) : String(number);
  return typeof text === 'string'
    ? { id: known, text }
    : fail(known, `expected a string "text", found ${text === undefined ? 'none' : typeof text}`);
}
