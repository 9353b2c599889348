// Throughput and memory of analyzeMany on many made-up articles, with one worker and with two. `npm run build` first.
//   tsx bench/many.ts [--documents 10000] [--workers 1,2]
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { analyzeManyJson } from '../dist/many.js';
import { newsText } from './corpus.ts';
import { countWords, table } from './measure.ts';

const { values } = parseArgs({
  options: { documents: { type: 'string', default: '10000' }, workers: { type: 'string', default: '1,2' } },
});
const documents = Number(values.documents);
const workerCounts = values.workers.split(',').map(Number);
if (!(documents >= 10)) throw new RangeError(`--documents must be a number of at least 10, not "${values.documents}"`);
if (!workerCounts.every((n) => Number.isInteger(n) && n > 0))
  throw new RangeError(`--workers must be numbers of workers with commas between them, not "${values.workers}"`);

// A thousand different articles, again and again, under ids of their own.
const articles = Array.from({ length: Math.min(1000, documents) }, (_, i) => newsText(4_000, i + 1));
const words = articles.map(countWords);

/** Takes the documents one by one; nothing holds them all. */
function* source(): Generator<{ id: string; text: string }> {
  for (let i = 0; i < documents; i++) yield { id: String(i), text: articles[i % articles.length]! };
}

const rows: string[][] = [];
for (const concurrency of workerCounts) {
  const started = performance.now();
  const memory: number[] = [];
  let done = 0,
    failed = 0,
    bytes = 0,
    packed = 0,
    sampled = 0,
    read = 0;
  for await (const result of analyzeManyJson(source(), { concurrency })) {
    if (result.id !== String(done)) throw new Error(`out of order: ${result.id} after ${done} documents`);
    if ('json' in result) {
      bytes += Buffer.byteLength(result.json);
      if (done % 500 === 0) {
        packed += gzipSync(result.json).length;
        sampled++;
      }
    } else failed++;
    read += words[done % words.length]!;
    done++;
    if (done % Math.floor(documents / 10) === 0) memory.push(Math.round(process.memoryUsage().rss / 1e6));
  }
  const seconds = (performance.now() - started) / 1000;
  rows.push([
    String(concurrency),
    String(done),
    String(failed),
    seconds.toFixed(0),
    (done / seconds).toFixed(0),
    Math.round(read / seconds).toLocaleString('en'),
    (bytes / done / 1000).toFixed(1),
    (packed / sampled / 1000).toFixed(1),
    memory.join(' '),
  ]);
}
console.log(
  table(
    [
      'workers',
      'documents',
      'failed',
      'seconds',
      'documents/s',
      'words/s',
      'KB of JSON each',
      'gzipped',
      'memory of the process after each tenth, MB',
    ],
    rows,
  ),
);
