/*
 * Words in names, and right before them, that tell what is named. In small letters. Who adds one edits this file alone.
 */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Last words of streets: "Mill *Lane*". */
export const STREETS = /* @__PURE__ */ set(
  'street road lane avenue boulevard alley crescent terrace drive row mews highway motorway expressway strasse straße platz',
);
/** Last words of buildings, whatever is at home in them: "Tarn *Airport*". */
export const BUILDINGS = /* @__PURE__ */ set('airport stadium bridge tunnel dam racecourse railway-station cinema');
/** Last words of buildings that end the names of bodies, too: "Ode *Hall*". */
export const FACILITIES = /* @__PURE__ */ set(
  'station hall barrier tower pavilion reservoir arena theatre theater pier lighthouse prison cathedral restaurant hotel wall memorial monument cemetery',
);
/** Storms have names of their own: "*Hurricane* Ada". */
export const STORMS = /* @__PURE__ */ set('storm hurricane typhoon cyclone');
/** Ships have names, too: "the *ferry* Ada Ode". */
export const VESSELS = /* @__PURE__ */ set(
  'ferry ship vessel boat trawler tanker yacht freighter barge lifeboat submarine destroyer frigate corvette schooner steamer steamship liner tug tugboat dinghy minesweeper',
);
/** What has a title: "her *memoir*, The Long Arm". */
export const WORKS = /* @__PURE__ */ set(
  'memoir memoirs novel film movie picture album song single book play opera musical documentary sitcom biography autobiography thriller bestseller sequel debut poem painting sculpture symphony anthology series podcast exhibition',
);
/** Last words of newspapers, which are called after where they are printed: "the Tarn *Gazette*". */
export const PAPERS = /* @__PURE__ */ set('courier gazette herald tribune advertiser examiner');
