// The report of a sample, or of any file. Builds first where the build is missing or older than the sources, in one line.
//   npm run sample [-- NAME or FILE]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const BUILT = join(ROOT, 'dist/interview-nlp.1'); // made last

const SAMPLES = join(ROOT, 'examples/samples');

const [name = 'interview-broken'] = process.argv.slice(2);
const sample = join(SAMPLES, `${name}.txt`);
const file = existsSync(sample) ? sample : name;
if (!existsSync(file)) {
  const names = readdirSync(SAMPLES).map((one) => one.replace(/\.txt$/, ''));
  process.stderr.write(`${name}: neither a file nor one of the samples ${names.join(', ')}\n`);
  process.exit(1);
}

if (!isBuilt()) {
  process.stderr.write('The package is built first, which takes a minute.\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    process.exit(1);
  }
}
process.exitCode = spawnSync(process.execPath, [join(ROOT, 'dist/cli.js'), file], { stdio: 'inherit' }).status ?? 1;

function isBuilt(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = statSync(BUILT).mtimeMs;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return sources.every((path) => statSync(path).mtimeMs <= built);
}
