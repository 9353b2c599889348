// The test command: every check of the project, one after the other, and a closing line "N passed, N failed, N skipped". A check that is no
// test run counts as one.
//   tsx scripts/check.ts [NAME...]      only these
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  /** The command, run by npx. */
  readonly command: readonly string[];
  /** Its tests are counted one by one. */
  readonly isTestRun?: true;
}

const checks: readonly Check[] = [
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },      // first: the bench is typed by what was built
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'imports', command: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead-exports', command: ['knip'] },
  { name: 'regexps', command: ['tsx', 'scripts/check-regexps.ts'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'publint', command: ['publint', '--strict'] },
  { name: 'attw', command: ['attw', '--pack', '.', '--profile', 'node16', '--quiet'] },
  { name: 'size', command: ['size-limit', '--silent'] },
  { name: 'unit', command: ['vitest', 'run'], isTestRun: true },
  { name: 'package', command: ['vitest', 'run', '--config', 'vitest.package.config.ts'], isTestRun: true },
  { name: 'browser', command: ['vitest', 'run', '--config', 'vitest.browser.config.ts'], isTestRun: true },
];

const only = new Set(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'interview-nlp-check-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const failed: string[] = [];
for (const { name, command, isTestRun } of checks) {
  if (only.size > 0 && !only.has(name)) continue;
  const started = performance.now();
  process.stdout.write(`\n── ${name}: ${command.join(' ')}\n`);
  const json = join(scratch, `${name}.json`);
  const [program, ...words] = command[0] === 'npm' ? command : ['npx', '--no-install', ...command];
  const reporters = isTestRun ? ['--reporter=dot', '--reporter=json', `--outputFile.json=${json}`] : [];
  const { status } = spawnSync(program!, [...words, ...reporters], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (isTestRun && existsSync(json)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(json, 'utf8')) as Record<string, number>;
    total.passed += numPassedTests!;
    total.failed += numFailedTests! || (status === 0 ? 0 : 1);         // a test file that cannot be loaded fails as well
    total.skipped += numPendingTests!;
  } else if (status === 0) total.passed++;
  else total.failed++;
  if (status !== 0) failed.push(name);
  process.stdout.write(`── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
rmSync(scratch, { recursive: true });
if (failed.length > 0) process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
