import type { Span } from '../text/span.ts';
import { DIGIT, kindAt, LETTER } from './characters.ts';
import { beginsWithLetter, isLower, isUpper } from '../text/letters.ts';
import { Unit, unitAt } from '../text/unit-classes.ts';
import type { SentenceRules } from './rules.ts';
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

/** What the finder looks at, with what each form does. */
interface Reading extends Analysed {
  /** By form. */
  readonly traits: ArrayLike<number>;
  readonly rules: SentenceRules;
  /** Marks that stand apart from the sentence that they close. */
  readonly apart: ReadonlySet<number>;
}

export function findSentences(
  analysed: Analysed,
  rules: SentenceRules,
): { sentences: Span[]; sentenceTokens: Int32Array } {
  const { count, start, end, lineOf } = analysed;
  const traits = traitsOf(traitBy(rules), numberWords(analysed.forms));
  const reading: Reading = { ...analysed, rules, traits, apart: closingApart(analysed) };
  const firsts: number[] = [];
  const sentences: Span[] = [];
  let first = 0;
  const close = (last: number): void => {
    firsts.push(first);
    sentences.push({ start: start[first]!, end: end[last]! });
    first = last + 1;
  };

  let run: Run | null = null;
  for (let i = 0; i < count; i++) {
    if (i + 1 === count || lineOf[i] !== lineOf[i + 1]) {
      close(i);
      continue;
    }
    const stamp = i === first && does(reading, i, CLOCK) ? lastOfStamp(reading, i) : -1;
    if (stamp >= 0) {
      close(stamp);
      i = stamp;
      continue;
    }
    if (!does(reading, i, ENDS | ABBREVIATES) || isNumbering(reading, first, i)) continue;
    if (run === null || i > run.last) run = runFrom(reading, i);
    const last = run.taken;
    if (last + 1 === count || lineOf[last + 1] !== lineOf[i]) continue; // the line's end closes it
    if (beginsSentence(reading, first, i, run)) {
      close(last);
      i = last;
    }
  }
  return { sentences, sentenceTokens: Int32Array.from([...firsts, count]) };
}

/** Whether a token does one of these; none outside of the text does. */
const does = ({ traits, form }: Reading, i: number, roles: number): boolean => (traits[form[i]!]! & roles) !== 0;

/** The stop of "1. The parties agree ...". */
function isNumbering(reading: Reading, first: number, i: number): boolean {
  return i === first + 1 && does(reading, first, FIGURE) && reading.forms[reading.form[i]!] === '.';
}

/** A run of marks, which is looked at once for all marks in it: ." .) ?! */
interface Run {
  readonly last: number;
  /** Its last token with the references behind it. */
  readonly taken: number;
  /** The word behind it. */
  readonly word: number;
}

function runFrom(reading: Reading, i: number): Run {
  const { count, lineOf } = reading;
  let last = i;
  while (last + 1 < count && lineOf[last + 1] === lineOf[i] && closesAfter(reading, last)) last++;
  const taken = takeReferences(reading, last);
  let word = taken + 1;
  while (word + 1 < count && does(reading, word, OPENS) && lineOf[word + 1] === lineOf[i]) word++;
  return { last, taken, word };
}

/** The last token of a time that opens a line of a live report: "14:52 The storm has passed", "2.05pm The storm"; -1 if it is none. */
function lastOfStamp(reading: Reading, i: number): number {
  const { count, form, forms, lineOf } = reading;
  if (i > 0 && lineOf[i - 1] === lineOf[i]) return -1;
  let last = i;
  const nextDoes = (roles: number): boolean =>
    last + 1 < count && lineOf[last + 1] === lineOf[i] && does(reading, last + 1, roles);
  if (nextDoes(HALF_DAY)) last++;
  else if (!forms[form[i]!]!.includes(':')) return -1; // "3.50 Dollars"
  if (nextDoes(CALENDAR) && forms[form[last + 1]!] === forms[form[last + 1]!]!.toUpperCase()) last++;
  return nextDoes(UPPER | OPENS) ? last : -1;
}

/** Whether the token after `last` still belongs to the sentence's end: a mark without a space before it, or one that closes all the same. */
function closesAfter(reading: Reading, last: number): boolean {
  if (!does(reading, last + 1, CLOSES | ENDS)) return false;
  return reading.start[last + 1] === reading.end[last] || reading.apart.has(last + 1);
}

/** '"We stay. " The mayor': straight marks between two spaces that are the second of a pair, since an odd number stands before them in their line. */
function closingApart({ count, start, end, form, forms, lineOf }: Analysed): ReadonlySet<number> {
  const apart = new Set<number>();
  const mark = forms.indexOf('"');
  let last = -1;
  let isOpen = false;
  for (let i = mark < 0 ? count : 0; i < count; i++) {
    if (form[i] !== mark) continue;
    isOpen = last < 0 || lineOf[last] !== lineOf[i] || !isOpen;
    if (!isOpen && start[i]! > end[i - 1]! && i + 1 < count && start[i + 1]! > end[i]!) apart.add(i);
    last = i;
  }
  return apart;
}

/** "... in 1971. [1] [2] He ...": references to notes belong to the sentence before them. */
function takeReferences(reading: Reading, from: number): number {
  const { count, form, forms, lineOf } = reading;
  let last = from;
  while (
    last + 3 < count &&
    lineOf[last + 3] === lineOf[last] &&
    forms[form[last + 1]!] === '[' &&
    forms[form[last + 3]!] === ']' &&
    does(reading, last + 2, FIGURE)
  )
    last += 3;
  return last;
}

/** Whether what stands behind the run of a stop begins a sentence; `first` begins the one before. */
function beginsSentence(reading: Reading, first: number, stop: number, { taken: last, word: next }: Run): boolean {
  const { start, end, form, forms } = reading;
  const hasMarks = last > stop;
  const isCapital = does(reading, next, UPPER);
  const hasSpace = start[last + 1]! > end[last]!;
  if (!hasSpace && !(hasMarks && isCapital && does(reading, stop, ENDS))) return false; // "end.Next" is repair's business
  if (does(reading, stop, ABBREVIATES)) {
    if (hasMarks) return isCapital;
    return isCapital && !does(reading, stop, TITLE) && startsAfterAbbreviation(reading, first, stop, next);
  }
  if (isCapital) return !(hasMarks && /^[?!]/.test(forms[form[stop]!]!) && isSaid(reading, first, stop, next));
  if (does(reading, next, FIGURE)) return true;
  if (does(reading, next, LOWER)) return false;
  return next > last + 1 || !hasMarks; // symbols: a new sentence
}

/** "the U.S. The minister", "9 p.m. Ms. Vale": a word that begins sentences and no names, a form of address; behind an hour anything but a day or a zone. */
function startsAfterAbbreviation(reading: Reading, first: number, stop: number, next: number): boolean {
  const { form, forms, rules } = reading;
  if (rules.starters.has(forms[form[next]!]!) || does(reading, next, ADDRESSES)) return true;
  if (does(reading, stop, COMPANY)) return isNewSubject(reading, first, next);
  return (
    does(reading, stop, HOUR) && !does(reading, next, CALENDAR) && !rules.ofHours.has(forms[form[next + 1] ?? -1]!)
  );
}

/** "She works for Tarn Steel Co. [Vane left]": behind a sentence that has more than a name, a word with a capital and one without. */
function isNewSubject(reading: Reading, first: number, next: number): boolean {
  const { count, form, forms, lineOf, rules } = reading;
  if (
    next + 1 >= count ||
    lineOf[next + 1] !== lineOf[next] ||
    !does(reading, next + 1, LOWER) ||
    rules.behindFirms.has(forms[form[next + 1]!]!)
  )
    return false;
  let small = 0;
  for (let i = Math.max(first, next - LONGEST_LOOK); i < next && small < 2; i++) if (does(reading, i, LOWER)) small++;
  return small >= 2;
}

/** “Who pays?” [Senator Ada Ode asked]: a name and a verb of saying go on with the sentence of the quotation before. */
function isSaid(reading: Reading, first: number, stop: number, next: number): boolean {
  const { count, form, forms, lineOf, rules } = reading;
  const line = lineOf[stop]!;
  let i = next;
  while (i < count && i < next + LONGEST_NAME && lineOf[i] === line && does(reading, i, UPPER)) i++;
  if (i === next || i >= count || lineOf[i] !== line) return false;
  if (does(reading, i, SAYS)) return true;
  // "Mayor Ada Ode of Tarn asked", "Ode, the keeper, said", "Ode's sister, the mayor, said": behind what is a quotation from its first word on
  const mark = forms[form[i]!]!;
  if (!does(reading, first, OPENS) || !rules.behindNames.has(mark)) return false;
  let isParted = mark === ',';
  for (let k = i + 1; k < count && k < i + LONGEST_LOOK && lineOf[k] === line; k++) {
    if (does(reading, k, SAYS)) return !isParted || forms[form[k - 1]!] === ',';
    isParted ||= forms[form[k]!] === ',';
    if (does(reading, k, ENDS | CLOSES | OPENS | ABBREVIATES)) return false;
  }
  return false;
}

/** Words of a name with its titles. */
const LONGEST_NAME = 6;
/** Tokens that are looked at for what else a sentence has. */
const LONGEST_LOOK = 12;

/** Marks by what they do; of "..." and "?!" see below. */
const MARKS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...['.', '!', '?', '…', '。', '！', '？', '॥', '।'].map((mark) => [mark, ENDS] as const),
  ...['"', "'", "''"].map((mark) => [mark, CLOSES | OPENS] as const),
  ...['”', '’', '»', ')', ']', '}', '›'].map((mark) => [mark, CLOSES] as const),
  ...['“', '‘', '«', '‹', '(', '[', '{', '„', '‚', '¿', '¡', '•', '·', '*', '–', '—', '``'].map(
    (mark) => [mark, OPENS] as const,
  ),
]);

const traits = /* @__PURE__ */ new WeakMap<SentenceRules, Trait>();

/** The trait of words by the rules of a language, the same one each time. */
function traitBy(rules: SentenceRules): Trait {
  let trait = traits.get(rules);
  if (trait === undefined) traits.set(rules, (trait = ({ list }, word) => rolesOf(list[word]!, rules)));
  return trait;
}

/** What a form does at the end or the beginning of a sentence. */
function rolesOf(form: string, rules: SentenceRules): number {
  if (form.length > 24) return isUpper(form) ? UPPER : LOWER;
  const mark = MARKS.get(form);
  if (mark !== undefined) return mark;
  const kind = kindAt(form, 0);
  if (kind === DIGIT) return /^\d{1,2}[:.]\d\d$/.test(form) ? FIGURE | CLOCK : FIGURE;
  if (kind !== LETTER) return /^(?:\.+|[!?]+)$/.test(form) ? ENDS : 0;
  const isSmall = isLower(form);
  if (!isSmall && !isUpper(form) && !beginsWithLetter(form)) return 0; // a mark of a letter that is not there
  const own = isSmall && !isNameLike(form) ? LOWER : UPPER;
  if (!form.endsWith('.'))
    return (
      own |
      (isSmall && rules.said.has(form) ? SAYS : 0) |
      (rules.afterHours.has(form) ? CALENDAR : 0) |
      (rules.halfDay.test(form) ? HALF_DAY : 0)
    );
  const word = form.slice(0, -1);
  return (
    own |
    ABBREVIATES |
    (rules.isTitle(word) ? TITLE : 0) |
    (rules.address.has(word.toLowerCase()) && word.length < 4 && !isSmall ? ADDRESSES : 0) |
    (rules.hour.test(word) ? HOUR | HALF_DAY : 0) |
    (rules.firms.has(word) ? COMPANY : 0)
  );
}

/** "eBay", "wikiHow": a capital after at most five small letters. */
function isNameLike(form: string): boolean {
  let at = 0;
  while (at < 6 && unitAt(form, at) === Unit.small) at++;
  return at > 0 && at < 6 && unitAt(form, at) === Unit.capital;
}
