/* Beginnings and endings of words, and small words that damaged texts join to others: what tells a split or joined word from a sound one. */
import { wordSet } from './sets.ts';

/** What many write with a hyphen before a word and many without. */
export const WRITTEN_BOTH_WAYS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'north south non anti pro self mid vice post pre semi multi half high low long short sub inter mini micro ' +
    'ultra cross well',
);

/** Prefixes that keep their hyphen where the whole is no common word. */
export const HYPHENED_PREFIXES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'non ex anti pro self mid vice co post pre semi multi all half well so cross high low long short re sub ' +
    'counter inter pan neo de un over under mini mega micro pseudo quasi ultra extra intra trans eco cyber e bi ' +
    'tri euro afro anglo',
);

/** What follows a figure without a space. */
export const BEHIND_FIGURES = /^(?:st|nd|rd|th|s|am|pm|bn|m|k|km|kg|mm|cm|x)$/;

/** Endings of words, which are no words by themselves. */
export const ENDINGS =
  /^(?:able|ably|age|al|ally|ance|ances|ant|ants|ary|ate|ated|ates|ating|ation|ations|cial|cy|dom|ed|en|ence|ent|er|ers|ery|es|est|ful|fully|hood|ian|ians|ible|ic|ical|ics|ies|ing|ings|ion|ions|ish|ism|ist|ists|ity|ive|ized|izing|less|ling|ly|ment|ments|ness|or|ors|ous|sion|sions|ship|ships|sive|son|ted|ten|ter|ters|tial|ting|tion|tions|tive|tor|tors|ture|tures|ty|ual|ure|vate|ver|ward|wards|wise)$/;

/** Ends in what stands before a year. */
export const PREPOSITION_BEFORE_YEAR = /(?<![\p{L}\p{N}.@/_#&-])(?:in|since|until|of|from|by|after|before|during)$/u;

/** Ends in a title with its stop. */
export const TITLE_AT_END = /(?<![\p{L}\p{N}.@/])(?:Mrs?|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Sgt|Lt|Rev|Hon)\.$/u;

/** Small words that stand before names: "theGuild", but not "eBay". */
export const JOINED_BEFORE_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'the of in on at by for from with and but or to as that than when where which while if after before until ' +
    'against between under over into near said says told is was are were has had his her its their',
);

/** Words that no compound begins with. */
export const FIRST_OF_NO_COMPOUND: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'that the this they their which would could should and said from',
);

/** Words that no compound ends in. */
export const LAST_OF_NO_COMPOUND: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'that the this they their which would could should and said from with have been were to of',
);

/** "inthe", "ofthis". */
export const JOINED_SMALL_WORDS =
  /^(of|in|on|to|at|by|for|from|with|and|but|as|into|over|than|when|if|is|was)(?:the|this|that|their|they|these|those)$/;

/** Parts of compounds that are long enough to be taken for words of a pair. */
export const COMPOUND_STARTS =
  /^(?:counter|inter|under|super|hyper|micro|macro|multi|trans|ultra|pseudo|electro|photo|cyber|news|thunder|quarter|master|head|water)/;

/** An ending that makes a new word of a word. */
export const ADDED_ENDING = /(?:ers?|ings?|ness|able|less|like|ly|ship|hood|wise|ward|wards)$/;

/** "whereof", "therefrom". */
export const PLACE_ADVERB = /^(?:where|there|here|hence|thence)/;

/** Ends as nouns of who does something do. */
export const ENDS_AS_AGENT = /(?:[^aeiou]er|tor|sor|ist|ian|eer|lord|folk|maker|holder)$/;

/** Ends as nouns of acts do. */
export const ENDS_AS_ACT = /(?:tion|sion|ance|ence|ment|ure)$/;

/** Ends as names of several of a people do. */
export const ENDS_AS_PEOPLE = /(?:s|men|women|ch|ish|ese)$/;

/** Ends as adjectives of peoples do. */
export const ENDS_AS_PEOPLES_ADJECTIVE = /(?:an|ian|ish|ese|ch|ic|i)$/;
