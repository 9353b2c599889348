/* Which attribution has which words, and which quotations are one: what the rules that need no cue look at. */
import { RELATIVE_PRONOUNS } from '../english/pronouns.ts';
import { Tag } from '../grammar/pos-tags.ts';
import type { Document } from '../language/document.ts';
import type { Quotation, QuotationMap } from '../structure/types.ts';
import { clausesOf } from '../syntax/clauses.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import { paint } from './token-places.ts';

/** Longest sentence before a quotation that is searched for its speaker, in tokens. */
export const LONGEST_LEAD = 60;

/** Which draft has each token in its content, and which has it in any role; -1 for none. */
export interface Claims {
  readonly document: Document;
  readonly content: Int32Array;
  readonly any: Int32Array;
}

export function claimsIn(document: Document, drafts: readonly DraftAttribution[]): Claims {
  const { count } = document.tokens;
  const claims: Claims = { document, content: new Int32Array(count).fill(-1), any: new Int32Array(count).fill(-1) };
  drafts.forEach(({ source, cue, content }, index) => {
    for (const span of content) claim(claims, span, index);
    for (const span of [...source, ...cue]) paint(document, claims.any, span, index);
  });
  return claims;
}

/** Notes a span that a draft has in its content. */
export function claim({ document, content, any }: Claims, span: Span, index: number): void {
  paint(document, content, span, index);
  paint(document, any, span, index);
}

/** Quotations that are one: each opened again where the one before was left open. Nested ones are left out. */
export function chainsOf({ quotations }: QuotationMap): Quotation[][] {
  const chains: Quotation[][] = [];
  for (const quotation of quotations) {
    if (quotation.within >= 0) continue;
    if (quotation.continues && chains.length > 0) chains[chains.length - 1]!.push(quotation);
    else chains.push([quotation]);
  }
  return chains;
}

/** Half of the words inside are enough. */
export function isClaimed({ content }: Claims, { first, last }: Quotation): boolean {
  let claimed = 0;
  for (let i = first; i <= last; i++) if (content[i]! >= 0) claimed++;
  return claimed * 2 >= last - first;
}

/** The draft that has a quotation, -1 if none does. */
export function ownerOf(claims: Claims, quotation: Quotation): number {
  if (!isClaimed(claims, quotation)) return -1;
  for (let i = quotation.last; i >= quotation.first; i--) if (claims.content[i]! >= 0) return claims.content[i]!;
  return -1;
}

/** Does the quotation fill its sentences, with nothing else in them? */
export function standsAlone(document: Document, { first, last, kind }: Quotation): boolean {
  const clauses = clausesOf(document);
  if (kind === 'title' || kind === 'scare' || clauses.sentenceFirst(first) !== first) return false;
  return document.tokens.pos.subarray(last + 1, clauses.sentenceLast(last) + 1).every((pos) => pos === Tag.PUNCT);
}

/**
 * The attribution of the sentence before that its speaker would go on from, or -1: one in quotation marks before all others ("We lost,"
 * said Ode, who blames the rain.), then the first whose source is no relative pronoun.
 */
export function attributionBefore(
  { document, any }: Claims,
  drafts: readonly DraftAttribution[],
  first: number,
): number {
  if (first === 0) return -1;
  const from = Math.max(clausesOf(document).sentenceFirst(first - 1), first - LONGEST_LEAD);
  let best = -1;
  for (let i = first - 1; i >= from; i--) {
    const index = any[i]!;
    if (index < 0 || index === best || drafts[index]!.source.length === 0) continue;
    const { source, content } = drafts[index]!;
    if (content.some(({ start, end }) => isMark(document, start) || isMark(document, end - 1))) return index;
    if (!isRelative(document, source[0]!)) best = index;
  }
  return best;
}

/** The attribution that a quotation alone goes on from: one of the sentence before, in the same paragraph, with words in quotation marks in its content; or -1. */
export function ownerBefore(claims: Claims, drafts: readonly DraftAttribution[], quotation: Quotation): number {
  const { document } = claims;
  const { first } = quotation;
  if (first === 0 || !standsAlone(document, quotation) || isBreak(document, first - 1, first)) return -1;
  const index = attributionBefore(claims, drafts, first);
  // all in quotation marks, not words of the writer's with some in them
  const isQuoted = ({ start, end }: Span): boolean => isMark(document, start) && isMark(document, end - 1);
  return index >= 0 && drafts[index]!.content.some(isQuoted) ? index : -1;
}

/** Whether a source is "who" or "which". */
export const isRelative = ({ text }: Document, { start, end }: Span): boolean =>
  RELATIVE_PRONOUNS.has(text.slice(start, Math.min(end, start + 6)).toLowerCase());

/** Whether a quotation mark stands at an offset. */
export const isMark = ({ text }: Document, at: number): boolean => /["'«»‘-‟‹›]/.test(text.charAt(at));

/** Whether a line ends between two tokens. */
export const isBreak = ({ text, tokens }: Document, token: number, next: number): boolean =>
  text.slice(tokens.end[token], tokens.start[next]).includes('\n');
