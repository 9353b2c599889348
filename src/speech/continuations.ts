/* The contents that go on: further sentences, further paragraphs of what somebody said before. */
import type { Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import type { Quotation, QuotationMap } from '../structure/types.ts';
import { clausesOf } from '../syntax/clauses.ts';
import type { Span } from '../text/span.ts';
import type { DraftAttribution } from './attribution-draft.ts';
import {
  chainsOf,
  claim,
  claimsIn,
  isClaimed,
  isMark,
  LONGEST_LEAD,
  ownerBefore,
  ownerOf,
  standsAlone,
  type Claims,
} from './quotation-claims.ts';
import { tokenAt } from './token-places.ts';

/**
 * Lengthens contents that go on: "It is over," she said. "We lost."; and every paragraph of a quotation that is opened again at each. A quotation that is closed before and opened in a
 * paragraph of its own is another saying (`layoutAttributions`). Gives new drafts, in the same order.
 */
export function continueQuotations(
  document: Document,
  quotations: QuotationMap,
  drafts: readonly DraftAttribution[],
): DraftAttribution[] {
  const claims = claimsIn(document, drafts);
  const extended = drafts.map((draft) => ({ ...draft, content: [...draft.content] }));
  const give = (index: number, { start, end }: Quotation): void => {
    extended[index]!.content.push({ start, end });
    claim(claims, { start, end }, index);
  };
  for (const chain of chainsOf(quotations)) {
    const [first] = chain as [Quotation];
    const owner =
      chain.map((quotation) => ownerOf(claims, quotation)).find((index) => index >= 0) ??
      ownerBefore(claims, drafts, first);
    const resumed = chain.length === 1 ? ownerResumed(claims, extended, first) : -1;
    if (resumed >= 0) give(resumed, first);
    const begun = chain.length === 1 ? ownerBegun(claims, first) : -1;
    if (begun >= 0) give(begun, first);
    if (owner < 0) continue;
    for (const quotation of chain)
      if (!isClaimed(claims, quotation) && (chain.length > 1 || standsAlone(document, quotation)))
        give(owner, quotation);
  }
  return extended.map((draft) => ({ ...draft, content: united(draft.content) }));
}

/** In text order and disjoint: of a quotation the models may have had the beginning already. */
function united(spans: readonly Span[]): Span[] {
  const list: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else list.push({ start, end });
  }
  return list;
}

/** “Does it leak?” Ode asked. “It does,” said Lee.: what two drafts have in their contents is of the one whose cue stands in its sentence. */
export function settleClaims(document: Document, drafts: readonly DraftAttribution[]): DraftAttribution[] {
  const sentenceOf = ({ start }: Span): number => document.tokens.sentence[tokenAt(document, start)]!;
  const isBeside = ({ cue: [cue] }: DraftAttribution, span: Span): boolean =>
    cue !== undefined && sentenceOf(cue) === sentenceOf(span);
  const beside = new Map<number, number>(); // where a content starts -> the draft whose cue stands beside it
  drafts.forEach((draft, index) => {
    for (const span of draft.content) if (isBeside(draft, span)) beside.set(span.start, index);
  });
  return drafts.map((draft, index) => {
    if (draft.content.length < 2) return draft;
    const own = draft.content.filter((span) => isBeside(draft, span) || (beside.get(span.start) ?? index) === index);
    return own.length === 0 ? draft : { ...draft, content: own };
  });
}

/** "told her that he “must go. It is late.”": the attribution that has a quotation up to the end of a sentence within it, where nobody has the rest; or -1. */
function ownerBegun({ document: { tokens }, content }: Claims, { first, last, closed }: Quotation): number {
  const index = content[first]!;
  if (index < 0 || !closed) return -1;
  let end = first;
  while (end < last && content[end + 1] === index) end++;
  if (end >= last || tokens.sentence[end] === tokens.sentence[end + 1]) return -1;
  for (let i = end + 1; i < last; i++) if (content[i]! >= 0) return -1;
  return index;
}

/** “It is late,” the mayor wrote in a letter to voters, “and dark.”: the attribution of the quotation that a comma and its cue part from this one, or -1. */
function ownerResumed(claims: Claims, drafts: readonly DraftAttribution[], quotation: Quotation): number {
  const { document, content } = claims;
  const { tokens } = document;
  const comma = quotation.first - 1;
  if (comma < 1 || wordForm(document, comma) !== ',' || isClaimed(claims, quotation) || quotation.kind === 'title')
    return -1;
  const from = Math.max(clausesOf(document).sentenceFirst(comma), comma - LONGEST_LEAD);
  let last = comma - 1;
  while (last >= from && content[last]! < 0) last--;
  if (last < from) return -1;
  const index = content[last]!;
  const draft = drafts[index]!;
  const [cue] = draft.cue;
  const end = tokens.end[last]!;
  const isBefore = draft.content.every((span) => span.end <= end) && isMark(document, tokens.start[last]!);
  return isBefore && cue !== undefined && cue.start >= end && cue.end <= quotation.start ? index : -1;
}
