import { BEFORE_SPOKEN_OF } from '../english/small-words.ts';
import type { Span } from '../text/span.ts';
import { CP1252 } from '../text/windows-1252.ts';
import { namedCharacter } from './html-leftovers.ts';
import { BLOCKS, LINES, TAGS } from './html-tags.ts';
import type { Repair, RepairKind } from './types.ts';

// Damage to single characters: left-overs of HTML, invisible characters, ligatures, odd line ends. Each finder looks at a text once, from left to right, and gives its edits in order.

/** One edit of a text, and what it mends. */
export const edit = (
  start: number,
  end: number,
  replacement: string,
  kind: RepairKind,
  confidence: number,
): Repair => ({
  source: { start, end },
  replacement,
  kind,
  confidence,
});

// ---- line ends ---------------------------------------------------------------------------------------------------------------------

/** \r\n, \r, U+0085, U+2028, U+2029 become \n. */
export function findLineEnds(text: string): Repair[] {
  const edits: Repair[] = [];
  for (const { index, 0: end } of text.matchAll(/\r\n?|(?<![\u00c3-\u00c5\u20ac\u0080])\u0085|[\u2028\u2029]/g))
    edits.push(edit(index, index + end.length, end === '\u2029' ? '\n\n' : '\n', 'line-ending', 0.99));
  return edits;
}

// ---- HTML --------------------------------------------------------------------------------------------------------------------------

/** Tags and character references. A tag counts only with a name that HTML has: "<tweet>" or "a < b" stay. */
export function findMarkup(text: string): Repair[] {
  const edits: Repair[] = [];
  if (!/[&<]/.test(text)) return edits;
  const isEscapedTag = escapedTags(text);
  let escapedTo = 0;
  let fed = 0; // line feeds before this tag, as the tags right before it leave them: "</p><p>" is one break
  for (const match of text.matchAll(
    /&(?:(?:amp|#38|#[xX]26);)+|&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));|<(\/?)([a-zA-Z][a-zA-Z\d]{0,11})((?:\s[^<>]{0,2000})?)\/?>/g,
  )) {
    const { index, 0: whole } = match;
    if (edits.length > 0 && index < edits.at(-1)!.source.end) continue;
    if (whole.startsWith('&')) {
      const character =
        match[3] === undefined && match[1] === undefined && match[2] === undefined
          ? '&'
          : match[3] !== undefined
            ? namedCharacter(match[3])
            : numberedCharacter(match[1] !== undefined ? Number(match[1]) : Number.parseInt(match[2]!, 16));
      if (character === '<') escapedTo = Math.max(escapedTo, isEscapedTag(index + whole.length));
      if (character !== null && index >= escapedTo)
        edits.push(edit(index, index + whole.length, character, 'markup', 0.97));
      fed = 0;
      continue;
    }
    const name = match[5]!.toLowerCase();
    if (!TAGS.has(name)) continue;
    const end = index + whole.length;
    const before = edits.at(-1)?.source.end ?? 0;
    const gap = text.slice(Math.max(before, index - LONGEST_GAP), index);
    if (index - before > LONGEST_GAP || gap.trim() !== '') fed = 0;
    const left = tagText(text, { start: index, end, name, isClosing: match[4] === '/' }, fed);
    edits.push(edit(fed > 0 && !gap.includes('\n') ? before : index, end, left, 'markup', 0.95));
    fed += countFeeds(feedsBefore(text, index) + left);
  }
  return edits;
}

/** "[b]Why?[/b]" as "**Why?**": emphasis of message boards, where both halves stand in one line; what is underlined loses its marks. */
export function findBoardEmphasis(text: string): Repair[] {
  if (!text.includes('[/')) return [];
  return [...text.matchAll(/\[([biu])\]([^\S\n]{0,4})([^[\]\n]{1,1000}?)([^\S\n]{0,4})\[\/\1\]/gi)].flatMap(
    ({ index, 0: whole, 1: tag, 2: before, 4: after }) => {
      const mark = BOARD_MARKS[tag!.toLowerCase()]!;
      const [end, closing] = [index + whole.length, after!.length + 4];
      return [
        edit(index, index + 3 + before!.length, before! + mark, 'markup', 0.95),
        edit(end - closing, end, mark + after!, 'markup', 0.95),
      ];
    },
  );
}
const BOARD_MARKS: Readonly<Record<string, string>> = { b: '**', i: '*', u: '' };

/** An end tag that HTML does without. */
const VOID = new Set('br hr img wbr'.split(' '));

/**
 * "Write &lt;b&gt; for bold": an escaped tag of which the text has no other half is text, and stays as it is written, since "<b>" would be taken for a tag
 * by the next who looks. Where it has both ("&lt;b&gt;No&lt;/b&gt;", out of a feed) markup was escaped as a whole, and goes. A tag that has no other half is
 * text where it is spoken of ("the &lt;br&gt; tag"), if most of them are.
 *
 * @returns for the offset behind a "<" that is escaped, the end of such a tag, or -1
 */
function escapedTags(text: string): (at: number) => number {
  let halves: Map<string, number> | null = null;
  let isOfVoids: boolean | null = null;
  return (at) => {
    const name = /^\/?([a-z][a-z\d]{0,11})(?=[\s/>&])/i.exec(text.slice(at, at + 14))?.[1]!.toLowerCase();
    if (name === undefined || !TAGS.has(name)) return -1;
    if (VOID.has(name) && !((isOfVoids ??= isAboutVoids(text)) && isSpokenOf(text, at))) return -1;
    halves ??= countHalves(text);
    if (halves.get(name) === 3) return -1;
    return escapedEnd(text, at);
  };
}

/** Where an escaped tag ends, from behind its "<"; -1 where it does not. */
function escapedEnd(text: string, at: number): number {
  const rest = text.slice(at, at + LONGEST_ESCAPED);
  const end = rest.search(/&gt;|&lt;|&#6[02];|&#x3[ce];|[<>]/i);
  const mark = end < 0 ? '' : (/^(?:&gt;|&#62;|&#x3e;|>)/i.exec(rest.slice(end, end + 6))?.[0] ?? '');
  return mark === '' ? -1 : at + end + mark.length;
}

/** "the &lt;br&gt; tag", "with &lt;br&gt; at its end", "“&lt;br&gt;”": words that lead to it, or speak of it, or marks around it. */
function isSpokenOf(text: string, at: number): boolean {
  const end = escapedEnd(text, at);
  if (end < 0) return false;
  const before = text.slice(Math.max(0, at - 24), at).replace(/(?:&lt;|&#60;|&#x3c;)$/i, '');
  const after = text.slice(end, end + 16);
  if (/["'“‘(`]$/.test(before)) return /^["'”’)`]/.test(after);
  if (!/^(?:[\s,;.!?)]|$)/.test(after)) return false;
  return BEFORE_SPOKEN_OF.test(before) || (/\s$/.test(before) && /^\s{1,3}(?:tag|element)s?\b/i.test(after));
}

/** Is most of the escaped tags without another half spoken of? Lines that all end in one may well end behind "the" now and then. */
function isAboutVoids(text: string): boolean {
  let all = 0;
  let spokenOf = 0;
  for (const { index, 0: mark } of text.matchAll(/(?:&lt;|&#60;|&#x3c;)(?=\/?(?:br|hr|img|wbr)(?:[\s/>&]))/gi)) {
    all++;
    if (isSpokenOf(text, index + mark.length)) spokenOf++;
  }
  return spokenOf * 2 > all;
}

const LONGEST_ESCAPED = 300;

/** For each name of an escaped tag: 1 if it is opened somewhere, 2 if it is closed, 3 if both. */
function countHalves(text: string): Map<string, number> {
  const halves = new Map<string, number>();
  for (const [, slash, name] of text.matchAll(/(?:&lt;|&#60;|&#x3c;)(\/?)([a-z][a-z\d]{0,11})(?=[\s/>&])/gi))
    halves.set(name!.toLowerCase(), (halves.get(name!.toLowerCase()) ?? 0) | (slash === '' ? 1 : 2));
  return halves;
}

function numberedCharacter(code: number): string | null {
  if (code >= 0x80 && code <= 0x9f) return CP1252[code - 0x80]!; // as browsers read them
  return code === 0 || code > 0x10ffff || (code & 0xfffff800) === 0xd800 || (code < 0x20 && code !== 9 && code !== 10)
    ? null
    : String.fromCodePoint(code);
}

const feedsBefore = (text: string, at: number): string =>
  /(?:\n[^\S\n]{0,20}){0,2}$/.exec(text.slice(Math.max(0, at - 44), at))![0];
const countFeeds = (text: string): number => text.split('\n').length - 1;

/** White space between two tags that are one break. */
const LONGEST_GAP = 40;

interface TagPlace extends Span {
  readonly name: string;
  readonly isClosing: boolean;
}

/** What a tag leaves behind: nothing, or the break that it meant where the text has none. */
function tagText(text: string, { start, end, name, isClosing }: TagPlace, fed: number): string {
  const before = feedsBefore(text, start);
  const after = /^(?:[^\S\n]{0,20}\n){0,2}/.exec(text.slice(end, end + 44))![0];
  const feeds = countFeeds(before + after);
  const isEdge = start === 0 || end === text.length;
  if (isEdge) return '';
  if (LINES.has(name))
    return feeds > 0 || fed > 1 || (fed > 0 && name !== 'br') || (name !== 'br' && isClosing) ? '' : '\n';
  if (BLOCKS.has(name)) return feeds >= 2 || after !== '' || before !== '' ? '' : '\n'.repeat(Math.max(0, 2 - fed));
  return name === 'td' || name === 'th' ? ' ' : '';
}

// ---- invisible and odd characters ---------------------------------------------------------------------------------------------------

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** Zero-width characters and soft hyphens are taken out (a soft hyphen at a line's end is a hyphenation, and left to those who join lines); ligatures are spelt. */
export function findInvisible(text: string): Repair[] {
  const edits: Repair[] = [];
  for (const { index, 0: character } of text.matchAll(/[\u00ad\u200b\u200c\u200d\u2060\ufeff\ufb00-\ufb06]/g)) {
    if (character >= '\ufb00' && character !== '\ufeff')
      edits.push(edit(index, index + 1, LIGATURES[character]!, 'encoding', 0.97));
    else if (character === '\u00ad' && /^[^\S\n]{0,3}\n/.test(text.slice(index + 1, index + 6))) continue;
    else if ((character === '\u200c' || character === '\u200d') && joinsLetters(text, index)) continue;
    else edits.push(edit(index, index + 1, '', 'invisible', 0.97));
  }
  return edits;
}

/** Joiners have a meaning in Indic and Arabic scripts, and in emoji. */
const joinsLetters = (text: string, at: number): boolean =>
  /[\u0600-\u06ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ufe0f\ud800-\udfff\u2600-\u27bf]/.test(
    text.slice(Math.max(0, at - 1), at + 2),
  );
