import type { Document } from './document.ts';
import { numberWords, type NumberedWords } from './words.ts';

/** What every stage asks of a document's words: all by the index of the form or the lemma. */
export interface Hashes {
  /** The forms in lower case. */
  readonly small: readonly string[];
  /** Hashes of the forms as they are, of the forms in lower case, of the lemmas. */
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly lemma: Int32Array;
  /** The forms and the lemmas as numbered words, for their traits. */
  readonly forms: NumberedWords;
  readonly lemmas: NumberedWords;
}

const known = /* @__PURE__ */ new WeakMap<Document, Hashes>();

export function hashesOf(document: Document): Hashes {
  let hashes = known.get(document);
  if (hashes === undefined) known.set(document, (hashes = readHashes(document)));
  return hashes;
}

function readHashes({ forms: formList, lemmas: lemmaList }: Document): Hashes {
  const forms = numberWords(formList);
  const lemmas = numberWords(lemmaList);
  const small = new Array<string>(formList.length);
  const exact = new Int32Array(formList.length);
  const lower = new Int32Array(formList.length);
  for (let f = 0; f < small.length; f++) {
    const word = forms.numbers[f]!;
    small[f] = forms.words.small[word]!;
    exact[f] = forms.words.exact[word]!;
    lower[f] = forms.words.lower[word]!;
  }
  const lemma = new Int32Array(lemmaList.length);
  for (let l = 0; l < lemma.length; l++) lemma[l] = lemmas.words.exact[lemmas.numbers[l]!]!;
  return { small, exact, lower, lemma, forms, lemmas };
}
