import type { Document } from '../language/document.ts';
import { SMALL_IN_NAMES } from '../english/small-words.ts';
import { bareForm, wordForm } from '../language/word-forms.ts';
import { isOfficeNoun } from './title-span.ts';

/* Offices that a text shortens for itself: "the Municipal Chief Executive (MCE)", later "the MCE". */

/** What letters in capitals stand for. */
export interface ShortOffice {
  /** The noun of the office. */
  readonly noun: string;
  /** Its words in small letters, without small ones, and the noun's own part last: "police", "director", "general". */
  readonly words: readonly string[];
}

const known = /* @__PURE__ */ new WeakMap<Document, ReadonlyMap<string, ShortOffice>>();

/** The offices that a text shortens, by what it writes for them. */
export function shortOfficesOf(document: Document): ReadonlyMap<string, ShortOffice> {
  let found = known.get(document);
  if (found === undefined) known.set(document, (found = findShortOffices(document)));
  return found;
}

/** The office whose noun stands at a token with what it is shortened to right behind it: "Municipal Chief [Executive] (MCE)". */
export function officeShortened(document: Document, i: number): ShortOffice | undefined {
  const short = shortOfficesOf(document);
  if (short.size === 0 || wordForm(document, i + 1) !== '(') return undefined;
  const office = short.get(wordForm(document, i + 2));
  return office?.noun === bareForm(document, i) ? office : undefined;
}

function findShortOffices(document: Document): ReadonlyMap<string, ShortOffice> {
  const found = new Map<string, ShortOffice>();
  const { count } = document.tokens;
  for (let i = 2; i + 1 < count; i++) {
    const short = wordForm(document, i);
    if (wordForm(document, i - 1) !== '(' || wordForm(document, i + 1) !== ')' || !/^\p{Lu}{2,6}$/u.test(short))
      continue;
    const office = officeBefore(document, i - 2, short.toLowerCase());
    if (office !== null) found.set(short, office);
  }
  return found;
}

/** The office whose words end at a token and begin with some letters, or null: "Director General of Police (DGP)". */
function officeBefore(document: Document, last: number, letters: string): ShortOffice | null {
  const { sentence } = document.tokens;
  const words: string[] = [];
  let head = last;
  let left = letters.length;
  for (let i = last; left > 0 && i >= 0 && sentence[i] === sentence[last]; i--) {
    const word = bareForm(document, i);
    if (word[0] === letters[left - 1] && !SMALL_IN_NAMES.has(word)) {
      words.unshift(word);
      left--;
    } else if (word === 'of' || word === 'in') head = i - 1;
    else if (word !== '-' && word !== 'and' && word !== 'the') return null;
  }
  const noun = bareForm(document, head);
  if (left > 0 || !isOfficeNoun(noun)) return null;
  const end = words.indexOf(noun) + 1;
  return end === 0 ? null : { noun, words: [...words.slice(end), ...words.slice(0, end)] };
}
