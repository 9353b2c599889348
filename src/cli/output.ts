import { once } from 'node:events';
import { inert } from '../report/escape.ts';

/** Writes to standard output, waiting while the reader is slower than we are. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** One line to standard error; what a terminal would obey in names and texts is shown instead. */
export function say(line: string): void {
  process.stderr.write(`${inert(line)}\n`);
}

const UNSAFE_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same JSON, with what a terminal would obey as `\u....`: JSON itself escapes the first 32 control characters alone. */
export function inertJson(json: string): string {
  return json.replace(UNSAFE_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * A closed pipe (`| head`) is the reader's good right: end quietly. Any other trouble with standard output ends the program with one line
 * that says so. Nobody hears of trouble with standard error, and the work goes on.
 */
export function endOnClosedOutput(): void {
  process.on('uncaughtException', (error) => {
    // what nobody foresaw is one line as well
    say(`interview-nlp: ${error.message}`);
    process.exit(1);
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(); // by what has happened so far
    say(`interview-nlp: standard output: ${error.message}`);
    process.exit(1);
  });
  process.stderr.on('error', () => {});
}
