import type { Intensity, Outlook, Polarity, StanceType } from '../types.ts';

/**
 * The frames: which words, in which construction, make which stance. This file is data; `notation.ts` reads it.
 *
 * `#` begins a group and says what its rows make: type, polarity, intensity, of `expect` the outlook, and what else {@link FrameGroup} knows. All other lines are rows. A row is a construction as one would say it in the active voice, its subject (the holder) left out:
 *
 *     accuse|suspect T of F        "The mayor accused the firm of fraud."
 *
 * - lower-case words are words of the cue, `a|b` either of them; the first one is the head, a verb unless the row starts with `n:` (a
 *   noun: "her criticism of T"), `a:` (an adjective, or a phrase used like one: "is critical of T", "is in favour of T").
 *   Verbs stand for all their forms and both spellings (criticize, criticise).
 * - `T` the target, `F` the type's own field (claim, charge, action, consequence; of `expect`, what is looked forward to), `H` the holder
 *   where it is not the subject, `X` any other noun phrase. `T's` is the target as possessor of the word after it ("acknowledge T's help").
 *   A `T` in the first place is the subject: `T come under fire from H`. `S` in the first place: whoever says the words holds the stance ("shame on T").
 * - `=lied` this very form of the head. `~` before a row: its negation is the other side's stance ("does not like T", "is not ready to"). `!` before a row:
 *   it is a stance only where it is denied ("does not listen to farmers").
 * - `F:claim|report` a field whose head is one of these nouns, or a gerund with this word first (`F:having`: to reject having met somebody denies it, to reject meeting him does not); `T!hole|tunnel` any but these; `T/thing`, `T/actor` what is no person or
 *   body of persons, and what is; `F/bad` what somebody did wrong, or what went wrong.
 * - `that+` a clause ("that the port would stay open", also without "that"), `to+` an infinitive ("to rebuild the school"; `to+!deserve|earn` of any verb but these), `ing+` a gerund:
 *   all of them fill the field.
 * - `+off` a particle, which may also stand behind the object ("brushed the report off").
 * - `will to+` and `will not to+` stand for a verb with that auxiliary ("will not apologise", "won't").
 * - `BAD`, `GOOD`, `FALSE` a predicate of that list in `judgements.ts` ("called the offer an insult").
 * - `(...)` may be missing.
 *
 * Passives ("was accused by"), participles ("accusing", "accused of") and relative clauses are derived, as is a noun cue with a light verb:
 * after a verb of `GIVING` its subject is the holder ("issued a warning to T"), after one of `TAKING` its subject is the target
 * ("drew criticism from H").
 */
export interface FrameGroup extends FrameKind {
  readonly rows: string;
}

/** What the rows of a group make. */
export interface FrameKind {
  readonly type: StanceType;
  readonly polarity: Polarity;
  readonly intensity: Intensity;
  /** Of type `expect` only. */
  readonly outlook: Outlook | null;
  /** Whether the text itself judges by these words, where nobody is told to say so. */
  readonly isAuthorial: boolean;
  /** Whether somebody whom nobody need name holds it: "faces allegations of fraud". */
  readonly isTold: boolean;
  /** Whether the subject must be somebody: "the dam lies in the north" is no lie, "the valley offers shade" no promise. */
  readonly ofActors: boolean;
}

/** Light verbs whose subject holds the stance that their object names: "voiced support", "reaffirmed its commitment". */
export const GIVING = `
express voice issue make offer give deliver send level launch lodge file submit announce declare pledge repeat reaffirm reiterate renew
restate state stress emphasize underline underscore highlight show signal convey extend lend throw mount wage raise air utter register put
maintain have hold feel share add present publish release hurl direct aim heap lavish pour bestow pay take unleash tweet post read sign confirm
bring press pursue keep harbor harbour display demonstrate communicate reserve proclaim affirm
`;

/** Verbs whose subject is the target of the stance that their object names: "drew criticism from", "won the backing of". */
export const TAKING = `
draw face attract receive get win earn meet encounter spark provoke prompt trigger gain secure enjoy invite elicit suffer incur garner hear
weather endure survive deserve generate arouse obtain collect
`;

/** What is said, made or planned: who attacks these does so in words. */
const WORK =
  'plan|policy|proposal|bill|law|budget|tax|deal|agreement|decision|ruling|verdict|report|audit|study|article|book|speech|statement|remark|comment|record|handling|approach|response|stance|leadership|conduct|position|claim|idea|reform|programme|program|project|scheme|strategy|measure|rule|order|ban|cut|freeze|system|treatment|policies|campaign|resolution|amendment|vote|nomination|appointment|legislation|regulation|offer|pact|move|choice|motive|judgment|judgement|character|tactic|method|logic|argument|view|opinion|performance|inaction|silence|failure|role';

/** What one is bound by: who honours it does what he promised. */
const BOND =
  'promise|pledge|commitment|word|treaty|contract|agreement|accord|deal|obligation|ceasefire|truce|debt|pact|vow|oath|undertaking|term|duty';

/** What is blocked with barriers, not with words. */
const WAY =
  'road|bridge|street|highway|motorway|entrance|exit|traffic|transport|route|path|railway|track|rail|port|border|way|view|square|runway|lane|gate|door|crossing|river|canal|pipe|drain|light|artery|airway|stream|dam|corridor|junction|avenue|tunnel|tower|building|ship|train|truck|bus|car|sun|wind|signal|number|account|website|caller|user|call|shot|ball|goal';

/** What an authority lays on people; to take it off is a concession. */
const BURDEN =
  'curfew|ban|embargo|sanction|restriction|state|emergency|law|moratorium|lockdown|measure|control|quarantine|censorship|tariff';

/** Nouns of help: to acknowledge somebody's help is praise, to acknowledge a fact is none. */
const HELP =
  'support|help|assistance|aid|contribution|role|backing|sacrifice|effort|hospitality|generosity|courage|bravery|service|work|leadership|solidarity|cooperation|kindness|achievement|dedication|professionalism';

/** Nouns that name a claim; to reject one is to deny it. */
const CLAIM =
  'claim|accusation|allegation|charge|report|rumor|assertion|suggestion|insinuation|notion|story|speculation|narrative|account|statement|lie|characterization|version|theory|idea|smear|criticism|testimony|evidence';

/** Nouns that name a request; to reject one is to refuse it. */
const REQUEST =
  'request|demand|call|appeal|offer|invitation|ultimatum|plea|petition|application|permission|bid|overture|entreaty|order|access|entry|visa|asylum|compromise|advance|approach|condition|term|appointment|parole|bail|motion';

const TABLE = `
# affirm 1 2
stress|emphasize|underline|underscore|highlight|reiterate|reaffirm|affirm that+
stress|emphasize|underline|underscore|highlight|reiterate|reaffirm|affirm F
insist|maintain|assert|contend|argue|attest|vouch|testify that+
attest|testify to F
vouch for F
stand +by F:${CLAIM}|remark|comment|word|figure|finding|view|position|number|reporting|estimate|forecast|article|interpretation
uphold|vindicate|champion F as X
point out|+out that+
make clear that+
make it clear|plain|known that+
leave no doubt that+
reassert|restate that+
reassert|restate F
lay|place|put emphasis|stress|weight on F
draw attention to F
bear witness to F
bear out F
bring +home F
drive +home F
hold firm|fast that+
take the view|position|line that+
hold that+
be clear|adamant|emphatic that+
stick|cling|hold to F:story|version|claim|account|view|position|plan|belief|line|policy|principle|demand|promise|power|decision|hope|word|commitment|assertion|stance|course|strategy|figure|theory|argument|deal|agreement|testimony|forecast
n: affirmation|reaffirmation|reassertion of F
n: affirmation|reaffirmation|insistence|assertion|contention|claim that+
n: emphasis on F
a: adamant|insistent|emphatic|unequivocal|categorical that+
a: adamant|emphatic|insistent about F
# affirm 0 1
acknowledge|recognize|concede|admit|confess|state|declare|confirm|note|recall|observe|proclaim|announce|avow|aver|suggest|agree|concur that+
remind T that+
concede|admit F:mistake|error|fault|defeat|failure|blunder|shortcoming
confirm|certify|corroborate|verify|attest F
call attention to F
go on record that+
n: confirmation|proof of F
n: confirmation|acknowledgement|acknowledgment|admission|recognition|reminder that+
acknowledge|recognize F
# deny -1 2
deny|refute|rebut|dispute|contradict|contest|disavow|repudiate|debunk|disclaim|gainsay|negate|disprove F
deny|dispute|refute|contest|disclaim that+
deny ing+
! admit|accept|acknowledge F:guilt|liability|wrongdoing|fault|responsibility|blame|mistake|error
dismiss|reject|discount|rubbish|discredit|counter|disown|challenge F:${CLAIM}|that|this
slam|decry|denounce|condemn F:claim|accusation|allegation|charge|rumor|assertion|suggestion|insinuation|lie|smear
dismiss|reject|repudiate|denounce|deride|describe|characterize|condemn|slam|brand|label|deny|refute|disavow|rubbish|decry|ridicule|discount F as FALSE
dismiss|reject|ridicule|deride|discount|wave|shrug|brush|laugh (+off|+aside|+away) F:claim|accusation|allegation|charge|rumor|assertion|suggestion|insinuation|smear|complaint|criticism as X
call|term|brand|dub|label F:claim|accusation|allegation|charge|rumor|assertion|suggestion|insinuation|smear|complaint|criticism X:story|fiction|fantasy|fairy|tale|myth|invention|fabrication|joke|nonsense|rubbish|fever|theatre|theater|farce|circus|stunt|gossip|noise|distraction|smokescreen|hoax|dream|imagination|fishing|novel|cartoon|comedy|pantomime|hallucination|thesis|soap
call|deem|consider|brand|label|declare|pronounce F FALSE
F be FALSE
say|insist there be no truth to|in F
there be no truth to|in F
dismiss that+
brush +off|+aside F:${CLAIM}
wave +away|+aside|+off F:${CLAIM}
shrug|laugh|fend +off F:${CLAIM}
push|hit|fire|strike|punch back at|against|on F:${CLAIM}
scoff|sneer|bristle|laugh at F:${CLAIM}
pour|throw cold water on F
cast|throw doubt|suspicion on F
call into|in question F
call F into|in question
poke|pick hole in F:${CLAIM}
give the lie to F
put paid to F:${CLAIM}
knock|shoot|play|talk|slap +down F:${CLAIM}
explain +away F:${CLAIM}
set the record straight on|about F
take issue with F:${CLAIM}
plead not guilty (to F)
plead innocent (to F)
protest innocence
maintain|proclaim|protest|profess|insist innocence
disagree that+
n: denial|refutation|rebuttal|repudiation|disavowal|contradiction of F
n: denial that+
n: rejection|dismissal of F:${CLAIM}
a: dismissive of F:${CLAIM}
# deny -1 1
question|doubt F:${CLAIM}
downplay|minimize|trivialize|belittle F
play +down F
distance X from F:${CLAIM}
a: sceptical|skeptical of|about F:${CLAIM}
# deny -1 3
ridicule|mock|deride|lampoon F:claim|accusation|allegation|charge|rumor|assertion|suggestion|insinuation|notion|story|speculation|theory|idea|smear|lie
make mockery of F:${CLAIM}
pour|heap scorn on F:${CLAIM}
explode|demolish|shred F:${CLAIM}
# accuse -1 2
accuse T (of F)
blame|fault T (for F)
blame F on T
indict|impeach|arraign|prosecute|sue T (for|over|with F)
charge T with F
suspect T of F
convict T (of|for|over F)
find T guilty of F
hold T responsible|accountable|liable|culpable (for F)
implicate|incriminate T (in F)
impute|attribute F/bad to T
denounce|brand|condemn|label|describe T as CRIMINAL
call|brand|label|declare T CRIMINAL
T be CRIMINAL
point the|a finger at T (for F)
wag|jab finger at T
lay|place|put|pin|cast|heap|apportion|shift|throw|push blame|responsibility|fault (for F) on|at|upon|onto T
lay|place|put|pin|cast|shift the blame|responsibility for F squarely on T
pin F on T
lay F at the door|foot|feet of T
bring|file|press|level|lay|lodge charge|charges|case|suit|lawsuit|complaint|accusation|allegation against T
file|bring suit against T
file|launch|start|initiate|take|begin|lodge lawsuit|complaint|action|proceeding against T
take T to court|tribunal
report T/actor to|for X
lodge|file complaint about T
reproach T for|with F
finger T (for F)
allege that+
allege F
expose T as CRIMINAL
expose T's crime|wrongdoing|corruption|abuse
see T's hand in|behind F
catch T in lie
level accusation of F at|against T
trace F/bad to T
T stand|be accused of F
T be|stand to blame (for F)
T bear|share|carry|have responsibility|blame|guilt|liability for F
T be responsible|accountable|culpable for F/bad
T be behind F/bad
T be guilty of F
T violate|breach|flout|break law|treaty|agreement|accord|contract|oath|embargo|ceasefire|truce|promise|word|rule|sanction|resolution|convention|constitution|right|sovereignty|pledge|border|airspace|term
T commit crime|atrocity|fraud|genocide|perjury|offence|offense|massacre|aggression|violation
T have blood on hand
n: accusation|allegation|charge|complaint|claim|lawsuit|suit|indictment|case|proceeding|evidence against T
n: accusation|allegation of F against T
n: complaint|lawsuit|suit|charge by|from H against T
n: accusation|allegation|charge that+
n: indictment|prosecution|impeachment|conviction|denunciation of T
a: suspicious|accusatory|mistrustful of|toward|towards T
# criticize -1 2
criticize|condemn|denounce|deplore|decry|rebuke|censure|chide|scold|reproach|upbraid|admonish|reprimand|deprecate|reprove T (for|over F)
attack T for|over F
attack T:${WORK}
attack T in|on|during|via|through F:speech|interview|statement|letter|tweet|twitter|media|television|tv|radio|column|article|post|debate|editorial|podcast|blog|hearing|conference|remark|broadcast
fault|challenge T's record|handling|approach|decision|policy|stance|response|leadership|conduct|plan|remark|comment|position|claim
lament|bemoan|bewail|protest|disparage|belittle|denigrate|discredit T
regret T!it|that|this|them|something|anything|loss|death|injury|inconvenience|delay|disruption|suffering|harm|hurt|pain|distress|accident|incident
complain about|of T
complain that+
grumble|gripe|moan|whine|carp about|at T
cry +out against T
speak|talk|write ill|badly|dismissively of|about T
call +out T (for F)
be|sound|remain critical of T
take T to task (for F)
take aim|potshot|jab|shot|swipe|dig at T
take|have dim|poor|low view|opinion of T
find fault with T
find T BAD
T amount to BAD
T smack|reek of BAD
T border|verge on|upon BAD
hit back at T/actor
dismiss T/actor as X!part|result|head|chief|manager|coach|director|chairman|president|captain|minister|leader|officer|member|juror
pick holes in T
call|describe|label|denounce|brand T (as) GIFT to|for X
T be GIFT to|for X
turn|round on T/actor
call|deem|consider|brand|label|declare|term|dub|judge|think|pronounce T BAD
describe|characterize|portray|depict|see|view|regard|denounce|condemn|dismiss|criticize|slam|blast|brand|label|decry|deride|reject|attack|denigrate|pan T as BAD
liken|compare T to BAD
accuse T of hypocrisy|incompetence|cowardice|arrogance|weakness|stupidity
T be BAD
T look|sound|seem|appear|prove|remain|become|feel BAD
T be being BAD
T lack credibility|courage|vision|leadership|integrity|transparency|judgment|substance|spine|competence|experience
T make no sense
T make mockery of X
T show|express no remorse|mercy|shame|regret|respect|interest|leadership|compassion|concern
T make|commit mistake|error|blunder
T go too far
T cross line
T set bad example|precedent
T have|show|use|display poor|bad|terrible|awful|questionable|lousy judgment|judgement|taste|manner|faith
T meet|greet with criticism|condemnation|outrage|anger|derision|scorn|contempt|fury|ridicule|dismay (from|by|of|among H)
a: T out of touch|step|depth (with X)
a: T stacked|rigged|biased|prejudiced|loaded|weighted|tilted against X
n: S shame on T
T leave much to+
T should|ought be ashamed
T come under fire|attack|criticism (from H) (for|over F)
T run into criticism (from H)
T draw|face|take|attract fire|flak|heat (from|over H)
T be under fire|attack (from H) (for|over F)
T fall foul of H
express|voice|register dismay|displeasure|dissatisfaction|disappointment|disgust|anger|outrage|frustration|indignation at|over|with|about|toward|towards T
send|deliver rebuke to T
lose patience|faith|confidence with|in T
lack|have no confidence|faith|trust in T
give T earful|dressing-down|tongue-lashing
n: criticism|condemnation|denunciation|censure|rebuke|disapproval|indictment|reprimand|critique of T (by|from H) (for|over F)
n: criticism|condemnation|censure|rebuke|attack|broadside|salvo|tirade|diatribe|invective|backlash|outcry|fury|anger|outrage|vitriol|scorn|flak|ire|derision|pushback (for|over|at|against|on|about T) (by|from H)
n: attack|assault|onslaught|broadside on|against|at T
n: dismay|displeasure|dissatisfaction|disappointment|frustration|disgust|anger|outrage|indignation at|over|with|about|toward|towards T
n: complaint|gripe|grievance|grumble about|over|with T
a: critical|disdainful|contemptuous|scornful|disapproving|intolerant of T
a: disappointed|dismayed|angry|furious|frustrated|unhappy|dissatisfied|displeased|disgusted|annoyed|irritated|appalled|outraged|upset|disillusioned|impatient|exasperated|livid|incensed at|over|with|by|about|in T
a: disappointed|dismayed|angry|furious|frustrated|unhappy|dissatisfied|displeased|disgusted|annoyed|appalled|outraged|upset|sorry that+
a: ashamed of T
# accuse -1 2 ofActors
T =lied
T =lied|=lying to X
T lie about|to F
T =lying about F
T cheat|deceive|mislead|betray|swindle|defraud|dupe|hoodwink|exploit|mistreat|scam|bully|abandon|rob X/actor
T cheat on X
T steal (F) from X
T take|accept|pay bribe|kickback
T cover +up F
T discriminate against X
T stab X in back
T sell +out X
T treat X badly|unfairly|poorly|unjustly|shabbily
T treat X like|as dirt|animal|trash|criminal|slave|garbage|rubbish|fool
T hide|conceal|twist|distort F:truth|fact|evidence|document|risk|danger
T waste F:money|time|tax|fund|year|billion|million
T forge|falsify|fabricate F:name|signature|document|evidence|figure|record|paper
# accuse -1 2 isTold
T face accusation|allegation|charge|claim (of F) (from|by H)
T stand accused of F
# criticize -1 1 ofActors
T should|ought have
! T listen to X
! T understand X/actor
! T tell truth
! T keep F:promise|word|pledge
! T do enough|job|duty
! T deserve F
! T have right to+
# criticize -1 2 isAuthorial ofActors
T fail X:town|city|country|nation|people|poor|public|voter|worker|child|family|patient|pupil|student|resident|tenant|victim|us|them|me|you|him|her|community|taxpayer|state|generation|youth|citizen|region|village|fan
T let +down X
T neglect|ignore duty|poor|victim|warning
T botch|bungle|mishandle|mismanage|squander F
T serve X badly|poorly|ill
# criticize -1 2 ofActors
T ignore|neglect X
T do nothing|little to+!deserve|merit|earn|provoke|invite|warrant|cause|justify
T do nothing|little for|about X
T fail to+
a: scathing|harsh|dismissive|rude|severe|unkind about|on|of|toward|towards|in T
T turn blind|deaf eye|ear to X
T turn back|backs on X
T care nothing|little for|about X
T ruin|wreck X
T stack|rig|tilt rule|odd|deck|system|law|game|vote|card against X
T put X at|in risk|danger
T drag foot|feet
T play politics|game with X
T have no clue|shame|heart|spine|backbone
T hold X to ransom
T behave|act like X!adult|grown-up|champion|team|family|leader|professional|gentleman|hero|statesman
# criticize -1 1
question T/thing
chide|tease|needle|nettle|snub|slight T
quibble|quarrel with T
! T go far enough
! believe T/actor
! forgive|pardon T
raise|express|voice|share|convey|have concern|worry|question|misgiving|reservation|unease|qualm|alarm|doubt about|over|at|regarding|on T
raise eyebrow at|over T
take exception to T
frown on|upon T
be|remain unimpressed|underwhelmed by|with T
cast doubt on T
look down on T
roll eye at T
shake head at T
n: concern|unease|misgiving|reservation|qualm over|about|regarding T
a: wary|sceptical|skeptical|cynical|suspicious|distrustful of|about T
a: uncomfortable|uneasy|unconvinced|unimpressed|puzzled|bemused|baffled|cool with|about|by|on|toward|towards T
# criticize -1 3
blast T!hole|tunnel|rock|stone|path|way|wall|music|horn|debris|door|gap|opening|surface|paint|air|sand|water|song|satellite|rocket (for|over F)
slam T!door|brakes|brake|lid|phone|book|fist|car|gate|window|drawer|ball (for|over F)
lambast|lambaste|savage|berate|castigate|vilify|excoriate|pillory|revile|skewer|trash|flay|malign|rip|roast|crucify|rubbish|eviscerate|demonize|assail|bash|scorch T (for|over F)
mock|ridicule|deride|scorn|lampoon|taunt|insult|despise|detest|loathe|hate|abhor|demean|smear|defame|slander|libel|curse T (for F)
lash|hit +out at|against T (over|for F)
hit out at|against T
rail|inveigh|fulminate|rage|thunder|storm against|at T
tear|lay|light|rip|wade into T
tear T apart|to
jeer|sneer|scoff|swear|spit|shout|yell|scream at T
make fun|mockery of T
boo|heckle|hiss T
poke fun at T
heap|pour|lavish scorn|contempt|derision|ridicule|abuse|opprobrium on|upon|at T
hold T in contempt|up
turn nose at T
drag T through mud
throw T under bus
read T the riot act
launch|mount|unleash|deliver scathing|blistering|stinging|withering|furious attack|assault|tirade|broadside on|against|at T
n: ridicule|mockery|vilification|excoriation|disparagement|demonization|contempt|scorn|disdain|hatred|loathing|derision of|for|toward|towards|against T
# praise 1 2
praise|applaud|commend|laud|salute|compliment|congratulate|thank|honor|credit|cheer|toast T (for|on F)
~ welcome T!guest|visitor|delegation|arrival|crowd|fan|passenger|customer (for F)
~ appreciate|admire|respect|value T!${BOND} (for F)
celebrate|treasure|cherish|prize|revere T (for F)
~ trust T
~ welcome that+
hail|describe|characterize|portray|depict|praise|celebrate|see|view|regard|laud|tout|applaud|welcome T as GOOD
call|deem|consider|brand|label|declare|term|dub|judge|think|pronounce|find T GOOD
T be GOOD
T look|sound|seem|appear|prove|remain|become|feel GOOD
acknowledge|recognize|appreciate|cite|note|highlight|value|recall|credit T's ${HELP}
pay tribute|homage|respect to T
thank you to T (for F)
tip|doff|take|raise hat|cap|glass to|off T
sing praise of T
wish T well|luck|success|joy
heap|lavish|pour|shower|bestow praise|compliment|plaudit|acclaim|accolade on|upon T
give credit|thanks|thank|kudos|praise to T
give T credit|thanks|praise|kudos
owe debt to T
owe T debt|thanks|thank
single +out T for praise
speak|talk highly|warmly|fondly|well|admiringly|glowingly of|about T
think highly|well of T
look +up to T
take pride in T
have|express|show|voice|convey|extend admiration|respect|appreciation|gratitude|thanks|esteem|affection|fondness|congratulation for|to|of T
hold T in esteem|regard
take off hat to T
thank goodness|god|heaven for T
put faith in T
give T round|ovation
applaud|cheer|rejoice|delight at|in T
T do good|great|excellent|wonderful|fantastic|amazing|tremendous|superb|fine|outstanding|brilliant|remarkable job|work
T show|display great|incredible|tremendous|remarkable|real|huge|immense|amazing|fantastic courage|character|spirit|resilience|skill|determination|bravery|kindness|leadership|maturity|quality
T deserve|merit credit|praise|respect|thanks|applause|recognition|medal
T win|earn|draw|attract|receive|garner plaudit|acclaim|accolade|praise|applause (from H)
T set example|good|great
n: praise|admiration|appreciation|acclaim|plaudit|kudos for|of|to|toward|towards T (by|from H)
n: applause|gratitude|respect|esteem|regard|affection for|to|toward|towards T (by|from H)
n: S hats off to T
n: S bravo|kudos to T
n: thanks|tribute|congratulation|compliment|homage|salute|ovation to|for|on T (by|from H)
n: recognition|commendation|celebration|endorsement of T (by|from H)
~ a: grateful|thankful|indebted|appreciative to|of|for T (for F)
~ a: proud|fond|admiring|respectful|appreciative|complimentary|envious of|about|toward|towards T
~ a: impressed|pleased|delighted|satisfied|happy|thrilled|glad|heartened|encouraged|amazed|gratified|overjoyed by|with|at|about T
~ a: pleased|delighted|glad|happy|grateful|thankful|proud|thrilled|heartened|relieved that+
~ a: full of praise for T
# praise 1 1 ofActors
~ T care about|for X
T keep F:promise|word
# praise 1 1
~ like T!anything|something|everything|whatever|what|nothing
prefer T
find value|merit in T
warm to T
~ a: positive|upbeat|enthusiastic|kind about|on|to|toward|towards T
# praise 1 3
hail|extol|glorify|exalt|idolize|lionize|adore|worship|venerate|eulogize|acclaim T (for F)
rave|gush|enthuse about|over T
sing T's praise|praises
~ love T
n: adulation|veneration|adoration|reverence|ovation for|of T
# support 1 2
support|back|endorse|advocate|favor|approve|embrace|promote|second|ratify|sponsor|justify|vindicate|accept|bolster T
defend T!claim|lawsuit|suit|action|title|crown|championship|cup|belt|medal|goal|area|net|corner|lead|match|game
support|favor|advocate|endorse ing+
side|agree|concur|sympathize|empathize|align|ally|identify with T (on|over F)
stand with T/actor (on|over F)
agree|concur on|about F
stand|speak|vote|campaign|fundraise|canvass|stump|root for T!president|office|election|parliament|re-election|mayor|seat|senate|congress|council|leader|leadership|governor|presidency|chairman|time|hour
vote|speak|rule|argue|campaign|demonstrate|march|rally in favor|support|favour of T
come|speak +out in favor|support|favour of T
fight|march|rally|pray for T
stand|close|rally|line|unite behind|around T
rally|swing|get behind|around|round T
throw|put|lend|swing weight|support|backing behind|to T
throw support|backing behind T
stand +by T/actor
stand +by T:${WORK}
stick +up for T
stand +up for T
speak +up for T
go along with T
come +out for T
come down on the side of T
take the side|part of T
take T's side|part
subscribe|adhere|rally|lend|warm to T
believe in T
back +up T
get|jump on|aboard|board with T
give T blessing|nod|backing|support|approval|endorsement|go-ahead|green|thumbs
give blessing|nod|backing|support|approval|endorsement|assent|consent|go-ahead to T
give thumb up to T
throw|put lot|lots in with T
cast|vote ballot for T
make|lay case for T
see eye to eye with T
come to the defense|defence|aid|rescue of T
come|rush|spring|leap to T's defense|defence|aid|rescue
come +out in T's defense|defence|support
rush|leap|spring to the defense|defence of T
sign|buy +up|+into|on|onto|off to|on T
plead|press case for|of T
be|stand behind|alongside|beside T!tape|desk|table|counter|door|wall|bar|fence|barrier|barricade|podium|lectern|bed|car|curtain|glass|window|line|camera|tree|house|building|wheel|gate|mask
express|declare|show|voice|pledge|reiterate|reaffirm|renew|offer solidarity|sympathy|allegiance|loyalty|friendship|affinity with|to|for T
endorse|back|support|nominate|recommend|propose|tip|tap T as|for|in X
T win|secure|gain|receive|get|have|enjoy|attract|draw support|backing|endorsement|approval|blessing from|of H
T have H's support|backing|endorsement|approval|blessing
n: support|backing|advocacy|endorsement|approval|sympathy|defense|defence|championing|promotion|embrace|acceptance for|of|to T (by|from H)
n: solidarity|agreement|sympathy|alliance|friendship with T
n: allegiance|loyalty|adherence|devotion to T
n: vote for|in T
n: supporter|backer|advocate|proponent|defender|champion|ally|sponsor|adherent|promoter|apologist of T
n: believer in T
a: supportive|tolerant|protective of T
a: sympathetic|loyal|favorable|committed|devoted|faithful|dedicated|friendly|receptive to|toward|towards T
a: in favor of T
a: in favour of T
a: in agreement|sympathy|solidarity|league|accord with T
a: in support of T
a: on the side of T
a: on T's side
a: on side|board with T
a: at one with T
# support 1 1
share T's view|concern|opinion|position|assessment|belief|goal|vision|value|analysis
share view|concern|opinion|position|assessment|belief|goal|vision|value of T
tolerate|condone|excuse|countenance T
lean toward|towards T
see merit|sense|value|point in T
a: open|amenable|partial|sympathetic to T!all|public|everyone|everybody|visitor|traffic|tourist|passenger|interpretation|question|debate|abuse|attack
a: comfortable|fine|ok|okay with T
# support 1 3
champion|trumpet T
swear|pledge allegiance|loyalty|fealty to T
campaign|fight|battle hard|tirelessly for T
n: crusade for T
# oppose -1 2
~ oppose T
block|obstruct T!${WAY}
resist|veto|protest|contest|defy|reject|boycott|thwart|counter|combat|overrule|disobey|shun|counteract|outvote T
fight T!battle|fight|election|campaign|war|duel|way|seat|fire|blaze|flame|match|bout|round
oppose|resist|protest ing+
reject|dismiss T as X
dismiss|scrap|ditch|axe|nix T
~ object to T
say no to T
object|protest that+
object to ing+
~ disagree|differ with T (on|over|about F)
~ disagree on|over|about F
~ disapprove of T
dissent from T
vote|campaign|argue|speak|demonstrate|protest|rally|march|lobby|rebel|rule|mobilize|decide|stand|fight|struggle|revolt|appeal|crusade|agitate|militate|turn against T
come +out against T
speak +out|+up against T
vote +down T
vote no on T
turn|vote|strike +down T
shoot +down T:motion|suggestion|amendment|${WORK}
throw|toss +out T
turn|push|kick|fight back|backs against|at T
push back against|on T
take issue with T
take stand|position|line|stance against T
take to street against T
take T to court over F
be|stand|remain opposed to T
draw the line at T
dig heel over|on|against T
stand in the way of T
stand|stick +up to|against T
put up fight|resistance against|to T
raise|voice|lodge|express|register|have|file objection|opposition|protest|hostility to|against|over T
voice|express|register|record dissent|disagreement|disapproval from|with|of|over T
lodge protest with|against|over T
part company|ways with T
break with|from T (over F)
fall out with T
clash|spar|tangle|feud|wrangle with T (over|on F)
cross sword|swords with T
lock horn|horns with T
distance X from T
disown|disavow|repudiate|renounce|forsake T
abandon T:${WORK}
withdraw|pull support|backing from|for T
strike out against T
make|argue case against T
have no time|truck|sympathy for|with T
rule T out of order
there be no place|room|excuse|justification for T
T meet|face|encounter (with) resistance|opposition|objection|hostility|rejection (from|by|among H)
T run into|against resistance|opposition|objection (from H)
n: opposition|resistance|objection|hostility|aversion|antipathy|veto|protest to|against|toward|towards|of|over T (by|from H)
n: rejection|defiance|disapproval|repudiation|veto of T (by|from H)
n: campaign|vote|fight|struggle|protest|demonstration|rally|stand|crusade|battle|mobilization|ruling|rebellion against T (by|from H)
n: disagreement|dispute|rift|row|quarrel|feud|spat|clash|disagreements|standoff with T (over F)
n: protester|demonstrator|campaigner|activist|rebel against T
n: opponent|critic|foe|enemy|adversary|detractor|denouncer|antagonist of|to T!people|state|nation
a: opposed|hostile|resistant|averse|antagonistic|allergic|unsympathetic|antithetical to|toward|towards T
a: intolerant|disapproving of T
a: against T
a: at odds|loggerheads|war with T (over|on F)
a: in opposition to T
a: in disagreement with T
a: up in arms over|about|against T
# oppose -1 1
balk|baulk|bridle|chafe|bristle|blanch at T
demur|abstain|waver at|from|on T
baulk at ing+
hesitate over T
shy|shrink|steer away|clear|back from|of T
n: reluctance|hesitation over|about T
a: reluctant|hesitant|cool|lukewarm about|on|to|toward|towards T
a: unsupportive|unenthusiastic of|about T
# oppose -1 3
sabotage|wreck|torpedo|stonewall|derail T
declare war on T
wage war on|against T
vow|promise|pledge to fight|oppose|resist|block|stop|defeat|veto T
n: crusade|war|vendetta against|on T
# demand 0 2
urge|ask|press|beg|implore|exhort|encourage|invite|advise|beseech|instruct|order|command|direct|challenge|pressure|petition|lobby|tell|require|compel|summon|counsel|remind|entreat|caution|enjoin|push|prod|nudge|goad|forbid|dare|defy T to+
want|like|expect T to+
need T/actor to+
shout|yell|scream|bark at|to|for T to+
urge|demand|request|insist|require|recommend|propose|ask|stipulate|plead|mandate|order|decree that+
call on|upon T to+
call on|upon T for F
call on|upon T
appeal|plead|pray to|with T for F
appeal|plead|pray to|with|for T to+
appeal|plead|clamor|clamour|petition|lobby|press|push|agitate|campaign|argue for F
call for F
call for T to+
call for an end to F
urge|demand|request|recommend|solicit|command|mandate|prescribe F (from T/actor)
ask F of T/actor
order F:inquiry|investigation|probe|review|audit|closure|release|arrest|ban|halt|evacuation|withdrawal|retrial|recount|compensation|payment|inspection|report|freeze|suspension|removal|demolition|deportation|extradition|end|shutdown|lockdown|curfew|strike|attack|search|trial|test|change|reform|cut|action|protection|ceasefire|retreat|seizure|resumption|sale|stop|pullout|restoration (from T)
seek F from T
seek permission|approval|asylum|refuge|help|support|aid|apology|clarification|explanation|assurance|extradition|access|resignation|loan|meeting|release|dismissal|damages|ban|sanctions|information|talks (from|in|with T)
ask|beg|petition|press|lobby|sue T for F
ask for F
insist on|upon F
insist on|upon T ing+
put pressure on T (to+)
pile|heap|exert|bring|turn|step|ramp pressure|heat on|upon|up T (to+)
put heat|screws|squeeze on T
make|issue|table|file|submit demand|plea|request|appeal|petition|motion to|for T (to+)
issue|make call|appeal to|for|on T to+
file request|petition with T
set condition|term for T
give T order|instruction to+
hold T to promise|word
prevail on|upon T to+
lean on T to+
summon|subpoena T
T owe X apology|explanation|answer
stress|emphasize|underline|underscore|highlight|reiterate|reaffirm importance|need|necessity of|for T ing+
stress|emphasize|underline|underscore|reiterate need|necessity for T to+
T must|should to+
T ought|need to+
T =have|=has to+
it be time for T to+
it be time that+
it be vital|essential|imperative|crucial|necessary|important that+
n: demand|request|call|appeal|plea|petition|bid|clamor|clamour for F (from|by H)
n: demand|call|appeal|plea|request|order|instruction|invitation|message|petition|ultimatum to|on T to+
n: demand|request|recommendation|insistence|plea|proposal|requirement that+
n: demand|request|call|plea|appeal|application|order|bid to+
n: insistence on F
n: pressure on T (to+) (by|from H)
a: desperate|eager|anxious for T to+
a: insistent on F
# demand 0 1
suggest|propose|recommend|advise ing+
propose|table|recommend|moot F
recommend|advise|suggest to+
n: suggestion|advice|recommendation|proposal that+
n: advice|invitation|recommendation to T
# demand 0 3
implore|beseech|beg T
issue|deliver|give ultimatum to T to+
call loudly|urgently for F
bang|beat drum for F
cry +out for F
join|echo|back call|demand|appeal for F
add|lend voice to call|demand|appeal for F
# commit 1 2 ofActors
promise|guarantee to+
promise|pledge|guarantee|offer T to+
promise|pledge|vow|swear|guarantee|undertake|assure that+
assure|promise|reassure|guarantee T that+
assure|reassure T (of F)
promise|pledge|guarantee|offer|volunteer|vow|swear F (to|for T/actor)
promise T F
allow|permit T to+
~ offer|grant|lend T F
~ commit X to F
~ commit to F
~ commit to+
pledge X to F
~ agree to F
~ consent|assent|accede to F
~ agree with T to+
sign agreement|deal|accord|treaty|memorandum|pact|contract with T
reach|strike|conclude|clinch|seal agreement|deal|accord|compromise|understanding|settlement with T
reach|strike|conclude|clinch|seal|sign agreement|deal|accord|compromise|understanding|settlement|pact|treaty|memorandum
~ agree on F
give word|assurance|guarantee|undertaking|commitment|pledge to T
give word|assurance|guarantee|undertaking|commitment|pledge that+
give T word|assurance|guarantee|undertaking
make pledge|promise|commitment|vow|offer|concession|undertaking to|for T
make good on F
take on|upon X to+
take responsibility|charge for|of F
dedicate|devote X to F
stake reputation|name on F
lend|extend helping hand to T
~ stand|stay|be ready|prepared|willing to+
~ have plan|intention to+
enter into F:${BOND}|talk|negotiation|dialogue|discussion|partnership|alliance|coalition|arrangement|settlement|compromise|competition
concede F!goal|point|mistake|error|fault|defeat|failure|match|game|set|penalty|run|try (to T)
concede|yield|bow|cave to T
concede|relent that+
fulfil|fulfill|honor|keep F:${BOND}
lift|ease|relax|loosen|shorten|soften F:${BURDEN}
call +off F:strike|protest|boycott|blockade|siege|offensive|campaign|walkout|rebellion|attack
shake hand|hands on F
sign +up to F
leave no stone to+
stop at nothing to+
spare no effort to+
do everything to+
~ n: promise|readiness|plan to+
n: pledge|vow|commitment|guarantee|undertaking|willingness|determination|offer|agreement|intention|resolve|decision to+
n: commitment|pledge|dedication to F
~ n: readiness|willingness for F
~ n: promise|pledge|guarantee|offer|assurance of F (to T)
~ n: promise|pledge|assurance|guarantee|vow|undertaking that+
n: assurance|guarantee|concession|promise to T
~ a: ready|willing|prepared|determined|committed|resolved|eager|keen|inclined to+
~ a: ready|prepared for F
~ a: committed|dedicated to F
~ a: determined that+
# commit 1 2
pledge|vow|swear|undertake|volunteer|resolve|offer to+
~ agree|consent|assent to+
# refuse -1 2
refuse|decline to+
# commit 1 1 ofActors
will|would|shall|=going to+
plan|intend|aim|propose to+
consider|contemplate|mull ing+
consider|mull F
moot|weigh ing+
look into F
n: intention|plan of F
~ a: open|amenable|inclined to ing+
~ a: open to ing+
# commit 1 3 ofActors
swear oath to+
swear|vow solemnly to+
n: oath to+
n: oath of F!office
# refuse -1 2 ofActors
will|would|shall|=going not to+
refuse|decline|rebuff|spurn|snub|withhold|retract|rescind F
refuse|deny T F:${REQUEST}
refuse|deny T right|chance|opportunity|leave|help to+
deny|refuse T/actor F
deny F:movement|freedom|justice|treatment|care|citizenship|benefit|liberty|education|healthcare
deny permission|access|visa|entry|bail|parole to T
reject|dismiss|deny|ignore|reject|overrule|repulse|rebuff|quash|disregard|quash|strike F:${REQUEST}
reject ing+
~ rule +out F!him|her|me|us|you
~ rule +out ing+
turn|knock +down F:${REQUEST}
turn +away|+back T
wave|brush +aside|+off|+away F:${REQUEST}
balk at ing+
abstain|desist|refrain|shrink from ing+
opt|back|bow|pull|drop|stay out of F
opt +out of F
back +out of F
walk|back|turn away|back on|from|out F
walk away|out from|on|of F!court|courtroom|room|house|home|hospital|prison|jail|building|office|shop|store|bank|church|school|station|hotel|gate|door|bar|pub|garden|sea|water|cinema|theatre|theater|restaurant
turn back on T
hold firm|out against|on F
stand firm|fast|pat against|on F
stand ground against|on F
dig in heel over|on|against F
renege on F
go back on F
pull +out of F
withdraw|bow|retreat|resign|quit from F
back away from F
cancel|postpone|suspend|terminate F:visit|meeting|talk|negotiation|dialogue|invitation|cooperation|participation|membership|summit|contact|agreement|deal|offer|contract|accord|tie|treaty|pact|truce|ceasefire
call +off F:visit|meeting|talk|negotiation|dialogue|summit|deal|tour|wedding|trip
shut|slam door on|to|in F
have no intention|plan|desire|wish|interest of|in ing+
have no intention|plan|desire|wish to+
take no part in F
say|vote no to F:${REQUEST}
draw line at ing+
give short shrift to F
give F short
fail to honor|honour|keep|fulfil|fulfill F
wash hand|hands of F
n: refusal|unwillingness|reluctance|failure to+
n: refusal|rejection|denial of F:${REQUEST}
n: refusal of F
~ a: unwilling|reluctant|unprepared|loath|disinclined|unready to+
# refuse -1 3 ofActors
flatly|categorically refuse to+
# warn -1 2
warn|caution|alert|forewarn|notify T that+
warn|caution|alert|forewarn T (of|about|against|over F)
warn|caution|forewarn that+
warn|caution of|about|against F
warn T not
warn T (to+)
caution T to+
serve|give notice on|to T (that+)
put T on notice (that+)
give T ultimatum|warning|deadline
set|impose|lay deadline|line for|to T
draw line|lines over|on|for F
sound|raise|ring the alarm|bell|alarms|bells about|over|on F
sound warning|note about|over|to|of F
fire warning|shot|shots to|at|across T
fire shot across bow of T
send|deliver|issue warning|ultimatum|threat|message to T (that+)
issue warning|ultimatum|alert|threat that+
wave|shake finger|fist at T
rattle saber|sabre at T
hold +out prospect|threat of F
vow|promise|swear|threaten reprisal|revenge|retaliation|vengeance|retribution|punishment|consequence (against|on|for T)
vow|promise|pledge|swear|threaten to retaliate|strike|hit against|at|back T
vow|promise|pledge|swear|threaten to punish|avenge|destroy|crush T
threaten sanction|boycott|strike|reprisal|retaliation against|on T
T will|would face|suffer|pay|regret consequence|price|retaliation|sanction|punishment
T risk ing+
T risk F
n: warning|threat|ultimatum|caution|alert|reminder to|against|for T (that+) (by|from H)
n: warning|threat of F
n: warning|alert about|over F
n: warning|threat|caution that+
n: threat to+
n: deadline for T
# warn -1 2 ofActors
threaten T (with F)
threaten to+
threaten F (against T)
threaten that+
menace|intimidate|coerce|bully T (into F)
# warn -1 1
hint at F:sanction|retaliation|reprisal|boycott|cut|layoff|tariff|resignation|ban|veto|war|attack|walkout|closure|consequence|measure|response|step|action|punishment|lawsuit|escalation|force|redundancy
advise|caution|counsel|argue against F
hint that+
# warn -1 3
vow|promise|threaten|swear to annihilate|obliterate|crush|destroy|bomb|kill|attack T
T will|shall pay
n: threat against|to T
# expect 1 2 confident
express|voice|have|show|reiterate|reaffirm|state|declare|convey|feel|share|retain confidence|optimism|faith|belief|certainty|conviction that+
express|voice|have|show|place|put|retain|state confidence|trust|faith|optimism in|about|for|over F
trust|believe|predict|expect|anticipate|foresee|forecast|envisage|envision|reckon|project|bet|wager|estimate that+
trust in F
predict|expect|anticipate|foresee|forecast|envisage|envision|project|await F!baby|child|twin|visitor|guest|delivery|call|parcel|train|company
count|bank|bet|reckon on|upon F
be in no doubt that+
have no|little|every doubt|reason|confidence that+
look forward to F
stake|bet money|everything on F
think|imagine|guess|suppose that+
n: confidence|belief|expectation|conviction|prediction|forecast|certainty|optimism|faith|trust that+
n: confidence|trust|faith|belief in F
n: optimism|expectation|prediction|forecast about|for|of|over F
a: confident|convinced|certain|sure|satisfied|positive|adamant|persuaded|bullish|upbeat that+
a: confident|certain|sure|convinced|assured|bullish of|about|in|on F
# expect 1 2 hopeful
hope|wish|pray that+
hope|wish|pray|yearn|long|ache for F
express|voice|have|hold|raise|share|cling|see|offer hope|optimism|wish that+
express|voice|have|raise|hold|see|offer hope for|of|about F
keep|have finger|fingers crossed that+
dream of|about F
look to F
aspire to+
hope|wish|long|yearn to+
see light at
n: hope|wish|aspiration|dream|desire that+
n: hope|wish|aspiration|dream|desire|longing for|of F
n: hope|wish|aspiration|desire|dream to+
a: hopeful|optimistic|sanguine|upbeat|buoyant|encouraged that+
a: hopeful|optimistic|sanguine|upbeat|buoyant|enthusiastic|excited about|of|for|over|on F
# expect -1 2 doubtful
doubt|disbelieve|mistrust|distrust F
question F/thing
doubt that+
doubt|question whether|if that+
express|voice|raise|have|cast|harbor|share doubt|scepticism|skepticism|pessimism|uncertainty that+
express|voice|raise|have|cast|harbor|share doubt|scepticism|skepticism|pessimism about|over|on|in|of|toward|towards F
have doubt|doubts about F
despair|despond of|about|over F
hold +out little hope
hold little|no hope of|for F
see little|no hope|prospect|chance of|for F
write +off F
give hope|up on|of F
lose hope|heart|faith in|of F
take F with grain|pinch
n: doubt|scepticism|skepticism|pessimism|uncertainty|disbelief about|over F
n: doubt|scepticism|skepticism|pessimism|disbelief that+
n: lack of confidence|trust|faith in F
a: doubtful|sceptical|skeptical|pessimistic|unsure|uncertain|dubious|unconvinced|incredulous|downbeat|gloomy that+
a: doubtful|sceptical|skeptical|pessimistic|unsure|uncertain|dubious|unconvinced|downbeat|gloomy|bearish about|of|over|on F
a: in doubt about|over F
# expect -1 2 fearful
fear|dread|worry|fret|agonize that+
fear|dread F
worry|fret|panic|agonize|obsess about|over F
fear for F
express|voice|raise|have|share|convey|show fear|concern|alarm|worry|anxiety|apprehension|trepidation that+
express|voice|raise|have|share|feel fear|anxiety|alarm|apprehension|trepidation|dread|panic of|about|over|for|at F
be|feel worried|concerned|afraid|scared|fearful that+
brace for F
live in fear|dread of F
lose sleep over F
n: fear|worry|concern|anxiety|alarm|apprehension|trepidation|dread|nervousness that+
n: fear|anxiety|apprehension|trepidation|dread|panic of|about|over|for F
a: afraid|worried|concerned|fearful|alarmed|anxious|scared|terrified|apprehensive|nervous|frightened that+
a: afraid|worried|concerned|fearful|alarmed|anxious|scared|terrified|apprehensive|nervous|frightened|uneasy of|about|over|by|for|at F
a: in fear|dread of F
# deny -1 2
reject|dismiss|disown F:having
`;

/** The groups of the table, in its order. */
export const FRAMES: readonly FrameGroup[] = /* @__PURE__ */ TABLE.split(/^# /m).slice(1).map(groupOf);

function groupOf(text: string): FrameGroup {
  const end = text.indexOf('\n');
  const [type, polarity, intensity, ...signs] = text.slice(0, end).split(' ');
  return {
    type: type as StanceType,
    polarity: Number(polarity) as Polarity,
    intensity: Number(intensity) as Intensity,
    outlook: (signs.find((sign) => !/[A-Z]/.test(sign)) ?? null) as Outlook | null,
    isAuthorial: signs.includes('isAuthorial'),
    isTold: signs.includes('isTold'),
    ofActors: signs.includes('ofActors'),
    rows: text.slice(end),
  };
}
