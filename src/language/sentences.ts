import type { Span } from '../text/span.ts';
import { SAID_FORMS } from '../english/saying.ts';
import { ABBREVIATIONS_BEFORE_NAMES, isTitleInCapitals } from './abbreviations.ts';
import { DIGIT, kindAt, LETTER } from './characters.ts';
import { ADDRESS } from '../english/titles.ts';
import { beginsWithLetter, isLower, isUpper } from '../text/letters.ts';
import { numberWords, traitsOf, type Trait } from './words.ts';

// Where sentences end. A sentence ends at a line's end, and within a line after a full stop, question or exclamation mark (closing marks
// included), if what follows can begin one. wink's own sentence finder cuts quotations and initials, hence ours.

/** What the finder looks at. */
export interface Analysed {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: Int32Array;
  readonly forms: readonly string[];
  readonly lineOf: Int32Array;
}

const ENDS = 1; // . ! ? … and their doublings
const CLOSES = 2; // closing marks and brackets, straight quotation marks too
const ABBREVIATES = 4; // ends in a full stop of its own
const UPPER = 8; // starts with a capital
const FIGURE = 16;
const OPENS = 32; // opening marks and brackets, straight quotation marks, bullets
const TITLE = 64; // an abbreviation that stands before names
const LOWER = 128;
const SAYS = 256; // "said", "asks"
const ADDRESSES = 512; // "Mr.", "Ms."
const HOUR = 1024; // "a.m.", "p.m."
const CALENDAR = 2048; // what may follow an hour: "Monday", "GMT"
const COMPANY = 4096; // "Co.", "Inc."
const CLOCK = 8192; // "14:52", "2.05"
const HALF_DAY = 16384; // "am", "p.m."

export function findSentences({ count, start, end, form, forms, lineOf }: Analysed): {
  sentences: Span[];
  sentenceTokens: Int32Array;
} {
  const traits = traitsOf(sentenceTrait, numberWords(forms));
  const firsts: number[] = [];
  const sentences: Span[] = [];
  let first = 0;
  const close = (last: number): void => {
    firsts.push(first);
    sentences.push({ start: start[first]!, end: end[last]! });
    first = last + 1;
  };

  // of the run of marks that was looked at last, for all marks in it: where it ends, with its references, and the word behind
  let run = -1;
  let taken = -1;
  let word = -1;
  for (let i = 0; i < count; i++) {
    if (i + 1 === count || lineOf[i] !== lineOf[i + 1]) {
      close(i);
      continue;
    }
    const trait = traits[form[i]!]!;
    const stamp = (trait & CLOCK) !== 0 && i === first ? lastOfStamp(i) : -1;
    if (stamp >= 0) {
      close(stamp);
      i = stamp;
      continue;
    }
    if ((trait & (ENDS | ABBREVIATES)) === 0) continue;
    if (i === first + 1 && (traits[form[first]!]! & FIGURE) !== 0 && forms[form[i]!] === '.') continue; // "1. The parties agree ..."
    if (i > run) {
      // take in the marks that close: ." .) ?!
      run = i;
      while (run + 1 < count && lineOf[run + 1] === lineOf[i] && closesAfter(run)) run++;
      taken = takeReferences(run);
      word = taken + 1;
      while (word + 1 < count && (traits[form[word]!]! & OPENS) !== 0 && lineOf[word + 1] === lineOf[i]) word++;
    }
    const last = taken;
    if (last + 1 === count || lineOf[last + 1] !== lineOf[i]) continue; // the line's end closes it
    if (beginsSentence(i, last, word)) {
      close(last);
      i = last;
    }
  }
  return { sentences, sentenceTokens: Int32Array.from([...firsts, count]) };

  /** The last token of a time that opens a line of a live report: "14:52 The storm has passed", "2.05pm The storm"; -1 if it is none. */
  function lastOfStamp(i: number): number {
    if (i > 0 && lineOf[i - 1] === lineOf[i]) return -1;
    let last = i;
    const isWithin = (j: number): boolean => j + 1 < count && lineOf[j + 1] === lineOf[i];
    if (isWithin(last) && (traits[form[last + 1]!]! & HALF_DAY) !== 0) last++;
    else if (!forms[form[i]!]!.includes(':')) return -1; // "3.50 Dollars"
    if (
      isWithin(last) &&
      (traits[form[last + 1]!]! & CALENDAR) !== 0 &&
      forms[form[last + 1]!] === forms[form[last + 1]!]!.toUpperCase()
    )
      last++;
    return isWithin(last) && (traits[form[last + 1]!]! & (UPPER | OPENS)) !== 0 ? last : -1;
  }

  /** Whether the token after `last` still belongs to the sentence's end: a mark without a space before it. */
  function closesAfter(last: number): boolean {
    const next = traits[form[last + 1]!]!;
    return (next & (CLOSES | ENDS)) !== 0 && start[last + 1] === end[last];
  }

  /** "... in 1971. [1] [2] He ...": references to notes belong to the sentence before them. */
  function takeReferences(last: number): number {
    while (
      last + 3 < count &&
      lineOf[last + 3] === lineOf[last] &&
      forms[form[last + 1]!] === '[' &&
      forms[form[last + 3]!] === ']' &&
      (traits[form[last + 2]!]! & FIGURE) !== 0
    )
      last += 3;
    return last;
  }

  function beginsSentence(stop: number, last: number, next: number): boolean {
    const here = traits[form[stop]!]!;
    const hasSpace = start[last + 1]! > end[last]!;
    const after = traits[form[next]!]!;
    if (!hasSpace && !((here & ENDS) !== 0 && (after & UPPER) !== 0 && last > stop)) return false; // "end.Next" is repair's business
    if ((here & ABBREVIATES) !== 0) {
      if ((here & TITLE) !== 0 || last > stop) return last > stop && (after & UPPER) !== 0;
      return (after & UPPER) !== 0 && startsAfterAbbreviation(here, next);
    }
    if ((after & UPPER) !== 0 && last > stop && /^[?!]/.test(forms[form[stop]!]!) && isSaid(next, lineOf[stop]!))
      return false;
    if ((after & UPPER) !== 0 || (after & FIGURE) !== 0) return true;
    if ((after & LOWER) !== 0) return false;
    return next > last + 1 || last === stop; // symbols: a new sentence
  }

  /** "the U.S. The minister", "9 p.m. Ms. Vale": a word that begins sentences and no names, a form of address; behind an hour anything but a day or a zone. */
  function startsAfterAbbreviation(stop: number, next: number): boolean {
    const after = traits[form[next]!]!;
    if (STARTERS.has(forms[form[next]!]!) || (after & ADDRESSES) !== 0) return true;
    if ((stop & COMPANY) !== 0) return isNewSubject(next);
    return (stop & HOUR) !== 0 && (after & CALENDAR) === 0 && forms[form[next + 1] ?? -1] !== 'time';
  }

  /** "She works for Tarn Steel Co. [Vane left]": behind a sentence that has more than a name, a word with a capital and one without. */
  function isNewSubject(next: number): boolean {
    if (
      next + 1 >= count ||
      lineOf[next + 1] !== lineOf[next] ||
      (traits[form[next + 1]!]! & LOWER) === 0 ||
      /^(?:of|and|or|for|in|at|on|by|to|&)$/.test(forms[form[next + 1]!]!)
    )
      return false;
    let small = 0;
    for (let i = Math.max(first, next - LONGEST_LOOK); i < next && small < 2; i++)
      if ((traits[form[i]!]! & LOWER) !== 0) small++;
    return small >= 2;
  }

  /** “Who pays?” [Senator Ada Ode asked]: a name and a verb of saying go on with the sentence of the quotation before. */
  function isSaid(next: number, line: number): boolean {
    let i = next;
    while (i < count && i < next + LONGEST_NAME && lineOf[i] === line && (traits[form[i]!]! & UPPER) !== 0) i++;
    if (i === next || i >= count || lineOf[i] !== line) return false;
    if ((traits[form[i]!]! & SAYS) !== 0) return true;
    // "Mayor Ada Ode of Tarn asked", "Ode, the keeper, said": behind what is a quotation from its first word on
    const mark = forms[form[i]!]!;
    if ((traits[form[first]!]! & OPENS) === 0 || !/^(?:,|of|from|for|at)$/.test(mark)) return false;
    for (let k = i + 1; k < count && k < i + LONGEST_LOOK && lineOf[k] === line; k++) {
      if ((traits[form[k]!]! & SAYS) !== 0) return mark !== ',' || forms[form[k - 1]!] === ',';
      if ((traits[form[k]!]! & (ENDS | CLOSES | OPENS | ABBREVIATES)) !== 0) return false;
    }
    return false;
  }
}

/** Words of a name with its titles. */
const LONGEST_NAME = 6;
/** Tokens that are looked at for what else a sentence has. */
const LONGEST_LOOK = 12;

const COMPANIES: ReadonlySet<string> = /* @__PURE__ */ new Set('Co Cos Corp Inc Ltd Bros Plc Pty'.split(' '));

/** Words that begin sentences after an abbreviation, in the form they have there. */
const STARTERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'The A An He She It They We I You This That These Those There In On At But And Or So If When While As For To From With By His Her Its Their Our My Some Many Most ' +
    'Image Photo All No Not One Two After Before Since Although However Meanwhile According What Why How Who Where Is Was Are Were Do Did Does Now Then Here'
  ).split(' '),
);

/** "9 p.m. Monday", "noon to 3 p.m. Eastern". */
const AFTER_HOURS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays January February March April May June July August September October ' +
    'November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec ET EST EDT PT PST PDT CT CST CDT MT MST MDT GMT UTC BST IST CET CEST Eastern Pacific Central Mountain Greenwich Standard Daylight'
  ).split(' '),
);

/** Marks by what they do; of "..." and "?!" see below. */
const MARKS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...['.', '!', '?', '…', '。', '！', '？', '॥', '।'].map((mark) => [mark, ENDS] as const),
  ...['"', "'", "''"].map((mark) => [mark, CLOSES | OPENS] as const),
  ...['”', '’', '»', ')', ']', '}', '›'].map((mark) => [mark, CLOSES] as const),
  ...['“', '‘', '«', '‹', '(', '[', '{', '„', '‚', '¿', '¡', '•', '·', '*', '–', '—', '``'].map(
    (mark) => [mark, OPENS] as const,
  ),
]);

const sentenceTrait: Trait = ({ list }, word) => rolesOf(list[word]!);

/** What a form does at the end or the beginning of a sentence. */
function rolesOf(form: string): number {
  if (form.length > 24) return isUpper(form) ? UPPER : LOWER;
  const mark = MARKS.get(form);
  if (mark !== undefined) return mark;
  const kind = kindAt(form, 0);
  if (kind === DIGIT) return /^\d{1,2}[:.]\d\d$/.test(form) ? FIGURE | CLOCK : FIGURE;
  if (kind !== LETTER) return /^(?:\.+|[!?]+)$/.test(form) ? ENDS : 0;
  const isSmall = isLower(form);
  if (!isSmall && !isUpper(form) && !beginsWithLetter(form)) return 0; // a mark of a letter that is not there
  const traits = isSmall && !isNameLike(form) ? LOWER : UPPER;
  if (!form.endsWith('.'))
    return (
      traits |
      (isSmall && SAID_FORMS.has(form) ? SAYS : 0) |
      (AFTER_HOURS.has(form) ? CALENDAR : 0) |
      (/^[ap]m$/i.test(form) ? HALF_DAY : 0)
    );
  const word = form.slice(0, -1);
  return (
    traits |
    ABBREVIATES |
    (ABBREVIATIONS_BEFORE_NAMES.has(word) || isTitleInCapitals(word) ? TITLE : 0) |
    (ADDRESS.has(word.toLowerCase()) && word.length < 4 && !isSmall ? ADDRESSES : 0) |
    (/^[ap]\.?m$/i.test(word) ? HOUR | HALF_DAY : 0) |
    (COMPANIES.has(word) ? COMPANY : 0)
  );
}

/** "eBay", "wikiHow": a capital after at most five small letters. */
function isNameLike(form: string): boolean {
  for (let i = 0; i <= 5 && i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit >= 0x80) return /^\p{Ll}{1,5}\p{Lu}/u.test(form);
    if (unit < 0x61 || unit > 0x7a) return unit >= 0x41 && unit <= 0x5a;
  }
  return false;
}
