import { POS_TAGS, Tag } from '../grammar/pos-tags.ts';
import type { LemmaRules } from './rules.ts';
import type { LexicalEntry } from './wink-lexicon.ts';
import { distinctWords, type NumberedWords, type Words } from './words.ts';

const { ADJ, ADV, AUX, NOUN, PROPN, VERB } = Tag;

/** What the lexicon tells of the words that have been read so far, by their numbers. */
interface Lexicon {
  readonly entries: (LexicalEntry | undefined)[];
  readonly asNoun: Map<number, string>;
  readonly asVerb: Map<number, string>;
}

let words: Words | undefined;
/** Whose lexicon it is. */
let owner: LemmaRules | undefined;
let lexicon: Lexicon = { entries: [], asNoun: new Map(), asVerb: new Map() };

/** What the lexicon has of the forms of a text, each looked up when it is first met. */
export function entriesOf({ words: own, numbers }: NumberedWords, rules: LemmaRules): LexicalEntry[] {
  if (words !== own || owner !== rules) {
    words = own;
    owner = rules;
    lexicon = { entries: [], asNoun: new Map(), asVerb: new Map() };
  }
  const known = lexicon.entries;
  const fresh: number[] = [];
  for (const number of numbers) if (known[number] === undefined) fresh.push(number);
  rules.lookUp(fresh.map((number) => own.list[number]!)).forEach((entry, k) => {
    known[fresh[k]!] = entry;
  });
  const entries: LexicalEntry[] = [];
  for (const number of numbers) entries.push(known[number]!);
  return entries;
}

interface Read {
  readonly forms: readonly string[];
  readonly form: Int32Array;
  readonly pos: Uint8Array;
  readonly numbered: NumberedWords;
  /** Of {@link entriesOf}. */
  readonly entries: readonly LexicalEntry[];
}

/** The lemma of each token, by its form and its tag in the sentence: "left" is "leave" as a verb and "left" as an adjective. Lemmas are numbered in the order in which they come. */
export function findLemmas(
  { forms, form, pos, numbered, entries }: Read,
  rules: LemmaRules,
): { lemma: Int32Array; lemmas: string[] } {
  const asked = wordsToAsk(form, pos, entries);
  ask(asked.nouns, 'noun', numbered, forms, rules);
  ask(asked.verbs, 'verb', numbered, forms, rules);
  const found: string[] = [];
  const known = new Int32Array(forms.length * POS_TAGS.length); // where a form's lemma under a tag stands among those found, plus 1
  for (let i = 0; i < form.length; i++) {
    const f = form[i]!;
    const cell = f * POS_TAGS.length + pos[i]!;
    if (known[cell] === 0) known[cell] = found.push(lemmaOf(numbered, f, pos[i]!, entries[f]!, rules));
  }
  const { form: indexOf, forms: lemmas } = distinctWords(found);
  const lemma = new Int32Array(form.length);
  for (let i = 0; i < lemma.length; i++) lemma[i] = indexOf[known[form[i]! * POS_TAGS.length + pos[i]!]! - 1]!;
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
  as: 'noun' | 'verb',
  { numbers }: NumberedWords,
  forms: readonly string[],
  rules: LemmaRules,
): void {
  const known = as === 'noun' ? lexicon.asNoun : lexicon.asVerb;
  const wanted = as === 'noun' ? NOUN : VERB;
  const guess = as === 'noun' ? rules.singular : rules.infinitive;
  const fresh = [...some].filter((f) => !known.has(numbers[f]!));
  const found = rules.lookUp(
    fresh.map((f) => forms[f]!),
    as,
  );
  found.forEach(({ tag, lemma }, k) => {
    const form = forms[fresh[k]!]!.toLowerCase();
    known.set(numbers[fresh[k]!]!, tag === wanted && lemma !== null ? lemma : guess(form));
  });
}

/** The lemma of form `f` of a text under a tag. */
function lemmaOf(
  { words, numbers }: NumberedWords,
  f: number,
  pos: number,
  { tag: own, lemma }: LexicalEntry,
  { contracted }: LemmaRules,
): string {
  const number = numbers[f]!;
  const lower = words.small[number]!;
  const small = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  const clitic = contracted(small, pos);
  if (clitic !== undefined) return clitic;
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
