import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';
import { POS_TAGS } from '../grammar/pos-tags.ts';
import { model, winkNLP } from './substrate.ts';

// The one place that talks to wink-nlp, through what it publishes. It is asked for each distinct word once: its commonest tag and its lemmas. Tokens,
// sentences, tags in their sentences and syntax are our own, because wink
//
// - takes super-linear time on long tokens (12 s for 100,000 characters) and forgets spaces beyond 65,535;
// - remembers every unknown word it has met, and cuts later texts by that memory: the same text read twice can give other tokens.
//
// So it is shown short plain words, each on a line of its own: a line feed is what its patterns of tags never reach across, so that what it tells of a word is the
// same whatever stands beside it.

/** What wink's lexicon has of a word by itself, and where the word is a noun or a verb. */
export interface LexicalEntry {
  /** Index into {@link POS_TAGS} of the commonest tag. */
  readonly tag: number;
  /** The lemma under that tag; null where wink has none of the word in one piece. */
  readonly lemma: string | null;
}

/** Different words that wink may be shown before it is started afresh, so that its memory stays bounded over any number of documents. */
const MOST_WORDS = 250_000;

/** Most words that are shown to wink at once. */
const MOST_AT_ONCE = 512;

const tagNumbers: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(POS_TAGS.map((tag, index) => [tag, index]));

/** Words as wink has them by themselves, or behind a word that makes them a noun ("the") or a verb ("to"). */
export type LookUp = (words: readonly string[], before?: '' | 'the' | 'to') => LexicalEntry[];

/** @param most different words that one wink is shown */
export function createLookUp(most: number): LookUp {
  let wink: WinkMethods | null = null;
  let shown = 0;
  const winkFor = (more: number): WinkMethods => {
    if (wink === null || shown + more > most) {
      wink = winkNLP(steadyModel(), ['pos']);
      shown = 0;
    }
    shown += more;
    return wink;
  };
  return (words, before = '') => {
    const entries: LexicalEntry[] = [];
    for (let from = 0; from < words.length; from += MOST_AT_ONCE) {
      const some = words.slice(from, from + MOST_AT_ONCE).map(winkForm);
      const found = ask(winkFor(some.length), some, before);
      for (let i = 0; i < some.length; i++)
        entries.push(found === null ? (ask(winkFor(1), [some[i]!], before)?.[0] ?? NOTHING) : found[i]!);
    }
    return entries;
  };
}

export const lookUp: LookUp = /* @__PURE__ */ createLookUp(MOST_WORDS);

const NOTHING: LexicalEntry = /* @__PURE__ */ Object.freeze({ tag: 0, lemma: null });

/** What wink tells of some words, a line each; null where it cuts the lines otherwise than they were put together. */
function ask(nlp: WinkMethods, words: readonly string[], before: string): LexicalEntry[] | null {
  const { its } = nlp;
  const tokens = nlp.readDoc(words.map((word) => (before === '' ? word : `${before} ${word}`)).join('\n')).tokens();
  const values: string[] = tokens.out();
  const tags: string[] = tokens.out(its.pos);
  const lemmas = tokens.out(its.lemma as ItsFunction<string>) as (string | undefined)[]; // wink's typings mistake its parameters
  const skipped = before === '' ? 0 : 1;
  const entries: LexicalEntry[] = [];
  for (let at = 0; at < values.length; at++) {
    at += skipped;
    if (at >= values.length || values[at] === '\n') return null;
    let last = at;
    while (last + 1 < values.length && !values[last + 1]!.startsWith('\n')) last++;
    // Of a word that wink cuts ("cannot", "U.S.-led") the first piece that is no mark has the tag, and there is no lemma.
    let best = at;
    while (best < last && tags[best] === 'PUNCT') best++;
    entries.push({ tag: tagNumbers.get(tags[best]!) ?? 0, lemma: at === last ? (lemmas[at] ?? null) : null });
    at = last + 1;
  }
  return entries.length === words.length ? entries : null;
}

let steady: Model | null = null;

/**
 * The model, with its part for custom entities made once. That part keeps its own text, and each time it is asked for wraps it in quotation marks and
 * escapes them anew: twice as long each time, so that the twentieth start ends in "Invalid string length".
 */
function steadyModel(): Model {
  if (steady === null) {
    const { metaCER } = model as Model & { metaCER: () => unknown };
    const made = metaCER();
    steady = { ...model, metaCER: () => made } as Model;
  }
  return steady;
}

/** Longer words are shown to wink by their first letters only. */
const LONGEST_WORD = 40;
/** Latin letters, figures and marks without the apostrophes: what is shown as it is. */
const PLAIN_FORM = /^[!-&(-~\u00c0-\u024f\u2010-\u2018\u201a-\u2027]+$/;

/** A token's form as wink can read it in one piece. */
function winkForm(form: string): string {
  const word = form.length > LONGEST_WORD ? form.slice(0, LONGEST_WORD) : form;
  if (PLAIN_FORM.test(word)) return word;
  const isClitic = word.length > 1 && (word.charCodeAt(0) === 0x27 || word.charCodeAt(0) === 0x2019);
  if (isClitic) return word.replaceAll('’', "'");
  return word.replace(/['’\u00ad\u200c\u200d\s\p{Cc}\ud800-\udfff]/gu, '') || '"'; // "O'Brien" -> "OBrien"; an apostrophe alone is a mark
}
