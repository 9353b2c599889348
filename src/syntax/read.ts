import { isLineBreak, kindAt, SPACE } from '../language/characters.ts';
import { checkDocument, madeDocument, type Document, type Tokens } from '../language/document.ts';
import { entriesOf, findLemmas } from '../language/lemmas.ts';
import { findSentences } from '../language/sentences.ts';
import { tokenize, type Boundaries } from '../language/tokenize.ts';
import { numberTokens, numberWords } from '../language/words.ts';
import type { Sheet } from '../structure/sheet.ts';
import type { Block } from '../structure/types.ts';
import { checkText } from '../text/checks.ts';
import { applyEdits } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { ENGLISH_READING } from './english-reading.ts';
import { parseSentences } from './parse.ts';
import type { ReadingRules } from './reading-rules.ts';

/**
 * Reads a text: tokens with parts of speech, lemmas and their places in the sentence, sentences, lines, what stands on the page. Nothing is repaired. Stages take a document instead of a
 * text, so that what several of them need is read only once.
 *
 * @param text any string, of any length and any Unicode, lone surrogates included; read in time linear in its length
 * @returns the document; every offset indexes `text`
 * @throws TypeError if `text` is no string
 */
export function readDocument(text: string): Document {
  checkText('readDocument', text);
  return readText(text);
}

/** What a stage is given: a text, which it reads, or a document. */
export function documentOf(where: string, input: unknown): Document {
  if (typeof input === 'string') return readText(input);
  checkDocument(where, input);
  return input;
}

/** {@link readDocument}, for who knows something of this very text already, or its language. */
export function readText(text: string, sheet?: Sheet, rules: ReadingRules = ENGLISH_READING): Document {
  const page = rules.page(text, sheet);
  const boundaries = tokenize(withoutFurniture(text, page.blocks), rules.tokens);
  const start = boundaries.start.slice(0, boundaries.count);
  const end = boundaries.end.slice(0, boundaries.count);
  const count = boundaries.count;

  const { form, forms } = numberTokens(text, start, end, count);
  const lineOf = new Int32Array(count);
  const lines = findLines(text, boundaries, lineOf);
  const { sentences, sentenceTokens } = findSentences(
    { text, count, start, end, form, forms, lineOf },
    rules.sentences,
  );
  const sentence = new Int32Array(count);
  for (let s = 0; s < sentences.length; s++) sentence.fill(s, sentenceTokens[s]!, sentenceTokens[s + 1]!);
  const numbered = numberWords(forms);
  const entries = entriesOf(numbered, rules.lemmas);
  const lexicon = new Uint8Array(forms.length);
  for (let f = 0; f < forms.length; f++) lexicon[f] = entries[f]!.tag;
  const { pos, inflection, head, relation } = parseSentences(
    {
      form,
      forms,
      sentenceTokens: behindDatelines(page.datelines, sentenceTokens, start, text),
      lexicon,
      numbered,
      glued: (i) => start[i] === end[i - 1],
    },
    rules.syntax,
  );
  const { lemma, lemmas } = findLemmas({ form, forms, pos, numbered, entries }, rules.lemmas);
  const tokens: Tokens = { count, start, end, pos, inflection, head, relation, form, lemma, sentence };
  const structure = { ...page, quotations: rules.quotations({ text, lines, sentenceTokens, tokens, forms }) };
  return madeDocument({ text, lines, sentences, sentenceTokens, tokens, forms, lemmas, structure }, rules.clauses);
}

/** "TARN (Wire) - [The dam] leaks": where sentences begin for the parser, to which a dateline is none of theirs. */
function behindDatelines(
  datelines: readonly Span[],
  sentenceTokens: Int32Array,
  start: Int32Array,
  text: string,
): Int32Array {
  if (datelines.length === 0) return sentenceTokens;
  const all = new Set(sentenceTokens);
  let s = 0;
  for (const dateline of datelines) {
    while (s + 1 < sentenceTokens.length && start[sentenceTokens[s + 1]!]! <= dateline.start) s++;
    const last = sentenceTokens[s + 1] ?? start.length;
    let first = sentenceTokens[s]!;
    while (first < last && (start[first]! < dateline.end || DASH.test(text[start[first]!]!))) first++;
    if (first < last) all.add(first);
  }
  return Int32Array.from(all).sort();
}
const DASH = /[-–—―:]/;

/** The text with blanks where a web page's furniture stands: no stage finds a word there, and all offsets stay. */
function withoutFurniture(text: string, blocks: readonly Block[]): string {
  const furniture = blocks.filter(({ kind }) => kind === 'furniture');
  if (furniture.length === 0) return text;
  return applyEdits(
    text,
    furniture.map(({ start, end }) => ({ source: { start, end }, replacement: ' '.repeat(end - start) })),
  );
}

/** The stretches between line breaks that hold a token; `lineOf` receives each token's line. */
function findLines(text: string, { start, end, count }: Boundaries, lineOf: Int32Array): Span[] {
  const lines: Span[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    const isLast = i + 1 === count || breaksBetween(text, end[i]!, start[i + 1]!) > 0;
    lineOf[i] = lines.length;
    if (!isLast) continue;
    lines.push({ start: start[first]!, end: end[i]! });
    first = i + 1;
  }
  return lines;
}

/** How many line breaks stand between two offsets (\r\n is one). */
function breaksBetween(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 ? isLineBreak(unit) : kindAt(text, at) === SPACE && isLineBreak(unit)) {
      breaks++;
      if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    }
  }
  return breaks;
}
