import { Tag } from '../english/pos-tags.ts';
import { ACTING_FOR } from '../english/parts.ts';
import { sameBodies } from '../english/bodies.ts';
import type { Document } from '../language/document.ts';
import { COUNTRIES } from '../entities/lists/countries.ts';
import { Article, Kind, type Cluster, type Draft } from './mention-draft.ts';
import { linkPart, readParts, type Parts } from './parts.ts';
import { linkEpithet } from './epithets.ts';
import { leadLinks } from './lead.ts';
import { canBeSame, isInitial, isOther, type Link, type Resolution } from './resolution.ts';
import {
  Bond,
  candidateFeatures,
  GROUP_NOUN,
  noneFeatures,
  NOUNS,
  PERSON_NOUN,
  PLACE_NOUN,
  type Candidate,
  type NounTraits,
  type Situation,
} from './pair-features.ts';
import {
  appositionOf,
  bondOf,
  endOfHost,
  isJoinedTo,
  isLost,
  isMainSubject,
  isOfSameVerb,
  isPredicate,
  isReportedBy,
  isSaidOf,
  isSpeaking,
  isSubjectOfSame,
  reaches,
  roleOf,
  subjectAhead,
  subjectOfAdding,
  subjectOfPredicate,
} from './grammar.ts';
import { turnAt } from '../structure/page.ts';
import { Pronoun } from './nominals.ts';
import { SURE } from './confidence.ts';
import { clustersByAge } from './ages.ts';
import {
  createHolders,
  Fit,
  fitOf,
  officeOf,
  officeOfAddress,
  officeOfTitle,
  type Holder,
  type Holders,
  type Office,
} from './office.ts';
import { Standing } from '../english/offices.ts';
import { titleBefore, titleWithin } from './title-span.ts';
import { kindOfNoun, Noun } from '../entities/lists/nouns.ts';
import { Rel } from '../syntax/relations.ts';

/*
 * Goes through names, nominals and pronouns in the order of the text and gives each a cluster. Nominals are linked by rules: apposition ("Ada
 * Ode, a lawyer"), predicate ("Ode is a lawyer"), and the same noun again ("the lawyer"); pronouns by weighing the entities of the
 * last sentences against one another and against none (features.ts). Each looks back over a bounded number of mentions.
 */

/** How far back an antecedent may be: sentences, and mentions looked at. */
const SENTENCES_BACK = 4;
const MENTIONS_BACK = 40;
const CANDIDATES = 10;
/** The same for a noun that comes again. */
const NOUN_SENTENCES_BACK = 12;
const NOUN_MENTIONS_BACK = 80;

export function resolveMentions(input: Resolution): void {
  const { document, drafts, clusters, choose, weights } = input;
  const byPossessor = new Map<string, number>();
  const seen: Draft[] = []; // linked ones
  const mainOf = new Int32Array(8).fill(-1); // by kind: the cluster with most mentions
  const scratch = new Int32Array(40);
  const triedBy = new Int32Array(clusters.length + drafts.length).fill(-1); // by cluster: the last draft that it was compared with

  const put = (draft: Draft, cluster: number, confidence: number): void => {
    const own = clusters[cluster]!;
    draft.cluster = cluster;
    if (draft.form !== 'name') {
      draft.confidence = confidence;
      draft.label = own.label;
    }
    if (own.gender === 0 && draft.gender !== 0 && own.kind === Kind.person) own.gender = draft.gender;
    if (draft.noun !== '' && !draft.plural) own.nouns.add(draft.noun);
    own.mentions.push(draft);
    if (isSpeaking(document, draft)) own.spokeAt = document.tokens.sentence[draft.first]!;
    if (isMainSubject(document, draft)) own.actedAt = document.tokens.sentence[draft.first]!;
    seen.push(draft);
    const main = mainOf[own.kind]!;
    if (main < 0 || clusters[main]!.mentions.length <= own.mentions.length) mainOf[own.kind] = cluster;
  };
  const begin = (draft: Draft, confidence: number): number => {
    clusters.push({
      kind: draft.kind,
      label: draft.label,
      gender: draft.gender,
      plural: draft.plural,
      named: false,
      mentions: [],
      nouns: new Set(),
    });
    put(draft, clusters.length - 1, confidence);
    return clusters.length - 1;
  };

  /** Weighs the entities around one another and against none. */
  const weigh = (situation: Situation, others: Others, ahead: Draft | undefined): Link | null => {
    const candidates = candidatesFor(input, situation, seen, mainOf, others, ahead);
    const scores = candidates.map((candidate) =>
      sum(weights, scratch, candidateFeatures(situation, candidate, scratch)),
    );
    scores.push(sum(weights, scratch, noneFeatures(situation, candidates.length, scratch)));
    const { index, confidence } = choose(situation, candidates, scores);
    return index < 0 ? null : { cluster: candidates[index]!.index, confidence };
  };

  const roles = readRoles(input);
  const ofAge = clustersByAge(document, drafts);
  const waiting = new Map<number, Draft>(); // by a pronoun: the noun in front that says who it is
  const parts = readParts(input);
  const clientOf = new Map<number, number>(); // by the cluster of who acts for somebody
  const lead = leadLinks(input, roles.told);
  for (let d = 0; d < drafts.length; d++) {
    const draft = drafts[d]!;
    if (draft.form === 'name') {
      put(draft, draft.cluster, draft.confidence);
      continue;
    }
    if (draft.form === 'nominal') {
      const owner = possessorOf(input, d);
      const role = roles.of[d];
      const dislocated = pronounBehind(input, d);
      if (dislocated >= 0 && roles.told[d] == null) {
        waiting.set(dislocated, draft);
        continue;
      }
      const told =
        roles.told[d] ?? linkPredicate(input, d) ?? linkJoined(input, d) ?? linkOfAge(draft, ofAge[d]!, clusters);
      const again =
        told !== null || draft.isBare === true
          ? told
          : (linkToModifier(input, d) ??
            linkOwned(draft, owner, byPossessor) ??
            linkClient(draft, owner, clientOf) ??
            (role === undefined
              ? linkAgain(input, d, seen, triedBy)
              : (linkRole(input, d, roles) ?? linkGone(input, d, roles, parts))));
      const introduced = again ?? lead.get(d) ?? null;
      draft.isTold = introduced !== null && (told !== null || again === null);
      const ahead = introduced ?? linkEpithet(input, d, seen) ?? linkPart(input, d, parts);
      const noun = ahead === null ? nounTraits(input, draft, role) : null;
      const link =
        noun === null
          ? ahead
          : weigh(
              situationOf(
                input,
                draft,
                draft.kind === Kind.person ? PERSON_NOUN : draft.kind === Kind.group ? GROUP_NOUN : PLACE_NOUN,
                noun,
              ),
              othersThan(input, d, roles),
              undefined,
            );
      if (link) put(draft, link.cluster, link.confidence);
      else if (draft.isBare === true || (draft.article === Article.indefinite && isPredicate(document, draft)))
        continue; // "I was not a kid" names nobody
      else begin(draft, SURE.unnamed);
      if (role !== undefined && roles.told[d] === null && !isLost(document, draft))
        roles.holders.note(draft.cluster, role, draft.first, false);
      if (owner >= 0 && ACTING_FOR.has(draft.noun)) clientOf.set(draft.cluster, owner);
      if (owner >= 0 && draft.noun !== '' && !draft.plural) byPossessor.set(`${owner} ${draft.noun}`, draft.cluster);
      continue;
    }
    if (draft.pronoun > Pronoun.it || isEmpty(document, draft)) continue; // others: speakers.ts
    const choice =
      whoGoesOn(input, d, seen) ??
      bodyGoesOn(input, d, seen) ??
      weigh(situationOf(input, draft, draft.pronoun, null), othersThan(input, d, roles), nameAhead(input, d));
    if (choice !== null) put(draft, choice.cluster, choice.confidence);
    const before = waiting.get(d);
    if (before === undefined) continue;
    if (choice === null) begin(before, SURE.unnamed);
    else put(before, choice.cluster, choice.confidence);
    before.isTold = choice !== null;
  }
  linkHeading(input, put);
}

/** How many nouns of a heading are linked, and how far behind it the text may tell of the same. */
const MOST_HEADED = 6;
const BEHIND_HEADING = 3;

/** "Man held after fire" / "A man has been held": whom the heading speaks of is whom the text calls the same. */
function linkHeading(
  { document, drafts, clusters }: Resolution,
  put: (draft: Draft, cluster: number, confidence: number) => void,
): void {
  const { sentence } = document.tokens;
  let left = MOST_HEADED;
  for (let d = 0; d < drafts.length && left > 0 && sentence[drafts[d]!.first] === 0; d++) {
    const draft = drafts[d]!;
    if (draft.isBare !== true || draft.cluster >= 0 || draft.noun === '') continue;
    left--;
    for (let k = d + 1; k < drafts.length && sentence[drafts[k]!.first]! <= BEHIND_HEADING; k++) {
      const { form, noun, cluster, plural, isBare } = drafts[k]!;
      if (form !== 'nominal' || noun !== draft.noun || plural || cluster < 0 || isBare === true) continue;
      if (canBeSame(clusters[cluster]!, draft)) put(draft, cluster, SURE.heading);
      break;
    }
  }
}

/** Verbs by which somebody who has spoken goes on. */
const GOING_ON: ReadonlySet<string> = new Set(['add', 'continue', 'conclude']);

/** What is said in somebody's view is said by him. */
const VIEWS: ReadonlySet<string> = new Set([
  'view',
  'opinion',
  'words',
  'account',
  'telling',
  'eyes',
  'mind',
  'judgment',
  'judgement',
  'estimation',
  'reading',
]);

/** "Ode said Lee had left. He also said ...", "Ode said Lee had left, adding that he ...": who has spoken, though another was named since. */
function whoGoesOn(input: Resolution, d: number, seen: readonly Draft[]): Link | null {
  const { document, clusters } = input;
  const {
    tokens: { sentence, head, lemma, form },
    forms,
    lemmas,
  } = document;
  const pronoun = input.drafts[d]!;
  if (pronoun.pronoun > Pronoun.she) return null;
  const here = sentence[pronoun.first]!;
  const adder = subjectOfAdding(document, pronoun);
  const verb = head[pronoun.first]!;
  const goesOn =
    adder < 0 &&
    isInitial(document, pronoun.first) &&
    isSpeaking(document, pronoun) &&
    (GOING_ON.has(lemmas[lemma[verb]!]!) || forms[form[pronoun.first + 1]!] === 'also');
  // "In her view he should go": the view is of who spoke
  const isView =
    /^(?:in|by|to)$/i.test(forms[form[pronoun.first - 1] ?? -1] ?? '') &&
    VIEWS.has(forms[form[pronoun.first + 1] ?? -1] ?? '') &&
    isInitial(document, pronoun.first - 1);
  if (adder < 0 && !goesOn && !isView) return null;
  let found = -1;
  for (
    let k = seen.length - 1;
    k >= 0 && k > seen.length - MENTIONS_BACK && here - sentence[seen[k]!.first]! <= 1;
    k--
  ) {
    const { cluster, first, last } = seen[k]!;
    if (cluster === found || !suits(pronoun, clusters[cluster]!)) continue;
    if (adder >= 0 ? first > adder || last < adder : clusters[cluster]!.spokeAt !== here - 1) continue;
    if (found >= 0) return null;
    found = cluster;
  }
  return found < 0 ? null : { cluster: found, confidence: SURE.goesOn };
}

/** "The agency runs nine ports. It employs 4,000 people.", "Lumen said it would close": the one body that acts or speaks there. */
function bodyGoesOn(input: Resolution, d: number, seen: readonly Draft[]): Link | null {
  const { document, clusters, quoteOf } = input;
  const {
    tokens: { sentence, head, pos, relation },
  } = document;
  const it = input.drafts[d]!;
  if (it.pronoun !== Pronoun.it) return null;
  const here = sentence[it.first]!;
  const above = head[it.first]!;
  const isPossessive = relation[it.first] === Rel['nmod:poss'];
  const isActing = !isPossessive && above > it.first && pos[above] === Tag.VERB;
  const opens = isInitial(document, it.first) && (isPossessive || isActing);
  let found = -1;
  for (
    let k = seen.length - 1;
    k >= 0 && k > seen.length - MENTIONS_BACK && here - sentence[seen[k]!.first]! <= 1;
    k--
  ) {
    const before = seen[k]!;
    const own = clusters[before.cluster]!;
    if (
      before.cluster === found ||
      own.kind !== Kind.group ||
      own.plural ||
      quoteOf[before.first] !== quoteOf[it.first]
    )
      continue;
    const isHere = sentence[before.first] === here;
    const fits = isHere
      ? !opens && (isActing || isPossessive) && isReportedBy(document, it, before)
      : opens && own.actedAt === here - 1 && isMainSubject(document, before);
    if (!fits) continue;
    if (found >= 0) return null;
    found = before.cluster;
  }
  return found < 0 ? null : { cluster: found, confidence: SURE.goesOn };
}

/** Longest noun phrase that is weighed: what has more words says whom it means, or that it is somebody new. */
const MOST_WORDS = 3;

/** What is asked of "the company", "the 39-year-old doctor"; null of what is nobody in particular, or of several. */
function nounTraits({ document, nameAt }: Resolution, draft: Draft, role: Office | undefined): NounTraits | null {
  const { tokens, forms } = document;
  if (
    draft.plural ||
    draft.noun === '' ||
    (draft.article !== Article.definite && draft.article !== Article.demonstrative) ||
    isOther(document, draft)
  )
    return null;
  let words = 0,
    isAged = false;
  for (let i = draft.first + 1; i < draft.head; i++) {
    if (nameAt[i]! >= 0) return null;
    const form = forms[tokens.form[i]!]!;
    if (/(?:year-old|born|aged)$/.test(form) || form === 'old') isAged = true;
    else if (form !== '-') words++;
  }
  if (words > MOST_WORDS) return null;
  const next = draft.head + 1 < tokens.count ? forms[tokens.form[draft.head + 1]!]! : '';
  const kind = kindOfNoun(draft.noun);
  return {
    words: Math.min(words, 2),
    isAged,
    isOwned: role?.isOwned === true || /^(?:of|for|who|that|which|in|from|at|with)$/.test(next),
    isDemonstrative: draft.article === Article.demonstrative,
    number: numberOfNoun(draft.noun),
    isCountry: kind === Noun.country,
    isTown: kind === Noun.settlement,
  };
}

/** The same number for the same noun. */
function numberOfNoun(noun: string): number {
  let hash = 0;
  for (let i = 0; i < noun.length; i++) hash = (hash * 31 + noun.charCodeAt(i)) >>> 0;
  return hash % NOUNS;
}

function sum(weights: ArrayLike<number>, features: Int32Array, n: number): number {
  let total = 0;
  for (let k = 0; k < n; k++) total += weights[features[k]!]!;
  return total;
}

// ---- pronouns --------------------------------------------------------------------------------------------------------------------

function situationOf(
  { document, quoteOf }: Resolution,
  pronoun: Draft,
  linked: number,
  noun: NounTraits | null,
): Situation {
  const { tokens, forms, lemmas } = document;
  const i = pronoun.first;
  const next = i + 1 < tokens.count ? i + 1 : i;
  return {
    pronoun,
    linked,
    noun,
    role: roleOf(document, pronoun),
    quote: quoteOf[i]!,
    isInitial: isInitial(document, i),
    isReflexive: isReflexive(document, pronoun),
    isSpeaking: isSpeaking(document, pronoun),
    isBeforeBe: lemmas[tokens.lemma[next]!] === 'be' || BE.has(forms[tokens.form[next]!]!.toLowerCase()),
  };
}

/** "It" that stands for nothing: "it is clear that", "it rains". */
const isEmpty = ({ tokens: { relation } }: Document, { first }: Draft): boolean => relation[first] === Rel.expl;

const isReflexive = ({ tokens, forms }: Document, { first }: Draft): boolean =>
  /sel(?:f|ves)$/i.test(forms[tokens.form[first]!]!);

const BE: ReadonlySet<string> = new Set(["'s", '’s', 'is', 'was', 'seems', 'has']);

/** Who has the turn that a pronoun of the third person stands in, and so is not meant by it; -1 within quotation marks, where it may well be, and outside of turns. */
function voiceAt(
  {
    document: {
      tokens,
      structure: { turns },
    },
    quoteOf,
    voices,
  }: Resolution,
  { first, pronoun }: Draft,
): number {
  if (turns.length === 0 || quoteOf[first] !== 0 || (pronoun !== Pronoun.he && pronoun !== Pronoun.she)) return -1;
  const turn = turnAt(turns, tokens.start[first]!);
  return turn < 0 ? -1 : voices[turns[turn]!.speaker]!;
}

/** How many mentions beside a pronoun are asked whether its sentence tells them apart. */
const BESIDE = 12;

/** Whom a pronoun does not stand for, as its sentence or its turn tells: clusters, and those that the text calls by some nouns. */
interface Others {
  readonly clusters: number[];
  readonly nouns: string[];
}

function othersThan(input: Resolution, d: number, roles: Roles): Others {
  const { document, drafts, quoteOf } = input;
  const pronoun = drafts[d]!;
  const { sentence } = document.tokens;
  const others: Others = { clusters: [voiceAt(input, pronoun)], nouns: [] };
  othersOfQuote(input, d, others);
  // "Ada Ode, 45, her lawyer, left": Ode is the lawyer, so she is not whose lawyer it is.
  const owned = drafts[d + 1];
  if (owned !== undefined && owned.form === 'nominal' && owned.first === pronoun.first)
    others.clusters.push(linkApposition(input, d + 1)?.cluster ?? -1);
  if (isReflexive(document, pronoun)) return others;
  const isHere = (k: number): boolean =>
    k >= 0 && k < drafts.length && sentence[drafts[k]!.first] === sentence[pronoun.first];
  for (let k = d - 1; k >= d - BESIDE && isHere(k); k--) {
    const before = drafts[k]!;
    if (
      before.cluster >= 0 &&
      (isOfSameVerb(document, pronoun, before) || (before.form !== 'pronoun' && isSaidOf(document, pronoun, before)))
    )
      others.clusters.push(before.cluster);
  }
  for (let k = d + 1; k <= d + BESIDE && isHere(k); k++) {
    const behind = drafts[k]!;
    if (behind.form === 'pronoun' || (quoteOf[pronoun.first] !== 0 && quoteOf[behind.first] !== quoteOf[pronoun.first]))
      continue;
    if (!isOfSameVerb(document, pronoun, behind) && !isSaidOf(document, pronoun, behind)) continue;
    if (behind.form === 'name') others.clusters.push(behind.cluster);
    else if (behind.article === Article.definite && behind.noun !== '' && !behind.plural) {
      const holder = roles.of[k] === undefined ? null : linkRole(input, k, roles);
      if (holder !== null) others.clusters.push(holder.cluster);
      else others.nouns.push(behind.noun);
    }
  }
  return others;
}

/** In a quotation "he" is not who says it, and who says it is none of those whom it names. */
function othersOfQuote({ document, drafts, quoteOf, speakers }: Resolution, d: number, others: Others): void {
  const pronoun = drafts[d]!;
  if (pronoun.pronoun > Pronoun.she) return;
  const own = quoteOf[pronoun.first]!;
  if (own > 0) {
    const speaker = speakers.get(own);
    if (speaker !== undefined && speaker.cluster >= 0 && isWholeSentence(document, own - 1))
      others.clusters.push(speaker.cluster);
    return;
  }
  if (!isSpeaking(document, pronoun)) return;
  for (let k = Math.max(0, d - BESIDE); k <= d + BESIDE && k < drafts.length; k++) {
    const quote = quoteOf[drafts[k]!.first]!;
    if (drafts[k]!.form === 'name' && quote > 0 && speakers.get(quote) === pronoun)
      others.clusters.push(drafts[k]!.cluster);
  }
}

/** "He wrote it," not "his finest hour". */
function isWholeSentence({ tokens, forms, structure: { quotations } }: Document, quote: number): boolean {
  const { first, last } = quotations.quotations[quote]!;
  return last - first > 4 && /^\p{Lu}/u.test(forms[tokens.form[first + 1]!] ?? '');
}

function candidatesFor(
  input: Resolution,
  situation: Situation,
  seen: readonly Draft[],
  mainOf: Int32Array,
  others: Others,
  ahead: Draft | undefined,
): Candidate[] {
  const {
    document: {
      tokens: { sentence },
    },
    clusters,
  } = input;
  const { pronoun } = situation;
  const found: Candidate[] = [];
  const known = [...others.clusters];
  const here = sentence[pronoun.first]!;
  const consider = (last: Draft, distance: number, bond?: number): void => {
    if (known.includes(last.cluster)) return;
    known.push(last.cluster);
    const cluster = clusters[last.cluster]!;
    if (suits(pronoun, cluster) && !others.nouns.some((noun) => cluster.nouns.has(noun)))
      found.push(candidateOf(input, situation, last, found.length, distance, mainOf, bond));
  };
  if (ahead !== undefined) consider(ahead, 0, Bond.ahead);
  const oldest = Math.max(0, seen.length - MENTIONS_BACK);
  for (let k = seen.length - 1; k >= oldest && found.length < CANDIDATES; k--) {
    const distance = here - sentence[seen[k]!.first]!;
    if (distance > SENTENCES_BACK) break;
    if (seen[k]!.last < pronoun.first) consider(seen[k]!, distance);
  }
  return found;
}

function candidateOf(
  { document, clusters, quoteOf, speakers }: Resolution,
  { pronoun, quote, noun }: Situation,
  last: Draft,
  rank: number,
  distance: number,
  mainOf: Int32Array,
  bond?: number,
): Candidate {
  const { tokens, forms, text } = document;
  const cluster = clusters[last.cluster]!;
  const before = last.first > 0 ? forms[tokens.form[last.first - 1]!]! : '';
  const after = last.last + 1 < tokens.count ? forms[tokens.form[last.last + 1]!]! : '';
  const from = tokens.end[last.last]!;
  const to = tokens.start[pronoun.first]!;
  return {
    cluster,
    index: last.cluster,
    last,
    role: roleOf(document, last),
    quote: quoteOf[last.first]!,
    distance,
    rank,
    isSameLine: distance === 0 || !text.slice(from, Math.min(to, from + 2000)).includes('\n'),
    isJoined: before === 'and' || after === 'and',
    isInitial: isInitial(document, last.first),
    times: cluster.mentions.length,
    isMain: mainOf[cluster.kind] === last.cluster,
    gap: Math.max(0, pronoun.first - last.last),
    bond: bond ?? (distance === 0 ? bondOf(document, pronoun, last) : Bond.none),
    isMainSubject: isMainSubject(document, last),
    isSpeaking: isSpeaking(document, last),
    isQuoted: quote > 0 && speakers.get(quote)?.cluster === last.cluster,
    isCalled: cluster.nouns.size > 0,
    isOther: noun !== null && cluster.nouns.has(pronoun.noun),
    isCountry: cluster.nouns.has(IS_COUNTRY),
    spokeAgo: ago(cluster.spokeAt, tokens.sentence[pronoun.first]!),
    actedAgo: ago(cluster.actedAt, tokens.sentence[pronoun.first]!),
    isReporter: distance === 0 && isReportedBy(document, pronoun, last),
  };
}

/** How many sentences ago something was, up to three; 3 for what was not. */
const ago = (at: number | undefined, here: number): number => (at === undefined ? 3 : Math.min(3, here - at));

/** The name behind a pronoun that is the subject of the clause in front of which the pronoun stands. */
function nameAhead({ document, drafts, quoteOf }: Resolution, d: number): Draft | undefined {
  const pronoun = drafts[d]!;
  const subject = subjectAhead(document, pronoun);
  if (subject < 0 || quoteOf[subject] !== quoteOf[pronoun.first]) return undefined;
  for (let k = d + 1; k <= d + BESIDE && k < drafts.length; k++) {
    const { form, first, last } = drafts[k]!;
    if (form === 'name' && first <= subject && subject <= last) return drafts[k];
  }
  return undefined;
}

/** Whether the pronoun can stand for it at all. */
function suits(pronoun: Draft, { kind, gender, plural, label }: Cluster): boolean {
  switch (pronoun.pronoun) {
    case Pronoun.he:
    case Pronoun.she:
      return kind === Kind.person && !plural && (gender === 0 || gender === pronoun.gender);
    case Pronoun.they:
      return kind === Kind.people || plural || kind === Kind.group || (kind === Kind.place && label === 'GPE');
    case Pronoun.it:
      return (kind === Kind.group || kind === Kind.place) && !plural;
    default:
      return !plural && kind === pronoun.kind && (gender === 0 || pronoun.gender === 0 || gender === pronoun.gender);
  }
}

// ---- nominals --------------------------------------------------------------------------------------------------------------------

/** "A 59-year-old woman" with Raj Ode, 59. */
function linkOfAge(draft: Draft, cluster: number, clusters: readonly Cluster[]): Link | null {
  return cluster >= 0 && canBeSame(clusters[cluster]!, draft) ? { cluster, confidence: SURE.age } : null;
}

/** How many mentions before and behind are asked for an apposition. */
const APPOSED = 6;

const NAMING: ReadonlySet<string> = new Set([
  'named',
  'called',
  'identified',
  'known',
  'surnamed',
  'nicknamed',
  'dubbed',
]);

/** The name that somebody or something is said to bear: "a man named [Ada Ode]", "the suspect, identified as [Ada Ode]"; not "a man named Ode to the board". */
function nameGiven({ document: { tokens, forms }, drafts, nameAt, names }: Resolution, d: number): Draft | undefined {
  const { last, head } = drafts[d]!;
  const formAt = (i: number): string => (i < tokens.count ? forms[tokens.form[i]!]!.toLowerCase() : '');
  const verb = formAt(last + 1) === ',' ? last + 2 : last + 1;
  if (!NAMING.has(formAt(verb)) || tokens.relation[verb] !== Rel.acl || tokens.head[verb] !== head) return undefined;
  const at = formAt(verb + 1) === 'as' ? verb + 2 : verb + 1;
  const name = at < tokens.count && tokens.sentence[at] === tokens.sentence[last] ? names[nameAt[at]!] : undefined;
  return name?.first === at ? name : undefined;
}

/** "Ada Ode, a lawyer, said", "the minister of water, Ada Ode, said", "a lawyer named Ada Ode". */
function linkApposition(input: Resolution, d: number): Link | null {
  const { document, drafts, clusters } = input;
  const draft = drafts[d]!;
  if (draft.plural) return null;
  const given = nameGiven(input, d);
  if (given !== undefined && canBeSame(clusters[given.cluster]!, draft))
    return { cluster: given.cluster, confidence: SURE.apposition };
  const suits = (name: Draft): boolean => name.form === 'name' && canBeSame(clusters[name.cluster]!, draft);
  const end = endOfHost(document, draft);
  if (end >= 0) {
    for (let k = d - 1; k >= 0 && k >= d - APPOSED; k--)
      if (suits(drafts[k]!) && reaches(document, end, drafts[k]!))
        return { cluster: drafts[k]!.cluster, confidence: SURE.apposition };
  }
  for (let k = d + 1; k < drafts.length && k <= d + APPOSED; k++) {
    const name = drafts[k]!;
    if (!suits(name)) continue;
    const endOfThis = endOfHost(document, name, draft);
    if (endOfThis >= 0 && reaches(document, endOfThis, draft))
      return { cluster: name.cluster, confidence: SURE.apposition };
  }
  return null;
}

/** "Ode is a lawyer", "She became the first woman to ...". */
function linkPredicate({ document, drafts, clusters }: Resolution, d: number): Link | null {
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

/** "Ada Ode, a scientist and [a mother of two]": the second is who the first is. */
function linkJoined({ document, drafts, clusters }: Resolution, d: number): Link | null {
  const draft = drafts[d]!;
  if (draft.plural || draft.kind !== Kind.person || draft.article !== Article.indefinite) return null;
  for (let k = d - 1; k >= 0 && k >= d - APPOSED; k--) {
    const before = drafts[k]!;
    if (
      before.form !== 'nominal' ||
      before.isTold !== true ||
      before.cluster < 0 ||
      before.article === Article.definite
    )
      continue;
    if (isJoinedTo(document, draft, before) && canBeSame(clusters[before.cluster]!, draft))
      return { cluster: before.cluster, confidence: SURE.apposition };
  }
  return null;
}

/** "[The head of the party] for years, he died at home": the pronoun behind the comma, as its index, or -1. */
function pronounBehind({ document, drafts }: Resolution, d: number): number {
  const draft = drafts[d]!;
  if (
    draft.kind !== Kind.person ||
    draft.plural ||
    draft.article === Article.none ||
    draft.article === Article.possessive
  )
    return -1;
  for (let k = d + 1; k <= d + APPOSED && k < drafts.length; k++) {
    const { form, pronoun } = drafts[k]!;
    if (form === 'name') return -1;
    if (form === 'pronoun' && pronoun <= Pronoun.she && isSubjectOfSame(document, draft, drafts[k]!)) return k;
  }
  return -1;
}

/** Whether the phrase stands after the mark of a possessor that is no pronoun: "Ode's [brother]". */
function isPossessed({ tokens, forms }: Document, { article, first }: Draft): boolean {
  return article === Article.possessive && first > 0 && /^['’]s?$/.test(forms[tokens.form[first - 1]!]!);
}

const BODIES: ReadonlySet<string> = new Set([
  'newspaper',
  'magazine',
  'company',
  'firm',
  'group',
  'agency',
  'party',
  'organization',
  'organisation',
  'club',
  'airline',
  'network',
  'channel',
  'bank',
  'movement',
  'militia',
  'foundation',
  'university',
]);

/** "the Daily Ode newspaper" is the Daily Ode. */
function linkToModifier({ drafts }: Resolution, d: number): Link | null {
  const draft = drafts[d]!;
  if (draft.kind !== Kind.group || draft.plural || draft.article !== Article.definite || !BODIES.has(draft.noun))
    return null;
  // The name stands inside the phrase, so it comes later in the order of drafts.
  for (let k = d + 1; k < drafts.length && k < d + 4; k++) {
    const inside = drafts[k]!;
    if (inside.first > draft.head) break;
    if (inside.form === 'name' && inside.kind === Kind.group && inside.last === draft.head - 1 && inside.cluster >= 0)
      return { cluster: inside.cluster, confidence: SURE.modifier };
  }
  return null;
}

/** "his brother" again. */
function linkOwned(draft: Draft, owner: number, byPossessor: ReadonlyMap<string, number>): Link | null {
  const known =
    owner >= 0 && !draft.plural && draft.noun !== '' ? byPossessor.get(`${owner} ${draft.noun}`) : undefined;
  return known === undefined ? null : { cluster: known, confidence: SURE.owned };
}

/** The words of a title that stands within a name are none of a name. */
const NO_NAMES: ArrayLike<number> = [];

/** What each nominal says that somebody is, where it does; whom an apposition ties it to; and who holds which office. */
interface Roles {
  readonly of: readonly (Office | undefined)[];
  readonly told: readonly (Link | null)[];
  readonly holders: Holders;
}

function readRoles(input: Resolution): Roles {
  const { document, drafts, names, nameAt } = input;
  const holders = createHolders();
  const told: (Link | null)[] = [];
  const of = drafts.map((draft, d): Office | undefined => {
    told.push(draft.form === 'nominal' ? linkApposition(input, d) : null);
    if (draft.form === 'name' && draft.kind === Kind.person) {
      const title = titleBefore(document, draft, nameAt, names);
      const own = titleWithin(document, draft);
      if (own >= 0)
        holders.note(draft.cluster, officeOf(document, draft.first, own, NO_NAMES, names), draft.first, true);
      const address = officeOfAddress(document, draft);
      if (address !== null) holders.note(draft.cluster, address, draft.first, true);
      if (own < 0 && title !== null)
        holders.note(draft.cluster, officeOfTitle(document, title, draft, nameAt, names), draft.first, true);
      return undefined;
    }
    if (draft.form !== 'nominal' || draft.kind !== Kind.person || draft.plural || draft.noun === '') return undefined;
    const office = officeOf(document, draft.first, draft.head, nameAt, names);
    const link = told[d];
    if (link != null) holders.note(link.cluster, office, draft.first, true);
    return office;
  });
  return { of, told, holders };
}

/** Sentences within which a word that takes in several offices is one of them, and those before a name within which its title may stand alone. */
const WIDER_BACK = 6;
const HOLDER_AHEAD = 8;

/** "the prime minister", "the premier", "Freeland's head of state": who holds the office; "the lawyer" after "a lawyer". */
function linkRole({ document, drafts, clusters }: Resolution, d: number, { of, holders }: Roles): Link | null {
  const { sentence } = document.tokens;
  const draft = drafts[d]!;
  const role = of[d]!;
  const isOwn = draft.article === Article.possessive && !role.isOwned;
  const isProper = isCapital(document, draft.head) && draft.article === Article.none;
  if (
    isOwn
      ? role.words.length === 0 && !role.office.includes(' ')
      : draft.article !== Article.definite && draft.article !== Article.demonstrative && !isProper && !role.isOwned
  )
    return null;
  if (isOther(document, draft)) return null;
  const here = sentence[draft.first]!;
  const { before, behind } = holders.find(role, draft.first);
  let best: Holder | null = null,
    bestFit = 0,
    bestAt = -1;
  const rivals = new Set<number>();
  for (const holder of before) {
    const cluster = clusters[holder.cluster]!;
    const last = cluster.mentions.at(-1)?.first ?? holder.at;
    const distance = here - sentence[last]!;
    if (cluster.plural || !canBeSame(cluster, draft)) continue;
    const fit = fitOf(role, holder.office);
    if (fit === Fit.none || (isOwn && (fit !== Fit.same || holder.office.words.length !== role.words.length))) continue;
    if (distance > (fit === Fit.wider ? WIDER_BACK : cluster.named ? Infinity : NOUN_SENTENCES_BACK)) continue;
    if (fit === Fit.wider) rivals.add(holder.cluster);
    if (fit > bestFit || (fit === bestFit && last > bestAt)) [best, bestFit, bestAt] = [holder, fit, last];
  }
  if (best !== null && (bestFit === Fit.same || rivals.size === 1))
    return {
      cluster: best.cluster,
      confidence: bestFit === Fit.wider ? SURE.wider : clusters[best.cluster]!.named ? SURE.named : SURE.unnamed,
    };
  if (best !== null) return null;
  // "The mayor denied it." / "Mayor Ada Ode said": one alone is told of, soon
  const ahead = new Set(
    behind
      .filter(
        ({ cluster, office, at }) =>
          sentence[at]! - here <= HOLDER_AHEAD &&
          canBeSame(clusters[cluster]!, draft) &&
          fitOf(role, office) === Fit.same &&
          (!isOwn || office.words.length === role.words.length),
      )
      .map(({ cluster }) => cluster),
  );
  return ahead.size === 1 ? { cluster: [...ahead][0]!, confidence: SURE.unnamed } : null;
}

/** "The former coach": who holds that office as far as the text says, and is told to have lost it. */
function linkGone({ drafts, clusters }: Resolution, d: number, { of, holders }: Roles, { gone }: Parts): Link | null {
  const draft = drafts[d]!;
  const role = of[d]!;
  if (role.standing !== Standing.former || draft.article !== Article.definite) return null;
  const held = { ...role, standing: Standing.holder };
  const found = new Set<number>();
  for (const { cluster, office } of holders.find(held, draft.first).before)
    if (gone.has(cluster) && canBeSame(clusters[cluster]!, draft) && fitOf(held, office) !== Fit.none)
      found.add(cluster);
  return found.size === 1 ? { cluster: [...found][0]!, confidence: SURE.named } : null;
}

/** "Ode's lawyer, Ada Lee, said [her client] would appeal": whom she acts for. */
function linkClient({ noun, plural }: Draft, owner: number, clientOf: ReadonlyMap<number, number>): Link | null {
  const client = noun === 'client' && !plural ? clientOf.get(owner) : undefined;
  return client === undefined ? null : { cluster: client, confidence: SURE.owned };
}

const isCapital = ({ tokens, forms }: Document, i: number): boolean => forms[tokens.form[i]!]!.charCodeAt(0) <= 0x5a;

/** "the lawyers" again; "the company" after "Ode Ltd". */
function linkAgain(
  { document, drafts, clusters }: Resolution,
  d: number,
  seen: readonly Draft[],
  triedBy: Int32Array,
): Link | null {
  const draft = drafts[d]!;
  if (draft.noun === '' || draft.article === Article.possessive) return null;
  for (let i = draft.first; i < draft.head; i++) if (document.forms[document.tokens.form[i]!] === 'other') return null; // not those before
  const isProper = isCapital(document, draft.head);
  if (
    draft.article !== Article.definite &&
    draft.article !== Article.demonstrative &&
    !(isProper && draft.article === Article.none && !draft.plural)
  )
    return null;
  const { sentence } = document.tokens;
  const here = sentence[draft.first]!;
  const oldest = Math.max(0, seen.length - NOUN_MENTIONS_BACK);
  let generic = -1;
  let synonym: Link | null = null;
  for (let k = seen.length - 1; k >= oldest; k--) {
    const before = seen[k]!;
    const distance = here - sentence[before.first]!;
    if (distance > NOUN_SENTENCES_BACK) break;
    if (triedBy[before.cluster] === d) continue;
    triedBy[before.cluster] = d;
    const cluster = clusters[before.cluster]!;
    if (
      cluster.plural !== draft.plural ||
      (cluster.gender !== 0 && draft.gender !== 0 && cluster.gender !== draft.gender)
    )
      continue;
    if (draft.plural ? before.noun === draft.noun : isCalled(cluster, draft.noun)) {
      if (cluster.kind === draft.kind && !isAnotherKind(document, draft, before)) {
        const link = { cluster: before.cluster, confidence: cluster.named ? SURE.named : SURE.unnamed };
        if (draft.plural || cluster.named || cluster.nouns.has(draft.noun)) return link;
        synonym ??= link; // "the club" is the Rovers rather than "his side"
      }
      continue;
    }
    if (draft.head - draft.first >= 2 || !cluster.named || distance > 3 || !isGenericFor(draft, cluster)) continue;
    // of two firms the one that acts: "Ode Ltd sued Lee Ltd. The company said"
    if (generic < 0 || (clusters[generic]!.actedAt ?? -1) < (cluster.actedAt ?? -1)) generic = before.cluster;
  }
  return generic < 0 ? synonym : { cluster: generic, confidence: SURE.generic };
}

/** "The European team" after "the Afghan team", "the new bridge" after "the old bridge": what is told apart by words before the noun. */
function isAnotherKind(document: Document, draft: Draft, before: Draft): boolean {
  const own = modifiersOf(document, draft);
  if (own.length === 0) return false;
  const words = new Set<string>();
  for (let i = before.first; i <= before.last; i++) words.add(lowerAt(document, i));
  const others = before.form === 'nominal' ? modifiersOf(document, before) : [];
  const isForeign = others.some((i) => !own.some((k) => lowerAt(document, k) === lowerAt(document, i)));
  return own.some(
    (i) =>
      !words.has(lowerAt(document, i)) && (isForeign || document.tokens.pos[i] !== Tag.ADJ || isCapital(document, i)),
  );
}

const lowerAt = ({ tokens, forms }: Document, i: number): string => forms[tokens.form[i]!]!.toLowerCase();

/** The nouns, names and adjectives before a noun. */
function modifiersOf({ tokens: { pos } }: Document, { first, head }: Draft): number[] {
  const found: number[] = [];
  for (let i = first; i < head; i++)
    if (pos[i] === Tag.ADJ || pos[i] === Tag.NOUN || pos[i] === Tag.PROPN) found.push(i);
  return found;
}

/** By a noun, or another for the same. */
function isCalled({ nouns }: Cluster, noun: string): boolean {
  if (nouns.has(noun)) return true;
  for (const other of sameBodies(noun)) if (nouns.has(other)) return true;
  return false;
}

const COMPANY: ReadonlySet<string> = new Set([
  'company',
  'firm',
  'organization',
  'organisation',
  'agency',
  'club',
  'team',
]);
/** What no ministry or hospital is called. */
const TRADE: ReadonlySet<string> = new Set(['company', 'firm', 'club', 'team']);
const PUBLIC =
  'agency authority board commission bureau office trust foundation institute hospital university college school ministry council court police church party union parliament congress senate committee commission department government army'.split(
    ' ',
  );
const STATE: ReadonlySet<string> = new Set(['country', 'nation', 'kingdom', 'republic']);
const TOWN: ReadonlySet<string> = new Set(['city', 'town', 'village', 'municipality']);

/** "the company" for any organization, "the country" for a country, "the city" for another governed place. */
function isGenericFor({ noun, plural }: Draft, { label, nouns, kind }: Cluster): boolean {
  if (plural) return false;
  if (label === 'ORG' && kind === Kind.group)
    return COMPANY.has(noun) && !(TRADE.has(noun) && PUBLIC.some((word) => nouns.has(word)));
  if (label !== 'GPE') return false;
  return nouns.has(IS_COUNTRY) ? STATE.has(noun) : TOWN.has(noun);
}

/** Marks clusters of countries among their nouns. */
const IS_COUNTRY = '(country)';

/** Gives named clusters the nouns that their names hold: "ministry" for "the Ministry of Water". */
export function nounsOfName(lower: string, { kind }: Cluster): string[] {
  const nouns = COUNTRIES.has(lower) ? [IS_COUNTRY] : [];
  if (kind !== Kind.group && kind !== Kind.place) return nouns;
  for (const word of lower.split(' ', 12)) if (kindOfNoun(word) >= Noun.group) nouns.push(word);
  return nouns;
}

/** The cluster of the possessor right before a nominal: "[Ode]'s brother", "[his] brother"; -1 for none. */
function possessorOf({ drafts }: Resolution, d: number): number {
  const draft = drafts[d]!;
  if (draft.article !== Article.possessive) return -1;
  for (let k = d - 1; k >= 0 && k > d - 5; k--) {
    const before = drafts[k]!;
    // The phrase begins with its pronoun, which comes first, or stands after the mark of a name.
    if ((before.form === 'pronoun' && before.first === draft.first) || before.last === draft.first - 2)
      return before.cluster;
    if (before.last < draft.first - 2) break;
  }
  return -1;
}
