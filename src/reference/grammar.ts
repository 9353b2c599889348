import { lowerForm, wordForm } from '../language/word-forms.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { PLAIN_NEGATIONS } from '../english/small-words.ts';
import { INTENDING_VERBS, NEGATIVE_VERBS } from '../english/modal-words.ts';
import { ACCUSING_VERBS, ANSWERS_TO_CHARGES, CHARGES } from '../english/parts.ts';
import { MAKING_AND_CALLING, SERVING_VERBS, REMOVING_VERBS } from '../english/verbs.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { SAYING } from '../english/saying.ts';
import { clausesOf } from '../syntax/clauses.ts';
import {
  ANY_SUBJECTS,
  APPOSITIONS,
  CASE_MARKERS,
  COMPLEMENTS,
  CONJUNCTS,
  COORDINATORS,
  COPULAS,
  DIRECT_OBJECTS,
  NOMINAL_MODIFIERS,
  OBJECTS,
  PASSIVE_SUBJECTS,
  POSSESSORS,
} from '../syntax/relation-sets.ts';
import { Rel, relationSet } from '../syntax/relations.ts';
import { saidBefore, subjectOf } from '../syntax/subjects.ts';
import { childBy, childrenOf, treeOf, type Tree } from '../syntax/tree.ts';
import { HIGHEST, Kind, type Draft } from './mention-draft.ts';
import { Bond, Role } from './antecedent-features.ts';

/*
 * What linking asks of a sentence's tree: the word by which a mention hangs from the rest, what it is there, whose predicate or apposition it is, and which mentions the
 * sentence itself tells apart: who does something is not whom it is done to, and who is "he" is not named again in what he does.
 */

const ANY_OBLIQUES = /* @__PURE__ */ relationSet('obl', 'obl:agent', 'obl:unmarked');
const SAME = /* @__PURE__ */ relationSet('appos', 'flat', 'nmod:desc');
const DETERMINERS = /* @__PURE__ */ relationSet('det');
const ADVERBS = /* @__PURE__ */ relationSet('advmod', 'det');

/** What a mention is in its clause: one of `Role`. */
export function roleOf(document: Document, draft: Draft): number {
  const { relation } = document.tokens;
  const r = relation[draft.place]!;
  if (ANY_SUBJECTS[r] === 1) return Role.subject;
  if (OBJECTS[r] === 1) return Role.object;
  if (ANY_OBLIQUES[r] === 1) return Role.oblique;
  return r === Rel['nmod:poss'] ? Role.possessive : Role.other;
}

/** Whether a mention is the subject of its sentence's main clause, or of what somebody says there: "The memo says [Ode] lied". */
export function isMainSubject(document: Document, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  const verb = head[place]!;
  if (ANY_SUBJECTS[relation[place]!] === 0 || verb < 0) return false;
  return (
    relation[verb] === Rel.root ||
    (relation[verb] === Rel.ccomp && relation[head[verb]!] === Rel.root && SAYING.has(lemmaAt(document, head[verb]!)))
  );
}

/** Whether a mention is the subject of a verb of saying. */
export function isSpeaking(document: Document, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  const verb = relation[place] === Rel.nsubj ? head[place]! : -1;
  if (verb < 0) return false;
  const says = (one: number): boolean => SAYING.has(lemmaAt(document, one));
  const tree = treeOf(document);
  // "[Ode] smiled and said no"
  return (
    says(verb) || childrenOf(tree, verb, CONJUNCTS).some((next) => says(next) && childBy(tree, next, ANY_SUBJECTS) < 0)
  );
}

/**
 * "[The teenager] said he was sorry", "[The nurse] said that she would", "[The nominee] attacked her rival": the gender of "he" or "she" who opens what somebody says, and of whose what he
 * does something to is, most often himself; 0 for none.
 */
export function genderOfDeed(document: Document, draft: Draft): number {
  const { tokens } = document;
  const verb = draft.last + 1;
  if (verb < tokens.count && SAYING.has(lemmaAt(document, verb))) {
    const opening = lowerForm(document, lowerForm(document, verb + 1) === 'that' ? verb + 2 : verb + 1);
    if (opening === 'he' || opening === 'she') return opening === 'he' ? 1 : 2;
  }
  const above = tokens.head[draft.place]!;
  if (above < 0 || tokens.relation[draft.place] !== Rel.nsubj) return 0;
  const tree = treeOf(document);
  const object = childBy(tree, above, DIRECT_OBJECTS);
  const owner = object > above ? lowerForm(document, childBy(tree, object, POSSESSORS)) : '';
  return owner === 'his' ? 1 : owner === 'her' ? 2 : 0;
}

/** Whether a mention says something in a clause of its own: "[Ode], who asked for bail, left". */
export function isSpeakingBeside(document: Document, { place, last }: Draft): boolean {
  const tree = treeOf(document);
  for (let verb = tree.firstChild[place]!; verb >= 0; verb = tree.nextSibling[verb]!) {
    if (tree.relation[verb] !== Rel['acl:relcl'] || !SAYING.has(lemmaAt(document, verb))) continue;
    const who = childBy(tree, verb, ANY_SUBJECTS);
    if (who > last && wordForm(document, who) === 'who') return true;
  }
  return false;
}

/** Whether a mention is the subject of a verb that tells what somebody says or holds, in a clause of its own: "[Ode] felt that it was late". */
export function isHolding(document: Document, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  return (
    ANY_SUBJECTS[relation[place]!] === 1 &&
    head[place]! >= 0 &&
    childBy(treeOf(document), head[place]!, COMPLEMENTS) >= 0
  );
}

/** Whether one mention hangs from another's head: "the landlord of [Ode]", "the [Tarn] factory". */
export function isPartOf(document: Document, inner: Draft, { first, last }: Draft): boolean {
  const { head, relation } = document.tokens;
  const top = inner.top;
  return PARTS[relation[top]!] === 1 && head[top]! >= first && head[top]! <= last;
}

const PARTS = /* @__PURE__ */ relationSet('nmod', 'nmod:poss', 'compound', 'nmod:desc');

/** Whether two mentions are named in one list: "[Lee], [Novak] and [the firm]". */
export function areListed(document: Document, a: Draft, b: Draft): boolean {
  const { head, relation } = document.tokens;
  const listOf = (draft: Draft): number => {
    let at = draft.top;
    for (let steps = 0; steps < HIGHEST && relation[at] === Rel.conj; steps++) at = head[at]!;
    return at;
  };
  const [x, y] = [a.top, b.top];
  return (relation[x] === Rel.conj || relation[y] === Rel.conj) && listOf(a) === listOf(b);
}

/** How a mention stands above a pronoun in the tree of their sentence: one of `Bond`. */
export function bondOf(document: Document, pronoun: Draft, { place }: Draft): number {
  const { head, relation } = document.tokens;
  const verb = head[place]!;
  const r = relation[place]!;
  let clauses = 0,
    isJoined = false;
  for (let at = pronoun.top, steps = 0; at >= 0 && steps < HIGHEST; steps++) {
    if (at === place) return Bond.within;
    if (at === verb) {
      if (ANY_SUBJECTS[r] === 1) return isJoined ? Bond.joined : clauses === 0 ? Bond.subject : Bond.higher;
      return OBJECTS[r] === 1 ? Bond.object : ANY_OBLIQUES[r] === 1 ? Bond.oblique : Bond.beside;
    }
    if (relation[at] === Rel.conj || relation[at] === Rel.parataxis) isJoined = true;
    else if (
      COMPLEMENTS[relation[at]!] === 1 ||
      relation[at] === Rel.advcl ||
      relation[at] === Rel.acl ||
      relation[at] === Rel['acl:relcl']
    )
      clauses++;
    const said = relation[at] === Rel.advcl ? saidBefore(treeOf(document), clausesOf(document), at) : -1;
    at = said >= 0 ? said : head[at]!;
  }
  return Bond.none;
}

/** Whether a pronoun stands in what a mention says: "[Ode] said he", "[Ode] said Lee had left, adding that he". The nearest verb of saying above it counts. */
export function isReportedBy(document: Document, pronoun: Draft, other: Draft): boolean {
  const reporter = reporterOf(document, pronoun);
  return reporter >= 0 && reporter === other.place && !isOfAnotherName(document, other);
}

/** "[Ode Ltd] chief Ada Ode": a name that tells whose the one is who is named behind it. */
const isOfAnotherName = ({ tokens: { relation } }: Document, { last, head, place }: Draft): boolean =>
  place > last && relation[head] === Rel.compound;

/** "[The firm]'s director said it would close": whose the one is who reports it. */
export function isReportedFor(document: Document, pronoun: Draft, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  return relation[place] === Rel['nmod:poss'] && head[place] === reporterOf(document, pronoun);
}

/** "[Ode] and [Lee] showed that he was late": neither of several who say or show it together. */
export function isOfReporters(document: Document, pronoun: Draft, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  const reporter = reporterOf(document, pronoun, () => true);
  if (reporter < 0 || childBy(treeOf(document), reporter, CONJUNCTS) < 0) return false;
  return place === reporter || (head[place] === reporter && CONJUNCTS[relation[place]!] === 1);
}

/** Who says what a pronoun stands in, by the nearest verb of saying above it, or of whatever `isReport` tells; -1 for nobody. */
function reporterOf(
  document: Document,
  pronoun: Draft,
  isReport: (lemma: string) => boolean = (word) => SAYING.has(word),
): number {
  const { head, relation } = document.tokens;
  let at = pronoun.top;
  for (let steps = 0; steps < HIGHEST && head[at]! >= 0; steps++) {
    const above = head[at]!;
    if (COMPLEMENTS[relation[at]!] === 1 && isReport(lemmaAt(document, above))) {
      return subjectOf(treeOf(document), clausesOf(document), above);
    }
    at = above;
  }
  return -1;
}

/** Who goes on saying that a pronoun, as the subject there, does something: "[Ode] said Lee had left, adding that he"; the token, or -1. */
export function subjectOfAdding(document: Document, { first }: Draft): number {
  const { head, relation } = document.tokens;
  const verb = head[first]!;
  if (verb < 0 || ANY_SUBJECTS[relation[first]!] === 0 || relation[verb] !== Rel.ccomp) return -1;
  const said = saidBefore(treeOf(document), clausesOf(document), head[verb]!);
  return said < 0 ? -1 : subjectOf(treeOf(document), clausesOf(document), said);
}

/** The subject behind a pronoun that stands in front of its clause: "In his speech, [Ode] said", "When he came, [Ode] said". The token, or -1. */
export function subjectAhead(document: Document, pronoun: Draft): number {
  const { head, relation } = document.tokens;
  const tree = treeOf(document);
  let at = pronoun.top;
  for (let steps = 0; steps < HIGHEST && head[at]! >= 0; steps++) {
    const above = head[at]!;
    if (above > at && (ANY_OBLIQUES[relation[at]!] === 1 || relation[at] === Rel.advcl)) {
      const subject = childBy(tree, above, ANY_SUBJECTS);
      if (subject > tree.right[at]!) return subject;
    }
    at = above;
  }
  return -1;
}

/** Whether one mention is an argument of the other's own verb: in "Lind told [him] to go" he is not Lind. Reflexive pronouns are not asked for. */
export function isOfSameVerb(document: Document, { top }: Draft, { place }: Draft): boolean {
  const { head, relation } = document.tokens;
  const verb = head[top]!;
  if (verb < 0) return false;
  if (ANY_SUBJECTS[relation[top]!] === 1) return head[place] === verb && OBJECTS[relation[place]!] === 1;
  if (OBJECTS[relation[top]!] === 0 && relation[top] !== Rel['obl:agent']) return false;
  return subjectOf(treeOf(document), clausesOf(document), verb) === place;
}

/** Whether two mentions are parts of one clause ("The mayor warned [Novak]"), or one stands within what is told of the other ("the firm that [Lee] left"): they are two. */
export function areOfOneClause(document: Document, a: Draft, b: Draft): boolean {
  const { head, relation } = document.tokens;
  const { left, right } = treeOf(document);
  const [x, y] = [a.top, b.top];
  const isWithin = (inner: Draft, top: number): boolean =>
    inner.first >= left[top]! && inner.last <= right[top]! && APART[relation[inner.top]!] === 1;
  const isBeside = head[x] === head[y] && head[x]! >= 0 && APART[relation[x]!] === 1 && APART[relation[y]!] === 1;
  return isBeside || isWithin(b, x) || isWithin(a, y);
}

const APART = /* @__PURE__ */ relationSet('nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl', 'obl:agent');

/**
 * Whether a mention stands in what is said of a pronoun: in "He said [Hale] had lied", "They told him [Hale] had lied", "Backing [Hale], he won", "[Hale] had lied, he said" he is not Hale. What is joined ("He came
 * and Hale left"), stands apart ("He is a fool, Hale said") or is a clause with a subject of its own in front ("As Hale left, he fell") may be him.
 */
export function isSaidOf(document: Document, { top }: Draft, other: Draft): boolean {
  const { head, relation } = document.tokens;
  const tree = treeOf(document);
  const verb = head[top]!;
  if (verb < 0) return false;
  if (relation[top] === Rel['nmod:poss']) return placeOfSame(document, other) === verb; // "his brother [Ben Hale]"
  const isSubject = ANY_SUBJECTS[relation[top]!] === 1;
  if (!isSubject && OBJECTS[relation[top]!] === 0) return false;
  let at = other.top;
  for (let steps = 0; steps < HIGHEST && at >= 0 && at !== top; steps++) {
    const above = head[at]!;
    if (relation[at] === Rel.parataxis || relation[at] === Rel.vocative) return false;
    if (above === verb) {
      if (!isSubject) return COMPLEMENTS[relation[at]!] === 1;
      const hasSubject = childBy(tree, at, ANY_SUBJECTS) >= 0;
      return at > top
        ? relation[at] !== Rel.conj || !hasSubject
        : relation[at] === Rel.ccomp || (relation[at] === Rel.advcl && !hasSubject && at !== other.top);
    }
    at = above;
  }
  return false;
}

/** The head of the phrase that a name, perhaps as its apposition, gives the name of. */
function placeOfSame(document: Document, { top }: Draft): number {
  const { head, relation } = document.tokens;
  return SAME[relation[top]!] === 1 ? head[top]! : top;
}

/** Relations of what stands between commas and may say who the one before is: the parser has more names for it than one. */
const LOOSE = /* @__PURE__ */ relationSet('appos', 'list', 'parataxis', 'dep', 'nmod:unmarked', 'obl:unmarked');
/** What a phrase before a comma goes on by: "the minister [of water], Ada Ode", "Ada Ode, [45], a lawyer". */
const CONTINUING = /* @__PURE__ */ relationSet(
  'nmod',
  'nmod:unmarked',
  'nmod:desc',
  'nummod',
  'flat',
  'compound',
  'appos',
  'list',
  'fixed',
  'conj',
);
const MARKS: ReadonlySet<string> = /* @__PURE__ */ new Set([',', '—', '–', '(']);
/** Longest way from a mention to the mark before its phrase, in tokens: "Ada Ode, Norland's first [minister]". */
const LONGEST_BEFORE = 6;

/**
 * Where that ends which a mention says who it is: the token before the mark before it; -1 if the mention is no apposition. Of two subjects of one verb the one that is farther from it is
 * an apposition, or has one: "the mayor, [Ada Ode] left", where `before` is the mayor.
 */
export function endOfHost(document: Document, draft: Draft, before?: Draft): number {
  const { tokens } = document;
  const tree = treeOf(document);
  const top = titleOf(document, draft.top);
  let first = Math.min(draft.first, tree.left[top]!);
  while (first < draft.first && tokens.pos[first] === Tag.PUNCT) first++;
  if (
    first < 2 ||
    draft.first - first > LONGEST_BEFORE ||
    !MARKS.has(wordForm(document, first - 1)) ||
    tokens.sentence[first - 1] !== tokens.sentence[first]
  )
    return -1;
  if (wordForm(document, first - 1) !== ',' && draft.kind !== Kind.person) return -1; // what follows the dash of a dateline is no place
  // "the mayor, Ada Ode and Bo Lee" are three; "the mayor, Ada Ode and the head of the board, Bo Lee" two
  const isOneOfMany = childrenOf(tree, top, CONJUNCTS).some((other) => childBy(tree, other, DETERMINERS) < 0);
  if (before !== undefined && isOneOfMany) return -1;
  const end = beforeBrackets(document, first - 2);
  const isApposition =
    LOOSE[tokens.relation[top]!] === 1 ||
    tokens.relation[top] === Rel.acl ||
    isBareConjunct(document, top) ||
    isSecondSubject(document, top) ||
    isBehindSubject(document, top, end) ||
    (before !== undefined && isSecondSubject(document, before.top));
  return isApposition ? end : -1;
}

/** "The head of the bakers' union (BU), [Ada Ode]": the token before brackets that end with one; of others the token itself. */
function beforeBrackets(document: Document, end: number): number {
  if (wordForm(document, end) !== ')') return end;
  for (let i = end - 1; i > 0 && i >= end - LONGEST_BEFORE; i--) if (wordForm(document, i) === '(') return i - 1;
  return end;
}

/** What a name hangs from that says what somebody is before it: "her brother, the [songwriter] Ada Ode", "its author, [retired] Admiral Ode"; else the token itself. */
function titleOf({ tokens: { head, relation, pos } }: Document, token: number): number {
  const above = head[token]!;
  if (above < 0 || above >= token) return token;
  const isTitled = relation[token] === Rel.flat && relation[above] === Rel.appos;
  const isRetired = relation[token] === Rel.obj && relation[above] === Rel.acl && pos[above + 1] !== Tag.DET;
  return isTitled || isRetired ? above : token;
}

/** Joined to another without "and", as the last of all that are: "Ada Ode, [a lawyer]", "Ben Ode and his son, [Jon]," where the parser sees a list. */
function isBareConjunct(document: Document, top: number): boolean {
  const { head, relation } = document.tokens;
  if (relation[top] !== Rel.conj || head[top]! < 0) return false;
  const tree = treeOf(document);
  const isName = tree.pos[top] === Tag.PROPN; // "the minister of bridges and canals, [Jon Ode]"
  for (let other = tree.firstChild[head[top]!]!; other >= 0; other = tree.nextSibling[other]!)
    if (relation[other] === Rel.conj && childBy(tree, other, COORDINATORS) >= 0 && !(other < top && isName))
      return false;
  return childBy(tree, top, COORDINATORS) < 0;
}

/** A subject of a verb that has another nearer to it, be it one that the parser takes for an apposition, though no mark ends it: "Backing Lee, [the mayor], Ada Ode left". */
function isSecondSubject(document: Document, top: number): boolean {
  const { head, relation } = document.tokens;
  const verb = head[top]!;
  if (ANY_SUBJECTS[relation[top]!] === 0 || verb <= top) return false;
  const tree = treeOf(document);
  const apposition = childBy(tree, top, APPOSITIONS);
  if (apposition > top && tree.pos[tree.right[apposition]! + 1] !== Tag.PUNCT) return true;
  for (let other = tree.nextSibling[top]!; other >= 0 && other < verb; other = tree.nextSibling[other]!)
    if (ANY_SUBJECTS[relation[other]!] === 1) return true;
  return false;
}

/** Subject of a verb that has another, which ends right before the mark: "The passing of Ada Ode, [the woman] who won, was announced". */
function isBehindSubject(document: Document, top: number, end: number): boolean {
  const { head, relation } = document.tokens;
  if (ANY_SUBJECTS[relation[top]!] === 0 || head[top]! < 0) return false;
  const tree = treeOf(document);
  for (let other = tree.firstChild[head[top]!]!; other >= 0 && other < top; other = tree.nextSibling[other]!)
    if (ANY_SUBJECTS[relation[other]!] === 1 && tree.right[other] === end) return true;
  return false;
}

/**
 * Whether a mention is joined by "and" to what says who somebody is: "Ada Ode, a scientist and [a mother of two]", "Ada Ode, the architect of the plan and [a close aide]", where the parser
 * joins it to the plan.
 */
export function isJoinedTo(document: Document, { top }: Draft, told: Draft): boolean {
  const { head, relation } = document.tokens;
  const other = told.top;
  if (relation[top] !== Rel.conj || childBy(treeOf(document), top, COORDINATORS) < 0) return false;
  if (relation[other] === Rel.appos && head[top] === head[other]) return true;
  let above = head[top]!;
  for (let steps = 0; steps < MOST_WITHIN && above > other; steps++) above = head[above]!;
  return above === other && (head[top] === other || relation[other] === Rel.appos);
}

/** How far up what stands within an apposition hangs from it, in steps. */
const MOST_WITHIN = 3;

/** Whether two mentions are subjects of one verb, with a mark between: "[A lawyer] and [a mother], [she] left". */
export function isSubjectOfSame(document: Document, a: Draft, b: Draft): boolean {
  const { tokens } = document;
  const [x, y] = [a.place, b.top];
  return (
    ANY_SUBJECTS[tokens.relation[x]!] === 1 &&
    ANY_SUBJECTS[tokens.relation[y]!] === 1 &&
    tokens.head[x] === tokens.head[y] &&
    wordForm(document, b.first - 1) === ','
  );
}

/** The apposition of a phrase whose own words name nobody: "one of our own, [Ada Ode]"; the token, or -1. */
export function appositionOf(document: Document, token: number): number {
  const tree = treeOf(document);
  const own = childBy(tree, token, APPOSITIONS);
  if (own >= 0) return own;
  const within = childBy(tree, token, NOMINAL_MODIFIERS);
  return within < 0 ? -1 : childBy(tree, within, APPOSITIONS);
}

/** Whether a phrase that ends with a token is a mention's, or goes on from it: "[the minister] of water". */
export const reaches = (document: Document, end: number, draft: Draft): boolean =>
  climbs(document, end, draft, CONTINUING);

/** The same over a clause that tells of the mention: "[the officer] leading the inquiry". */
export const reachesByClause = (document: Document, end: number, draft: Draft): boolean =>
  climbs(document, end, draft, CONTINUING_BY_CLAUSE);

const CONTINUING_BY_CLAUSE = /* @__PURE__ */ relationSet(
  'nmod',
  'nmod:desc',
  'nummod',
  'flat',
  'compound',
  'obj',
  'obl',
  'obl:agent',
  'advmod',
  'xcomp',
  'acl',
  'acl:relcl',
);

/** Whether one comes from a token up to a mention by some relations alone. */
function climbs(document: Document, end: number, { first, last }: Draft, over: Uint8Array): boolean {
  const { head, relation, sentence } = document.tokens;
  if (last > end || sentence[last] !== sentence[end]) return false;
  let at = end;
  for (let steps = 0; steps < HIGHEST && at > last; steps++) {
    if (over[relation[at]!] === 0 || head[at]! > at) return false;
    at = head[at]!;
  }
  return at >= first && at <= last;
}

/** Verbs that say what somebody is or comes to be, beside the copula. */
const BECOMING: ReadonlySet<string> = /* @__PURE__ */ new Set(['become', 'remain']);
const COMPOUNDS = /* @__PURE__ */ relationSet('compound');

/** The token of whom a mention is said to be: "[Ode] is a lawyer", "[She] became the first woman to ...", "named [Ode] coach", "[He] served as mayor"; -1 if it is no predicate, or is denied. */
export function subjectOfPredicate(document: Document, draft: Draft): number {
  const { head, relation } = document.tokens;
  const tree = treeOf(document);
  const top = draft.top;
  const verb = head[top]!;
  const isCopular = childBy(tree, top, COPULAS) >= 0;
  const said = verb < 0 ? '' : lemmaAt(document, verb);
  const isObject = relation[top] === Rel.xcomp || relation[top] === Rel.obj;
  const predicate = isCopular ? top : verb;
  if (predicate < 0) return -1;
  if (isNegated(document, predicate, tree) || isWished(document, predicate)) return -1;
  if (isCopular) return nearestSubject(document, predicate);
  if (isObject && BECOMING.has(said)) return subjectOf(tree, clausesOf(document), predicate);
  if (isObject && MAKING_AND_CALLING.has(said)) return namedBy(document, draft, verb);
  const preposition = childBy(tree, top, CASE_MARKERS);
  if (preposition < 0 || lowerForm(document, preposition) !== 'as' || ANY_OBLIQUES[relation[top]!] === 0) return -1;
  const object = childBy(tree, verb, DIRECT_OBJECTS);
  if (MAKING_AND_CALLING.has(said) || REMOVING_VERBS.has(said))
    return object >= 0 ? object : childBy(tree, verb, PASSIVE_SUBJECTS);
  return SERVING_VERBS.has(said) || top < verb ? subjectOf(tree, clausesOf(document), verb) : -1;
}

/** "Ode wants to be a [lawyer]": what somebody is not, or not yet. */
function isWished({ tokens: { head, relation, form }, forms }: Document, predicate: number): boolean {
  const above = head[predicate]!;
  if (above < 0 || relation[predicate] !== Rel.xcomp) return false;
  const verb = forms[form[above]!]!.toLowerCase();
  return INTENDING_VERBS.has(verb) || NEGATIVE_VERBS.has(verb);
}

/** Whether something is said not to be. */
function isNegated({ tokens: { relation, form }, forms }: Document, predicate: number, tree: Tree): boolean {
  for (let child = tree.firstChild[predicate]!; child >= 0; child = tree.nextSibling[child]!)
    if (ADVERBS[relation[child]!] === 1 && PLAIN_NEGATIONS.has(forms[form[child]!]!.toLowerCase())) return true;
  return false;
}

/** Whom a verb makes what a mention says: "[Ode] was elected mayor", "named [Ode] coach"; the token, or -1. */
function namedBy(document: Document, draft: Draft, verb: number): number {
  const tree = treeOf(document);
  const top = draft.top;
  const subject = childBy(tree, verb, PASSIVE_SUBJECTS);
  if (subject >= 0) return subject;
  const named = childBy(tree, top, COMPOUNDS);
  if (named >= 0 && named < draft.first && named > verb) return named; // as the parser sees it
  const object = childBy(tree, verb, OBJECTS); // as often one to whom it is done
  return object >= 0 && object < top ? object : -1;
}

/** Whether a mention is what somebody is said to be no longer: "fired as [coach]". */
export function isLost(document: Document, draft: Draft): boolean {
  const { head } = document.tokens;
  const verb = head[draft.top]!;
  return verb >= 0 && REMOVING_VERBS.has(lemmaAt(document, verb));
}

/** Whether a mention is the object, or the passive subject, of one of some verbs; not the name of what is joined to another. */
export function isPatientOf(document: Document, { place }: Draft, verbs: ReadonlySet<string>): boolean {
  const { head, relation } = document.tokens;
  const verb = head[place]!;
  return (
    verb >= 0 &&
    (relation[place] === Rel['nsubj:pass'] || relation[place] === Rel.obj) &&
    verbs.has(lemmaAt(document, verb))
  );
}

/** "[Ode] was charged", "[Ode] denies murder", "[Ode] pleaded guilty": of whom the text tells that he is tried. */
export function isOnTrial(document: Document, draft: Draft): boolean {
  if (isPatientOf(document, draft, ACCUSING_VERBS)) return true;
  const { head } = document.tokens;
  const verb = head[draft.place]!;
  const object = verb < 0 ? -1 : childBy(treeOf(document), verb, DIRECT_OBJECTS);
  if (object < 0 || !isSubjectOf(document, draft, ANSWERS_TO_CHARGES)) return isSubjectOf(document, draft, PLEADING);
  return CHARGES.has(lemmaAt(document, object));
}

const PLEADING: ReadonlySet<string> = /* @__PURE__ */ new Set(['plead']);

/** Whether a mention tells whose one of some nouns is: "the death of [Ode]", "[his] body". */
export function isOwnedBy(document: Document, { place }: Draft, nouns: ReadonlySet<string>): boolean {
  const { head, relation } = document.tokens;
  const isOwner = relation[place] === Rel['nmod:poss'] || relation[place] === Rel.nmod;
  return isOwner && head[place]! >= 0 && nouns.has(lemmaAt(document, head[place]!));
}

/** "[Ode] was found dead", "[Ode] is dead". */
export function isFoundDead(document: Document, { place }: Draft): boolean {
  const { tokens } = document;
  const verb = tokens.head[place]!;
  if (ANY_SUBJECTS[tokens.relation[place]!] === 0 || verb < 0) return false;
  const complement = childBy(treeOf(document), verb, PREDICATES);
  return [verb, complement].some((i) => i >= 0 && lemmaAt(document, i) === 'dead');
}

const PREDICATES = /* @__PURE__ */ relationSet('xcomp', 'obj');

/** Whether somebody takes an office from a mention: "sacked [Ode]". */
export const isLostBy = (document: Document, draft: Draft): boolean => isPatientOf(document, draft, REMOVING_VERBS);

/** Whether a mention is the subject of one of some verbs. */
export function isSubjectOf(document: Document, { place }: Draft, verbs: ReadonlySet<string>): boolean {
  const { head, relation } = document.tokens;
  return ANY_SUBJECTS[relation[place]!] === 1 && head[place]! >= 0 && verbs.has(lemmaAt(document, head[place]!));
}

/** Whether a mention is what somebody is said, or denied, to be. */
export const isPredicate = (document: Document, draft: Draft): boolean =>
  childBy(treeOf(document), draft.top, COPULAS) >= 0;

/** Whether a bare noun says what somebody is: "as [host]", "elected [mayor]", "will be [host] of the show". */
export function isBarePredicate(
  { tokens: { relation, lemma, head, form }, lemmas, forms }: Document,
  tree: Tree,
  noun: number,
): boolean {
  if (childBy(tree, noun, COPULAS) >= 0) return true;
  const preposition = childBy(tree, noun, CASE_MARKERS);
  if (preposition >= 0) return forms[form[preposition]!]!.toLowerCase() === 'as';
  return (
    (relation[noun] === Rel.obj || relation[noun] === Rel.xcomp) &&
    head[noun]! >= 0 &&
    MAKING_AND_CALLING.has(lemmas[lemma[head[noun]!]!]!)
  );
}

/** Of two subjects the one nearer to what is said of it: "One of our own, [Ode], is the host". */
function nearestSubject(document: Document, predicate: number): number {
  const tree = treeOf(document);
  let last = -1;
  for (let child = tree.firstChild[predicate]!; child >= 0 && child < predicate; child = tree.nextSibling[child]!)
    if (ANY_SUBJECTS[tree.relation[child]!] === 1) last = child;
  return last >= 0 && childBy(tree, predicate, ANY_SUBJECTS) !== last
    ? last
    : subjectOf(tree, clausesOf(document), predicate);
}

/** The token of who does what a verb says, or -1. */
export function subjectOfVerb(document: Document, verb: number): number {
  return subjectOf(treeOf(document), clausesOf(document), verb);
}

/** How many verbs are asked what they say of a mention. */
const MOST_VERBS = 4;

/** The lemmas of the verbs that a mention stands with, and of those that are joined to them or stand in clauses of theirs without a subject: "died after being [hit]". */
export function verbsOf(document: Document, { place }: Draft): string[] {
  const { head, pos } = document.tokens;
  const tree = treeOf(document);
  const found: string[] = [];
  const add = (verb: number, depth: number): void => {
    if (found.length >= MOST_VERBS) return;
    if (pos[verb] === Tag.VERB) found.push(lemmaAt(document, verb));
    for (let child = tree.firstChild[verb]!; depth < 2 && child >= 0; child = tree.nextSibling[child]!)
      if (CLAUSES[tree.relation[child]!] === 1 && childBy(tree, child, ANY_SUBJECTS) < 0) add(child, depth + 1);
  };
  if (head[place]! >= 0) add(head[place]!, 0);
  return found;
}

const CLAUSES = /* @__PURE__ */ relationSet('advcl', 'conj', 'xcomp');
