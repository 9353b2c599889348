import type { Analysis } from './analysis.ts';
import { detectSpeech } from './speech/detect.ts';
import { findExchanges } from './speech/exchanges.ts';
import { modelStances } from './stance/model.ts';
import { readDocument } from './language/read.ts';
import { recognizeEntities } from './entities/recognize.ts';
import { repairParagraphs } from './repair/repair.ts';
import { checkOptions, checkText } from './text/checks.ts';

/** Options of {@link analyze}. */
export interface AnalyzeOptions {
  /** Names to be known without training, as `recognizeEntities` takes them. */
  readonly vocabulary?: readonly { readonly name: string; readonly label: string }[];
  /** False: take the text as it is; or the options of `repairParagraphs`. Default true. */
  readonly repair?: boolean;
}

/**
 * Reads a news article or an interview: its paragraphs put back together, the people, places and organizations it names, who said what,
 * the exchange behind it, and where each speaker stands toward whom.
 *
 * @param raw the text as it came: any string, of any length and any Unicode
 * @returns plain data; every span but `repairs[].source` indexes `text` of the result
 * @throws TypeError if `raw` is no string or there is no such option
 */
export function analyze(raw: string, options: AnalyzeOptions = {}): Analysis {
  checkText('analyze', raw);
  checkOptions('analyze', options, ['repair', 'vocabulary']);
  const { text, repairs, paragraphs } = repairParagraphs(raw);
  const document = readDocument(text);
  const entities = recognizeEntities(document);
  const speech = detectSpeech(document, { entities });
  const stances = modelStances(document, { entities, speech });
  const exchanges = findExchanges(document, paragraphs, entities, speech).map((exchange) => ({
    ...exchange,
    stances: stances.filter((stance) => stance.speech !== null && exchange.speech.includes(stance.speech)).map((stance) => stance.id),
  }));
  return { schema: 1, text, repairs, paragraphs, sentences: document.sentences, entities, speech, exchanges, stances };
}
