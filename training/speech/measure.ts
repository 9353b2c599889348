/*
 * When a relation counts as right: its content shares at least half of the words of both with an annotated content, and the head of
 * each source lies in the other (or both have none).
 */
import type { Document } from '../../src/language/document.ts';
import type { GoldAttribution } from './gold.ts';

type Runs = readonly (readonly [number, number])[];

const AFTER_HEAD = new Set([
  'of',
  'for',
  'at',
  'from',
  'in',
  'on',
  'to',
  'with',
  'by',
  'near',
  'among',
  'including',
  'as',
  'who',
  'whom',
  'which',
  'that',
  'whose',
  'and',
  'or',
  ',',
  '(',
  '[',
  '—',
  '–',
  ';',
  ':',
  '"',
  '“',
]);

export function isWord({ tokens, forms }: Document, i: number): boolean {
  return /^[\p{L}\p{N}]/u.test(forms[tokens.form[i]!]!);
}

function wordsOf(document: Document, runs: Runs): number[] {
  const words: number[] = [];
  for (const [from, to] of runs) for (let i = from; i <= to; i++) if (isWord(document, i)) words.push(i);
  return words;
}

function headOf(document: Document, runs: Runs): number {
  let head = -1;
  for (const [from, to] of runs) {
    for (let i = from; i <= to; i++) {
      if (head >= 0 && AFTER_HEAD.has(document.forms[document.tokens.form[i]!]!.toLowerCase())) return head;
      if (isWord(document, i)) head = i;
    }
  }
  return head;
}

export function jaccard(document: Document, a: Runs, b: Runs): number {
  const first = new Set(wordsOf(document, a));
  const second = wordsOf(document, b);
  let both = 0;
  for (const i of second) if (first.has(i)) both++;
  return both === 0 ? 0 : both / (first.size + second.length - both);
}

export function isSameSource(document: Document, a: Runs, b: Runs): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  const covers = (runs: Runs, i: number) => runs.some(([from, to]) => from <= i && i <= to);
  return covers(b, headOf(document, a)) && covers(a, headOf(document, b));
}

interface Relation {
  readonly source: Runs;
  readonly content: Runs;
}

/** Pairs predictions with annotations, one to one, the most alike contents first; gives for each prediction its annotation or -1. */
export function matchContents(
  document: Document,
  gold: readonly GoldAttribution[],
  predicted: readonly Relation[],
): Int32Array {
  const pairs: { g: number; p: number; value: number }[] = [];
  predicted.forEach(({ content }, p) => {
    const start = content[0]![0];
    const end = content[content.length - 1]![1];
    gold.forEach((other, g) => {
      if (
        other.content.length === 0 ||
        other.content[0]![0] > end ||
        other.content[other.content.length - 1]![1] < start
      )
        return;
      const value = jaccard(document, content, other.content);
      if (value >= 0.5) pairs.push({ g, p, value });
    });
  });
  pairs.sort((a, b) => b.value - a.value || a.p - b.p);
  const of = new Int32Array(predicted.length).fill(-1);
  const taken = new Set<number>();
  for (const { g, p } of pairs) {
    if (of[p] !== -1 || taken.has(g)) continue;
    of[p] = g;
    taken.add(g);
  }
  return of;
}

/** Which predictions are right. */
export function rightRelations(
  document: Document,
  gold: readonly GoldAttribution[],
  predicted: readonly Relation[],
): boolean[] {
  const of = matchContents(document, gold, predicted);
  return predicted.map(({ source }, p) => of[p]! >= 0 && isSameSource(document, gold[of[p]!]!.source, source));
}
