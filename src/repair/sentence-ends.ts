import { KEEPS_ITS_STOP } from '../english/abbreviations.ts';
import { BEGINS_SENTENCE } from '../english/small-words.ts';
import { frequency } from './word-frequencies.ts';
import type { Repair } from './types.ts';

// Lost breaks: "the end.Next", where a paragraph break has gone without a trace. Only where a full stop stands between a small letter (or a
// closing mark) and a capital that begins a word: "Node.js" and "U.S.Senate" are something else.

export function findRunTogether(text: string): Repair[] {
  const edits: Repair[] = [];
  const isOpen = straightMarks(text);
  for (const match of text.matchAll(/[.!?](?:["”’)\]]{0,2})(?=["“‘«([]{0,2}\p{Lu})/gu)) {
    const at = match.index;
    let after = at + match[0].length;
    // 'it. "There' without its space: the straight mark opens
    for (let k = at + 1; k < after; k++)
      if (text[k] === '"' && isOpen(k)) {
        after = k;
        break;
      }
    if (
      !(isSentenceEnd(text, at) || isAcronymAtEnd(text, at, after)) ||
      !isSentenceStart(text, after, match[0].length > 1)
    )
      continue;
    edits.push({ source: { start: after, end: after }, replacement: ' ', kind: 'space', confidence: 0.9 });
  }
  return edits;
}

/** Whether a straight double mark opens a quotation: it is the first, third ... of its line. */
function straightMarks(text: string): (at: number) => boolean {
  let counted: Set<number> | null = null;
  return (at) => {
    if (counted === null) {
      counted = new Set();
      let open = false;
      for (let i = 0; i < text.length; i++) {
        if (text[i] === '\n') open = false;
        else if (text[i] === '"') {
          open = !open;
          if (open) counted.add(i);
        }
      }
    }
    return counted.has(at);
  };
}

/** "the U.S.“This": an acronym ends a sentence where a quotation or a word that begins sentences follows. */
const isAcronymAtEnd = (text: string, stop: number, after: number): boolean =>
  /\p{Lu}\.\p{Lu}$/u.test(text.slice(Math.max(0, stop - 3), stop)) &&
  BEGINS_SENTENCE.test(text.slice(after, after + 8));

/** "office@tarn.gov.QA", "https://tarn.org/a.Html": up to a stop in it. */
const ADDRESS = /(?:\w@|:\/\/|www\.)\S{0,80}$/;
const LONGEST_ADDRESS = 90;

function isSentenceEnd(text: string, stop: number): boolean {
  const before = /[\p{L}\p{N}'’%)\]”"-]{1,24}$/u.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '';
  if (before === '' || KEEPS_ITS_STOP.test(before)) return false;
  if (ADDRESS.test(text.slice(Math.max(0, stop - LONGEST_ADDRESS), stop))) return false;
  return /[\p{Ll}\p{N})\]”"’%]$/u.test(before) || /^[\p{Lu}\p{N}]{2,}$/u.test(before) || /\p{Lo}$/u.test(before);
}

function isSentenceStart(text: string, at: number, isClosed: boolean): boolean {
  const next = /^["“‘«([]{0,2}[\p{L}\p{N}'’]*/u.exec(text.slice(at, at + 30))![0];
  const word = next.replace(/^["“‘«([]+/, '');
  if (/["“”]/.test(next[0] ?? '') && isClosed) return true;
  if (/^\p{Lu}$/u.test(word)) return /^[AI]$/.test(word) && /\s/.test(text[at + next.length] ?? ' ');
  if (/^\p{Lu}{2,}$/u.test(word)) return word.length >= 2 && !/^[.\w]*\.(?:com|org|net)/i.test(text.slice(at, at + 20));
  return (
    /^\p{Lu}['’]?\p{Ll}/u.test(word) &&
    (frequency(word) >= 0 || word.length > 2) &&
    !/^(?:com|org|net|gov|edu|co|uk|tv|js)\b/i.test(text.slice(at, at + 5)) &&
    !/^\p{L}{1,30}\.(?:com|org|net|gov|uk|tv)\b/iu.test(text.slice(at, at + 40))
  );
}
