/* What is written behind an apostrophe, or with one inside. */
import { Tag } from '../grammar/pos-tags.ts';
import { wordSet } from './sets.ts';

/** What stands apart behind an apostrophe. */
const CLITICS: ReadonlySet<string> = /* @__PURE__ */ wordSet('s re ve ll d m S RE VE LL D M');

/** Where the clitic of `from..mark'tail` starts ("n't" one letter before the mark); 0 if there is none. */
export function cliticStart(text: string, from: number, mark: number, tail: number): number {
  if (tail - mark > 3) return 0;
  const after = text.slice(mark + 1, tail);
  if ((after === 't' || after === 'T') && mark - from >= 2 && (text.charCodeAt(mark - 1) | 0x20) === 0x6e)
    return mark - 1;
  if (mark - from === 1 && /^[OD]$/.test(text[from]!) && after !== 's') return 0; // "D'M", "O'D"
  return CLITICS.has(after) ? mark : 0;
}

/** What stands for a word behind an apostrophe, and for what is left of the word before it ("wo" of "won't"). */
const CLITIC_LEMMAS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["n't", 'not'],
  ["'re", 'be'],
  ["'m", 'be'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
]);

/** The lemma of a clitic under its tag, undefined for what is none: "'s" is "be" as a verb and itself as a mark of the genitive. */
export function contractedForm(form: string, tag: number): string | undefined {
  const isVerbal = tag === Tag.AUX || tag === Tag.VERB;
  const lemma = CLITIC_LEMMAS.get(form);
  if (lemma !== undefined && (isVerbal || tag === Tag.PART)) return lemma;
  if (form === "'s") return tag === Tag.AUX ? 'be' : form;
  return form === "'d" ? (tag === Tag.AUX ? 'would' : form) : undefined;
}
