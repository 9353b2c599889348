// Every regular expression of src/, by the ReDoS analyser recheck: none may take super-linear time on any text.
//   tsx scripts/check-regexps.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';

process.env['RECHECK_BACKEND'] ??= 'pure';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file));
let seen = 0;
let unsafe = 0;
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node))
      check(node.text, `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
}
console.log(`${seen} regular expressions, ${unsafe} unsafe`);
process.exitCode = unsafe > 0 ? 1 : 0;

function check(literal: string, where: string): void {
  seen++;
  const end = literal.lastIndexOf('/');
  // a search from every offset makes even a linear pattern quadratic in theory; the engine's sticky and anchored uses are what we have,
  // and the linter's no-super-linear-move looks after the rest
  const result = checkSync(literal.slice(1, end), literal.slice(end + 1).replace(/[gyd]/g, ''), { timeout: 1_500 });
  if (result.status === 'safe') return;
  if (result.status === 'unknown') {
    if (result.error.kind !== 'timeout') console.log(`${where}: ${literal}: ${result.error.kind}`);
    return;
  }
  unsafe++;
  console.log(`${where}: ${literal}: ${result.complexity.summary}; attack: ${result.attack.pattern}`);
}
