// The test command: the build and every check of the project, two at a time, and a closing line "N passed, N failed, N skipped". A check
// that is no test run counts as one.
//   tsx scripts/check.ts [NAME...]      only these
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Check {
  readonly name: string;
  /** The command; what is no npm script is run by npx. */
  readonly command: readonly string[];
  /** Its tests are counted one by one. */
  readonly isTestRun?: true;
  /** Looks at the sources alone, so that it need not wait for the build. */
  readonly isOfSources?: true;
}

/** The bench is typed by what was built, and the package is made of it. */
const build: Check = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };
/** Longest first, so that both hands end together. */
const checks: readonly Check[] = [
  { name: 'unit', command: ['vitest', 'run', '--coverage'], isTestRun: true, isOfSources: true },
  { name: 'package', command: ['vitest', 'run', '--config', 'vitest.package.config.ts'], isTestRun: true },
  { name: 'browser', command: ['vitest', 'run', '--config', 'vitest.browser.config.ts'], isTestRun: true },
  { name: 'size', command: ['size-limit', '--silent'] },
  { name: 'attw', command: ['attw', '--pack', '.', '--ignore-rules', 'cjs-resolves-to-esm', '--quiet'] },
  { name: 'regexps', command: ['tsx', 'scripts/check-regexps.ts'], isOfSources: true },
  { name: 'lint', command: ['eslint', '.', '--max-warnings=0'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'api-reference', command: ['typedoc', '--emit', 'none'], isOfSources: true },
  { name: 'kernels', command: ['tsx', 'scripts/kernels.ts', '--check'], isOfSources: true },
  { name: 'imports', command: ['depcruise', 'src', '--config', '.dependency-cruiser.cjs'] },
  { name: 'dead-exports', command: ['knip'] },
  { name: 'publint', command: ['publint', '--strict'] },
];

const only = new Set(process.argv.slice(2));
const wanted = ({ name }: Check): boolean => only.size === 0 || only.has(name);
const scratch = mkdtempSync(join(tmpdir(), 'interview-nlp-check-'));
const total = { passed: 0, failed: 0, skipped: 0 };
const failed: string[] = [];

const waiting = checks.filter(wanted);
let isBuilt = !wanted(build);
/** The next check that can be done now. */
const next = (): Check | undefined => {
  const at = waiting.findIndex(({ isOfSources }) => isBuilt || isOfSources === true);
  return at < 0 ? undefined : waiting.splice(at, 1)[0];
};
const work = async (): Promise<void> => {
  for (let check = next(); check !== undefined; check = next()) await run(check);
};
// Two hands and no more: some tests set a limit to times.
const building = isBuilt
  ? Promise.resolve()
  : run(build).then(() => {
      isBuilt = !failed.includes(build.name);
    });
await Promise.all([
  building.then(work),
  work()
    .then(() => building)
    .then(work),
]);
rmSync(scratch, { recursive: true });
if (failed.length > 0) process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function run({ name, command, isTestRun }: Check): Promise<void> {
  const started = performance.now();
  const json = join(scratch, `${name}.json`);
  const [program, ...words] = command[0] === 'npm' ? command : ['npx', '--no-install', ...command];
  const reporters = isTestRun ? ['--reporter=dot', '--reporter=json', `--outputFile.json=${json}`] : [];
  // Without scripts, since what packs the package would build it anew under the tests that run beside it.
  const child = spawn(program!, [...words, ...reporters], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_ignore_scripts: 'true' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const status = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });

  if (isTestRun && existsSync(json)) {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(json, 'utf8')) as Record<
      string,
      number
    >;
    total.passed += numPassedTests!;
    total.failed += numFailedTests! || (status === 0 ? 0 : 1); // a test file that cannot be loaded fails as well
    total.skipped += numPendingTests!;
  } else if (status === 0) total.passed++;
  else total.failed++;
  if (status !== 0) failed.push(name);
  const isWorthSeeing = status !== 0 || isTestRun;
  process.stdout.write(
    `${isWorthSeeing ? `\n${output}` : ''}── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  );
}
