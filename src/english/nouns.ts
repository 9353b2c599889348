/*
 * Common nouns that stand for a person, a group that acts or a place: the heads of nominal mentions ("the minister", "the company", "the
 * city"). Compiled by hand. A plural is found by its lemma; those that have none are listed as they are.
 */
import { classed, wordSet } from './sets.ts';

/** What a noun stands for: a kind, and for people a gender or a plural. */
export const Noun = {
  person: 1,
  male: 2,
  female: 3,
  people: 4,
  group: 5,
  country: 6,
  settlement: 7,
  place: 8,
} as const;

const NOUNS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(
  (
    [
      [
        Noun.male,
        'man boy father dad daddy son brother husband uncle nephew grandfather grandson widower king prince emperor duke lord gentleman guy bloke lad businessman spokesman chairman policeman ' +
          'fireman fisherman salesman congressman councilman statesman sportsman serviceman craftsman cameraman priest pope monk bishop cardinal imam rabbi boyfriend groom stepfather godfather ' +
          'grandpa fiancé sultan emir sheikh tsar waiter batsman gunman alderman clergyman abbot friar stepson countryman',
      ],
      [
        Noun.female,
        'woman girl mother mum mom mommy daughter sister wife aunt niece grandmother granddaughter widow queen princess empress duchess lady businesswoman spokeswoman chairwoman policewoman ' +
          'congresswoman councilwoman sportswoman actress nun girlfriend bride stepmother godmother grandma fiancée waitress midwife housewife heroine goddess hostess stepdaughter gal',
      ],
      [
        Noun.person,
        'person individual president premier chancellor minister secretary senator governor mayor councillor councilor lawmaker legislator politician leader chief head chair chairperson director ceo ' +
          'executive manager boss owner founder co-founder president-elect vice-president deputy commissioner ambassador envoy diplomat delegate representative spokesperson official officer adviser advisor aide ' +
          'analyst expert economist scientist researcher professor lecturer teacher student pupil scholar academic historian mathematician physicist chemist biologist astronomer engineer architect linguist geologist ' +
          'philosopher psychologist sociologist theologian inventor author writer novelist poet playwright journalist reporter correspondent editor columnist blogger publisher translator critic artist painter sculptor ' +
          'photographer designer musician singer songwriter composer conductor rapper guitarist pianist drummer actor comedian filmmaker producer dancer model star celebrity ' +
          'athlete player footballer striker goalkeeper midfielder defender captain coach trainer referee boxer runner swimmer cyclist champion fan doctor physician surgeon nurse patient dentist psychiatrist pharmacist ' +
          'paramedic lawyer attorney prosecutor judge justice magistrate solicitor barrister plaintiff defendant suspect convict prisoner inmate detainee victim survivor witness activist campaigner advocate ' +
          'protester demonstrator dissident rebel militant terrorist fighter soldier sergeant lieutenant colonel major general admiral commander marshal veteran pilot sailor driver farmer worker employee ' +
          'employer labourer laborer miner baker chef cook waiter butcher banker investor trader broker entrepreneur industrialist merchant shopkeeper seller buyer customer client consumer shareholder stakeholder ' +
          'donor sponsor volunteer member supporter opponent rival candidate nominee voter citizen resident inhabitant villager local native immigrant migrant refugee seeker tourist visitor traveller traveler ' +
          'passenger pedestrian neighbour neighbor friend colleague partner associate ally companion spouse parent child kid baby infant toddler teenager adult youth sibling cousin relative twin orphan heir successor ' +
          'predecessor ancestor descendant grandchild grandparent newcomer newborn monarch ruler dictator sovereign noble aristocrat missionary pastor preacher reverend cleric believer pilgrim worshipper ' +
          'saint prophet deity magician hacker gamer user reader viewer listener subscriber participant attendee organiser organizer speaker host guest interviewer interviewee respondent moderator audience-member ' +
          'whistleblower informant defector spy agent detective inspector investigator constable sheriff cop policeman guard bodyguard killer murderer assassin attacker shooter assailant robber thief burglar smuggler ' +
          'kidnapper criminal offender perpetrator hero legend genius pioneer mentor tutor intern apprentice graduate alumnus fellow biographer collector curator librarian archivist programmer developer ' +
          'technician mechanic electrician plumber carpenter builder contractor subcontractor landlord tenant patron dignitary peacekeeper bystander onlooker eyewitness foreigner stranger enemy foe ' +
          'nationalist communist socialist liberal conservative republican democrat independent reformer revolutionary separatist extremist radical treasurer accountant auditor clerk cashier receptionist ' +
          'assistant butler servant slave maid nanny coordinator supervisor superintendent administrator principal dean rector provost chaplain registrar ombudsman claimant petitioner applicant ' +
          'complainant informer negotiator mediator co-chair organist figure personality strategist pollster commentator pundit broadcaster presenter anchor announcer umpire winner loser finalist medalist ' +
          'medallist contestant competitor contender debutant subordinate counterpart superior youngster elder pensioner retiree minor caregiver carer breadwinner herder shepherd fisher hunter rancher grower ' +
          'pontiff climber mountaineer frontrunner front-runner emcee compere quarterback lineman linebacker pitcher winger forward skier golfer sprinter surfer rower racer jockey wrestler rider teammate ' +
          'classmate roommate housemate flatmate co-worker coworker newsman anchorman influencer podcaster motorist biker commuter trustee comic entertainer performer forecaster trainee recruit patrolman ' +
          'planter lumberjack scout guerrilla insurgent jihadist islamist hostage captive fugitive exile outsider insider loyalist patriot traitor master headmaster starlet slugger mafioso mobster kingpin receiver cornerback baseman playmaker tycoon magnate mogul millionaire billionaire oligarch ' +
          'olympian gymnast snowboarder hurdler cricketer bowler screenwriter crooner ballerina choreographer cartoonist gangster qualifier spinner batter all-rounder wicketkeeper fraudster tenor soprano youtuber headteacher vice-chancellor incumbent taoiseach tánaiste septuagenarian octogenarian nonagenarian centenarian',
      ],
      [
        Noun.people,
        'people men women children police folk folks guys staff crew crowd audience public family couple youths troops fishermen policemen spokesmen businessmen gentlemen ladies parents siblings authorities ' +
          'elders personnel humanity mankind generation population electorate jury officials others clergy cavalry infantry militia quartet trio duo clan tribe mob gang workforce',
      ],
      [
        Noun.group,
        'company firm corporation business enterprise startup conglomerate manufacturer carrier airline bank lender insurer retailer supplier bookmaker carmaker automaker chipmaker drugmaker planemaker toymaker phonemaker maker start-up brewery refinery telecom operator group organization organisation entity association federation ' +
          'confederation union league alliance coalition bloc party faction movement campaign government administration regime cabinet ministry department agency bureau office authority commission committee council ' +
          'board panel tribunal court parliament congress senate assembly legislature house army navy military force forces battalion brigade regiment squad unit team club side band orchestra choir troupe church ' +
          'congregation school college university institute institution academy faculty laboratory hospital clinic charity foundation trust fund ngo nonprofit think-tank newspaper magazine journal outlet broadcaster ' +
          'network channel publisher studio label station media press opposition leadership secretariat embassy consulate mission delegation task-force community society cooperative syndicate cartel junta judiciary ' +
          'municipality watchdog regulator',
      ],
      [Noun.country, 'country nation state republic kingdom homeland motherland colony superpower'],
      [Noun.settlement, 'city town village capital municipality suburb metropolis hamlet neighbourhood neighborhood'],
      [
        Noun.place,
        'province region district county constituency territory area zone island peninsula continent planet world universe border coast river lake sea ocean mountain valley desert forest park ' +
          'square street road avenue bridge airport port harbour harbor station stadium arena venue hall theatre theater museum gallery library hotel restaurant cafe bar pub prison jail camp base barracks mosque ' +
          'temple cathedral monastery shrine cemetery palace castle mansion house home apartment building tower factory plant mine farm field headquarters campus market mall shop store site location place spot ' +
          'room neighborhood enclave settlement land galaxy earth globe sky',
      ],
    ] as const
  ).flatMap(([kind, list]) => classed(kind, list)),
);

/** Offices in capitals that are nouns: "the PM". */
const SHORT: ReadonlySet<string> = /* @__PURE__ */ new Set(['PM', 'MP', 'MEP', 'CEO', 'CFO', 'VP']);
export const isShortOffice = (form: string): boolean => SHORT.has(form);

/** What a noun can stand for, or 0. Agents that the list does not have are told by their ending ("a trombonist", "a noblewoman"). */
export function kindOfNoun(lemma: string): number {
  const known = NOUNS.get(lemma);
  return known ?? kindByEnding(lemma);
}

function kindByEnding(lemma: string): number {
  const last = lemma.charCodeAt(lemma.length - 1);
  if (lemma.length < 6 || lemma.length > 24 || (last !== 0x6e && last !== 0x74)) return 0;
  if (lemma.endsWith('woman') || lemma.endsWith('women')) return Noun.female;
  if (lemma.endsWith('sman') || lemma.endsWith('smen')) return Noun.male;
  if (
    lemma.endsWith('ologist') ||
    lemma.endsWith('onist') ||
    lemma.endsWith('icist') ||
    lemma.endsWith('ician') ||
    lemma.endsWith('graphist')
  )
    return Noun.person;
  return 0;
}

/** What one does with one's own head, which is nobody's: "he shook his head". */
export const MOVING_ONES_HEAD: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'shake nod bow hang lower raise lift turn tilt scratch shave cover hit bang bury hold keep lose poke duck wrap rest lay cock toss jerk scan',
);

/** People's nouns that are things too: one drops into a [chair], but speaks to the chair. */
export const ALSO_THINGS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'chair head star guide model figure host cook driver counter runner speaker',
);

/** What somebody is called by. */
export const NAMES_FOR: ReadonlySet<string> = /* @__PURE__ */ wordSet('name sign callsign nickname pseudonym alias');

/** Kin and the like are no office, and trades that are written after "the" are no title. */
export const NO_TITLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'father mother son daughter brother sister husband wife uncle aunt nephew niece cousin friend man woman boy ' +
    'girl guy dad mom mum colleague grandfather grandmother person child kid partner baby neighbour neighbor twin ' +
    'widow widower parent sibling relative adult teenager individual star predecessor successor compatriot ' +
    'gentleman lady bloke lad gal enemy foe rival opponent loyalist supporter fan admirer ally stranger hero legend personality genius',
);
