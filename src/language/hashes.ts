import { hashString } from '../tagging/hash.ts';
import type { Document } from './document.ts';

/** What every stage asks of a document's words, computed once: all by the index of the form or the lemma. */
export interface Hashes {
  /** The forms in lower case. */
  readonly small: readonly string[];
  /** Hashes of the forms as they are, of the forms in lower case, of the lemmas. */
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly lemma: Int32Array;
}

const known = /* @__PURE__ */ new WeakMap<Document, Hashes>();

export function hashesOf(document: Document): Hashes {
  let hashes = known.get(document);
  if (hashes === undefined) {
    const { forms, lemmas } = document;
    const small = new Array<string>(forms.length);
    const exact = new Int32Array(forms.length);
    const lower = new Int32Array(forms.length);
    for (let f = 0; f < forms.length; f++) {
      const surface = forms[f]!;
      const plain = surface.toLowerCase();
      small[f] = plain;
      exact[f] = hashString(surface);
      lower[f] = plain === surface ? exact[f]! : hashString(plain);
    }
    const lemma = new Int32Array(lemmas.length);
    for (let l = 0; l < lemmas.length; l++) lemma[l] = hashString(lemmas[l]!);
    hashes = { small, exact, lower, lemma };
    known.set(document, hashes);
  }
  return hashes;
}
