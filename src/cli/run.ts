import { readFile, rm } from 'node:fs/promises';
import pc from 'picocolors';
import { analyze, type AnalyzeOptions } from '../analyze.ts';
import { loadArrow, toArrow } from './arrow.ts';
import type { Format, Options, Reading } from './definition.ts';
import { collectFailures, UsageError } from './failures.ts';
import {
  jsonOf,
  lines,
  pages,
  quotesTable,
  reports,
  scripts,
  shareLines,
  shares,
  sharesOf,
  sharesTable,
  stancesTable,
  table,
  type Printer,
} from './formats.ts';
import { holdsRecords, readFiles, readNdjson, readWhole, inWords } from './inputs.ts';
import { say } from './output.ts';
import { showProgress } from './progress.ts';
import type { Input } from './records.ts';
import { select, stagesOf } from './select.ts';
import { fileSink, standardOutput, WriteError, type Sink } from './sink.ts';

// One document after the other: read, analysed, printed, and told in the tables that were asked for.

export async function run(files: string[], options: Options): Promise<void> {
  const format = formatOf(options);
  const out = options.html ?? options.out;
  check(files, options, format, out);
  const settings: AnalyzeOptions = {
    ...(await analyzeOptions(options)),
    ...(options.minConfidence !== undefined && { minConfidence: options.minConfidence }),
    ...(options.only !== undefined && { stages: stagesOf(options.only) }),
  };
  if (format === 'arrow') await loadArrow(); // before the work, not after it
  const isMany = files.length > 1 || files.some((file) => holdsRecords(file) && !/\.json$/i.test(file));
  const { sinks, printers } = await outputs(files, options, format, out, isMany);

  const failures = collectFailures(say);
  const progress = showProgress(files.some(holdsRecords) ? null : Math.max(files.length, 1));
  let documents = 0;
  for await (const input of inputsOf(files, options, format)) {
    if (documents++ > 0 && format === 'html') throw new UsageError('--format html takes one document');
    const failure = await tell(input);
    if (failure !== null) {
      failures.add(failure);
      for (const printer of printers) await printer.failure?.(input.id, failure);
    }
    progress.step();
  }
  progress.stop();
  for (const printer of printers) await printer.end();
  for (const sink of sinks) await sink.end();
  if (format === 'arrow') await convert(out!);
  if (documents === 0) say(`interview-nlp: ${files.join(', ') || 'standard input'}: empty: there is no document in it`);
  failures.report(documents);
  if (failures.count() > 0 && !options.errorsAsLines) process.exitCode = 1;

  /** Reads a document and writes what it gives; why it cannot, or null. */
  async function tell(input: Input): Promise<string | null> {
    if ('failure' in input) return input.failure;
    if (input.text.trim() === '') say(`interview-nlp: ${input.id}: empty: there is no text in it`);
    try {
      const whole = analyze(input.text, settings);
      const analysis = options.only === undefined ? whole : select(whole, options.only);
      for (const printer of printers) await printer.document(input.id, analysis, isMany);
      return null;
    } catch (error) {
      if (error instanceof WriteError) throw error;
      return `${input.id}: ${(error as Error).message}`;
    }
  }
}

/** The format that the options name, of which one alone can be right. */
function formatOf({ format, json, ndjson, script, html }: Options): Format {
  const named: readonly (readonly [flag: string, format: Format])[] = [
    ...(format === undefined ? [] : ([[`--format ${format}`, format]] as const)),
    ...(json ? ([['--json', 'json']] as const) : []),
    ...(ndjson ? ([['--ndjson', 'ndjson']] as const) : []),
    ...(script ? ([['--script', 'script']] as const) : []),
    ...(html === undefined ? [] : ([['--html', 'html']] as const)),
  ];
  const other = named.find(([, one]) => one !== named[0]![1]);
  if (other !== undefined) throw new UsageError(`${named[0]![0]} and ${other[0]}: one of them`);
  return named[0]?.[1] ?? 'report';
}

const WITH_SPEAKERS: readonly Format[] = ['report', 'json', 'ndjson', 'csv'];

/** What does not go together is said before anything is read. */
function check(files: readonly string[], options: Options, format: Format, out: string | undefined): void {
  const { html, quotes, stances, speakers, only, width, bom, errorsAsLines } = options;
  const wrong = (isWrong: boolean, words: string): void => {
    if (isWrong) throw new UsageError(words);
  };
  wrong(errorsAsLines === true && format !== 'ndjson', '--errors-as-lines goes with --format ndjson');
  wrong(format === 'html' && files.length > 1, '--format html takes one document');
  wrong(html !== undefined && options.out !== undefined, '--html names a file, and so does --out: one of them');
  wrong(format === 'arrow' && out === undefined, '--format arrow needs --out: it is not for a terminal');
  wrong(
    speakers === true && !WITH_SPEAKERS.includes(format),
    `--speakers goes with --format ${WITH_SPEAKERS.join(', ')}, not with ${format}`,
  );
  wrong(width !== undefined && format !== 'report', '--width goes with --format report');
  wrong(
    bom === true && format !== 'csv' && quotes === undefined && stances === undefined,
    '--bom goes with --format csv, --quotes or --stances',
  );
  const parts = only?.sections ?? [];
  wrong(
    format === 'csv' && parts.includes('speech') && parts.includes('stances'),
    '--format csv is one table: --only speech or --only stances, or both by --quotes and --stances',
  );
  wrong(files.length === 0 && process.stdin.isTTY, 'no file given, and standard input is a terminal');
}

/** What is wrong with an option is wrong for all documents, and said before the first. */
export async function analyzeOptions({ vocabulary, repair }: Reading): Promise<AnalyzeOptions> {
  const options = { repair, ...(vocabulary !== undefined && { vocabulary: await readVocabulary(vocabulary) }) };
  try {
    analyze('', options);
  } catch (error) {
    const reason = (error as Error).message.replace(/^analyze: /, '');
    throw new UsageError(vocabulary === undefined ? reason : `--vocabulary ${vocabulary}: ${reason}`);
  }
  return options;
}

async function readVocabulary(file: string): Promise<NonNullable<AnalyzeOptions['vocabulary']>> {
  try {
    return Object.freeze(JSON.parse(await readFile(file, 'utf8')) as NonNullable<AnalyzeOptions['vocabulary']>); // compiled once
  } catch (error) {
    throw new UsageError(`--vocabulary ${file}: ${inWords(error)}`);
  }
}

async function outputs(
  files: readonly string[],
  options: Options,
  format: Format,
  out: string | undefined,
  isMany: boolean,
): Promise<{ sinks: Sink[]; printers: Printer[] }> {
  const named = async (option: string, file: string | undefined): Promise<Sink | null> =>
    file === undefined ? null : fileSink(option, file, files);
  const main = await named(options.html === undefined ? '--out' : '--html', format === 'arrow' ? partOf(out!) : out);
  const quotes = await named('--quotes', options.quotes);
  const stances = await named('--stances', options.stances);
  const hasBom = options.bom === true;
  return {
    sinks: [main, quotes, stances].filter((sink) => sink !== null),
    printers: [
      printerOf(format, options, main, isMany),
      ...(quotes === null ? [] : [table(quotes, hasBom, quotesTable)]),
      ...(stances === null ? [] : [table(stances, true, stancesTable)]),
    ],
  };
}

/** @param file null: standard output */
function printerOf(format: Format, options: Options, file: Sink | null, isMany: boolean): Printer {
  const { speakers, only, bom } = options;
  const sink = file ?? standardOutput;
  const isColoured = file === null && pc.isColorSupported;
  switch (format) {
    case 'report':
      return speakers
        ? shares(sink, isColoured)
        : reports(sink, { width: widthOf(options, file), isColoured, sections: only?.sections });
    case 'json':
      return speakers ? jsonOf(sink, isMany, sharesOf) : jsonOf(sink, isMany);
    case 'ndjson':
      return speakers ? shareLines(sink) : lines(sink, true);
    case 'arrow':
      return lines(sink, false);
    case 'html':
      return pages(sink);
    case 'script':
      return scripts(sink, isColoured);
    case 'csv':
      return table(sink, bom === true, speakers ? sharesTable : isOfStances(only) ? stancesTable : quotesTable);
  }
}

const isOfStances = (only: Options['only']): boolean =>
  only !== undefined && only.sections.includes('stances') && !only.sections.includes('speech');

const USUAL_WIDTH = 100;

/** The terminal's width, where a terminal reads. */
function widthOf({ width }: Options, file: Sink | null): number {
  if (width !== undefined) return width;
  if (file !== null || !process.stdout.isTTY || !process.stdout.columns) return USUAL_WIDTH;
  return Math.min(400, Math.max(40, process.stdout.columns));
}

const partOf = (out: string): string => `${out}.part`;

/** Lines become a table when all of them are there. */
async function convert(out: string): Promise<void> {
  await toArrow(partOf(out), out);
  await rm(partOf(out), { force: true });
}

function inputsOf(files: readonly string[], options: Options, format: Format): AsyncIterable<Input> {
  const isFilter = format === 'ndjson' && (files.length === 0 || (files.length === 1 && files[0] === '-'));
  if (isFilter) return readNdjson(process.stdin, 'standard input', options);
  return files.length > 0 ? readFiles(files, options) : only(readWhole(process.stdin, 'standard input'));
}

async function* only<T>(item: Promise<T>): AsyncGenerator<T> {
  yield await item;
}
