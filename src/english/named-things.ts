/* Words in names, and right before them, that tell what is named. In small letters. Who adds one edits this file alone. */
import { wordSet } from './sets.ts';

/** Last words of streets: "Mill *Lane*". */
export const STREETS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'street road lane avenue boulevard alley crescent terrace drive row mews highway motorway expressway strasse straße platz',
);
/** Last words of buildings, whatever is at home in them: "Tarn *Airport*". */
export const BUILDINGS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'airport stadium bridge tunnel dam racecourse railway-station cinema',
);
/** Last words of buildings that end the names of bodies, too: "Ode *Hall*". */
export const FACILITIES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'station hall barrier tower pavilion reservoir arena theatre theater pier lighthouse prison cathedral restaurant hotel wall memorial monument cemetery center centre mosque',
);
/** Storms have names of their own: "*Hurricane* Ada". */
export const STORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet('storm hurricane typhoon cyclone');
/** Ships have names, too: "the *ferry* Ada Ode". */
export const VESSELS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'ferry ship vessel boat trawler tanker yacht freighter barge lifeboat submarine destroyer frigate corvette schooner steamer steamship liner tug tugboat dinghy minesweeper',
);
/** What has a title: "her *memoir*, The Long Arm". */
export const WORKS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'memoir memoirs novel film movie picture album song single book play opera musical documentary sitcom biography autobiography thriller bestseller sequel debut poem painting sculpture symphony anthology series podcast exhibition',
);
/** Last words of newspapers, which are called after where they are printed: "the Tarn *Gazette*". */
export const PAPERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'courier gazette herald tribune advertiser examiner',
);
/** Last words of newspapers, by which other things are called, too: "the Tarn *Post*". */
export const PAPERS_AMONG_OTHERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'times post mail sun mirror guardian telegraph observer journal star express chronicle sentinel globe inquirer bulletin dispatch echo argus mercury standard independent record daily',
);
