#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import pc from 'picocolors';
import { analyze, type AnalyzeOptions } from '../analyze.ts';
import type { Analysis } from '../analysis.ts';
import { renderHtml, renderScript, renderText } from '../report/index.ts';
import { stanceCsv } from '../stance/profile.ts';
import { runBatch } from './batch.ts';
import { collectFailures, UsageError } from './failures.ts';
import { isNdjsonName, readFiles, readNdjson, readWhole } from './inputs.ts';
import { endQuietlyOnClosedPipe, write } from './output.ts';
import { showProgress } from './progress.ts';
import type { Fields, Input } from './records.ts';

// The command line: reads, calls analyze, writes. Exit codes: 0 all went well, 1 a document failed, 2 wrong usage.

interface Options extends Fields {
  readonly json?: true;
  readonly ndjson?: true;
  readonly script?: true;
  readonly html?: string;
  readonly stances?: string;
  readonly vocabulary?: string;
  readonly repair: boolean;
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };

const program = new Command('interview-nlp')
  .description('Reads news articles and interviews: repaired paragraphs, who is named, who said what, who stands where.')
  .version(version)
  .showHelpAfterError('(interview-nlp --help tells more)')
  .exitOverride()
  .argument('[files...]', 'texts: .txt, .html, .md, .vtt, .srt, .docx, .pdf; .json, .jsonl, .csv with a text a record; - or none: standard input')
  .option('--json', 'the analysis as JSON; an array where there are several files')
  .option('--ndjson', 'one line of JSON a document: {"id", "analysis"} or {"id", "error"}; standard input is NDJSON of {"id", "text"}')
  .option('--script', 'the article as a script: narrator and speakers in order')
  .option('--html <file>', 'write a report as a web page (one document only)')
  .option('--stances <file>', 'write a table of stances, holder by target, as CSV')
  .option('--vocabulary <file>', 'JSON list of names to be known: [{"name", "label", "aliases"}]')
  .option('--text-field <name>', 'the field of a record that holds its text; default: text, body, content or the like')
  .option('--id-field <name>', 'the field of a record that holds its id; default: id')
  .option('--no-repair', 'take the text as it is')
  .action(run);

program.command('batch')
  .description('analyses many documents on several cores into one NDJSON file')
  .argument('<patterns...>', "files or glob patterns ('corpus/**/*.txt'); .ndjson and .jsonl files hold a document {\"id\", \"text\"} a line")
  .requiredOption('--out <file>', 'where the results go, a line a document in input order')
  .option('--workers <n>', 'how many workers; default: one less than there are cores', wholeNumber)
  .option('--timeout <seconds>', 'most seconds that one document may take', wholeNumber, 60)
  .option('--resume', 'go on where an interrupted run of the same inputs ended')
  .option('--vocabulary <file>', 'JSON list of names to be known: [{"name", "label", "aliases"}]')
  .option('--text-field <name>', 'the field of a record that holds its text; default: text, body, content or the like')
  .option('--id-field <name>', 'the field of a record that holds its id; default: id')
  .option('--no-repair', 'take the texts as they are')
  .action(async (patterns: string[], options: Options & { out: string; workers?: number; timeout: number; resume?: true }) => {
    const failures = collectFailures((line) => process.stderr.write(`${line}\n`));
    await runBatch(patterns, { ...options, analyze: await analyzeOptions(options) }, failures);
    if (failures.count() > 0) process.exitCode = 1;
  });

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('expected a whole number, 1 or more.');
  return Number(value);
}

async function analyzeOptions({ vocabulary, repair }: Pick<Options, 'vocabulary' | 'repair'>): Promise<AnalyzeOptions> {
  return { repair, ...(vocabulary !== undefined && { vocabulary: await readVocabulary(vocabulary) }) };
}

async function readVocabulary(file: string): Promise<NonNullable<AnalyzeOptions['vocabulary']>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as NonNullable<AnalyzeOptions['vocabulary']>;
  } catch (error) {
    throw new UsageError(`--vocabulary ${file}: ${(error as Error).message}`);
  }
}

async function run(files: string[], options: Options): Promise<void> {
  if (options.html !== undefined && files.length > 1) throw new UsageError('--html takes one document');
  if (files.length === 0 && process.stdin.isTTY) throw new UsageError('no file given, and standard input is a terminal');
  const failures = collectFailures((line) => process.stderr.write(`${line}\n`));
  const progress = showProgress(files.length > 0 ? files.length : 1);
  const settings = await analyzeOptions(options);
  const isMany = files.length > 1 || files.some((file) => isNdjsonName(file) && !/\.json$/i.test(file));
  const show = options.ndjson ? showLine : options.json ? showJson(isMany) : options.script ? showScript : showText;

  const kept: Analysis[] = [];
  const names: string[] = [];
  let documents = 0;
  for await (const input of inputsOf(files, options)) {
    if (documents++ > 0 && options.html !== undefined) throw new UsageError('--html takes one document');
    const result = 'failure' in input ? input : analyzed(input, settings);
    if ('failure' in result) {
      failures.add(result.failure);
      if (options.ndjson) await write(`${JSON.stringify({ id: result.id, error: { message: result.failure } })}\n`);
    } else {
      const analysis = result.analysis;
      if (options.stances !== undefined) {
        kept.push(analysis);
        names.push(input.id);
      }
      if (options.html !== undefined) await writeFile(options.html, renderHtml(analysis));
      else await show.document(input.id, analysis, isMany);
    }
    progress.step();
  }
  progress.stop();
  await show.end();
  if (options.stances !== undefined) await writeFile(options.stances, stanceCsv(kept, names));
  failures.report(documents);
  if (failures.count() > 0) process.exitCode = 1;
}

function inputsOf(files: readonly string[], { ndjson, textField, idField }: Options): AsyncIterable<Input> {
  const fields = { ...(textField !== undefined && { textField }), ...(idField !== undefined && { idField }) };
  if (files.length > 0 && !(ndjson && files.length === 1 && files[0] === '-')) return readFiles(files, fields);
  return ndjson ? readNdjson(process.stdin, 'standard input', fields) : only(readWhole(process.stdin, 'standard input'));
}

async function* only<T>(item: Promise<T>): AsyncGenerator<T> {
  yield await item;
}

function analyzed({ id, text }: { id: string; text: string }, options: AnalyzeOptions): { analysis: Analysis } | { id: string; failure: string } {
  try {
    return { analysis: analyze(text, options) };
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw new UsageError(error.message); // a wrong option, the same for all
    return { id, failure: `${id}: ${(error as Error).message}` };
  }
}

interface Show {
  document(id: string, analysis: Analysis, isOneOfMany: boolean): Promise<void>;
  end(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

const showLine: Show = { document: (id, analysis) => write(`${JSON.stringify({ id, analysis })}\n`), end: nothing };

/** A list where there are several documents: of a .json file that is known when the second one comes. */
function showJson(isList: boolean): Show {
  let first: string | null = null;
  let count = 0;
  return {
    document: async (_, analysis) => {
      const json = JSON.stringify(analysis, null, 2);
      if (count++ === 0 && !isList) { first = json; return; }
      await write(first === null ? `${count === 1 ? '[\n' : ',\n'}${json}` : `[\n${first},\n${json}`);
      first = null;
    },
    end: () => (count === 1 && !isList ? write(`${first}\n`) : isList || count > 1 ? write(count === 0 ? '[]\n' : '\n]\n') : nothing()),
  };
}

const heading = (id: string, isOneOfMany: boolean): string => (isOneOfMany ? `${pc.bold(pc.inverse(` ${id} `))}\n\n` : '');

const showText: Show = {
  document: (id, analysis, isOneOfMany) => write(`${heading(id, isOneOfMany)}${renderText(analysis, { color: pc.isColorSupported ? pc : undefined })}\n`),
  end: nothing,
};

const showScript: Show = { document: (id, analysis, isOneOfMany) => write(`${heading(id, isOneOfMany)}${renderScript(analysis)}\n`), end: nothing };

endQuietlyOnClosedPipe();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`interview-nlp: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
