import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { linesOf, MOST_LETTERS } from '../many/lines.ts';
import { decodeBytes, fromBytes } from '../read/bytes.ts';
import { readOffice } from './office.ts';
import { recordsOfCsv, recordsOfJson, toRecord, type Fields, type Input } from './records.ts';

// Where texts come from: files of any of the formats that are read, standard input, records with a text each. What cannot be had (no
// permission, too large, a disk that fails, a line that is no record) comes as a failure that names file and line; what follows still comes.

/** Standard input among files. */
const STANDARD = '-';

/** Most bytes of a file that is read at once: neither a buffer nor a string of JavaScript holds more. */
const MOST_BYTES = 2 ** 29 - 24;

/** One input a file; of a file of records one a record. */
export async function* readFiles(files: readonly string[], fields: Fields = {}): AsyncGenerator<Input> {
  for (const file of files) {
    try {
      const problem = file === STANDARD ? null : await problemWith(file);
      if (problem !== null) yield { id: file, failure: `${file}: ${problem}` };
      else if (file === STANDARD) yield await readWhole(process.stdin, 'standard input');
      else if (isLinesName(file)) yield* readNdjson(createReadStream(file), file, fields);
      else if (holdsRecords(file)) yield* readTable(file, fields);
      else yield await readOne(file);
    } catch (error) {
      yield { id: file, failure: `${file}: ${inWords(error)}` };
    }
  }
}

/** Whether a file is one of records, by its name: a document each, however many. */
export const holdsRecords = (file: string): boolean => isLinesName(file) || /\.(?:json|csv|tsv)$/i.test(file);

/** Files of records, one a line: they are read line by line, and may be of any size. */
const isLinesName = (file: string): boolean => /\.(?:ndjson|jsonl)$/i.test(file);

async function* readTable(file: string, fields: Fields): AsyncGenerator<Input> {
  const { text } = decodeBytes(await readFile(file));
  yield* /\.json$/i.test(file)
    ? recordsOfJson(text, file, fields)
    : recordsOfCsv(text, file, fields, /\.tsv$/i.test(file) ? '\t' : ',');
}

async function readOne(file: string): Promise<Input> {
  const bytes = await readFile(file);
  const office = await readOffice(bytes, file);
  return { id: file, text: office ?? textOf(bytes, file) };
}

/** The whole of a stream as one input. */
export async function readWhole(stream: Readable, name: string): Promise<Input> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
    return { id: name, text: textOf(Buffer.concat(chunks), '') };
  } catch (error) {
    return { id: name, failure: `${name}: ${inWords(error)}` };
  }
}

/** Captions stay as they are: the analysis reads their times. */
function textOf(bytes: Uint8Array, name: string): string {
  const { text, source, format } = fromBytes(bytes, { name });
  return format === 'captions' ? source : text;
}

/** One input a line; empty lines are passed over. `id` is the record's own or, without one, its line number. */
export async function* readNdjson(stream: Readable, name: string, fields: Fields): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(stream)) {
    number++;
    if (line === null)
      yield { id: String(number), failure: `${name}: line ${number}: longer than ${MOST_LETTERS} letters` };
    else if (line.trim() !== '') yield parseRecord(line, number, name, fields);
  }
}

function parseRecord(line: string, number: number, name: string, fields: Fields): Input {
  let record: unknown;
  try {
    record = JSON.parse(line.replace(/^\ufeff/, ''));
  } catch (error) {
    return { id: String(number), failure: `${name}: line ${number}: not JSON: ${(error as Error).message}` };
  }
  return toRecord(record, String(number), `${name}: line ${number}`, fields);
}

/** What is known to be wrong with a file before it is read. */
async function problemWith(file: string): Promise<string | null> {
  if (/^(?:https?|ftp):\/\//i.test(file))
    return 'is an address; nothing is fetched here: save the page and give its file';
  const found = await stat(file);
  if (found.isDirectory()) return 'is a folder, not a file';
  return found.size > MOST_BYTES && !isLinesName(file) ? `too large: more than ${MOST_BYTES} bytes` : null;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  EISDIR: 'is a folder, not a file',
};
/** Why a file cannot be read. */
export const inWords = (error: unknown): string =>
  REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message;
