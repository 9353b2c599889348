import { EPITHETS } from '../english/epithets.ts';
import { SURE } from './confidence.ts';
import { isPredicate } from './grammar.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';
import { canBeSame, isOther, type Link, type Resolution } from './resolution.ts';

/** How far back the name may be: sentences, and mentions looked at. */
const SENTENCES_BACK = 6;
const MENTIONS_BACK = 40;
/** Most people who are compared. */
const MOST = 8;
/** Longest phrase, in tokens: "the 33-year-old hard partying actress". */
const LONGEST = 7;

/** "Ada Ode sued the studio. The actress said": who is known for that, if the text has named one alone, or speaks of one above all. */
export function linkEpithet(
  { document, drafts, clusters }: Resolution,
  d: number,
  seen: readonly Draft[],
): Link | null {
  const draft = drafts[d]!;
  const { sentence } = document.tokens;
  if (
    draft.kind !== Kind.person ||
    draft.plural ||
    draft.article !== Article.definite ||
    !(EPITHETS.has(draft.noun) || draft.isAged === true) ||
    draft.head - draft.first > LONGEST ||
    isOther(document, draft) ||
    isToldAlready({ document, drafts }, d)
  )
    return null;
  const here = sentence[draft.first]!;
  const named: number[] = [];
  for (let k = seen.length - 1; k >= 0 && k > seen.length - MENTIONS_BACK && named.length < MOST; k--) {
    const { cluster, first } = seen[k]!;
    if (here - sentence[first]! > SENTENCES_BACK) break;
    const own = clusters[cluster]!;
    if (!named.includes(cluster) && own.named && own.kind === Kind.person && canBeSame(own, draft)) named.push(cluster);
  }
  const times = (cluster: number): number => clusters[cluster]!.mentions.length;
  named.sort((a, b) => times(b) - times(a));
  const [best, next] = named;
  if (best === undefined || (next !== undefined && times(best) < 2 * times(next) + 1)) return null;
  return { cluster: best, confidence: SURE.epithet };
}

/** "Ada Ode was not a singer. The singer left": what somebody is said, or denied, to be is no new name for him. */
function isToldAlready({ document, drafts }: Pick<Resolution, 'document' | 'drafts'>, d: number): boolean {
  for (let k = Math.max(0, d - MENTIONS_BACK); k < d; k++)
    if (drafts[k]!.noun === drafts[d]!.noun && isPredicate(document, drafts[k]!)) return true;
  return false;
}
