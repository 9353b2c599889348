/*
 * Verbs with which a writer hands over somebody's words in quotation marks: "..., Ode said." Lemmas, and the forms in which they stand beside a quotation. Who adds
 * one edits this list alone.
 */
import { rowsOf, wordSet } from './sets.ts';

/** Lemmas. */
export const SAYING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'say tell add explain note ask reply answer argue claim insist warn recall admit write tweet announce declare state remark observe continue conclude stress ' +
    'confirm suggest believe joke quip exclaim shout whisper respond comment emphasize emphasise reveal complain acknowledge urge report',
);

/** Lemmas of what comes out by itself: "It [emerged] that the dam leaked". */
export const COMING_OUT: ReadonlySet<string> = /* @__PURE__ */ wordSet('emerge transpire');

/** What somebody does who sends words in: "Ada Ode in Tarn [emails]: “It rains.”" Forms, which the tagger may take for nouns. */
export const SENDING_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet('emails texts posts blogs messages tweets');

/** Lemmas whose passive tells what somebody says or thinks, whether that one is named or not: "Rates are [expected] to fall", "A jury has been [told]". */
export const PASSIVE_REPORTS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...SAYING,
  ...'advise allege assure estimate expect fear forecast gather hope inform know learn predict promise remind rumor rumour think understand'.split(
    ' ',
  ),
]);

/** Those of which the subject belongs to what is said: "[The dam] is said [to leak]", while who "is told to leave" hears it. */
export const RAISING_REPORTS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'say think believe report expect estimate know rumor rumour understand allege claim predict forecast fear reveal confirm',
);

/** Lemmas with which somebody takes a stand on what others say, where that stands in a clause behind a noun: "[denied] reports that ...", "[rejected] a claim that ...". */
export const DISPUTING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'deny dispute reject dismiss refute rebut contest confirm accept repeat echo question',
);

/** Lemmas of speaking that are no cues by themselves: what "declined to [elaborate]" leaves unsaid. */
export const UTTERANCES: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...SAYING,
  ...'speak talk elaborate discuss disclose specify identify name detail'.split(' '),
]);

/** Those that are left unsaid where they are denied: "could not [say]", but not "could not tell", which is not to know. */
export const LEFT_UNSAID: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [...UTTERANCES].filter((lemma) => lemma !== 'tell'),
);

/** Lemmas of not doing what one is asked: "[declined] to comment". */
export const DECLINING: ReadonlySet<string> = /* @__PURE__ */ new Set(['decline', 'refuse']);

/** Lemmas of what a speaker may give or leave out: "said so without giving [details]". */
export const DETAILS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'detail explanation answer comment reason evidence figure information specific proof example name timeline timetable number',
);

/** Lemmas of saying of somebody that he has done something: "accused of causing a crash". */
export const ACCUSING: ReadonlySet<string> = /* @__PURE__ */ wordSet('accuse blame suspect criticise criticize');

/** Who hears what is said in court, and says none of it: "the [jury] heard that ...". */
export const FORUMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'court jury juror trial inquest hearing inquiry enquiry tribunal magistrate',
);

/** What is written and says something by itself: "Schools fail the poor: report". */
export const HEADLINE_PAPERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'report study survey poll analysis review audit paper lawsuit indictment source document',
);

/** What a quotation is called by the sentence behind it: "That is the [message] from Ode." */
export const MESSAGES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'message warning verdict view opinion word advice plea appeal conclusion claim assessment reaction response reply answer sentiment mantra motto slogan question promise argument call',
);

/** Lemmas of saying with somebody who hears it: "Ode, [asked] if she would go, said no". */
export const PUT_TO_SOMEBODY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'ask tell question press quiz urge warn remind inform',
);

/** Lemmas with which somebody is told that something is so: "[assured] its people that ...". */
export const TELLING_SOMEBODY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'tell assure reassure warn remind inform notify advise promise convince persuade',
);

/** Lemmas with which somebody is promised or offered a thing: "[promised] us the rest". */
export const GIVING_SOMEBODY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'promise pledge offer guarantee owe grant deny',
);

/** Forms of learning what somebody else says: "I [read] in the Courier that ...", "a court has [heard]". */
export const LEARNED_FORMS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'hear hears heard read reads learn learned learnt',
);

/** Lemmas of calling something by a word in quotation marks: "[calling] the fine “a joke”". */
export const CALLING: ReadonlySet<string> = /* @__PURE__ */ wordSet('call describe brand label dub term');

/** Lemmas with whose object others speak of the subject: "[drew] criticism", "[faces] calls to resign". */
export const RECEIVING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'draw face receive attract earn win provoke spark trigger prompt meet escape invite',
);

const IRREGULAR: Readonly<Record<string, string>> = { say: 'said says', tell: 'told tells', write: 'wrote writes' };
const PLAIN =
  'cry demand retort scream yell wonder inquire protest plead laugh sigh scoff counter repeat murmur mutter ask call joke'.split(
    ' ',
  );

/** "said", "says", "asked": finite forms of the third person. */
export const SAID_FORMS: ReadonlySet<string> = /* @__PURE__ */ new Set([...SAYING, ...PLAIN].flatMap(formsOf));

function formsOf(lemma: string): string[] {
  const known = IRREGULAR[lemma];
  if (known !== undefined) return known.split(' ');
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`];
  if (/(?:[^aeiou][aeiou][pt]|quip|admit)$/.test(lemma) && !/(?:et|eat|out)$/.test(lemma))
    return [`${lemma}${lemma.at(-1)!}ed`, `${lemma}s`];
  return [lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`, `${lemma}${/(?:s|x|ch|sh)$/.test(lemma) ? 'es' : 's'}`];
}

/** What a speaker may begin with behind a verb of saying, besides a name: "said [the] mayor", "said [one] of the owners". Small letters. */
export const SPEAKER_OPENERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'the a an one two three some many several another he she they his her their our my',
);

/** Of those, lemmas beside which somebody else's words may stand: "faster than the models [suggested], “which is bad news”". */
const DOUBTFUL_BESIDE: ReadonlySet<string> = /* @__PURE__ */ new Set(['believe', 'suggest']);

/** Lemmas that hardly ever stand right beside a quotation without saying it. */
export const SAID_BESIDE: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...[...SAYING].filter((lemma) => !DOUBTFUL_BESIDE.has(lemma)),
  ...PLAIN,
  ...'assert boast chant holler lament point proclaim promise read testify think vow'.split(' '),
]);

/** Lemmas of what people do before or while they speak: "Ode [nodded]. “We will stay.”" */
export const REACTIONS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...SAID_BESIDE,
  ...'agree apologize apologise blast chuckle concede concur criticise criticize disagree dismiss echo elaborate explode frown fume gesture grimace grin groan grumble hesitate interject interrupt nod object pause praise rail react reminisce remember shake shrug smile smirk sob stammer weep wince wink worry'.split(
    ' ',
  ),
]);

/** Participles with which a speaker goes on behind a comma: "..., adding that the dam was safe", "..., promising new boats". Those of {@link SAYING} and some more. */
export const SAYING_PARTICIPLES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  [...SAYING]
    .map(participleOf)
    .concat(
      'accusing promising highlighting citing calling urging praising blaming criticizing criticising condemning describing pointing vowing pledging demanding denying dismissing welcoming thanking predicting threatening echoing signaling signalling'.split(
        ' ',
      ),
    ),
);

function participleOf(lemma: string): string {
  if (/(?:admit|quip)$/.test(lemma)) return `${lemma}${lemma.at(-1)!}ing`;
  return `${lemma.endsWith('e') ? lemma.slice(0, -1) : lemma}ing`;
}

/** A verb of saying in another sense, where what it says is a thing, not in quotation marks, and nothing is said of it ("as a mistake"). */
export interface OtherSense {
  /** Its lemmas. */
  readonly lemmas: ReadonlySet<string>;
  /** The preposition that ties something to it; any object without. */
  readonly preposition: string | undefined;
  /** The objects, where only some are meant, be there a clause behind them or not. */
  readonly objects: ReadonlySet<string> | undefined;
  /** Only of people: polls show something, a visitor shows a ticket. */
  readonly isPersonal: boolean;
  /** Only with an object that is somebody. */
  readonly isOfPerson: boolean;
  /** Only where nothing is said but that object, or whom a passive is about: nothing is made of it. */
  readonly isAlone: boolean;
  /** Also of an object that does something: "saw a man running". */
  readonly isOfDoing: boolean;
  /** Only in the passive, of what is its subject. */
  readonly isPassive: boolean;
  /** Only of saying itself, with no clause of what: "declined to comment", "declined to give an answer". */
  readonly isOfSaying: boolean;
  readonly example: string;
  /** A sentence near it, in which somebody says something. */
  readonly counter: string;
}

/** Where: the preposition with a plus, what holds besides, and the objects behind an equals sign. */
export const OTHER_SENSES: readonly OtherSense[] = /* @__PURE__ */ rowsOf<
  [lemmas: string, where: string, example: string, counter: string]
>(`
  conclude | +with | The war concluded with a truce. | The judge concluded that the firm had lied.
  conclude | +in | The talks concluded in failure. | The panel concluded that nobody was to blame.
  argue quarrel | +about | Two owners argue about the next lease. | Two owners argue that the lease was lost.
  add | +to | The report added a jolt to a hard week. | Novak added that the port would stay open.
  sign | | The mayor signed the lease on Friday. | The interpreter signed that the court would rise.
  respond | +to = request report claim allegation accusation suggestion rumour rumor criticism question complaint | The office did not respond to the report. | The office responded that it had no comment.
  see hear overhear notice recognize recognise learn discover witness spot detect glimpse | isOfDoing | Novak saw a man running along the quay. | Critics see the plan as a mistake.
  call | isAlone | The union called a strike. | The union called the strike a success.
  read | | She read the leaflet at school. | “The pool is closed until further notice,” reads the sign.
  answer | | Novak never answered the letter. | Novak answered that the letter was late.
  like | | People liked him. | Novak likes to say that the sea gives two warnings.
  find | isPersonal | Novak found the keys. | The panel finds that the keys were gone.
  show | isPersonal | She showed her ticket at the gate. | The poll shows that the lead has shrunk.
  point | | The officer pointed a torch at the door. | Novak pointed out that the door was open.
  call | isOfPerson | Novak called her brother on Sunday. | Novak called her brother “a saint”.
  question | isOfPerson | Officers questioned twelve people on Monday. | Critics questioned the wisdom of the plan.
  ask | isOfPerson | Novak asked her brother in the hall. | Novak asked her brother whether it rained.
  know | isOfPerson | Novak knows her brother well. | Novak knows that her brother left.
  cite quote | isOfPerson | Radio Tarn closed for a day, citing a crew member. | The report cites “a lack of care”.
  pass | +by | The motion passed by 60 votes. | Ada Ode passed on the news that the bridge had gone.
  name | | Police did not name the dead. | Police named the dead man as “Bo Ode”.
  broadcast | isPassive | The talk was broadcast by Radio Tarn on Tuesday. | “The talk is over and the dam is gone,” broadcast Radio Tarn.
  show | isPassive | The film was shown by Radio Tarn on Tuesday. | Polls show that the lead has shrunk.
  show | = sign interest resilience restraint mercy courage | The market has shown early signs of a rebound. | The figures show the risks of a rebound.
  refer | +to | The letter referred to her brother in passing. | She referred to her brother as “a saint”.
  know | isPassive | The town is best known for its bells. | It is known that the town has bells.
  decline refuse | isOfSaying | The firm declined to comment on the case. | The firm declined to say whether the roof was safe.
  think | +for | Novak thought for a long while. | Novak thinks that the plan will fail.
  propose | +to | He proposed to her in the park. | He proposed to close the park.
  claim | = victory medal title win life crown place point | The flood claimed nine lives. | Novak claimed that the lives were lost.
  speak | +on = condition | The engineer spoke on condition that nobody used his name. | The minister spoke out against the plan.
`).map(([lemmas, where, example, counter]) => {
  const [signs, objects] = where.split('= ');
  const has = new Set(signs!.split(' '));
  return {
    lemmas: wordSet(lemmas),
    preposition: [...has].find((sign) => sign.startsWith('+'))?.slice(1),
    objects: objects === undefined ? undefined : wordSet(objects),
    isPersonal: has.has('isPersonal'),
    isOfPerson: has.has('isOfPerson'),
    isAlone: has.has('isAlone'),
    isOfDoing: has.has('isOfDoing'),
    isPassive: has.has('isPassive'),
    isOfSaying: has.has('isOfSaying'),
    example,
    counter,
  };
});

/** What something is done by, and which says nothing: "priced according to the [norms] of the trade". */
export const DONE_BY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'norm standard protocol parameter criterion term condition price date need demand whim wish preference instinct size age event situation circumstance schedule guideline procedure way ability',
);

/** Verbs of wanting, expecting, praising and blaming: what they have for an object is what somebody wants or makes of it, though nobody has put it into a clause. */
export interface Attitude {
  readonly lemmas: ReadonlySet<string>;
  /** What must stand behind the verb: an object, an infinitive, somebody and an infinitive, a phrase with a preposition, "out" and then an object or a clause with "what" or "how", an object and "at" with a number or with a year to come, of a body alone, "it to" somebody and "that" with a clause. */
  readonly takes:
    'object' | 'infinitive' | 'order' | 'for' | 'at' | 'on' | 'against' | 'out' | 'what' | 'number' | 'it' | 'year';
  readonly example: string;
  /** A sentence near it, in which nobody takes an attitude. */
  readonly counter: string;
}

export const ATTITUDES: readonly Attitude[] = /* @__PURE__ */ rowsOf<
  [takes: string, lemmas: string, example: string, counter: string]
>(`
  object | want wish expect demand recommend advocate promise pledge forecast predict welcome thank praise hail criticise criticize condemn denounce deplore oppose favour favor resent regret dislike deny fear fault decry bemoan castigate berate laud commend applaud | Residents want an immediate review. | The immediate review was wanting.
  infinitive | want wish expect hope demand promise pledge vow undertake | The consortium wants to sell the ships. | The consortium began to sell the ships.
  order | advise ask beg beseech caution command direct entreat exhort forbid implore instruct invite order press remind tell urge warn appeal | The judge directed the firm to produce the papers. | The judge helped the firm to produce the papers.
  for | call ask push press | The mission called for a ceasefire. | The mission headed for a ceasefire.
  for | apologise apologize hope wish appeal plead | The operator apologised for the delay. | The operator waited for the delay.
  at | hit lash | The union hit out at the plan. | The stone hit a car at the gate.
  on | insist round | The union insisted on a vote. | The union voted on a Monday.
  against | rail inveigh | The union railed against the plan. | The union marched against the wind.
  out | rule | The union did not rule out a strike. | The union left out a strike.
  what | set lay | The union set out on Monday how it would vote. | The union set out on Monday for the coast.
  number | put estimate | Organisers put the crowd at 40,000. | Organisers put the crowd on buses.
  year | see | The firm sees completion in 2047. | Novak sees completion every week.
  it | put | Novak put it to her that the light was on. | Novak put it to the test.
`).map(([takes, lemmas, example, counter]) => ({
  takes: takes as Attitude['takes'],
  lemmas: wordSet(lemmas),
  example,
  counter,
}));

/** How people look or sound who say something: "said the winger with a *laugh*". */
export const MANNERS_OF_SAYING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'laugh smile grin shrug sigh wink nod chuckle smirk grimace frown',
);

/** Headings of a page's parts, which open headlines as speakers do: "*Tennis*: Ode wins in Tarn". */
export const SECTIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'tennis cricket football soccer rugby hockey golf boxing athletics cycling swimming basketball baseball netball snooker darts racing sailing rowing sport business politics opinion weather travel culture',
);

/** Where people say things in public: "said the minister at a press *conference*". */
export const OCCASIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'conference interview statement briefing hearing rally broadcast debate meeting session summit ceremony podcast',
);

/** Lemmas of what somebody thinks, wants or has, which one who is reported does not do beside his saying: "said he was late but [believed] in her". */
export const HOLDING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'believe think know want intend hope expect fear need have feel',
);

/** What is told, in a word before who tells it: "a *proposal* the minister rejects". */
export const TOLD_TOPICS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'charge threat allegation accusation move step description figure idea plan proposal',
);
