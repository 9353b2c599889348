import type { Analysis } from './analysis.ts';
import { readText } from './syntax/read.ts';
import { recognizeEntities } from './reference/recognize.ts';
import type { VocabularyEntry } from './entities/vocabulary.ts';
import { paragraphsOf } from './repair/paragraphs.ts';
import { mend, type RepairOptions } from './repair/repair.ts';
import { detectSpeech } from './speech/detect.ts';
import { findExchanges } from './speech/exchanges.ts';
import { namedTurns } from './speech/turn-attributions.ts';
import { modelStances } from './stance/stances.ts';
import { tellSlowness } from './learning/native.ts';
import { checkOptions, checkText, kindOf } from './text/checks.ts';

/** Options of {@link analyze}. */
export interface AnalyzeOptions {
  /** False: take the text as it is; or options of `repairParagraphs`. Default true. */
  readonly repair?: boolean | RepairOptions;
  /** Names to be known without training, as `recognizeEntities` takes them. */
  readonly vocabulary?: readonly VocabularyEntry[];
  /** Is told, once in a process, what makes analyses slower than they need be: where WebAssembly may not run. Default `console.warn`. */
  readonly warn?: (message: string) => void;
}

/**
 * Reads a news article or an interview: its paragraphs put back together, the people, places and organizations it names, who said what,
 * the exchange behind it, and where each speaker stands toward whom.
 *
 * @param raw the text as it came: any string, of any length and any Unicode
 * @returns plain data; every span but `repairs[].source` indexes `text` of the result
 * @throws TypeError if `raw` is no string, TypeError or RangeError if an option does not exist or is not what it should be
 */
export function analyze(raw: string, options: AnalyzeOptions = {}): Analysis {
  checkText('analyze', raw);
  checkOptions('analyze', options, ['repair', 'vocabulary', 'warn']);
  const { repair = true, vocabulary, warn = console.warn } = options;
  if (typeof warn !== 'function') throw new TypeError(`analyze: warn must be a function, not ${kindOf(warn)}`);

  const { text, repairs, times, sheet } =
    repair === false
      ? { text: raw, repairs: [], times: [], sheet: undefined }
      : mend(raw, repair === true ? {} : repair);
  const document = readText(text, sheet);
  const paragraphs = paragraphsOf(text, document.structure);
  const entities = recognizeEntities(document, vocabulary === undefined ? {} : { vocabulary });
  const turns = namedTurns(document, entities, times);
  const speech = detectSpeech(document, { entities });
  const exchanges = findExchanges(document, { entities, speech });
  const stances = modelStances(document, { entities, speech });
  tellSlowness(warn);
  return {
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
}
