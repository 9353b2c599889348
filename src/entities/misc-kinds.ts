import { LAW_WORDS, WORK_WORDS, EVENT_WORDS, LANGUAGE_CONTEXT, LANGUAGES } from '../english/works.ts';
import type { Document } from '../language/document.ts';
import type { EntityLabel } from './types.ts';
import type { TaggedName } from './tagger.ts';
import { WORKS } from '../english/named-things.ts';
import { kindOfWord, ValueWord as Word } from '../english/numbers.ts';
import { wordForm, lowerForm } from '../language/word-forms.ts';

/** The label of a tagged name; LOC stays as it is (places.ts parts it). */
export function nameLabel(document: Document, name: TaggedName): EntityLabel {
  if (name.label === 'NORP') return isLanguage(document, name) ? 'LANGUAGE' : 'NORP';
  if (name.label !== 'MISC') return name.label;
  if (name.first === name.last && kindOfWord(wordForm(document, name.first)) === Word.weekday) return 'DATE';
  for (let i = name.last; i >= name.first; i--) {
    const word = lowerForm(document, i);
    if (EVENT_WORDS.has(word)) return 'EVENT';
    if (LAW_WORDS.has(word)) return 'LAW';
    if (WORK_WORDS.has(word)) return 'WORK_OF_ART';
  }
  return isTitle(document, name) ? 'WORK_OF_ART' : 'EVENT';
}

/** "“[Iron Rain]”", "her memoir, [The Long Arm],", "read [The Long Arm]", "the [Long Arm] podcast". */
function isTitle(document: Document, { first, last }: TaggedName): boolean {
  let before = first - 1;
  if (isQuote(lowerForm(document, before)) || WORKS.has(lowerForm(document, last + 1))) return true;
  if (lowerForm(document, before) === 'the') before--;
  if (lowerForm(document, before) === ',') before--;
  return (
    WORKS.has(lowerForm(document, before)) ||
    (last > first && before === first - 1 && wordForm(document, first) === 'The')
  );
}

/** "She speaks Swahili", "the Hausa language", "in Arabic" against "the Arabic press". */
function isLanguage(document: Document, { first, last }: TaggedName): boolean {
  if (first !== last || !LANGUAGES.has(lowerForm(document, first))) return false;
  const after = lowerForm(document, last + 1);
  if (after === 'language' || after === 'languages') return true;
  const before = lowerForm(document, first - 1);
  const ends = after === '' || after === '.' || after === ',' || after === 'and' || after === 'or';
  return LANGUAGE_CONTEXT.has(before) || ((before === 'in' || before === 'into' || before === 'of') && ends);
}

function isQuote(form: string): boolean {
  return form === '"' || form === '“' || form === '‘' || form === "'" || form === '«' || form === '``';
}
