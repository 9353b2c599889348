#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { runBatch } from './batch.ts';
import { completionOf } from './completion.ts';
import { commandLine } from './definition.ts';
import { collectFailures, UsageError } from './failures.ts';
import { manualOf } from './manual.ts';
import { endOnClosedOutput, say, write } from './output.ts';
import { analyzeOptions, run } from './run.ts';

// The command line: reads, calls analyze, writes.

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const program = commandLine(version, {
  run,
  batch: async (patterns, options) => {
    const failures = collectFailures(say);
    await runBatch(patterns, { ...options, version, analyze: await analyzeOptions(options) }, failures);
    if (failures.count() > 0) process.exitCode ??= 1; // 130 where it was interrupted
  },
  completion: (shell) => write(completionOf(program, shell)),
  man: () => write(manualOf(program, version)),
});

endOnClosedOutput();
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    say(`interview-nlp: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
