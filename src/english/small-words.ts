/* Determiners, prepositions, conjunctions, clitics: the small words by what they open, tie or leave out. In small letters unless said otherwise. */
import { POSSESSIVE_FORMS } from './function-words.ts';
import { wordSet } from './sets.ts';

/** What title case may leave small in a headline. */
export const SMALL_IN_HEADLINES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'a an the and or but nor as at by for from in into of off on onto over per than to up upon via vs with amid ' +
    'is are was be has had its his her he she it we they you i not no all who how why if so my our us out new do ' +
    "did can may s 's ’s n't",
);

/** Prepositions before the name of a place. */
export const BEFORE_PLACE_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'in at from to near of through across into outside inside around toward towards behind over via between off',
);

/** With which newspapers of other tongues begin. */
export const FOREIGN_ARTICLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'La Le El Il Les Los Las Der Die Das De Het O Al',
);

/** What follows a name, as against a noun that the name stands before. */
export const AFTER_PLACE_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'and or but is are was were has have had will would can could may might must should shall do does did of in ' +
    'on at to from by for with as than that which who where when while since until after before during because if ' +
    'so then also not this last next the a an its their his her said says became remains lies through into over ' +
    'under between against',
);

/** Determiners before a number word that counts nothing: "this one". */
export const BEFORE_NO_COUNT: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'no the this that any every each another some which',
);

/** The plain words of negation. */
export const PLAIN_NEGATIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet("not n't n’t never no");

/** What comes next, and is told of somebody else. */
export const NEXT_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet('then later next meanwhile afterwards soon');

/** Small words in names that stand for nobody. */
export const SMALL_IN_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('of the for and in on & de la del al');

/** Determiners that another can follow; "that" before one is mostly none. */
export const OUTER_DETERMINERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'the his her their its my your our a these those',
);

/** Determiners of what is nobody in particular. */
export const DETERMINERS_OF_NOBODY: ReadonlySet<string> = /* @__PURE__ */ wordSet('every each no any what which');

/** Prepositions of where: "dropped into a chair". */
export const PLACING_PREPOSITIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'in into on onto under over behind beside through across round around',
);

/** Prepositions of when, where and to whom something is said: "said [in] Tarn, ...". */
export const SETTING_PREPOSITIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'in at on during after before by to via through about of',
);

/** Ends in a word that wants another one after it. */
export const HANGING =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|as|and|or|but|nor|that|than|into|onto|upon|via|per|his|her|its|their|our|my|your|is|are|was|were|be|been|has|have|had|do|does|did|until|since|so|will|would|can|could|may|might|must|shall|should|not|who|which|whose|if|because|while|when|whether|against|about|between|under|over|through|during|after|before|without|towards?|among|around|behind|help|very|more|most|Mr\.|Mrs\.|Ms\.|Dr\.|Gov\.|Sen\.|Rep\.|Gen\.)$/;

/** Words that begin sentences after an abbreviation, in the form they have there. */
export const SENTENCE_STARTERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'The A An He She It They We I You This That These Those There In On At But And Or So If When While As For To ' +
    'From With By His Her Its Their Our My Some Many Most Image Photo All No Not One Two After Before Since ' +
    'Although However Meanwhile According What Why How Who Where Is Was Are Were Do Did Does Now Then Here',
);

/** Conjunctions that open a clause of time or reason. */
export const CLAUSE_OPENERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'when after before while because since although though as until',
);

/** Openers that may stand before the subject: "But Ode was angry." */
export const SUBJECT_OPENERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'and but so then still yet later meanwhile now today again indeed',
);

/** Determiners of one of several. */
export const ONE_OF_SEVERAL: ReadonlySet<string> = /* @__PURE__ */ wordSet('the a an one another');

/** Shares of something: "most of the firms". */
export const SHARES: ReadonlySet<string> = /* @__PURE__ */ wordSet('most much some part all any more none');

/** Prepositions beside which a noun has its own complement. */
export const OF_ONLY: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'in on for with from by to against about over under between among into toward towards at within through that',
);

/** Prepositions that tie a phrase to the noun before it. */
export const TYING_PREPOSITIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'of for between against about with toward towards into over among',
);

/** Words behind a comma that open another clause. */
export const CLAUSE_OPENERS_BEHIND_COMMA: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'but while although though whereas as according after so',
);

/** Negations, weak ones among them. */
export const NEGATIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  "not n't n’t never no none nobody nothing neither nor without hardly barely cannot",
);

/** Words that stay small in titles. */
export const SMALL_IN_TITLES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'a an and as at but by for from in into nor of on or over the to up vs with without',
);

/** Words that begin with an apostrophe: "'em", "'tis". */
export const ELIDED: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'em til till tis twas twill cause cuz cos n bout neath nuff tude hood',
);

/** Small words and marks that join words with capitals to one name. */
export const RUN_JOINS: ReadonlySet<string> = /* @__PURE__ */ wordSet("of and for the & - 's ’s");

/** What stands before the name of a place, in a story about a club. */
export const PLACING_BEFORE_NAMES = /^(?:in|at|from|to|near|through|across|outside|around|of)$/;

/** "He is", "he's", and what else stands between a pronoun and what is said of it. */
export const FINITE_BE: ReadonlySet<string> = /* @__PURE__ */ wordSet("'s ’s is was seems has");

/** A determiner that says which one is meant. */
export const ARTICLE = /^(?:the|an?|his|her|their|its|my|our|your)$/i;

/** The prepositions that places have most. */
export const AT_PLACES: ReadonlySet<string> = /* @__PURE__ */ wordSet('in at to from near');

/** What goes on behind the abbreviation of a firm: "Ode & Co. of Hull". */
export const BEHIND_COMPANIES: ReadonlySet<string> = /* @__PURE__ */ wordSet('of and or for in at on by to &');

/** Behind a noun: it tells which one is meant. */
export const TELLING_WHICH: ReadonlySet<string> = /* @__PURE__ */ wordSet('of who accused suspected charged behind');

/** Between an office and whose it is: "director of", "a lawyer for". */
export const BEFORE_AFFILIATIONS: ReadonlySet<string> = /* @__PURE__ */ wordSet('of for at from with');

/** Before a noun: it is another one than the one before. */
export const OTHER_ONES: ReadonlySet<string> = /* @__PURE__ */ wordSet('other next first second last third');

/** Words of four letters or more that tell nothing of what a page is about. */
export const NO_SLUG_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'page from with into over upon under before after',
);

/** Who was one, and is not. */
export const FORMERLY: ReadonlySet<string> = /* @__PURE__ */ wordSet('once formerly former previously then');

/** Determiners of a noun that stands for somebody by what he does. */
export const BEFORE_ACTORS: ReadonlySet<string> = /* @__PURE__ */ wordSet('a an this that such his her their');

/** Prepositions at which what is promised ends. */
export const NO_PART_OF_PROMISES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'from against without despite after before amid unlike',
);

/** Ends in what stands before a sign that is spoken of: "use &lt;br&gt;". */
export const BEFORE_SPOKEN_OF =
  /\b(?:an?|the|of|with|without|and|or|use|uses|using|by|like|as|than|via|every|each|no|type|types|write|add|insert|called)\s{1,3}$/i;

/** Begins as a sentence does, with a quotation mark or a small word. */
export const BEGINS_SENTENCE =
  /^(?:["“]|(?:The|He|She|They|We|But|And|Most|Some|This|That|These|In|On|At|It|A|An|I|If|When|After|As|His|Her|Their|There)\b)/;

/** Determiners of somebody or something new or unnamed. */
export const INDEFINITE_DETERMINERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'a an another some any no every each several many few most all more other such what which',
);

/** Determiners that say whose. */
export const POSSESSIVE_DETERMINERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(POSSESSIVE_FORMS);

/** What may stand behind a name, before more of who it is: "Ode[, the keeper]", "Ode['s sister]". */
export const BEHIND_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(", of from for at 's ’s");

/** What tells of a noun in a headline how things are with it, and not of which it is: "Army [on] standby", "Deal [within] reach". */
export const STATES_BEHIND: ReadonlySet<string> = /* @__PURE__ */ wordSet('on within under behind near against beyond');

/** How, where and since when somebody is known by a second name: "*better* known *online* as". */
export const KNOWN_HOW: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'better best also formerly previously widely popularly professionally locally online simply',
);
