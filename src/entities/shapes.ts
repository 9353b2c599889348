/** What kind of token a form is, as far as names go. */
export const WordClass = {
  lower: 0,
  capital: 1,
  capitals: 2,
  mixed: 3,
  letter: 4,
  year: 5,
  number: 6,
  digits: 7,
  punctuation: 8,
  currency: 9,
  initials: 10,
} as const;

/** How many kinds there are; used as "none" where a neighbour is missing. */
export const CLASS_COUNT = 11;

/** 1 for the kinds that can make a stretch of text worth tagging. */
export const UPPER_CLASSES = Uint8Array.of(0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1);

/** 1 for the kinds of a word that can be part of a proper name on its own: it has a capital letter. */
export const INITIAL_CLASSES = Uint8Array.of(0, 1, 1, 1, 1, 0, 0, 1, 0, 0, 1);

/**
 * The kind of a form, and its shape: its characters as upper, lower, digit or themselves, with runs shortened, as one integer.
 * "McDonald" has the shape XxXx and is mixed; "Nairobi" is a capital, "NWA" capitals, "U.S." initials, "J" a letter, "G20" digits.
 */
export function classOf(form: string): { class: number; shape: number } {
  let shape = 0;
  let last = 0;
  let run = 0;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let other = 0;
  let leading = false;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    let type: number;
    if (unit >= 97 && unit <= 122) type = 2;
    else if (unit >= 65 && unit <= 90) type = 1;
    else if (unit >= 48 && unit <= 57) type = 3;
    else if (unit < 0xaa) type = unit + 4;
    else {
      const character = form[i]!;
      const isUpper = character !== character.toLowerCase();
      type = isUpper ? 1 : character !== character.toUpperCase() || unit >= 0x250 ? 2 : unit + 4;
    }
    if (type === 1) {
      upper++;
      if (i === 0) leading = true;
    } else if (type === 2) lower++;
    else if (type === 3) digits++;
    else other++;
    run = type === last ? run + 1 : 1;
    if (run <= 2 || type === 3) shape = (Math.imul(shape, 31) + type) | 0;
    last = type;
  }
  return { class: kindOf(form, { upper, lower, digits, other, leading }), shape };
}

/** How many characters of a form are what, and whether the first is a capital. */
interface Counts {
  readonly upper: number;
  readonly lower: number;
  readonly digits: number;
  readonly other: number;
  readonly leading: boolean;
}

function kindOf(form: string, { upper, lower, digits, other, leading }: Counts): number {
  if (upper > 0) {
    if (digits > 0) return WordClass.digits;
    if (upper === 1 && lower === 0) return WordClass.letter;
    if (lower === 0) return other > 0 && form.includes('.') ? WordClass.initials : WordClass.capitals;
    return upper === 1 && leading ? WordClass.capital : WordClass.mixed;
  }
  if (digits > 0) return digits === 4 && lower + other === 0 ? WordClass.year : WordClass.number;
  if (lower > 0) return WordClass.lower;
  return form.length === 1 && CURRENCIES.includes(form) ? WordClass.currency : WordClass.punctuation;
}

const CURRENCIES = '$£€¥₦₹₱₩₪₫₭₮₴₵₸₺₽₡₲฿¢';
