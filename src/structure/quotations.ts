/*
 * Which quotation marks open, which close, and which are no quotation marks at all.
 *
 * A mark is judged first by where it stands: an opening one has white space (or a line's start, a bracket, a dash) before it and a word after it, a closing one the
 * reverse. Its shape comes second, for marks are often typed the wrong way round ("said: ”We won“"). Only then does it matter what is open already. Marks pair within a
 * line; an open quotation goes over into the next line where that opens with a mark again, as newspapers do in long quotations, or where the next mark can only be its
 * closing one. Single marks are quotations only where they cannot be apostrophes, and only if they are closed.
 *
 * All is one pass over the marks with a short stack; what lies ahead is looked up in tables made from right to left, so that no text, however hostile, takes more than
 * linear time.
 */
import { ELIDED } from '../english/small-words.ts';
import { quotationKind } from './quotation-kind.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { SAID_FORMS, SPEAKER_OPENERS } from '../english/saying.ts';
import { isUpper } from '../text/letters.ts';
import type { Quotation, QuotationMap, ReadText } from './types.ts';

// What a form is, as a mark: its family and its shape.
const DOUBLE = 1,
  GUILLEMET = 2,
  SINGLE = 3,
  SINGLE_GUILLEMET = 4;
const NEUTRAL = 0,
  OPENING = 1,
  CLOSING = 2,
  LOW = 3;
// What a mark does, by its place and shape alone.
const OPENS = 1,
  CLOSES = 2,
  EITHER = OPENS | CLOSES,
  NOTHING = 0;

/** Family * 4 + shape of each form that is a mark. */
const MARKS: ReadonlyMap<string, number> = new Map([
  ['"', DOUBLE * 4 + NEUTRAL],
  ['＂', DOUBLE * 4 + NEUTRAL],
  ["''", DOUBLE * 4 + NEUTRAL],
  ['``', DOUBLE * 4 + OPENING],
  ['“', DOUBLE * 4 + OPENING],
  ['‟', DOUBLE * 4 + OPENING],
  ['”', DOUBLE * 4 + CLOSING],
  ['„', DOUBLE * 4 + LOW],
  ['«', GUILLEMET * 4 + OPENING],
  ['»', GUILLEMET * 4 + CLOSING],
  ["'", SINGLE * 4 + NEUTRAL],
  ['‘', SINGLE * 4 + OPENING],
  ['‛', SINGLE * 4 + OPENING],
  ['`', SINGLE * 4 + OPENING],
  ['’', SINGLE * 4 + CLOSING],
  ['´', SINGLE * 4 + CLOSING],
  ['‚', SINGLE * 4 + LOW],
  ['‹', SINGLE_GUILLEMET * 4 + OPENING],
  ['›', SINGLE_GUILLEMET * 4 + CLOSING],
]);

/** What leaves a gap beside a mark: white space and dashes, before it what opens brackets and ends a tag, after it what closes them and stops. */
const GAP_BEFORE = /[\s\u200b–—\-([{>]/;
const GAP_AFTER = /[\s\u200b–—\-<>)\]},:.;!?…]/;
const STOP = /[,.!?…]/;
const SPACE_AND_LETTER = /^[\s\u200b]\p{L}/u;
const BLANK_LINE = /\n[^\S\n]*\n/;
/** "'90s", "'08". */
const YEAR = /^\d\d(?:s|[^\p{L}\d]|$)/u;

/** Finds the quotations of a text that has been read. */
export function findQuotations(document: ReadText): QuotationMap {
  return mapQuotations(document, pairMarks(document, collectMarks(document)));
}

/** The marks of a text as columns. */
interface Marks {
  readonly count: number;
  /** First and last token: two, where ‘‘ or ’’ stands for a double mark. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly family: Uint8Array;
  readonly shape: Uint8Array;
  /** What it does by place and shape: NOTHING, OPENS, CLOSES or EITHER. */
  readonly role: Uint8Array;
  readonly line: Int32Array;
  /** Number of the block of lines without a blank one among them. */
  readonly block: Int32Array;
  /** The next mark of the same family that does anything, or the count. */
  readonly next: Int32Array;
  /** 1 where a closing mark right behind a stop comes next in the line, be it after others that close; none that opens may stand before it. */
  readonly stopAhead: Uint8Array;
  /** 1 where pairs alone come next in the sentence and then a mark that closes once more: “"him" "no"”, from the first mark on that opens one. */
  readonly closesTwice: Uint8Array;
  /** Whether the text has been put together from its words, so that its marks close right before the next word: some do so before who speaks, and none behind a stop. */
  readonly isDetached: boolean;
}

interface Found {
  readonly first: number;
  last: number;
  readonly closed: boolean;
  readonly continues: boolean;
  readonly single: boolean;
}

function collectMarks(document: ReadText): Marks {
  const { tokens, forms, text, lines } = document;
  const kinds = Uint8Array.from(forms, (form) => MARKS.get(form) ?? 0);

  let size = 0;
  for (let i = 0; i < tokens.count; i++) if (kinds[tokens.form[i]!]! > 0) size++;
  const columns = {
    first: new Int32Array(size),
    last: new Int32Array(size),
    line: new Int32Array(size),
    block: new Int32Array(size),
    family: new Uint8Array(size),
    shape: new Uint8Array(size),
  };
  let lineNow = 0;
  let blockNow = 0;
  let count = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = kinds[tokens.form[i]!]!;
    if (kind === 0) continue;
    while (lineNow + 1 < lines.length && lines[lineNow + 1]!.start <= tokens.start[i]!) {
      if (BLANK_LINE.test(text.slice(lines[lineNow]!.end, lines[lineNow + 1]!.start))) blockNow++;
      lineNow++;
    }
    const twice =
      kind >> 2 === SINGLE && tokens.form[i] === tokens.form[i + 1] && tokens.end[i] === tokens.start[i + 1];
    columns.first[count] = i;
    if (twice) i++; // ‘‘so’’ is “so”
    columns.last[count] = i;
    columns.family[count] = twice ? DOUBLE : kind >> 2;
    columns.shape[count] = kind & 3;
    columns.line[count] = lineNow;
    columns.block[count] = blockNow;
    count++;
  }
  const role = judgeRoles(document, count, columns);
  const isDetached = areDetached(document, count, columns, role);
  return { count, ...columns, role, ...lookAhead(document, count, columns, role), isDetached };
}

/** How many marks must have slipped to who speaks before all others are taken to have. */
const FEWEST_SLIPPED = 2;

function areDetached(
  document: ReadText,
  count: number,
  { first, last, family, shape }: Pick<Marks, 'first' | 'last' | 'family' | 'shape'>,
  role: Uint8Array,
): boolean {
  const { text, tokens } = document;
  let slipped = 0;
  for (let m = 0; m < count; m++) {
    if (shape[m] !== NEUTRAL || family[m] !== DOUBLE) continue;
    const before = tokens.start[first[m]!]! - 1;
    if (role[m] === CLOSES && STOP.test(text.charAt(before))) return false;
    if (role[m] === OPENS && STOP.test(text.charAt(before - 1)) && isTag(document, last[m]! + 1)) slipped++;
  }
  return slipped >= FEWEST_SLIPPED;
}

/** The tables of what lies ahead of each mark, made from right to left. */
function lookAhead(
  { text, tokens }: ReadText,
  count: number,
  { first, family, line }: Pick<Marks, 'first' | 'family' | 'line'>,
  role: Uint8Array,
): Pick<Marks, 'next' | 'stopAhead' | 'closesTwice'> {
  const next = new Int32Array(count);
  const stopAhead = new Uint8Array(count);
  const closesTwice = new Uint8Array(count);
  const ahead = new Int32Array(5).fill(count);
  for (let m = count - 1; m >= 0; m--) {
    const n = (next[m] = ahead[family[m]!]!);
    if (role[m] !== NOTHING) ahead[family[m]!] = m;
    if (line[n] !== line[m] || role[n] === OPENS) continue;
    if (role[n] === CLOSES) stopAhead[m] = STOP.test(text.charAt(tokens.start[first[n]!]! - 1)) ? 1 : stopAhead[n]!;
    const after = next[n]!;
    if (role[m] !== OPENS || line[after] !== line[m]) continue;
    closesTwice[m] =
      role[after] === CLOSES ||
      (role[after] === OPENS &&
        closesTwice[after] === 1 &&
        tokens.sentence[first[after]!] === tokens.sentence[first[m]!])
        ? 1
        : 0;
  }
  return { next, stopAhead, closesTwice };
}

/**
 * What each mark does by its place and shape. White space, brackets, tags and dashes leave a gap beside a mark, stops a gap after
 * it; next to another mark it has the gap that this one has.
 */
function judgeRoles(
  document: ReadText,
  count: number,
  columns: Pick<Marks, 'first' | 'last' | 'family' | 'shape' | 'line'>,
): Uint8Array {
  const { text, tokens, lines } = document;
  const { first, last, family, shape, line } = columns;
  const gapBefore = new Uint8Array(count);
  const gapAfter = new Uint8Array(count);
  const isJoined = (m: number) => tokens.end[last[m]!] === tokens.start[first[m + 1]!];
  for (let m = 0; m < count; m++) {
    const start = tokens.start[first[m]!]!;
    if (isJoined(m - 1)) gapBefore[m] = gapBefore[m - 1]!;
    else gapBefore[m] = start <= lines[line[m]!]!.start || GAP_BEFORE.test(text.charAt(start - 1)) ? 1 : 0;
  }
  for (let m = count - 1; m >= 0; m--) {
    const end = tokens.end[last[m]!]!;
    if (isJoined(m)) gapAfter[m] = gapAfter[m + 1]!;
    else gapAfter[m] = end >= lines[line[m]!]!.end || GAP_AFTER.test(text.charAt(end)) ? 1 : 0;
  }
  const role = new Uint8Array(count);
  for (let m = 0; m < count; m++) {
    const place = gapBefore[m] === 1 ? (gapAfter[m] === 1 ? EITHER : OPENS) : gapAfter[m] === 1 ? CLOSES : NOTHING;
    if (text.charAt(tokens.start[first[m]!]! - 1) === '=') continue; // id="7": markup
    role[m] = family[m] === SINGLE ? singleRole(document, last[m]!, shape[m]!, place) : doubleRole(shape[m]!, place);
  }
  return role;
}

/** `place` is NOTHING for a mark without a gap on either side, as the first one of `said:"Go!"`. */
function doubleRole(shape: number, place: number): number {
  if (shape === LOW) return OPENS;
  if (shape === NEUTRAL) return place === NOTHING ? EITHER : place;
  if (place === EITHER) return shape; // « so »
  return place === shape ? place : EITHER;
}

function singleRole({ text, tokens, forms }: ReadText, token: number, shape: number, place: number): number {
  if (shape === LOW) return OPENS;
  if (place === NOTHING) return NOTHING; // "shouldn‘t"
  if (place === CLOSES) return CLOSES;
  if (place === EITHER) return shape === OPENING ? OPENS : CLOSES;
  const end = tokens.end[token]!;
  if (shape === CLOSING || YEAR.test(text.slice(end, end + 3))) return NOTHING; // "’tis", "the '90s"
  return ELIDED.has(forms[tokens.form[token + 1]!]!.toLowerCase()) ? NOTHING : OPENS;
}

/** The pairing of the marks of a text, as far as it has come. */
interface Pairing {
  readonly document: ReadText;
  readonly marks: Marks;
  readonly found: Found[];
  /** The marks that are open: a double one may stay so, a single one that is never closed was none. */
  readonly stack: number[];
  /** 1 for marks that open what goes on from the line before. */
  readonly continues: Uint8Array;
  /** The last mark of each family that did anything. */
  readonly latest: Int32Array;
}

/** Pairs the marks. */
function pairMarks(document: ReadText, marks: Marks): Found[] {
  const { count, family, role, line } = marks;
  const pairing: Pairing = {
    document,
    marks,
    found: [],
    stack: [],
    continues: new Uint8Array(count),
    latest: new Int32Array(5),
  };
  for (let m = 0; m < count; m++) {
    if (m > 0 && line[m] !== line[m - 1]) endLine(pairing, m - 1);
    if (role[m] === NOTHING) continue;
    pairing.latest[family[m]!] = m;
    takeMark(pairing, m);
  }
  if (count > 0) endLine(pairing, count - 1);
  return pairing.found;
}

function takeMark(pairing: Pairing, m: number): void {
  const { document, marks, stack } = pairing;
  const { first, last, role, closesTwice } = marks;
  const depth = depthToClose(pairing, m);
  if (depth < 0) {
    if (mayOpen(document, marks, m)) stack.push(m);
    else if (closesWithoutOpening(document, marks, m)) addWithoutOpening(pairing, m);
  } else if (role[m] === OPENS && !hasSlipped(document, marks, stack[depth]!, m)) {
    // "I said "no" to him," she said: the marks after it close twice.
    if (closesTwice[m] === 0) leaveOpen(pairing, depth, first[m]! - 1);
    stack.push(m);
  } else if (mayClose(document, marks, m)) {
    const opener = stack[depth]!;
    leaveOpen(pairing, depth + 1, first[m]! - 1);
    stack.pop();
    add(pairing, opener, last[m]!, true);
  }
}

const isSingle = ({ family }: Marks, m: number): boolean => family[m] === SINGLE || family[m] === SINGLE_GUILLEMET;

/** What stands just before a mark; nothing at the head of the text. */
function before({ text, tokens }: ReadText, { first }: Marks, m: number): string {
  return text.charAt(tokens.start[first[m]!]! - 1);
}

/** "We stay, "said Ode: a mark that closes and has slipped to the next word, as in texts put together from their words. Not so where the one before it is missing: "We stay, she said, "and so do you." */
function hasSlipped(document: ReadText, marks: Marks, opener: number, m: number): boolean {
  const { text, tokens, forms } = document;
  const { first, last, line, shape, closesTwice, isDetached } = marks;
  const start = tokens.start[first[m]!]!;
  if (shape[m] !== NEUTRAL || line[m] !== line[opener] || closesTwice[m] === 1) return false;
  if (!/\s/.test(text.charAt(start - 1)) || !STOP.test(text.charAt(start - 2))) return false;
  if (tagWithin(document, last[opener]! + 1, first[m]!) >= 0) return false;
  const next = last[m]! + 1;
  if (isDetached || isTag(document, next, false)) return true;
  return !isSingle(marks, m) && next < tokens.count && isLower(forms[tokens.form[next]!]!);
}
const isLower = (form: string): boolean => /^\p{Ll}/u.test(form);

/** Whether the next mark of the same family is in the same line, and closes. */
function closesLater({ line, role, next }: Marks, m: number): boolean {
  const n = next[m]!;
  return line[n] === line[m] && role[n] === CLOSES;
}

function add({ marks, found, continues }: Pairing, opener: number, to: number, closed: boolean): void {
  found.push({
    first: marks.first[opener]!,
    last: to,
    closed,
    continues: continues[opener] === 1,
    single: isSingle(marks, opener),
  });
}

/** The dam leaks,” the mayor said. */
function closesWithoutOpening(document: ReadText, marks: Marks, m: number): boolean {
  const { last, role } = marks;
  return (
    role[m] === CLOSES &&
    !isSingle(marks, m) &&
    /[,!?]/.test(before(document, marks, m)) &&
    isTag(document, last[m]! + 1)
  );
}

/** The mark at the head is lost; what is said begins with its sentence. */
function addWithoutOpening({ document, marks: { first, last }, found }: Pairing, m: number): void {
  const begin = document.sentenceTokens[document.tokens.sentence[first[m]!]!]!;
  const before = found[found.length - 1];
  if (begin < first[m]! && (before === undefined || before.last < begin))
    found.push({ first: begin, last: last[m]!, closed: true, continues: false, single: false });
}

/** Where in the stack the quotation stands that `m` can close, or -1. No single mark closes over an open double one. */
function depthToClose({ marks, stack }: Pairing, m: number): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    if (marks.family[stack[i]!] === marks.family[m]) return i;
    if (isSingle(marks, m) && !isSingle(marks, stack[i]!)) return -1;
  }
  return -1;
}

function mayOpen(document: ReadText, marks: Marks, m: number): boolean {
  const { family, shape, role } = marks;
  if (role[m] === OPENS) return true;
  const unit = before(document, marks, m);
  if (role[m] === EITHER) return !isSingle(marks, m) && (shape[m] === OPENING || !/\d/.test(unit)); // a 5"x7" card
  // He said," We stay." The mark has slipped to the comma; the next one, which closes, shows it.
  return shape[m] === NEUTRAL && family[m] === DOUBLE && (unit === ',' || unit === ':') && closesLater(marks, m);
}

function mayClose(document: ReadText, marks: Marks, m: number): boolean {
  if (!closesLater(marks, m)) return true;
  if (isSingle(marks, m)) return !isApostrophe(document, marks, m);
  return !(marks.shape[m] === NEUTRAL && /\d/.test(before(document, marks, m))); // "He is 6'2" tall," she said.
}

/** ‘The workers’ rights matter,’ he said. No apostrophe stands behind a stop. */
function isApostrophe(document: ReadText, marks: Marks, m: number): boolean {
  const { text, tokens } = document;
  const { first, last, next, stopAhead } = marks;
  const end = tokens.end[last[m]!]!;
  if (!/s/i.test(before(document, marks, m)) || !SPACE_AND_LETTER.test(text.slice(end, end + 2))) return false;
  if (stopAhead[m] === 1) return true;
  const n = next[m]!;
  return tokens.sentence[first[n]!] === tokens.sentence[first[m]!] && !/s/i.test(before(document, marks, n));
}

/** Takes what is open from `depth` on off the stack, as never closed; it ends with its sentence, at `limit` at the latest. */
function leaveOpen(pairing: Pairing, depth: number, limit: number): void {
  const { document, marks, stack } = pairing;
  while (stack.length > depth) {
    const m = stack.pop()!;
    const last = marks.last[m]!;
    if (isSingle(marks, m)) continue;
    const end = Math.max(last, Math.min(limit, lastOfSentence(document, last + 1)));
    const tag = tagWithin(document, last + 1, end);
    add(pairing, m, tag < 0 ? end : tag, false);
  }
}

/** What is still open at the end of the line of mark `m`, the last one there: does it go on, and where? */
function endLine(pairing: Pairing, m: number): void {
  const { document, marks, stack, continues } = pairing;
  const lineEnd = lastTokenOfLine(document, marks, m);
  while (stack.length > 0) {
    const opener = stack[0]!;
    if (reopensBelow(document, marks, opener, m)) {
      leaveOpen(pairing, 1, lineEnd);
      stack.pop();
      add(pairing, opener, lineEnd, false);
      continues[m + 1] = 1;
      return;
    }
    if (closesBelow(pairing, opener, m)) return leaveOpen(pairing, 1, lineEnd);
    stack.shift();
    if (!isSingle(marks, opener)) add(pairing, opener, endWithoutClosing(document, marks, opener, lineEnd), false);
  }
}

/** Whether the line below that of mark `m` begins with the mark that opened, as newspapers do in long quotations. */
function reopensBelow(document: ReadText, marks: Marks, opener: number, m: number): boolean {
  const { tokens } = document;
  const { first, family, role, line } = marks;
  const below = m + 1;
  return (
    line[below] === line[m]! + 1 &&
    family[below] === family[opener] &&
    (role[below]! & OPENS) !== 0 &&
    tokens.form[first[below]!] === tokens.form[first[opener]!] &&
    isLineStart(document, marks, below) &&
    (!isSingle(marks, opener) || isLineStart(document, marks, opener))
  );
}

/** Whether the next mark that can close a double one stands in the same block, or in the next line. */
function closesBelow({ marks, latest }: Pairing, opener: number, m: number): boolean {
  const { family, role, line, block, next } = marks;
  const n = next[latest[family[opener]!]!]!;
  return !isSingle(marks, opener) && role[n] === CLOSES && (block[n] === block[m] || line[n] === line[m]! + 1);
}

function isLineStart({ tokens, lines }: ReadText, { first, line }: Marks, m: number): boolean {
  return tokens.start[first[m]!] === lines[line[m]!]!.start;
}

function lastTokenOfLine({ tokens, lines }: ReadText, { last, line }: Marks, m: number): number {
  const { end } = lines[line[m]!]!;
  let low = last[m]!;
  let high = tokens.count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < end) low = middle;
    else high = middle;
  }
  return low;
}

/** A quotation that begins its line, or after a comma or colon, is taken to fill the line; any other ends with its sentence. */
function endWithoutClosing(document: ReadText, marks: Marks, m: number, lineEnd: number): number {
  const { text, tokens } = document;
  const isLed = /[,:]/.test(text.charAt(tokens.start[marks.first[m]! - 1] ?? 0));
  const next = marks.last[m]! + 1;
  const tag = tagWithin(document, next, lineEnd);
  if (tag >= 0) return tag;
  return isLed || isLineStart(document, marks, m) ? lineEnd : Math.min(lineEnd, lastOfSentence(document, next));
}

/** Most words of who speaks in a tag. */
const LONGEST_SPEAKER = 6;

/** Whether a tag begins at a token and, unless more may stand behind it, ends its sentence or clause: "said Ode", "the mayor of Tarn said." */
function isTag({ tokens: { form, pos }, forms }: ReadText, at: number, isLast = true): boolean {
  const word = (i: number): string => forms[form[i]!] ?? '';
  if (SAID_FORMS.has(word(at))) return isUpper(word(at + 1)) || word(at + 1) === 'the' || word(at + 1) === 'a';
  for (let i = at; i < at + LONGEST_SPEAKER; i++) {
    if (i > at && SAID_FORMS.has(word(i))) return !isLast || word(i) === 'told' || /^[.,;]?$/.test(word(i + 1));
    if (pos[i] === Tag.VERB || pos[i] === Tag.PUNCT || (i === at && !isUpper(word(i)) && !SPEAKER_OPENERS.has(word(i))))
      return false;
  }
  return false;
}

/** The comma before the first tag of a stretch, or -1. */
function tagWithin(document: ReadText, from: number, to: number): number {
  const { tokens, forms } = document;
  const { form } = tokens;
  for (let i = from; i < to; i++) if (forms[form[i]!] === ',' && isTag(document, i + 1)) return i;
  return -1;
}

function lastOfSentence({ tokens, sentenceTokens }: ReadText, token: number): number {
  return token < tokens.count ? sentenceTokens[tokens.sentence[token]! + 1]! - 1 : tokens.count - 1;
}

function mapQuotations(document: ReadText, found: Found[]): QuotationMap {
  const { tokens } = document;
  const inside = new Uint8Array(tokens.count);
  const id = new Int32Array(tokens.count).fill(-1);
  found.sort((a, b) => a.first - b.first);
  const within = new Int32Array(found.length).fill(-1);
  const around: number[] = [];
  found.forEach((quotation, index) => {
    while (around.length > 0) {
      const outer = found[around[around.length - 1]!]!;
      if (outer.last >= quotation.last) break;
      if (outer.last >= quotation.first) outer.last = quotation.first - 1; // its end was a guess, and a wrong one
      around.pop();
    }
    if (around.length > 0) within[index] = around[around.length - 1]!;
    around.push(index);
  });
  const quotations = found.map(({ first, last, closed, continues, single }, index): Quotation => {
    if (within[index] === -1) {
      inside.fill(single ? 2 : 1, first, last + 1);
      id.fill(index, first, last + 1);
    }
    const kind = quotationKind(document, first, last, closed, continues);
    return {
      start: tokens.start[first]!,
      end: tokens.end[last]!,
      first,
      last,
      closed,
      continues,
      within: within[index]!,
      single,
      kind,
    };
  });
  return { inside, id, quotations };
}
