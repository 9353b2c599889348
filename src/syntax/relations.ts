/**
 * Relations of a dependent to its head, in the order of their numbers in `Tokens.relation`: those of Universal Dependencies (version 2), with the subtypes that stages ask for. Rarer
 * subtypes count as their relation, and what is neither here ("goeswith", "orphan", "reparandum", "dislocated") is "dep".
 */
export const RELATIONS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl',
  'obl:agent',
  'obl:unmarked',
  'nmod',
  'nmod:poss',
  'nmod:unmarked',
  'nmod:desc',
  'amod',
  'nummod',
  'det',
  'case',
  'cc',
  'conj',
  'mark',
  'advcl',
  'acl',
  'acl:relcl',
  'ccomp',
  'xcomp',
  'csubj',
  'appos',
  'aux',
  'aux:pass',
  'cop',
  'compound',
  'compound:prt',
  'flat',
  'fixed',
  'punct',
  'advmod',
  'parataxis',
  'expl',
  'discourse',
  'vocative',
  'list',
  'dep',
] as const;
/** A relation of {@link RELATIONS}. */
export type Relation = (typeof RELATIONS)[number];

/** Forms of words, in the order of their numbers: what a verb group's tense and voice, and a noun's number, are read from. */
export const INFLECTIONS = [
  'other',
  'base',
  'present',
  'third',
  'past',
  'participle',
  'ing',
  'modal',
  'plural',
  'comparative',
  'superlative',
] as const;
/** A form of {@link INFLECTIONS}: "present" is "go" of "they go", "third" "goes", "participle" "gone". */
export type Inflection = (typeof INFLECTIONS)[number];

const numbered = <N extends string>(names: readonly N[]): Readonly<Record<N, number>> =>
  Object.fromEntries(names.map((name, index) => [name, index])) as Record<N, number>;

/** The number of each relation. */
export const Rel = /* @__PURE__ */ numbered(RELATIONS);
/** The number of each form. */
export const Form = /* @__PURE__ */ numbered(INFLECTIONS);

/** Which relations are among some: 1 at their numbers. */
export function relationSet(...names: Relation[]): Uint8Array {
  const set = new Uint8Array(RELATIONS.length);
  for (const name of names) set[Rel[name]] = 1;
  return set;
}
