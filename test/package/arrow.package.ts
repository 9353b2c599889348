import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, root } from './tarball.ts';

let project: string;
const batch = (...args: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(project, 'node_modules/interview-nlp/dist/cli.js'), 'batch', ...args, '--workers', '1'],
    { cwd: project, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  return { stdout, stderr, status };
};

beforeAll(() => {
  project = installTarball();
  const texts = [
    '“The port stays open,” said Amina Duarte, the mayor of Tarn. She blamed the unions for the delay.',
    5,
    ...Array.from({ length: 2100 }, (_, i) => `It rained on day ${i}.`),
  ];
  writeFileSync(
    join(project, 'texts.ndjson'),
    texts.map((text, i) => `${JSON.stringify({ id: i === 0 ? 'a","analysis":"x' : `d${i}`, text })}\n`).join(''),
  );
});

describe('batch --format arrow', () => {
  test('says what is missing before it works', () => {
    expect(batch('texts.ndjson', '--out', 'x.arrow', '--format', 'arrow')).toEqual({
      stdout: '',
      stderr: 'interview-nlp: --format arrow needs apache-arrow beside interview-nlp: npm install apache-arrow\n',
      status: 2,
    });
    expect(existsSync(join(project, 'x.arrow.part'))).toBe(false);
  });

  test('writes a row a document, with lists of what was found', () => {
    symlinkSync(join(root, 'node_modules/apache-arrow'), join(project, 'node_modules/apache-arrow'));
    expect(batch('texts.ndjson', '--out', 'texts.arrow', '--format', 'arrow')).toMatchObject({
      status: 1,
      stdout: '2101 of 2102 documents went well: texts.arrow\n',
    });
    expect(batch('texts.ndjson', '--out', 'texts.lines').status).toBe(1);
    for (const left of ['part', 'part.json', 'part.arrow', 'lock'])
      expect(existsSync(join(project, `texts.arrow.${left}`)), left).toBe(false);
    const table = tableFromIPC(readFileSync(join(project, 'texts.arrow')));
    const rows = table.toArray().map((row) => JSON.parse(JSON.stringify(row)) as Record<string, unknown>);
    const lines = readFileSync(join(project, 'texts.lines'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; analysis?: unknown; error?: { message: string } });
    expect(
      rows.map(({ id, analysis, error }) => [id, analysis === null ? null : JSON.parse(analysis as string), error]),
    ).toEqual(lines.map(({ id, analysis, error }) => [id, analysis ?? null, error?.message ?? null]));
    expect(rows[0]).toMatchObject({
      speech: expect.arrayContaining([
        expect.objectContaining({
          kind: 'direct',
          speaker: 'Amina Duarte',
          cue: 'said',
          content: '“The port stays open,”',
          negated: false,
        }),
      ]) as unknown,
      entities: [{ name: 'Amina Duarte', label: 'PERSON' }, { name: 'Tarn' }],
    });
    expect(rows[1]).toMatchObject({
      id: 'd1',
      text: null,
      speech: null,
      error: 'texts.ndjson: line 2: expected a string "text", found number',
    });
    expect(table.batches.length).toBe(3);
  });

  test('the command without batch writes the same rows', () => {
    writeFileSync(
      join(project, 'few.ndjson'),
      readFileSync(join(project, 'texts.ndjson'), 'utf8').split('\n').slice(0, 3).join('\n'),
    );
    const { status } = spawnSync(
      process.execPath,
      [
        join(project, 'node_modules/interview-nlp/dist/cli.js'),
        '--format',
        'arrow',
        '--out',
        'few.arrow',
        'few.ndjson',
      ],
      { cwd: project },
    );
    expect(status).toBe(1);
    const [few, all] = ['few.arrow', 'texts.arrow'].map((file) =>
      tableFromIPC(readFileSync(join(project, file)))
        .toArray()
        .slice(0, 3)
        .map((row) => JSON.stringify(row)),
    );
    expect(few).toHaveLength(3);
    expect(few![0]).toBe(all![0]);
    expect(existsSync(join(project, 'few.arrow.part'))).toBe(false);
  });
});
