import type { Document } from '../language/document.ts';
import { Kind, type Cluster, type Draft } from './mention-draft.ts';
import { isMainSubject, isReportedBy } from './grammar.ts';
import { Pronoun } from '../english/pronouns.ts';
import type { Resolution } from './resolution.ts';
import { MENTIONS_BACK } from './antecedents.ts';

/* Who tells something and does not mean himself by the "he" or "she" in it. */

/**
 * "His lawyer, Kim Lee, said [he] would appeal", "Ada Ode resigned. Kim Lee said [she] had lied": the cluster of who says so, where the text does not tell whether a man or a woman does, and the
 * one whom he acts for, or the one whom the sentence before is about, is of the right gender; -1 where he may mean himself.
 */
export function reporterOfAnother(
  input: Resolution,
  d: number,
  seen: readonly Draft[],
  clientOf: ReadonlyMap<number, number>,
): number {
  const { document, drafts, clusters, quoteOf } = input;
  const { sentence } = document.tokens;
  const pronoun = drafts[d]!;
  if (pronoun.pronoun > Pronoun.she || quoteOf[pronoun.first] !== 0) return -1;
  const here = sentence[pronoun.first]!;
  const isOfGender = ({ kind, gender, plural }: Cluster): boolean =>
    kind === Kind.person && !plural && gender === pronoun.gender;
  let reporter = -1;
  for (let k = seen.length - 1; k >= 0 && k > seen.length - MENTIONS_BACK; k--) {
    const { cluster, form, first } = seen[k]!;
    const back = here - sentence[first]!;
    if (back > 1) break;
    const own = clusters[cluster]!;
    if (back === 0) {
      if (reporter >= 0 || form === 'pronoun' || !isReportedBy(document, pronoun, seen[k]!)) continue;
      const { gender, leaning } = own;
      if (own.kind !== Kind.person || gender !== 0 || leaning === pronoun.gender) return -1;
      reporter = cluster;
      const client = clusters[clientOf.get(cluster) ?? -1];
      if (client !== undefined && isOfGender(client)) return reporter;
    } else if (reporter < 0 || !clusters[reporter]!.named || !isSameLine(document, seen[k]!, pronoun)) return -1;
    else if (cluster !== reporter && isOfGender(own) && isMainSubject(document, seen[k]!)) return reporter;
  }
  return -1;
}

/** Longest way between, in characters. */
const FARTHEST = 2000;

const isSameLine = ({ tokens: { start, end }, text }: Document, before: Draft, behind: Draft): boolean => {
  const [from, to] = [end[before.last]!, start[behind.first]!];
  return to - from <= FARTHEST && !text.slice(from, to).includes('\n');
};
