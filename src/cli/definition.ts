import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { inert } from '../report/escape.ts';
import type { Fields } from './records.ts';
import { selectionOf, type Selection } from './select.ts';
import { UsageError } from './failures.ts';

// What the command takes: its arguments and options, its help, its examples and its exit codes. Completions and the manual page are made of
// this alone.

export const FORMATS = ['report', 'json', 'ndjson', 'html', 'csv', 'script', 'arrow'] as const;
export type Format = (typeof FORMATS)[number];
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** How every document is read. */
export interface Reading extends Fields {
  readonly vocabulary?: string;
  readonly repair: boolean;
}

export interface Options extends Reading {
  readonly format?: Format;
  readonly out?: string;
  readonly json?: true;
  readonly ndjson?: true;
  readonly script?: true;
  readonly html?: string;
  readonly quotes?: string;
  readonly stances?: string;
  readonly speakers?: true;
  readonly only?: Selection;
  readonly minConfidence?: number;
  readonly width?: number;
  readonly bom?: true;
  readonly errorsAsLines?: true;
}

export interface BatchFlags extends Reading {
  readonly out: string;
  readonly format: 'ndjson' | 'arrow';
  readonly workers?: number;
  readonly timeout: number;
  readonly memory?: number;
  readonly resume?: true;
  readonly force?: true;
}

/** What each command does. */
export interface Actions {
  run(files: string[], options: Options): Promise<void>;
  batch(patterns: string[], options: BatchFlags): Promise<void>;
  completion(shell: Shell): Promise<void>;
  man(): Promise<void>;
}

/** Each with what it is good for. */
export const EXAMPLES: readonly (readonly [command: string, purpose: string])[] = [
  ['interview-nlp article.txt', 'a report to read'],
  ['interview-nlp --only direct,mixed --min-confidence 0.8 article.txt', 'only what is quoted, and only what is sure'],
  ['interview-nlp --speakers talk.vtt', 'who speaks how much'],
  ['interview-nlp --format html --out report.html page.html', 'the report as a web page'],
  ['interview-nlp --quotes quotes.csv --bom *.txt', 'beside the reports, a table of quotations for a spreadsheet'],
  ['interview-nlp --format json article.txt > article.json', 'the whole analysis'],
  ['interview-nlp --format ndjson < texts.ndjson > analyses.ndjson', 'as a filter: a line in, a line out'],
  ["interview-nlp batch 'corpus/**/*.txt' --out results.ndjson", 'many documents, on several cores'],
];

export const EXIT_CODES: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'all went well'],
  ['1', 'a document failed, or a result could not be written; the other documents still come'],
  ['2', 'the command was called in a wrong way; nothing was analysed'],
  ['130', 'batch was interrupted; --resume goes on from there'],
];

export function commandLine(version: string, actions: Actions): Command {
  const program = new Command('interview-nlp')
    .description(
      'Reads news articles and interviews in English: who is named, who said what, who stands where toward whom. Works offline.',
    )
    .version(version, '--version', 'print the version')
    .showHelpAfterError('(interview-nlp --help tells more)')
    .exitOverride()
    .enablePositionalOptions() // what stands behind `batch` is batch's
    .configureOutput({
      writeErr: (words) => process.stderr.write(inert(words)),
      outputError: (words, write) => write(words.replace(/^error: /, 'interview-nlp: ')),
    })
    .argument(
      '[files...]',
      'texts (.txt, .html, .md, .vtt, .srt, .docx, .pdf) or tables of texts (.json, .jsonl, .csv, .tsv); "-" or none: standard input',
    );
  outputOptions(program);
  contentOptions(program);
  readingOptions(program).action((files: string[], options: Options) => actions.run(files, options));
  program.addHelpText('after', afterHelp());

  batchCommand(program, actions);
  program
    .command('completion')
    .description('prints what makes a shell complete this command: source <(interview-nlp completion bash)')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action((shell: Shell) => actions.completion(shell));
  program
    .command('man')
    .description('prints the manual page: interview-nlp man | man -l -')
    .action(() => actions.man());
  return program;
}

function outputOptions(command: Command): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'what to print (default: report)').choices(FORMATS))
    .option('-o, --out <file>', 'write it to a file instead of standard output; arrow needs it')
    .option('--json', 'the same as --format json; of several documents a list, each with its name')
    .option('--ndjson', 'the same as --format ndjson: a line a document; standard input is NDJSON of {"id", "text"}')
    .option('--script', 'the same as --format script: narrator and speakers in order')
    .option('--html <file>', 'the same as --format html --out <file>, of one document')
    .option('--quotes <file>', 'besides, write a table of who said what as CSV')
    .option('--stances <file>', 'besides, write a table of who stands where as CSV, for spreadsheets')
    .option('--speakers', 'instead of the analysis, how much each speaker says; as report, json, ndjson or csv')
    .option('--bom', 'begin CSV with the mark by which spreadsheets know UTF-8')
    .option('--width <columns>', 'columns of the report, 40 to 400 (default: those of the terminal, else 100)', columns)
    .option('--errors-as-lines', 'with ndjson: exit code 0 though documents failed, since their lines say so');
}

function contentOptions(command: Command): Command {
  return command
    .option(
      '--only <kinds>',
      'parts (text, entities, speech, exchanges, stances), kinds of speech (direct, indirect, mixed), its acts (assertion, question, belief, fact, eventuality), or types of stance (accuse, deny ...), with commas between them',
      selected,
    )
    .option('--min-confidence <number>', 'leave out what is less sure than this, 0 to 1', probability);
}

function readingOptions(command: Command): Command {
  return command
    .option('--vocabulary <file>', 'JSON list of names to be known: [{"name", "label", "aliases"}]')
    .option(
      '--text-field <name>',
      'the field of a record that holds its text (default: text, body, content or the like)',
    )
    .option('--id-field <name>', 'the field of a record that holds its id (default: id)')
    .option('--no-repair', 'take each text as it is');
}

function batchCommand(program: Command, actions: Actions): void {
  const batch = program
    .command('batch')
    .description('analyses many documents on several cores into one file')
    .argument(
      '<patterns...>',
      "files or glob patterns ('corpus/**/*.txt'), of the same kinds; .jsonl, .json and .csv files hold a document a record",
    )
    .requiredOption('-o, --out <file>', 'where the results go, a line a document in input order')
    .addOption(
      new Option(
        '-f, --format <format>',
        'a line of JSON a document, or a row of an Arrow file a document, for DuckDB, pandas, Polars (needs apache-arrow)',
      )
        .choices(['ndjson', 'arrow'])
        .default('ndjson'),
    )
    .option('--workers <n>', 'how many workers (default: one less than there are cores)', wholeNumber)
    .option('--timeout <seconds>', 'most seconds that one document may take', wholeNumber, 60)
    .option('--memory <megabytes>', 'most memory that one worker may take for a document', wholeNumber)
    .option('--resume', 'go on where an interrupted run of the same inputs and options ended')
    .option('--force', 'start anew, over what an interrupted run has left');
  readingOptions(batch).action((patterns: string[], options: BatchFlags) => {
    for (const option of program.options) {
      if (program.getOptionValueSource(option.attributeName()) === 'cli')
        throw new UsageError(`${option.long}: options of batch stand behind the word "batch"`);
    }
    return actions.batch(patterns, options);
  });
}

function afterHelp(): string {
  const examples = EXAMPLES.map(([command, purpose]) => `  ${command}\n      ${purpose}`).join('\n');
  const codes = EXIT_CODES.map(([code, meaning]) => `  ${code.padEnd(5)}${meaning}`).join('\n');
  return `\nExamples:\n${examples}\n\nExit codes:\n${codes}`;
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Expected a whole number, 1 or more.');
  return Number(value);
}

function columns(value: string): number {
  const number = Number(value);
  if (!/^\d{1,4}$/.test(value) || number < 40 || number > 400)
    throw new InvalidArgumentError('Expected a whole number from 40 to 400.');
  return number;
}

function probability(value: string): number {
  const number = Number(value);
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(value) || number > 1)
    throw new InvalidArgumentError('Expected a number from 0 to 1.');
  return number;
}

function selected(value: string): Selection {
  try {
    return selectionOf(value);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
