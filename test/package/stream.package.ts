import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, runIn } from './tarball.ts';

let project: string;
beforeAll(() => {
  project = installTarball();
});

/** Runs a program that imports createAnalyzeStream; what it logged as JSON. */
const run = (code: string): { result: unknown; stderr: string; status: number } => {
  writeFileSync(
    join(project, 'streams.mjs'),
    `import { createAnalyzeStream } from 'interview-nlp/stream';\nimport { Readable, Writable } from 'node:stream';\nimport { pipeline } from 'node:stream/promises';\n${code}`,
  );
  const { stdout, stderr, status } = runIn(project, 'node', ['streams.mjs']);
  return { result: stdout === '' ? null : (JSON.parse(stdout) as unknown), stderr, status };
};

describe('createAnalyzeStream', () => {
  test('records in, results out, in order; the process can exit', () => {
    expect(
      run(`
      const results = [];
      const texts = Array.from({ length: 40 }, (_, i) => ({ id: 'd' + i, text: 'Amina Duarte said that it rained. '.repeat(i % 3 * 20 + 1) }));
      await pipeline(Readable.from(texts), createAnalyzeStream({ concurrency: 2 }), async (source) => { for await (const { id, analysis } of source) results.push([id, analysis.schema]); });
      console.log(JSON.stringify(results));`),
    ).toEqual({ result: Array.from({ length: 40 }, (_, i) => [`d${i}`, 2]), stderr: '', status: 0 });
  });

  test('back-pressure: a slow reader holds up the writer', () => {
    expect(
      run(`
      let taken = 0, given = 0, most = 0;
      function* texts() { for (let i = 0; i < 300; i++) { taken++; most = Math.max(most, taken - given); yield { id: String(i), text: 'It rained.' }; } }
      const slow = new Writable({ objectMode: true, highWaterMark: 1, write(_, __, done) { given++; setTimeout(done, 3); } });
      await pipeline(Readable.from(texts()), createAnalyzeStream({ concurrency: 2 }), slow);
      console.log(JSON.stringify({ given, bounded: most <= 40 }));`).result,
    ).toEqual({ given: 300, bounded: true });
  });
  test('write says false while there is no room, and drain comes', () => {
    expect(
      run(`
      const stream = createAnalyzeStream({ concurrency: 1 });
      let written = 0;
      while (stream.write({ id: String(written), text: 'It rained.' })) written++;
      const held = written < 60;
      stream.resume();
      await new Promise((resolve) => stream.once('drain', resolve));
      stream.end();
      await new Promise((resolve) => stream.once('end', resolve));
      console.log(JSON.stringify(held));`),
    ).toEqual({ result: true, stderr: '', status: 0 });
  });

  test('NDJSON in any pieces gives NDJSON; a bad line gives an error line', () => {
    expect(
      run(`
      const bytes = Buffer.from('\\ufeff{"id":"ä","text":"Amina Duarte left “Tarn”."}\\r\\nno json\\n\\n{"id":"c"}\\n{"id":7,"text":"It rained."}');
      const told = [];
      for (const size of [1, 7, 1000]) {
        let output = '';
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
        await pipeline(Readable.from(pieces), createAnalyzeStream({ ndjson: true, concurrency: 1 }), async (source) => { for await (const line of source) output += line; });
        told.push(output.trimEnd().split('\\n').map((line) => JSON.parse(line)).map(({ id, analysis, error }) => [id, error?.message.split(':').slice(0, 2).join(':') ?? analysis.text.length]));
      }
      console.log(JSON.stringify(told));`),
    ).toEqual({
      result: [1, 7, 1000].map(() => [
        ['ä', 25],
        ['2', 'line 2: not JSON'],
        ['c', 'line 4: expected a string "text", found none'],
        ['7', 10],
      ]),
      stderr: '',
      status: 0,
    });
  });

  test.each([
    [
      'a wrong option',
      "await pipeline(Readable.from([{ id: 'a', text: 'x' }]), createAnalyzeStream({ analyze: { bogus: 1 } }), sink())",
      'TypeError',
    ],
    [
      'a source that fails',
      "await pipeline(Readable.from((function* () { yield { id: 'a', text: 'x' }; throw new Error('the disk'); })()), createAnalyzeStream(), sink())",
      'Error',
    ],
    [
      'a record that is none',
      "await pipeline(Readable.from([{ id: 'a', text: 'x' }, { id: 'b' }]), createAnalyzeStream(), sink())",
      'TypeError',
    ],
    [
      'a reader that fails',
      "await pipeline(Readable.from(endless()), createAnalyzeStream(), new Writable({ objectMode: true, write(_, __, done) { done(new Error('the net')); } }))",
      'Error',
    ],
    [
      'a signal',
      'const abort = new AbortController(); setTimeout(() => abort.abort(), 300); await pipeline(Readable.from(endless()), createAnalyzeStream({ signal: abort.signal }), sink())',
      'AbortError',
    ],
    [
      'who destroys it while it waits',
      "const stream = createAnalyzeStream(); stream.write({ id: 'a', text: 'x' }); stream.on('error', () => {}); await new Promise((done) => setTimeout(done, 100)); stream.destroy(); throw new Error()",
      'Error',
    ],
  ])('%s ends it and its workers', (_, code, name) => {
    expect(
      run(`
      const sink = () => new Writable({ objectMode: true, write: (_, __, done) => done() });
      function* endless() { for (let i = 0; ; i++) yield { id: String(i), text: 'It rained.' }; }
      try { ${code}; console.log('"fine"'); } catch (error) { console.log(JSON.stringify(error.name)); }`),
    ).toEqual({ result: name, stderr: '', status: 0 });
  });
});
