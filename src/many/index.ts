export { analyzeMany, analyzeManyJson } from './analyze-many.ts';
export type {
  AnalyzeManyOptions,
  ManyAnalysis,
  ManyError,
  ManyFailure,
  ManyJson,
  ManyJsonResult,
  ManyResult,
  TextRecord,
  TextSource,
} from './analyze-many.ts';
