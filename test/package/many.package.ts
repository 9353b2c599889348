import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, runIn } from './tarball.ts';

let project: string;
beforeAll(() => {
  project = installTarball();
});

/** Runs a program that imports analyzeMany; what it logged as JSON. */
const run = (code: string): { result: unknown; stderr: string; status: number } => {
  writeFileSync(join(project, 'program.mjs'), `import { analyzeMany } from 'interview-nlp/many';\n${code}`);
  const { stdout, stderr, status } = runIn(project, 'node', ['program.mjs']);
  return { result: stdout === '' ? null : (JSON.parse(stdout) as unknown), stderr, status };
};

describe('analyzeMany', () => {
  test('gives results in input order, the same as analyze gives', () => {
    const { result, stderr } = run(`
      import { analyze } from 'interview-nlp';
      const texts = Array.from({ length: 9 }, (_, i) => ({ id: 'd' + i, text: 'Amina Duarte of Tarn said: '.repeat(i % 3 * 40 + 1) + i }));
      const ids = []; let same = 0;
      for await (const { id, analysis } of analyzeMany(texts, { concurrency: 2 })) { ids.push(id); if (JSON.stringify(analysis) === JSON.stringify(analyze(texts[ids.length - 1].text))) same++; }
      console.log(JSON.stringify({ ids, same }));`);
    expect(stderr).toBe('');
    expect(result).toEqual({ ids: Array.from({ length: 9 }, (_, i) => `d${i}`), same: 9 });
  });

  test('tells once, to whom it is asked to tell, that its workers are slow: WebAssembly is forbidden here', () => {
    writeFileSync(
      join(project, 'slow.mjs'),
      `import { analyzeMany } from 'interview-nlp/many';
      const warnings = [];
      const texts = Array.from({ length: 4 }, (_, i) => ({ id: String(i), text: 'Ada Ode said that it rained.' }));
      let speech = 0;
      for await (const { analysis } of analyzeMany(texts, { concurrency: 2, analyze: { warn: (message) => warnings.push(message) } })) speech += analysis.speech.length;
      console.log(JSON.stringify({ warnings, speech }));`,
    );
    const { stdout, stderr } = runIn(project, 'node', ['--no-expose-wasm', 'slow.mjs']);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      warnings: [expect.stringMatching(/^interview-nlp: WebAssembly .*results are the same, but take longer$/)],
      speech: 4,
    });
  });

  // Services are started with such flags, and workers that were handed them did not start.
  test.each([
    ['--max-old-space-size=3000', 'flags.mjs'],
    ['--stack-trace-limit=20', '--enable-source-maps', 'flags.mjs'],
    ['--max-old-space-size=3000', '--input-type=module', '-e', "import './flags.mjs'"],
  ])('runs in a process with the flags %s %s', (...flags) => {
    writeFileSync(
      join(project, 'flags.mjs'),
      `import { createPool } from 'interview-nlp/many';
      const pool = createPool({ concurrency: 1 });
      console.log((await pool.analyze('“It holds,” said Ada Ode.')).entities[0].name);
      await pool.close();`,
    );
    expect(runIn(project, 'node', flags)).toEqual({ stdout: 'Ada Ode\n', stderr: '', status: 0 });
  });

  test('asks for no more texts than it has room for', () => {
    expect(
      run(`
      let taken = 0, most = 0, given = 0;
      function* texts() { for (let i = 0; i < 40; i++) { taken++; most = Math.max(most, taken - given); yield { id: String(i), text: 'It rained.' }; } }
      for await (const _ of analyzeMany(texts(), { concurrency: 2 })) { given++; await new Promise((done) => setTimeout(done, 2)); }
      console.log(JSON.stringify({ given, bounded: most <= 5 }));`).result,
    ).toEqual({ given: 40, bounded: true });
  });

  test('a document that outlasts its time costs that document alone', () => {
    expect(
      run(`
      const texts = [{ id: 'a', text: 'It rained.' }, { id: 'slow', text: 'Amina Duarte said that it rained. '.repeat(250_000) }, { id: 'b', text: 'It snowed.' }];
      const results = [];
      for await (const result of analyzeMany(texts, { concurrency: 1, timeout: 4_000 })) results.push([result.id, result.error?.name ?? 'fine']);
      console.log(JSON.stringify(results));`).result,
    ).toEqual([
      ['a', 'fine'],
      ['slow', 'TimeoutError'],
      ['b', 'fine'],
    ]);
  });

  test('an AbortSignal ends it, and the process can exit', () => {
    const { result, status } = run(`
      const abort = new AbortController(); let given = 0;
      function* texts() { for (let i = 0; ; i++) yield { id: String(i), text: 'It rained.' }; }
      try { for await (const _ of analyzeMany(texts(), { concurrency: 1, signal: abort.signal })) if (++given === 5) abort.abort(new Error('enough')); }
      catch (error) { console.log(JSON.stringify([given, error.message])); }`);
    expect(result).toEqual([5, 'enough']);
    expect(status).toBe(0);
  });

  test('leaving the loop stops the workers', () => {
    expect(
      run(`
      function* texts() { for (let i = 0; ; i++) yield { id: String(i), text: 'It rained.' }; }
      for await (const { id } of analyzeMany(texts())) if (id === '3') break;
      console.log('"done"');`),
    ).toMatchObject({ result: 'done', status: 0 });
  });

  test('wrong options and records are refused by name', () => {
    expect(
      run(`
      const messages = [];
      for (const [texts, options] of [[[], { concurrency: 0 }], [[], { timeout: -1 }], [[], { worker: 1 }], [[{ id: 1 }], {}]]) {
        try { for await (const _ of analyzeMany(texts, options)); } catch (error) { messages.push(error.name + ': ' + error.message); }
      }
      console.log(JSON.stringify(messages));`).result,
    ).toEqual([
      'RangeError: analyzeMany: concurrency must be an integer from 1 to 256, not 0',
      'RangeError: analyzeMany: timeout must be a positive number of milliseconds, not -1',
      'TypeError: analyzeMany: there is no option "worker"; known are concurrency, timeout, memory, analyze, workerUrl, signal',
      'TypeError: analyzeMany: every text must be an object { id: string, text: string }',
    ]);
  });
});

describe('analyzeMany with awkward sources', () => {
  test('hears an abort while the source is silent', () => {
    expect(
      run(`
      const abort = new AbortController();
      async function* texts() { yield { id: 'a', text: 'It rained.' }; await new Promise(() => {}); }
      setInterval(() => {}, 1000).unref();
      try { for await (const { id } of analyzeMany(texts(), { concurrency: 1, signal: abort.signal })) setTimeout(() => abort.abort(new Error('enough')), 50); }
      catch (error) { console.log(JSON.stringify(error.message)); }`),
    ).toEqual({ result: 'enough', stderr: '', status: 0 });
  });

  test('gives a result before it asks for a text that waits for that result', () => {
    expect(
      run(`
      let told; let known = new Promise((resolve) => { told = resolve; });
      async function* texts() { for (const id of ['a', 'b', 'c']) { yield { id, text: 'It rained.' }; await known; known = new Promise((resolve) => { told = resolve; }); } }
      const ids = [];
      for await (const { id } of analyzeMany(texts(), { concurrency: 2 })) { ids.push(id); told(); }
      console.log(JSON.stringify(ids));`).result,
    ).toEqual(['a', 'b', 'c']);
  });

  test('a source whose return fails leaves no worker, and is heard', () => {
    expect(
      run(`
      const texts = { [Symbol.iterator]: () => ({ next: () => ({ value: { id: 'a', text: 'It rained.' } }), return: () => { throw new Error('no way back'); } }) };
      try { for await (const _ of analyzeMany(texts, { concurrency: 1 })) break; } catch (error) { console.log(JSON.stringify(error.message)); }`),
    ).toEqual({ result: 'no way back', stderr: '', status: 0 });
  });

  test('gives the results that are made before the source throws, and before a record that is none', () => {
    expect(
      run(`
      const told = [];
      async function* texts(last) { yield { id: 'a', text: 'It rained.' }; yield { id: 'b', text: 'It snowed.' }; if (last) yield last; throw new Error('the disk'); }
      for (const last of [null, { id: 'c' }]) try { for await (const { id } of analyzeMany(texts(last), { concurrency: 2 })) told.push(id); } catch (error) { told.push(error.message); }
      console.log(JSON.stringify(told));`).result,
    ).toEqual([
      'a',
      'b',
      'the disk',
      'a',
      'b',
      'analyzeMany: every text must be an object { id: string, text: string }',
    ]);
  });

  test('says what is wrong with options of analyze before it asks for a text', () => {
    expect(
      run(`
      const told = []; let asked = 0;
      function* texts() { asked++; yield { id: 'a', text: 'It rained.' }; }
      for (const options of [{ analyze: { bogus: true } }, { analyze: { vocabulary: 3 } }, { analyze: { repair: () => 1 } }, { memory: 1 }, { timeout: '5' }, { workerUrl: '/nowhere.js' }])
        try { for await (const _ of analyzeMany(texts(), options)); told.push('fine'); } catch (error) { told.push(error.name); }
      console.log(JSON.stringify([asked, ...told]));`).result,
    ).toEqual([0, 'TypeError', 'TypeError', 'TypeError', 'RangeError', 'TypeError', 'Error']);
  });

  test.each(['Infinity', 'Number.MAX_VALUE', '2 ** 31'])('a timeout of %s is one that never comes', (timeout) => {
    expect(
      run(
        `for await (const { error } of analyzeMany([{ id: 'a', text: 'It rained.' }], { timeout: ${timeout} })) console.log(JSON.stringify(error ?? 'fine'));`,
      ).result,
    ).toBe('fine');
  });

  test('a document that asks for too much memory costs itself alone', () => {
    expect(
      run(`
      const texts = [{ id: 'a', text: 'It rained.' }, { id: 'greedy', text: 'Amina Duarte said that it rained. '.repeat(60_000) }, { id: 'b', text: 'It snowed.' }];
      const results = [];
      for await (const { id, error } of analyzeMany(texts, { concurrency: 1, memory: 100 })) results.push([id, error?.name ?? 'fine']);
      console.log(JSON.stringify(results));`).result,
    ).toEqual([
      ['a', 'fine'],
      ['greedy', 'MemoryError'],
      ['b', 'fine'],
    ]);
  });
});
