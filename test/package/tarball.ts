import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The repository. */
export const root = resolve(import.meta.dirname, '../..');

/** Packs the package into a folder; the path of the tarball. */
export function packInto(folder: string): string {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }];
  return join(folder, filename);
}

/** Packs the package and installs it into an empty project; its dependencies are linked, so that no network is needed. */
export function installTarball(): string {
  const project = mkdtempSync(join(tmpdir(), 'interview-nlp-package-'));
  const tarball = packInto(project);
  const home = join(project, 'node_modules', 'interview-nlp');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['xzf', tarball, '--strip-components=1', '-C', home]);
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) linkPackage(name, project);
  writeFileSync(join(project, 'package.json'), '{ "name": "a-user", "private": true, "type": "module" }\n');
  cpSync(join(root, 'examples'), join(project, 'examples'), { recursive: true });
  return project;
}

/** Links a package of the repository into a project. */
export function linkPackage(name: string, project: string): void {
  const path = join(project, 'node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), path);
}

/** Runs a command in the project; what it printed, and its exit code. */
export function runIn(
  project: string,
  command: string,
  args: readonly string[],
  input = '',
): { stdout: string; stderr: string; status: number } {
  try {
    return {
      stdout: execFileSync(command, args, {
        cwd: project,
        encoding: 'utf8',
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 1 << 28,
        env: { ...process.env, NO_COLOR: '1' },
      }),
      stderr: '',
      status: 0,
    };
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
    return { stdout, stderr, status };
  }
}
