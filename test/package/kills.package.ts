import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball } from './tarball.ts';

// DOCUMENTS=10000 KILLS=20 npx vitest run --config vitest.package.config.ts test/package/kills.package.ts
const DOCUMENTS = Number(process.env['DOCUMENTS'] ?? 400);
const KILLS = Number(process.env['KILLS'] ?? 5);

let project: string;
beforeAll(() => {
  project = installTarball();
  const text = (i: number): string =>
    `“The port stays open,” said Amina Duarte, the mayor of Tarn.\n\n${'She blamed the unions for the delay, and praised nobody. '.repeat(i % 40)}It was day ${i}.`;
  writeFileSync(
    join(project, 'corpus.ndjson'),
    Array.from(
      { length: DOCUMENTS },
      (_, i) => `${JSON.stringify(i % 97 === 5 ? { id: i } : { id: i, text: text(i) })}\n`,
    ).join(''),
  );
});

/** A batch that is left alone, or killed as soon as its part file has grown by so many bytes. */
function batch(
  out: string,
  flags: readonly string[],
  killAfter: number | null,
): Promise<{ status: number | null; stdout: string }> {
  const child = spawn(
    process.execPath,
    [
      join(project, 'node_modules/interview-nlp/dist/cli.js'),
      'batch',
      'corpus.ndjson',
      '--out',
      out,
      '--workers',
      '1',
      ...flags,
    ],
    { cwd: project, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  let stdout = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  const size = (): number =>
    existsSync(join(project, `${out}.part`)) ? statSync(join(project, `${out}.part`)).size : 0;
  const before = size();
  const watch =
    killAfter === null
      ? undefined
      : setInterval(() => {
          if (size() > before + killAfter) child.kill('SIGKILL');
        }, 5);
  return new Promise((resolve) => {
    child.once('close', (status) => {
      clearInterval(watch);
      resolve({ status, stdout });
    });
  });
}

describe('interview-nlp batch', () => {
  test(`${DOCUMENTS} documents with ${KILLS} kills end with the same bytes as without, and leave nothing behind`, async () => {
    const whole = await batch('whole', [], null);
    const { length } = readFileSync(join(project, 'whole'));
    let kills = 0;
    for (let i = 0; i < KILLS; i++) {
      const { status } = await batch(
        'killed',
        i === 0 ? [] : ['--resume'],
        (length / (KILLS + 2)) * (0.3 + (i % 3) * 0.5),
      );
      if (status === null) kills++;
    }
    expect(kills).toBe(KILLS);
    const end = await batch('killed', ['--resume'], null);
    expect({ ...end, stdout: end.stdout.replace('killed', 'whole') }).toEqual(whole);
    expect(readFileSync(join(project, 'killed')).equals(readFileSync(join(project, 'whole')))).toBe(true);
    expect(readdirSync(project).filter((name) => /^(?:killed|whole)\./.test(name))).toEqual([]);
  }, 3_600_000);
});
