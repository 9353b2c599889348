import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { lockOf } from '../../src/cli/lock.ts';
import {
  checkRecipe,
  exists,
  isOver,
  mendPart,
  readPart,
  recipeOf,
  removeRecipe,
  writeRecipe,
} from '../../src/cli/part.ts';

let folder: string;
let part: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interview-nlp-part-'));
  part = join(folder, 'out.part');
});
const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('the lines of a part file', () => {
  test('are counted, and one that was cut is taken off', async () => {
    expect(await mendPart(part)).toBe(0);
    for (const [text, lines, left] of [
      ['', 0, ''],
      ['{"id"', 0, ''],
      ['a\n', 1, 'a\n'],
      ['a\nb', 1, 'a\n'],
      ['\n\nä\nxx', 3, '\n\nä\n'],
    ] as const) {
      writeFileSync(part, text);
      expect(await mendPart(part)).toBe(lines);
      expect(readFileSync(part, 'utf8')).toBe(left);
    }
    writeFileSync(part, `${'x'.repeat(200_000)}\n${'y'.repeat(100_000)}\nrest`);
    expect(await mendPart(part)).toBe(2);
    expect(readFileSync(part).length).toBe(300_002);
  });
  test('say of which document they are, and whether it failed', async () => {
    const ids = ['a', 'with "quotes" and \\', 'two\nlines', 'ä'.repeat(70_000), ''];
    writeFileSync(
      part,
      ids
        .map(
          (id, i) =>
            `{"id":${JSON.stringify(id)},${i % 2 === 0 ? `"analysis":{"text":"${'x'.repeat(i * 100_000)}"}` : '"error":{"message":"no"}'}}\n`,
        )
        .join(''),
    );
    expect(await all(readPart(part))).toEqual(ids.map((id, i) => ({ id, hasFailed: i % 2 === 1 })));
  });
  test('say nothing where an id is longer than what is kept of a line', async () => {
    writeFileSync(part, `{"id":"${'x'.repeat(1_500_000)}","analysis":{}}\n`);
    await expect(all(readPart(part))).rejects.toThrow('is no part file of a batch');
  });
  test.each(['no json', '[{"id":"a","analysis":{}}]', '{"text":"x"}', '{"id":5,"analysis":{}}', '{"id":"a"}'])(
    '%j is no line of a batch',
    async (line) => {
      writeFileSync(part, `${line}\n`);
      await expect(all(readPart(part))).rejects.toThrow('is no part file of a batch; use --force');
    },
  );
});

describe('the recipe of a part file', () => {
  const names = [{ name: 'Tarn', label: 'GPE' }] as const;
  const plain = recipeOf('1.0.0', {});

  test('is the same for the same options', async () => {
    expect(plain).toEqual({ version: '1.0.0', repair: true, vocabulary: null });
    expect(recipeOf('1.0.0', { vocabulary: names })).toEqual(
      recipeOf('1.0.0', { repair: true, vocabulary: [...names] }),
    );
    await writeRecipe(part, plain);
    await checkRecipe(part, plain);
    await removeRecipe(part);
    expect(existsSync(`${part}.json`)).toBe(false);
    await removeRecipe(part);
  });
  test('that is not there, or cut off, says nothing', async () => {
    await checkRecipe(part, plain);
    writeFileSync(`${part}.json`, '{"vers');
    await checkRecipe(part, plain);
    expect(await isOver(part)).toBe(null);
  });
  test.each([
    [recipeOf('0.9.0', {}), plain, 'it was made by version 0.9.0, this is 1.0.0.'],
    [recipeOf('1.0.0', { repair: false }), plain, 'it was made with --no-repair, this run is without.'],
    [plain, recipeOf('1.0.0', { repair: false }), 'it was made without --no-repair, this run is with it.'],
    [plain, recipeOf('1.0.0', { vocabulary: names }), 'it was made without --vocabulary.'],
    [recipeOf('1.0.0', { vocabulary: names }), plain, 'it was made with --vocabulary.'],
    [
      recipeOf('1.0.0', { vocabulary: names }),
      recipeOf('1.0.0', { vocabulary: [] }),
      'it was made with another vocabulary.',
    ],
    [plain, recipeOf('1.0.0', {}, { textField: 'story' }), 'it was made without --text-field.'],
    [recipeOf('1.0.0', {}, { idField: 'key' }), plain, 'it was made with --id-field key.'],
    [
      recipeOf('0.9.0', { repair: false }),
      plain,
      'it was made by version 0.9.0, this is 1.0.0; it was made with --no-repair, this run is without.',
    ],
  ])('%j is not %j', async (before, now, words) => {
    await writeRecipe(part, before);
    await expect(checkRecipe(part, now)).rejects.toThrow(
      `--resume: ${part} is of another run: ${words} Call it as then, or use --force to start anew`,
    );
  });
  test('knows whether its run is over', async () => {
    await writeRecipe(part, plain);
    expect(await isOver(part)).toBe(false);
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    const write = (pid: unknown, host: string): void => {
      writeFileSync(`${part}.json`, JSON.stringify({ ...plain, pid, host }));
    };
    write(child.pid, hostname());
    expect(await isOver(part)).toBe(true);
    write(child.pid, `${hostname()}-another`);
    expect(await isOver(part)).toBe(null);
    write(undefined, hostname());
    expect(await isOver(part)).toBe(null);
  });
  test('knows that its run goes on where it may not be asked, as that of another user', async () => {
    await writeRecipe(part, plain);
    const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
      throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
    });
    expect(await isOver(part)).toBe(false);
    kill.mockRestore();
  });
  test('files are there or not', async () => {
    expect(await exists(part)).toBe(false);
    writeFileSync(part, '');
    expect(await exists(part)).toBe(true);
  });
});

describe('the lock', () => {
  test('is refused while its run is alive, and free when it is released', async () => {
    const out = join(folder, 'out');
    const release = await lockOf(out, () => {});
    await writeRecipe(part, recipeOf('1.0.0', {}));
    expect(existsSync(`${out}.lock`)).toBe(true);
    await expect(lockOf(out, () => {})).rejects.toThrow(`${out}: another batch writes to it (${out}.lock)`);
    await release();
    expect(existsSync(`${out}.lock`)).toBe(false);
    await (
      await lockOf(out, () => {})
    )();
  });
  test('of a run that was killed is taken over', async () => {
    const out = join(folder, 'out');
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => {
      child.once('exit', resolve);
    });
    mkdirSync(`${out}.lock`);
    writeFileSync(`${part}.json`, JSON.stringify({ ...recipeOf('1.0.0', {}), pid: child.pid, host: hostname() }));
    const release = await lockOf(out, () => {});
    await writeRecipe(part, recipeOf('1.0.0', {}));
    await expect(lockOf(out, () => {})).rejects.toThrow('another batch writes to it');
    await release();
    expect(existsSync(`${out}.lock`)).toBe(false);
  });
  test('where it cannot be made is an error of its own', async () => {
    await expect(lockOf(join(folder, 'nowhere/out'), () => {})).rejects.toThrow('ENOENT');
  });
});
