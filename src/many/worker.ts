import workerpool from 'workerpool';
import { analyze, type AnalyzeOptions } from '../analyze.ts';

// What runs in each worker of analyzeMany: one text in, its analysis as JSON out. A string crosses to the main thread faster than the
// thousands of small objects that it spells. The options are the same for all documents of a run: they cross as a string, too, and are
// unpacked once, so that a large vocabulary costs once.

/** What a document comes to. An error crosses by name, which a thrown one would lose on the way. */
export type Answer =
  { readonly json: string } | { readonly error: { readonly name: string; readonly message: string } };

let last = '{}';
let options: AnalyzeOptions = {};

function unpacked(packed: string): AnalyzeOptions {
  if (packed !== last) {
    options = JSON.parse(packed) as AnalyzeOptions;
    if (options.vocabulary) options.vocabulary.forEach((entry) => Object.freeze(entry));
    Object.freeze(options.vocabulary); // a frozen vocabulary is compiled once
    last = packed;
  }
  return options;
}

function answer(work: () => string): Answer {
  try {
    return { json: work() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { error: { name, message } };
  }
}

workerpool.worker({
  /** Whether the options are such as `analyze` takes. */
  check: (given: AnalyzeOptions): Answer => answer(() => JSON.stringify(analyze('', given))),
  analyze: (text: string, packed: string): Answer => answer(() => JSON.stringify(analyze(text, unpacked(packed)))),
});
