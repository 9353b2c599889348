// What kind of character stands at an offset: the tokeniser's only question to Unicode. Answers for the Basic Multilingual Plane are
// looked up once and kept in a table of bytes, so that no regular expression runs per character.

/** White space and invisible spacers: never part of a token. */
export const SPACE = 1;
/** Letters, marks, joiners and soft hyphens: what words are made of. */
export const LETTER = 2;
/** Decimal digits and other numerals. */
export const DIGIT = 3;
/** Everything else: punctuation, symbols, controls, lone surrogates. */
export const OTHER = 4;

const kinds = /* @__PURE__ */ usualKinds();

/**
 * The table with what most texts are made of: ASCII, Latin letters with accents, general punctuation. A regular expression with \p costs milliseconds when it
 * is first used, as much as a short text takes to read.
 */
function usualKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  table.fill(OTHER, 0, 0x80);
  table.fill(SPACE, 0x09, 0x0e);
  table[0x20] = SPACE;
  table.fill(DIGIT, 0x30, 0x3a);
  table.fill(LETTER, 0x41, 0x5b);
  table.fill(LETTER, 0x61, 0x7b);
  table.fill(LETTER, 0xc0, 0x250);
  table[0xd7] = table[0xf7] = OTHER; // × and ÷
  table.fill(OTHER, 0x2010, 0x2028); // dashes, quotation marks, bullets, …
  return table;
}

/** The kind of the character that starts at `at`; a surrogate pair counts as the character it spells. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known !== 0) return known;
  if (isHighSurrogate(unit) && widthAt(text, at) === 2) return kindOf(text.slice(at, at + 2)); // not kept: the unit alone does not tell
  if (isHighSurrogate(unit)) return OTHER;
  return (kinds[unit] = kindOf(text[at]!));
}

/** How many code units the character at `at` takes: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, at: number): 1 | 2 {
  if (!isHighSurrogate(text.charCodeAt(at)) || at + 1 >= text.length) return 1;
  return (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

const isHighSurrogate = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

function kindOf(character: string): number {
  if (/[\s\u0085\u180e\u200b\u2060\ufeff]/u.test(character)) return SPACE;
  if (/[\p{L}\p{M}\u00ad\u200c\u200d]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : OTHER;
}

/** Line feeds of every make: \n, \r, vertical tab, form feed, U+0085, U+2028, U+2029. */
export function isLineBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
