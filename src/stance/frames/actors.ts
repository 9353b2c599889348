import { kindOfAnyNoun } from '../../english/more-nouns.ts';
import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import { BODIES } from '../../english/function-words.ts';
import { Word } from '../../grammar/word-classes.ts';
import { Tag } from '../../grammar/pos-tags.ts';
import { MORE_ACTORS, NO_ACTORS, NO_AGENTS } from '../../english/stance-words.ts';
import { kindOfNoun, Noun } from '../../english/nouns.ts';
import { HOUSES } from '../../english/places.ts';
import { ENDS_AS_AGENT } from '../../english/word-parts.ts';

/* Who can act: somebody, or a body of persons. */

export function isIt(clauses: Clauses, span: TokenSpan): boolean {
  return span.first === span.last && clauses.lower(span.first) === 'it';
}

/** "Armenia's portrayal" -> Armenia; "his support" -> his. */
export function possessorOf(clauses: Clauses, first: number, head: number): TokenSpan | undefined {
  for (let i = head - 1; i > first; i--) {
    if (
      ((clauses.bits(i) & Word.GENITIVE) !== 0 && clauses.lower(i) !== "'") ||
      ((clauses.bits(i) & Word.GENITIVE) !== 0 && i > first)
    )
      return { first, last: i - 1 };
  }
  return (clauses.bits(first) & Word.POSSESSIVE) !== 0 && first < head ? { first, last: first } : undefined;
}

/** Somebody, or a body of persons: a name, "they", "the poor", "the ministry"; not "the road". */
export function isActor(clauses: Clauses, noun: number): boolean {
  const tag = clauses.tag(noun);
  const word = clauses.lower(noun);
  if (tag === Tag.PROPN) return true;
  if (tag === Tag.PRON || tag === Tag.DET || tag === Tag.NUM) return !NO_ACTORS.has(word);
  if (tag === Tag.ADJ) return true; // "the poor"
  const names = namesOf(clauses, noun);
  const kind = kindOf(names);
  return (
    (kind > 0 && kind < Noun.place) ||
    names.some((name) => BODIES.has(name) || HOUSES.has(name) || MORE_ACTORS.has(name)) ||
    names.some((name) => isAgentive(name) || isCompoundOfPerson(name))
  );
}

/** A noun as lists may have it: its lemma, as it stands, and without its last letter; the lemma of a word in capitals may be none. */
function namesOf(clauses: Clauses, noun: number): readonly string[] {
  const { lemmas, tokens } = clauses.document;
  const word = clauses.lower(noun);
  const lemma = lemmas[tokens.lemma[noun]!]!;
  return lemma === word && !word.endsWith('s') ? [word] : [lemma, word, word.slice(0, -1)];
}

const kindOf = (names: readonly string[]): number => names.reduce((kind, name) => kind || kindOfAnyNoun(name), 0);

/** "lifeguard", "schoolteacher". */
function isCompoundOfPerson(noun: string): boolean {
  for (let cut = 3; cut <= noun.length - 4; cut++) {
    const kind = kindOfNoun(noun.slice(cut));
    if (kind > 0 && kind < Noun.people) return true;
  }
  return false;
}

/** What kind of actors a phrase's last noun stands for, if any: "a lawyer", "the ministry". */
export function peopleOf(clauses: Clauses, noun: number): 'persons' | 'body' | undefined {
  if (clauses.tag(noun) !== Tag.NOUN || !isActor(clauses, noun)) return undefined;
  const kind = kindOf(namesOf(clauses, noun));
  return kind === 0
    ? BODIES.has(clauses.lower(noun))
      ? 'body'
      : 'persons'
    : kind <= Noun.people && clauses.lower(noun) !== 'authorities'
      ? 'persons'
      : 'body';
}

/** "smuggler", "landlord", "trustee": by the ending. */
const isAgentive = (noun: string): boolean => noun.length > 5 && ENDS_AS_AGENT.test(noun) && !NO_AGENTS.test(noun);
