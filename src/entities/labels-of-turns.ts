/*
 * The labels of a dialogue as mentions: whoever has a turn is somebody, however the label looks to a tagger of names ("PRICE:", "MAY:", "THE COURT:"). Letters ("Q") and
 * crowds ("Several members") name nobody.
 */
import { ADDRESS, HONOURS_BEHIND_NAMES, TITLES } from '../english/titles.ts';
import { isSpeakerRole } from '../english/speaker-roles.ts';
import type { Document } from '../language/document.ts';
import type { DialogueSpeaker } from '../structure/types.ts';
import type { Span } from '../text/span.ts';
import type { TaggedMention } from './mention.ts';
import type { TaggedName } from './tagger.ts';

/** Labels, and the names that the page gives for who asks and who answers, as names in text order. `named`: what the tagger has found, which tells outlets from people. */
export function labelMentions({ text, structure }: Document, named: readonly TaggedMention[]): TaggedMention[] {
  const found: TaggedMention[] = [];
  const outlets =
    structure.speakers.length === 0
      ? null
      : countOrganizations(
          text,
          structure.turns.map(({ start }) => start),
          named,
        );
  for (const speaker of structure.speakers) {
    if (speaker.named !== null) found.push({ ...speaker.named, label: 'PERSON', confidence: 0.9 });
    if (speaker.kind === 'letter' || speaker.kind === 'crowd' || speaker.kind === 'unnamed') continue;
    const label = isOutlet(text, speaker, outlets!) || isAcronym(speaker, named) ? 'ORG' : 'PERSON';
    for (const span of speaker.labels)
      found.push({ ...withoutTitles(text, span, speaker.kind), label, confidence: 0.97 });
  }
  found.push(...bylines(text, structure, found, named));
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  return found.filter((mention, i) => i === 0 || mention.start >= found[i - 1]!.end);
}

/** How far into a page its title lines go, in letters. */
const LONGEST_FRONT = 2000;
const BYLINE =
  /(?<=^|\n)[^\S\n]*(?:by|with|and)[^\S\n]+((?:\p{Lu}\.[^\S\n]?){1,3}\p{Lu}[\p{L}'’-]{1,30})[^\S\n]*(?=\n)/gu;

/** "by A.B. Ode" on a line before the turns of "ODE:", which the tagger has missed. */
function bylines(
  text: string,
  { turns }: Document['structure'],
  labels: readonly TaggedMention[],
  named: readonly TaggedMention[],
): TaggedMention[] {
  if (turns.length === 0) return [];
  const known = new Set(labels.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  const found: TaggedMention[] = [];
  for (const line of text.slice(0, Math.min(LONGEST_FRONT, turns[0]!.start)).matchAll(BYLINE)) {
    const name = line[1]!;
    const start = line.index + line[0].indexOf(name);
    const end = start + name.length;
    if (
      !known.has(
        name
          .slice(name.lastIndexOf('.') + 1)
          .trim()
          .toLowerCase(),
      )
    )
      continue;
    if (![...labels, ...named].some((other) => other.start < end && start < other.end))
      found.push({ start, end, label: 'PERSON', confidence: 0.9 });
  }
  return found;
}

/** "[A.] Ada Ode.": the letter of a turn is no initial of the name that it opens with. */
export function withoutLetters({ tokens, structure }: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const ends = new Map<number, number>();
  for (const { kind, labels } of structure.speakers)
    if (kind === 'letter') for (const { start, end } of labels) ends.set(start, end);
  if (ends.size === 0) return names;
  return names.flatMap((name) => {
    const end = ends.get(tokens.start[name.first]!);
    if (end === undefined) return [name];
    let { first } = name;
    while (first <= name.last && (tokens.start[first]! < end || tokens.end[first]! - tokens.start[first]! === 1))
      first++;
    return first <= name.last ? [{ ...name, first }] : [];
  });
}

/** Whether a mention is a person's, and stands in the role of a label: "BRICE, CNN MILITARY ANALYST:" is one person, not two. */
export function rolesOf({ structure: { turns } }: Document): (mention: TaggedMention) => boolean {
  const roles = turns.flatMap(({ role }) => (role === null ? [] : [role]));
  if (roles.length === 0) return () => false;
  let k = 0; // mentions come in text order
  return ({ start, end, label }) => {
    while (k < roles.length && roles[k]!.end <= start) k++;
    return label === 'PERSON' && k < roles.length && roles[k]!.start < end;
  };
}

/** "MR. PRICE" is Price; "THE CHAIR" has no other name. */
export function withoutTitles(text: string, { start, end: to }: Span, kind: DialogueSpeaker['kind']): Span {
  if (kind === 'role') return { start, end: to };
  let from = start;
  const behind = /(?<=\p{L}{2}\s\p{L}{2,40})\s(\p{L}{2,4})$/u.exec(text.slice(Math.max(start, to - 60), to));
  const end = behind !== null && HONOURS_BEHIND_NAMES.has(behind[1]!) ? to - behind[0].length : to; // "ADA ODE MP"
  for (;;) {
    const word = /^[\p{L}-]+\.?\s+/u.exec(text.slice(from, Math.min(end, from + 24)))?.[0];
    const bare = word?.trim().toLowerCase().replace('.', '');
    if (
      word === undefined ||
      from + word.length >= end ||
      !(TITLES.has(bare!) || ADDRESS.has(bare!) || bare === 'the' || bare === 'right' || bare === 'honourable')
    )
      return { start: from, end };
    from += word.length;
  }
}

/** How often the tagger takes words for an organization, and for a person, outside of labels. */
function countOrganizations(
  text: string,
  turnStarts: readonly number[],
  named: readonly TaggedMention[],
): ReadonlyMap<string, number> {
  const starts = new Set(turnStarts);
  const counts = new Map<string, number>();
  for (const { start, end, label } of named) {
    if (starts.has(start) || (label !== 'ORG' && label !== 'PERSON' && label !== 'WORK_OF_ART')) continue;
    const key = text.slice(start, end).toLowerCase().replace(/^the /, '');
    counts.set(key, (counts.get(key) ?? 0) + (label === 'PERSON' ? -2 : 1));
  }
  return counts;
}

/** "CNN:": three capitals or more that are nobody's initials, and that the tagger takes for an organization. */
function isAcronym({ kind, labels, named: owner }: DialogueSpeaker, named: readonly TaggedMention[]): boolean {
  const { start, end } = labels[0]!;
  return (
    kind === 'initials' &&
    owner === null &&
    end - start > 2 &&
    named.some(
      (mention) =>
        mention.start === start && mention.end === end && mention.label === 'ORG' && mention.confidence >= 0.6,
    )
  );
}

/** "The Changelog:", "WIKINEWS:": who asks may be a house. */
function isOutlet(text: string, { kind, labels }: DialogueSpeaker, counts: ReadonlyMap<string, number>): boolean {
  const { start, end } = labels[0]!;
  const words = text.slice(start, end).toLowerCase().split(/\s+/);
  if (isSpeakerRole(words.at(-1)!.replace(/\W{1,4}$/, '')) || kind === 'titled') return false;
  if (words[0] === 'the') return true;
  return kind !== 'role' && (counts.get(words.join(' ')) ?? 0) > 0;
}
