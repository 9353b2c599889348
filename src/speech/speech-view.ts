/*
 * What the models of speech look at: a document as columns of small integers, one row a token. Whatever depends on a
 * distinct word alone (its hash, its shape, how often it attributes) is computed once for the word, not for each place
 * where it stands; what depends on the place (quotation state, noun phrase, clause marks) is one pass each.
 */
import { OTHER_WORD, BE, GENITIVE, CLAUSE_WORDS } from '../english/clause-words.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Entity, EntityLabel, Mention } from '../entities/types.ts';
import type { Document } from '../language/document.ts';
import { hashesOf } from '../language/hashes.ts';
import { traitsOf, type Trait } from '../language/words.ts';
import { MOST_FEATURES, type FeatureList } from '../learning/feature-list.ts';
import { hashString } from '../learning/hash.ts';
import { gradeIn, NOMINAL, OTHER, VERBAL } from './cue-grades.ts';
import type { QuotationMap } from '../structure/types.ts';
import { clausesOf } from '../syntax/clauses.ts';
import { treeOf, type Tree } from '../syntax/tree.ts';

export const { ADJ, ADP, ADV, AUX, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB } = Tag;

/** What is known beside the text. */
export interface SpeechKnowledge {
  /** How often words attribute: see lexicon.ts. */
  readonly grades: Trait;
}

/** A document as the models see it. */
export interface SpeechView {
  readonly document: Document;
  readonly quotations: QuotationMap;
  readonly count: number;
  /** Hash of the last three letters, by the index of the form. */
  readonly suffix: Int32Array;
  /** Hash of the form in lower case, of the lemma. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  readonly pos: Uint8Array;
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 digits, 4 other. */
  readonly shape: Uint8Array;
  /** One of {@link OTHER_WORD} ... */
  readonly kind: Uint8Array;
  /** How often the word attributes: see lexicon.ts. */
  readonly grade: Uint8Array;
  /** 0 outside quotation marks, 1 within, 2 the mark that opens, 3 the mark that closes; double marks and single ones alike. */
  readonly quote: Uint8Array;
  /** Index of the noun phrase that the token belongs to, or -1. */
  readonly phrase: Int32Array;
  /** First token of each line, and one entry more: the token count. */
  readonly lineTokens: Int32Array;
  /** Line of each token. */
  readonly line: Int32Array;
  readonly tree: Tree;
  /** Which entity each token is named as, an index; -1 for none. And what it is: label and form of the mention, see {@link standingOf}. */
  readonly entity: Int32Array;
  readonly standing: Uint8Array;
}

/** Makes the columns. */
export function viewDocument(
  document: Document,
  quotations: QuotationMap,
  knowledge: SpeechKnowledge,
  entities: readonly Entity[] = [],
): SpeechView {
  const { tokens } = document;
  const { count, form: formOf, lemma: lemmaOf, pos } = tokens;
  const { lower, lemma: lemmaHashes, forms, lemmas } = hashesOf(document);
  const formShapes = traitsOf(shapeTrait, forms);
  const formKinds = traitsOf(kindTrait, forms);
  const suffix = traitsOf(suffixTrait, forms);
  const grades = traitsOf(knowledge.grades, lemmas);
  const { inside } = quotations;

  const word = new Int32Array(count),
    lemma = new Int32Array(count);
  const shape = new Uint8Array(count),
    kind = new Uint8Array(count),
    grade = new Uint8Array(count),
    quote = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const form = formOf[i]!;
    const ofForm = formKinds[form]!;
    const ofLemma = lemmaOf[i]!;
    const p = pos[i]!;
    word[i] = lower[form]!;
    shape[i] = formShapes[form]!;
    kind[i] = ofForm === BE && p === PART ? GENITIVE : ofForm;
    lemma[i] = lemmaHashes[ofLemma]!;
    grade[i] = gradeIn(grades[ofLemma]!, classOf(p));
    if (inside[i]! > 0) quote[i] = 1;
  }
  for (const { first, last, closed, within } of quotations.quotations) {
    if (within >= 0) continue;
    quote[first] = 2;
    if (closed) quote[last] = 3;
  }
  const { lineTokens, line } = linesOf(document);
  const phrase = phrasesOf(document);
  const tree = treeOf(document);
  return {
    document,
    quotations,
    count,
    suffix,
    word,
    lemma,
    pos,
    shape,
    kind,
    grade,
    quote,
    phrase,
    lineTokens,
    line,
    tree,
    ...markEntities(document, entities),
  };
}

const LABELS: Readonly<Partial<Record<EntityLabel, number>>> = {
  PERSON: 1,
  ORG: 2,
  NORP: 3,
  GPE: 4,
  DATE: 6,
  TIME: 6,
  PERCENT: 6,
  MONEY: 6,
  QUANTITY: 6,
  ORDINAL: 6,
  CARDINAL: 6,
};
/** What a mention says of a word: people, bodies, places, other names, values; by a name, a noun or a pronoun. */
const standingOf = ({ label, form }: Mention): number =>
  (LABELS[label] ?? 5) * 3 + (form === 'name' ? 0 : form === 'nominal' ? 1 : 2);

/** Whether a mention of a person stands at a token. */
export const isPersonAt = ({ standing }: SpeechView, token: number): boolean =>
  Math.floor(standing[token]! / 3) === LABELS.PERSON;

function markEntities({ tokens }: Document, entities: readonly Entity[]): { entity: Int32Array; standing: Uint8Array } {
  const entity = new Int32Array(tokens.count).fill(-1);
  const standing = new Uint8Array(tokens.count);
  const mentions = entities
    .flatMap((one, index) => one.mentions.map((mention) => ({ index, mention })))
    .sort((a, b) => a.mention.start - b.mention.start);
  let i = 0;
  for (const { index, mention } of mentions) {
    while (i < tokens.count && tokens.end[i]! <= mention.start) i++;
    for (let k = i; k < tokens.count && tokens.start[k]! < mention.end; k++) {
      entity[k] = index;
      standing[k] = standingOf(mention);
    }
  }
  return { entity, standing };
}

/** Verbs, nouns, the rest. */
export function classOf(pos: number): number {
  if (pos === VERB || pos === AUX) return VERBAL;
  return pos === NOUN || pos === PROPN ? NOMINAL : OTHER;
}

const shapeTrait: Trait = ({ list, small }, word) => shapeOf(list[word]!, small[word]!);
const suffixTrait: Trait = ({ small }, word) => hashString(small[word]!, Math.max(0, small[word]!.length - 3));
const kindTrait: Trait = ({ small }, word) => CLAUSE_WORDS.get(small[word]!) ?? OTHER_WORD;

function shapeOf(form: string, small: string): number {
  const first = form.charCodeAt(0);
  if (first >= 48 && first <= 57) return 3;
  if (first < 128 && form === small) return first >= 97 && first <= 122 ? 0 : 4;
  if (!isCapital(form, 0)) return form.toUpperCase().charCodeAt(0) === first ? 4 : 0;
  return form.length > 1 && isCapital(form, 1) ? 2 : 1;
}

function isCapital(form: string, at: number): boolean {
  const code = form.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  const letter = form.charAt(at);
  return letter !== letter.toLowerCase();
}

function linesOf({ lines, tokens }: Document): { lineTokens: Int32Array; line: Int32Array } {
  const lineTokens = new Int32Array(lines.length + 1);
  const line = new Int32Array(tokens.count);
  let i = 0;
  lines.forEach(({ end }, index) => {
    lineTokens[index] = i;
    while (i < tokens.count && tokens.start[i]! < end) line[i++] = index;
  });
  lineTokens[lines.length] = tokens.count;
  return { lineTokens, line };
}

/** The base noun phrase that each token belongs to: its first token, or -1. */
function phrasesOf(document: Document): Int32Array {
  const clauses = clausesOf(document);
  const starts = new Int32Array(document.tokens.count);
  for (let i = 0; i < starts.length; i++) starts[i] = clauses.phraseStart(i);
  return starts;
}

/** Which line of the text a token stands in: 0 the first, which is a headline where others follow; 1 the second; 2 any other, and the only one. */
export function rankOfLine({ line, lineTokens }: SpeechView, token: number): number {
  return lineTokens.length <= 2 ? 2 : Math.min(line[token]!, 2);
}

/** Adds a value, and a pair of values, to those of a list so far. */
export function addOne(list: FeatureList, value: number): void {
  list.one[list.ones++] = value;
}
export function addPair(list: FeatureList, a: number, b: number): void {
  const at = list.twos;
  list.two[at] = a;
  list.two[at + 1] = b;
  list.twos = at + 2;
}

/** Says how many values, and numbers in pairs, a list has been given; templates are numbered from `template` on. */
export function closeFeatures(list: FeatureList, template: number, ones: number, twos: number): void {
  list.oneTemplate = template;
  list.ones = ones;
  list.twoTemplate = template + MOST_FEATURES;
  list.twos = twos >> 1;
}

/** A distance with its sign as one of few numbers. */
export function bucketOf(distance: number): number {
  const size = Math.abs(distance);
  const bucket = size < 4 ? size : size < 6 ? 4 : size < 10 ? 5 : size < 16 ? 6 : size < 30 ? 7 : 8;
  return distance < 0 ? -bucket : bucket;
}
