// Says what keeps this version from being published, and refuses it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

const problems = [
  ...['package.json', 'README.md']
    .filter((name) => read(name).includes('github.com/OWNER/'))
    .map((name) => `${name}: write the owner of the repository in place of OWNER`),
  ...(read('README.md').includes('to be filled in') ? ['README.md: figures are to be filled in'] : []),
  ...(read('CHANGELOG.md').includes(`## [${version}]`) ? [] : [`CHANGELOG.md: no heading "## [${version}]"`]),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
