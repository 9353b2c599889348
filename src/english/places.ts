/* Words for places, and the names of those that look like something else. */
import { wordSet, phraseSet } from './sets.ts';

/** Houses that stand for who sits there. */
export const SEATS_OF_POWER: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'white-house kremlin pentagon capitol downing-street élysée elysee bundestag buckingham-palace whitehall ' +
    'blue-house',
);

/** What states are by their names, which are called by the rest alone as well: "the Tarn *Republic*", later "Tarn". */
export const STATES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'republic kingdom commonwealth emirate principality duchy sultanate federation',
);

/** What the names of states begin with: "Republic of". */
export const STATE_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...STATES,
  'state',
  'union',
  'city',
  'province',
]);

/** Countries and cities that look like something else, or take an article. */
export const GOVERNED_PLACES: ReadonlySet<string> = /* @__PURE__ */ phraseSet(
  'gambia, bahamas, philippines, netherlands, maldives, seychelles, comoros, congo, sudan, ivory coast, ' +
    'czech republic, dominican republic, central african republic, united states, united states of america, ' +
    'united kingdom, united arab emirates, emirates, us, u s, uk, u k, usa, u s a, uae, ussr, soviet union, ' +
    'solomon islands, marshall islands, cook islands, faroe islands, falkland islands, cayman islands, ' +
    'virgin islands, british virgin islands, us virgin islands, rhode island, prince edward island, long beach, ' +
    'palm beach, west palm beach, miami beach, virginia beach, cape town, cape verde, cape coast, cape coral, ' +
    'salt lake city, green bay, thunder bay, montego bay, bay city, south africa, american samoa, ' +
    'papua new guinea, vatican, hague, bronx, drc, dprk, prc, crimea, palm springs, hot springs, colorado springs, ' +
    'silver spring, little rock, grand rapids, cedar rapids, great falls, niagara falls, iowa falls, sioux falls, ' +
    'baton rouge, mountain view, port harcourt, hong kong island, west bank',
);

/** Continents, seas, ranges and regions of several countries, which no word inside gives away. */
export const REGIONS: ReadonlySet<string> = /* @__PURE__ */ phraseSet(
  'africa, asia, europe, america, americas, oceania, antarctica, australasia, latin america, north america, ' +
    'south america, central america, middle east, near east, far east, southeast asia, south east asia, mena, ' +
    'caribbean, balkans, caucasus, scandinavia, sahel, sahara, maghreb, levant, amazon, amazonia, arctic, ' +
    'antarctic, atlantic, pacific, asia pacific, indo pacific, mediterranean, adriatic, baltic, baltics, aegean, ' +
    'alps, andes, himalayas, himalaya, pyrenees, rockies, urals, appalachians, everest, kilimanjaro, k2, nile, ' +
    'danube, rhine, thames, mekong, ganges, yangtze, mississippi river, tigris, euphrates, volga, zambezi, ' +
    'limpopo river, orinoco, seine, mesopotamia, polynesia, melanesia, micronesia region, eurasia, indochina, ' +
    'patagonia, siberia, transylvania, mindanao, luzon, visayas, borneo, java, sumatra, sulawesi, donbas, donbass, ' +
    'bosphorus, dardanelles, midwest, northeast, northwest, southeast, southwest, deep south, east coast, ' +
    'west coast, new england, silicon valley, outback, west, east, north, south, global south, global north, ' +
    'western hemisphere, earth, mars, moon, venus, jupiter, saturn, mercury, milky way, sun, gulf, western europe, ' +
    'eastern europe',
);

/** Continents and seas that end a longer name. */
export const CONTINENTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'africa asia europe america americas oceania antarctica pacific caribbean mediterranean atlantic',
);

/** Last words of the names of what is governed. */
export const GOVERNED_LAST: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'city town village province state county district municipality prefecture governorate republic kingdom ' +
    'federation emirate department canton commune borough township oblast krai voivodeship territory territories ' +
    'upazila union capital suburb lga subdivision',
);

/** First words of the names of what is governed. */
export const GOVERNED_FIRST: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'city town village province state county district municipality republic kingdom commonwealth fort port saint ' +
    'san santa são st los las port-au-prince',
);

/** Last words of the names of land and water. */
export const NATURAL_LAST: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'river rivers creek lake lakes ocean oceans sea seas bay gulf strait straits channel mountain mountains mount ' +
    'peak hill hills ridge range highlands lowlands valley desert forest jungle rainforest island islands isle ' +
    'isles archipelago atoll peninsula cape coast shore beach reef basin delta plain plains plateau savanna ' +
    'steppe canyon gorge falls waterfall volcano glacier cave caves swamp wetlands wetland region corridor ' +
    'hemisphere belt continent waters hinterland rainforests pole equator crater triangle sahara',
);

/** First words of the names of land and water. */
export const NATURAL_FIRST: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'lake river mount mt mountain gulf bay strait straits sea isle isles horn lac rio río',
);

/** Those that "of" follows: "Gulf of". */
export const NATURAL_OF: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'gulf bay strait straits sea isle horn cape coast valley',
);

/** Places that stand for who sits there. */
export const HOUSES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'duchy emirate sultanate principality canton federation palace house court castle church crown throne capital ' +
    'province district county region prison jail hospital mine port museum theatre airport',
);

/** Owners in the names of places and houses. */
export const HOLY = /^(?:St|St\.|Saint|King|Queen|Land|All|People|Women)$/;

/** Capitals whose names people bear, too, and which stand for their governments: "Washington called for calm". */
export const CAPITALS_LIKE_PEOPLE: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'washington london paris vienna kingston georgetown santiago havana milan lima dublin wellington nairobi berlin madrid',
);

/** Small words within the names of places with hyphens: "Tarn-*on*-*the*-Hill". */
export const WITHIN_PLACES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'on upon under by in the le la les de sur sous super over next cum of am and',
);

/** What tells one place from another that has its name otherwise: "*South* Norland", "*New* Norland". */
export const HALVES_OF_PLACES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'north south east west northern southern eastern western central upper lower inner outer new equatorial democratic papua great greater united saint san santa',
);

/** What is told of people before the place where it is so: "*born* in Tarn", "grown *up* in". */
export const LIVING_IN: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'born raised up live lives lived living based buried reside resides resided',
);
