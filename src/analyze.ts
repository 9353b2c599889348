import type { Analysis } from './analysis.ts';
import { ENGLISH, type Language } from './languages.ts';
import { readText } from './syntax/read.ts';
import { checkVocabulary, type VocabularyEntry } from './entities/vocabulary.ts';
import { paragraphsOf } from './repair/paragraphs.ts';
import { REPAIR_RULES, type RepairOptions } from './repair/repair.ts';
import { confident } from './results/confident.ts';
import { tellSlowness } from './learning/native.ts';
import { aFunction, aNumber, checkOptions, checkText, someOf, type Rule } from './text/checks.ts';

/** A part of the work of {@link analyze} that can be left out. Each rests on those before it, `exchanges` and `stances` both on `speech`. */
export type AnalyzeStage = 'entities' | 'speech' | 'exchanges' | 'stances';

/** Options of {@link analyze}. */
export interface AnalyzeOptions {
  /** False: take the text as it is; or options of `repairParagraphs`. Default true. */
  readonly repair?: boolean | RepairOptions;
  /** Names to be known without training, as `recognizeEntities` takes them. */
  readonly vocabulary?: readonly VocabularyEntry[];
  /**
   * Which stages are wanted; all of them by default. A stage brings those along that it rests on: `['stances']` gives entities and speech as well. The lists of all
   * others are empty. Paragraphs, sentences and turns are there always; without `entities`, no turn has a speaker.
   */
  readonly stages?: readonly AnalyzeStage[];
  /**
   * Least confidence, 0 to 1, of what is given: attributions, stances and mentions below it are left out, and so is an entity without a mention. What is left keeps its
   * id, and what referred to something left out refers to nothing. Default 0: whatever was found.
   */
  readonly minConfidence?: number;
  /** Is told, once in a process, what makes analyses slower than they need be: where WebAssembly may not run. Default `console.warn`. */
  readonly warn?: (message: string) => void;
}

const STAGES: readonly AnalyzeStage[] = ['entities', 'speech', 'exchanges', 'stances'];

const repairRule: Rule = (value, what) => {
  if (typeof value !== 'boolean') checkOptions(what, value, REPAIR_RULES);
};

const RULES: Readonly<Record<keyof AnalyzeOptions, Rule>> = {
  repair: repairRule,
  vocabulary: checkVocabulary,
  stages: someOf(STAGES),
  minConfidence: aNumber(0, 1),
  warn: aFunction,
};

/**
 * Reads a news article or an interview: its paragraphs put back together, the people, places and organizations it names, who said what,
 * the exchange behind it, and where each speaker stands toward whom.
 *
 * @param raw the text as it came: any string, of any length and any Unicode
 * @returns plain data; every span but `repairs[].source` indexes `text` of the result
 * @throws TypeError if `raw` is no string, TypeError or RangeError if an option does not exist or is not what it should be
 */
export function analyze(raw: string, options: AnalyzeOptions = {}): Analysis {
  return analyzeIn(ENGLISH, raw, options);
}

/** {@link analyze} for a text in another language. */
export function analyzeIn(language: Language, raw: string, options: AnalyzeOptions = {}): Analysis {
  checkText('analyze', raw);
  checkOptions('analyze', options, RULES);
  const { repair = true, vocabulary, stages = STAGES, minConfidence = 0, warn = console.warn } = options;
  const wants = new Set(stages);
  const wantsSpeech = wants.has('speech') || wants.has('exchanges') || wants.has('stances');

  const { text, repairs, times, sheet } =
    repair === false
      ? { text: raw, repairs: [], times: [], sheet: undefined }
      : language.repair(raw, repair === true ? {} : repair);
  const document = readText(text, sheet, language.reading);
  const paragraphs = paragraphsOf(text, document.structure);
  const entities = wants.size > 0 ? language.entities(document, vocabulary === undefined ? {} : { vocabulary }) : [];
  const turns = language.turns(document, entities, times);
  const speech = wantsSpeech ? language.speech(document, { entities }) : [];
  const exchanges = wants.has('exchanges') ? language.exchanges(document, { entities, speech }) : [];
  const stances = wants.has('stances') ? language.stances(document, { entities, speech }) : [];
  tellSlowness(warn);
  const analysis: Analysis = {
    schema: 2,
    text,
    repairs,
    paragraphs,
    turns,
    sentences: document.sentences,
    entities,
    speech,
    exchanges,
    stances,
  };
  return minConfidence > 0 ? confident(analysis, minConfidence) : analysis;
}
