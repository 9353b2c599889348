import { mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collectFailures } from '../../src/cli/failures.ts';
import { readFiles } from '../../src/cli/inputs.ts';
import { inertJson } from '../../src/cli/output.ts';
import { linesOf } from '../../src/many/lines.ts';

describe('failures', () => {
  const collected = (count: number, documents: number): string[] => {
    const said: string[] = [];
    const failures = collectFailures((line) => {
      said.push(line);
    });
    for (let i = 0; i < count; i++) failures.add(`d${i}: no`);
    expect(failures.count()).toBe(count);
    said.length = Math.min(said.length, 1);
    failures.report(documents);
    return said;
  };
  test('are said as they come, and again at the end if there were several documents', () => {
    expect(collected(0, 5)).toEqual([]);
    expect(collected(1, 1)).toEqual(['interview-nlp: d0: no']);
    expect(collected(1, 2)).toEqual(['interview-nlp: d0: no', 'interview-nlp: 1 of 2 documents failed:', '  d0: no']);
    expect(collected(2, 3)).toEqual([
      'interview-nlp: d0: no',
      'interview-nlp: 2 of 3 documents failed:',
      '  d0: no',
      '  d1: no',
    ]);
  });
  test('are said again up to twenty, however many there were', () => {
    expect(collected(20, 20).slice(-1)).toEqual(['  d19: no']);
    expect(collected(100_000, 100_000).slice(-2)).toEqual(['  d19: no', '  and 99980 more']);
  });
});

test('JSON for a terminal holds nothing that it obeys, and is the same JSON', () => {
  const value = { text: '\u001b[31m \u007f \u009b \u0085 \u202e \u2066 \u200f é 漢' };
  const json = inertJson(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toBe('{"text":"\\u001b[31m \\u007f \\u009b \\u0085 \\u202e \\u2066 \\u200f é 漢"}');
});

test('a file that is too large, a folder, a missing one cost themselves alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interview-nlp-reading-'));
  const file = (name: string, text = ''): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const huge = file('huge.txt');
  truncateSync(huge, 2 ** 30);
  mkdirSync(join(folder, 'folder'));
  const inputs: unknown[] = [];
  for await (const input of readFiles([
    file('a.txt', 'It rained.'),
    huge,
    join(folder, 'folder'),
    join(folder, 'none'),
    file('b.ndjson', '{"id":"x","text":"y"}\n\n5'),
  ]))
    inputs.push('text' in input ? [input.id, input.text] : input.failure);
  expect(inputs).toEqual([
    [join(folder, 'a.txt'), 'It rained.'],
    `${huge}: too large: more than 536870888 bytes`,
    `${join(folder, 'folder')}: is a folder, not a file`,
    `${join(folder, 'none')}: no such file`,
    ['x', 'y'],
    `${join(folder, 'b.ndjson')}: line 3: expected an object {"id", "text"}`,
  ]);
});

describe('linesOf', () => {
  const lines = async (...pieces: (string | Uint8Array)[]): Promise<(string | null)[]> => {
    const list: (string | null)[] = [];
    for await (const line of linesOf(
      (async function* () {
        yield* pieces;
      })(),
    ))
      list.push(line);
    return list;
  };
  test('parts a text at line feeds alone, wherever its pieces end', async () => {
    const text = 'a\u2028b\r\n\n漢😀\nlast';
    const expected = ['a\u2028b\r', '', '漢😀', 'last'];
    expect(await lines(text)).toEqual(expected);
    expect(await lines(...text)).toEqual(expected);
    expect(await lines(...Array.from(Buffer.from(text), (byte) => Uint8Array.of(byte)))).toEqual(expected);
    expect(await lines('a\n')).toEqual(['a']);
    expect(await lines()).toEqual([]);
  });
  test('throws what its source throws', async () => {
    await expect(
      (async () => {
        const source = async function* () {
          yield 'a\nb';
          throw new Error('the disk');
        };
        for await (const line of linesOf(source())) expect(line).toBe('a');
      })(),
    ).rejects.toThrow('the disk');
  });
  test('a line that is too long is null, and the next comes', async () => {
    const long = 'x'.repeat(2 ** 26);
    expect(await lines('a\n', long, long, long, long, 'y', '\nb\n', long, '\n')).toEqual(['a', null, 'b', long]);
  });
});
