/*
 * Who the labels of a dialogue are: which of them are one speaker's. "ADA ODE, MAYOR:" is "ODE:" further down, "JD:" is Jane Doe, "Q." is whom the page names
 * as who asks. Two full names that differ are two speakers, whatever they share.
 */
import { ANSWERERS, ASKERS } from '../english/speaker-roles.ts';
import { ADDRESS, TITLES, SUFFIXES_OF_SPEAKERS } from '../english/titles.ts';
import type { Span } from '../text/span.ts';
import type { Cast } from './cast.ts';
import type { Opening } from './dialogue.ts';
import type { Label } from './turn-labels.ts';
import type { DialogueSpeaker } from './types.ts';

interface Draft {
  readonly kind: DialogueSpeaker['kind'];
  readonly key: string;
  /** Names before the last, in small letters: of the fullest label. */
  given: readonly string[];
  readonly labels: Span[];
  named: Span | null;
  readonly side: Opening['side'];
}

export interface Voices {
  readonly speakers: readonly Omit<DialogueSpeaker, 'asks' | 'confidence'>[];
  /** Of each opening: an index into `speakers`. */
  readonly speakerOf: readonly number[];
  /** Of each speaker: the side that its label or the layout says it is on. */
  readonly sides: readonly Opening['side'][];
}

/**
 * Who speaks at each opening.
 *
 * @param examiners who asks from an offset on, where lines name them ("BY MS. ODE:"), in text order
 */
export function groupSpeakers(
  text: string,
  openings: readonly Opening[],
  cast: Cast,
  examiners: readonly Span[] = [],
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
  const speakerOf = openings.map(({ label, side, start }): number => {
    while (e + 1 < examiners.length && examiners[e + 1]!.start < start) e++;
    if (e >= 0 && label?.kind === 'letter' && sideOf(label) === 'ask') return examinerAt(label, examiners[e]!);
    if (label === null) {
      const key = side === null ? '' : `side ${side}`;
      const known = side === null ? undefined : byKey.get(key)?.[0];
      return known ?? add(key, { kind: 'unnamed', key: '', given: [], labels: [], named: null, side });
    }
    const given = givenNames(text, label);
    const known = sameSpeaker(drafts, byKey.get(label.key) ?? [], label, given);
    const index =
      known >= 0
        ? known
        : add(label.key, { kind: label.kind, key: label.key, given, labels: [], named: null, side: sideOf(label) });
    const own = drafts[index]!;
    own.labels.push(label.name);
    if (given.length > own.given.length) own.given = given;
    return index;
  });
  nameByCast(text, drafts, openings, cast);

  function examinerAt({ kind, key, name }: Label, examiner: Span): number {
    const own = `examiner ${text.slice(examiner.start, examiner.end).toLowerCase()}`;
    const index = byKey.get(own)?.[0] ?? add(own, { kind, key, given: [], labels: [], named: examiner, side: 'ask' });
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

/** Words of the name without titles and numbers, in small letters. */
function nameWords(text: string, { name }: Label): string[] {
  const words = text
    .slice(name.start, name.end)
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

const initialsOf = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

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

function sideOf({ kind, key, side }: Label): Opening['side'] {
  if (side !== null) return side;
  if (kind !== 'letter' && kind !== 'role') return null;
  const word = key
    .replace(/\s\d+$/, '')
    .split(' ')
    .at(-1)!;
  return ASKERS.has(word) ? 'ask' : ANSWERERS.has(word) ? 'answer' : null;
}

/** Whom the page names as who asks or answers is the one on that side who has no name; initials are whom the page has in full. */
function nameByCast(text: string, drafts: Draft[], openings: readonly Opening[], cast: Cast): void {
  for (const side of ['ask', 'answer'] as const) {
    const own = drafts.filter((draft) => draft.side === side);
    if (own.length === 1 && cast[side] !== null) own[0]!.named ??= cast[side];
  }
  const initials = drafts.filter(({ kind, named }) => kind === 'initials' && named === null);
  if (initials.length === 0) return;
  const names = fullNames(text, openings[0]!.start);
  for (const draft of initials)
    draft.named =
      names.get(text.slice(draft.labels[0]!.start, draft.labels[0]!.end).replaceAll('.', '').toLowerCase()) ?? null;
}

/** How much of a text is searched for the names behind initials: what stands before the dialogue, and the beginning of it. */
const SEARCHED = 3000;

/** Full names by their initials; the first that has them. */
function fullNames(text: string, firstTurn: number): Map<string, Span> {
  const found = new Map<string, Span>();
  const to = Math.min(text.length, firstTurn + SEARCHED);
  for (const { index, 0: name } of text
    .slice(0, to)
    .matchAll(/\p{Lu}[\p{L}'’-]+(?:[^\S\n](?:\p{Lu}\.?|(?:de|van|von|of|the)|\p{Lu}[\p{L}'’-]+)){1,4}/gu)) {
    const words = name.split(/\s+/);
    for (let from = 0; from < words.length - 1; from++) {
      for (let length = words.length - from; length > 1; length--) {
        const part = words.slice(from, from + length);
        const keys = [part.filter((word) => /^\p{Lu}/u.test(word)), [part[0]!, part.at(-1)!]];
        const start = index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        for (const key of keys) {
          const initials = initialsOf(key).toLowerCase();
          if (initials.length > 1 && !found.has(initials) && /^\p{Lu}/u.test(part.at(-1)!))
            found.set(initials, { start, end: start + part.join(' ').length });
        }
      }
    }
  }
  return found;
}
