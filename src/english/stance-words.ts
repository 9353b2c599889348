/* Words that the rules of stances turn on: what is done against somebody, what nobody promises, who is no party to anything. */
import { formsOf } from './inflect.ts';
import { wordSet } from './sets.ts';

/** Nouns with their plurals. */
const withPlurals = (nouns: string): ReadonlySet<string> =>
  new Set(nouns.split(' ').flatMap((noun) => [noun, noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`]));

/** Verbs that nobody promises or refuses: they say how things are, or what is thought. */
export const STATIVE_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'have happen work change affect need become seem know get remain mean matter end die stay stand cost succeed ' +
    'fail win lose suffer like love want be do face think believe understand require include appear say guess ' +
    'argue imagine suppose hope recall prefer doubt last lead bring cause result create impact hurt harm damage ' +
    'destroy help allow apply take exist occur come go hesitate lie pretend see hear miss sleep forget notice',
);

/** Those of them that are somebody's doing: "she will help them". */
export const STATIVE_DEEDS: ReadonlySet<string> = /* @__PURE__ */ wordSet('work change help lead bring stand');

/** Those that are, where he will not: "he will not go". */
export const SHUNNED_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet('go come take stay apply allow');

/** Forms of verbs that deny. */
export const DENYING_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf(
  'deny reject dispute refute dismiss contest repudiate rebut',
);

/** "received complaints from": who does so is told of them, and may not be whom they are about. */
export const RECEIVING_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf('receive get hear obtain collect');

/** Nouns of what is brought before somebody. */
export const ADDRESSED: ReadonlySet<string> = /* @__PURE__ */ withPlurals('complaint claim case petition evidence');

/** Verbs of what both sides want: it threatens nobody. */
export const CONSENTING_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf('agree consent assent offer propose');

/** Verbs before "if" that ask. */
export const ASKING_BEFORE_IF: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'as even ask asks asked asking wonder wonders wondered wondering see know knew',
);

/** Verbs that speak for the possessor: in "he reaffirmed the nation's readiness" the speaker takes the stance. */
export const RESTATING_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf(
  'reaffirm reiterate repeat renew restate stress emphasize underline underscore highlight confirm pledge ' +
    'express voice declare state announce affirm',
);

/** Behind "in": how, not where or what. */
export const MANNERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'principle part turn effect general particular private public person advance return response reply unison ' +
    'detail brief short fact',
);

/** Words that stand for nobody who acts. */
export const NO_ACTORS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'it this that these those which what something anything nothing everything there each all',
);

/** Nouns of somebody, or of a body, beside those of `nouns.ts` and `function-words.ts`. */
export const MORE_ACTORS: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'guild utility supermarket chapter command source rep counsel apostle defense defence prosecution target body ' +
    'chamber caucus brewery chain store shop hotel restaurant festival museum gallery theatre theater mill mine ' +
    'factory hospice diocese parish ward monastery lobby branch wing syndic qualifier underdog favourite favorite ' +
    'front-runner duo pair forum sport vet guide tenor soprano knight squire abbess steward usher vicar curate nanny',
);

/** Things that tell as documents do. */
export const SPEAKING_THINGS: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'film show diary archive inquiry test suit documentary play investigation document letter report book survey poll ' +
    'email tabloid probe text statement message lawsuit complaint petition',
);

/** Who foresees for a living, and asks nothing of anybody. */
export const FORECASTERS: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'analyst economist forecaster observer expert bookmaker pollster pundit trader investor market meteorologist scientist',
);

/** Nouns that count those who follow behind "of". */
export const COUNTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'thousands hundreds dozens scores tens millions majority minority number handful lot plenty pair couple group ' +
    'third quarter half fifth tenth',
);

/** Nouns that end as agents do and are none. */
export const NO_AGENTS =
  /(?:meter|water|matter|letter|paper|number|order|power|river|winter|summer|weather|corner|chapter|danger|hunger|anger|tower|shelter|disaster|monster|border|timber|cover|dinner|factor|sector|motor|tractor|doctor|computer|counter|charter|quarter|theater|center|master|register|feather|leather|cancer|fever|murder|wonder|thunder|offer|answer|transfer|merger|dagger|barrier|filter|poster|folder|list|mist|twist)$/;

/** For whose good one acts: no target. */
export const COMMON_GOOD: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'nation country world people humanity mankind city town village community children us everyone all future ' +
    'generations region state society public families science',
);

/** Nouns that measure what follows "of". */
export const MEASURES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'chance deal number time moment distance share part way place majority amount size half portion bit sum price ' +
    'rate bank hand side foot wing order answer sign date',
);

/** Nouns of what somebody claims. */
export const CLAIM_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'claim claims accusation accusations allegation allegations charge charges report reports rumor rumors rumour ' +
    'rumours assertion assertions suggestion suggestions story stories theory statement statements account notion ' +
    'idea it that this they them',
);

/** Deeds that one is accused of. */
export const WRONGS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'murder murders killing killings theft death deaths abuse misuse torture rape assassination bombing shooting ' +
    'poisoning persecution destruction sabotage seizure use attempt attempts loss neglect waste sale',
);

/** "called it a ploy to win votes": nouns whose infinitive says what they are for. */
export const PLOYS: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'ploy plot trick stunt gimmick attempt bid plan scheme tactic',
);

/** What goes wrong: who is responsible for it is to blame, who is responsible for the schools is not. */
export const MISHAPS: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'crash blaze fire accident collision shortage crisis damage violence decline drop fall slump outage leak spill ' +
    'explosion blast incident delay disruption chaos crime massacre injury famine flood harm defeat robbery burglary ' +
    'breach collapse kidnapping attack raid inflation debt deficit bloodshed breakdown cancellation closure unrest ' +
    'pollution contamination outbreak suffering genocide atrocity error mistake problem wave rise fraud',
);

/** Words that report as often as they judge: "It is illegal to park there", "The bridge is unsafe". */
export const FACTUAL_JUDGEMENTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'illegal unlawful legal lawful unconstitutional dangerous unsafe safe hostile bankrupt risky costly effective ' +
    'ineffective efficient inefficient successful true false right best better worse worst unclear incomplete ' +
    'positive professional legitimate illegitimate poor weak good bad ally friend partner',
);

/** Forms of verbs of saying that take a stance by themselves. */
export const REPORTING_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'announce announces announced announcing describe describes described describing protest protests protested ' +
    'allege alleges alleged charge charges charged testify testifies testified find found rule ruled conclude concluded',
);

/** Words of belief expect something only when it lies ahead: "thinks that prices will fall", not "thinks that prices are high". */
export const BELIEF_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'believe believes believed believing think thinks thought thinking imagine imagines imagined guess guesses ' +
    'guessed suppose supposes supposed reckon reckons reckoned estimate estimates estimated bet bets certain sure ' +
    'convinced persuaded belief conviction certainty satisfied positive adamant',
);

/** Besides `BODIES`, what one who says "our" speaks for. */
export const OURS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'country countries people party group company firm club team side state republic office council union world ' +
    'forces army troops position hope goal view',
);

/** What is done against somebody. */
export const HOSTILE_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf(
  'attack bomb invade blockade bombard strike shell destroy crush kill punish annihilate besiege occupy expel ' +
    'deport arrest jail imprison prosecute sue boycott sanction fine evict hunt torture hang shoot overthrow ' +
    'topple hit target ban outlaw penalize',
);

/** What goes against somebody behind a preposition: "retaliate against Chile". */
export const AGAINST_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf('retaliate act fight strike move respond');

/** What goes on or at somebody: "fire on them". */
export const UPON_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf('fire shoot march strike advance');

/** What is taken from somebody, or kept back: a threat where it hangs on a condition. */
export const TAKING_AWAY_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf(
  'withdraw pull halt suspend stop end cut sever freeze cancel close block quit leave withhold shut boycott ' +
    'reduce curb abandon delay postpone resign strike',
);

/** What is laid on people: to impose it, or more of it, is a threat. */
export const LAYING_FORMS: ReadonlySet<string> = /* @__PURE__ */ formsOf(
  'impose tighten extend prolong toughen reimpose enforce intensify expand',
);

/** What is laid on people. */
export const LOADS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'curfew blockade siege embargo sanction sanctions tariff tariffs ban restriction restrictions penalty ' +
    'penalties crackdown punishment fine fines boycott offensive strike strikes bombing raid raids',
);

/** Adverbs and adjectives that make a stance strong. */
export const STRONG_ADVERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'strongly fiercely vehemently bitterly furiously angrily sharply harshly roundly categorically flatly utterly ' +
    'savagely staunchly firmly wholeheartedly warmly deeply vigorously repeatedly unequivocally scathing ' +
    'blistering fierce furious stinging withering strong vehement bitter outright total unwavering full utmost ' +
    'absolutely completely',
);

/** Those that make it mild. */
export const MILD_ADVERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'mildly gently slightly somewhat cautiously mild cautious gentle tacit tacitly lukewarm tepid qualified ' + 'partly',
);

/** Who is for or against something by what he is called: "a critic of the plan". */
export const PARTISANS: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'supporter backer advocate proponent defender champion sponsor adherent promoter apologist opponent critic ' +
    'foe enemy adversary detractor antagonist believer ally protester demonstrator campaigner activist rebel',
);

/** Nouns of acts: "by" and "from" behind them say whose they are. */
export const MADE_BY_SOMEBODY: ReadonlySet<string> = /* @__PURE__ */ withPlurals(
  'request demand call appeal offer invitation plea petition bid decision claim accusation allegation charge ' +
    'threat attack proposal plan statement comment remark report move order letter visit ruling effort attempt',
);

/** Forms of letting something happen: "will not [let] the harbour rot". */
export const LETTING: ReadonlySet<string> = /* @__PURE__ */ wordSet('let allow permit see watch leave');

/** Nouns for what befalls somebody: who praises "the resignation of Ode" does not praise Ode. */
export const BEFALLING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'departure resignation exit ouster removal defeat downfall escape release rescue survival recovery arrest detention death sacking dismissal expulsion imprisonment murder assassination',
);
