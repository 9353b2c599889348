import type { Document } from '../language/document.ts';
import { AGES } from '../english/parts.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';

/*
 * Ages tell who is who: "A 59-year-old woman was hurt. ... Raj Ode, 59, is in hospital."
 */

/** The age that a phrase says, or a person's name has beside it; 0 for none. */
function ageOf({ tokens, forms }: Document, { form, kind, first, last, head }: Draft): number {
  const formAt = (i: number): string => (i >= 0 && i < tokens.count ? forms[tokens.form[i]!]! : '');
  if (kind !== Kind.person) return 0;
  if (form === 'nominal') {
    for (let i = first; i < head; i++) if (isOld(i)) return numberOf(formAt(i));
    return 0;
  }
  if (/^[,(]$/.test(formAt(last + 1)) && /^\d{1,3}$/.test(formAt(last + 2)) && /^[,.;)]$/.test(formAt(last + 3)))
    return numberOf(formAt(last + 2));
  for (let i = first - 5; i < first; i++)
    if (i >= 0 && tokens.sentence[i] === tokens.sentence[first] && isOld(i) && endOfOld(i) === first - 1)
      return numberOf(formAt(i));
  return 0;

  /** "59-year-old", in one word or in five. */
  function isOld(i: number): boolean {
    return (
      /^\d{1,3}-year-old$/.test(formAt(i)) ||
      (/^\d{1,3}$/.test(formAt(i)) &&
        formAt(i + 1) === '-' &&
        formAt(i + 2) === 'year' &&
        formAt(i + 3) === '-' &&
        formAt(i + 4) === 'old') ||
      (/^\d{1,3}$/.test(formAt(i)) && formAt(i + 1) === '-' && formAt(i + 2) === 'year-old')
    );
  }

  function endOfOld(i: number): number {
    return formAt(i).includes('old') ? i : formAt(i + 2) === 'year-old' ? i + 2 : i + 4;
  }
}

const numberOf = (form: string): number => Number.parseInt(form, 10);

/** For each draft that is no name, the cluster of the one person named in the text who is of the age that it says ("the 59-year-old", "the teenager"); -1 for none. */
export function clustersByAge(document: Document, drafts: readonly Draft[]): Int32Array {
  const found = new Int32Array(drafts.length).fill(-1);
  const byAge = new Map<number, number>();
  for (const draft of drafts) {
    if (draft.form !== 'name') continue;
    const age = ageOf(document, draft);
    if (age > 0) byAge.set(age, byAge.has(age) && byAge.get(age) !== draft.cluster ? -1 : draft.cluster);
  }
  if (byAge.size === 0) return found;
  drafts.forEach((draft, d) => {
    if (draft.form !== 'nominal' || draft.plural) return;
    const range = draft.article === Article.definite ? AGES.get(draft.noun) : undefined;
    found[d] = range === undefined ? (byAge.get(ageOf(document, draft)) ?? -1) : onlyOneWithin(byAge, range);
  });
  return found;
}

/** The one cluster whose age lies between two; -1 for none or several. */
function onlyOneWithin(byAge: ReadonlyMap<number, number>, [from, to]: readonly [number, number]): number {
  let found = -1;
  for (const [age, cluster] of byAge) {
    if (age < from || age > to || cluster === found) continue;
    if (found >= 0 || cluster < 0) return -1;
    found = cluster;
  }
  return found;
}
