import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import { holdsRecords, readFiles, readNdjson, readWhole } from '../../src/cli/inputs.ts';
import { recordsOfCsv, recordsOfJson, toRecord, type Fields, type Input } from '../../src/cli/records.ts';

const shown = (input: Input): readonly string[] =>
  'text' in input ? [input.id, input.text] : [input.id, `! ${input.failure}`];
const all = async (inputs: AsyncIterable<Input> | Iterable<Input>): Promise<(readonly string[])[]> => {
  const list: (readonly string[])[] = [];
  for await (const input of inputs) list.push(shown(input));
  return list;
};

describe('a record', () => {
  const read = (record: unknown, fields: Fields = {}) => shown(toRecord(record, '7', 'news: line 7', fields));

  test.each<[string, object, string]>([
    ['id', { id: 'a', _id: 'b', url: 'c', key: 'd' }, 'a'],
    ['_id', { _id: 'b', url: 'c', key: 'd' }, 'b'],
    ['url', { url: 'c', key: 'd' }, 'c'],
    ['key', { key: 'd' }, 'd'],
    ['its place', { name: 'e' }, '7'],
    ['a number', { id: 0, key: 'd' }, '0'],
    ['the next field, where one is empty', { id: '', key: 'd' }, 'd'],
    ['the next field, where one holds no name', { id: { of: 'a' }, key: 'd' }, 'd'],
  ])('is called by %s', (_, record, id) => {
    expect(read({ ...record, text: 'It rained.' })).toEqual([id, 'It rained.']);
  });

  test.each(['text', 'body', 'content', 'article', 'articleBody', 'transcript', 'story'])(
    'has its text in %s',
    (field) => {
      expect(read({ id: 'a', [field]: 'It rained.' })).toEqual(['a', 'It rained.']);
      expect(read({ id: 'a', text: 5, [field]: 'It rained.' })).toEqual(['a', 'It rained.']);
    },
  );

  test('has its text and its id where the caller says', () => {
    const record = { id: 'a', text: 'It rained.', slug: 'b', lead: 'It snowed.', number: 5 };
    expect(read(record, { textField: 'lead' })).toEqual(['a', 'It snowed.']);
    expect(read(record, { idField: 'slug' })).toEqual(['b', 'It rained.']);
    expect(read(record, { idField: 'number' })).toEqual(['5', 'It rained.']);
  });

  test('without an id where the caller says is refused, by its place', () => {
    const words = '! news: line 7: expected a string or number "slug"';
    expect(read({ id: 'a', text: 'It rained.' }, { idField: 'slug' })).toEqual(['7', words]);
    expect(read({ id: 'a', text: 'It rained.', slug: '' }, { idField: 'slug' })).toEqual(['7', words]);
    expect(read({ id: 'a', text: 'It rained.', slug: null }, { idField: 'slug' })).toEqual(['7', words]);
  });

  test.each<[unknown]>([[null], ['text'], [5], [[{ text: 'It rained.' }]], [undefined]])(
    'is no %j',
    (record: unknown) => {
      expect(read(record)).toEqual(['7', '! news: line 7: expected an object {"id", "text"}']);
    },
  );

  test('without a text says which fields may hold it', () => {
    expect(read({ id: 'a' })).toEqual(['a', '! news: line 7: expected a string "text", found none']);
    expect(read({ id: 'a', text: 5 })).toEqual(['a', '! news: line 7: expected a string "text", found number']);
    expect(read({ id: 'a', text: 'It rained.' }, { textField: 'lead' })).toEqual([
      'a',
      '! news: line 7: expected a string "lead", found none; --text-field may name one of these: text',
    ]);
    expect(read({ id: 'a', url: 'b', lead: 'It snowed.', count: 5, summary: '' })).toEqual([
      'a',
      '! news: line 7: expected a string "text", found none; --text-field may name one of these: lead, summary',
    ]);
  });

  test('names no more than eight fields, nor more than forty letters of each', () => {
    const record = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}${'x'.repeat(50)}`, 'It rained.']));
    const [, failure] = read({ ...record, id: 'a' });
    expect(failure).toMatch(/one of these: 0x{39}, 1x{39}(?:, \dx{39}){5}, 7x{39}$/);
  });
});

describe('records of a JSON file', () => {
  test('are one or a list of them, with a mark before it or none', async () => {
    const one = '{"text":"It rained."}';
    expect(await all(recordsOfJson(one, 'news.json', {}))).toEqual([['news.json', 'It rained.']]);
    expect(await all(recordsOfJson(`\ufeff[${one},5,${one}]`, 'news.json', {}))).toEqual([
      ['news.json#1', 'It rained.'],
      ['news.json#2', '! news.json: record 2: expected an object {"id", "text"}'],
      ['news.json#3', 'It rained.'],
    ]);
    expect(await all(recordsOfJson('[]', 'news.json', {}))).toEqual([]);
  });
  test('that is none cost one failure', async () => {
    const [[id, failure] = [], ...more] = await all(recordsOfJson('{"text":', 'news.json', {}));
    expect(id).toBe('news.json');
    expect(failure).toMatch(/^! news\.json: not JSON: \S/);
    expect(more).toEqual([]);
  });
});

describe('records of a table', () => {
  test('are its rows below the head', async () => {
    expect(
      await all(
        recordsOfCsv('\ufeffid,text\na,"It rained, then\nit snowed."\n\nb\n,It thawed.,more\n', 'news.csv', {}, ','),
      ),
    ).toEqual([
      ['a', 'It rained, then\nit snowed.'],
      ['b', '! news.csv: row 2: expected a string "text", found none'],
      ['news.csv#3', 'It thawed.'],
    ]);
    expect(await all(recordsOfCsv('id\ttext\na\tIt rained, they say.', 'news.tsv', {}, '\t'))).toEqual([
      ['a', 'It rained, they say.'],
    ]);
  });
  test('that is none cost one failure', async () => {
    const [[id, failure] = [], ...more] = await all(recordsOfCsv('id,text\na,"It rained', 'news.csv', {}, ','));
    expect(id).toBe('news.csv');
    expect(failure).toMatch(/^! news\.csv: \S/);
    expect(more).toEqual([]);
  });
});

describe('lines of records', () => {
  const lines = (text: string, fields: Fields = {}) => all(readNdjson(Readable.from([text]), 'news', fields));
  test('have the number of their line, the empty ones counted and passed over', async () => {
    expect(await lines('\ufeff{"text":"It rained."}\n\n \t\n{"id":"d","text":"It snowed."}\n{"text":"x"}')).toEqual([
      ['1', 'It rained.'],
      ['d', 'It snowed.'],
      ['5', 'x'],
    ]);
    expect(await lines('{"lead":"It rained."}', { textField: 'lead' })).toEqual([['1', 'It rained.']]);
  });
  test('that are none cost themselves alone', async () => {
    const [first, [id, failure] = [], last] = await lines('5\n{"text":\n{"text":"It rained."}');
    expect(first).toEqual(['1', '! news: line 1: expected an object {"id", "text"}']);
    expect(id).toBe('2');
    expect(failure).toMatch(/^! news: line 2: not JSON: \S/);
    expect(last).toEqual(['3', 'It rained.']);
  });
  test('one that fits into no string is a failure, and the next comes', async () => {
    const piece = 'x'.repeat(2 ** 27);
    const source = Readable.from([piece, piece, 'y\n', '{"text":"It rained."}']);
    expect(await all(readNdjson(source, 'news', {}))).toEqual([
      ['1', `! news: line 1: longer than ${2 ** 28} letters`],
      ['2', 'It rained.'],
    ]);
  });
});

describe('a stream read whole', () => {
  test('is one text, whatever its pieces', async () => {
    const bytes = Buffer.from('Es regnete in Köln.');
    const pieces = Array.from(bytes, (byte) => Buffer.of(byte));
    expect(shown(await readWhole(Readable.from(pieces), 'standard input'))).toEqual([
      'standard input',
      'Es regnete in Köln.',
    ]);
  });
  test('that fails is a failure that names it', async () => {
    const source = new Readable({
      read() {
        this.destroy(new Error('the disk'));
      },
    });
    expect(shown(await readWhole(source, 'standard input'))).toEqual(['standard input', '! standard input: the disk']);
  });
  test.each([
    ['ENOENT', 'no such file'],
    ['EACCES', 'may not be read'],
    ['EPERM', 'may not be read'],
    ['EISDIR', 'is a folder, not a file'],
    ['EIO', 'the disk'],
  ])('that fails by %s says so in words', async (code, words) => {
    const source = new Readable({
      read() {
        this.destroy(Object.assign(new Error('the disk'), { code }));
      },
    });
    expect(shown(await readWhole(source, 'news'))).toEqual(['news', `! news: ${words}`]);
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'interview-nlp-inputs-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const read = async (name: string, text: string, fields: Fields = {}) =>
    (await all(readFiles([file(name, text)], fields))).map(([id, found]) => [id!.replace(`${folder}/`, ''), found]);

  test.each([
    ['a.ndjson', true],
    ['a.JSONL', true],
    ['a.json', true],
    ['a.CSV', true],
    ['a.tsv', true],
    ['a.json.txt', false],
    ['a.ndjson.txt', false],
    ['json', false],
    ['a.html', false],
  ])('%s holds records: %j', (name, holds) => {
    expect(holdsRecords(name)).toBe(holds);
  });

  test('of records are read by their names, with the fields that the caller names', async () => {
    const fields = { textField: 'lead', idField: 'slug' };
    const record = '{"slug":"a","lead":"It rained."}';
    const table = (delimiter: string): string => `slug${delimiter}lead\na${delimiter}"It rained."\n`;
    expect(await read('a.ndjson', record, fields)).toEqual([['a', 'It rained.']]);
    expect(await read('a.JSONL', `${record}\n${record}`, fields)).toEqual([
      ['a', 'It rained.'],
      ['a', 'It rained.'],
    ]);
    expect(await read('a.JSON', `[${record}]`, fields)).toEqual([['a', 'It rained.']]);
    expect(await read('a.csv', table(','), fields)).toEqual([['a', 'It rained.']]);
    expect(await read('a.TSV', table('\t'), fields)).toEqual([['a', 'It rained.']]);
    expect(await read('a.json.txt', record, fields)).toEqual([['a.json.txt', record]]);
  });

  test('called "-" are standard input', async () => {
    const stdin = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from(['It rained.']) as never);
    expect(await all(readFiles(['-']))).toEqual([['standard input', 'It rained.']]);
    stdin.mockRestore();
  });

  test('of pages are read for their text, and captions stay as they are', async () => {
    expect(await read('a.html', '<h1>Dam holds</h1><p>It rained.</p>')).toEqual([
      ['a.html', 'Dam holds\n\nIt rained.'],
    ]);
    const captions = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Ode>It rained.\n';
    expect(await read('a.vtt', captions)).toEqual([['a.vtt', captions]]);
  });

  test.each(['http://news.example/a', 'HTTPS://news.example/a', 'ftp://news.example/a.csv'])(
    '%s is an address: it is not fetched',
    async (address) => {
      const words = 'is an address; nothing is fetched here: save the page and give its file';
      expect(await all(readFiles([address]))).toEqual([[address, `! ${address}: ${words}`]]);
    },
  );

  test('a folder that is called like an address is a folder', async () => {
    mkdirSync(join(folder, 'http:'));
    file('http:/news.txt', 'It rained.');
    const path = `${folder}/http://news.txt`;
    expect(await all(readFiles([path]))).toEqual([[path, 'It rained.']]);
  });

  test('a document that its library cannot read costs itself alone', async () => {
    const files = [file('broken.docx', 'x'), file('broken.PDF', 'x'), file('whole.txt', 'It rained.')];
    const [docx, pdf, text] = await all(readFiles(files));
    expect(docx![1]).toMatch(/^! .*broken\.docx: \S/);
    expect(pdf![1]).toMatch(/^! .*broken\.PDF: \S/);
    expect(text![1]).toBe('It rained.');
  });
});
