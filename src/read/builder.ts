import type { Part, PartKind } from './types.ts';

// A text put together paragraph by paragraph, with the spans of its parts. White space within a paragraph is one blank, except for line feeds that are put in.

export interface Builder {
  /** Words of the part at hand; white space as in a page. */
  words(text: string): void;
  /** A line feed within the part at hand; two of them end it. */
  lineFeed(): void;
  /** Ends the part at hand; what follows is of this kind. */
  part(kind: PartKind, level?: number): void;
  /** Words as they stand, line feeds and all. */
  verbatim(text: string): void;
  finish(): { readonly text: string; readonly parts: readonly Part[] };
}

export function build(): Builder {
  const parts: Part[] = [];
  const done: string[] = [];
  let length = 0;
  let kind: PartKind = 'paragraph';
  let level: number | undefined;
  let own: string[] = [];
  let hasWords = false;
  let gap = '';
  const put = (text: string): void => {
    own.push(text);
    hasWords = true;
    gap = '';
  };
  const close = (): void => {
    const text = own.join('');
    own = [];
    gap = '';
    if (!hasWords) return;
    hasWords = false;
    if (done.length > 0) {
      done.push('\n\n');
      length += 2;
    }
    done.push(text);
    parts.push({ start: length, end: length + text.length, kind, ...(level !== undefined && { level }) });
    length += text.length;
  };
  return {
    words: (text) => {
      for (const piece of text.split(/([ \t\n\f\r]+)/)) {
        if (piece === '') continue;
        if (/^[ \t\n\f\r]/.test(piece)) {
          if (hasWords && gap === '') gap = ' ';
          continue;
        }
        put(gap + piece);
      }
    },
    lineFeed: () => {
      if (gap === '\n') close();
      else if (hasWords) gap = '\n';
    },
    part: (next, deep) => {
      close();
      kind = next;
      level = deep;
    },
    verbatim: (text) => {
      const body = text.slice(text.search(/[^\n]|$/)).trimEnd();
      if (body !== '') put(gap + body);
    },
    finish: () => {
      close();
      return { text: done.join(''), parts };
    },
  };
}
