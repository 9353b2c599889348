/** Words before or in place of a person's name. Compiled by hand; all without a full stop and in small letters. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Forms of address that tell a gender. */
export const MALE_ADDRESS = /* @__PURE__ */ set(
  'mr mister sir lord king prince duke pope father brother señor monsieur herr sheikh don sultan emir imam',
);
export const FEMALE_ADDRESS = /* @__PURE__ */ set(
  'mrs ms miss lady dame queen princess duchess madam madame señora señorita frau sister',
);
/** Forms of address that are no title worth keeping. */
export const ADDRESS = /* @__PURE__ */ set('mr mister mrs ms miss mx dr prof sir dame madam madame');

/** Offices and ranks that stand before a name: "President Oda", "Major General Oda". */
export const TITLES = /* @__PURE__ */ set(
  'president premier chancellor minister secretary senator sen representative rep congressman congresswoman governor gov mayor councillor councilor ' +
    'chairman chairwoman chairperson chair director ceo commissioner ambassador envoy spokesman spokeswoman spokesperson judge justice magistrate attorney prosecutor sheriff professor prof doctor dr ' +
    'general colonel lieutenant captain major sergeant corporal private admiral commander marshal brigadier officer detective inspector superintendent constable chief ' +
    'king queen prince princess emperor empress duke duchess earl count baron baroness lord lady pope cardinal archbishop bishop father reverend rev pastor imam rabbi sheikh sultan emir ayatollah ' +
    'coach leader head mp deputy vice prime foreign interior defence defense finance health education acting former then late ex attorney-general sir dame comrade chef author actor actress singer ' +
    'activist lawyer analyst economist historian speaker principal dean rector prophet saint coun cllr det insp supt pc st lt col gen capt maj sgt cpl adm cmdr hon',
);

/** What follows a name and is none of it. */
export const SUFFIXES = /* @__PURE__ */ set('jr sr ii iii iv phd md obe cbe mbe qc kc sc esq frs mp mep');
