import { phraseSet, rowsOf, wordSet } from './sets.ts';

/*
 * Offices as the news names them: words that are short for others, several words for one office, words that take in several, and what stands before an office that tells whether its
 * bearer holds it. All in small letters, without full stops. Who adds one edits this file alone.
 */

const phrases = (text: string): string[] => text.split('|');

/** Short for an office: "Gov. Ode", "the PM". */
export const SHORT_OFFICES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  phrases(
    'gov:governor|sen:senator|rep:representative|pres:president|pm:prime minister|mp:member of parliament|' +
      'mep:member of parliament|lt:lieutenant|col:colonel|gen:general|capt:captain|maj:major|sgt:sergeant|' +
      'cpl:corporal|adm:admiral|cmdr:commander|insp:inspector|det:detective|prof:professor|dr:doctor|rev:reverend|' +
      'amb:ambassador|sec:secretary|ceo:chief executive|cfo:chief financial officer|coo:chief operating officer|' +
      'cto:chief technology officer|vp:vice president|da:district attorney|cllr:councillor|supt:superintendent',
  ).map((pair) => pair.split(':') as [string, string]),
);

/** One office, its first name the one that it is known by here. Those of several words are found at the end of a phrase. */
const SAME: readonly string[] = /* @__PURE__ */ (
  'prime minister|premier|head of government|taoiseach / chief executive|chief executive officer / ' +
  'chief financial officer|finance chief|finance director / pope|pontiff|holy father / ' +
  'chairman|chairwoman|chairperson|chair|board chairman / spokesman|spokeswoman|spokesperson|press officer / ' +
  'congressman|congresswoman|representative / ambassador|envoy / judge|justice|magistrate / ' +
  'lawyer|attorney|barrister|solicitor|counsel / professor|academic / doctor|physician|medic / ' +
  'foreign minister|minister of foreign affairs|foreign affairs minister|foreign secretary / secretary of state / ' +
  'head of state / top diplomat / attorney general / secretary general / director general / governor general / ' +
  'solicitor general / surgeon general / chief of staff / district attorney / police chief|chief of police / ' +
  'coach|head coach|trainer / coordinator|co-ordinator / adviser|advisor / ' +
  'councillor|councilor|councilman|councilwoman|alderman / founder|co-founder / actor|actress / ' +
  'businessman|businesswoman / policeman|policewoman|police officer|constable / ' +
  'reporter|journalist|correspondent / member of parliament / novelist|writer|author / singer|vocalist / ' +
  'economist / prosecutor|public prosecutor / defendant|accused / sultan / emir / clergyman|clergywoman / ' +
  'footballer|football player / chef|cook / nominee'
).split(' / ');

/** By each way to say it, the office. */
const SAME_OFFICE: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  SAME.flatMap((line) => phrases(line).map((phrase) => [phrase, phrases(line)[0]!] as const)),
);
/** Most words of such a phrase. */
const LONGEST_OFFICE = 4;

/** Words for offices of several kinds. */
const WIDER: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ new Map(
  rowsOf<[wide: string, narrow: string]>(`
    head of state | president, king, queen, emperor, empress, sultan, emir, monarch, grand duke, ruler
    monarch | king, queen, emperor, empress, sultan, emir
    ruler | king, queen, emperor, sultan, emir
    leader | president, prime minister, chancellor, head, chief, king, general secretary, secretary general
    lawmaker | senator, congressman, member of parliament, deputy, delegate, legislator, assemblyman, assemblywoman
    legislator | senator, congressman, member of parliament, deputy, delegate, lawmaker
    deputy | member of parliament
    politician | senator, congressman, member of parliament, deputy, governor, mayor, minister, councillor, lawmaker, legislator, prime minister
    minister | foreign minister, secretary
    secretary | secretary of state, secretary general
    head | president, chairman, director, director general, secretary general, leader, chief, chief executive
    boss | chief executive, chairman, president, director general, manager, coach, head
    executive | chief executive, vice president, chief financial officer, chief operating officer
    chief | police chief, chief executive, head, director, director general, secretary general
    manager | coach
    diplomat | ambassador, foreign minister, consul, secretary of state
    top diplomat | foreign minister, secretary of state
    official | minister, spokesman, director, secretary, governor, mayor, commissioner
    officer | sergeant, lieutenant, captain, inspector, corporal, major, colonel, policeman, detective, superintendent, commander, general
    cleric | imam, priest, bishop, archbishop, ayatollah, rabbi, pastor, cardinal, reverend, sheikh, clergyman
    clergyman | priest, bishop, archbishop, pastor, reverend, vicar
    prelate | bishop, archbishop, cardinal
    academic | professor, lecturer, scholar
    scholar | professor, lecturer, historian
    expert | professor, analyst, scholar, researcher, economist
    scientist | physicist, chemist, biologist, epidemiologist, virologist, researcher, professor
    soldier | private, corporal, sergeant, lieutenant, captain
    commander | general, colonel, admiral
    prosecutor | attorney general, district attorney
    jurist | judge, lawyer
    journalist | editor, columnist, presenter, anchor
    candidate | nominee, front-runner, contender, frontrunner
    nominee | candidate
    tycoon | businessman, chairman, founder, investor
    entrepreneur | businessman, founder
    athlete | runner, swimmer, sprinter, footballer, boxer, cyclist
    player | footballer, striker, goalkeeper, midfielder, defender, forward, winger
    performer | singer, actor, dancer, comedian, musician
    musician | singer, guitarist, pianist, drummer, rapper, violinist
  `).map(([wide, narrow]) => [wide, phraseSet(narrow)] as const),
);

/** What a department of state is for: its secretary is a minister, unlike those of clubs and unions. */
const DEPARTMENTS = /* @__PURE__ */ wordSet(
  'home foreign health education defence defense finance treasury justice environment energy transport trade business agriculture culture labour labor economy housing work pensions interior',
);
export const isDepartment = (word: string): boolean => DEPARTMENTS.has(word);
/** Whether a wide word takes in an office only with a department: "the minister" is the transport secretary. */
export const isOfDepartment = (office: string, words: readonly string[]): boolean =>
  office !== 'secretary' || words.some((word) => DEPARTMENTS.has(word));

/** Wide words that are the very office where they name its department: "the health minister" is the Secretary for Health. */
const SAME_WITH_DEPARTMENT: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([['minister', 'secretary']]);
export const isSameWithDepartment = (word: string, office: string): boolean =>
  SAME_WITH_DEPARTMENT.get(word) === office;

/** How somebody stands to an office: "former" was in it, "second" is the holder's deputy, "elect" comes after. */
export const Standing = { holder: 0, former: 1, second: 2, elect: 3 } as const;
const FORMER = /* @__PURE__ */ wordSet(
  'former ex late ousted deposed outgoing retired onetime one-time previous past erstwhile ex-',
);
const SECOND = /* @__PURE__ */ wordSet('deputy vice assistant associate under junior undersecretary');
const ELECT = /* @__PURE__ */ wordSet('elect designate incoming next future would-be aspiring');
/** What says nothing of which office it is. */
const EMPTY = /* @__PURE__ */ wordSet(
  'acting interim caretaker current sitting new then the a an his her its their my our your whose this that these those both another some same embattled own longtime long-time veteran popular controversial',
);

/** What stands before an office and belongs to it: "police chief", "foreign minister". */
export const OFFICE_WORDS = /* @__PURE__ */ wordSet(
  'prime foreign interior home defence defense finance health education justice environment energy transport trade agriculture culture labour labor economy police fire army navy ' +
    'air force press chief deputy vice assistant associate senior junior acting interim former late then ex executive managing general financial operating technology medical national federal state regional district city county local ' +
    'provincial attorney supreme high court appeals circuit election campaign opposition party union government company club team football head lead principal first second co founding honorary retired outgoing incoming parliamentary ' +
    'presidential royal crown major lieutenant brigadier rear wing staff master petty information water housing security intelligence tourism sports sport science planning development communications public affairs ' +
    'town village council cabinet human resources investment research editorial creative artistic sales marketing',
);

/** The standing that a word gives, 0 for none. */
export function standingOf(word: string): number {
  return FORMER.has(word)
    ? Standing.former
    : SECOND.has(word)
      ? Standing.second
      : ELECT.has(word)
        ? Standing.elect
        : Standing.holder;
}

/** Whether a word before an office says nothing of which it is. */
export const isEmptyBeforeOffice = (word: string): boolean => EMPTY.has(word) || /\d/.test(word);

/** Of these nobody holds two: "the governor" is not Mayor Ada Ode. */
const ONE_AT_A_TIME = /* @__PURE__ */ new Set(
  phrases(
    'president|prime minister|chancellor|minister|foreign minister|secretary of state|governor|mayor|senator|congressman|member of parliament|councillor|' +
      'ambassador|attorney general|secretary general|police chief|king|queen|emperor|sultan|emir|pope',
  ),
);

/** What nobody is who leads those against the government: "the minister" is not Opposition Leader Ada Ode. */
const GOVERNING = /* @__PURE__ */ new Set(phrases('president|prime minister|chancellor|minister|foreign minister'));
export const isGoverning = (office: string): boolean => GOVERNING.has(office);
export const isOfOpposition = (words: readonly string[]): boolean => words.includes('opposition');

/** "The governor": whom everybody knows by it, so that it says nothing of who has been named last. */
export const isHeldByOne = (office: string): boolean => ONE_AT_A_TIME.has(office);

/** Whether two offices are never one person's. */
export const areHeldApart = (a: string, b: string): boolean =>
  a !== b && ONE_AT_A_TIME.has(a) && ONE_AT_A_TIME.has(b) && !takesIn(a, b) && !takesIn(b, a);

/** The office that a phrase ends with, and how many of its words it takes. */
export function officeAtEnd(words: readonly string[]): { office: string; taken: number } {
  for (let taken = Math.min(LONGEST_OFFICE, words.length); taken > 0; taken--) {
    const office = SAME_OFFICE.get(words.slice(words.length - taken).join(' '));
    if (office !== undefined) return { office, taken };
  }
  return { office: words.at(-1) ?? '', taken: 1 };
}

/** Whether a word for offices of several kinds takes in an office. */
export const takesIn = (wide: string, office: string): boolean => WIDER.get(wide)?.has(office) === true;
/** The offices that a word takes in. */
export const takenIn = (wide: string): Iterable<string> => WIDER.get(wide) ?? [];

/**
 * "President Mirela Kovan of Velmark": what a holder of such an office is of is a place, however much the name looks like a person's elsewhere in the
 * text ("Velmark had never wanted war").
 */
export const OFFICES_OF_PLACES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'president premier minister chancellor king queen emperor sultan emir prince princess governor mayor ' +
    'ambassador consul envoy senator bishop archbishop',
);

/** "Member *for Tarn*", "ambassador *to Norland*": what stands behind such an office and "for" or "to" is where its holder sits or is sent, and no name of somebody. */
export const OFFICES_WITH_SEATS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'member mp mep mla mlc msp ms td tds senator deputy delegate representative councillor candidate ambassador envoy ' +
    'commissioner consul legislator lawmaker hopeful',
);
