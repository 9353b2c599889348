import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import remapping, { type SourceMapInput } from '@jridgewell/remapping';
import MagicString from 'magic-string';
import ts from 'typescript';

/**
 * Marks the functions of a build that the first analysis calls, so that engines compile them at once instead of reading over them first and once more when they are
 * called: V8 takes a function in parentheses as a sign that it is about to be called. Functions that are declared at the top level become variables in front of
 * everything else, which is as good as declared: nothing can call them before.
 *
 * @param entry the file that exports `analyze`; the others of `files` are those that it imports
 */
export function compileEagerly(entry: string, files: readonly string[]): void {
  const called = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', WATCHED, pathToFileURL(entry).href, TEXT], {
      encoding: 'utf8',
    }),
  ) as Record<string, string[]>;
  for (const file of files) mark(file, new Set(called[pathToFileURL(file).href] ?? called[file] ?? []));
}

/** A little of everything that articles have; what is done for it alone is compiled at once. */
const TEXT = [
  'DAMSBURG, March 3 (Reuters) - Maria Lopez, the mayor of Tarn, said on Monday that the bridge would stay open to all. “We will not close it,” she told reporters in Madrid.',
  'Asked about the price of bread, Peter Novak criticised France for the delay, adding that talks could begin before the rains. He praised the United Nations, which he had accused of lying.',
  'According to Ode Bank, 4,000 people lost $3.5 million in 2019. "It is a shame," Lopez\'s spokesman, J. P. Okoro, said. "They must pay."',
  'Q: Will you resign?\nA: No. The Greens support us, and the court rejected the claim that we knew.',
].join('\n\n');

/** Prints where the functions that the analysis of a text calls begin and end, by the address of their script. */
const WATCHED = `
import { Session } from 'node:inspector/promises';
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
const { analyze } = await import(process.argv[1]);
analyze(process.argv[2]);
const { result } = await session.post('Profiler.takePreciseCoverage');
console.log(JSON.stringify(Object.fromEntries(result.map(({ url, functions }) =>
  [url, functions.map(({ ranges: [whole] }) => whole).filter(({ count }) => count > 0).map(({ startOffset, endOffset }) => startOffset + '-' + endOffset)]))));
`;

function mark(path: string, called: ReadonlySet<string>): void {
  const source = readFileSync(path, 'utf8');
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS);
  const functions = file.statements.filter(
    (one): one is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(one) && one.modifiers === undefined && called.has(`${one.getStart(file)}-${one.end}`),
  );
  if (functions.length === 0) return;
  const text = new MagicString(source);
  const first = file.statements.find((one) => !(ts.isExpressionStatement(one) && ts.isStringLiteral(one.expression))); // behind 'use strict'
  for (const one of functions) {
    text
      .overwrite(
        one.getStart(file),
        one.name!.end,
        `var ${one.name!.text}=(function${one.asteriskToken === undefined ? '' : '*'}`,
      )
      .appendLeft(one.end, ');');
    if (one !== first) text.move(one.getStart(file), one.end, first!.getStart(file));
  }
  writeFileSync(path, text.toString());
  if (!existsSync(`${path}.map`)) return;
  const map = remapping(
    [text.generateMap({ hires: 'boundary' }) as SourceMapInput, readFileSync(`${path}.map`, 'utf8')],
    () => null,
  );
  writeFileSync(`${path}.map`, map.toString());
}
