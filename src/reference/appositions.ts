import { SPEAKING_FOR_BODIES } from '../english/bodies.ts';
import { kindOfAnyNoun } from '../english/more-nouns.ts';
import { Tag } from '../grammar/pos-tags.ts';
import { lemmaAt, type Document } from '../language/document.ts';
import { BODIES_IN_APPOSITIONS } from '../english/firms.ts';
import { NAMES_FOR } from '../english/nouns.ts';
import { NAMED_BY, TELLING_NAMES } from '../english/verbs.ts';
import { lowerForm, wordForm } from '../language/word-forms.ts';
import { DIRECT_OBJECTS, RELATIVE_CLAUSES } from '../syntax/relation-sets.ts';
import { Rel } from '../syntax/relations.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import { Article, Kind, type Draft } from './mention-draft.ts';
import {
  appositionOf,
  endOfHost,
  isJoinedTo,
  isSubjectOfSame,
  reaches,
  reachesByClause,
  subjectOfPredicate,
} from './grammar.ts';
import { Pronoun } from '../english/pronouns.ts';
import { SURE } from './confidence.ts';
import { canBeSame, type Link, type Resolution } from './resolution.ts';

/* Nouns of whom the sentence itself says who it is: "Ada Ode, a lawyer", "Ode is a lawyer", "a lawyer named Ode", "the head of the party, she left". */

/** How many mentions before and behind are asked for an apposition. */
const APPOSED = 6;

/** How far behind a noun the name that it bears may be told, in tokens. */
const FARTHEST_NAMED = 10;

/** The name that somebody or something is said to bear: "a man from Tarn named “[Ada Ode]”", "the suspect, identified as [Ada Ode]"; not "a man named Ode to the board". */
function nameGiven({ document, drafts, nameAt, names }: Resolution, d: number): Draft | undefined {
  const { relation, head, sentence, count } = document.tokens;
  const draft = drafts[d]!;
  const { last } = draft;
  let verb = last + 1;
  while (verb < count && verb < last + FARTHEST_NAMED && !NAMED_BY.has(lowerForm(document, verb))) verb++;
  if (relation[verb] !== Rel.acl || !(head[verb] === draft.head || reaches(document, head[verb]!, draft)))
    return undefined;
  let at = lowerForm(document, verb + 1) === 'as' ? verb + 2 : verb + 1;
  if (/^(?:the|["“‘])$/.test(wordForm(document, at))) at++;
  const name = at < count && sentence[at] === sentence[last] ? names[nameAt[at]!] : undefined;
  return name?.first === at ? name : undefined;
}

/** "Ada Ode, a lawyer, said", "the minister of water, Ada Ode, said", "a lawyer named Ada Ode". */
export function linkApposition(input: Resolution, d: number): Link | null {
  const { document, drafts, clusters } = input;
  const draft = drafts[d]!;
  if (draft.plural) return null;
  const suits = (name: Draft): boolean => name.form === 'name' && canBeSame(clusters[name.cluster]!, draft);
  const end = endOfHost(document, draft);
  if (end >= 0) {
    for (let k = d - 1; k >= 0 && k >= d - APPOSED; k--)
      if (suits(drafts[k]!) && reaches(document, end, drafts[k]!))
        return { cluster: drafts[k]!.cluster, confidence: SURE.apposition };
  }
  const given = nameGiven(input, d) ?? nameToldIn(input, d);
  if (given !== undefined && canBeSame(clusters[given.cluster]!, draft))
    return { cluster: given.cluster, confidence: SURE.apposition };
  for (let k = d + 1; k < drafts.length && k <= d + APPOSED; k++) {
    const told = drafts[k]!;
    const name = told.form === 'nominal' ? nameGiven(input, k) : told; // "the mayor, [a loyalist named] Ada Ode"
    if (name === undefined || !suits(name)) continue;
    const endOfThis = endOfHost(document, told, draft);
    if (endOfThis >= 0 && (reaches(document, endOfThis, draft) || isBehindClause(input, { d, k }, endOfThis)))
      return { cluster: name.cluster, confidence: SURE.apposition };
  }
  return null;
}

/** "[The officer] leading the inquiry, Ada Ode, said": the phrase that ends there is the last of a clause that tells of the noun, and is nobody that the name could be of. */
function isBehindClause({ document, drafts }: Resolution, { d, k }: { d: number; k: number }, end: number): boolean {
  const draft = drafts[d]!;
  if (!reachesByClause(document, end, draft)) return false;
  const isOfAnother = ({ form, kind, plural }: Draft): boolean =>
    form === 'nominal' && kind === draft.kind && plural === draft.plural;
  return !drafts.slice(d + 1, k).some((other) => isOfAnother(other) && reaches(document, end, other));
}

/** Longest clause that is asked for a name, in tokens. */
const LONGEST_CLAUSE = 16;

/** "The witness, who would give his name only as [Ode],", "who asked to be identified by his call sign, [Ode],". */
function nameToldIn({ document, drafts, nameAt, names }: Resolution, d: number): Draft | undefined {
  const { head, relation } = document.tokens;
  const tree = treeOf(document);
  const clause = childBy(tree, drafts[d]!.top, RELATIVE_CLAUSES);
  if (clause < 0) return undefined;
  for (let i = clause + 1; i <= tree.right[clause]! && i < clause + LONGEST_CLAUSE; i++) {
    const name = names[nameAt[i]!];
    if (name?.first !== i) continue;
    const above = head[name.top]!;
    const word = above < 0 ? '' : lemmaAt(document, above);
    if (relation[i] === Rel.appos && NAMES_FOR.has(word)) return name;
    if (!/^(?:as|by)$/.test(wordForm(document, i - 1))) continue;
    const object = above < 0 ? -1 : childBy(tree, above, DIRECT_OBJECTS);
    if (TELLING_NAMES.has(word) || (object >= 0 && NAMES_FOR.has(lemmaAt(document, object)))) return name;
  }
  return undefined;
}

/** "[The man from Tarn] is Ada Ode", "Her successor was Ada Ode": whom a name, as the predicate, says that somebody is. */
export function linkNamedPredicate({ document, drafts, clusters, names, nameAt }: Resolution, d: number): Link | null {
  const draft = drafts[d]!;
  if (draft.plural || draft.article < Article.definite) return null;
  const top = draft.top;
  const predicate = document.tokens.head[top]!;
  const name = predicate < 0 ? undefined : names[nameAt[predicate]!];
  if (name === undefined || name.first <= draft.last || subjectOfPredicate(document, name) !== top) return null;
  return canBeSame(clusters[name.cluster]!, draft) ? { cluster: name.cluster, confidence: SURE.predicate } : null;
}

/** "Ode is a lawyer", "She became the first woman to ...". */
export function linkPredicate({ document, drafts, clusters }: Resolution, d: number): Link | null {
  const draft = drafts[d]!;
  if (draft.plural || isPossessed(document, draft)) return null; // "Ode's brother" is not Ode
  const token = subjectOfPredicate(document, draft);
  if (token < 0) return null;
  const around = drafts.slice(Math.max(0, d - 16), d + 4);
  const at = (place: number): Draft | undefined =>
    around.find((other) => other.first <= place && place <= other.last && other.cluster >= 0 && other !== draft);
  const subject = at(token) ?? at(appositionOf(document, token));
  if (subject === undefined || !canBeSame(clusters[subject.cluster]!, draft)) return null;
  return { cluster: subject.cluster, confidence: SURE.predicate };
}

/** "Ada Ode, a scientist and [a mother of two]", "a scientist and [the editor of a journal]": the second is who the first is. */
export function linkJoined({ document, drafts, clusters }: Resolution, d: number): Link | null {
  const draft = drafts[d]!;
  if (draft.plural || draft.kind !== Kind.person) return null;
  const isOfSomething = draft.article === Article.definite && wordForm(document, draft.last + 1) === 'of';
  if (draft.article !== Article.indefinite && draft.article !== Article.none && !isOfSomething) return null;
  for (let k = d - 1; k >= 0 && k >= d - APPOSED; k--) {
    const before = drafts[k]!;
    if (before.form !== 'nominal' || before.cluster < 0) continue;
    if (!before.isTold) {
      if (before.kind === Kind.person) return null; // "the mother of a sailor and a nurse"
      continue;
    }
    // "the mayor, Ada Ode, and a nurse" are two
    if (before.article === Article.definite && document.tokens.relation[before.top] !== Rel.appos) continue;
    if (isJoinedTo(document, draft, before) && canBeSame(clusters[before.cluster]!, draft))
      return { cluster: before.cluster, confidence: SURE.apposition };
  }
  return null;
}

/** "[The head of the party] for years, he died at home": the pronoun behind the comma, as its index, or -1. */
export function pronounBehind({ document, drafts }: Resolution, d: number): number {
  const draft = drafts[d]!;
  if (
    draft.kind !== Kind.person ||
    draft.plural ||
    draft.article === Article.none ||
    draft.article === Article.possessive
  )
    return -1;
  for (let k = d + 1; k <= d + APPOSED && k < drafts.length; k++) {
    const { form, kind, pronoun } = drafts[k]!;
    if (form === 'name' && kind === Kind.person) return -1; // not "a native of [Tarn]"
    if (form === 'pronoun' && pronoun <= Pronoun.she && isSubjectOfSame(document, draft, drafts[k]!)) return k;
  }
  return -1;
}

/** Whether the phrase stands after the mark of a possessor that is no pronoun: "Ode's [brother]". */
function isPossessed({ tokens, forms }: Document, { article, first }: Draft): boolean {
  return article === Article.possessive && first > 0 && /^['’]s?$/.test(forms[tokens.form[first - 1]!]!);
}

/** "the Daily Ode newspaper" is the Daily Ode. */
export function linkToModifier({ drafts, document }: Resolution, d: number): Link | null {
  const draft = drafts[d]!;
  // "[Lumen] authorities" speak for Lumen
  const before = drafts[d - 1];
  if (
    SPEAKING_FOR_BODIES.has(draft.noun) &&
    draft.plural &&
    draft.article === Article.none &&
    before?.last === draft.first - 1
  )
    return before.form === 'name' && before.kind === Kind.group
      ? { cluster: before.cluster, confidence: SURE.modifier }
      : null;
  if (
    draft.kind !== Kind.group ||
    draft.plural ||
    draft.article !== Article.definite ||
    !BODIES_IN_APPOSITIONS.has(draft.noun)
  )
    return null;
  // The name stands inside the phrase, so it comes later in the order of drafts.
  for (let k = d + 1; k < drafts.length && k < d + 4; k++) {
    const inside = drafts[k]!;
    if (inside.first > draft.head) break;
    if (
      inside.form === 'name' &&
      inside.kind === Kind.group &&
      isRightBefore(document, inside.last, draft.head) &&
      inside.cluster >= 0
    )
      return { cluster: inside.cluster, confidence: SURE.modifier };
  }
  return null;
}

/** "The Lumen [news] agency", but not "the Lumen staff union": whether nothing stands between a name and a noun but one for a thing. */
function isRightBefore({ tokens, lemmas }: Document, last: number, head: number): boolean {
  if (last === head - 1) return true;
  return (
    last === head - 2 && tokens.pos[head - 1] === Tag.NOUN && kindOfAnyNoun(lemmas[tokens.lemma[head - 1]!]!) === 0
  );
}
