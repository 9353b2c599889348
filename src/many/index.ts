export { analyzeMany, analyzeManyJson } from './analyze-many.ts';
export { createPool } from './pool.ts';
export type {
  AnalyzeManyOptions,
  ManyAnalysis,
  ManyFailure,
  ManyJson,
  ManyJsonResult,
  ManyResult,
  TextRecord,
  TextSource,
} from './analyze-many.ts';
export type { ManyError, WorkerOptions } from './options.ts';
export type { AnalyzePool, PoolAnalyzeOptions, PoolCloseOptions, PoolOptions } from './pool.ts';
