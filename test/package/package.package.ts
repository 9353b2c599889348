import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball, runIn } from './tarball.ts';

let project: string;
beforeAll(() => {
  project = installTarball();
});

/** The names that an entry point exports at run time. */
const EXPORTS = {
  'interview-nlp': [
    'INFLECTIONS',
    'POS_TAGS',
    'RELATIONS',
    'analyze',
    'detectSpeech',
    'findExchanges',
    'fromSource',
    'mergeEntities',
    'modelStances',
    'paragraphAt',
    'quotesBySpeaker',
    'readDocument',
    'recognizeEntities',
    'repairParagraphs',
    'sentenceAt',
    'sentimentToward',
    'speakerOf',
    'speakerShares',
    'speechCsv',
    'stanceBetween',
    'stanceCsv',
    'stanceProfile',
    'textOf',
    'toSource',
  ],
  'interview-nlp/many': ['analyzeMany', 'analyzeManyJson', 'createPool'],
  'interview-nlp/read': ['UnreadableError', 'fromBytes', 'fromCaptions', 'fromHtml', 'fromMarkdown'],
  'interview-nlp/report': ['renderHtml', 'renderParts', 'renderScript', 'renderText', 'reportStyle'],
  'interview-nlp/stream': ['createAnalyzeStream'],
};

describe('the packed tarball', () => {
  test.each(Object.entries(EXPORTS))('%s exports exactly this, by import and by require', (entry, names) => {
    const list = (code: string, ...flags: string[]): unknown =>
      JSON.parse(runIn(project, 'node', [...flags, '-e', code]).stdout);
    expect(
      list(
        `import(${JSON.stringify(entry)}).then((m) => console.log(JSON.stringify(Object.keys(m).sort())))`,
        '--input-type=module',
      ),
    ).toEqual(names);
    expect(
      list(
        `console.log(JSON.stringify(Object.keys(require(${JSON.stringify(entry)})).sort()))`,
        '--input-type=commonjs',
      ),
    ).toEqual(names);
  });

  test('gives the same analysis by import and by require, and writes nothing to stderr', () => {
    const text = JSON.stringify(
      '“The port stays open,” said Amina Duarte, mayor of Tarn. She blamed the unions for the delay.',
    );
    const imported = runIn(project, 'node', [
      '--input-type=module',
      '-e',
      `import { analyze } from 'interview-nlp'; console.log(JSON.stringify(analyze(${text})))`,
    ]);
    const required = runIn(project, 'node', [
      '--input-type=commonjs',
      '-e',
      `const { analyze } = require('interview-nlp'); console.log(JSON.stringify(analyze(${text})))`,
    ]);
    expect(imported.status).toBe(0);
    expect(imported.stdout).toBe(required.stdout);
    expect(JSON.parse(imported.stdout)).toMatchObject({ schema: 2 });
  });

  test('ships these files and no others', () => {
    const files = readdirSync(join(project, 'node_modules/interview-nlp'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(project, 'node_modules/interview-nlp/').length))
      .map((file) => file.replace(/chunk-[A-Z0-9]{8}/, 'chunk-*'));
    expect([...new Set(files.filter((file) => !file.startsWith('dist/')))].sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE.md',
      'README.md',
      'SECURITY.md',
      'examples/samples/broadcast.txt',
      'examples/samples/interview-broken.txt',
      'examples/samples/interview.txt',
      'examples/samples/news.txt',
      'examples/samples/transcript.txt',
      'package.json',
    ]);
    expect(
      files.filter(
        (file) =>
          !/^dist\/(?:models\/)?[\w*.-]+\.(?:js|cjs|js\.map|cjs\.map|d\.ts|d\.cts|json|1)$/.test(file) &&
          file.startsWith('dist/'),
      ),
    ).toEqual([]);
  });

  test('brings wink-nlp and its model alone: what the command needs is in the bundle', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(project, 'node_modules/interview-nlp/package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    expect(Object.keys(dependencies).sort()).toEqual(['wink-eng-lite-web-model', 'wink-nlp']);
    const map = readFileSync(join(project, 'node_modules/interview-nlp/dist/cli.js.map'), 'utf8');
    const notice = readFileSync(join(project, 'node_modules/interview-nlp/NOTICE.md'), 'utf8');
    for (const [, name] of map.matchAll(/node_modules\/((?:@[^/"]+\/)?[^/"]+)\//g)) expect(notice).toContain(name);
  });

  test('takes no more than 10.9 MB of a disk', () => {
    const bytes = readdirSync(join(project, 'node_modules/interview-nlp'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(bytes / 1e6).toBeLessThan(10.9);
  });

  test('its scripts are ASCII alone, which an engine keeps in half the memory', () => {
    const dist = join(project, 'node_modules/interview-nlp/dist');
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file));
    expect(scripts.filter((file) => /[^\0-\x7f]/.test(readFileSync(join(dist, file), 'utf8')))).toEqual([]);
  });

  test('holds each model once, and no sources in its maps', () => {
    const dist = join(project, 'node_modules/interview-nlp/dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:c?js|map)$/.test(file),
    );
    const holding = files.filter((file) => /INWT2/.test(readFileSync(join(dist, file), 'latin1')));
    expect(holding.length).toBeGreaterThan(0);
    expect(holding.filter((file) => !/^models[\\/]/.test(file))).toEqual([]);
    for (const file of files.filter((name) => name.endsWith('.map')))
      expect(readFileSync(join(dist, file), 'utf8')).not.toContain('sourcesContent');
  });

  test.each(['import("interview-nlp")', 'Promise.resolve(require("interview-nlp"))'])(
    'by %s an error shows where it comes from in the sources',
    (load) => {
      const { stdout } = runIn(project, 'node', [
        '--enable-source-maps',
        '--input-type=commonjs',
        '-e',
        `${load}.then((api) => { try { api.readDocument(5); } catch (error) { console.log(error.stack); } })`,
      ]);
      const [first, ...frames] = stdout.split('\n');
      expect(first).toBe('TypeError: readDocument: text must be a string, not number');
      const source = (name: string): { line: number; text: string } => {
        const [, line] = frames
          .map((frame) => new RegExp(`src/${name}:(\\d+):`).exec(frame))
          .find((match) => match !== null)!;
        return { line: Number(line), text: readFileSync(`src/${name}`, 'utf8').split('\n')[Number(line) - 1]! };
      };
      expect(source('text/checks.ts').text).toContain('throw new TypeError');
      expect(source('syntax/read.ts').text).toContain("checkText('readDocument', text)");
    },
  );

  test('without source maps a stack trace still names our functions', () => {
    const { stdout } = runIn(project, 'node', [
      '--input-type=module',
      '-e',
      "import { analyze, readDocument } from 'interview-nlp'; for (const call of [() => readDocument(5), () => analyze('x', { stage: 1 })]) try { call(); } catch (error) { console.log(error.stack); }",
    ]);
    for (const name of ['checkText', 'readDocument', 'checkOptions', 'analyze'])
      expect(stdout).toMatch(new RegExp(`at ${name} `));
  });

  test('has no install script', () => {
    const { scripts = {} } = JSON.parse(
      readFileSync(join(project, 'node_modules/interview-nlp/package.json'), 'utf8'),
    ) as { scripts?: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  test('bundles for browsers without anything of Node', async () => {
    const { outputFiles, warnings } = await build({
      stdin: {
        contents:
          "export * from 'interview-nlp'; export * from 'interview-nlp/report'; export * from 'interview-nlp/read'",
        resolveDir: project,
      },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    expect(warnings).toEqual([]);
    expect(outputFiles[0]!.text).not.toMatch(/require\("(?:fs|path|url|node:)/);
  });

  test.each(["import { analyze } from 'interview-nlp'", "const { analyze } = require('interview-nlp')"])(
    'bundled by "%s" it runs in a folder of its own: the models are in the bundle',
    async (load) => {
      const folder = mkdtempSync(join(tmpdir(), 'interview-nlp-bundle-'));
      const outfile = join(folder, 'bundle.cjs');
      await build({
        stdin: {
          contents: `${load}; console.log(analyze('“No,” said Ruth Vane.').speech.length)`,
          resolveDir: project,
        },
        bundle: true,
        outfile,
        platform: 'node',
        format: 'cjs',
        logLevel: 'silent',
      });
      expect(runIn(folder, 'node', [outfile])).toEqual({ stdout: '1\n', stderr: '', status: 0 });
    },
  );

  test('leaves wink and the models out for whoever imports only paragraph repair', async () => {
    const { metafile } = await build({
      stdin: {
        contents: "import { repairParagraphs } from 'interview-nlp'; console.log(repairParagraphs('a'))",
        resolveDir: project,
      },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      metafile: true,
    });
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([file]) => file),
    );
    expect(used.filter((file) => file.includes('wink'))).toEqual([]);
  });
});

describe('examples', () => {
  test('by import: who said what', () => {
    const { stdout, status } = runIn(project, 'node', ['examples/node-import.mjs']);
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBeGreaterThan(5);
    expect(stdout).toMatch(/\[said, direct\]/);
  });

  test('by require: the names', () => {
    const { stdout, status } = runIn(project, 'node', ['examples/node-require.cjs']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^PERSON /m);
  });

  test('in a page: it can be bundled', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(project, 'examples/browser/main.js')],
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    expect(outputFiles[0]!.text.length).toBeGreaterThan(10_000);
  });
});
