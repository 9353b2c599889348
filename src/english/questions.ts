/* How people ask, answer and change the subject, and how a text says what they spoke of. */
import { phraseSet, wordSet } from './sets.ts';

/** Nouns of whose it is what a sentence says: "in her view". */
export const VIEW_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'view opinion words account telling eyes mind judgment judgement estimation reading',
);

/** Words of a report beside a cue. */
export const REPORT_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'According view opinion told words account Asked accused Per per',
);

/** Verbs that ask beside a quotation. */
export const ASKING_BESIDE_QUOTES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'ask inquire enquire question demand wonder query press',
);

/** Verbs that answer. */
export const ANSWERING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'answer reply respond retort counter shoot fire quip',
);

/** What an asked one does in words, where no attribution has been found: "Addressing the dam, Ode discussed its age." */
export const SPEAKING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'accuse acknowledge add address admit affirm agree announce answer argue assert assure blame caution cite claim ' +
    'comment concede condemn confirm criticise criticize declare decline defend demand denounce deny describe ' +
    'disagree discuss dismiss elaborate emphasise emphasize explain express highlight hint insist mention note ' +
    'outline place pledge point praise promise refuse refute reiterate reject remark reply respond reveal say ' +
    'share state stress suggest talk tell underline underscore urge voice vow warn',
);

/** Of {@link VIEW_NOUNS} and more, those that a whole clause hangs on. */
export const VIEW_NOUNS_OF_CLAUSES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'view opinion words estimation judgment judgement account reckoning telling estimate admission',
);

/** What may stand between asking and the topic: "asked by a reporter", "asked in the hall", "asked for her view". */
export const BETWEEN_ASKING_AND_TOPIC: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'by on during in at for after before',
);

/** "asked to comment on". */
export const REMARKING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'comment elaborate expand reflect speak talk',
);

/** Whom one addresses, and where one speaks: no topics. */
export const AUDIENCES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'attendees audience audiences crowd crowds supporters members delegates reporters journalists conference ' +
    'convention rally parliament congress assembly gathering meeting summit nation lawmakers students graduates ' +
    'voters troops council forum session press media guests workers fans people congregation pilgrims mps ' +
    'senators channel show program programme radio tv television podcast condition behalf floor phone sidelines ' +
    'record background stage network camera air twitter facebook live deadline',
);

/** Participles of asking. */
export const ASKED_PARTICIPLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'asked questioned pressed quizzed challenged grilled queried probed prodded',
);

/** How somebody is asked: "asked again about", "pressed further on". */
export const HOW_ASKED: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'again repeatedly specifically directly further twice hard harder later',
);

/** What may lead from asking to the topic. */
export const ABOUT_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet('about on over regarding concerning');

/** What may stand before the phrase at the start of a sentence. */
export const BEFORE_TOPIC: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'and but also finally then later meanwhile lastly next separately furthermore moreover additionally however ' +
    'still further secondly thirdly firstly again , " “',
);

/** Phrases that change the subject; "*" stands for a few words ("his attention"). */
export const TOPIC_CHANGES: ReadonlySet<string> = /* @__PURE__ */ phraseSet(
  'on the matter of, on the issue of, on the question of, on the subject of, on the topic of, on the theme of, ' +
    'on the prospect of, on the possibility of, speaking on the matter of, speaking on the issue of, ' +
    'speaking on the subject of, speaking on the topic of, addressing the matter of, addressing the issue of, ' +
    'addressing the question of, addressing the subject of, addressing the topic of, addressing, responding to, ' +
    'replying to, in response to, in reply to, in answer to, answering, reacting to, commenting on, ' +
    'commenting upon, speaking about, speaking to * about, speaking with * about, talking to * about, speaking on, ' +
    'talking about, discussing, turning to, turning * to, moving on to, shifting to, switching to, returning to, ' +
    'as for, as to, as regards, regarding, concerning, with regard to, with regards to, with respect to, ' +
    'in regard to, in regards to, with reference to, referring to, when it comes to, when it came to, touching on, ' +
    'touching upon, reflecting on, elaborating on, expanding on, weighing in on',
);

/** "a question about", "questions from reporters on", "a follow-up query over". */
export const QUESTION_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'question questions query queries inquiry inquiries enquiry enquiries',
);

/** What one is asked about and denies. */
export const CHARGE_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'allegation allegations accusation accusations charge charges claim claims report reports rumour rumours ' +
    'rumor rumors criticism criticisms complaint complaints suggestion suggestions speculation concern concerns ' +
    'fears calls demands',
);

/** What one does to a question. */
export const VERBS_OF_ANSWERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'say reply answer respond deny refuse decline insist add explain admit acknowledge laugh smile shrug joke ' +
    'confirm suggest argue tell note',
);

/** Of {@link VIEW_NOUNS}, those of people. */
export const VIEW_NOUNS_OF_PEOPLE: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'view opinion eyes words judgment judgement',
);

/** What opens the topic of a statement. */
export const TOPIC_OPENERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'regarding concerning addressing discussing as on asked responding reacting turning questioned with in ' +
    'commenting speaking about',
);

/** What asks without a question mark. */
export const PROMPT =
  /\b(?:tell (?:me|us|our)|walk (?:me|us)|talk (?:me|us|to (?:me|us)|about|a (?:little )?(?:bit )?about)|describe|explain|^to ask the|give (?:me|us) (?:a|an|some|the)|share with|take (?:me|us) (?:through|back)|help (?:me|us) understand|speak to|(?:i|we) (?:wonder|was wondering|were wondering|want to ask|wanted to ask|would like to ask|'d like to ask)|let me ask|my question)\b/i;

/** What who asks says to somebody and waits for no answer to, though it says "you": thanks, a welcome, a farewell. */
export const COURTESY =
  /\b(?:thanks?|thank you|thank|welcome|appreciate|good (?:luck|to (?:see|have|talk|speak))|great to (?:see|have|talk|speak)|pleasure|glad|congratulations|see you|hear you|go ahead|goodbye|bye|good (?:morning|afternoon|evening|night)|i'll let you|let you|recognize|you have the floor|i see|you know)\b/i;

/** Words for whom one speaks to. */
export const SAYS_YOU = /\b(?:you|your|yours|yourself)\b/i;
/** Words for who speaks. */
export const SAYS_I = /\b(?:I|me|my|mine|myself|we|our|ours)\b/; // not "us": "He told us that you ..."

/** Words of somebody who speaks. */
export const SPOKEN = /\b(?:I|we|you|my|our|your|yeah|yes|no|me|us|well|okay|right)\b/i;

/** Words of a page that speaks of a dialogue. */
export const INTRODUCES =
  /\b(?:interview|conversation|transcript|spoke with|talks? to|answered questions|exchange|lives in|was born|spoke|joins|met (?:him|her|them))\b/i;

/** "when asked", "if pressed". */
export const WHEN_ASKED =
  /^(?:when|if|after|on) (?:being |(?:he|she|they) (?:was|were) )?(?:asked|questioned|pressed|quizzed)\b/;

/** A clause of time. */
export const WHEN_CLAUSE = /^(?:after|when|once|while|before)\b/;

/** Participles of who was asked, or answers. */
export const ASKED_OR_ANSWERING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'asked questioned pressed quizzed responding replying',
);

/** Nouns before "of" or "to" a topic: "on the matter of". */
export const TOPIC_NOUNS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'matter issue question subject topic regard respect reference reply response reaction',
);

/** What somebody calls who neither asks nor answers. */
export const CALLS = /^(?:order|objection|sustained|overruled|hear, hear|next question|resume)\b[^?]{0,60}$/i;

/** Verbs with which who has spoken goes on. */
export const GOING_ON_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet('add continue conclude reiterate go');

/** Verbs of asking. */
export const ASKING_VERBS: ReadonlySet<string> = /* @__PURE__ */ wordSet('ask inquire enquire');

/** The plain verbs of answering. */
export const PLAIN_ANSWERS: ReadonlySet<string> = /* @__PURE__ */ wordSet('answer reply respond retort');

/** How answers open: "(laughs) No", "Because", "It did". */
export const OPENS_REPLY =
  /^(?:[([][^()[\]]{2,40}[)\]]\s*)?(?:yes|yeah|yep|no|nope|not|never|well|oh|ah|ha|hm+|absolutely|exactly|sure|of course|certainly|definitely|maybe|perhaps|because|i|we|my|they|he|she|it|that|both|neither|none|nothing|nobody|always|sometimes|honestly|frankly|good question|still|only)\b/i;
