import { CLITIC_LEMMAS } from '../english/small-words.ts';
import { POS_TAGS, Tag } from '../english/pos-tags.ts';
import { lookUp, type LexicalEntry } from './wink-lexicon.ts';
import type { NumberedWords, Words } from './words.ts';

const { ADJ, ADV, AUX, NOUN, PART, PROPN, VERB } = Tag;

/** What the lexicon tells of the words that have been read so far, by their numbers. */
interface Lexicon {
  readonly entries: (LexicalEntry | undefined)[];
  readonly asNoun: Map<number, string>;
  readonly asVerb: Map<number, string>;
}

let words: Words | undefined;
let lexicon: Lexicon = { entries: [], asNoun: new Map(), asVerb: new Map() };

/** What the lexicon has of the forms of a text, each looked up when it is first met. */
export function entriesOf({ words: own, numbers }: NumberedWords): LexicalEntry[] {
  if (words !== own) {
    words = own;
    lexicon = { entries: [], asNoun: new Map(), asVerb: new Map() };
  }
  const fresh = [...new Set(numbers)].filter((number) => lexicon.entries[number] === undefined);
  lookUp(fresh.map((number) => own.list[number]!)).forEach((entry, k) => {
    lexicon.entries[fresh[k]!] = entry;
  });
  return Array.from(numbers, (number) => lexicon.entries[number]!);
}

interface Read {
  readonly forms: readonly string[];
  readonly form: Int32Array;
  readonly pos: Uint8Array;
  readonly numbered: NumberedWords;
}

/** The lemma of each token, by its form and its tag in the sentence: "left" is "leave" as a verb and "left" as an adjective. Lemmas are numbered in the order in which they come. */
export function findLemmas({ forms, form, pos, numbered }: Read): { lemma: Int32Array; lemmas: string[] } {
  const lemma = new Int32Array(form.length);
  const lemmas: string[] = [];
  const numbers = new Map<string, number>();
  const known = new Int32Array(forms.length * POS_TAGS.length); // the number of a form's lemma under a tag, plus 1
  const entries = entriesOf(numbered);
  const asked = wordsToAsk(form, pos, entries);
  ask(asked.nouns, 'the', numbered, forms, lexicon.asNoun);
  ask(asked.verbs, 'to', numbered, forms, lexicon.asVerb);
  for (let i = 0; i < form.length; i++) {
    const f = form[i]!;
    const cell = f * POS_TAGS.length + pos[i]!;
    let number = known[cell]!;
    if (number === 0) {
      const text = lemmaOf(forms[f]!, pos[i]!, entries[f]!, numbered.numbers[f]!);
      number = numbers.get(text) ?? 0;
      if (number === 0) numbers.set(text, (number = lemmas.push(text)));
      known[cell] = number;
    }
    lemma[i] = number - 1;
  }
  return { lemma, lemmas };
}

/** The forms that stand here as nouns or verbs and are something else by themselves. */
function wordsToAsk(
  form: Int32Array,
  pos: Uint8Array,
  entries: readonly LexicalEntry[],
): { nouns: Set<number>; verbs: Set<number> } {
  const nouns = new Set<number>();
  const verbs = new Set<number>();
  for (let i = 0; i < form.length; i++) {
    const own = entries[form[i]!]!.tag;
    if (pos[i] === NOUN && own !== NOUN) nouns.add(form[i]!);
    else if (pos[i] === VERB && own !== VERB && own !== AUX) verbs.add(form[i]!);
  }
  return { nouns, verbs };
}

function ask(
  some: ReadonlySet<number>,
  before: 'the' | 'to',
  { numbers }: NumberedWords,
  forms: readonly string[],
  known: Map<number, string>,
): void {
  const fresh = [...some].filter((f) => !known.has(numbers[f]!));
  const wanted = before === 'the' ? NOUN : VERB;
  lookUp(
    fresh.map((f) => forms[f]!),
    before,
  ).forEach(({ tag: found, lemma }, k) => {
    const form = forms[fresh[k]!]!.toLowerCase();
    known.set(
      numbers[fresh[k]!]!,
      found === wanted && lemma !== null ? lemma : wanted === NOUN ? singular(form) : infinitive(form),
    );
  });
}

function lemmaOf(form: string, pos: number, { tag: own, lemma }: LexicalEntry, number: number): string {
  const small = form.toLowerCase().replaceAll('’', "'");
  const clitic = CLITIC_LEMMAS.get(small);
  if (clitic !== undefined && (isVerbal(pos) || pos === PART)) return clitic;
  if (small === "'s" || small === "'d")
    return small === "'s" && pos === AUX ? 'be' : small === "'d" && pos === AUX ? 'would' : small;
  if (pos === PROPN) return small;
  if (pos === NOUN && own !== NOUN) return lexicon.asNoun.get(number) ?? small;
  if (pos === VERB && !isVerbal(own)) return lexicon.asVerb.get(number) ?? small;
  return lemma !== null && (isLike(own, pos) || !isInflected(pos)) ? lemma : small;
}

const isVerbal = (pos: number): boolean => pos === AUX || pos === VERB;
const isQuality = (pos: number): boolean => pos === ADJ || pos === ADV;
const isInflected = (pos: number): boolean => pos === NOUN || isVerbal(pos) || isQuality(pos);
/** Whether two tags have the same forms. */
const isLike = (own: number, pos: number): boolean =>
  own === pos || (isVerbal(pos) && isVerbal(own)) || (isQuality(pos) && isQuality(own));

/** Of a noun that the lexicon does not know as one. */
function singular(noun: string): string {
  if (!/[^su]s$/.test(noun) || noun.length < 4) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /(?:s|x|z|ch|sh)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

/** Of a verb that the lexicon does not know as one. */
function infinitive(verb: string): string {
  if (verb.length < 5) return verb;
  if (/[^aeiou]ie[sd]$/.test(verb)) return `${verb.slice(0, -3)}y`;
  if (/[^su]s$/.test(verb)) return singular(verb);
  const stem = verb.replace(/(?:ed|ing)$/, '');
  if (stem === verb) return verb;
  if (/([^aeiouyls])\1$/.test(stem)) return stem.slice(0, -1);
  return /[^aeiou][aeiou][^aeiouwxy]$|[^aeiou][cgsvz]$/.test(stem) && !/(?:[eo]r|e[nt]|it)$/.test(stem)
    ? `${stem}e`
    : stem;
}
