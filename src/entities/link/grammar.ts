/*
 * What linking asks of a sentence's tree: the word by which a mention hangs from the rest, what it is there, whose predicate or apposition it is.
 */
import type { Document } from '../../language/document.ts';
import { clausesOf } from '../../syntax/clauses.ts';
import { Rel, relationSet } from '../../syntax/relations.ts';
import { subjectOf } from '../../syntax/subjects.ts';
import { childBy, treeOf } from '../../syntax/tree.ts';
import type { Draft } from './draft.ts';
import { Role } from './features.ts';

const SUBJECTS = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'csubj');
const COPULAS = /* @__PURE__ */ relationSet('cop');
const ADVERBS = /* @__PURE__ */ relationSet('advmod', 'det');

/** The token of a mention whose head stands outside of it. */
export function topOf({ tokens: { head } }: Document, { first, last }: Draft): number {
  for (let i = first; i <= last; i++) if (head[i]! < first || head[i]! > last) return i;
  return last;
}

/** Subject, possessive or other; what is joined to another, or says who another is, is what that is. */
export function roleOf(document: Document, draft: Draft): number {
  const { head, relation } = document.tokens;
  let at = topOf(document, draft);
  while ((relation[at] === Rel.conj || relation[at] === Rel.appos || relation[at] === Rel.flat || relation[at] === Rel['nmod:desc']) && head[at]! >= 0) at = head[at]!;
  if (SUBJECTS[relation[at]!] === 1) return Role.subject;
  return relation[at] === Rel['nmod:poss'] ? Role.possessive : Role.other;
}

/** Whether one mention says who the other is: "Ada Ode, [a lawyer], said", "the minister of water, [Ada Ode], said". */
export function isApposed(document: Document, a: Draft, b: Draft): boolean {
  const { head, relation } = document.tokens;
  const isOf = (one: Draft, other: Draft): boolean => {
    const top = topOf(document, one);
    return relation[top] === Rel.appos && head[top]! >= other.first && head[top]! <= other.last;
  };
  return isOf(a, b) || isOf(b, a);
}

/** Whether a mention is the subject of a clause that another mention is not the subject of: in "Backing Lee, [the mayor] criticized Novak" Lee is not the mayor. */
export function isOtherSubject(document: Document, own: Draft, other: Draft): boolean {
  const { head, relation } = document.tokens;
  const top = topOf(document, own), its = topOf(document, other);
  return SUBJECTS[relation[top]!] === 1 && !(SUBJECTS[relation[its]!] === 1 && head[its] === head[top]);
}

/** Verbs that say what somebody is or comes to be, beside the copula. */
const BECOMING: ReadonlySet<string> = /* @__PURE__ */ new Set(['become', 'remain']);
const NEGATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['not', "n't", 'n’t', 'never', 'no']);

/** The token of whom a mention is said to be: "[Ode] is a lawyer", "[She] became the first woman to ..."; -1 if it is no predicate, or is denied. */
export function subjectOfPredicate(document: Document, draft: Draft): number {
  const { tokens: { head, relation, lemma, form }, lemmas, forms } = document;
  const tree = treeOf(document);
  const top = topOf(document, draft);
  const verb = head[top]!;
  const isCopular = childBy(tree, top, COPULAS) >= 0;
  const isBecome = verb >= 0 && (relation[top] === Rel.xcomp || relation[top] === Rel.obj) && BECOMING.has(lemmas[lemma[verb]!]!);
  if (!isCopular && !isBecome) return -1;
  const predicate = isCopular ? top : verb;
  for (let child = tree.firstChild[predicate]!; child >= 0; child = tree.nextSibling[child]!) {
    if (ADVERBS[relation[child]!] === 1 && NEGATIONS.has(forms[form[child]!]!.toLowerCase())) return -1;
  }
  return subjectOf(tree, clausesOf(document), predicate);
}

/** The token of who does what a verb says, or -1. */
export function subjectOfVerb(document: Document, verb: number): number {
  return subjectOf(treeOf(document), clausesOf(document), verb);
}

/** Whether a mention is the subject of its sentence's root. */
export function isMainSubject(document: Document, draft: Draft): boolean {
  const { head, relation } = document.tokens;
  const top = topOf(document, draft);
  return SUBJECTS[relation[top]!] === 1 && head[top]! >= 0 && head[head[top]!] === -1;
}

/** How a pronoun's place in the tree stands to an earlier mention's. */
export const Tie = { none: 0, sameVerb: 1, clauseBelow: 2, clauseAbove: 3, inPhrase: 4 } as const;

/** Farthest that clauses are followed upwards. */
const CLIMB = 6;

/**
 * "Ode saw [him]" (the same verb: him is not Ode), "Ode said [he] left" (a clause below hers), "When [Ode] left, he said" (a clause above the mention's), "[Ode]'s friend and his son" (within
 * a phrase).
 */
export function tieOf({ tokens: { head, relation } }: Document, mention: number, pronoun: number): number {
  const own = head[mention]!;
  const its = relation[pronoun] === Rel['nmod:poss'] && head[pronoun]! >= 0 ? head[head[pronoun]!]! : head[pronoun]!;
  if (own < 0 || its < 0) return Tie.none;
  if (own === its) return relation[pronoun] === Rel['nmod:poss'] ? Tie.clauseBelow : Tie.sameVerb;
  if (relation[mention] === Rel['nmod:poss'] || relation[mention] === Rel.nmod) return Tie.inPhrase;
  for (let at = its, steps = 0; at >= 0 && steps < CLIMB; at = head[at]!, steps++) if (at === own) return Tie.clauseBelow;
  for (let at = own, steps = 0; at >= 0 && steps < CLIMB; at = head[at]!, steps++) if (at === its) return Tie.clauseAbove;
  return Tie.none;
}
