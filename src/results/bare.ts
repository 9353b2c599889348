import type { Span } from '../text/span.ts';

// A quotation as it was spoken: without its marks, and without the comma that printing puts before "she said".

/** The marks that close what each mark opens. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '"': '"',
  '‘': '’',
  '‹': '›',
  "'": "'",
};
/** Marks that are apostrophes as well. */
const APOSTROPHES = "’'";
const CLOSING = '”»"’›\'';
/** What may stand behind a closing mark. */
const TAIL = '.,;:!?… \n\t';
const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** The words of these spans without the marks around each. Where "she said" interrupts a sentence, its comma stays; the last one goes. */
export function bare(text: string, spans: readonly Span[]): string {
  const pieces = spans.map(({ start, end }, i) => {
    const words = unquoted(text.slice(start, end));
    const following = spans[i + 1];
    if (!words.endsWith(',')) return words;
    if (following === undefined) return words.slice(0, -1).trimEnd();
    // “We will go,” she said. “It is late.”: this comma stands for a full stop
    const between = text.slice(end, following.start).trimEnd();
    return /[.!?]$/.test(between) ? `${words.slice(0, -1)}.` : words;
  });
  return pieces.filter((words) => words !== '').join(' ');
}

/** A stretch without the marks that open and close it as a whole; at most three deep. Of a quotation of which it has one end, that end's mark goes. */
function unquoted(words: string): string {
  let inner = withoutReopening(words.trim());
  for (let depth = 0; depth < 3; depth++) {
    const less = withoutPair(inner);
    if (less === inner) break;
    inner = less;
  }
  return inner;
}

function withoutPair(words: string): string {
  let last = words.length - 1;
  while (last >= 0 && TAIL.includes(words[last]!)) last--;
  const closers = CLOSERS[words[0] ?? ''];
  if (closers !== undefined) {
    const partner = partnerOf(words, closers);
    if (partner < 0) return APOSTROPHES.includes(words[0]!) ? words : words.slice(1).trim(); // "'Tis late"
    return partner !== last || last === 0 ? words : joined(words.slice(1, last).trim(), words.slice(last + 1));
  }
  const isClosedAlone = last > 0 && CLOSING.includes(words[last]!) && !APOSTROPHES.includes(words[last]!);
  return isClosedAlone && !hasOpener(words, last) ? joined(words.slice(0, last).trim(), words.slice(last + 1)) : words;
}

/** Words and the punctuation behind their closing mark, of which only one is needed. */
const joined = (words: string, tail: string): string => (/[.,!?…]$/.test(words) ? words : words + tail.trimEnd());

/** Where the mark stands that closes what the first one opens; -1 if nowhere. */
function partnerOf(words: string, closers: string): number {
  const opener = words[0]!;
  let depth = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words[at]!;
    const mayBeApostrophe = APOSTROPHES.includes(unit) && (isLetter(words[at + 1]) || /\s/.test(words[at - 1] ?? ' '));
    if (at > 0 && closers.includes(unit) && !mayBeApostrophe) depth--;
    else if (unit === opener) depth++;
    if (depth === 0) {
      // "'the workers' union'": the last one closes, unless another one opens between
      const later = APOSTROPHES.includes(unit) ? words.lastIndexOf(unit) : at;
      return later > at && !words.slice(at + 1, later).includes(` ${opener}`) && !isLetter(words[later + 1])
        ? later
        : at;
    }
  }
  return -1;
}

function hasOpener(words: string, last: number): boolean {
  const closer = words[last]!;
  for (let at = last - 1; at >= 0; at--) {
    if (words[at] === closer && closer !== '"') return false;
    if (CLOSERS[words[at]!]?.includes(closer) === true) return true;
  }
  return false;
}

/** A quotation of several paragraphs opens each of them anew: without these marks. */
function withoutReopening(words: string): string {
  const closers = CLOSERS[words[0] ?? ''];
  if (closers === undefined || !words.includes('\n')) return words;
  let isOpen = false;
  let kept = '';
  let from = 0;
  let isLineStart = true;
  for (let at = 0; at < words.length; at++) {
    const unit = words[at]!;
    if (isOpen && isLineStart && unit === words[0]) {
      kept += words.slice(from, at);
      from = at + 1;
    } else if (isOpen && closers.includes(unit) && !isLetter(words[at + 1])) isOpen = false;
    else if (unit === words[0]) isOpen = true;
    if (unit === '\n') isLineStart = true;
    else if (unit.trim() !== '') isLineStart = false;
  }
  return kept + words.slice(from);
}
