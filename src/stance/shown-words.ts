/*
 * The words of sentences as the features of polarity see them: names and mentions hidden behind placeholders, so that no model can learn that some country or party is the bad one.
 */
import { lemmaAt, type Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { NEGATIONS } from '../english/small-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { hashesOf } from '../language/hashes.ts';
import { hashString } from '../learning/hash.ts';
import type { Matrix } from '../learning/matrix.ts';
import { lookUpHash, type Lexicon } from '../learning/packed-lexicon.ts';

const { PROPN, NUM, VERB, NOUN, ADJ, ADV } = Tag;

const NAME = /* @__PURE__ */ hashString('#name');
const NUMBER = /* @__PURE__ */ hashString('#number');

/** A stretch of tokens, half-open. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What the extractor takes to know about words. */
export interface Knowledge {
  /** Lower-case word -> cluster. */
  readonly clusters: Lexicon;
  /** Lower-case word -> valence + 4, from 0 (worst) to 8. */
  readonly valences: Lexicon;
  /** Lower-case word -> its row in `vectors`. */
  readonly rows: Lexicon;
  readonly vectors: Matrix;
  /** Lower-case word -> the stance types whose cue it may be, one bit each; 0 for none. */
  readonly cues: (word: string) => number;
}

/** A document as the extractor sees it: columns of one entry a token, filled sentence by sentence by {@link headsOf}. */
export interface Prepared {
  readonly document: Document;
  readonly word: Int32Array;
  /** Words and tags as features show them: while those of mentions are written, these are hidden behind numbers of their own. */
  readonly shownWord: Int32Array;
  readonly shownTag: Uint8Array;
  readonly cluster: Int16Array;
  readonly row: Int32Array;
  readonly valence: Int8Array;
  readonly cue: Int16Array;
  readonly isNegation: Uint8Array;
  readonly isName: Uint8Array;
  /** Which sentences the columns are filled for. */
  readonly isRead: Uint8Array;
  /** Tones toward mentions that were asked for before, by {@link TokenRange}. */
  readonly tones: Map<number, number>;
  readonly knowledge: Knowledge;
}

export function prepare(document: Document, knowledge: Knowledge): Prepared {
  const { count } = document.tokens;
  return {
    document,
    knowledge,
    word: new Int32Array(count),
    shownWord: new Int32Array(count),
    shownTag: document.tokens.pos.slice(),
    row: new Int32Array(count),
    cluster: new Int16Array(count),
    valence: new Int8Array(count),
    cue: new Int16Array(count),
    isNegation: new Uint8Array(count),
    isName: new Uint8Array(count),
    isRead: new Uint8Array(document.sentenceTokens.length),
    tones: new Map(),
  };
}

/** Fills the columns of one sentence: few sentences of a long text are asked about. */
function readWords(p: Prepared, sentence: number): void {
  const { document, knowledge } = p;
  const { tokens, sentenceTokens } = document;
  const hashes = hashesOf(p.document);
  const first = sentenceTokens[sentence]!,
    to = sentenceTokens[sentence + 1]!;
  for (let i = first; i < to; i++) {
    const form = wordForm(document, i);
    const lower = hashes.small[tokens.form[i]!]!;
    const pos = tokens.pos[i]!;
    p.isNegation[i] = NEGATIONS.has(lower) ? 1 : 0;
    if (pos === PROPN || (form !== lower && form.length > 1 && i > first)) {
      p.isName[i] = 1;
      p.word[i] = NAME;
      p.row[i] = p.cluster[i] = -1;
      continue;
    }
    const hash = hashes.lower[tokens.form[i]!]!;
    const lemma = lemmaAt(document, i),
      plain = straightened(lemma);
    p.word[i] = pos === NUM ? NUMBER : plain === lemma ? hashes.lemma[tokens.lemma[i]!]! : hashString(plain);
    p.row[i] = lookUpHash(knowledge.rows, hash);
    p.cluster[i] = lookUpHash(knowledge.clusters, hash);
    const valence = lookUpHash(knowledge.valences, hash);
    p.valence[i] = valence < 0 ? 0 : valence - 4;
    p.cue[i] = knowledge.cues(lower);
  }
  show(p, { from: first, to });
}

/** Lets a mention stand for itself. */
export function show({ document: { tokens }, word, shownWord, shownTag }: Prepared, { from, to }: TokenRange): void {
  for (let i = from; i < to; i++) {
    shownWord[i] = word[i]!;
    shownTag[i] = tokens.pos[i]!;
  }
}

/** Puts a number in the place of each word of a mention, and of its tag. */
export function hide({ shownWord, shownTag }: Prepared, { from, to }: TokenRange, word: number, tag: number): void {
  shownWord.fill(word, from, to);
  shownTag.fill(tag, from, to);
}

/** Typography tells the publisher, not the stance: marks are straightened. */
function straightened(lemma: string): string {
  const first = lemma.charCodeAt(0);
  if (first === 0x201c || first === 0x201d || lemma === "''" || lemma === '``') return '"';
  return lemma.length <= 3 && lemma.includes('’') ? lemma.replace('’', "'") : lemma;
}

/** Heads of the tokens of the sentences that two mentions stand in, as indices into the document's tokens; -1 for a root. */
export function headsOf(prepared: Prepared, first: TokenRange, second: TokenRange): Int32Array {
  const { isRead, document } = prepared;
  for (let s = document.tokens.sentence[first.from]!; s <= document.tokens.sentence[second.to - 1]!; s++) {
    if (isRead[s] === 1) continue;
    isRead[s] = 1;
    readWords(prepared, s);
  }
  return document.tokens.head;
}

/** The tokens that are looked at for two mentions: their sentences, but not too far off. */
export function addressOf(
  { document: { tokens, sentenceTokens } }: Prepared,
  first: TokenRange,
  second: TokenRange,
): TokenRange {
  return {
    from: Math.max(sentenceTokens[tokens.sentence[first.from]!]!, first.from - FARTHEST),
    to: Math.max(Math.min(sentenceTokens[tokens.sentence[second.to - 1]! + 1]!, second.to + FARTHEST), second.to),
  };
}

/** Whether a token is a noun, verb, adjective or adverb. */
export function isContent({ document }: Prepared, i: number): boolean {
  const own = document.tokens.pos[i]!;
  return own === NOUN || own === VERB || own === ADJ || own === ADV;
}

/** Words farther from a mention than this are not looked at, so that a sentence without end costs no more than a long one. */
const FARTHEST = 100;
/** Mentions farther apart than this, in tokens, are taken not to stand to each other at all. */
export const FARTHEST_PAIR = 150;

/** The token that the rest of a mention hangs on: the first whose head lies outside. */
export function headToken(heads: Int32Array, range: TokenRange): number {
  for (let i = range.from; i < range.to; i++) if (heads[i]! < range.from || heads[i]! >= range.to) return i;
  return range.to - 1;
}

/** Valence of a token where it stands: turned by a negation among the three words before. */
export function turned(p: Prepared, i: number, from: number): number {
  const valence = p.valence[i]!;
  if (valence === 0) return 0;
  for (let k = i - 1; k >= from && k >= i - 3; k--) if (p.isNegation[k] === 1) return -valence;
  return valence;
}

/** Whether one of the three words before a token negates. */
export function negatedAt(p: Prepared, i: number, from: number): number {
  for (let k = i - 1; k >= from && k >= i - 3; k--) if (p.isNegation[k] === 1) return 1;
  return 0;
}
