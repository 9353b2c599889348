import { Tag } from '../grammar/pos-tags.ts';
import { Word } from '../grammar/word-classes.ts';
import { AGENTS, CASE_MARKERS, OBJECTS, OBLIQUES, POSSESSORS, SUBJECTS } from './relation-sets.ts';
import { Form, Rel, relationSet } from './relations.ts';
import { childBy, childrenOf, type Tree } from './tree.ts';
import type { Forms } from './verbs.ts';

/*
 * Who does what a clause says. A clause without a subject of its own has that of another, by control: "refused to [condemn]" that of the verb, "urged the mayor to [resign]" its object,
 * ", [accusing] Novak" that of the main clause, "the firm [accused] of fraud" the noun, "and [rejected]" that of the verb it is joined to.
 */

const EXPLETIVES = /* @__PURE__ */ relationSet('expl');

/**
 * The head of the subject of a predicate: of a verb, or of what a copula ties to its subject. For a relative pronoun what it stands for.
 *
 * @returns the token, or -1 if the sentence names none
 */
export function subjectOf(tree: Tree, forms: Forms, predicate: number): number {
  const { head, relation } = tree;
  let verb = predicate;
  for (;;) {
    const own = nearestSubject(tree, verb);
    if (own >= 0) return isRelative(forms, own) ? antecedentOfWho(tree, verb, own) : own;
    const it = childBy(tree, verb, EXPLETIVES);
    if (it >= 0 && (forms.bits(it) & Word.PERSONAL) !== 0) return it;
    const above = head[verb]!;
    if (above < 0) return -1;
    const beside = subjectBehindWith(tree, forms, verb);
    if (beside >= 0) return beside;
    switch (relation[verb]) {
      case Rel['acl:relcl']:
        return above;
      case Rel.acl:
        return subjectOfNounClause(tree, forms, verb, writingOf(tree, forms, verb, above));
      case Rel.xcomp: {
        const object = childBy(tree, above, OBJECTS);
        if (object >= 0 && object < verb && (forms.bits(above) & Word.SUBJECT_CONTROL) === 0) return object;
        break;
      }
      case Rel.advcl: {
        const reporting = reportingBetween(tree, above, verb);
        if (reporting >= 0) return subjectOf(tree, forms, reporting);
        const said = saidBefore(tree, forms, verb);
        if (said >= 0) {
          verb = said;
          continue;
        }
        break;
      }
      // "thanked the nurses, [praised] the drivers and blamed the ministry"
      case Rel.parataxis:
        if (verb < above || tree.inflection[verb] !== tree.inflection[above] || tree.pos[above] !== tree.pos[verb])
          return -1;
        break;
      case Rel.conj:
      case Rel.ccomp:
        break;
      default:
        return -1;
    }
    verb = above;
  }
}

const STEPS_UP = 8;

/** "Prices rose, with [analysts] saying that ...", "..., with the [mayor], Ada Ode, insisting ...": who does what a participle behind ", with" and a noun phrase says, wherever the parser hangs the two; or -1. */
function subjectBehindWith(tree: Tree, forms: Forms, verb: number): number {
  const { head, right, left } = tree;
  if (tree.inflection[verb] !== Form.ing || (tree.relation[verb] !== Rel.advcl && tree.relation[verb] !== Rel.acl))
    return -1;
  let end = (forms.bits(left[verb]!) & Word.COMMA) !== 0 ? left[verb]! : left[verb]! - 1;
  if (end > 0 && (forms.bits(end) & Word.COMMA) !== 0) end--;
  let noun = end;
  for (let steps = 0; steps < STEPS_UP && noun >= 0; steps++) {
    const tie = childBy(tree, noun, CASE_MARKERS);
    if (tie > 0 && tie < noun && isWith(forms.bits(tie))) return (forms.bits(tie - 1) & Word.COMMA) !== 0 ? noun : -1;
    const above = head[noun]!;
    if (above < 0 || above > end || right[above]! > end + 1) return -1;
    noun = above;
  }
  return -1;
}

/** A preposition of neither place nor doer nor part. */
const isWith = (bits: number): boolean =>
  (bits & Word.PREPOSITION) !== 0 && (bits & (Word.PLACE | Word.BY | Word.OF | Word.TO | Word.SUBORDINATE)) === 0;

/** "Ode, who found it and [who] said so": what the first of the joined clauses hangs from; the pronoun itself where none hangs from a noun. */
function antecedentOfWho({ head, relation }: Tree, verb: number, pronoun: number): number {
  let clause = verb;
  while (relation[clause] === Rel.conj) clause = head[clause]!;
  return relation[clause] === Rel['acl:relcl'] && head[clause]! < pronoun ? head[clause]! : pronoun;
}

/**
 * "He [assured] them that the boats would run, promising new ones", "Ode [said] Lee had left, adding that ...": the verb from whose clause a participle of saying goes on behind a comma,
 * though the parser hangs it from what is said; or -1.
 */
export function saidBefore(tree: Tree, forms: Forms, participle: number): number {
  const first = tree.left[participle]!;
  if (
    (forms.bits(participle) & Word.GOES_ON) === 0 ||
    tree.head[participle]! < 0 ||
    (((forms.bits(first) | forms.bits(first - 1)) & Word.COMMA) === 0 && (forms.bits(participle + 1) & Word.THAT) === 0)
  )
    return -1;
  let clause = tree.head[participle]!;
  if ((forms.bits(clause) & Word.SAY) !== 0) return clause;
  while (tree.relation[clause] === Rel.xcomp || tree.relation[clause] === Rel.conj) clause = tree.head[clause]!;
  const said = tree.relation[clause] === Rel.ccomp || tree.relation[clause] === Rel.parataxis ? tree.head[clause]! : -1;
  return said < clause ? said : -1;
}

const PARATAXIS = /* @__PURE__ */ relationSet('parataxis');

/** "The dam was safe, Novak [said], adding that ...": who says so adds it, not the dam. */
function reportingBetween(tree: Tree, above: number, participle: number): number {
  if (tree.inflection[participle] !== Form.ing) return -1;
  return (
    childrenOf(tree, above, PARATAXIS).find(
      (verb) => verb > above && verb < participle && nearestSubject(tree, verb) >= 0,
    ) ?? -1
  );
}

/** Of several the one that stands nearest: in "The drought, scientists warned, would empty it" the parser may give both to one verb. */
function nearestSubject(tree: Tree, verb: number): number {
  let nearest = -1;
  for (const subject of childrenOf(tree, verb, SUBJECTS))
    if (nearest < 0 || Math.abs(verb - subject) < Math.abs(verb - nearest)) nearest = subject;
  return nearest;
}

/** "handed [a petition] to the mayor calling for a ban": the writing, where the parser takes whom it goes to. */
function writingOf({ head, relation, inflection }: Tree, forms: Forms, verb: number, noun: number): number {
  const above = head[noun]!;
  const isTold = inflection[verb] === Form.ing && relation[noun] === Rel.nmod && above >= 0;
  return isTold && (forms.bits(above) & Word.WRITING) !== 0 ? above : noun;
}

/** "the firm [accused] of fraud", "a statement [condemning] it", "his refusal to [apologise]". */
function subjectOfNounClause(tree: Tree, forms: Forms, verb: number, noun: number): number {
  if (tree.pos[noun] === Tag.VERB || tree.pos[noun] === Tag.ADJ) return subjectOf(tree, forms, noun);
  const isInfinitive = tree.inflection[verb] === Form.base;
  const possessor = childBy(tree, noun, POSSESSORS);
  const isWriting = tree.inflection[verb] === Form.ing && (forms.bits(noun) & Word.WRITING) !== 0;
  if (!isInfinitive && !isWriting) return noun;
  if (possessor >= 0) return possessor;
  const above = tree.head[noun]!;
  if (above < 0) return -1;
  const isPlace =
    OBJECTS[tree.relation[noun]!] === 1 ||
    tree.relation[noun] === Rel.obl ||
    tree.relation[noun] === Rel['obl:unmarked'];
  return isPlace ? subjectOf(tree, forms, above) : -1;
}

const isRelative = (forms: Forms, token: number): boolean => (forms.bits(token) & Word.RELATIVE) !== 0;

/** Whether a predicate has a subject of its own, be it an empty one. */
export const hasOwnSubject = (tree: Tree, predicate: number): boolean =>
  childBy(tree, predicate, SUBJECTS) >= 0 || childBy(tree, predicate, EXPLETIVES) >= 0;

/** The object of a verb, or -1; for a relative pronoun what it stands for. */
export function objectOf(tree: Tree, forms: Forms, verb: number): number {
  const object = childBy(tree, verb, OBJECTS);
  if (object >= 0 && isRelative(forms, object) && object < verb) return antecedentOf(tree, verb);
  return object >= 0 ? object : bareOblique(tree, forms, verb);
}

/** "condemned as unacceptable [remarks] by Chile": what the parser takes for an adjunct though no preposition ties it, and it is no time. */
function bareOblique(tree: Tree, forms: Forms, verb: number): number {
  return (
    childrenOf(tree, verb, OBLIQUES).find(
      (token) =>
        token > verb &&
        childBy(tree, token, CASE_MARKERS) < 0 &&
        tree.pos[token] === Tag.NOUN &&
        (forms.bits(token) & Word.TIME) === 0,
    ) ?? -1
  );
}

/** What a relative clause, or a verb within it, is said of; -1 outside. */
export function antecedentOf({ head, relation }: Tree, verb: number): number {
  for (let at = verb; head[at]! >= 0; at = head[at]!) {
    if (relation[at] === Rel['acl:relcl']) return head[at]!;
    if (relation[at] !== Rel.xcomp && relation[at] !== Rel.ccomp && relation[at] !== Rel.conj) return -1;
  }
  return -1;
}

const PHRASES = /* @__PURE__ */ relationSet('obl', 'obl:agent', 'nmod', 'conj', 'obj', 'nmod:unmarked');

/**
 * Who does what a passive verb says: "was accused by [Novak]"; -1 where nobody is named. What "by" ties to a noun behind the verb ("of fraud and lies by [Novak]") is the verb's agent
 * where that has none.
 */
export function agentOf(tree: Tree, forms: Forms, verb: number): number {
  const agent = childBy(tree, verb, AGENTS);
  if (agent >= 0) return agent;
  const todo = childrenOf(tree, verb, PHRASES).filter((token) => token > verb && (forms.bits(token) & Word.ING) === 0);
  for (let token = todo.pop(); token !== undefined; token = todo.pop()) {
    const preposition = childBy(tree, token, CASE_MARKERS);
    if (preposition >= 0 && (forms.bits(preposition) & Word.BY) !== 0 && tree.pos[token] !== Tag.NUM) return token;
    if (token !== verb) todo.push(...childrenOf(tree, token, PHRASES));
  }
  return -1;
}
