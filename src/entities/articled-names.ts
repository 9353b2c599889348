import { RANKS_OF_VESSELS } from '../english/titles.ts';
import { SAYING } from '../english/saying.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { Rel } from '../syntax/relations.ts';
import { lowerForm, wordForm, wordsBetween } from '../language/word-forms.ts';
import type { TaggedName } from './tagger.ts';

/*
 * "The Lady Muriel hit the breakwater": English puts no article before a person's name, so what has one wherever the text names it is a vessel or the like, unless it says something.
 */

/** The same names, without the people who always have an article. */
export function withArticled(document: Document, names: readonly TaggedName[]): readonly TaggedName[] {
  const articled = new Map<string, number>();
  for (const name of names) {
    if (name.label !== 'PERSON') continue;
    const words = wordsBetween(document, name.first, name.last);
    const weight = isThing(document, name) ? 1 : -Infinity;
    articled.set(words, (articled.get(words) ?? 0) + weight);
    // "the Muriel" beside "Muriel Ode" is a person's
    if (weight < 0)
      for (let i = name.first; i <= name.last; i++)
        if (name.last > name.first) articled.set(wordForm(document, i), -Infinity);
  }
  let isAny = false;
  for (const weight of articled.values()) isAny ||= weight >= ENOUGH;
  if (!isAny) return names;
  return names.map((name): TaggedName => {
    if (name.label !== 'PERSON' || !((articled.get(wordsBetween(document, name.first, name.last)) ?? 0) >= ENOUGH))
      return name;
    const first = RANKS_OF_VESSELS.has(lowerForm(document, name.first - 1)) ? name.first - 1 : name.first;
    return { ...name, first, label: 'PRODUCT' };
  });
}

/** How often a name must come with its article. */
const ENOUGH = 2;

/** Whether a name has an article of its own, is no half of a longer phrase ("the Ode years") and says nothing. */
function isThing(document: Document, { first, last }: TaggedName): boolean {
  const { pos, head, relation, count } = document.tokens;
  const before = RANKS_OF_VESSELS.has(lowerForm(document, first - 1)) ? first - 2 : first - 1;
  if (
    !/^the$/i.test(wordForm(document, before)) ||
    /s$/.test(wordForm(document, last)) ||
    wordForm(document, first) === wordForm(document, first).toUpperCase()
  )
    return false;
  const next = last + 1;
  if (next < count && (pos[next] === Tag.NOUN || pos[next] === Tag.PROPN || /^[-–&]$/.test(wordForm(document, next))))
    return false;
  let top = last;
  for (let i = first; i <= last; i++) if (head[i]! < first || head[i]! > last) top = i;
  const verb = head[top]!;
  return (
    relation[top] !== Rel.conj && !(verb >= 0 && relation[top] === Rel.nsubj && SAYING.has(lemmaAt(document, verb)))
  );
}
