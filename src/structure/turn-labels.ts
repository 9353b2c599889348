/*
 * What could be the label of a turn: a few words that name somebody, set off from the words that are said by a mark, by brackets, by bold type, by a time, or
 * by a line of their own. "ADA ODE:", "Ms. Ode.", ">> ODE:", "[00:12] Ode:", "**Ode:**", "Ode (Tarn): ", "Ode -- Tarn Bank -- Analyst", "Q.   ", "Ode  0:10".
 *
 * Nothing is decided here. The same words are a label in one text and a heading, a fact or a name in another ("Price: 40 dollars"); dialogue.ts weighs all
 * candidates of a text together.
 */
import { isSpeakerRole } from '../english/speaker-roles.ts';
import { ADDRESS, SHORT_TITLES, TITLES, WITHIN_LABELS } from '../english/titles.ts';
import { isAsciiLetter, isLower, isUpper } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import { bare, givenFirst, INTERVIEWER, readName, readNick, words, type ToldName } from './label-names.ts';
import { isStageDirection, isTimeAlone } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** What parts a label from what is said. */
export type Closer = 'colon' | 'stop' | 'dash' | 'bracket' | 'gap' | 'bold' | 'alone';

export interface Label extends ToldName {
  /** Number of the line among the lines that were read. */
  readonly line: number;
  /** Where it begins, with the marks, times and brackets before it. */
  readonly start: number;
  /** Who speaks, as the page has it, without role and time. */
  readonly name: Span;
  readonly role: Span | null;
  /** The colon, or another mark of one character. */
  readonly mark: Span | null;
  /** Seconds. */
  readonly time: number | null;
  /** Where what is said begins: the line's end, if the label stands alone. */
  readonly content: number;
  /** Lines below it, up to the first that is said: 1 for a label alone, 2 where a time stands between. */
  readonly below: number;
  readonly isAlone: boolean;
  /** Stands behind the end of a sentence within its line. */
  readonly isInner: boolean;
  readonly closer: Closer;
  /** Marks around it, as a style: labels of one text look alike. */
  readonly style: string;
  /** Where a letter before the name tells: "Q - Ada Ode". */
  readonly side: 'ask' | 'answer' | null;
  /** Words of the role in small letters that titles of offices do not have. */
  readonly smallInRole: number;
}

const LONGEST_NAME = 48;
const LONGEST = 150;

const HOUR = /\s{1,4}\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?$/;
const TIME = /^\\?[[(]?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?\\?[\])]?$/;

/** The labels that a line may begin with, the likeliest reading of each closing mark; those within it behind the ends of its sentences. */
export function findLabels(text: string, lines: readonly Line[]): Label[] {
  const labels: Label[] = [];
  lines.forEach((line, number) => {
    const before = labels.length;
    readAt(text, { line: number, start: line.start, end: line.end, isInner: false }, labels);
    const next = lines[number + 1];
    if (next !== undefined) addBelow(labels, before, next);
    if (line.end - line.start > SHORTEST_INNER && (line.text.includes(':') || line.text.includes('>> ')))
      findInner(text, line, number, labels, new Set(labels.slice(before).map(({ name }) => name.start)));
    if (line.end - line.start > SHORTEST_INNER) findStopped(text, line, number, labels, before);
  });
  return withAliases(text, apartByGivenName(text, labels));
}

/** "Ada Ode" / "00:12" / "Yes.", "Ode:" / "[pause]" / "Yes.", "Mr Ode" / ", Tarn North" / "I agree.": what stands between a label alone, of those from `first` on, and its words. */
function addBelow(labels: Label[], first: number, { text, start, end }: Line): void {
  const isTime = end - start < 16 && isTimeAlone(text);
  const seat = SEAT.exec(text)?.[1];
  if (!isTime && seat === undefined && !isStageDirection(text)) return;
  for (let k = first; k < labels.length; k++) {
    const label = labels[k]!;
    if (!label.isAlone) continue;
    if (seat !== undefined) {
      if (label.role === null && label.kind !== 'letter')
        labels[k] = { ...label, role: { start: end - seat.length, end }, below: 2 };
    } else if (!isTime) labels[k] = { ...label, below: 2 };
    else if (label.time === null) labels[k] = { ...label, time: secondsOf(text), style: `${label.style}T`, below: 2 };
  }
}

/** ", Tarn North": whom a member sits for, on a line of its own below the name. */
const SEAT = /^,\s(\p{Lu}[\p{L}’'-]*(?:,?\s(?:\p{Lu}[\p{L}’'.-]*|and|of|the|upon)){0,6})$/u;

/** "ADA ODE:", "JON ODE:", time and again: two people of one family, each with the whole name as key. "Bob Ode:" once, for "Robert Ode:", is the same man. */
function apartByGivenName(text: string, labels: readonly Label[]): readonly Label[] {
  const wholes = labels.map(({ kind, name }) =>
    kind === 'full'
      ? words(givenFirst(text.slice(name.start, name.end)))
          .map(bare)
          .join(' ')
      : '',
  );
  const families = new Map<string, Map<string, number>>();
  labels.forEach(({ kind, key }, i) => {
    if (kind !== 'full') return;
    let own = families.get(key);
    if (own === undefined) families.set(key, (own = new Map()));
    own.set(wholes[i]!, (own.get(wholes[i]!) ?? 0) + 1);
  });
  const isShared = (key: string): boolean => {
    let several = 0;
    for (const times of families.get(key)!.values()) if (times > 1) several++;
    return several > 1;
  };
  const shared = new Set([...families.keys()].filter(isShared));
  return shared.size === 0
    ? labels
    : labels.map((label, i) =>
        label.kind === 'full' && shared.has(label.key) ? { ...label, key: wholes[i]! } : label,
      );
}

/**
 * "Ada Ode:" above, "Ada:" or "AO:" below: short labels have the key of the one full name that they can stand for. "Ode and Roe" above "ODE:" and "ROE:" are two,
 * and nobody is called by the given name and by the surname in labels of one style.
 */
function withAliases(text: string, labels: readonly Label[]): Label[] {
  const owners = new Map<string, string | null>(); // null for several
  const singles = new Set(labels.flatMap(({ kind, style, key }) => (kind === 'single' ? [`${style} ${key}`] : [])));
  for (const { kind, name, key } of labels) {
    if (kind !== 'full') continue;
    const parts = words(givenFirst(text.slice(name.start, name.end))).map(bare);
    if (parts.includes('and')) continue;
    for (const short of [parts[0]!, parts.map((part) => part[0]).join('')])
      owners.set(short, (owners.get(short) ?? key) === key && owners.get(short) !== null ? key : null);
  }
  if (owners.size === 0) return [...labels];
  const known = new Set(labels.flatMap(({ kind, key }) => (kind === 'full' || kind === 'titled' ? [key] : [])));
  return labels.map((label) => {
    const owner =
      (label.kind === 'single' || label.kind === 'initials') && !known.has(label.key)
        ? owners.get(label.key)
        : undefined;
    if (owner == null || (label.kind === 'single' && singles.has(`${label.style} ${owner}`))) return label;
    return { ...label, key: owner };
  });
}

/** A line that is shorter holds no second turn. */
const SHORTEST_INNER = 24;

interface Opening {
  readonly at: number;
  readonly style: string;
  readonly time: number | null;
  readonly bold: string;
  readonly bracket: string;
}

/** Marks, times and brackets before a label. */
function readOpening(text: string, start: number, end: number): Opening {
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

function secondsOf(time: string): number {
  const bare = /\[(\d{1,6}\.\d{1,3})s?\s/.exec(time);
  if (bare !== null) return Math.floor(Number(bare[1]));
  return (/\d{1,2}(?::\d{2}){1,2}/.exec(time)?.[0] ?? '0').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The readings of a label at an offset. */
function readAt(text: string, place: Place, labels: Label[]): void {
  const { start, end, isInner } = place;
  const opening = readOpening(text, start, end);
  if (isInner && opening.style.includes('"')) return; // a dialogue that a sentence quotes
  const limit = Math.min(end, opening.at + LONGEST);
  const add = (closing: Closing): void => {
    const label = readBody(text, opening, closing, place);
    if (label !== null) labels.push(label);
  };
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

const AFTER_COLON = /[\s*_"“\\[(]/;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>' };

function skip(text: string, from: number, end: number): number {
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
function isAbbreviated(text: string, from: number, stop: number): boolean {
  let at = stop;
  while (at > from && !/[\s.]/.test(text[at - 1]!)) at--;
  const word = text.slice(at, stop);
  return (
    (word.length < 2 && !/\d/.test(word) && !(isLetterLabel(word) && at === from)) ||
    ADDRESS.has(word.toLowerCase()) ||
    SHORT_TITLES.has(word.toLowerCase())
  );
}

interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly isInner: boolean;
}

/** What ends a label: where its words stop, what parts them from what is said, and where that begins. */
interface Closing {
  readonly to: number;
  readonly closer: Closer;
  readonly content: number;
  readonly mark: Span | null;
  readonly suffix: string;
}

/** A label whose words end before `to`; null where they can be none. */
function readBody(text: string, opening: Opening, closing: Closing, place: Place): Label | null {
  const { line, start, end, isInner } = place;
  const { closer, mark, suffix } = closing;
  const extent = readExtent(text, opening, closing, end);
  const parts = extent === null ? null : readParts(text, extent, closing);
  if (extent === null || parts === null) return null;
  const { body } = parts;
  const { name, role, side } = withSide(text, parts);
  const words = givenFirst(body.slice(name.start - extent.from, name.end - extent.from));
  const own =
    (opening.bracket === '<' ? readNick(words) : null) ??
    readName(words) ??
    // "harbour guide (01:00):": a time stands beside nothing but a label
    (extent.time !== null && closer === 'colon' && SMALL_NAME.test(words) ? readName(capitalized(words)) : null);
  const isAlone = closing.content >= end && closer !== 'stop';
  if (own === null || isNone(own, body, role !== null, closing, isAlone)) return null;
  return {
    line,
    start,
    name,
    role,
    mark,
    time: extent.time,
    content: Math.min(closing.content, end),
    below: isAlone ? 1 : 0,
    isAlone,
    isInner,
    closer,
    side,
    style: extent.style + suffix + (isAlone ? '|' : ''),
    ...own,
    smallInRole: role === null ? 0 : countSmallWords(text.slice(role.start, role.end)),
  };
}

const SMALL_NAME = /^\p{Ll}+(?:\s\p{Ll}+){1,2}$/u;
const capitalized = (name: string): string => name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

function countSmallWords(role: string): number {
  return words(role).filter((word) => isLower(word) && !WITHIN_LABELS.has(word)).length;
}

/** Where the words of a label are, without the marks and the time around them. */
interface Extent {
  readonly from: number;
  readonly until: number;
  readonly time: number | null;
  readonly style: string;
}

function readExtent(text: string, opening: Opening, { to, content }: Closing, end: number): Extent | null {
  let { at: from, time, style } = opening;
  let until = to;
  while (until > from && /[\s*_\\]/.test(text[until - 1]!)) until--;
  // "Ode  9:02 AM": the hour, which is no time of a recording
  const hour = HOUR.exec(text.slice(Math.max(from, until - 12), until))?.[0];
  if (hour !== undefined) {
    until -= hour.length;
    style += 'H';
  }
  // "Ode (00:12)", "Ode  12:30"
  const piece = /(?:\s|^)\S{4,14}$/.exec(text.slice(Math.max(from, until - 16), until))?.[0];
  if (piece !== undefined && TIME.test(piece.trim())) {
    time = secondsOf(piece);
    until -= piece.length;
    while (until > from && /[\s,*_]/.test(text[until - 1]!)) until--;
    style += 'T';
  } else if (content < end || content > to) {
    const behind = /[[(\s](\d{1,2}:\d{2}(?::\d{2})?)(?:\\?[\])]|$)/.exec(text.slice(to, Math.min(end, content)))?.[1];
    if (behind !== undefined) {
      time = secondsOf(behind);
      style += 'T';
    }
  }
  while (from < until && /[\s*_]/.test(text[from]!)) from++;
  return until <= from || until - from > LONGEST ? null : { from, until, time, style };
}

/** The words of a label, and where in the text the name and the role are. */
interface Parts {
  readonly body: string;
  readonly name: Span;
  readonly role: Span | null;
}

function readParts(text: string, { from, until }: Extent, { closer, suffix }: Closing): Parts | null {
  // 'Edmund ("Ed") Ode': a nickname is a word of the name
  const body = text
    .slice(from, until)
    .replace(/\(["“'‘]\p{Lu}[\p{L} ]{1,20}["”'’]\)(?=\s)/gu, (nick) => `X${'x'.repeat(nick.length - 1)}`);
  if (GOES_ON.test(body)) return null;
  if (/["“”;={}|<>\n]|[!?](?!$)|(?<!^u|^)\//.test(body) || hasSentenceEnd(body)) return null;
  const cut = body.search(/,\s|\s[([]|\s(?:--|[-–—])\s/);
  const parts =
    cut < 0
      ? { body, name: { start: from, end: until }, role: null }
      : (familyFirst(body, from) ?? cutRole(text, body, from, from + cut));
  const { name, role } = parts;
  if (role === null)
    return behindRole(text, ofPlace(body, withoutTelling(text, numbered(text, parts, closer), closer)));
  if (name.end - name.start > LONGEST_NAME || (closer === 'stop' && suffix === '.' && !/[)\]]$/.test(body)))
    return null;
  return /\d{3}/.test(text.slice(role.start, role.end)) ? null : parts; // "Mon, Mar 04, 2024"
}

/** "The Tarn Courier (weekly) tells of the flood: ...": a clause. */
const GOES_ON = /[)\]]\s\p{Ll}/u;

/**
 * "Ode, Ada (Lab)": the family's name first, with the party or without; not "Ode, Host", nor "Ada Ode, London". Who only repairs has no list of given names: it would be a quarter of what that takes
 * in a browser.
 */
function familyFirst(body: string, from: number): Parts | null {
  const match = FAMILY_FIRST.exec(body);
  if (match === null) return null;
  const [, name, given, party] = match;
  const isRole = [...words(name!.slice(0, name!.indexOf(','))), given!].some((word) => isOffice(word.toLowerCase()));
  if (isRole || (party === undefined && (/^\S+\s\S+,/.test(name!) || given!.length > LONGEST_GIVEN))) return null;
  const role =
    party === undefined ? null : { start: from + body.length - 1 - party.length, end: from + body.length - 1 };
  return { body, name: { start: from, end: from + name!.length }, role };
}

/** "the", "mayor", "host": a word of an office, not of a name. */
const isOffice = (word: string): boolean => isSpeakerRole(word) || TITLES.has(word) || WITHIN_LABELS.has(word);

/** Longest given name of a label without a party, in letters: a place is mostly longer. */
const LONGEST_GIVEN = 6;
const FAMILY_FIRST =
  /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?,\s(\p{Lu}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2})(?:\s\(([^()]{1,40})\))?$/u;

/** "Ode (Tarn)", "The Minister for Health (Ana Boll)": a name and a role, of which an office stands first. */
function cutRole(text: string, body: string, from: number, cut: number): Parts {
  const held = OFFICE_HELD.exec(body);
  if (held !== null && words(givenFirst(held[2]!)).every((word) => isUpper(word) || WITHIN_LABELS.has(word))) {
    const start = from + held[1]!.length + 2;
    return { body, name: { start, end: start + held[2]!.length }, role: { start: from, end: from + held[1]!.length } };
  }
  return { body, name: { start: from, end: cut }, role: trimRole(text, cut, from + body.length) };
}

/** "The Minister for Roads, Department of Works (Ana Boll) (Lab)": who holds an office, with the party or without. */
const OFFICE_HELD =
  /^((?:The|THE)\s[^()]{2,120})\s\((\p{Lu}[\p{L}.'’-]*(?:,?\s[\p{L}.'’-]+){1,4})\)(?:\s\([^()]{1,24}\))?$/u;

/** "Mr. ODE of Tarn": the name, and whom he sits for. */
function ofPlace(body: string, parts: Parts | null): Parts | null {
  const place = /^(?:Mr|Mrs|Ms|Miss|Dr)\.?\s\p{Lu}[\p{L}'’-]+(?=\sof\s(\p{Lu}[\p{L}]+(?:\s\p{Lu}[\p{L}]+)?)$)/u.exec(
    body,
  );
  if (parts === null || place === null) return parts;
  const { start, end } = parts.name;
  return { body, name: { start, end: start + place[0].length }, role: { start: end - place[1]!.length, end } };
}

/** "Q12 Mr Ode:": the number of the question is no part of the name. */
function numbered(text: string, parts: Parts, closer: Closer): Parts {
  const { start, end } = parts.name;
  const number = closer === 'colon' ? /^Q\d{1,3}\.?\s{1,4}(?=\p{Lu})/u.exec(text.slice(start, end))?.[0] : undefined;
  return number === undefined ? parts : { ...parts, name: { start: start + number.length, end } };
}

/** "Shadow minister Ada Ode", "Host Jon Roe": what somebody is, in words that no name has, before the whole name. */
function behindRole(text: string, parts: Parts | null): Parts | null {
  if (parts === null) return null;
  const { start, end } = parts.name;
  const [, role, last] = ROLE_FIRST.exec(text.slice(start, end)) ?? [];
  if (role === undefined || TITLES.has(bare(role)) || !(isSpeakerRole(bare(last!)) || TITLES.has(bare(last!))))
    return parts;
  return { ...parts, name: { start: start + role.length + 1, end }, role: { start, end: start + role.length } };
}

const ROLE_FIRST =
  /^((?:\p{Lu}[\p{L}-]*\s(?:\p{Ll}[\p{L}-]*\s)?)?(\p{L}[\p{Ll}-]+))\s\p{Lu}[\p{L}.'’-]*\s\p{Lu}[\p{L}'’-]+$/u;

/** "You said:" is "You:". */
function withoutTelling(text: string, parts: Parts, closer: Closer): Parts | null {
  const { start, end } = parts.name;
  const told = closer === 'colon' ? /\s(?:said|says|wrote|asked)$/.exec(text.slice(start, end))?.[0] : undefined;
  const name = { start, end: end - (told?.length ?? 0) };
  return name.end - start > LONGEST_NAME ? null : { ...parts, name };
}

/** "Q - Ada Ode": who asks, with a name. */
function withSide(text: string, { name, role }: Parts): Pick<Label, 'name' | 'role' | 'side'> {
  const letter = text.slice(name.start, name.end);
  const isPerson =
    /^(?:Q|A|Question|Answer)$/i.test(letter) &&
    role !== null &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(text.slice(role.start, role.end));
  return isPerson
    ? { name: role, role: null, side: /^q/i.test(letter) ? 'ask' : 'answer' }
    : { name, role, side: null };
}

/** Whether words of this kind are no label before such a mark. */
function isNone(
  { kind, key, smallWords, isCapitals }: ToldName,
  body: string,
  hasRole: boolean,
  { closer, mark, suffix }: Closing,
  isAlone: boolean,
): boolean {
  if (key === INTERVIEWER && body.length === 1 && closer !== 'colon') return true; // "I   went"
  switch (closer) {
    case 'alone': // "EVENING COURIER    17" heads a page, "Speaker 2" a turn; "Q (Inaudible.)" is all of one
      return (
        (kind === 'letter' && hasRole) ||
        /[.,:—–-]$/.test(body) ||
        (kind === 'words' && smallWords > 1) ||
        ((kind === 'full' || kind === 'single') && /\s\d+$/.test(body))
      );
    case 'gap':
      return kind === 'words';
    case 'bracket': // "(LAUGHTER)" is a stage direction, "[Speaker 1]" a label
      return mark === null && kind !== 'role' && (isAlone || isCapitals);
    case 'stop': // "No. I will not": a name alone before a stop is a label in capitals only
      return (
        suffix === '.' &&
        !hasRole &&
        !isCapitals &&
        (kind === 'single' || kind === 'full' || kind === 'words' || kind === 'initials')
      );
    default:
      return false;
  }
}

/** A stop that is none of a title or an initial. */
function hasSentenceEnd(body: string): boolean {
  for (let stop = body.indexOf('. '); stop >= 0; stop = body.indexOf('. ', stop + 1))
    if (
      !isAbbreviated(body, 0, stop) &&
      !/^(?:Jr|Sr|St|Inc|Co|Ltd|Corp)$/.test(/[^\s.]{0,12}$/.exec(body.slice(Math.max(0, stop - 12), stop))![0])
    )
      return true;
  return false;
}

/** "host", "mayor of Orsk". */
const isOfficeOrPart = (role: string): boolean => words(role).some((word) => isSpeakerRole(word) || TITLES.has(word));

function trimRole(text: string, from: number, to: number): Span | null {
  let [start, end] = [from, to];
  const bracket = /^\s[([]/.test(text.slice(from, from + 2));
  if (bracket) {
    const closing = text.slice(from, to).search(/[)\]]/);
    // "ODE (I), TARN": the party and the place
    if (closing > 0 && /^,\s\p{Lu}/u.test(text.slice(from + closing + 1, to))) return { start: from + 1, end: to };
    if (closing > 0) end = from + closing;
    if (isLower(text.slice(from + 2)) && !isOfficeOrPart(text.slice(from + 2, end))) return null; // "ROWAN (sitting):", not "Ode (host):"
  }
  while (start < end && /[\s,([\-–—]/.test(text[start]!)) start++;
  while (end > start && /[\s)\]\-–—]/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

/** Labels behind the ends of sentences within a line: "... one minute. VANE: Thank you.", ">> Thank you. >> Sure." */
function findInner(text: string, line: Line, number: number, labels: Label[], known: ReadonlySet<number>): void {
  const { start, end } = line;
  // searched in the line, since a search in the text runs on to the next colon wherever that is
  for (let at = line.text.indexOf(':', SHORTEST_INNER / 2); at >= 0; at = line.text.indexOf(':', at + 1)) {
    const colon = start + at;
    if (!AFTER_COLON.test(text[colon + 1] ?? ' ') && !/[)\]>]/.test(text[colon - 1]!)) continue; // "12:30", "::"
    const boundary = boundaryBefore(text, Math.max(start, colon - LONGEST), colon, start);
    for (const at of boundary) {
      if (known.has(at)) break; // behind a time, the line's own label
      const before = labels.length;
      readAt(text, { line: number, start: at, end, isInner: true }, labels);
      if (labels.length === before) continue;
      if (labels.at(-1)!.mark?.start === colon) break;
      labels.length = before; // that of another colon
    }
  }
  for (let chevron = line.text.indexOf('>> ', 4); chevron >= 0; chevron = line.text.indexOf('>> ', chevron + 3)) {
    const at = start + chevron;
    if (!/[.?!…—"”’)\]-]\s{0,2}$/.test(text.slice(at - 4, at))) continue;
    if (labels.at(-1)?.start === at) continue;
    readAt(text, { line: number, start: at, end, isInner: true }, labels);
  }
}

/** A member of a chamber with the surname in capitals, or an office in capitals behind "The", before a full stop: "Senator VANE.", "The CHAIRMAN." */
const STOPPED =
  /(?<![\p{L}\p{N}'’.-])(?:(?:\p{Lu}\p{Ll}{2,15}|\p{Lu}[rs]{1,2}\.)\s(?:(?:Ma?c|[DO]['’]|De|Van)?\p{Lu}{2}[\p{Lu}'’-]{0,24}|\p{Lu}[\p{Lu}'’-]{2,24})(?:\sof\s\p{Lu}\p{Ll}{2,20}(?:\s\p{Lu}\p{Ll}{2,20})?)?|The\s\p{Lu}{4,20}(?:\s\p{Lu}{4,20}|\spro\stempore)?)\.(?=\s+["“(\p{Lu}])/gu;

/** What every such label has, and plain text rarely: the search for the whole costs more, and so does that for any capital of Unicode. */
const MAY_HAVE_CAPITALS = /[A-Z\u0080-\uffff]{2}/;
const MAY_BE_STOPPED = /\p{Lu}{2}[\p{Lu}'’-]{0,24}(?:\.|\s(?:of|pro)\s)/u;

/** "... in May. Q. And who in the second?": a letter before a stop where a sentence begins, within a line. */
const INNER_LETTER = /(?<=[.?!…"”)\]]\s{1,3})[QA](?=\.\s{1,3}["“(\p{Lu}])/gu;

/** "... an opportunity. The CHAIRMAN. I beg your pardon. Senator VANE. I will wait.": records run on, and their labels end in a stop. */
function findStopped(text: string, line: Line, number: number, labels: Label[], first: number): void {
  const hasLetters = line.text.includes('Q.');
  const mayBeStopped = MAY_HAVE_CAPITALS.test(line.text) && MAY_BE_STOPPED.test(line.text);
  if (!hasLetters && !mayBeStopped) return;
  const known = new Set(labels.slice(first).map(({ name }) => name.start));
  const found: { readonly start: number; readonly length: number }[] = [];
  for (const { index, 0: words } of mayBeStopped ? line.text.matchAll(STOPPED) : []) {
    const title = bare(words.slice(0, words.indexOf(' ')));
    if (title === 'the' || TITLES.has(title) || ADDRESS.has(title))
      found.push({ start: line.start + index, length: words.length - 1 });
  }
  // an "A." without a "Q." is somebody's initial
  const letters = hasLetters ? [...line.text.matchAll(INNER_LETTER)] : [];
  if (letters.some(([letter]) => letter === 'Q'))
    for (const { index } of letters) found.push({ start: line.start + index, length: 1 });
  for (const { start, length } of found.sort((a, b) => a.start - b.start)) {
    if (known.has(start)) continue;
    const to = start + length;
    const label = readBody(
      text,
      { at: start, style: '', time: null, bold: '', bracket: '' },
      { to, closer: 'stop', content: skip(text, to + 1, line.end), mark: { start: to, end: to + 1 }, suffix: '.' },
      { line: number, start, end: line.end, isInner: start > line.start },
    );
    if (label !== null) labels.push(label);
  }
  if (found.length > 0) labels.push(...labels.splice(first).sort((a, b) => a.start - b.start));
}

/** Where sentences begin before a colon, the first one first. */
function boundaryBefore(text: string, from: number, colon: number, start: number): number[] {
  const found: number[] = [];
  for (const { index, 0: gap } of text
    .slice(from, colon)
    .matchAll(/(?<=[.?!…—"”’)\]*-])\s{1,3}(?=[>*_[("“]{0,3}[\p{L}\d])/gu)) {
    const at = from + index + gap.length;
    if (at > start && isEndedBefore(text, at)) found.push(at);
  }
  return found.slice(-4);
}

/** Whether what stands before an offset ends a sentence, and not a title or an initial. */
function isEndedBefore(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at).trimEnd();
  if (!before.endsWith('.')) return /[?!…—"”’)\]*]$|--$/.test(before);
  const word = /[^\s.]{0,16}$/.exec(before.slice(0, -1))![0];
  return (
    !(word.length < 2 && isUpper(word)) && !ADDRESS.has(word.toLowerCase()) && !SHORT_TITLES.has(word.toLowerCase())
  );
}
