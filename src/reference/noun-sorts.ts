import { EPITHETS, PARTS_IN_EVENTS } from '../english/epithets.ts';
import { ACCUSED_NOUNS, ANYBODY_NOUNS, KIN_NOUNS, VICTIM_NOUNS } from '../english/parts.ts';
import { Kind, type Draft } from './mention-draft.ts';
import { NounSort } from './antecedent-features.ts';
import { isSaidOfAnyBody } from './repeated-nouns.ts';

/** Which sort of noun a mention has: one of `NounSort`. */
export function sortOfNoun(draft: Draft): number {
  const { noun, isAged, kind } = draft;
  if (kind !== Kind.person) return isSaidOfAnyBody(draft) ? NounSort.anyBody : NounSort.body;
  if (isAged || noun === '') return NounSort.aged;
  if (ANYBODY_NOUNS.has(noun)) return NounSort.anybody;
  if (KIN_NOUNS.has(noun)) return NounSort.kin;
  if (ACCUSED_NOUNS.has(noun)) return NounSort.accused;
  if (VICTIM_NOUNS.has(noun)) return NounSort.victim;
  if (EPITHETS.has(noun)) return NounSort.epithet;
  return PARTS_IN_EVENTS.has(noun) ? NounSort.part : NounSort.other;
}
