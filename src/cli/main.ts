#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { analyze, type AnalyzeOptions } from '../analyze.ts';
import type { Analysis } from '../analysis.ts';
import { inert } from '../report/escape.ts';
import { renderHtml, renderScript, renderText } from '../report/index.ts';
import { stanceCsv } from '../stance/profile.ts';
import { runBatch } from './batch.ts';
import { collectFailures, UsageError } from './failures.ts';
import { holdsRecords, readFiles, readNdjson, readWhole } from './inputs.ts';
import { endOnClosedOutput, inertJson, say, write } from './output.ts';
import { showProgress } from './progress.ts';
import type { Fields, Input } from './records.ts';

// The command line: reads, calls analyze, writes. Exit codes: 0 all went well, 1 a document failed, 2 wrong usage.

interface Options extends Fields {
  readonly json?: true;
  readonly ndjson?: true;
  readonly errorsAsLines?: true;
  readonly script?: true;
  readonly html?: string;
  readonly stances?: string;
  readonly vocabulary?: string;
  readonly repair: boolean;
}

interface BatchFlags extends Fields, Pick<Options, 'vocabulary' | 'repair'> {
  readonly out: string;
  readonly format: 'ndjson' | 'arrow';
  readonly workers?: number;
  readonly timeout: number;
  readonly memory?: number;
  readonly resume?: true;
  readonly force?: true;
}

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = new Command('interview-nlp')
  .description(
    'Reads news articles and interviews: repaired paragraphs, who is named, who said what, who stands where.',
  )
  .version(version)
  .showHelpAfterError('(interview-nlp --help tells more)')
  .exitOverride()
  .enablePositionalOptions() // what stands behind `batch` is batch's
  .configureOutput({ writeErr: (words) => process.stderr.write(inert(words)) })
  .argument(
    '[files...]',
    'texts: .txt, .html, .md, .vtt, .srt, .docx, .pdf; .json, .jsonl, .csv with a text a record; - or none: standard input',
  )
  .option('--json', 'the analysis as JSON; an array where there are several files')
  .option(
    '--ndjson',
    'one line of JSON a document: {"id", "analysis"} or {"id", "error"}; standard input is NDJSON of {"id", "text"}',
  )
  .option(
    '--errors-as-lines',
    'with --ndjson: exit code 0 though documents failed, since their lines say so; for engines that try a failed process again',
  )
  .option('--script', 'the article as a script: narrator and speakers in order')
  .option('--html <file>', 'write a report as a web page (one document only)')
  .option('--stances <file>', 'write a table of stances, holder by target, as CSV')
  .option('--vocabulary <file>', 'JSON list of names to be known: [{"name", "label", "aliases"}]')
  .option('--text-field <name>', 'the field of a record that holds its text; default: text, body, content or the like')
  .option('--id-field <name>', 'the field of a record that holds its id; default: id')
  .option('--no-repair', 'take the text as it is')
  .action(run);

program
  .command('batch')
  .description('analyses many documents on several cores into one NDJSON file')
  .argument(
    '<patterns...>',
    "files or glob patterns ('corpus/**/*.txt'), of the same kinds; .jsonl, .json and .csv files hold a document a record",
  )
  .requiredOption('--out <file>', 'where the results go, a line a document in input order')
  .addOption(
    new Option(
      '--format <format>',
      'how: a line of JSON a document, or a row of an Arrow file a document, for DuckDB, pandas, Polars (needs apache-arrow)',
    )
      .choices(['ndjson', 'arrow'])
      .default('ndjson'),
  )
  .option('--workers <n>', 'how many workers; default: one less than there are cores', wholeNumber)
  .option('--timeout <seconds>', 'most seconds that one document may take', wholeNumber, 60)
  .option('--memory <megabytes>', 'most memory that one worker may take for a document', wholeNumber)
  .option('--resume', 'go on where an interrupted run of the same inputs and options ended')
  .option('--force', 'start anew, over what an interrupted run has left')
  .option('--vocabulary <file>', 'JSON list of names to be known: [{"name", "label", "aliases"}]')
  .option('--text-field <name>', 'the field of a record that holds its text; default: text, body, content or the like')
  .option('--id-field <name>', 'the field of a record that holds its id; default: id')
  .option('--no-repair', 'take the texts as they are')
  .action(async (patterns: string[], options: BatchFlags) => {
    for (const { attributeName, long } of program.options.map((option) => ({
      attributeName: option.attributeName(),
      long: option.long,
    }))) {
      if (program.getOptionValueSource(attributeName) === 'cli')
        throw new UsageError(`${long}: options of batch stand behind the word "batch"`);
    }
    const failures = collectFailures(say);
    await runBatch(patterns, { ...options, version, analyze: await analyzeOptions(options) }, failures);
    if (failures.count() > 0) process.exitCode ??= 1; // 130 where it was interrupted
  });

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('expected a whole number, 1 or more.');
  return Number(value);
}

/** What is wrong with an option is wrong for all documents, and said before the first. */
async function analyzeOptions({ vocabulary, repair }: Pick<Options, 'vocabulary' | 'repair'>): Promise<AnalyzeOptions> {
  const options = { repair, ...(vocabulary !== undefined && { vocabulary: await readVocabulary(vocabulary) }) };
  try {
    analyze('', options);
  } catch (error) {
    throw new UsageError(
      vocabulary === undefined ? (error as Error).message : `--vocabulary ${vocabulary}: ${(error as Error).message}`,
    );
  }
  return options;
}

async function readVocabulary(file: string): Promise<NonNullable<AnalyzeOptions['vocabulary']>> {
  try {
    return Object.freeze(JSON.parse(await readFile(file, 'utf8')) as NonNullable<AnalyzeOptions['vocabulary']>); // compiled once
  } catch (error) {
    throw new UsageError(`--vocabulary ${file}: ${(error as Error).message}`);
  }
}

async function run(files: string[], options: Options): Promise<void> {
  if (options.errorsAsLines && !options.ndjson) throw new UsageError('--errors-as-lines goes with --ndjson');
  if (options.html !== undefined && files.length > 1) throw new UsageError('--html takes one document');
  if (files.length === 0 && process.stdin.isTTY)
    throw new UsageError('no file given, and standard input is a terminal');
  const failures = collectFailures(say);
  const progress = showProgress(files.some(holdsRecords) ? null : Math.max(files.length, 1));
  const settings = await analyzeOptions(options);
  const isMany = files.length > 1 || files.some((file) => holdsRecords(file) && !/\.json$/i.test(file));
  const show = options.ndjson ? showLine : options.json ? showJson(isMany) : options.script ? showScript : showText;

  const kept: Analysis[] = [];
  const names: string[] = [];
  let documents = 0;
  for await (const input of inputsOf(files, options)) {
    if (documents++ > 0 && options.html !== undefined) throw new UsageError('--html takes one document');
    const failure = await tell(input);
    if (failure !== null) {
      failures.add(failure);
      if (options.ndjson) await write(`${inertJson(JSON.stringify({ id: input.id, error: { message: failure } }))}\n`);
    }
    progress.step();
  }
  progress.stop();
  await show.end();
  if (options.stances !== undefined) await writeFile(options.stances, `\ufeff${stanceCsv(kept, names)}`); // the mark by which spreadsheets know UTF-8
  failures.report(documents);
  if (failures.count() > 0 && !options.errorsAsLines) process.exitCode = 1;

  /** Reads a document and writes what it gives; why it cannot, or null. */
  async function tell(input: Input): Promise<string | null> {
    if ('failure' in input) return input.failure;
    try {
      const analysis = analyze(input.text, settings);
      if (options.html !== undefined) await writeFile(options.html, renderHtml(analysis));
      else await show.document(input.id, analysis, isMany);
      if (options.stances !== undefined) {
        kept.push(analysis);
        names.push(input.id);
      }
      return null;
    } catch (error) {
      return `${input.id}: ${(error as Error).message}`;
    }
  }
}

function inputsOf(files: readonly string[], options: Options): AsyncIterable<Input> {
  if (files.length > 0 && !(options.ndjson && files.length === 1 && files[0] === '-')) return readFiles(files, options);
  return options.ndjson
    ? readNdjson(process.stdin, 'standard input', options)
    : only(readWhole(process.stdin, 'standard input'));
}

async function* only<T>(item: Promise<T>): AsyncGenerator<T> {
  yield await item;
}

interface Show {
  document(id: string, analysis: Analysis, isOneOfMany: boolean): Promise<void>;
  end(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

const showLine: Show = {
  document: (id, analysis) => write(`${inertJson(JSON.stringify({ id, analysis }))}\n`),
  end: nothing,
};

/** A list where there are several documents: of a .json file that is known when the second one comes. */
function showJson(isList: boolean): Show {
  let first: string | null = null;
  let count = 0;
  return {
    document: async (_, analysis) => {
      const json = inertJson(JSON.stringify(analysis, null, 2));
      if (count++ === 0 && !isList) {
        first = json;
        return;
      }
      await write(first === null ? `${count === 1 ? '[\n' : ',\n'}${json}` : `[\n${first},\n${json}`);
      first = null;
    },
    end: () =>
      count === 1 && !isList
        ? write(`${first}\n`)
        : isList || count > 1
          ? write(count === 0 ? '[]\n' : '\n]\n')
          : nothing(),
  };
}

const heading = (id: string, isOneOfMany: boolean): string =>
  isOneOfMany ? `${pc.bold(pc.inverse(` ${inert(id).replace(/[\n\t]/g, ' ')} `))}\n\n` : '';

const showText: Show = {
  document: (id, analysis, isOneOfMany) =>
    write(`${heading(id, isOneOfMany)}${renderText(analysis, { color: pc.isColorSupported ? pc : undefined })}\n`),
  end: nothing,
};

const showScript: Show = {
  document: (id, analysis, isOneOfMany) => write(`${heading(id, isOneOfMany)}${renderScript(analysis)}\n`),
  end: nothing,
};

endOnClosedOutput();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    say(`interview-nlp: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
