import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { AnalyzeOptions } from '../analyze.ts';
import { UsageError } from './failures.ts';
import type { Fields } from './records.ts';

// What an interrupted batch leaves behind: FILE.part, the lines that are done, and FILE.part.json, how they were made. What a run that
// resumes would do otherwise is said before anything is written.

/** How the lines of a part file were made. */
export interface Recipe extends Fields {
  readonly version: string;
  readonly repair: boolean;
  /** Digest of the vocabulary; null: none. */
  readonly vocabulary: string | null;
}

export function recipeOf(
  version: string,
  { repair = true, vocabulary }: AnalyzeOptions,
  { textField, idField }: Fields = {},
): Recipe {
  const digest =
    vocabulary === undefined ? null : createHash('sha256').update(JSON.stringify(vocabulary)).digest('hex');
  return {
    version,
    repair: repair !== false,
    vocabulary: digest,
    ...(textField !== undefined && { textField }),
    ...(idField !== undefined && { idField }),
  };
}

const recipeFile = (part: string): string => `${part}.json`;

export async function writeRecipe(part: string, recipe: Recipe): Promise<void> {
  await writeFile(recipeFile(part), `${JSON.stringify({ ...recipe, pid: process.pid, host: hostname() })}\n`);
}

/** Whether the run that last wrote to a part file is over; null where nobody can tell, as from another machine. */
export async function isOver(part: string): Promise<boolean | null> {
  const writer = await readRecipe(part);
  if (writer?.pid === undefined || writer.host !== hostname()) return null;
  try {
    process.kill(writer.pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

export async function removeRecipe(part: string): Promise<void> {
  await rm(recipeFile(part), { force: true });
}

/** Refuses to go on with what was made otherwise. A part file without a recipe is taken as it is. */
export async function checkRecipe(part: string, now: Recipe): Promise<void> {
  const before = await readRecipe(part);
  if (before === null) return;
  const differences = [
    before.version === now.version ? '' : `it was made by version ${before.version}, this is ${now.version}`,
    before.repair === now.repair
      ? ''
      : now.repair
        ? 'it was made with --no-repair, this run is without'
        : 'it was made without --no-repair, this run is with it',
    before.vocabulary === now.vocabulary
      ? ''
      : before.vocabulary === null
        ? 'it was made without --vocabulary'
        : now.vocabulary === null
          ? 'it was made with --vocabulary'
          : 'it was made with another vocabulary',
    fieldDiffers('--text-field', before.textField, now.textField),
    fieldDiffers('--id-field', before.idField, now.idField),
  ].filter((difference) => difference !== '');
  if (differences.length > 0)
    throw new UsageError(
      `--resume: ${part} is of another run: ${differences.join('; ')}. Call it as then, or use --force to start anew`,
    );
}

const fieldDiffers = (option: string, before: string | undefined, now: string | undefined): string =>
  before === now ? '' : before === undefined ? `it was made without ${option}` : `it was made with ${option} ${before}`;

async function readRecipe(part: string): Promise<(Recipe & { readonly pid?: number; readonly host?: string }) | null> {
  try {
    return JSON.parse(await readFile(recipeFile(part), 'utf8')) as Recipe;
  } catch {
    return null; // none, or one that was cut off before the first line
  }
}

/** A line that is done. */
interface Done {
  readonly id: string;
  readonly hasFailed: boolean;
}

/** How many whole lines a part file has; what stands behind the last line feed is cut off. */
export async function mendPart(part: string): Promise<number> {
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

/** Most bytes at the start of a line that are looked at for its id. */
const HEAD = 1 << 20;

/** What a part file holds, line by line; of a line no more than its head is kept in memory. */
export async function* readPart(part: string): AsyncGenerator<Done> {
  let head: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(part)) {
    const bytes = chunk as Buffer;
    let from = 0;
    for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, from)) {
      if (length < HEAD) head.push(bytes.subarray(from, Math.min(at, from + HEAD)));
      yield doneOf(Buffer.concat(head).toString(), part);
      head = [];
      length = 0;
      from = at + 1;
    }
    if (length < HEAD) head.push(bytes.subarray(from, from + HEAD));
    length += bytes.length - from;
  }
}

function doneOf(head: string, part: string): Done {
  const match = /^\{"id":("(?:[^"\\]|\\.)*"),"(analysis|error)":/.exec(head);
  if (match === null) throw new UsageError(`--resume: ${part} is no part file of a batch; use --force to start anew`);
  return { id: JSON.parse(match[1]!) as string, hasFailed: match[2] === 'error' };
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
