import type { Document } from '../language/document.ts';
import { wordForm } from '../language/word-forms.ts';
import { AGES } from '../english/parts.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';

/* Ages tell who is who: "A 59-year-old woman was hurt. ... Raj Ode, 59, is in hospital." */

/** The age that a phrase says, or a person's name has beside it; 0 for none. */
function ageOf(document: Document, { form, kind, first, last, head }: Draft): number {
  if (kind !== Kind.person) return 0;
  if (form === 'nominal') {
    for (let i = first; i < head; i++) if (endOfOld(document, i) >= 0) return numberOf(wordForm(document, i));
    return 0;
  }
  const age = wordForm(document, last + 2);
  if (/^\d{1,3}$/.test(age) && /^[,(]$/.test(wordForm(document, last + 1)))
    if (/^[,.;)]$/.test(wordForm(document, last + 3))) return numberOf(age);
  const { sentence } = document.tokens;
  for (let i = Math.max(0, first - 5); i < first; i++)
    if (sentence[i] === sentence[first] && endOfOld(document, i) === first - 1) return numberOf(wordForm(document, i));
  return 0;
}

/** The last token of "59-year-old", in one word or in five, that begins at a token; -1 for none. */
function endOfOld(document: Document, i: number): number {
  const word = wordForm(document, i);
  if (!/^\d{1,3}(?:-year-old)?$/.test(word)) return -1;
  if (word.endsWith('d')) return i;
  if (wordForm(document, i + 1) !== '-') return -1;
  if (wordForm(document, i + 2) === 'year-old') return i + 2;
  const isInFive =
    wordForm(document, i + 2) === 'year' && wordForm(document, i + 3) === '-' && wordForm(document, i + 4) === 'old';
  return isInFive ? i + 4 : -1;
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
