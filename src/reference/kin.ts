import { KIN_OF_KIN, MARRYING } from '../english/parts.ts';
import { Rel } from '../syntax/relations.ts';
import { isPatientOf, subjectOfVerb } from './grammar.ts';
import type { Cluster, Draft } from './mention-draft.ts';
import type { Resolution } from './resolution.ts';

/*
 * Who is kin to whom, told from the other side: of "his wife, Ada Ode" he is "her husband" further on, and of "she married Jon Lee" and "the daughter of Jon Lee" he is "her husband", "her father".
 */

/** By who has it and the noun: whose noun is whose, `"12 brother"`. */
export type Owned = Map<string, number>;

/** Notes that somebody is another's kin by a noun, and what the other is to him. */
export function noteKin(owned: Owned, clusters: readonly Cluster[], owner: number, noun: string, kin: number): void {
  const others = KIN_OF_KIN.get(noun);
  if (others === undefined || owner === kin || owner < 0 || kin < 0) return;
  // of "his son" he is the father, of "my son" the father or the mother
  const { gender } = clusters[owner]!;
  for (const [k, other] of others.entries())
    if ((gender === 0 || gender === k + 1) && !owned.has(`${kin} ${other}`)) owned.set(`${kin} ${other}`, owner);
}

/** "She married [Jon Lee]": each is the other's. */
export function noteMarriage(
  { document, clusters }: Resolution,
  draft: Draft,
  seen: readonly Draft[],
  owned: Owned,
): void {
  if (!isPatientOf(document, draft, MARRYING)) return;
  const subject = subjectOfVerb(document, document.tokens.head[draft.top]!);
  const other =
    subject < 0 ? undefined : seen.slice(-MOST_BEFORE).find(({ first, last }) => first <= subject && subject <= last);
  if (other === undefined || other.cluster < 0) return;
  noteKin(owned, clusters, other.cluster, 'spouse', draft.cluster);
  noteKin(owned, clusters, draft.cluster, 'spouse', other.cluster);
}
/** How many mentions before are asked who marries. */
const MOST_BEFORE = 12;

/** "The daughter of [Jon Lee]", "the daughter of a headmaster, [Jon Lee]": who stands behind "of", as a mention's cluster; -1 for nobody. */
export function ownerBehind({ document, drafts }: Resolution, d: number): number {
  const draft = drafts[d]!;
  const { head, relation, form } = document.tokens;
  if (document.forms[form[draft.last + 1] ?? -1] !== 'of') return -1;
  for (let k = d + 1; k < drafts.length && k <= d + MOST_BEHIND; k++) {
    const { form: sort, cluster } = drafts[k]!;
    if (sort !== 'name' || cluster < 0) continue;
    let top = drafts[k]!.top;
    if (relation[top] === Rel.appos && head[top]! > draft.head) top = head[top]!;
    if (relation[top] === Rel.nmod && head[top] === draft.head) return cluster;
  }
  return -1;
}
const MOST_BEHIND = 3;
