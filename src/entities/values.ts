import { wordForm } from '../language/word-forms.ts';
import { BEFORE_NO_COUNT } from '../english/small-words.ts';
import { BEFORE_MONTH, BEFORE_YEAR, BEFORE_DURATION, CLOCK_WORDS, BEFORE_LASTING } from '../english/time.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import type { Span } from '../text/span.ts';
import type { TaggedMention } from './mention.ts';
import type { EntityLabel } from './types.ts';
import { kindOfWord, ValueWord as Word, SHORT_SCALES, QUALIFIERS, FRACTION_PARTS } from '../english/numbers.ts';

/**
 * Dates, times, amounts and numbers, by a grammar over the kinds of words (lists/numbers.ts): it looks at each word form once, and at
 * tokens only where a form is a number, a month, a weekday, a currency or one of a few others. Calendar dates are one
 * mention without what stands around them ("September 27, 2020" in "early on September 27, 2020"); durations keep their
 * qualifier ("nearly three decades"), as in OntoNotes.
 *
 * @param taken spans in text order and disjoint; nothing that touches them is found
 * @returns in text order and disjoint
 */
export function findValues(document: Document, taken: readonly Span[] = []): TaggedMention[] {
  const { small, forms: words } = hashesOf(document);
  const kindOfForm = traitsOf(kindTrait, words);
  const found: TaggedMention[] = [];
  if (kindOfForm.every((kind) => kind === 0)) return found;

  const { start, end, form, count } = document.tokens;
  const reader: Reader = { document, small, kindOfForm, to: 0 };
  let t = 0;
  let i = 0;
  while (i < count) {
    if (kindOfForm[form[i]!] === 0) {
      i++;
      continue;
    }
    while (t < taken.length && taken[t]!.end <= start[i]!) t++;
    if (t < taken.length && taken[t]!.start < end[i]!) {
      while (i < count && start[i]! < taken[t]!.end) i++;
      continue;
    }
    reader.to = t < taken.length ? firstTokenFrom(start, taken[t]!.start, i, count) : count;
    const value = readValue(reader, i);
    if (value === null) {
      i++;
      continue;
    }
    found.push({
      start: start[value.first]!,
      end: end[value.next - 1]!,
      label: value.label,
      confidence: CONFIDENCE[value.label] ?? 0.9,
    });
    i = value.next;
  }
  return found;
}

const kindTrait: Trait = ({ list }, word) => kindOfWord(list[word]!);

/** How often such a mention is right, by label: rough, from a reading of the training articles. */
const CONFIDENCE: Partial<Record<EntityLabel, number>> = {
  DATE: 0.9,
  TIME: 0.85,
  PERCENT: 0.97,
  MONEY: 0.93,
  CARDINAL: 0.85,
  ORDINAL: 0.85,
  QUANTITY: 0.9,
};

/** The first token from `i` on that starts at `offset` or later, within a small window: values are short. */
function firstTokenFrom(start: Int32Array, offset: number, i: number, count: number): number {
  const last = Math.min(count, i + 24);
  while (i < last && start[i]! < offset) i++;
  return i;
}

interface Reader {
  readonly document: Document;
  /** Its forms in lower case. */
  readonly small: readonly string[];
  readonly kindOfForm: Int32Array;
  /** Where reading must stop: the next taken span or the end. */
  to: number;
}

interface Value {
  readonly first: number;
  readonly next: number;
  readonly label: EntityLabel;
}

const { NUM, AUX, NOUN, VERB, PROPN } = Tag;

function kindAt({ document, kindOfForm, to }: Reader, i: number): number {
  return i < 0 || i >= to ? 0 : kindOfForm[document.tokens.form[i]!]!;
}

function formAt({ document, to }: Reader, i: number): string {
  return i < 0 || i >= to ? '' : wordForm(document, i);
}

function lowerAt({ document, small, to }: Reader, i: number): string {
  return i < 0 || i >= to ? '' : small[document.tokens.form[i]!]!;
}

/** Whether no space stands between token `i` and the one before. */
function isJoined({ document: { tokens } }: Reader, i: number): boolean {
  return i > 0 && i < tokens.count && tokens.start[i] === tokens.end[i - 1];
}

function readValue(reader: Reader, i: number): Value | null {
  switch (kindAt(reader, i)) {
    case Word.weekday:
      return readWeekday(reader, i);
    case Word.month:
      return readMonth(reader, i);
    case Word.currency:
      return readMoneyFrom(reader, i);
    case Word.approximate:
      return readApproximate(reader, i);
    case Word.figure:
    case Word.number:
    case Word.scale:
      return readFigure(reader, i, i);
    case Word.ordinal:
      return readOrdinal(reader, i);
    case Word.decade:
      return { first: i, next: i + 1, label: 'DATE' };
    case Word.clock:
      return { first: i, next: clockEnd(reader, i + 1), label: 'TIME' };
    case Word.today:
      return { first: i, next: i + 1, label: 'DATE' };
    case Word.tonight:
      return { first: i, next: i + 1, label: 'TIME' };
    case Word.relative:
      return readRelative(reader, i);
    case Word.few:
      return readFew(reader, i);
    default:
      return null;
  }
}

// ---- calendar --------------------------------------------------------------------------------------------------------------------

/** "Monday", "Monday, May 18, 2015", "Saturday 3 June". */
function readWeekday(reader: Reader, i: number): Value {
  const day = i + 1 + (formAt(reader, i + 1) === ',' ? 1 : 0);
  if (kindAt(reader, day) === Word.month) {
    const next = monthEnd(reader, day);
    if (next > day + 1) return { first: i, next, label: 'DATE' };
  }
  if (isDayOfMonth(reader, day) && kindAt(reader, day + 1) === Word.month)
    return { first: i, next: yearEnd(reader, day + 2), label: 'DATE' };
  return { first: i, next: i + 1, label: 'DATE' };
}

/** "May 18, 2015", "May 2015", "May of 2015", "May"; not "may", "march" or a Ms May. */
function readMonth(reader: Reader, i: number): Value | null {
  const next = monthEnd(reader, i);
  if (next === i + 1 && isDoubtfulMonth(reader, i)) return null;
  return { first: i, next, label: 'DATE' };
}

/** "April", "May", "March", "June", "August" alone may be people, verbs or adjectives. */
function isDoubtfulMonth(reader: Reader, i: number): boolean {
  const form = formAt(reader, i);
  if (
    form !== 'May' &&
    form !== 'March' &&
    form !== 'April' &&
    form !== 'June' &&
    form !== 'August' &&
    form !== 'Mar' &&
    form !== 'Jan'
  )
    return false;
  const { pos } = reader.document.tokens;
  if (pos[i] === AUX || pos[i] === VERB) return true;
  return !BEFORE_MONTH.has(lowerAt(reader, i - 1));
}

/** The token after a date that begins with the month at `i`. */
function monthEnd(reader: Reader, i: number): number {
  let at = i + 1;
  if (formAt(reader, at) === '.' && isJoined(reader, at) && isDayOfMonth(reader, at + 1)) at++;
  if (lowerAt(reader, at) === 'the' && kindAt(reader, at + 1) === Word.ordinal) at++;
  if (isDayOfMonth(reader, at)) {
    at++;
    // "May 3-5", "May 3 to 5", "May 3 and 4"; not "By May 3 and 12 votes short".
    if (
      (isRangeMark(formAt(reader, at)) || DAY_JOINS.has(formAt(reader, at))) &&
      isDayOfMonth(reader, at + 1) &&
      !isUnit(kindAt(reader, at + 2)) &&
      reader.document.tokens.pos[at + 2] !== NOUN
    )
      at += 2;
    return yearEnd(reader, at);
  }
  return yearEnd(reader, at);
}

/** Past ", 2020", "2020" or "of 2020" where they follow. */
function yearEnd(reader: Reader, at: number): number {
  if (isYear(reader, at)) return at + 1;
  const form = formAt(reader, at);
  if ((form === ',' || form === 'of') && isYear(reader, at + 1)) return at + 2;
  return at;
}

const DAY_JOINS: ReadonlySet<string> = new Set(['and', 'or', 'through', 'until']);

const isRangeMark = (form: string): boolean => form === '-' || form === '–' || form === 'to';

/** "3", "27", "27th". */
function isDayOfMonth(reader: Reader, i: number): boolean {
  const kind = kindAt(reader, i);
  if (kind !== Word.figure && kind !== Word.ordinal) return false;
  const form = formAt(reader, i);
  const first = form.charCodeAt(0);
  if (first < 0x30 || first > 0x39) return false;
  const second = form.charCodeAt(1);
  const hasTwo = second >= 0x30 && second <= 0x39;
  const value = hasTwo ? (first - 0x30) * 10 + second - 0x30 : first - 0x30;
  const digits = hasTwo ? 2 : 1;
  return value >= 1 && value <= 31 && (form.length === digits || (kind === Word.ordinal && form.length === digits + 2));
}

/** A bare number from 1000 to 2100. */
function isYear(reader: Reader, i: number): boolean {
  if (kindAt(reader, i) !== Word.figure) return false;
  const form = formAt(reader, i);
  if (form.length !== 4) return false;
  const value = Number(form);
  return Number.isInteger(value) && value >= 1000 && value <= 2100;
}

/** Years that stand alone are taken for years in these centuries only, unless a word before tells. */
function isLikelyYear(reader: Reader, i: number): boolean {
  if (!isYear(reader, i)) return false;
  const before = lowerAt(reader, i - 1);
  if (BEFORE_YEAR.has(before)) return true;
  const value = Number(formAt(reader, i));
  return (
    value >= 1800 && value <= 2050 && kindAt(reader, i + 1) !== Word.measure && kindAt(reader, i + 1) !== Word.duration
  );
}

// ---- numbers ---------------------------------------------------------------------------------------------------------------------

/** A mention that begins with a number: a date, an amount, a measure, a percentage, or just a number. `first` is before a qualifier. */
function readFigure(reader: Reader, first: number, i: number): Value | null {
  const form = formAt(reader, i);
  if (first === i) {
    // "27 September 2020", "27th of May".
    if (isDayOfMonth(reader, i)) {
      const date = dayFirstEnd(reader, i);
      if (date > 0) return { first: i, next: date, label: 'DATE' };
    }
    if (isNumericDate(form)) return { first: i, next: i + 1, label: 'DATE' };
    if (isLikelyYear(reader, i)) return { first: i, next: yearRangeEnd(reader, i + 1), label: 'DATE' };
    const clock = clockStart(reader, i);
    if (clock > 0) return { first: i, next: clock, label: 'TIME' };
  }
  const next = numberEnd(reader, i);
  if (FRACTION_PARTS.has(lowerAt(reader, next))) return { first, next: next + 1, label: 'CARDINAL' };
  return readUnit(reader, first, i, next);
}

/** A number from `first` to `next`, exclusive, whose own first word is `i`, and the unit behind it, perhaps over a hyphen. */
interface Counted {
  readonly first: number;
  readonly i: number;
  readonly next: number;
  readonly unit: number;
  readonly kind: number;
  readonly lower: string;
}

/** What the unit after a number makes of it. */
function readUnit(reader: Reader, first: number, i: number, next: number): Value | null {
  const unit = isJoined(reader, next) && isHyphen(formAt(reader, next)) ? next + 1 : next;
  const counted: Counted = { first, i, next, unit, kind: kindAt(reader, unit), lower: lowerAt(reader, unit) };
  const value =
    percentOf(reader, counted) ?? moneyOf(reader, counted) ?? timeOf(reader, counted) ?? quantityOf(reader, counted);
  if (value !== null) return value;
  if (unit > next) return null; // "two-thirds", "5-year-old" was above; "9-1", "A-10" are not numbers of anything
  if (next === i + 1 && (isPartOfName(reader, i) || isPronoun(reader, i))) return null;
  return { first, next, label: 'CARDINAL' };
}

function percentOf(reader: Reader, { first, unit, kind, lower }: Counted): Value | null {
  if (kind !== Word.percent) return null;
  if (lower !== 'per' && lower !== 'percentage') return { first, next: unit + 1, label: 'PERCENT' };
  const after = lowerAt(reader, unit + 1);
  const isTwoWords = lower === 'per' ? after === 'cent' : after.startsWith('point');
  return isTwoWords ? { first, next: unit + 2, label: 'PERCENT' } : null;
}

function moneyOf(reader: Reader, { first, next, unit, kind, lower }: Counted): Value | null {
  const money = (end: number): Value => ({ first, next: end, label: 'MONEY' });
  if (kind === Word.money || (kind === Word.currency && CODE.test(formAt(reader, unit)))) return money(unit + 1);
  if (lower === 'of' && kindAt(reader, next - 1) === Word.scale && kindAt(reader, next + 1) === Word.money)
    return money(next + 2);
  // "30 US dollars", "5 Egyptian pounds", "61 million Hong Kong dollars".
  if (unit > next || !/^[A-Z]/.test(formAt(reader, next))) return null;
  if (kindAt(reader, next + 1) === Word.money) return money(next + 2);
  return kindAt(reader, next + 2) === Word.money && /^[A-Z]/.test(formAt(reader, next + 1)) ? money(next + 3) : null;
}

function timeOf(reader: Reader, { first, next, unit, kind, lower }: Counted): Value | null {
  if (kind === Word.duration) return { first, next: durationEnd(reader, unit), label: 'DATE' };
  if (kind === Word.hours) return { first, next: agoEnd(reader, unit + 1), label: 'TIME' };
  if (lower === 'of' && kindAt(reader, next - 1) === Word.scale && kindAt(reader, next + 1) === Word.duration)
    return { first, next: durationEnd(reader, next + 1), label: 'DATE' };
  // "three consecutive days", "44 straight years", "20 more minutes".
  if (unit > next || !BEFORE_DURATION.has(lower)) return null;
  const after = kindAt(reader, next + 1);
  if (after === Word.duration) return { first, next: durationEnd(reader, next + 1), label: 'DATE' };
  return after === Word.hours ? { first, next: agoEnd(reader, next + 2), label: 'TIME' } : null;
}

function quantityOf(reader: Reader, { first, next, unit, kind, lower }: Counted): Value | null {
  if (kind !== Word.measure || (unit > next && lower.length < 2)) return null;
  const isSquare = lower === 'square' || lower === 'cubic' || lower === 'sq';
  if (!isSquare) return { first, next: unit + 1, label: 'QUANTITY' };
  return kindAt(reader, unit + 1) === Word.measure ? { first, next: unit + 2, label: 'QUANTITY' } : null;
}

const CODE = /^(?:[A-Z]{3}|[$€£¥₦₹₱₩฿])$/;

/** "G 20", "Covid-19", "No. 5", "Boeing 737": a number after a name is its part. */
function isPartOfName(reader: Reader, i: number): boolean {
  if (isJoined(reader, i) && isHyphen(formAt(reader, i - 1))) return true;
  if (i === 0) return false;
  const { tokens } = reader.document;
  const before = formAt(reader, i - 1);
  return (
    tokens.sentence[i] === tokens.sentence[i - 1] &&
    tokens.pos[i - 1] === PROPN &&
    /^[A-Z]/.test(before) &&
    /^[0-9]/.test(formAt(reader, i))
  );
}

/** "one" stands for a person or thing more often than it counts. */
function isPronoun(reader: Reader, i: number): boolean {
  const lower = lowerAt(reader, i);
  if (lower !== 'one') return false;
  return reader.document.tokens.pos[i] !== NUM || BEFORE_NO_COUNT.has(lowerAt(reader, i - 1));
}

const isHyphen = (form: string): boolean => form === '-' || form === '‑' || form === '–';

function isUnit(kind: number): boolean {
  return (
    kind === Word.duration ||
    kind === Word.hours ||
    kind === Word.measure ||
    kind === Word.percent ||
    kind === Word.money
  );
}

/** "three", "1.2 billion", "two hundred and fifty thousand", "tens of thousands", "10-15", "3 to 5". */
function numberEnd(reader: Reader, i: number): number {
  let at = i + 1;
  for (let steps = 0; steps < 16; steps++) {
    const kind = kindAt(reader, at);
    const before = kindAt(reader, at - 1);
    if (kind === Word.scale) at++;
    else if (kind === Word.number && (before === Word.number || before === Word.scale)) at++;
    else if (
      isHyphen(formAt(reader, at)) &&
      isJoined(reader, at) &&
      isJoined(reader, at + 1) &&
      isNumber(kindAt(reader, at + 1))
    )
      at += 2;
    else if (lowerAt(reader, at) === 'and' && before === Word.scale && kindAt(reader, at + 1) === Word.number) at += 2;
    else if (lowerAt(reader, at) === 'of' && before === Word.scale && kindAt(reader, at + 1) === Word.scale) at += 2;
    else if (
      (lowerAt(reader, at) === 'to' || lowerAt(reader, at) === 'or') &&
      isNumber(kindAt(reader, at + 1)) &&
      isUnit(kindAt(reader, at + 2)) &&
      isNumber(before)
    )
      at += 2;
    else if (lowerAt(reader, at) === 'and' && lowerAt(reader, at + 1) === 'a' && lowerAt(reader, at + 2) === 'half')
      at += 3;
    else break;
  }
  return at;
}

const isNumber = (kind: number): boolean => kind === Word.figure || kind === Word.number || kind === Word.scale;

/** Past "year", "year-old", "years ago", "years and six months" from the unit at `i`. */
function durationEnd(reader: Reader, i: number): number {
  let at = i + 1;
  if (
    isHyphen(formAt(reader, at)) &&
    isJoined(reader, at) &&
    (lowerAt(reader, at + 1) === 'old' || lowerAt(reader, at + 1) === 'olds' || lowerAt(reader, at + 1) === 'long')
  )
    return at + 2;
  if (lowerAt(reader, at) === 'and' && isNumber(kindAt(reader, at + 1)) && kindAt(reader, at + 2) === Word.duration)
    at += 3;
  return agoEnd(reader, at);
}

function agoEnd(reader: Reader, at: number): number {
  const lower = lowerAt(reader, at);
  return lower === 'ago' || lower === 'old' || lower === 'earlier' ? at + 1 : at;
}

function dayFirstEnd(reader: Reader, i: number): number {
  let at = i + 1;
  if (isRangeMark(formAt(reader, at)) && isDayOfMonth(reader, at + 1)) at += 2;
  if (formAt(reader, at) === 'of') at++;
  if (kindAt(reader, at) !== Word.month) return 0;
  return yearEnd(reader, at + 1);
}

/** "12/05/2020", "2020-05-12", "12.05.2020"; a rate such as "24/7" or a decimal is none. */
function isNumericDate(form: string): boolean {
  return (
    (form.length >= 6 &&
      form.length <= 10 &&
      (/^\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})$/.test(form) || /^\d{4}([/.-])\d{1,2}\1\d{1,2}$/.test(form))) ||
    /^(?:19|20)\d\d\/(?:(?:19|20)\d\d|\d\d)$/.test(form)
  );
}

/** "2019-20", "2019–2020". */
function yearRangeEnd(reader: Reader, at: number): number {
  const form = formAt(reader, at);
  if (
    (form === '-' || form === '–') &&
    isJoined(reader, at) &&
    isJoined(reader, at + 1) &&
    /^(?:\d{4}|\d{2})$/.test(formAt(reader, at + 1))
  )
    return at + 2;
  return at;
}

/** "10:30", "10:30 a.m.", "5 pm", "5 o'clock"; 0 where it is none. */
function clockStart(reader: Reader, i: number): number {
  const form = formAt(reader, i);
  const isTime = form.length <= 8 && /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/.test(form);
  const next = clockEnd(reader, i + 1);
  if (next > i + 1) return isTime || /^\d{1,2}$/.test(form) || kindAt(reader, i) === Word.number ? next : 0;
  return isTime && (form.includes(':') || isLine(reader, i)) ? i + 1 : 0;
}

/** "16.42" alone on a line, as in a report that is written by the hour. */
function isLine({ document: { text, tokens } }: Reader, i: number): boolean {
  const before = tokens.start[i]! === 0 ? '\n' : text[tokens.start[i]! - 1];
  return before === '\n' && /^[\r\n]/.test(text.slice(tokens.end[i]!, tokens.end[i]! + 1));
}

/** Past "a.m.", "GMT" and the like. */
function clockEnd(reader: Reader, at: number): number {
  while (CLOCK_WORDS.has(lowerAt(reader, at))) at++;
  return at;
}

// ---- amounts ---------------------------------------------------------------------------------------------------------------------

/** "$1.2 billion", "US$ 5m", "Rs 500 crore", "€10-15 million"; "$" alone is none. */
function readMoneyFrom(reader: Reader, i: number): Value | null {
  let at = i + 1;
  if (kindAt(reader, at) === Word.currency) at++;
  if (formAt(reader, at) === '.' && isJoined(reader, at)) at++;
  if (kindAt(reader, at) !== Word.figure && kindAt(reader, at) !== Word.scale) return null;
  at = numberEnd(reader, at);
  if (isJoined(reader, at) && SHORT_SCALES.has(formAt(reader, at))) at++;
  // "US$5", "HK$14 million": the letters are a token of their own.
  const first =
    isJoined(reader, i) && formAt(reader, i).length === 1 && LETTERS.test(formAt(reader, i - 1)) ? i - 1 : i;
  return { first, next: at, label: 'MONEY' };
}

const LETTERS = /^(?:[A-Z]{1,3}|U\.S\.)$/;

/** "nearly three decades", "more than 20 people": the qualifier belongs to what follows, but not to a calendar date or an amount of money. */
function readApproximate(reader: Reader, i: number): Value | null {
  let at = i + 1;
  const next = lowerAt(reader, at);
  const lower = lowerAt(reader, i);
  const needs = QUALIFIERS.get(lower);
  if (needs !== undefined) {
    if (!needs.has(next)) return null;
    at++;
  }
  const kind = kindAt(reader, at);
  if (isNumber(kind)) {
    if (isYear(reader, at) && !isUnit(kindAt(reader, at + 1))) return null;
    const clock = clockStart(reader, at);
    if (clock > at + 1) return { first: i, next: clock, label: 'TIME' };
    const value = readFigure(reader, i, at);
    return value?.label === 'MONEY' ? { ...value, first: at } : value;
  }
  if (kind === Word.currency) {
    const money = readMoneyFrom(reader, at);
    return money;
  }
  // "nearly a decade", "about a year", "almost half a century"
  let unit = at;
  if (lowerAt(reader, unit) === 'half') unit++;
  if (lowerAt(reader, unit) === 'a' || lowerAt(reader, unit) === 'an') unit++;
  if (unit > at && lowerAt(reader, unit) === 'few') unit++;
  if (unit > at && kindAt(reader, unit) === Word.duration)
    return { first: i, next: agoEnd(reader, unit + 1), label: 'DATE' };
  if (unit > at && kindAt(reader, unit) === Word.hours)
    return { first: i, next: agoEnd(reader, unit + 1), label: 'TIME' };
  if (kind === Word.few) {
    const value = readFew(reader, at);
    return value === null ? null : { ...value, first: i };
  }
  return null;
}

/** "first", "21st"; "the 21st century" and "first quarter" are dates, "two-thirds" nothing. */
function readOrdinal(reader: Reader, i: number): Value | null {
  if (isDayOfMonth(reader, i)) {
    const date = dayFirstEnd(reader, i);
    if (date > 0) return { first: i, next: date, label: 'DATE' };
  }
  const after = i + 1 + (isHyphen(formAt(reader, i + 1)) ? 1 : 0);
  const unit = lowerAt(reader, after);
  if (unit === 'century' || unit === 'centuries' || (unit === 'quarter' && after === i + 1))
    return { first: i, next: after + 1, label: 'DATE' };
  if (isHyphen(formAt(reader, i - 1)) && isJoined(reader, i)) return null;
  return { first: i, next: i + 1, label: isFraction(reader, i) ? 'CARDINAL' : 'ORDINAL' };
}

/** "paid a [third]", "by a [tenth]", but "a [third] term", "finished a [third] time", "a distant [third]". */
function isFraction(reader: Reader, i: number): boolean {
  const { pos } = reader.document.tokens;
  return (
    lowerAt(reader, i - 1) === 'a' &&
    FRACTION.test(lowerAt(reader, i)) &&
    (formAt(reader, i + 1) === '' || (CLOSES.has(pos[i + 1]!) && !isHyphen(formAt(reader, i + 1))))
  );
}

const FRACTION = /^(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth)$/;
/** What stands behind a fraction, and does not behind the number of a thing. */
const CLOSES: ReadonlySet<number> = new Set([Tag.PUNCT, Tag.ADP, Tag.CCONJ, Tag.SCONJ, Tag.ADV]);

/** "last year", "the next two weeks", "this morning", "the past few days"; "last Monday" is left to the weekday. */
function readRelative(reader: Reader, i: number): Value | null {
  let at = i + 1;
  if (lowerAt(reader, i) === 'last' && BEFORE_LASTING.has(lowerAt(reader, i - 1)) && isNumber(kindAt(reader, at)))
    return null;
  if (isNumber(kindAt(reader, at))) at = numberEnd(reader, at);
  else if (kindAt(reader, at) === Word.few) at++;
  const kind = kindAt(reader, at);
  const lower = lowerAt(reader, at);
  if (kind === Word.duration && (lowerAt(reader, i) !== 'this' || !lower.endsWith('s')))
    return { first: i, next: agoEnd(reader, at + 1), label: 'DATE' };
  if (kind === Word.dayPart || (kind === Word.hours && at > i + 1)) return { first: i, next: at + 1, label: 'TIME' };
  return null;
}

/** "several years", "a few days ago", "many decades", "a year ago", "every week". */
function readFew(reader: Reader, i: number): Value | null {
  let at = i + 1;
  const lower = lowerAt(reader, i);
  const isArticle = lower === 'a' || lower === 'an';
  if (isArticle && (lowerAt(reader, at) === 'few' || lowerAt(reader, at) === 'couple')) {
    at++;
    if (lowerAt(reader, at) === 'of') at++;
  } else if (isArticle) {
    if (kindAt(reader, at) === Word.scale) {
      const value = readFigure(reader, i, at);
      return value?.label === 'CARDINAL' && /s$/.test(lowerAt(reader, at)) ? null : value;
    }
    // "a year ago" is a date, "a year" and "once a week" a measure of others
    if (kindAt(reader, at) === Word.duration && agoEnd(reader, at + 1) > at + 1 && lowerAt(reader, at + 1) !== 'old')
      return { first: i, next: at + 2, label: 'DATE' };
    return null;
  }
  if (lower === 'half' && lowerAt(reader, at) === 'past' && isNumber(kindAt(reader, at + 1)))
    return { first: i, next: at + 2, label: 'TIME' };
  if (lower === 'half' && (lowerAt(reader, at) === 'a' || lowerAt(reader, at) === 'an')) at++;
  if (kindAt(reader, at) === Word.duration) return { first: i, next: agoEnd(reader, at + 1), label: 'DATE' };
  if (kindAt(reader, at) === Word.hours) return { first: i, next: agoEnd(reader, at + 1), label: 'TIME' };
  return null;
}
