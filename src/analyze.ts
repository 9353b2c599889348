import type { Analysis } from './analysis.ts';
import { repairParagraphs } from './repair/repair.ts';
import { readDocument } from './language/read.ts';
import { recognizeEntities } from './entities/recognize.ts';
import { detectSpeech } from './speech/detect.ts';
import { findExchanges } from './speech/exchanges.ts';
import { modelStances } from './stance/model.ts';

/** Options of {@link analyze}. */
export interface AnalyzeOptions { readonly vocabulary?: readonly { name: string; label: string }[]; readonly repair?: boolean }

export function analyze(raw: string, _options: AnalyzeOptions = {}): Analysis {
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
