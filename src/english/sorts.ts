/*
 * Sorts of people and bodies in the news: by which nouns a text calls them again, and what is told around them. "The striker" is rather one of whom a match is told than one in a court, "the
 * lender" rather a bank than a club. A noun or a word may be of several sorts. A semicolon parts those of one sort who are never the same: "the coach" is no striker, "the judge" no lawyer. Who adds
 * one edits this list alone.
 */
import { wordSet } from './sets.ts';

interface Sort {
  readonly nouns: string;
  readonly around: string;
}

/** A paragraph a sort: its nouns, in their parts, a bar, and what is around them. */
const sortsOf = (table: string): Sort[] =>
  table
    .trim()
    .split('\n\n')
    .map((sort) => sort.split('|') as [string, string])
    .map(([nouns, around]) => ({ nouns: nouns.trim(), around: around.trim() }));

/** People: what somebody does, and the words of sentences that tell of such people. */
const PEOPLE: readonly Sort[] = /* @__PURE__ */ sortsOf(`
  striker midfielder defender goalkeeper keeper winger forward centre-back full-back captain skipper vice-captain
  player footballer rider cyclist driver racer runner sprinter swimmer boxer fighter champion challenger contender
  qualifier golfer batter batsman bowler spinner all-rounder wicketkeeper pitcher hitter right-hander left-hander
  guard centre quarterback prop hooker lock fly-half teammate veteran rookie
  international youngster athlete marathoner jockey skater skier wrestler medallist debutant loanee substitute;
  coach manager trainer; referee umpire |
  goal match game season club team league cup win defeat score play train race lap final round title injury transfer
  contract wicket over inning set bout ring belt pitch squad lineup bench penalty foul referee coach play-off

  minister premier president chancellor senator congressman congresswoman lawmaker legislator mp deputy governor
  mayor councillor politician leader candidate nominee incumbent opposition secretary statesman diplomat
  commissioner official conservative liberal democrat republican socialist populist
  dictator strongman autocrat; ambassador envoy; spokesman spokeswoman lawmaker legislator;
  king queen prince princess monarch |
  parliament government party election vote cabinet bill law minister ministry opposition coalition campaign senate
  congress council budget policy reform treaty summit talks embassy sanction office resign constituency

  barrister lawyer attorney solicitor prosecutor advocate counsel; judge magistrate justice coroner;
  defendant accused suspect convict prisoner inmate killer thief fraudster gunman;
  plaintiff claimant victim witness; juror |
  court trial jury hearing verdict charge plead guilty sentence jail prison testify evidence appeal lawsuit sue
  convict crime murder fraud inquest tribunal case cross-examine custody bail

  officer constable detective sergeant inspector superintendent trooper sheriff policeman policewoman chief
  commander general colonel major captain lieutenant soldier brigadier admiral rebel warlord fighter |
  police arrest officer crime army troop attack shoot military soldier force rebel fire war front weapon patrol
  investigation

  executive boss chairman chairwoman founder co-founder owner entrepreneur businessman businesswoman investor
  billionaire tycoon magnate banker director manager developer landlord shopkeeper retailer farmer;
  economist analyst trader; employee worker engineer fisherman builder plumber roofer |
  company firm share profit sale market customer price business bank investor product revenue board merger factory
  job stock billion million deal

  scientist researcher professor academic physicist chemist biologist geologist astronomer epidemiologist historian
  author economist engineer expert lecturer scholar ecologist botanist |
  study research university paper publish journal data experiment institute science laboratory finding professor
  theory species

  doctor surgeon physician consultant psychiatrist radiologist immunologist; nurse midwife paramedic;
  veterinarian vet; patient carer |
  hospital patient clinic disease treatment drug vaccine health ward surgery medicine illness infection

  singer rapper musician guitarist pianist violinist composer conductor tenor soprano actor actress star presenter
  comedian director filmmaker producer author novelist writer poet artist painter sculptor dancer model celebrity
  influencer chef designer photographer blogger youtuber podcaster |
  film album song show concert stage television festival band role book novel award audience theatre opera music
  video exhibition fan instagram

  teacher headteacher principal headmaster headmistress lecturer bursar tutor vice-chancellor rector dean;
  student pupil |
  school pupil student class university college exam teacher lesson campus

  bishop archbishop priest vicar pastor imam rabbi cleric pope cardinal monk nun chaplain apostle preacher reverend
  evangelist |
  church mosque temple parish prayer sermon diocese faith congregation mass
`);

/** Bodies: what they are called, and what is theirs: "its coach", "shares in it". */
const BODIES: readonly Sort[] = /* @__PURE__ */ sortsOf(`
  newspaper paper daily weekly magazine tabloid broadcaster channel station agency outlet site website podcast
  network journal publication programme |
  editor reporter correspondent journalist columnist reader report newsroom

  bank lender insurer fund creditor institution trust exchange |
  governor branch loan deposit customer rate mortgage account

  company firm business corporation maker manufacturer retailer chain supermarket airline carrier start-up startup
  developer supplier operator utility producer giant brand carmaker automaker drugmaker chipmaker planemaker
  shipbuilder builder brewer grocer publisher conglomerate multinational exporter importer contractor employer
  bidder buyer suitor target rival investor insurer app studio label consortium co-operative shipyard |
  share stock profit revenue executive ceo chairman board customer factory headquarters founder product plant staff
  employee bid acquisition takeover subsidiary investor brand store

  club team side visitors hosts franchise outfit champions |
  coach manager captain striker goalkeeper player fan supporter stadium squad transfer midfielder defender bench
  season winger

  party movement bloc coalition alliance faction opposition |
  candidate leader manifesto voter lawmaker supporter ticket senator

  government ministry department office agency authority council commission board regulator watchdog bureau cabinet
  administration service inspectorate body panel committee quango treasury parliament assembly legislature senate
  union |
  minister secretary mayor councillor official commissioner inspector policy tax licence resident ruling fine permit

  court tribunal bench |
  judge ruling verdict hearing case appeal justice

  army military police force rebels militia navy guard coastguard command militants guerrillas group junta |
  commander troop soldier officer chief fighter spokesman offensive detective

  hospital clinic trust surgery practice centre |
  patient doctor nurse ward consultant superintendent

  school college university academy institute institution campus |
  pupil student teacher principal headteacher professor rector dean lecturer

  charity foundation hospice group organisation organization nonprofit ngo trust campaigners institute think-tank |
  donor volunteer fundraiser campaign appeal aid director report

  union federation association confederation league body organisation organization organisers tournament committee |
  member president secretary strike fixture delegate general-secretary tournament

  museum theatre gallery opera orchestra festival house company choir |
  curator exhibition director concert audience production collection conductor
`);

const maskOf = (sorts: readonly Sort[], words: (sort: Sort) => string): ReadonlyMap<string, number> => {
  const masks = new Map<string, number>();
  sorts.forEach((sort, i) => {
    for (const word of words(sort).split(/[\s;]+/)) masks.set(word, (masks.get(word) ?? 0) | (1 << i));
  });
  return masks;
};
const tableOf = (sorts: readonly Sort[]): SortTable => ({
  count: sorts.length,
  nouns: maskOf(sorts, ({ nouns }) => nouns),
  around: maskOf(sorts, ({ around }) => around),
});

/** By a word in small letters: the sorts that it is a noun for, and those of which it tells, as bits. */
export interface SortTable {
  readonly count: number;
  readonly nouns: ReadonlyMap<string, number>;
  readonly around: ReadonlyMap<string, number>;
}
export const SORTS_OF_PEOPLE: SortTable = /* @__PURE__ */ tableOf(PEOPLE);
export const SORTS_OF_BODIES: SortTable = /* @__PURE__ */ tableOf(BODIES);

/** Those of whom no words around tell, and what one may be of several sorts: a professor is a doctor, too, and a police commissioner a chief. */
const MORE_PEOPLE: readonly string[] = [
  'reporter journalist correspondent columnist editor presenter author writer',
  'activist campaigner protester organiser organizer politician candidate lawyer leader',
  'commissioner chief officer superintendent inspector',
  'coach manager trainer veteran champion',
  'ambassador envoy diplomat official',
  'spokesman spokeswoman official',
  'president chairman chairwoman secretary director executive boss chief head governor commissioner chancellor leader manager',
  'doctor professor academic physicist chemist biologist geologist astronomer epidemiologist historian author economist engineer expert scholar ecologist botanist researcher scientist analyst',
  'professor doctor surgeon director scientist lecturer principal dean rector chancellor consultant expert lawyer',
  'general commander colonel president minister leader chief',
  'lawyer senator congressman congresswoman lawmaker candidate councillor politician',
];

/** By a noun for somebody: the parts of sorts that it is in. */
const PARTS: ReadonlyMap<string, readonly number[]> = /* @__PURE__ */ partsOf([
  ...PEOPLE.flatMap(({ nouns }) => nouns.split(';')),
  ...MORE_PEOPLE,
]);

function partsOf(parts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  parts.forEach((part, i) => {
    for (const word of part.trim().split(/\s+/)) found.set(word, [...(found.get(word) ?? []), i]);
  });
  return found;
}

/** What anybody may become or be besides: an actor is "the defendant", a nurse "the candidate". */
const ANYBODY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'defendant accused suspect convict prisoner inmate killer thief fraudster gunman plaintiff claimant victim witness juror patient carer candidate nominee ' +
    'contender challenger employee worker student owner founder investor landlord author writer star celebrity veteran champion blogger influencer',
);

/**
 * Whether two nouns for somebody are never said of one: "the mayor" is no fisherman, "the coach" no striker, and "the defendant" not the judge. Nobody knows it of nouns of no sort.
 */
export function areOfOtherSorts(a: string, b: string): boolean {
  const own = PARTS.get(a);
  const others = PARTS.get(b);
  if (own === undefined || others === undefined || own.some((part) => others.includes(part))) return false;
  const { nouns } = SORTS_OF_PEOPLE;
  return !(ANYBODY.has(a) || ANYBODY.has(b)) || ((nouns.get(a) ?? 0) & (nouns.get(b) ?? 0)) !== 0;
}
