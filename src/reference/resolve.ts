import { ACT_VERBS } from '../english/acts.ts';
import { isHeldByOne } from '../english/offices.ts';
import { ACTING_FOR } from '../english/parts.ts';
import type { Document } from '../language/document.ts';
import { lowerForm } from '../language/word-forms.ts';
import { CASE_MARKERS } from '../syntax/relation-sets.ts';
import { Rel } from '../syntax/relations.ts';
import { childBy, treeOf } from '../syntax/tree.ts';
import { Article, createCluster, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { sumTrees } from '../learning/boosted-trees.ts';
import { eachAntecedent, type Situation } from './antecedent-features.ts';
import {
  genderOfDeed,
  isLost,
  isMainSubject,
  isPredicate,
  isSpeaking,
  isSpeakingBeside,
  subjectOfPredicate,
} from './grammar.ts';
import { Pronoun } from '../english/pronouns.ts';
import { SURE } from './confidence.ts';
import { clustersByAge } from './ages.ts';
import { linkPart, readParts, type Parts } from './parts.ts';
import {
  epithetsOf,
  linkEpithet,
  linkMember,
  linkSource,
  linkSpeaking,
  memberOf,
  quotationsBySource,
  tellsWhatItHolds,
  type Spoken,
} from './epithets.ts';
import { leadLinks } from './lead.ts';
import { canBeSame, type Link, type Resolution } from './resolution.ts';
import { linkPredicate, linkJoined, linkNamedPredicate, pronounBehind, linkToModifier } from './appositions.ts';
import { isInOtherRole, linkGone, linkRole, readRoles, type Roles } from './roles.ts';
import { possessorOf } from './owned.ts';
import { linkNamedNext } from './named-next.ts';
import { linkNameless } from './nameless.ts';
import { noteKin, noteMarriage, ownerBehind } from './kin.ts';
import { bodiesByNoun, linkAgain, linkNamedBody } from './repeated-nouns.ts';
import { candidatesFor, nameAhead, othersThan, situationOf, type Others } from './antecedents.ts';
import { reporterOfAnother } from './reporters.ts';
import { bodyGoesOn, whoGoesOn, whomItIsSaidOf } from './going-on.ts';

/*
 * Goes through names, nominals and pronouns in the order of the text and gives each a cluster. Nominals are linked by rules: apposition ("Ada
 * Ode, a lawyer"), predicate ("Ode is a lawyer"), and the same noun again ("the lawyer"); pronouns by weighing the entities of the
 * last sentences against one another and against none (antecedent-features.ts). Each looks back over a bounded number of mentions.
 */

/** What linking has found so far. */
interface State {
  readonly input: Resolution;
  readonly roles: Roles;
  readonly parts: Parts;
  readonly lead: ReadonlyMap<number, Link>;
  /** By draft: the cluster of the one person of its age. */
  readonly ofAge: Int32Array;
  /** The mentions that are linked, in their order. */
  readonly seen: Draft[];
  /** By kind: the cluster with most mentions. */
  readonly mainOf: Int32Array;
  /** By cluster: the last draft that it was compared with. */
  readonly triedBy: Int32Array;
  /** Whose noun is whose: "his brother", by the cluster of who has it and the noun. */
  readonly byPossessor: Map<string, number>;
  /** By the cluster of who acts for somebody: whom. */
  readonly clientOf: Map<number, number>;
  readonly spoken: Spoken;
  /** The named body for each noun that stands in one name. */
  readonly byNoun: ReadonlyMap<string, readonly number[]>;
  /** Where quotations begin, by who says them. */
  readonly quoted: ReadonlyMap<Draft, number>;
  /** Who is meant by a pronoun behind the quotation that it says, as far as is known before. */
  readonly sourcesAhead: Map<Draft, number>;
  /** By the number of a pronoun: the nouns in front that say who it is. */
  readonly waiting: Map<number, Draft[]>;
}

export function resolveMentions(input: Resolution): void {
  const { document, drafts, clusters } = input;
  const roles = readRoles(input);
  const state: State = {
    input,
    roles,
    parts: readParts(input),
    lead: leadLinks(input, roles),
    ofAge: clustersByAge(document, drafts),
    seen: [],
    mainOf: new Int32Array(8).fill(-1),
    triedBy: new Int32Array(clusters.length + drafts.length).fill(-1),
    byPossessor: new Map(),
    byNoun: bodiesByNoun(clusters),
    clientOf: new Map(),
    spoken: { last: null, epithets: epithetsOf(drafts) },
    quoted: quotationsBySource(input),
    sourcesAhead: new Map(),
    waiting: new Map(),
  };
  drafts.forEach((draft, d) => {
    if (draft.form === 'name') resolveName(state, d);
    else if (draft.isMember) resolveMember(state, d, draft);
    else if (draft.form === 'nominal') resolveNominal(state, d);
    else if (draft.pronoun <= Pronoun.it && !isEmpty(document, draft)) resolvePronoun(state, d); // others: voices.ts
  });
  linkHeading(state);
  linkNamedNext(input);
  linkNameless(input, roles);
}

/** A name is of its cluster, unless it is a people's and stands for the one of them who has spoken, or who does something here. */
function resolveName(state: State, d: number): void {
  const { document, drafts } = state.input;
  const draft = drafts[d]!;
  const member = memberOf(document, draft);
  if (member !== null && resolveMember(state, d, member)) return;
  drafts[d] = draft;
  put(state, draft, draft.cluster, draft.confidence);
}

/** One of a people: who is told to be from there, who has spoken, who was called so before, or somebody new; whether it is somebody. */
function resolveMember(state: State, d: number, member: Draft): boolean {
  const { input, seen, triedBy, quoted } = state;
  const { document, drafts } = input;
  const quote = quoted.get(drafts[d]!);
  const speaking = linkMemberSpeaking(state, d, member, quote);
  drafts[d] = member;
  const link = linkMember(input, d, seen) ?? speaking ?? linkAgain(input, d, seen, triedBy);
  if (link !== null) put(state, member, link.cluster, link.confidence);
  else if (quote !== undefined || tellsWhatItHolds(document, member) || isMainSubject(document, member))
    begin(state, member);
  else return false;
  return true;
}

/** Whatever people he is of, who has spoken goes on, or says the quotation. */
function linkMemberSpeaking(
  { input, seen, spoken, quoted }: State,
  d: number,
  member: Draft,
  quote: number | undefined,
): Link | null {
  const one = { ...member, noun: '', isAged: true };
  input.drafts[d] = one;
  const source = quote === undefined ? quoted : new Map([[one, quote]]);
  return linkSpeaking(input, d, seen, spoken) ?? linkSource(input, d, seen, source);
}

/** How sure the link of a pronoun is that tells the gender of whoever it stands for: a doubtful "she" bars no "he". */
const SURE_GENDER = 0.8;

function put(
  { input, seen, mainOf, spoken, byPossessor }: State,
  draft: Draft,
  cluster: number,
  confidence: number,
): void {
  const { document, clusters, quoteOf } = input;
  const own = clusters[cluster]!;
  draft.cluster = cluster;
  if (draft.form !== 'name') {
    draft.confidence = confidence;
    draft.label = own.label;
  }
  const isSureOfGender = draft.form !== 'pronoun' || confidence > SURE_GENDER || own.leaning === draft.gender;
  if (own.gender === 0 && draft.gender !== 0 && own.kind === Kind.person && isSureOfGender) own.gender = draft.gender;
  if (draft.noun !== '' && !draft.plural) own.nouns.add(draft.noun);
  own.mentions.push(draft);
  if (isSpeaking(document, draft) || isSpeakingBeside(document, draft))
    own.spokeAt = document.tokens.sentence[draft.first]!;
  if (own.kind === Kind.person && quoteOf[draft.first] === 0 && tellsWhatItHolds(document, draft)) spoken.last = draft;
  if (isMainSubject(document, draft)) own.actedAt = document.tokens.sentence[draft.first]!;
  noteMarriage(input, draft, seen, byPossessor);
  seen.push(draft);
  const main = mainOf[own.kind]!;
  if (main < 0 || clusters[main]!.mentions.length <= own.mentions.length) mainOf[own.kind] = cluster;
}

/** Somebody or something new. */
function begin(state: State, draft: Draft): void {
  const { clusters } = state.input;
  clusters.push(createCluster(draft));
  put(state, draft, clusters.length - 1, SURE.unnamed);
}

function resolveNominal(state: State, d: number): void {
  const { input, roles, waiting } = state;
  const { document } = input;
  const draft = input.drafts[d]!;
  if (draft.kind === Kind.person && draft.gender === 0) draft.leaning = genderOfDeed(document, draft);
  const dislocated = roles.told[d] == null ? pronounBehind(input, d) : -1;
  if (dislocated >= 0) {
    waiting.set(dislocated, [...(waiting.get(dislocated) ?? []), draft]);
    return;
  }
  const owner = possessorOf(input.drafts, d);
  const link = linkNominal(state, d, owner);
  if (link !== null) put(state, draft, link.cluster, link.confidence);
  else if (draft.isBare || (draft.article === Article.indefinite && isSaidToBe(document, draft)))
    return; // "I was not a kid", "they called me a liar" name nobody
  else begin(state, draft);
  noteRole(state, d, owner);
}

/** Whether a mention says what somebody is, or is not: "as a diver, I know". */
const isSaidToBe = (document: Document, draft: Draft): boolean =>
  isPredicate(document, draft) || subjectOfPredicate(document, draft) >= 0 || isBehindAs(document, draft);

const isBehindAs = (document: Document, { place }: Draft): boolean => {
  const as = childBy(treeOf(document), place, CASE_MARKERS);
  return lowerForm(document, as) === 'as' && lowerForm(document, as - 1) !== 'well';
};

/** What the text says by a nominal once it is linked: who holds an office, who acts for whom, whose brother somebody is. */
function noteRole({ input, roles, clientOf, byPossessor }: State, d: number, owner: number): void {
  const draft = input.drafts[d]!;
  const role = roles.of[d];
  // "It is worthy of a president": whoever speaks so brings in nobody whom the text calls so
  const isOnlySaid =
    input.quoteOf[draft.first] !== 0 && !input.clusters[draft.cluster]!.named && isHeldByOne(role?.office ?? '');
  if (role !== undefined && roles.told[d] === null && !isOnlySaid && !isLost(input.document, draft))
    roles.holders.note(draft.cluster, role, draft.first, false);
  if (draft.plural || draft.noun === '') return;
  if (owner < 0) {
    noteKin(byPossessor, input.clusters, ownerBehind(input, d), draft.noun, draft.cluster);
    return;
  }
  if (ACTING_FOR.has(draft.noun)) clientOf.set(draft.cluster, owner);
  byPossessor.set(`${owner} ${draft.noun}`, draft.cluster);
  noteKin(byPossessor, input.clusters, owner, draft.noun, draft.cluster);
}

/** By what the sentence says, by its office or its noun, by the lead or what is done to people, the rest, and who has no name, by the trees at the end (nameless.ts). */
function linkNominal(state: State, d: number, owner: number): Link | null {
  const { input, roles, parts, lead, ofAge, seen, spoken, quoted } = state;
  const { drafts, clusters } = input;
  const draft = drafts[d]!;
  const told =
    roles.told[d] ??
    linkPredicate(input, d) ??
    linkNamedPredicate(input, d) ??
    linkJoined(input, d) ??
    linkOfAge(draft, ofAge[d]!, clusters);
  const again = told !== null || draft.isBare ? told : linkRepeated(state, d, owner);
  const introduced = again ?? lead.get(d) ?? null;
  draft.isTold = introduced !== null && (told !== null || again === null);
  const fitting = (link: Link | null): Link | null =>
    link !== null && isInOtherRole(input, d, roles, link.cluster) ? null : link;
  return (
    introduced ??
    fitting(linkEpithet(input, d, seen)) ??
    linkPart(input, d, parts) ??
    fitting(linkSpeaking(input, d, seen, spoken)) ??
    fitting(linkSource(input, d, seen, quoted))
  );
}

/** Whom the text has called so before. */
function linkRepeated(
  { input, roles, parts, seen, triedBy, byPossessor, clientOf, byNoun }: State,
  d: number,
  owner: number,
): Link | null {
  const draft = input.drafts[d]!;
  return (
    linkToModifier(input, d) ??
    linkOwned(input, draft, owner, byPossessor) ??
    linkClient(draft, owner, clientOf) ??
    (roles.of[d] === undefined
      ? (linkAgain(input, d, seen, triedBy) ?? linkNamedBody(input, d, byNoun))
      : (linkRole(input, d, roles) ?? linkGone(input, d, roles, parts)))
  );
}

function resolvePronoun(state: State, d: number): void {
  const { input, roles, seen, waiting, clientOf } = state;
  const draft = input.drafts[d]!;
  const others = othersThan(input, d, roles, (k) => sourceAhead(state, k));
  others.clusters.push(reporterOfAnother(input, d, seen, clientOf));
  const link =
    whoGoesOn(input, d, seen) ??
    whomItIsSaidOf(input, d) ??
    bodyGoesOn(input, d, seen, others.clusters) ??
    weigh(state, situationOf(input, draft, draft.pronoun), others, nameAhead(input, d));
  if (link !== null) put(state, draft, link.cluster, link.confidence);
  for (const before of waiting.get(d) ?? []) {
    if (link === null) begin(state, before);
    else put(state, before, link.cluster, link.confidence);
    before.isTold = link !== null;
  }
}

/** '"[He] was late," she said': who says a quotation, by what is known where the quotation begins; -1 for whom nobody knows. */
function sourceAhead(state: State, k: number): number {
  const { input, roles, seen, quoted, sourcesAhead } = state;
  const source = input.drafts[k]!;
  if (source.form === 'nominal') return linkSource(input, k, seen, quoted)?.cluster ?? -1;
  let known = sourcesAhead.get(source);
  if (known === undefined) {
    const others = othersThan(input, k, roles, () => -1);
    const link = weigh(state, situationOf(input, source, source.pronoun), others, undefined);
    known = link?.cluster ?? -1;
    sourcesAhead.set(source, known);
  }
  return known;
}

/** Weighs the entities around one another and against none. */
function weigh(
  { input, seen, mainOf }: State,
  situation: Situation,
  others: Others,
  ahead: Draft | undefined,
): Link | null {
  const { document, models, choose } = input;
  const candidates = candidatesFor({ input, seen, mainOf, others }, situation, ahead);
  const scores: number[] = [];
  eachAntecedent(document, situation, candidates, (features) => {
    scores.push(sumTrees(models.antecedents, features));
  });
  const { index, confidence } = choose(situation, candidates, scores);
  return index < 0 ? null : { cluster: candidates[index]!.index, confidence };
}

/** How many nouns of a heading are linked, and how far behind it the text may tell of the same. */
const MOST_HEADED = 6;
const BEHIND_HEADING = 3;

/** "Man held after fire" / "A man has been held": whom the heading speaks of is whom the text calls the same. */
function linkHeading(state: State): void {
  const { document, drafts, clusters } = state.input;
  const { sentence } = document.tokens;
  let left = MOST_HEADED;
  for (let d = 0; d < drafts.length && left > 0 && sentence[drafts[d]!.first] === 0; d++) {
    const draft = drafts[d]!;
    if (!draft.isBare || draft.cluster >= 0 || draft.noun === '') continue;
    left--;
    for (let k = d + 1; k < drafts.length && sentence[drafts[k]!.first]! <= BEHIND_HEADING; k++) {
      const { form, noun, cluster, plural, isBare } = drafts[k]!;
      if (form !== 'nominal' || noun !== draft.noun || plural || cluster < 0 || isBare) continue;
      if (canBeSame(clusters[cluster]!, draft)) put(state, draft, cluster, SURE.heading);
      break;
    }
  }
}

/** "It" that stands for nothing: "it is clear that", "it rains"; but of what thinks or knows the parser is wrong: "it knows that". */
function isEmpty({ tokens: { relation, head, lemma }, lemmas }: Document, { first }: Draft): boolean {
  const verb = head[first]!;
  return relation[first] === Rel.expl && !(verb === first + 1 && ACT_VERBS.has(lemmas[lemma[verb]!]!));
}

/** "A 59-year-old woman" with Raj Ode, 59. */
function linkOfAge(draft: Draft, cluster: number, clusters: readonly Cluster[]): Link | null {
  return cluster >= 0 && canBeSame(clusters[cluster]!, draft) ? { cluster, confidence: SURE.age } : null;
}

/** "his brother" again. */
function linkOwned(
  { clusters }: Resolution,
  draft: Draft,
  owner: number,
  byPossessor: ReadonlyMap<string, number>,
): Link | null {
  const known =
    owner >= 0 && !draft.plural && draft.noun !== '' ? byPossessor.get(`${owner} ${draft.noun}`) : undefined;
  return known === undefined || !canBeSame(clusters[known]!, draft) ? null : { cluster: known, confidence: SURE.owned };
}

/** "Ode's lawyer, Ada Lee, said [her client] would appeal": whom she acts for. */
function linkClient({ noun, plural }: Draft, owner: number, clientOf: ReadonlyMap<number, number>): Link | null {
  const client = noun === 'client' && !plural ? clientOf.get(owner) : undefined;
  return client === undefined ? null : { cluster: client, confidence: SURE.owned };
}
