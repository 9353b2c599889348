import type { Document } from '../language/document.ts';

/** What the text has from a token to another, with one space for all white space between. */
export function textOf({ text, tokens, forms }: Document, first: number, last: number): string {
  if (first === last) return forms[tokens.form[first]!]!;
  const whole = text.slice(tokens.start[first], tokens.end[last]);
  for (let i = first + 1; i <= last; i++) {
    const gap = tokens.start[i]! - tokens.end[i - 1]!;
    if (gap > 1 || (gap === 1 && text.charCodeAt(tokens.end[i - 1]!) !== 0x20)) return whole.replace(/\s{1,100}/g, ' ');
  }
  return whole;
}
