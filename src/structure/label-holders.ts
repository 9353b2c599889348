/*
 * Whom a text names for a label that is no name of its own: initials ("JD:", "mm:"), an office ("PRIME MINISTER:"), a part in the talk ("HOST:"). What stands before
 * the dialogue counts first, then its beginning. Where two could be meant, nobody is.
 */
import { NAMED_ROLES } from '../english/speaker-roles.ts';
import { TITLES } from '../english/titles.ts';
import type { Span } from '../text/span.ts';

/** How much of a text is searched beyond the first turn. */
const SEARCHED = 3000;

/** Words of a name; in capitals, not those of a heading that go on: "ADA ODE AT TARN". */
const WORD = String.raw`(?!(?:AND|OF|FOR|THE|TO|AT|IN|ON|BY|WITH|BEFORE|AFTER|MP|MEP|MSP|QC|KC|SC|AM|AO|AC|OBE|CBE|MBE)\b)\p{Lu}(?:\.|[\p{L}'’-]+)`;
/** A name of two words at least. */
export const FULL_NAME = String.raw`${WORD}(?:[^\S\n](?:(?:de|van|von|al|bin|la|le)[^\S\n])?${WORD}){1,3}`;

/** "Ada Ode (ao)", "Ada Ode, Tarn Bank (AO)". */
const LEGEND_BEHIND = new RegExp(String.raw`(${FULL_NAME})(?:,[^()\n]{1,60})?[^\S\n]\((\p{L}{2,4})\)`, 'gu');
/** "AO: Ada Ode", "AO = Ada Ode", as a line. */
const LEGEND_BEFORE = new RegExp(String.raw`^(\p{L}{1,4})[^\S\n]?[:=–-][^\S\n]?(${FULL_NAME})$`, 'gmu');
/** "Respondent (R): Ada Ode". */
const LEGEND_BETWEEN = new RegExp(String.raw`[^\S\n]\((\p{L}{1,4})\)[^\S\n]?[:–-][^\S\n]?(${FULL_NAME})$`, 'gmu');

/** What short labels stand for, as the page explains before its dialogue: by the label in small letters. */
export function readLegend(text: string, firstTurn: number): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const head = text.slice(0, firstTurn);
  for (const { index, 1: name, 2: short } of head.matchAll(LEGEND_BEHIND))
    if (isShortFor(short!, name!)) found.set(short!.toLowerCase(), { start: index, end: index + name!.length });
  for (const pattern of [LEGEND_BETWEEN, LEGEND_BEFORE])
    for (const { index, 0: line, 1: short, 2: name } of head.matchAll(pattern))
      if (pattern === LEGEND_BETWEEN || isShortFor(short!, name!))
        found.set(short!.toLowerCase(), { start: index + line.length - name!.length, end: index + line.length });
  return found;
}

/** "AO" and "ODE" of "Ada Ode"; not "UN" behind a name. */
function isShortFor(short: string, name: string): boolean {
  const letters = short.toLowerCase();
  const words = name.toLowerCase().split(/\s+/);
  return (
    letters[0] === words[0]![0] &&
    (letters.length === 1 || words.some((word, i) => i > 0 && word[0] === letters.at(-1)))
  );
}

/** Full names by their initials, before a dialogue and in its beginning; the first that has them. */
export function fullNames(text: string, firstTurn: number): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const to = Math.min(text.length, firstTurn + SEARCHED);
  for (const { index, 0: name } of text
    .slice(0, to)
    .matchAll(/\p{Lu}[\p{L}'’-]+(?:[^\S\n](?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.?|(?:de|van|von|of|the)(?!\p{L}))){1,4}/gu)) {
    const words = name.split(/\s+/);
    for (let from = 0; from < words.length - 1; from++) {
      for (let length = words.length - from; length > 1; length--) {
        const part = words.slice(from, from + length);
        const keys = [part.filter((word) => /^\p{Lu}/u.test(word)), [part[0]!, part.at(-1)!]];
        const start = index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        for (const key of keys) {
          const initials = key
            .map((word) => word[0]!)
            .join('')
            .toLowerCase();
          if (initials.length > 1 && !found.has(initials) && /^\p{Lu}/u.test(part.at(-1)!))
            found.set(initials, { start, end: start + part.join(' ').length });
        }
      }
    }
  }
  return found;
}

/** Whether somebody may be named by a role: one holds an office and one is the host of a talk, while witnesses and reporters are many. */
export const isHeld = (role: string): boolean => {
  const last = role.slice(role.lastIndexOf(' ') + 1);
  return NAMED_ROLES.has(last) || (TITLES.has(last) && role.includes(' '));
};

const NAME_BEHIND = new RegExp(
  String.raw`(?:,?[^\S\n](?:the[^\S\n])?(?:(?:Hon|Rt Hon|Dr|Mr|Ms|Mrs|Sir)\.?[^\S\n])?)(${FULL_NAME})`,
  'uy',
);
/** "Ada Ode (chair)", and not "Now Ada Ode, the Prime Minister". */
const NAME_BEFORE = new RegExp(
  String.raw`(?:(?:And|Now|Well|So|But|Yes|No|Our|With)\s)?(${FULL_NAME})(?:,[^\S\n](?:the[^\S\n])?|[^\S\n]\((?:the[^\S\n])?)$`,
  'u',
);
const SURNAME_BEHIND = new RegExp(String.raw`[^\S\n](${WORD})(?![\p{L}'’-])`, 'uy');

const SELF = new RegExp(String.raw`(?<![\p{L}"“])(?:I['’]m|I am|[Mm]y name is)\s(${FULL_NAME})`, 'u');

/** The surname that somebody gives for himself, in small letters: "I'm Ada Ode, in Tarn." */
export const selfIn = (line: string): string | null => SELF.exec(line)?.[1]!.split(/\s+/).at(-1)!.toLowerCase() ?? null;

/** Most mentions of an office that are looked at. */
const MOST_MENTIONS = 40;

/**
 * Who holds an office or has a part in the talk: "Prime Minister Ada Ode", "Ada Ode, the Prime Minister", "host Jon Roe".
 *
 * @param role in small letters
 * @param others surnames of those who have labels of their own
 */
export function holderOf(text: string, role: string, firstTurn: number, others: ReadonlySet<string>): Span | null {
  const within = text.slice(0, Math.min(text.length, firstTurn + SEARCHED));
  const small = within.toLowerCase();
  const full: Span[] = [];
  const short: Span[] = [];
  let left = MOST_MENTIONS;
  for (let at = small.indexOf(role); at >= 0 && left > 0; at = small.indexOf(role, at + role.length), left--) {
    if (/[\p{L}-]/u.test(small[at - 1] ?? '') || small.length !== within.length) continue;
    const end = at + role.length;
    const name = spanOf(NAME_BEHIND, within, end) ?? nameBefore(within, at);
    if (name !== null) full.push(name);
    else {
      const surname = spanOf(SURNAME_BEHIND, within, end);
      if (surname !== null) short.push(surname);
    }
  }
  const surnameOf = ({ start, end }: Span): string => within.slice(start, end).toLowerCase().split(/\s+/).at(-1)!;
  const only = (names: readonly Span[]): Span | null => {
    const own = names.filter((name) => !others.has(surnameOf(name)));
    return own.length > 0 && own.every((name) => surnameOf(name) === surnameOf(own[0]!)) ? own[0]! : null;
  };
  const isBefore = ({ start }: Span): boolean => start < firstTurn;
  return only(full.filter(isBefore)) ?? only(full) ?? (short.length > 1 ? only(short) : null);
}

function spanOf(pattern: RegExp, text: string, at: number): Span | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { start: at + match[0].length - match[1]!.length, end: at + match[0].length };
}

/** Longest name before an office. */
const LONGEST_NAME = 60;

function nameBefore(text: string, at: number): Span | null {
  const from = Math.max(0, at - LONGEST_NAME);
  const match = NAME_BEFORE.exec(text.slice(from, at));
  if (match === null) return null;
  const start = from + match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

const TALK_WITH = new RegExp(
  String.raw`\b(?:interview|conversation|discussion|chat|Q&A|[Ss]poke|[Tt]alked|[Ss]at down|chatted|interviewed)\s(?:with|to|by)\s(?:(?:\p{Ll}+\s|[\p{L}’']+['’]s\s){0,4})(${FULL_NAME})`,
  'gu',
);

/** With whom one who has a label talks, where the text before the dialogue says so: "spoke at the fair in an interview with Jon Roe". Null where it names two. */
export function talkedWith(text: string, firstTurn: number, labels: ReadonlySet<string>): Span | null {
  const names: Span[] = [];
  for (const { index, 0: words, 1: name } of text.slice(0, firstTurn).matchAll(TALK_WITH)) {
    if (
      name!
        .toLowerCase()
        .split(/\s+/)
        .some((word) => labels.has(word))
    )
      continue;
    names.push({ start: index + words.length - name!.length, end: index + words.length });
  }
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end);
  return names.length > 0 && names.every((name) => wordsOf(name) === wordsOf(names[0]!)) ? names[0]! : null;
}
