import { stat } from 'node:fs/promises';
import { isNdjsonName, readFiles, type Input } from './inputs.ts';

/** Most bytes of a file that is read as one text: neither a buffer nor a string of JavaScript holds more. */
const MOST_BYTES = 2 ** 29 - 24;

/** One input a file, or a line of NDJSON. What cannot be read (no permission, too large, a disk that fails) costs itself alone. */
export async function* readEach(files: readonly string[], asNdjson: boolean): AsyncGenerator<Input> {
  for (const file of files) {
    try {
      if (!(asNdjson && isNdjsonName(file)) && (await sizeOf(file)) > MOST_BYTES) yield { id: file, failure: `${file}: too large: more than ${MOST_BYTES} bytes` };
      else yield* readFiles([file], asNdjson);
    } catch (error) {
      yield { id: file, failure: `${file}: ${(error as Error).message}` };
    }
  }
}

/** 0 where nobody can tell: reading it says why. */
const sizeOf = (file: string): Promise<number> => stat(file).then(({ size }) => size, () => 0);
