import workerpool from 'workerpool';
import { analyze, type AnalyzeOptions } from '../analyze.ts';

// What runs in each worker of analyzeMany: one text in, its analysis as JSON out. A string crosses to the main thread faster than the
// thousands of small objects that it spells.

workerpool.worker({
  analyze: (text: string, options: AnalyzeOptions): string => JSON.stringify(analyze(text, options)),
});
