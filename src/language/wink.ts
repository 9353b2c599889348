import winkNLP, { type ItsFunction, type Model, type WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { POS_TAGS } from './document.ts';

// The one place that talks to wink-nlp. It asks for parts of speech and lemmas of tokens that we have cut ourselves, because wink
//
// - takes super-linear time on long tokens (12 s for 100,000 characters) and forgets spaces beyond 65,535;
// - remembers every unknown word it has met, and cuts later texts by that memory: the same text read twice can give other tokens;
// - never gives character offsets.
//
// So wink sees short plain words, one space apart, which it cannot cut otherwise than we did; contractions, which it splits by a list of
// its own, are handed over whole ("didn't") and come back as the two tokens that we have too ("did", "n't").

/** Unknown words that wink may be shown before it is started afresh, so that its memory stays bounded over any number of documents. */
const MEMORY_OF_WORDS = 1_000_000;

let nlp: WinkMethods | null = null;
let shownSoFar = 0;
let steadyModel: Model | null = null;

/**
 * The model, with its part for custom entities made once. That part keeps its own text, and each time it is asked for wraps it in quotation marks and
 * escapes them anew: twice as long each time, so that the twentieth start ends in "Invalid string length".
 */
function winkModel(): Model {
  if (steadyModel === null) {
    const { metaCER } = model as Model & { metaCER: () => unknown };
    const made = metaCER();
    steadyModel = { ...model, metaCER: () => made } as Model;
  }
  return steadyModel;
}

/** Announces how many distinct words the next text has. */
export function expectWords(distinct: number): void {
  shownSoFar += distinct;
  if (nlp !== null && shownSoFar <= MEMORY_OF_WORDS) return;
  nlp = winkNLP(winkModel(), ['pos']);
  shownSoFar = distinct;
}

const posIndex: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(POS_TAGS.map((tag, index) => [tag, index]));

/**
 * Tags and lemmatises words. Each word shown stands for one token of ours, or, as a contraction, for two.
 *
 * @param shown words as {@link winkForm} and {@link winkContraction} give them
 * @param widths how many tokens each stands for
 * @param pos receives each token's index into POS_TAGS, from `at` on
 * @param lemmas receives each token's lemma, from `at` on; null where wink has none ("dont", "cannot") or cuts the word otherwise
 */
export function tagAndLemmatize(shown: readonly string[], widths: readonly number[], pos: Uint8Array, lemmas: (string | null)[], at: number): void {
  if (nlp === null) throw new Error('expectWords comes before tagAndLemmatize');
  const { its } = nlp;
  const tokens = nlp.readDoc(shown.join(' ')).tokens();
  const tags: string[] = tokens.out(its.pos);
  const found = tokens.out(its.lemma as ItsFunction<string>) as (string | undefined)[]; // wink's typings mistake its parameters
  let expected = 0;
  for (let w = 0; w < widths.length; w++) expected += widths[w]!;
  if (tags.length === expected) {
    for (let i = 0; i < expected; i++) {
      pos[at + i] = posIndex.get(tags[i]!) ?? 0;
      lemmas[at + i] = found[i] ?? null;
    }
    return;
  }

  // wink has cut a word that we did not: the word takes the tag of its first part that is no mark
  const spaces: string[] = tokens.out(its.precedingSpaces);
  for (let w = 0, t = 0; w < widths.length; w++) {
    const from = t++;
    while (t < tags.length && spaces[t] === '') t++;
    const agrees = t - from === widths[w];
    let best = from;
    while (!agrees && best < t - 1 && tags[best] === 'PUNCT') best++;
    for (let k = 0; k < widths[w]!; k++, at++) {
      pos[at] = posIndex.get(tags[agrees ? from + k : best]!) ?? 0;
      lemmas[at] = agrees ? found[from + k] ?? null : null;
    }
  }
}

/** Longer words are shown to wink by their first letters only. */
const LONGEST_WORD = 40;
const PLAIN_WORD = /^[A-Za-z\u00c0-\u024f]+$/;

/** A token's form as wink can read it in one piece. */
export function winkForm(form: string): string {
  if (form.length > LONGEST_WORD) form = form.slice(0, LONGEST_WORD);
  if (PLAIN_WORD.test(form)) return form;
  const isClitic = form.length > 1 && (form.charCodeAt(0) === 0x27 || form.charCodeAt(0) === 0x2019);
  if (isClitic) return straight(form);
  return form.replace(/['’\u00ad\u200c\u200d\s\p{Cc}\ud800-\udfff]/gu, '') || '"'; // "O'Brien" -> "OBrien"; an apostrophe alone is a mark
}

const CLITIC_BASES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ['i', 'you', 'he', 'she', 'it', 'we', 'they', 'that', 'there', 'who', 'what', 'here', 'where', 'how', 'let', 'when', 'why'],
);

/**
 * A contraction that wink splits just as we do, whole: all with "n't", and 's, 're, 've, 'll, 'd, 'm after pronouns and the like.
 * Null for others ("Smith's").
 */
export function winkContraction(base: string, clitic: string): string | null {
  if (base.length + clitic.length > 12 || !PLAIN_WORD.test(base)) return null;
  const first = clitic.charCodeAt(0);
  const isNegation = first === 0x6e && clitic.length === 3 && clitic.charCodeAt(1) !== 0x6f; // n't
  return isNegation || CLITIC_BASES.has(base.toLowerCase()) ? base + straight(clitic) : null;
}

const straight = (form: string): string => form.replaceAll('’', "'");
