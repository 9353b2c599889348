import { wordSet } from './sets.ts';

// Words that keep their full stop: the stop is part of the token and, as a rule, no sentence ends there. Compiled by hand from
// newspaper usage. Case counts: "Gen." abbreviates, "gen." is the end of a sentence about genetics.

/** Stand before a name; a sentence hardly ever ends with one. */
const BEFORE_NAMES = `
  Mr Mrs Ms Mx Dr Drs Prof Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt Cmdr Maj Adm Brig Rev Revd Hon Fr Sr St Ste Mt Ft Pres Messrs Mme Mlle
  Pvt Cpl Supt Insp Det Atty Amb Sec Asst Assoc Dir Pfc Spc Cdr Cmdt Engr Adv Alh Pte Ptl Ofc Sra Srta Dra Ven Msgr Mgr Hrn Ald Dep Cllr Cde Hadj
`;

/** May stand at the end of a sentence as well; the next word decides. */
const ANYWHERE = `
  Jr Inc Ltd Co Corp Cos Bros Assn Dept Univ Inst Ave Blvd Rd Bldg Sq Hwy Ph Esq Ltda Pty Plc Intl Natl Govt Mfg
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que
  vs etc viz cf al approx est dept ed eds vol vols pp ca resp incl excl min max hrs mins secs
`;

/** Abbreviate only before a figure: "No. 10", "Dec. 5", "p. 7". */
const BEFORE_FIGURES =
  'No Nos Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Fig Figs Art Sec Ch Vol Ver p pp no nos fig figs art sec ch vol Rs Re Sh Tk Kshs Ksh Ush Shs';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s/).filter(Boolean));

export const ABBREVIATIONS_BEFORE_NAMES: ReadonlySet<string> = /* @__PURE__ */ set(BEFORE_NAMES);
export const ABBREVIATIONS: ReadonlySet<string> = /* @__PURE__ */ set(ANYWHERE);
export const ABBREVIATIONS_BEFORE_FIGURES: ReadonlySet<string> = /* @__PURE__ */ set(BEFORE_FIGURES);

/** Abbreviations that end a name with their stop. */
export const STOPS_IN_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('Inc. Ltd. Co. Corp. Jr. Sr. Bros.');

/** Given names as they are written short: "Md Karim Ode". */
export const SHORT_GIVEN_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('Md Mohd');

/** What a stop behind it ends no sentence of. */
export const KEEPS_ITS_STOP =
  /^(?:www|http|[A-Z]|Mr|Mrs|Ms|Dr|Mt|St|Ft|Fr|Sr|Jr|Lt|Gen|Col|Capt|Sgt|Prof|Rev|Hon|Gov|Sen|Rep|No|Ph|vs|Adv|Maj|Brig)$/;
