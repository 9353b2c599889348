/*
 * The words around a head that may be its arguments, as units. A quotation is one unit however long it is (its marks apart), so that "..." said Ode, "..." is near even if she talks at length.
 */
import { COLON } from '../english/clause-words.ts';
import type { SpeechView } from './speech-view.ts';

/** Most units on either side of a head. */
const REACH = 90;
/** Quotations of more words than this between their marks are one unit. */
const SHORT = 3;

/** The units around a head: first and last token of each. */
export interface Window {
  first: Int32Array;
  last: Int32Array;
  count: number;
  /** Which unit is the head. */
  head: number;
}

export function createWindow(): Window {
  return { first: new Int32Array(2 * REACH + 1), last: new Int32Array(2 * REACH + 1), count: 0, head: 0 };
}

/** Lays the window around a head. */
export function layWindow(view: SpeechView, head: number, window: Window): void {
  const [from, to] = boundsOf(view, head);
  const { quotations, id } = view.quotations;
  const around = id[head]!;
  // To the left, backwards.
  let n = 0;
  const { first, last } = window;
  for (let i = head - 1; i >= from && n < REACH;) {
    const unit = unitAt(i);
    first[n] = Math.max(unit < 0 ? i : quotations[unit]!.first + 1, from);
    last[n] = i;
    i = first[n]! - 1;
    n++;
  }
  first.subarray(0, n).reverse();
  last.subarray(0, n).reverse();
  window.head = n;
  first[n] = head;
  last[n] = head;
  n++;
  for (let i = head + 1; i < to && n <= window.head + REACH;) {
    const unit = unitAt(i);
    first[n] = i;
    last[n] = Math.min(unit < 0 ? i : quotations[unit]!.last - (quotations[unit]!.closed ? 1 : 0), to - 1);
    i = last[n]! + 1;
    n++;
  }
  window.count = n;

  /** The quotation whose inside is one unit and has this token, or -1. */
  function unitAt(i: number): number {
    const q = id[i]!;
    if (q < 0 || q === around) return -1;
    const { first: open, last: close, closed } = quotations[q]!;
    return i === open || (i === close && closed) || close - open - 1 <= SHORT ? -1 : q;
  }
}

/**
 * The tokens that may belong to the head: its sentence, widened to whole quotations, by the sentence before if that ends with a mark,
 * and by those after that open with one; after a colon at the end of a line, by the quotation that follows.
 */
function boundsOf(
  { document, quotations: { quotations, id }, quote, kind, line, lineTokens, count }: SpeechView,
  head: number,
): [number, number] {
  const { tokens, sentenceTokens } = document;
  const { sentence } = tokens;
  const lineFrom = lineTokens[line[head]!]!;
  const lineTo = lineTokens[line[head]! + 1]!;
  let from = sentenceTokens[sentence[head]!]!;
  let to = sentenceTokens[sentence[head]! + 1]!;
  for (let round = 0; round < 3; round++) {
    const q = id[from]!;
    if (q >= 0 && quotations[q]!.first < from)
      from = Math.max(lineFrom, sentenceTokens[sentence[quotations[q]!.first]!]!);
    else if (round === 0 && from > lineFrom && quote[from - 1] === 3) from = sentenceTokens[sentence[from - 1]!]!;
    if (from <= lineFrom) {
      from = lineFrom;
      break;
    }
  }
  for (let round = 0; round < 4; round++) {
    const q = id[to - 1]!;
    if (q >= 0 && quotations[q]!.last >= to) to = Math.min(lineTo, sentenceTokens[sentence[quotations[q]!.last]! + 1]!);
    else if (to < lineTo && quote[to] === 2) to = sentenceTokens[sentence[to]! + 1]!;
    else if (kind[to - 1] === COLON && to < lineTo) to = sentenceTokens[sentence[to]! + 1]!;
    if (to >= lineTo) {
      to = lineTo;
      break;
    }
  }
  if (to === lineTo && to < count && kind[to - 1] === COLON && quote[to] === 2)
    to = Math.min(quotations[id[to]!]!.last + 1, lineTokens[line[to]! + 1]!);
  return [from, to];
}
