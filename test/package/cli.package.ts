import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, runIn } from './tarball.ts';

let project: string;
let bin: string;
const cli = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], { cwd: project, encoding: 'utf8', input, maxBuffer: 1 << 28, env: { ...process.env, NO_COLOR: '1' } });
  return { stdout, stderr, status };
};
const lines = (text: string): Record<string, unknown>[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

const ARTICLE = '“The port stays open,” said Amina Duarte, the mayor of Tarn. She blamed the unions for the delay.\n';

beforeAll(() => {
  project = installTarball();
  bin = join(project, 'node_modules/interview-nlp/dist/cli.js');
  writeFileSync(join(project, 'one.txt'), ARTICLE);
  writeFileSync(join(project, 'two.txt'), 'Talks in Peru failed, the ministry said.\n');
  writeFileSync(join(project, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
});

describe('interview-nlp FILE...', () => {
  test('prints a readable report', () => {
    const { stdout, stderr, status } = cli(['one.txt']);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('Amina Duarte');
  });
  test('reads standard input where no file is given', () => {
    expect(cli([], ARTICLE).stdout).toContain('Amina Duarte');
  });
  test('--json prints the analysis; of several files a list', () => {
    expect(JSON.parse(cli(['--json', 'one.txt']).stdout)).toMatchObject({ schema: 2, text: ARTICLE });
    expect(JSON.parse(cli(['--json', 'one.txt', 'two.txt']).stdout)).toHaveLength(2);
  });
  test('--script prints who speaks in order', () => {
    expect(cli(['--script', 'one.txt']).stdout).toContain('The port stays open');
  });
  test('--html and --stances write files', () => {
    expect(cli(['--html', 'one.html', '--stances', 'one.csv', 'one.txt']).status).toBe(0);
    expect(readFileSync(join(project, 'one.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(project, 'one.csv'), 'utf8').split('\n')[0]).toMatch(/^document,id,type,holder,/);
  });
  test('--no-repair leaves the text as it is', () => {
    const { text } = JSON.parse(cli(['--json', '--no-repair'], 'Broken wo\nrds.\n').stdout) as { text: string };
    expect(text).toBe('Broken wo\nrds.\n');
  });
  test('--vocabulary makes names known', () => {
    writeFileSync(join(project, 'names.json'), JSON.stringify([{ name: 'zorblax quine', label: 'ORG' }]));
    const { entities } = JSON.parse(cli(['--json', '--vocabulary', 'names.json'], 'They work for zorblax quine there.').stdout) as { entities: { name: string; label: string }[] };
    expect(entities).toContainEqual(expect.objectContaining({ name: 'zorblax quine', label: 'ORG' }));
  });
  test('colours only a terminal', () => {
    expect(cli(['one.txt']).stdout).not.toContain('\u001b[');
    const { stdout } = spawnSync(process.execPath, [bin, 'one.txt'], { cwd: project, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined } });
    expect(stdout).toContain('\u001b[');
  });
});

describe('files of other formats', () => {
  const PAGE = '<!DOCTYPE html><html><head><title>Dam leaks</title><style>p{color:red}</style></head><body><nav>Home</nav><article><h1>Dam leaks</h1><p>“I saw it,” said Otis Greer.</p></article><footer>Cookies</footer></body></html>';
  const textOf = (...args: string[]): unknown => (JSON.parse(cli(['--json', ...args]).stdout) as { text: string }).text;

  test('a page, Markdown and captions are read for what they are', () => {
    writeFileSync(join(project, 'page.html'), PAGE);
    writeFileSync(join(project, 'page.md'), '# Dam leaks\n\n“I *saw* it,”\nsaid [Otis Greer](x).\n');
    writeFileSync(join(project, 'page.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Otis>I saw it.\n');
    expect(textOf('page.html')).toBe('Dam leaks\n\n“I saw it,” said Otis Greer.');
    expect(textOf('page.md')).toBe('Dam leaks\n\n“I saw it,” said Otis Greer.');
    expect(textOf('page.vtt')).toBe('Otis: I saw it.');
    expect((JSON.parse(cli(['--json', '-'], PAGE).stdout) as { text: string }).text).toBe('Dam leaks\n\n“I saw it,” said Otis Greer.');
  });

  test('tables and JSON hold a document a record, in fields that can be named', () => {
    writeFileSync(join(project, 'table.csv'), 'id,words\n7,"“No,” said\nRuth Vane."\n8,It rained.\n');
    writeFileSync(join(project, 'one.json'), '{"title":"Dam leaks","body":"“I saw it,” said Otis Greer."}');
    expect(lines(cli(['--ndjson', '--text-field', 'words', 'table.csv']).stdout).map(({ id }) => id)).toEqual(['7', '8']);
    expect(cli(['table.csv']).stderr).toContain('table.csv: row 1: expected a string "text", found none; --text-field may name one of these: words');
    expect(textOf('one.json')).toBe('“I saw it,” said Otis Greer.');
    expect(cli(['batch', 'table.csv', '--text-field', 'words', '--out', 'table.ndjson']).status).toBe(0);
    expect(lines(readFileSync(join(project, 'table.ndjson'), 'utf8')).map(({ id }) => id)).toEqual(['7', '8']);
  });

  test.each([
    ['old.rtf', '{\\rtf1 x}', 'is no text file: it looks like a document in RTF: save it as .docx, .html or .txt'],
    ['paper.pdf', '%PDF-1.4', '.pdf files are read with unpdf, which is not installed: npm install unpdf'],
    ['paper.docx', 'PK\u0003\u0004', '.docx files are read with mammoth, which is not installed: npm install mammoth'],
  ])('%s is refused in words', (name, content, words) => {
    writeFileSync(join(project, name), content);
    expect(cli([name])).toEqual({ stdout: '', stderr: `interview-nlp: ${name}: ${words}\n`, status: 1 });
  });

  test('an address is never fetched', () => {
    expect(cli(['https://example.org/a.html'])).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing is fetched here') as string });
  });
});

describe('what goes wrong', () => {
  test.each([
    ['a missing file', ['absent.txt'], 'interview-nlp: absent.txt: no such file\n'],
    ['a folder', ['examples'], 'interview-nlp: examples: is a folder, not a file\n'],
    ['a binary file', ['binary.txt'], 'interview-nlp: binary.txt: is no text file: it looks like a program\n'],
  ])('%s is one line on stderr and exit code 1', (_, args, message) => {
    expect(cli(args)).toEqual({ stdout: '', stderr: message, status: 1 });
  });
  test('wrong usage is exit code 2', () => {
    expect(cli(['--nonsense', 'one.txt'])).toMatchObject({ status: 2, stderr: expect.stringContaining("unknown option '--nonsense'") as string });
    expect(cli(['--vocabulary', 'binary.txt', 'one.txt'])).toMatchObject({ status: 2 });
    expect(cli(['--html', 'x.html', 'one.txt', 'two.txt'])).toMatchObject({ status: 2 });
  });
  test('the other files still come, and failures are summed up', () => {
    const { stdout, stderr, status } = cli(['--ndjson', 'one.txt', 'absent.txt', 'two.txt']);
    expect(lines(stdout).map(({ id }) => id)).toEqual(['one.txt', 'absent.txt', 'two.txt']);
    expect(stderr).toContain('1 of 3 documents failed');
    expect(status).toBe(1);
  });
  test('a closed pipe ends quietly', () => {
    const { stdout, stderr } = runIn(project, 'bash', ['-c', `set -o pipefail; for i in $(seq 300); do echo '{"id":"'$i'","text":"Amina Duarte said that it rained."}'; done | "${process.execPath}" "${bin}" --ndjson | head -n 1`]);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toBe('');
  });
});

describe('--ndjson as a filter: one line in, one line out', () => {
  test('keeps the order; a bad line gives an error line that names it', () => {
    const { stdout, stderr, status } = cli(['--ndjson'], `{"id":"a","text":"Amina Duarte left."}\nnot json\n\n{"id":"c"}\n{"id":7,"text":"It rained."}\n`);
    const results = lines(stdout);
    expect(results.map(({ id }) => id)).toEqual(['a', '2', 'c', '7']);
    expect(results[1]!['error']).toMatchObject({ message: expect.stringMatching(/^standard input: line 2: not JSON/) as string });
    expect(results[2]!['error']).toEqual({ message: 'standard input: line 4: expected a string "text", found none' });
    expect(stderr).toContain('standard input: line 2');
    expect(status).toBe(1);
  });
  test('each result is written before the next line comes', async () => {
    const child = spawn(process.execPath, [bin, '--ndjson'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
    const next = (): Promise<string> => new Promise((resolve) => { child.stdout.once('data', (data: Buffer) => resolve(data.toString())); });
    for (const id of ['x', 'y']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'It rained.' })}\n`);
      expect(JSON.parse(await next())).toMatchObject({ id });
    }
    child.stdin.end();
    await new Promise((resolve) => { child.once('close', resolve); });
  });
});

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel) console.warn('The test with GNU parallel is skipped: it is not on this machine (Debian: apt-get install parallel).');

describe.skipIf(!hasParallel)('under GNU parallel', () => {
  test('blocks of lines go through several processes and come out in order', () => {
    const records = Array.from({ length: 400 }, (_, i) => JSON.stringify({ id: `d${i}`, text: `Amina Duarte said that it rained on day ${i}.` })).join('\n');
    writeFileSync(join(project, 'many.ndjson'), `${records}\n`);
    const { stdout } = runIn(project, 'bash', ['-c', `parallel --will-cite --pipe --keep-order --block 8k -j 2 "'${process.execPath}' '${bin}' --ndjson" < many.ndjson`]);
    expect(lines(stdout).map(({ id }) => id)).toEqual(Array.from({ length: 400 }, (_, i) => `d${i}`));
  });
});

describe('interview-nlp batch', () => {
  const corpus = (name: string, size: number): void => {
    mkdirSync(join(project, name), { recursive: true });
    for (let i = 0; i < size; i++) writeFileSync(join(project, name, `${String(i).padStart(3, '0')}.txt`), `${ARTICLE} Number ${i}.`);
  };
  test('writes one line a document, in order, under its final name only when all is done', () => {
    corpus('corpus', 12);
    const { status, stderr } = cli(['batch', 'corpus/*.txt', '--out', 'all.ndjson', '--workers', '2']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const results = lines(readFileSync(join(project, 'all.ndjson'), 'utf8'));
    expect(results.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `corpus/${String(i).padStart(3, '0')}.txt`));
    expect(results[3]).toMatchObject({ analysis: { schema: 2 } });
    expect(existsSync(join(project, 'all.ndjson.part'))).toBe(false);
  });
  test('--resume mends a half-written line, skips what is done, and ends with the same bytes', () => {
    corpus('resumed', 8);
    cli(['batch', 'resumed/*.txt', '--out', 'whole.ndjson', '--workers', '1']);
    const whole = readFileSync(join(project, 'whole.ndjson'));
    const cut = whole.indexOf('\n', whole.length >> 1) + 40;
    writeFileSync(join(project, 'rest.ndjson.part'), whole.subarray(0, cut));
    expect(cli(['batch', 'resumed/*.txt', '--out', 'rest.ndjson', '--workers', '1', '--resume']).status).toBe(0);
    expect(readFileSync(join(project, 'rest.ndjson')).equals(whole)).toBe(true);
  });
  test('a bad record is reported with its id; the rest goes on', () => {
    writeFileSync(join(project, 'mixed.jsonl'), '{"id":"a","text":"It rained."}\n{"id":"b","text":5}\n{"id":"c","text":"It snowed."}\n');
    const { status, stderr } = cli(['batch', 'mixed.jsonl', 'binary.txt', '--out', 'mixed.out']);
    expect(status).toBe(1);
    const results = lines(readFileSync(join(project, 'mixed.out'), 'utf8'));
    expect(results.map((result) => [result['id'], 'error' in result])).toEqual([['a', false], ['b', true], ['c', false], ['binary.txt', true]]);
    expect(stderr).toContain('2 of 4 documents failed');
  });
  test('a pattern that matches nothing is wrong usage', () => {
    expect(cli(['batch', 'none/*.txt', '--out', 'x'])).toMatchObject({ status: 2, stderr: 'interview-nlp: none/*.txt: no such file, and no file matches it\n' });
  });
});
