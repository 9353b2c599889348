import { CP1252 } from '../text/windows-1252.ts';
import { hasLower } from '../text/letters.ts';
import type { Repair } from './types.ts';

// Bytes that were read in the wrong encoding: UTF-8 as Windows-1252 ("PÃ©rez"), with and without what was lost on the way, and Windows-1252 as Latin-1, which
// makes control characters of quotation marks.

const edit = (start: number, end: number, replacement: string, confidence: number): Repair => ({
  source: { start, end },
  replacement,
  kind: 'encoding',
  confidence,
});

/**
 * U+0080 to U+009F are nothing in any text: they are marks of Windows-1252, as browsers read them too. U+0085 may be the end of a line as well; it is an
 * ellipsis where others of its kind stand in the text.
 */
export function findControls(text: string): Repair[] {
  const edits: Repair[] = [];
  const isOfWindows = /[\u0080\u0082-\u0084\u0086-\u008c\u008e\u0091-\u009c\u009e\u009f]/.test(text);
  if (!isOfWindows) return edits;
  for (const { index, 0: control } of text.matchAll(/[\u0080-\u009f]/g)) {
    const character = CP1252[control.charCodeAt(0) - 0x80]!;
    if (character !== control) edits.push(edit(index, index + 1, character, 0.97));
  }
  return edits;
}

/** The byte that Windows-1252 shows as this character, or -1. */
function byteOf(unit: number): number {
  if (unit >= 0x80 && unit <= 0xff) return unit;
  if (unit < 0x80) return -1;
  const index = CP1252.indexOf(String.fromCharCode(unit));
  return index < 0 ? -1 : 0x80 + index;
}

/** UTF-8 that was read as Windows-1252: "PÃ©rez", "â€œyesâ€\u009d". A sequence that is valid UTF-8 hardly ever arises otherwise. */
export function findMojibake(text: string): Repair[] {
  const edits: Repair[] = [];
  if (!/[\u00c2-\u00f4]/.test(text)) return edits;
  for (let at = 0; at < text.length; at++) {
    const lead = text.charCodeAt(at);
    if (lead < 0xc2 || lead > 0xf4) continue;
    const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let code = lead & (0xff >> (length + 1));
    let valid = true;
    for (let k = 1; k < length && valid; k++) {
      const byte = byteOf(text.charCodeAt(at + k));
      valid = (byte & 0xc0) === 0x80;
      code = (code << 6) | (byte & 0x3f);
    }
    const isShortest =
      code >= (length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000) && code <= 0x10ffff && (code & 0xf800) !== 0xd800;
    const found =
      valid && isShortest
        ? edit(at, at + length, String.fromCodePoint(code), 0.98)
        : lead === 0xc2 || lead === 0xc3 || lead === 0xe2
          ? findHalf(text, at)
          : null;
    if (found === null) continue;
    edits.push(found);
    at = found.source.end - 1;
  }
  return edits;
}

/**
 * A sequence that lost its last byte: of all marks only ” has a byte that Windows-1252 does not know, and only à one that is a space. Straightened
 * marks leave `â€"`, a dash between words.
 */
function findHalf(text: string, at: number): Repair | null {
  const next = text[at + 1] ?? '';
  if (text[at] === 'Â') {
    // of a no-break space that became a blank its first byte is left
    const before = text[at - 1] ?? ' ';
    return /^\s?$/.test(next) && /[\s\p{Ll}\p{N}.,;:!?)"”’»%]/u.test(before)
      ? edit(at, at + 1, /\s/.test(before) || next !== '' ? '' : ' ', 0.85)
      : null;
  }
  if (text[at] === 'Ã') {
    // a no-break space is often turned into a space on the way, or into one with the space behind it
    if (next !== ' ' || !(at === 0 || hasLower(text[at - 1]!) || /[\s("'“‘«—–]/.test(text[at - 1]!))) return null;
    const after = text[at + 2] ?? '';
    if (!/[\s\p{L},.;:!?)"”’-]/u.test(after)) return null;
    return edit(at, at + (/\p{L}/u.test(after) ? 1 : 2), 'à', 0.9);
  }
  return next === '€' ? findHalfMark(text, at) : null;
}

/** "â€" and what is left of the third byte. */
function findHalfMark(text: string, at: number): Repair | null {
  const third = text[at + 2] ?? '';
  if (third === '"')
    return /[\p{L}\p{N}\s]$/u.test(text[at - 1] ?? '') && /^[\p{L}\p{N}\s]/u.test(text[at + 3] ?? '')
      ? edit(at, at + 3, '—', 0.7)
      : null;
  if (third === '\ufffd' || third === '?') return edit(at, at + 3, '”', 0.85);
  return /^(?:$|[\s.,;:!?)\]}’'—–-])/.test(third) ? edit(at, at + 2, '”', 0.85) : null;
}
