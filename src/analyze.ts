import type { Analysis } from './analysis.ts';
import { readDocument } from './language/read.ts';
import { recognizeEntities } from './entities/recognize.ts';
import type { VocabularyEntry } from './entities/vocabulary.ts';
import { findParagraphs } from './repair/kinds.ts';
import { repairParagraphs, type RepairOptions } from './repair/repair.ts';
import { detectSpeech } from './speech/detect.ts';
import { findExchanges } from './speech/exchanges.ts';
import type { Exchange } from './speech/types.ts';
import { modelStances } from './stance/model.ts';
import type { Stance } from './stance/types.ts';
import { checkOptions, checkText } from './text/checks.ts';

/** Options of {@link analyze}. */
export interface AnalyzeOptions {
  /** False: take the text as it is; or options of `repairParagraphs`. Default true. */
  readonly repair?: boolean | RepairOptions;
  /** Names to be known without training, as `recognizeEntities` takes them. */
  readonly vocabulary?: readonly VocabularyEntry[];
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
  checkOptions('analyze', options, ['repair', 'vocabulary']);
  const { repair = true, vocabulary } = options;

  const { text, repairs, paragraphs } = repair === false
    ? { text: raw, repairs: [], paragraphs: findParagraphs(raw) }
    : repairParagraphs(raw, repair === true ? {} : repair);
  const document = readDocument(text);
  const entities = recognizeEntities(document, vocabulary === undefined ? {} : { vocabulary });
  const speech = detectSpeech(document, { entities });
  const stances = modelStances(document, { entities, speech });
  const exchanges = withStances(findExchanges(document, paragraphs, entities, speech), stances);
  return { schema: 1, text, repairs, paragraphs, sentences: document.sentences, entities, speech, exchanges, stances };
}

/** Exchanges come before stances; here each gets those taken in its answer. */
function withStances(exchanges: readonly Omit<Exchange, 'stances'>[], stances: readonly Stance[]): Exchange[] {
  const bySpeech = new Map<string, string[]>();
  for (const { id, speech } of stances) {
    if (speech === null) continue;
    const list = bySpeech.get(speech);
    if (list === undefined) bySpeech.set(speech, [id]);
    else list.push(id);
  }
  return exchanges.map((exchange) => ({ ...exchange, stances: exchange.speech.flatMap((id) => bySpeech.get(id) ?? []) }));
}
