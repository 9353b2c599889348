import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, runIn } from './tarball.ts';

let project: string;
let bin: string;
const cli = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd: project,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { stdout, stderr, status };
};
const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

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
  test('--json prints the analysis; of several files a list, each with its name', () => {
    expect(JSON.parse(cli(['--json', 'one.txt']).stdout)).toMatchObject({ schema: 2, text: ARTICLE });
    expect(JSON.parse(cli(['--json', 'one.txt', 'two.txt']).stdout)).toMatchObject([
      { name: 'one.txt', schema: 2 },
      { name: 'two.txt', schema: 2 },
    ]);
    writeFileSync(join(project, 'pair.json'), '[{"id":"a","text":"It rained."},{"id":"b","text":"It snowed."}]');
    expect(JSON.parse(cli(['--json', 'pair.json']).stdout)).toMatchObject([{ name: 'a' }, { name: 'b' }]);
  });
  test.each([
    ['json', 'schema'],
    ['script', 'NARRATOR'],
    ['csv', 'document,id,speaker'],
    ['html', '<!doctype html>'],
    ['ndjson', '{"id":"one.txt","analysis"'],
    ['report', 'WHO SAID WHAT'],
  ])('--format %s prints it, and --out writes the same into a file', (format, words) => {
    const { stdout, status, stderr } =
      format === 'ndjson' ? cli(['--format', format, 'one.txt']) : cli(['--format', format], ARTICLE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(words);
    expect(cli(['--format', format, '--out', `out.${format}`, 'one.txt'])).toEqual({
      stdout: '',
      stderr: '',
      status: 0,
    });
    expect(readFileSync(join(project, `out.${format}`), 'utf8').replaceAll('one.txt', 'standard input')).toBe(
      stdout.replaceAll('one.txt', 'standard input'),
    );
  });
  test('--quotes and --stances write tables of all documents under one head, --bom with the mark', () => {
    expect(cli(['--quotes', 'q.csv', '--stances', 's.csv', 'one.txt', 'one.txt']).status).toBe(0);
    const [quotes, stances] = ['q.csv', 's.csv'].map((file) => readFileSync(join(project, file), 'utf8'));
    expect(quotes).toMatch(/^document,id,speaker,.*\r\none\.txt,s1,Amina Duarte,/);
    expect(quotes!.split('document,').length).toBe(2);
    expect(stances!.split('\r\n').filter((line) => line.includes('accuse')).length).toBeGreaterThan(1);
    expect(stances!.startsWith('\ufeffdocument,')).toBe(true); // as it always was
    cli(['--quotes', 'q.csv', '--bom', 'one.txt']);
    expect(readFileSync(join(project, 'q.csv'), 'utf8')).toBe(`\ufeff${cli(['--format', 'csv', 'one.txt']).stdout}`);
  });
  test('--format csv is of speech, or with --only of stances', () => {
    expect(cli(['--format', 'csv', '--only', 'accuse', 'one.txt']).stdout).toMatch(/^document,id,type,.*\r\none\.txt,/);
    expect(cli(['--format', 'csv', '--only', 'speech,stances', 'one.txt']).status).toBe(2);
  });
  test('--speakers tells how much each says', () => {
    expect(cli(['--speakers', 'one.txt']).stdout).toMatch(/^SPEAKERS\n\n {2}words .*\n.* {2}Amina Duarte\n/);
    expect(JSON.parse(cli(['--speakers', '--json', 'one.txt']).stdout)).toMatchObject([
      { name: 'Amina Duarte', label: 'PERSON', quotes: expect.any(Number) as number },
    ]);
    expect(cli(['--speakers', '--format', 'csv', 'one.txt']).stdout).toMatch(
      /^document,speaker,label,words,share,turns,quotes\r\none\.txt,Amina Duarte,PERSON,/,
    );
    expect(cli(['--speakers', '--script', 'one.txt'])).toMatchObject({
      status: 2,
      stderr: 'interview-nlp: --speakers goes with --format report, json, ndjson, csv, not with script\n',
    });
  });
  test('--only and --min-confidence leave out the rest', () => {
    expect(cli(['--only', 'direct', 'one.txt']).stdout).toMatch(
      /^WHO SAID WHAT\n\n {2}Amina Duarte\n[^]*direct[^]*\n\n$/,
    );
    expect(cli(['--only', 'exchanges', 'one.txt']).stdout).toBe('EXCHANGES  none outside the turns\n\n');
    const { speech } = JSON.parse(cli(['--json', '--only', 'indirect', 'one.txt']).stdout) as {
      speech: { kind: string }[];
    };
    expect(speech.filter(({ kind }) => kind !== 'indirect')).toEqual([]);
    expect(JSON.parse(cli(['--json', '--min-confidence', '1', 'one.txt']).stdout)).toMatchObject({
      speech: [],
      stances: [],
    });
  });
  test('--width wraps the report', () => {
    for (const line of cli(['--width', '50', '--only', 'text', 'one.txt']).stdout.split('\n'))
      expect(line.length).toBeLessThanOrEqual(50);
  });
  test('an empty input is said to be empty', () => {
    writeFileSync(join(project, 'empty.txt'), ' \n');
    writeFileSync(join(project, 'empty.csv'), 'id,text\n');
    expect(cli(['empty.txt'])).toEqual({
      stdout: 'TEXT  none\n\n',
      stderr: 'interview-nlp: empty.txt: empty: there is no text in it\n',
      status: 0,
    });
    expect(cli(['empty.csv']).stderr).toBe('interview-nlp: empty.csv: empty: there is no document in it\n');
    expect(cli([]).stderr).toBe('interview-nlp: standard input: empty: there is no text in it\n');
  });
  test('help has examples and exit codes; completions and the manual come from the same definitions', () => {
    const { stdout } = cli(['--help']);
    expect(stdout).toContain('Examples:\n  interview-nlp article.txt');
    expect(stdout).toMatch(/Exit codes:\n {2}0 {4}all went well\n {2}1 /);
    expect(cli(['completion', 'bash']).stdout).toContain('complete -o bashdefault');
    expect(cli(['completion', 'csh']).status).toBe(2);
    expect(cli(['man']).stdout).toBe(
      readFileSync(join(project, 'node_modules/interview-nlp/dist/interview-nlp.1'), 'utf8'),
    );
  });
  test('--script prints who speaks in order', () => {
    expect(cli(['--script', 'one.txt']).stdout).toContain('The port stays open');
  });
  test('--html and --stances write files', () => {
    expect(cli(['--html', 'one.html', '--stances', 'one.csv', 'one.txt']).status).toBe(0);
    expect(readFileSync(join(project, 'one.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(project, 'one.csv'), 'utf8').split('\n')[0]).toMatch(/^\ufeffdocument,id,type,holder,/);
  });
  test('--no-repair leaves the text as it is', () => {
    const { text } = JSON.parse(cli(['--json', '--no-repair'], 'Broken wo\nrds.\n').stdout) as { text: string };
    expect(text).toBe('Broken wo\nrds.\n');
  });
  test('--vocabulary makes names known', () => {
    writeFileSync(join(project, 'names.json'), JSON.stringify([{ name: 'zorblax quine', label: 'ORG' }]));
    const { entities } = JSON.parse(
      cli(['--json', '--vocabulary', 'names.json'], 'They work for zorblax quine there.').stdout,
    ) as { entities: { name: string; label: string }[] };
    expect(entities).toContainEqual(expect.objectContaining({ name: 'zorblax quine', label: 'ORG' }));
  });
  test('colours only a terminal', () => {
    expect(cli(['one.txt']).stdout).not.toContain('\u001b[');
    const { stdout } = spawnSync(process.execPath, [bin, 'one.txt'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1', NO_COLOR: undefined },
    });
    expect(stdout).toContain('\u001b[');
  });
});

describe('files of other formats', () => {
  const PAGE =
    '<!DOCTYPE html><html><head><title>Dam leaks</title><style>p{color:red}</style></head><body><nav>Home</nav><article><h1>Dam leaks</h1><p>“I saw it,” said Otis Greer.</p></article><footer>Cookies</footer></body></html>';
  const textOf = (...args: string[]): unknown => (JSON.parse(cli(['--json', ...args]).stdout) as { text: string }).text;

  test('a page, Markdown and captions are read for what they are', () => {
    writeFileSync(join(project, 'page.html'), PAGE);
    writeFileSync(join(project, 'page.md'), '# Dam leaks\n\n“I *saw* it,”\nsaid [Otis Greer](x).\n');
    writeFileSync(join(project, 'page.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Otis>I saw it.\n');
    expect(textOf('page.html')).toBe('Dam leaks\n\n“I saw it,” said Otis Greer.');
    expect(textOf('page.md')).toBe('Dam leaks\n\n“I saw it,” said Otis Greer.');
    expect(textOf('page.vtt')).toBe('Otis: I saw it.');
    expect((JSON.parse(cli(['--json', '-'], PAGE).stdout) as { text: string }).text).toBe(
      'Dam leaks\n\n“I saw it,” said Otis Greer.',
    );
  });

  test('tables and JSON hold a document a record, in fields that can be named', () => {
    writeFileSync(join(project, 'table.csv'), 'id,wording\n7,"“No,” said\nRuth Vane."\n8,It rained.\n');
    writeFileSync(join(project, 'one.json'), '{"title":"Dam leaks","body":"“I saw it,” said Otis Greer."}');
    expect(lines(cli(['--ndjson', '--text-field', 'wording', 'table.csv']).stdout).map(({ id }) => id)).toEqual([
      '7',
      '8',
    ]);
    expect(cli(['table.csv']).stderr).toContain(
      'table.csv: row 1: expected a string "text", found none; --text-field may name one of these: wording',
    );
    expect(textOf('one.json')).toBe('“I saw it,” said Otis Greer.');
    expect(cli(['batch', 'table.csv', '--text-field', 'wording', '--out', 'table.ndjson']).status).toBe(0);
    expect(lines(readFileSync(join(project, 'table.ndjson'), 'utf8')).map(({ id }) => id)).toEqual(['7', '8']);
  });

  test.each([
    ['old.rtf', '{\\rtf1 x}', 'is no text file: it looks like a document in RTF: save it as .docx, .html or .txt'],
    ['paper.pdf', '%PDF-1.4', 'a .pdf file needs unpdf beside interview-nlp: npm install unpdf'],
    ['paper.docx', 'PK\u0003\u0004', 'a .docx file needs mammoth beside interview-nlp: npm install mammoth'],
  ])('%s is refused in words', (name, content, words) => {
    writeFileSync(join(project, name), content);
    expect(cli([name])).toEqual({ stdout: '', stderr: `interview-nlp: ${name}: ${words}\n`, status: 1 });
  });

  test('an address is never fetched', () => {
    expect(cli(['https://example.org/a.html'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('nothing is fetched here') as string,
    });
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
    expect(cli(['--nonsense', 'one.txt'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("unknown option '--nonsense'") as string,
    });
    expect(cli(['--vocabulary', 'binary.txt', 'one.txt'])).toMatchObject({ status: 2 });
    expect(cli(['--html', 'x.html', 'one.txt', 'two.txt'])).toMatchObject({ status: 2 });
  });
  test.each([
    [['--html', 'none/x.html', 'one.txt'], '--html none/x.html: there is no such folder'],
    [['--quotes', 'examples', 'one.txt'], '--quotes examples: is a folder'],
    [['--out', 'one.txt', 'one.txt'], '--out one.txt: is an input as well; nothing was written'],
    [['--json', '--format', 'csv', 'one.txt'], '--format csv and --json: one of them'],
    [['--format', 'arrow', 'one.txt'], '--format arrow needs --out: it is not for a terminal'],
    [['--bom', 'one.txt'], '--bom goes with --format csv, --quotes or --stances'],
    [['--width', '60', '--json', 'one.txt'], '--width goes with --format report'],
    [['--vocabulary', 'nowhere.json', 'one.txt'], '--vocabulary nowhere.json: no such file'],
  ])('%j is refused with the option and the file', (args, message) => {
    expect(cli(args)).toEqual({ stdout: '', stderr: `interview-nlp: ${message}\n`, status: 2 });
    expect(readFileSync(join(project, 'one.txt'), 'utf8')).toBe(ARTICLE);
  });
  test.each([
    [
      ['--min-confidence', '2'],
      "option '--min-confidence <number>' argument '2' is invalid. Expected a number from 0 to 1.",
    ],
    [['--width', '9'], "option '--width <columns>' argument '9' is invalid. Expected a whole number from 40 to 400."],
    [['--only', 'loud'], "option '--only <kinds>' argument 'loud' is invalid. \"loud\" is none of text, entities"],
  ])('%j is refused with what is expected', (args, message) => {
    const { stderr, status } = cli([...args, 'one.txt']);
    expect({ status, start: stderr.slice(0, 15 + message.length) }).toEqual({
      status: 2,
      start: `interview-nlp: ${message}`,
    });
  });
  test('a file of results is left as it was if no result comes', () => {
    writeFileSync(join(project, 'kept.json'), 'precious');
    expect(cli(['--json', '--out', 'kept.json', 'absent.txt']).status).toBe(1);
    expect(readFileSync(join(project, 'kept.json'), 'utf8')).toBe('precious');
    expect(cli(['--html', 'never.html', 'absent.txt']).status).toBe(1);
    expect(existsSync(join(project, 'never.html'))).toBe(false);
  });
  test('the other files still come, and failures are summed up', () => {
    const { stdout, stderr, status } = cli(['--ndjson', 'one.txt', 'absent.txt', 'two.txt']);
    expect(lines(stdout).map(({ id }) => id)).toEqual(['one.txt', 'absent.txt', 'two.txt']);
    expect(stderr).toContain('1 of 3 documents failed');
    expect(status).toBe(1);
  });
  test('a closed pipe ends quietly', () => {
    const { stdout, stderr } = runIn(project, 'bash', [
      '-c',
      `set -o pipefail; for i in $(seq 300); do echo '{"id":"'$i'","text":"Amina Duarte said that it rained."}'; done | "${process.execPath}" "${bin}" --ndjson | head -n 1`,
    ]);
    expect(lines(stdout)).toHaveLength(1);
    expect(stderr).toBe('');
  });
});

describe('--ndjson as a filter: one line in, one line out', () => {
  test('keeps the order; a bad line gives an error line that names it', () => {
    const { stdout, stderr, status } = cli(
      ['--ndjson'],
      `{"id":"a","text":"Amina Duarte left."}\nnot json\n\n{"id":"c"}\n{"id":7,"text":"It rained."}\n`,
    );
    const results = lines(stdout);
    expect(results.map(({ id }) => id)).toEqual(['a', '2', 'c', '7']);
    expect(results[1]!['error']).toMatchObject({
      message: expect.stringMatching(/^standard input: line 2: not JSON/) as string,
    });
    expect(results[2]!['error']).toEqual({ message: 'standard input: line 4: expected a string "text", found none' });
    expect(stderr).toContain('standard input: line 2');
    expect(status).toBe(1);
  });
  test('each result is written before the next line comes', async () => {
    const child = spawn(process.execPath, [bin, '--ndjson'], { cwd: project, stdio: ['pipe', 'pipe', 'inherit'] });
    const next = (): Promise<string> =>
      new Promise((resolve) => {
        child.stdout.once('data', (data: Buffer) => resolve(data.toString()));
      });
    for (const id of ['x', 'y']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'It rained.' })}\n`);
      expect(JSON.parse(await next())).toMatchObject({ id });
    }
    child.stdin.end();
    await new Promise((resolve) => {
      child.once('close', resolve);
    });
  });
});

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
if (!hasParallel)
  console.warn('The test with GNU parallel is skipped: it is not on this machine (Debian: apt-get install parallel).');

describe.skipIf(!hasParallel)('under GNU parallel', () => {
  test('blocks of lines go through several processes and come out in order', () => {
    const records = Array.from({ length: 400 }, (_, i) =>
      JSON.stringify({ id: `d${i}`, text: `Amina Duarte said that it rained on day ${i}.` }),
    ).join('\n');
    writeFileSync(join(project, 'many.ndjson'), `${records}\n`);
    const { stdout } = runIn(project, 'bash', [
      '-c',
      `parallel --will-cite --pipe --keep-order --block 8k -j 2 "'${process.execPath}' '${bin}' --ndjson" < many.ndjson`,
    ]);
    expect(lines(stdout).map(({ id }) => id)).toEqual(Array.from({ length: 400 }, (_, i) => `d${i}`));
  });
});

describe('interview-nlp batch', () => {
  const corpus = (name: string, size: number): void => {
    mkdirSync(join(project, name), { recursive: true });
    for (let i = 0; i < size; i++)
      writeFileSync(join(project, name, `${String(i).padStart(3, '0')}.txt`), `${ARTICLE} Number ${i}.`);
  };
  test('writes one line a document, in order, under its final name only when all is done', () => {
    corpus('corpus', 12);
    const { status, stderr } = cli(['batch', 'corpus/*.txt', '--out', 'all.ndjson', '--workers', '2']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const results = lines(readFileSync(join(project, 'all.ndjson'), 'utf8'));
    expect(results.map(({ id }) => id)).toEqual(
      Array.from({ length: 12 }, (_, i) => `corpus/${String(i).padStart(3, '0')}.txt`),
    );
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
    writeFileSync(
      join(project, 'mixed.jsonl'),
      '{"id":"a","text":"It rained."}\n{"id":"b","text":5}\n{"id":"c","text":"It snowed."}\n',
    );
    const { status, stderr } = cli(['batch', 'mixed.jsonl', 'binary.txt', '--out', 'mixed.out']);
    expect(status).toBe(1);
    const results = lines(readFileSync(join(project, 'mixed.out'), 'utf8'));
    expect(results.map((result) => [result['id'], 'error' in result])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
      ['binary.txt', true],
    ]);
    expect(stderr).toContain('2 of 4 documents failed');
  });
  test('a pattern that matches nothing is wrong usage', () => {
    expect(cli(['batch', 'none/*.txt', '--out', 'x'])).toMatchObject({
      status: 2,
      stderr: 'interview-nlp: none/*.txt: no such file, and no file matches it\n',
    });
  });
});

describe('interview-nlp batch: nothing lost, nothing hidden', () => {
  const batch = (...args: string[]) => cli(['batch', ...args, '--workers', '1']);
  const result = (file: string): Record<string, unknown>[] => lines(readFileSync(join(project, file), 'utf8'));
  const write = (name: string, text: string | Buffer): void => {
    writeFileSync(join(project, name), text);
  };

  test('heeds --vocabulary and --no-repair', () => {
    write('zorblax.txt', 'They work for zorblax qui\nne there, and for zorblax quine.\n');
    write('names.json', JSON.stringify([{ name: 'zorblax quine', label: 'ORG' }]));
    expect(batch('zorblax.txt', '--out', 'heeded', '--vocabulary', 'names.json', '--no-repair').status).toBe(0);
    expect(result('heeded')[0]).toMatchObject({
      analysis: { repairs: [], entities: [{ name: 'zorblax quine', label: 'ORG' }] },
    });
  });
  test('what it does not heed it refuses', () => {
    for (const args of [
      ['--no-repair', 'batch', 'one.txt', '--out', 'x'],
      ['batch', 'one.txt', '--out', 'x', '--json'],
      ['batch', 'one.txt', '--out', 'x', '--resume', '--force'],
    ])
      expect(cli(args), args.join(' ')).toMatchObject({ status: 2 });
    write('wrong.json', '[{"name":"x","label":"NOTHING"}]');
    const { status, stderr } = batch('one.txt', '--out', 'x', '--vocabulary', 'wrong.json');
    expect({ status, stderr: stderr.split(' must')[0] }).toEqual({
      status: 2,
      stderr: 'interview-nlp: --vocabulary wrong.json: vocabulary[0].label',
    });
    expect(existsSync(join(project, 'x'))).toBe(false);
  });
  test('says how many went well', () => {
    expect(batch('one.txt', 'two.txt', 'binary.txt', '--out', 'summed').stdout).toBe(
      '2 of 3 documents went well: summed\n',
    );
  });

  /** A file that cannot be read, and whose content would fit nowhere. */
  const unreadable = (): string[] => {
    write('huge.txt', '');
    truncateSync(join(project, 'huge.txt'), 3 * 2 ** 30);
    write('secret.txt', 'It rained.');
    chmodSync(join(project, 'secret.txt'), 0);
    return [
      'huge.txt',
      ...(process.getuid?.() === 0 ? [] : ['secret.txt']),
      ...(existsSync('/proc/self/mem') ? ['/proc/self/mem'] : []),
    ];
  };
  test.each([
    ['batch', ['batch', '--out', 'unread.ndjson']],
    ['--ndjson', ['--ndjson']],
  ])('%s: a file that cannot be read costs itself alone', (_, args) => {
    const files = unreadable();
    const { status, stdout, stderr } = cli([...args, 'one.txt', ...files, 'two.txt']);
    const results = args[0] === 'batch' ? result('unread.ndjson') : lines(stdout);
    expect(results.map(({ id, error }) => [id, error !== undefined])).toEqual([
      ['one.txt', false],
      ...files.map((file) => [file, true]),
      ['two.txt', false],
    ]);
    expect(stderr).toContain('huge.txt: too large');
    expect(status).toBe(1);
  });

  const failing = existsSync('/proc/self/mem');
  test.skipIf(!failing).each([
    ['batch', ['batch', '--out', 'broken.out']],
    ['--ndjson', ['--ndjson']],
  ])('%s: a file of lines that fails while it is read costs itself alone', (_, args) => {
    if (!existsSync(join(project, 'broken.ndjson'))) symlinkSync('/proc/self/mem', join(project, 'broken.ndjson'));
    const { stdout, stderr } = cli([...args, 'broken.ndjson', 'one.txt']);
    const results = args[0] === 'batch' ? result('broken.out') : lines(stdout);
    expect(results.map(({ id, error }) => [id, error !== undefined])).toEqual([
      ['broken.ndjson', true],
      ['one.txt', false],
    ]);
    expect(stderr).toMatch(/^interview-nlp: broken\.ndjson: EIO/);
  });
  test('a line that fits into no string costs itself alone', () => {
    const { stdout, stderr } = runIn(project, 'bash', [
      '-c',
      `(echo '{"id":"a","text":"It rained."}'; head -c 600000000 /dev/zero | tr '\\0' 'a'; echo; echo '{"id":"b","text":"It rained."}') | "${process.execPath}" "${bin}" --ndjson --errors-as-lines`,
    ]);
    expect(stderr).toBe('');
    expect(lines(stdout).map(({ id, error }) => [id, (error as { message: string } | undefined)?.message])).toEqual([
      ['a', undefined],
      ['2', 'standard input: line 2: longer than 268435456 letters'],
      ['b', undefined],
    ]);
  });

  test('an interrupted run is not overwritten without --resume or --force', () => {
    write('kept.part', '{"id":"one.txt","analysis":{}}\n');
    expect(batch('one.txt', '--out', 'kept')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^interview-nlp: kept\.part is there.*--resume.*--force.*\n$/) as string,
    });
    expect(readFileSync(join(project, 'kept.part'), 'utf8')).toBe('{"id":"one.txt","analysis":{}}\n');
    expect(batch('one.txt', '--out', 'kept', '--force').status).toBe(0);
    expect(result('kept')[0]).toMatchObject({ analysis: { schema: 2 } });
  });
  test('--resume says which documents and which options differ', () => {
    const part = (...ids: string[]): void => {
      write('other.part', ids.map((id) => `{"id":"${id}","analysis":{}}\n`).join(''));
    };
    part('one.txt', 'absent.txt');
    expect(batch('one.txt', 'two.txt', '--out', 'other', '--resume')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'document 2 of other.part is "absent.txt", of this run\'s inputs "two.txt"',
      ) as string,
    });
    part('one.txt', 'two.txt', 'three.txt');
    expect(batch('one.txt', 'two.txt', '--out', 'other', '--resume')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("holds 3 documents, this run's inputs are 2") as string,
    });
    part('one.txt');
    expect(batch('one.txt', 'two.txt', '--out', 'other', '--resume', '--no-repair')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('it was made without --no-repair') as string,
    });
    write('names.json', '[]');
    expect(batch('one.txt', 'two.txt', '--out', 'other', '--resume', '--vocabulary', 'names.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('it was made without --vocabulary') as string,
    });
    expect(readFileSync(join(project, 'other.part'), 'utf8')).toBe('{"id":"one.txt","analysis":{}}\n');
    expect(batch('one.txt', 'two.txt', '--out', 'other', '--resume')).toMatchObject({
      status: 0,
      stdout: '2 of 2 documents went well: other\n',
    });
  });
  test('--resume says that another field of the records was read', () => {
    write('fields.csv', 'id,first,second\na,It rained.,It snowed.\n');
    expect(batch('fields.csv', '--out', 'fields', '--text-field', 'first').status).toBe(0);
    write('fields.part', readFileSync(join(project, 'fields')));
    write(
      'fields.part.json',
      JSON.stringify({
        version: (
          JSON.parse(readFileSync(join(project, 'node_modules/interview-nlp/package.json'), 'utf8')) as {
            version: string;
          }
        ).version,
        repair: true,
        vocabulary: null,
        textField: 'first',
      }),
    );
    expect(batch('fields.csv', '--out', 'fields', '--text-field', 'second', '--resume')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('it was made with --text-field first') as string,
    });
    expect(batch('fields.csv', '--out', 'fields', '--text-field', 'first', '--resume').status).toBe(0);
  });
  test('files of all kinds go into one output, and a broken one costs itself alone', () => {
    write('all.html', '<!DOCTYPE html><html><body><nav>Home</nav><article><p>It rained.</p></article></body></html>');
    write('all.csv', 'id,text\na,It snowed.\n');
    write('all.json', '[{"id":"b","text":"It hailed."},{"id":"c"}]');
    write('broken.json', '[{"id":');
    write('broken.docx', 'no archive');
    expect(
      batch('all.html', 'broken.docx', 'all.csv', 'broken.json', 'all.json', 'one.txt', '--out', 'kinds'),
    ).toMatchObject({ status: 1, stdout: '4 of 7 documents went well: kinds\n' });
    expect(result('kinds').map(({ id, analysis }) => [id, (analysis as { text: string } | undefined)?.text])).toEqual([
      ['all.html', 'It rained.'],
      ['broken.docx', undefined],
      ['a', 'It snowed.'],
      ['broken.json', undefined],
      ['b', 'It hailed.'],
      ['c', undefined],
      ['one.txt', ARTICLE],
    ]);
  });
  test('--resume counts what had failed before', () => {
    write('failed.part', '{"id":"binary.txt","error":{"message":"no"}}\n');
    expect(batch('binary.txt', 'one.txt', '--out', 'failed', '--resume')).toMatchObject({
      status: 1,
      stdout: '1 of 2 documents went well: failed\n',
    });
  });

  test('a second batch to the same output is refused while the first is alive, and one that was killed is taken over', async () => {
    write('slow.txt', 'Amina Duarte said that it rained. '.repeat(100_000));
    const first = spawn(process.execPath, [bin, 'batch', 'slow.txt', '--out', 'shared', '--workers', '1'], {
      cwd: project,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => {
      first.once('exit', resolve);
    });
    while (!existsSync(join(project, 'shared.part')))
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    expect(batch('one.txt', '--out', 'shared', '--force')).toMatchObject({
      status: 2,
      stderr:
        'interview-nlp: shared: another batch writes to it (shared.lock); wait until it has ended, or choose another --out\n',
    });
    first.kill('SIGKILL');
    await ended;
    expect(batch('one.txt', '--out', 'shared', '--force')).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(project, 'shared.lock'))).toBe(false);
  });

  test('SIGTERM ends it with a word and exit code 130, whatever has failed before, and --resume goes on', async () => {
    write(
      'many.jsonl',
      `{"id":"bad"}\n${Array.from({ length: 400 }, (_, i) => `${JSON.stringify({ id: `d${i}`, text: ARTICLE.repeat(20) })}\n`).join('')}`,
    );
    const child = spawn(process.execPath, [bin, 'batch', 'many.jsonl', '--out', 'stopped', '--workers', '1'], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    const ended = new Promise((resolve) => {
      child.once('close', resolve);
    });
    while (!existsSync(join(project, 'stopped.part')) || statSync(join(project, 'stopped.part')).size < 5000)
      await new Promise((resolve) => {
        setTimeout(resolve, 10);
      });
    child.kill('SIGTERM');
    expect(await ended).toBe(130);
    expect(stderr).toMatch(/interrupted after \d+ documents; --resume goes on from there\n$/);
    expect(batch('many.jsonl', '--out', 'stopped', '--resume')).toMatchObject({
      status: 1,
      stdout: '400 of 401 documents went well: stopped\n',
    });
  });

  const noRoom = existsSync('/dev/full');
  test.skipIf(!noRoom)('a full disk is one line, and what is done can be resumed', () => {
    symlinkSync('/dev/full', join(project, 'full.part'));
    expect(batch('one.txt', '--out', 'full', '--force')).toEqual({
      status: 1,
      stdout: '',
      stderr: 'interview-nlp: ENOSPC: no space left on device, write\n',
    });
    rmSync(join(project, 'full.part'));
    const { status, stderr } = runIn(project, 'bash', [
      '-c',
      `"${process.execPath}" "${bin}" --ndjson one.txt > /dev/full`,
    ]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'interview-nlp: standard output: ENOSPC: no space left on device, write\n',
    });
  });
  test('a closed standard error hides no document', () => {
    const { stdout } = runIn(project, 'bash', [
      '-c',
      `"${process.execPath}" "${bin}" --ndjson absent.txt one.txt two.txt 2> >(exec <&-; exit 0); true`,
    ]);
    expect(lines(stdout)).toHaveLength(3);
  });
  test('does not read what it writes', () => {
    mkdirSync(join(project, 'within'));
    write('within/a.txt', ARTICLE);
    for (const force of [[], ['--force']])
      expect(batch('within/*', '--out', 'within/out.ndjson', ...force).stdout).toBe(
        '1 of 1 documents went well: within/out.ndjson\n',
      );
  });
});

describe('what a terminal would obey', () => {
  const HOSTILE = '\u001b]8;;http://evil\u0007click\u001b]8;;\u0007 \u009b31m \u202eback\u202c \u0008';
  const obeyed = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
  test.each([[[]], [['--script']], [['--json']], [['--ndjson']]])('is shown, not sent, with %j', (args) => {
    const name = `file\u001b[2J\u009b2J.txt`;
    writeFileSync(
      join(project, name),
      `“The port ${HOSTILE} stays open,” said Amina \u001b[31mDuarte. ${HOSTILE}\n\nDUARTE\u001b[5m: Yes.\n`,
    );
    const { stdout, stderr } = cli([...args, name, name, 'absent\u001b[2J.txt']);
    expect(stdout.replaceAll('\n', ' ')).not.toMatch(obeyed);
    expect(stderr).toContain('absent[U+001B][2J.txt: no such file');
    expect(stderr.replaceAll('\n', ' ')).not.toMatch(obeyed);
  });
  test('in a wrong option, too', () => {
    expect(cli(['--\u001b[31m']).stderr).not.toMatch(/\u001b/);
  });
});
