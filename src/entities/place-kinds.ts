import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { COUNTRIES } from './lists/countries.ts';

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
  if (GOVERNED.has(name)) return 'GPE';
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
export const isKnownPlace = (name: string): boolean => GOVERNED.has(name) || REGIONS.has(name) || COUNTRIES.has(name);

/** Whether the first or the last word of a name, in small letters, says that it is a place: "*lake* tana", "gobi *desert*", "*port* alder". */
export const hasPlaceWord = (first: string, last: string): boolean =>
  NATURAL_FIRST.has(first) || GOVERNED_FIRST.has(first) || NATURAL_LAST.has(last) || GOVERNED_LAST.has(last);

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
  return !isWord || AFTER_NAME.has(next.toLowerCase()) || next.endsWith('ed');
}

const UNITED = /^(?:United|Phil|Neth)/;

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const names = (text: string): ReadonlySet<string> => new Set(text.split(', '));

/** Countries and cities that look like something else, or take an article. */
const GOVERNED = /* @__PURE__ */ names(
  'gambia, bahamas, philippines, netherlands, maldives, seychelles, comoros, congo, sudan, ivory coast, czech republic, dominican republic, ' +
    'central african republic, united states, united states of america, united kingdom, united arab emirates, emirates, us, u s, uk, u k, usa, u s a, uae, ussr, soviet union, ' +
    'solomon islands, marshall islands, cook islands, faroe islands, falkland islands, cayman islands, virgin islands, british virgin islands, us virgin islands, ' +
    'rhode island, prince edward island, long beach, palm beach, west palm beach, miami beach, virginia beach, cape town, cape verde, cape coast, cape coral, ' +
    'salt lake city, green bay, thunder bay, montego bay, bay city, south africa, american samoa, papua new guinea, vatican, hague, bronx, drc, dprk, prc, crimea, ' +
    'palm springs, hot springs, colorado springs, silver spring, little rock, grand rapids, cedar rapids, great falls, niagara falls, iowa falls, sioux falls, ' +
    'baton rouge, mountain view, port harcourt, hong kong island, west bank',
);
/** Continents, seas, ranges and regions of several countries, which no word inside gives away. */
const REGIONS = /* @__PURE__ */ names(
  'africa, asia, europe, america, americas, oceania, antarctica, australasia, latin america, north america, south america, central america, middle east, near east, ' +
    'far east, southeast asia, south east asia, mena, caribbean, balkans, caucasus, scandinavia, sahel, sahara, maghreb, levant, amazon, amazonia, arctic, antarctic, atlantic, ' +
    'pacific, asia pacific, indo pacific, mediterranean, adriatic, baltic, baltics, aegean, alps, andes, himalayas, himalaya, pyrenees, rockies, urals, appalachians, everest, kilimanjaro, ' +
    'k2, nile, danube, rhine, thames, mekong, ganges, yangtze, mississippi river, tigris, euphrates, volga, zambezi, limpopo river, orinoco, seine, ' +
    'mesopotamia, polynesia, melanesia, micronesia region, eurasia, indochina, patagonia, siberia, transylvania, mindanao, luzon, visayas, borneo, java, sumatra, sulawesi, ' +
    'donbas, donbass, bosphorus, dardanelles, midwest, northeast, northwest, southeast, southwest, deep south, east coast, west coast, new england, silicon valley, outback, ' +
    'west, east, north, south, global south, global north, western hemisphere, earth, mars, moon, venus, jupiter, saturn, mercury, milky way, sun, gulf, western europe, eastern europe',
);
const CONTINENTS = /* @__PURE__ */ set(
  'africa asia europe america americas oceania antarctica pacific caribbean mediterranean atlantic',
);
const GOVERNED_LAST = /* @__PURE__ */ set(
  'city town village province state county district municipality prefecture governorate republic kingdom federation emirate department canton commune borough township ' +
    'oblast krai voivodeship territory territories upazila union capital suburb lga subdivision',
);
const GOVERNED_FIRST = /* @__PURE__ */ set(
  'city town village province state county district municipality republic kingdom commonwealth fort port saint san santa são st los las port-au-prince',
);
const NATURAL_LAST = /* @__PURE__ */ set(
  'river rivers creek lake lakes ocean oceans sea seas bay gulf strait straits channel mountain mountains mount peak hill hills ridge range highlands lowlands valley desert ' +
    'forest jungle rainforest island islands isle isles archipelago atoll peninsula cape coast shore beach reef basin delta plain plains plateau savanna steppe canyon gorge falls waterfall ' +
    'volcano glacier cave caves swamp wetlands wetland region corridor hemisphere belt continent waters hinterland rainforests pole equator crater triangle sahara',
);
const NATURAL_FIRST = /* @__PURE__ */ set(
  'lake river mount mt mountain gulf bay strait straits sea isle isles horn lac rio río',
);
const NATURAL_OF = /* @__PURE__ */ set('gulf bay strait straits sea isle horn cape coast valley');
/** What follows a name, as against a noun that the name stands before. */
const AFTER_NAME = /* @__PURE__ */ set(
  'and or but is are was were has have had will would can could may might must should shall do does did of in on at to from by for with as than that which who where ' +
    'when while since until after before during because if so then also not this last next the a an its their his her said says became remains lies through into over under between against',
);
