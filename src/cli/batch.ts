import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { rename, stat, truncate } from 'node:fs/promises';
import { once } from 'node:events';
import { glob } from 'tinyglobby';
import type { AnalyzeOptions } from '../analyze.ts';
import { analyzeManyJson, type TextRecord } from '../many/index.ts';
import { UsageError, type Failures } from './failures.ts';
import { isNdjsonName, readFiles } from './inputs.ts';
import { showProgress } from './progress.ts';
import type { Fields, Input } from './records.ts';

// Many documents into one NDJSON file, on several cores. Results are appended to FILE.part and the file is given its name only when all is
// done, so that whoever finds FILE finds it whole. A run that was interrupted leaves FILE.part; --resume mends its last line, if that was
// cut, passes over what it holds, and goes on.

export interface BatchOptions extends Fields {
  readonly out: string;
  readonly workers?: number;
  /** Seconds a document. */
  readonly timeout: number;
  readonly resume?: true;
  readonly analyze: AnalyzeOptions;
}

export async function runBatch(patterns: readonly string[], { out, workers, timeout, resume, analyze, ...fields }: BatchOptions, failures: Failures): Promise<void> {
  const files = await filesOf(patterns);
  const part = `${out}.part`;
  if (resume && !(await exists(part)) && (await exists(out))) {
    process.stderr.write(`interview-nlp: ${out} is complete; nothing to resume\n`);
    return;
  }
  const done = resume ? await finishedRecords(part) : 0;
  const abort = new AbortController();
  const stop = (): void => abort.abort(new Interrupted());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

  const sink = createWriteStream(part, { flags: resume ? 'a' : 'w' });
  await once(sink, 'open');
  const total = files.some(isNdjsonName) ? null : files.length;
  const progress = showProgress(total, done);
  const pending = new Map<string, string>();                       // failures of reading, told in their turn
  let documents = done;
  try {
    const results = analyzeManyJson(recordsOf(files, done, pending, fields), {
      analyze, timeout: timeout * 1000, signal: abort.signal, ...(workers !== undefined && { concurrency: workers }),
    });
    for await (const result of results) {
      documents++;
      const { key, id } = JSON.parse(result.id) as { key: string; id: string };
      const unread = pending.get(key);
      pending.delete(key);
      const failure = unread ?? ('error' in result ? `${id}: ${result.error.name}: ${result.error.message}` : null);
      if (failure !== null) failures.add(failure);
      await append(sink, failure === null && 'json' in result ? `{"id":${JSON.stringify(id)},"analysis":${result.json}}\n` : `${JSON.stringify({ id, error: { message: failure } })}\n`);
      progress.step();
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    progress.stop();
    sink.end();
    await once(sink, 'close');
    process.stderr.write(`interview-nlp: interrupted after ${documents} documents; --resume goes on from there\n`);
    process.exitCode = 130;
    return;
  } finally {
    progress.stop();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
  }
  sink.end();
  await once(sink, 'close');
  await rename(part, out);
  failures.report(documents);
}

class Interrupted extends Error {}

async function filesOf(patterns: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const pattern of patterns) {
    if (await exists(pattern)) files.push(pattern);
    else {
      const found = await glob(pattern, { onlyFiles: true, expandDirectories: false });
      if (found.length === 0) throw new UsageError(`${pattern}: no such file, and no file matches it`);
      files.push(...found.sort());
    }
  }
  return [...new Set(files)];
}

/** Documents from the `skip`th on. A document that cannot be read goes through as an empty text, so that order is kept, and is noted in `pending`. */
async function* recordsOf(files: readonly string[], skip: number, pending: Map<string, string>, fields: Fields): AsyncGenerator<TextRecord> {
  let number = 0;
  for await (const input of readFiles(files, fields)) {
    if (number++ < skip) continue;
    const key = String(number);
    if ('failure' in input) pending.set(key, input.failure);
    yield { id: JSON.stringify({ key, id: input.id }), text: textOf(input) };
  }
}

const textOf = (input: Input): string => ('failure' in input ? '' : input.text);

/** How many whole lines a part file has; what stands behind the last line feed is cut off. */
async function finishedRecords(part: string): Promise<number> {
  if (!(await exists(part))) return 0;
  let lines = 0;
  let whole = 0;
  let size = 0;
  for await (const chunk of createReadStream(part)) {
    const bytes = chunk as Buffer;
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
      lines++;
      whole = size + at + 1;
    }
    size += bytes.length;
  }
  if (whole < size) await truncate(part, whole);
  return lines;
}

async function append(sink: WriteStream, line: string): Promise<void> {
  if (!sink.write(line)) await once(sink, 'drain');
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(() => true, () => false);
}
