import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { linesOf, MOST_LETTERS } from '../many/lines.ts';

// Where texts come from: files, standard input, NDJSON with one {id, text} a line. A record that cannot be had comes as a failure with a
// message that names file and line; the ones after it still come.

/** A text to analyse, or why there is none. */
export type Input =
  | { readonly id: string; readonly text: string }
  | { readonly id: string; readonly failure: string };

/** One input a file; of a .ndjson or .jsonl file one a line. */
export async function* readFiles(files: readonly string[], asNdjson: boolean): AsyncGenerator<Input> {
  for (const file of files) {
    const problem = await problemWith(file);
    if (problem !== null) yield { id: file, failure: `${file}: ${problem}` };
    else if (asNdjson && isNdjsonName(file)) yield* readNdjson(createReadStream(file), file);
    else {
      const bytes = await readBytes(file);
      const text = decode(bytes);
      yield text === null ? { id: file, failure: `${file}: looks like a binary file, not text` } : { id: file, text };
    }
  }
}

export const isNdjsonName = (file: string): boolean => /\.(?:ndjson|jsonl)$/i.test(file);

/** The whole of a stream as one input. */
export async function readWhole(stream: Readable, name: string): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  const text = decode(Buffer.concat(chunks));
  return text === null ? { id: name, failure: `${name}: looks like binary data, not text` } : { id: name, text };
}

/** One input a line; empty lines are passed over. `id` is the record's own or, without one, its line number. */
export async function* readNdjson(stream: Readable, name: string): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line === null) yield { id: String(number), failure: `${name}: line ${number}: longer than ${MOST_LETTERS} letters` };
    else if (line.trim() !== '') yield parseRecord(line, number, name);
  }
}

function parseRecord(line: string, number: number, name: string): Input {
  const fail = (id: string, reason: string): Input => ({ id, failure: `${name}: line ${number}: ${reason}` });
  let record: unknown;
  try {
    record = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return fail(String(number), `not JSON: ${(error as Error).message}`);
  }
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return fail(String(number), 'expected an object {"id", "text"}');
  const { id, text } = record as Record<string, unknown>;
  const known = typeof id === 'string' || typeof id === 'number' ? String(id) : String(number);
  return typeof text === 'string' ? { id: known, text } : fail(known, `expected a string "text", found ${text === undefined ? 'none' : typeof text}`);
}

async function problemWith(file: string): Promise<string | null> {
  try {
    return (await stat(file)).isDirectory() ? 'is a folder, not a file' : null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : (error as Error).message;
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** UTF-8, UTF-16 by its mark, else Windows-1252; null for what has NUL bytes and so is no text. */
function decode(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
