import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { installTarball } from './tarball.ts';

const python = process.env['PYSPARK_PYTHON'] ?? 'python3';
const missing = [
  spawnSync(python, ['-c', 'import pyspark']).status === 0
    ? ''
    : `pyspark for ${python} (pip install pyspark, in an environment that PYSPARK_PYTHON names)`,
  spawnSync('java', ['-version']).status === 0 ? '' : 'Java 17 (Debian: apt-get install openjdk-17-jre-headless)',
].filter((what) => what !== '');
if (missing.length > 0) console.warn(`The test with Spark is skipped: this machine lacks ${missing.join(' and ')}.`);

const DOCUMENTS = 5_000;
const BAD = 1234;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The processes that this one has started, directly or not. */
function descendants(of: number): Process[] {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .trimEnd()
    .split('\n')
    .map((line): Process => {
      const [pid, parent, ...command] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), command: command.join(' ') };
    });
  const found = new Set([of]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => pid !== of && found.has(pid));
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

describe.skipIf(missing.length > 0)('the Spark example on a cluster of two workers', () => {
  let project: string;
  let command: string;
  beforeAll(() => {
    project = installTarball();
    command = `${process.execPath} ${join(project, 'node_modules/interview-nlp/dist/cli.js')}`;
    const article = (i: number): string =>
      JSON.stringify({ id: `a${i}`, text: `“The port\u2028stays open,” said Amina Duarte.\r\nIt was day ${i}.` });
    writeFileSync(
      join(project, 'articles.ndjson'),
      `${Array.from({ length: DOCUMENTS }, (_, i) => (i === BAD ? 'no json' : article(i))).join('\n')}\n`,
    );
  });

  function submit(target: string) {
    const child = spawn(python, ['examples/spark/analyze.py', 'articles.ndjson', target, '8'], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        ...process.env,
        INTERVIEW_NLP: command,
        PYSPARK_PYTHON: python,
        PYSPARK_SUBMIT_ARGS:
          '--master local-cluster[2,1,1024] --driver-memory 1g --conf spark.ui.enabled=false pyspark-shell',
      },
    });
    let log = '';
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
    });
    const ended = new Promise<{ status: number | null; log: string }>((resolve) => {
      child.once('close', (status) => {
        resolve({ status, log });
      });
    });
    return { pid: child.pid!, ended };
  }

  /** Ends by force one process of Spark's whose command holds these words, as soon as there is one. */
  async function kill(pid: number, words: string, after = 0): Promise<void> {
    for (let tries = 0; tries < 1200; tries++) {
      const victim = descendants(pid).find(({ command: own }) => own.includes(words));
      if (victim !== undefined) {
        await pause(after);
        process.kill(victim.pid, 'SIGKILL');
        return;
      }
      await pause(100);
    }
    throw new Error(`no process with ${words}`);
  }

  /** What the Parquet files hold: ids, how many analyses, and ids of errors. */
  function read(target: string): { ids: string[]; analyses: number; errors: string[] } {
    const code = `
import json, sys
from pyspark.sql import SparkSession
rows = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate().read.parquet(sys.argv[1]).collect()
print(json.dumps({"ids": [row.id for row in rows], "analyses": sum(json.loads(row.analysis)["schema"] == 2 for row in rows if row.analysis), "errors": [row.id for row in rows if row.error]}))`;
    return JSON.parse(
      execFileSync(python, ['-c', code, target], {
        cwd: project,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    ) as ReturnType<typeof read>;
  }

  test(`${DOCUMENTS} documents, a bad line, a task that fails and is tried again, an executor killed: nothing lost, nothing twice`, async () => {
    const job = submit('results.parquet');
    await kill(job.pid, '--errors-as-lines', 200);
    await kill(job.pid, 'CoarseGrainedExecutorBackend', 1500);
    const { status, log } = await job.ended;
    expect({ status, log: status === 0 ? '' : log }).toEqual({ status: 0, log: '' });
    expect(log).toMatch(/Lost task|PIPE_FUNCTION_EXITED/);
    expect(log).toMatch(/Lost executor/);
    const { ids, analyses, errors } = read('results.parquet');
    expect(ids).toHaveLength(DOCUMENTS);
    expect(new Set(ids)).toEqual(
      new Set(Array.from({ length: DOCUMENTS }, (_, i) => (i === BAD ? 'line no json' : `a${i}`))),
    );
    expect({ analyses, errors }).toEqual({ analyses: DOCUMENTS - 1, errors: ['line no json'] });
    expect(existsSync(join(project, 'results.parquet/_temporary'))).toBe(false);
    expect(
      readdirSync(join(project, 'results.parquet')).filter((name) => name.endsWith('.parquet')).length,
    ).toBeGreaterThan(0);
  }, 600_000);
});
