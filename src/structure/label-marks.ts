/* The marks of a label: those that may stand before it, and those that may close it, looked for along a line. Whether its words are a label's is for label-bodies.ts. */
import { ADDRESS, SHORT_TITLES } from '../english/titles.ts';
import { isAsciiLetter } from '../text/letters.ts';
import type { Span } from '../text/span.ts';

/** What parts a label from what is said. */
export type Closer = 'colon' | 'stop' | 'dash' | 'bracket' | 'gap' | 'bold' | 'alone';

/** What ends a label: where its words stop, what parts them from what is said, and where that begins. */
export interface Closing {
  readonly to: number;
  readonly closer: Closer;
  readonly content: number;
  readonly mark: Span | null;
  readonly suffix: string;
}

export const LONGEST_NAME = 48;
export const LONGEST = 150;

export interface Opening {
  readonly at: number;
  readonly style: string;
  readonly time: number | null;
  readonly bold: string;
  readonly bracket: string;
}

/** Marks, times and brackets before a label. */
export function readOpening(text: string, start: number, end: number): Opening {
  let at = start;
  let style = '';
  let time: number | null = null;
  let bold = '';
  let bracket = '';
  for (let step = 0; step < 5 && at < end && !isAsciiLetter(text.charCodeAt(at)); step++) {
    const rest = text.slice(at, Math.min(end, at + 40));
    const found =
      /^(?:>{2,4}\s?|(?:\.\s?){3}(?=\p{Lu})|\d{1,3}[.)]\s(?=\p{Lu})|#{1,6}\s|[*_]{1,3}(?=\S)|[-–—•·]\s|\\?[[(]?(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?\\?[\])]?(?:\s?[-–—]\s|\s{1,4}|:\s)|\[\d{1,6}\.\d{1,3}s?\s-\s?\d{1,6}\.\d{1,3}s?\]\s|["“](?=\p{Lu})|[[(<](?=\p{L}))/u.exec(
        rest,
      )?.[0];
    if (found === undefined || bracket !== '') break;
    if (found.startsWith('.')) {
      // ". . . Q: And then?": something is left out
    } else if (/^\d+[.)]/.test(found)) style += 'n';
    else if (/\d/.test(found)) {
      time = secondsOf(found);
      style += 't';
    } else if (/^[*_]/.test(found)) {
      bold = found;
      style += '*';
    } else if (/^[[(<]/.test(found)) {
      bracket = found;
      style += found;
    } else style += found[0] === '“' ? '"' : /^[-–—•·]/.test(found) ? '-' : found[0]!;
    at += found.length;
  }
  return { at, style, time, bold, bracket };
}

export function secondsOf(time: string): number {
  const bare = /\[(\d{1,6}\.\d{1,3})s?\s/.exec(time);
  if (bare !== null) return Math.floor(Number(bare[1]));
  return (/\d{1,2}(?::\d{2}){1,2}/.exec(time)?.[0] ?? '0').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Offers each closing mark behind an opening, up to the end of a line; `isInner` within one. */
export function readClosings(
  text: string,
  opening: Opening,
  { end, isInner }: Pick<Scan, 'end' | 'isInner'>,
  add: Scan['add'],
): void {
  const limit = Math.min(end, opening.at + LONGEST);
  const scan: Scan = { text, opening, from: opening.at, end, limit, isInner, add };
  const isEnded = opening.bracket === '' ? readMarks(scan) : readBracket(scan);
  if (!isEnded && !isInner && end <= limit && end - opening.at <= LONGEST && mayBeAlone(text, end))
    add({ to: end, closer: 'alone', content: end, mark: null, suffix: '' });
}

/** Not where a sentence stops, as most short lines do; "9:02 a.m." ends in an hour. */
const mayBeAlone = (text: string, end: number): boolean => text[end - 1] !== '.' || /[Mm]/.test(text[end - 2]!);

/** What the marks of a line are looked through with, for those that may close a label. */
interface Scan {
  readonly text: string;
  readonly opening: Opening;
  /** Where the words begin. */
  readonly from: number;
  readonly end: number;
  /** No label goes on behind it. */
  readonly limit: number;
  readonly isInner: boolean;
  readonly add: (closing: Closing) => void;
}

/** "[Ode]", "(Ode):"; gives whether its bracket closes. */
function readBracket({ text, opening, from, end, limit, add }: Scan): boolean {
  const at = text.slice(from, limit).indexOf(CLOSING[opening.bracket]!) + from;
  if (at < from) return false;
  const hasColon = text[at + 1] === ':';
  add({
    to: at,
    closer: 'bracket',
    content: skip(text, hasColon ? at + 2 : at + 1, end),
    mark: hasColon ? { start: at + 1, end: at + 2 } : null,
    suffix: hasColon ? '):' : ')',
  });
  return true;
}

/** Takes the marks in turn; gives whether one ends the label, or shows that there is none. */
function readMarks(scan: Scan): boolean {
  const { text, opening, from, limit, isInner } = scan;
  const closed = opening.bold !== '' && !isInner ? text.slice(from, limit).indexOf(opening.bold) + from : -1;
  let hasDash = false;
  for (let i = from; i < limit; i++) {
    const unit = text[i]!;
    if (isAsciiLetter(text.charCodeAt(i)) || (unit === ' ' && i > from + 1 && text[i + 1] !== ' ')) continue;
    if (unit === ':') {
      if (isWithinTime(text, i)) continue;
      readColon(scan, i);
      return true;
    }
    if (i === closed) {
      readBold(scan, i);
      return true;
    }
    if (isInner) continue;
    if (unit === '.' && readStop(scan, i)) return true;
    if (!hasDash && isDash(unit)) hasDash = readDash(scan, i);
    if (readBar(scan, i) || readGap(scan, i)) return true;
    readSpaceAfterLetter(scan, i);
    if (endsLabel(text, i)) return true;
  }
  return false;
}

function isWithinTime(text: string, colon: number): boolean {
  return /\d/.test(text[colon + 1] ?? '') && /\d/.test(text[colon - 1] ?? '');
}

/** "Ode: " */
function readColon({ text, end, add }: Scan, at: number): void {
  if (AFTER_COLON.test(text[at + 1] ?? ' '))
    add({
      to: at,
      closer: 'colon',
      content: skip(text, at + 1, end),
      mark: { start: at, end: at + 1 },
      suffix: ':',
    });
}

/** "**Ode**", "**Ode**:" */
function readBold({ text, opening, from, end, add }: Scan, at: number): void {
  const after = skip(text, at + opening.bold.length, end);
  if (text[after] === ':') {
    const mark = { start: after, end: after + 1 };
    add({ to: at, closer: 'colon', content: skip(text, after + 1, end), mark, suffix: ':' });
  } else if (at - from <= LONGEST_NAME) {
    const dash = /^[-–—]{1,2}\s/.exec(text.slice(after, after + 3))?.[0] ?? '';
    const content = dash === '' ? after : skip(text, after + dash.length, end);
    add({ to: at, closer: after >= end ? 'alone' : 'bold', content, mark: null, suffix: '*' });
  }
}

/** "Ode. ", "Ode.-- ": gives whether the stop is one that ends a label. */
function readStop({ text, from, end, add }: Scan, at: number): boolean {
  if (at + 1 >= end || at - from > LONGEST_NAME || isAbbreviated(text, from, at)) return false;
  const stop = /^\.(?:\s?[-–—]{1,2}(?=\s|$)|[–—](?=\p{L})|(?=\s|$))/u.exec(text.slice(at, Math.min(end, at + 5)))?.[0];
  if (stop === undefined) return false;
  add({
    to: at,
    closer: 'stop',
    content: skip(text, at + stop.length, end),
    mark: { start: at, end: at + 1 },
    suffix: stop.length > 1 ? '.-' : '.',
  });
  return true;
}

const isDash = (unit: string): boolean => unit === '-' || unit === '–' || unit === '—';

/** "Ode - ", "Ode—": gives whether the dash parts what is beside it. The name may go on: "Ode -- Tarn Bank: ". */
function readDash({ text, from, end, add }: Scan, at: number): boolean {
  if (at <= from || at - from > LONGEST_NAME) return false;
  const to = text[at - 1] === ' ' ? at - 1 : at;
  if (!/^(?:\s(?:-{1,2}|[–—])\s|—)/.test(text.slice(to, at + 4))) return false;
  const content = skip(text, text[at + 1] === '-' ? at + 2 : at + 1, end);
  add({ to, closer: 'dash', content, mark: null, suffix: ' - ' });
  return true;
}

/** "Ode | ", "Ode / ", "Ode> ", "<Ode> ". */
function readBar({ text, from, end, add }: Scan, at: number): boolean {
  const unit = text[at]!;
  const isBar =
    text[at + 1] === ' ' && (((unit === '|' || unit === '/') && text[at - 1] === ' ') || (unit === '>' && at > from));
  if (isBar)
    add({ to: at, closer: 'dash', content: skip(text, at + 1, end), mark: { start: at, end: at + 1 }, suffix: unit });
  return isBar;
}

/** "Ode   Thank you." */
function readGap({ text, end, add }: Scan, at: number): boolean {
  if (text[at] !== '\t' && !(text[at] === ' ' && text[at + 1] === ' ')) return false;
  const after = skip(text, at, end);
  if (after >= end || /\d/.test(text[after]!)) return false;
  add({ to: at, closer: 'gap', content: after, mark: null, suffix: '  ' });
  return true;
}

/** "Q Who pays?", "Q (Inaudible.)" */
function readSpaceAfterLetter({ text, from, add }: Scan, at: number): void {
  if (
    text[at] === ' ' &&
    at === from + 1 &&
    isLetterLabel(text[from]!) &&
    /^[([“"]?\p{Lu}/u.test(text.slice(at + 1, at + 3))
  )
    add({ to: at, closer: 'gap', content: at + 1, mark: null, suffix: '  ' });
}

/** Marks that no label goes over, but for those of a nickname and of a title: 'Edmund ("Ed") Ode:', "Ship It!:". */
function endsLabel(text: string, at: number): boolean {
  const unit = text[at]!;
  if (unit === ';') return true;
  if (unit === '?' || unit === '!') return text[at + 1] !== ':';
  return (unit === '”' || unit === '"') && text[at - 1] !== '(' && text[at + 1] !== ')';
}

export const AFTER_COLON = /[\s*_"“\\[(]/;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>' };

export function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[*_]/.test(text[at]!)) at++;
  while (at < end && /\s/.test(text[at]!)) at++;
  const time = /^(?:\\?[[(]\d{1,2}:\d{2}(?::\d{2})?\\?[\])]\s{0,4}|\d{1,2}:\d{2}(?::\d{2})?$)/.exec(
    text.slice(at, Math.min(end, at + 18)),
  )?.[0];
  return Math.min(end, at + (time?.length ?? 0));
}

const isLetterLabel = (unit: string): boolean => unit === 'Q' || unit === 'A';

/** "Mr", "S", "J. R": a stop that ends no label. "Q" and "A" do. */
export function isAbbreviated(text: string, from: number, stop: number): boolean {
  let at = stop;
  while (at > from && !/[\s.]/.test(text[at - 1]!)) at--;
  const word = text.slice(at, stop);
  return (
    (word.length < 2 && !/\d/.test(word) && !(isLetterLabel(word) && at === from)) ||
    ADDRESS.has(word.toLowerCase()) ||
    SHORT_TITLES.has(word.toLowerCase())
  );
}
