// A text as lines: what layout is judged by. Line feeds are all \n here; the other kinds were replaced before.

export interface Line {
  /** Offsets of the line without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** There was a form feed since the line before. */
  readonly afterFormFeed: boolean;
  /** Empty lines since the line before. */
  readonly blanks: number;
  /** White space at the end of the line before, or beyond the usual margin of this one: a cut at a space shows it. */
  readonly trailing: boolean;
  /** Its length with runs of spaces as one. */
  readonly width: number;
  readonly text: string;
}

/** The lines of a text that hold anything. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  let formFeed = false;
  for (let at = 0; at <= text.length;) {
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    let start = at;
    let indent = 0;
    for (; start < stop && isBlank(text.charCodeAt(start)); start++) {
      if (text.charCodeAt(start) === 0x0c) {
        formFeed = true;
        indent = 0;
      } else indent += text.charCodeAt(start) === 9 ? 4 : 1;
    }
    let end = stop;
    let trailingFeed = false;
    while (end > start && isBlank(text.charCodeAt(end - 1))) {
      if (text.charCodeAt(end - 1) === 0x0c) trailingFeed = true;
      end--;
    }
    if (start === end) blanks++;
    else {
      const own = text.slice(start, end);
      lines.push({
        start,
        end,
        indent,
        afterFormFeed: formFeed,
        blanks,
        trailing: end < stop,
        width: widthOf(own),
        text: own,
      });
      blanks = 0;
      formFeed = false;
    }
    formFeed ||= trailingFeed;
    at = stop + 1;
  }
  return lines;
}

/** White space but \n. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 9 ||
    unit === 0x0b ||
    unit === 0x0c ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

function widthOf(text: string): number {
  let width = text.length;
  for (let at = text.indexOf('  '); at >= 0; at = text.indexOf('  ', at + 1)) width--;
  return width;
}

const TERMINAL = /[.!?…:]["'”’»)\]›]{0,7}$/;
/** "“We stay.” — Ada Ode, nurse": who has said a quotation, behind it at the end of a line. */
export const isSigned = (text: string): boolean =>
  /[.!?…]["”’»]{1,3} ?[—―–] ?\p{Lu}[^.!?"“”«»]{2,40}$/u.test(text.slice(-50));
/** Whether a line ends as a sentence does, or with who has said it. */
export const endsSentence = (text: string): boolean => TERMINAL.test(text.slice(-8)) || isSigned(text);

/** Whether a line begins as nothing but the middle of a sentence does: a small letter, a mark that closes or separates; not ".@user", "..", "...". */
export const beginsInside = (text: string): boolean =>
  /^(?:\p{Ll}|[,.;:!?)\]}”»%]|['’](?:s|t|re|ve|ll|d|m)\b|-\p{L})/u.test(text) && !/^(?:\.{2}|\.[@#])/.test(text);

const BULLET = /^(?:[*•·▪‣◦–—-]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]\s)/;
/** Whether a line is an item of a list. */
export const isListItem = (text: string): boolean => BULLET.test(text.slice(0, 12));
