import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { execFileSync, spawnSync } from 'node:child_process';
import { transformSync } from 'esbuild';
import { marked, type Token, type Tokens } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, root } from './tarball.ts';

// README as a reader tries it: every block is run in an empty project into which the package is installed, and prints what README says.
//   README=write npx vitest run --config vitest.package.config.ts test/package/readme.package.ts     writes what is printed into README

const file = join(root, 'README.md');
const readme = readFileSync(file, 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  repository: { url: string };
};

interface Block {
  readonly language: string;
  readonly code: string;
  /** The block of what it prints that follows, where there is one. */
  readonly printed: Tokens.Code | null;
}

const tokens = marked.lexer(readme).filter(({ type }) => type !== 'space');
const isCode = (token: Token | undefined): token is Tokens.Code => token?.type === 'code';
const blocks = tokens.flatMap((token, i): Block[] => {
  if (!isCode(token) || token.lang === 'text') return [];
  const printed = tokens[i + 1]?.raw.trim() === 'It prints:' ? tokens[i + 2] : undefined;
  return [{ language: token.lang ?? '', code: token.text, printed: isCode(printed) ? printed : null }];
});

let project: string;
beforeAll(() => {
  project = installTarball();
  const bin = join(project, 'node_modules/.bin');
  mkdirSync(bin);
  symlinkSync('../interview-nlp/dist/cli.js', join(bin, 'interview-nlp'));
  // nothing is installed from the network: the package is there
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\n[ "$*" = "install interview-nlp" ]\n', { mode: 0o755 });
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
});

function runBlock({ language, code }: Block): { stdout: string; stderr: string; status: number | null } {
  const path = `${join(project, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`;
  const env = { ...process.env, PATH: path, NO_COLOR: '1' };
  if (language !== 'sh')
    writeFileSync(
      join(project, 'block.mjs'),
      language === 'ts' ? transformSync(code, { loader: 'ts', format: 'esm' }).code : code,
    );
  const [command, args]: [string, string[]] =
    language === 'sh' ? ['bash', ['--norc', '-euo', 'pipefail', '-c', code]] : [process.execPath, ['block.mjs']];
  return spawnSync(command, args, { cwd: project, encoding: 'utf8', env, maxBuffer: 1 << 26 });
}

describe('README', () => {
  test('has blocks of languages that are run here, and no others', () => {
    expect(blocks.length).toBeGreaterThan(10);
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['js', 'sh', 'ts']);
  });

  test.each(
    blocks.map((block) => [
      block.code.split('\n').find((line) => line !== '' && !line.startsWith('import')) ?? '',
      block,
    ]),
  )(
    'runs: %s',
    (_, block) => {
      const { stdout, stderr, status } = runBlock(block as Block);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      if ((block as Block).printed === null) return;
      if (process.env['README'] === 'write') write(block as Block, stdout);
      else expect(`${(block as Block).printed!.text.trimEnd()}\n`).toBe(`${stdout.trimEnd()}\n`);
    },
    60_000,
  );

  test('names scripts that there are', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });

  test('has links that lead somewhere from any page: whole addresses, of files that there are', () => {
    const home = manifest.repository.url.replace(/^git\+|\.git$/g, '');
    const raw = home.replace('github.com', 'raw.githubusercontent.com');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
    const ours = links.filter((link) => link.startsWith(home) || link.startsWith(raw));
    expect(links.filter((link) => !ours.includes(link))).toEqual(['https://semver.org']);
    for (const link of ours) {
      const path = link
        .replace(`${raw}/main`, '')
        .replace(home, '')
        .replace(/^\/(?:blob|tree)\/main/, '');
      expect(existsSync(join(root, path)), link).toBe(true);
    }
  });
});

/** Writes what a block prints into README. */
function write(block: Block, stdout: string): void {
  const now = readFileSync(file, 'utf8');
  const place = now.indexOf('```text', now.indexOf(block.code));
  const end = now.indexOf('```', place + 7);
  writeFileSync(file, `${now.slice(0, place)}\`\`\`text\n${stdout.trimEnd()}\n${now.slice(end)}`);
}

test('the command of the package is there to be run', () => {
  expect(execFileSync(join(project, 'node_modules/.bin/interview-nlp'), ['--version'], { encoding: 'utf8' })).toMatch(
    /^\d+\.\d+\.\d+\n$/,
  );
});
