import { OFFICES_OF_PLACES } from '../english/offices.ts';
import type { Document } from '../language/document.ts';
import type { TaggedName } from './tagger.ts';

/** Whether a word is such an office. */
export const isOfficeWithPlace = (lower: string): boolean => OFFICES_OF_PLACES.has(lower);

/** The same names, with those labelled PERSON that stand so once labelled LOC wherever they stand. */
export function placesOfOffices({ tokens, forms }: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const places = new Set<number>();
  for (let k = 1; k < names.length; k++) {
    const holder = names[k - 1]!;
    const place = names[k]!;
    if (
      holder.label !== 'PERSON' ||
      place.label !== 'PERSON' ||
      place.first !== place.last ||
      place.first !== holder.last + 2 ||
      holder.first === 0
    )
      continue;
    if (
      forms[tokens.form[holder.last + 1]!] === 'of' &&
      OFFICES_OF_PLACES.has(forms[tokens.form[holder.first - 1]!]!.toLowerCase())
    )
      places.add(tokens.form[place.first]!);
  }
  if (places.size === 0) return names;
  return names.map((name) =>
    name.label === 'PERSON' && name.first === name.last && places.has(tokens.form[name.first]!)
      ? { ...name, label: 'LOC' }
      : name,
  );
}
