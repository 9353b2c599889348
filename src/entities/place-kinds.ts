import { AFTER_PLACE_NAMES } from '../english/small-words.ts';
import {
  GOVERNED_PLACES,
  REGIONS,
  CONTINENTS,
  GOVERNED_LAST,
  GOVERNED_FIRST,
  NATURAL_LAST,
  NATURAL_FIRST,
  NATURAL_OF,
} from '../english/places.ts';
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { COUNTRIES } from '../english/countries.ts';

/**
 * Parts places into those with a government (GPE: countries, states, cities) and all others (LOC: rivers, mountains, regions,
 * continents, directions). Most places in the news are governed, so LOC asks for a reason: a word inside the name ("*Lake* Tana", "Gobi
 * *Desert*"), a list of continents and regions, or an article that no country or city takes ("the Sahel", but "the Gambia").
 */
export function placeLabel(document: Document, mention: Span): 'GPE' | 'LOC' {
  const words = document.text
    .slice(mention.start, Math.min(mention.end, mention.start + LONGEST))
    .toLowerCase()
    .split(/[\s.’'-]/)
    .filter((word) => word !== '');
  if (words[0] === 'the') words.shift();
  const first = words[0] ?? '';
  const last = words[words.length - 1] ?? '';
  const name = words.join(' ');
  // "Tarn-on-the-Hill" is a town
  if (words.length > 2 && document.text.startsWith(`-${words[1]!}-`, mention.start + first.length)) return 'GPE';
  if (GOVERNED_PLACES.has(name)) return 'GPE';
  if (REGIONS.has(name)) return 'LOC';
  if (words.length > 1) {
    if (GOVERNED_LAST.has(last) || GOVERNED_FIRST.has(first)) return 'GPE';
    if (NATURAL_LAST.has(last) || NATURAL_FIRST.has(first)) return 'LOC';
    // "South East Asia", "sub-Saharan Africa", "Eastern Europe"; but "South Sudan", "New South Wales".
    if (CONTINENTS.has(last)) return last === 'africa' && words.length === 2 && first === 'south' ? 'GPE' : 'LOC';
    // "Gulf of Aden", "Horn of Africa", "Strait of Hormuz".
    if (NATURAL_FIRST.has(first) || (words.length > 2 && words[1] === 'of' && NATURAL_OF.has(first))) return 'LOC';
  }
  return hasOwnArticle(document, mention, last) ? 'LOC' : 'GPE';
}

/** Whether a name, in small letters, is that of a continent, a region or a place with an article, whatever else bears it. */
export const isKnownPlace = (name: string): boolean =>
  GOVERNED_PLACES.has(name) || REGIONS.has(name) || COUNTRIES.has(name);

const LONGEST = 100;

/** Whether "the" belongs to the name: "in the Sahel." In "the Lagos government" it belongs to what follows. */
function hasOwnArticle({ text, tokens, forms }: Document, { start, end }: Span, last: string): boolean {
  if (start < 4 || text.charCodeAt(start - 2) !== 0x65 || !/[Tt]he\s$/.test(text.slice(start - 4, start))) return false;
  if (last.endsWith('s') && UNITED.test(text.slice(start, start + 8))) return false;
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < end) low = middle + 1;
    else high = middle;
  }
  if (low === tokens.count) return true;
  const next = forms[tokens.form[low]!]!;
  const unit = next.charCodeAt(0);
  const isWord = (unit | 0x20) >= 97 && (unit | 0x20) <= 122;
  if (next === '-' || next === '–') return false; // "the Boise-based company"
  return !isWord || AFTER_PLACE_NAMES.has(next.toLowerCase()) || next.endsWith('ed');
}

const UNITED = /^(?:United|Phil|Neth)/;
