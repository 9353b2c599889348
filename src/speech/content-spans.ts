/* Where a content stands in the text, once its tokens are known: with the quotation marks that are its own, without those around it, without the marks at its ends. */
import { COMMA, SEMICOLON, STOP } from '../english/clause-words.ts';
import { wordForm } from '../language/word-forms.ts';
import { hasWord } from '../text/letters.ts';
import type { Span } from '../text/span.ts';
import type { SpeechView } from './speech-view.ts';
import { spanOf } from './token-places.ts';
import type { Run } from './tree-reading.ts';

/** Spans of runs of tokens: quotation marks in, commas and full stops at the ends out. */
export function contentSpans(view: SpeechView, runs: readonly Run[]): Span[] {
  const { document } = view;
  return runs.flatMap((run) => {
    const whole = withMarks(view, withWholeQuotation(view, withoutOuterMark(view, withoutStops(view, run))));
    const span = spanOf(document, whole);
    return hasWord(document.text.slice(span.start, span.end)) ? [span] : []; // not marks alone
  });
}

const isStop = (kind: number): boolean => kind === COMMA || kind === STOP;

function withoutStops({ kind, quote }: SpeechView, [from, to]: Run): Run {
  const isEnd = (i: number): boolean => (isStop(kind[i]!) || kind[i] === SEMICOLON) && quote[i] === 0;
  while (from < to && isEnd(from)) from++;
  while (to > from && isEnd(to)) to--;
  return [from, to];
}

/** Within a quotation: its marks are not the content's. */
function withoutOuterMark({ kind, quotations: { quotations, id } }: SpeechView, [from, to]: Run): Run {
  const whose = id[from]!;
  if (whose < 0 || whose !== id[to]) return [from, to];
  const { first, last } = quotations[whose]!;
  if (first === from && last === to) return [from, to];
  if (last === to && first < from) {
    to--;
    while (to > from && isStop(kind[to]!)) to--;
  } else if (first === from && to > from && last - to > 4) from++;
  return [from, to];
}

/** A quotation all but its marks, or all but ",”". */
function withWholeQuotation({ kind, quotations: { quotations, id } }: SpeechView, [from, to]: Run): Run {
  const around = id[to]!;
  if (around < 0) return [from, to];
  const { first, last, closed } = quotations[around]!;
  if (!closed || first < from - 1 || last - to >= 4 || last <= to) return [from, to];
  let rest = to + 1;
  while (rest < last && isStop(kind[rest]!)) rest++;
  return rest === last ? [Math.min(from, first), rest] : [from, to];
}

/** The marks right before and behind. */
function withMarks(view: SpeechView, [from, to]: Run): Run {
  const { document, quote, count } = view;
  const { quotations, id } = view.quotations;
  const before = from > 0 ? id[from - 1]! : -1;
  if (before >= 0 && before === id[from] && quotations[before]!.first === from - 1 && quote[from] === 1) from--;
  const after = to + 1 < count ? id[to + 1]! : -1;
  if (after < 0 || after !== id[to] || quotations[after]!.last !== to + 1 || quote[to + 1] !== 3 || quote[to] !== 1)
    return [from, to];
  // not so “I told him, [‘Go!’]”
  const isInner = quotations[after]!.first < from && /^['’"”»›]/.test(wordForm(document, to));
  return [from, isInner ? to : to + 1];
}
