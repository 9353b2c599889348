import { wordSet } from './sets.ts';

/** Last words of the names of firms and clubs, which no person and no place bears: "Corvex *Chemicals*", "Tarn *Rovers*". */
export const TRADES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'chemicals motors airlines airways pharmaceuticals foods industries holdings systems technologies software logistics petroleum electronics pictures studios enterprises solutions resources ' +
    'insurance telecom telecommunications energy breweries textiles plastics minerals metals semiconductors biotech therapeutics utilities railways ferries lines homes rovers wanderers',
);

/** What a country or a town has, behind its genitive: "Velmark's capital", "Ormdal's mayor". */
export const OF_PLACES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'government parliament capital mayor president premier embassy ambassador electorate monarchy borders outskirts suburbs streets independence',
);
