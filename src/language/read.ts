import type { Opening } from '../structure/dialogue.ts';
import { readPage } from '../structure/page.ts';
import { findQuotations } from '../structure/quotations.ts';
import type { Span } from '../text/span.ts';
import type { Document, Tokens } from './document.ts';
import { isLineBreak, kindAt, SPACE } from './characters.ts';
import { findSentences } from './sentences.ts';
import { checkText } from '../text/checks.ts';
import { tokenize, type Boundaries } from './tokenize.ts';
import type { Tagger } from './tagger.ts';
import { taggerFor, winkContraction, winkForm } from './wink.ts';
import { columnOf, numberTokens, numberWords, traitsOf, WIDTH, type Trait } from './words.ts';

/**
 * Reads a text: tokens with parts of speech and lemmas, sentences, lines. Nothing is repaired. Stages take a document instead of a
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

/** {@link readDocument}, for who knows already which turns labels open in this very text. */
export function readText(text: string, openings?: readonly Opening[]): Document {
  const boundaries = tokenize(text);
  const start = boundaries.start.slice(0, boundaries.count);
  const end = boundaries.end.slice(0, boundaries.count);
  const count = boundaries.count;

  const { form, forms } = numberTokens(text, start, end, count);
  const lineOf = new Int32Array(count);
  const lines = findLines(text, boundaries, lineOf);
  const { pos, lemma, lemmas } = analyseTokens({ count, start, end, form, forms, lineOf });

  const { sentences, sentenceTokens } = findSentences({ text, count, start, end, form, forms, pos, lineOf });
  const sentence = new Int32Array(count);
  for (let s = 0; s < sentences.length; s++) sentence.fill(s, sentenceTokens[s]!, sentenceTokens[s + 1]!);
  const tokens: Tokens = { count, start, end, pos, form, lemma, sentence };
  const structure = { ...readPage(text, openings), quotations: findQuotations({ text, lines, sentenceTokens, tokens, forms }) };
  return { text, lines, sentences, sentenceTokens, tokens, forms, lemmas, structure };
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

interface Cut {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly form: Int32Array;
  readonly forms: readonly string[];
  readonly lineOf: Int32Array;
}

/** Most tokens that are tagged at once: a line of usual length; longer ones are tagged in parts, so that memory stays bounded. */
const MOST_AT_ONCE = 1024;

function analyseTokens({ count, start, end, form, forms, lineOf }: Cut): { pos: Uint8Array; lemma: Int32Array; lemmas: string[] } {
  const tagger = taggerFor(forms.length);
  const words = shownWords(tagger, forms);
  const isClitic = traitsOf(cliticTrait, numberWords(forms));
  const pos = new Uint8Array(count);
  const found = new Int32Array(count);
  const shown = new Int32Array(Math.min(count, MOST_AT_ONCE));
  const widths = new Uint8Array(shown.length);
  for (let from = 0; from < count;) {
    let many = 0;
    let i = from;
    while (i < count && lineOf[i] === lineOf[from] && i - from < MOST_AT_ONCE) {
      const isJoined = i + 1 < count && isClitic[form[i + 1]!] === 1 && end[i] === start[i + 1];
      const whole = isJoined ? winkContraction(forms[form[i]!]!, forms[form[i + 1]!]!) : null;
      shown[many] = whole === null ? words[form[i]!]! : tagger.numbersOf([whole])[0]!;
      widths[many] = whole === null ? 1 : 2;
      i += widths[many++]!;
    }
    tagger.tag(shown, widths, many, pos, found, from);
    from = i;
  }
  return { pos, ...ownLemmas(tagger, found, form, forms) };
}

/** The tagger's numbers of the forms as wink can read them; those of forms that it has been shown before are kept. */
function shownWords(tagger: Tagger, forms: readonly string[]): Int32Array {
  const { words, numbers } = numberWords(forms);
  const { cells, at } = columnOf(words, tagger); // plus 1
  const fresh: number[] = [];
  for (let f = 0; f < numbers.length; f++) if (cells[numbers[f]! * WIDTH + at] === 0) fresh.push(numbers[f]!);
  const found = tagger.numbersOf(fresh.map((number) => winkForm(words.list[number]!)));
  for (let k = 0; k < fresh.length; k++) cells[fresh[k]! * WIDTH + at] = found[k]! + 1;
  const shown = new Int32Array(numbers.length);
  for (let f = 0; f < numbers.length; f++) shown[f] = cells[numbers[f]! * WIDTH + at]! - 1;
  return shown;
}

const cliticTrait: Trait = ({ list }, word) => (mayBeClitic(list[word]!) ? 1 : 0);

/** Numbers the lemmas of a text in the order in which they come. `found` are the tagger's numbers; where it has none, a token has its form in lower case. */
function ownLemmas({ lemmas: known }: Tagger, found: Int32Array, form: Int32Array, forms: readonly string[]): { lemma: Int32Array; lemmas: string[] } {
  const lemma = new Int32Array(found.length);
  const lemmas: string[] = [];
  const numbers = new Int32Array(known.list.length); // one more than the number here; 0 is none
  const others = new Map<string, number>();
  for (let i = 0; i < found.length; i++) {
    const small = found[i] === -1 ? forms[form[i]!]!.toLowerCase() : '';
    const at = found[i] === -1 ? known.find(small) : found[i]!;
    let number = at === undefined ? others.get(small) ?? 0 : numbers[at]!;
    if (number === 0) {
      number = lemmas.push(at === undefined ? small : known.list[at]!);
      if (at === undefined) others.set(small, number);
      else numbers[at] = number;
    }
    lemma[i] = number - 1;
  }
  return { lemma, lemmas };
}

/** "n't", "'s", "’ll": starts with an apostrophe, or is n't. */
function mayBeClitic(form: string): boolean {
  if (form.length < 2 || form.length > 3) return false;
  const first = form.charCodeAt(0);
  return first === 0x27 || first === 0x2019 || ((first | 0x20) === 0x6e && (form.charCodeAt(1) === 0x27 || form.charCodeAt(1) === 0x2019));
}
