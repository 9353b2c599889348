import type { Document } from './document.ts';

export function readDocument(text: string): Document {
  const none = new Int32Array(0);
  return {
    text, lines: [], sentences: [], sentenceTokens: new Int32Array(1), forms: [], lemmas: [],
    tokens: { count: 0, start: none, end: none, pos: new Uint8Array(0), form: none, lemma: none, sentence: none },
  };
}
