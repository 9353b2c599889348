import { wordSet } from './sets.ts';

/** Last words of the names of firms and clubs, which no person and no place bears: "Corvex *Chemicals*", "Tarn *Rovers*". */
export const TRADES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'chemicals motors airlines airways pharmaceuticals foods industries holdings systems technologies software logistics petroleum electronics pictures studios enterprises solutions resources ' +
    'insurance telecom telecommunications energy breweries textiles plastics minerals metals semiconductors biotech therapeutics utilities railways ferries lines homes rovers wanderers',
);
