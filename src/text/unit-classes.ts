// What each UTF-16 code unit is, in a table: passes over a whole text ask here, since a regular expression with \p costs them several times as much.

/** Kinds of code units. Letters come first. */
export const Unit = { small: 1, capital: 2, letter: 3, numeral: 4, mark: 5, other: 7 } as const;

const classes = new Uint8Array(0x1_0000);

/** The kind of the code unit at `at`: half of a pair is what the pair is, but never small or a capital. `other` beyond the end. */
export function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0)) return Unit.other;
  return classes[unit]! || classify(text, at, unit);
}

function classify(text: string, at: number, unit: number): number {
  if ((unit & 0xf800) !== 0xd800) return (classes[unit] = kindOf(String.fromCharCode(unit)));
  const start = (unit & 0xfc00) === 0xdc00 ? at - 1 : at;
  const code = text.codePointAt(start) ?? 0;
  if (start < 0 || code < 0x1_0000) return Unit.other; // half of a pair alone
  const kind = kindOf(String.fromCodePoint(code));
  return kind === Unit.small || kind === Unit.capital ? Unit.letter : kind;
}

function kindOf(character: string): number {
  if (/\p{Ll}/u.test(character)) return Unit.small;
  if (/\p{Lu}/u.test(character)) return Unit.capital;
  if (/\p{L}/u.test(character)) return Unit.letter;
  if (/\p{N}/u.test(character)) return Unit.numeral;
  return /\p{M}/u.test(character) ? Unit.mark : Unit.other;
}
