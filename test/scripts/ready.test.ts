import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('what is to be published knows its owner, or says how to tell it', () => {
  const root = resolve(import.meta.dirname, '../..');
  const copy = mkdtempSync(join(tmpdir(), 'interview-nlp-ready-'));
  mkdirSync(join(copy, 'scripts'));
  for (const name of ['package.json', 'README.md', 'CHANGELOG.md', 'scripts/ready.ts'])
    cpSync(join(root, name), join(copy, name));
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const ready = (...args: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, [tsx, join(copy, 'scripts/ready.ts'), ...args], { encoding: 'utf8' });

  if (readFileSync(join(copy, 'package.json'), 'utf8').includes('/OWNER/')) {
    const { status, stderr } = ready();
    expect(status).toBe(1);
    expect(stderr).toContain('npx tsx scripts/ready.ts --owner NAME');
  }
  expect(ready('--owner', 'two words').status).toBe(2);
  expect(execFileSync(process.execPath, [tsx, join(copy, 'scripts/ready.ts'), '--owner', 'ada-ode'])).toHaveLength(0);
  for (const name of ['package.json', 'README.md'])
    expect(readFileSync(join(copy, name), 'utf8')).not.toContain('/OWNER/');
});
