import type { Entity } from './entities/types.ts';
import type { RecognizeEntitiesOptions } from './entities/vocabulary.ts';
import type { Document } from './language/document.ts';
import { recognizeEntities } from './reference/recognize.ts';
import { mend, type Mended, type RepairOptions } from './repair/repair.ts';
import { detectSpeech } from './speech/detect.ts';
import { findExchanges } from './speech/exchanges.ts';
import { namedTurns } from './speech/turn-attributions.ts';
import type { Attribution, Exchange } from './speech/types.ts';
import { modelStances } from './stance/stances.ts';
import type { Stance } from './stance/types.ts';
import { ENGLISH_READING } from './syntax/english-reading.ts';
import type { ReadingRules } from './syntax/reading-rules.ts';

/** What the stages before have found. */
interface Found {
  readonly entities: readonly Entity[];
  readonly speech: readonly Attribution[];
}

/**
 * A language: its tokeniser, lists, rules and models. All that `analyze` knows of a language comes in through this value, and English is the only one. Up to the trees its parts are
 * tables that the floors of reading look into; above them each is a stage, as what a stage does are rules of its language throughout: docs/architecture.md tells what each must give.
 */
export interface Language {
  /** As in BCP 47. */
  readonly code: string;
  /** The text put back together. The sheet, what it knows of the page by then, may be missing. */
  readonly repair: (raw: string, options: RepairOptions) => Omit<Mended, 'sheet'> & Partial<Pick<Mended, 'sheet'>>;
  readonly reading: ReadingRules;
  readonly entities: (document: Document, options: RecognizeEntitiesOptions) => readonly Entity[];
  /** The turns of the page, each with its speaker. */
  readonly turns: typeof namedTurns;
  readonly speech: (document: Document, found: Pick<Found, 'entities'>) => readonly Attribution[];
  readonly exchanges: (document: Document, found: Found) => readonly Exchange[];
  readonly stances: (document: Document, found: Found) => readonly Stance[];
}

export const ENGLISH: Language = {
  code: 'en',
  repair: mend,
  reading: ENGLISH_READING,
  entities: recognizeEntities,
  turns: namedTurns,
  speech: detectSpeech,
  exchanges: findExchanges,
  stances: modelStances,
};
