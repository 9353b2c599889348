/*
 * Who the labels of a dialogue are: which of them are one speaker's. "ADA ODE, MAYOR:" is "ODE:" further down, "JD:" is Jane Doe, "Q." is whom the page names
 * as who asks. Two full names that differ are two speakers, whatever they share.
 */
import { ANSWERERS, ASKERS, CALLED_ON, SHORT_ROLES } from '../english/speaker-roles.ts';
import { ADDRESS, TITLES, SUFFIXES_OF_SPEAKERS } from '../english/titles.ts';
import type { Span } from '../text/span.ts';
import type { Cast } from './cast.ts';
import type { Opening } from './dialogue.ts';
import { FULL_NAME, fullNames, holderOf, isHeld, readLegend, talkedWith } from './label-holders.ts';
import { givenFirst } from './label-names.ts';
import type { Label } from './label-bodies.ts';
import type { DialogueSpeaker } from './types.ts';

interface Draft {
  readonly kind: DialogueSpeaker['kind'];
  readonly key: string;
  /** Names before the last, in small letters: of the fullest label. */
  given: readonly string[];
  readonly labels: Span[];
  named: Span | null;
  side: Opening['side'];
}

export interface Voices {
  readonly speakers: readonly Omit<DialogueSpeaker, 'asks' | 'confidence'>[];
  /** Of each opening: an index into `speakers`. */
  readonly speakerOf: readonly number[];
  /** Of each speaker: the side that its label or the layout says it is on. */
  readonly sides: readonly Opening['side'][];
}

/** Names of a record, in text order: "BY MS. ODE:", "JON ROE, sworn". */
export interface Heard {
  readonly examiners: readonly Span[];
  readonly witnesses: readonly Span[];
}

/**
 * Who speaks at each opening.
 *
 * @param heard who asks and who answers from an offset on, where lines name them
 */
export function groupSpeakers(
  text: string,
  openings: readonly Opening[],
  cast: Cast,
  { examiners, witnesses }: Heard = { examiners: [], witnesses: [] },
): Voices {
  const drafts: Draft[] = [];
  const byKey = new Map<string, number[]>();
  const add = (key: string, draft: Draft): number => {
    const index = drafts.push(draft) - 1;
    const list = byKey.get(key);
    if (list === undefined) byKey.set(key, [index]);
    else list.push(index);
    return index;
  };
  let e = -1;
  let w = -1;
  const roles = rolesOfOne(text, openings);
  const speakerOf = openings.map((opening, i): number => {
    const { label: own, as = null, side, start } = opening;
    while (e + 1 < examiners.length && examiners[e + 1]!.start < start) e++;
    while (w + 1 < witnesses.length && witnesses[w + 1]!.start < start) w++;
    if (own !== null) {
      const isAsked = own.kind === 'letter' && sideOf(own) === 'ask';
      const told = own.kind === 'letter' && own.role !== null ? nameAt(text, own.role) : null;
      if (told !== null) return calledAt(own, told, sideOf(own) ?? 'ask');
      const called = e >= 0 && isAsked ? examiners[e]! : i > 0 ? announcedBefore(text, own, openings[i - 1]!) : null;
      if (called !== null) return calledAt(own, called, 'ask');
      if (w >= 0 && (own.kind === 'letter' || own.key === 'witness') && sideOf(own) === 'answer')
        return calledAt(own, witnesses[w]!, 'answer');
    }
    const printed = own ?? as;
    return printed === null ? unnamedOn(side) : labelled(printed, own !== null);
  });
  nameByCast(text, drafts, openings, cast);

  function unnamedOn(side: Opening['side']): number {
    const key = side === null ? '' : `side ${side}`;
    const known = side === null ? undefined : byKey.get(key)?.[0];
    return known ?? add(key, { kind: 'unnamed', key: '', given: [], labels: [], named: null, side });
  }

  function labelled(printed: Label, isHere: boolean): number {
    const held = printed.kind === 'role' ? roles.get(printed.key) : undefined;
    const label = held === undefined ? printed : { ...printed, key: held.key, kind: held.kind };
    // "A." is who is called "THE WITNESS" as well
    const witness = label.kind === 'letter' && sideOf(label) === 'answer' ? byKey.get('witness')?.[0] : undefined;
    if (witness !== undefined) return witness;
    const given = givenNames(text, label);
    const known = sameSpeaker(drafts, byKey.get(label.key) ?? [], label, given);
    const index =
      known >= 0
        ? known
        : add(label.key, { kind: label.kind, key: label.key, given, labels: [], named: null, side: sideOf(label) });
    const own = drafts[index]!;
    if (isHere) own.labels.push(label.name);
    if (label.kind === 'role' && label.role !== null && isHeld(label.key)) own.named ??= nameIn(text, label.role);
    if (given.join('').length > own.given.join('').length) own.given = given;
    return index;
  }

  function calledAt({ kind, key, name }: Label, called: Span, side: 'ask' | 'answer'): number {
    const own = `${side} ${text.slice(called.start, called.end).toLowerCase()}`;
    const index = byKey.get(own)?.[0] ?? add(own, { kind, key, given: [], labels: [], named: called, side });
    drafts[index]!.labels.push(name);
    return index;
  }

  return {
    speakers: drafts.map(({ kind, labels, named }) => ({
      kind,
      labels: [...labels].sort((a, b) => a.start - b.start),
      named,
    })),
    speakerOf,
    sides: drafts.map(({ side }) => side),
  };
}

/** "MODERATOR (Ada Ode):": the name behind a part in the talk. */
const nameIn = (text: string, { start, end }: Span): Span | null =>
  WHOLE_NAME.test(text.slice(start, end)) ? { start, end } : null;
const WHOLE_NAME = new RegExp(`^${FULL_NAME}$`, 'u');

/** "Question (Ada Ode, Tarn Wire):": the name that a role begins with. */
function nameAt(text: string, { start, end }: Span): Span | null {
  const name = NAME_FIRST.exec(text.slice(start, end))?.[1];
  return name === undefined ? null : { start, end: start + name.length };
}
const NAME_FIRST = new RegExp(`^(${FULL_NAME})(?=$|[,;)])`, 'u');

/** "Our next question comes from Ada Ode." before "QUESTION:": whom the turn before calls. */
function announcedBefore(text: string, label: Label, before: Opening): Span | null {
  const word = label.key.slice(label.key.lastIndexOf(' ') + 1);
  if (!(label.kind === 'letter' ? sideOf(label) === 'ask' : label.kind === 'role' && CALLED_ON.has(word))) return null;
  const from = Math.max(before.content, label.start - LONGEST_CALL);
  const match = CALLING.exec(text.slice(from, label.start).trimEnd());
  if (match === null) return null;
  const start = from + match.index + match[0].indexOf(match[1]!, match[0].search(FROM));
  return { start, end: start + match[1]!.length };
}

/** Longest sentence that calls on somebody. */
const LONGEST_CALL = 240;
const FROM = /\s(?:from|is|by|to)\s/;
const CALLING = new RegExp(
  String.raw`\b(?:question|questions|caller|call|query)\b[^.?!\n]{0,60}\s(?:from|is|by)\s(?:the line of\s)?(${FULL_NAME})(?:[^.?!\n]{0,80})?[.:!]?$`,
  'u',
);

/** Words of the name without titles and numbers, in small letters. */
function nameWords(text: string, { name }: Label): string[] {
  const words = givenFirst(text.slice(name.start, name.end))
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/\.$/, ''));
  let first = 0;
  while (
    first < words.length - 1 &&
    (TITLES.has(words[first]!) || ADDRESS.has(words[first]!) || words[first] === 'right' || words[first] === 'the')
  )
    first++;
  return words.slice(first).filter((word) => !SUFFIXES_OF_SPEAKERS.has(word));
}

const givenNames = (text: string, label: Label): string[] =>
  label.kind === 'full' || label.kind === 'titled' ? nameWords(text, label).slice(0, -1) : [];

/** How many speakers of one surname are compared. */
const MOST_NAMESAKES = 12;

/** The speaker of that key whom the label fits: the last one who spoke, where several do. */
function sameSpeaker(
  drafts: readonly Draft[],
  candidates: readonly number[],
  label: Label,
  given: readonly string[],
): number {
  for (let c = candidates.length - 1; c >= Math.max(0, candidates.length - MOST_NAMESAKES); c--) {
    const other = drafts[candidates[c]!]!;
    if (
      (label.kind === 'role' || label.kind === 'letter' || label.kind === 'crowd') !==
      (other.kind === 'role' || other.kind === 'letter' || other.kind === 'crowd')
    )
      continue;
    if (given.length === 0 || other.given.length === 0 || fits(given, other.given)) return candidates[c]!;
  }
  return -1;
}

/** "Jane Q." and "J.", "Jane": the first of both agree, as far as they are written. */
function fits(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0]!, b[0]!];
  return (
    x === y ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y)) ||
    a.includes(y) ||
    b.includes(x) ||
    (x.length > 2 && y.length > 2 && (x.startsWith(y.slice(0, 3)) || y.startsWith(x.slice(0, 3))))
  );
}

/** The side that a label is on by itself. */
export function sideOf({ kind, key, side }: Label): Opening['side'] {
  if (side !== null) return side;
  if (kind !== 'letter' && kind !== 'role') return null;
  const word = key
    .replace(/\s\d+$/, '')
    .split(' ')
    .at(-1)!;
  return ASKERS.has(word) ? 'ask' : ANSWERERS.has(word) ? 'answer' : null;
}

/** Whom the page names as who asks or answers is the one on that side who has no name; initials and offices are whom the page has in full. */
function nameByCast(text: string, drafts: Draft[], openings: readonly Opening[], cast: Cast): void {
  const firstTurn = openings[0]!.start;
  const wordsOf = ({ labels: [first] }: Draft): string =>
    first === undefined ? '' : text.slice(first.start, first.end).replaceAll('.', '').toLowerCase();
  const others = new Set(drafts.flatMap(({ kind, key }) => (isPerson(kind) ? [key] : [])));
  const legend = drafts.some(({ labels }) => labels.length > 0) ? readLegend(text, firstTurn) : new Map<string, Span>();
  for (const draft of drafts) draft.named ??= legend.get(wordsOf(draft)) ?? null;
  for (const side of ['ask', 'answer'] as const) {
    const called = calledOn(text, cast, side);
    for (const draft of drafts)
      if (draft.side === null && draft.kind === 'full' && wordsOf(draft) === called) draft.side = side;
    const own = drafts.filter((draft) => draft.side === side);
    if (own.length !== 1) continue;
    own[0]!.named ??= cast[side];
    if (side === 'ask' && others.size > 0) own[0]!.named ??= talkedWith(text, firstTurn, others);
  }
  for (const draft of drafts) {
    const office = draft.kind === 'role' ? draft.key : draft.kind === 'initials' ? SHORT_ROLES.get(draft.key) : null;
    if (office != null && draft.named === null && isHeld(office))
      draft.named = holderOf(text, office, firstTurn, others);
  }
  const initials = drafts.filter(({ kind, named }) => kind === 'initials' && named === null);
  if (initials.length === 0) return;
  const names = fullNames(text, firstTurn);
  for (const draft of initials) draft.named = names.get(wordsOf(draft)) ?? null;
}

/** "Witness: Ada Ode", and "ADA ODE:" further down: the name of a side, in small letters; "Ada Ode spoke with Jon Roe" leaves open who asks. */
function calledOn(text: string, cast: Cast, side: 'ask' | 'answer'): string | null {
  const name = areOfOneLine(text, cast) ? null : cast[side];
  return name === null ? null : text.slice(name.start, name.end).replaceAll('.', '').toLowerCase();
}

/** Whether one line names both sides. */
const areOfOneLine = (text: string, { ask, answer }: Cast): boolean =>
  ask !== null &&
  answer !== null &&
  !text.slice(Math.min(ask.start, answer.start), Math.max(ask.end, answer.end)).includes('\n');

const isPerson = (kind: Draft['kind']): boolean =>
  kind === 'full' || kind === 'titled' || kind === 'single' || kind === 'initials';

/** "JON ROE, HOST:" further up, "HOST:" further down: the role of a label that is one person's alone, by its words in small letters. */
function rolesOfOne(text: string, openings: readonly Opening[]): ReadonlyMap<string, Label> {
  const found = new Map<string, Label | null>();
  for (const { label } of openings) {
    if (label?.role == null || !isPerson(label.kind)) continue;
    const role = text
      .slice(label.role.start, label.role.end)
      .toLowerCase()
      .replace(/^the\s/, '');
    const known = found.get(role);
    found.set(role, known === undefined || known?.key === label.key ? label : null);
  }
  return new Map([...found].filter((entry): entry is [string, Label] => entry[1] !== null));
}
