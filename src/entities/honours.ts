import { ADDRESS, HONOURS_BEHIND_NAMES, TITLES } from '../english/titles.ts';
import type { Document } from '../language/document.ts';
import { bareForm, wordForm } from '../language/word-forms.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "Sinéad Quirke SC", "Fiona Drummond MSP": letters behind a person's name, which are no part of it. The tagger takes them for its last word, the whole for a body, or them alone for one.
 */

/** The same names, those of people without such letters. */
export function withoutHonours(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const found: TaggedName[] = [];
  for (const name of names) {
    const before = found.at(-1);
    const isAlone = name.first === name.last && before?.label === 'PERSON' && before.last === name.first - 1;
    if (isAlone && before.last > before.first && isHonour(document, name.first)) continue;
    const last = endOfPerson(document, name);
    found.push(last === name.last ? name : { ...name, last, label: 'PERSON' });
  }
  return found;
}

const isHonour = (document: Document, i: number): boolean => HONOURS_BEHIND_NAMES.has(wordForm(document, i));

/** The last token of a person's name, before such letters; its own last one where there are none, or a body has them ("Lowmark City SC"). */
function endOfPerson(document: Document, { first, last, label }: TaggedName): number {
  const before = bareForm(document, first - 1);
  const shortest = ADDRESS.has(before) || TITLES.has(before) ? first : first + 1;
  let end = last;
  while (end > shortest && isHonour(document, end)) end--;
  return label === 'PERSON' ? end : last;
}
