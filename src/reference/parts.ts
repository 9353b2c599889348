import { ACCUSED_NOUNS, HARMING_VERBS, LEAVING_VERBS, VICTIM_NOUNS } from '../english/parts.ts';
import { SURE } from './confidence.ts';
import { isLostBy, isOnTrial, isPatientOf, isSubjectOf } from './grammar.ts';
import { Article, Kind } from './mention-draft.ts';
import { canBeSame, type Link, type Resolution } from './resolution.ts';

/* What is done to people tells which part they have: who was convicted is "the defendant", who was stabbed "the victim", who was sacked "the former coach". */

/** By part: the clusters of the people who have it, as the whole text tells. */
export interface Parts {
  readonly accused: ReadonlySet<number>;
  readonly victims: ReadonlySet<number>;
  /** Who has lost or given up an office. */
  readonly gone: ReadonlySet<number>;
}

export function readParts({ document, names }: Resolution): Parts {
  const accused = new Set<number>();
  const victims = new Set<number>();
  const gone = new Set<number>();
  for (const name of names) {
    if (name.kind !== Kind.person) continue;
    if (isOnTrial(document, name)) accused.add(name.cluster);
    if (isPatientOf(document, name, HARMING_VERBS)) victims.add(name.cluster);
    if (isLostBy(document, name) || isSubjectOf(document, name, LEAVING_VERBS)) gone.add(name.cluster);
  }
  return { accused, victims, gone };
}

/** "The defendant", "the victim": the only one of whom the text tells that. */
export function linkPart({ drafts, clusters }: Resolution, d: number, { accused, victims }: Parts): Link | null {
  const draft = drafts[d]!;
  if (draft.kind !== Kind.person || draft.plural || draft.article !== Article.definite) return null;
  const all = ACCUSED_NOUNS.has(draft.noun) ? accused : VICTIM_NOUNS.has(draft.noun) ? victims : null;
  if (all === null || all.size !== 1) return null;
  const [cluster] = all;
  const own = clusters[cluster!]!;
  return own.mentions.length > 0 && canBeSame(own, draft) ? { cluster: cluster!, confidence: SURE.epithet } : null;
}
