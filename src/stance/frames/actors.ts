import type { Clauses, TokenSpan } from '../../syntax/clauses.ts';
import { Word, BODIES } from '../../english/function-words.ts';
import { Tag } from '../../english/pos-tags.ts';
import { NO_ACTORS, NO_AGENTS } from '../../english/stance-words.ts';
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
  const { lemmas, tokens } = clauses.document;
  const lemma = lemmas[tokens.lemma[noun]!]!;
  const kind = kindOfNoun(lemma) || kindOfNoun(word);
  return (
    (kind > 0 && kind < Noun.place) ||
    BODIES.has(lemma) ||
    HOUSES.has(lemma) ||
    BODIES.has(word) ||
    isAgentive(lemma) ||
    isCompoundOfPerson(lemma)
  );
}

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
  const { lemmas, tokens } = clauses.document;
  const kind = kindOfNoun(lemmas[tokens.lemma[noun]!]!) || kindOfNoun(clauses.lower(noun));
  return kind === 0
    ? BODIES.has(clauses.lower(noun))
      ? 'body'
      : 'persons'
    : kind <= Noun.people && clauses.lower(noun) !== 'authorities'
      ? 'persons'
      : 'body';
}

/** "smuggler", "landlord", "trustee": by the ending. */
function isAgentive(noun: string): boolean {
  return noun.length > 5 && ENDS_AS_AGENT.test(noun) && !NO_AGENTS.test(noun);
}
