import { open, rm, stat, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from './failures.ts';
import { write } from './output.ts';

// Where results go: standard output, or a file that an option names. What goes wrong with a file is said with the option's name and the file's.

export interface Sink {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export const standardOutput: Sink = { write, end: async () => {} };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'is a folder',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'may not be written',
};

/**
 * A file that is emptied when the first result comes, and left as it was if none does.
 *
 * @throws UsageError if the file cannot be written, or is one of the inputs
 */
export async function fileSink(option: string, file: string, inputs: readonly string[]): Promise<Sink> {
  if (inputs.some((input) => resolve(input) === resolve(file)))
    throw new UsageError(`${option} ${file}: is an input as well; nothing was written`);
  const before = await stat(file).catch(() => null);
  let handle: FileHandle;
  try {
    handle = await open(file, 'a');
  } catch (error) {
    throw new UsageError(`${option} ${file}: ${reasonOf(error)}`);
  }
  let isTouched = false;
  const named = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      throw new WriteError(`${option} ${file}: ${reasonOf(error)}`, { cause: error });
    }
  };
  return {
    write: (text) =>
      named(async () => {
        if (!isTouched && before?.isFile() === true) await handle.truncate();
        isTouched = true;
        await handle.appendFile(text);
      }),
    end: () =>
      named(async () => {
        await handle.close();
        if (!isTouched && before === null) await rm(file, { force: true });
      }),
  };
}

/** What cannot be written ends the run: no other document would fare better. */
export class WriteError extends Error {}

const reasonOf = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
