// Says what keeps this version from being published, and refuses it (`npm publish` asks it first). Whose repository it is, it writes into every address:
//   npx tsx scripts/ready.ts
//   npx tsx scripts/ready.ts --owner NAME
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
/** Files with addresses of the repository. npm shows the README, and its pictures, from there. */
const ADDRESSED = ['package.json', 'README.md'];
const UNKNOWN = 'github.com/OWNER/';
const UNKNOWN_RAW = 'githubusercontent.com/OWNER/';
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

const { owner } = parseArgs({ options: { owner: { type: 'string' } } }).values;
if (owner !== undefined) {
  if (!/^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(owner)) {
    process.stderr.write(`--owner: "${owner}" is no name of an account of GitHub\n`);
    process.exit(2);
  }
  for (const name of ADDRESSED)
    writeFileSync(
      join(ROOT, name),
      read(name)
        .replaceAll(UNKNOWN, UNKNOWN.replace('OWNER', owner))
        .replaceAll(UNKNOWN_RAW, UNKNOWN_RAW.replace('OWNER', owner)),
    );
}

const { version } = JSON.parse(read('package.json')) as { version: string };
const unowned = ADDRESSED.filter((name) => read(name).includes(UNKNOWN) || read(name).includes(UNKNOWN_RAW));
const problems = [
  ...(unowned.length === 0
    ? []
    : [
        `${unowned.join(', ')}: the addresses say OWNER where the repository's owner belongs, so links and pictures would be broken on npm. ` +
          'Set it with: npx tsx scripts/ready.ts --owner NAME',
      ]),
  ...(read('README.md').includes('to be filled in') ? ['README.md: figures are to be filled in'] : []),
  ...(read('CHANGELOG.md').includes(`## [${version}]`) ? [] : [`CHANGELOG.md: no heading "## [${version}]"`]),
];
for (const problem of problems) process.stderr.write(`Not ready to be published: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
