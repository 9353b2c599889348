import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import type { AnalyzeOptions } from '../analyze.ts';
import { analyzeManyJson, type ManyJsonResult, type TextRecord } from '../many/index.ts';
import { loadArrow, toArrow } from './arrow.ts';
import { UsageError, type Failures } from './failures.ts';
import { holdsRecords, readFiles } from './inputs.ts';
import { lockOf } from './lock.ts';
import { say, write } from './output.ts';
import { checkRecipe, exists, mendPart, readPart, recipeOf, removeRecipe, writeRecipe, type Recipe } from './part.ts';
import { showProgress } from './progress.ts';
import type { Fields } from './records.ts';

// Many documents into one NDJSON file, on several cores. Results are appended to FILE.part and the file is given its name only when all is
// done, so that whoever finds FILE finds it whole. A run that was interrupted leaves FILE.part; --resume mends its last line, if that was
// cut, passes over what it holds, and goes on. FILE.lock keeps a second run off as long as the first is alive.

export interface BatchOptions extends Fields {
  readonly out: string;
  readonly version: string;
  readonly workers?: number;
  /** Seconds a document. */
  readonly timeout: number;
  /** Megabytes a worker. */
  readonly memory?: number;
  readonly resume?: true;
  readonly force?: true;
  /** Default: ndjson. */
  readonly format?: 'ndjson' | 'arrow';
  readonly analyze: AnalyzeOptions;
}

export async function runBatch(patterns: readonly string[], options: BatchOptions, failures: Failures): Promise<void> {
  const { out, resume, force } = options;
  if (resume && force) throw new UsageError('--resume goes on, --force starts anew: one of them');
  const files = await filesOf(patterns, out);
  if (options.format === 'arrow') await loadArrow(); // before the work, not after it
  const abort = new AbortController();
  const release = await lockOf(out, () =>
    abort.abort(new Error(`${out}.lock was lost: another run took this one for dead`)),
  );
  try {
    await work(files, options, failures, abort);
  } finally {
    await release().catch(() => {});
  }
}

async function work(
  files: readonly string[],
  options: BatchOptions,
  failures: Failures,
  abort: AbortController,
): Promise<void> {
  const { out, resume, force, version, analyze } = options;
  const part = `${out}.part`;
  const isThere = await exists(part);
  if (isThere && !resume && !force)
    throw new UsageError(
      `${part} is there, of a run that was interrupted; --resume goes on from it, --force starts anew`,
    );
  if (!isThere && resume && (await exists(out))) {
    say(`interview-nlp: ${out} is complete; nothing to resume`);
    return;
  }
  const recipe = recipeOf(version, analyze, options);
  const done = resume ? await resumable(part, recipe) : 0;
  await writeRecipe(part, recipe);
  const stop = (): void => abort.abort(new Interrupted());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const sink = await open(part, resume ? 'a' : 'w');
  const tally = { documents: done, failed: 0 };
  const progress = showProgress(files.some(holdsRecords) ? null : files.length, done);
  try {
    const appending = { ...options, done, signal: abort.signal, failures, tally, step: () => progress.step() };
    await append(sink, files, appending);
    await sink.sync();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    progress.stop();
    say(`interview-nlp: interrupted after ${tally.documents} documents; --resume goes on from there`);
    process.exitCode = 130;
    return;
  } finally {
    progress.stop();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, stop);
    await sink.close();
  }
  await deliver(part, out, options.format);
  await removeRecipe(part);
  failures.report(tally.documents);
  if (tally.failed > 0) process.exitCode ??= 1;
  await write(`${tally.documents - tally.failed} of ${tally.documents} documents went well: ${out}\n`);
}

class Interrupted extends Error {}

/** Gives the results their name. As Arrow they are written anew: what can be resumed are lines. */
async function deliver(part: string, out: string, format: BatchOptions['format']): Promise<void> {
  if (format !== 'arrow') return rename(part, out);
  const whole = `${out}.part.arrow`;
  await toArrow(part, whole);
  await rename(whole, out);
  await rm(part);
}

/** How many documents the part file holds, once it is known that they were made as this run would make them. */
async function resumable(part: string, recipe: Recipe): Promise<number> {
  await checkRecipe(part, recipe);
  return mendPart(part);
}

interface Tally {
  documents: number;
  failed: number;
}

interface Appending extends BatchOptions {
  readonly done: number;
  readonly signal: AbortSignal;
  readonly failures: Failures;
  readonly tally: Tally;
  /** Called for each document that is done. */
  readonly step: () => void;
}

async function append(sink: FileHandle, files: readonly string[], options: Appending): Promise<void> {
  const { workers, timeout, memory, analyze, signal, failures, tally, step } = options;
  const pending = new Map<string, string>(); // failures of reading, told in their turn
  const results = analyzeManyJson(recordsOf(files, options, pending), {
    analyze,
    timeout: timeout * 1000,
    signal,
    ...(workers !== undefined && { concurrency: workers }),
    ...(memory !== undefined && { memory }),
  });
  for await (const result of results) {
    tally.documents++;
    const { line, failure } = lineOf(result, pending);
    if (failure !== null) {
      failures.add(failure);
      tally.failed++;
    }
    await sink.appendFile(line);
    step();
  }
}

/** The line of a result, and what has failed. An analysis that just fits into a string may be too long for a line. */
function lineOf(result: ManyJsonResult, pending: Map<string, string>): { line: string; failure: string | null } {
  const { key, id } = JSON.parse(result.id) as { key: string; id: string };
  const unread = pending.get(key);
  pending.delete(key);
  const failed = (failure: string) => ({ line: `${JSON.stringify({ id, error: { message: failure } })}\n`, failure });
  if (unread !== undefined) return failed(unread);
  if ('error' in result) return failed(`${id}: ${result.error.name}: ${result.error.message}`);
  try {
    return { line: `{"id":${JSON.stringify(id)},"analysis":${result.json}}\n`, failure: null };
  } catch (error) {
    return failed(`${id}: ${(error as Error).message}`);
  }
}

/** What the patterns name, without what this very command writes. */
async function filesOf(patterns: readonly string[], out: string): Promise<string[]> {
  const files: string[] = [];
  for (const pattern of patterns) {
    if (await exists(pattern)) files.push(pattern);
    else {
      const found = await glob(pattern, { onlyFiles: true, expandDirectories: false });
      if (found.length === 0) throw new UsageError(`${pattern}: no such file, and no file matches it`);
      files.push(...found.sort());
    }
  }
  const own = new Set([out, `${out}.part`, `${out}.part.json`, `${out}.part.arrow`].map((file) => resolve(file)));
  return [...new Set(files)].filter((file) => !own.has(resolve(file)));
}

/** Documents behind those that are done, which must be the same. One that cannot be read goes through as an empty text, so that order is kept, and is noted in `pending`. */
async function* recordsOf(
  files: readonly string[],
  options: Appending,
  pending: Map<string, string>,
): AsyncGenerator<TextRecord> {
  const { done, tally, out } = options;
  const part = `${out}.part`;
  let number = 0;
  const finished = done > 0 ? readPart(part) : null;
  for await (const input of readFiles(files, options)) {
    if (number++ < done) {
      const before = (await finished!.next()).value as { id: string; hasFailed: boolean };
      if (before.id !== input.id)
        throw new UsageError(
          `--resume: document ${number} of ${part} is ${JSON.stringify(before.id)}, of this run's inputs ${JSON.stringify(input.id)}; name the same inputs, or use --force to start anew`,
        );
      if (before.hasFailed) tally.failed++;
      continue;
    }
    const key = String(number);
    if ('failure' in input) pending.set(key, input.failure);
    yield { id: JSON.stringify({ key, id: input.id }), text: 'failure' in input ? '' : input.text };
  }
  await finished?.return(undefined);
  if (number < done)
    throw new UsageError(
      `--resume: ${part} holds ${done} documents, this run's inputs are ${number}; name the same inputs, or use --force to start anew`,
    );
}
