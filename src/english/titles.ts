import { wordSet } from './sets.ts';

/* Words before or in place of a person’s name. Compiled by hand; all without a full stop and in small letters. */

/** Forms of address that tell a gender. */
export const MALE_ADDRESS = /* @__PURE__ */ wordSet(
  'mr mister sir lord king prince duke pope father brother uncle papa grandpa señor monsieur herr sheikh don sultan emir imam',
);
export const FEMALE_ADDRESS = /* @__PURE__ */ wordSet(
  'mrs ms miss lady dame queen princess duchess madam madame señora señorita frau sister mama mum auntie aunty aunt granny grandma',
);
/** Those of kin, which stand before given names: "Auntie Ada". */
export const KIN_ADDRESS = /* @__PURE__ */ wordSet('uncle papa grandpa mama mum auntie aunty aunt granny grandma');
/** Forms of address that are no title worth keeping. */
export const ADDRESS = /* @__PURE__ */ wordSet('mr mister mrs ms miss mx dr prof sir dame madam madame');

/** Ranks and honours of many countries, mostly shortened, that are nobody's name. */
const HONORIFICS =
  'cr cllr coun ald adv atty engr barr msgr mgr shri smt datuk dato datin seri ustaz maulana mufti alhaji alhaja hajia mallam pc wpc dci dcs acp asp dsp cst const supt insp det sgt ssgt msgt cpl lt col brig ' +
  'gen maj capt cmdr cdr adm pte pvt spc taoiseach tánaiste councilman councilwoman councilmember assemblyman assemblywoman assemblymember alderman archdeacon undersecretary';

/** Offices and ranks that stand before a name: "President Oda", "Major General Oda". */
export const TITLES = /* @__PURE__ */ wordSet(
  `${HONORIFICS} ` +
    'president premier chancellor minister secretary senator sen representative rep congressman congresswoman governor gov mayor councillor councilor ' +
    'chairman chairwoman chairperson chair director ceo commissioner ambassador envoy spokesman spokeswoman spokesperson judge justice magistrate attorney prosecutor sheriff professor prof doctor dr ' +
    'general colonel lieutenant captain major sergeant corporal private admiral commander marshal brigadier officer detective inspector superintendent constable chief ' +
    'king queen prince princess emperor empress duke duchess earl count baron baroness lord lady pope cardinal archbishop bishop father reverend rev pastor imam rabbi sheikh sultan emir ayatollah ' +
    'coach leader head mp deputy vice prime foreign interior defence defense finance health education acting former then late ex attorney-general sir dame comrade chef author actor actress singer ' +
    'activist lawyer analyst economist historian speaker principal dean rector prophet saint st hon',
);

/** Titles that are given names, too: "Dean Ode", "Major Ode". */
export const TITLES_AS_GIVEN_NAMES = /* @__PURE__ */ wordSet(
  'dean earl duke major judge prince bishop marshal chancellor king baron',
);

/** Ranks that stand before the one name of who has no other: "King Oduya". */
export const ROYALS = /* @__PURE__ */ wordSet(
  'King Queen Prince Princess Emperor Empress Pope Sultan Emir Sheikh Sheikha',
);

/** Whoever is of a place: "the Duke *of Tarn*". */
export const NOBLES = /* @__PURE__ */ wordSet(
  'duke duchess earl countess marquess marquis viscount baron baroness king queen prince princess bishop archbishop dean',
);

/** What follows a name and is none of it. */
export const SUFFIXES = /* @__PURE__ */ wordSet('jr sr ii iii iv phd md obe cbe mbe qc kc sc esq frs mp mep');

/** Letters behind a person's name, which are no part of it. */
export const HONOURS_BEHIND_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'KC QC SC BL OBE MBE CBE KBE DBE GBE BEM CMG KCMG KCB DSO QPM LVO MVO CVO AM AO AC OAM VC GC JP DL FRS FBA FRCP FRCS ' +
    'MP MEP MSP MLA MHK MS TD PhD DPhil EdD MD JD LLB LLM MBA MSc BSc CPA CFA RN DDS DVM SJ',
);

/** Ranks that are nobody's given name. */
export const RANKS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  `${HONORIFICS} ` +
    'con rev prof gov sen rep captain sergeant lieutenant colonel ' +
    'corporal admiral commander detective inspector superintendent constable sheriff mayor senator governor ' +
    'president premier minister chancellor councillor cllr congressman congresswoman ambassador professor general ' +
    'commissioner secretary deputy',
);

/** Titles that only stand before others. */
export const BEFORE_TITLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'acting then prime foreign interior defence defense finance health education vice',
);

/** Small words within names and roles. */
export const WITHIN_LABELS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'wa of the de da di do del della der den van von bin ibn al el la le du dos das and for in e y i st ter ten ' +
    'af zu',
);

/** Words that no label begins with: "He said: ...", "BY MS. ODE:". */
export const NO_LABEL_STARTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'he she they it i we him her them his this that these those there here by with to in on at if when because ' +
    'but and or so then what who why how where is was are were',
);

/** What makes a role of words before one: "Acting Chair", "Unidentified Male". */
export const BEFORE_ROLES = /^(?:acting|unidentified|unknown|grand|deputy|vice|first|second|male|female|group|study)$/;

/** Words before a name that are no titles: "the Right Hon. Ada Ode". */
export const HONOURS: ReadonlySet<string> = /* @__PURE__ */ wordSet('right the honourable honorable hon');

/** Titles that are written short, without their stop. */
export const SHORT_TITLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'fr br hon rev sen rep gov gen col capt lt sgt maj jr sr st messrs dr prof atty',
);

/** Who says "we" for a body. */
export const SPEAKING_FOR =
  /\b(?:spokes(?:man|woman|person)|press secretary|press officer|chief executive|ceo|chair(?:man|woman|person)?|president|director|head|leader|founder|co-founder|owner|coach|manager|captain)\b/i;

/** What follows the last name in a label. */
export const SUFFIXES_OF_LABELS: ReadonlySet<string> = /* @__PURE__ */ wordSet('jr sr ii iii iv mp am qc kc');

/** What follows the last name of a speaker. */
export const SUFFIXES_OF_SPEAKERS: ReadonlySet<string> = /* @__PURE__ */ wordSet('jr sr ii iii iv mp am');

/** What tells a son from his father. */
export const SUFFIXES_OF_GENERATIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'jr sr ii iii iv jr. sr. ii. iii. iv.',
);

/** What labels in capitals may leave small. */
export const SMALL_IN_CAPITALS = /^(?:Mr|Mrs|Ms|Dr|Hon|The|Mc|Mac)\b|\b(?:Mc|Mac)(?=\p{Lu})/gu;

/** Words of rank that vessels bear: what follows them is half of the name ("the Lady Muriel"). */
export const RANKS_OF_VESSELS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'lady lord queen king prince princess duke duchess earl countess empress emperor sir saint',
);

/** Titles that name nobody by themselves, however they are written. */
export const BARE_TITLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  `${HONORIFICS} sir madam mr mrs ms dr prof justice councillor sen rep gov rev fr hon`,
);

/** Ranks and forms of honour that stand between an office and a name: "Minister of Works *Sheikh* Ada Ode", "Chief of Staff *Major General* Ada Ode". */
const BETWEEN_OFFICE_AND_NAME: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'sheikh prince princess king lord lady general colonel lieutenant captain major sergeant admiral brigadier marshal commander inspector superintendent ' +
    'senator rep representative professor rev reverend archbishop bishop father imam ayatollah',
);
export const isRank = (bare: string): boolean => BETWEEN_OFFICE_AND_NAME.has(bare) || SHORT_TITLES.has(bare);

/** What people of rank are styled behind "his" or "her", before what they are. */
export const STYLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'excellency majesty highness honour honor lordship ladyship grace holiness eminence worship',
);

/** What may stand before the surname of somebody known and tells of time, age or fate: "Former Ode", "Poor Ode". */
export const BEFORE_KNOWN =
  /^(?:former|late|new|old|young|poor|little|big|great|dear|then|ex|next|last|other|more|most|many)$|(?:ed|ing|est)$/;
