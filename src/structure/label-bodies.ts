/* The words of a label between its marks: the name, with what somebody is, where they sit and a time beside it; or no label at all. */
import { isSpeakerRole } from '../english/speaker-roles.ts';
import { TITLES, WITHIN_LABELS } from '../english/titles.ts';
import { isLower, isUpper } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import {
  isAbbreviated,
  LONGEST,
  LONGEST_NAME,
  secondsOf,
  type Closer,
  type Closing,
  type Opening,
} from './label-marks.ts';
import { bare, givenFirst, INTERVIEWER, readName, readNick, words, type ToldName } from './label-names.ts';

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

export interface Place {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly isInner: boolean;
}

const HOUR = /\s{1,4}\d{1,2}:\d{2}\s?[AaPp]\.?[Mm]\.?$/;
const TIME = /^\\?[[(]?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,3})?\\?[\])]?$/;

/** A label whose words end before `to`; null where they can be none. */
export function readBody(text: string, opening: Opening, closing: Closing, place: Place): Label | null {
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
