import { OF_PLACES, TRADES } from '../english/trades.ts';
import type { Document } from '../language/document.ts';
import { lowerForm, wordForm } from './name-words.ts';
import type { TaggedName } from './tagger.ts';

/**
 * Names that the tagger takes for people's: of firms by their last word ("Corvex Chemicals"), of what has a mayor or stands elsewhere for a place ("Ormdal's mayor"), and of clubs in short
 * ("Rovers" with "Tarn Rovers"). Whose surname it is in the text stays a person.
 */
export function withRepeated(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const people = new Set<string>();
  const places = new Set<string>();
  const bodies = new Set<string>();
  for (const { first, last, label } of names) {
    const end = wordForm(document, last);
    if (last > first && TRADES.has(end.toLowerCase())) {
      bodies.add(end);
      if (label === 'PERSON') bodies.add(wordForm(document, first));
    } else if (label === 'PERSON' && last > first) {
      for (let i = first; i <= last; i++) people.add(wordForm(document, i));
    } else if (label === 'LOC' && first === last) places.add(end);

    if (label === 'PERSON' && first === last && ownsAsPlace(document, last)) places.add(end);
  }
  return names.map((name): TaggedName => {
    const { first, last, label } = name;
    if (label !== 'PERSON' && label !== 'LOC') return name;
    const end = wordForm(document, last);
    if (last > first) return TRADES.has(end.toLowerCase()) ? { ...name, label: 'ORG' } : name;
    if (people.has(end)) return name;
    if (bodies.has(end)) return { ...name, label: 'ORG' };
    return label === 'PERSON' && places.has(end) ? { ...name, label: 'LOC' } : name;
  });
}

/** "[Ormdal]'s mayor", "[Velmark]'s new government". */
function ownsAsPlace(document: Document, last: number): boolean {
  if (!/^['’]s$/.test(wordForm(document, last + 1))) return false;
  return OF_PLACES.has(lowerForm(document, last + 2)) || OF_PLACES.has(lowerForm(document, last + 3));
}
