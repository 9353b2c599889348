/*
 * What somebody does with the words that a cue hands over: asserts them, asks them, believes them, knows them, or wants them to come about. The acts are the attribution
 * types of the Penn Discourse Treebank (PDTB 2.0 annotation manual, section 3.4: assertions, beliefs, facts, eventualities), with questions told from other assertions.
 * Lemmas; what stands in no list asserts, as verbs of saying have no end: "said", "tweeted", "quipped", "according to". Who adds a word edits this file alone.
 */
import { classed, rowsOf, wordSet } from './sets.ts';

/** What a cue does when it does not assert. */
export type OtherAct = 'question' | 'belief' | 'fact' | 'eventuality';
type Act = 'assertion' | OtherAct;

const byWord = <A extends string>(lists: Readonly<Record<A, string>>): ReadonlyMap<string, A> =>
  new Map((Object.entries(lists) as [A, string][]).flatMap(([act, list]) => classed(act, list)));

/** Verbs. "Hope" and "wish" want; "expect" and "fear" believe; "find" and "learn" come to know. */
export const ACT_VERBS: ReadonlyMap<string, OtherAct> = /* @__PURE__ */ byWord({
  question: 'ask wonder inquire enquire quiz',
  belief:
    'think believe expect suspect doubt assume presume suppose surmise imagine guess reckon figure feel fear worry dread consider deem regard view judge trust anticipate foresee envisage ' +
    'envision estimate bet wager fancy conceive perceive misbelieve disbelieve mistrust distrust favour favor support back oppose theorise theorize hypothesise hypothesize infer deduce speculate convince persuade',
  fact:
    'know learn realise realize discover find see notice hear understand remember recall forget regret rue recognise recognize sense grasp overhear ascertain detect spot glimpse overlook ' +
    'witness resent appreciate rejoice comprehend unearth uncover determine',
  eventuality:
    'want wish hope desire long yearn crave aspire dream intend plan aim mean seek try attempt strive endeavour endeavor mull promise vow pledge undertake guarantee threaten offer volunteer consent ' +
    'decide resolve opt choose elect refuse decline hesitate prefer need demand require request order command instruct direct mandate decree urge beg plead implore beseech entreat exhort encourage ' +
    'invite pressure press push lobby campaign appeal pray permit allow authorise authorize forbid prohibit ban bar compel oblige propose recommend advocate dare summon petition prepare ' +
    'arrange vote discourage coax enjoin commit agitate await',
});

/** Nouns: "in her view", "fears that". Those that assert are here for the verbs that carry them: "offered an explanation", though "offered" wants. */
export const ACT_NOUNS: ReadonlyMap<string, Act> = /* @__PURE__ */ byWord({
  assertion:
    'account answer apology argument assessment assurance case claim comment conclusion condemnation condolence congratulation criticism description detail evaluation evidence example excuse explanation ' +
    'glimpse greeting insight lecture observation praise reason rebuttal remark reply response review statement summary testimony thank thanks thought tribute warning advice',
  question: 'question query enquiry inquiry',
  belief:
    'belief view opinion impression conviction suspicion doubt assumption presumption supposition guess feeling fear worry concern expectation anticipation estimate faith judgement judgment ' +
    'confidence certainty mind eye reckoning theory hypothesis notion hunch misgiving skepticism scepticism optimism pessimism superstition',
  fact: 'knowledge realisation realization discovery regret awareness recognition memory surprise understanding shame delight relief',
  eventuality:
    'hope wish desire dream ambition aspiration intention intent plan aim goal bid attempt effort promise vow pledge undertaking guarantee commitment threat offer decision resolution choice refusal ' +
    'preference demand requirement request order command instruction directive mandate decree plea appeal call permission ban proposal recommendation invitation petition willingness eagerness determination ' +
    'reluctance readiness resolve',
});

/** Adjectives and participles that are predicated: "is sure that", "were surprised that". Forms, not lemmas. */
export const ACT_ADJECTIVES: ReadonlyMap<string, OtherAct> = /* @__PURE__ */ byWord({
  question: 'curious',
  belief:
    'sure certain unsure uncertain convinced unconvinced persuaded confident doubtful dubious sceptical skeptical optimistic hopeful pessimistic positive afraid scared fearful worried anxious ' +
    'concerned nervous wary suspicious adamant satisfied alarmed',
  fact:
    'aware unaware conscious mindful ignorant glad happy unhappy sorry proud surprised disappointed delighted pleased shocked sad angry upset amazed astonished annoyed ashamed relieved grateful thankful ' +
    'furious thrilled saddened horrified dismayed appalled stunned jealous',
  eventuality:
    'willing unwilling eager keen ready unready determined reluctant loath prepared inclined intent desperate impatient hesitant committed minded resolved set bent',
});

/** Verbs that only carry the noun behind them: "expressed doubt that", "made a promise to". */
export const LIGHT_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'make give have issue express voice raise pose put hold take reach harbour harbor share lodge file deliver state repeat renew utter offer',
);

/**
 * What a construction may show of a cue and its content.
 * - `to`: an infinitive, of which the cue's verb is not passive, and `passive to`; `object to`: one that hangs from the object, "told the [crew to leave]"
 * - `to know`: the infinitive "to know" alone, "to hear", "to find out"
 * - `whether`: a question that is told: "why she had left"
 * - `quoted`: words in quotation marks, `quoted question` if that is all they are
 * - `should`: a clause in the subjunctive or with "should"
 * - `ing`: a gerund; `as`: "saw it as a threat", "found it absurd"; `would`: the cue's modal
 * - `for`, `on`, `against`, `forward`: what stands behind the cue's word; `somebody for`: "asked [the council for help]"
 */
export type ActSign =
  | 'to'
  | 'passive to'
  | 'object to'
  | 'to know'
  | 'whether'
  | 'quoted'
  | 'quoted question'
  | 'should'
  | 'ing'
  | 'as'
  | 'would'
  | 'for'
  | 'on'
  | 'against'
  | 'forward'
  | 'somebody for';

/** What a preposition behind the cue's word shows. */
export const SIGN_OF_PREPOSITION: ReadonlyMap<string, ActSign> = /* @__PURE__ */ new Map([
  ['for', 'for'],
  ['on', 'on'],
  ['upon', 'on'],
  ['against', 'against'],
  ['forward', 'forward'],
]);

/** A construction that changes what its words do by themselves, with a sentence of it and one near it that is none: cues between tildes, contents in braces. */
export interface ActRow {
  /** Lemmas; null for any that is in no list of acts. */
  readonly words: ReadonlySet<string> | null;
  readonly signs: readonly ActSign[];
  readonly act: Act;
  readonly example: string;
  readonly not: string;
}

/** An asterisk for any lemma that is in no list. The first row that has the word and the sign decides. */
export const ACT_ROWS: readonly ActRow[] = /* @__PURE__ */ rowsOf<
  [lemmas: string, signs: string, act: string, example: string, not: string]
>(`
  want wish demand ask like need ache long try seek | to know | question | Ode ~wanted to know~ {why the door was open}. | Ode ~wanted~ {to paint the door}.
  demand think muse ponder | quoted question, whether | question | {“Where is my boat?”} Ode ~demanded~. | {“Give me my boat,”} Ode ~demanded~.
  question query puzzle debate | quoted question, whether | question | Ode ~questioned~ {whether the dam would hold}. | Ode ~questioned~ {the need for a dam}.
  press push pressure challenge grill probe examine check | whether | question | Ode ~pressed him on~ {whether the dam would hold}. | Ode ~pressed~ {him to leave}.
  ask | whether, quoted | question | Ode ~asked~ {whether the dam would hold}. | Ode ~asked~ {the crew to leave}.
  ask | to, passive to, object to, for, somebody for, should | eventuality | Ode ~asked~ {the crew to leave}. | Ode ~asked~ {who had left}.
  call | for, on | eventuality | Ode ~called for~ {a new dam}. | Ode ~called~ {the dam a disgrace}.
  tell warn advise remind caution counsel signal brief notify text email radio | to, passive to, object to, against | eventuality | Ode ~told~ {the crew to leave}. | Ode ~told~ {the crew that she would leave}.
  claim pretend profess purport allege appear seem | to | assertion | Ode ~claimed~ {to own the dam}. | Ode ~threatened~ {to sell the dam}.
  suggest insist agree advise | should | eventuality | Ode ~insisted~ {that the boat be sold}. | Ode ~insisted~ {that the boat was sold}.
  suggest consider contemplate discuss | ing | eventuality | Ode ~suggested~ {selling the boat}. | Ode ~suggested~ {that the boat had sunk}.
  agree settle | to, on | eventuality | Ode ~agreed~ {to sell the boat}. | Ode ~agreed~ {that the boat was old}.
  recall remember remark notice reflect determine | quoted | assertion | {“It was dark,”} Ode ~recalled~. | Ode ~recalled~ {that it was dark}.
  look | forward | eventuality | Ode ~looks forward to~ {working with the new board}. | Ode ~looks like~ {a sailor}.
  find | to | belief | Ode ~found~ {the dam to be useless}. | Ode ~found~ {that the dam was useless}.
  plead | as | assertion | Ode ~pleaded~ {guilty}. | Ode ~pleaded~ {for mercy}.
  see find remember | as | belief | Ode ~saw~ {the dam as a threat}. | Ode ~saw~ {that the dam was broken}.
  remember forget learn | to | eventuality | Ode ~forgot~ {to lock the door}. | Ode ~forgot~ {that the door was locked}.
  determined resolved | to | eventuality | Ode ~is determined~ {to leave}. | Ode ~determined~ {that the dam was safe}.
  afraid scared nervous anxious persuade convince | to, passive to, object to | eventuality | Ode ~was afraid~ {to leave}. | Ode ~was afraid~ {that the dam would break}.
  love like hate prefer | would | eventuality | Ode ~would like~ {the dam to be rebuilt}. | Ode ~likes~ {that the dam was rebuilt}.
  mean | quoted, should | assertion | {“Nobody is safe,”} Ode ~meant~. | Ode ~meant~ {to sell the boat}.
  * | quoted question | question | {“Who will pay?”} ~said~ Ode. | {“We will pay,”} ~said~ Ode.
  * | to | eventuality | The captain ~said~ {to wait at the pier}. | The captain ~said~ {that she would wait at the pier}.
`).map(([lemmas, signs, act, example, not]) => ({
  words: lemmas === '*' ? null : wordSet(lemmas),
  signs: signs.split(', ') as ActSign[],
  act: act as Act,
  example,
  not,
}));
