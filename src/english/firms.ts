/* Words for firms and other bodies, and how their names end. */
import { wordSet } from './sets.ts';

/**
 * Companies by the legal form at the end of their name: "Lumenara ASA" is one whatever the tagger makes of it, and so is "Lumenara" elsewhere in
 * the text, unless a person is called so, too ("Karl Brandt founded Brandt GmbH").
 */
export const LEGAL_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'Inc Inc. Ltd Ltd. LLC LLP plc PLC Corp Corp. GmbH ASA Oyj Bhd Pty Pvt SpA S.p.A. N.V. B.V. S.A.',
);

/** Legal forms that mean other things, too: only behind what looks like a name, written small and large, and is no place. */
export const DOUBTFUL_LEGAL_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet('AS AG AB SA SE NV BV Oy Limited');

/** Bodies that are named right behind what they are: "the news daily [Prabhat Kiran]". */
export const MEDIA_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'daily weekly newspaper tabloid broadsheet broadcaster magazine newswire website outlet station channel ' + 'network',
);

/** Firms and other bodies that are named right behind what they are: "the insurer Southern Provident". */
export const FIRM_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'company firm insurer bank lender carmaker automaker airline carrier retailer brewer brewery manufacturer ' +
    'supplier charity foundation newspaper daily weekly magazine broadcaster startup start-up ngo agency ' +
    'publisher supermarket chain developer conglomerate telecom utility brokerage consultancy think-tank ' +
    'nonprofit label studio drugmaker chipmaker planemaker maker operator party union cooperative co-operative ' +
    'discounter grocer shipyard winery yard team',
);

/** Groups of people that are named so: "the rebel movement Tarn First". */
export const GROUP_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'group movement militia band club network coalition campaign',
);

/** What only a firm has, behind its genitive. */
export const OWNED_BY_FIRMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'ceo cfo chairman chairwoman shares shareholders board subsidiary subsidiaries headquarters stock customers ' +
    'ipo share-price earnings profits revenue',
);

/** Bodies that stand beside their name. */
export const BODIES_IN_APPOSITIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'newspaper magazine company firm group agency party organization organisation club airline network channel ' +
    'bank movement militia foundation university union charity nonprofit ngo coalition broadcaster chain retailer ' +
    'lender insurer carmaker',
);

/** All bodies that are named right behind what they are: "conciliation service [Accord] says". */
export const BODIES_BEFORE_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...FIRM_NOUNS,
  ...GROUP_NOUNS,
  ...BODIES_IN_APPOSITIONS,
  ...'regulator watchdog body service association federation institute institution provider alliance lobby society cooperative council committee trust'.split(
    ' ',
  ),
]);

/** Last words of names of firms that need not be repeated, in small letters. */
export const LEGAL_ENDINGS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'inc ltd limited corp corporation co company plc llc llp gmbh ag sa spa nv bv pty pte pvt bhd sdn tbk oyj asa',
);

/** Who and what speaks for the body that is named right before: "Lumen officials", "the Lumen website". */
export const VOICES_OF_BODIES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'officials authorities leadership management experts analysts website site magazine newspaper daily team',
);

/** What ends the name of a firm that others are part of. */
export const WHOLE_FIRMS: ReadonlySet<string> = /* @__PURE__ */ wordSet('holdings holding group');

/** Words in the names of what belongs to the body that is named before, which is not called so: "the Senate *Committee*", "the Rovers *Foundation*". */
export const PARTS_OF_BODIES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'committee subcommittee caucus majority minority democrats republicans senate house bureau foundation trust academy charity',
);

/** Nouns by which a firm is called again. */
export const COMPANY_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'company firm organization organisation entity agency club team',
);

/** What no ministry or hospital is called. */
export const NOUNS_OF_TRADE: ReadonlySet<string> = /* @__PURE__ */ wordSet('company firm giant club team');

/** Nouns in the names of public bodies. */
export const PUBLIC_BODIES: readonly string[] =
  'agency authority board commission bureau office trust foundation institute hospital university college school ministry council court police church party union parliament congress senate committee department government army'.split(
    ' ',
  );

/** Last words of the names of bodies, be they called after a place ("Tarn *Police*") or a person ("Ode *Library*"). */
export const BODY_ENDS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...PUBLIC_BODIES,
  ...'museum gallery library zoo embassy administration municipality assembly association federation society league polytechnic seminary orchestra prosecutors navy guild'.split(
    ' ',
  ),
]);

/** Those of them, and of buildings, that are surnames, too: "Ada *Church*". */
export const BODIES_LIKE_SURNAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('church court bridge');

/** What a place is served with by a firm that is called after both: "Tarn *Water*". */
export const SERVICES_OF_PLACES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'water power rail buses trains trams coaches gas electricity transport transit homes housing broadband',
);

/** Who else owns a firm: "Ode, Lind and *Partners*". */
export const PARTNERS: ReadonlySet<string> = /* @__PURE__ */ wordSet('Partners Associates Co Company');

/** Abbreviations that end the name of a firm. */
export const FIRM_ABBREVIATIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet('Co Cos Corp Inc Ltd Bros Plc Pty');

/** Nouns of firms that headlines write with a capital before the name: "Developer Ode Homes". */
export const FIRMS_BEFORE_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'developer retailer operator insurer lender carmaker automaker chipmaker drugmaker planemaker airline brewer ' +
    'manufacturer supplier broadcaster publisher startup start-up',
);

/** What both people and firms are to others in trade: "the bidder", "its biggest investor". */
export const TRADING_PARTIES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'applicant backer bidder buyer client competitor contractor creditor customer developer distributor employer exporter grocer guarantor importer insurer investor landlord lessor lender maker manager manufacturer operator ' +
    'owner partner producer publisher purchaser retailer rival seller shareholder sponsor subcontractor suitor supplier target tenant trader vendor',
);

/** What a firm has, and neither a person nor a place: "Lumen's *headquarters*"; of two words, those with a hyphen. */
export const OWNED_BY_FIRMS_ALONE: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'annual-meeting annual-results annual-report chief-executive chief-financial biggest-investor biggest-shareholder largest-investor largest-shareholder ' +
    'share-price parent-company board founder co-founder headquarters subsidiary customers passengers stores branches factories profits earnings',
);

/** The same behind another word: "Lumen's late *founder*". */
export const OWNED_BEHIND: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'founder co-founder headquarters shareholders shares',
);

/** What people have in a firm: "*shares* in Lumen". */
export const HOLDINGS_IN_FIRMS: ReadonlySet<string> = /* @__PURE__ */ wordSet('share shares shareholders investors');

/** What people have in a firm, or somebody: "shares *in Lumen*", which is no place. */
export const HELD_IN_FIRMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'share shares stake stakes stock holding holdings investor investors shareholder shareholders customers clients passengers owner owners confidence trust',
);

/** Kinds of firms: what no place and nobody is called again. */
export const KINDS_OF_FIRMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'company firm airline retailer carmaker insurer charity supermarket chain lender manufacturer operator supplier startup start-up brewer',
);
