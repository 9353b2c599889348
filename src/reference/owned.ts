import { Article, type Cluster, type Draft } from './mention-draft.ts';
import { moveInto } from './resolution.ts';

/* Whose somebody is: "his brother" is the same as "Ode's brother, Jon Lee", further on. */

/** The cluster of the possessor right before a nominal: "[Ode]'s brother", "[his] brother"; -1 for none. */
export function possessorOf(drafts: readonly Draft[], d: number): number {
  const draft = drafts[d]!;
  if (draft.article !== Article.possessive) return -1;
  for (let k = d - 1; k >= 0 && k > d - 5; k--) {
    const before = drafts[k]!;
    // The phrase begins with its pronoun, which comes first, or stands after the mark of a name.
    if ((before.form === 'pronoun' && before.first === draft.first) || before.last === draft.first - 2)
      return before.cluster;
    if (before.last < draft.first - 2) break;
  }
  return -1;
}

/** Gives what somebody has without a name to who is named as his elsewhere: "My brother said", of Ode, and "Ode's brother, Jon Lee". Of two who are named so it may be either. */
export function joinOwned(drafts: readonly Draft[], clusters: readonly Cluster[]): void {
  const named = new Map<string, number | null>();
  const unnamed = new Map<string, Set<number>>();
  drafts.forEach((draft, d) => {
    const owner = draft.form === 'nominal' && !draft.plural && draft.noun !== '' ? possessorOf(drafts, d) : -1;
    const { cluster } = draft;
    if (owner < 0 || cluster < 0 || owner === cluster) return;
    const key = `${owner} ${draft.noun}`;
    if (clusters[cluster]!.named) named.set(key, (named.get(key) ?? cluster) === cluster ? cluster : null);
    else unnamed.set(key, (unnamed.get(key) ?? new Set()).add(cluster));
  });
  for (const [key, owned] of unnamed) {
    const into = named.get(key);
    if (into == null) continue;
    const { kind, gender } = clusters[into]!;
    for (const one of owned) {
      const own = clusters[one]!;
      if (own.kind === kind && (own.gender === 0 || gender === 0 || own.gender === gender))
        moveInto(clusters, one, into);
    }
  }
}
