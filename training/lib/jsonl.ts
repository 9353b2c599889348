import { readFileSync } from 'node:fs';

/** Reads a file of one JSON record a line. */
export function readJsonl<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line) as T;
      } catch (error) {
        throw new Error(`${path}, line ${i + 1}: ${(error as Error).message}`, { cause: error });
      }
    });
}
