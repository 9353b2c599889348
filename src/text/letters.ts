// What letters a text begins with, and has. The answers are those of the regular expressions in the functions, but these are asked only where there may be other
// letters than those of ASCII: an engine takes up to two milliseconds to prepare one with \p, and there are enough of them to be felt in the first analysis.

/** Whether a text begins with a capital. */
export function isUpper(text: string): boolean {
  const unit = text.charCodeAt(0);
  return isPlain(unit) ? isCapital(unit) : /^\p{Lu}/u.test(text);
}

/** Whether it begins with a small letter. */
export function isLower(text: string): boolean {
  const unit = text.charCodeAt(0);
  return isPlain(unit) ? isSmall(unit) : /^\p{Ll}/u.test(text);
}

/** Whether it begins with a letter. */
export function beginsWithLetter(text: string): boolean {
  const unit = text.charCodeAt(0);
  return isPlain(unit) ? isAsciiLetter(unit) : /^\p{L}/u.test(text);
}

/** Whether it begins with a letter or a numeral. */
export function beginsWithWord(text: string): boolean {
  const unit = text.charCodeAt(0);
  return isPlain(unit) ? isAsciiLetter(unit) || isAsciiDigit(unit) : /^[\p{L}\p{N}]/u.test(text);
}

/** Whether there is a letter or a numeral in it. */
export function hasWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isPlain(unit)) return /[\p{L}\p{N}]/u.test(text);
    if (isAsciiLetter(unit) || isAsciiDigit(unit)) return true;
  }
  return false;
}

/** Whether there is a small letter in it. */
export function hasLower(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isPlain(unit)) return /\p{Ll}/u.test(text);
    if (isSmall(unit)) return true;
  }
  return false;
}

/** Whether it has no other letters and numerals than those of ASCII, so that [A-Z] finds in it what \p{Lu} does. */
export const isAsciiWritten = (text: string): boolean => !/[^\0-\x7f\u2010-\u2027]/.test(text);

/** ASCII, typographic marks, and nothing at all. */
const isPlain = (unit: number): boolean => !(unit >= 0x80 && (unit < 0x2010 || unit > 0x2027));
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
export const isAsciiLetter = (unit: number): boolean => isSmall(unit | 0x20);
const isAsciiDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
