// The budgets of the library, measured on the built package in one run, beside its peers. `npm run bench` builds first.
//   tsx bench/run.ts [--quick] [--texts FILE.jsonl]      texts: time these instead of made-up articles, one JSON object a line with a `text`
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import compromise from 'compromise';
import { build } from 'esbuild';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import * as api from '../dist/index.js';
import { newsText } from './corpus.ts';
import { countWords, median, table } from './measure.ts';

const {
  values: { quick, texts },
} = parseArgs({ options: { quick: { type: 'boolean', default: false }, texts: { type: 'string' } } });
const runs = quick ? 3 : 7;
/** Rounds before those that count: engines compile the more, the more code there is, and anew for what has met other texts before. */
const WARM_UPS = 12;
const articles =
  texts === undefined ? Array.from({ length: quick ? 20 : 100 }, (_, i) => newsText(4_000, i + 1)) : readTexts(texts); // articles of usual length
const words = articles.reduce((sum, text) => sum + countWords(text), 0);

// First, since a process counts the memory of the one that starts it as its own.
coldStart();
memory();
await speed();
scaling();
hostile();
await bundles();

function readTexts(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, i) => {
    const { text } = JSON.parse(line) as { text?: unknown };
    if (typeof text !== 'string') throw new TypeError(`${path}, line ${i + 1}: "text" must be a string`);
    return text;
  });
}

/** What there is to find, so that figures for different texts can be compared. */
function density(): string {
  const found = articles.map((text) => api.analyze(text));
  const perThousand = (count: (analysis: (typeof found)[number]) => number): string =>
    ((found.reduce((sum, one) => sum + count(one), 0) / words) * 1000).toFixed(0);
  return (
    `per 1,000 words ${perThousand(({ entities }) => entities.reduce((sum, { mentions }) => sum + mentions.length, 0))} mentions, ` +
    `${perThousand(({ speech }) => speech.length)} attributions, ${perThousand(({ stances }) => stances.length)} stances`
  );
}

/** Makes of a text what is timed. */
type Prepare = (text: string) => () => unknown;

/** Median seconds of a processor for each over all articles, taken by turns: what else the machine does meanwhile befalls all alike, or none. */
function byTurns<K extends string>(all: Readonly<Record<K, Prepare>>, warmUps = WARM_UPS): Record<K, number> {
  const entries = Object.entries<Prepare>(all).map(([name, prepare]) => ({ name, prepare, seconds: [] as number[] }));
  for (let round = -warmUps; round < runs; round++) {
    for (const { prepare, seconds } of entries) {
      const calls = articles.map(prepare);
      const before = process.cpuUsage();
      for (const call of calls) call();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) seconds.push((user + system) / 1e6);
    }
  }
  return Object.fromEntries(
    entries.map(({ name, seconds }) => [name, seconds.sort((x, y) => x - y)[runs >> 1]!]),
  ) as Record<K, number>;
}

async function speed(): Promise<void> {
  console.log(
    `\n${articles.length} ${texts === undefined ? 'made-up articles' : 'articles'}, ${words} words, ${density()}; medians of ${runs} runs after a warm-up, Node ${process.version}\n`,
  );
  const nlp = winkNLP(model);
  const { findMentions, linkMentions, readDocument } = await linking();
  // Stages keep what they have worked out of a document: each run gets documents that have been through the stages before, but not through its own.
  const recognized = (text: string) => {
    const document = api.readDocument(text);
    return { document, entities: api.recognizeEntities(document) };
  };
  const heard = (text: string) => {
    const { document, entities } = recognized(text);
    return { document, entities, speech: api.detectSpeech(document, { entities }) };
  };
  const named = (text: string) => {
    const document = readDocument(text);
    return { document, mentions: findMentions(document, []) };
  };
  const { wink, analyze, ...stages } = byTurns({
    wink: (text) => () => nlp.readDoc(text),
    analyze: (text) => () => api.analyze(text),
    repairParagraphs: (text) => () => api.repairParagraphs(text),
    readDocument: (text) => () => api.readDocument(text),
    recognizeEntities: (text) => {
      const document = api.readDocument(text);
      return () => api.recognizeEntities(document);
    },
    'linking alone': (text) => {
      const { document, mentions } = named(text);
      return () => linkMentions(document, mentions);
    },
    detectSpeech: (text) => {
      const { document, entities } = recognized(text);
      return () => api.detectSpeech(document, { entities });
    },
    modelStances: (text) => {
      const { document, ...found } = heard(text);
      return () => api.modelStances(document, found);
    },
  });
  const { peer } = byTurns({ peer: (text) => () => compromise(text) }, 2);
  const budgets: Record<string, string> = {
    readDocument: 'tags and trees in it at least 60,000 words/s',
    recognizeEntities: 'at most 1.13 x (300,000 words/s where wink reads 340,000)',
    'linking alone': 'at least 400,000 words/s',
    detectSpeech: 'at most 1.36 x (250,000)',
    modelStances: 'at most 0.85 x (400,000)',
  };
  const clean = newsText(1_000_000);
  const cleanRepair = median(() => api.repairParagraphs(clean), runs);
  const cleanWink = median(() => nlp.readDoc(clean), 3);
  const row = (name: string, seconds: number, budget = ''): string[] => [
    name,
    Math.round(words / seconds).toLocaleString('en'),
    `${(seconds / wink).toFixed(2)} x`,
    budget,
  ];
  console.log(
    table(
      ['', 'words/s', "time beside wink's readDoc", 'budget'],
      [
        row("wink's readDoc", wink),
        row('compromise', peer),
        row('analyze', analyze, 'at most 6 x'),
        ['compromise / analyze', '', `${(peer / analyze).toFixed(1)} x`, 'at least 2.5 x'],
        ...Object.entries(stages).map(([name, seconds]) => row(name, seconds, budgets[name])),
      ],
    ),
  );
  console.log(
    `\nrepairParagraphs on 1 MB of clean text: ${(clean.length / 1e6 / cleanRepair).toFixed(0)} MB/s (at least 20), wink's readDoc ${(clean.length / 1e6 / cleanWink).toFixed(1)} MB/s`,
  );
  const [few, many] = [60_000, 600_000].map((length) => {
    const { document, mentions } = named(newsText(length));
    return { mentions: mentions.length, seconds: median(() => linkMentions(document, mentions), 5) };
  }) as [Linked, Linked];
  console.log(
    `linking of ${many.mentions} names in one document: ${(many.seconds * 1000).toFixed(0)} ms, ${(many.seconds / few.seconds).toFixed(1)} x the time for ${few.mentions} (at most ${((11 / 10) * (many.mentions / few.mentions)).toFixed(1)} x)`,
  );
}

interface Linked {
  readonly mentions: number;
  readonly seconds: number;
}

/** The two halves of recognition, which the package does not export, with the reading that makes their documents: those of another build they do not know. */
async function linking(): Promise<
  typeof import('../src/entities/mentions.ts') &
    typeof import('../src/reference/link.ts') &
    typeof import('../src/syntax/read.ts')
> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './src/entities/mentions.ts'; export * from './src/reference/link.ts'; export * from './src/syntax/read.ts'`,
      resolveDir: '.',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    loader: { '.bin': 'text' },
    packages: 'external',
    write: false,
  });
  const file = new URL('../dist/linking.tmp.js', import.meta.url);
  writeFileSync(file, outputFiles[0]!.contents);
  try {
    return (await import(file.href)) as Awaited<ReturnType<typeof linking>>;
  } finally {
    rmSync(file);
  }
}

/**
 * In a process of its own, without all that the peers have left in memory. Each text is read once, after others of its length: what has been read before would come off
 * too cheaply, since its words are known.
 */
function scaling(): void {
  console.log(
    '\nScaling of analyze, medians over texts that it has not seen (budget: at most 11 x the time for 10 x the text)\n',
  );
  const sizes = [[10_000, 200], [100_000, 21], [1_000_000, 7], ...(quick ? [] : [[10_000_000, 3]])];
  const seconds = child(
    `import { newsText } from './bench/corpus.ts'; const { analyze } = await import('./dist/index.js'); let seed = 1000;
    const timed = (length) => { const text = newsText(length, seed++); const started = performance.now(); analyze(text); return (performance.now() - started) / 1000; };
    console.log(JSON.stringify(${JSON.stringify(sizes)}.map(([length, many]) => {
      for (let k = 0; k < many >> 1; k++) timed(length);
      return Array.from({ length: many }, () => timed(length)).sort((a, b) => a - b)[many >> 1];
    })))`,
    '--import',
    'tsx',
  );
  console.log(
    table(
      ['text', 'seconds', 'times the row above'],
      sizes.map(([length], k) => [
        `${length! / 1000} KB`,
        seconds[k]!.toFixed(3),
        k === 0 ? '' : `${(seconds[k]! / seconds[k - 1]!).toFixed(1)} x`,
      ]),
    ),
  );
}

function hostile(): void {
  console.log('\nThe same over and over: seconds of analyze\n');
  const units = { 'one word': 'a', 'quotation marks': '"', 'a-': 'a-', spaces: ' ', 'line feeds': '\n' };
  console.log(
    table(
      ['', '1 MB', '4 MB'],
      Object.entries(units).map(([name, unit]) => [
        name,
        ...[1, 4].map((megabytes) => {
          const text = unit.repeat((megabytes * 1_000_000) / unit.length);
          const started = performance.now();
          api.analyze(text);
          return ((performance.now() - started) / 1000).toFixed(2);
        }),
      ]),
    ),
  );
}

/** Runs code in a process of its own; it prints a list of numbers. */
function child(code: string, ...flags: string[]): number[] {
  return JSON.parse(
    execFileSync(process.execPath, [...flags, '--input-type=module', '-e', code], { encoding: 'utf8' }),
  ) as number[];
}

function coldStart(): void {
  const small = JSON.stringify(newsText(1_000));
  const ours = `const { analyze } = await import('./dist/index.js'); analyze(${small})`;
  const wink = `const nlp = (await import('wink-nlp')).default((await import('wink-eng-lite-web-model')).default); nlp.readDoc(${small})`;
  const times = Array.from({ length: quick ? 5 : 15 }, () =>
    [ours, wink].map(
      (code) => child(`const t = performance.now(); ${code}; console.log(JSON.stringify([performance.now() - t]))`)[0]!,
    ),
  ); // by turns
  const [own, alone] = [0, 1].map(
    (which) => times.map((pair) => pair[which]!).sort((a, b) => a - b)[times.length >> 1]!,
  ) as [number, number];
  console.log(
    `Cold start: import and first small analyze ${own.toFixed(0)} ms, wink alone ${alone.toFixed(0)} ms, beyond it ${(own - alone).toFixed(0)} ms (budget 200 ms)`,
  );
}

function memory(): void {
  const [rest, peak] = child(
    `import { newsText } from './bench/corpus.ts'; const { analyze } = await import('./dist/index.js'); const text = newsText(1e6);
    globalThis.gc(); const rest = process.memoryUsage().rss; analyze(text); console.log(JSON.stringify([rest / 1e6, process.resourceUsage().maxRSS / 1e3]))`,
    '--expose-gc',
    '--import',
    'tsx',
  );
  console.log(
    `Memory: while analysing 1 MB of text at most ${(peak! - rest!).toFixed(0)} MB more than before it (budget 300 MB), models and wink included`,
  );
}

async function bundles(): Promise<void> {
  const brotli = async (code: string): Promise<string> => {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: '.' },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
      logLevel: 'error',
    });
    const { length } = brotliCompressSync(outputFiles[0]!.contents, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
    });
    return `${(length / 1e6).toFixed(2)} MB`;
  };
  const one = (name: string): Promise<string> => brotli(`export { ${name} } from './dist/index.js'`);
  console.log('\nBrowser bundle, minified, brotli\n');
  console.log(
    table(
      ['imported', 'size', 'budget'],
      [
        ['everything', await brotli("export * from './dist/index.js'"), '4 MB'],
        [
          'wink-nlp and its model alone',
          await brotli("import w from 'wink-nlp'; import m from 'wink-eng-lite-web-model'; export { w, m }"),
          '0.79 MB',
        ],
        ...(await Promise.all(
          ['repairParagraphs', 'readDocument', 'recognizeEntities', 'detectSpeech', 'modelStances'].map(
            async (name) => [`${name} alone`, await one(name), ''],
          ),
        )),
      ],
    ),
  );
}
