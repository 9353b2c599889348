/*
 * What could be the label of a turn: a few words that name somebody, set off from the words that are said by a mark, by brackets, by bold type, by a time, or
 * by a line of their own. "ADA ODE:", "Ms. Ode.", ">> ODE:", "[00:12] Ode:", "**Ode:**", "Ode (Tarn): ", "Ode -- Tarn Bank -- Analyst", "Q.   ", "Ode  0:10".
 *
 * Nothing is decided here. The same words are a label in one text and a heading, a fact or a name in another ("Price: 40 dollars"); dialogue.ts weighs all
 * candidates of a text together.
 */
import { ADDRESS, SHORT_TITLES, TITLES } from '../english/titles.ts';
import { isUpper } from '../text/letters.ts';
import { readBody, type Label, type Place } from './label-bodies.ts';
import { AFTER_COLON, LONGEST, readClosings, readOpening, secondsOf, skip } from './label-marks.ts';
import { bare, givenFirst, words } from './label-names.ts';
import { isStageDirection, isTimeAlone } from './line-kinds.ts';
import type { Line } from './lines.ts';

/** A line that is shorter holds no second turn. */
const SHORTEST_INNER = 24;

/** The labels that a line may begin with, the likeliest reading of each closing mark; those within it behind the ends of its sentences. */
export function findLabels(text: string, lines: readonly Line[]): Label[] {
  const labels: Label[] = [];
  lines.forEach((line, number) => {
    const before = labels.length;
    readAt(text, { line: number, start: line.start, end: line.end, isInner: false }, labels);
    const next = lines[number + 1];
    if (next !== undefined && labels.length > before) addBelow(labels, before, next);
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

/** The readings of a label at an offset. */
function readAt(text: string, place: Place, labels: Label[]): void {
  const { start, end, isInner } = place;
  const opening = readOpening(text, start, end);
  if (isInner && opening.style.includes('"')) return; // a dialogue that a sentence quotes
  readClosings(text, opening, place, (closing) => {
    const label = readBody(text, opening, closing, place);
    if (label !== null) labels.push(label);
  });
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
