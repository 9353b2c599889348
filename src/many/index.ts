export { analyzeMany, analyzeManyJson } from './analyze-many.ts';
export type {
  AnalyzeManyOptions,
  ManyError,
  ManyJsonResult,
  ManyResult,
  TextRecord,
  TextSource,
} from './analyze-many.ts';
