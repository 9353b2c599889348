/* Days, months and what stands beside them. */
import { wordSet } from './sets.ts';

/** Days of the week. */
export const WEEKDAYS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
);

/** What stands before a month that could be another word: "in May". */
export const BEFORE_MONTH: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'in since by until till from of last next this early late mid between before after during to and through for ' +
    'on every each - – , ( or',
);

/** What stands before a bare year. */
export const BEFORE_YEAR: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'in since until till early late mid year during from circa before after by ( spring summer autumn fall winter ' +
    'between',
);

/** What may stand between a number and a length of time: "three consecutive days". */
export const BEFORE_DURATION: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'consecutive straight more full long whole short extra additional successive calendar working business',
);

/** What makes a time of day of a figure. */
export const CLOCK_WORDS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  "a.m. p.m. am pm a.m p.m o'clock o’clock gmt utc est edt pst pdt bst cet ist noon hrs",
);

/** "9 p.m. Monday", "noon to 3 p.m. Eastern". */
export const AFTER_HOURS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays ' +
    'Saturdays Sundays January February March April May June July August September October November December Jan ' +
    'Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec ET EST EDT PT PST PDT CT CST CDT MT MST MDT GMT UTC BST IST CET ' +
    'CEST Eastern Pacific Central Mountain Greenwich Standard Daylight',
);

/** Times, which are no topics. */
export const NO_TOPICS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december cnn nbc fox television tv air camera',
);

/** Days and months, in small letters. */
export const DAYS_AND_MONTHS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february ' +
    'july september october november december',
);

/** Months that people and deeds are called by, too: a date only beside a number. */
export const MONTHS_AND_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('march april may june august');

/** What points to a time: "last week". */
export const TIME_POINTERS: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'last next this past coming previous early late earlier later',
);

/** Spans that {@link TIME_POINTERS} stand before. */
export const SPANS_OF_TIME: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'week weekend month year morning afternoon evening night summer winter spring autumn',
);

/** What stands before a month or another time. */
export const BEFORE_TIMES: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  'last next this early late mid since until in of by',
);

/** "a.m", "p.m" before their last stop; "am", "pm". */
export const HOUR = /^[ap]\.?m$/i;
export const HALF_DAY = /^[ap]m$/i;

/** Units and halves of the day in capitals, close behind figures: "9AM". */
export const UNITS_IN_CAPITALS: ReadonlySet<string> = /* @__PURE__ */ wordSet('AM PM KM GMT');

/** A month behind a space. */
export const BEGINS_WITH_MONTH = /^ (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** Before the verb: "the work is to last two years". */
export const BEFORE_LASTING: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  "to will would may might could can should must shall 'll ’ll not",
);

/** Months whose names people bear. */
export const MONTHS_AS_NAMES: ReadonlySet<string> = /* @__PURE__ */ wordSet('April May June August');
