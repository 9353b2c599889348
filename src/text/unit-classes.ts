// What each UTF-16 code unit is, in a table: who asks for every character of a text asks here, since a regular expression with \p costs several times as much.

/** Kinds of code units. Letters come first, then what else words are made of. */
export const Unit = { small: 1, capital: 2, letter: 3, numeral: 4, mark: 5, other: 7 } as const;

const kinds = /* @__PURE__ */ usualKinds();

/** The table with what most texts are made of; the rest of it is filled in as it is met. */
function usualKinds(): Uint8Array {
  const table = new Uint8Array(0x1_0000);
  table.fill(Unit.other, 0, 0x80);
  table.fill(Unit.numeral, 0x30, 0x3a);
  table.fill(Unit.capital, 0x41, 0x5b);
  table.fill(Unit.small, 0x61, 0x7b);
  table.fill(Unit.other, 0x2010, 0x2028); // dashes, quotation marks, bullets, …
  return table;
}

/** The kind of the code unit at `at`; each half of a pair is what the pair is, and what is not there is `other`. */
export function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0)) return Unit.other;
  return kinds[unit]! || classify(text, at, unit);
}

function classify(text: string, at: number, unit: number): number {
  if ((unit & 0xf800) !== 0xd800) return (kinds[unit] = kindOf(String.fromCharCode(unit)));
  const code = text.codePointAt((unit & 0xfc00) === 0xdc00 ? at - 1 : at) ?? 0;
  return code < 0x1_0000 ? Unit.other : kindOf(String.fromCodePoint(code)); // half of a pair alone is nothing
}

function kindOf(character: string): number {
  if (/\p{Ll}/u.test(character)) return Unit.small;
  if (/\p{Lu}/u.test(character)) return Unit.capital;
  if (/\p{L}/u.test(character)) return Unit.letter;
  if (/\p{N}/u.test(character)) return Unit.numeral;
  return /\p{M}/u.test(character) ? Unit.mark : Unit.other;
}
