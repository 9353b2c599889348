import { findMentions } from '../entities/mentions.ts';
import type { Entity } from '../entities/types.ts';
import { checkVocabulary, findVocabulary, uniteKnown, type RecognizeEntitiesOptions } from '../entities/vocabulary.ts';
import type { Document } from '../language/document.ts';
import { documentOf } from '../syntax/read.ts';
import { checkOptions } from '../text/checks.ts';
import { linkMentions } from './link.ts';

/**
 * Finds who and what a text names, and which mentions are of the same thing: tags names, adds dates, amounts and numbers,
 * and links all that into entities.
 *
 * @param input a text, or a document that has been read
 * @param options `vocabulary`: names that the caller knows
 * @returns entities in the order of their first mention; all spans index the text
 * @throws TypeError, RangeError if an argument or option is not what it should be; the message names it
 */
export function recognizeEntities(input: string | Document, options: RecognizeEntitiesOptions = {}): readonly Entity[] {
  checkOptions('recognizeEntities', options, { vocabulary: checkVocabulary });
  const document = documentOf('recognizeEntities', input);
  const known = options.vocabulary ? findVocabulary(document, options.vocabulary) : [];
  const entities = linkMentions(document, findMentions(document, known));
  return options.vocabulary ? uniteKnown(entities, known, options.vocabulary) : entities;
}
