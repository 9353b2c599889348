import type { ItsFunction, WinkMethods } from 'wink-nlp';
import { POS_TAGS } from './document.ts';

/** Tags and lemmatises words as wink does. Words are numbered once; a line is handed over as numbers. */
export interface Tagger {
  /** How many different words it has been shown. */
  readonly size: number;
  /** All lemmas so far. */
  readonly lemmas: Numbering;
  /** The numbers of words as `winkForm` and `winkContraction` give them. */
  numbersOf(words: readonly string[]): Int32Array;
  /**
   * Tags a line.
   *
   * @param words the numbers of its words
   * @param widths how many of our tokens each stands for: a contraction for two
   * @param count how many words there are
   * @param pos receives each token's index into POS_TAGS, from `at` on
   * @param lemma receives each token's index into `lemmas`, from `at` on; -1 where wink has none ("dont", "cannot") or cuts the word otherwise
   */
  tag(words: Int32Array, widths: Uint8Array, count: number, pos: Uint8Array, lemma: Int32Array, at: number): void;
}

export const posIndex: ReadonlyMap<string, number> = /* @__PURE__ */ new Map(POS_TAGS.map((tag, index) => [tag, index]));
const PUNCT = POS_TAGS.indexOf('PUNCT');

/** Strings numbered in the order in which they come. */
export interface Numbering {
  readonly list: readonly string[];
  find(text: string): number | undefined;
  add(text: string): number;
}

export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  return {
    list,
    find: (text) => numbers.get(text),
    add(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = list.push(text) - 1;
        numbers.set(text, number);
      }
      return number;
    },
  };
}

/** A tagger that asks wink for each line, and for nothing but what wink publishes: slow, but right whatever wink's next release is like inside. */
export function createLineTagger(nlp: WinkMethods): Tagger {
  const { its } = nlp;
  const words = createNumbering();
  const lemmas = createNumbering();
  return {
    get size() { return words.list.length; },
    lemmas,
    numbersOf: (some) => Int32Array.from(some, (word) => words.add(word)),
    tag(numbers, widths, count, pos, lemma, at) {
      const shown = Array.from(numbers.subarray(0, count), (number) => words.list[number]!);
      const tokens = nlp.readDoc(shown.join(' ')).tokens();
      const tags: string[] = tokens.out(its.pos);
      const found = tokens.out(its.lemma as ItsFunction<string>) as (string | undefined)[]; // wink's typings mistake its parameters
      const spaces: string[] = tokens.out(its.precedingSpaces);
      const pieces = new Uint8Array(count);
      for (let t = 0, w = 0; t < tags.length; t++) pieces[t > 0 && spaces[t] !== '' ? ++w : w]!++;
      handOut(
        { pieces, widths, count, tags: Uint8Array.from(tags, (tag) => posIndex.get(tag) ?? 0), lemmas: Int32Array.from(found, (text) => (text === undefined ? -1 : lemmas.add(text))), total: tags.length },
        pos, lemma, at,
      );
    },
  };
}

/** A line as wink has cut and tagged it. */
export interface TaggedLine {
  /** Of each word: how many pieces wink makes of it, and how many tokens we do. */
  readonly pieces: Uint8Array;
  readonly widths: Uint8Array;
  readonly count: number;
  /** Of each piece; there are `total`. */
  readonly tags: Uint8Array;
  readonly lemmas: Int32Array;
  readonly total: number;
}

/** Gives our tokens the tags and lemmas of wink's pieces. */
export function handOut({ pieces, widths, count, tags, lemmas, total }: TaggedLine, pos: Uint8Array, lemma: Int32Array, at: number): void {
  let expected = 0;
  for (let w = 0; w < count; w++) expected += widths[w]!;
  if (total === expected) {
    for (let t = 0; t < total; t++) {
      pos[at + t] = tags[t]!;
      lemma[at + t] = lemmas[t]!;
    }
    return;
  }

  // wink has cut a word that we did not: the word takes the tag of its first piece that is no mark
  for (let w = 0, from = 0; w < count; w++) {
    const agrees = pieces[w] === widths[w];
    const next = from + pieces[w]!;
    let best = from;
    while (!agrees && best < next - 1 && tags[best] === PUNCT) best++;
    for (let k = 0; k < widths[w]!; k++, at++) {
      pos[at] = tags[agrees ? from + k : best]!;
      lemma[at] = agrees ? lemmas[from + k]! : -1;
    }
    from = next;
  }
}
