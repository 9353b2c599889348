import { endsSentence } from '../structure/lines.ts';
import { BLOCKS, LINES, TAGS } from './html-tags.ts';
import type { Repair } from './types.ts';

// What of a page is no text, and a text that is a page from its first tag to its last: there all white space is one blank, and elements are what parts
// paragraphs. In any other text tags are left-overs (damage.ts), and line feeds mean what they mean.

const edit = (start: number, end: number, replacement: string): Repair => ({
  source: { start, end },
  replacement,
  kind: 'markup',
  confidence: 0.95,
});

/** Elements whose contents nobody sees as text. */
const UNSEEN = new Set('script style template noscript iframe object svg math select textarea canvas'.split(' '));
const LONGEST_TAG = 2000;

/** Comments, declarations, and elements that hold no text. */
export function findUnseen(text: string): Repair[] {
  const edits: Repair[] = [];
  if (!text.includes('<')) return edits;
  const ends = new Map<string, number>();
  /** Behind the next such mark; each mark is searched for once where there is none. */
  const behind = (mark: RegExp, from: number): number => {
    let end = ends.get(mark.source) ?? 0;
    if (end >= 0 && end <= from) {
      mark.lastIndex = from;
      end = mark.test(text) ? mark.lastIndex : -1;
      ends.set(mark.source, end);
    }
    return end;
  };
  const hasData = text.includes('<![CDATA[');
  let at = 0;
  for (const { index, 0: whole, 1: tag } of text.matchAll(
    /<!--|<!\[CDATA\[|\]\]>|<!doctype\b|<\?xml\b|<([a-z]{3,8})(?=[\s>/])/gi,
  )) {
    if (index < at) continue;
    let end: number;
    if (whole === '<!--') end = behind(/-->/g, index);
    else if (whole.length === 3 || whole.startsWith('<![')) end = hasData ? index + whole.length : -1;
    else {
      const close = text.slice(index, index + LONGEST_TAG).indexOf('>');
      const name = tag?.toLowerCase();
      if (close < 0 || (name !== undefined && !UNSEEN.has(name))) continue;
      end =
        name === undefined || text[index + close - 1] === '/'
          ? index + close + 1
          : behind(new RegExp(`</${name}\\s{0,9}>`, 'gi'), index + close);
    }
    if (end < 0) continue;
    edits.push(edit(index, end, ''));
    at = end;
  }
  return edits;
}

/**
 * The tags and the white space of a text that is a page: of nothing but elements, blocks among them. A blank line within an element is one only behind the end of
 * a sentence: who set the page by hand may have meant it.
 */
export function findPageSpaces(text: string): Repair[] {
  if (!isPage(text)) return [];
  const edits: Repair[] = [];
  let end = 0; // of the words before
  let left = ''; // what parts them from the next
  let preformatted = 0;
  const put = (start: number, replacement: string): void => {
    if (text.slice(end, start) !== replacement) edits.push(edit(end, start, replacement));
  };
  const walk = (from: number, to: number): void => {
    if (preformatted > 0) {
      if (text.slice(from, to).trim() !== '') {
        put(from, end === 0 ? '' : left);
        end = to;
        left = '';
      }
      return;
    }
    for (const { index, 0: word } of text.slice(from, to).matchAll(/\S+/g)) {
      const start = from + index;
      const gap = text.slice(Math.max(end, from), start);
      if (gap !== '' && left.length < 2)
        left =
          left === '\n'
            ? left
            : /\n[^\S\n]*\n/.test(gap) && endsSentence(text.slice(Math.max(0, end - 8), end))
              ? '\n\n'
              : ' ';
      put(start, end === 0 ? '' : left);
      end = start + word.length;
      left = '';
    }
    if (end < to && end >= from && left === '' && /\s/.test(text[to - 1]!)) left = ' ';
    else if (end < from && from < to && left === '') left = ' ';
  };
  let at = 0;
  for (const { index, 0: whole, 1: slash, 2: tag } of text.matchAll(TAG)) {
    const name = tag!.toLowerCase();
    if (!TAGS.has(name)) continue;
    walk(at, index);
    at = index + whole.length;
    if (name === 'pre') preformatted = Math.max(0, preformatted + (slash === '' ? 1 : -1));
    if (BLOCKS.has(name)) left = '\n\n';
    else if (LINES.has(name)) left = left === '\n' && name === 'br' ? '\n\n' : left.length < 2 ? '\n' : left;
    else if ((name === 'td' || name === 'th') && left === '') left = ' ';
  }
  walk(at, text.length);
  if (end < text.length) put(text.length, '');
  return edits;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z\d]{0,11})(?:\s[^<>]{0,2000})?\/?>/g;

/** From a tag to a tag, with the two halves of a block between. */
function isPage(text: string): boolean {
  const head = /^\s*<(?:!|\?|\/)?([a-zA-Z][a-zA-Z\d]{0,11})/.exec(text.slice(0, 400));
  if (head === null || !text.slice(-40).trimEnd().endsWith('>')) return false;
  const opened = new Set<string>();
  for (const [, slash, tag] of text.matchAll(TAG)) {
    const name = tag!.toLowerCase();
    if (!BLOCKS.has(name)) continue;
    if (slash === '') opened.add(name);
    else if (opened.has(name)) return true;
  }
  return false;
}
