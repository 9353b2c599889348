import { STOPS_IN_NAMES } from '../english/abbreviations.ts';
import type { Document } from '../language/document.ts';
import type { Span } from '../text/span.ts';
import { withArticled } from './articled-names.ts';
import { withBracketed } from './bracketed.ts';
import { withCompanies } from './companies.ts';
import { nameLabel } from './misc-kinds.ts';
import { kindOfWord, ValueWord as Word } from '../english/numbers.ts';
import { withoutHonours } from './honours.ts';
import { labelMentions, rolesOf, withoutLetters } from './labels-of-turns.ts';
import type { TaggedMention } from './mention.ts';
import { withGivenTitles } from './given-titles.ts';
import { withFirmHeads } from './firm-heads.ts';
import { withContexts } from './name-contexts.ts';
import { withAddressed, withEdges, withWars, withWholeWords } from './name-edges.ts';
import { findNames } from './name-model.ts';
import { withListedBodies } from './listed-bodies.ts';
import { withNicknames } from './nicknames.ts';
import { placesOfOffices } from './offices.ts';
import { withSeats } from './seats.ts';
import { withTold } from './told-names.ts';
import { placeLabel } from './place-kinds.ts';
import type { TaggedName } from './tagger.ts';
import { withWordedBodies } from './worded-bodies.ts';
import { findValues } from './values.ts';

/** What is mended of the tagger's names, in this order. */
const STEPS: readonly ((document: Document, names: readonly TaggedName[]) => readonly TaggedName[])[] = [
  withoutLetters,
  withoutHonours,
  withWholeWords,
  withNicknames,
  withEdges,
  withSeats,
  withListedBodies,
  withWordedBodies,
  withWars,
  withAddressed,
  withGivenTitles,
  placesOfOffices,
  withContexts,
  withTold,
  withFirmHeads,
  withArticled,
  withCompanies,
  withBracketed,
];

/** All names, dates, amounts and numbers, in text order and disjoint, before they are linked; those that are known already come first. */
export function findMentions(document: Document, known: readonly TaggedMention[] = []): readonly TaggedMention[] {
  const { start } = document.tokens;
  const named = STEPS.reduce((names, step) => step(document, names), findNames(document) as readonly TaggedName[])
    .filter(({ first, last }) => !isOfCurrency(document, first, last))
    .map((name): TaggedMention => {
      const from = start[name.first]!;
      const to = endOfName(document, name);
      const label = nameLabel(document, name);
      return {
        start: from,
        end: to,
        label: label === 'LOC' ? placeLabel(document, { start: from, end: to }) : label,
        confidence: Math.round(name.confidence * 1000) / 1000,
      };
    });
  // Dates and amounts are regular: where the grammar finds one it is right more often than the tagger, which adds those the grammar misses.
  const spoken = merge(known, labelMentions(document, named));
  const isRole = rolesOf(document);
  const names = merge(
    spoken,
    named.filter((mention) => !isRole(mention)).filter(({ label }) => label !== 'DATE' && label !== 'MONEY'),
  );
  const valued = merge(names, findValues(document, names));
  return merge(valued, named);
}

/** "5 Egyptian pounds", "61 million Hong Kong dollars": what is named is the money. */
function isOfCurrency({ tokens, forms }: Document, first: number, last: number): boolean {
  if (first === 0 || last + 1 >= tokens.count || kindOfWord(forms[tokens.form[last + 1]!]!) !== Word.money)
    return false;
  const before = kindOfWord(forms[tokens.form[first - 1]!]!);
  return before === Word.figure || before === Word.number || before === Word.scale;
}

/** Where a name ends: the stop of "Ode & Sons Ltd." and "Ken Ode Jr." is no part of it; that of "U.S." is. */
function endOfName({ tokens, forms }: Document, { first, last }: TaggedName): number {
  const form = forms[tokens.form[last]!]!;
  if (STOPS_IN_NAMES.has(form)) return tokens.end[last]! - 1;
  if (form === '.' && last > first && STOPS_IN_NAMES.has(`${forms[tokens.form[last - 1]!]!}.`))
    return tokens.end[last - 1]!;
  return tokens.end[last]!;
}

/** The mentions of both lists in text order, without those of the second that touch one of the first. */
function merge<T extends Span>(first: readonly T[], second: readonly T[]): T[] {
  const merged: T[] = [];
  let k = 0;
  for (const mention of second) {
    while (k < first.length && first[k]!.end <= mention.start) merged.push(first[k++]!);
    if (k === first.length || first[k]!.start >= mention.end) merged.push(mention);
  }
  return merged.concat(first.slice(k));
}
